"""Which files a run checks: what is walked, what is left out, and what a name opens again."""

import os
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from termlint.terminology import DataError
from termlint.workspace.config import Config
from termlint.workspace.discovery import Configs
from termlint.workspace.files import Finder, Missed, Target

posix_only = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


def find(*paths: str, force: bool = False) -> list[str]:
    """Return what is found, a missed path as `!path`."""
    configs = Configs()

    def config_of(folder: Path) -> Config:
        try:
            return configs.of(folder)
        except DataError as error:
            raise AssertionError(str(error)) from error

    found = Finder(config_of, force_exclude=force).find(paths)
    return [f"!{one.path}" if isinstance(one, Missed) else one.path for one in found]


def test_a_folder_is_walked_in_a_fixed_order(put: Any) -> None:
    names = ["b.md", "a/z.rst", "a/b.markdown", "c.txt", "README", "a.MD", "d.mdx", "e.qmd"]
    names += ["f.mdown", "g.rest", ".md", "x.md.bak", "z/y/x/w.md", "picture.png"]
    random.Random(1).shuffle(names)
    put(dict.fromkeys(names, ""))
    assert find(".") == [
        *("a.MD", "b.md", "d.mdx", "e.qmd", "f.mdown", "g.rest"),
        *("a/b.markdown", "a/z.rst", "z/y/x/w.md"),
    ]


LEFT_OUT = (
    ".github/x.md",
    "docs/.cache/x.md",
    ".hidden.md",
    "node_modules/pkg/README.md",
    "src/vendor/x.md",
    "third_party/x.rst",
    ".venv/lib/x.md",
    "venv/lib/site-packages/x.md",
)


def test_hidden_and_vendored_folders_are_left_out(put: Any) -> None:
    put(dict.fromkeys((*LEFT_OUT, "docs/x.md"), ""))
    assert find(".") == ["docs/x.md"]
    assert find("docs", "src") == ["docs/x.md"]


@pytest.mark.parametrize("path", LEFT_OUT)
def test_what_is_left_out_is_checked_when_named(put: Any, path: str) -> None:
    put(dict.fromkeys((*LEFT_OUT, "docs/x.md"), ""))
    assert find(path) == [path]
    assert find(path, force=True) == []


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        (".github", [".github/x.md"]),
        ("node_modules", ["node_modules/pkg/README.md"]),
        ("node_modules/pkg", ["node_modules/pkg/README.md"]),
        ("src/vendor", ["src/vendor/x.md"]),
        ("docs/.cache/", ["docs/.cache/x.md"]),
    ],
)
def test_a_folder_that_is_left_out_is_walked_when_named(
    put: Any, folder: str, found: list[str]
) -> None:
    put(dict.fromkeys(LEFT_OUT, ""))
    assert find(folder) == found
    assert find(folder, force=True) == []


# Ignore files by their folder, and which of the paths below they leave.
IGNORE_CASES: dict[str, tuple[dict[str, str], set[str]]] = {
    "a name at any depth": ({"": "b.md\n"}, {"b.md", "docs/b.md", "docs/api/b.md"}),
    "a rooted name": ({"": "/b.md\n"}, {"b.md"}),
    "a folder": ({"": "docs/\n"}, {"docs/a.md", "docs/b.md", "docs/api/a.md", "docs/api/b.md"}),
    "a negated name": ({"": "*.md\n!a.md\n"}, {"b.md", "docs/b.md", "docs/api/b.md"}),
    "nothing comes back out of an ignored folder": (
        {"": "docs/\n!docs/a.md\n"},
        {"docs/a.md", "docs/b.md", "docs/api/a.md", "docs/api/b.md"},
    ),
    "a nested file": ({"docs": "a.md\n"}, {"docs/a.md", "docs/api/a.md"}),
    "a nested file that takes back": (
        {"": "a.md\n", "docs/api": "!a.md\n"},
        {"a.md", "docs/a.md"},
    ),
    "a nested file with a rooted name": ({"docs": "/a.md\n"}, {"docs/a.md"}),
    "comments and lines that are no patterns": (
        {"": "# b.md\n\n!\n/\nb.md\n"},
        {"b.md", "docs/b.md", "docs/api/b.md"},
    ),
    "stars": ({"": "docs/**/b.md\n"}, {"docs/b.md", "docs/api/b.md"}),
}
DOCUMENTS = ("a.md", "b.md", "docs/a.md", "docs/b.md", "docs/api/a.md", "docs/api/b.md")


