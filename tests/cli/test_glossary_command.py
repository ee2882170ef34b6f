"""`termlint glossary`: what it prints and writes, its sentences and exit codes."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from projects import put

CONFIG = """\
builtin: false
terms:
  - {term: QF, expansion: quick fox, definition: Runs & "jumps"., category: Animals, see: [zone]}
  - {term: zone, definition: "A part, of a map.", see: [QF, RPO]}
  - {term: RPO, expansion: recovery point objective, definition: How far the zone goes.}
  - {term: ZT, definition: Never used.}
"""
TEXT = "# Plan\n\nThe QF has zones.\n"
ROWS = (
    '| <a id="glossary-qf"></a>QF | Quick fox. Runs & "jumps". See also [zone](#glossary-zone). |\n'
    '| <a id="glossary-zone"></a>zone | A part, of a map. See also [QF](#glossary-qf). |\n'
)
BODY = f"## Glossary\n\n| Term | Meaning |\n| --- | --- |\n{ROWS}"
SECTION = (
    f"<!-- termlint-glossary start -->\n\n{BODY}\n"
    "<!-- termlint-glossary checksum 888888888888 -->\n<!-- termlint-glossary end -->\n"
)
MARKS = "<!-- termlint-glossary start -->\n<!-- termlint-glossary end -->\n"
EMPTY = "termlint: these documents use no term of the glossary\n"


@pytest.fixture
def project(folder: Path) -> Path:
    put(folder, {".termlint.yaml": CONFIG})
    return folder


def read(folder: Path, *names: str) -> list[str]:
    return [(folder / name).read_bytes().decode() for name in names]


def sealed(text: str) -> str:
    """Return a text with a checksum that is as good as any other."""
    return re.sub(r"(?<=glossary checksum )[0-9a-f]{12}(?: [0-9a-f]{6})*", "888888888888", text)


def test_it_prints(termlint: Any, project: Path) -> None:
    put(project, {"a.md": TEXT, "b.md": "No use.\n"})
    plain = (
        '<a id="glossary-qf"></a>QF\n'
        ': Quick fox. Runs & "jumps". See also [zone](#glossary-zone).\n\n'
        '<a id="glossary-zone"></a>zone\n: A part, of a map. See also [QF](#glossary-qf).\n'
    )
    for arguments in ((), ("a.md",), (".",), ("--format", "markdown")):
        assert termlint("glossary", *arguments) == (0, f"## Glossary\n\n{plain}", "")
    assert termlint("glossary", "--shape", "table").out == BODY
    assert termlint("glossary", "--title", "The *words*").out == f"## The \\*words\\*\n\n{plain}"
    head, tail = plain.split("\n\n")
    assert termlint("glossary", "--by-category").out == (
        f"## Glossary\n\n{tail}\n### Animals\n\n{head}\n"
    )
    assert read(project, "a.md", "b.md") == [TEXT, "No use.\n"]


def test_closure_adds_what_definitions_use(termlint: Any, project: Path) -> None:
    put(project, {"a.md": "The RPO.\n"})
    shape = ("--shape", "abbreviations")
    assert termlint("glossary", *shape).out == "*[RPO]: recovery point objective\n"
    assert termlint("glossary", "--closure", *shape).out == (
        "*[RPO]: recovery point objective\n*[zone]: A part, of a map.\n"
    )


def test_closure_adds_what_has_an_expansion_alone(termlint: Any, project: Path) -> None:
    terms = (
        "{term: LUN, expansion: logical unit number, definition: A volume of a SAN.}",
        "{term: SAN, expansion: storage area network}",
        "{term: volume, kind: noun}",
    )
    lines = "".join(f"  - {term}\n" for term in terms)
    put(project, {".termlint.yaml": f"builtin: false\nterms:\n{lines}", "a.md": "The LUN.\n"})
    closed = termlint("glossary", "--closure", "--format", "csv").out
    assert [line.split(",")[0] for line in closed.split("\n")[1:-1]] == ["LUN", "SAN"]


def test_closure_comes_to_an_end(termlint: Any, project: Path) -> None:
    terms = (
        ("one", "Before a two, and a one."),
        ("two", "Before a three."),
        ("three", "Before a one, and Four."),
        ("Four", "Before `six`, which is code."),
        ("six", "The last."),
    )
    lines = "".join(f'  - {{term: {name}, definition: "{said}"}}\n' for name, said in terms)
    put(project, {".termlint.yaml": f"builtin: false\nterms:\n{lines}", "a.md": "One.\n"})
    closed = termlint("glossary", "--closure", "--format", "csv").out
    assert [line.split(",")[0] for line in closed.split("\n")[1:-1]] == [
        *("Four", "one", "three", "two"),
    ]
    assert termlint("glossary", "--format", "csv").out.count("\n") == 2


def test_rst_is_printed_where_all_documents_are(termlint: Any, project: Path) -> None:
    put(project, {"a.rst": "The QF.\n"})
    rst = 'Glossary\n--------\n\nQF\n    Quick fox. Runs & "jumps".\n'
    assert termlint("glossary") == (0, rst, "")
    sphinx = 'Glossary\n--------\n\n.. glossary::\n\n   QF\n      Quick fox. Runs & "jumps".\n'
    assert termlint("glossary", "--shape", "sphinx").out == sphinx
    put(project, {"b.md": "x\n"})
    assert termlint("glossary").out.startswith("## Glossary\n")
    assert termlint("glossary", "--format", "rst", "--shape", "table").out == rst


def test_csv_is_read_back(termlint: Any, project: Path) -> None:
    put(project, {"a.md": TEXT})
    assert list(csv.reader(io.StringIO(termlint("glossary", "--format", "csv").out))) == [
        ["term", "expansion", "definition", "category", "see"],
        ["QF", "quick fox", 'Runs & "jumps".', "Animals", "zone"],
        ["zone", "", "A part, of a map.", "", "QF"],
    ]
    put(project, {"a.md": "Nothing.\n"})
    assert termlint("glossary", "--format", "csv") == (
        0, "term,expansion,definition,category,see\n", EMPTY,
    )  # fmt: skip


def test_json_is_read_back(termlint: Any, project: Path) -> None:
    put(project, {"a.md": TEXT, "d/b.rst": "x\n\nA zone.\n"})
    assert json.loads(termlint("glossary", "--format", "json").out) == {
        "version": 1,
        "terms": [
            {
                "term": "QF", "expansion": "quick fox", "definition": 'Runs & "jumps".',
                "category": "Animals", "see": ["zone"], "used": [{"path": "a.md", "line": 3}],
            },
            {
                "term": "zone", "expansion": "", "definition": "A part, of a map.",
                "category": "", "see": ["QF"],
                "used": [{"path": "a.md", "line": 3}, {"path": "d/b.rst", "line": 3}],
            },
        ],
    }  # fmt: skip
    put(project, {"a.md": "Nothing.\n"})
    assert json.loads(termlint("glossary", "--format", "json", "a.md").out) == {
        "version": 1, "terms": [],
    }  # fmt: skip


class Seen(HTMLParser):
    """Tags with their attributes, and the texts between them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, *attrs))

    def handle_data(self, data: str) -> None:
        self.found += [data.strip()] if data.strip() else []


