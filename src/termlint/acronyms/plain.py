"""Introductions in plain text: the shapes of documents, and brackets with any short form."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from termlint.acronyms.candidates import find_tokens
from termlint.acronyms.shapes import Long, Mention, expansion_beside, unquoted
from termlint.documents import Block, Scope
from termlint.documents.building import make_block
from termlint.text import Span, lazy

_BLANK_LINE = lazy(r"\n[ \t\r]*\n")
# What a bracket may hold that is no acronym by its shape: `[aa]`, `(mRNA)`, `(FEV(1))`, `(Fig A)`.
_CHARACTER = r"(?:[^\s()\[\],;:=]|,(?=\w)|\(\w{1,3}\)(?=\)|\w))"
_BRACKETED = lazy(
    rf"[(\[] ?[\"']?(?P<short>[^\W_]{_CHARACTER}{{0,9}}(?: (?!or |and ){_CHARACTER}{{1,9}})?)"
    r"[\"']? ?(?:[)\]]|[,;:=] |= ?|(?:or|and) )"
)
# Schwartz and Hearst: a short form has at most ten characters.
_LONGEST = 10


class PlainIntroduction(NamedTuple):
    """Where a text gives `short` the expansion `long`.

    `short` is as the text has it; `long` has single spaces for white space. The spans count code
    points of the text.
    """

    short: str
    long: str
    short_span: Span
    long_span: Span


def find_introductions(text: str) -> Iterator[PlainIntroduction]:
    """Yield the introductions of a plain text, in order.

    `long form (SHORT)`, `SHORT (long form)`, `SHORT stands for long form` and the like, by the
    pairing that the checks use (Schwartz and Hearst 2003, with the strategies of Sohn et al.
    2008). A text is read in time linear in its length; markup is not understood.
    """
    starts = [0, *(blank.end() for blank in _BLANK_LINE.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        block = make_block([(text[start:end], start, end)], Scope.PARAGRAPH)
        if block is not None:
            yield from _in_block(block)


def _in_block(block: Block) -> Iterator[PlainIntroduction]:
    seen = 0
    shorts = {**_bracketed(block.text), **_acronyms(block.text)}
    # The longest at a place: `FEV(1)`, not `FEV`.
    for (start, end), base in sorted(shorts.items(), key=lambda short: (short[0][0], -short[0][1])):
        if start >= seen:
            long = expansion_beside(Mention(block.text, base, start, end))
            if long is not None:
                yield _placed(block, start, end, long)
            seen = end


def _acronyms(text: str) -> dict[tuple[int, int], str]:
    return {(at + one.start, at + one.end): one.base for at, one in find_tokens(text)}


def _bracketed(text: str) -> dict[tuple[int, int], str]:
    found = (one for one in _BRACKETED.finditer(text))
    return {one.span("short"): one["short"] for one in found if _is_short(one["short"])}


def _is_short(text: str) -> bool:
    """Tell whether a bracket holds a short form: a longer word in small letters is a word."""
    return (
        len(text) <= _LONGEST
        and (text[-1].isalnum() or text[-1] in ")+-")
        and not (text.islower() and len(text) > 3)
    )


def _placed(block: Block, start: int, end: int, long: Long) -> PlainIntroduction:
    first, last, words = long
    kept = unquoted(words)
    first += words.index(kept)
    last = first + len(kept)
    return PlainIntroduction(
        block.text[start:end], kept, block.span(start, end), block.span(first, last)
    )
