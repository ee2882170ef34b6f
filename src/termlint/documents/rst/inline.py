"""Inline markup: the lines of a paragraph to pieces and marks, by docutils' start and end rules.

Every failed search is remembered or bounded, so that the work is linear in the paragraph.
"""

import re
from collections.abc import Callable
from typing import Final

from termlint.documents.building import PieceMark
from termlint.documents.model import PLACEHOLDER, MarkKind
from termlint.documents.rst import roles
from termlint.text import Piece

# docutils' tables of punctuation; beyond ASCII all but letters and digits count, since sets with
# such ranges take a millisecond each to compile.
_WIDE = r"(?![\x00-\x7f])\W"
_BEFORE = rf"(?:(?<![^\s\"'(<\[{{\-/:])|(?<={_WIDE}))"
_AFTER = rf"(?=\Z|[\s\x00\"')>\]}}\-/:.,;!?\\]|{_WIDE})"
_NAME = r"[^\W_]+(?:[-._+:][^\W_]+)*"
_ADDRESS = (
    r"(?<![\w.+-])(?:[a-zA-Z][a-zA-Z0-9.+-]*+://[^\s<>\"`|]*[\w/~=+&#%$-]"
    r"|(?:mailto:)?[\w.+-]++@[\w-]+(?:\.[\w-]+)+)"
)

_MARKUP = re.compile(r"[\\*`|_@]|://|\{\{")
_TRIGGER = re.compile(rf"[\x00*`|]|://|_(?=`|_?{_AFTER})")
_OPEN = re.compile(_BEFORE)
_ESCAPE = re.compile(r"\\(.?)", re.DOTALL)
_BREAK = re.compile(r"\n|\x00\s?")
# Sources may be templates of Jinja, whose expressions are code: `{{ NVME }}`.
_BREAK_OR_ADDRESS = re.compile(rf"\n|\x00\s?|{_ADDRESS}|\{{\{{[^{{}}\n]*\}}\}}")
_URL_REST = re.compile(r"[^\s<>\"`|]*")
_ROLE_BEFORE = re.compile(rf"{_BEFORE}:{_NAME}:\Z")
_NAME_BEFORE = re.compile(rf"{_BEFORE}{_NAME}\Z")
_LABEL_BEFORE = re.compile(rf"{_BEFORE}\[(\d+|#(?:{_NAME})?|\*|{_NAME})\]\Z")
_CLOSE: Final = {
    "*": re.compile(rf"(?<![\s\x00])\*{_AFTER}"),
    "**": re.compile(rf"(?<![\s\x00])\*\*{_AFTER}"),
    "``": re.compile(rf"(?<!\s)``{_AFTER}"),
    "|": re.compile(rf"(?<![\s\x00])\|_?_?{_AFTER}"),
    "_`": re.compile(rf"(?<![\s\x00])`{_AFTER}"),
    "`": re.compile(rf"(?<!(?<!\x00)[\s\x00])`(:{_NAME}:)?(__?)?{_AFTER}"),
}
_QUOTING = {'"': '"', "'": "'", "(": ")", "<": ">", "[": "]", "{": "}", "‘": "’", "“": "”"}
# How far a role, a name or a label is looked for before the character that ends it.
_WINDOW = 100


def split(texts: list[str], offsets: list[int]) -> tuple[list[Piece], list[PieceMark]]:
    """Return the pieces and marks of a paragraph's lines, each with its source offset.

    The lines hold no white space at their ends; pieces count in code points of the source.
    """
    joined = texts[0] if len(texts) == 1 else "\n".join(texts)
    if _MARKUP.search(joined) is None:
        return _plain_lines(texts, offsets), []
    splitter = Splitter(joined, texts, offsets)
    splitter.run()
    return splitter.pieces, splitter.marks


