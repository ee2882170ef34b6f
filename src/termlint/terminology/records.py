"""Checked terms and packs as plain lists, which JSON keeps and which load many times faster.

Loading trusts what it reads: only what has passed the checks of a file is ever written so.
"""

import json
from functools import cache
from typing import Any

from termlint.terminology.entry import Entry, EntryKind, FixPolicy, ProductName
from termlint.terminology.pack import Pack
from termlint.terminology.periods import Day, VersionRange
from termlint.terminology.schema import choices
from termlint.terminology.term import Glossary, Sense, Term, TermKind

_VERSION = 3  # raised where the same fields come to mean something else
# What tells lists of this layout from those of another version of termlint.
LAYOUT = ";".join(
    [str(_VERSION), *(",".join(one._fields) for one in (Term, Sense, Entry, ProductName))]
)
_TERM_KINDS = choices(TermKind)
_ENTRY_KINDS = choices(EntryKind)
_FIXES = choices(FixPolicy)
# A named tuple's own constructor is a Python function, which costs three times as much.
_new = tuple.__new__
_NO_MORE = tuple(Entry._field_defaults[name] for name in Entry._fields[6:])
_NO_DETAILS = tuple(ProductName._field_defaults[name] for name in ProductName._fields[2:])


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
    name, kind, expansion, definition, category, *lists, source, senses, explicit = row
    forms, typed, wrong, see = map(tuple, lists)
    return Term(
        name,
        _TERM_KINDS[kind],
        expansion,
        definition,
        category,
        forms,
        typed,
        wrong,
        see,
        source,
        tuple([Sense(words, meaning, tuple(near)) for words, meaning, near in senses]),
        explicit,
        origin,
    )


def _entry_row(entry: Entry) -> list[Any]:
    id, names, _, kind, fix, ended, *more = _shortened(entry, least=6)
    day = ended.text if ended else None
    return [id, [_name_row(name) for name in names], kind, fix, day, *more]


def _name_row(name: ProductName) -> list[Any]:
    row = _shortened(name, least=1)
    return [one.text if isinstance(one, Day | VersionRange) else one for one in row]


def _shortened(row: Entry | ProductName, *, least: int) -> list[Any]:
    """Return the values of a row without the defaults at its end.

    Most entries say little, and so are read back in little time.
    """
    values, defaults = list(row), row._field_defaults
    while len(values) > least and values[-1] == defaults[row._fields[len(values) - 1]]:
        values.pop()
    return values


def _entry(row: list[Any], vendor: str) -> Entry:
    id, rows, kind, fix, ended, *more = row
    names = tuple([_name(*row) for row in rows])
    day = _day(ended) if ended else None
    rest = (*map(_frozen, more), *_NO_MORE[len(more) :]) if more else _NO_MORE
    return _new(Entry, (id, names, vendor, _ENTRY_KINDS[kind], _FIXES[fix], day, *rest))


def _name(name: str, since: str | None = None, *more: Any) -> ProductName:
    day = _day(since) if since else None
    if not more:  # like most
        return _new(ProductName, (name, day, *_NO_DETAILS))
    versions, *rest = more
    return ProductName(name, day, _range(versions) if versions else None, *map(_frozen, rest))


# Many entries share a day, since vendors rename many products at once.
_day = cache(Day.parse)
_range = cache(VersionRange.parse)


def _frozen(value: Any) -> Any:
    """Lists inside lists are tuples inside tuples where they came from."""
    return tuple([_frozen(one) for one in value]) if type(value) is list else value

