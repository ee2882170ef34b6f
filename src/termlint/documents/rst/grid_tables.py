"""Grid tables: the cells that the drawn borders enclose, over several rows and columns or one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from termlint.documents.model import Cell, Layout
from termlint.documents.rst.columns import TableLine, cut_out, table_lines
from termlint.documents.rst.state import Place, State, cell_place

_TOP = re.compile(r"\+-[-+]+-\+\Z")
_BORDER = re.compile(r"\+(?:-+\+)+|\+(?:=+\+)+")
# A table with more is drawn by an enemy.
_MAX_CELLS = 200_000

Area = tuple[int, int, int, int]


def read_grid(state: State, at: int, base: int, place: Place) -> int:
    """Read a grid table; one whose lines differ in length is broken and is skipped."""
    lines = state.lines
    if not _TOP.match(lines.texts[at]):
        return at
    end = at
    while (
        end < len(lines.texts) and lines.indents[end] == base and lines.texts[end][:1] in ("+", "|")
    ):
        end += 1
    grid = _grid(table_lines(lines, at, end, base))
    if grid is None:
        return end
    table = next(state.tables)
    first = len(state.blocks)
    for row, column, header, parts in grid.cells():
        cell = Cell(table, row, column, Layout.DRAWN)
        state.read_cell(cut_out(parts), cell_place(place, cell, header))
    state.blocks[first:] = sorted(state.blocks[first:], key=lambda block: block.start)
    return end


def _grid(lines: list[TableLine]) -> "_Grid | None":
    width = len(lines[0].view)
    if any(len(line.view) != width or line.view[-1] not in "+|" for line in lines):
        return None
    columns = {0, width - 1}
    rows: list[int] = []
    for number, line in enumerate(lines):
        found = list(_BORDER.finditer(line.view))
        if found:
            rows.append(number)
        for border in found:
            columns.update(
                border.start() + at for at, mark in enumerate(border.group()) if mark == "+"
            )
    if rows[-1] != len(lines) - 1 or len(rows) * len(columns) > _MAX_CELLS:
        return None
    return _Grid(lines, rows, sorted(columns))


class _Grid:
    """A drawn table: `rows` are the lines with borders, `columns` where borders may cross."""

    def __init__(self, lines: list[TableLine], rows: list[int], columns: list[int]) -> None:
        self.lines = lines
        self.rows = rows
        self.columns = columns
        views = [line.view for line in lines]
        # Whether a border runs along row line r over column c, and along column c beside row r.
        self.above = [[_is_border(views[row], *span) for span in pairwise(columns)] for row in rows]
        self.left = [
            [_is_wall(views, row, below, column) for column in columns]
            for row, below in pairwise(rows)
        ]
        self.header = next((at for at, row in enumerate(rows) if at and "=" in views[row][:2]), 0)

    def cells(self) -> Iterator[tuple[int, int, bool, list[tuple[str, int, int]]]]:
        """Yield row, column, whether it is a header's, and the lines of each cell."""
        taken: set[tuple[int, int]] = set()
        for row in range(len(self.rows) - 1):
            for column in range(len(self.columns) - 1):
                if (row, column) not in taken:
                    top, left, bottom, right = self._area(row, column, taken)
                    start, end = self.columns[left] + 1, self.columns[right]
                    parts = [
                        line.between(start, end)
                        for line in self.lines[self.rows[top] + 1 : self.rows[bottom]]
                    ]
                    yield row, column, row < self.header, parts

    def _area(self, row: int, column: int, taken: set[tuple[int, int]]) -> Area:
        """Return the cell whose upper left corner is given, and take its places."""
        right = column + 1
        while right < len(self.columns) - 1 and not self.left[row][right]:
            right += 1
        bottom = row + 1
        while bottom < len(self.rows) - 1 and not any(self.above[bottom][column:right]):
            bottom += 1
        taken.update((r, c) for r in range(row, bottom) for c in range(column, right))
        return row, column, bottom, right


def _is_border(view: str, start: int, end: int) -> bool:
    inner = view[start + 1 : end]
    return view[start] in "+" and (not inner.strip("-") or not inner.strip("="))


def _is_wall(views: list[str], row: int, below: int, column: int) -> bool:
    return all(views[line][column] in "|+" for line in range(row, below + 1))
