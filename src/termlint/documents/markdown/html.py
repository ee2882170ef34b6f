"""Raw HTML in Markdown: its text is prose, its tags, comments and literal elements are not."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import count
from typing import NamedTuple

from termlint.documents.building import PieceMark, within
from termlint.documents.markdown.html_tables import HtmlTables, Placed
from termlint.documents.markdown.parts import lines_of
from termlint.documents.model import PLACEHOLDER, MarkKind, Scope
from termlint.text import Piece, lazy

# Elements whose content is shown as it is, or not at all; the second kind ends a run of text.
_STRUCK = frozenset("del s strike".split())
# With labels of what is shown beside the text: a button, a choice.
_LITERAL_INLINE = _STRUCK | set("code kbd samp var tt svg math object button option".split())
_LITERAL_BLOCK = frozenset("pre script style textarea template iframe".split())
# Of these a tag without an end is more often a slip than the beginning of more lines.
_NEVER_LEFT_OPEN = _LITERAL_INLINE - _STRUCK
LITERAL = _LITERAL_INLINE | _LITERAL_BLOCK
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite dfn em font i img ins label mark q small span strong sub "
    "sup time u wbr".split()
)
# What stands between these is a term and its definition; other elements may stand within.
_LISTED = {"dt": Scope.TERM, "dd": Scope.DEFINITION, "dl": None}
_MEANT = frozenset(("abbr", "acronym", "img", "q"))
_LEVELS = {f"h{level}": level for level in range(1, 7)}
# Tags that end a run of text and mean nothing else, taken together with what separates them.
_BLOCK = "div|p|table|thead|tbody|tr|td|th|ul|ol|li|br|hr"
_NAMED = r"</?(?P<name>[A-Za-z][\w.:-]*+)"
# Possessive, since what has no end must not be tried in every way that it might have had one.
_ATTRIBUTES = r"(?:[^<>\"'{}]++|\"[^\"]*+\"|'[^']*+'|\{[^{}]*+\})*+"
_TOKEN = lazy(
    rf"(?P<blocks>(?:</?(?:{_BLOCK})(?:[\s/]{_ATTRIBUTES})?+>\s*+)++)"
    rf"|{_NAMED}{_ATTRIBUTES}>|&(?:#\d+|#[xX][\da-fA-F]+|\w+);"
    r"|<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|<![^<>]*+>",
    re.DOTALL,
)
_CODE = lazy(r"(?<!`)(`+)(?!`)[^\n]+?(?<!`)\1(?!`)")
_COMMENT = lazy(r"<!--(.*?)(-->|\Z)", re.DOTALL)
_ATTRIBUTE = r"(?<![\w-]){}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')"
_TITLE = lazy(_ATTRIBUTE.format("title"), re.IGNORECASE)
_ALT = lazy(_ATTRIBUTE.format("alt"), re.IGNORECASE)
_ID = lazy(_ATTRIBUTE.format("(?:id|name)"), re.IGNORECASE)
_KEPT = lazy(r"\stranslate\s*=\s*[\"']?no\b", re.IGNORECASE)
_NAME = lazy(r"<(/?)([A-Za-z][\w.:-]*)")


class Tag(NamedTuple):
    """An HTML tag: its name in lower case, and what kind of tag it is."""

    name: str
    closing: bool
    empty: bool


class Run(NamedTuple):
    """A run of text between block-level tags, its pieces with ranges in code points of the HTML.

    The scope is None where it is that of the place where the HTML stands. A heading has a level,
    and is `anchored` where it has an id of its own. `placed` is the cell of a table around it.
    """

    pieces: list[Piece]
    marks: list[PieceMark]
    scope: Scope | None = None
    level: int = 0
    anchored: bool = False
    placed: Placed | None = None


def parse_tag(source: str) -> Tag | None:
    """Return the tag that `source` begins with, None for a comment or a declaration."""
    found = _NAME.match(source)
    if found is None:
        return None
    return Tag(found[2].lower(), bool(found[1]), source.endswith("/>"))


def tag_title(source: str) -> str:
    """Return the decoded `title` attribute of a tag on one line, empty where it has none."""
    found = _TITLE.search(source)
    return " ".join(_decoded(found[1] or found[2] or "").split()) if found else ""


def _decoded(text: str) -> str:
    """Return a text with its entities decoded."""
    from html import unescape  # here: its table takes longer to import than a document to read

    return unescape(text)


def is_kept(html: str) -> bool:
    """Tell whether a tag, or one of some, says that its words must stay: `translate="no"`."""
    return "translate" in html and _KEPT.search(html) is not None


def alt_text(source: str) -> Piece | None:
    """Return the alt text of an image's tag, with its range in `source`.

    None where it has none, or one with entities in it.
    """
    found = _ALT.search(source)
    text = (found[1] or found[2] or "") if found else ""
    if found is None or not text.strip() or "&" in text:
        return None
    return text, *found.span(1 if found[1] else 2)


def comments(source: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end (code points) and body of each comment."""
    for found in _COMMENT.finditer(source):
        if found[2]:
            yield *found.span(), found[1]


