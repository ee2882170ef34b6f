"""A run over some paths: each file read and linted under its own config, faults gathered."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from termlint.acronyms import Outside
from termlint.checks import Lexicon, Settings
from termlint.diagnostics import Diagnostic
from termlint.documents import Document, decode, read_text
from termlint.documents.reading import UndecodableError
from termlint.linter import Linter
from termlint.terminology import DataError, Glossary, Pack
from termlint.workspace.config import Config
from termlint.workspace.discovery import Configs, absolute, folder_of, project_root, shown
from termlint.workspace.files import Finder, Missed, Target, document_format
from termlint.workspace.includes import Includes, Setting
from termlint.workspace.keys import LEVELS
from termlint.workspace.knowledge import definitions_of, glossary_of, lexicon_of, packs_in_use
from termlint.workspace.linters import Linters, Overrides
from termlint.workspace.outcomes import Checked, Fault, UncheckableError

if TYPE_CHECKING:
    from termlint.workspace.fixes import Fixed
    from termlint.workspace.glossaries import Surveyed
    from termlint.workspace.pack_checks import PackChecks
    from termlint.workspace.packs import KnownPack

Result = TypeVar("Result")
STDIN = "-"
_NONE = Overrides()


class _Opened(NamedTuple):
    """A document as people call it and as it is judged, with all that judges it."""

    document: Document
    judged: Document
    outside: tuple[Outside, ...]
    linter: Linter
    config: Config


class Workspace:
    """Configs, knowledge and linters of a run, each made once.

    With `config_path`, that file is the config of every document. `today` is the day by which
    vendor terms are judged where no config says otherwise; None is the day it is, in UTC.
    """

    def __init__(
        self,
        config_path: Path | None = None,
        overrides: Overrides = _NONE,
        force_exclude: bool = False,
        today: date | None = None,
    ) -> None:
        self._overrides = overrides
        self._force_exclude = force_exclude
        self._configs = Configs(config_path)
        self._lexicons: dict[Path | None, Lexicon | DataError] = {}
        self._today = today or datetime.now(UTC).date()
        self._linters = Linters(overrides, self._today)
        self._outside: dict[Path | None, tuple[Outside, ...]] = {}
        self._includes = Includes()
        self._roots: dict[tuple[Path, Path | None], Path | None] = {}
        self._noted: list[DataError] = []
        self._reported: set[str] = set()
        self._cleared: set[str] = set()

    def config_of(self, folder: Path) -> Config:
        """Return the config for the documents in a folder; raises `DataError`."""
        return self._configs.of(absolute(folder))

    def glossary(self) -> Glossary:
        """Return the terms known in the working directory; raises `DataError`."""
        return glossary_of(self.config_of(Path.cwd()))

    def day(self) -> date:
        """Return the day by which names are judged in the working directory; raises `DataError`."""
        return self.config_of(Path.cwd()).as_of.day or self._today

    def packs(self) -> "tuple[KnownPack, ...]":
        """Return the packs known in the working directory; raises `DataError`."""
        from termlint.workspace.packs import known_packs  # here: no check of documents needs it

        return known_packs(self.config_of(Path.cwd()))

    def pack_checks(self) -> "PackChecks":
        """Return what judges packs by what is known in the working directory."""
        from termlint.workspace.pack_checks import PackChecks  # here: as above

        return PackChecks(self.config_of(Path.cwd()), self._today)

    def products(self) -> tuple[Pack, ...]:
        """Return the packs in use in the working directory, then others; raises `DataError`.

        Entries that a later pack, or the config, says anew are left out.
        """
        config = self.config_of(Path.cwd())
        others = (known.pack for known in self.packs() if not known.is_used)
        return (*packs_in_use(config), *others)

    def linter(self, folder: Path) -> Linter:
        """Return the linter for the documents in a folder, `per-file` aside; raises `DataError`."""
        config = self.config_of(folder)
        return self._linters.of(config, self.lexicon(config), None)

    def lexicon(self, config: Config) -> Lexicon:
        """Return what a config's project knows; raises `DataError`."""
        found = self._lexicons.get(config.path)
        if found is None:
            try:
                found = lexicon_of(config)
            except DataError as error:
                found = error
            self._lexicons[config.path] = found
        if isinstance(found, DataError):
            raise found
        return found

    def check(self, paths: Sequence[str]) -> Iterator[Checked | Fault]:
        """Yield what is found in the documents of some paths, in their order.

        A fault of one file, or of its config, never keeps the others from being checked.
        """
        for found in self._finder().find(paths):
            yield from self._news()
            yield from self._check(found)
        yield from self._news()

    def check_bytes(self, data: bytes, name: str | None = None) -> Iterator[Checked | Fault]:
        """Yield what is found in the bytes of a document that is, or stands for, a file.

        Without a name it is Markdown, and the config of the working directory holds.
        """
        for found in self._stands_for(name):
            yield from self._check(found, data)
        yield from self._news()

    def _stands_for(self, name: str | None) -> Iterator[Target | Missed]:
        """Yield what bytes stand for that are, or stand for, the file `name`."""
        if name is None:
            yield Target(STDIN, "markdown", STDIN)
        else:
            yield from self._finder().named(name)

    def fix(self, paths: Sequence[str], *, unsafe: bool, write: bool) -> "Iterator[Fixed | Fault]":
        """Yield the documents of some paths after their fixes, which are written if `write`.

        A fault of one file, or of its config, never keeps the others from being fixed.
        """
        for found in self._finder().find(paths):
            yield from self._news()
            yield from self._fix(found, unsafe, write)
        yield from self._news()

    def fix_bytes(
        self, data: bytes, name: str | None, *, unsafe: bool
    ) -> "Iterator[Fixed | Fault]":
        """Yield a document after its fixes, given as bytes; `name` is as for `check_bytes`."""
        for found in self._stands_for(name):
            yield from self._fix(found, unsafe, False, data)
        yield from self._news()

    def survey(self, paths: Sequence[str]) -> "Iterator[Surveyed | Fault]":
        """Yield the glossary terms that the documents of some paths use."""
        for found in self._finder().find(paths):
            yield from self._news()
            yield from self._each(found, None, self._surveyed)
        yield from self._news()

    def survey_bytes(self, data: bytes, name: str | None) -> "Iterator[Surveyed | Fault]":
        """Yield the terms of a document given as bytes; `name` is as for `check_bytes`."""
        for found in self._stands_for(name):
            yield from self._each(found, data, self._surveyed)
        yield from self._news()

    def survey_text(self, source: str, path: str) -> "Surveyed":
        """Return the terms of a text that stands for the file at `path`."""
        target = Target(shown(path), self._format(path), path)
        return self._surveyed(target, source.encode())

    def page(self, path: str, source: str) -> tuple[Document, Settings]:
        """Return the document of a text that is to stand at a path, and how checks are set there.

        Raises:
            DataError: the config has faults.
            ValueError: the path does not say a format.
        """
        opened = self._open(source, Target(shown(path), self._format(path), path))
        return opened.document, opened.linter.settings

    def _surveyed(self, target: Target, data: bytes) -> "Surveyed":
        from termlint.workspace.glossaries import surveyed  # here: no check needs it

        opened = self._open(decode(data), target)
        context = opened.linter.context(opened.judged, opened.outside)
        return surveyed(context, opened.document, target.file, data)

    def diagnose(self, source: str, path: str = STDIN, format: str | None = None) -> Checked:
        """Return what is found in a text that is, or stands for, the file at `path`.

        Raises:
            DataError: the config, or a file that it names, has faults.
            ValueError: neither `format` nor the path says a format.
        """
        if format is None:
            format = self._format(path)
        return self._diagnose(source, Target(shown(path), format, path))

    def _format(self, path: str) -> str:
        config = self.config_of(folder_of(path))
        found = "markdown" if path == STDIN else document_format(os.path.abspath(path), config)
        if found is None:
            raise ValueError(f'"{path}" does not say its format; give it as `format`')
        return found

    def _finder(self) -> Finder:
        return Finder(self._config_or_default, force_exclude=self._force_exclude)

    def _check(
        self, found: Target | Missed, data: bytes | None = None
    ) -> Iterator[Checked | Fault]:
        yield from self._each(found, data, self._checked)

    def _checked(self, target: Target, data: bytes) -> Checked:
        return self._diagnose(decode(data), target)

    def _fix(
        self, found: Target | Missed, unsafe: bool, write: bool, data: bytes | None = None
    ) -> "Iterator[Fixed | Fault]":
        from termlint.workspace.fixes import fixed, keep  # here: no check needs them

        def make(target: Target, data: bytes) -> "Fixed":
            result = fixed(data, lambda source: self._diagnose(source, target), unsafe=unsafe)
            if write:
                keep(result, target.file, self._cleared)
            return result

        yield from self._each(found, data, make)

    def _each(
        self, found: Target | Missed, data: bytes | None, act: Callable[[Target, bytes], Result]
    ) -> Iterator[Result | Fault]:
        """Yield what `act` makes of a file's bytes, or the fault of the file or its config."""
        if isinstance(found, Missed):
            yield Fault(found.message, found.path or None)
            return
        try:
            if data is not None:
                self._limited(len(data), found.file)
            yield act(found, self._bytes(found) if data is None else data)
        except DataError as error:
            self._noted.append(error)
            yield from self._news()
        except UndecodableError as error:
            yield Fault(str(error), found.path, error.line)
        except UncheckableError as error:
            yield Fault(str(error), found.path, error.line)
        except Exception as error:  # a mistake of ours in one file must not hide the others
            yield Fault(_crash(error), found.path)

    def _limited(self, size: int, file: str) -> None:
        limit = self._config_or_default(folder_of(file)).max_size
        if size > limit:
            sentence = f"this file has {size:,} bytes, more than `max-size` ({limit:,})"
            raise UncheckableError(f"{sentence}; raise it in the config or exclude the file")

    def _bytes(self, target: Target) -> bytes:
        try:
            self._limited(_size(target.file), target.file)
            with open(target.file, "rb") as file:
                return file.read()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            advice = "mend or exclude it"
            raise UncheckableError(f"this file cannot be read ({reason}); {advice}") from None

    def _diagnose(self, source: str, target: Target) -> Checked:
        opened = self._open(source, target)
        found = tuple(opened.linter.lint(opened.judged, opened.outside))
        unread = opened.linter.unread_language(opened.judged)
        is_past = opened.linter.is_past(opened.judged.path)
        return Checked(opened.document, found, self._fails(opened.config, found), unread, is_past)

    def _open(self, source: str, target: Target) -> _Opened:
        path, folder = absolute(target.file), folder_of(target.file)
        config = self.config_of(folder)
        linter = self._linters.of(config, self.lexicon(config), path)
        flavour = self._linters.flavour(config, path)
        document = read_text(
            source, target.path, target.format, flavour=flavour, quotes=config.quotes
        )
        # What a document is called depends on where we are; what is found in it may not.
        root = self._root(folder, config)
        judged = replace(document, path=_inside(path, root))
        outside = self._definitions(config)
        if document.includes:
            setting = Setting(root or folder, config, flavour, linter.lexicon.knowledge)
            outside += tuple(self._includes.outside(document, path, target.format, setting))
        return _Opened(document, judged, outside, linter, config)

    def _definitions(self, config: Config) -> tuple[Outside, ...]:
        """Return what the config's `definitions` files introduce, read once in a run."""
        if config.path not in self._outside:
            knowledge = self.lexicon(config).knowledge
            self._outside[config.path] = definitions_of(config, knowledge)
        return self._outside[config.path]

    def _root(self, folder: Path, config: Config) -> Path | None:
        """Return the root of the project to which the files in a folder belong, if there is one."""
        key = (folder, config.path)
        if key not in self._roots:
            root = project_root(folder) or (config.path.parent if config.path else None)
            is_above = root is not None and (root == folder or root in folder.parents)
            self._roots[key] = root if is_above else None
        return self._roots[key]

    def _news(self) -> Iterator[Fault]:
        """Yield the faults of data files, each once in a run although many documents need it."""
        for error in self._noted:
            for one in (error, *error.others):
                fault = Fault(one.message, one.path, one.line, one.column)
                if str(fault) not in self._reported:
                    self._reported.add(str(fault))
                    yield fault
        self._noted.clear()

    def _config_or_default(self, folder: Path) -> Config:
        """Return the config of a folder, or the defaults for one that has faults, to be told."""
        try:
            return self.config_of(folder)
        except DataError as error:
            self._noted.append(error)
            return Config()

    def _fails(self, config: Config, found: Sequence[Diagnostic]) -> bool:
        level = self._overrides.fail_on or config.fail_on
        return level != "never" and any(one.severity >= LEVELS[level] for one in found)


def _inside(path: Path, root: Path | None) -> str:
    """Return a path from the project's root, or from that of the file system without one."""
    return (path.relative_to(root) if root else path).as_posix()


def _size(path: str) -> int:
    status = os.stat(path)
    if not stat.S_ISREG(status.st_mode):
        raise UncheckableError("this is no regular file; give a file, or - for standard input")
    return status.st_size


def _crash(error: Exception) -> str:
    import traceback  # here, because it costs and no run needs it that goes well

    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    reason = f"{type(error).__name__}: {error}".rstrip(": ")
    return f"termlint failed on this file ({reason}, at {place}); please report it"
