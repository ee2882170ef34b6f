"""Checked terms and packs as plain columns, which JSON keeps and which load many times faster.

A column holds what all rows say of one field, so that rows are put together without a step of
Python for each value. Most fields are hardly ever said, and then next to nothing is kept of them.
Loading trusts what it reads: only what has passed the checks of a file is ever written so.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate, repeat
from typing import Any, NamedTuple, TypeVar

from termlint.terminology.entry import Entry, EntryKind, FixPolicy, ProductName
from termlint.terminology.pack import Pack
from termlint.terminology.periods import Day, VersionRange
from termlint.terminology.schema import choices
from termlint.terminology.term import Glossary, Sense, Term, TermKind

_VERSION = 4  # raised where the same fields come to mean something else
# What tells columns of this layout from those of another version of termlint.
LAYOUT = ";".join(
    [str(_VERSION), *(",".join(one._fields) for one in (Term, Sense, Entry, ProductName))]
)
# What is raised for a text that was not written here; a part of it raises no less.
DAMAGED = (ValueError, TypeError, LookupError, AttributeError)
_Row = TypeVar("_Row", bound=NamedTuple)
_Part = TypeVar("_Part")
_Readers = Mapping[str, Callable[[Any], Any]]


def write_glossary(glossary: Glossary) -> str:
    """Return a glossary as JSON, without the file that its terms come from."""
    senses = [sense for term in glossary.terms for sense in term.senses]
    given = {"senses": [len(term.senses) for term in glossary.terms], "origin": []}
    return _json(["terms", _table(Term, glossary.terms, given), _table(Sense, senses)])


def write_pack(pack: Pack) -> str:
    """Return a pack as JSON, without its name."""
    names = [name for entry in pack.entries for name in entry.names]
    given = {"names": [len(entry.names) for entry in pack.entries], "vendor": []}
    tables = _table(Entry, pack.entries, given), _table(ProductName, names)
    return _json([pack.vendor, pack.on_by_default, *tables])


def read_glossary(text: str, origin: str) -> Glossary:
    """Return what `write_glossary` wrote; `origin` is the file that the terms come from.

    Raises one of `DAMAGED` for a text that `write_glossary` did not write.
    """
    _, terms, senses = json.loads(text)
    count, counts = terms[0], terms[1]["senses"]
    meant = _parted(_rows(Sense, senses, _OF_SENSES), counts)
    given = {"senses": meant, "origin": repeat(origin, count)}
    return Glossary(tuple(_rows(Term, terms, _OF_TERMS, given)))


def read_pack(text: str, name: str) -> Pack:
    """Return what `write_pack` wrote, under a name.

    Raises one of `DAMAGED` for a text that `write_pack` did not write.
    """
    vendor, on_by_default, entries, names = json.loads(text)
    count, counts = entries[0], entries[1]["names"]
    named = _parted(_rows(ProductName, names, _OF_NAMES), counts)
    given = {"names": named, "vendor": repeat(vendor, count)}
    return Pack(vendor, name, tuple(_rows(Entry, entries, _OF_ENTRIES, given)), on_by_default)


def _json(rows: list[Any]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _table(
    kind: type[_Row], rows: Sequence[_Row], given: Mapping[str, list[int]] | None = None
) -> list[Any]:
    """Return how many rows there are, the full columns, and those that most rows leave out.

    Of the latter there are the places of the rows that say anything, and what these say. Columns
    that are given stand for those of the rows.
    """
    full: dict[str, list[Any]] = {}
    rare: dict[str, tuple[list[int], list[Any]]] = {}
    for place, field in enumerate(kind._fields):
        column = (given or {}).get(field, [_plain(row[place]) for row in rows])
        usual = _plain(kind._field_defaults.get(field))
        said = [at for at, value in enumerate(column) if value != usual]
        if field in (given or {}) or field not in kind._field_defaults or len(said) * 2 > len(rows):
            full[field] = column
        elif said:
            rare[field] = (said, [column[at] for at in said])
    return [len(rows), full, rare]


def _plain(value: Any) -> Any:
    return value.text if isinstance(value, Day | VersionRange) else value


def _rows(
    kind: type[_Row],
    table: list[Any],
    readers: _Readers,
    given: Mapping[str, Iterable[Any]] | None = None,
) -> list[_Row]:
    """Return the rows of a table as what they are; columns that are given stand for its own."""
    count, full, rare = table
    columns: dict[str, Iterable[Any]] = {
        **{field: repeat(value, count) for field, value in kind._field_defaults.items()},
        **{field: _read(readers, field, values) for field, values in full.items()},
        **(given or {}),
    }
    for field, (places, values) in rare.items():
        column = columns[field] = [kind._field_defaults[field]] * count
        for place, value in zip(places, _read(readers, field, values), strict=True):
            column[place] = value
    return list(map(_new, repeat(kind), zip(*(columns[it] for it in kind._fields), strict=True)))


def _read(readers: _Readers, field: str, values: list[Any]) -> Iterable[Any]:
    return map(readers[field], values) if field in readers else values


def _parted(rows: Sequence[_Part], counts: Sequence[int]) -> list[tuple[_Part, ...]]:
    if sum(counts) != len(rows):
        raise ValueError("the parts are not as many as the whole")
    ends = tuple(accumulate(counts, initial=0))
    return list(map(tuple(rows).__getitem__, map(slice, ends, ends[1:])))


# A named tuple's own constructor is a Python function, which costs three times as much.
_new = tuple.__new__


# Many entries share a day, since vendors rename many products at once.
@cache
def _day(text: str | None) -> Day | None:
    return None if text is None else Day.parse(text)


@cache
def _range(text: str | None) -> VersionRange | None:
    return None if text is None else VersionRange.parse(text)


_LISTS = ("near", "unless_near", "unless_beside", "unless", "only_if", "successor")
_OF_SENSES: _Readers = {"context": tuple}
_OF_TERMS: _Readers = {
    "kind": choices(TermKind).__getitem__,
    **dict.fromkeys(("forms", "typed", "wrong", "see", "unless_near"), tuple),
}
_OF_NAMES: _Readers = {"since": _day, "versions": _range, "forms": tuple}
_OF_ENTRIES: _Readers = {
    "kind": choices(EntryKind).__getitem__,
    "fix": choices(FixPolicy).__getitem__,
    "ended": _day,
    **dict.fromkeys((*_LISTS, "bad", "good", "alternatives"), tuple),
}
