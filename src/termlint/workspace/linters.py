"""The linter of a file: which rules run on it, and how they are set."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from termlint.checks import RULES, Lexicon, Settings
from termlint.linter import Linter
from termlint.workspace.config import AsOf, Config, FileConfig
from termlint.workspace.files import inside_config
from termlint.workspace.keys import LEVELS
from termlint.workspace.patterns import spec

_Globs = tuple[str, ...]
# What Sphinx reads: RST, and Markdown by MyST.
_OF_SPHINX = frozenset((".rst", ".md", ".markdown"))


class Overrides(NamedTuple):
    """What the command line says over the config; None where it is silent."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    as_of: AsOf | None = None
    glossary: Mapping[str, Any] = MappingProxyType({})
    # With `introduce: glossary`, fixing gives every document its section.
    fixes: bool = False


class Linters:
    """The linters of a run: one for each config and set of `per-file` globs that match."""

    def __init__(self, overrides: Overrides, today: date) -> None:
        self._overrides = overrides
        self._today = today
        self._made: dict[tuple[Path | None, _Globs, bool], Linter] = {}
        self._sphinx: dict[Path, bool] = {}

    def of(self, config: Config, lexicon: Lexicon, path: Path | None) -> Linter:
        """Return the linter for an absolute path, or without one that of the config as a whole."""
        globs = _globs(config, path)
        sphinx = path is not None and path.suffix in _OF_SPHINX and self._is_in_sphinx(path.parent)
        key = (config.path, globs, sphinx)
        if key not in self._made:
            local = [config.per_file[one] for one in globs]
            self._made[key] = self._make(config, lexicon, local, sphinx=sphinx)
        return self._made[key]

    def _is_in_sphinx(self, folder: Path) -> bool:
        """Tell whether a folder belongs to a project of Sphinx: it, or one above, has conf.py."""
        found = self._sphinx.get(folder)
        if found is None:
            is_top = (folder / ".git").exists() or folder == folder.parent
            found = (folder / "conf.py").exists() or (
                not is_top and self._is_in_sphinx(folder.parent)
            )
            self._sphinx[folder] = found
        return found

    def flavour(self, config: Config, path: Path) -> str:
        """Return the flavour in which to read a file; the last glob that names one decides."""
        return _last(config.per_file[one].flavour for one in _globs(config, path)) or config.flavour

    def _make(
        self, config: Config, lexicon: Lexicon, local: Sequence[FileConfig], *, sphinx: bool
    ) -> Linter:
        severity = dict(config.severity)
        for one in local:
            severity.update(one.severity)
        off = {rule for rule, level in severity.items() if level == "off"}
        rules = self._selected(config, local, severity) - self._ignored(config, local) - off
        levels = {rule: LEVELS[level] for rule, level in severity.items() if level != "off"}
        as_of = self._overrides.as_of or config.as_of
        settings = Settings(
            as_of=as_of.day or self._today,
            own_days=as_of.own,
            dated_posts=not as_of.said,
            headings=config.headings,
            introduce=config.introduce,
            glossary=config.glossary._replace(**self._overrides.glossary),
            sphinx=sphinx,
            changelogs=config.changelogs,
            severities=levels,
            scope=_last(one.scope for one in local) or config.scope,
            language=config.language,
            file_language=_last(one.language for one in local),
        )
        return Linter(lexicon, settings, rules)

    def _selected(
        self, config: Config, local: Sequence[FileConfig], severity: Mapping[str, str]
    ) -> frozenset[str]:
        if self._overrides.select is not None:
            return frozenset(self._overrides.select)
        selected = config.select.applied(tuple(r.id for r in RULES.values() if r.on_by_default))
        for one in local:
            selected = one.select.applied(selected)
        if self._overrides.fixes and config.introduce == "glossary":
            selected = (*selected, "missing-glossary")
        # A level turns on a rule that is off by default.
        return frozenset((*selected, *(r for r in severity if not RULES[r].on_by_default)))

    def _ignored(self, config: Config, local: Sequence[FileConfig]) -> frozenset[str]:
        ignored = config.ignore.applied(())
        for one in local:
            ignored = one.ignore.applied(ignored)
        return frozenset((*ignored, *self._overrides.ignore))


def _last(words: Iterable[str]) -> str:
    """Return the last word that says something, empty for none."""
    return next(filter(None, reversed(list(words))), "")


def _globs(config: Config, path: Path | None) -> _Globs:
    """Return the globs of `per-file` that match a path, in the order of the config."""
    if not config.per_file or path is None:
        return ()
    inside = inside_config(path, config)
    return tuple(glob for glob in config.per_file if spec((glob,)).match_file(inside))