def _plain_lines(texts: list[str], offsets: list[int]) -> list[Piece]:
    text, offset = texts[0], offsets[0]
    end = offset + len(text)
    pieces: list[Piece] = [(text, offset, end)]
    for text, offset in zip(texts[1:], offsets[1:], strict=True):
        pieces.append((" ", end, offset))
        end = offset + len(text)
        pieces.append((text, offset, end))
    return pieces


class Splitter:
    """The paragraph that is being split; what stands before `done` is already in `pieces`."""

    __slots__ = (
        "_break",
        "_dead",
        "_line",
        "_offsets",
        "_starts",
        "done",
        "marks",
        "pieces",
        "text",
    )

    def __init__(self, joined: str, texts: list[str], offsets: list[int]) -> None:
        # As in docutils a NUL stands for an escaping backslash, so that nothing matches after it.
        self.text = _ESCAPE.sub("\0\\1", joined) if "\\" in joined else joined
        self.pieces: list[Piece] = []
        self.marks: list[PieceMark] = []
        self.done = 0
        self._offsets = offsets
        self._starts = _line_starts(texts)
        self._line = 0
        self._dead: set[str] = set()
        has_code = "://" in joined or "@" in joined or "{{" in joined
        self._break = _BREAK_OR_ADDRESS if has_code else _BREAK

    def run(self) -> None:
        """Split the whole text."""
        at = 0
        while found := _TRIGGER.search(self.text, at):
            at = _READERS[found.group()[0]](self, found.start())
        self.plain(self.done, len(self.text))

    def plain(self, start: int, end: int) -> None:
        """Add a stretch as text: line breaks to spaces, escapes resolved, what is code hidden."""
        for found in self._break.finditer(self.text, start, end):
            self._verbatim(start, found.start())
            start = found.end()
            head = self.text[found.start()]
            if head == "\n":
                self.pieces.append((" ", self._source(found.start()), self._source(start)))
            elif head != "\0":
                self.placeholder(found.start(), start)
        self._verbatim(start, end)

    def placeholder(self, start: int, end: int) -> None:
        """Add a stretch that is no prose."""
        first = self._source(start)
        self.pieces.append((PLACEHOLDER, first, self._source(end - 1) + 1))

    def marked(self, kind: MarkKind, start: int, end: int, value: str = "") -> None:
        """Add a stretch of text that carries a mark."""
        first = len(self.pieces)
        self.plain(start, end)
        if len(self.pieces) > first:
            self.marks.append((kind, first, len(self.pieces), value))

    def flush(self, start: int, end: int) -> int:
        """Add what stands before a construct at `start`; it ends at `end`, which is returned."""
        self.plain(self.done, start)
        self.done = end
        return end

    def opens(self, start: int, size: int) -> bool:
        """Tell whether a start string of `size` may stand at `start`."""
        after = self.text[start + size : start + size + 1]
        if not after or after.isspace():
            return False
        if start in (0, self.done):
            return True
        before = self.text[start - 1]
        return _OPEN.match(self.text, start) is not None and _QUOTING.get(before) != after

    def close(self, kind: str, start: int) -> re.Match[str] | None:
        """Return the end string of a construct whose content begins at `start`."""
        if kind in self._dead:
            return None
        found = _CLOSE[kind].search(self.text, start + 1)
        if found is None:
            self._dead.add(kind)
        return found

    def before(self, pattern: re.Pattern[str], end: int) -> re.Match[str] | None:
        """Return what `pattern` finds directly before `end`, not looking far."""
        return pattern.search(self.text, max(self.done, end - _WINDOW), end)

    def _verbatim(self, start: int, end: int) -> None:
        if start < end:
            first = self._source(start)
            self.pieces.append((self.text[start:end], first, first + end - start))

    def _source(self, at: int) -> int:
        """Return the source offset of a text offset; it never goes back by a line."""
        starts = self._starts
        while starts[self._line + 1] <= at:
            self._line += 1
        return self._offsets[self._line] + at - starts[self._line]


