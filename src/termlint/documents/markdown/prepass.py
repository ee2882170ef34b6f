"""Line constructs that the Markdown parser would misread: blanked, and their bodies set aside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from termlint.documents.markdown.flavours import Flavour
from termlint.documents.model import PLACEHOLDER
from termlint.text import Shift, Span

_FENCE = r"(?P<fence>`{3,}|~{3,})(?P<after>[^\n\r]*)"
_COLONS = r"(?P<colons>:{3,})(?P<chead>[^\n\r]*)"
_ADMONITION = r"(?P<admonition>(?:!!!|\?\?\?\+?)[ \t]+[^\n\r]*|===[!+]*[ \t]+[\"'][^\n\r]*)"
_LINE = re.compile(
    rf"^(?P<indent>[ \t]*)(?:(?:(?:>|[-*+]|\d+[.)])[ \t]+)*{_FENCE}|{_COLONS}|{_ADMONITION})",
    re.MULTILINE,
)
_BODY_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)|(?P<indent>[ \t]+)[^\n\r]*(?:\r\n|\n|\r|\Z)")
_LINE_END = re.compile(r"\r\n|\n|\r|\Z")
_TEMPLATE = re.compile(r"\{\{[^{}`]*\}\}|\{%[^{}`]*%\}|\{#[^{}`\n]*#\}")
_CALL = re.compile(
    r"\{\{[<%]?\s*(?:glossary_tooltip|tooltip|abbr|term|glossary)\b[\s(]*"
    r"(?:[^{}]*?\b(?:text|title)\s*=\s*)?[\"'](?P<text>[^\"'{}]+)[\"']"
)
_PERCENT = re.compile(r"^%[^\n\r]*", re.MULTILINE)
_SUPPRESSING_PERCENT = re.compile(r"^%[ \t]*termlint-[^\n\r]*", re.MULTILINE)
_MDX_COMMENT = re.compile(r"\{/\*.*?\*/\}", re.DOTALL)
_MDX_CODE = re.compile(
    r"^(?:import\s[^\n\r]*?['\"][^'\"\n\r]+['\"];?|export\s[^\n\r]*(?:\n(?![ \t]*\n)[^\n\r]*)*)[ \t]*$",
    re.MULTILINE,
)
_TITLE = re.compile(r"[\"'](?P<title>.*)[\"']\s*$")
_COLON_TITLE = re.compile(r"\s*(?:\{?\.?(?P<name>[\w-]+)\}?)?(?:\[(?P<square>[^\]]*)\]|(?P<rest>[^\[{]*))?\s*$")
_OPTION_LINES = re.compile(r"(?:[ \t]*:[\w-]+:[^\n\r]*(?:\r\n|\n|\r))+")


@dataclass(frozen=True, slots=True)
class Part:
    """A text to read by itself: a dedented body or a title, with the way back.

    `to_source` maps offsets of `text` to those of the text it was taken from (code points).
    """

    text: str
    to_source: Shift
    title: bool = False


@dataclass(slots=True)
class Scrubbed:
    """What the pre-pass leaves: a text of the same length, and what it took out of it.

    `introduced` are the spans of words whose definition a template renders, `comments` the spans
    and bodies of comments that are not HTML.
    """

    text: str
    parts: list[Part] = field(default_factory=list)
    introduced: list[Span] = field(default_factory=list)
    comments: list[tuple[Span, str]] = field(default_factory=list)


def scrub(text: str, flavour: Flavour) -> Scrubbed:
    """Blank what the parser would misread; every code point keeps its offset."""
    result = Scrubbed(text)
    if flavour.mdx:
        _comments(result, _MDX_COMMENT, 3)
        _blank_all(result, _MDX_CODE)
    if flavour.percents:
        _comments(result, _PERCENT, 0)
    elif "% termlint-" in text or "%termlint-" in text:
        _comments(result, _SUPPRESSING_PERCENT, 0)
    if flavour.templates and ("{{" in text or "{%" in text or "#}" in text):
        _templates(result)
    if _has_heads(text, flavour):
        _heads(result, flavour)
    return result


def _has_heads(text: str, flavour: Flavour) -> bool:
    if flavour.colons and ":::" in text:
        return True
    return flavour.admonitions and ("!!!" in text or "???" in text or "===" in text)


def _comments(result: Scrubbed, pattern: re.Pattern[str], tail: int) -> None:
    for found in pattern.finditer(result.text):
        body = found.group()[max(tail, 1) : len(found.group()) - tail]
        result.comments.append((Span(*found.span()), body))
    _blank_all(result, pattern)


def _blank_all(result: Scrubbed, pattern: re.Pattern[str]) -> None:
    result.text = pattern.sub(lambda found: _blank(found.group()), result.text)


def _blank(text: str, by: str = " ") -> str:
    return re.sub(r"[^\n\r]", by, text)


def _templates(result: Scrubbed) -> None:
    for found in _TEMPLATE.finditer(result.text):
        call = _CALL.match(found.group())
        if call is not None:
            at = found.start()
            result.introduced.append(Span(at + call.start("text"), at + call.end("text")))
    result.text = _TEMPLATE.sub(_covered, result.text)


def _covered(found: re.Match[str]) -> str:
    call = _CALL.match(found.group())
    if call is None:
        return _blank(found.group(), PLACEHOLDER)
    start, end = call.span("text")
    return " " * start + call["text"] + " " * (len(found.group()) - end)


def _heads(result: Scrubbed, flavour: Flavour) -> None:
    text = result.text
    taken: list[Span] = []
    at = 0
    for found in _outside_fences(text, flavour):
        if found.start() < at:
            continue
        if found["colons"]:
            taken.append(Span(found.start(), _colon_head(result, text, found)))
        else:
            at = _admonition(result, text, found)
            taken.append(Span(found.start(), at))
    result.text = _without(text, taken)


def _outside_fences(text: str, flavour: Flavour) -> Iterator[re.Match[str]]:
    fence = ""
    for found in _LINE.finditer(text):
        mark = found["fence"]
        if fence:
            if mark and mark.startswith(fence) and not found["after"].strip():
                fence = ""
        elif mark:
            if "`" not in found["after"] or mark[0] == "~":
                fence = mark
        elif flavour.colons if found["colons"] else flavour.admonitions:
            yield found


def _colon_head(result: Scrubbed, text: str, found: re.Match[str]) -> int:
    """Set a head's title aside; return the end of the head with its option lines."""
    head = _COLON_TITLE.match(found["chead"])
    if head is not None and head["name"]:
        for group in ("square", "rest"):
            start = found.start("chead") + head.start(group)
            _add_title(result, start, head[group] or "")
    end = found.end()
    line_end = _LINE_END.match(text, end)
    options = _OPTION_LINES.match(text, line_end.end()) if line_end and head else None
    return options.end() if options and found["chead"].strip() else end


