"""What a fix must leave as it is: the frame of a document before and after edits."""

import pytest

from termlint.diagnostics import Edit
from termlint.documents import Document, MarkKind, read_text
from termlint.fixing.edits import apply, written_as_markup
from termlint.fixing.frame import Frame, frame_expected, frame_of
from termlint.text import Span

# A stretch that stands once in its source, and what it becomes.
Replacement = tuple[str, str]


def read(source: str, format: str) -> Document:
    return read_text(source, f"a.{'rst' if format == 'rst' else 'md'}", format)


def frames(format: str, source: str, *replaced: Replacement, markup: bool = False) -> list[Frame]:
    """Return the frame that is expected of a source after edits, and the one that is found."""
    edits = []
    for old, new in replaced:
        assert source.count(old) == 1, old
        at = source.index(old)
        edits.append(Edit(Span(at, at + len(old)), new, markup))
    edits.sort(key=lambda edit: edit.span)
    after = read(apply(source, edits), format)
    before = read(source, format)
    return [frame_expected(before, edits), frame_of(after, written_as_markup(edits))]


MD, RST = "markdown", "rst"
# Prose that is replaced by prose: nothing else changes.
KEPT = [
    (MD, "The RPO is low.\n", ("RPO", "recovery point objective (RPO)")),
    (MD, "# Goals of RPO\n\nText.\n", ("RPO", "loss")),
    (MD, "- An RPO\n- Two\n  - Three\n", ("RPO", "objective"), ("Three", "3")),
    (MD, "1. One\n\n   RPO `x` and [RPO's](RPO.md) end.\n", ("RPO `", "Loss `")),
    (MD, "See [the RPO](RPO.md).\n", ("the RPO", "the loss")),
    (MD, "See ![the RPO](RPO.png).\n", ("the RPO", "the loss")),
    (MD, "| RPO | b |\n| --- | --- |\n| An HA | d |\n", ("RPO", "Loss"), ("An HA", "A high")),
    (MD, "> **Note:** an RPO.\n", ("an RPO", "a loss")),
    (MD, "An\nRPO is low,\nand so on.\n", ("An\nRPO", "A\nloss"), (",\nand", ", and")),
    (MD, "An\r\nRPO.\r\n", ("An\r\nRPO", "A loss")),
    (MD, "*RPO* and **HA** `RPO` here\n", ("*RPO*", "*loss*")),
    (MD, "The RPO&nbsp;is &lt; 5.\n", ("RPO", "loss")),
    (MD, "The RPO[^1].\n\n[^1]: One HA.\n", ("RPO", "loss"), ("One HA", "One host")),
    (MD, "---\ntitle: The loss\nslug: RPO\n---\n\nA loss.\n", ("The loss", "x"), ("A loss", "x")),
    (MD, "The RPO\u200b is\u00adlow.\n", ("RPO", "loss")),
    (RST, "The RPO is low.\n", ("RPO", "recovery point objective (RPO)")),
    (RST, "RPO of it\n=========\n\nText.\n", ("RPO", "Run")),
    (RST, "* An RPO\n* Two\n\n  * Three\n", ("RPO", "objective"), ("Three", "3")),
    (RST, ".. note:: The RPO is ``RPO`` here.\n", ("The RPO", "The loss")),
    (RST, "See `the goals <RPO.html>`__ of it.\n", ("the goals", "the ends")),
    (RST, ".. image:: RPO.png\n   :alt: The goal\n", ("The goal", "The end")),
    (RST, "term\n  An RPO.\n", ("RPO", "end")),
    (RST, "The RPO::\n\n    RPO\n", ("The RPO", "The end")),
    (RST, "The RPO [#a]_ here.\n\n.. [#a] One.\n", ("RPO", "loss"), ("One", "Two")),
    (RST, ":RPO: The goal.\n", ("The goal", "The end")),
]


@pytest.mark.parametrize("case", KEPT)
def test_prose_leaves_no_trace_in_the_frame(case: tuple[str, str, Replacement]) -> None:
    expected, found = frames(*case)
    assert found == expected


