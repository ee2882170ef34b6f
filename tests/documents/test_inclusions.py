"""What a document includes: each file as it is written, with its place; and what is no include."""

import pytest

from termlint.documents import Document, read_text

# A source, with the files that it includes and the texts of its blocks.
SNIPPETS = [
    ('--8<-- "inc/abbr.md"\n\nThe VM.\n', ["inc/abbr.md"], ["The VM."]),
    ("a\n--8<-- 'x.md'\nb\n", ["x.md"], ["a", "b"]),
    ('---8<--- "x.md"  \r\nb\r\n', ["x.md"], ["b"]),
    ('é\n\n--8<-- "my file.md"', ["my file.md"], ["é"]),
    ('- a\n\n    --8<-- "x.md"\n\n    b\n', ["x.md"], ["a", "b"]),
    ('--8<-- "x.md:3:5"\n', ["x.md|:3:5"], []),
    ('--8<-- "x.md:3"\n', ["x.md|:3"], []),
    ('--8<-- "x.md::5"\n', ["x.md|::5"], []),
    ('--8<-- "x.md:1:3,7:9"\n', ["x.md|:1:3,7:9"], []),
    ('--8<-- "x.md:a-section"\n', ["x.md|:a-section"], []),
    ('--8<-- "https://example.org/x.md"\n', ["https://example.org/x.md"], []),
    ("--8<--\na.md\n\ninc/b.md:sec\n; c.md\n--8<--\n\nx\n", ["a.md", "inc/b.md|:sec"], ["x"]),
    ("--8<--\r\n  a.md\r\n--8<--\r\nx\r\n", ["a.md"], ["x"]),
    ("--8<--\n--8<--\nx\n", [], ["x"]),
    ("a\n--8<-- [start:part]\nb\n--8<-- [end:part]\n", [], ["a", "b"]),
    ('é\n\n!!! note\n    a\n    --8<-- "x.md"\n    b\n', ["x.md"], ["é", "a", "b"]),
    ('=== "T"\n\n    --8<-- "x.md"\n', ["x.md"], ["T"]),
    ('```{note}\n--8<-- "x.md"\n```\n', ["x.md"], []),
    ('::: note\n--8<-- "x.md"\n:::\n\n--8<-- "y.md"\n', ["x.md", "y.md"], []),
    ('```\na\n```\n--8<-- "x.md"\n', ["x.md"], []),
    ('<!-- a\nb -->\n--8<-- "x.md"\n', ["x.md"], []),
    ('a ``` b\n\n--8<-- "x.md"\n', ["x.md"], ["a ``` b"]),
]
NO_SNIPPETS = [
    (';--8<-- "x.md"\n', [';--8<-- "x.md"']),
    ('```\n--8<-- "x.md"\n```\n', []),
    ('~~~ md\n```\n--8<-- "x.md"\n~~~\n', []),
    ('- ```\n  --8<-- "x.md"\n  ```\n', []),
    ('````{note}\n```\n--8<-- "x.md"\n```\n````\n', []),
    (':::{code}\n--8<-- "x.md"\n:::\n', []),
    ('<!--\n--8<-- "x.md"\n-->\n', []),
    ('<!-- --8<-- "x.md" -->\n', []),
    ('`--8<-- "x.md"`\n', ["¤"]),
    ('Write --8<-- "x.md" here.\n', ['Write --8<-- "x.md" here.']),
    ('--8<-- "x.md" and more\n', ['--8<-- "x.md" and more']),
    ("--8<-- x.md\n", ["--8<-- x.md"]),
    ("--8<--\nCut here and send it in.\n--8<--\n", ["--8<-- Cut here and send it in. --8<--"]),
    ("--8<--\na.md\n\nNo more.\n", ["--8<-- a.md", "No more."]),
    ("8<-\n", ["8<-"]),
]
TEMPLATES = [
    ('{% include "x.md" %}\n', ["x.md"], []),
    ("a {%- include 'inc/x.md' ignore missing -%} b\n", ["inc/x.md"], ["a ¤ b"]),
    ('{%\n   include-markdown "../x.md"\n   start="<!--a-->"\n%}\n\nb\n', ["../x.md"], ["b"]),
    ("{{< include _x.qmd >}}\n\nb\n", ["_x.qmd"], ["b"]),
    ('```{include} x.md\n```\n\nb\n', ["x.md"], ["b"]),
    ("~~~~{include}   ../inc/x.md  \n:start-line: 3\n~~~~\n", ["../inc/x.md"], []),
    ("a\n\n:::{include} x.md\n:::\n\nb\n", ["x.md"], ["a", "b"]),
    ("````{note}\n```{include} x.md\n```\na\n````\n", ["x.md"], ["a"]),
    ("> ```{include} x.md\n> ```\n", ["x.md"], []),
]  # fmt: skip
NO_TEMPLATES = [
    ("```{include} x.py\n:literal:\n```\n", []),
    ("```{include} x.py\n:start-line: 2\n:code: python\n```\n", []),
    (":::{include} x.py\n:literal: true\n:::\n", []),
    ("```{literalinclude} x.py\n```\n", []),
    ("```{include}\n```\n", []),
    ("```jinja\n{% include 'x.md' %}\n```\n", []),
    ("````md\n```{include} x.md\n```\n````\n", []),
    ("{% include x.html %}\n", []),
    ("{% raw %}\n", []),
    ("It includes {braces} and an include.\n", ["It includes {braces} and an include."]),
]
DIRECTIVES = [
    (".. include:: abbr.inc\n\nThe VM.\n", ["abbr.inc"], ["The VM."]),
    ("é\n\n.. include::\n   a b.inc\n\n.. INCLUDE:: c.rst\n", ["a b.inc", "c.rst"], ["é"]),
    (".. include:: x.inc\n   :start-line: 2\n   :end-before: y\n", ["x.inc"], []),
    (".. include:: /shared/x.inc\n.. include:: y.inc\n", ["/shared/x.inc", "y.inc"], []),
    (".. note:: a\n\n   .. include:: x.inc\n\n- b\n\n  .. include:: y.inc\n",
     ["x.inc", "y.inc"], ["a", "b"]),
    (".. mdinclude:: ../README.md\n", ["../README.md"], []),
    ("+-------------------+\n| .. include:: x.md |\n+-------------------+\n", ["x.md"], []),
]  # fmt: skip
NO_DIRECTIVES = [
    (".. include:: x.py\n   :literal:\n", []),
    (".. include:: x.py\n   :code: python\n", []),
    (".. include:: <isonum.txt>\n", []),
    (".. include::\n\nb\n", ["b"]),
    (".. literalinclude:: x.py\n", []),
    (".. include: x.inc\n", []),
    ("a::\n\n   .. include:: x.inc\n", ["a:"]),
    ("..\n   .. include:: x.inc\n", []),
    (".. code-block:: rst\n\n   .. include:: x.inc\n", []),
    ("Write ``.. include:: x`` here.\n", ["Write ¤ here."]),
]


