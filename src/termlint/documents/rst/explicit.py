"""What begins with two dots: footnotes, targets, substitutions, comments; directives go on."""

import re

from termlint.documents.comments import TRIGGER
from termlint.documents.model import Scope
from termlint.documents.rst.directives import read_directive, read_head
from termlint.documents.rst.state import Place, State
from termlint.text import Span

_NAME = r"[^\W_]+(?:[-._+:][^\W_]+)*"
_START = re.compile(r"\.\.(?:[ \t]+|$)")
_NOTE = re.compile(rf"\[(\d+|#(?:{_NAME})?|\*|{_NAME})\](?:[ \t]+|$)")
_SUBSTITUTION = re.compile(rf"\|(?![ |])([^|]*[^ |])\|[ \t]+({_NAME})[ \t]?::(?:[ \t]+|$)")
# A directive of this name is a mistaken comment.
_COMMENT = f"{TRIGGER}-"
_DIRECTIVE = re.compile(rf"({_NAME})[ \t]?::(?:[ \t]+|$)")


def read_explicit(state: State, at: int, base: int, place: Place) -> int:
    """Read an explicit markup block."""
    text = state.lines.texts[at]
    start = _START.match(text)
    if start is None:
        return at
    first = start.end()
    head = text[first : first + 1]
    if head == "[" and (found := _NOTE.match(text, first)):
        return _read_note(state, at, base, place, found)
    if head == "_" and text[first + 1 : first + 2].strip():
        return _read_target(state, at, base)
    if head == "|" and (found := _SUBSTITUTION.match(text, first)):
        return _read_substitution(state, at, base, place, found)
    found = _DIRECTIVE.match(text, first)
    if found and not found[1].startswith(_COMMENT):
        return read_directive(state, at, base, place, found[1], found.end())
    return _read_comment(state, at, base, first)


def read_anonymous(state: State, at: int, base: int, place: Place) -> int:
    """Skip an anonymous target, `__ target`."""
    text = state.lines.texts[at]
    return state.lines.run_end(at + 1, base) if text == "__" or text[:3] == "__ " else at


def _read_note(state: State, at: int, base: int, place: Place, found: re.Match[str]) -> int:
    state.lines.cut_known(at, found.end(), base)
    note = place._replace(scope=Scope.FOOTNOTE, label=found[1], fixed=True)
    return state.read_rest(at, base, note)


def _read_target(state: State, at: int, base: int) -> int:
    last = state.lines.run_end(at + 1, base)
    if last == at + 1 and state.lines.texts[at].endswith(":"):
        state.anchor = state.lines.filled(last)
    return last


def _read_substitution(state: State, at: int, base: int, place: Place, found: re.Match[str]) -> int:
    lines = state.lines
    label, kind = found[1], found[2].lower()
    lines.cut_known(at, found.end(), base)
    if kind == "replace":
        last = lines.run_end(at + 1, base)
        first = at if lines.texts[at] else at + 1
        if first < last:
            shown = place._replace(scope=Scope.ABBREVIATION, label=label, fixed=True)
            state.add_lines(first, last, shown)
    else:
        read_head(state, at, base, place)
    return lines.past(at + 1, base)


def _read_comment(state: State, at: int, base: int, first: int) -> int:
    """Skip a comment, unless it speaks to us."""
    lines = state.lines
    texts, below = lines.texts, at + 1
    if len(texts[at]) == first and (below == len(texts) or not texts[below]):
        return below
    last = end = lines.past(below, base)
    while not texts[end - 1]:
        end -= 1
    body = "\n".join([texts[at][first:], *texts[below:end]])
    if TRIGGER in body:
        state.comments.append((Span(lines.offsets[at], lines.end(end - 1)), body))
    return last
