"""A run of `termlint fix` that is killed leaves every file wholly old or wholly new."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def kill_fix(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    import kill_fix

    yield kill_fix
    del sys.modules["kill_fix"]


@pytest.mark.slow
@pytest.mark.parametrize("is_named", [False, True])
def test_a_killed_run_leaves_whole_files(
    kill_fix: ModuleType, tmp_path: Path, is_named: bool
) -> None:
    outcome = kill_fix.kill_often(tmp_path, rounds=8, seed=3, files=60, is_named=is_named)
    assert outcome.faults == []
    assert outcome.midway > 0


OLD = {"file-0.md": b"old", "file-1.rst": b"old"}
NEW = {"file-0.md": b"new", "file-1.rst": b"new"}


@pytest.mark.parametrize(
    ("found", "faults"),
    [
        ({}, []),
        ({"file-0.md": b"new"}, []),
        ({"file-0.md": b"ne"}, ["file-0.md is neither the old nor the new one"]),
        ({"file-0.md": b""}, ["file-0.md is neither the old nor the new one"]),
        ({".file-0.md.77.termlint-tmp": b"n"}, []),
        ({"file-0.md.bak": b"old"}, ["file-0.md.bak is nobody's file"]),
        (
            {".file-0.md.77.termlint-tmp": b"", ".file-1.rst.77.termlint-tmp": b""},
            ["2 temporary files"],
        ),
    ],
)
def test_what_is_wrong_is_seen(
    kill_fix: ModuleType, found: dict[str, bytes], faults: list[str]
) -> None:
    assert kill_fix._faults(OLD, NEW, {**OLD, **found}) == faults


def test_a_file_that_is_gone_is_seen(kill_fix: ModuleType) -> None:
    found = {"file-1.rst": b"new"}
    assert kill_fix._faults(OLD, NEW, found) == ["file-0.md is gone"]
