"""Inline markup of RST: what is text, what is a placeholder, and which marks it carries."""

import pytest

from termlint.documents.model import PLACEHOLDER, MarkKind, prose
from termlint.documents.rst import read_rst

P = PLACEHOLDER


def text_of(source: str) -> str:
    """Return the text of a source's only block."""
    (block,) = read_rst(source, "test.rst").blocks
    return block.text


def marks_of(source: str) -> list[tuple[str, str, str]]:
    """Return kind, text and value of each mark of a source's only block."""
    (block,) = read_rst(source, "test.rst").blocks
    return [(mark.kind, block.text[mark.start : mark.end], mark.value) for mark in block.marks]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a *b c* d", "a b c d"),
        ("a **b c** d", "a b c d"),
        ("***a***", "*a*"),
        ("a `b c` d", "a b c d"),
        ("*a*-*b*", "a-b"),
        ("(*a*)", "(a)"),
        ("*a\nb*", "a b"),
        ("a _`target here` b", "a target here b"),
        ("see `the text`_ now", "see the text now"),
        ("see `the text`__ now", "see the text now"),
        ("see name_ now", "see name now"),
        ("see name__.", "see name."),
        ("see a.b-c_, d", "see a.b-c, d"),
        ("see `the text <https://x.org>`__.", "see the text."),
        ("see `the text\n<https://x.org>`__.", "see the text."),
        ("see `Git <Git_>`_.", "see Git."),
        ("a :emphasis:`b` :strong:`c` :sub:`d` :sup:`e`", "a b c d e"),
        ("a :title-reference:`b` :t:`c` :dfn:`d` :ac:`e`", "a b c d e"),
        ("`late`:emphasis: role", "late role"),
        (":EMPHASIS:`a`", "a"),
        (":ref:`the title <target>` b", "the title b"),
        (":doc:`the title </a/b>` b", "the title b"),
        (":any:`the title <t>`, :numref:`Figure %s <t>`", "the title, Figure %s"),
        (":std:ref:`the title <t>`, :external:ref:`a <b>`", "the title, a"),
        (":external+python:ref:`the title <t>`", "the title"),
        (":term:`RPO` and :term:`shown <hidden>`", "RPO and shown"),
        (":abbr:`VM (virtual machine)` runs", "VM runs"),
        (":abbr:`VM` runs", "VM runs"),
        (":guilabel:`&Open` now", "Open now"),
        (":guilabel:`R&&D && more`", "R&D & more"),
        (":menuselection:`Start --> Open`", "Start --> Open"),
    ],
)
def test_prose_keeps_its_words(source: str, text: str) -> None:
    assert text_of(source) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a ``b c`` d", f"a {P} d"),
        ("a ``b\nc`` d", f"a {P} d"),
        ("``a`` and ``b``", f"{P} and {P}"),
        ("```a```", P),
        ("``a \\`` b", f"{P} b"),
        ("a :foo:`VM` b", f"a {P} b"),
        ("a :code:`VM` :file:`x` :py:func:`run` b", f"a {P} {P} {P} b"),
        ("a `VM`:command: b", f"a {P} b"),
        (":ref:`target` :doc:`a/b` :any:`x` :numref:`f`", f"{P} {P} {P} {P}"),
        (":foo:`the title <target>`", P),
        ("a |subst| and |two words|_ b", f"a {P} and {P} b"),
        ("at https://x.org/a_b_?q=*a*#f. End", f"at {P}. End"),
        ("(http://x.org)", f"({P})"),
        ("**see http://x.org**", f"see {P}"),
        ("qemu+ssh://host/system here", f"{P} here"),
        ("mail a.b@example.org, mailto:c@d.org", f"mail {P}, {P}"),
        ("`<https://x.org>`_ b", f"{P} b"),
        ("`https://x.org <https://x.org>`_ b", f"{P} b"),
        (":a:`b`:c: d", f"{P} d"),
    ],
)
def test_what_is_no_prose_is_a_placeholder(source: str, text: str) -> None:
    assert text_of(source) == text
    assert not set("VMbcx") & set(prose(read_rst("a ``VMbcx`` :foo:`VMbcx`", "x")))


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "2*3*4",
        "a*b*c",
        "*unclosed",
        "**unclosed *too",
        "a ``unclosed",
        "a `unclosed",
        "a |unclosed",
        "x * a*",
        "(*) and '*' and \"*\" and <*> and [*] and {*}",
        "a | b | c",
        "x|y|z",
        "snake_case and __init__ and _private",
        "a_b_c",
        "x[1]_",
        "not [a b]_ this",
        "name:with:colon",
        "a :: b",
        "50% of the $PATH; x = y",
        "a@b",
        "://nothing",
    ],
)
def test_text_that_only_looks_like_markup_stays(text: str) -> None:
    assert text_of(text) == text
    assert marks_of(text) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"a \*b\* c", "a *b* c"),
        (r"a \`b\` c", "a `b` c"),
        (r"a\\b", r"a\b"),
        (r"a\ b", "ab"),
        ("a\\\nb", "ab"),
        (r"*re*\ Structured", "reStructured"),
        (r"``code``\ s", f"{P}s"),
        (r"*a\*b*", "a*b"),
        (r"name\_", "name_"),
        (r"\|a|", "|a|"),
        ("a\\", "a"),
    ],
)
def test_an_escape_yields_the_character_alone(source: str, text: str) -> None:
    assert text_of(source) == text


