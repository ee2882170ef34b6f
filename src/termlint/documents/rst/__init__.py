"""reStructuredText to documents: a line reader of our own that follows docutils."""

from termlint.documents.comments import hear, in_glossaries
from termlint.documents.model import Document
from termlint.documents.rst.body import read_body
from termlint.documents.rst.docinfo import declared_language
from termlint.documents.rst.lines import source_lines
from termlint.documents.rst.state import Place, State

__all__ = ["read_rst"]


def read_rst(source: str, path: str, *, quotes: str = "skip") -> Document:
    """Return the document of an RST source, which has no byte order mark.

    With `quotes` "check", block quotes with an attribution are prose like any other.
    """
    state = State(source_lines(source), quotes, read_body)
    read_body(state, 0, 0, Place())
    includes, language = tuple(state.includes), declared_language(source)
    if not state.comments:
        return Document(path, source, tuple(state.blocks), language=language, includes=includes)
    heard = hear(state.comments, source, state.blocks, next_is_block=True)
    blocks = in_glossaries(state.blocks, heard.glossaries) if heard.glossaries else state.blocks
    said = (heard.suppressions, language, heard.strays, includes)
    return Document(path, source, tuple(blocks), *said)