def _line_starts(texts: list[str]) -> list[int]:
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    return starts


def _read_escape(splitter: Splitter, at: int) -> int:
    return at + 2


def _read_star(splitter: Splitter, at: int) -> int:
    kind = "**" if splitter.text.startswith("**", at) else "*"
    size = len(kind)
    found = splitter.close(kind, at + size) if splitter.opens(at, size) else None
    if found is None:
        return at + size
    splitter.flush(at, found.end())
    if kind == "**":
        splitter.marked(MarkKind.STRONG, at + size, found.start())
    else:
        splitter.plain(at + size, found.start())
    return found.end()


def _read_backquote(splitter: Splitter, at: int) -> int:
    if splitter.text.startswith("``", at):
        return _read_hidden(splitter, at, "``")
    role = splitter.before(_ROLE_BEFORE, at) if splitter.text[at - 1 : at] == ":" else None
    start = role.start() if role else at
    found = splitter.close("`", at + 1) if splitter.opens(start, at + 1 - start) else None
    if found is None:
        return at + 1
    splitter.flush(start, found.end())
    if role and found[1]:  # a role on either side is an error: nothing is shown as it was meant
        splitter.placeholder(start, found.end())
    elif found[2]:
        is_named = not splitter.text.startswith("__", found.start() + 1)
        roles.read_reference(splitter, at + 1, found.start(), is_named=is_named)
    else:
        name = role.group() if role else found[1] or ""
        whole = (start, found.end())
        roles.read_role(splitter, name.strip(":"), at + 1, found.start(), whole)
    return found.end()


def _read_pipe(splitter: Splitter, at: int) -> int:
    return at + 1 if splitter.text.startswith("||", at) else _read_hidden(splitter, at, "|")


def _read_hidden(splitter: Splitter, at: int, kind: str) -> int:
    size = len(kind)
    found = splitter.close(kind, at + size) if splitter.opens(at, size) else None
    if found is None:
        return at + size
    splitter.flush(at, found.end())
    splitter.placeholder(at, found.end())
    return found.end()


def _read_underscore(splitter: Splitter, at: int) -> int:
    text = splitter.text
    if text.startswith("`", at + 1):
        return _read_target(splitter, at)
    if text[at - 1 : at] == "]":
        return _read_note(splitter, at)
    found = splitter.before(_NAME_BEFORE, at) if at else None
    if found is None:
        return at + 1
    end = splitter.flush(found.start(), at + 2 if text.startswith("_", at + 1) else at + 1)
    splitter.marked(MarkKind.FROZEN, found.start(), at)
    return end


def _read_target(splitter: Splitter, at: int) -> int:
    found = splitter.close("_`", at + 2) if splitter.opens(at, 2) else None
    if found is None:
        return at + 2
    splitter.flush(at, found.end())
    splitter.marked(MarkKind.FROZEN, at + 2, found.start())
    return found.end()


def _read_note(splitter: Splitter, at: int) -> int:
    found = splitter.before(_LABEL_BEFORE, at)
    if found is None or splitter.text.startswith("_", at + 1):
        return at + 1
    # The space before a note belongs to the note, so that the mark stands at the word.
    start = found.start()
    while start > splitter.done and splitter.text[start - 1].isspace():
        start -= 1
    splitter.flush(start, at + 1)
    place = len(splitter.pieces)
    splitter.marks.append((MarkKind.NOTE, place, place, found[1]))
    return at + 1


def _read_url(splitter: Splitter, at: int) -> int:
    """Step over an address, which `plain` hides, so that no markup is seen inside."""
    found = _URL_REST.match(splitter.text, at + 3)
    return found.end() if found else at + 3


_READERS: Final[dict[str, Callable[[Splitter, int], int]]] = {
    "\0": _read_escape,
    "*": _read_star,
    "`": _read_backquote,
    "|": _read_pipe,
    "_": _read_underscore,
    ":": _read_url,
}
