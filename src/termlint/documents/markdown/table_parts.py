"""The tables of MyST's directives `list-table` and `csv-table`, cell by cell."""

import re
from collections.abc import Iterator

from termlint.documents.csv_rows import Value, delimiter_of, rows_of
from termlint.documents.markdown.parts import Form, Part
from termlint.documents.model import Cell, Layout, Scope
from termlint.text import Piece

_LINE = re.compile(r"[^\n]*\n?")
_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*")
_ROW = re.compile(r"(?P<indent>[ \t]*)[*+-][ \t]+(?P<cell>[*+-])(?=\s|$)")
_BULLET = re.compile(r"[ \t]*(?P<cell>[*+-])(?=\s|$)")
_HEADER_ROWS = re.compile(r"^[ \t>]*:?header-rows:[ \t]*(\d)", re.MULTILINE)
_DELIMITER = re.compile(r"^[ \t>]*:?delim:[ \t]*[\"']?([^\s\"']+)", re.MULTILINE)
_HEADER = re.compile(r"^[ \t>]*:header:[ \t]*([^\n]+)", re.MULTILINE)


def table_parts(body: Part, form: Form, table: int) -> Iterator[Part]:
    """Yield the cells of a table's body, each a part that leads to the text around the body.

    What is no table, such as a list with one level, is yielded as it is.
    """
    options = form.options.text
    found = _HEADER_ROWS.search(options)
    headers = int(found[1]) if found else 0
    if form.name == "csv-table":
        yield from _values(body, form, headers, table)
    elif _is_list_of_lists(body.text):
        for row, column, pieces in _cells(body.text):
            cell = Cell(table, row, column)
            yield _part(body, pieces, cell, is_header=row < headers)
    else:
        yield body._replace(form=None)


def _is_list_of_lists(text: str) -> bool:
    blank = _BLANK_LINES.match(text)
    return _ROW.match(text, blank.end() if blank else 0) is not None


def _part(body: Part, pieces: list[Piece], cell: Cell, *, is_header: bool) -> Part:
    scope = Scope.TABLE_HEADER if is_header else Scope.TABLE_CELL
    part = Part.of(pieces, scope=scope, quoted=body.quoted)
    return part._replace(to_source=part.within(body.to_source), cell=cell)


def _cells(text: str) -> Iterator[tuple[int, int, list[Piece]]]:
    """Yield row, column and lines of each cell of a list of lists; a cell's marks are left out."""
    row, column, width, outer = -1, -1, 0, 0
    pieces: list[Piece] = []
    for line in _LINE.finditer(text):
        content = line.group()
        first, bullet = _ROW.match(content), _BULLET.match(content)
        if first is not None and row >= 0 and len(first["indent"]) != outer:
            first = None  # a list in a cell
        if first is not None:
            width, outer = first.start("cell"), len(first["indent"])
        elif bullet is None or bullet.start("cell") != width:
            cut = min(width + 2, len(content) - len(content.lstrip(" \t")))
            pieces.append((content[cut:], line.start() + cut, line.end()))
            continue
        if row >= 0:
            yield row, column, pieces
        row, column = (row + 1, 0) if first is not None else (row, column + 1)
        rest = content[width + 1 :]
        cut = width + 1 + len(rest) - len(rest.lstrip(" \t"))
        pieces = [(content[cut:], line.start() + cut, line.end())]
    if row >= 0:
        yield row, column, pieces


def _values(body: Part, form: Form, headers: int, table: int) -> Iterator[Part]:
    """Yield the cells of comma-separated values; the option `:header:` holds a row before them."""
    delimiter = _DELIMITER.search(form.options.text)
    header = _HEADER.search(form.options.text)
    row = 0
    if header is not None:
        for values in rows_of([(header[1], header.start(1))], ","):
            yield from _row(form.options, values, table, row, is_header=True)
            row += 1
    lines = [(line.group().rstrip(), line.start()) for line in _LINE.finditer(body.text)]
    for values in rows_of(lines, delimiter_of(delimiter[1] if delimiter else "")):
        yield from _row(body, values, table, row, is_header=row < headers)
        row += 1


def _row(
    body: Part, values: list[Value], table: int, row: int, *, is_header: bool
) -> Iterator[Part]:
    for column, value in enumerate(values):
        pieces: list[Piece] = []
        for text, start in value:
            end = start + len(text)
            pieces += [(text, start, end), ("\n", end, end + 1)]
        cell = Cell(table, row, column, Layout.COMMAS)
        yield _part(body, pieces[:-1], cell, is_header=is_header)