@pytest.mark.parametrize(
    ("source", "marks"),
    [
        ("a **b c** d", [("strong", "b c", "")]),
        ("**a\nb**", [("strong", "a b", "")]),
        ("a *b* `c` d", []),
        ("see name_ and `the text`_", [("frozen", "name", ""), ("frozen", "the text", "")]),
        ("see `the text <https://x.org>`__", []),
        ("see `the text <https://x.org>`_", [("frozen", "the text", "")]),
        ("_`inline target`", [("frozen", "inline target", "")]),
        (":term:`RPO`", [("frozen", "RPO", "")]),
        (":term:`shown <RPO>`", []),
        (":guilabel:`R&D`", [("interface", "RD", "")]),
        (":menuselection:`A --> B`", [("interface", "A --> B", "")]),
        (":abbr:`VM (virtual machine)`", [("abbreviation", "VM", "virtual machine")]),
        (":abbr:`VM (virtual\nmachine)`", [("abbreviation", "VM", "virtual machine")]),
        (":abbr:`VM`", []),
        ("`a`:term:", [("frozen", "a", "")]),
        ("**a** and **b\\*c**", [("strong", "a", ""), ("strong", "b*c", "")]),
        ("a [1]_ b", [("note", "", "1")]),
        ("a [#]_ [#x]_ [*]_ [C-1]_", [("note", "", at) for at in ("#", "#x", "*", "C-1")]),
        ("|sub| :foo:`a` ``b`` https://x.org", []),
    ],
)
def test_marks(source: str, marks: list[tuple[str, str, str]]) -> None:
    assert marks_of(source) == marks


def test_a_note_stands_at_the_word_before_it() -> None:
    (block,) = read_rst("The VM [1]_ runs [2]_.", "test.rst").blocks
    assert block.text == "The VM runs."
    assert [(mark.kind, mark.start, mark.end, mark.value) for mark in block.marks] == [
        (MarkKind.NOTE, 6, 6, "1"),
        (MarkKind.NOTE, 11, 11, "2"),
    ]


def test_pieces_lead_back_to_the_source() -> None:
    source = "A ``b`` and\n   *c*\\ d \\*e."
    (block,) = read_rst("1. " + source, "test.rst").blocks
    assert block.text == f"A {P} and cd *e."
    spans = [block.span(at, at + 1) for at in range(len(block.text))]
    source = "1. " + source
    assert [source[span.start : span.end] for span in spans] == [
        *("A", " ", "``b``", " ", "a", "n", "d", "\n   ", "c", "d", " ", "*", "e", "."),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_name_over_two_lines_spans_the_line_break(end: str) -> None:
    source = f"  thin{end}  provisioning"
    (block,) = read_rst(source, "test.rst").blocks
    assert block.text == "thin provisioning"
    assert block.span(0, 17).slice(source) == f"thin{end}  provisioning"
