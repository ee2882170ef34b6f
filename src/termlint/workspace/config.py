"""The config: its keys, and what they mean; no files are read here but the config itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from termlint.checks import RULES
from termlint.diagnostics import Severity
from termlint.documents import FLAVOURS
from termlint.terminology import Entry, Term
from termlint.terminology.nodes import Node, ScalarNode
from termlint.terminology.pack import read_entries
from termlint.terminology.periods import Day
from termlint.terminology.schema import Fields, Problems, fields_of, unknown

DEFAULT_MAX_SIZE = 10_000_000
FORMATS = {"md": "markdown", "markdown": "markdown", "rst": "rst"}
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO}


@dataclass(frozen=True, slots=True)
class Amendment:
    """A list of names that replaces what was there, or adds to it and takes from it."""

    replace: tuple[str, ...] | None = None
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def applied(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return `names` amended, in order, without repetition."""
        kept = names if self.replace is None else self.replace
        removed = set(self.remove)
        return tuple(dict.fromkeys(name for name in (*kept, *self.add) if name not in removed))


@dataclass(frozen=True, slots=True)
class Config:
    """What a config file says; every field is the key of the same name, and its default.

    `path` is None for the defaults; relative paths and globs count from its folder.
    """

    path: Path | None = None
    builtin: bool = True
    include: Amendment = Amendment()
    exclude: Amendment = Amendment()
    extensions: Mapping[str, str] = field(default_factory=dict)
    flavour: str = "auto"
    select: Amendment = Amendment()
    ignore: Amendment = Amendment()
    severity: Mapping[str, str] = field(default_factory=dict)
    fail_on: str = "warning"
    per_file: "Mapping[str, FileConfig]" = field(default_factory=dict)
    glossaries: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    packs: Amendment = Amendment()
    outdated: tuple[Entry, ...] = ()
    well_known: Amendment = Amendment()
    headings: str = "introduce"
    quotes: str = "skip"
    changelogs: str = "skip"
    as_of: date | None = None
    max_size: int = DEFAULT_MAX_SIZE
    # Where each key was said: this file, or one that it extends.
    origins: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileConfig:
    """What `per-file` says for the files of a glob."""

    select: Amendment = Amendment()
    ignore: Amendment = Amendment()
    severity: Mapping[str, str] = field(default_factory=dict)
    flavour: str = ""


AMENDMENT_KEYS = frozenset(("add", "remove"))


def _amendment(fields: Fields, key: str) -> Amendment:
    if fields.shape(key) != "mapping":
        return Amendment(fields.text_list(key))
    inner = fields.mapping_of(key, AMENDMENT_KEYS)
    if inner is None:
        return Amendment()
    return Amendment(None, inner.text_list("add"), inner.text_list("remove"))


def _added(fields: Fields, key: str) -> Amendment:
    """A list of files or packs comes on top of what is shipped, so a plain list adds."""
    found = _amendment(fields, key)
    return Amendment(None, found.replace, ()) if found.replace is not None else found


def _rules(fields: Fields, key: str) -> Amendment:
    found = _amendment(fields, key)
    for rule in (*(found.replace or ()), *found.add, *found.remove):
        if rule not in RULES:
            fields.fault(unknown("rule", rule, RULES), key)
    return found


def _severity(fields: Fields, key: str) -> Mapping[str, str]:
    levels = fields.text_mapping(key)
    for rule, level in levels.items():
        if rule not in RULES:
            fields.fault(unknown("rule", rule, RULES), key)
        if level and level not in (*LEVELS, "off"):
            fields.fault(unknown("level", level, (*LEVELS, "off")), key)
    return levels


def _extensions(fields: Fields, key: str) -> Mapping[str, str]:
    found = fields.text_mapping(key)
    for name, format in found.items():
        if not name.lstrip("."):
            fields.fault("an extension is empty; write it without its dot, such as txt", key)
        if format and format not in FORMATS:
            fields.fault(unknown("format", format, FORMATS), key)
    return {name.lstrip(".").lower(): FORMATS.get(format, "") for name, format in found.items()}


def _choice(*options: str) -> Callable[[Fields, str], str]:
    return lambda fields, key: fields.choice(key, dict(zip(options, options, strict=True)), options[0])


