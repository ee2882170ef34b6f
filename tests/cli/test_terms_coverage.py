"""`termlint terms coverage`: what documents use, what they never use, and what has no entry."""

import json
from pathlib import Path
from typing import Any

import pytest
from projects import put

FILES = {
    ".termlint.yaml": """\
builtin: false
well-known: [CPU]
terms:
  - {term: QF, expansion: quick fox}
  - {term: zone, definition: A part.}
  - {term: RPO, senses: [{expansion: recovery point objective}]}
  - {term: Alpha, kind: name}
""",
    "a.md": "# QF\n\nThe ZQX of zones, the CPU, Alpha.\n\nZQX, `RPO`.\n",
    "d/b.rst": "A QF.\n\nThe zones, the ZQX, an ZQY.\n",
    "d/c.md": "```text\nThe RPO\n```\n\nQF again.\n",
}


@pytest.fixture
def project(folder: Path) -> Path:
    put(folder, FILES)
    return folder


def test_text(termlint: Any, project: Path) -> None:
    assert termlint("terms", "coverage") == (
        0,
        "Used: 2\n"
        "  QF    a.md:1 and 2 more documents\n"
        "  zone  a.md:3 and 1 more document\n"
        "Never used: 1\n"
        "  RPO\n"
        "Acronyms without an entry: 2\n"
        "  ZQX  a.md:3 and 1 more document\n"
        "  ZQY  d/b.rst:3\n",
        "",
    )


def test_json(termlint: Any, project: Path) -> None:
    done = termlint("terms", "coverage", "--format", "json", "a.md", "d")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out) == {
        "version": 1,
        "used": [
            {"term": "QF", "documents": [
                {"path": "a.md", "line": 1}, {"path": "d/b.rst", "line": 1},
                {"path": "d/c.md", "line": 5},
            ]},
            {"term": "zone", "documents": [
                {"path": "a.md", "line": 3}, {"path": "d/b.rst", "line": 3},
            ]},
        ],
        "unused": ["RPO"],
        "unlisted": [
            {"acronym": "ZQX", "documents": [
                {"path": "a.md", "line": 3}, {"path": "d/b.rst", "line": 3},
            ]},
            {"acronym": "ZQY", "documents": [{"path": "d/b.rst", "line": 3}]},
        ],
    }  # fmt: skip


def test_a_glossary_section_uses_nothing(termlint: Any, project: Path) -> None:
    before = termlint("terms", "coverage").out
    assert termlint("glossary", "--write").code == 0
    after = termlint("terms", "coverage").out
    assert after == before


def test_no_documents(termlint: Any, project: Path) -> None:
    (project / "empty").mkdir()
    assert termlint("terms", "coverage", "empty") == (
        0, "Used: 0\nNever used: 3\n  QF\n  RPO\n  zone\nAcronyms without an entry: 0\n", "",
    )  # fmt: skip


def test_faults(termlint: Any, project: Path) -> None:
    put(project, {"bad.md": b"\xff"})
    done = termlint("terms", "coverage")
    assert (done.code, done.err) == (
        2, "bad.md:1: this is not UTF-8 (byte 0xff); save it as UTF-8\n",
    )  # fmt: skip
    assert done.out.startswith("Used: 2\n")
    assert termlint("terms", "coverage", "none.md").code == 2
    assert termlint("terms", "coverage", "--format", "xml").code == 2
    put(project, {".termlint.yaml": "glossary: {shape: star}\n"})
    assert termlint("terms", "coverage").code == 2
