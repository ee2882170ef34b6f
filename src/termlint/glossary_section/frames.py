"""What stands around the entries of a section: its title with its ids, and the heads of tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from termlint.glossary_section.values import Form, Frame, Shape

# `.. _words:`, `<a id="words"></a>`, `(words)=`: what others link to, above a title.
_TARGET = re.compile(r"\.\. _[^:]+:\s*|<a (?:id|name)=[^<>]*>\s*</a>\s*|\([^()\s]+\)=\s*")
_HEADING = re.compile(
    r"#{1,6}[ \t]+(?P<words>.*?)(?P<ids>[ \t]*\{[#.:][^{}]*\})?(?:[ \t]+#+)?[ \t]*"
)
_ADORNMENT = re.compile(r"([^\w\s])\1{3,}\s*")
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*")


def frame_in(form: Form, body: str) -> Frame:
    """Return what stands around the entries in a body, whose lines end in line feeds.

    It has no title where another line than one comes first.
    """
    if form.shape is Shape.ABBREVIATIONS:
        return Frame()
    lines = body.split("\n")
    targets: list[str] = []
    at = 0
    while at < len(lines) and (not lines[at].strip() or _TARGET.fullmatch(lines[at])):
        targets += [lines[at].rstrip()] if lines[at].strip() else []
        at += 1
    title, ids = _title(form, lines[at : at + 3])
    head, rule = _head(lines) if form.shape is Shape.TABLE and not form.is_rst else ("", "")
    return Frame(tuple(targets) if title else (), title, ids, head, rule)


def _title(form: Form, lines: Sequence[str]) -> tuple[str, str]:
    """Return the words of the title on some lines as they stand there, and its ids."""
    if form.is_rst:
        over, under = [*map(_ADORNMENT.fullmatch, lines), None, None][:2]
        if over and len(lines) > 2:
            return lines[1].strip(), ""
        return (lines[0].strip(), "") if under else ("", "")
    found = _HEADING.fullmatch(lines[0]) if lines else None
    return (found["words"], (found["ids"] or "").strip()) if found else ("", "")


def _head(lines: Sequence[str]) -> tuple[str, str]:
    """Return the row above the first rule of a table with two columns, and that rule."""
    for line, following in pairwise(lines):
        if line.startswith("|") and _RULE.fullmatch(following) and following.count("|") == 3:
            return line.rstrip(), following.rstrip()
    return "", ""


def changes(there: Frame, ours: Frame) -> Iterator[tuple[str, str, str]]:
    """Yield what is changed in a frame: what it is, how it stands there, and how it would be."""
    if there.title and there.title != ours.title:
        yield "title", there.title, ours.title
    if there.head and _cells(there.head) != _cells(ours.head):
        yield "head", there.head, ours.head


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split("|")]
