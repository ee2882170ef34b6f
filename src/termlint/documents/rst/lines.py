"""The lines of an RST source or table cell: text without indentation, column, source offset."""

import re
from itertools import accumulate

TAB = 8

_LINE_END = re.compile(r"\r\n|\n|\r")
# docutils reads form feed and vertical tab as spaces; other white space does not indent.
_INDENTATION = " \t\f\v"


class Lines:
    """Parallel lists, one entry a line; readers consume markers by cutting them off in place.

    `texts[i]` has no white space at its ends and equals the source from `offsets[i]` on;
    `indents[i]` is its column from 0, tabs expanded.
    """

    __slots__ = ("indents", "offsets", "texts")

    def __init__(self, texts: list[str], indents: list[int], offsets: list[int]) -> None:
        self.texts = texts
        self.indents = indents
        self.offsets = offsets

    def cut(self, at: int, length: int, indent: int | None = None) -> None:
        """Cut `length` code points and the white space after them off a line's start.

        The line's column moves along, or becomes `indent` where that is given.
        """
        text = self.texts[at]
        rest = text[length:].lstrip(_INDENTATION)
        gone = len(text) - len(rest)
        if indent is None:
            before = self.indents[at]
            taken = text[:gone]
            indent = before + gone
            if "\t" in taken:
                indent = len((" " * before + taken).expandtabs(TAB))
        self.texts[at] = rest
        self.offsets[at] += gone
        self.indents[at] = indent

    def cut_known(self, at: int, length: int, base: int) -> None:
        """Cut a marker whose body goes on below, as far as it is indented beyond `base`.

        The body's column is the least one below; what stands beside the marker belongs there.
        """
        texts, indents, count = self.texts, self.indents, len(self.texts)
        least = 0
        below = at + 1
        while below < count and (not texts[below] or indents[below] > base):
            if texts[below] and not 0 < least <= indents[below]:
                least = indents[below]
            below += 1
        self.cut(at, length, least or None)

    def past(self, at: int, base: int) -> int:
        """Return the first line from `at` on that is neither blank nor indented beyond `base`."""
        texts, indents, count = self.texts, self.indents, len(self.texts)
        while at < count and (not texts[at] or indents[at] > base):
            at += 1
        return at

    def paragraph_end(self, at: int, base: int) -> int:
        """Return the end of the lines from `at` on that stand unbroken at column `base`."""
        texts, indents, count = self.texts, self.indents, len(self.texts)
        while at < count and texts[at] and indents[at] == base:
            at += 1
        return at

    def run_end(self, at: int, base: int) -> int:
        """Return the end of the unbroken lines from `at` on that stand beyond column `base`."""
        texts, indents, count = self.texts, self.indents, len(self.texts)
        while at < count and texts[at] and indents[at] > base:
            at += 1
        return at

    def filled(self, at: int) -> int:
        """Return the first line from `at` on that is not blank, or the number of lines."""
        texts, count = self.texts, len(self.texts)
        while at < count and not texts[at]:
            at += 1
        return at

    def end(self, at: int) -> int:
        """Return the source offset of a line's end."""
        return self.offsets[at] + len(self.texts[at])


def source_lines(source: str) -> Lines:
    """Return the lines of a source; they end at `\\r\\n`, `\\n` and `\\r` only."""
    if "\r" in source:
        starts = [0, *(found.end() for found in _LINE_END.finditer(source))]
        raw = _LINE_END.split(source)
    else:
        raw = source.split("\n")
        starts = list(accumulate([len(line) + 1 for line in raw], initial=0))
    ended = [line.rstrip() for line in raw]
    texts = [line.lstrip(_INDENTATION) for line in ended]
    indents = [len(line) - len(text) for line, text in zip(ended, texts, strict=True)]
    offsets = [start + indent for start, indent in zip(starts, indents, strict=False)]
    if "\t" in source:
        for at, line in enumerate(ended):
            if "\t" in line[: indents[at]]:
                indents[at] = len(line[: indents[at]].expandtabs(TAB))
    return Lines(texts, indents, offsets)
