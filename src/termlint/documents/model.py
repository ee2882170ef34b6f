"""The values that reading yields: documents, their blocks, and what is marked in a block."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from termlint.text import LineIndex, OffsetMap, Piece, Span

if TYPE_CHECKING:
    from termlint.documents.branches import Branches

# The label of blocks in a directive `glossary`, or between the marks of termlint's own.
GLOSSARY = "glossary"
# Stands in a block's text for what is shown but is not prose: a code span, an image, a bare link.
PLACEHOLDER = "\ufffc"


class Scope(StrEnum):
    """What kind of text a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_HEADER = "table-header"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    ALT_TEXT = "alt-text"
    LINK_TITLE = "link-title"
    TERM = "term"
    DEFINITION = "definition"
    FOOTNOTE = "footnote"
    # A title, description or summary in front matter.
    FRONT_MATTER = "front-matter"
    # `*[RPO]: …` and `|RPO| replace:: …`: the label is the block's, the text is the expansion.
    ABBREVIATION = "abbreviation"


class MarkKind(StrEnum):
    """What the source says about a stretch of a block's text."""

    STRONG = "strong"
    # A label of the user interface: `:guilabel:`, `:menuselection:`.
    INTERFACE = "interface"
    # Text that is also a key (shortcut reference, substitution): an edit would break the link.
    FROZEN = "frozen"
    # `<abbr title>`, `:abbr:`, a template that renders a definition; the value is the expansion.
    ABBREVIATION = "abbreviation"
    # A reference to a footnote, of no width; the value is its label.
    NOTE = "note"


class Mark(NamedTuple):
    """A stretch `start <= offset < end` of a block's text, in code points of that text."""

    kind: MarkKind
    start: int
    end: int
    value: str = ""


class Layout(StrEnum):
    """What holds the text of a table cell in its place."""

    # A list table, whose cells are as long as they like.
    FREE = "free"
    # The pipes of Markdown, which need not stand below each other.
    PIPES = "pipes"
    # The borders of a grid or simple table of RST, which must.
    DRAWN = "drawn"
    # Commas and quotation marks, which the text may not have.
    COMMAS = "commas"


class Cell(NamedTuple):
    """The place of a table cell: the table's number in its document, row and column from 0."""

    table: int
    row: int
    column: int
    layout: Layout = Layout.FREE


class Block(NamedTuple):
    """A run of prose without its markup.

    `text` has entities decoded, each run of white space as one space, none at its ends, and
    `PLACEHOLDER` for code and the like; `pieces` lead back to the source. A named tuple, since
    a large document has ten thousands of them and a frozen dataclass takes five times as long.
    """

    text: str
    scope: Scope
    pieces: Sequence[Piece]
    marks: tuple[Mark, ...] = ()
    # Quoted speech, as opposed to a quote that is a labelled admonition.
    quoted: bool = False
    # A heading's level from 1 to 6; 0 elsewhere.
    level: int = 0
    # A heading with an id of its own, whose words may change without breaking a link.
    anchored: bool = False
    cell: Cell | None = None
    # The label of a footnote or an abbreviation definition; `GLOSSARY` for others in a glossary.
    label: str = ""

    def span(self, start: int, end: int) -> Span:
        """Return the source span of `text[start:end]`; `start < end`."""
        return OffsetMap(self.pieces).span(start, end)

    @property
    def start(self) -> int:
        """The source offset of the first code point."""
        return self.pieces[0][1]

    @property
    def in_glossary(self) -> bool:
        """Tell whether what the block introduces holds everywhere, as that of a glossary does."""
        return self.label == GLOSSARY and not self.has_own_label

    @property
    def has_own_label(self) -> bool:
        """Tell whether the label is what the source calls the block."""
        return self.scope in _LABELLED


_LABELLED = frozenset((Scope.FOOTNOTE, Scope.ABBREVIATION))


class Suppression(NamedTuple):
    """A comment that silences rules over a span; no rules means all of them.

    `comment` is the span of the comment itself, `span` what it covers.
    """

    rules: tuple[str, ...]
    span: Span
    comment: Span
    reason: str = ""


class Stray(NamedTuple):
    """A comment that speaks to termlint and has no effect: its span, and what it says."""

    comment: Span
    words: str


class GlossaryMark(NamedTuple):
    """A comment that begins or ends termlint's own section of a document: its span."""

    comment: Span
    starts: bool


class Inclusion(NamedTuple):
    """A file whose text stands in a document: its path as written, and where that is written.

    `part` says which lines (`:3:5`) or which section (`:name`) of it is meant, if not all.
    """

    path: str
    offset: int
    part: str = ""


@dataclass(frozen=True)
class Document:
    """One source text and its blocks, in the order of the source.

    `path` is what the user called it. The source is without a byte order mark. `language` is
    the code of the language that the text itself declares, empty where it says nothing;
    `front_matter` is that of Markdown with its fences, or the fields at the top of RST.
    `dialect` is "rst", or the flavour in which Markdown was read.
    """

    path: str
    source: str
    blocks: tuple[Block, ...]
    suppressions: tuple[Suppression, ...] = ()
    language: str = ""
    strays: tuple[Stray, ...] = ()
    includes: tuple[Inclusion, ...] = ()
    front_matter: str = ""
    dialect: str = "auto"
    glossary_marks: tuple[GlossaryMark, ...] = ()
    glossary_sealed: bool = False

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The blocks but those of front matter, which stand before all others."""
        first = (at for at, one in enumerate(self.blocks) if one.scope is not Scope.FRONT_MATTER)
        return self.blocks[next(first, len(self.blocks)) :]

    @cached_property
    def own_glossary(self) -> Span | None:
        """The section that termlint itself writes, from its first mark to its last."""
        marks = self.glossary_marks
        if not marks:
            return None
        ends = [mark.comment.start for mark in marks if not mark.starts]
        return Span(marks[0].comment.start, ends[-1] if ends else len(self.source))

    def in_own_glossary(self, block: Block) -> bool:
        """Tell whether a block stands in the section that termlint itself writes."""
        own = self.own_glossary
        return own is not None and own.start <= block.start < own.end

    @cached_property
    def branches(self) -> "Branches":
        """The parts of the source that some readers only see, looked for on the first question."""
        from termlint.documents.branches import Branches  # here: few runs need it

        return Branches(self.source)

    @cached_property
    def lines(self) -> LineIndex:
        """The line starts of the source, made on the first question."""
        return LineIndex(self.source)


def prose(document: Document) -> str:
    """Return a view with the source's length that is blank where the source is not prose.

    Line breaks stay, so that lines and columns agree; a decoded entity shows as its source.
    """
    view = [character if character in "\r\n" else " " for character in document.source]
    for block in document.blocks:
        for text, start, end in block.pieces:
            if PLACEHOLDER not in text:
                view[start:end] = document.source[start:end]
    return "".join(view)
