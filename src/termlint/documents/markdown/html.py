"""Raw HTML in Markdown: its text is prose, its tags, comments and literal elements are not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from termlint.documents.building import PieceMark, make_block
from termlint.documents.model import PLACEHOLDER, Block, MarkKind, Scope
from termlint.text import Piece

# Elements whose content is shown as it is, or not at all.
LITERAL = frozenset(
    "code kbd samp var tt pre script style svg math textarea template object iframe".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite del dfn em font i img ins label mark q s small span strike "
    "strong sub sup time u wbr".split()
)
# Tags that end a run of text and mean nothing else: looked up as they are usually written.
_BLOCK = frozenset("div p table thead tbody tr td th ul ol li h1 h2 h3 h4 h5 h6 br hr".split())
_ATTRIBUTES = r"(?:[^<>\"'{}]|\"[^\"]*\"|'[^']*'|\{[^{}]*\})*"
_TOKEN = re.compile(
    rf"<!--(?P<comment>.*?)-->|<[?!][^>]*>|</?(?P<name>[A-Za-z][\w.:-]*){_ATTRIBUTES}>"
    r"|(?P<entity>&(?:#\d+|#[xX][\da-fA-F]+|\w+);)",
    re.DOTALL,
)
_TITLE = re.compile(r"\btitle\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_NAME = re.compile(r"<(/?)([A-Za-z][\w.:-]*)")


@dataclass(frozen=True, slots=True)
class Tag:
    """An HTML tag: its name in lower case, and what kind of tag it is."""

    name: str
    closing: bool
    empty: bool


def parse_tag(source: str) -> Tag | None:
    """Return the tag that `source` begins with, None for a comment or a declaration."""
    found = _NAME.match(source)
    if found is None:
        return None
    return Tag(found[2].lower(), bool(found[1]), source.endswith("/>"))


def tag_title(source: str) -> str:
    """Return the decoded `title` attribute of a tag, empty where it has none."""
    found = _TITLE.search(source)
    return unescape(found[1] or found[2] or "") if found else ""


def comments(source: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Yield start, end (plus `start`, code points) and body of each comment."""
    for found in _TOKEN.finditer(source):
        if found["comment"] is not None:
            yield start + found.start(), start + found.end(), found["comment"]


def html_blocks(lines: list[Piece], scope: Scope, *, quoted: bool) -> list[Block]:
    """Return the blocks of a raw HTML block, given its lines with their source ranges."""
    runs = _Runs(scope, quoted)
    for text, start, _ in _joined(lines):
        at = 0
        for found in _TOKEN.finditer(text):
            first, last = found.span()
            if at < first:
                runs.add(text[at:first], start + at)
            at = last
            name = found["name"]
            if name in _BLOCK:
                runs.flush()
            elif name is None:
                runs.other(found.group(), start + first)
            else:
                runs.tag(found.group(), start + first)
        runs.add(text[at:], start + at)
    runs.flush()
    return runs.blocks


def _joined(lines: list[Piece]) -> Iterator[Piece]:
    """Yield the lines, neighbours in the source as one, so that a tag may span lines."""
    first = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at][1] != lines[at - 1][2]:
            if first < at:
                text = "".join([line for line, _, _ in lines[first:at]])
                yield text, lines[first][1], lines[at - 1][2]
            first = at


class _Runs:
    """The text between block-level tags, gathered until the next one."""

    __slots__ = ("_literal", "_marks", "_opened", "_pieces", "_quoted", "_scope", "blocks")

    def __init__(self, scope: Scope, quoted: bool) -> None:
        self.blocks: list[Block] = []
        self._scope = scope
        self._quoted = quoted
        self._pieces: list[Piece] = []
        self._marks: list[PieceMark] = []
        self._literal = ""
        self._opened = (0, "")

    def add(self, text: str, start: int) -> None:
        """Take a text between tags in."""
        if not self._literal and (self._pieces or not text.isspace()) and text:
            self._pieces.append((text, start, start + len(text)))

    def other(self, source: str, start: int) -> None:
        """Take an entity in; a comment or a declaration is nothing."""
        if source[0] == "&" and not self._literal:
            self._pieces.append((unescape(source), start, start + len(source)))

    def tag(self, source: str, start: int) -> None:
        """Take a tag in that is none of the plain block-level ones."""
        tag = parse_tag(source)
        if tag is None:
            return
        if self._literal:
            if tag.closing and tag.name == self._literal:
                self._literal = ""
        elif tag.name == "img":
            self._alt_text(source, start)
        elif tag.name in LITERAL:
            self._literal = "" if tag.closing or tag.empty else tag.name
            self._pieces.append((PLACEHOLDER, start, start + len(source)))
        elif tag.name in ("abbr", "acronym"):
            self._abbreviation(tag, source)
        elif tag.name not in _INLINE:
            self.flush()

    def _abbreviation(self, tag: Tag, source: str) -> None:
        if not tag.closing:
            self._opened = (len(self._pieces), tag_title(source))
        elif self._opened[1]:
            first, title = self._opened
            self._marks.append((MarkKind.ABBREVIATION, first, len(self._pieces), title))

    def flush(self) -> None:
        """End a run of text: what it holds becomes a block."""
        if not self._pieces or self._literal:
            return
        block = make_block(self._pieces, self._scope, marks=self._marks, quoted=self._quoted)
        self._pieces, self._marks, self._opened = [], [], (0, "")
        if block is not None:
            self.blocks.append(block)

    def _alt_text(self, source: str, start: int) -> None:
        alt = _ALT.search(source)
        text = (alt[1] or alt[2] or "") if alt else ""
        if alt is None or not text or "&" in text:
            return
        first = start + alt.start(1 if alt[1] else 2)
        block = make_block([(text, first, first + len(text))], Scope.ALT_TEXT)
        if block is not None:
            self.blocks.append(block)
