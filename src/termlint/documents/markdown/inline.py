"""What the parser's events about inline markup do: links, images, roles, math, HTML."""

import re
from collections.abc import Mapping
from typing import Any

from termlint.documents.comments import TRIGGER
from termlint.documents.markdown import html
from termlint.documents.markdown.containers import Step
from termlint.documents.markdown.gathering import Gathering, Range
from termlint.documents.markdown.parts import lines_of
from termlint.documents.model import MarkKind, Scope
from termlint.text import lazy

# `$HOME and $PATH; price 5$` is prose: several words, one of them plain, and no operator.
_MATH_PROSE = lazy(r"(?=.*\s)(?=.*(?<!\w)[a-z]{3,}(?!\w))[^\\^_{}=+*/<>|`\[]+", re.DOTALL)
_TITLE_END = lazy(r"\s(?:\"(?P<d>[^\"]*)\"|'(?P<s>[^']*)'|\((?P<p>[^()]*)\))\s*\)$")
_ROLE = lazy(r"\{([\w:-]+)\}$")
_LINE_END = lazy(r"[\r\n]")
_EXPLICIT = lazy(r"(?P<short>.+?)\s*\((?P<long>.+)\)$", re.DOTALL)


def role(state: Gathering, value: str, where: Range) -> None:
    """Take a code span in after a `}`: in MyST `{abbr}` before it says what it is."""
    text, start, end = state.pieces[-1]
    found = _ROLE.search(text)
    if found is None or len(text.encode()) != end - start or end != where["start"]:
        state.placeholder(where)
        return
    name = text[found.start() :]
    state.pieces[-1:] = (
        [(text[: found.start()], start, end - len(name.encode()))] if found.start() else []
    )
    explicit = _EXPLICIT.match(value)
    at = where["start"] + 1
    # In a code span each character of a line's end is shown as a space.
    shown = _LINE_END.sub(" ", state.slice(at, where["end"] - 1))
    if found[1] != "abbr" or explicit is None or shown != value:
        state.placeholder(where)
        return
    state.pieces.append((explicit["short"], at, at + len(explicit["short"].encode())))
    long = " ".join(explicit["long"].split())
    state.mark(MarkKind.ABBREVIATION, len(state.pieces) - 1, long)


def _inline_math(state: Gathering, value: str, where: Range) -> None:
    raw = f"${value}$"
    if _MATH_PROSE.fullmatch(value) and state.slice(where["start"], where["end"]) == raw:
        at = where["start"]
        for line, _, _ in lines_of(raw, 0):
            state.pieces.append((line, at, at + len(line.encode())))
            at = state.pieces[-1][2]
    else:
        state.placeholder(where)


def _display_math(state: Gathering, value: str, where: Range) -> None:
    state.placeholder(where)


def _note(state: Gathering, value: str, where: Range) -> None:
    state.mark(MarkKind.NOTE, len(state.pieces), value)


def _inline_html(state: Gathering, value: str, where: Range) -> None:
    tag = html.parse_tag(value)
    if tag is None:
        if TRIGGER in value:
            state.inline_comments(where)
    elif tag.name == "br":
        state.pieces.append((" ", where["start"], where["end"]))
    elif tag.name == "img":
        _inline_image(state, value, where)
    elif _is_literal(state, tag, value):
        _inline_literal(state, tag, where)
    elif tag.name in ("abbr", "acronym"):
        _inline_abbreviation(state, tag, value)


def _is_literal(state: Gathering, tag: html.Tag, value: str) -> bool:
    """Tell whether a tag begins or ends what is not read: code, a quotation, a name to keep."""
    if tag.name in html.LITERAL or (tag.name == "q" and state.quotes != "check"):
        return True
    if tag.closing:  # of an element that said so in its first tag
        return bool(state.literals) and state.literals[-1][0] == tag.name
    return html.is_kept(value)


