"""Which parts of a document are shown to some readers only: tabs, conditions, output formats."""

import re
from bisect import bisect_right
from typing import NamedTuple

from termlint.text import LINE_END, lazy

# A head whose body is indented: `.. only:: html`, `.. tab-item:: GUI`, `=== "GUI"`.
_INDENTED = lazy(
    r"\.\.[ \t]+(?:only|ifconfig|tab|tab-item|group-tab|md-tab-item)::|===[!+]?[ \t]+[\"']"
)
# One that a fence closes: `:::{tab-item} GUI`, `::: {.content-visible when-format="html"}`.
_FENCED = lazy(
    r"(?P<fence>:{3,}|`{3,}|~{3,})[ \t]*(?:\{(?:only|tab-item|tab|group-tab)\}"
    r"|\{[^}]*\.content-(?:visible|hidden)\b)"
)
_FENCE = lazy(r"(?P<fence>:{3,}|`{3,}|~{3,})[ \t]*$")
# One that a tag closes: `<TabItem value="a">`, `{{% tab "A" %}}`, `{% if html %}`.
_OPENED = lazy(
    r"<(?P<element>TabItem|Tab|details)\b|\{\{[%<]\s*(?P<code>tab|tabitem)\b"
    r"|\{%-?\s*(?P<block>if|unless|tab)\b"
)
_CLOSED = lazy(
    r"</(?P<element>TabItem|Tab|details)>|\{\{[%<]\s*/\s*(?P<code>tab|tabitem)\b"
    r"|\{%-?\s*end(?P<block>if|unless|tab)\b"
)
_ELSE = lazy(r"\{%-?\s*(?:else|elif|elsif)\b")
# One of the signs of all these: a document without them has one branch.
_SOME = lazy(
    r"\.\.[ \t]+(?:only|ifconfig|tab|tab-item|group-tab|md-tab-item)::|^[ \t]*===[!+]?[ \t]"
    r"|\{(?:only|tab-item|tab|group-tab)\}|\.content-|<(?:Tab|details)|\{\{[%<]\s*tab|\{%",
    re.MULTILINE,
)
_DEEPEST = 40


class _Open(NamedTuple):
    """A branch that is read: what closes it, how deep its head is indented, where it begins."""

    closer: str
    indent: int
    start: int


class Branches:
    """The stretches of a source that are shown to some readers only, one within the other."""

    def __init__(self, source: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._open: list[tuple[_Open, int]] = []
        # The branch around each, -1 for none.
        self._outer: list[int] = []
        if _SOME.search(source):
            self._read(source)

    def around(self, offset: int) -> frozenset[int]:
        """Return the branches around an offset of the source, by numbers."""
        at = bisect_right(self._starts, offset) - 1
        found: list[int] = []
        while at >= 0:
            if offset < self._ends[at]:
                found.append(at)
            at = self._outer[at]
        return frozenset(found)

    def _read(self, source: str) -> None:
        at = 0
        for end in (*LINE_END.finditer(source), None):
            line = source[at : end.start() if end else len(source)]
            self._read_line(line.expandtabs(4), at)
            at = end.end() if end else len(source)
        while self._open:
            self._close(len(source))

    def _read_line(self, line: str, start: int) -> None:
        """Read a line that begins at an offset of the source."""
        text = line.lstrip()
        if not text:
            return
        indent = len(line) - len(text)
        while self._open and not self._open[-1][0].closer and indent <= self._open[-1][0].indent:
            self._close(start)
        if _ELSE.match(text) and self._closes("if", start):
            self._begin("if", indent, start)
        elif closed := _CLOSED.match(text):
            self._closes(_kind(closed), start)
        elif fence := _FENCE.match(text):
            self._closes(fence["fence"], start)
        elif opened := _OPENED.match(text):
            self._begin(_kind(opened), indent, start)
        elif fenced := _FENCED.match(text):
            self._begin(fenced["fence"], indent, start)
        elif _INDENTED.match(text):
            self._begin("", indent, start)

    def _begin(self, closer: str, indent: int, start: int) -> None:
        if len(self._open) == _DEEPEST:
            return
        self._outer.append(self._open[-1][1] if self._open else -1)
        self._open.append((_Open(closer, indent, start), len(self._starts)))
        self._starts.append(start)
        self._ends.append(start)

    def _closes(self, closer: str, end: int) -> bool:
        """Close the innermost branch that something closes, with those in it; tell if any."""
        if all(one.closer != closer for one, _ in self._open):
            return False
        while self._open[-1][0].closer != closer:
            self._close(end)
        self._close(end)
        return True

    def _close(self, end: int) -> None:
        _, number = self._open.pop()
        self._ends[number] = end


def _kind(found: re.Match[str]) -> str:
    """Return the name that a tag has: its opening and its closing one agree."""
    return str(found[found.lastgroup or 0])
