"""The fields at the top of an RST document, which say something about it."""

import re
from itertools import pairwise, takewhile

_FIELD = re.compile(r":\w[\w -]*:[ \t]")
# The second line of a title; a first one above it is adornment as well.
_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*[ \t]*")


def top_fields(source: str) -> str:
    """Return the fields at the top, a line for each with its leading colon, empty for none.

    As in docutils, nothing stands before such fields but titles, other fields, and comments
    and other explicit markup.
    """
    if not source.startswith(":") and "\n:" not in source and "\r:" not in source:
        return ""
    top = takewhile(_is_top, pairwise((*source.splitlines(), "")))
    return "\n".join(line for line, _ in top if _FIELD.match(line))


def _is_top(lines: tuple[str, str]) -> bool:
    """Tell whether a line, with the one below it, is no body text."""
    line, below = lines
    return not line or line[0] in " \t.:" or _is_adornment(line) or _is_adornment(below)


def _is_adornment(line: str) -> bool:
    return _ADORNMENT.fullmatch(line) is not None
