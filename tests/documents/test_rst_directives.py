"""Directives of RST: whose arguments, options and bodies are read, and whose stay silent."""

# ruff: noqa: E501 - a source and what it yields read best on one line

import pytest

from termlint.documents import directive_names as known
from termlint.documents.model import prose
from termlint.documents.rst import read_rst


def blocks_of(source: str) -> list[tuple[str, str]]:
    return [(block.scope, block.text) for block in read_rst(source, "t.rst").blocks]


NAMES = [
    "note",
    "warning",
    "tip",
    "important",
    "caution",
    "danger",
    "attention",
    "error",
    "hint",
    "seealso",
    "todo",
]


@pytest.mark.parametrize("name", NAMES)
def test_the_first_line_of_a_note_begins_its_text(name: str) -> None:
    source = f".. {name}:: A VM\n   runs.\n\n   - More::\n\n       hidden\n\nafter"
    assert blocks_of(source) == [
        ("paragraph", "A VM runs."),
        ("list-item", "More:"),
        ("paragraph", "after"),
    ]


@pytest.mark.parametrize("name", sorted(known.TITLED))
def test_a_title_is_a_caption(name: str) -> None:
    source = f".. {name}:: The *title*\n   goes on\n   :class: hidden\n\n   A body.\n\nafter"
    assert blocks_of(source) == [
        ("caption", "The title goes on"),
        ("paragraph", "A body."),
        ("paragraph", "after"),
    ]


@pytest.mark.parametrize("name", sorted(known.VERSIONED))
def test_a_version_is_no_prose(name: str) -> None:
    source = f".. {name}:: 2.1 The VM\n   runs.\n\n   A body.\n\n.. {name}:: 3.0\n\nafter"
    assert blocks_of(source) == [
        ("paragraph", text) for text in ("The VM runs.", "A body.", "after")
    ]


@pytest.mark.parametrize("name", [*sorted(known.DESCRIBED), "py:method", "c:macro", "std:envvar"])
def test_a_signature_is_no_prose_but_its_description_is(name: str) -> None:
    source = f".. {name}:: HIDDEN(x)\n   HIDDEN(y)\n   :option: HIDDEN\n\n   A body.\n\nafter"
    assert blocks_of(source) == [("paragraph", "A body."), ("paragraph", "after")]


@pytest.mark.parametrize("name", [*sorted(known.SILENT), "Code-Block", "c:namespace"])
def test_code_and_the_like_are_silent(name: str) -> None:
    source = f".. {name}:: HIDDEN\n   :option: HIDDEN\n\n   This HIDDEN sentence is no prose.\n\n"
    assert blocks_of(source + "after") == [("paragraph", "after")]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        (".. image:: x.png\n   :alt: A VM\n     that runs\n   :width: 1", [("alt-text", "A VM that runs")]),
        (".. code-block:: c\n   :caption: The code\n   :name: hidden\n\n   hidden", [("caption", "The code")]),
        (".. toctree::\n   :caption: The pages\n\n   hidden", [("caption", "The pages")]),
        (".. unheard::\n   :title: The title\n\n   hidden", [("caption", "The title")]),
        (".. figure:: x.png\n   :alt: An x\n\n   The caption\n   here.\n\n   The legend.", [
            ("alt-text", "An x"), ("caption", "The caption here."), ("paragraph", "The legend."),
        ]),
        (".. figure:: x.png\n\n   ..\n\n   The legend.", [("paragraph", "The legend.")]),
        (".. figure:: x.png\n\nafter", [("paragraph", "after")]),
        (".. centered:: Some *words*", [("paragraph", "Some words")]),
        (".. only:: html\n\n   The VM runs.\n\n.. tab:: A\n\n   The LUN is full.", [
            ("paragraph", "The VM runs."), ("caption", "A"), ("paragraph", "The LUN is full."),
        ]),
        (".. only:: html\n\n   Title\n   =====\n\n   Text.", [("heading", "Title"), ("paragraph", "Text.")]),
        ("- a\n\n  .. note:: b\n\n  c", [("list-item", "a"), ("list-item", "b"), ("list-item", "c")]),
        (".. hlist::\n   :columns: 2\n\n   * a\n   * b", [("list-item", "a"), ("list-item", "b")]),
        (".. note::\n\n   .. code:: c\n\n      hidden\n\n   a", [("paragraph", "a")]),
        (".. note :: a", [("paragraph", "a")]),
        (".. note::a", []),
        (".. note: a", []),
    ],
)  # fmt: skip
def test_options_and_bodies(source: str, blocks: list[tuple[str, str]]) -> None:
    assert blocks_of(source) == blocks


