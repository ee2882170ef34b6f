"""From a config to what the checks know: glossaries, names, packs and well-known acronyms."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from termlint.acronyms import (
    Introduction,
    Knowledge,
    Outside,
    find_in_blocks,
    find_in_document,
    find_in_fields,
)
from termlint.checks import Lexicon
from termlint.documents import Document, decode, read_text
from termlint.documents.reading import UndecodableError
from termlint.terminology import (
    DataError,
    Entry,
    EntryKind,
    Glossary,
    Pack,
    ProductName,
    default_packs,
    shipped_glossary,
    shipped_initialisms,
    shipped_names,
    shipped_pack,
    shipped_packs,
    shipped_well_known,
)
from termlint.text import fold
from termlint.workspace.config import Config
from termlint.workspace.discovery import shown
from termlint.workspace.files import document_format
from termlint.workspace.stored import stored_glossary, stored_pack

_ENDING = (EntryKind.DISCONTINUED, EntryKind.SUPERSEDED)


def lexicon_of(config: Config) -> Lexicon:
    """Return all that a config's project knows.

    Raises:
        DataError: a file that the config names has faults.
    """
    well_known = tuple(shipped_well_known()) if config.builtin else ()
    known = frozenset(config.well_known.applied(well_known))
    initialisms = shipped_initialisms() if config.builtin else frozenset()
    return Lexicon(glossary_of(config), packs_in_use(config), known, initialisms)


def glossary_of(config: Config) -> Glossary:
    """Return the terms of a config's project; a later one replaces one of the same name."""
    glossary = shipped_names().merged(shipped_glossary()) if config.builtin else Glossary()
    for path in config.glossaries.applied(()):
        glossary = glossary.merged(stored_glossary(Path(shown(path))))
    return glossary.merged(Glossary(config.terms)) if config.terms else glossary


def definitions_of(config: Config, knowledge: Knowledge) -> tuple[Outside, ...]:
    """Return what the config's `definitions` files introduce, which holds in every document.

    Raises:
        DataError: one of the files cannot be read.
    """
    found: list[Outside] = []
    for path in config.definitions.applied(()):
        for one in introduced(_definition_file(Path(path), config), knowledge):
            found.append(Outside(one.short, one.long))
    return tuple(dict.fromkeys(found))


def introduced(document: Document, knowledge: Knowledge) -> list[Introduction]:
    """Return the introductions of a document that others read."""
    candidates = find_in_blocks(document.blocks, document.source)
    found = find_in_document(document.blocks, candidates, knowledge.known_expansions)
    return [*found, *find_in_fields(document)]


def _definition_file(path: Path, config: Config) -> Document:
    name = shown(path)
    format = document_format(path, config)
    if format is None:
        raise DataError(name, 'this is no document, so it defines nothing; see "definitions"')
    try:
        source = decode(path.read_bytes())
    except UndecodableError as error:
        raise DataError(name, str(error)) from None
    except OSError as error:
        raise DataError(name, f"this file cannot be read: {error.strerror}") from None
    return read_text(source, name, format, flavour=config.flavour)


def packs_in_use(config: Config) -> tuple[Pack, ...]:
    """Return the shipped packs, the config's own, and its `outdated` entries, in this order.

    What a later one says anew is taken out of an earlier one. Raises `DataError`.
    """
    packs = [_pack(name) for name in pack_names(config)]
    if config.outdated:
        packs.append(Pack("", "outdated", config.outdated))
    return without_repetition(packs)


def pack_names(config: Config) -> tuple[str, ...]:
    """Return the packs that a config uses: the names of shipped ones, then files as paths."""
    removed = config.packs.remove
    shipped = [name for name in default_packs() if name not in removed] if config.builtin else []
    return tuple(dict.fromkeys((*shipped, *config.packs.applied(()))))


def _pack(name: str) -> Pack:
    return shipped_pack(name) if name in shipped_packs() else stored_pack(Path(shown(name)))


def without_repetition(packs: Iterable[Pack]) -> tuple[Pack, ...]:
    """Take out of each pack what a later one says anew: whole entries by id, else old names.

    What a project says itself goes before each spelling of a shipped name, too.
    """
    packs = list(packs)
    kept: list[Pack] = []
    ids: set[str] = set()
    names: set[str] = set()
    own = [pack for pack in packs if not _is_shipped(pack)]
    if own and len(own) < len(packs):
        said = {fold(one) for pack in own for entry in pack.entries for one in _spellings(entry)}
        packs = [_yielding(pack, said) if _is_shipped(pack) else pack for pack in packs]
    for pack in reversed(packs):
        left = [_without(entry, names) for entry in pack.entries if entry.id not in ids]
        kept.append(pack._replace(entries=tuple(entry for entry in left if entry)))
        ids.update(entry.id for entry in pack.entries)
        names.update(name for entry in pack.entries for name in _old_names(entry))
    return tuple(reversed(kept))


def _is_shipped(pack: Pack) -> bool:
    """Tell whether a pack is shipped, rather than a project's own file of the same name."""
    return pack.name in shipped_packs() and pack is shipped_pack(pack.name)


def _old_names(entry: Entry) -> list[str]:
    return [fold(name.name) for name in _old(entry)]


def _old(entry: Entry) -> tuple[ProductName, ...]:
    return entry.names[:-1] or entry.names


def _spellings(entry: Entry) -> Iterator[str]:
    return (one for name in _old(entry) for one in name.spellings)


def _yielding(pack: Pack, said: set[str]) -> Pack:
    """Return a pack whose old names have no form that is said elsewhere."""
    return pack._replace(entries=tuple(_yielded(entry, said) for entry in pack.entries))


def _yielded(entry: Entry, said: set[str]) -> Entry:
    if not any(fold(one) in said for one in _spellings(entry)):
        return entry
    old = _old(entry)
    shorn = (_shorn(name, said) for name in old)
    return entry._replace(names=(*shorn, *entry.names[len(old) :]))


def _shorn(name: ProductName, said: set[str]) -> ProductName:
    """Return a name without those of its spellings that are said elsewhere, unless all are."""
    left = [one for one in name.spellings if fold(one) not in said]
    return name._replace(name=left[0], forms=tuple(left[1:])) if left else name


def _without(entry: Entry, names: set[str]) -> Entry | None:
    """Return an entry without some old names, None where nothing is left for it to report."""
    if names.isdisjoint(_old_names(entry)):
        return entry
    left = tuple(name for name in entry.names if fold(name.name) not in names)
    reports = len(left) > 1 or (left and entry.kind in _ENDING)
    return entry._replace(names=left) if reports else None
