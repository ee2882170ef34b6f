"""The rules about glossaries in `check` and `fix`, `introduce: glossary`, and their keys."""

import re
from pathlib import Path
from typing import Any

import pytest
from projects import put

TERMS = """\
builtin: false
terms:
  - {term: QF, expansion: quick fox, definition: Runs.}
  - {term: zone, definition: A part.}
"""
MARKS = "<!-- termlint-glossary start -->\n<!-- termlint-glossary end -->\n"
START = "<!-- termlint-glossary start -->\n\n## Glossary\n\n| Term | Meaning |\n| --- | --- |\n"
END = "\n<!-- termlint-glossary checksum 888888888888 -->\n<!-- termlint-glossary end -->\n"
ROW, ZONE = "| QF | Quick fox. Runs. |\n", "| zone | A part. |\n"
SETTLED = "termlint: nothing to fix in 1 file\n"


def config(folder: Path, *lines: str) -> None:
    put(folder, {".termlint.yaml": TERMS + "".join(f"{line}\n" for line in lines)})


def read(folder: Path) -> str:
    text = (folder / "a.md").read_bytes().decode()
    return re.sub(r"(?<=glossary checksum )[0-9a-f]{12}(?: [0-9a-f]{6})*", "888888888888", text)


def test_stale_glossary_is_reported_and_fixed(termlint: Any, folder: Path) -> None:
    config(folder)
    text = f"The zone of a quick fox (QF).\n\n{MARKS}\nMore.\n"
    put(folder, {"a.md": text})
    done = termlint("check", "--format", "concise")
    assert done.code == 1
    assert done.out == (
        "a.md:3:1: warning: this glossary does not match its document; "
        "run `termlint glossary --refresh` [stale-glossary]\n"
    )
    assert termlint("fix", "--check").code == 1
    assert termlint("fix") == (
        0, "", "a.md: fixed 1 (stale-glossary 1)\ntermlint: fixed 1 finding in 1 file\n",
    )  # fmt: skip
    fresh = f"The zone of a quick fox (QF).\n\n{START}{ROW}{ZONE}{END}\nMore.\n"
    assert read(folder) == fresh
    assert termlint("check") == (0, "No findings in 1 file.\n", "")
    assert termlint("fix") == (0, "", SETTLED)
    put(folder, {"a.md": (folder / "a.md").read_text().replace("The zone of a", "That")})
    assert termlint("fix").err.startswith("a.md: fixed 1 (stale-glossary 1)\n")
    assert read(folder) == f"That quick fox (QF).\n\n{START}{ROW}{END}\nMore.\n"


def test_a_person_decides_of_conflicts(termlint: Any, folder: Path) -> None:
    config(folder)
    put(folder, {"a.md": f"A QF and a zone.\n\n{MARKS}"})
    termlint("fix")
    changed = (folder / "a.md").read_text().replace("Runs.", "Flies.").replace("A part", "My part")
    put(folder, {"a.md": changed})
    done = termlint("check", "--format", "concise")
    asks = (
        "put `<!-- keep -->` (in RST `.. keep`) after it to keep it, or remove it "
        "[stale-glossary]\n"
    )
    said = "a.md:3:1: warning: the entry"
    assert done.out == (
        f'{said} "QF" was changed by hand: "| QF | Quick fox. Flies. |" stands here, and the '
        f'glossary has "| QF | Quick fox. Runs. |"; {asks}'
        f'{said} "zone" was changed by hand: "| zone | My part. |" stands here, and the '
        f'glossary has "| zone | A part. |"; {asks}'
    )
    assert termlint("fix").code == 0
    assert (folder / "a.md").read_text() == changed
    put(folder, {"a.md": changed.replace("part. |", "part. <!-- keep --> |")})
    assert termlint("check", "--format", "concise").out.count("\n") == 1
    put(folder, {"a.md": (folder / "a.md").read_text().replace("Flies. |", "Flies.<!-- keep -->|")})
    termlint("fix")
    assert "Quick fox. Flies.<!-- keep -->|\n| zone | My part. <!-- keep --> |\n" in read(folder)
    assert termlint("check").code == 0


def test_broken_marks_are_reported(termlint: Any, folder: Path) -> None:
    config(folder)
    for text, said in (
        (
            f"QF\n\n{MARKS}{MARKS}",
            "5:1: warning: a second glossary begins here; a document has one",
        ),
        (f"QF\n\n{MARKS[:33]}", "3:1: warning: no `termlint-glossary end` stands after this start"),
        (
            f"- x\n\n  {MARKS[:33]}  {MARKS[33:]}",
            "3:3: warning: a mark of a glossary wants to begin",
        ),
    ):
        put(folder, {"a.md": text})
        done = termlint("check", "--format", "concise")
        assert done.code == 1
        assert f"a.md:{said}" in done.out
        termlint("fix")
        after = read(folder)
        assert ("Meaning" in after, after.count("glossary start")) == (
            False, text.count("glossary start"),
        )  # fmt: skip


