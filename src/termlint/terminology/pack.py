"""Pack files and the config's `outdated` list: nodes to entries."""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from termlint.terminology.entry import ENDING, Entry, EntryKind, FixPolicy, ProductName
from termlint.terminology.nodes import Node, read_yaml
from termlint.terminology.patterns import read_patterns
from termlint.terminology.periods import Day, VersionRange
from termlint.terminology.schema import Fields, Problems, Readers, choices, fields_of, listing
from termlint.text import fold, lazy

_ID = lazy(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NO_ENTRIES = '"entries" is empty, so the pack checks nothing; add an entry'
_NO_NAMES = 'an entry names no product; add "names", or "outdated" with "current"'
_NEVER = 'the entry can never report anything; add a newer name, or say how it ended by "kind"'
_UNFIXED = {EntryKind.DIVESTED, EntryKind.DISCONTINUED}


_KINDS = choices(EntryKind)
_FIXES = choices(FixPolicy)
_NAME: Readers = {
    "name": ("name", Fields.phrase),
    "since": ("since", lambda fields, key: fields.parsed(key, Day.parse)),
    "versions": ("versions", lambda fields, key: fields.parsed(key, VersionRange.parse)),
    "forms": ("forms", Fields.phrase_list),
    "source": ("source", Fields.text),
}
_PLAIN: Readers = {
    "near": ("near", Fields.phrase_list),
    "unless-near": ("unless_near", Fields.phrase_list),
    "unless-beside": ("unless_beside", Fields.phrase_list),
    "unless": ("unless", read_patterns),
    "only-if": ("only_if", read_patterns),
    "case-sensitive": ("case_sensitive", Fields.flag),
    "needs-version": ("needs_version", Fields.flag),
    "successor": ("successor", Fields.phrase_list),
    "note": ("note", Fields.phrase),
    "source": ("source", Fields.text),
}
SHORT_KEYS = frozenset(["current", "outdated", "since", "until"])
SHARED_KEYS = frozenset(_PLAIN) | {"ended", "examples", "fix", "id", "kind"}
PACK_KEYS = frozenset(["default", "entries", "vendor"])
ENTRY_KEYS = SHARED_KEYS | SHORT_KEYS | {"names"}
NAME_KEYS = frozenset(_NAME)
EXAMPLE_KEYS = frozenset(["bad", "good"])


class Pack(NamedTuple):
    """The entries of one vendor; `name` is the stem of the file.

    A shipped pack whose `on_by_default` is False is used where a config names it.
    """

    vendor: str
    name: str
    entries: tuple[Entry, ...]
    on_by_default: bool = True


class _Naming(NamedTuple):
    """What an entry says about names, in either of its two forms."""

    names: tuple[ProductName, ...]
    alternatives: tuple[str, ...] = ()
    key: str = "names"


def load_pack(path: Path) -> Pack:
    """Return the pack of a YAML file; raises `DataError` with every fault of the file."""
    return parse_pack(read_yaml(path), str(path), path.stem)


def parse_pack(node: Node, path: str, name: str) -> Pack:
    """Return the pack of a file's nodes; raises `DataError` with every fault of the file."""
    problems = Problems(path)
    top = fields_of(node, PACK_KEYS, problems, "a pack")
    pack = read_pack(top, name) if top is not None else Pack("", name, ())
    problems.raise_first()
    return pack


def parse_entries(node: Node, path: str) -> tuple[Entry, ...]:
    """Return the entries of a config's `outdated` list; raises `DataError` with every fault."""
    problems = Problems(path)
    entries = _entries(listing(node, "outdated", ENTRY_KEYS, problems), "")
    problems.raise_first()
    return entries


def read_entries(fields: Fields, key: str) -> tuple[Entry, ...]:
    """Return the entries of the list under a key of a config; faults are noted, not raised."""
    return _entries(fields.listing_of(key, ENTRY_KEYS), "")


def read_pack(top: Fields, name: str) -> Pack:
    """Return the pack under a file's top-level keys; faults are noted, not raised."""
    vendor = top.phrase("vendor")
    if "vendor" not in top:
        top.fault('a pack has no vendor; add the key "vendor"')
    entries = _entries(top.listing_of("entries", ENTRY_KEYS), vendor)
    if top.shape("entries") == "absent":
        top.fault('a pack has no entries; add the key "entries" with a list')
    elif not entries and top.is_empty_list("entries"):
        top.fault(_NO_ENTRIES, "entries")
    return Pack(vendor, name, entries, top.flag("default", True))


def _entries(entries: Iterable[Fields], vendor: str) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    places: dict[str, Fields] = {}
    for fields in entries:
        entry = _entry(fields, vendor)
        if entry is None:
            continue
        if entry.id in found:
            line = places[entry.id].line()
            where = f": the first is on line {line}" if line else ""
            fields.fault(f'duplicate id "{entry.id}"{where}; give each entry its own "id"', "id")
        found.setdefault(entry.id, entry)
        places.setdefault(entry.id, fields)
    return tuple(found.values())


def _entry(fields: Fields, vendor: str) -> Entry | None:
    naming = _naming(fields)
    if not naming.names:
        return None
    kind = fields.choice("kind", _KINDS, EntryKind.RENAMED)
    examples = fields.mapping_of("examples", EXAMPLE_KEYS)
    entry = Entry(
        id=fields.parsed("id", _id) or _slug(naming.names[0].name),
        names=naming.names,
        kind=kind,
        fix=fields.choice("fix", _FIXES, _default_fix(kind, naming)),
        ended=_ended(fields, naming),
        bad=examples.text_list("bad") if examples else (),
        good=examples.text_list("good") if examples else (),
        vendor=vendor,
        alternatives=naming.alternatives,
        **fields.present(_PLAIN),
    )
    _check(entry, fields, naming.key)
    return entry


def _default_fix(kind: EntryKind, naming: _Naming) -> FixPolicy:
    only_name = kind is EntryKind.SUPERSEDED and len(naming.names) == 1
    if naming.alternatives or kind in _UNFIXED or only_name:
        return FixPolicy.NONE
    return FixPolicy.UNSAFE if naming.key == "names" else FixPolicy.SAFE


def _ended(fields: Fields, naming: _Naming) -> Day | None:
    """A choice of words has no day of its own, so the old word ends where they begin."""
    ended = fields.parsed("ended", Day.parse)
    return fields.parsed("since", Day.parse) if naming.alternatives else ended


def _naming(fields: Fields) -> _Naming:
    short = [key for key in sorted(SHORT_KEYS) if key in fields]
    if "names" not in fields:
        return _short_naming(fields)
    for key in short:
        fields.fault(f'"{key}" beside "names"; keep one of the two forms', key)
    names = tuple(map(_product_name, fields.listing_of("names", NAME_KEYS)))
    if fields.is_empty_list("names"):
        fields.fault(_NO_NAMES, "names")
    return _Naming(tuple(name for name in names if name.name))


def _product_name(fields: Fields) -> ProductName:
    if "name" not in fields:
        fields.fault('a product name is missing; add the key "name"')
    return ProductName(**{"name": "", **fields.present(_NAME)})


def _short_naming(fields: Fields) -> _Naming:
    if "outdated" not in fields:
        fields.fault(_NO_NAMES)
        return _Naming(())
    old = fields.phrase("outdated")
    current = fields.phrase_list("current")
    if not old:
        return _Naming(())
    if fields.shape("current") == "list":
        return _choice_naming(fields, old, current)
    since, until = fields.parsed("since", Day.parse), fields.parsed("until", Day.parse)
    names = [ProductName(old), *(ProductName(name, since) for name in current)]
    if until is not None and current:
        names.append(ProductName(old, until))  # the old name came back
    for key in ("since", "until"):
        if key in fields and not current:
            fields.fault(f'"{key}" goes with "current"; a product ends on the day of "ended"', key)
    return _Naming(tuple(names), key="current")


def _choice_naming(fields: Fields, old: str, current: tuple[str, ...]) -> _Naming:
    if fields.is_empty_list("current"):
        fields.fault('"current" is empty; give it a value or remove it', "current")
    for key in ("until", "ended"):
        if key in fields:
            fields.fault(f'"{key}" does not go with a list of current words; remove it', key)
    if fields.text("fix", "none") != "none":
        message = '"fix" does not go with a list of current words, which is never fixed; remove it'
        fields.fault(message, "fix")
    return _Naming((ProductName(old),), current, "current")


def _check(entry: Entry, fields: Fields, key: str) -> None:
    _check_ending(entry, fields)
    _check_order(entry, fields, key)
    _check_replacements(entry, fields, key)
    _check_forms(entry, fields, key)


def _check_ending(entry: Entry, fields: Fields) -> None:
    if "kind" in fields and str(fields.value("kind")).strip() not in _KINDS:
        return  # that is told, and what else the kind decides is not known
    for key in ("ended", "successor"):
        if key in fields and entry.kind not in ENDING and not entry.alternatives:
            fields.fault(f'"{key}" goes with the kinds discontinued and superseded only', key)
    if len(entry.names) == 1 and entry.kind not in ENDING and not entry.alternatives:
        fields.fault(_NEVER)
    discontinued = entry.kind is EntryKind.DISCONTINUED and entry.ended is None
    if discontinued and len(entry.names) > 1:
        fields.fault('a discontinued product of several names ends on a day; add "ended"')


def _check_order(entry: Entry, fields: Fields, key: str) -> None:
    dated = [(name.name, name.since) for name in entry.names if name.since is not None]
    for (earlier, first), (later, second) in pairwise(dated):
        if second < first:
            message = f'"{later}" begins {second}, before "{earlier}" in {first}; put them in order'
            fields.fault(f'"{key}": {message}', key)
    if entry.ended is not None and dated and entry.ended < dated[-1][1]:
        name, since = dated[-1]
        fields.fault(f'"ended" is {entry.ended}, before "{name}" begins in {since}', "ended")


def _check_replacements(entry: Entry, fields: Fields, key: str) -> None:
    names = [name.name for name in entry.names]
    repeated = {new for old, new in pairwise(names) if old == new}
    for name in sorted(repeated | ({*entry.alternatives} & {*names})):
        fields.fault(f'"{key}": "{name}" cannot replace itself; write the other name', key)
    for name in entry.successor:
        if name in names:
            message = f'"successor": "{name}" cannot succeed itself; write the other name'
            fields.fault(message, "successor")


def _check_forms(entry: Entry, fields: Fields, key: str) -> None:
    owners: dict[str, str] = {name.name: name.name for name in entry.names}
    for name in entry.names:
        for form in name.forms:
            owner = owners.setdefault(form, name.name)
            if owner != name.name or form == name.name:
                message = f'"{form}" is both a form and a name; remove one of the two'
                fields.fault(f'"{key}": {message}', key)


def _id(text: str) -> str:
    if _ID.fullmatch(text):
        return text
    raise ValueError(f'"{text}" is not an id; write lower-case letters, digits and hyphens')


def _slug(name: str) -> str:
    letters = (letter if letter.isalnum() else " " for letter in fold(name))
    return "-".join("".join(letters).split()) or name
