"""The body of MyST's directive `eval-rst`, which is reStructuredText within Markdown."""

from collections.abc import Iterator
from typing import Final

from termlint.documents.markdown.parts import Part
from termlint.documents.model import Block
from termlint.text import Shift, Span
from termlint.text.offsets import shifted

EVAL_RST: Final = "eval-rst"


def read_nested_rst(
    part: Part, to_source: Shift, quotes: str, tables: Iterator[int]
) -> tuple[list[Block], list[tuple[Span, str]]]:
    """Return the blocks of a body, and its comments, with their places in the source.

    `tables` are the numbers of the document's tables.
    """
    # Here: few documents in Markdown need the other reader.
    from termlint.documents.rst.body import read_body
    from termlint.documents.rst.lines import source_lines
    from termlint.documents.rst.state import Place, State

    state = State(source_lines(part.text), quotes, read_body)
    state.tables = tables
    read_body(state, 0, 0, Place(quoted=part.quoted))
    blocks = [one._replace(pieces=shifted(list(one.pieces), to_source)) for one in state.blocks]
    comments = [
        (Span(to_source(start), to_source(end - 1) + 1), body)
        for (start, end), body in state.comments
    ]
    return blocks, comments
