"""The keys of a config file: how each is read, and what it may hold."""

import glob
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from termlint.checks import RULES
from termlint.diagnostics import Severity
from termlint.documents import FLAVOURS
from termlint.documents.languages import ENGLISH, language_of_tag
from termlint.glossary_section.values import GlossaryStyle, Shape
from termlint.terminology import Entry, Term, shipped_packs
from termlint.terminology.glossary import read_terms
from termlint.terminology.nodes import Mark, Node, ScalarNode
from termlint.terminology.pack import read_entries
from termlint.terminology.schema import Fields, Problems, fields_of, unknown
from termlint.workspace.config import DEFAULT_MAX_SIZE, Amendment, AsOf, Config, FileConfig
from termlint.workspace.patterns import pattern_fault
from termlint.workspace.styles import STYLES

_SHAPES: Mapping[str, Shape] = {str(shape): shape for shape in Shape}
FORMATS = {"md": "markdown", "markdown": "markdown", "rst": "rst"}
LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO}
_AMENDMENT_KEYS = frozenset(("add", "remove"))

_Reader = Callable[[Fields, str], Any]
# What is wrong with one name of a list; empty for nothing.
_Judge = Callable[[str], str]


class Parsed(NamedTuple):
    """A config file by itself: its config, and the file that it extends (empty for none)."""

    config: Config
    extends: str = ""
    extends_mark: Mark | None = None


def parse_config(node: Node, path: Path, shown: str) -> Parsed:
    """Return the config of a file's nodes; `shown` is what messages call the file.

    An empty file is a config that says nothing.

    Raises:
        DataError: with every fault of the file.
    """
    if isinstance(node, ScalarNode) and node.null:
        return Parsed(Config(path=path))
    problems = Problems(shown)
    fields = fields_of(node, CONFIG_KEYS, problems, "the config")
    values: dict[str, Any] = {}
    extends, mark = "", None
    if fields is not None:
        values = fields.present({**KEYS, **_file_keys(path.parent)})
        extends, mark = fields.text("extends"), fields.mark("extends")
    problems.raise_first()
    return Parsed(Config(path=path, said=frozenset(values), **values), extends, mark)


def _amendment(judge: _Judge = lambda name: "") -> _Reader:
    """Return a reader of a list, or of `add` and `remove`, whose names `judge` finds right."""

    def names(fields: Fields, key: str) -> tuple[str, ...]:
        found = fields.text_list(key)
        for position, name in enumerate(found):
            fault = judge(name) if name else ""
            if fault:
                fields.fault(fault, key, position)
        return found

    return lambda fields, key: _amended(fields, key, names)


def _amended(fields: Fields, key: str, read: Callable[[Fields, str], tuple[str, ...]]) -> Amendment:
    if fields.shape(key) != "mapping":
        return Amendment(read(fields, key))
    inner = fields.mapping_of(key, _AMENDMENT_KEYS)
    return Amendment(None, read(inner, "add"), read(inner, "remove")) if inner else Amendment()


def _rule_fault(name: str) -> str:
    return "" if name in RULES else unknown("rule", name, RULES)


def _severity(fields: Fields, key: str) -> Mapping[str, str]:
    inner = fields.mapping_of(key, None)
    if inner is None:
        return {}
    for rule in inner:
        if rule not in RULES:
            inner.fault(unknown("rule", rule, RULES), rule)
    levels = dict.fromkeys((*LEVELS, "off"))
    return {rule: _word(inner, rule, "level", levels) for rule in inner}


def _word(fields: Fields, key: str, what: str, options: Mapping[str, object]) -> str:
    word = fields.text(key)
    if word and word not in options:
        fields.fault(unknown(what, word, options), key)
    return word


def _extensions(fields: Fields, key: str) -> Mapping[str, str]:
    inner = fields.mapping_of(key, None)
    if inner is None:
        return {}
    found = {}
    for name in inner:
        extension = name.lstrip(".").lower()
        if not extension or "." in extension or "/" in extension:
            inner.fault(f'"{name}" is no extension; write the last part of a name, as in txt', name)
        found[extension] = FORMATS.get(_word(inner, name, "format", FORMATS), "")
    return found


def _choice(*options: str) -> _Reader:
    known = {option: option for option in options}
    return lambda fields, key: fields.choice(key, known, options[0])


def _as_of(fields: Fields, key: str) -> AsOf:
    return fields.parsed(key, AsOf.parse) or AsOf()


def _glossary(fields: Fields, key: str) -> GlossaryStyle:
    inner = fields.mapping_of(key, frozenset(_GLOSSARY_KEYS))
    return GlossaryStyle(**inner.present(_GLOSSARY_KEYS)) if inner else GlossaryStyle()


def _language(fields: Fields, key: str) -> str:
    tag = fields.text(key)
    language = language_of_tag(tag)
    if tag and not language:
        advice = "write its code of ISO 639, such as en, de or pt-BR"
        fields.fault(f'unknown language "{tag}"; {advice}', key)
    return language or ENGLISH


