"""What is known while one RST document is read: its lines, where they stand, what was found."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from termlint.documents.building import PieceMark, make_block
from termlint.documents.comments import Comment
from termlint.documents.model import Block, Cell, Inclusion, Scope
from termlint.documents.rst.inline import split
from termlint.documents.rst.lines import Lines
from termlint.text import Piece

# Deeper nesting is read as plain paragraphs; it keeps Python's stack and the reading time small.
MAX_DEPTH = 60


class Place(NamedTuple):
    """What the paragraphs at some place of the document become."""

    scope: Scope = Scope.PARAGRAPH
    quoted: bool = False
    cell: Cell | None = None
    label: str = ""
    # The scope holds for lists and definitions inside as well: footnotes, table cells.
    fixed: bool = False

    def within(self, scope: Scope) -> "Place":
        """Return the place inside a construct that makes paragraphs `scope`."""
        if self.fixed or scope == self.scope:
            return self
        return Place(scope, self.quoted, self.cell, self.label)


def cell_place(place: Place, cell: Cell, header: bool) -> Place:
    """Return the place inside a cell of a table that stands at `place`."""
    scope = Scope.TABLE_HEADER if header else Scope.TABLE_CELL
    return Place(scope, place.quoted, cell, place.label, fixed=True)


BodyReader = Callable[["State", int, int, Place], int]


class State:
    """The document that is being read; in a table cell `lines` are the cell's own.

    `read_body(state, at, base, place)` reads the lines from `at` on that stand at column `base`
    or beyond, and returns the line after them.
    """

    __slots__ = (
        "anchor",
        "blocks",
        "comments",
        "depth",
        "includes",
        "lines",
        "quote",
        "quotes",
        "read_body",
        "styles",
        "tables",
    )

    def __init__(self, lines: Lines, quotes: str, read_body: BodyReader) -> None:
        self.lines = lines
        self.quotes = quotes
        self.read_body = read_body
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.includes: list[Inclusion] = []
        # Title styles in the order in which they were met, which is their level.
        self.styles: list[str] = []
        self.tables: Iterator[int] = count()
        self.depth = 0
        # The depth of the block quote that may get an attribution, and its first block.
        self.quote = (-1, 0)
        # The line of the element that an internal target stands directly before.
        self.anchor = -1

    def read_cell(self, lines: Lines, place: Place) -> None:
        """Read the lines of a table cell as body elements, in the midst of the table's lines."""
        filled = [indent for indent, text in zip(lines.indents, lines.texts, strict=True) if text]
        if filled:
            outer = (self.lines, self.quote, self.anchor)
            self.lines, self.anchor = lines, -1
            self.read_body(self, 0, min(filled), place)
            self.lines, self.quote, self.anchor = outer

    def read_indented(self, at: int, base: int, place: Place) -> int:
        """Read what is indented beyond `base` as body elements; return the line after it."""
        lines = self.lines
        last = len(lines.texts)
        while True:
            at = lines.filled(at)
            if at == last or lines.indents[at] <= base:
                return at
            at = self.read_body(self, at, lines.indents[at], place)

    def read_rest(self, at: int, base: int, place: Place) -> int:
        """Read what follows a marker that was cut off line `at`, and what is indented below."""
        if self.lines.texts[at]:
            at = self.read_body(self, at, self.lines.indents[at], place)
        else:
            at += 1
        return self.read_indented(at, base, place)

    def read_quote(self, at: int, base: int, place: Place) -> int:
        """Read what is indented beyond `base` as a block quote, which may have attributions."""
        outer, self.quote = self.quote, (self.depth + 1, len(self.blocks))
        at = self.read_indented(at, base, place)
        self.quote = outer
        return at

    def add_lines(
        self, first: int, last: int, place: Place, *, level: int = 0, anchored: bool = False
    ) -> None:
        """Add the block of some lines that are one paragraph."""
        lines = self.lines
        pieces, marks = split(lines.texts[first:last], lines.offsets[first:last])
        self.add(pieces, marks, place, level=level, anchored=anchored)

    def add_text(self, text: str, offset: int, place: Place) -> None:
        """Add the block of a text that stands on one line of the source at `offset`."""
        text = text.rstrip()
        pieces, marks = split([text], [offset])
        self.add(pieces, marks, place)

    def add(
        self,
        pieces: list[Piece],
        marks: Sequence[PieceMark],
        place: Place,
        *,
        level: int = 0,
        anchored: bool = False,
    ) -> None:
        """Add a block, unless nothing is left of it."""
        block = make_block(
            pieces,
            place.scope,
            marks=marks,
            quoted=place.quoted,
            level=level,
            anchored=anchored,
            cell=place.cell,
            label=place.label,
        )
        if block is not None:
            self.blocks.append(block)
