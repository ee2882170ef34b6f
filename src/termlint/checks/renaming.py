"""What is said of an old name: how a pack spells it, the message, the words that replace it."""

from collections.abc import Sequence

from termlint.acronyms import is_english_word
from termlint.checks.lexicon import Dated
from termlint.terminology import Entry, EntryKind
from termlint.text import fold, lazy
from termlint.wording import exchanged, inflected, plural, recased

_INITIALS_AFTER = lazy(r" \((?P<short>[A-Za-z]?[A-Z][A-Za-z]*[A-Z])s?\)")


def spelling_of(dated: Dated, text: str) -> str:
    """Return the pack's spelling of what was found, which may be a form of the name."""
    folded = fold(text)
    meant = (folded, folded.removesuffix("s"), folded.removesuffix("es"))
    return next((form for form in dated.spellings if fold(form) in meant), dated.name.name)


def message_of(
    dated: Dated, name: str, replacements: Sequence[str], is_over: bool, version: str | None
) -> str:
    """Return what is wrong with a spelling of a name.

    `version` is that of a name which is not the one of today.
    """
    entry = dated.entry
    if is_over:
        since = f" since {entry.ended}" if entry.ended else ""
        after = f"; its successor is {' or '.join(entry.successor)}" if entry.successor else ""
        sentence = f'"{name}" is discontinued{since}{after}'
    elif not replacements:
        after = f"; see {' or '.join(entry.successor)}" if entry.successor else ""
        sentence = f'"{name}" is outdated{after}'
    else:
        words = " or ".join(f'"{_in_form(dated, name, one)}"' for one in replacements)
        verb = {
            EntryKind.WORDING: "is no longer used; write",
            EntryKind.SUPERSEDED: "is superseded; write",
            EntryKind.DIVESTED: "was sold and is now called",
        }.get(entry.kind, "is now called")
        if version and entry.kind in (EntryKind.RENAMED, EntryKind.DIVESTED):
            verb = f"in version {version} is called"
        since = _since(entry, replacements)
        sentence = f'"{name}" {verb} {words}{since}'
    return f"{sentence}. {entry.note.rstrip('.')}" if entry.note else sentence


def _since(entry: Entry, replacements: Sequence[str]) -> str:
    days = [name.since for name in entry.names if name.name in replacements and name.since]
    return f" (since {days[-1]})" if days else ""


def reworded(dated: Dated, found: str, words: str) -> str:
    """Return the replacement in the number, form and letter case of what was found."""
    spelling = spelling_of(dated, found)
    words = _in_form(dated, spelling, words)
    if not is_joined(spelling, found) and fold(found) != fold(spelling):  # its plural
        ending = "es" if fold(found) == f"{fold(spelling)}es" else "s"
        words, spelling = plural(words), f"{spelling}{ending}"
    return recased(found, spelling, words)


def seamed(text: str, start: int, words: str, *, begins: bool) -> str:
    """Return a replacement as the words before it ask for.

    "Dell's Isilon" is not Dell's Dell PowerScale; a sentence that begins with a capital keeps it.
    """
    first, _, rest = words.partition(" ")
    owner = text[max(0, start - len(first) - 3) : start]
    if rest and owner in (f"{first}'s ", f"{first}\u2019s ", f"{first}' "):
        words = rest
    if begins and text[start].isupper() and is_english_word(words.partition(" ")[0]):
        words = words[0].upper() + words[1:]
    return words


def keeps_initials(text: str, end: int, words: str) -> bool:
    """Tell whether initials in brackets at `text[end:]`, if there are any, fit other words."""
    found = _INITIALS_AFTER.match(text, end)
    if found is None:
        return True
    initials = "".join(word[0] for word in words.split()).upper()
    return found["short"].upper() in (initials, words.upper()) or found["short"] in words.split()


def is_joined(spelling: str, found: str) -> bool:
    """Tell whether a name of two words is written as one."""
    return " " in spelling and " " not in found


def _in_form(dated: Dated, spelling: str, words: str) -> str:
    """Return a replacement in the form that a spelling of a wording has."""
    name = dated.name.name
    if spelling == name or dated.entry.kind is not EntryKind.WORDING:
        return words
    return inflected(spelling, name, words) or exchanged(spelling, name, words) or words
