"""Bullets, enumerations, definitions, fields, options and line blocks."""

import re
from typing import Final

from termlint.documents.model import Scope
from termlint.documents.rst.state import Place, State

# A field's name, which neither begins nor ends with a space.
FIELD = re.compile(r":(?![: ])((?:[^:\\]|\\.|:(?![ \t`]|$))*+)(?<! ):(?:[ \t]+|$)")

# Sphinx's settings of a whole file.
_SETTINGS: Final = frozenset(("tocdepth", "orphan", "nocomments", "nosearch", "no-search"))

_NUMBER = r"[0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#"
_ENUMERATOR = re.compile(rf"(\(?)({_NUMBER})([.)])(?:[ \t]+|$)")
_ROMAN = re.compile(r"M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_ROMAN_VALUES: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}

_ARGUMENT = r"(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>)"
_OPTION = (
    rf"(?:[-+][a-zA-Z0-9](?: ?{_ARGUMENT})?|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =]{_ARGUMENT})?)"
)
_OPTIONS = re.compile(rf"{_OPTION}(?:, {_OPTION})*(?:  +|\t+| ?$)")
# Up to the first classifier, ` : string`; a colon inside backquotes begins none.
_TERM = re.compile(r"(?:`++[^`]*`+|(?! +: ).)*+")


def read_bullet(state: State, at: int, base: int, place: Place) -> int:
    """Read the item of a bullet list."""
    if state.lines.texts[at][1:2] not in ("", " ", "\t"):
        return at
    return _read_entry(state, at, base, place, 1)


def read_enumerated(state: State, at: int, base: int, place: Place) -> int:
    """Read the item of an enumerated list, unless the next line shows that it is none."""
    text = state.lines.texts[at]
    found = _ENUMERATOR.match(text)
    if found is None or not _is_enumerator(found):
        return at
    below = at + 1
    texts, indents = state.lines.texts, state.lines.indents
    if below < len(texts) and texts[below] and indents[below] == base:
        following = _ENUMERATOR.match(texts[below])
        if following is None or not _follows(found, following):
            return at
    return _read_entry(state, at, base, place, found.end(3))


def _read_entry(state: State, at: int, base: int, place: Place, length: int) -> int:
    state.lines.cut(at, length)
    inner = place.within(Scope.LIST_ITEM)
    if state.lines.texts[at]:
        return state.read_body(state, at, state.lines.indents[at], inner)
    return state.read_indented(at + 1, base, inner)


def _is_enumerator(found: re.Match[str]) -> bool:
    opening, number, closing = found.groups()
    if opening and closing != ")":
        return False
    return len(number) == 1 or number.isdigit() or _ROMAN.fullmatch(number) is not None


def _follows(found: re.Match[str], following: re.Match[str]) -> bool:
    """Tell whether the enumerator on the next line continues the list."""
    if (found[1], found[3]) != (following[1], following[3]) or not _is_enumerator(following):
        return False
    return following[2] == "#" or any(
        (kind, value + 1) in _ordinals(following[2]) for kind, value in _ordinals(found[2])
    )


def _ordinals(number: str) -> set[tuple[str, int]]:
    """Return what an enumerator may count, with the way in which it counts."""
    if number.isdigit():
        return {("digits", int(number[:9]))}
    case = "upper" if number.isupper() else "lower"
    result = {(f"{case} letters", ord(number))} if len(number) == 1 else set()
    if _ROMAN.fullmatch(number):
        result.add((f"{case} roman", _roman(number.lower())))
    return result


def _roman(number: str) -> int:
    values = [_ROMAN_VALUES[digit] for digit in number]
    return sum(
        -value if value < below else value
        for value, below in zip(values, [*values[1:], 0], strict=True)
    )


def read_definition(state: State, at: int, base: int, place: Place) -> int:
    """Read a term and its definition, which stands indented on the lines below."""
    text = state.lines.texts[at]
    if text.endswith("::"):  # docutils warns of a missing blank line; what is meant is code
        state.lines.texts[at] = text[:-1]
        state.add_lines(at, at + 1, place)
        return state.lines.past(at + 1, base)
    add_term(state, at, place)
    return state.read_indented(at + 1, base, place.within(Scope.DEFINITION))


def add_term(state: State, at: int, place: Place) -> None:
    """Add the term on line `at` without its classifiers."""
    text = state.lines.texts[at]
    found = _TERM.match(text)
    term = found.group() if found else text
    state.add_text(term, state.lines.offsets[at], place.within(Scope.TERM))


def read_field(state: State, at: int, base: int, place: Place) -> int:
    """Read a field: its name is no prose, its body is."""
    found = FIELD.match(state.lines.texts[at])
    if found is None:
        return at
    if found[1] in _SETTINGS and state.depth == 1:
        return state.lines.past(at + 1, base)
    state.lines.cut_known(at, found.end(), base)
    return state.read_rest(at, base, place)


def read_options(state: State, at: int, base: int, place: Place) -> int:
    """Read an option of a program: its description is prose."""
    lines = state.lines
    text = lines.texts[at]
    found = _OPTIONS.match(text)
    if found is None:
        return at
    if found.end() == len(text) and lines.run_end(at + 1, base) == at + 1:
        return at
    lines.cut_known(at, found.end(), base)
    return state.read_rest(at, base, place)


def read_line_block(state: State, at: int, base: int, place: Place) -> int:
    """Read a line block; each of its lines is a paragraph of its own."""
    lines = state.lines
    texts, indents = lines.texts, lines.indents
    while at < len(texts) and indents[at] == base and _is_line(texts[at]):
        last = lines.run_end(at + 1, base)
        lines.cut(at, 1)
        if texts[at]:
            state.add_lines(at, last, place)
        at = last
    return at


def _is_line(text: str) -> bool:
    return text[:1] == "|" and text[1:2] in ("", " ", "\t")
