"""The entries of packs for people and programs to read."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from termlint.terminology import Entry, Pack, ProductName, VersionRange


def named(packs: "Iterable[Pack]", name: str) -> "list[tuple[Pack, Entry]]":
    """Return the entries that have a name or form, or a word to write instead, spelt like it."""
    wanted = _key(name)
    return [
        (pack, entry)
        for pack in packs
        for entry in pack.entries
        if wanted in map(_key, spellings(entry))
    ]


def spellings(entry: "Entry") -> "Iterator[str]":
    """Yield the names of a product with their forms, and the words to choose from instead."""
    for name in entry.names:
        yield from name.spellings
    yield from entry.alternatives


def describe_entry(pack: "Pack", entry: "Entry", on: "date", *, is_used: bool = True) -> str:
    """Return a product's history as lines for people, without a line break at the end."""
    state = "" if is_used else "; not used here"
    lines = [_headline(entry, on), f"  pack: {_origin(pack)}, entry {entry.id}{state}", "  names:"]
    lines += [f"    {line}" for name in entry.names for line in _name_lines(name)]
    for label, words in (
        ("write instead", ", ".join(entry.alternatives)),
        ("kind", str(entry.kind)),
        ("ended", str(entry.ended or "")),
        ("successor", ", ".join(entry.successor)),
        ("reported", "; ".join(_guards(entry))),
        ("fix", str(entry.fix)),
        ("note", entry.note),
        ("source", entry.source),
    ):
        if words:
            lines.append(f"  {label}: {words}")
    return "\n".join(lines)


def former_names(entry: "Entry", on: "date") -> tuple[str, ...]:
    """Return the names that are outdated on a day for some reader, whatever version is meant."""

    return tuple(name.name for name in entry._replace(needs_version=False).outdated(on))


def product(pack: "Pack", entry: "Entry", on: "date", *, is_used: bool) -> dict[str, Any]:
    """Return a product with its whole history, ready for JSON, and whether its pack is in use."""
    return {
        "pack": pack.name,
        "used": is_used,
        "vendor": pack.vendor,
        "id": entry.id,
        "kind": str(entry.kind),
        "current": None if entry.is_over(on) else entry.current(on).name,
        "names": [_name(name) for name in entry.names],
        "alternatives": list(entry.alternatives),
        "ended": _text(entry.ended),
        "successor": list(entry.successor),
        "near": list(entry.near),
        "unless_near": list(entry.unless_near),
        "unless_beside": list(entry.unless_beside),
        "unless": [json.loads(pattern) for pattern in entry.unless],
        "only_if": [json.loads(pattern) for pattern in entry.only_if],
        "case_sensitive": entry.case_sensitive,
        "needs_version": entry.needs_version,
        "fix": str(entry.fix),
        "note": entry.note,
        "source": entry.source,
        "examples": {"bad": list(entry.bad), "good": list(entry.good)},
    }


def _name(name: "ProductName") -> dict[str, Any]:
    return {
        "name": name.name,
        "since": _text(name.since),
        "versions": _text(name.versions),
        "forms": list(name.forms),
        "source": name.source,
    }


def _headline(entry: "Entry", on: "date") -> str:
    if entry.alternatives:
        return f"{entry.names[-1].name}: write {' or '.join(entry.alternatives)}"
    if entry.is_over(on):
        return f"{entry.names[-1].name}: {entry.kind}"
    return entry.current(on).name


def _origin(pack: "Pack") -> str:
    return f"{pack.name} ({pack.vendor})" if pack.vendor else pack.name


def _name_lines(name: "ProductName") -> Iterator[str]:
    facts = [
        f"since {name.since}" if name.since else "",
        _versions(name.versions) if name.versions else "",
        f"also {', '.join(name.forms)}" if name.forms else "",
    ]
    told = "; ".join(fact for fact in facts if fact)
    yield f"{name.name}: {told}" if told else name.name
    if name.source:
        yield f"  {name.source}"


def _versions(versions: "VersionRange") -> str:
    low, high = (".".join(map(str, part or ())) for part in (versions.low, versions.high))
    if low == high:
        return f"version {low}"
    if low and high:
        return f"versions {low} to {high}"
    return f"versions from {low}" if low else f"versions up to {high}"


def _guards(entry: "Entry") -> Iterator[str]:
    if entry.needs_version:
        yield "only where a version stands beside the name"
    if entry.case_sensitive:
        yield "only with its own capitals"
    if entry.near:
        yield f"only near {_either(entry.near)}"
    if entry.unless_near:
        yield f"never near {_either(entry.unless_near)}"
    if entry.unless_beside:
        yield f"never beside {_either(entry.unless_beside)}"
    if entry.has_patterns:
        yield from _patterns(entry)


def _patterns(entry: "Entry") -> Iterator[str]:
    from termlint.terminology.patterns import described  # here: few products need it

    for words, patterns in (("only", entry.only_if), ("never", entry.unless)):
        if patterns:
            yield f"{words} in a sentence with {_either(tuple(map(described, patterns)))}"


def _either(words: tuple[str, ...]) -> str:
    return " or ".join((", ".join(words[:-1]), words[-1]) if words[1:] else words)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _key(name: str) -> str:
    from termlint.text import fold

    return fold(" ".join(name.split()))
