"""Puts the shipped data into a wheel, the YAML files as JSON, which loads many times faster."""

import importlib.util
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TARGET = "termlint/_bundled"
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
    """Write each YAML file as JSON below `folder`; return its path → place in the wheel."""
    nodes = _nodes_module(root)
    placed = {}
    for kind, path in _files(root, CONVERTED):
        target = folder / kind / f"{path.stem}.json"
        target.parent.mkdir(exist_ok=True)
        value = nodes.plain(nodes.read_yaml(path))
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        target.write_text(text, encoding="utf-8", newline="\n")
        placed[str(target)] = f"{TARGET}/{kind}/{target.name}"
    return placed


def _files(root: Path, patterns: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Path]]:
    for kind, globs in patterns.items():
        for glob in globs:
            yield from ((kind, path) for path in sorted((root / kind).glob(glob)))


def _nodes_module(root: Path) -> ModuleType:
    """Load the reader of YAML by its path: a build has PyYAML, but not termlint's other needs."""
    path = root / "src" / "termlint" / "terminology" / "nodes.py"
    spec = importlib.util.spec_from_file_location("_termlint_nodes", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module
