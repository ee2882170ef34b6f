"""What the element `<blockquote>` holds: quoted speech, as what stands behind `>` is."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from termlint.documents.model import Block
from termlint.text import Span, lazy

# How the first line of a quote says that it is a note: "[!NOTE]", a lamp, "**Warning**:".
NOTE = (
    r"\[!(?!(?:quote|cite)\b)[\w-]+\]"
    # Nobody begins to speak with a pictogram: a book, a lamp, a warning sign.
    r"|[*_]*[\u2139\u203c\u2600-\u27bf\u2b50\U0001f300-\U0001faff]"
    r"|(?:[^\w\s\[>]|[_ \t]|(?<=:)[^\W_][\w+-]*(?=:))*"
    r"(?:note|tip|warning|caution|important|danger|attention|hint|info|information|see also|example"
    r"|error|remark|notice|recommendation)s?(?=[*_]*[ \t]*(?:[:!.*_\n\r]|$))"
)
_NOTE = lazy(NOTE, re.IGNORECASE)
_TAG = lazy(r"<(?P<closing>/?)blockquote\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
_OF_NOTE = lazy(
    r"\bclass\s*=[^>]*(?:alert|attention|callout|caution|danger|hint|important|info|note|tip|warn)",
    re.IGNORECASE,
)
_start_of = itemgetter(0)


class QuoteTag(NamedTuple):
    """A tag of a quotation: where it stands, whether it ends one, whether it is that of a note."""

    at: int
    closing: bool
    is_note: bool = False


def quote_tags(text: str) -> Iterator[QuoteTag]:
    """Yield the tags of quotations in raw HTML, with their offsets in code points."""
    for found in _TAG.finditer(text):
        is_note = _OF_NOTE.search(found["attributes"]) is not None
        yield QuoteTag(found.start(), bool(found["closing"]), is_note)


def mark_quoted(blocks: list[Block], tags: Iterable[QuoteTag]) -> list[Block]:
    """Return the blocks, of which those between the tags of a quotation are quoted speech.

    The offsets of the tags are those of the source. A quotation whose first words say that it is
    a note ("Note: …") is none, and neither is one that has no end.
    """
    spans = _spans(sorted(tags))
    places = [_around(spans, block.start) for block in blocks]
    first: dict[int, Block] = {}
    for block, at in zip(blocks, places, strict=True):
        if at not in first or block.start < first[at].start:
            first[at] = block
    spoken = {at for at, block in first.items() if at >= 0 and not _NOTE.match(block.text)}
    return [
        block._replace(quoted=True) if at in spoken else block
        for block, at in zip(blocks, places, strict=True)
    ]


def _spans(tags: Sequence[QuoteTag]) -> list[Span]:
    """Return the outermost pairs of tags, in order."""
    spans, opened = [], []
    for tag in tags:
        if not tag.closing:
            opened.append(tag)
        elif opened:
            first = opened.pop()
            if not opened and not first.is_note:
                spans.append(Span(first.at, tag.at))
    return spans


def _around(spans: Sequence[Span], offset: int) -> int:
    """Return the index of the span around an offset, -1 where there is none."""
    at = bisect_right(spans, offset, key=_start_of) - 1
    return at if at >= 0 and offset < spans[at].end else -1
