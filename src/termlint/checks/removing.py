"""How a comment that is of no use is taken out of a source, with its white space."""

from collections.abc import Collection, Iterator, Sequence

from termlint.diagnostics import Edit
from termlint.documents import Document, Suppression
from termlint.text import Span, lazy

_SPACES = " \t"
_LINE_END = lazy(r"[ \t]*(?P<end>\r\n|\n|\r|\Z)")
_BLANK_LINE = lazy(r"[ \t]*(?:\r\n|\n|\r)")
_ENABLE = lazy(
    r"(?:<!--|\{/\*|[%#]|\.\.)\s*termlint-enable[\w\s,-]*?(?:-->|\*/\}|(?=[ \t]*(?:[\r\n]|\Z)))"
)
_WORD = lazy(r"[^\W\d_][\w-]*")
_ENTRY = lazy(r"[ \t]*(?:[-*+]|\d+[.)]|#\.) ")


def without_comment(
    document: Document, comment: Span, suppressions: Sequence[Suppression]
) -> tuple[Edit, ...]:
    """Return the edits that take a comment out, with what enables again what it disables.

    `suppressions` are those of the comment. Empty where it parts two lists, which would be one.
    """
    if _parts_lists(document, comment):
        return ()
    found = {comment, *_ends(document, comment, suppressions)}
    spans = sorted(_extent(document, one) for one in found)
    return tuple(Edit(span, "", markup=True) for span in spans)


def without_rules(document: Document, comment: Span, rules: Collection[str]) -> tuple[Edit, ...]:
    """Return the edits that take some of a comment's rules out of its list; some must be left."""
    text = comment.slice(document.source)
    reason = text.find(":")  # of RST, whose comments have none, too
    words = list(_WORD.finditer(text, 0, reason if reason > 0 else len(text)))
    listed = words[1:]  # after `termlint-disable`
    spans: list[tuple[int, int]] = []
    for place, word in enumerate(listed):
        is_followed = any(one.group() not in rules for one in listed[place + 1 :])
        if word.group() in rules and is_followed:
            spans.append((word.start(), listed[place + 1].start()))
        elif word.group() in rules:
            spans.append((words[place].end(), word.end()))
    start = comment.start
    return tuple(Edit(Span(start + one, start + end), "", markup=True) for one, end in spans)


def _parts_lists(document: Document, comment: Span) -> bool:
    """Tell whether entries of lists stand on both sides of a comment that is in neither."""
    below = document.source[comment.end :].lstrip("\r\n")
    if _ENTRY.match(below) is None:
        return False
    lines, source = document.lines, document.source
    column = comment.start - lines.line_span(lines.position(comment.start).line)[0]
    for number in range(lines.position(comment.start).line - 1, 0, -1):
        line = Span(*lines.line_span(number)).slice(source)
        indent = len(line) - len(line.lstrip(_SPACES))
        if line.strip() and indent <= column:
            return _ENTRY.match(line) is not None
    return False


def _ends(
    document: Document, comment: Span, suppressions: Sequence[Suppression]
) -> Iterator[Span]:
    """Yield the comments that end what this one disables, and nothing else."""
    for suppression in suppressions:
        at = suppression.span.end
        found = _ENABLE.match(document.source, at)
        if found is None:
            continue
        if all(one.span.end != at or one.comment == comment for one in document.suppressions):
            yield Span(*found.span())


def _extent(document: Document, comment: Span) -> Span:
    """Return what goes with a comment: its lines if it has them to itself, else the space before.

    Of the blank lines on both sides one goes too, and both at an end of the document.
    """
    source = document.source
    start = comment.start
    while start and source[start - 1] in _SPACES:
        start -= 1
    after = _LINE_END.match(source, comment.end)
    is_alone = after is not None and source[max(0, start - 1) : start] in ("", "\n", "\r")
    if not is_alone or after is None:
        return Span(start, comment.end)
    end = after.end()
    below = _BLANK_LINE.match(source, end)
    above = _blank_above(document, start)
    if below is not None and (start == 0 or above < start):
        return Span(start, below.end())
    return Span(above if end == len(source) else start, end)


def _blank_above(document: Document, start: int) -> int:
    """Return where the blank line before that at `start` begins, `start` where there is none."""
    line = document.lines.position(start).line
    if line == 1:
        return start
    first, end = document.lines.line_span(line - 1)
    return start if document.source[first:end].strip() else first
