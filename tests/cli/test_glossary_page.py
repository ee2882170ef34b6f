"""`termlint glossary --output`: one page for all documents, which leads back to them."""

import re
from pathlib import Path
from typing import Any

import pytest
from projects import put

CONFIG = """\
builtin: false
terms:
  - {term: QF, expansion: quick fox, definition: Runs., category: Animals, see: [zone]}
  - {term: zone, definition: A part.}
"""
FILES = {
    ".termlint.yaml": CONFIG,
    "docs/a.md": "The zone.\n\nA QF.\n",
    "docs/b c/d.md": "# QF\n\nA QF.\n",
    "e.md": "Nothing.\n",
}
IN_A, IN_D = "[a.md](a.md)", "[b c/d.md](b%20c/d.md)"
ROWS = (
    f"| QF | Quick fox. Runs. See also [zone](#glossary-zone). Used in {IN_A}, {IN_D}. |\n"
    f'| <a id="glossary-zone"></a>zone | A part. Used in {IN_A}. |\n'
)
HEAD = "<!-- termlint-glossary start -->\n\n"
TABLE = "Glossary\n\n| Term | Meaning |\n| --- | --- |\n"
TAIL = "<!-- termlint-glossary checksum 888888888888 page -->\n<!-- termlint-glossary end -->\n"
PAGE = f"{HEAD}# {TABLE}{ROWS}\n{TAIL}"
MARKS = "<!-- termlint-glossary start -->\n<!-- termlint-glossary end -->\n"
OUTPUT = ("--output", "docs/terms.md", "docs")


@pytest.fixture
def project(folder: Path) -> Path:
    put(folder, FILES)
    return folder


def read(folder: Path, name: str = "docs/terms.md") -> str:
    """Return a page with a checksum that is as good as any other."""
    text = (folder / name).read_bytes().decode()
    return re.sub(r"(?<=glossary checksum )[0-9a-f]{12}(?: [0-9a-f]{6})*", "888888888888", text)


def test_a_page_is_written_and_then_it_is_right(termlint: Any, project: Path) -> None:
    stale = "docs/terms.md: this glossary does not match the documents\n"
    assert termlint("glossary", "--check", *OUTPUT) == (1, "", stale)
    assert not (project / "docs/terms.md").exists()
    assert termlint("glossary", *OUTPUT) == (0, "", "docs/terms.md: 2 entries\n")
    assert read(project) == PAGE
    for more in ((), ("--check",)):
        assert termlint("glossary", *more, *OUTPUT) == (0, "", "")
    assert read(project) == PAGE
    # other documents are as they were
    assert {name: (project / name).read_text() for name in FILES} == FILES


def test_a_page_may_define_for_all(termlint: Any, project: Path) -> None:
    termlint("glossary", *OUTPUT)
    found = termlint("check", "--format", "json").out
    assert found.count('"rule": "undefined-acronym"') == 2
    put(project, {".termlint.yaml": f"{CONFIG}definitions: [docs/terms.md]\n"})
    assert termlint("check") == (0, "No findings in 4 files.\n", "")
    assert termlint("glossary", "--check", *OUTPUT) == (0, "", "")


def test_a_page_follows_its_documents(termlint: Any, project: Path) -> None:
    termlint("glossary", *OUTPUT)
    put(project, {"docs/a.md": "A zone.\n", "docs/b c/d.md": "x\n"})
    assert termlint("glossary", "--check", *OUTPUT).code == 1
    assert termlint("glossary", "-q", *OUTPUT) == (0, "", "")
    assert read(project) == f"{HEAD}# {TABLE}| zone | A part. Used in {IN_A}. |\n\n{TAIL}"
    assert termlint("glossary", *OUTPUT[:2], "docs/a.md").err == ""
    put(project, {"docs/a.md": "A QF.\n"})
    assert termlint("glossary", *OUTPUT) == (0, "", "docs/terms.md: 1 entry\n")


def test_entries_of_different_documents_see_each_other(termlint: Any, project: Path) -> None:
    """Found: an entry saw only what the first document that uses it uses."""
    put(project, {"docs/a.md": "A QF.\n", "docs/b c/d.md": "A zone.\n"})
    assert termlint("glossary", *OUTPUT).code == 0
    link, place = "See also [zone](#glossary-zone).", '<a id="glossary-zone"></a>'
    assert read(project) == (
        f"{HEAD}# {TABLE}| QF | Quick fox. Runs. {link} Used in {IN_A}. |\n"
        f"| {place}zone | A part. Used in {IN_D}. |\n\n{TAIL}"
    )
    assert "See also" in termlint("glossary", "docs").out
    assert "See also" not in termlint("glossary", "docs/a.md").out