def html_runs(
    text: str, tables: HtmlTables | None = None, *, judges_quotes: bool = False
) -> tuple[list[Run], str]:
    """Return the runs of text in raw HTML, in the order in which they end.

    With them comes the name of a block-level literal element that the HTML leaves open, or nothing.
    `tables` are those that the HTML before has left open. With `judges_quotes`, quoted words
    within a run are prose like any other.
    """
    tables = tables or HtmlTables(count())
    runs = _Runs(text, tables, judges_quotes=judges_quotes)
    at, length = 0, len(text)
    search, pieces, keeps = _TOKEN.search, runs.pieces, is_kept(text)
    while at < length and (found := search(text, at)):
        first, last = found.span()
        blocks, name = found.groups()
        if at < first:
            part = text[at:first]
            runs.add(part if blocks is None else part.rstrip(), at)
        at = last
        if blocks is not None:
            if pieces:
                runs.flush()
            if "t" in blocks or "T" in blocks:  # a table, or a part of one
                tables.take(blocks)
        elif name is None:
            if text[first] == "&":
                pieces.append((_decoded(found.group()), first, last))
        elif name not in _INLINE or name in _MEANT or keeps:
            at = runs.tag(name.lower(), first, last)
        pieces = runs.pieces
    runs.add(text[at:], at)
    runs.flush()
    return runs.runs, runs.left_open


class _Runs:
    """The text since the last block-level tag, and the runs before it."""

    __slots__ = (
        "_heading", "_judges_quotes", "_marks", "_opened", "_scope", "_tables", "_text",
        "left_open", "pieces", "runs",
    )  # fmt: skip

    def __init__(self, text: str, tables: HtmlTables, *, judges_quotes: bool) -> None:
        self._judges_quotes = judges_quotes
        self.runs: list[Run] = []
        self.pieces: list[Piece] = []
        self.left_open = ""
        self._text = text
        self._tables = tables
        self._marks: list[PieceMark] = []
        self._scope: Scope | None = None
        self._heading = (0, False)
        self._opened = (0, "")

    def add(self, text: str, at: int) -> None:
        """Take a text between tags in, without the white space that a run begins with."""
        if not self.pieces:
            bare = text.lstrip()
            at, text = at + len(text) - len(bare), bare
        done = 0
        if "`" in text:  # code for the author, and in MDX for every reader
            for code in _CODE.finditer(text):
                self._add_words(text[done : code.start()], at + done)
                self.pieces.append((PLACEHOLDER, at + code.start(), at + code.end()))
                done = code.end()
        self._add_words(text[done:], at + done)

    def _add_words(self, text: str, at: int) -> None:
        if "\n" in text:
            self.pieces += lines_of(text, at)
        elif text:
            self.pieces.append((text, at, at + len(text)))

    def tag(self, name: str, start: int, end: int) -> int:
        """Take a tag in that is none of the plain block-level ones; return where to go on."""
        if name == "img":
            self._image(start, end)
        elif name in ("abbr", "acronym"):
            self._abbreviation(start, end)
        elif name in LITERAL or is_kept(self._text[start:end]):
            return self._literal(name, start, end)
        elif name == "q":
            return end if self._judges_quotes else self._literal(name, start, end)
        elif name not in _INLINE:
            self.flush()
            if name in _LISTED:
                self._scope = None if self._text[start + 1] == "/" else _LISTED[name]
            elif name[0] == "t":  # a part of a table in capitals
                self._tables.take(self._text[start:end])
            elif name in _LEVELS:
                self._head(name, self._text[start:end])
        return end

    def _head(self, name: str, tag: str) -> None:
        is_open = tag[1] != "/"
        self._scope = Scope.HEADING if is_open else None
        self._heading = (_LEVELS[name], _ID.search(tag) is not None) if is_open else (0, False)

    def _literal(self, name: str, start: int, end: int) -> int:
        if name in _LITERAL_BLOCK:
            self.flush()
        if self._text[start + 1] == "/" or self._text[end - 2] == "/":
            return end
        close = closing(name).search(self._text, end)
        end = close.end() if close else len(self._text)
        if name not in _LITERAL_BLOCK:
            self.pieces.append((PLACEHOLDER, start, end))
        if close is None and name not in _NEVER_LEFT_OPEN:
            self.left_open = name
        return end

    def _image(self, start: int, end: int) -> None:
        alt = alt_text(self._text[start:end])
        if alt is not None:
            text, first, last = alt
            self.runs.append(Run([(text, start + first, start + last)], [], Scope.ALT_TEXT))
        self.pieces.append((PLACEHOLDER, start, end))

    def _abbreviation(self, start: int, end: int) -> None:
        if self._text[start + 1] != "/":
            self._opened = (len(self.pieces), tag_title(self._text[start:end]))
        elif self._opened[1]:
            first, title = self._opened
            self._marks.append((MarkKind.ABBREVIATION, first, len(self.pieces), title))
            self._opened = (0, "")

    def flush(self) -> None:
        """End a run of text."""
        pieces, marks = self.pieces, self._marks
        while pieces and pieces[-1][0][-1].isspace():
            text, start, end = pieces.pop()
            trimmed = text.rstrip()
            if trimmed and len(text) == end - start:
                pieces.append((trimmed, start, start + len(trimmed)))
        if pieces:
            marks = within(marks, len(pieces)) if marks else marks
            placed = self._tables.placed
            self.runs.append(Run(pieces, marks, self._scope, *self._heading, placed))
            self.pieces = []
        self._marks, self._opened = [], (0, "")


@cache
def closing(name: str) -> re.Pattern[str]:
    """Return the expression for an element's closing tag."""
    return re.compile(rf"</{name}\s*+>", re.IGNORECASE)
