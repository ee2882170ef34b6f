"""What the files that documents include introduce; each of them is read once in a run."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from termlint.acronyms import Knowledge, Outside
from termlint.documents import Document, Inclusion, decode, read_text
from termlint.documents.snippet_parts import part_of
from termlint.workspace.config import Config
from termlint.workspace.files import document_format
from termlint.workspace.knowledge import introduced

# Includes within includes: deeper ones are left out, as no document has them.
DEEPEST = 10
# What says no format of its own is written in that of the file that includes it.
_FORMLESS = (".inc", ".txt")


class Setting(NamedTuple):
    """What the reading of an included file depends on, beside the file.

    `root` is the project's, the folder in which all included files must lie.
    """

    root: Path
    config: Config
    flavour: str
    knowledge: Knowledge


class _File(NamedTuple):
    """An included file: the real path, the format, and the part that is meant."""

    path: str
    format: str
    part: str


class _Read(NamedTuple):
    """What an included file introduces, each where it stands or everywhere, and includes."""

    introduced: tuple[Outside, ...]
    everywhere: tuple[Outside, ...]
    includes: tuple[Inclusion, ...]


_NOTHING = _Read((), (), ())


class Includes:
    """The included files of a run."""

    def __init__(self) -> None:
        self._read: dict[tuple[_File, str, Path | None], _Read] = {}

    def outside(
        self, document: Document, path: Path, format: str, setting: Setting
    ) -> Iterator[Outside]:
        """Yield what the files that a document at `path` includes introduce, and theirs.

        A file that is not found in the project, or cannot be read, introduces nothing: it may be
        one that a build makes.
        """
        own = os.path.realpath(path)
        # With one scope, what a file introduces counts from its first inclusion on.
        once = setting.config.scope == "file"
        seen: set[_File] = set()
        for inclusion in document.includes:
            top = _found(inclusion, str(path.parent), format, setting)
            if top is None or (once and top in seen):
                continue
            for file in self._reached(top, setting):
                if file.path == own or (once and file in seen):
                    continue
                read = self._of(file, setting)
                if file not in seen:
                    yield from read.everywhere
                    seen.add(file)
                for one in read.introduced:
                    yield one._replace(offset=inclusion.offset)

    def _reached(self, top: _File, setting: Setting) -> list[_File]:
        """Return a file and those that it includes, at any depth, each once."""
        reached = dict.fromkeys([top])
        level = [top]
        for _ in range(DEEPEST - 1):
            below = [
                found
                for file in level
                for inclusion in self._of(file, setting).includes
                if (found := _found(inclusion, os.path.dirname(file.path), file.format, setting))
            ]
            level = [file for file in dict.fromkeys(below) if file not in reached]
            reached |= dict.fromkeys(level)
        return list(reached)

    def _of(self, file: _File, setting: Setting) -> _Read:
        key = (file, setting.flavour, setting.config.path)
        if key not in self._read:
            self._read[key] = _read(file, setting)
        return self._read[key]


def _read(file: _File, setting: Setting) -> _Read:
    try:
        if os.path.getsize(file.path) > setting.config.max_size:
            return _NOTHING
        source = part_of(decode(Path(file.path).read_bytes()), file.part)
    except (OSError, ValueError):  # the command that checks the file itself says what is wrong
        return _NOTHING
    document = read_text(source, file.path, file.format, flavour=setting.flavour)
    found = introduced(document, setting.knowledge)
    return _Read(
        tuple(dict.fromkeys(Outside(one.short, one.long) for one in found if not one.everywhere)),
        tuple(dict.fromkeys(Outside(one.short, one.long) for one in found if one.everywhere)),
        document.includes,
    )


def _found(inclusion: Inclusion, folder: str, format: str, setting: Setting) -> _File | None:
    """Return the file that an inclusion means: beside the one that says so, then from the root."""
    root = os.path.realpath(setting.root)
    for path in _places(inclusion.path, folder, root):
        real = os.path.realpath(path)
        if real.startswith(root.rstrip(os.sep) + os.sep) and os.path.isfile(real):
            own = document_format(Path(real), setting.config)
            if own is None and real.lower().endswith(_FORMLESS):
                own = format
            return _File(real, own, inclusion.part) if own else None
    return None


def _places(written: str, folder: str, root: str) -> list[str]:
    if "\0" in written or "://" in written:
        return []
    first = _source_root(folder, root) if written.startswith("/") else folder
    folders = (first, root, os.path.join(root, "docs"))
    return [os.path.join(above, written.lstrip("/")) for above in folders]


def _source_root(folder: str, root: str) -> str:
    """Return the folder from which Sphinx counts a path that begins with a slash, else `root`."""
    while len(folder) > len(root) and not os.path.isfile(os.path.join(folder, "conf.py")):
        folder = os.path.dirname(folder)
    return folder
