"""What the Markdown parser would misread, blanked before it reads; every offset stays."""

import re
from dataclasses import dataclass, field

from termlint.documents.building import NOTHING
from termlint.documents.comments import ADDRESSED, TRIGGER
from termlint.documents.markdown.components import component_tags
from termlint.documents.markdown.flavours import Flavour
from termlint.documents.markdown.front_matter import read_front_matter
from termlint.documents.markdown.heads import has_heads, line_before, take_heads
from termlint.documents.markdown.inclusions import find_inclusions, may_include
from termlint.documents.markdown.parts import Part
from termlint.documents.markdown.unread import outside, unread
from termlint.documents.model import PLACEHOLDER, Inclusion
from termlint.text import Span, lazy

_LINE_TAIL = lazy(r"[ \t]*(?:\r?\n|\Z)")
_STRETCH = lazy(r"[^\n\r]+")
# The parser takes a lone carriage return for a line break only in some places.
_LONE_RETURN = lazy(r"\r(?!\n)")
# Front matter begins at once; after a blank line only where a key stands (a rule is no fence).
_CONTENT = r"(?:(?![ \t]*[\r\n])|(?=(?:[ \t]*\r?\n)+[\w-]+:(?:\s|\Z)))"
_FRONT_MATTER = {
    mark: lazy(
        rf"{re.escape(mark)}[ \t]*\r?\n{_CONTENT}(?:[^\n]*\n)*?{end}[ \t]*(?=\r?\n|\Z)"
    )
    for mark, end in (("---", r"(?:---|\.\.\.)"), ("+++", r"\+\+\+"))
}
# MkDocs takes keys at the start for front matter without any fence, too. Most texts do not begin
# with a key, and are looked at no further.
_KEYS = lazy(
    r"(?=[A-Za-z][\w-]*:)(?=(?:[^\r\n]+\r?\n)*?(?:title|summary|description|authors?|date|tags|template):)"
    r"(?:[A-Za-z][\w-]*:(?:[ \t][^\r\n]*)?\r?\n(?:[ \t]{4,}\S[^\r\n]*\r?\n)*){2,}(?=[ \t]*\r?\n)",
    re.IGNORECASE,
)
# Templates around code, of Hugo and of Jekyll. An opening one that nothing closes ends at the next.
_CODE_TEMPLATE = lazy(
    r"\{\{[<%]\s*(?P<name>highlight|code|codeblock|mermaid|math|katex)\b[^{}]*[>%]\}\}"
    r"(?:(?!\{\{[<%]\s*(?P=name)\b).)*?\{\{[<%]\s*/\s*(?P=name)\s*[>%]\}\}"
    r"|\{%-?\s*(?P<tag>highlight|mermaid|math)\b[^{}]*%\}"
    r"(?:(?!\{%-?\s*(?P=tag)\b).)*?\{%-?\s*end(?P=tag)\s*-?%\}",
    re.DOTALL,
)
# Templates, and attributes; one expression with a plain first character, since it is tried on
# every document.
_BRACES = lazy(
    r"\{(?:(?P<template>\{[^{}`]*\}\}|%[^{}`]*%\}|#[^{}`\n]*#\})"
    r"|(?P<attributes>(?::[^{}\n`]*|[.#][\w-][^{}\n`]*)\}))"
)
# Of a quote that is a note, in wikis and site generators: {.is-info}, {: .tip }.
_NOTE = lazy(
    r"\{:? ?\.(?:is-)?(?:note|tip|info|success|warning|danger|important|caution)(?:-title)? ?\}"
)
_AFTER_BRACE = frozenset(("", "%", "#", ":", "."))  # nothing stands between two braces
_AFTER_TEMPLATE = frozenset(("", "%"))
_CALL = lazy(
    r"\{\{[<%]?\s*(?:glossary_tooltip|tooltip|abbr|term|glossary)\b[\s(]*"
    r"(?:[^{}]*?\b(?:text|title)\s*=\s*)?[\"'](?P<text>[^\"'{}]+)[\"']"
)
_HEADING_TAIL = lazy(r"[ \t]*(?:\r?\n(?:={1,}|-{1,})[ \t]*(?=\r?\n|\Z)|(?=\r?\n)|\Z)")
# Icons of Material for MkDocs, behind the text of a link: `:octicons-link-external-16:`. At the
# start of a line blanks would make code of it.
_ICONS = (":octicons-", ":material-", ":fontawesome-", ":simple-")
_ICON = lazy(r"(?<=[\w.,!?)\]'\"`*]) :(?:octicons|material|fontawesome|simple)-[a-z\d-]+:")
_PERCENT = lazy(r"^%[^\n\r]*", re.MULTILINE)
_ADDRESSED_PERCENT = lazy(rf"^%[ \t]*{ADDRESSED}[^\n\r]*", re.MULTILINE)
_MDX_COMMENT = lazy(r"\{/\*(?:(?!\{/\*).)*?\*/\}", re.DOTALL)
_MDX_EXPRESSION = lazy(r"(?<!\\)\{(?!#)(?:[^{}\n`]|\{[^{}\n`]*\})*\}")
_MDX_CODE = lazy(
    r"^(?:import\s[^\n\r]*?['\"][^'\"\n\r]+['\"];?"
    r"|export\s[^\n\r]*(?:\r?\n(?![ \t]*\r?\n)[^\n\r]*)*)[ \t]*(?=\r?$)",
    re.MULTILINE,
)


