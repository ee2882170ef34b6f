"""Interpreted text and phrase references: which of it is prose, and what it says."""

import re
from typing import Final, Protocol

from termlint.documents.building import PieceMark
from termlint.documents.model import MarkKind
from termlint.text import Piece

PROSE: Final = frozenset(
    (
        *("emphasis", "strong", "sub", "subscript", "sup", "superscript"),
        *("title", "title-reference", "t", "dfn", "ac"),
    )
)
# Shown as the target's title or number, which is not in this source, unless a title is given.
TITLED: Final = frozenset(("ref", "doc", "any", "numref"))
INTERFACE: Final = frozenset(("guilabel", "menuselection"))

_DOMAIN = re.compile(r"(?:external(?:\+[^:]+)?:)?(?:std:)?")
_SPACES = re.compile(r"[\s\x00]+")


class Stretches(Protocol):
    """What a role needs of the splitter: its text, and ways to add stretches of it."""

    text: str
    pieces: list[Piece]
    marks: list[PieceMark]

    def plain(self, start: int, end: int) -> None:
        """Add a stretch as text."""

    def placeholder(self, start: int, end: int) -> None:
        """Add a stretch that is no prose."""

    def marked(self, kind: MarkKind, start: int, end: int, value: str = "") -> None:
        """Add a stretch of text that carries a mark."""


def read_role(out: Stretches, role: str, start: int, end: int, whole: tuple[int, int]) -> None:
    """Add interpreted text whose content is `start:end`, and which is `whole` with its markup."""
    name = role.lower()
    name = name[_DOMAIN.match(name).end() :]  # type: ignore[union-attr]  # it may match nothing
    if name in PROSE or not name:
        out.plain(start, end)
    elif name in INTERFACE:
        _read_interface(out, start, end)
    elif name == "abbr" or name == "abbreviation":
        _read_abbreviation(out, start, end)
    elif name == "term":
        title = _title_end(out.text, start, end)
        if title is None:
            out.marked(MarkKind.FROZEN, start, end)
        else:
            out.plain(start, title)
    elif name in TITLED and (title := _title_end(out.text, start, end)) is not None:
        out.plain(start, title)
    else:
        out.placeholder(*whole)


def read_reference(out: Stretches, start: int, end: int, *, is_named: bool) -> None:
    """Add the text of a phrase reference, which is also its key.

    Only one with an embedded target that ends in two underscores has no name.
    """
    text = out.text
    title = _title_end(text, start, end)
    if title is not None and text[title].isspace() and is_named:
        out.marked(MarkKind.FROZEN, start, title)
    elif title is not None and text[title].isspace():
        out.plain(start, title)
    elif text[start] == "<" and text[end - 1] == ">":
        out.placeholder(start, end)
    else:
        out.marked(MarkKind.FROZEN, start, end)


def _title_end(text: str, start: int, end: int) -> int | None:
    """Return where the title of `title <target>` ends, None where there is no such target."""
    if text[end - 1] != ">":
        return None
    at = text.rfind("<", start, end)
    if at <= start or text[at - 1] == "\0":
        return None
    while at > start and text[at - 1].isspace():
        at -= 1
    return at if at > start else None


def _read_interface(out: Stretches, start: int, end: int) -> None:
    """Add a label without the `&` before its access key; two of them are one."""
    first = len(out.pieces)
    at = out.text.find("&", start, end)
    while at >= 0:
        out.plain(start, at)
        start = at + 1
        at = out.text.find("&", start + 1, end)
    out.plain(start, end)
    if len(out.pieces) > first:
        out.marks.append((MarkKind.INTERFACE, first, len(out.pieces), ""))


def _read_abbreviation(out: Stretches, start: int, end: int) -> None:
    text = out.text
    at = text.rfind("(", start, end) if text[end - 1] == ")" else -1
    if at <= start:
        out.plain(start, end)
        return
    value = _SPACES.sub(" ", text[at + 1 : end - 1]).strip()
    while at > start and text[at - 1].isspace():
        at -= 1
    out.marked(MarkKind.ABBREVIATION, start, at, value)
