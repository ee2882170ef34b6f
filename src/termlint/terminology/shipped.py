"""The glossary, names, lists of acronyms and packs that termlint ships."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from termlint.bundled import bundled
from termlint.terminology.glossary import load_glossary
from termlint.terminology.nodes import read_text
from termlint.terminology.pack import Pack, load_pack
from termlint.terminology.records import read_glossary, read_pack
from termlint.terminology.term import SHIPPED, Glossary


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
def shipped_initialisms() -> frozenset[str]:
    """Return acronyms that are known by their capitals alone."""
    return frozenset(term.name for term in _glossary("initialisms").terms)


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
    path = bundled("rules") / f"{name}.json"
    if path.exists():
        return read_pack(read_text(path), name)
    return load_pack(path.with_suffix(".yaml"))


def _glossary(name: str) -> Glossary:
    """Read the checked terms of a wheel, else the YAML that people edit."""
    path, origin = bundled("data") / f"{name}.json", f"{SHIPPED}{name}"
    if path.exists():
        return read_glossary(read_text(path), origin)
    return load_glossary(path.with_suffix(".yaml"), origin)
