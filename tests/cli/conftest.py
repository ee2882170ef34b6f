"""The command as its users run it: a process of its own in a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest


class Result(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
_COLOURS = ("NO_COLOR", "FORCE_COLOR")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty project, whose name has a space and a letter beyond ASCII."""
    path = tmp_path / "möbel haus"
    (path / ".git").mkdir(parents=True)
    return path


@pytest.fixture
def termlint(folder: Path) -> Run:
    """Run `python -m termlint` in the project; no run may end in a traceback."""

    def run(
        *arguments: str, cwd: Path = folder, stdin: bytes = b"", env: dict[str, str] | None = None
    ) -> Result:
        clean = {key: value for key, value in os.environ.items() if key not in _COLOURS}
        done = subprocess.run(
            [sys.executable, "-m", "termlint", *arguments],
            cwd=cwd,
            input=stdin,
            env=clean | (env or {}),
            capture_output=True,
            timeout=60,
            check=False,
        )
        result = Result(
            done.returncode,
            done.stdout.decode().replace("\r\n", "\n"),
            done.stderr.decode().replace("\r\n", "\n"),
        )
        assert "Traceback" not in result.err
        return result

    return run
