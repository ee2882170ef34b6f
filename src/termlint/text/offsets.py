"""Offset maps: from a text that rules read back to the source that it came from."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from termlint.text.span import Span

# A stretch of a block's text with the half-open source range it stands for, in code points. Where
# the text is as long as the range the two agree one to one; otherwise the text is one code point.
Piece = tuple[str, int, int]

_CHUNK = 512
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


class Shift:
    """A piecewise map with slope one: `keys[i] + d` stands for `values[i] + d`.

    `keys` are ascending; an offset belongs to the last key at or before it.
    """

    __slots__ = ("keys", "values")

    def __init__(self, keys: Sequence[int], values: Sequence[int]) -> None:
        self.keys = keys
        self.values = values

    def __call__(self, offset: int) -> int:
        """Return what `offset` stands for."""
        at = bisect_right(self.keys, offset) - 1
        return self.values[at] + offset - self.keys[at]

    def distance(self, first: int, end: int) -> int | None:
        """Return how far all of `first` to `end` (after the last) moves, None if not all alike."""
        keys = self.keys
        at = bisect_right(keys, first)
        if at < len(keys) and keys[at] < end:
            return None
        return self.values[at - 1] - keys[at - 1]


def byte_shift(text: str) -> Shift | None:
    """Return the map from UTF-8 byte offsets to code points, None where they are the same."""
    if text.isascii():
        return None
    keys, values, surplus = [0], [0], 0
    for at in range(0, len(text), _CHUNK):
        chunk = text[at : at + _CHUNK]
        if chunk.isascii():  # many times as fast as looking for what is not
            continue
        for found in _NOT_ASCII.finditer(chunk):
            surplus += len(found.group().encode("utf-8", "surrogatepass")) - 1
            end = at + found.end()
            keys.append(end + surplus)
            values.append(end)
    return Shift(keys, values)


class OffsetMap:
    """Where the code points of a block's text stand in the source.

    Built from pieces; the arrays for bisection are made on the first question, since most
    blocks are never asked.
    """

    __slots__ = ("_starts", "pieces")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """The text offset of each piece, ascending."""
        if self._starts is None:
            lengths = [len(piece[0]) for piece in self.pieces]
            self._starts = list(accumulate(lengths, initial=0))[:-1]
        return self._starts

    def span(self, start: int, end: int) -> Span:
        """Return the source span of `text[start:end]`, both in code points; `start < end`."""
        return Span(self._first(start), self._last(end - 1))

    def _first(self, offset: int) -> int:
        at = bisect_right(self.starts, offset) - 1
        text, start, end = self.pieces[at]
        return start + offset - self.starts[at] if len(text) == end - start else start

    def _last(self, offset: int) -> int:
        at = bisect_right(self.starts, offset) - 1
        text, start, end = self.pieces[at]
        return start + offset - self.starts[at] + 1 if len(text) == end - start else end


def shifted(pieces: Sequence[Piece], shift: Shift) -> list[Piece]:
    """Return the pieces with their source ranges mapped by `shift`.

    An end is mapped through the code point before it, since what follows may have moved.
    """
    if not pieces:
        return []
    by = shift.distance(pieces[0][1], pieces[-1][2])
    if by is None:
        return [(text, shift(start), shift(end - 1) + 1) for text, start, end in pieces]
    return [(text, start + by, end + by) for text, start, end in pieces]
