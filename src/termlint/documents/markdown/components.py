"""Tags of MDX components that go on over lines with expressions, which no HTML tag does."""

import re
from collections.abc import Iterator

from termlint.text import Span, lazy

_START = lazy(r"^[ \t]*(?P<tag><[A-Z][\w.]*)(?=\s)", re.MULTILINE)
# What changes how a tag is read on: quotes outside and inside of braces, braces, its end.
_TURN = lazy(r"[\"'`{}>]")
_LONGEST = 50_000  # of one tag, in code points


def component_tags(text: str) -> Iterator[Span]:
    """Yield the spans of opening tags with an expression that begin a line and go on below it."""
    at = 0
    while (start := _START.search(text, at)) is not None:
        at = _end(text, start.end())
        if at == 0:
            return  # no component ends below, and none is looked for twice
        tag = text[start.start("tag") : at]
        if "\n" in tag and "={" in tag and "\n```" not in tag:
            yield Span(start.start("tag"), at)


def _end(text: str, at: int) -> int:
    """Return where a tag ends, after its `>`; 0 where it does not end."""
    depth, limit = 0, at + _LONGEST
    while (turn := _TURN.search(text, at, limit)) is not None:
        mark, at = turn.group(), turn.end()
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth -= 1
        elif mark == ">" and depth == 0:
            return at
        elif mark != ">":
            at = text.find(mark, at, limit) + 1
            if at == 0:
                return 0
    return 0
