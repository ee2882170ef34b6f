"""Heads of admonitions, tabs and colon fences: blanked, their bodies and titles set aside."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from termlint.documents.directive_names import (
    FORMED,
    MARKDOWN_ARGUMENT,
    MARKDOWN_CODE,
    MARKDOWN_NOTES,
)
from termlint.documents.markdown.flavours import Flavour
from termlint.documents.markdown.parts import Form, Part, lines_of
from termlint.documents.model import Scope
from termlint.text import Piece, Shift, Span, lazy

_MARK = lazy(r"```+|~~~+|:::+|!!!|\?\?\?\+?|===+")
_FARTHEST = 500
_REST = lazy(r"[^\n\r]*")
_LINE_END = lazy(r"\r\n|\n|\r|\Z")
_CONTAINERS = lazy(r"[ \t]*(?:(?:>|[-*+]|\d+[.)])[ \t]+)*")
_QUOTES = lazy(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_ADMONITION = lazy(
    r"(?=[ \t]+[\w\"'])(?:[ \t]++[\w-]++)*+[ \t]*(?:[\"'](?P<title>[^\n\r]*)[\"'])?[ \t]*"
)
_TAB = lazy(r"[!+]*[ \t]+[\"'](?P<title>[^\n\r]*)[\"'][ \t]*")
_TAB_HEAD = lazy(r"===[!+]*[ \t]+[\"']")
_COLONS = lazy(
    r"[ \t]*(?P<brace>\{\.?)?(?P<name>[\w-]*)\}?"
    r"(?:\[(?P<square>[^\]\n\r]*)\]|[^\n\r]*\btitle=\"(?P<option>[^\"\n\r]*)\"|(?P<rest>[^\n\r]*))"
)
_BODY_LINE = lazy(r"[ \t]*(?:\r\n|\n|\r)|(?P<indent>[ \t]+)[^\n\r]*(?:\r\n|\n|\r|\Z)")
_BARE_LINE = lazy(r"[ \t>]*(?P<bare>[^\n\r]*)(?:\r\n|\n|\r|\Z)")
OPTIONS = lazy(
    r"(?:[ \t>]*:[\w-]+:[^\n\r]*(?:\r\n|\n|\r|\Z))+"
    r"|[ \t]*---[ \t]*(?:\r\n|\n|\r)(?:[^\n\r]*(?:\r\n|\n|\r))*?[ \t]*---[ \t]*(?:\r\n|\n|\r|\Z)"
)


class _Head(NamedTuple):
    """A mark that opens or closes something at the start of a line."""

    mark: str
    indent: str
    start: int
    end: int


class _Open(NamedTuple):
    """The colons that close a body which is no Markdown, where it begins, how it is read."""

    mark: str
    start: int
    form: Form | None

    def body(self, text: str, end: int) -> list[Part]:
        """Return the body up to `end` as a part, nothing where it is code."""
        if self.form is None or end <= self.start:
            return []
        return [Part.of(lines_of(text[self.start : end], self.start))._replace(form=self.form)]


def take_heads(text: str, flavour: Flavour) -> tuple[list[Part], list[Span]]:
    """Return the bodies and titles in a text, and the spans that nothing else may read."""
    parts: list[Part] = []
    taken: list[Span] = []
    opened: _Open | None = None
    for head in _heads(text, flavour):
        if taken and head.start < taken[-1].end:
            continue
        if opened is not None:  # between the colons of a directive of code, or of a table
            closes = head.mark == opened.mark and not _rest(text, head.end).strip()
            taken.append(Span(taken[-1].end, head.end))
            if closes:
                parts += opened.body(text, head.start)
                opened = None
        elif head.mark[0] == ":":
            opened = _colon_head(text, head, parts, taken)
        elif (end := _admonition(text, head, parts)) > head.start:
            taken.append(Span(head.start, end))
    return parts, taken


def has_heads(text: str, flavour: Flavour) -> bool:
    """Tell, in a moment, whether the text may have a head at the start of a line."""
    if flavour.colons and _stands_first(text, ":::"):
        return True
    # A single character is found many times as fast as three, and most texts do not have it.
    return flavour.admonitions and (
        ("!" in text and _stands_first(text, "!!!"))
        or ("?" in text and _stands_first(text, "???"))
        or ("=" in text and "===" in text and _TAB_HEAD.search(text) is not None)
    )


def opened_colons(text: str, flavour: Flavour) -> int:
    """Return how many heads of colons nothing closes."""
    opened = 0
    for head in _heads(text, flavour):
        if head.mark[0] == ":":
            opened = opened + 1 if _rest(text, head.end).strip() else max(opened - 1, 0)
    return opened


def line_before(text: str, at: int) -> str | None:
    """Return what stands before `at` on its line, None where that is too much for a mark's place.

    The limit keeps a long line with many marks from taking time by the square of its length.
    """
    start = text.rfind("\n", max(at - _FARTHEST, 0), at)
    if start < 0 and at > _FARTHEST:
        return None
    return text[start + 1 : at]


def _stands_first(text: str, mark: str) -> bool:
    at = text.find(mark)
    while at >= 0:
        prefix = line_before(text, at)
        if prefix is not None and not prefix.strip(" \t>"):
            return True
        at = text.find(mark, at + 3)
    return False


def _heads(text: str, flavour: Flavour) -> Iterator[_Head]:
    """Yield what stands first on its line, fenced code left out."""
    marks = ["```", "~~~"] + [":::"] * flavour.colons + ["!!!", "???", "==="] * flavour.admonitions
    fence = ""
    for start in sorted([at for mark in marks for at in _places(text, mark)]):
        prefix, found = line_before(text, start), _MARK.match(text, start)
        if prefix is None or found is None:
            continue
        mark, end = found.group(), found.end()
        if mark[0] in "`~":
            if prefix.isspace() or not prefix or _CONTAINERS.fullmatch(prefix):
                fence = _fence_after(fence, mark, text, end)
        elif fence:
            continue
        elif mark[0] == ":":
            if _QUOTES.fullmatch(prefix):
                yield _Head(mark, prefix, start, end)
        elif not prefix.strip(" \t"):
            yield _Head(mark, prefix, start, end)


def _places(text: str, mark: str) -> Iterator[int]:
    """Yield where each run of a mark begins."""
    at = text.find(mark)
    while at >= 0:
        if not text.endswith(mark[0], 0, at):
            yield at
        at = text.find(mark, at + 3)


def _fence_after(fence: str, mark: str, text: str, end: int) -> str:
    """Return the fence that is open after a line that begins with `mark`."""
    rest = _rest(text, end)
    if fence:
        return "" if mark.startswith(fence) and not rest.strip() else fence
    return mark if "`" not in rest or mark[0] == "~" else ""


def _rest(text: str, at: int) -> str:
    found = _REST.match(text, at)
    return found.group() if found else ""


def _colon_head(text: str, head: _Head, parts: list[Part], taken: list[Span]) -> _Open | None:
    """Take a head with its options, set its title aside; return a body that is no Markdown."""
    found = _COLONS.match(text, head.end)
    if found is None or not text[head.end : found.end()].strip():
        taken.append(Span(head.start, head.end))
        return None
    taken.append(Span(head.start, found.end()))
    name, braced = found["name"].lower(), found["brace"] == "{"
    group = next((group for group in ("square", "option") if found[group]), "rest")
    if group != "rest" or name in MARKDOWN_ARGUMENT:
        note = braced and name in MARKDOWN_NOTES
        _set_aside(found, group, parts, Scope.PARAGRAPH if note else Scope.CAPTION)
    line_end = _LINE_END.match(text, found.end())
    at = line_end.end() if line_end else len(text)
    options = OPTIONS.match(text, at)
    shown = Part("", Shift([0], [at]))
    if options is not None:  # without the marks of a quote about it
        lines = _BARE_LINE.finditer(text, *options.span())
        taken += [Span(*line.span("bare")) for line in lines]
        shown = Part(options.group(), Shift([0], [at]))
        at = options.end()
    if braced and name in FORMED and not head.indent.strip():
        return _Open(head.mark, at, Form(name, shown))
    return _Open(head.mark, at, None) if braced and name in MARKDOWN_CODE else None


def _set_aside(found: re.Match[str], group: str, parts: list[Part], scope: Scope) -> None:
    if found[group] and found[group].strip():
        parts.append(Part(found[group], Shift([0], [found.start(group)]), scope))


def _admonition(text: str, head: _Head, parts: list[Part]) -> int:
    """Set the title and the indented body aside; return where the body ends, 0 for no head."""
    pattern = _TAB if head.mark[0] == "=" else _ADMONITION
    found = pattern.fullmatch(text, head.end, head.end + len(_rest(text, head.end)))
    if found is None or (head.mark[0] == "=" and len(head.mark) > 3):
        return 0
    _set_aside(found, "title", parts, Scope.CAPTION)
    line_end = _LINE_END.match(text, found.end())
    at = line_end.end() if line_end else len(text)
    lines, end = _body(text, at, len(head.indent.expandtabs(4)) + 4)
    if lines:
        parts.append(Part.of(lines))
    return end


def _body(text: str, at: int, width: int) -> tuple[list[Piece], int]:
    """Return the lines indented by `width` columns, without that, and where the last one ends."""
    lines: list[Piece] = []
    end, filled = at, 0
    while at < len(text) and (line := _BODY_LINE.match(text, at)):
        indent = line["indent"]
        if indent is not None and len(indent.expandtabs(4)) < width:
            break
        cut = _cut(indent or "", width)
        lines.append((line.group()[cut:], at + cut, line.end()))
        at = line.end()
        if indent is not None:
            end, filled = at, len(lines)
    return lines[:filled], end


def _cut(indent: str, width: int) -> int:
    """Return how many characters of an indentation make `width` columns, all where it has less."""
    if "\t" not in indent:
        return min(width, len(indent))
    for count in range(len(indent) + 1):
        if len(indent[:count].expandtabs(4)) >= width:
            return count
    return len(indent)