def test_html_is_read_back(termlint: Any, project: Path) -> None:
    put(project, {"a.md": TEXT})
    seen = Seen()
    seen.feed(termlint("glossary", "--format", "html", "--title", "A < B").out)
    assert seen.found == [
        ("section", ("id", "glossary")), ("h2",), "A < B", ("dl",),
        ("dt", ("id", "glossary-qf")), "QF",
        ("dd",), 'Quick fox. Runs & "jumps". See also',
        ("a", ("href", "#glossary-zone")), "zone", ".",
        ("dt", ("id", "glossary-zone")), "zone",
        ("dd",), "A part, of a map. See also", ("a", ("href", "#glossary-qf")), "QF", ".",
    ]  # fmt: skip


def test_nothing_to_print(termlint: Any, project: Path) -> None:
    assert termlint("glossary") == (0, "", "termlint: there are no documents here\n")
    assert termlint("glossary", "--force-exclude") == (0, "", "")
    put(project, {"a.md": "Nothing: `QF`.\n"})
    assert termlint("glossary") == (0, "", EMPTY)
    assert termlint("glossary", "--format", "html") == (0, "", EMPTY)
    assert termlint("glossary", "--write") == (0, "", "")
    assert read(project, "a.md") == ["Nothing: `QF`.\n"]


