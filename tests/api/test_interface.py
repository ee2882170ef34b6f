"""The Python interface: what it loads, what it gives back, and what it raises."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import termlint

ROI = "The ROI.\n"


def fresh(code: str, cwd: Path | None = None) -> str:
    """Return what a new interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_import_loads_nothing() -> None:
    heavy = "click, yaml, spacy, pyromark, ahocorasick, docutils, tree_sitter, pathspec"
    code = f"""
import sys
before = set(sys.modules)
import termlint
loaded = set(sys.modules) - before
print(sorted(name for name in loaded if name.startswith("termlint")))
print(sorted(loaded & set("{heavy}".split(", "))))
"""
    assert fresh(code).splitlines() == ["['termlint']", "[]"]


def test_the_import_is_quick() -> None:
    code = """
import sys, time
start = time.process_time()
import termlint
print(time.process_time() - start)
"""
    assert min(float(fresh(code)) for _ in range(3)) < 0.5


@pytest.mark.parametrize("name", termlint.__all__)
def test_every_name_is_there_in_a_new_interpreter(name: str) -> None:
    value = getattr(termlint, name)
    assert value is getattr(termlint, name)
    assert name in dir(termlint)


def test_all_names_come_with_a_star_and_stay_themselves() -> None:
    code = """
from termlint import *
import termlint
import termlint.linter
assert lint("Fine.\\n") == []
assert termlint.linter_for is linter_for and termlint.read is read and callable(termlint.lint)
print(len(termlint.__all__), sorted(termlint.__all__) == sorted(set(termlint.__all__)))
"""
    assert fresh(code) == f"{len(termlint.__all__)} True"


def test_an_unknown_name() -> None:
    with pytest.raises(AttributeError, match="module 'termlint' has no attribute 'fix'"):
        _ = termlint.fix  # type: ignore[attr-defined]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_lint_a_file_and_a_text_under_the_config_of_their_place(project: Path) -> None:
    config = "well-known: {add: [ROI]}\nextensions: {txt: rst}\nper-file: {x.md: {select: []}}\n"
    (project / "docs" / ".termlint.yaml").write_text(config)
    for name in ("docs/x.md", "docs/y.md", "y.md"):
        Path(name).write_text("\ufeffThe ROI and the TCOX.\n", encoding="utf-8")
    assert termlint.lint(Path("docs/x.md")) == []
    assert [(one.text, one.span) for one in termlint.lint(Path("docs/y.md"))] == [
        ("TCOX", (16, 20))
    ]
    assert [one.text for one in termlint.lint(Path("y.md"))] == ["ROI", "TCOX"]
    assert termlint.lint(ROI, path="docs/new.md") == []
    assert termlint.lint("``TCOX``\n", path="docs/new.txt") == []
    assert [one.text for one in termlint.lint(ROI, path="new.md")] == ["ROI"]
    assert [one.text for one in termlint.lint("\ufeff" + ROI)] == ["ROI"]
    assert termlint.lint("|TCOX|\n\n.. |TCOX| replace:: it\n", format="rst") == []


def test_the_linter_of_a_folder(project: Path) -> None:
    (project / "docs" / ".termlint.yaml").write_text("well-known: [ROI]\n")
    document = termlint.read(ROI)
    assert [one.text for one in termlint.linter_for().lint(document)] == ["ROI"]
    assert termlint.linter_for("docs").lint(document) == []
    assert termlint.linter_for(project / "docs").lint(document) == []


def test_read_a_file_and_a_text(project: Path) -> None:
    Path("x.rst").write_text("``code`` and text\n")
    Path("x.txt").write_text("*text*\n")
    assert termlint.read(Path("x.rst")).blocks[0].text == "\ufffc and text"
    assert termlint.read(Path("x.rst")).path == "x.rst"
    assert termlint.read(Path("x.rst"), path="called.rst").path == "called.rst"
    assert termlint.read(Path("x.txt"), format="markdown").blocks[0].text == "text"
    assert termlint.read("*text*").path == "-"
    assert termlint.read("\ufeff*text*").source == "*text*"
    assert termlint.read("% no\n", flavour="myst").blocks == ()


