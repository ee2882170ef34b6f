"""The words of front matter that readers see: titles, descriptions, summaries.

Only a few keys with a text of their own matter, and each code point must keep its place; so YAML
and TOML are not parsed, and what is not plainly such a text is left unread.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from termlint.documents.building import NOTHING
from termlint.documents.comments import TRIGGER
from termlint.documents.markdown.parts import Part
from termlint.documents.model import PLACEHOLDER, Scope
from termlint.text import Piece, Span, lazy

# Keys of Hugo, Jekyll, Docusaurus, MkDocs, Quarto and Microsoft Learn. Not `page_title`: that of
# Terraform's registry is generated, and says "vsphere_role Resource - vsphere".
_KEY = (
    r"^(?:(?:nav|meta|short|long|link|sub|seo)?[-_]?title|sidebar[-_]label"
    r"|(?:meta[-_]?)?description|summary|abstract|excerpt|intro|tagline)[ \t]*"
)
_YAML = lazy(rf"{_KEY}:(?:[ \t]+|(?=\r?$))", re.IGNORECASE | re.MULTILINE)
_TOML = lazy(rf"{_KEY}=[ \t]*", re.IGNORECASE | re.MULTILINE)
_TABLE = lazy(r"^\[", re.MULTILINE)  # the keys of a table are not the document's own
# What a text can stand in. A double quotation mark knows escapes, a single one of YAML is twice.
_DOUBLE = r'"(?P<text>(?:[^"\\]|\\[\s\S])*)"'
_QUOTED = lazy(rf"(?:{_DOUBLE}|'(?P<single>(?:[^']|'')*)')[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_STRING = lazy(rf"(?:{_DOUBLE}|'(?P<single>[^'\r\n]*)')[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_TRIPLE = lazy(r"(?P<marks>\"{3}|'{3})(?P<text>.*?)(?P=marks)(?![\"'])", re.DOTALL)
_BLOCK = lazy(r"[|>][-+\d]{0,2}[ \t]*\r?\n(?P<text>(?:[ \t]+\S[^\n]*\n|[ \t]*\r?\n)+)")
# What has a colon may be a mapping, and what begins with a hyphen a list.
_PLAIN = lazy(
    r"(?P<text>(?![\[{&*!%@`#|>?]|-[ \t])[^\r\n]*(?:\r?\n[ \t]+(?!-[ \t]|[\w-]+:\s)\S[^\r\n]*)*)"
)
_REMARK = lazy(r"[ \t]#.*$", re.MULTILINE)
_ADDRESSED = lazy(r"(?:^|(?<=[ \t]))#[ \t]*termlint[^\r\n]*", re.MULTILINE)
# Indentation is no text; a line break is, since words must not run together.
_LINES = lazy(r"[ \t]*(?P<words>\S[^\r\n]*|\n)")
_ESCAPED = lazy(r"\\(x..|u....|U........|.|$)")
_DOUBLED = lazy(r"'(')")
_PLAIN_ESCAPES = frozenset(("", '"', "/", "\\", "'", " "))


class FrontMatter(NamedTuple):
    """What front matter says: texts to read, and comments with their spans and bodies."""

    parts: list[Part]
    comments: list[tuple[Span, str]]


def read_front_matter(front: str) -> FrontMatter:
    """Return what front matter says, which begins its source and has its fences, if any."""
    every = _toml(front) if front.startswith("+++") else _yaml(front)
    parts = [Part.of(pieces, scope=Scope.FRONT_MATTER) for pieces in every if pieces]
    return FrontMatter(parts, list(_comments(front)) if TRIGGER in front else [])


def _yaml(front: str) -> Iterator[list[Piece]]:
    for key in _YAML.finditer(front):
        at = key.end()
        if front[at : at + 1] in ("'", '"'):
            yield _quoted(_QUOTED.match(front, at), _DOUBLED)
        elif block := _BLOCK.match(front, at):
            yield list(_lines(front, *block.span("text")))
        elif plain := _PLAIN.match(front, at):
            remark = _REMARK.search(front, *plain.span())
            yield list(_lines(front, plain.start(), remark.start() if remark else plain.end()))


def _toml(front: str) -> Iterator[list[Piece]]:
    table = _TABLE.search(front)
    for key in _TOML.finditer(front, 0, table.start() if table else len(front)):
        if triple := _TRIPLE.match(front, key.end()):
            escapes = _ESCAPED if triple["marks"] == '"""' else None
            yield list(_lines(front, *triple.span("text"), escapes))
        else:
            yield _quoted(_STRING.match(front, key.end()), None)


def _quoted(found: re.Match[str] | None, escapes: re.Pattern[str] | None) -> list[Piece]:
    """Return the text in quotation marks, of which single ones have their own escapes or none."""
    if found is None:  # they are not closed
        return []
    if found["text"] is not None:
        return list(_lines(found.string, *found.span("text"), _ESCAPED))
    return list(_lines(found.string, *found.span("single"), escapes))


def _lines(
    front: str, start: int, end: int, escapes: re.Pattern[str] | None = None
) -> Iterator[Piece]:
    for found in _LINES.finditer(front, start, end):
        words = found["words"]
        yield escapes.sub(_unescaped, words) if escapes else words, *found.span("words")


def _unescaped(found: re.Match[str]) -> str:
    """Return what an escape stands for, with as many code points, so that the line keeps its map.

    Those too many are dropped from a block's text.
    """
    meant = found[1] if found[1] in _PLAIN_ESCAPES else PLACEHOLDER
    return meant.rjust(len(found[0]), NOTHING)


def _comments(front: str) -> Iterator[tuple[Span, str]]:
    for found in _ADDRESSED.finditer(front):
        yield Span(*found.span()), found.group()[1:]
