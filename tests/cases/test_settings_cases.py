"""The measured cases of settings: files in a folder, one of them checked under a config."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from termlint.cli.main import cli

SHARED = Path(os.environ.get("TERMLINT_SHARED", Path(__file__).resolve().parents[3] / "shared"))
CASES = SHARED / "cases" / "settings_cases.json"


def _cases() -> list[Any]:
    if not CASES.is_file():
        absent = pytest.mark.skip(f"no measured cases at {CASES} (set TERMLINT_SHARED)")
        return [pytest.param(None, marks=absent, id="absent")]
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["id"]) for case in cases]


@pytest.mark.parametrize("case", _cases())
def test_settings(case: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in case["files"].items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    config = json.dumps(case["config"], ensure_ascii=False)
    (tmp_path / ".termlint.yaml").write_text(config, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    arguments = ["check", "--format", "json", case["check"]]
    result = CliRunner().invoke(cli, arguments, standalone_mode=False)
    assert result.exception is None, result.output
    report = json.loads(result.stdout)
    assert report["errors"] == []
    found = sorted((one["rule"], one["text"], one["line"]) for one in report["diagnostics"])
    assert found == sorted((one["rule"], one["text"], one["line"]) for one in case["expect"])
