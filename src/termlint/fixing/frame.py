"""What a fix must leave as it is: all of a source that is no prose, and the blocks around it."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from termlint.diagnostics import Edit
from termlint.documents import PLACEHOLDER, Block, Document, MarkKind
from termlint.text import Span


class Frame(NamedTuple):
    """A document without its prose.

    `rest` is the source without the stretches that are prose: code, links and their targets,
    ids, directives with their options, table borders, comments; white space is left out, since
    prose may be wrapped anew. `skeleton` says of each block what it is, and which of its words
    are keys.
    """

    rest: str
    skeleton: tuple[tuple[object, ...], ...]


def frame_of(document: Document, written: Sequence[Span] = ()) -> Frame:
    """Return the frame of a document; what was `written` as markup is no prose, and no block."""
    blocks = [one for one in document.blocks if not _is_written(one, written)]
    gaps = _gaps(blocks, len(document.source))
    parts = (document.source[start:end] for start, end in gaps)
    return Frame(_squeezed(parts), _skeleton(blocks))


def frame_expected(document: Document, edits: Sequence[Edit]) -> Frame:
    """Return the frame that a document should have after edits, which are in source order.

    Edits of prose leave no trace in it; those of markup do.
    """
    markup = [edit for edit in edits if edit.markup]
    # Prose that gives way to markup is no prose of the document.
    replaced = [edit.span for edit in markup]
    blocks = [one for one in document.blocks if not _is_written(one, replaced)]
    gaps = _gaps(blocks, len(document.source))
    return Frame(_squeezed(_with(markup, gaps, document.source)), _skeleton(blocks))


def _gaps(blocks: Sequence[Block], length: int) -> Iterator[Span]:
    """Yield the stretches of a source between those that are words of its blocks."""
    words = sorted(
        (start, end)
        for text, start, end in chain.from_iterable(block.pieces for block in blocks)
        if text != " " and PLACEHOLDER not in text
    )
    at = 0
    for start, end in words:
        if start > at:
            yield Span(at, start)
        at = max(at, end)
    yield Span(at, length)


def _with(edits: Sequence[Edit], gaps: Iterator[Span], source: str) -> Iterator[str]:
    """Yield the texts of the gaps after edits of markup, which lie in one gap or insert."""
    left = list(reversed(edits))
    for at, end in gaps:
        while left and left[-1].span.start <= end:
            edit = left.pop()
            yield source[at : edit.span.start]
            yield edit.text
            at = max(at, edit.span.end)
        yield source[at:end]
    yield from (edit.text for edit in reversed(left))


def _squeezed(parts: Iterator[str]) -> str:
    return "".join("".join(parts).split())


def _is_written(block: Block, written: Sequence[Span]) -> bool:
    first, last = block.pieces[0][1], block.pieces[-1][2]
    return any(start <= first and last <= end for start, end in written)


def _skeleton(blocks: Sequence[Block]) -> tuple[tuple[object, ...], ...]:
    return tuple(
        (
            block.scope,
            block.level,
            block.quoted,
            block.anchored,
            block.cell,
            block.label,
            *_keys(block),
        )
        for block in blocks
    )


def _keys(block: Block) -> Iterator[tuple[object, ...]]:
    """Yield the marks of a block, with the words of those that are keys.

    Expansions that markup gives stand in the rest of the source.
    """
    for mark in block.marks:
        if mark.kind is MarkKind.FROZEN:
            yield mark.kind, block.text[mark.start : mark.end]
        elif mark.kind is not MarkKind.ABBREVIATION:
            yield mark.kind, mark.value