@dataclass(slots=True)
class Scrubbed:
    """What the pre-pass leaves: a text of the same length, and what it took out of it.

    `introduced` are the spans of words whose definition a template renders, `notes` the ends of
    lines that make a note of the quote beside them, `comments` the spans and bodies of comments
    that are not HTML, `inclusions` the files that a whole document includes, `front_matter` the
    keys at the start with their fences.
    """

    text: str
    parts: list[Part] = field(default_factory=list)
    introduced: list[Span] = field(default_factory=list)
    notes: set[int] = field(default_factory=set)
    comments: list[tuple[Span, str]] = field(default_factory=list)
    inclusions: list[Inclusion] = field(default_factory=list)
    front_matter: str = ""


def scrub(text: str, flavour: Flavour, *, nested: bool) -> Scrubbed:
    """Blank what the parser would misread; every code point keeps its offset.

    A nested text, the body of something, has no front matter.
    """
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    result = Scrubbed(text)
    front = None if nested else _front_matter(text, flavour)
    if front is not None:
        result.front_matter = front.group()
        result.parts, result.comments = read_front_matter(front.group())
        result.text = _blank(front.group()) + text[front.end() :]
    result.text = _without_icons(result.text)
    after_braces = {part[:1] for part in text.split("{")[1:]} if "{" in text else set[str]()
    if flavour.templates and not after_braces.isdisjoint(_AFTER_TEMPLATE):
        result.text = _CODE_TEMPLATE.sub(_code, result.text)
    if flavour.percents:
        _comments(result, flavour, _PERCENT, 1, 0)
    elif TRIGGER in text:
        _comments(result, flavour, _ADDRESSED_PERCENT, 1, 0)
    if flavour.mdx:
        _mdx(result, flavour)
    if not nested and may_include(text, flavour):  # its lines lie blank in nested texts, too
        result.inclusions, lines = find_inclusions(result.text, flavour)
        result.text = _without(result.text, lines)
    if has_heads(text, flavour):
        parts, taken = take_heads(result.text, flavour)
        result.parts += parts
        result.text = _without(result.text, taken)
    if (flavour.templates or flavour.attributes) and not after_braces.isdisjoint(_AFTER_BRACE):
        _braces(result, flavour)
    return result


