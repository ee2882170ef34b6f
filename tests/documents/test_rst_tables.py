"""Tables of RST by cell: grid, simple, list and csv tables."""

import pytest

from termlint.documents.model import PLACEHOLDER
from termlint.documents.rst import read_rst

P = PLACEHOLDER


def cells_of(source: str) -> list[tuple[int, int, str]]:
    """Return row, column and text of each cell's blocks; a header's text is in brackets."""
    result = []
    for block in read_rst(source, "t.rst").blocks:
        assert block.cell is not None
        assert block.scope in ("table-header", "table-cell")
        header = block.scope == "table-header"
        result.append(
            (block.cell.row, block.cell.column, f"[{block.text}]" if header else block.text)
        )
    return result


GRID = """
+-----+-----+
| A b | C   |
+=====+=====+
| d   | e   |
| f   |     |
|     | g   |
+-----+-----+
"""
SPANS = """
+-----+-----+----+
| wide text | c  |
+-----+-----+----+
| a   | tall     |
|     +-----+----+
| b   | x   | y  |
+-----+-----+----+
| end of it      |
+----------------+
"""
BODY = """
+-----------------+---+
| - one           | x |
| - two ``c``     |   |
|                 |   |
| lit::           |   |
|                 |   |
|   hidden | text |   |
|                 |   |
| .. note:: n     |   |
+-----------------+---+
"""
SIMPLE = """
=====  ======
A b    C
=====  ======
d      e f
       g

       h
``i``  j - k
..     l
=====  ======
"""


@pytest.mark.parametrize(
    ("source", "cells"),
    [
        (GRID, [(0, 0, "[A b]"), (0, 1, "[C]"), (1, 0, "d f"), (1, 1, "e"), (1, 1, "g")]),
        (SPANS, [
            (0, 0, "wide text"), (0, 2, "c"), (1, 0, "a"), (1, 1, "tall"), (1, 0, "b"),
            (2, 1, "x"), (2, 2, "y"), (3, 0, "end of it"),
        ]),
        (BODY, [(0, 0, "one"), (0, 1, "x"), (0, 0, f"two {P}"), (0, 0, "lit:"), (0, 0, "n")]),
        ("+---+\n| a |\n+---+\n", [(0, 0, "a")]),
        ("+------+---+\n| 日本 | x |\n+------+---+\n", [(0, 0, "日本"), (0, 1, "x")]),
        ("+----------+\n|\ta  |\n+----------+\n", [(0, 0, "a")]),
        ("+---+\n| a |\n", []),
        ("+---+\n| a\n+---+\n", []),
    ],
)  # fmt: skip
def test_grid_tables(source: str, cells: list[tuple[int, int, str]]) -> None:
    assert cells_of(source) == cells


@pytest.mark.parametrize(
    ("source", "cells"),
    [
        (SIMPLE, [
            (0, 0, "[A b]"), (0, 1, "[C]"), (1, 0, "d"), (1, 1, "e f g"), (1, 1, "h"),
            (2, 0, P), (2, 1, "j - k"), (3, 1, "l"),
        ]),
        ("=== ===\na   b\n=== ===\n", [(0, 0, "a"), (0, 1, "b")]),
        ("=== ===\na   b over the edge\n=== ===\n", [(0, 0, "a"), (0, 1, "b over the edge")]),
        ("=== === ===\na span  b\n------- ---\n=== === ===\n", [(0, 0, "a span"), (0, 2, "b")]),
        ("=== === ===\na and more b\n=== === ===\n", [(0, 0, "a and more b")]),
        ("====  ====\n日本  語 x\n====  ====\n", [(0, 0, "日本"), (0, 1, "語 x")]),
    ],
)  # fmt: skip
def test_simple_tables(source: str, cells: list[tuple[int, int, str]]) -> None:
    assert cells_of(source) == cells


def test_a_simple_table_ends_where_its_border_does() -> None:
    source = "=== ===\na   b\n=== ===\n\nafter\n\n=== ===\nunclosed\n\nend\n"
    texts = [block.text for block in read_rst(source, "t.rst").blocks]
    assert texts == ["a", "b", "after", "unclosed", "end"]


LIST = """
.. list-table:: The *title*
   :header-rows: 1
   :widths: 1 2

   * - A
     - B
   * - c
       d

       e
     - - f
       - g::

           hidden
"""


def test_list_tables() -> None:
    blocks = read_rst(LIST, "t.rst").blocks
    assert [(b.scope, b.cell and (b.cell.row, b.cell.column), b.text) for b in blocks] == [
        ("caption", None, "The title"),
        ("table-header", (0, 0), "A"),
        ("table-header", (0, 1), "B"),
        ("table-cell", (1, 0), "c d"),
        ("table-cell", (1, 0), "e"),
        ("table-cell", (1, 1), "f"),
        ("table-cell", (1, 1), "g:"),
    ]


@pytest.mark.parametrize(
    ("body", "cells"),
    [
        ("a, b\nc, d", [(0, 0, "a"), (0, 1, "b"), (1, 0, "c"), (1, 1, "d")]),
        ('"a, b", c', [(0, 0, "a, b"), (0, 1, "c")]),
        ('"a\nb\n\nc", d', [(0, 0, "a b"), (0, 0, "c"), (0, 1, "d")]),
        ('"", a,\n, b', [(0, 1, "a"), (1, 1, "b")]),
        ("``a, b``, c", [(0, 0, "``a"), (0, 1, "b``"), (0, 2, "c")]),
        ('"``hidden``", *c*', [(0, 0, P), (0, 1, "c")]),
        ('"never closed', [(0, 0, "never closed")]),
    ],
)
def test_csv_tables(body: str, cells: list[tuple[int, int, str]]) -> None:
    indented = "".join(f"   {line}\n" if line else "\n" for line in body.split("\n"))
    assert cells_of(".. csv-table::\n   :widths: auto\n\n" + indented) == cells


def test_csv_options() -> None:
    source = ".. csv-table:: T\n   :header-rows: 1\n   :delim: ;\n\n   a;b, c\n   d;e\n"
    blocks = read_rst(source, "t.rst").blocks
    assert [(b.scope, b.text) for b in blocks] == [
        ("caption", "T"),
        ("table-header", "a"),
        ("table-header", "b, c"),
        ("table-cell", "d"),
        ("table-cell", "e"),
    ]
    source = '.. csv-table::\n   :file: hidden.csv\n   :header: A, "B, b"\n\nafter\n'
    blocks = read_rst(source, "t.rst").blocks
    assert [(b.scope, b.text) for b in blocks] == [
        ("table-header", "A"),
        ("table-header", "B, b"),
        ("paragraph", "after"),
    ]


def test_tables_are_numbered_and_cells_hold_no_other_scope() -> None:
    source = (
        GRID
        + SIMPLE
        + LIST
        + "\n.. list-table::\n\n   * - ===  ===\n       a    b\n       ===  ===\n"
    )
    tables = [block.cell.table for block in read_rst(source, "t.rst").blocks if block.cell]
    assert sorted(set(tables)) == [0, 1, 2, 4]


def test_a_cell_leads_back_to_the_source() -> None:
    cell = next(b for b in read_rst(GRID, "t.rst").blocks if b.text == "d f")
    assert cell.span(0, 1).slice(GRID) == "d"
    assert cell.span(2, 3).slice(GRID) == "f"
    assert [(text, GRID[start:end]) for text, start, end in cell.pieces] == [
        ("d", "d"),
        (" ", "   | e   |\n| "),
        ("f", "f"),
    ]
