"""Whether two expansions are the same words, whatever their spelling."""

from collections import Counter
from functools import lru_cache

from termlint.text import lazy

_WORD = lazy(r"[^\W_]+")
_HUMP = lazy(r"(?<=[a-z])(?=[A-Z])")
_STEM = 4  # letters at its beginning that tell a long word from others
# What two forms of a word may end in: "manager" and "management", "operating" and "operational".
_ENDING = lazy(
    r"(?<=\w{4})(?:e|ed|er|or|ing|e?ment|ion(?:al)?|at(?:e|ed|or|ing|ion|ional|ive|ic)|ution|al|[ai]ble|[ae]nce|[ae]nse"
    r"|ency|ive|age|ure)$"
)
_SMALL = frozenset("a an and as at by for from in into of on or over per the to via with".split())
# British to American, at the ends and in the middle of words; wide rather than exact, since both
# sides of a comparison go through it.
_SPELLINGS = (
    (lazy(r"is(?=(?:e|ed|er|es|ing|ation|ations)$)"), "iz"),
    (lazy(r"ys(?=(?:e|ed|er|es|ing)$)"), "yz"),
    (lazy(r"our(?=s?$|al)"), "or"),
    (lazy(r"(?<=[tb])re(?=s?$)"), "er"),
    (lazy(r"ogue$"), "og"),
    (lazy(r"ence$"), "ense"),
    (lazy(r"(?<=l)l(?=(?:ed|ing|er)$)"), ""),
    # What is highly available has high availability.
    (lazy(r"(?<=\w{4})ly$"), ""),
    (lazy(r"ability$"), "able"),
)
# Words that stand for each other inside an expansion.
_SHORTER = (
    ("virtual local area network", "vlan"),
    ("virtual lan", "vlan"),
    ("local area network", "lan"),
    ("virtual private network", "vpn"),
    ("virtual machine", "vm"),
    ("central processing unit", "cpu"),
    ("internet protocol", "ip"),
    ("application programming interface", "api"),
    ("graphic processing unit", "gpu"),
    ("subject alternate name", "subject alternative name"),
    ("wide area network", "wan"),
    ("operating system", "os"),
    ("input output", "io"),
    ("i o", "io"),
    ("identifier", "id"),
    ("data leakage", "data loss"),
    ("data leak", "data loss"),
    ("identification", "id"),
)


def same_expansion(one: str, other: str) -> bool:
    """Tell whether two expansions are the same words.

    Letter case, spaces and hyphens, plurals, small words and British or American spelling make
    no difference; nor do further words at either end ("… control system").
    """
    if normal_expansion(one) == normal_expansion(other) or _joined(one) == _joined(other):
        return True
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    count = len(shorter)
    if count > 1 and shorter in (longer[:count], longer[-count:]):
        return True
    # "recovery point and time objectives" says both.
    return " and " in f"{one} {other}" and count > 1 and set(shorter) < set(longer)


def is_variant(one: str, other: str) -> bool:
    """Tell whether two expansions are usual variants of each other: nobody would be misled.

    Their words differ by no more than endings ("networking" and "network", "management" and
    "manager"), or the last is another with the same initial ("device" for "daemon"): a kind of
    the same thing. That something is "…-based" makes no difference.
    """
    if has_other_endings(one, other):
        return True
    ours, theirs = _bare(one), _bare(other)
    if len(ours) != len(theirs) or len(ours) < 2:
        return False
    *pairs, (head, their_head) = zip(ours, theirs, strict=True)
    if any(_stem(word) != _stem(their) for word, their in pairs):
        return False
    return head[0] == their_head[0] and not _is_slip(head, their_head)


def has_other_endings(one: str, other: str) -> bool:
    """Tell whether the words of two expansions differ by no more than endings.

    "mean time to detect" and "mean time to detection" mean one thing, in whatever glossary.
    """
    ours, theirs = _bare(one), _bare(other)
    return 1 < len(ours) == len(theirs) and all(
        _stem(word) == _stem(their) for word, their in zip(ours, theirs, strict=True)
    )


def _bare(text: str) -> tuple[str, ...]:
    return tuple(word for word in _words(text) if word != "based")


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


def _is_slip(one: str, other: str) -> bool:
    """Tell whether one word is the other with a letter lost, added, changed or in another place."""
    ours, theirs = Counter(one), Counter(other)
    return (ours - theirs).total() < 2 and (theirs - ours).total() < 2


def share_words(one: str, other: str) -> bool:
    """Tell whether two expansions share more than half of the words, nearly the same or the same.

    "continous" is nearly "continuous". The shorter of the two counts.
    """
    ours, theirs = sorted((_words(one), _words(other)), key=len)
    shared = sum(any(_is_nearly(word, their) for their in theirs) for word in ours)
    return 2 * shared > len(ours)


def _is_nearly(one: str, other: str) -> bool:
    is_long = min(len(one), len(other)) > _STEM and abs(len(one) - len(other)) <= 2
    return one == other or (is_long and one[:_STEM] == other[:_STEM])


def normal_expansion(text: str) -> str:
    """Return a form that equal expansions share."""
    return "".join(_words(text))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    spread = _HUMP.sub(" ", text).lower()
    words = [_normal_word(word) for word in _WORD.findall(spread) if word not in _SMALL]
    joined = f" {' '.join(words)} "
    for longer, shorter in _SHORTER:
        joined = joined.replace(f" {longer} ", f" {shorter} ")
    return tuple(joined.split())


def _joined(text: str) -> str:
    """Return the letters with the small words: `plug-in` is `plugin`."""
    return "".join(_normal_word(word) for word in _WORD.findall(text.lower()))


def _normal_word(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        word = f"{word[:-3]}y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    # `cache` and `caches`, `switch` and `switches`, without a list of which is which.
    return word[:-1] if len(word) > 3 and word.endswith(("che", "she", "sse", "xe")) else word