def _admonition(result: Scrubbed, text: str, found: re.Match[str]) -> int:
    """Set the title and the indented body aside; return where the body ends."""
    title = _TITLE.search(found["admonition"])
    if title is not None:
        _add_title(result, found.start("admonition") + title.start("title"), title["title"])
    width = len(found["indent"].expandtabs(4)) + 4
    at = _end_of_line(text, found.end())
    pieces: list[str] = []
    keys: list[int] = []
    values: list[int] = []
    length, end = 0, at
    while at < len(text) and (line := _BODY_LINE.match(text, at)):
        indent = line["indent"]
        if indent is not None and len(indent.expandtabs(4)) < width:
            break
        cut = _cut(indent, width)
        keys.append(length)
        values.append(at + cut)
        pieces.append(line.group()[cut:])
        length += len(pieces[-1])
        at = line.end()
        end = at if indent is not None else end
    if pieces:
        result.parts.append(Part("".join(pieces), Shift(keys, values)))
    return end


def _end_of_line(text: str, at: int) -> int:
    found = _LINE_END.search(text, at)
    return found.end() if found else len(text)


def _cut(indent: str | None, width: int) -> int:
    """Return how many characters of an indentation make `width` columns."""
    for count in range(len(indent or "") + 1):
        if len((indent or "")[:count].expandtabs(4)) >= width:
            return count
    return 0


def _add_title(result: Scrubbed, start: int, title: str) -> None:
    if title.strip():
        result.parts.append(Part(title, Shift([0], [start]), title=True))


def _without(text: str, taken: list[Span]) -> str:
    parts, at = [], 0
    for span in taken:
        parts += [text[at : span.start], _blank(text[span.start : span.end])]
        at = span.end
    return "".join([*parts, text[at:]])
