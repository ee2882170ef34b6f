"""The block that is being read: its pieces, and the blocks that are done."""

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import count
from operator import itemgetter
from typing import Any

from termlint.documents.building import PieceMark, make_block, uneven
from termlint.documents.comments import TRIGGER
from termlint.documents.markdown import html
from termlint.documents.markdown.flavours import Flavour
from termlint.documents.markdown.html_tables import HtmlTables
from termlint.documents.markdown.parts import Part, lines_of
from termlint.documents.markdown.quotations import QuoteTag, mark_quoted, quote_tags
from termlint.documents.model import PLACEHOLDER, Block, Cell, MarkKind, Scope
from termlint.text import Piece, Shift, Span, byte_shift, lazy
from termlint.text.offsets import shifted

# A range of the parser's, in UTF-8 bytes: `start` and `end`.
Range = dict[str, int]
# An event is a string, or a mapping of one key, its kind; the second is its range.
Event = tuple[Any, Any]

_DEFINED = lazy(r"\*\[(?P<name>[^\]]+)\]:\s*")
_TEXT_LINE = lazy(r"[^\n\r]+")
_FOOTNOTE = Scope.FOOTNOTE  # looked up once, since that is slow in Python 3.11
_ODD = ("\r", "\f", "\v", "\x1c", "\x1d", "\x1e", "\x1f", "\n*[")
_SPACE_ENTITY = lazy(r"(?:#|[A-Za-z]*(?:sp|13|14|Space|shy|Tab|NewLine|NoBreak)\b)")
_text_of = itemgetter(0)
# A named tuple's own constructor is a Python function, which costs three times as much.
_new_block = tuple.__new__