def test_missing_glossary_is_reported_and_fixed(termlint: Any, folder: Path) -> None:
    config(folder)
    put(folder, {"a.md": "# The zone\n\nA quick fox (QF).\n"})
    assert termlint("check") == (0, "No findings in 1 file.\n", "")
    config(folder, "severity: {missing-glossary: warning}")
    assert termlint("check", "--format", "concise") == (
        1,
        "a.md:1:3: warning: this document has no glossary; run `termlint glossary --write` "
        "[missing-glossary]\n",
        "",
    )
    assert termlint("fix").err.startswith("a.md: fixed 1 (missing-glossary 1)\n")
    assert read(folder) == f"# The zone\n\nA quick fox (QF).\n\n{START}{ROW}{ZONE}{END}"
    assert termlint("check") == (0, "No findings in 1 file.\n", "")
    assert termlint("fix") == (0, "", SETTLED)


SILENT = {
    "nothing is used": "Nothing.\n",
    "an empty document": "",
    "it is used in code": "A quick fox, `QF`.\n",
    "it has a glossary of its own": "The zone.\n\n## Glossary\n\nzone\n: Mine.\n",
    "it ends in something open": "The zone.\n\n```\nx\n",
    "it ends in an open directive": "The zone.\n\n````{note}\nx\n",
}


@pytest.mark.parametrize("what", SILENT)
def test_missing_glossary_is_silent(termlint: Any, folder: Path, what: str) -> None:
    config(folder, "severity: {missing-glossary: warning}", "introduce: glossary")
    put(folder, {"a.md": SILENT[what]})
    assert termlint("check") == (0, "No findings in 1 file.\n", "")
    assert termlint("fix") == (0, "", SETTLED)
    assert read(folder) == SILENT[what]


def test_fixes_introduce_by_the_glossary(termlint: Any, folder: Path) -> None:
    config(folder, "introduce: glossary")
    text = "A QF in a zone. The QF.\n"
    put(folder, {"a.md": text})
    done = termlint("check", "--format", "concise")
    assert (done.code, done.out.count("\n")) == (1, 1)
    assert "a.md:1:3: error: " in done.out
    assert termlint("fix").err == (
        "a.md: fixed 2 (missing-glossary 1, undefined-acronym 1)\n"
        "termlint: fixed 2 findings in 1 file\n"
    )
    assert read(folder) == f"{text}\n{START}{ROW}{ZONE}{END}"
    assert termlint("check") == (0, "No findings in 1 file.\n", "")
    assert termlint("fix") == (0, "", SETTLED)


LEFT = {
    "an acronym that no glossary has": "A ZQX.\n",
    "a glossary of its own": "A QF.\n\n## Glossary\n\n* zone: Mine.\n",
    "an end that is open": "A QF.\n\n```\nx\n",
}


@pytest.mark.parametrize("what", LEFT)
def test_what_a_glossary_cannot_introduce(termlint: Any, folder: Path, what: str) -> None:
    config(folder, "introduce: glossary")
    put(folder, {"a.md": LEFT[what]})
    assert termlint("fix").err == (
        "termlint: nothing to fix in 1 file; 1 finding left, see `termlint check`\n"
    )
    assert read(folder) == LEFT[what]


def test_the_keys_of_a_config(termlint: Any, folder: Path) -> None:
    style = "{shape: headings, title: Wörter, by-category: true, closure: true}"
    config(folder, f"glossary: {style}")
    put(folder, {"a.md": "The zone.\n"})
    assert termlint("glossary", "--write").code == 0
    start = "<!-- termlint-glossary start -->\n\n"
    end = END.replace("8 -->", "8 shape:headings by-category closure -->")
    assert read(folder) == f"The zone.\n\n{start}## Wörter\n\n#### zone\n\nA part.\n{end}"
    # the command line goes before it
    arguments = ("--shape", "abbreviations", "--title", "x")
    assert termlint("glossary", "--write", *arguments).code == 0
    end = end.replace("headings", "abbreviations")
    assert read(folder) == f"The zone.\n\n{start}*[zone]: A part.\n{end}"
    assert termlint("glossary", "--check").code == 1


@pytest.mark.parametrize(
    ("line", "place", "said"),
    [
        ("glossary: {shape: star}", "5:19", '"star"'),
        ("glossary: {shap: table}", "5:12", '"shap"'),
        ("glossary: {title: [x]}", "5:19", '"title"'),
        ("glossary: {by-category: often}", "5:25", '"by-category"'),
        ("glossary: {closure: 3}", "5:21", '"closure"'),
        ("glossary: table", "5:11", '"glossary"'),
        ("introduce: glossaries", "5:12", '"glossaries"'),
    ],
)
def test_faults_of_a_config(termlint: Any, folder: Path, line: str, place: str, said: str) -> None:
    config(folder, line)
    put(folder, {"a.md": "The zone.\n"})
    for command in (("glossary",), ("glossary", "--write"), ("check",)):
        done = termlint(*command)
        assert done.code == 2
        assert done.err.startswith(f".termlint.yaml:{place}: ")
        assert said in done.err
    assert read(folder) == "The zone.\n"