def test_write_refresh_and_check(termlint: Any, project: Path) -> None:
    put(project, {"a.md": TEXT, "b.md": f"A QF.\n\n{MARKS}\nEnd.\n", "c.md": "No use.\n"})
    assert termlint("glossary", "--check") == (1, "", "b.md: its glossary does not match it\n")
    assert termlint("glossary", "--refresh") == (0, "", "b.md: refreshed its glossary\n")
    assert read(project, "a.md", "c.md") == [TEXT, "No use.\n"]
    assert termlint("glossary", "--check") == (0, "", "")
    assert termlint("glossary", "--write", "--check") == (
        1,
        "",
        "a.md: its glossary does not match it\n",
    )
    assert read(project, "a.md") == [TEXT]
    assert termlint("glossary", "--write") == (0, "", "a.md: appended its glossary\n")
    assert termlint("glossary", "--write") == (0, "", "")
    whole, part, none = read(project, "a.md", "b.md", "c.md")
    assert sealed(whole) == f"{TEXT}\n{SECTION}"
    row = '| QF | Quick fox. Runs & "jumps". |\n'
    assert sealed(part) == f"A QF.\n\n{SECTION.replace(ROWS, row)}\nEnd.\n"
    assert none == "No use.\n"
    assert termlint("check") == (0, "No findings in 3 files.\n", "")
    put(project, {"b.md": part.replace("QF.", "fox."), "a.md": TEXT})
    assert termlint("glossary", "--write", "--quiet") == (0, "", "")
    assert sealed(read(project, "b.md")[0]) == (
        "A fox.\n\n<!-- termlint-glossary start -->\n\n## Glossary\n\n| Term | Meaning |\n"
        "| --- | --- |\n\n<!-- termlint-glossary checksum 888888888888 -->\n"
        "<!-- termlint-glossary end -->\n\nEnd.\n"
    )


@pytest.mark.parametrize(
    "data", [b"The QF.\r\n", b"\xef\xbb\xbfThe QF.", b"The QF.\r", b"# QF\n\n- QF"]
)
def test_bytes_around_the_section_stay(termlint: Any, project: Path, data: bytes) -> None:
    put(project, {"a.md": data})
    assert termlint("glossary", "--write").code == 0
    written = (project / "a.md").read_bytes()
    assert written.startswith(data)
    assert len(written) > len(data)
    assert (b"\r\n" in written, b"\n" in written.replace(b"\r\n", b"")) == (
        b"\r\n" in data, b"\r" not in data,
    )  # fmt: skip
    assert termlint("glossary", "--write") == (0, "", "")
    assert (project / "a.md").read_bytes() == written


