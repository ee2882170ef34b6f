"""A user's glossaries and packs, read from YAML once and from then on as checked JSON."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from termlint.collector import uncollected
from termlint.terminology import Glossary, Pack, parse_glossary, parse_pack
from termlint.terminology.nodes import nodes_from_yaml, read_text
from termlint.terminology.records import (
    DAMAGED,
    LAYOUT,
    read_glossary,
    read_pack,
    write_glossary,
    write_pack,
)

# Shorter files are read sooner than they are found again, in code points.
SHORTEST = 4096
_Data = TypeVar("_Data", Glossary, Pack)


def stored_glossary(path: Path) -> Glossary:
    """Return the glossary of a YAML file; raises `DataError` with every fault of the file."""
    text, name = read_text(path), str(path)
    return _stored(
        text,
        "glossary",
        lambda: parse_glossary(nodes_from_yaml(text, name), name),
        lambda kept: read_glossary(kept, name),
        write_glossary,
    )


def stored_pack(path: Path) -> Pack:
    """Return the pack of a YAML file; raises `DataError` with every fault of the file."""
    text, name = read_text(path), str(path)
    return _stored(
        text,
        "pack",
        lambda: parse_pack(nodes_from_yaml(text, name), name, path.stem),
        lambda kept: read_pack(kept, path.stem),
        write_pack,
    )


def _stored(
    text: str,
    kind: str,
    parse: Callable[[], _Data],
    read: Callable[[str], _Data],
    write: Callable[[_Data], str],
) -> _Data:
    """Parse a text, unless what came of it is kept; a file with faults is never kept."""
    if len(text) < SHORTEST:
        return parse()
    from termlint.cache import Store, cache_folder  # here: hashes and temporary files cost 10 ms

    store = Store(cache_folder())
    kept = store.get(kind, LAYOUT, text)
    if kept is not None:
        try:
            with uncollected():
                return read(kept)
        except DAMAGED:
            pass  # a damaged copy is replaced below
    data = parse()
    store.put(write(data), kind, LAYOUT, text)
    return data
