"""The lines of an RST source or table cell: text without indentation, column, source offset."""

import re

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
        """Cut a marker whose text goes on, at any column above `base`, on the next line."""
        below = at + 1
        if below < len(self.texts) and self.texts[below] and self.indents[below] > base:
            self.cut(at, length, self.indents[below])
        else:
            self.cut(at, length)

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
    texts: list[str] = []
    indents: list[int] = []
    offsets: list[int] = []
    for offset, line in _raw(source):
        text = line.rstrip()
        rest = text.lstrip(_INDENTATION)
        indent = len(text) - len(rest)
        texts.append(rest)
        offsets.append(offset + indent)
        if indent and "\t" in text[:indent]:
            indent = len(text[:indent].expandtabs(TAB))
        indents.append(indent)
    return Lines(texts, indents, offsets)


def _raw(source: str) -> list[tuple[int, str]]:
    at = 0
    result: list[tuple[int, str]] = []
    if "\r" in source:
        for found in _LINE_END.finditer(source):
            result.append((at, source[at : found.start()]))
            at = found.end()
        result.append((at, source[at:]))
        return result
    for line in source.split("\n"):
        result.append((at, line))
        at += len(line) + 1
    return result