def _without_icons(text: str) -> str:
    if not any(icon in text for icon in _ICONS):  # like nearly all
        return text
    return _ICON.sub(lambda found: " " * len(found.group()), text)


def _front_matter(text: str, flavour: Flavour) -> re.Match[str] | None:
    if text[:3] in flavour.front_matter:
        return _FRONT_MATTER[text[:3]].match(text)
    is_mkdocs = flavour.admonitions
    return _KEYS.match(text) if is_mkdocs and ":" in text[:40] else None


def _comments(
    result: Scrubbed, flavour: Flavour, pattern: re.Pattern[str], head: int, tail: int
) -> None:
    """Take comments out; those in code, of which nothing is read in any case, say nothing."""
    hidden = list(unread(result.text, flavour)) if TRIGGER in result.text else []
    for found in outside(pattern, result.text, hidden):
        body = found.group()[head : len(found.group()) - tail]
        result.comments.append((Span(*found.span()), body))
    result.text = pattern.sub(_blanked, result.text)


def _blanked(found: re.Match[str]) -> str:
    return _blank(found.group())


def _code(found: re.Match[str]) -> str:
    """Return the cover of code between templates, which stands within a line or on its own."""
    return _blank(found.group(), " " if "\n" in found.group() else PLACEHOLDER)


def _blank(text: str, by: str = " ") -> str:
    if "\n" not in text and "\r" not in text:
        return by * len(text)
    return _STRETCH.sub(lambda found: by * len(found.group()), text)


def _mdx(result: Scrubbed, flavour: Flavour) -> None:
    _comments(result, flavour, _MDX_COMMENT, 3, 3)
    result.text = _MDX_CODE.sub(_blanked, result.text)
    if "={" in result.text:
        result.text = _without(result.text, list(component_tags(result.text)))
    result.text = _MDX_EXPRESSION.sub(lambda found: _blank(found.group(), PLACEHOLDER), result.text)


def _braces(result: Scrubbed, flavour: Flavour) -> None:
    def cover(found: re.Match[str]) -> str:
        if found["attributes"]:
            return _without_attributes(found, result.notes) if flavour.attributes else found.group()
        return _covered(found, result.introduced) if flavour.templates else found.group()

    result.text = _BRACES.sub(cover, result.text)


def _covered(found: re.Match[str], introduced: list[Span]) -> str:
    """Return the cover of a template: its words, nothing at all, or placeholders."""
    template = found.group()
    call = _CALL.match(template)
    if call is not None:
        start, end = call.span("text")
        introduced.append(Span(found.start() + start, found.start() + end))
        head, tail = template[:start], template[end:]
        return _blank(head, NOTHING) + call["text"] + _blank(tail, NOTHING)
    if template[1] != "{" or template[2] in "<%":
        before = line_before(found.string, found.start())
        if (
            before is not None
            and not before.strip()
            and _LINE_TAIL.match(found.string, found.end())
        ):
            return _blank(template)
    return _blank(template, PLACEHOLDER)


def _without_attributes(found: re.Match[str], notes: set[int]) -> str:
    """Return the cover of an attribute list, and a heading's in the form that the parser reads."""
    text, start = found.string, found.start()
    line = line_before(text, start)
    tail = _HEADING_TAIL.match(text, found.end())
    if line is not None and tail is not None:
        if line.strip() and (line.lstrip()[0] == "#" or tail.group().strip()):
            return found.group().replace("{:", "{ ", 1)
        if not line.strip() and not tail.group().strip():
            if _NOTE.fullmatch(found.group()):
                notes |= {start - len(line), text.find("\n", tail.end()) + 1}
            return _blank(found.group())
    return _blank(found.group(), NOTHING)


def _without(text: str, taken: list[Span]) -> str:
    parts, at = [], 0
    for span in taken:
        parts += [text[at : span.start], _blank(text[span.start : span.end])]
        at = span.end
    return "".join([*parts, text[at:]])
