"""From a config to what the checks know: glossaries, names, packs and well-known acronyms."""

from collections.abc import Mapping
from pathlib import Path

from termlint.checks import Lexicon
from termlint.terminology import (
    DataError,
    Entry,
    Glossary,
    Pack,
    load_glossary,
    load_pack,
    shipped_glossary,
    shipped_names,
    shipped_pack,
    shipped_packs,
    shipped_well_known,
)
from termlint.terminology.schema import unknown
from termlint.workspace.config import Config
from termlint.workspace.discovery import shown


def lexicon_of(config: Config) -> Lexicon:
    """Return all that a config's project knows.

    Raises:
        DataError: a file that the config names is not there or has faults.
    """
    well_known: tuple[str, ...] = tuple(shipped_well_known()) if config.builtin else ()
    own = (Pack("", "outdated", config.outdated),) if config.outdated else ()
    packs = (*_packs(config), *own)
    return Lexicon(
        glossary_of(config), _replaced(packs), frozenset(config.well_known.applied(well_known))
    )


def glossary_of(config: Config) -> Glossary:
    """Return the terms of a config's project; a later one replaces one of the same name."""
    glossary = shipped_names().merged(shipped_glossary()) if config.builtin else Glossary()
    for name in config.glossaries:
        glossary = glossary.merged(load_glossary(_file(config, "glossaries", name)))
    return glossary.merged(Glossary(config.terms)) if config.terms else glossary


def _packs(config: Config) -> tuple[Pack, ...]:
    shipped = shipped_packs() if config.builtin else ()
    for name in config.packs.remove:
        if name not in shipped_packs():
            where = shown(config.path) if config.path else "config"
            raise DataError(where, unknown("pack", name, shipped_packs()))
    return tuple(_pack(config, name) for name in config.packs.applied(shipped))


def _pack(config: Config, name: str) -> Pack:
    if name in shipped_packs():
        return shipped_pack(name)
    if "/" in name or name.endswith((".yaml", ".yml")):
        return load_pack(_file(config, "packs", name))
    where = shown(config.path) if config.path else "config"
    message = f'{unknown("pack", name, shipped_packs())} (a file of your own is named with its path)'
    raise DataError(where, message)


def _file(config: Config, key: str, name: str) -> Path:
    folder = config.path.parent if config.path else Path.cwd()
    path = folder / name
    if not path.is_file():
        where = shown(config.path) if config.path else "config"
        raise DataError(where, f'"{key}": there is no file "{name}"; give its path from the config')
    return Path(shown(path))


def _replaced(packs: tuple[Pack, ...]) -> tuple[Pack, ...]:
    """Drop an entry whose id, or whose old name, a later pack has too."""
    last: Mapping[str, Entry] = {
        key: entry for pack in packs for entry in pack.entries for key in _keys(entry)
    }
    return tuple(
        Pack(
            pack.vendor,
            pack.name,
            tuple(entry for entry in pack.entries if all(last[k] is entry for k in _keys(entry))),
        )
        for pack in packs
    )


def _keys(entry: Entry) -> tuple[str, str]:
    return f"id:{entry.id}", f"name:{entry.names[0].name}"


