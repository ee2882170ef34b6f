"""Markdown to a Document, by pyromark's events and a pre-pass for what is not CommonMark."""

from dataclasses import replace
from itertools import count

from termlint.documents.comments import hear, in_glossaries
from termlint.documents.languages import language_of_front_matter
from termlint.documents.markdown.flavours import Flavour, flavour_of, parser_options
from termlint.documents.markdown.gathering import Gathering
from termlint.documents.markdown.nested_rst import EVAL_RST, read_nested_rst
from termlint.documents.markdown.parts import Part
from termlint.documents.markdown.prepass import scrub
from termlint.documents.markdown.reader import read
from termlint.documents.markdown.table_parts import table_parts
from termlint.documents.model import Block, Document, Inclusion, Mark, MarkKind, Scope
from termlint.text import Shift, Span

__all__ = ["read_markdown"]

# Bodies in bodies: deeper ones are left out, as no document has them.
_DEEPEST = 30


def read_markdown(
    source: str, path: str, *, flavour: str = "auto", quotes: str = "skip"
) -> Document:
    """Read a Markdown source (without a byte order mark) into a document."""
    reading = _Reading(flavour_of(flavour, path), quotes)
    reading.read(Part(source, Shift([0], [0])), None)
    blocks = reading.blocks
    if reading.unordered:
        blocks.sort(key=lambda block: block.start)
    front = reading.front_matter
    document = Document(
        path,
        source,
        tuple(blocks),
        language=language_of_front_matter(front.split("\n")) if front else "",
        includes=tuple(reading.inclusions),
        front_matter=front,
        dialect=flavour,
    )
    if not reading.comments:
        return document
    heard = hear(sorted(reading.comments), source, blocks, next_is_block=False)
    if heard.glossaries:
        blocks = in_glossaries(blocks, heard.glossaries)
    return replace(
        document,
        blocks=tuple(blocks),
        suppressions=heard.suppressions,
        strays=heard.strays,
        glossary_marks=heard.marks,
        glossary_sealed=heard.is_sealed,
    )


class _Reading:
    """A document's parts, read one within another."""

    def __init__(self, flavour: Flavour, quotes: str) -> None:
        self.blocks: list[Block] = []
        self.comments: list[tuple[Span, str]] = []
        self.inclusions: list[Inclusion] = []
        self.unordered = False
        self.front_matter = ""
        self._flavour = flavour
        self._quotes = quotes
        self._tables = count()

    def read(self, part: Part, to_source: Shift | None, depth: int = 0) -> None:
        import pyromark

        scrubbed = scrub(part.text, self._flavour, nested=depth > 0)
        self.front_matter = self.front_matter or scrubbed.front_matter
        options = parser_options(self._flavour.options)
        state = Gathering(
            scrubbed.text,
            pyromark.events_with_range(scrubbed.text, options=options),
            self._flavour,
            to_source=to_source,
            scope=part.scope,
            quoted=part.quoted,
            quotes=self._quotes,
            notes=scrubbed.notes,
            numbers=self._tables,
        )
        read(state)
        blocks = state.shown()
        if scrubbed.introduced:
            spans = [_span(span, to_source) for span in scrubbed.introduced]
            blocks = [_introduced(block, spans) for block in blocks]
        if part.scope is Scope.FRONT_MATTER:  # a title may look like a heading or a list
            blocks = [block._replace(scope=part.scope, level=0, cell=None) for block in blocks]
        if part.cell is not None:
            blocks = [block._replace(scope=part.scope, level=0, cell=part.cell) for block in blocks]
        if part.label:
            blocks = [block if block.has_own_label else _labelled(block, part) for block in blocks]
        self.blocks += blocks
        self.inclusions += scrubbed.inclusions
        self.comments += state.comments
        self.comments += [(_span(span, to_source), body) for span, body in scrubbed.comments]
        heads = [head._replace(quoted=part.quoted) for head in scrubbed.parts]
        self.unordered = self.unordered or state.unordered or bool(heads or state.parts)
        if depth < _DEEPEST:
            for inner in heads + state.parts:
                self._read_inner(inner, to_source, depth + 1)

    def _read_inner(self, part: Part, outer: Shift | None, depth: int) -> None:
        """Read a part of a text, by the rules of the directive that holds it."""
        if part.form is None:
            self.read(part, part.within(outer), depth)
        elif part.form.name == EVAL_RST:
            blocks, comments = read_nested_rst(part, part.within(outer), self._quotes, self._tables)
            self.blocks += blocks
            self.comments += comments
        else:
            for cell in table_parts(part, part.form, next(self._tables)):
                self.read(cell, cell.within(outer), depth)


def _span(span: Span, to_source: Shift | None) -> Span:
    if to_source is None:
        return span
    return Span(to_source(span.start), to_source(span.end - 1) + 1)


def _labelled(block: Block, part: Part) -> Block:
    return block._replace(label=part.label)


def _introduced(block: Block, spans: list[Span]) -> Block:
    """Mark the words of a block whose definition a template renders."""
    marks = []
    offset = 0
    for text, start, end in block.pieces:
        for span in spans:
            if start <= span.start and span.end <= end:
                first = offset + span.start - start
                last = first + span.end - span.start
                marks.append(Mark(MarkKind.ABBREVIATION, first, last))
        offset += len(text)
    return block._replace(marks=(*block.marks, *marks)) if marks else block
