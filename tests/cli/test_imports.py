"""The hot path pays only for what it uses: what is loaded after a run, in a new interpreter."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

RUN = """
import sys
from termlint.cli import main
try:
    main(sys.argv[1:])
except SystemExit as exit:
    code = exit.code
print(code, *sorted(sys.modules), file=sys.stderr)
"""
# Whatever the documents are: for tests, for rules to come, or for other commands.
NEVER = {
    *("spacy", "docutils", "sphinx", "tree_sitter", "tree_sitter_rst", "jsonschema"),
    *("markdown_it", "rich", "asyncio", "unittest", "http", "email", "importlib.metadata"),
    *("traceback", "difflib", "tomllib", "multiprocessing", "sqlite3", "hashlib", "tempfile"),
}
MARKDOWN = "termlint.documents.markdown"
RST = "termlint.documents.rst"


def loaded(folder: Path, *arguments: str, code: int, stdin: str = "") -> set[str]:
    """Return the modules that a run of the command has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        text=True,
        check=True,
    )
    first, *modules = done.stderr.splitlines()[-1].split()
    assert int(first) == code
    return set(modules)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text("# A plan\n\nThe RPO of Vsphere is `low`.\n")
    (tmp_path / "a.rst").write_text("A plan\n======\n\nThe RPO of Vsphere is ``low``.\n")
    (tmp_path / "clean.md").write_text("All is well.\n")
    return tmp_path


def test_markdown(folder: Path) -> None:
    modules = loaded(folder, "check", "a.md", code=1)
    assert modules >= {"pyromark", "ahocorasick", MARKDOWN}
    assert modules & {*NEVER, RST, "pathspec", "termlint.interface"} == set()


def test_restructured_text(folder: Path) -> None:
    modules = loaded(folder, "check", "a.rst", code=1)
    assert modules >= {"ahocorasick", RST}
    assert modules & {*NEVER, MARKDOWN, "pyromark", "pathspec", "termlint.interface"} == set()


def test_a_clean_document_and_standard_input(folder: Path) -> None:
    for arguments in (("check", "clean.md"), ("check", "-")):
        modules = loaded(folder, *arguments, code=0, stdin="All is well.\n")
        assert modules & {*NEVER, RST, "pathspec"} == set()


def test_a_report_loads_its_own_format_alone(folder: Path) -> None:
    text, json = "termlint.reporting.text", "termlint.reporting.json"
    assert loaded(folder, "check", "a.md", code=1) & {text, json} == {text}
    assert loaded(folder, "check", "--format", "json", "a.md", code=1) & {text, json} == {json}


def test_patterns_are_loaded_where_there_are_some(folder: Path) -> None:
    assert "pathspec" not in loaded(folder, "check", ".", code=1)
    (folder / ".gitignore").write_text("build/\n")
    assert "pathspec" in loaded(folder, "check", ".", code=1)
    assert "pathspec" not in loaded(folder, "check", "a.md", code=1)


GUARDED = "  - {outdated: master, current: primary, unless: [[to, master]]}\n"


@pytest.mark.parametrize(
    ("text", "code", "asked"),
    [
        ("All is well.\n", 0, False),
        ("The master is up.\n", 1, False),
        ("Learn to master it.\n", 0, True),
        ("The master. Send it to us.\n", 1, False),
        ("# To\n\nThe master is up.\n", 1, False),
        ("Learn `to` use the `master`.\n", 0, False),
    ],
)
def test_spacy_is_loaded_where_a_pattern_could_match(
    folder: Path, text: str, code: int, asked: bool
) -> None:
    (folder / ".termlint.yaml").write_text(f"select: outdated-term\noutdated:\n{GUARDED}")
    (folder / "a.md").write_text(text)
    assert ("spacy" in loaded(folder, "check", "a.md", code=code)) == asked


def test_toml_is_loaded_where_it_may_be_a_config(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert "tomllib" not in loaded(folder, "check", "a.md", code=1)
    (folder / "pyproject.toml").write_text("[tool.termlint]\n")
    assert "tomllib" in loaded(folder, "check", "a.md", code=1)


@pytest.mark.parametrize("arguments", ["--version", "--help", "check --help", "terms --help"])
def test_help_loads_no_room(folder: Path, arguments: str) -> None:
    modules = loaded(folder, *arguments.split(), code=0)
    rooms = {name for name in modules if name.startswith("termlint.")}
    assert {name.split(".")[1] for name in rooms} == {"cli"}
    assert modules & {"ahocorasick", "pyromark", "yaml", "pathspec", "spacy", "json"} == set()


def test_the_terms_load_no_checks_engine(folder: Path) -> None:
    modules = loaded(folder, "terms", "show", "RPO", code=0)
    assert modules & {"pyromark", "spacy", "docutils", "pathspec", MARKDOWN, RST} == set()


def test_a_run_on_one_small_file_is_quick(folder: Path) -> None:
    start = time.perf_counter()
    loaded(folder, "check", "a.md", code=1)
    assert time.perf_counter() - start < 60, "starting takes seconds"
