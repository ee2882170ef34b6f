"""reStructuredText to documents: a line reader of our own that follows docutils."""

from dataclasses import replace

from termlint.documents.comments import hear, in_glossaries
from termlint.documents.languages import language_of_front_matter
from termlint.documents.model import Document
from termlint.documents.rst.body import read_body
from termlint.documents.rst.docinfo import top_fields
from termlint.documents.rst.lines import source_lines
from termlint.documents.rst.state import Place, State

__all__ = ["read_rst"]


def read_rst(source: str, path: str, *, quotes: str = "skip") -> Document:
    """Return the document of an RST source, which has no byte order mark.

    With `quotes` "check", block quotes with an attribution are prose like any other.
    """
    state = State(source_lines(source), quotes, read_body)
    read_body(state, 0, 0, Place())
    front = top_fields(source)
    document = Document(
        path,
        source,
        tuple(state.blocks),
        language=language_of_front_matter(front.split("\n")) if front else "",
        includes=tuple(state.includes),
        front_matter=front,
        dialect="rst",
    )
    if not state.comments:
        return document
    heard = hear(state.comments, source, state.blocks, next_is_block=True)
    blocks = in_glossaries(state.blocks, heard.glossaries) if heard.glossaries else state.blocks
    return replace(
        document,
        blocks=tuple(blocks),
        suppressions=heard.suppressions,
        strays=heard.strays,
        glossary_marks=heard.marks,
        glossary_sealed=heard.is_sealed,
    )
