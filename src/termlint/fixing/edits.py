"""Which fixes can be made together, and the text that they make."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from termlint.diagnostics import Edit
from termlint.text import Span

_Key = tuple[int, int, str]


class Taken:
    """Edits that are made together: none shares text with another, and equal ones are one.

    Markup that makes room for words is never one: each of two fixes that lengthen the underline
    of a title by four does so, the second a round later. Two insertions at one place go side by
    side; one at either end of a replacement does not go with it, since nobody knows which of the
    two comes first.
    """

    def __init__(self) -> None:
        self._edits: dict[_Key, Edit] = {}
        self._keys: list[_Key] = []

    def take(self, edits: Sequence[Edit]) -> bool:
        """Take edits that go together, all or none of them; tell whether they were taken."""
        has_words = not all(edit.markup for edit in edits)
        if any(self._meets(edit, is_room=has_words and edit.markup) for edit in edits):
            return False
        for edit in edits:
            key = _key(edit)
            if key not in self._edits:
                self._edits[key] = edit
                insort(self._keys, key)
        return True

    def __iter__(self) -> Iterator[Edit]:
        """Yield the edits in the order of the source."""
        return (self._edits[key] for key in self._keys)

    def _meets(self, edit: Edit, *, is_room: bool) -> bool:
        if is_room and _key(edit) in self._edits:
            return True
        start, end = edit.span
        for place in range(bisect_right(self._keys, end, key=itemgetter(0)) - 1, -1, -1):
            key = self._keys[place]
            if key[1] < start:
                return False
            if key != _key(edit) and _touch(edit.span, Span(key[0], key[1])):
                return True
        return False


def _key(edit: Edit) -> _Key:
    return *edit.span, edit.text


def _touch(one: Span, other: Span) -> bool:
    if one.start == one.end or other.start == other.end:
        return one != other and one.start <= other.end and other.start <= one.end
    return one.overlaps(other)


def apply(source: str, edits: Iterable[Edit]) -> str:
    """Return a source after edits that are in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (source[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*parts, source[at:]))


def written_as_markup(edits: Iterable[Edit]) -> list[Span]:
    """Return where the texts of the edits of markup stand after all of some edits in order."""
    spans: list[Span] = []
    grown = 0
    for edit in edits:
        start = edit.span.start + grown
        if edit.markup:
            spans.append(Span(start, start + len(edit.text)))
        grown += len(edit.text) - (edit.span.end - edit.span.start)
    return spans


def moved(offset: int, edits: Iterable[Edit]) -> int:
    """Return where a source offset that lies in none of some edits, in order, is after them."""
    grown = 0
    for edit in edits:
        if edit.span.end > offset:
            break
        grown += len(edit.text) - (edit.span.end - edit.span.start)
    return offset + grown
