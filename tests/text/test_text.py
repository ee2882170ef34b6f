"""Lines, offsets, spans and folding, each against the simplest thing that could be right."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.text import LineIndex, OffsetMap, Position, Shift, Span, byte_shift, fold
from termlint.text.offsets import shifted

# Text in which what matters is frequent: line ends and what only looks like them, letters whose
# lower case is longer or depends on their place, and characters of one to four bytes.
TEXTS = st.text(st.sampled_from("ab \n\r\t\x0b\x0c\u2028\x85éßΣσςİıIK中😀\u0307\u2019\u2011\ufeff"))
ANY_TEXT = TEXTS | st.text()


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", [0]),
        ("a", [0]),
        ("a\n", [0, 2]),
        ("a\r\nb\rc\nd", [0, 3, 5, 7]),
        ("\r\n\r\n", [0, 2, 4]),
        ("\n\r", [0, 1, 2]),
        ("a\u2028b\x0bc\x0cd\x85e", [0]),
        ("\ra\u2028b\x0bc\x0cd\x85e", [0, 1]),
    ],
)
def test_lines_end_at_three_things_only(text: str, starts: list[int]) -> None:
    assert LineIndex(text).starts == starts


@given(ANY_TEXT)
def test_positions_are_those_of_counting(text: str) -> None:
    lines = LineIndex(text)
    line, column = 1, 1
    for offset, character in enumerate(text):
        assert lines.position(offset) == Position(line, column)
        start, end = lines.line_span(line)
        assert start <= offset < end
        ends = character == "\n" or (character == "\r" and text[offset + 1 : offset + 2] != "\n")
        line, column = (line + 1, 1) if ends else (line, column + 1)
    assert lines.position(len(text)) == Position(line, column)
    assert [text[slice(*lines.line_span(line + 1))] for line in range(len(lines.starts))] == (
        _split(text)
    )


def _split(text: str) -> list[str]:
    lines = [""]
    for at, character in enumerate(text):
        lines[-1] += character
        if character == "\n" or (character == "\r" and text[at + 1 : at + 2] != "\n"):
            lines.append("")
    return lines


@pytest.mark.parametrize("offset", [-1, 4])
def test_a_position_outside_is_an_error(offset: int) -> None:
    with pytest.raises(ValueError, match="outside the text of 3 code points"):
        LineIndex("a\nb").position(offset)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Proxmox VE", "proxmox ve"),
        ("VM\u2019s vSphere\u2011HA \u2018x\u2019", "vm's vsphere-ha 'x'"),
        ("\u0130STANBUL \u03a3\u03a3 \u03c3\u03c2", "\u0130stanbul \u03c3\u03c3 \u03c3\u03c3"),
        ("ÉCOLE 中 \U0001f600", "école 中 \U0001f600"),
        ("straße", "straße"),
        ("\u2014 \u201c", "\u2014 \u201c"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY_TEXT, ANY_TEXT)
def test_folding_keeps_lengths_and_is_compositional(first: str, second: str) -> None:
    assert len(fold(first)) == len(first)
    assert fold(first + second) == fold(first) + fold(second)
    assert fold(fold(first)) == fold(first)


@given(ANY_TEXT)
def test_bytes_to_code_points(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    shift = byte_shift(text)
    assert (shift is None) == text.isascii()
    offsets = accumulate((len(character.encode()) for character in text), initial=0)
    for code_point, offset in enumerate(offsets):
        assert (offset if shift is None else shift(offset)) == code_point


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3)), min_size=1, max_size=6))
def test_shift_against_a_table(runs: list[tuple[int, int]]) -> None:
    """Each run is so many offsets that stay together, after a gap of so many others."""
    table: list[int] = []
    keys, values, at = [], [], 0
    for length, gap in runs:
        at += gap
        keys.append(len(table))
        values.append(at)
        table += range(at, at + length)
        at += length
    shift = Shift(keys, values)
    assert [shift(offset) for offset in range(len(table))] == table
    for first in range(len(table)):
        for end in range(first + 1, len(table) + 1):
            moves = {table[offset] - offset for offset in range(first, end)}
            by = shift.distance(first, end)
            assert by is None or moves == {by}
            places = [("x" * (end - first), first, end)]
            assert shifted(places, shift) == [
                ("x" * (end - first), table[first], table[end - 1] + 1)
            ]


@given(
    st.lists(
        st.tuples(st.text("ab", min_size=1, max_size=4), st.integers(0, 3), st.integers(0, 2)),
        min_size=1,
        max_size=6,
    )
)
def test_spans_of_a_text_made_of_pieces(parts: list[tuple[str, int, int]]) -> None:
    """A piece of one code point may stand for more of the source than it has."""
    pieces, table, at = [], [], 0
    for text, gap, extra in parts:
        start = at + gap
        at = start + len(text) + (extra if len(text) == 1 else 0)
        pieces.append((text, start, at))
        if len(text) == at - start:
            table += [(place, place + 1) for place in range(start, at)]
        else:
            table += [(start, at)]
    spans = OffsetMap(pieces)
    for first in range(len(table)):
        for last in range(first, len(table)):
            assert spans.span(first, last + 1) == (table[first][0], table[last][1])


def test_spans() -> None:
    assert Span(2, 4).slice("abcdef") == "cd"
    assert Span(2, 4).overlaps(Span(3, 5))
    assert not Span(2, 4).overlaps(Span(4, 5))
    assert not Span(4, 5).overlaps(Span(2, 4))
