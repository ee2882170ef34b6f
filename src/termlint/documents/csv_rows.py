"""Comma-separated values: the values of each row, with the places where they stand."""

import re
from collections.abc import Iterator

_QUOTED = re.compile(r'(?:[^"]|"")*+')
_BLANK = re.compile(r"\s*+")
_DELIMITERS = {"tab": "\t", "space": " "}

# The pieces of a value, one a line, with their source offsets.
Value = list[tuple[str, int]]


def delimiter_of(option: str) -> str:
    """Return the character that the option `:delim:` names, a comma for none: "tab", ";"."""
    return _DELIMITERS.get(option, option[:1] or ",")


def rows_of(lines: Value, delimiter: str) -> Iterator[list[Value]]:
    """Yield the values of each row; one in quotation marks may go on over lines."""
    row: list[Value] = []
    open_value: Value | None = None
    for text, offset in lines:
        if not text and open_value is None:
            continue
        open_value = _read_line(text, offset, delimiter, row, open_value)
        if open_value is None:
            yield row
            row = []
    if row:
        yield row


def _read_line(
    text: str, offset: int, delimiter: str, row: list[Value], value: Value | None
) -> Value | None:
    """Add the values of a line to its row; return the one that goes on in the next line."""
    at = 0
    while at <= len(text):
        if value is None:
            value = []
            row.append(value)
            blank = _BLANK.match(text, at)
            start = blank.end() if blank else at
            if text[start : start + 1] != '"':
                end = _end(text, delimiter, at)
                value.append((text[at:end], offset + at))
                value, at = None, end + 1
                continue
            at = start + 1
        found = _QUOTED.match(text, at)
        end = found.end() if found else len(text)
        value.append((text[at:end], offset + at))
        if end == len(text):
            return value
        value, at = None, _end(text, delimiter, end) + 1
    return None


def _end(text: str, delimiter: str, at: int) -> int:
    found = text.find(delimiter, at)
    return len(text) if found < 0 else found