@pytest.mark.parametrize("name", sorted(known.QUOTES))
def test_epigraphs_are_quoted_speech(name: str) -> None:
    source = f".. {name}::\n\n   Some words.\n\n   -- Me\n\nafter"
    quoted = [("Some words.", True), ("Me", True), ("after", False)]
    assert [(b.text, b.quoted) for b in read_rst(source, "t.rst").blocks] == quoted
    checked = read_rst(source, "t.rst", quotes="check").blocks
    assert not any(block.quoted for block in checked)


def test_a_glossary_holds_everywhere() -> None:
    source = (
        ".. glossary::\n   :sorted:\n\n   RPO\n   point objective : key\n     How much data.\n\n"
        "     - A list.\n\n   .. hidden\n\n   RTO\n     How long.\n\nafter"
    )
    assert [(b.scope, b.label, b.text) for b in read_rst(source, "t.rst").blocks] == [
        ("term", "glossary", "RPO"),
        ("term", "glossary", "point objective"),
        ("definition", "glossary", "How much data."),
        ("definition", "glossary", "A list."),
        ("term", "glossary", "RTO"),
        ("definition", "glossary", "How long."),
        ("paragraph", "", "after"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "The VM runs on a host.",
        "Does the VM run?\n\n- A list item\n- Another one",
        "Title\n\nThis is what the following shows:\n\n.. code-block:: c\n\n   hidden = 1;",
        "Run ``x = {y};`` on every host.",
        "#. Open the page on a host.\n#. Close it.",
    ],
)
def test_the_body_of_an_unknown_directive_is_prose_with_a_sentence(body: str) -> None:
    source = ".. unheard:: HIDDEN\n   :x: HIDDEN\n\n" + "".join(
        f"   {line}\n" if line else "\n" for line in body.split("\n")
    )
    plain = [block.text for block in read_rst(body, "t.rst").blocks]
    assert [block.text for block in read_rst(source, "t.rst").blocks] == plain
    assert "HIDDEN" not in prose(read_rst(source, "t.rst"))
    assert "hidden" not in prose(read_rst(source, "t.rst"))


@pytest.mark.parametrize(
    "body",
    [
        "VM",
        "VM and LUN",
        "Three words here.",
        "no end of a sentence here",
        "@startuml\nAlice -> Bob: this is a long message.\n@enduml",
        "graph TD;\n  A-->B; this is a label there.",
        "{% for x in y %}\nThis is a line of a template.\n{% endfor %}",
        "<p>\nThis is a line of markup.\n</p>",
        "$ run the program on a host.",
        "x = compute(the, four, words)\n# This is a comment in code.",
        "import os\n\nThis is what follows the code.",
        "def run(self):\n    This is nothing like a sentence.",
        "key -> value\nThis is another line of it.",
        "// This is a comment in code.",
        "int main() {\n  This is in a function body.\n}",
        ">>> print(1)\nThis is a line of output.",
        "SELECT * FROM t;\nThis is a line of it.",
    ],
)
def test_the_body_of_an_unknown_directive_is_silent_otherwise(body: str) -> None:
    source = ".. unheard::\n\n" + "".join(f"   {line}\n" for line in body.split("\n"))
    assert blocks_of(source + "\nafter") == [("paragraph", "after")]


@pytest.mark.parametrize(
    "source", [".. bar:: VM", ".. bar:: This is a whole sentence here.", ".. bar::"]
)
def test_the_argument_of_an_unknown_directive_is_silent(source: str) -> None:
    assert blocks_of(source) == []


def test_an_unknown_directive_may_have_its_body_on_the_next_line() -> None:
    assert blocks_of(".. bar::\n   This is a whole sentence.\n") == [
        ("paragraph", "This is a whole sentence.")
    ]


def test_no_directive_is_in_two_minds() -> None:
    kinds = [known.NOTES, known.TITLED, known.VERSIONED, known.DESCRIBED, known.SILENT]
    names = [name for kind in kinds for name in kind]
    assert sorted(names) == sorted(set(names))
