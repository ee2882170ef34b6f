"""A copy of the project as a new user gets it, and an environment that knows nothing of it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# What a checkout has, its tests aside.
PARTS = (
    *("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "CHANGELOG.md"),
    *("ARCHITECTURE.md", "CONTRIBUTING.md", "Makefile", ".pre-commit-hooks.yaml", ".termlint.yaml"),
    *(".gitignore", "src", "data", "rules", "docs", "examples", "scripts"),
)
_LEFT_OUT = shutil.ignore_patterns("__pycache__", ".*_cache", "*.egg-info")
# What would let a new environment see this one, or this repository.
_LEAKS = (
    *("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "FORCE_COLOR", "NO_COLOR"),
    *("MAKEFLAGS", "MAKELEVEL", "MAKEOVERRIDES", "MFLAGS"),
)

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def copied(to: Path) -> Path:
    """Copy the project, without what tools have left in it."""
    to.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, to / part, ignore=_LEFT_OUT)
        else:
            shutil.copy2(source, to / part)
    return to


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout that is tested."""
    return ROOT


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout, shared by the tests of a file; do not change it."""
    return copied(tmp_path_factory.mktemp("copy") / "checkout")


@pytest.fixture
def own_checkout(tmp_path: Path) -> Path:
    """A copy of the checkout that a test may change."""
    return copied(tmp_path / "checkout")


@pytest.fixture(scope="session")
def environment() -> Mapping[str, str]:
    """The variables of this process without those that would leak it into another."""
    kept = {key: value for key, value in os.environ.items() if key not in _LEAKS}
    kept = {key: value for key, value in kept.items() if not key.startswith("GIT_")}
    return {**kept, "GIT_CONFIG_GLOBAL": os.devnull, "PYTHONIOENCODING": "utf-8"}


@pytest.fixture(scope="session")
def run(environment: Mapping[str, str]) -> Run:
    """Run a command to its end; `check=True` makes a failure a failure of the test."""

    def run_(
        command: Sequence[str | Path], cwd: Path, *, check: bool = False, **variables: str
    ) -> "subprocess.CompletedProcess[str]":
        done = subprocess.run(
            [str(word) for word in command],
            cwd=cwd,
            env={**environment, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    return run_


@pytest.fixture(scope="session")
def commit(run: Run) -> Callable[[Path], None]:
    """Make a folder a git repository with everything in it committed."""

    def commit_(folder: Path) -> None:
        if not (folder / ".git").exists():
            run(["git", "init", "--quiet"], folder, check=True)
            run(["git", "config", "user.name", "Somebody"], folder, check=True)
            run(["git", "config", "user.email", "somebody@example.invalid"], folder, check=True)
        run(["git", "add", "--all"], folder, check=True)
        run(["git", "commit", "--quiet", "--message", "x", "--allow-empty"], folder, check=True)

    return commit_


@pytest.fixture(scope="session")
def python() -> str:
    """The interpreter of the tests."""
    return sys.executable
