"""The plural of English words and names, by the regular rules."""

from collections.abc import Sequence
from typing import Final

from termlint.text import lazy

_ES = lazy(r"(?:[sxz]|[cs]h)$")
_IES = lazy(r"(?<=[^aeiou\W\d_])y$")
# After one of these the word that is counted stands before it: points of presence.
_SMALL: Final = frozenset(
    "and as at between by for from in into of on or over per the through to under via with".split()
)
_IRREGULAR: Final = {
    "analysis": "analyses",
    "axis": "axes",
    "basis": "bases",
    "child": "children",
    "criterion": "criteria",
    "datum": "data",
    "man": "men",
    "matrix": "matrices",
    "person": "people",
}
# Of these nobody has two.
_UNCOUNTED: Final = frozenset(
    """
    access assurance authentication availability capacity compute computing connectivity continuity
    control data deduplication denial detection discovery encapsulation encryption equipment
    ethernet firmware flow governance hardware health infrastructure integration integrity
    intelligence intermediation internet inventory knowledge latency logic maintenance management
    many memory mobility monitoring networking orchestration out performance power prevention
    privacy processing protection quality recovery redundancy reliability replication research
    response safety security software storage tolerance traffic trust usage virtualisation
    virtualization visibility voice work
    """.split()
)
# What somebody does is not counted, unless it is the name of a thing as well.
_THINGS_DONE: Final = frozenset(
    """
    building drawing filing heading listing mapping meeting offering opening rating reading
    recording ring setting spring string thing warning wing
    """.split()
)
# Between these a phrase goes on to its last word: "information and event management".
_JOINING: Final = frozenset("and or".split())
_ARTICLES: Final = frozenset("a an the".split())
_MANY = lazy(r"[^\W\d_]{2,}(?<![isu])s$")


def plural(words: str) -> str:
    """Return a phrase with its last word in the plural; one that ends in `s` stays as it is.

    Letters in capitals take a plain `s`, as acronyms do.
    """
    if words.endswith("s"):
        return words
    if words[-1:].isupper():
        return f"{words}s"
    if _IES.search(words):
        return f"{words[:-1]}ies"
    return f"{words}es" if _ES.search(words) else f"{words}s"


def plural_of_noun(words: str) -> str | None:
    """Return the plural of a noun phrase, None where the rules do not tell it.

    The word before a first `of` is the one that is counted, else the last one; a phrase with
    another small word in it, an article before its noun, or a noun that is not counted, has none.
    """
    parts = words.split(" ")
    small = [place for place, word in enumerate(parts) if word in _SMALL]
    head = len(parts) - 1
    if small:
        head = small[0] - 1
        if parts[small[0]] != "of" or head < 0 or _ARTICLES.intersection(parts[: head + 1]):
            return None
    word = _plural_of_word(parts[head])
    return None if word is None else " ".join((*parts[:head], word, *parts[head + 1 :]))


def is_counted(words: str) -> bool:
    """Tell whether "a" may stand before a noun phrase: "mean time to repair", not "management".

    The word that counts stands before a first small word, as the time does, unless that joins
    two: "information and event management". What has its own article, or is something "as a
    service", takes none.
    """
    parts = words.split(" ")
    at = _head_of(parts)
    if "as" in parts or _ARTICLES.intersection(parts[: at + 1]):
        return False
    return not (_is_mass(parts[at].lower()) or is_many(parts[at]))


def _is_mass(noun: str) -> bool:
    return noun in _UNCOUNTED or (noun.endswith("ing") and noun not in _THINGS_DONE)


def is_many(words: str) -> bool:
    """Tell whether a noun phrase is in the plural: "pluggable modules", no "host bus"."""
    parts = words.split(" ")
    return _MANY.search(parts[_head_of(parts)]) is not None


def _head_of(parts: Sequence[str]) -> int:
    """Return the place of the word that says what a phrase names: the array of a RAID."""
    small = (place for place, word in enumerate(parts) if word in _SMALL and word not in _JOINING)
    return max(0, next(small, len(parts)) - 1)


def singular_of_noun(words: str) -> str | None:
    """Return the singular of a noun phrase whose last word ends in a plural, None of others."""
    if _SMALL.intersection(words.split(" ")) or not is_many(words):
        return None
    for ending, one in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("shes", "sh")):
        if words.endswith(ending):
            return words.removesuffix(ending) + one
    # `caches` and `switches`: nobody knows without a list of which is which.
    return None if words.endswith("ches") else words.removesuffix("s")


def _plural_of_word(noun: str) -> str | None:
    small = noun.lower()
    if not noun.isalpha() or _is_mass(small):
        return None
    if small in _IRREGULAR:
        return noun[0] + _IRREGULAR[small][1:]
    if small.endswith(("ss", "us")):
        return f"{noun}es"
    return None if small.endswith("s") else plural(noun)


def counted(number: int, noun: str, ending: str = "s") -> str:
    """Return a number with its noun, in the plural by its ending unless there is one."""
    return f"{number} {noun}{'' if number == 1 else ending}"
