"""Offsets in code points to lines and columns for people."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

# Only these three end a line, in Markdown as in RST; `str.splitlines` knows more.
LINE_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """Line and column, both from 1; a column counts code points."""

    line: int
    column: int


class LineIndex:
    """The line starts of one text, built once and searched by bisection."""

    __slots__ = ("_length", "starts")

    def __init__(self, text: str) -> None:
        self.starts = line_starts(text)
        self._length = len(text)

    def position(self, offset: int) -> Position:
        """Return the position of a code-point offset; the text's end is a valid offset.

        Raises:
            ValueError: the offset lies outside the text.
        """
        if not 0 <= offset <= self._length:
            raise ValueError(f"offset {offset} is outside the text of {self._length} code points")
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def line_span(self, line: int) -> tuple[int, int]:
        """Return start and end (after the line break) of a line counted from 1."""
        end = self.starts[line] if line < len(self.starts) else self._length
        return self.starts[line - 1], end


def line_starts(text: str) -> list[int]:
    """Return the offset of each line's first code point; the first is always 0."""
    if "\r" in text:
        return [0, *(found.end() for found in LINE_END.finditer(text))]
    return list(accumulate([len(line) + 1 for line in text.split("\n")[:-1]], initial=0))
