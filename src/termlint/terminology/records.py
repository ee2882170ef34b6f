"""Checked terms and packs as plain lists, which JSON keeps and which load many times faster.

Loading trusts what it reads: only what has passed the checks of a file is ever written so.
"""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from termlint.terminology.entry import Entry, EntryKind, FixPolicy, ProductName
from termlint.terminology.pack import Pack
from termlint.terminology.periods import Day, VersionRange
from termlint.terminology.schema import choices
from termlint.terminology.term import Glossary, Sense, Term, TermKind

_VERSION = 1  # raised where the same fields come to mean something else
# What tells lists of this layout from those of another version of termlint.
LAYOUT = ";".join(
    [str(_VERSION), *(",".join(one._fields) for one in (Term, Sense, Entry, ProductName))]
)
_TERM_KINDS = choices(TermKind)
_ENTRY_KINDS = choices(EntryKind)
_FIXES = choices(FixPolicy)
_LISTS = frozenset(name for name, value in Entry._field_defaults.items() if value == ())


def write_glossary(glossary: Glossary) -> str:
    """Return a glossary as JSON, without the file that its terms come from."""
    return _json(["terms", [list(term[:-1]) for term in glossary.terms]])


def write_pack(pack: Pack) -> str:
    """Return a pack as JSON, without its name."""
    entries = [_entry_row(entry) for entry in pack.entries]
    return _json([pack.vendor, pack.on_by_default, entries])


def read_glossary(text: str, origin: str) -> Glossary:
    """Return what `write_glossary` wrote; `origin` is the file that the terms come from.

    Raises:
        ValueError, TypeError, KeyError: the text is nothing that `write_glossary` wrote.
    """
    _, rows = json.loads(text)
    return Glossary(tuple([_term(row, origin) for row in rows]))


def read_pack(text: str, name: str) -> Pack:
    """Return what `write_pack` wrote, under a name.

    Raises:
        ValueError, TypeError, KeyError: the text is nothing that `write_pack` wrote.
    """
    vendor, on_by_default, rows = json.loads(text)
    return Pack(vendor, name, tuple([_entry(row, vendor) for row in rows]), on_by_default)


def _json(rows: list[Any]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _term(row: list[Any], origin: str) -> Term:
    name, kind, expansion, definition, category, forms, wrong, see, source, senses, explicit = row
    return Term(
        name,
        _TERM_KINDS[kind],
        expansion,
        definition,
        category,
        tuple(forms),
        tuple(wrong),
        tuple(see),
        source,
        tuple([Sense(words, meaning, tuple(near)) for words, meaning, near in senses]),
        explicit,
        origin,
    )


def _entry_row(entry: Entry) -> dict[str, Any]:
    """Only what an entry says: most keys are absent from most entries."""
    defaults = Entry._field_defaults
    said = {key: value for key, value in entry._asdict().items() if value != defaults.get(key)}
    said.pop("vendor", None)  # the pack says it once
    said["names"] = [_name_row(name) for name in entry.names]
    if entry.ended is not None:
        said["ended"] = entry.ended.text
    return said


def _name_row(name: ProductName) -> list[Any]:
    since = name.since.text if name.since else None
    versions = name.versions.text if name.versions else None
    return [name.name, since, versions, name.forms, name.source]


def _entry(row: dict[str, Any], vendor: str) -> Entry:
    for key, value in row.items():
        if key in _READERS:
            row[key] = _READERS[key](value)
    row["vendor"] = vendor
    return Entry(**row)


def _names(rows: list[list[Any]]) -> tuple[ProductName, ...]:
    return tuple(
        [
            ProductName(
                name,
                _day(since) if since else None,
                _range(versions) if versions else None,
                tuple(forms) if forms else (),
                source,
            )
            for name, since, versions, forms, source in rows
        ]
    )


# Many entries share a day, since vendors rename many products at once.
_day = cache(Day.parse)
_range = cache(VersionRange.parse)


def _frozen(value: Any) -> Any:
    """Lists inside lists are tuples inside tuples where they came from."""
    return tuple([_frozen(one) for one in value]) if type(value) is list else value


_READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(_LISTS, _frozen),
    "names": _names,
    "kind": _ENTRY_KINDS.__getitem__,
    "fix": _FIXES.__getitem__,
    "ended": _day,
}
