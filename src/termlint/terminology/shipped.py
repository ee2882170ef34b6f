"""The glossary, names, well-known list and packs that termlint ships."""

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from types import MappingProxyType

from termlint.bundled import bundled
from termlint.terminology.glossary import FILE_KEYS, read_terms
from termlint.terminology.nodes import read_text, read_yaml
from termlint.terminology.pack import PACK_KEYS, Pack, read_pack
from termlint.terminology.schema import Fields, Problems, fields_of
from termlint.terminology.term import Glossary


@cache
def shipped_glossary() -> Glossary:
    """Return the terms of infrastructure and virtualisation."""
    return _glossary("infrastructure")


@cache
def shipped_names() -> Glossary:
    """Return the proper names with their official spelling."""
    return _glossary("names")


@cache
def shipped_well_known() -> Mapping[str, str]:
    """Return the acronyms that need no introduction, each with its expansion."""
    terms = _glossary("well-known").terms
    return MappingProxyType({term.name: term.expansion for term in terms})


@cache
def shipped_packs() -> tuple[str, ...]:
    """Return the names of the packs, sorted."""
    paths = bundled("rules").iterdir()
    return tuple(sorted({path.stem for path in paths if path.suffix in (".json", ".yaml")}))


@cache
def default_packs() -> tuple[str, ...]:
    """Return the names of the packs that are used unless a config leaves them out, sorted."""
    return tuple(name for name in shipped_packs() if shipped_pack(name).on_by_default)


@cache
def shipped_pack(name: str) -> Pack:
    """Return a pack by its name; raises `KeyError` for a name that none has."""
    if name not in shipped_packs():
        raise KeyError(name)
    problems = Problems(name)
    top = _top("rules", name, PACK_KEYS, problems)
    pack = read_pack(top, name) if top is not None else Pack("", name, ())
    problems.raise_first()
    return pack


def _glossary(name: str) -> Glossary:
    problems = Problems(name)
    top = _top("data", name, FILE_KEYS, problems)
    terms = read_terms(top, f"termlint:{name}") if top is not None else ()
    problems.raise_first()
    return Glossary(terms)


def _top(kind: str, name: str, known: AbstractSet[str], problems: Problems) -> Fields | None:
    """Read the JSON of a wheel, which costs no PyYAML, else the YAML that people edit."""
    path = bundled(kind) / f"{name}.json"
    if path.exists():
        problems.path = str(path)
        return Fields(json.loads(read_text(path)), problems, known)
    path = path.with_suffix(".yaml")
    problems.path = str(path)
    return fields_of(read_yaml(path), known, problems, "a shipped file")
