"""Where a document without a section gets one, and how it fits the document."""

import pytest

from termlint.documents import read_text
from termlint.glossary_section.plans import Plan, plan
from termlint.glossary_section.seals import digest
from termlint.glossary_section.values import Entry, GlossaryStyle, Shape

ENTRIES = (Entry("QF", "quick fox", "Runs."),)
# The one entry as it stands in Markdown and in RST.
ENTRY_OF = {"<!-- {} -->": "| QF | Quick fox. Runs. |\n", ".. {}": "QF\n    Quick fox. Runs.\n"}


def sealed(body: str, comment: str) -> str:
    """Return a section around a body with its checksum."""
    digits = " ".join([digest(body), digest(ENTRY_OF[comment])[:6]])
    start, end = (comment.format(f"termlint-glossary {word}") for word in ("start", "end"))
    checksum = comment.format(f"termlint-glossary checksum {digits}")
    return f"{start}\n\n{body}\n{checksum}\n{end}"


BODY = "## Glossary\n\n| Term | Meaning |\n| --- | --- |\n| QF | Quick fox. Runs. |\n"
SECTION = sealed(BODY, "<!-- {} -->")
RST_SECTION = sealed("Glossary\n========\n\nQF\n    Quick fox. Runs.\n", ".. {}")
# In a document that says nothing else.
ALONE = sealed(BODY[1:], "<!-- {} -->")


def planned(
    source: str, path: str = "a.md", style: GlossaryStyle | None = None, **more: bool
) -> Plan:
    kind = "rst" if path.endswith(".rst") else "markdown"
    return plan(read_text(source, path, kind), ENTRIES, style or GlossaryStyle(), **more)


def appended(source: str, path: str = "a.md") -> str:
    made = planned(source, path)
    assert made.span.start == made.span.end
    return f"{source[: made.span.start]}⟪{made.text}⟫{source[made.span.end :]}"


