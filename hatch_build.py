"""Puts the shipped data into a wheel, the YAML files checked and as JSON."""

import importlib
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "termlint"
TARGET = f"{PACKAGE}/_bundled"
CONVERTED: Mapping[str, tuple[str, ...]] = {"data": ("*.yaml",), "rules": ("*.yaml",)}
COPIED: Mapping[str, tuple[str, ...]] = {"data": ("*.txt", "*.schema.json"), "rules": ()}


class CustomBuildHook(BuildHookInterface[Any]):
    """The build hook that hatchling looks for; it changes wheels only, not editable installs."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the files to a wheel; an editable install reads them from the checkout."""
        if self.target_name != "wheel" or version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory(prefix="termlint-bundled-")
        root = Path(self.root)
        build_data["force_include"].update(copied_files(root))
        build_data["force_include"].update(converted_files(root, Path(self._folder.name)))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the JSON files: the wheel has them now."""
        if self.target_name == "wheel" and version != "editable":
            self._folder.cleanup()


def copied_files(root: Path) -> dict[str, str]:
    """Return source path → place in the wheel, of the files that are shipped as they are."""
    found = ((kind, path) for kind, path in _files(root, COPIED))
    return {str(path): f"{TARGET}/{kind}/{path.name}" for kind, path in found}


def converted_files(root: Path, folder: Path) -> dict[str, str]:
    """Write each YAML file below `folder`, checked, as the lists that the package reads.

    Return path → place in the wheel.

    Raises:
        DataError: a file has faults, so that there is no wheel with a faulty one.
    """
    with _package(root):
        made = [(kind, path, _record(kind, path)) for kind, path in _files(root, CONVERTED)]
    placed = {}
    for kind, path, text in made:
        target = folder / kind / f"{path.stem}.json"
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
        placed[str(target)] = f"{TARGET}/{kind}/{target.name}"
    return placed


def _record(kind: str, path: Path) -> str:
    terminology = importlib.import_module(f"{PACKAGE}.terminology")
    records = importlib.import_module(f"{PACKAGE}.terminology.records")
    if kind == "rules":
        return str(records.write_pack(terminology.load_pack(path)))
    return str(records.write_glossary(terminology.load_glossary(path)))


def _files(root: Path, patterns: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Path]]:
    for kind, globs in patterns.items():
        for glob in globs:
            yield from ((kind, path) for path in sorted((root / kind).glob(glob)))


@contextmanager
def _package(root: Path) -> Iterator[None]:
    """Let the rooms of the package be imported from the sources that the wheel is made of.

    A build has PyYAML, but not termlint's other needs, so the package's own `__init__` stays out.
    """
    before = {name: sys.modules.pop(name) for name in _loaded()}
    package = ModuleType(PACKAGE)
    package.__path__ = [str(root / "src" / PACKAGE)]
    sys.modules[PACKAGE] = package
    try:
        yield
    finally:
        for name in _loaded():
            del sys.modules[name]
        sys.modules.update(before)


def _loaded() -> list[str]:
    return [name for name in sys.modules if name.partition(".")[0] == PACKAGE]