def test_standard_input(termlint: Any, project: Path) -> None:
    assert termlint("glossary", "-", stdin=b"The QF.\n").out.startswith(
        "## Glossary\n\nQF\n: Quick"
    )
    name = ("--stdin-filename", "a.rst")
    assert termlint("glossary", *name, "-", stdin=b"The QF.\n").out.startswith("Glossary\n---")
    done = termlint("glossary", "--write", "-", stdin=TEXT.encode())
    assert (done.code, sealed(done.out), done.err) == (0, f"{TEXT}\n{SECTION}", "")
    again = termlint("glossary", "--refresh", "-", stdin=done.out.encode())
    assert again == (0, done.out, "")
    assert termlint("glossary", "--check", "-", stdin=done.out.encode()) == (0, "", "")
    assert termlint("glossary", "--check", "-", stdin=f"A QF.\n\n{MARKS}".encode()) == (
        1, "", "-: its glossary does not match it\n",
    )  # fmt: skip
    # what has nothing to be written, or cannot have it, comes out as it was
    for mode in ("--write", "--refresh"):
        assert termlint("glossary", mode, "-", stdin=b"No use.\n") == (0, "No use.\n", "")
    assert termlint("glossary", "--refresh", "-", stdin=TEXT.encode()) == (0, TEXT, "")
    bad = f"{MARKS}{MARKS}"
    done = termlint("glossary", "--write", "-", stdin=bad.encode())
    assert (done.code, done.out) == (2, bad)
    own = "The QF.\n\n## Glossary\n\nQF is one.\n"
    assert termlint("glossary", "--write", "-", stdin=own.encode()) == (
        0, own, "-: it has a glossary of its own, which was left alone\n",
    )  # fmt: skip


OWN = {
    "a heading": "The QF.\n\n## Glossary\n\nWords.\n",
    "one in another language": "The QF.\n\n# Glossar\n\nWorte.\n",
    "a list of terms": "The QF.\n\n## List of terms\n\n- QF: quick fox\n",
    "abbreviations": "The QF.\n\n*[QF]: quick fox\n",
    "a directive of MyST": "The QF.\n\n```{glossary}\nQF\n  Quick fox.\n```\n",
}


@pytest.mark.parametrize("what", OWN)
def test_a_glossary_of_its_own_is_left_alone(termlint: Any, project: Path, what: str) -> None:
    put(project, {"a.md": OWN[what]})
    said = "a.md: it has a glossary of its own, which was left alone\n"
    assert termlint("glossary", "--write") == (0, "", said)
    assert termlint("glossary", "--write", "-q") == (0, "", "")
    assert termlint("glossary", "--refresh") == (0, "", "")
    assert read(project, "a.md") == [OWN[what]]


OPEN = {
    "a.md": "The QF.\n\n```text\nx\n",
    "b.md": "The QF.\n\n<!-- x\n",
    "c.md": "The QF.\n\n<script>\nx\n",
    "d.md": "The QF.\n\n````{note}\nx\n",
    "e.mdx": "The QF.\n\n:::note\nx\n",
    "f.md": "The QF.\n\n::::{tip}\n:::{note}\nx\n:::",
}


def test_a_document_that_ends_in_something_open_is_as_it_was(termlint: Any, project: Path) -> None:
    put(project, OPEN)
    why = "a glossary at the end of this document would not be read as one"
    advice = "close the code block or directive in which it ends; the file is as it was"
    said = "".join(f"{name}:{OPEN[name].count(chr(10)) + 1}: {why}; {advice}\n" for name in OPEN)
    assert termlint("glossary", "--write") == (2, "", said)
    assert read(project, *OPEN) == list(OPEN.values())
    assert termlint("glossary", "--refresh") == (0, "", "")


def test_broken_marks_are_an_error_with_their_line(termlint: Any, project: Path) -> None:
    texts = {
        "a.md": "QF.\n\n<!-- termlint-glossary start -->\n",
        "b.md": "QF.\n\n<!-- termlint-glossary end -->\n",
        "c.md": f"QF.\n\n{MARKS}\n{MARKS}",
        "d.rst": "QF.\n\n* .. termlint-glossary start\n* .. termlint-glossary end\n",
    }
    put(project, texts)
    start, end = "`termlint-glossary start`", "`termlint-glossary end`"
    said = "".join(
        f"{place}: {why}; the file is as it was\n"
        for place, why in (
            ("a.md:3", f"no {end} stands after this start; write it where it ends"),
            ("b.md:3", f"no {start} stands before this end; write one, or remove it"),
            (
                "c.md:6",
                "a second glossary begins here; a document has one, so remove one of the two",
            ),
            ("d.rst:3", "a mark of a glossary wants a line of its own"),
        )
    )
    for mode in ("--write", "--refresh", "--check"):
        assert termlint("glossary", mode) == (2, "", said)
    assert read(project, *texts) == list(texts.values())


