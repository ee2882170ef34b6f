"""Texts within a text: bodies and titles that are read by themselves, with the way back."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from termlint.documents.model import Cell, Scope
from termlint.text import Piece, Shift

_LINE = re.compile(r"[^\n]+|\n")


def lines_of(text: str, start: int) -> list[Piece]:
    """Return a stretch of text as pieces, each line and each line break, as what follows moves."""
    if "\n" not in text:
        return [(text, start, start + len(text))]
    pieces: list[Piece] = []
    for found in _LINE.finditer(text):
        pieces.append((found.group(), start + found.start(), start + found.end()))
    return pieces


class Form(NamedTuple):
    """How a body is written that is no Markdown, or more: a directive's name and its options."""

    name: str
    options: "Part"


class Part(NamedTuple):
    """A text to read by itself: a dedented body or a title.

    `to_source` maps offsets of `text` to those of the text it was taken from (code points).
    `label` is that of its blocks, and `cell` the place of all of them, as in `Block`; `form` is
    that of a body which is not to be read as it stands.
    """

    text: str
    to_source: Shift
    scope: Scope = Scope.PARAGRAPH
    quoted: bool = False
    label: str = ""
    cell: Cell | None = None
    form: Form | None = None

    @classmethod
    def of(
        cls, pieces: Iterable[Piece], *, scope: Scope = Scope.PARAGRAPH, quoted: bool = False
    ) -> "Part":
        """Return the part whose text is that of the pieces."""
        keys: list[int] = []
        values: list[int] = []
        length = 0
        texts: list[str] = []
        for text, start, _ in pieces:
            keys.append(length)
            values.append(start)
            texts.append(text)
            length += len(text)
        return cls("".join(texts), Shift(keys, values), scope, quoted=quoted)

    def within(self, outer: Shift | None) -> Shift:
        """Return the map from this part's offsets through the enclosing text's to the source's."""
        if outer is None:
            return self.to_source
        inner = self.to_source
        keys = set(inner.keys)
        ends = [*inner.keys[1:], len(self.text)]
        for key, value, after in zip(inner.keys, inner.values, ends, strict=True):
            first = bisect_right(outer.keys, value)
            last = bisect_left(outer.keys, value + after - key, first)
            keys.update([key + at - value for at in outer.keys[first:last]])
        ordered = sorted(keys)
        return Shift(ordered, [outer(inner(key)) for key in ordered])
