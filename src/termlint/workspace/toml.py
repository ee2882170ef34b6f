"""TOML to nodes with the lines on which their keys stand."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from termlint.terminology import DataError
from termlint.terminology.nodes import (
    MappingNode,
    Mark,
    Node,
    ScalarNode,
    SequenceNode,
    nodes_from_python,
    read_text,
)

_Route = tuple[str | int, ...]
_PLACE = re.compile(r"\s*\(at line (\d+), column (\d+)\)$")
_HEAD = re.compile(r"\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?")
# No part gives back what it took: a long run of spaces would be tried in a million ways.
_KEY = re.compile(
    r"""\s*+((?:"(?:\\.|[^"\\])*+"|'[^']*+'|[\w.-]++|\s++(?!=))++)\s*+="""
)


def read_toml(path: Path, shown: str) -> dict[str, Any]:
    """Return the table of a TOML file; `shown` is what messages call it; raises `DataError`."""
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        mark = Mark(int(place[1]), int(place[2])) if place else None
        reason = _PLACE.sub("", str(error))
        raise DataError(shown, f"not valid TOML: {reason}; mend it", mark) from None
    except (RecursionError, ValueError):  # deep nesting, numbers without end
        raise DataError(shown, "not valid TOML: too deep, or a number too long") from None
    except DataError as error:
        raise DataError(shown, error.message, error.mark) from None


def toml_nodes(path: Path, shown: str, section: tuple[str, ...]) -> Node:
    """Return the nodes of a section of a TOML file, or of all of it; raises `DataError`.

    A section that is not there is a fault.
    """
    table: Any = read_toml(path, shown)
    if not has_section(table, section):
        raise DataError(shown, f"there is no section [{'.'.join(section)}]; add it")
    for key in section:
        table = table[key]
    places: dict[_Route, Mark] = {}
    for route, mark in _places(read_text(path)):
        places.setdefault(route, mark)
    return _marked(nodes_from_python(table, shown), section, places, places.get(section))


def has_section(table: object, section: tuple[str, ...]) -> bool:
    """Tell whether a table has a table, or something in its place, at the end of the keys."""
    for key in section:
        if not isinstance(table, dict) or key not in table:
            return False
        table = table[key]
    return True


def _places(text: str) -> Iterator[tuple[_Route, Mark]]:
    """Yield each key of a TOML text, by its route from the top, with the place of its name.

    This looks at lines only, so that a line of a long text may be taken for a key: it serves
    messages, and the values come from the real reader.
    """
    head: _Route = ()
    counts: dict[_Route, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        found = _HEAD.fullmatch(line.rstrip("\r"))
        if found and "=" not in found[2]:
            head = _route(found[2])
            mark = Mark(number, found.start(1) + 1)
            yield head, mark
            if found[1] == "[[":
                counts[head] = counts.get(head, -1) + 1
                head = (*head, counts[head])
                yield head, mark
            continue
        found = _KEY.match(line)
        if found:
            route = _route(found[1])
            mark = Mark(number, found.start(1) + 1)
            yield from (((*head, *route[: at + 1]), mark) for at in range(len(route)))


def _route(key: str) -> _Route:
    """Return the parts of a dotted key; the real reader knows where it is quoted."""
    try:
        table: Any = tomllib.loads(f"{key} = 0")
    except tomllib.TOMLDecodeError:
        return (key,)
    parts: list[str] = []
    while isinstance(table, dict):
        name, table = next(iter(table.items()))
        parts.append(name)
    return tuple(parts)


def _marked(node: Node, route: _Route, places: dict[_Route, Mark], mark: Mark | None) -> Node:
    """Return a node with marks; what has no place of its own has that of what it stands in."""
    mark = places.get(route, mark)
    if isinstance(node, ScalarNode):
        return ScalarNode(node.value, mark, node.quoted, node.null)
    if isinstance(node, SequenceNode):
        values = enumerate(node.values)
        return SequenceNode(
            tuple(_marked(value, (*route, at), places, mark) for at, value in values), mark
        )
    entries = (
        (
            ScalarNode(key.value, places.get((*route, key.value), mark), quoted=True),
            _marked(value, (*route, key.value), places, mark),
        )
        for key, value in node.entries
    )
    return MappingNode(tuple(entries), mark)
