"""What the fields at the top of an RST document say about it."""

import re

from termlint.documents.languages import language_of_value

_FIELD = re.compile(r"^:lang(?:uage)?:[ \t]+(.*)$", re.MULTILINE | re.IGNORECASE)
# The second line of a title; a first one above it is adornment as well.
_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*[ \t]*")


def declared_language(source: str) -> str:
    """Return the language that the field `lang` or `language` at the top names, empty for none.

    As in docutils, nothing stands before such fields but titles, other fields, and comments
    and other explicit markup.
    """
    if ":lang" not in source and ":Lang" not in source:
        return ""
    field = _FIELD.search(source)
    if field is None or not _is_top(source[: field.start()].splitlines()):
        return ""
    return language_of_value(field[1])


def _is_top(lines: list[str]) -> bool:
    """Tell whether lines hold no body text."""
    below = [*lines, ""][1:]
    return all(
        not line or line[0] in " \t.:" or _is_adornment(line) or _is_adornment(under)
        for line, under in zip(lines, below, strict=True)
    )


def _is_adornment(line: str) -> bool:
    return _ADORNMENT.fullmatch(line) is not None
