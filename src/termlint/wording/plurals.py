"""The plural of English words and names, by the regular rules."""

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
    access availability capacity computing connectivity continuity data deduplication discovery
    encryption equipment firmware flow governance hardware health infrastructure integrity
    intelligence intermediation inventory knowledge latency logic maintenance management memory
    mobility monitoring networking orchestration performance power processing protection quality
    recovery redundancy reliability replication research safety security software storage
    tolerance traffic trust usage virtualisation virtualization visibility work
    """.split()
)


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
    another small word in it, or whose noun is not counted, has no plural.
    """
    parts = words.split(" ")
    small = [place for place, word in enumerate(parts) if word in _SMALL]
    head = len(parts) - 1
    if small:
        head = small[0] - 1
        if parts[small[0]] != "of" or head < 0:
            return None
    word = _plural_of_word(parts[head])
    return None if word is None else " ".join((*parts[:head], word, *parts[head + 1 :]))


def _plural_of_word(noun: str) -> str | None:
    small = noun.lower()
    if not noun.isalpha() or small in _UNCOUNTED:
        return None
    if small in _IRREGULAR:
        return noun[0] + _IRREGULAR[small][1:]
    if small.endswith(("ss", "us")):
        return f"{noun}es"
    return None if small.endswith("s") else plural(noun)


def counted(number: int, noun: str, ending: str = "s") -> str:
    """Return a number with its noun, in the plural by its ending unless there is one."""
    return f"{number} {noun}{'' if number == 1 else ending}"
