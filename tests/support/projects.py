"""Small projects on disk, and what a report says of them, for the tests of the doors."""

from pathlib import Path
from typing import Any

GOOD = "The RPO is low.\n"
FINDING = ("good.md", 1, 5, "undefined-acronym", "RPO")


def put(folder: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def findings(report: dict[str, Any]) -> list[tuple[Any, ...]]:
    keys = ("path", "line", "column", "rule", "text")
    return [tuple(one[key] for key in keys) for one in report["diagnostics"]]


def errors(report: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [tuple(one.values()) for one in report["errors"]]