# `⟪…⟫` is what is written; the section itself stands as `§`, or `¶` below nothing.
MARKDOWN = {
    "Text.\n": "Text.\n⟪\n§\n⟫",
    "Text.": "Text.⟪\n\n§⟫",
    "": "⟪¶\n⟫",
    "Text.\n\n\n": "Text.\n\n\n⟪\n§\n⟫",
    "Text.\n \t": "Text.\n \t⟪\n\n§⟫",
    "---\ntitle: x\n---\n\nText.\n": "---\ntitle: x\n---\n\nText.\n⟪\n§\n⟫",
    "---\ntitle: x\n---\n": "---\ntitle: x\n---\n⟪\n¶\n⟫",
    "[a].\n\n[a]: https://example.org\n": "[a].\n\n[a]: https://example.org\n⟪\n§\n⟫",
    "A[^1].\n\n[^1]: Note.\n\n    More.\n": "A[^1].\n\n[^1]: Note.\n\n    More.\n⟪\n§\n⟫",
    "*[HA]: high\n": "*[HA]: high\n⟪\n§\n⟫",
    "- a\n  - b\n": "- a\n  - b\n⟪\n§\n⟫",
    "| a |\n| - |\n| b |\n": "| a |\n| - |\n| b |\n⟪\n§\n⟫",
    "Text.\n\n# Notes: a heading\n": "Text.\n\n# Notes: a heading\n⟪\n§\n⟫",
    "Text.\n\n<!-- a comment -->\n": "Text.\n\n<!-- a comment -->\n⟪\n§\n⟫",
    "Text.\n\n<!-- vim: x -->\n\nMore.\n": "Text.\n\n<!-- vim: x -->\n\nMore.\n⟪\n§\n⟫",
    "a\x0c<!-- vim: x -->\n": "a\x0c<!-- vim: x -->\n⟪\n§\n⟫",
    # what editors and spelling checkers read at the end
    "Text.\n\n<!-- vim: set tw=80: -->\n": "Text.\n⟪\n§\n⟫\n<!-- vim: set tw=80: -->\n",
    "Text.\n\n<!-- vi: x -->": "Text.\n⟪\n§\n⟫\n<!-- vi: x -->",
    "Text.\n<!-- ex: x -->\n": "Text.\n⟪\n§\n⟫<!-- ex: x -->\n",
    "Text.\n\n<!-- vim: x -->\n\n\n": "Text.\n⟪\n§\n⟫\n<!-- vim: x -->\n\n\n",
    "Text.\n\n<!-- cspell: ignore x -->\n<!-- -*- mode -*- -->\n": (
        "Text.\n⟪\n§\n⟫\n<!-- cspell: ignore x -->\n<!-- -*- mode -*- -->\n"
    ),
    "Text.\n\n% vim: x\n": "Text.\n⟪\n§\n⟫\n% vim: x\n",
    "Text.\n\n<!--\nLocal Variables:\nmode: gfm\nEnd:\n-->\n": (
        "Text.\n⟪\n§\n⟫\n<!--\nLocal Variables:\nmode: gfm\nEnd:\n-->\n"
    ),
    "Text.\n\n<!-- Local Variables: -->\nHere: x.\n": (
        "Text.\n\n<!-- Local Variables: -->\nHere: x.\n⟪\n§\n⟫"
    ),
    "<!-- vim: x -->\n": "⟪\n¶\n⟫<!-- vim: x -->\n",
}
RST = {
    "Text.\n": "Text.\n⟪\n§\n⟫",
    "Text.": "Text.⟪\n\n§⟫",
    "": "⟪§\n⟫",
    ".. _a: https://example.org\n": ".. _a: https://example.org\n⟪\n§\n⟫",
    "a_\n\n.. _a: https://example.org\n": "a_\n\n.. _a: https://example.org\n⟪\n§\n⟫",
    "A [1]_.\n\n.. [1] Note: x.\n": "A [1]_.\n\n.. [1] Note: x.\n⟪\n§\n⟫",
    "Text\n.. vim: x\n": "Text\n.. vim: x\n⟪\n§\n⟫",
    "Text::\n\n    code\n": "Text::\n\n    code\n⟪\n§\n⟫",
    ".. note::\n\n   Text.\n": ".. note::\n\n   Text.\n⟪\n§\n⟫",
    "* a\n\n  * b\n": "* a\n\n  * b\n⟪\n§\n⟫",
    "Text.\n\n.. vim: set tw=80:\n": "Text.\n⟪\n§\n⟫\n.. vim: set tw=80:\n",
    "Text.\n\n..\n   Local Variables:\n   mode: rst\n   End:\n": (
        "Text.\n⟪\n§\n⟫\n..\n   Local Variables:\n   mode: rst\n   End:\n"
    ),
    "Text.\n\n.. Local Variables:\n.. mode: rst\n.. End:\n": (
        "Text.\n⟪\n§\n⟫\n.. Local Variables:\n.. mode: rst\n.. End:\n"
    ),
    "Text.\n\n.. Local Variables:\nHere.\n": "Text.\n\n.. Local Variables:\nHere.\n⟪\n§\n⟫",
}


@pytest.mark.parametrize(("source", "expected"), MARKDOWN.items())
def test_markdown(source: str, expected: str) -> None:
    assert appended(source) == expected.replace("§", SECTION).replace("¶", ALONE)


@pytest.mark.parametrize(("source", "expected"), RST.items())
def test_rst(source: str, expected: str) -> None:
    assert appended(source, "a.rst") == expected.replace("§", RST_SECTION)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_are_those_of_the_document(end: str) -> None:
    for source, path, section in (
        (f"A.{end}{end}B.{end}", "a.md", SECTION), (f"A.{end}", "a.rst", RST_SECTION),
    ):  # fmt: skip
        text = f"\n{section}\n".replace("\n", end)
        assert appended(source, path) == f"{source}⟪{text}⟫"


def test_the_first_line_end_decides() -> None:
    text = f"\n{SECTION}\n".replace("\n", "\r\n")
    assert appended("A.\r\n\nB.\n") == f"A.\r\n\nB.\n⟪{text}⟫"


