"""Where a line of Markdown means nothing to a pre-pass: in fenced code, and in comments."""

import re
from collections.abc import Iterator, Sequence

from termlint.documents.directive_names import MARKDOWN_CODE, MARKDOWN_PROSE
from termlint.documents.markdown.flavours import Flavour
from termlint.text import Span, lazy

# What may stand before a fence on its line, and the rest of it.
_LINE = lazy(r"^[ \t]*+(?:(?:>|[-*+]|\d+[.)])[ \t]+)*+(?P<rest>[^\n\r]+)", re.MULTILINE)
_FENCE = lazy(r"(?P<mark>`{3,}|~{3,}|:{3,})[ \t]*+(?P<info>.*)")
_NAMED = lazy(r"\{([\w-]+)\}")
_COMMENT, _COMMENT_END = "<!--", "-->"


def unread(text: str, flavour: Flavour) -> Iterator[Span]:
    """Yield the spans of fenced code, without the line that opens it, and of comments, in order.

    The bodies of fenced directives are read if they are prose.
    """
    ends: list[str] = []  # what ends the fences that are open; only the last one may hold code
    start = -1
    for line in _LINE.finditer(text):
        rest = line["rest"]
        if start < 0 and rest.startswith(_COMMENT):
            ends.append(_COMMENT_END)
            start = line.start()
        if ends and _is_end(rest, ends[-1]):
            ends.pop()
            if start >= 0:
                yield Span(start, line.end())
                start = -1
        elif start < 0 and (found := _FENCE.match(rest)) and (kind := _kind(found, flavour)):
            ends.append(found["mark"])
            start = line.end() if kind == "code" else -1
    if start >= 0:
        yield Span(start, len(text))


def outside(pattern: re.Pattern[str], text: str, spans: Sequence[Span]) -> Iterator[re.Match[str]]:
    """Yield what a pattern matches in a text and what begins in none of the ascending spans."""
    left = iter(spans)
    span = next(left, None)
    for found in pattern.finditer(text):
        while span is not None and span.end <= found.start():
            span = next(left, None)
        if span is None or found.start() < span.start:
            yield found


def _is_end(rest: str, end: str) -> bool:
    if end == _COMMENT_END:
        return end in rest
    found = _FENCE.match(rest)
    return found is not None and not found["info"].strip() and found["mark"].startswith(end)


def _kind(fence: re.Match[str], flavour: Flavour) -> str:
    """Return what a fence opens: "code", "prose", or nothing that must be closed."""
    mark, info = fence["mark"][0], fence["info"]
    named = _NAMED.match(info) if flavour.roles else None
    if mark == ":":
        return "code" if named is not None and named[1] in MARKDOWN_CODE else ""
    if mark == "`" and "`" in info:
        return ""
    return "prose" if named is not None and named[1] in MARKDOWN_PROSE else "code"
