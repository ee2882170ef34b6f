"""A project of files in a folder of its own, where the working directory is its top."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Put = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Write files below the top of a project and go there."""
    top = tmp_path / "project"
    (top / ".git").mkdir(parents=True)
    monkeypatch.chdir(top)

    def write(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = top / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return top

    return write
