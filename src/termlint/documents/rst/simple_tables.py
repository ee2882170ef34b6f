"""Simple tables: columns are told by the borders, rows by their first column."""

import re
from collections.abc import Iterator

from termlint.documents.model import Cell, Layout
from termlint.documents.rst.columns import TableLine, cut_out, table_lines
from termlint.documents.rst.state import Place, State, cell_place

_TOP = re.compile(r"=+(?: +=+)+\Z")
_BORDER = re.compile(r"=[= ]*\Z")
_SPANS = re.compile(r"-[- ]*\Z")
_COLUMN = re.compile(r"=+")


def read_simple(state: State, at: int, base: int, place: Place) -> int:
    """Read a simple table; a border that closes nothing is skipped alone."""
    lines = state.lines
    if not _TOP.match(lines.texts[at]):
        return at
    borders = _borders(state, at, base)
    if not borders:
        return at + 1
    columns = [found.span() for found in _COLUMN.finditer(lines.texts[at])]
    table = next(state.tables)
    first = len(state.blocks)
    row = 0
    for start, end in zip([at, *borders[:-1]], borders, strict=True):
        header = len(borders) > 1 and end == borders[0]
        for group in _rows(table_lines(lines, start + 1, end, base), columns[0]):
            _read_row(state, group, columns, Cell(table, row, 0), header, place)
            row += 1
    state.blocks[first:] = sorted(state.blocks[first:], key=lambda block: block.start)
    return borders[-1] + 1


def _borders(state: State, at: int, base: int) -> list[int]:
    """Return the lines of the borders below the top one, nothing where the table is not closed."""
    texts, indents = state.lines.texts, state.lines.indents
    result: list[int] = []
    for line in range(at + 1, len(texts)):
        text = texts[line]
        if text and indents[line] < base:
            break
        if text[:1] == "=" and indents[line] == base and _BORDER.match(text):
            if len(text) != len(texts[at]):
                break
            result.append(line)
            if len(result) == 2 or line + 1 == len(texts) or not texts[line + 1]:
                return result
    return []


def _rows(lines: list[TableLine], first: tuple[int, int]) -> Iterator[list[TableLine]]:
    """Yield the lines of each row; a line without text in the first column goes on with a row."""
    row: list[TableLine] = []
    for line in lines:
        spans = _SPANS.match(line.view) is not None
        if not spans and row and line.view[first[0] : first[1]].strip():
            yield row
            row = []
        row.append(line)
        if spans:
            yield row
            row = []
    if row:
        yield row


def _read_row(
    state: State,
    row: list[TableLine],
    columns: list[tuple[int, int]],
    cell: Cell,
    header: bool,
    place: Place,
) -> None:
    width = max(len(line.view) for line in row)
    joined = _joined(row, columns, width)
    if _SPANS.match(row[-1].view):
        row = row[:-1]
    column = 0
    while column < len(columns) and columns[column][0] < width:
        last = column
        while last in joined:
            last += 1
        start = columns[column][0]
        end = columns[last + 1][0] if last + 1 < len(columns) else width
        parts = [line.between(start, end) for line in row]
        inner = cell_place(place, Cell(cell.table, cell.row, column, Layout.DRAWN), header)
        state.read_cell(cut_out(parts), inner)
        column = last + 1


def _joined(row: list[TableLine], columns: list[tuple[int, int]], width: int) -> set[int]:
    """Return the columns with text, or a line of hyphens, that goes on into the next one."""
    result: set[int] = set()
    for column in range(len(columns) - 1):
        start, end = columns[column][1], columns[column + 1][0]
        if start >= width:
            break
        if any(line.view[start:end].strip() for line in row):
            result.add(column)
    return result
