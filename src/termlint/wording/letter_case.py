"""Letter case that words take from their place, and from the words that they replace."""

from typing import Final

from termlint.text import fold, lazy, straighten

_ENDINGS: Final = frozenset(("ed", "er", "ers", "ing"))
# Verbs of one syllable with a short vowel, whose last letter is doubled.
_SHORT = lazy(r"(?i:[^\W\daeiou]*(?:(?<=q)u)?[aeiou][bdfgklmnprtvz])")
_CHANGING_Y = lazy(r"(?i:[^\W\daeiou]y)$")


def capitalised(words: str) -> str:
    """Return a phrase as a sentence begins with it; a name such as `iSCSI` keeps its letters."""
    first = words.split(" ", 1)[0]
    return words[:1].upper() + words[1:] if first.islower() else words


def uncapitalised(words: str) -> str:
    """Return a phrase as it stands within a sentence, if only its first letter is a capital."""
    further = words.partition(" ")[2]
    has_one_capital = words[:1].isupper() and words[1:].islower() and further.islower()
    return words[0].lower() + words[1:] if has_one_capital else words


def recased(found: str, spelling: str, replacement: str) -> str:
    """Return a replacement in the letter case of what it replaces.

    `spelling` is how a sentence has the words `found`: `WHITELIST` and `Whitelist` for
    `whitelist` give `ALLOWLIST` and `Allowlist`. A replacement with capitals of its own keeps
    them, unless all that was found is shouted.
    """
    if straighten(found) == spelling:
        return replacement
    if found == spelling[0].upper() + spelling[1:]:  # at the start of a sentence
        return capitalised(replacement)
    if found.isupper() and not spelling.isupper() and len(found) > 1:
        return replacement.upper()
    if not replacement.islower() or found.islower():
        return replacement
    words = found.split()
    if len(words) > 1 and all(word[:1].isupper() for word in words):
        return " ".join(word[:1].upper() + word[1:] for word in replacement.split(" "))
    return capitalised(replacement) if found[:1].isupper() else replacement


def inflected(found: str, spelling: str, replacement: str) -> str | None:
    """Return a replacement with the ending that `found` has and `spelling` has not.

    `whitelisted` for `whitelist` gives `allowlisted`; None where the two words differ in more
    than an ending that English verbs have. Letter case is that of `replacement`.
    """
    folded, base = fold(found), fold(spelling)
    for stem in (base, base.removesuffix("e")):
        ending = folded.removeprefix(stem)
        if folded.startswith(stem) and ending in _ENDINGS:
            return _with_ending(replacement, ending)
    return None


def exchanged(found: str, spelling: str, replacement: str) -> str | None:
    """Return `found` with the words that a replacement changes in `spelling`.

    `using SSL` for `use SSL` and `use TLS` gives `using TLS`. None where the two are not of as
    many words, or `found` has not all of those that change.
    """
    old, new = spelling.split(" "), replacement.split(" ")
    if len(old) != len(new):
        return None
    changed = {one: other for one, other in zip(old, new, strict=True) if one != other}
    words = found.split(" ")
    if not changed or not changed.keys() <= set(words):
        return None
    return " ".join(changed.get(word, word) for word in words)


def _with_ending(verb: str, ending: str) -> str:
    """Return a verb with an ending: `stopped`, `copied` and `used` for `stop`, `copy` and `use`."""
    if _SHORT.fullmatch(verb):
        return f"{verb}{verb[-1]}{ending}"
    if _CHANGING_Y.search(verb) and ending != "ing":
        return f"{verb[:-1]}i{ending}"
    return verb.removesuffix("e") + ending
