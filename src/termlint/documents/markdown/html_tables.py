"""Tables of raw HTML: in which cell a run of text stands, by the tags before it."""

from collections.abc import Iterator
from typing import NamedTuple

from termlint.documents.model import Cell, Scope
from termlint.text import lazy

_TAG = lazy(r"<(?P<end>/?)(?P<name>table|thead|tbody|tr|t[dh])\b(?P<rest>[^<>]*)>?", 2)  # any case
_SPAN = lazy(r"\b(?P<way>col|row)span\s*=\s*[\"']?(?P<count>\d{1,2})", 2)
_HEAD = "thead"


class Placed(NamedTuple):
    """A cell of a table, and whether it is one of the header."""

    cell: Cell
    scope: Scope


class HtmlTables:
    """The tables that are open, the inner one last; a table may go on over blank lines."""

    __slots__ = ("_numbers", "_open", "placed")

    def __init__(self, numbers: Iterator[int]) -> None:
        self._numbers = numbers
        self._open: list[_Table] = []
        self.placed: Placed | None = None

    def take(self, tags: str) -> None:
        """Take some tags in; `placed` tells in which cell the text after them stands."""
        for found in _TAG.finditer(tags):
            name, is_end = found["name"].lower(), bool(found["end"])
            if name == "table":
                self._table(is_end)
            elif self._open:
                self._open[-1].take(name, is_end, found["rest"])
        self.placed = self._open[-1].placed if self._open else None

    def _table(self, is_end: bool) -> None:
        if not is_end:
            self._open.append(_Table(next(self._numbers)))
        elif self._open:
            self._open.pop()


class _Table:
    """A table's number, the place in it, and the columns that a cell above still takes."""

    __slots__ = ("_column", "_in_head", "_number", "_row", "_taken", "placed")

    def __init__(self, number: int) -> None:
        self._number = number
        self._row, self._column = -1, 0
        self._in_head = False
        self._taken: dict[int, int] = {}  # the last row of the cell in a column
        self.placed: Placed | None = None

    def take(self, name: str, is_end: bool, attributes: str) -> None:
        """Take a tag in; one that ends a cell, or anything around it, leaves the cell."""
        self.placed = None
        if name == _HEAD:
            self._in_head = not is_end
        elif is_end:
            return
        elif name == "tr":
            self._row += 1
            self._column = 0
        elif name != "tbody":
            self._cell(name, attributes)

    def _cell(self, name: str, attributes: str) -> None:
        spans = {one["way"].lower(): int(one["count"]) for one in _SPAN.finditer(attributes)}
        self._row = max(self._row, 0)
        while self._taken.get(self._column, -1) >= self._row:
            self._column += 1
        is_header = self._in_head or (name == "th" and self._row == 0)
        scope = Scope.TABLE_HEADER if is_header else Scope.TABLE_CELL
        self.placed = Placed(Cell(self._number, self._row, self._column), scope)
        last = self._row + spans.get("row", 1) - 1
        for _ in range(spans.get("col", 1) or 1):
            if last > self._row:
                self._taken[self._column] = last
            self._column += 1