# What becomes something else, in the rest of the source ("rest") or in the blocks ("skeleton").
CHANGED = [
    # code, links, ids, markup
    ("rest", MD, "The RPO is low.\n", ("RPO", "`RPO`")),
    ("rest", MD, "The RPO is low.\n", ("RPO", "[RPO](x.md)")),
    ("rest", MD, "The RPO is low.\n", ("RPO", "*RPO*")),
    ("rest", MD, "The RPO is low.\n", ("RPO", "<b>RPO</b>")),
    ("rest", MD, "The RPO is low.\n", ("RPO", "<!-- RPO -->")),
    ("rest", MD, "The RPO is low.\n", ("RPO", "RPO {{ x }}")),
    ("rest", MD, "A `RPO` here.\n", ("`RPO`", "`RTO`")),
    ("rest", MD, "A [b](RPO.md) here.\n", ("RPO.md", "RTO.md")),
    ("rest", MD, "A [b](RPO.md) here.\n", ("[b](RPO.md)", "b")),
    ("rest", MD, "# A b {#RPO}\n", ("#RPO", "#RTO")),
    ("rest", MD, "---\nslug: RPO\n---\n\nb\n", ("RPO", "RTO")),
    ("rest", MD, "```\nRPO\n```\n\nb\n", ("RPO", "RTO")),
    ("rest", MD, "A b.\n\n<!-- RPO -->\n", ("<!-- RPO -->\n", "")),
    ("rest", MD, "A b.\n\n[RPO]: x.md\n", ("RPO", "RTO")),
    ("rest", MD, "A b.\n\n[RPO]: x.md\n", ("b", "[RPO]")),
    ("rest", MD, "A [^1].\n\n[^1]: b\n", ("A [^1]", "A [^2]")),
    ("rest", RST, "The RPO is low.\n", ("RPO", "``RPO``")),
    ("rest", RST, "The RPO is low.\n", ("RPO", ":ref:`RPO`")),
    ("rest", RST, "The RPO is low.\n", ("RPO", "*RPO*")),
    ("rest", RST, "A ``RPO`` here.\n", ("RPO", "RTO")),
    ("rest", RST, "A `b <RPO.html>`_ here.\n", ("RPO", "RTO")),
    ("rest", RST, ".. _RPO: x.html\n\nb\n", ("RPO", "RTO")),
    ("rest", RST, "A |RPO| b.\n\n.. |RPO| image:: a.png\n", ("A |RPO|", "A |rpo|")),
    ("rest", RST, ".. note:: The RPO.\n", ("note", "tip")),
    ("rest", RST, "The RPO\n=======\n", ("=======", "-------")),
    ("rest", RST, "The RPO is.\n\n    x\n", ("is.", "is::")),
    ("rest", MD, "| a | b |\n| --- | --- |\n| c | d |\n", ("c", "c | c")),
    ("rest", RST, "The RPO.\n\nText.\n", ("Text.", ".. note:: Text.")),
    # blocks
    ("skeleton", MD, "The RPO is low.\n", ("is low", "\n\nis low")),
    ("skeleton", MD, "The RPO.\nIt is.\n", ("The RPO.\n", "The RPO.\n\n")),
    ("skeleton", MD, "Text.\n\nThe RPO.\n", ("The RPO", "    The RPO")),
    ("skeleton", MD, "- a\n- b\n", ("- b\n", "")),
    ("skeleton", MD, "| a | b |\n| --- | --- |\n| c | d |\n", ("c", "")),
    ("skeleton", RST, "The RPO is low.\n", ("is low", "\n\nis low")),
    ("skeleton", RST, "The RPO\nis low.\n", ("is", "  is")),
]  # fmt: skip


@pytest.mark.parametrize("case", CHANGED)
def test_what_is_no_prose_is_in_the_frame(case: tuple[str, str, str, Replacement]) -> None:
    what, *rest = case
    expected, found = frames(*rest)
    assert getattr(found, what) != getattr(expected, what)


# Both change: a list out of a paragraph, a heading out of a line, a cell too many.
STRUCTURES = [
    (MD, "Text.\n\nThe RPO.\n", ("The RPO", "- The RPO")),
    (MD, "Text.\n\nThe RPO.\n", ("The RPO", "# The RPO")),
    (MD, "Text.\n\nThe RPO.\n", ("The RPO", "> The RPO")),
    (MD, "Text.\n\nThe RPO.\n", ("The RPO", "1. The RPO")),
    (MD, "The RPO\nTwo\n", ("RPO\n", "RPO\n---\n")),
    (MD, "## A b\n", ("## A", "### A")),
    (RST, "Text.\n\nThe RPO.\n", ("The RPO", "* The RPO")),
    (RST, "The RPO.\n\nText.\n", ("Text.", "Text.\n-----")),
]


@pytest.mark.parametrize("case", STRUCTURES)
def test_a_structure_of_its_own_is_in_both(case: tuple[str, str, Replacement]) -> None:
    expected, found = frames(*case)
    assert found.rest != expected.rest
    assert found.skeleton != expected.skeleton


