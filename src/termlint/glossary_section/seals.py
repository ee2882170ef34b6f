"""The comment at the end of a section that tells what termlint wrote, and how it was asked to."""

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from termlint.glossary_section.values import Form, GlossaryStyle, Shape

_SEAL = re.compile(r"termlint-glossary\s+checksum\s+(?P<digits>[0-9a-f]+(?:\s+[0-9a-f]{6})*)\b")
_SHAPE = re.compile(r"\bshape:(?P<shape>[a-z-]+)")
_RULES = re.compile(r"-{3,}")
# The line below the head of a table, whose columns may be padded or aligned as people like.
_DELIMITERS = re.compile(r"^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$", re.MULTILINE)
_DELIMITER = re.compile(r"[ \t]*:?-+:?[ \t]*(?=\|)")


class Seal(NamedTuple):
    """What stands between the marks, without the seal, and what the seal says of it.

    `entries` are the digests of the entries as they were written. A page lists the terms of other
    documents. Nothing is said where there is no seal.
    """

    body: str
    is_whole: bool = False
    entries: frozenset[str] = frozenset()
    is_page: bool = False
    shape: Shape | None = None
    by_category: bool = False
    closure: bool = False

    def style(self, style: GlossaryStyle) -> GlossaryStyle:
        """Return a style with what the seal remembers where the style is silent."""
        return style._replace(
            shape=style.shape or self.shape,
            by_category=style.by_category or self.by_category,
            closure=style.closure or self.closure,
        )


def read_seal(body: str) -> Seal:
    """Return what a section's body, whose lines end in line feeds, says of itself."""
    if not body.strip():
        return Seal("", is_whole=True)
    lines = body.rstrip().split("\n")
    found = _SEAL.search(lines[-1])
    if found is None:
        return Seal(body)
    rest = "\n".join(lines[:-1])
    digits, *entries = found["digits"].split()
    words = lines[-1][found.end() :].split()
    shape = _SHAPE.search(lines[-1])
    shapes = {str(one): one for one in Shape}
    return Seal(
        rest,
        digits == digest(rest),
        frozenset(entries),
        "page" in words,
        shapes.get(shape["shape"]) if shape else None,
        "by-category" in words,
        "closure" in words,
    )


def seal(form: Form, body: str, entries: Iterable[str], *, page: bool, style: GlossaryStyle) -> str:
    """Return the words of the comment that seals a body with the texts of some entries."""
    digests = sorted({digest(text)[:6] for text in entries})
    said = [
        "page" if page else "",
        f"shape:{style.shape}" if style.shape else "",
        "by-category" if form.by_category else "",
        "closure" if style.closure else "",
    ]
    return " ".join(("termlint-glossary checksum", digest(body), *digests, *filter(None, said)))


def digest(text: str) -> str:
    """Return twelve digits that tell a text from others, however its columns are padded."""
    return hashlib.sha256(level(text).encode()).hexdigest()[:12]


def level(text: str) -> str:
    """Return a text with each run of white space as one space, and rules of one length.

    Those of tables are neither padded nor aligned: `|:--|--|` is `| --- | --- |`.
    """
    evened = _DELIMITERS.sub(lambda found: _DELIMITER.sub(" --- ", found.group()), text)
    return _RULES.sub("---", " ".join(evened.split()))
