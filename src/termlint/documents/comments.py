"""Comments that speak to termlint: suppressions, marks of a glossary, and what is neither."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from termlint.documents.model import GLOSSARY, Block, GlossaryMark, Stray, Suppression
from termlint.documents.suppressions import Directive, idle, parse_directive, resolve
from termlint.text import LineIndex, Span, lazy

# A comment whose body does not have it says nothing to us; the readers look no further.
TRIGGER = "termlint"

# How a comment begins that wants something of us. Without the hyphen only a verb says so, other
# tools' included: `termlint glossary` is a command that a comment may tell of.
ADDRESSED = (
    r"termlint(?:-\w|[\s:_]+(?:disable|enable|ignore|off)(?![^\W_])"
    r"|[\s:_]+glossary[\s:_-]+(?:start|begin|end|stop)\b)"
)
_ADDRESSED = lazy(rf"\s*{ADDRESSED}")
_GLOSSARY = lazy(
    r"\s*termlint-glossary\s+(?:(?P<end>start|end)|checksum\s[^\n]*)\s*"
)

# The source span of a whole comment, and what it says.
Comment = tuple[Span, str]


class Heard(NamedTuple):
    """What a document's comments say: suppressions, spans of glossaries, and what has no effect."""

    suppressions: tuple[Suppression, ...]
    glossaries: tuple[Span, ...]
    strays: tuple[Stray, ...]
    marks: tuple[GlossaryMark, ...] = ()
    # Whether termlint has written the section between them.
    is_sealed: bool = False


def hear(
    comments: Iterable[Comment], source: str, blocks: Sequence[Block], *, next_is_block: bool
) -> Heard:
    """Return what the comments of a document, in source order, say.

    `next_is_block`: a `-disable-next-line` covers the next block (RST) instead of the next line.
    """
    directives: list[Directive] = []
    marks: list[GlossaryMark] = []
    is_sealed = False
    strays: list[Stray] = []
    for comment, body in comments:
        if (mark := _GLOSSARY.fullmatch(body)) is not None:
            if mark["end"]:
                marks.append(GlossaryMark(comment, mark["end"] == "start"))
            else:
                is_sealed = True
        elif (directive := parse_directive(body, comment)) is not None:
            directives.append(directive)
        elif _ADDRESSED.match(body):
            strays.append(Stray(comment, body.strip()))
    strays += [Stray(one.comment, "termlint-enable") for one in idle(directives)]
    glossaries = _glossaries(marks, len(source), strays)
    suppressions: tuple[Suppression, ...] = ()
    if directives:
        lines = LineIndex(source)
        suppressions = resolve(directives, source, lines, blocks, next_is_block=next_is_block)
    ordered = tuple(sorted(strays, key=lambda one: one.comment))
    return Heard(suppressions, glossaries, ordered, tuple(marks), is_sealed)


def _glossaries(
    marks: Sequence[GlossaryMark], length: int, strays: list[Stray]
) -> tuple[Span, ...]:
    """Return what stands between marks; what is not ended goes on to the end of the source.

    An end where nothing begins at all is a stray.
    """
    spans: list[Span] = []
    is_begun = any(mark.starts for mark in marks)
    start = -1
    for comment, starts in marks:
        if starts:
            start = comment.end if start < 0 else start
        elif start >= 0:
            spans.append(Span(start, comment.start))
            start = -1
        elif not is_begun:
            strays.append(Stray(comment, "termlint-glossary end"))
    if start >= 0:
        spans.append(Span(start, length))
    return tuple(spans)


def in_glossaries(blocks: Sequence[Block], spans: Sequence[Span]) -> list[Block]:
    """Label the blocks that stand between the marks of a glossary, those with a label aside."""
    return [
        block._replace(label=GLOSSARY)
        if not block.has_own_label and any(span.start <= block.start < span.end for span in spans)
        else block
        for block in blocks
    ]