# Documents, and the title that their section begins with.
TITLES = [
    ("a.md", "Text.\n", "## Glossary"),
    ("a.md", "# One\n\nText.\n", "## Glossary"),
    ("a.md", "# One\n\n## Two\n\n### Three\n", "## Glossary"),
    ("a.md", "# One\n\n# Two\n", "# Glossary"),
    ("a.md", "## One\n\n### Two\n", "## Glossary"),
    ("a.md", "### One\n", "### Glossary"),
    ("a.md", "###### One\n", "#### Glossary"),
    ("a.md", "## Zero\n\n# One\n", "# Glossary"),
    ("a.md", "One\n===\n\nTwo\n---\n", "## Glossary"),
    ("a.md", "---\nlang: de\n---\n\nText.\n", "## Glossar"),
    ("a.md", "---\nlang: fr\n---\n\nText.\n", "## Glossaire"),
    ("a.md", "---\nlang: ja\n---\n\nText.\n", "## Glossary"),
    ("a.rst", "Text.\n", "Glossary\n========"),
    ("a.rst", "One\n===\n\nText.\n", "Glossary\n--------"),
    ("a.rst", "One\n---\n\nText.\n", "Glossary\n========"),
    ("a.rst", "One\n===\n\nTwo\n~~~\n\nx\n", "Glossary\n~~~~~~~~"),
    ("a.rst", "===\nOne\n===\n\nTwo\n===\n\nx\n", "Glossary\n========"),
    ("a.rst", "One\n###\n\nTwo\n###\n\nx\n", "Glossary\n########"),
    ("a.rst", "===\nOne\n===\n\n===\nTwo\n===\n\nx\n", "========\nGlossary\n========"),
]


@pytest.mark.parametrize(("path", "source", "title"), TITLES)
def test_the_title_fits_the_document(path: str, source: str, title: str) -> None:
    lines = title.split("\n")
    text = planned(source, path).text.split("\n")
    at = text.index(lines[0])
    assert text[at : at + len(lines)] == lines


def test_categories_stand_below_the_title() -> None:
    entries = [Entry("QF", "", "Runs.", "Animals")]
    style = GlossaryStyle(by_category=True, title="Names")
    for source, titles in (
        ("Text.\n", "Names\n=====\n\nAnimals\n-------\n"),
        ("One\n===\n\nText.\n", "Names\n-----\n\nAnimals\n~~~~~~~\n"),
        ("One\n---\n\nTwo\n^^^\n\nA\n'''\n", "Names\n^^^^^\n\nAnimals\n'''''''\n"),
        ("One\n~~~\n\nText.\n", "Names\n=====\n\nAnimals\n-------\n"),
    ):
        text = plan(read_text(source, "a.rst", "rst"), entries, style).text
        assert text.split("start\n\n")[1].split("\nQF")[0] == titles


def test_flavours_get_the_shapes_that_they_know() -> None:
    table, headings, definitions, sphinx = "| QF |", "### QF", "QF\n: ", "```{glossary}\nQF\n  "
    shown = {
        "auto": table, "gfm": table, "docusaurus": table, "commonmark": headings,
        "mkdocs": definitions, "hugo": definitions, "quarto": definitions, "myst": sphinx,
    }  # fmt: skip
    for flavour, start in shown.items():
        document = read_text("Text.\n", "a.md", "markdown", flavour=flavour)
        for shape in (None, Shape.ABBREVIATIONS):
            text = plan(document, ENTRIES, GlossaryStyle(shape)).text
            known = shape and flavour in ("auto", "mkdocs")
            assert ("\n*[QF]: quick fox\n" if known else f"\n{start}") in text
        for shape in (Shape.TABLE, Shape.DEFINITION_LIST, Shape.SPHINX, Shape.HEADINGS):
            known = plan(document, ENTRIES, GlossaryStyle(shape)).text
            wanted = {Shape.TABLE: table, Shape.DEFINITION_LIST: definitions, Shape.SPHINX: sphinx}
            assert (wanted.get(shape, headings) in known) or start in known
    mdx = planned("Text.\n", "a.mdx", GlossaryStyle(Shape.DEFINITION_LIST)).text
    assert mdx.startswith("\n{/* termlint-glossary start */}\n\n## Glossary\n\n| Term |")


def test_projects_of_sphinx_get_its_directive() -> None:
    for path, start in (("a.rst", ".. glossary::\n\n   QF\n"), ("a.md", "```{glossary}\nQF\n")):
        assert start not in planned("Text.\n", path).text
        assert start in planned("Text.\n", path, sphinx=True).text
    assert ".. glossary::" in planned("Text.\n", "a.rst", GlossaryStyle(Shape.SPHINX)).text
    assert ".. glossary::" not in planned("Text.\n", "a.rst", GlossaryStyle(Shape.TABLE)).text