WRONG: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: termlint.read("", path="x.txt"), ValueError, '"x.txt" does not say its format'),
    (lambda: termlint.read("", format="md"), ValueError, 'unknown format "md"; use one of'),
    (lambda: termlint.read("", flavour="github"), ValueError, 'unknown flavour "github"; use'),
    (lambda: termlint.read(Path("gone.md")), FileNotFoundError, "gone.md"),
    (lambda: termlint.lint(Path("gone.md")), FileNotFoundError, "gone.md"),
    (lambda: termlint.lint("", format="html"), ValueError, 'unknown format "html"; use one of'),
    (lambda: termlint.lint("", path="x.txt"), ValueError, '"x.txt" does not say its format'),
    (lambda: termlint.lint("", path="docs/x.md"), termlint.DataError, "docs/.termlint.yaml:1:1: "),
    (lambda: termlint.linter_for("docs"), termlint.DataError, "docs/.termlint.yaml:1:1: "),
    (lambda: termlint.lint(Path("latin.md")), ValueError, "this is not UTF-8"),
]


@pytest.mark.parametrize(("call", "kind", "message"), WRONG)
def test_what_is_raised(
    project: Path, call: Callable[[], object], kind: type[Exception], message: str
) -> None:
    Path("docs/.termlint.yaml").write_text("quote: check\n")
    Path("latin.md").write_bytes(b"\xe9")
    with pytest.raises(kind) as caught:
        call()
    assert message in str(caught.value)


CONSUMER = """
from datetime import date
from pathlib import Path
from typing import assert_type

import termlint
from termlint import Diagnostic, Document, Edit, Fix, Linter, Safety, Severity, Span

document = termlint.read(Path("x.md"))
assert_type(document, Document)
linter = termlint.linter_for(".")
assert_type(linter, Linter)
assert_type(linter.lint(document), list[Diagnostic])
assert_type(termlint.lint("text", path="x.md"), list[Diagnostic])


def first_safe(found: Diagnostic) -> Edit | None:
    fixes: tuple[Fix, ...] = found.fixes
    for fix in fixes:
        if fix.safety is Safety.SAFE and found.severity >= Severity.WARNING:
            return fix.edits[0]
    return None


span: Span = document.blocks[0].span(0, 1)
assert_type(span.start, int)
assert_type(document.lines.position(span.start), termlint.Position)
rule: termlint.Rule = termlint.RULES["outdated-term"]
settings = termlint.Settings(as_of=date(2026, 1, 1))
lexicon = termlint.Lexicon(termlint.Glossary(), (), frozenset())
term: termlint.Term | None = lexicon.glossary.find("RPO")
packs: tuple[termlint.Pack, ...] = lexicon.packs
blocks: tuple[termlint.Block, ...] = document.blocks
try:
    termlint.Linter(lexicon, settings).lint(document)
except termlint.DataError as error:
    line: int | None = error.line
"""
MISUSE = """
import termlint

termlint.lint(3)
termlint.linter()
termlint.read("x").block
"""


def mypy(tmp_path: Path, code: str) -> list[str]:
    pytest.importorskip("mypy", reason="mypy is one of the tools for `make check`")
    (tmp_path / "consumer.py").write_text(code)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "consumer.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return [line for line in done.stdout.splitlines() if line.startswith("consumer.py")]


def test_a_typed_consumer(tmp_path: Path) -> None:
    assert mypy(tmp_path, CONSUMER) == []


def test_a_typed_consumer_that_is_wrong(tmp_path: Path) -> None:
    assert [line.split("  ")[-1] for line in mypy(tmp_path, MISUSE)] == [
        "[arg-type]",
        "[operator]",
        "[attr-defined]",
    ]
