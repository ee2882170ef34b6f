"""Pieces of source text to blocks: white space levelled, ends trimmed, marks carried along."""

from collections.abc import Sequence
from itertools import accumulate

from termlint.documents.model import PLACEHOLDER, Block, Cell, Mark, MarkKind, Scope
from termlint.text import Piece, lazy

# Keeps an offset and is dropped from a block's text, where a space would end a word or
# indent a line.
NOTHING = "\u2060"
# Zero-width characters inside words; they are dropped.
INVISIBLE = f"\u00ad\u200b{NOTHING}\ufeff"
_PARTS = lazy(
    rf" +|[{INVISIBLE}]+|{PLACEHOLDER}+"
    rf"|[^ {INVISIBLE}{PLACEHOLDER}]+(?: [^ {INVISIBLE}{PLACEHOLDER}]+)*"
)
# Every other white space becomes a space one to one, so that a tab does not split a piece.
_SPACES = {
    code: " "
    for first, last in (
        (0x9, 0xD), (0x1C, 0x1F), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680),
        (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000),
    )
    for code in range(first, last + 1)
}  # fmt: skip

# (kind, index of the first piece, index after the last piece, value)
PieceMark = tuple[MarkKind, int, int, str]


def make_block(
    pieces: list[Piece],
    scope: Scope,
    *,
    marks: Sequence[PieceMark] = (),
    quoted: bool = False,
    level: int = 0,
    anchored: bool = False,
    cell: Cell | None = None,
    label: str = "",
) -> Block | None:
    """Return the block of some pieces in source order, None where nothing is left of them.

    `marks` count in pieces; in the block they count in code points of its text.
    """
    text = "".join([piece[0] for piece in pieces])
    if uneven(text):
        # A tab for a space is the most frequent case, and moves nothing.
        pieces = [(text.replace("\t", " "), start, end) for text, start, end in pieces]
        text = text.replace("\t", " ")
    if uneven(text):
        pieces, marks = _even(pieces, marks)
        text = "".join([piece[0] for piece in pieces])
    if not text:
        return None
    placed = _placed(pieces, marks) if marks else ()
    fields = (text, scope, pieces, placed, quoted, level, anchored, cell, label)
    return tuple.__new__(Block, fields)  # a named tuple's own constructor takes twice as long


def uneven(text: str) -> bool:
    """Tell whether a text may have white space other than single spaces between words.

    What cannot be printed is a line break, a tab, an invisible character, or a space that is
    none of the usual; two placeholders are what covers a template.
    """
    if "  " in f" {text} ":
        return True
    if text.isascii():  # `in` is a memory search, faster than looking each character up
        return (
            "\t" in text or "\n" in text or "\r" in text or "\f" in text or "\v" in text
            or "\x1c" in text or "\x1d" in text or "\x1e" in text or "\x1f" in text
        )  # fmt: skip
    return not text.isprintable() or PLACEHOLDER * 2 in text


def _placed(pieces: Sequence[Piece], marks: Sequence[PieceMark]) -> tuple[Mark, ...]:
    starts = list(accumulate((len(piece[0]) for piece in pieces), initial=0))
    return tuple(
        Mark(kind, starts[first], starts[last], value) for kind, first, last, value in marks
    )


def _even(
    pieces: Sequence[Piece], marks: Sequence[PieceMark]
) -> tuple[list[Piece], list[PieceMark]]:
    """Make each run of white space, over all pieces, one space; drop it at both ends."""
    result: list[Piece] = []
    moved = [0]
    for text, start, end in pieces:
        if not text.isascii() or not text.isprintable():
            text = text.translate(_SPACES)
        if len(text) != end - start:  # decoded, or standing for a longer run
            _append(result, " " if text.isspace() else text, start, end)
        elif uneven(text) or text == " ":
            for found in _PARTS.finditer(text):
                _append(result, found.group(), start + found.start(), start + found.end())
        else:
            result.append((text, start, end))
        moved.append(len(result))
    if result and result[-1][0] == " ":
        result.pop()
    marks = [(kind, moved[first], moved[end], value) for kind, first, end, value in marks]
    return result, within(marks, len(result))


def within(marks: Sequence[PieceMark], count: int) -> list[PieceMark]:
    """Return the marks cut to the first `count` pieces, after others were dropped at the end."""
    return [
        (kind, min(first, count), min(last, count), value) for kind, first, last, value in marks
    ]


def _append(result: list[Piece], text: str, start: int, end: int) -> None:
    if text[0] in INVISIBLE:
        return
    if text[0] == PLACEHOLDER:
        result.append((PLACEHOLDER, start, end))
    elif text[0] != " ":
        result.append((text, start, end))
    elif result and result[-1][0] == " ":
        result[-1] = (" ", result[-1][1], end)
    elif result:
        result.append((" ", start, end))
