"""The body of MyST's directive `glossary`: terms, and what is indented below them."""

import re
from collections.abc import Iterator

from termlint.documents.markdown.parts import Part
from termlint.documents.model import GLOSSARY, Scope
from termlint.text import Piece

_LINE = re.compile(r"(?P<indent>[ \t]*)(?P<words>[^\n]*)\n?")


def glossary_parts(body: Part) -> Iterator[Part]:
    """Yield each term of a body, and each definition without its indentation."""
    deeper: list[re.Match[str]] = []
    for line in _LINE.finditer(body.text):
        if line["words"].strip() and not line["indent"]:
            yield from _definition(body, deeper)
            deeper = []
            yield _part(body, [(line["words"], *line.span("words"))], Scope.TERM)
        elif line.group():
            deeper.append(line)
    yield from _definition(body, deeper)


def _definition(body: Part, lines: list[re.Match[str]]) -> Iterator[Part]:
    width = min((len(line["indent"]) for line in lines if line["words"].strip()), default=0)
    if width:
        cut = [(line, min(width, len(line["indent"]))) for line in lines]
        pieces = [(line.group()[by:], line.start() + by, line.end()) for line, by in cut]
        yield _part(body, pieces, Scope.DEFINITION)


def _part(body: Part, pieces: list[Piece], scope: Scope) -> Part:
    part = Part.of(pieces, quoted=body.quoted)
    return part._replace(to_source=part.within(body.to_source), scope=scope, label=GLOSSARY)
