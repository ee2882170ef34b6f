"""A run over some paths: each file read and linted under its own config, faults gathered."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from termlint.checks import RULES, Lexicon, Settings
from termlint.diagnostics import Diagnostic, Severity
from termlint.documents import Document, decode, read_text
from termlint.documents.reading import UndecodableError
from termlint.linter import Linter
from termlint.terminology import DataError, Glossary
from termlint.workspace.config import LEVELS, Amendment, Config
from termlint.workspace.discovery import Configs, shown
from termlint.workspace.files import Finder, Missed, Target
from termlint.workspace.knowledge import glossary_of, lexicon_of

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that could not be checked: a sentence, with the place where there is one."""

    message: str
    path: str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        return f"{place}: {self.message}" if place else self.message


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that was checked, with its diagnostics, and the level at which it fails."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    fails: bool


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line says over the config; None where it is silent."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None


@dataclass
class Workspace:
    """Configs, knowledge and linters of a run, each made once.

    `today` is the day by which vendor terms are judged where no config says otherwise.
    """

    config_path: Path | None = None
    overrides: Overrides = field(default_factory=Overrides)
    force_exclude: bool = False
    today: date = field(default_factory=lambda: datetime.now(UTC).date())

    def __post_init__(self) -> None:
        self._configs = Configs(self.config_path)
        self._lexicons: dict[Path | None, Lexicon | DataError] = {}
        self._linters: dict[tuple[Path | None, tuple[str, ...]], Linter] = {}
        self._reported: set[str] = set()

    def config_of(self, folder: Path) -> Config:
        """Return the config for the documents in a folder; raises `DataError`."""
        return self._configs.of(folder.absolute())

    def glossary(self) -> Glossary:
        """Return the terms known in the working directory; raises `DataError`."""
        return glossary_of(self.config_of(Path.cwd()))

    def linter(self, folder: Path) -> Linter:
        """Return the linter for the documents in a folder, `per-file` aside; raises `DataError`."""
        return self._make_linter(self.config_of(folder), ())

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
        finder = Finder(self._config_or_default, force_exclude=self.force_exclude)
        for found in finder.find(paths):
            if isinstance(found, Missed):
                yield Fault(found.message, found.path)
            else:
                yield from self._check_file(found)

    def check_text(self, source: str, path: str, format: str) -> Iterator[Checked | Fault]:
        """Yield what is found in a text that is (or stands for) the file at `path`."""
        yield from self._guarded(Target(path, format), source)

    def _check_file(self, target: Target) -> Iterator[Checked | Fault]:
        try:
            size = os.stat(target.path).st_size
            limit = self._config_or_default(Path(target.path).absolute().parent).max_size
            if size > limit:
                sentence = f"this file has {size:,} bytes, more than `max-size` ({limit:,})"
                yield Fault(f"{sentence}; raise it in the config or exclude the file", target.path)
                return
            source = decode(Path(target.path).read_bytes())
        except UndecodableError as error:
            yield Fault(str(error), target.path, error.line)
        except OSError as error:
            reason = error.strerror or str(error)
            yield Fault(f"this file cannot be read: {reason}", target.path)
        else:
            yield from self._guarded(target, source)

    def _guarded(self, target: Target, source: str) -> Iterator[Checked | Fault]:
        try:
            config = self.config_of(Path(target.path).absolute().parent)
            linter, flavour = self._linter(config, target.path)
        except DataError as error:
            yield from self._faults_of(error)
            return
        document = read_text(
            source, target.path, target.format, flavour=flavour, quotes=config.quotes
        )
        found = tuple(linter.lint(document))
        yield Checked(document, found, self._fails(config, found))

    def _faults_of(self, error: DataError) -> Iterator[Fault]:
        """Yield the faults of a data file, once in a run although many documents need it."""
        for one in (error, *error.others):
            fault = Fault(one.message, one.path, one.line, one.column)
            if str(fault) not in self._reported:
                self._reported.add(str(fault))
                yield fault

    def _config_or_default(self, folder: Path) -> Config:
        # A config with faults is reported with the first document that needs it.
        try:
            return self.config_of(folder)
        except DataError:
            return Config()

    def _fails(self, config: Config, found: Sequence[Diagnostic]) -> bool:
        level = self.overrides.fail_on or config.fail_on
        return level != "never" and any(one.severity >= LEVELS[level] for one in found)

    def _linter(self, config: Config, path: str) -> tuple[Linter, str]:
        """Return the linter for a file and the flavour in which to read it."""
        globs = _globs_of(config, path)
        key = (config.path, globs)
        flavour = config.flavour
        for glob in globs:
            flavour = config.per_file[glob].flavour or flavour
        if key not in self._linters:
            self._linters[key] = self._make_linter(config, globs)
        return self._linters[key], flavour

    def _make_linter(self, config: Config, globs: tuple[str, ...]) -> Linter:
        local = [config.per_file[glob] for glob in globs]
        severity = dict(config.severity)
        for one in local:
            severity.update(one.severity)
        selected = _selected(config, [one.select for one in local], severity, self.overrides)
        ignored = config.ignore.applied(())
        for one in local:
            ignored = one.ignore.applied(ignored)
        levels = {rule: LEVELS[level] for rule, level in severity.items() if level != "off"}
        off = {rule for rule, level in severity.items() if level == "off"}
        rules = selected - {*ignored, *self.overrides.ignore} - off
        return Linter(self.lexicon(config), self._settings(config, levels), frozenset(rules))

    def _settings(self, config: Config, levels: dict[str, Severity]) -> Settings:
        day = config.as_of or self.today
        return Settings(day, config.headings, config.changelogs, levels)


def _selected(
    config: Config,
    local: Sequence[Amendment],
    severity: dict[str, str],
    overrides: Overrides,
) -> frozenset[str]:
    if overrides.select is not None:
        return frozenset(overrides.select)
    default = tuple(rule.id for rule in RULES.values() if rule.on_by_default)
    selected = config.select.applied(default)
    for one in local:
        selected = one.applied(selected)
    # A level turns on a rule that is off by default.
    return frozenset((*selected, *(rule for rule in severity if not RULES[rule].on_by_default)))


def _globs_of(config: Config, path: str) -> tuple[str, ...]:
    if not config.per_file or config.path is None:
        return ()
    import pathspec

    try:
        inside = Path(path).absolute().relative_to(config.path.parent).as_posix()
    except ValueError:
        return ()
    return tuple(
        glob
        for glob in config.per_file
        if pathspec.GitIgnoreSpec.from_lines([glob]).match_file(inside)
    )


__all__ = ["STDIN", "Checked", "Fault", "Overrides", "Workspace", "shown"]
