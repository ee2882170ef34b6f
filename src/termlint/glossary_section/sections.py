"""Where termlint's section of a document stands, told by its marks."""

from collections.abc import Sequence
from typing import NamedTuple

from termlint.documents import Document, GlossaryMark
from termlint.text import Span


class BrokenMarksError(Exception):
    """Marks of a section that do not go together: a sentence, and the offset of the wrong one."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


class OpenEndError(BrokenMarksError):
    """A document ends within something that nothing closes, so that no section can follow it."""

    MESSAGE = (
        "a glossary at the end of this document would not be read as one; close the code block or "
        "directive in which it ends"
    )

    def __init__(self, offset: int) -> None:
        super().__init__(self.MESSAGE, offset)


class Section(NamedTuple):
    """A marked section: `whole` with both marks, `body` the lines between them."""

    whole: Span
    body: Span


def section_of(document: Document) -> Section | None:
    """Return the section of a document, None where it has none.

    Raises:
        BrokenMarksError: the marks are not one start with one end after it, each on its line.
    """
    marks = document.glossary_marks
    if not marks:
        return None
    _check(marks)
    start, end = marks[0].comment, marks[1].comment
    lines = document.lines
    first = lines.position(start.end - 1).line
    last = lines.position(end.start).line
    for mark in (start, end):
        if not _has_line(document, mark):
            raise BrokenMarksError("a mark of a glossary wants a line of its own", mark.start)
        if lines.position(mark.start).column > 1:
            message = "a mark of a glossary wants to begin its line, outside of lists and the like"
            raise BrokenMarksError(message, mark.start)
    body = Span(lines.line_span(first)[1], lines.line_span(last)[0])
    return Section(Span(start.start, end.end), body)


def _check(marks: Sequence[GlossaryMark]) -> None:
    is_open = False
    for place, mark in enumerate(marks):
        if mark.starts and is_open:
            message = "a glossary begins here within a glossary; remove one of the two starts"
            raise BrokenMarksError(message, mark.comment.start)
        if not mark.starts and not is_open:
            message = "no `termlint-glossary start` stands before this end; write one, or remove it"
            raise BrokenMarksError(message, mark.comment.start)
        if mark.starts and place:
            message = "a second glossary begins here; a document has one, so remove one of the two"
            raise BrokenMarksError(message, mark.comment.start)
        is_open = mark.starts
    if is_open:
        message = "no `termlint-glossary end` stands after this start; write it where it ends"
        raise BrokenMarksError(message, marks[-1].comment.start)


def _has_line(document: Document, mark: Span) -> bool:
    first = document.lines.line_span(document.lines.position(mark.start).line)[0]
    last = document.lines.line_span(document.lines.position(mark.end - 1).line)[1]
    around = document.source[first : mark.start] + document.source[mark.end : last]
    return not around.strip()
