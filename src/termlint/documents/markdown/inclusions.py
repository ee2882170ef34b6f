"""Files that a Markdown text includes: MkDocs snippets, templates, and directives of MyST."""

import re

from termlint.documents.markdown.flavours import Flavour
from termlint.documents.markdown.heads import OPTIONS
from termlint.documents.markdown.unread import outside, unread
from termlint.documents.model import Inclusion
from termlint.text import Span, lazy

_SNIPPET_MARK = "8<-"
_DIRECTIVE_NAME = "{include}"

# A file with the part of it that is meant: lines (`:3:5`, `:1:3,7:9`) or a named section.
_WRITTEN = lazy(r"(?P<path>.+?)(?P<part>(?::\d*){1,2}(?:,[\d:,]*)?|:[A-Za-z][-\w]*)?")
_SNIPPET = lazy(
    r"^[ \t]*+(?P<line>-+8<-+(?:[ \t]+(?:\"(?P<double>[^\"\n\r]+)\"|'(?P<single>[^'\n\r]+)'"
    r"|\[(?:start|end):[^\]\n\r]*\]))[ \t]*)(?=\r?$)",
    re.MULTILINE,
)
# Between two marks each line is a file, or nothing; else the marks are no more than ornament.
_SNIPPETS = lazy(
    r"^[ \t]*+(?P<line>-+8<-+[ \t]*\r?\n"
    r"(?P<files>(?:[ \t]*+(?:[^\s;]\S*\.\w\S*+|;[^\n\r]*+)?+[ \t]*+\r?\n)*+)"
    r"[ \t]*+-+8<-+[ \t]*)(?=\r?$)",
    re.MULTILINE,
)
_FILE = lazy(r"^[ \t]*+(?P<file>[^\s;]\S*)", re.MULTILINE)
_TEMPLATE = lazy(
    r"\{%-?\s*+include(?:-markdown)?\s++[\"'](?P<path>[^\"'{}\n]+)[\"'][^{}]*%\}"
    r"|\{\{<\s*+include\s++(?P<short>[^\s<>{}]++)\s*+>\}\}"
)
_DIRECTIVE = lazy(
    r"^[ \t>]*+(?:`{3,}|~{3,}|:{3,})[ \t]*\{include\}[ \t]+(?P<path>\S[^\n\r]*)",
    re.MULTILINE,
)
_NOT_PROSE = lazy(r"^[ \t>]*:(?:literal|code):", re.MULTILINE)
_LINE_END = lazy(r"[ \t]*(?:\r\n|\n|\Z)")


def may_include(text: str, flavour: Flavour) -> bool:
    """Tell, in a moment, whether a text may include a file."""
    if flavour.snippets and _SNIPPET_MARK in text:
        return True
    if "{" not in text:  # a single character is found many times as fast as two
        return False
    return (flavour.roles and _DIRECTIVE_NAME in text) or (
        flavour.templates and ("{%" in text or "{{<" in text) and "include" in text
    )


def find_inclusions(text: str, flavour: Flavour) -> tuple[list[Inclusion], list[Span]]:
    """Return what a text includes, in order, and the spans of lines that nothing else may read.

    What stands in fenced code or in a comment includes code, or nothing.
    """
    hidden = list(unread(text, flavour))
    found: list[Inclusion] = []
    taken: list[Span] = []
    if flavour.snippets and _SNIPPET_MARK in text:
        _snippets(text, hidden, found, taken)
    if flavour.templates:
        for one in outside(_TEMPLATE, text, hidden):
            group = "path" if one["path"] else "short"
            found.append(Inclusion(one[group].strip(), one.start(group)))
    if flavour.roles:
        for one in outside(_DIRECTIVE, text, hidden):
            if not _is_literal(text, one.end()):
                found.append(Inclusion(one["path"].rstrip(), one.start("path")))
    return sorted(found, key=lambda one: one.offset), sorted(taken)


def _snippets(text: str, hidden: list[Span], found: list[Inclusion], taken: list[Span]) -> None:
    for one in outside(_SNIPPET, text, hidden):
        taken.append(Span(*one.span("line")))
        group = "double" if one["double"] else "single"
        if one[group]:
            found.append(_written(one[group], one.start(group)))
    for one in outside(_SNIPPETS, text, hidden):
        taken.append(Span(*one.span("line")))
        start = one.start("files")
        for file in _FILE.finditer(one["files"]):
            found.append(_written(file["file"], start + file.start("file")))


def _written(text: str, offset: int) -> Inclusion:
    found = _WRITTEN.fullmatch(text)
    return Inclusion(found["path"], offset, found["part"] or "") if found else Inclusion("", offset)


def _is_literal(text: str, at: int) -> bool:
    """Tell whether the options below a directive say that the file is shown as it is."""
    end = _LINE_END.match(text, at)
    options = OPTIONS.match(text, end.end()) if end else None
    return options is not None and _NOT_PROSE.search(options.group()) is not None
