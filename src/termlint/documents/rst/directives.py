"""Directives: their heads, and which of their arguments, options and bodies are prose."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from termlint.documents import directive_names as known
from termlint.documents.model import GLOSSARY, Inclusion, Scope
from termlint.documents.rst.lists import FIELD, add_term
from termlint.documents.rst.state import Place, State
from termlint.documents.rst.table_directives import Options, read_csv_table, read_list_table

_WORD = re.compile(r"\S+")
# Options of `include` with which the file is shown as it is.
_VERBATIM: Final = ("literal", "code")
_SHOWN: Final = {"alt": Scope.ALT_TEXT, "caption": Scope.CAPTION, "title": Scope.CAPTION}


class Head(NamedTuple):
    """A directive's lines up to its first blank line; the marker is cut off line `at`.

    The argument stands on the lines `at:options_at`, the body begins at `end`.
    """

    at: int
    options_at: int
    end: int
    options: Options


def read_directive(state: State, at: int, base: int, place: Place, name: str, length: int) -> int:
    """Read the directive on line `at`, whose marker and name are `length` code points long."""
    state.lines.cut_known(at, length, base)
    head = read_head(state, at, base, place)
    name = name.lower()
    read = _READERS.get(name)
    if read is None:
        domain, _, kind = name.partition(":")
        read = _READERS.get(kind, _read_unknown) if domain in known.DOMAINS else _read_unknown
    end = state.lines.past(at + 1, base) if read is _skip else read(state, head, base, place)
    return max(end, head.end)


def read_head(state: State, at: int, base: int, place: Place) -> Head:
    """Read the options below line `at`, add those that are shown, and blank their lines."""
    lines = state.lines
    texts = lines.texts
    end = lines.run_end(at + 1, base)
    first = at + 1
    while first < end and not (texts[first][0] == ":" and FIELD.match(texts[first])):
        first += 1
    options: Options = {}
    line = first
    while line < end:
        line = _read_option(state, line, end, place, options)
    for line in range(first, end):
        texts[line] = ""
    return Head(at, first, end, options)


def _read_option(state: State, at: int, end: int, place: Place, options: Options) -> int:
    lines = state.lines
    found = FIELD.match(lines.texts[at])
    last = min(lines.run_end(at + 1, lines.indents[at]), end)
    if found is None:
        return last
    lines.cut(at, found.end())
    options[found[1].lower()] = [
        (lines.texts[line], lines.offsets[line]) for line in range(at, last)
    ]
    scope = _SHOWN.get(found[1].lower())
    first = at if lines.texts[at] else at + 1
    if scope and first < last:
        state.add_lines(first, last, place._replace(scope=scope))
    return last


def _skip(state: State, head: Head, base: int, place: Place) -> int:
    return state.lines.past(head.end, base)


def _read_include(state: State, head: Head, base: int, place: Place) -> int:
    """Note the file that is included as text, not as a literal block or code."""
    lines, first = state.lines, head.at if state.lines.texts[head.at] else head.at + 1
    path = "".join(lines.texts[first : head.options_at])
    if path and path[0] != "<" and head.options.keys().isdisjoint(_VERBATIM):
        state.includes.append(Inclusion(path, lines.offsets[first]))
    return _skip(state, head, base, place)


def _read_note(state: State, head: Head, base: int, place: Place) -> int:
    return state.read_rest(head.at, base, place)


def _read_spoken(state: State, head: Head, base: int, place: Place) -> int:
    spoken = place._replace(quoted=place.quoted or state.quotes != "check")
    outer, state.quote = state.quote, (state.depth + 1, len(state.blocks))
    end = state.read_rest(head.at, base, spoken)
    state.quote = outer
    return end


def _add_argument(state: State, head: Head, place: Place) -> None:
    first = head.at if state.lines.texts[head.at] else head.at + 1
    if first < head.options_at:
        state.add_lines(first, head.options_at, place)


def _read_titled(state: State, head: Head, base: int, place: Place) -> int:
    _add_argument(state, head, place._replace(scope=Scope.CAPTION))
    return state.read_indented(head.end, base, place)


def _read_versioned(state: State, head: Head, base: int, place: Place) -> int:
    lines = state.lines
    first = head.at if lines.texts[head.at] else head.at + 1
    if first < head.options_at and (found := _WORD.match(lines.texts[first])):
        lines.cut(first, found.end())
        first += not lines.texts[first]
        if first < head.options_at:
            state.add_lines(first, head.options_at, place)
    return state.read_indented(head.end, base, place)


def _read_centered(state: State, head: Head, base: int, place: Place) -> int:
    _add_argument(state, head, place)
    return state.read_indented(head.end, base, place)


def _read_described(state: State, head: Head, base: int, place: Place) -> int:
    return state.read_indented(head.end, base, place)


def _read_figure(state: State, head: Head, base: int, place: Place) -> int:
    """Read a figure: the first paragraph is its caption, the rest its legend."""
    lines = state.lines
    at = lines.filled(head.end)
    if at < len(lines.texts) and lines.indents[at] > base and lines.texts[at][:2] != "..":
        last = lines.paragraph_end(at, lines.indents[at])
        state.add_lines(at, last, place._replace(scope=Scope.CAPTION))
        at = last
    return state.read_indented(at, base, place)


def _read_list_table(state: State, head: Head, base: int, place: Place) -> int:
    _add_argument(state, head, place._replace(scope=Scope.CAPTION))
    return read_list_table(state, head.end, base, place, head.options)


def _read_csv_table(state: State, head: Head, base: int, place: Place) -> int:
    _add_argument(state, head, place._replace(scope=Scope.CAPTION))
    return read_csv_table(state, head.end, base, place, head.options)


def _read_glossary(state: State, head: Head, base: int, place: Place) -> int:
    """Read a glossary, whose terms may share a definition and hold everywhere."""
    lines = state.lines
    count = len(lines.texts)
    term = place._replace(scope=Scope.TERM, label=GLOSSARY, fixed=True)
    definition = term._replace(scope=Scope.DEFINITION)
    at = lines.filled(head.at if lines.texts[head.at] else head.at + 1)
    column = lines.indents[at] if at < count else 0
    while at < count and lines.indents[at] > base:
        if lines.indents[at] > column:
            at = state.read_indented(at, column, definition)
        elif lines.texts[at][:3] in ("..", ".. "):
            at = lines.past(at + 1, column)
        else:
            add_term(state, at, term)
            at += 1
        at = lines.filled(at)
    return at


def _read_unknown(state: State, head: Head, base: int, place: Place) -> int:
    """Read an unknown directive, whose body may be anything."""
    from termlint.documents.rst.guess import reads_as_prose  # costs 4 ms, seldom needed

    lines = state.lines
    at = head.end if lines.texts[head.at] else head.at + 1
    end = lines.past(at, base)
    if not reads_as_prose(lines, at, end):
        return end
    return state.read_indented(at, base, place)


_Reader = Callable[[State, Head, int, Place], int]
_READERS: Final[dict[str, _Reader]] = {
    **dict.fromkeys(known.SILENT, _skip),
    **dict.fromkeys(known.DESCRIBED, _read_described),
    **dict.fromkeys(known.VERSIONED, _read_versioned),
    **dict.fromkeys(known.TITLED, _read_titled),
    **dict.fromkeys(known.NOTES, _read_note),
    **dict.fromkeys(known.QUOTES, _read_spoken),
    **dict.fromkeys(known.FIGURES, _read_figure),
    **dict.fromkeys(known.INCLUDES, _read_include),
    "centered": _read_centered,
    "glossary": _read_glossary,
    "list-table": _read_list_table,
    "csv-table": _read_csv_table,
}
