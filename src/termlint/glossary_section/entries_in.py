"""The entries of a section as they stand there, for what people have changed in them."""

import re
from collections.abc import Callable, Sequence
from html import unescape
from typing import NamedTuple

from termlint.glossary_section.values import Form, Shape

_KEPT = re.compile(r"<!--\s*keep\s*-->|\{/\*\s*keep\s*\*/\}|^\s*\.\. keep\s*$", re.MULTILINE)
_ANCHOR = re.compile(r'<a id="[^"]*"></a>')
_ESCAPE = re.compile(r"\\(.)")
_HEADING = re.compile(r"#{1,6} ")
_TABLE_HEAD = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*")
_ABBREVIATION = re.compile(r"\*\[(?P<name>[^\]]+)\]:")
_CELL = re.compile(r"\|\s*(?P<name>.*?)\s*(?<!\\)\|")
# What is no term of RST or MyST: markup of its own, a field, a fence.
_OTHER = re.compile(r"\.\.(?:\s|$)|:[\w-]+:(?:\s|$)|```")
_ADORNMENT = re.compile(r"([^\w\s])\1{3,}\s*")


class Standing(NamedTuple):
    """An entry in a section: its name, its lines, and whether a comment asks to keep it."""

    name: str
    text: str
    is_kept: bool


# What is the name of the entry that begins on a line, given that line and the next one.
_Namer = Callable[[str, str], str]


def entries_in(form: Form, body: str) -> list[Standing]:
    """Return the entries of a section's body, whose lines end in line feeds."""
    lines = body.split("\n")
    pairs = list(zip(lines, [*lines[1:], ""], strict=True))
    namer = _namer(form)
    names = [namer(line, following) for line, following in pairs]
    starts = [at for at, name in enumerate(names) if name]
    borders = [at for at, pair in enumerate(pairs) if names[at] or _is_border(form, *pair)]
    ends = {at: next((one for one in borders if one > at), len(lines)) for at in starts}
    if form.shape is Shape.TABLE and not form.is_rst:  # whose rows are lines
        ends = {at: at + 1 for at in starts}
    return [_standing(_plain(form, names[at]), lines[at : ends[at]]) for at in starts]


def _standing(name: str, lines: Sequence[str]) -> Standing:
    text = "\n".join(lines).rstrip() + "\n"
    return Standing(name, text, _KEPT.search(text) is not None)


def _plain(form: Form, name: str) -> str:
    """Return a name without its markup."""
    if form.shape is Shape.ABBREVIATIONS:
        return name
    words = name if form.is_rst else unescape(_ANCHOR.sub("", name))
    return _ESCAPE.sub(r"\1", words).strip()


def _namer(form: Form) -> _Namer:
    if form.is_rst:
        return _over_definition(3 if form.shape is Shape.SPHINX else 0)
    return {
        Shape.SPHINX: _over_definition(0),
        Shape.TABLE: _in_row,
        Shape.HEADINGS: _in_heading(form),
        Shape.ABBREVIATIONS: _in_abbreviation,
        Shape.DEFINITION_LIST: _over_colon,
    }[form.shape]


def _over_definition(indent: int) -> _Namer:
    """Return what finds a line at an indentation whose next one is deeper."""

    def name(line: str, following: str) -> str:
        is_over = following.strip() != "" and _indent(following) > indent
        is_words = line.strip() != "" and _OTHER.match(line, indent) is None
        return line.strip() if is_over and is_words and _indent(line) == indent else ""

    return name


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _in_heading(form: Form) -> _Namer:
    level = min(form.level + (2 if form.by_category else 1), 6)
    start = f"{'#' * level} "
    return lambda line, following: line[len(start) :].strip() if line.startswith(start) else ""


def _in_row(line: str, following: str) -> str:
    found = _CELL.match(line)
    if found is None or _TABLE_HEAD.fullmatch(line) or _TABLE_HEAD.fullmatch(following):
        return ""
    return found["name"]


def _in_abbreviation(line: str, following: str) -> str:
    found = _ABBREVIATION.match(line)
    return found["name"] if found else ""


def _over_colon(line: str, following: str) -> str:
    return line if line.strip() and following.startswith(":") else ""


def _is_border(form: Form, line: str, following: str) -> bool:
    """Tell whether no entry goes on here: the next category begins, or a fence ends."""
    if form.is_rst:
        is_title = line.strip() != "" and _indent(line) == 0
        return is_title and any(map(_ADORNMENT.fullmatch, (line, following)))
    is_head = _TABLE_HEAD.fullmatch(following) is not None
    return is_head or line.startswith("```") or _HEADING.match(line) is not None
