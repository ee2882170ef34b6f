"""Tables that are written as nested lists or as comma-separated values."""

from termlint.documents.csv_rows import Value, delimiter_of, rows_of
from termlint.documents.model import Cell, Layout
from termlint.documents.rst.lines import Lines
from termlint.documents.rst.state import Place, State, cell_place

_BULLETS = frozenset("-+*•‣⁃")
# The lines of each option of a directive, with their source offsets.
Options = dict[str, Value]


def read_list_table(state: State, at: int, base: int, place: Place, options: Options) -> int:
    """Read the body of a list table: a list of rows, each of them a list of cells."""
    lines = state.lines
    headers = _number(options)
    table = next(state.tables)
    row = 0
    at = lines.filled(at)
    column = lines.indents[at] if at < len(lines.texts) else 0
    while column > base and _is_bullet(lines, at, column):
        lines.cut(at, 1)
        at = at if lines.texts[at] else lines.filled(at + 1)
        at = _read_row(state, at, column, Cell(table, row, 0), row < headers, place)
        at = lines.filled(state.read_indented(at, column, place))
        row += 1
    return state.read_indented(at, base, place)


def _read_row(state: State, at: int, base: int, cell: Cell, header: bool, place: Place) -> int:
    lines = state.lines
    inner = lines.indents[at] if at < len(lines.texts) else 0
    column = 0
    while inner > base and _is_bullet(lines, at, inner):
        lines.cut(at, 1)
        there = cell_place(place, Cell(cell.table, cell.row, column), header)
        at = lines.filled(state.read_rest(at, inner, there))
        column += 1
    return at


def _is_bullet(lines: Lines, at: int, column: int) -> bool:
    if at >= len(lines.texts) or lines.indents[at] != column:
        return False
    text = lines.texts[at]
    return text[:1] in _BULLETS and text[1:2] in ("", " ", "\t")


def read_csv_table(state: State, at: int, base: int, place: Place, options: Options) -> int:
    """Read a csv table: the rows of its `:header:` option, then those of the body."""
    lines = state.lines
    end = lines.past(at, base)
    delimiter = delimiter_of(options.get("delim", [(",", 0)])[0][0])
    body = list(zip(lines.texts[at:end], lines.offsets[at:end], strict=True))
    rows = [*rows_of(options.get("header", []), ","), *rows_of(body, delimiter)]
    headers = _number(options) + ("header" in options)
    table = next(state.tables)
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            there = cell_place(place, Cell(table, row, column, Layout.COMMAS), row < headers)
            state.read_cell(_lines(value), there)
    return end


def _number(options: Options) -> int:
    """Return how many rows the options say are headers."""
    text = options.get("header-rows", [("", 0)])[0][0]
    return int(text[:9]) if text.isdecimal() else 0


def _lines(value: Value) -> Lines:
    texts, offsets = [], []
    for text, offset in value:
        rest = text.lstrip()
        offsets.append(offset + len(text) - len(rest))
        texts.append(rest.rstrip())
    return Lines(texts, [0] * len(texts), offsets)
