"""Table cells to blocks, whatever kind of table they stand in."""

from termlint.documents.model import Cell, Scope
from termlint.documents.rst.lines import Lines
from termlint.documents.rst.state import Place, State


def cell_place(place: Place, cell: Cell, header: bool) -> Place:
    """Return the place inside a cell of a table that stands at `place`."""
    scope = Scope.TABLE_HEADER if header else Scope.TABLE_CELL
    return Place(scope, place.quoted, cell, place.label, fixed=True)


def read_cell(state: State, lines: Lines, place: Place) -> None:
    """Read the lines of one cell as body elements."""
    indents = [indent for indent, text in zip(lines.indents, lines.texts, strict=True) if text]
    if indents:
        inner = state.of_cell(lines)
        inner.read_body(inner, 0, min(indents), place)
