"""The steps of reading Markdown by themselves: pre-pass, nested parts, pieces, raw HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.documents import FLAVOURS, Mark, MarkKind, Scope
from termlint.documents.building import INVISIBLE, PieceMark, make_block, uneven
from termlint.documents.markdown.flavours import flavour_of
from termlint.documents.markdown.html import html_runs
from termlint.documents.markdown.parts import Part, lines_of
from termlint.documents.markdown.prepass import scrub
from termlint.text import Piece, Shift

CONSTRUCTS = [
    *(
        "!!! note",
        '??? "t"',
        '=== "t"',
        ":::",
        ":::{tip}",
        "::: note t",
        ":a: b",
        "---",
        "```",
        "~~~",
    ),
    *(
        "{{ x }}",
        "{% x %}",
        "{# x #}",
        "{: .x}",
        "{.x}",
        "{/* x */}",
        "import a from 'b'",
        "export a",
        "a :octicons-x-16:",
        ":simple-a:",
    ),
    *("# ", "> ", "- ", "% a", "é", "a", "    ", "        ", "\n", "\n", "\r\n", "\r"),
]
HEADS = st.lists(st.sampled_from(CONSTRUCTS), max_size=25).map("".join)


@given(HEADS, st.sampled_from(FLAVOURS), st.booleans())
def test_the_prepass_moves_nothing(source: str, flavour: str, nested: bool) -> None:
    """What it leaves is the source, or a blank of one kind; line ends stay where they are."""
    result = scrub(source, flavour_of(flavour, "a.md"), nested=nested)
    assert len(result.text) == len(source)
    for one, other in zip(result.text, source, strict=True):
        if other in "\r\n":
            assert one == other or (one, other) == ("\n", "\r")
        else:
            assert one == other or one in " \u2060\ufffc"
    for part in result.parts:
        for offset, character in enumerate(part.text):
            there = source.replace("\r", "\n")[part.to_source(offset)]
            assert character.replace("\r", "\n") == there or character in " \u2060\ufffc"


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("!!! note\n    a\nb", "        \n     \nb"),
        ("a {{ x }} b", "a " + "\ufffc" * 7 + " b"),
        ("{% x %}\na", "       \na"),
        (':::tip "x"\na\n:::', "          \na\n   "),
        ("---\na: b\n---\nc", "   \n    \n   \nc"),
        ("a {.x}", "a " + "\u2060" * 4),
        ("# a {: #x }", "# a {  #x }"),
        ("a { b } !!! c ::: d", "a { b } !!! c ::: d"),
    ],
)
def test_what_the_prepass_leaves(source: str, left: str) -> None:
    assert scrub(source, flavour_of("auto", "a.md"), nested=False).text == left


PLACES = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3)), min_size=1, max_size=5)


def shift_of(places: list[tuple[int, int]]) -> tuple[Shift, int]:
    """Return a map of runs that follow one another, each after a gap, and how long they are."""
    keys, values, length, at = [], [], 0, 0
    for run, gap in places:
        keys.append(length)
        values.append(at + gap)
        length += run
        at += gap + run
    return Shift(keys, values), length


@given(PLACES, PLACES)
def test_a_part_within_a_part(inner: list[tuple[int, int]], outer: list[tuple[int, int]]) -> None:
    to_text, length = shift_of(inner)
    to_source, _ = shift_of(outer)
    composed = Part("x" * length, to_text).within(to_source)
    assert [composed(at) for at in range(length)] == [
        to_source(to_text(at)) for at in range(length)
    ]


@given(st.text("a \n\r", max_size=12), st.integers(0, 9))
def test_pieces_do_not_go_on_over_a_line_end(text: str, start: int) -> None:
    pieces = lines_of(text, start)
    assert "".join(piece for piece, _, _ in pieces) == text
    for piece, first, end in pieces:
        assert text[first - start : end - start] == piece
        assert piece == "\n" or "\n" not in piece


def pieces_of(texts: list[str]) -> list[Piece]:
    """Return the texts as pieces with one code point between them."""
    pieces, at = [], 0
    for text in texts:
        pieces.append((text, at, at + len(text)))
        at += len(text) + 1
    return pieces


WHITE = st.text(f"ab \t\n\u00a0\u2003{INVISIBLE}", min_size=1, max_size=5)


@given(st.lists(WHITE, max_size=5), st.integers(0, 4), st.integers(0, 4))
def test_blocks_have_single_spaces(texts: list[str], first: int, count: int) -> None:
    """And a mark still covers the words that it covered before white space was levelled."""
    first = min(first, len(texts))
    last = min(first + count, len(texts))
    marks: list[PieceMark] = [(MarkKind.STRONG, first, last, "")]
    block = make_block(pieces_of(texts), Scope.PARAGRAPH, marks=marks)
    visible = ["".join(c for c in text if c not in INVISIBLE) for text in texts]
    words = " ".join("".join(visible).split())
    assert ("" if block is None else block.text) == words
    if block is not None:
        assert not uneven(block.text)
        (mark,) = block.marks
        marked = block.text[mark.start : mark.end]
        assert marked.split() == "".join(visible[first:last]).split()


def test_marks_count_in_the_text_of_the_block() -> None:
    pieces = pieces_of([" a", "\t", "\u00adbc ", " d"])
    marks: list[PieceMark] = [(MarkKind.STRONG, 2, 3, ""), (MarkKind.NOTE, 4, 4, "1")]
    block = make_block(pieces, Scope.TERM, marks=marks, label="x", level=2)
    assert block is not None
    assert (block.text, block.scope, block.label, block.level) == ("a bc d", Scope.TERM, "x", 2)
    assert block.marks == (Mark(MarkKind.STRONG, 2, 5), Mark(MarkKind.NOTE, 6, 6, "1"))


@pytest.mark.parametrize(
    ("source", "runs"),
    [
        ("<p>a <b>c</b></p> d", [["a ", "c"], ["d"]]),
        ("<p>\n  a\n  b\n</p>", [["a", "\n", "  b"]]),
        ("a &lt; b", [["a ", "<", " b"]]),
        ("a <code>x <b>y</b></code> b", [["a ", "\ufffc", " b"]]),
        ("<pre>x</pre>a<style>y</style>b", [["a"], ["b"]]),
        ("a <!-- x --> b <?x?> c <!Y> d", [["a ", " b ", " c ", " d"]]),
        ("<a href='<x>'>a</a>", [["a"]]),
        ("a < b <3 </ > c", [["a < b <3 </ > c"]]),
        ("<p></p> \n <br>", []),
    ],
)
def test_runs_of_html(source: str, runs: list[list[str]]) -> None:
    found, left_open = html_runs(source)
    assert left_open == ""
    assert [[text for text, _, _ in one.pieces] for one in found] == runs
    for pieces in (one.pieces for one in found):
        for text, start, end in pieces:
            assert text == source[start:end] or len(text) == 1


@pytest.mark.parametrize(
    ("text", "scrubbed"),
    [
        ("[a :octicons-link-16:](b) c", "[a                   ](b) c"),
        ("a. :material-x: :simple-y:", "a.              :simple-y:"),
        (":material-x: a", ":material-x: a"),
        ("- :material-x: a", "- :material-x: a"),
        ("a :materials-x: :warning:", "a :materials-x: :warning:"),
    ],
)
def test_icons_behind_words_are_nothing(text: str, scrubbed: str) -> None:
    assert scrub(text, flavour_of("auto", "a.md"), nested=False).text == scrubbed
