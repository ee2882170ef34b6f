"""Which config applies to a file: the nearest one above it, and what that extends."""

import os
from functools import lru_cache
from pathlib import Path

from termlint.terminology import DataError
from termlint.terminology.nodes import Node, read_yaml
from termlint.workspace.config import Config, extended
from termlint.workspace.keys import parse_config
from termlint.workspace.styles import styled

NAMES = (".termlint.yaml", "termlint.yaml")
_MISNAMED = (".termlint.yml", "termlint.yml")
_TOML = "pyproject.toml"
_SECTION = ("tool", "termlint")


def absolute(path: Path | str) -> Path:
    """Return a path from the root of the file system, with `..` taken out."""
    return _path(os.path.abspath(path))


def folder_of(path: Path | str) -> Path:
    """Return the folder in which a file stands, from the root of the file system."""
    return _path(os.path.dirname(os.path.abspath(path)))


# The same few files and folders are asked for again and again, and a path that is at hand has
# its parts and its hash already. Only what is absolute comes here, so no answer grows old.
@lru_cache(maxsize=64)
def _path(full: str) -> Path:
    return Path(full)


def shown(path: Path | str) -> str:
    """Return a path as messages name it: relative to the working directory, with `/`."""
    full, here = os.path.abspath(path), os.getcwd() + os.sep
    if full.startswith(here):
        return full[len(here) :].replace(os.sep, "/")
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        relative = str(path)
    return relative.replace(os.sep, "/")


def project_root(folder: Path) -> Path | None:
    """Return the nearest folder at or above `folder` with `.git` in it."""
    for above in (folder, *folder.parents):
        if os.path.exists(above / ".git"):
            return above
    return None


class Configs:
    """The configs of a run, each file read once.

    With `forced`, that file is the config of every document.
    """

    def __init__(self, forced: Path | None = None) -> None:
        self._forced = forced
        self._by_folder: dict[Path, Config | DataError] = {}
        self._by_file: dict[Path, Config | DataError] = {}

    def of(self, folder: Path) -> Config:
        """Return the config for the documents in an (absolute) folder.

        Raises:
            DataError: the config has faults, or there are two in one folder.
        """
        found = self._by_folder.get(folder)
        if found is None:
            try:
                found = self._find(folder)
            except DataError as error:
                found = error
            self._by_folder[folder] = found
        return _or_raised(found)

    def _find(self, folder: Path) -> Config:
        path = self._forced or config_in(folder)
        if path is not None:
            return self._load(absolute(path))
        if folder.parent == folder or os.path.exists(folder / ".git"):
            return Config()
        return self.of(folder.parent)

    def _load(self, path: Path) -> Config:
        found = self._by_file.get(path)
        if found is None:
            try:
                found = styled(_load(path, ()))
            except DataError as error:
                found = error
            self._by_file[path] = found
        return _or_raised(found)


def _or_raised(found: Config | DataError) -> Config:
    if isinstance(found, DataError):
        raise found
    return found


def config_in(folder: Path) -> Path | None:
    """Return the config file in a folder, None where there is none.

    Raises:
        DataError: there are two, one has a name that is nearly right, or pyproject.toml may be
            one but is no TOML.
    """
    found = [folder / name for name in NAMES if os.path.isfile(folder / name)]
    for name in _MISNAMED:
        if os.path.isfile(folder / name):
            right = name.replace(".yml", ".yaml")
            raise DataError(shown(folder / name), f"this name is not read; rename it to {right}")
    if _is_config(folder / _TOML):
        found.append(folder / _TOML)
    if len(found) > 1:
        names = " and ".join(path.name for path in found)
        raise DataError(shown(folder), f"there are two configs here, {names}; keep one of them")
    return found[0] if found else None


def _is_config(toml: Path) -> bool:
    """Tell whether a pyproject.toml has our section; most have not, and are not parsed."""
    if not os.path.isfile(toml):
        return False
    try:
        if b"termlint" not in toml.read_bytes():
            return False
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DataError(shown(toml), f"cannot be read: {reason}") from error
    from termlint.workspace.toml import has_section, read_toml

    return has_section(read_toml(toml, shown(toml)), _SECTION)


def _load(path: Path, below: tuple[Path, ...]) -> Config:
    """Return the config of a file over what it extends; `below` are those that extend it."""
    name = shown(path)
    parsed = parse_config(_nodes(path, name), path, name)
    if not parsed.extends:
        return parsed.config
    chain = (*below, path)
    base = absolute(path.parent / parsed.extends)
    fault = _extends_fault(parsed.extends, base, chain)
    if fault:
        raise DataError(name, f'"extends": {fault}', parsed.extends_mark)
    return extended(parsed.config, _load(base, chain))


def _extends_fault(extends: str, base: Path, chain: tuple[Path, ...]) -> str:
    if extends.startswith("termlint:"):
        return f'there is no preset "{extends}"; name a file'
    if base in chain:
        circle = " → ".join(shown(path) for path in (*chain[chain.index(base) :], base))
        return f"the configs extend each other in a circle ({circle}); take one out"
    if not os.path.isfile(base):
        return f'there is no file "{extends}"; give its path from here'
    return ""


def _nodes(path: Path, name: str) -> Node:
    if path.suffix == ".toml":
        from termlint.workspace.toml import toml_nodes

        return toml_nodes(path, name, _SECTION if path.name == _TOML else ())
    try:
        return read_yaml(path)
    except DataError as error:
        raise DataError(name, error.message, error.mark) from None