@pytest.mark.parametrize(
    ("format", "source", "replaced"),
    [
        (MD, "A [RPO].\n\n[RPO]: x.md\n", ("A [RPO]", "A [rpo]")),
        (RST, "A RPO_ here.\n\n.. _RPO: x.html\n", ("A RPO", "A rpo")),
        (RST, "See `the goals <RPO.html>`_ of it.\n", ("the goals", "the ends")),
    ],
)
def test_words_that_are_keys_are_in_the_frame(
    format: str, source: str, replaced: Replacement
) -> None:
    expected, found = frames(format, source, replaced)
    assert found.rest == expected.rest
    assert found.skeleton != expected.skeleton


MARKED = [
    # what is written as markup is expected, wherever it stands
    (RST, ".. _a:\n\nThe RPO\n=======\n", ("=======", "==========")),
    (MD, "A b.\n\n<!-- x -->\n", ("<!-- x -->\n", "")),
    (MD, "A b. <!-- x --> C d.\n", (" <!-- x -->", "")),
    (MD, "| RPO   | b |\n| --- | --- |\n", ("   |", " |")),
    (RST, "A b.\n\n.. x\n\nC d.\n", (".. x\n\n", "")),
]


@pytest.mark.parametrize("case", MARKED)
def test_edits_of_markup_leave_the_trace_that_they_should(
    case: tuple[str, str, Replacement],
) -> None:
    expected, found = frames(*case, markup=True)
    assert found.skeleton == expected.skeleton
    assert found.rest == expected.rest


def test_a_block_written_as_markup_is_none_of_the_document() -> None:
    source = "The RPO is low.\n"
    line = "\n*[RPO]: recovery point objective\n"
    edits = [Edit(Span(len(source), len(source)), line, markup=True)]
    after = read(apply(source, edits), MD)
    assert frame_of(after, written_as_markup(edits)) == frame_expected(read(source, MD), edits)
    assert frame_of(after) != frame_expected(read(source, MD), edits)
    assert frame_of(after) != frame_expected(read(source, MD), [])


def test_an_edit_of_markup_that_is_not_made_is_missed() -> None:
    source = ".. _a:\n\nThe RPO\n=======\n"
    at = source.index("=\n") + 1
    edit = Edit(Span(at, at), "===", markup=True)
    before = read(source, RST)
    assert frame_expected(before, [edit]) != frame_of(before)
    assert frame_expected(before, []) == frame_of(before)


def test_white_space_is_not_in_the_frame() -> None:
    before, after = read("A `b`  c.\n\n\nD e.\n", MD), read("A `b`\nc.\n\nD  e.", MD)
    assert frame_of(before) == frame_of(after)
    assert frame_of(before).rest == "`b`"


def test_the_rest_of_some_sources() -> None:
    assert frame_of(read("", MD)) == Frame("", ())
    assert frame_of(read("```\ncode\n```\n", MD)) == Frame("```code```", ())
    assert frame_of(read("A [b c](d.md) e\n", MD)).rest == "[](d.md)"
    assert frame_of(read("- x\n- [ ] y\n", MD)).rest == "--[]"
    assert frame_of(read("=====\nTitle\n=====\n", RST)).rest == "=========="


def test_marks_that_are_keys_are_in_the_skeleton_and_expansions_are_not() -> None:
    def marks(source: str, format: str) -> tuple[object, ...]:
        return frame_of(read(source, format)).skeleton[0][6:]

    assert marks("A **b**[^1].\n\n[^1]: c\n", MD) == (
        (MarkKind.STRONG, ""),
        (MarkKind.NOTE, "1"),
    )
    assert marks("A [b].\n\n[b]: c.md\n", MD) == ((MarkKind.FROZEN, "b"),)
    assert marks('A <abbr title="b c">BC</abbr>.\n', MD) == ()
    assert marks("A :abbr:`BC (b c)`.\n", RST) == ()
    assert marks("A b.\n", MD) == ()


@pytest.mark.parametrize(
    ("written", "blocks"),
    [
        ((), 2),
        (((0, 3),), 2),
        (((3, 20),), 2),
        (((0, 5), (5, 15)), 2),
        # exactly the first block, with what is around it, and both
        (((0, 15),), 1),
        (((0, 17),), 1),
        (((17, 23), (0, 1)), 1),
        (((0, 23),), 0),
    ],
)
def test_a_block_is_written_where_all_of_it_is(
    written: tuple[tuple[int, int], ...], blocks: int
) -> None:
    document = read("The RPO is low.\n\nTwo b.\n", MD)
    spans = [Span(start, end) for start, end in written]
    assert len(frame_of(document, spans).skeleton) == blocks
