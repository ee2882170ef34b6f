"""The table of texts before and after their fixes; half of them stay as they are."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from termlint.workspace import Fault, Workspace

TEXTS = Path(__file__).parent / "texts"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['what']}")
    for path in sorted(TEXTS.glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Workspace]]:
    return {}


@pytest.fixture
def project(
    folders: dict[str, tuple[Path, Workspace]],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> Any:
    """`project(config)`: the workspace of a folder with that config, made once, and opened."""

    def enter(config: dict[str, Any]) -> Workspace:
        key = json.dumps(config, sort_keys=True)
        if key not in folders:
            folder = tmp_path_factory.mktemp("project")
            (folder / ".git").mkdir()
            (folder / ".termlint.yaml").write_text(key, encoding="utf-8")
            folders[key] = folder, Workspace()
        folder, workspace = folders[key]
        monkeypatch.chdir(folder)
        return workspace

    return enter


def fixed(workspace: Workspace, case: dict[str, Any], text: str) -> str:
    path = case.get("path", f"text.{case.get('format', 'md')}")
    unsafe = case.get("unsafe", False)
    (result,) = workspace.fix_bytes(text.encode(), path, unsafe=unsafe)
    assert not isinstance(result, Fault), result
    assert not any("does not settle" in reason for _, reason in result.refused)
    return result.new_data.decode()


@pytest.mark.parametrize("case", CASES)
def test_a_text_is_fixed_as_an_editor_would_and_once(case: dict[str, Any], project: Any) -> None:
    workspace = project(case.get("config", {}))
    wanted = case.get("after", case["before"])
    found = fixed(workspace, case, case["before"])
    assert found == wanted
    assert fixed(workspace, case, found) == found


def test_half_of_the_table_stays_as_it_is() -> None:
    stay = [case for (case,) in (param.values for param in CASES) if "after" not in case]
    assert len(CASES) >= 300
    assert len(stay) * 2 >= len(CASES)