def _as_of(fields: Fields, key: str) -> date | None:
    if fields.text(key) == "today":
        return None
    day = fields.parsed(key, Day.parse)
    return day.first if day else None


def _per_file(fields: Fields, key: str) -> "Mapping[str, FileConfig]":
    return {
        glob: FileConfig(**inner.present(_FILE_KEYS))
        for glob, inner in fields.mappings(key, frozenset(_FILE_KEYS)).items()
    }


def _terms(fields: Fields, key: str) -> tuple[Term, ...]:
    from termlint.terminology.glossary import read_terms

    return read_terms(fields, "config")


def _outdated(fields: Fields, key: str) -> tuple[Entry, ...]:
    return read_entries(fields, key)


_Reader = Callable[[Fields, str], Any]
_flavour = _choice(*FLAVOURS)
_FILE_KEYS: dict[str, tuple[str, _Reader]] = {
    "select": ("select", _rules),
    "ignore": ("ignore", _rules),
    "severity": ("severity", _severity),
    "flavour": ("flavour", _flavour),
}
# Each key of a config file: the field that it sets, and how it is read.
KEYS: dict[str, tuple[str, _Reader]] = {
    "builtin": ("builtin", lambda fields, key: fields.flag(key, True)),
    "include": ("include", _amendment),
    "exclude": ("exclude", _amendment),
    "extensions": ("extensions", _extensions),
    "flavour": ("flavour", _flavour),
    "select": ("select", _rules),
    "ignore": ("ignore", _rules),
    "severity": ("severity", _severity),
    "fail-on": ("fail_on", _choice("warning", "error", "info", "never")),
    "per-file": ("per_file", _per_file),
    "glossaries": ("glossaries", Fields.text_list),
    "terms": ("terms", _terms),
    "packs": ("packs", _added),
    "outdated": ("outdated", _outdated),
    "well-known": ("well_known", _amendment),
    "headings": ("headings", _choice("introduce", "use", "ignore")),
    "quotes": ("quotes", _choice("skip", "check")),
    "changelogs": ("changelogs", _choice("skip", "check")),
    "as-of": ("as_of", _as_of),
    "max-size": ("max_size", lambda fields, key: fields.whole_number(key, DEFAULT_MAX_SIZE)),
}
CONFIG_KEYS = frozenset((*KEYS, "extends"))


def parse_config(node: Node, path: Path, shown: str) -> tuple[Config, str]:
    """Return the config of a file's nodes and the file that it extends (empty for none).

    `shown` is what messages call the file. An empty file is a config that says nothing.

    Raises:
        DataError: with every fault of the file.
    """
    problems = Problems(shown)
    if isinstance(node, ScalarNode) and node.null:
        return Config(path=path), ""
    fields = fields_of(node, CONFIG_KEYS, problems, "the config")
    values: dict[str, Any] = {}
    extends = ""
    if fields is not None:
        values = fields.present(KEYS)
        extends = fields.text("extends")
    problems.raise_first()
    origins = {key: path for key in KEYS if fields is not None and key in fields}
    return Config(path=path, origins=origins, **values), extends


def extended(config: Config, base: Config) -> Config:
    """Return a config over the one that it extends, key by key.

    A plain list replaces the inherited one, `add` and `remove` amend it; mappings are merged.
    """
    changed = {name: getattr(config, name) for key, (name, _) in KEYS.items() if key in config.origins}
    for name in changed:
        mine, theirs = changed[name], getattr(base, name)
        if isinstance(mine, Amendment):
            changed[name] = _amended(mine, theirs)
        elif isinstance(mine, dict):
            changed[name] = {**theirs, **mine}
    origins = {**base.origins, **config.origins}
    return replace(base, path=config.path, origins=origins, **changed)


def _amended(mine: Amendment, theirs: Amendment) -> Amendment:
    if mine.replace is not None:
        return mine
    if theirs.replace is not None:
        return Amendment(mine.applied(theirs.replace))
    added = [name for name in theirs.add if name not in mine.remove]
    removed = [name for name in theirs.remove if name not in mine.add]
    return Amendment(None, (*added, *mine.add), (*removed, *mine.remove))