class Gathering:
    """One text's pieces, in bytes, on their way to blocks in code points of the source.

    `to_source` leads from the text's code points to the document's, None where they are the
    same. `notes` are the places where a quote that is a note ends or begins, `numbers` those of
    the document's tables. `comments` are suppression comments with their source spans; `parts`
    are nested bodies set aside. `opened` has one entry for each link, image or strong text that
    is open: the index of its first piece and the event that began it.
    """

    def __init__(
        self,
        text: str,
        events: Iterator[Event],
        flavour: Flavour,
        *,
        to_source: Shift | None = None,
        scope: Scope = Scope.PARAGRAPH,
        quoted: bool = False,
        quotes: str = "skip",
        notes: AbstractSet[int] = frozenset(),
        numbers: Iterator[int] | None = None,
    ) -> None:
        self.blocks: list[Block] = []
        self.parts: list[Part] = []
        self.comments: list[tuple[Span, str]] = []
        # Alt texts and titles come before the paragraph that holds them.
        self.unordered = False
        self.text = text
        self.flavour = flavour
        self.events = events
        self.quotes = quotes
        self.notes = notes
        self.pieces: list[Piece] = []
        self.marks: list[PieceMark] = []
        self.scopes = [scope]
        self.quoted = quoted
        self.quoting: list[bool] = []
        self.hidden: list[Span] = []
        self.quote_tags: list[QuoteTag] = []
        self.opened: list[tuple[int, Any]] = []
        self.saved: list[tuple[list[Piece], list[PieceMark]]] = []
        # Open HTML elements: name or title, the block's pieces, the first one's index and place.
        self.literals: list[tuple[str, list[Piece], int, int]] = []
        self.abbreviation: tuple[str, list[Piece], int] = ("", [], 0)
        self.level, self.anchored = 0, False
        self.label = ""
        self.numbers = count() if numbers is None else numbers
        self.table, self.row, self.column = -1, 0, 0
        self._tables = HtmlTables(self.numbers)
        self._bytes = byte_shift(text)
        self._since, self._until, self._by = 0, -1, 0
        self._odd = _odd(text, self._bytes)
        self._to_source = to_source

    # Pieces

    def placeholder(self, where: Range) -> None:
        """Take in what is shown but is not prose."""
        self.pieces.append((PLACEHOLDER, where["start"], where["end"]))

    def replace(self, first: int, start: int, end: int) -> None:
        """Let one placeholder stand for the pieces from `first` on; ranges in bytes."""
        self.pieces[first:] = [(PLACEHOLDER, start, end)]
        self.marks = [mark for mark in self.marks if mark[2] <= first]

    def mark(self, kind: MarkKind, first: int, value: str = "") -> None:
        """Mark the pieces from `first` on."""
        self.marks.append((kind, first, len(self.pieces), value))

    # Blocks out

    def flush(self, cell: Cell | None = None) -> None:
        """End the block: what was gathered becomes one, unless it is nothing."""
        pieces = self.pieces
        if not pieces:
            return
        self.pieces = []
        text = pieces[0][0] if len(pieces) == 1 else "".join(map(_text_of, pieces))
        if (
            self._odd
            or self.marks
            or "  " in text
            or text[:1] in " "  # or nothing
            or text[-1] == " "
        ):
            self._flush_uneven(text, pieces, cell)
            return
        if self._bytes is not None:
            pieces = self.in_text(pieces)
        if self._to_source is not None:
            pieces = shifted(pieces, self._to_source)
        self._done(text, pieces, self.scopes[-1], cell)

    def _flush_uneven(self, text: str, pieces: list[Piece], cell: Cell | None) -> None:
        """Do what `flush` does, for the block that few are: with marks or odd characters."""
        marks, scope = self.marks, self.scopes[-1]
        if self._odd and not self._is_even(text):
            if text[:2] == "*[" and self.flavour.abbreviations and self._defines(text, pieces):
                self.marks = []
                return
            if "\t" in text:  # one for a space is the most frequent case, and moves nothing
                text = text.replace("\t", " ")
                pieces = [(part.replace("\t", " "), start, end) for part, start, end in pieces]
            tidy = not marks and not uneven(text)
        else:
            tidy = not marks and "  " not in f" {text} "
        pieces = self._in_source(pieces)
        if not tidy:
            self.marks = []
            self._add(pieces, scope, marks, cell)
            return
        self._done(text, pieces, scope, cell)

    def _done(self, text: str, pieces: list[Piece], scope: Scope, cell: Cell | None = None) -> None:
        """Do what `_add` does, for the block that most are: without marks, and even."""
        label = self.label if scope is _FOOTNOTE else ""
        fields = (
            text, scope, pieces, (), self.quoted, self.level, self.anchored, cell, label
        )  # fmt: skip
        self.blocks.append(_new_block(Block, fields))

    def _is_even(self, text: str) -> bool:
        if self._odd == "\t":
            return "\t" not in text and "  " not in f" {text} "
        return not uneven(text) and text[:2] != "*["

    def aside(self, pieces: list[Piece], scope: Scope, marks: Sequence[PieceMark] = ()) -> None:
        """Make a block of pieces (in bytes) that stand inside or before the one being read."""
        self.unordered = True
        self._add(self._in_source(pieces), scope, marks)

    def aside_text(self, start: int, end: int, scope: Scope) -> None:
        """Make a block of a stretch of the text, in code points, that stands in another."""
        self.unordered = True
        self._add(self._mapped(lines_of(self.text[start:end], start)), scope)

    def _add(
        self,
        pieces: list[Piece],
        scope: Scope,
        marks: Sequence[PieceMark] = (),
        cell: Cell | None = None,
        label: str = "",
        heading: Sequence[int] = (0, False),
    ) -> None:
        within = scope is self.scopes[-1]
        if within and scope is Scope.FOOTNOTE:
            label = self.label
        block = make_block(
            pieces,
            scope,
            marks=marks,
            quoted=self.quoted,
            level=self.level if within and self.level else heading[0],
            anchored=(self.anchored and within) or bool(heading[1]),
            cell=cell,
            label=label,
        )
        if block is not None:
            self.blocks.append(block)

    def html_lines(self, lines: list[Piece]) -> None:
        """Make blocks of raw HTML in a quote or a list, whose marks stand between its lines."""
        if lines:
            self.html(Part.of(self.in_text(lines)), self.point(lines[-1][2]))

    def html(self, part: Part, end: int) -> None:
        """Make blocks of raw HTML that ends at a code point of the text."""
        text, place = part.text, part.within(self._to_source)
        if TRIGGER in text:
            self._comments(text, place)
        if "blockquote" in text.lower() and self.quotes != "check":
            self.quote_tags += [tag._replace(at=place(tag.at)) for tag in quote_tags(text)]
        base = self.scopes[-1]
        runs, left_open = html.html_runs(
            text, self._tables, judges_quotes=self.quotes == "check"
        )
        # Without entities and rare white space in all of it, a run has none.
        is_plain = "&" not in text and text.replace("\n", "").isprintable()
        by = place.values[0] if len(place.keys) == 1 else None
        for pieces, marks, own_scope, *heading, placed in runs:
            scope = own_scope if placed is None or own_scope else placed.scope
            words = pieces[0][0] if len(pieces) == 1 else "".join(map(_text_of, pieces))
            if by is None:
                pieces = shifted(pieces, place)
            else:
                pieces = [(part, start + by, end + by) for part, start, end in pieces]
            is_even = "\n" not in words if is_plain else not uneven(words)
            if is_even and not marks and scope is None and _is_trim(words):
                self._done(words, pieces, base)
            else:
                self.unordered = self.unordered or own_scope is not None
                cell = placed.cell if placed and scope is not own_scope else None
                self._add(pieces, scope or base, marks, cell, heading=heading)
        if left_open:
            self._hide(end, left_open)

    def _hide(self, start: int, element: str) -> None:
        """Note that a literal element goes on over a blank line, which ends HTML in Markdown."""
        close = html.closing(element).search(self.text, start)
        if close is not None:
            self.hidden.append(Span(start, close.end()))

    def shown(self) -> list[Block]:
        """Return the blocks but those inside of literal elements; those of quotations say so."""
        blocks = mark_quoted(self.blocks, self.quote_tags) if self.quote_tags else self.blocks
        if not self.hidden:
            return blocks
        shift = self._to_source or Shift([0], [0])
        hidden = [Span(shift(start), shift(end - 1) + 1) for start, end in self.hidden]
        return [
            block
            for block in blocks
            if not any(start <= block.start < end for start, end in hidden)
        ]

    def inline_comments(self, where: Range) -> None:
        """Take in the suppression comments of inline HTML."""
        start = self.point(where["start"])
        source = self.text[start : self.point(where["end"])]
        self._comments(source, Part(source, Shift([0], [start])).within(self._to_source))

    def _comments(self, source: str, place: Shift) -> None:
        for first, last, body in html.comments(source):
            if TRIGGER in body:
                self.comments.append((Span(place(first), place(last - 1) + 1), body))

    def _defines(self, text: str, pieces: list[Piece]) -> bool:
        """Make `*[X]: …` lines definitions; False where the paragraph is something else."""
        start, end = self.point(pieces[0][1]), self.point(pieces[-1][2])
        if not _DEFINED.match(text) or self.text[max(start - 1, 0) : start].strip("\n"):
            return False
        for line in _TEXT_LINE.finditer(self.text, start, end):
            found = _DEFINED.match(line.group())
            first = line.start() + (found.end() if found else 0)
            piece = (self.text[first : line.end()], first, line.end())
            if found is None:
                self._add(self._mapped([piece]), self.scopes[-1])
            elif first < line.end():
                self._add(self._mapped([piece]), Scope.ABBREVIATION, label=found["name"])
        return True

    # Offsets

    def slice(self, start: int, end: int) -> str:
        """Return the text between two byte offsets."""
        return self.text[self.point(start) : self.point(end)]

    def point(self, offset: int) -> int:
        """Return the code point of the text at which a byte offset stands."""
        return offset if self._bytes is None else self._bytes(offset)

    def in_text(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces with byte ranges turned into code points of the text."""
        shift = self._bytes
        if shift is None or not pieces:
            return pieces
        if self._since <= pieces[0][1] and pieces[-1][2] < self._until:
            by = self._by
            return [(text, start + by, end + by) for text, start, end in pieces] if by else pieces
        keys, last = shift.keys, pieces[-1][2]
        at = bisect_right(keys, last)
        # From here to the next character that takes more bytes, all moves alike.
        self._since, self._until = keys[at - 1], keys[at] if at < len(keys) else sys.maxsize
        self._by = shift.values[at - 1] - keys[at - 1]
        if self._since <= pieces[0][1]:
            by = self._by
            return [(text, start + by, end + by) for text, start, end in pieces]
        return [(text, shift(start), shift(end)) for text, start, end in pieces]

    def _in_source(self, pieces: list[Piece]) -> list[Piece]:
        return self._mapped(self.in_text(pieces))

    def _mapped(self, pieces: list[Piece]) -> list[Piece]:
        return pieces if self._to_source is None else shifted(pieces, self._to_source)


def _is_trim(text: str) -> bool:
    """Tell whether a text is something, has single spaces alone, and no placeholder."""
    return (
        text[:1] not in " " and text[-1] != " " and "  " not in text and PLACEHOLDER not in text
    )


def _odd(text: str, shift: Shift | None) -> str:
    """Return what of a text's blocks must be looked at: nothing, tabs, or all that is rare.

    What is rare is white space but spaces and line breaks, an entity for one, and definitions.
    """
    if shift is not None:
        others = {text[end - 1] for end in shift.values[1:]}
        if PLACEHOLDER in others or not "".join(others).isprintable():
            return "all"
    if text[:2] == "*[" or any(map(text.__contains__, _ODD)):
        return "all"
    if "&" in text and any(map(_SPACE_ENTITY.match, text.split("&")[1:])):
        return "all"
    return "\t" if "\t" in text else ""