def _inline_image(state: Gathering, value: str, where: Range) -> None:
    start, end = state.point(where["start"]), state.point(where["end"])
    alt = html.alt_text(state.text[start:end])
    if alt is not None:
        state.aside_text(start + alt[1], start + alt[2], Scope.ALT_TEXT)
    state.placeholder(where)


def _inline_literal(state: Gathering, tag: html.Tag, where: Range) -> None:
    if tag.empty:
        return
    if not tag.closing:
        state.literals.append((tag.name, state.pieces, len(state.pieces), where["start"]))
    elif state.literals:
        name, pieces, first, start = state.literals[-1]
        if pieces is not state.pieces:  # opened in a block that has ended
            state.literals.clear()
        elif name == tag.name:
            state.literals.pop()
            state.replace(first, start, where["end"])


def _inline_abbreviation(state: Gathering, tag: html.Tag, value: str) -> None:
    if not tag.closing:
        state.abbreviation = (html.tag_title(value), state.pieces, len(state.pieces))
        return
    title, pieces, first = state.abbreviation
    if title and pieces is state.pieces:
        state.mark(MarkKind.ABBREVIATION, first, title)
    state.abbreviation = ("", [], 0)


def _start_inline(state: Gathering, value: Any, where: Range) -> None:
    state.opened.append((len(state.pieces), value))


def _end_strong(state: Gathering, value: Any, where: Range) -> None:
    first, _ = state.opened.pop()
    state.mark(MarkKind.STRONG, first)


def _end_struck(state: Gathering, value: Any, where: Range) -> None:
    """Take out what is struck: "~~VMWare~~". One tilde is for "H~2~O" or "~5 GB" as well."""
    first, _ = state.opened.pop()
    if first < len(state.pieces) and state.slice(where["start"], where["start"] + 2) == "~~":
        state.replace(first, where["start"], where["end"])


def _end_link(state: Gathering, value: Any, where: Range) -> None:
    first, link = state.opened.pop()
    kind = link["link_type"]
    if kind == "Inline":
        if link["title"]:
            _link_title(state, link["title"], where)
    elif kind.__class__ is dict:
        if not kind["WikiLink"]["has_pothole"]:
            state.replace(first, where["start"], where["end"])
    elif kind in ("Autolink", "Email"):
        state.replace(first, where["start"], where["end"])
    elif kind.startswith(("Shortcut", "Collapsed")):
        state.mark(MarkKind.FROZEN, first)


def _start_image(state: Gathering, value: Any, where: Range) -> None:
    state.saved.append((state.pieces, state.marks))
    state.pieces, state.marks = [], []
    state.opened.append((0, value))


def _end_image(state: Gathering, value: Any, where: Range) -> None:
    image = state.opened.pop()[1]
    alt, marks = state.pieces, state.marks
    state.pieces, state.marks = state.saved.pop()
    kind = image["link_type"]
    if alt and (kind.__class__ is not dict or kind["WikiLink"]["has_pothole"]):
        state.aside(alt, Scope.ALT_TEXT, marks)
    state.placeholder(where)
    if image["title"] and kind == "Inline":
        _link_title(state, image["title"], where)


def _link_title(state: Gathering, title: str, where: Range) -> None:
    start, end = state.point(where["start"]), state.point(where["end"])
    found = _TITLE_END.search(state.text, start, end)
    name = found.lastgroup if found else None
    # Where they differ, the title has entities, escapes, or lines with a quote's marks.
    if found is not None and name is not None and found[name] == title:
        state.aside_text(*found.span(name), Scope.LINK_TITLE)


SPANS: Mapping[str, Step] = {
    "InlineHtml": _inline_html,
    "InlineMath": _inline_math,
    "DisplayMath": _display_math,
    "FootnoteReference": _note,
}
STARTS: Mapping[str, Step] = {
    "Strong": _start_inline,
    "Strikethrough": _start_inline,
    "Link": _start_inline,
    "Image": _start_image,
}
ENDS: Mapping[str, Step] = {
    "Strong": _end_strong,
    "Strikethrough": _end_struck,
    "Link": _end_link,
    "Image": _end_image,
}
