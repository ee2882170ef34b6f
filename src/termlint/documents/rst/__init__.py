"""reStructuredText to documents: a line reader of our own that follows docutils."""

from termlint.documents.model import Document
from termlint.documents.rst.body import read_body
from termlint.documents.rst.docinfo import declared_language
from termlint.documents.rst.lines import source_lines
from termlint.documents.rst.state import Place, State
from termlint.documents.suppressions import resolve
from termlint.text import LineIndex

__all__ = ["read_rst"]


def read_rst(source: str, path: str, *, quotes: str = "skip") -> Document:
    """Return the document of an RST source, which has no byte order mark.

    With `quotes` "check", block quotes with an attribution are prose like any other.
    """
    state = State(source_lines(source), quotes, read_body)
    state.read_indented(0, -1, Place())
    blocks = tuple(state.blocks)
    language = declared_language(source)
    if not state.directives:
        return Document(path, source, blocks, language=language)
    lines = LineIndex(source)
    suppressions = resolve(state.directives, source, lines, blocks, next_is_block=True)
    return Document(path, source, blocks, suppressions, language)
