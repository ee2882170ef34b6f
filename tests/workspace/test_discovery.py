"""Which config applies to a file, and the lines on which a TOML file says things."""

import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from termlint.terminology import DataError
from termlint.terminology.nodes import MappingNode, Node, SequenceNode
from termlint.workspace.discovery import Configs, config_in, project_root, shown
from termlint.workspace.toml import read_toml, toml_nodes

Put = Callable[[Mapping[str, str]], Path]


def of(folder: Path) -> str:
    """Return the config that applies in a folder, empty for none."""
    path = Configs().of(folder).path
    return shown(path) if path else ""


def test_the_nearest_config_alone_applies(put: Put) -> None:
    top = put({".termlint.yaml": "quotes: check\n", "docs/termlint.yaml": "headings: use\n"})
    put({"docs/api/pyproject.toml": "[tool.termlint]\n", "docs/api/x/a.md": "", "src/a.md": ""})
    assert of(top) == ".termlint.yaml"
    assert of(top / "src") == ".termlint.yaml"
    assert of(top / "docs") == "docs/termlint.yaml"
    assert of(top / "docs" / "api" / "x") == "docs/api/pyproject.toml"
    assert Configs().of(top / "docs").quotes == "skip"


def test_the_search_ends_at_the_projects_root(put: Put) -> None:
    top = put({".termlint.yaml": "", "inner/.git/HEAD": "", "inner/docs/a.md": ""})
    put({"worktree/.git": "gitdir: elsewhere\n", "worktree/a.md": ""})
    assert of(top / "inner" / "docs") == ""
    assert of(top / "worktree") == ""
    assert of(top / "folder-to-come") == ".termlint.yaml"
    assert project_root(top / "inner" / "docs") == top / "inner"
    assert project_root(top / "worktree") == top / "worktree"


def test_a_forced_config_is_that_of_every_file(put: Put) -> None:
    top = put({".termlint.yaml": "quotes: check\n", "other.yaml": "headings: use\n"})
    configs = Configs(Path("other.yaml"))
    assert configs.of(top).headings == "use"
    assert configs.of(top.parent).path == top / "other.yaml"


SECTIONS = {
    "[tool.termlint]\n": True,
    "[tool]\ntermlint = {}\n": True,
    "[ tool . 'termlint' ]\n": True,
    "tool.termlint.quotes = 'check'\n": True,
    "[tool.termlint.severity]\n": True,
    "[project]\nname = 'tool.termlint'\n": False,
    "# [tool.termlint]\n": False,
    "[tool.termlint-plus]\n": False,
    "tool = 3 # termlint\n": False,
    "": False,
}


@pytest.mark.parametrize("text", SECTIONS)
def test_a_pyproject_is_a_config_if_it_has_the_section(put: Put, text: str) -> None:
    top = put({"pyproject.toml": text})
    assert (config_in(top) is not None) is SECTIONS[text]
    put({".termlint.yaml": ""})
    if not SECTIONS[text]:
        assert config_in(top) == top / ".termlint.yaml"
        return
    with pytest.raises(DataError, match="there are two configs here"):
        config_in(top)


def test_a_pyproject_of_others_may_be_broken(put: Put) -> None:
    top = put({"pyproject.toml": "[project\n"})
    assert config_in(top) is None
    put({"pyproject.toml": "[project\n# termlint\n"})
    with pytest.raises(DataError) as caught:
        config_in(top)
    assert str(caught.value).startswith("pyproject.toml:1:9: not valid TOML: ")


def test_a_forced_pyproject_needs_the_section(put: Put) -> None:
    top = put({"pyproject.toml": "[project]\n"})
    with pytest.raises(DataError) as caught:
        Configs(Path("pyproject.toml")).of(top)
    assert str(caught.value) == "pyproject.toml: there is no section [tool.termlint]; add it"


def test_an_error_is_raised_again_for_each_folder_and_the_file_read_once(put: Put) -> None:
    top = put({".termlint.yaml": "quote: check\n", "docs/a.md": ""})
    configs = Configs()
    caught = []
    for folder in (top, top / "docs"):
        with pytest.raises(DataError) as error:
            configs.of(folder)
        caught.append(error.value)
    assert caught[0] is caught[1]


def test_shown_paths(put: Put, tmp_path: Path) -> None:
    top = put({})
    assert shown(top / "a" / "b.md") == "a/b.md"
    assert shown("a/../b.md") == "b.md"
    assert shown(tmp_path / "c.md") == "../c.md"
    assert shown(top) == "."
    assert os.sep not in shown(top / "a" / "b.md").replace("/", "")


TOML = """\
[project]
quotes = "not mine"

[tool.termlint]
quotes = "check"   # here
well-known.add = ["A", "B"]
"headings" = "use"
text = \"\"\"
quotes = "in a text"
\"\"\"
ignore = [
  "one",
]
  [tool.termlint.severity]
  outdated-term = "info"
[[tool.termlint.terms]]
term = "A"
[[tool.termlint.terms]]
expansion = "b c"
term = "B"
"""
PLACES = {
    ("quotes",): (5, 1),
    ("well-known",): (6, 1),
    ("well-known", "add"): (6, 1),
    ("well-known", "add", 1): (6, 1),
    ("headings",): (7, 1),
    ("text",): (8, 1),
    ("ignore",): (11, 1),
    ("ignore", 0): (11, 1),
    ("severity",): (14, 3),
    ("severity", "outdated-term"): (15, 3),
    ("terms", 0): (16, 1),
    ("terms", 0, "term"): (17, 1),
    ("terms", 1): (18, 1),
    ("terms", 1, "expansion"): (19, 1),
    ("terms", 1, "term"): (20, 1),
}


@pytest.mark.parametrize("route", PLACES)
def test_the_places_of_toml(put: Put, route: tuple[str | int, ...]) -> None:
    top = put({"pyproject.toml": TOML})
    node: Node = toml_nodes(top / "pyproject.toml", "x", ("tool", "termlint"))
    for step in route:
        if isinstance(node, SequenceNode):
            assert isinstance(step, int)
            node = node.values[step]
        else:
            assert isinstance(node, MappingNode)
            node = next(value for key, value in node.entries if key.value == step)
    assert node.mark is not None
    assert (node.mark.line, node.mark.column) == PLACES[route]


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 5000, "a = " + "9" * 5000, "a = {" + "b = {" * 3000]
)
def test_toml_that_no_reader_survives_is_a_fault(put: Put, text: str) -> None:
    top = put({"x.toml": text})
    with pytest.raises(DataError, match="not valid TOML"):
        read_toml(top / "x.toml", "x.toml")


def test_toml_that_is_no_utf8_is_a_fault(put: Put) -> None:
    top = put({})
    (top / "x.toml").write_bytes(b"a = '\xff'\n")
    with pytest.raises(DataError) as caught:
        read_toml(top / "x.toml", "x.toml")
    assert str(caught.value) == "x.toml: byte 5 is not UTF-8; save the file as UTF-8"


@pytest.mark.parametrize("text", [" " * 20_000, "a b " * 5_000 + '"', '"' + "\\" * 20_000])
def test_a_long_line_of_toml_that_is_no_key_takes_no_time(put: Put, text: str) -> None:
    top = put({"pyproject.toml": f'[tool.termlint]\nquotes = """\n{text}\n"""\nscope = "h1"\n'})
    start = time.process_time()
    with suppress(DataError):
        toml_nodes(top / "pyproject.toml", "x", ("tool", "termlint"))
    assert time.process_time() - start < 20
