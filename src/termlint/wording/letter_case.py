"""Letter case that words take from their place, and from the words that they replace."""

from typing import Final

from termlint.text import fold, straighten

_ENDINGS: Final = frozenset(("ed", "er", "ers", "ing"))


def capitalised(words: str) -> str:
    """Return a phrase as a sentence begins with it; a name such as `iSCSI` keeps its letters."""
    first = words.split(" ", 1)[0]
    return words[:1].upper() + words[1:] if first.islower() else words


def uncapitalised(words: str) -> str:
    """Return a phrase as it stands within a sentence, if only its first letter is a capital."""
    first, _, rest = words.partition(" ")
    return words[0].lower() + words[1:] if first.istitle() and rest.islower() else words


def recased(found: str, spelling: str, replacement: str) -> str:
    """Return a replacement in the letter case of what it replaces.

    `spelling` is how a sentence has the words `found`: `WHITELIST` and `Whitelist` for
    `whitelist` give `ALLOWLIST` and `Allowlist`. A replacement with capitals of its own keeps
    them, unless all that was found is shouted.
    """
    if straighten(found) == spelling:
        return replacement
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
            return replacement.removesuffix("e") + ending
    return None