@pytest.mark.parametrize("what", IGNORE_CASES)
@pytest.mark.parametrize("has_git", [True, False])
def test_ignore_files(put: Any, what: str, has_git: bool) -> None:
    ignores, left_out = IGNORE_CASES[what]
    top = put({f"{folder}/.gitignore".lstrip("/"): text for folder, text in ignores.items()})
    put(dict.fromkeys(DOCUMENTS, ""))
    if not has_git:
        (top / ".git").rmdir()
    kept = [path for path in DOCUMENTS if path not in left_out]
    assert find(".") == kept
    assert find(*DOCUMENTS) == list(DOCUMENTS)
    assert find(*DOCUMENTS, force=True) == kept


def test_ignore_files_hold_below_a_folder_that_is_named(put: Any) -> None:
    put({".gitignore": "/docs/b.md\n", "docs/a.md": "", "docs/b.md": ""})
    assert find("docs") == ["docs/a.md"]
    os.chdir("docs")
    assert find(".") == ["a.md"]


def test_an_ignored_folder_that_is_named(put: Any) -> None:
    put({".gitignore": "build/\n", "build/a.md": "", "build/x/b.md": "", "build/.gitignore": "x\n"})
    assert find(".") == []
    assert find("build") == ["build/a.md"]
    assert find("build/x") == ["build/x/b.md"]
    assert find("build", force=True) == []


EXCLUDE = "exclude: [drafts/, '*.generated.md', '!kept.generated.md']\n"


def test_exclude(put: Any) -> None:
    put({".termlint.yaml": EXCLUDE, "a.md": "", "drafts/a.md": "", "docs/drafts/a.md": ""})
    put({"docs/x.generated.md": "", "docs/kept.generated.md": "", "drafts/x.generated.md": ""})
    assert find(".") == ["a.md", "docs/kept.generated.md"]
    assert find("docs") == ["docs/kept.generated.md"]
    assert find("docs", force=True) == ["docs/kept.generated.md"]
    assert find("drafts") == ["drafts/a.md"]
    assert find("drafts", force=True) == []
    assert find("drafts/a.md", "docs/x.generated.md") == ["drafts/a.md", "docs/x.generated.md"]
    assert find("drafts/a.md", "docs/x.generated.md", "a.md", force=True) == ["a.md"]


def test_include_and_exclude_count_from_the_folder_of_the_config(put: Any) -> None:
    config = "include: [/guide/]\nexclude: [guide/old.md]\n"
    put({"docs/.termlint.yaml": config, "docs/guide/a.md": "", "docs/guide/old.md": ""})
    put({"docs/a.md": "", "guide/old.md": ""})
    assert find(".") == ["docs/guide/a.md", "guide/old.md"]
    os.chdir("docs/guide")
    assert find(".", "../../guide") == ["a.md", "../../guide/old.md"]


def test_extensions_of_the_config(put: Any) -> None:
    put({".termlint.yaml": "extensions: {txt: rst, .TEXT: md}\n"})
    put({"a.txt": "", "b.text": "", "c.md": "", "d.log": "", "sub/.termlint.yaml": ""})
    put({"sub/a.txt": ""})
    found = list(Finder(Configs().of).find(["."]))
    assert [(one.path, one.format) for one in found if isinstance(one, Target)] == [
        ("a.txt", "rst"),
        ("b.text", "markdown"),
        ("c.md", "markdown"),
    ]
    assert find("sub/a.txt") == ["!sub/a.txt"]


def test_each_file_comes_once(put: Any) -> None:
    put({"a.md": "", "docs/b.md": ""})
    assert find("a.md", "./a.md", "docs/../a.md", ".", "docs", "*.md") == ["a.md", "docs/b.md"]
    assert find("docs", ".", "docs/b.md") == ["docs/b.md", "a.md"]