def test_words_around_the_marks_stay(termlint: Any, project: Path) -> None:
    around = (
        f"---\ntitle: Terms\n---\n\n# Our terms\r\n\nThe zone.\r\n\r\n{MARKS}\r\n<!-- vim: x -->"
    )
    put(project, {"docs/terms.md": around})
    assert termlint("glossary", *OUTPUT) == (0, "", "docs/terms.md: 2 entries\n")
    section = f"{HEAD}## {TABLE}{ROWS}\n{TAIL}"
    assert (project / "docs/terms.md").read_bytes().decode().count("\r\n") == 4
    assert read(project) == around.replace(MARKS, section)
    assert termlint("glossary", *OUTPUT) == (0, "", "")


def test_a_page_without_marks_is_a_fault(termlint: Any, project: Path) -> None:
    marks = "`termlint-glossary start` and `termlint-glossary end`"
    said = f"this file has no marks; put comments {marks} where the glossary is to stand"
    for text in ("# Terms\n\nMine.\n", "## Glossary\n\nQF\n: Mine.\n"):
        put(project, {"docs/terms.md": text})
        for more in ((), ("--check",), ("-q",)):
            assert termlint("glossary", *more, *OUTPUT) == (2, "", f"docs/terms.md: {said}\n")
        assert read(project) == text
    put(project, {"docs/terms.md": " \n"})
    assert termlint("glossary", *OUTPUT) == (0, "", "docs/terms.md: 2 entries\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{MARKS}\n{MARKS}", ": a second glossary begins here; a document has one, so remove one"),
        ("<!-- termlint-glossary start -->\n", ": no `termlint-glossary end` stands after this"),
        (f"{MARKS[:33]}\nMine.\n\n{MARKS[33:]}", ': "Mine." is no entry of this glossary; move it'),
        ("\udcff", ": this page cannot be written (this is not UTF-8 (byte 0xff)"),
    ],
)
def test_what_stands_there_is_not_written_over(
    termlint: Any, project: Path, text: str, said: str
) -> None:
    data = text.encode(errors="surrogateescape")
    put(project, {"docs/terms.md": data})
    done = termlint("glossary", "--output", "docs/terms.md", "docs/a.md")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"docs/terms.md{said}")
    assert (project / "docs/terms.md").read_bytes() == data


def test_other_options_leave_a_page_alone(termlint: Any, project: Path) -> None:
    termlint("glossary", *OUTPUT)
    page = (project / "docs/terms.md").read_bytes()
    assert termlint("glossary", "--refresh") == (0, "", "")
    assert termlint("glossary", "--check") == (0, "", "")
    assert termlint("fix", "docs/terms.md").err == "termlint: nothing to fix in 1 file\n"
    assert termlint("glossary", "--write", "docs/terms.md") == (0, "", "")
    assert (project / "docs/terms.md").read_bytes() == page


def test_a_page_is_no_use_of_its_terms(termlint: Any, project: Path) -> None:
    put(project, {"docs/a.md": "No.\n", "docs/b c/d.md": "A zone.\n"})
    intro = f"# All of them\n\nThe QF is here.\n\n{MARKS}"
    put(project, {"docs/terms.md": intro})
    assert termlint("glossary", *OUTPUT) == (0, "", "docs/terms.md: 1 entry\n")
    assert read(project).count("QF") == 1


def test_the_page_fits_its_place_and_options(termlint: Any, project: Path) -> None:
    one = ("--title", "Terms", "--by-category", "--shape", "definition-list")
    assert termlint("glossary", "--output", "new/f/all.md", *one, "docs").code == 0
    in_a, in_d = (
        "[../../docs/a.md](../../docs/a.md)",
        "[../../docs/b c/d.md](../../docs/b%20c/d.md)",
    )
    assert read(project, "new/f/all.md") == (
        f'{HEAD}# Terms\n\n<a id="glossary-zone"></a>zone\n: A part. Used in {in_a}.\n\n'
        "## Animals\n\n"
        f"QF\n: Quick fox. Runs. See also [zone](#glossary-zone). Used in {in_a}, {in_d}.\n\n"
        + TAIL.replace("page", "page shape:definition-list by-category")
    )
    put(project, {"docs/conf.py": ""})
    assert termlint("glossary", "--output", "docs/terms.rst", "docs").code == 0
    assert read(project, "docs/terms.rst") == (
        ".. termlint-glossary start\n\nGlossary\n========\n\n.. glossary::\n\n"
        "   QF\n      Quick fox. Runs. See also :term:`zone`. Used in :doc:`a`, :doc:`b c/d`.\n\n"
        "   zone\n      A part. Used in :doc:`a`.\n\n"
        ".. termlint-glossary checksum 888888888888 page\n.. termlint-glossary end\n"
    )


def test_a_page_must_be_a_document_that_can_be_written(termlint: Any, project: Path) -> None:
    done = termlint("glossary", "--output", "terms.html", "docs")
    assert done == (
        2, "", "terms.html: this page cannot be written, since its name says no format; "
        "end it in .md or .rst\n",
    )  # fmt: skip
    done = termlint("glossary", "--output", "docs", "docs")
    assert (done.code, "'docs' is a directory" in done.err) == (2, True)
    put(project, {"file": ""})
    done = termlint("glossary", "--output", "file/terms.md", "docs")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("termlint: file: ")
