"""Body elements: which reader a line's first character calls for, paragraphs, literal blocks."""

import re
from collections.abc import Callable
from typing import Final

from termlint.documents.rst import lists
from termlint.documents.rst.explicit import read_anonymous, read_explicit
from termlint.documents.rst.grid_tables import read_grid
from termlint.documents.rst.sections import (
    PUNCTUATION,
    add_title,
    read_adornment,
    underlines,
)
from termlint.documents.rst.simple_tables import read_simple
from termlint.documents.rst.state import MAX_DEPTH, Place, State

# Each returns the line after what it has read, or the line that it was given.
Reader = Callable[[State, int, int, Place], int]

_DOCTEST = re.compile(r">>>(?:[ \t]|$)")
_ATTRIBUTION = re.compile(r"(?:---?(?!-)|\u2014) *(?=[^ \n])")
_LITERAL = re.compile(r"(?<!\\)(?:\\\\)*::\Z")


def read_body(state: State, at: int, base: int, place: Place) -> int:
    """Read the lines that stand at column `base` or beyond; return the first that does not."""
    if state.depth >= MAX_DEPTH:
        return _read_flat(state, at, base, place)
    state.depth += 1
    texts, indents = state.lines.texts, state.lines.indents
    count = len(texts)
    while at < count:
        text = texts[at]
        if not text:
            at += 1
        elif indents[at] > base:
            at = state.read_quote(at, base, place)
        elif indents[at] < base:
            break
        else:
            for read in _READERS.get(text[0], _OTHERS):
                after = read(state, at, base, place)
                if after > at:
                    at = after
                    break
    state.depth -= 1
    return at


def _read_flat(state: State, at: int, base: int, place: Place) -> int:
    """Read what is nested too deeply as nothing but paragraphs."""
    lines = state.lines
    count = len(lines.texts)
    while (at := lines.filled(at)) < count and lines.indents[at] >= base:
        last = lines.run_end(at, base - 1)
        state.add_lines(at, last, place)
        at = last
    return at


def _read_text(state: State, at: int, base: int, place: Place) -> int:
    lines = state.lines
    texts, indents = lines.texts, lines.indents
    below = at + 1
    if below == len(texts) or not texts[below] or indents[below] < base:
        return _read_paragraph(state, at, below, base, place)
    if indents[below] > base:
        return lists.read_definition(state, at, base, place)
    if underlines(texts[at], texts[below]):
        add_title(state, at, texts[below][0], place, state.anchor == at)
        return below + 1
    return _read_paragraph(state, at, lines.paragraph_end(below, base), base, place)


def _read_paragraph(state: State, at: int, last: int, base: int, place: Place) -> int:
    """Add the paragraph of the lines `at:last`, and skip the literal block that it announces."""
    texts = state.lines.texts
    tail = texts[last - 1]
    if not tail.endswith("::") or not _LITERAL.search(tail):
        state.add_lines(at, last, place)
        return last
    before = tail[:-2]
    texts[last - 1] = before.rstrip() if before[-1:] in ("", " ", "\t") else tail[:-1]
    shown = last if texts[last - 1] else last - 1
    if shown > at:
        state.add_lines(at, shown, place)
    return _literal_end(state, last, base)


def _literal_end(state: State, at: int, base: int) -> int:
    lines = state.lines
    texts, indents = lines.texts, lines.indents
    first = lines.filled(at)
    if first == len(texts) or indents[first] < base:
        return at
    if indents[first] > base:
        return lines.past(first, base)
    mark = texts[first][0]
    if first == at or mark not in PUNCTUATION:
        return at
    while first < len(texts) and indents[first] == base and texts[first][:1] == mark:
        first += 1
    return first


def _read_doctest(state: State, at: int, base: int, place: Place) -> int:
    return state.lines.run_end(at, base - 1) if _DOCTEST.match(state.lines.texts[at]) else at


def _read_attribution(state: State, at: int, base: int, place: Place) -> int:
    """Read the attribution of a block quote, which makes its blocks quoted speech."""
    lines, (depth, first) = state.lines, state.quote
    if depth != state.depth or len(state.blocks) == first or lines.texts[at - 1]:
        return at
    found = _ATTRIBUTION.match(lines.texts[at])
    if found is None:
        return at
    last = lines.run_end(at, base - 1)
    lines.cut(at, found.end())
    state.add_lines(at, last, place)
    if state.quotes != "check":
        state.blocks[first:] = [block._replace(quoted=True) for block in state.blocks[first:]]
    state.quote = (depth, len(state.blocks))
    return last


# The last one, which takes every line, is the same for all.
_OTHERS: Final[tuple[Reader, ...]] = (lists.read_enumerated, _read_text)
_READERS: Final[dict[str, tuple[Reader, ...]]] = {
    **dict.fromkeys(PUNCTUATION, (read_adornment, _read_text)),
    "-": (_read_attribution, lists.read_bullet, lists.read_options, read_adornment, _read_text),
    "\u2014": (_read_attribution, _read_text),
    "+": (lists.read_bullet, read_grid, lists.read_options, read_adornment, _read_text),
    "*": (lists.read_bullet, read_adornment, _read_text),
    **dict.fromkeys("•‣⁃", (lists.read_bullet, _read_text)),
    ":": (lists.read_field, read_adornment, _read_text),
    "/": (lists.read_options, read_adornment, _read_text),
    ">": (_read_doctest, read_adornment, _read_text),
    "|": (lists.read_line_block, read_adornment, _read_text),
    "=": (read_simple, read_adornment, _read_text),
    ".": (read_explicit, read_adornment, _read_text),
    "_": (read_anonymous, read_adornment, _read_text),
    "(": (lists.read_enumerated, read_adornment, _read_text),
    "#": (lists.read_enumerated, read_adornment, _read_text),
}