@posix_only
def test_links(put: Any) -> None:
    top = put({"docs/a.md": "", "other/b.md": ""})
    (top / "docs" / "again.md").symlink_to("a.md")
    (top / "docs" / "loop").symlink_to(top, target_is_directory=True)
    (top / "linked").symlink_to("other", target_is_directory=True)
    assert find(".") == ["docs/a.md", "other/b.md"]
    assert find("docs/again.md", "docs/a.md") == ["docs/again.md"]
    assert find("linked") == ["linked/b.md"]
    assert find("**/*.md") == ["docs/a.md", "other/b.md"]


@posix_only
def test_a_path_through_a_link_is_opened_as_it_was_given(put: Any, tmp_path: Path) -> None:
    top = put({"a.md": "wrong", "elsewhere/deep/x.md": "", "elsewhere/a.md": "right"})
    (top / "link").symlink_to("elsewhere/deep", target_is_directory=True)
    [found] = Finder(Configs().of).find(["link/../a.md"])
    assert isinstance(found, Target)
    assert Path(found.file).read_text() == "right"


def test_how_paths_are_shown(put: Any, tmp_path: Path) -> None:
    top = put({"docs/a b.md": "", "docs/ü.md": ""})
    (tmp_path / "outside.md").write_text("")
    assert find(str(top / "docs" / "a b.md")) == ["docs/a b.md"]
    assert find(str(top)) == ["docs/a b.md", "docs/ü.md"]
    assert find("./docs/./ü.md") == ["docs/ü.md"]
    assert find("docs/../docs/ü.md") == ["docs/ü.md"]
    assert find(str(tmp_path / "outside.md")) == ["../outside.md"]
    os.chdir("docs")
    assert find("..") == ["a b.md", "ü.md"]


PATTERNS: list[tuple[str, Sequence[str]]] = [
    ("*.md", ["a.md", "b[1].md"]),
    ("docs/*.md", ["docs/c.md"]),
    ("**/*.md", ["a.md", "b[1].md", "docs/c.md", "docs/api/d.md"]),
    ("docs/**", ["docs/c.md", "docs/api/d.md", "docs/api/e.rst"]),
    ("docs/**/*.rst", ["docs/api/e.rst"]),
    ("do?s/[!x].md", ["docs/c.md"]),
    ("d*/a*", ["docs/api/d.md", "docs/api/e.rst"]),
    ("b[1].md", ["b[1].md"]),
    ("./docs/*.md", ["docs/c.md"]),
    ("node_modules/*.md", ["node_modules/n.md"]),
    ("drafts/*.md", ["drafts/f.md"]),
    ("*/f.md", []),
    ("**/n.md", ["!**/n.md"]),
    ("*.txt", ["!*.txt"]),
    ("docs/*.MDX", ["!docs/*.MDX"]),
]


@pytest.mark.parametrize(("pattern", "found"), PATTERNS)
def test_patterns_that_no_shell_has_expanded(put: Any, pattern: str, found: list[str]) -> None:
    put({".termlint.yaml": "exclude: [drafts/]\n", "a.md": "", "b[1].md": "", "x.txt": ""})
    put({"docs/c.md": "", "docs/api/d.md": "", "docs/api/e.rst": "", "docs/x.txt": ""})
    put({"node_modules/n.md": "", "drafts/f.md": "", ".hidden/g.md": ""})
    assert find(pattern) == found


def test_what_is_missed_keeps_its_place_and_says_why(put: Any) -> None:
    put({"a.md": "", "notes.txt": "", "Makefile": ""})
    found = list(Finder(Configs().of).find(["gone.md", "a.md", "notes.txt", "Makefile"]))
    sentence = (
        "this is no document (.md, .rst, …); leave it out, or name its format under "
        "`extensions` in the config, as in {txt: md}"
    )
    assert found == [
        Missed("gone.md", "there is no such file or folder; check the path"),
        Target("a.md", "markdown", "a.md"),
        Missed("notes.txt", sentence),
        Missed("Makefile", sentence),
    ]
