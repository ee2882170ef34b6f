"""Table lines by column: what stands between two columns, and where in the source it stands."""

from unicodedata import east_asian_width

from termlint.documents.rst.lines import TAB, Lines


class TableLine:
    """A line of a table as it is seen: tabs are expanded, wide characters take two columns."""

    __slots__ = ("_columns", "_offset", "_pad", "_text", "view")

    def __init__(self, text: str, pad: int, offset: int) -> None:
        self._text = text
        self._pad = pad
        self._offset = offset
        # For each column after the padding the index in `text`, where the two are not the same.
        self._columns: list[int] | None = None
        seen = text
        if "\t" in text or not text.isascii():
            seen, self._columns = _laid_out(text, pad)
        self.view = " " * pad + seen if pad else seen

    def between(self, start: int, end: int) -> tuple[str, int, int]:
        """Return the text in the columns `start:end`, its indentation there and its offset."""
        first, last = self._index(start), self._index(end)
        text = self._text[first:last].rstrip()
        rest = text.lstrip()
        gone = len(text) - len(rest)
        return rest, gone + max(0, self._pad - start), self._offset + first + gone

    def _index(self, column: int) -> int:
        at = max(0, column - self._pad)
        if self._columns is None:
            return at
        return self._columns[min(at, len(self._columns) - 1)]


def _laid_out(text: str, pad: int) -> tuple[str, list[int]]:
    seen: list[str] = []
    columns: list[int] = []
    for index, character in enumerate(text):
        width = 1
        if character == "\t":
            width = TAB - (pad + len(columns)) % TAB
            character = " "
        elif east_asian_width(character) in "WF":
            width = 2
        seen.append(character + " " * (width - 1))
        columns.append(index)
        columns.extend([index + 1] * (width - 1))
    columns.append(len(text))
    return "".join(seen), columns


def table_lines(lines: Lines, at: int, end: int, base: int) -> list[TableLine]:
    """Return the lines `at:end` with their columns counted from `base`."""
    return [
        TableLine(lines.texts[line], max(0, lines.indents[line] - base), lines.offsets[line])
        for line in range(at, end)
    ]


def cut_out(parts: list[tuple[str, int, int]]) -> Lines:
    """Return the lines of a cell from their texts, indentations and offsets."""
    return Lines(
        [text for text, _, _ in parts],
        [indent for _, indent, _ in parts],
        [offset for _, _, offset in parts],
    )
