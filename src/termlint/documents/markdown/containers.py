"""What the parser's events about blocks do: headings, quotes, lists, tables, code, notes."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from termlint.documents.directive_names import (
    FORMED,
    MARKDOWN_ARGUMENT,
    MARKDOWN_NOTES,
    MARKDOWN_PROSE,
    QUOTES,
)
from termlint.documents.markdown.gathering import Gathering, Range
from termlint.documents.markdown.glossaries import glossary_parts
from termlint.documents.markdown.heads import OPTIONS
from termlint.documents.markdown.parts import Form, Part
from termlint.documents.markdown.quotations import NOTE
from termlint.documents.model import GLOSSARY, Cell, Layout, Scope
from termlint.text import Piece, Shift, lazy

# What an event does, given its value and its range.
Step = Callable[[Gathering, Any, Range], None]

_ADMONITION_LABEL = lazy(rf"(?:[ \t]*+>){{1,4}}+[ \t]*+(?:{NOTE})", re.IGNORECASE)
_FENCE = lazy(r"(?:`{3,}|~{3,})[ \t]*\{(?P<name>[\w-]+)\}[ \t]*(?P<title>[^\n\r]*)")


def _end_block(state: Gathering, value: Any, where: Range) -> None:
    state.flush()


def _start_heading(state: Gathering, value: Any, where: Range) -> None:
    state.flush()
    state.scopes.append(Scope.HEADING)
    state.level, state.anchored = int(value["level"][1]), value["id"] is not None


def _end_heading(state: Gathering, value: Any, where: Range) -> None:
    state.flush()
    state.scopes.pop()
    state.level, state.anchored = 0, False


def _start_quote(state: Gathering, value: Any, where: Range) -> None:
    state.flush()
    start, end = state.point(where["start"]), state.point(where["end"])
    is_note = state.quotes == "check" or start in state.notes or end in state.notes
    state.quoting.append(state.quoted)
    if not is_note and not _ADMONITION_LABEL.match(state.text, start):
        state.quoted = True


def _end_quote(state: Gathering, value: Any, where: Range) -> None:
    state.flush()
    state.quoted = state.quoting.pop()


def _start_term(state: Gathering, value: Any, where: Range) -> None:
    state.flush()
    state.scopes.append(Scope.TERM)


def _start_definition(state: Gathering, value: Any, where: Range) -> None:
    state.flush()
    state.scopes.append(Scope.DEFINITION)


def _end_scope(state: Gathering, value: Any, where: Range) -> None:
    state.flush()
    state.scopes.pop()


def _start_footnote(state: Gathering, value: Any, where: Range) -> None:
    state.flush()
    state.scopes.append(Scope.FOOTNOTE)
    state.label = value


def _end_footnote(state: Gathering, value: Any, where: Range) -> None:
    _end_scope(state, value, where)
    state.label = ""


def _start_table(state: Gathering, value: Any, where: Range) -> None:
    state.flush()
    state.table = next(state.numbers)
    state.row = 0


def _start_row(state: Gathering, value: Any, where: Range) -> None:
    state.column = 0


def _end_row(state: Gathering, value: Any, where: Range) -> None:
    state.row += 1


def _start_cell(state: Gathering, value: Any, where: Range) -> None:
    state.scopes.append(Scope.TABLE_CELL if state.row else Scope.TABLE_HEADER)


def _end_cell(state: Gathering, value: Any, where: Range) -> None:
    state.flush(Cell(state.table, state.row, state.column, Layout.PIPES))
    state.scopes.pop()
    state.column += 1


def _start_code(state: Gathering, value: Any, where: Range) -> None:
    """Take the rest of a code block in: a fenced directive's body is a part, code is nothing."""
    state.flush()
    info = value["Fenced"] if value.__class__ is dict else ""
    if info[:1] == "{" and state.flavour.roles:
        found = _FENCE.match(state.text, state.point(where["start"]))
        if found is not None and found["name"] in MARKDOWN_PROSE:
            _fenced_directive(state, found, _lines(state))
            return
    for event, _ in state.events:
        if "End" in event:
            return


def _start_html(state: Gathering, value: Any, where: Range) -> None:
    """Take the rest of a block of raw HTML in."""
    state.flush()
    if len(state.scopes) > 1 or state.quoting:
        state.html_lines(_lines(state))
        return
    start = end = where["start"]
    for event, where in state.events:
        if "End" in event:
            break
        end = where["end"]
    first, last = state.point(start), state.point(end)
    state.html(Part(state.text[first:last], Shift([0], [first])), last)


def _lines(state: Gathering) -> list[Piece]:
    """Return what is left of a block that holds nothing but text: lines of code, or raw HTML."""
    lines: list[Piece] = []
    for event, where in state.events:
        if "End" in event:
            break
        for line in event.values():
            lines.append((line, where["start"], where["end"]))
    return lines


def _fenced_directive(state: Gathering, found: re.Match[str], lines: list[Piece]) -> None:
    name = found["name"]
    quoted = state.quoted or name in QUOTES
    if name in MARKDOWN_ARGUMENT and found["title"].strip():
        scope = Scope.PARAGRAPH if name in MARKDOWN_NOTES else Scope.CAPTION
        title = Shift([0], [found.start("title")])
        state.parts.append(Part(found["title"], title, scope, quoted))
    if lines:
        part = Part.of(state.in_text(lines), quoted=quoted)
        options, shown = OPTIONS.match(part.text), part._replace(text="")
        if options is not None:
            blank = re.sub(r"[^\n]", " ", options.group())
            shown = Part(options.group(), part.to_source)
            part = part._replace(text=blank + part.text[options.end() :])
        if name in FORMED:
            state.parts.append(part._replace(form=Form(name, shown)))
            return
        state.parts += glossary_parts(part) if name == GLOSSARY else [part]


STARTS: Mapping[str, Step] = {
    "Heading": _start_heading,
    "BlockQuote": _start_quote,
    "List": _end_block,
    "DefinitionList": _end_block,
    "DefinitionListTitle": _start_term,
    "DefinitionListDefinition": _start_definition,
    "FootnoteDefinition": _start_footnote,
    "Table": _start_table,
    "TableHead": _start_row,
    "TableRow": _start_row,
    "TableCell": _start_cell,
    "CodeBlock": _start_code,
    "HtmlBlock": _start_html,
}
ENDS: Mapping[str, Step] = {
    "Heading": _end_heading,
    "BlockQuote": _end_quote,
    "List": _end_block,
    "DefinitionList": _end_block,
    "DefinitionListTitle": _end_scope,
    "DefinitionListDefinition": _end_scope,
    "FootnoteDefinition": _end_footnote,
    "TableHead": _end_row,
    "TableRow": _end_row,
    "TableCell": _end_cell,
}
