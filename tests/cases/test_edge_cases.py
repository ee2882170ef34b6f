"""The measured cases: each text with its config through the command, nothing else reported."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from termlint.cli.main import cli

SHARED = Path(os.environ.get("TERMLINT_SHARED", Path(__file__).resolve().parents[3] / "shared"))
CASES = SHARED / "cases" / "edge_cases.json"
LATER: dict[str, str] = {}


def _cases() -> list[Any]:
    if not CASES.is_file():
        absent = pytest.mark.skip(f"no measured cases at {CASES} (set TERMLINT_SHARED)")
        return [pytest.param(None, marks=absent, id="absent")]
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["id"], marks=_marks(case["id"])) for case in cases]


def _marks(name: str) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason=LATER[name])] if name in LATER else []


def _written(case: dict[str, Any], folder: Path) -> tuple[str, list[str]]:
    """Write a case's document and config, and return its name and the command's arguments."""
    name = f"case.{case['format']}"
    (folder / name).write_bytes(case["text"].encode())
    config = {key: value for key, value in case["config"].items() if key != "select"}
    (folder / ".termlint.yaml").write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")
    return name, ["check", "--select", ",".join(case["config"]["select"]), "--format", "json", name]


def _reported(output: str) -> list[tuple[str, str, int]]:
    report = json.loads(output)
    assert report["errors"] == []
    assert report["files_checked"] == 1
    return [(one["rule"], one["text"], one["line"]) for one in report["diagnostics"]]


@pytest.mark.parametrize("case", _cases())
def test_case(case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, arguments = _written(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, arguments, standalone_mode=False)
    assert result.exception is None, result.output
    wanted = [(one["rule"], one["text"], one["line"]) for one in case["expect"]]
    assert sorted(_reported(result.stdout)) == sorted(wanted)


def test_a_case_through_a_process_of_its_own(tmp_path: Path) -> None:
    text = "The ZTQ is on.\r\n\r\nUse Githost.\r\n"
    config = {"builtin": False, "terms": [{"term": "GitHost"}], "select": [
        "undefined-acronym", "inconsistent-casing"]}  # fmt: skip
    _, arguments = _written({"format": "md", "text": text, "config": config}, tmp_path)
    command = [sys.executable, "-m", "termlint", *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert _reported(done.stdout) == [
        ("undefined-acronym", "ZTQ", 1),
        ("inconsistent-casing", "Githost", 3),
    ]