def included(document: Document) -> list[str]:
    for one in document.includes:
        assert document.source.startswith(one.path, one.offset)
    return [f"{one.path}|{one.part}" if one.part else one.path for one in document.includes]


def texts(document: Document) -> list[str]:
    return [block.text.replace("\ufffc", "¤") for block in document.blocks]


@pytest.mark.parametrize(("source", "files", "blocks"), [*SNIPPETS, *TEMPLATES])
def test_markdown_includes(source: str, files: list[str], blocks: list[str]) -> None:
    document = read_text(source, "a.md", "markdown")
    assert (included(document), texts(document)) == (files, blocks)


@pytest.mark.parametrize(("source", "blocks"), [*NO_SNIPPETS, *NO_TEMPLATES])
def test_what_includes_nothing_in_markdown(source: str, blocks: list[str]) -> None:
    document = read_text(source, "a.md", "markdown")
    assert (included(document), texts(document)) == ([], blocks)


@pytest.mark.parametrize(("source", "files", "blocks"), DIRECTIVES)
def test_rst_includes(source: str, files: list[str], blocks: list[str]) -> None:
    document = read_text(source, "a.rst", "rst")
    assert (included(document), texts(document)) == (files, blocks)


@pytest.mark.parametrize(("source", "blocks"), NO_DIRECTIVES)
def test_what_includes_nothing_in_rst(source: str, blocks: list[str]) -> None:
    document = read_text(source, "a.rst", "rst")
    assert (included(document), texts(document)) == ([], blocks)


def test_places_are_those_of_the_source() -> None:
    source = 'é\r\n\r\n!!! note\r\n    --8<-- "x.md"\r\n\r\n--8<--\r\ny.md\r\n--8<--\r\n'
    found = read_text(source, "a.md", "markdown").includes
    assert [(one.path, one.offset) for one in found] == [("x.md", 27), ("y.md", 44)]


@pytest.mark.parametrize(
    ("flavour", "files"),
    [
        ("auto", ["a.md", "b.md", "c.md"]),
        ("mkdocs", ["a.md", "b.md"]),
        ("myst", ["b.md", "c.md"]),
        ("hugo", ["b.md"]),
        ("commonmark", []),
        ("gfm", []),
        ("docusaurus", []),
    ],
)
def test_each_flavour_has_its_own(flavour: str, files: list[str]) -> None:
    source = '--8<-- "a.md"\n\n{% include "b.md" %}\n\n```{include} c.md\n```\n'
    assert included(read_text(source, "a.md", "markdown", flavour=flavour)) == files


@pytest.mark.parametrize(
    "source",
    [
        "--8<--\n" + "a.b.c.d.e.f\n" * 3000 + "x y\n",
        '--8<-- "a' + ":a" * 20_000 + '"\n',
        "```" + " " * 20_000 + "x\n8<-\n",
        "```{include}" + " " * 20_000 + "x" + " " * 20_000 + "\n",
        "{% include 'a' " + "% " * 20_000,
        "--8<--" + " " * 20_000 + "x\n",
        "- " * 20_000 + "8<-\n",
        "<!--\n" * 10_000 + "8<-\n",
    ],
)
def test_hostile_texts_take_no_time(source: str) -> None:
    """A smoke budget: what is quadratic takes minutes here."""
    import time

    begin = time.process_time()
    read_text(source, "a.md", "markdown")
    assert time.process_time() - begin < 10
