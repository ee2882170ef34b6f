"""Markdown to a Document, by pyromark's events and a pre-pass for what is not CommonMark."""


from termlint.documents.markdown.flavours import Flavour, flavour_of, parser_options
from termlint.documents.markdown.prepass import Part, scrub
from termlint.documents.markdown.reader import Reader
from termlint.documents.model import Block, Document, Mark, MarkKind, Scope, Suppression
from termlint.documents.suppressions import parse_directive, resolve
from termlint.text import LineIndex, Shift, Span

__all__ = ["read_markdown"]

# Bodies in bodies: deeper ones are left out, as no document has them.
_DEEPEST = 30


def read_markdown(
    source: str, path: str, *, flavour: str = "auto", quotes: str = "skip"
) -> Document:
    """Read a Markdown source (without a byte order mark) into a document."""
    reading = _Reading(flavour_of(flavour, path), quotes)
    reading.part(source, None, Scope.PARAGRAPH, quoted=False, depth=0)
    blocks = reading.blocks
    if reading.nested:
        blocks.sort(key=lambda block: block.start)
    found = [parse_directive(body, span) for span, body in sorted(reading.comments)]
    directives = [directive for directive in found if directive is not None]
    suppressions: tuple[Suppression, ...] = ()
    if directives:
        lines = LineIndex(source)
        suppressions = resolve(directives, source, lines, blocks, next_is_block=False)
    return Document(path, source, tuple(blocks), suppressions)


class _Reading:
    """A document's parts, read one within another."""

    def __init__(self, flavour: Flavour, quotes: str) -> None:
        self.blocks: list[Block] = []
        self.comments: list[tuple[Span, str]] = []
        self.nested = False
        self._flavour = flavour
        self._quotes = quotes

    def part(
        self, text: str, to_source: Shift | None, scope: Scope, *, quoted: bool, depth: int
    ) -> None:
        import pyromark

        scrubbed = scrub(text, self._flavour)
        reader = Reader(
            scrubbed.text,
            self._flavour,
            to_source=to_source,
            base_scope=scope,
            quoted=quoted,
            quotes=self._quotes,
        )
        options = parser_options(self._flavour.options)
        reader.read(pyromark.events_with_range(scrubbed.text, options=options))  # type: ignore[arg-type]
        if scrubbed.introduced:
            spans = [_span(span, to_source) for span in scrubbed.introduced]
            reader.blocks = [_introduced(block, spans) for block in reader.blocks]
        self.blocks += reader.blocks
        self.comments += reader.comments
        self.comments += [(_span(span, to_source), body) for span, body in scrubbed.comments]
        parts = [(part, quoted) for part in scrubbed.parts] + reader.parts
        self._below(parts, to_source, depth)
        self.nested = self.nested or bool(reader.unordered or parts)

    def _below(
        self, parts: list[tuple[Part, bool]], to_source: Shift | None, depth: int
    ) -> None:
        if depth >= _DEEPEST:
            return
        for part, quoted in parts:
            shift = part.to_source if to_source is None else _composed(part, to_source)
            scope = Scope.CAPTION if part.title else Scope.PARAGRAPH
            self.part(part.text, shift, scope, quoted=quoted, depth=depth + 1)


def _composed(part: Part, outer: Shift) -> Shift:
    """Return the map from a part's offsets through the enclosing text's to the source's."""
    inner = part.to_source
    keys = set(inner.keys)
    for key, value in zip(inner.keys, inner.values, strict=True):
        later = [other for other in inner.keys if other > key]
        end = value + ((later[0] if later else len(part.text)) - key)
        keys.update(key + at - value for at in outer.keys if value < at < end)
    ordered = sorted(keys)
    return Shift(ordered, [outer(inner(key)) for key in ordered])


def _span(span: Span, to_source: Shift | None) -> Span:
    if to_source is None:
        return span
    return Span(to_source(span.start), to_source(span.end - 1) + 1)


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
