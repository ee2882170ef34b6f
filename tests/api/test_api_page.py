"""The page of the Python interface: every public name is on it, and every example runs."""

import re
from pathlib import Path
from typing import Any

import pytest

import termlint

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_every_public_name_has_a_heading() -> None:
    headings = re.findall(r"^### (.*)$", PAGE, re.MULTILINE)
    named = [name for heading in headings for name in re.findall(r"`(\w+)", heading)]
    assert sorted(named) == sorted(termlint.__all__)


def test_every_public_name_is_in_an_example_or_stands_for_itself() -> None:
    code = "\n".join(EXAMPLES)
    only_described = {"Diagnostic", "Document", "Pack"}
    used = {name for name in termlint.__all__ if re.search(rf"\btermlint\.{name}\b", code)}
    assert set(termlint.__all__) - used == only_described


def test_the_examples_run_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    names: dict[str, Any] = {}
    for example in EXAMPLES:
        exec(compile(example, "docs/api.md", "exec"), names)
    assert len(EXAMPLES) >= 9


def test_the_page_names_the_arguments_as_they_are() -> None:
    import inspect

    for name in ("lint", "read", "linter_for"):
        [arguments] = re.findall(rf"^### `{name}\((.*)\)`$", PAGE, re.MULTILINE)
        parameters = inspect.signature(getattr(termlint, name)).parameters.values()
        said = [part.split("=")[0] for part in arguments.split(", ") if part != "*"]
        assert said == [parameter.name for parameter in parameters]
