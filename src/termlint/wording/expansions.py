"""Whether two expansions are the same words, whatever their spelling."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("a an and as at by for from in into of on or over per the to via with".split())
# British to American, at the ends and in the middle of words; wide rather than exact, since both
# sides of a comparison go through it.
_SPELLINGS = (
    (re.compile(r"is(?=(?:e|ed|er|es|ing|ation|ations)$)"), "iz"),
    (re.compile(r"ys(?=(?:e|ed|er|es|ing)$)"), "yz"),
    (re.compile(r"our(?=s?$|al)"), "or"),
    (re.compile(r"(?<=[tb])re(?=s?$)"), "er"),
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"ence$"), "ense"),
    (re.compile(r"(?<=l)l(?=(?:ed|ing|er)$)"), ""),
)
# Words that stand for each other inside an expansion.
_SHORTER = (
    ("local area network", "lan"),
    ("wide area network", "wan"),
    ("operating system", "os"),
    ("input output", "io"),
    ("i o", "io"),
    ("identifier", "id"),
    ("identification", "id"),
    ("file system", "filesystem"),
    ("data base", "database"),
    ("air gap", "airgap"),
    ("data center", "datacenter"),
    ("non ", "non"),
    ("multi ", "multi"),
    ("inter ", "inter"),
    ("re ", "re"),
)


def same_expansion(one: str, other: str) -> bool:
    """Tell whether two expansions are the same words.

    Letter case, hyphens, plurals, small words and British or American spelling make no
    difference.
    """
    return normal_expansion(one) == normal_expansion(other)


@lru_cache(maxsize=4096)
def normal_expansion(text: str) -> str:
    """Return a form that equal expansions share."""
    words = [_normal_word(word) for word in _WORD.findall(text.lower()) if word not in _SMALL]
    joined = " ".join(words)
    for longer, shorter in _SHORTER:
        joined = joined.replace(longer, shorter)
    return joined


def _normal_word(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word
