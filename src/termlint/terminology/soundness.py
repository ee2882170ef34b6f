"""What a whole glossary or set of packs must satisfy beyond the shape of each file."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from termlint.terminology.entry import Entry
from termlint.terminology.pack import Pack
from termlint.terminology.periods import Day
from termlint.terminology.term import Glossary, Term
from termlint.text import fold


def check_relations(glossary: Glossary) -> list[str]:
    """Return a sentence for each `see` that names no term of the glossary, or its own term."""
    return [
        f'"{term.name}": "see" names "{name}", which is {_why(term, name)}'
        for term in glossary.terms
        for name in term.see
        if glossary.get(name) in (None, term)
    ]


def check_spellings(glossary: Glossary) -> list[str]:
    """Return a sentence for each two terms that fold alike, and each `wrong` form that is right."""
    owners: dict[str, str] = {}
    faults = []
    for term in glossary.terms:
        for name in (term.name, *term.forms):
            owner = owners.setdefault(fold(name), term.name)
            if owner != term.name:
                faults.append(f'"{name}" of "{term.name}" differs from "{owner}" in case only')
        right = ((wrong, glossary.get(wrong)) for wrong in term.wrong)
        faults += [f'"{term.name}": "wrong" holds "{it}", a term' for it, owner in right if owner]
    return faults


def require_sources(pack: Pack) -> list[str]:
    """Return a sentence for each entry without a source, or without good and bad examples."""
    return [
        f'{pack.name}: the entry "{entry.id}" has no {lack}'
        for entry in pack.entries
        for lack in lacks(entry)
    ]


def check_replacements(packs: Iterable[Pack]) -> list[str]:
    """Return a sentence for each replacement that is itself outdated on some day.

    Judged on every day that occurs in the packs, on the days before the first and after the last,
    and without versions; a replacement that a second entry replaces is the only way to a cycle.
    """
    return [one.message for one in outdated_replacements(packs)]


class OutdatedReplacement(NamedTuple):
    """The entry that gives a replacement, the one that calls it outdated, and a sentence."""

    giver: str
    owner: str
    message: str


def outdated_replacements(packs: Iterable[Pack]) -> list[OutdatedReplacement]:
    """Return what `check_replacements` finds, with the ids of both entries."""
    entries = [entry for pack in packs for entry in pack.entries]
    told: dict[tuple[str, str, str], OutdatedReplacement] = {}
    for day in _days(entries):
        for text, fault in _outdated_replacements(entries, day):
            told.setdefault((fault.giver, fault.owner, text), fault)  # on the first such day alone
    return list(told.values())


def repeated_names(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield the id of each entry with a former name that an earlier one has, with a sentence.

    Two entries may share a name where words, patterns or versions tell which of them is meant,
    and where two products became one.
    """
    owners: dict[str, Entry] = {}
    for entry in pack.entries:
        for spelling in _former(entry):
            owner = owners.setdefault(fold(spelling), entry)
            is_told_apart = _is_guarded(owner) and _is_guarded(entry)
            if owner is not entry and not is_told_apart and not _joins(entry, owner, spelling):
                yield entry.id, f'"{spelling}" is a former name in "{owner.id}", too; {_TELL}'


_TELL = 'keep one entry, or tell them apart by "near" or "versions" in both'


def _former(entry: Entry) -> Iterator[str]:
    """Yield each spelling that an entry reports, as far as it is not the current name."""
    last = fold(entry.names[-1].name) if len(entry.names) > 1 else None
    spellings = (one for name in entry.names for one in name.spellings)
    return (one for one in dict.fromkeys(spellings) if fold(one) != last)


def _joins(entry: Entry, owner: Entry, spelling: str) -> bool:
    same_end = entry.names[-1].name == owner.names[-1].name
    return same_end and spelling not in entry.names[0].spellings


def _is_guarded(entry: Entry) -> bool:
    told = any(name.versions for name in entry.names)
    words = entry.near or entry.unless_near or entry.unless_beside
    return bool(told or words or entry.has_patterns)


def lacks(entry: Entry) -> Iterator[str]:
    """Yield what an entry of a shipped pack must have and this one has not."""
    if not entry.source and not all(name.source for name in entry.names[1:] or entry.names):
        yield "source"
    if not entry.bad:
        yield "bad example"
    if not entry.good:
        yield "good example"


def _why(term: Term, name: str) -> str:
    return "the term itself" if name in (term.name, *term.forms) else "no term"


def _days(entries: Iterable[Entry]) -> list[date]:
    stated = {day.first for entry in entries for day in _stated(entry)}
    return sorted(stated | {date.min, date.max})


def _stated(entry: Entry) -> Iterator[Day]:
    days = (entry.ended, *(name.since for name in entry.names))
    return (day for day in days if day is not None)


def _outdated_replacements(
    entries: list[Entry], on: date
) -> Iterator[tuple[str, OutdatedReplacement]]:
    owners = {
        spelling: entry
        for entry in entries
        for name in entry.outdated(on)
        for spelling in name.spellings
    }
    for entry in entries:
        for text in entry.replacement(on):
            if text in owners:
                owner = owners[text].id
                when = f" from {on} on" if on > date.min else ""
                message = f'"{entry.id}" gives "{text}", which "{owner}" calls outdated{when}'
                yield text, OutdatedReplacement(entry.id, owner, message)
