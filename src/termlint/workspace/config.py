"""The config as values: what a config file says, and how one stands over the one it extends."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from termlint.documents.languages import ENGLISH
from termlint.glossary_section.values import GlossaryStyle
from termlint.terminology import Day, Entry, Term

DEFAULT_MAX_SIZE = 10_000_000
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Amendment(NamedTuple):
    """A list of names that replaces what was there, or adds to it and takes from it."""

    replace: tuple[str, ...] | None = None
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def applied(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return `names` amended, in order, without repetition."""
        kept = names if self.replace is None else self.replace
        removed = set(self.remove)
        return tuple(dict.fromkeys(name for name in (*kept, *self.add) if name not in removed))


class AsOf(NamedTuple):
    """The day by which names are judged: None is today; `own` puts a document's own day first.

    `said` tells that somebody chose it, so that it goes before the day in a post's file name.
    """

    day: date | None = None
    own: bool = False
    said: bool = False

    @classmethod
    def parse(cls, text: str) -> "AsOf":
        """Read `today`, `document` or a day; raises `ValueError` with advice."""
        if text == "today":
            return cls(said=True)
        if text == "document":
            return cls(own=True)
        try:
            return cls(Day.parse(text).first, said=True)
        except ValueError:
            known = "today, document, or a day such as 2022, 2022-08 or 2022-08-09"
            raise ValueError(f'"{text}" is not a day; write {known}') from None


class FileConfig(NamedTuple):
    """What `per-file` says for the files of a glob; an empty text says nothing."""

    select: Amendment = Amendment()
    ignore: Amendment = Amendment()
    severity: Mapping[str, str] = _NOTHING
    flavour: str = ""
    language: str = ""
    scope: str = ""


class Config(NamedTuple):
    """What a config file says; every field is the key of the same name, and its default.

    `path` is None for the defaults. Globs count from its folder; `glossaries`,
    `definitions` and `packs` hold
    absolute paths (and the names of shipped packs), since they count from the file that says
    them. `said` are the fields that the file, or one that it extends, sets.
    """

    path: Path | None = None
    builtin: bool = True
    include: Amendment = Amendment()
    exclude: Amendment = Amendment()
    extensions: Mapping[str, str] = _NOTHING
    flavour: str = "auto"
    language: str = ENGLISH
    select: Amendment = Amendment()
    ignore: Amendment = Amendment()
    severity: Mapping[str, str] = _NOTHING
    fail_on: str = "warning"
    per_file: Mapping[str, FileConfig] = _NOTHING
    glossaries: Amendment = Amendment()
    definitions: Amendment = Amendment()
    terms: tuple[Term, ...] = ()
    packs: Amendment = Amendment()
    outdated: tuple[Entry, ...] = ()
    well_known: Amendment = Amendment()
    scope: str = "file"
    headings: str = "introduce"
    quotes: str = "skip"
    changelogs: str = "skip"
    introduce: str = "expansion"
    glossary: GlossaryStyle = GlossaryStyle()
    style: str = ""
    as_of: AsOf = AsOf()
    max_size: int = DEFAULT_MAX_SIZE
    said: frozenset[str] = frozenset()


def extended(config: Config, base: Config) -> Config:
    """Return a config over the one that it extends, key by key.

    A plain list replaces the inherited one, `add` and `remove` amend it; mappings are merged.
    """
    changed: dict[str, Any] = {
        name: _over(getattr(config, name), getattr(base, name)) for name in config.said
    }
    return base._replace(path=config.path, said=base.said | config.said, **changed)


def _over(mine: object, theirs: object) -> object:
    if isinstance(mine, Amendment) and isinstance(theirs, Amendment):
        return _amended(mine, theirs)
    if isinstance(mine, Mapping) and isinstance(theirs, Mapping):
        return {**theirs, **mine}
    return mine


def _amended(mine: Amendment, theirs: Amendment) -> Amendment:
    if mine.replace is not None:
        return mine
    # What is removed stays removed, since it may be a default that no file names.
    removed = [name for name in theirs.remove if name not in mine.add]
    if theirs.replace is not None:
        return Amendment(mine.applied(theirs.replace), (), (*removed, *mine.remove))
    added = [name for name in theirs.add if name not in mine.remove]
    return Amendment(None, (*added, *mine.add), (*removed, *mine.remove))