def test_what_a_person_wrote_is_a_conflict(termlint: Any, project: Path) -> None:
    put(project, {"a.md": TEXT})
    termlint("glossary", "--write")
    (changed,) = read(project, "a.md")
    changed = changed.replace("A part, of a map.", "Mine.")
    put(project, {"a.md": changed})
    link = "See also [QF](#glossary-qf). |"
    row = '| <a id="glossary-zone"></a>zone |'
    said = (
        f'a.md:5: the entry "zone" was changed by hand: "{row} Mine. {link}" stands here, and the '
        f'glossary has "{row} A part, of a map. {link}"; put `<!-- keep -->` (in RST `.. keep`) '
        "after it to keep it, or remove it\n"
    )
    for mode, code in (("--write", 2), ("--refresh", 2), ("--check", 1)):
        assert termlint("glossary", mode) == (code, "", said)
    assert read(project, "a.md") == [changed]
    kept = changed.replace("[QF](#glossary-qf). |", "[QF](#glossary-qf). <!-- keep --> |")
    put(project, {"a.md": kept})
    assert termlint("glossary", "--refresh") == (0, "", "a.md: refreshed its glossary\n")
    assert sealed(read(project, "a.md")[0]) == sealed(kept)
    assert termlint("glossary", "--check") == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--write", "--refresh"), "--write, --refresh and --output do not go together; take one"),
        (("--write", "--output", "x.md"), "--write, --refresh and --output do not go together"),
        (("--shape", "star"), "'star' is not one of 'definition-list', 'table', 'headings'"),
        (("--format", "xml"), "'xml' is not one of 'markdown', 'rst', 'html', 'csv', 'json'"),
        (("--config", "none.yaml"), "File 'none.yaml' does not exist"),
        (("none.md",), "none.md"),
    ],
)
def test_what_cannot_be_meant(termlint: Any, project: Path, arguments: Any, said: str) -> None:
    put(project, {"a.md": TEXT})
    done = termlint("glossary", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert read(project, "a.md") == [TEXT]


def test_a_fault_hides_nothing(termlint: Any, project: Path) -> None:
    put(project, {"a.md": TEXT, "bad.md": b"\xff\xfe\x00"})
    done = termlint("glossary", "--write")
    assert (done.code, done.out) == (2, "")
    fault = "bad.md:1: this is not UTF-16 (byte 0x00); save it as UTF-8\n"
    assert done.err == f"{fault}a.md: appended its glossary\n"
    assert sealed(read(project, "a.md")[0]) == f"{TEXT}\n{SECTION}"


def test_another_config(termlint: Any, project: Path) -> None:
    put(
        project,
        {"a.md": TEXT, "other.yaml": "builtin: false\nterms: [{term: QF, expansion: q f}]\n"},
    )
    assert termlint("glossary", "--config", "other.yaml").out == "## Glossary\n\nQF\n: Q f.\n"


def test_what_is_left_out_stays_so(termlint: Any, project: Path) -> None:
    put(
        project,
        {".termlint.yaml": f"{CONFIG}exclude: [drafts/]\n", "drafts/a.md": f"QF\n\n{MARKS}"},
    )
    assert termlint("glossary", "--refresh", "--force-exclude", "drafts/a.md") == (0, "", "")
    assert read(project, "drafts/a.md") == [f"QF\n\n{MARKS}"]
    assert termlint("glossary", "--refresh", "drafts/a.md").err == (
        "drafts/a.md: refreshed its glossary\n"
    )
    named = ("--force-exclude", "--stdin-filename", "drafts/a.md", "-")
    assert termlint("glossary", "--write", *named, stdin=b"The QF.\n") == (0, "The QF.\n", "")
    assert termlint("glossary", "--check", *named, stdin=MARKS.encode()) == (0, "", "")
