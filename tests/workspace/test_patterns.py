"""Patterns of the command line against Python's own glob, and lines that are no patterns."""

import glob
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from termlint.workspace.patterns import ShellPattern, pattern_fault, spec

PATHS = [
    *("a", "b.md", "ab/a", "ab/b.md", "ab/ba/a", "ab/ba/b.md", "ba/a/b/a", "ba/b.md"),
    *("ba/ab/ab/b.md", "a.d/b", "a.d/c/b.md"),
]
PARTS = ["*", "**", "?", "a", "b", "ab", "a*", "*b", "[ab]", "[!a]*", "*.md", "b.*", "a?"]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("tree")
    for path in PATHS:
        (top / path).parent.mkdir(parents=True, exist_ok=True)
        (top / path).write_text("")
    return top


def expanded(tree: Path, pattern: str) -> set[str]:
    """Return the files that a shell's expansion names, or that lie below what it names."""
    found: set[str] = set()
    for match in glob.glob(pattern, root_dir=tree, recursive=True):
        whole = tree / match
        if match.endswith("/") and whole.is_file():  # `a/**` names a file `a/` for Python alone
            continue
        below = [whole, *whole.rglob("*")] if whole.is_dir() else [whole]
        found.update(path.relative_to(tree).as_posix() for path in below if path.is_file())
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(parts=st.lists(st.sampled_from(PARTS), min_size=1, max_size=4))
def test_a_pattern_names_what_a_shell_expands(tree: Path, parts: list[str]) -> None:
    if not glob.has_magic("".join(parts)):
        parts[-1] = "*"
    text = "/".join(parts)
    pattern = ShellPattern(text)
    base = "" if pattern.base == "." else f"{pattern.base}/".replace(os.sep, "/")
    matched = {
        path
        for path in PATHS
        if path.startswith(base) and pattern.matches(path.removeprefix(base).split("/"))
    }
    assert matched == expanded(tree, text)
    for path in matched:  # a walk comes to what matches
        inside = path.removeprefix(base).split("/")
        assert all(pattern.leads_into(inside[:depth]) for depth in range(len(inside)))


@pytest.mark.parametrize(
    ("pattern", "folder", "leads"),
    [
        ("*.md", ["docs"], False),
        ("*/x.md", ["docs"], True),
        ("*/x.md", ["docs", "api"], False),
        ("**/x.md", ["docs", "api"], True),
        ("d*", ["docs", "api"], True),
        ("*", ["docs", "api"], True),
    ],
)
def test_folders_in_which_nothing_can_match_are_not_entered(
    pattern: str, folder: list[str], leads: bool
) -> None:
    assert ShellPattern(pattern).leads_into(folder) is leads


@pytest.mark.parametrize("line", ["*.md", "docs/", "!x", "/a/**/b", "a b", "[ab].md", "# x", ""])
def test_lines_that_are_patterns(line: str) -> None:
    assert pattern_fault(line) == ""


def test_a_line_that_is_no_pattern() -> None:
    assert pattern_fault("!") == '"!" is no pattern of file names; write one as in .gitignore'


def test_a_line_that_is_no_pattern_does_not_spoil_the_others() -> None:
    rules = spec(("!", "///", "*.md"))
    assert rules.match_file("a.md")
    assert not rules.match_file("a.rst")
