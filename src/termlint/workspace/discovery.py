"""Which config applies to a file: the nearest one above it, and what that extends."""

import os
from pathlib import Path

from termlint.terminology import DataError
from termlint.terminology.nodes import Node, nodes_from_python, read_text, read_yaml
from termlint.workspace.config import Config, extended, parse_config

NAMES = (".termlint.yaml", "termlint.yaml")
_TOML = "pyproject.toml"
_DEEPEST_EXTENDS = 10


def shown(path: Path | str) -> str:
    """Return a path as messages name it: relative to the working directory, with `/`."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        relative = str(path)
    return relative.replace(os.sep, "/")


def project_root(folder: Path) -> Path | None:
    """Return the nearest folder at or above `folder` with `.git` in it."""
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), None)


class Configs:
    """The configs of a run, each file read once.

    With `forced`, that file is the config of every document.
    """

    def __init__(self, forced: Path | None = None) -> None:
        self._forced = forced
        self._by_folder: dict[Path, Config | DataError] = {}
        self._by_file: dict[Path, Config] = {}

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
        if isinstance(found, DataError):
            raise found
        return found

    def _find(self, folder: Path) -> Config:
        if self._forced is not None:
            return self.load(self._forced)
        path = _config_in(folder)
        if path is not None:
            return self.load(path)
        if folder.parent == folder or (folder / ".git").exists():
            return Config()
        return self.of(folder.parent)

    def load(self, path: Path) -> Config:
        """Return the config of a file, over what it extends; raises `DataError`."""
        path = path.absolute()
        if path not in self._by_file:
            self._by_file[path] = _load(path, 0)
        return self._by_file[path]


def _config_in(folder: Path) -> Path | None:
    found = [folder / name for name in NAMES if (folder / name).is_file()]
    toml = folder / _TOML
    if toml.is_file() and _has_section(toml):
        found.append(toml)
    if len(found) > 1:
        names = " and ".join(path.name for path in found)
        raise DataError(shown(folder), f"there are two configs here, {names}; keep one of them")
    return found[0] if found else None


def _has_section(toml: Path) -> bool:
    try:
        return b"tool.termlint" in toml.read_bytes()
    except OSError:
        return False


def _load(path: Path, depth: int) -> Config:
    name = shown(path)
    config, extends = parse_config(_nodes(path, name), path, name)
    if not extends:
        return config
    base = path.parent / extends
    if depth >= _DEEPEST_EXTENDS:
        raise DataError(name, f'"extends" goes round in a circle or too deep, at "{extends}"')
    if extends.startswith("termlint:"):
        raise DataError(name, f'"extends": there is no preset "{extends}"; name a file')
    if not base.is_file():
        raise DataError(name, f'"extends": there is no file "{extends}"; give its path from here')
    return extended(config, _load(base, depth + 1))


def _nodes(path: Path, name: str) -> Node:
    if path.suffix != ".toml":
        try:
            return read_yaml(path)
        except DataError as error:
            raise DataError(name, error.message, error.mark) from None
    import tomllib

    try:
        table = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise DataError(name, f"this is not TOML: {error}") from None
    section = table.get("tool", {}).get("termlint", {}) if path.name == _TOML else table
    return nodes_from_python(section, name)