def _max_size(fields: Fields, key: str) -> int:
    return fields.whole_number(key, DEFAULT_MAX_SIZE)


def _builtin(fields: Fields, key: str) -> bool:
    return fields.flag(key, True)


def _per_file(fields: Fields, key: str) -> Mapping[str, FileConfig]:
    found = fields.mappings(key, frozenset(_FILE_KEYS))
    for pattern in found:
        fault = pattern_fault(pattern)
        if fault:
            fields.fault(fault, key)
    return {pattern: FileConfig(**inner.present(_FILE_KEYS)) for pattern, inner in found.items()}


def _terms(fields: Fields, key: str) -> tuple[Term, ...]:
    return read_terms(fields, "config")


def _outdated(fields: Fields, key: str) -> tuple[Entry, ...]:
    return read_entries(fields, key)


def _file_keys(folder: Path) -> dict[str, tuple[str, _Reader]]:
    """Return the readers of the keys that name files, which count from the config's folder."""

    def files(fields: Fields, key: str) -> tuple[str, ...]:
        return _resolved(fields, key, folder, ())

    def packs(fields: Fields, key: str) -> tuple[str, ...]:
        return _resolved(fields, key, folder, shipped_packs())

    return {
        "glossaries": ("glossaries", lambda fields, key: _amended(fields, key, files)),
        "definitions": ("definitions", lambda fields, key: _amended(fields, key, files)),
        "packs": ("packs", lambda fields, key: _amended(fields, key, packs)),
    }


def _resolved(fields: Fields, key: str, folder: Path, shipped: Sequence[str]) -> tuple[str, ...]:
    """Return absolute paths for the files and globs of a list, and shipped names as they are."""
    found: list[str] = []
    for position, name in enumerate(fields.text_list(key)):
        if name in shipped or not name:
            found.append(name)
        elif shipped and "/" not in name and not name.endswith((".yaml", ".yml")):
            advice = "a file of your own is named with its path, as in ./my-pack.yaml"
            fields.fault(f"{unknown('pack', name, shipped)} ({advice})", key, position)
        else:
            files = _files(folder, name)
            if not files:
                fields.fault(f'there is no file "{name}"; give its path from here', key, position)
            found += files
    return tuple(found)


def _files(folder: Path, name: str) -> list[str]:
    path = os.path.abspath(folder / name)
    if os.path.isfile(path):
        return [path]
    matches = glob.glob(name, root_dir=folder, recursive=True) if glob.has_magic(name) else []
    paths = (os.path.abspath(folder / match) for match in sorted(matches))
    return [path for path in paths if os.path.isfile(path)]


_GLOSSARY_KEYS: dict[str, tuple[str, _Reader]] = {
    "shape": ("shape", lambda fields, key: fields.choice(key, _SHAPES, Shape.TABLE)),
    "title": ("title", Fields.phrase),
    "by-category": ("by_category", Fields.flag),
    "closure": ("closure", Fields.flag),
}
_flavour = _choice(*FLAVOURS)
_scope = _choice("file", "h1", "h2", "h3", "h4", "h5", "h6")
_rules = _amendment(_rule_fault)
_patterns = _amendment(pattern_fault)
_FILE_KEYS: dict[str, tuple[str, _Reader]] = {
    "select": ("select", _rules),
    "ignore": ("ignore", _rules),
    "severity": ("severity", _severity),
    "flavour": ("flavour", _flavour),
    "language": ("language", _language),
    "scope": ("scope", _scope),
}
# Each key of a config file: the field that it sets, and how it is read.
KEYS: dict[str, tuple[str, _Reader]] = {
    "builtin": ("builtin", _builtin),
    "include": ("include", _patterns),
    "exclude": ("exclude", _patterns),
    "extensions": ("extensions", _extensions),
    "flavour": ("flavour", _flavour),
    "language": ("language", _language),
    "select": ("select", _rules),
    "ignore": ("ignore", _rules),
    "severity": ("severity", _severity),
    "fail-on": ("fail_on", _choice("warning", "error", "info", "never")),
    "per-file": ("per_file", _per_file),
    "terms": ("terms", _terms),
    "outdated": ("outdated", _outdated),
    "well-known": ("well_known", _amendment()),
    "scope": ("scope", _scope),
    "headings": ("headings", _choice("introduce", "use", "ignore")),
    "quotes": ("quotes", _choice("skip", "check")),
    "changelogs": ("changelogs", _choice("skip", "check")),
    "introduce": ("introduce", _choice("expansion", "acronym-first", "abbr", "glossary")),
    "glossary": ("glossary", _glossary),
    "style": ("style", _choice(*STYLES)),
    "as-of": ("as_of", _as_of),
    "max-size": ("max_size", _max_size),
}
CONFIG_KEYS = frozenset((*KEYS, *_file_keys(Path()), "extends"))
