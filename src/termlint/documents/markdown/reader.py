"""The parser's events to blocks: one pass, one piece a text event."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from termlint.documents.building import PieceMark, make_block, uneven
from termlint.documents.directive_names import PROSE_BODY, QUOTED
from termlint.documents.markdown import html
from termlint.documents.markdown.flavours import Flavour
from termlint.documents.markdown.prepass import Part
from termlint.documents.model import PLACEHOLDER, Block, Cell, MarkKind, Scope
from termlint.documents.suppressions import TRIGGER
from termlint.text import Piece, Shift, Span, byte_shift

_ADMONITION_LABEL = re.compile(
    r"(?:[ \t]*>)+[ \t]*(?:\[![\w-]+\]|(?::[\w+-]+:|[^\w\s*_\[]|[*_]{1,3}|[ \t])*"
    r"(?:note|tip|warning|caution|important|danger|attention|hint|info|information|see also|example"
    r"|error|remark|notice|recommendation)s?(?=[*_]*[ \t]*(?:[:!.*_\n\r]|$)))",
    re.IGNORECASE,
)
# `$HOME and $PATH; price 5$` is prose: several words, one of them plain, and no operator.
_MATH_PROSE = re.compile(r"(?=.*\s)(?=.*(?<!\w)[a-z]{3,}(?!\w))[^\\^_{}=+*/<>|]+", re.DOTALL)
_TITLE_END = re.compile(r"\s(?:\"(?P<d>[^\"]*)\"|'(?P<s>[^']*)'|\((?P<p>[^()]*)\))\s*\)$")
_FENCE_DIRECTIVE = re.compile(r"\{(?P<name>[\w-]+)\}")
_ROLE = re.compile(r"\{([\w:-]+)\}$")
_DEFINED = re.compile(r"\*\[(?P<name>[^\]]+)\]:\s*")
_EXPLICIT = re.compile(r"(?P<short>.+?)\s*\((?P<long>.+)\)$", re.DOTALL)

_Event = str | dict[str, Any]
_Range = dict[str, int]


class Reader:
    """One text's events to blocks; nested bodies are set aside as `parts`.

    `to_source` leads from the text's code points to the document's, None where they are the
    same. `comments` are suppression comments with their source spans.
    """

    def __init__(
        self,
        text: str,
        flavour: Flavour,
        *,
        to_source: Shift | None = None,
        base_scope: Scope = Scope.PARAGRAPH,
        quoted: bool = False,
        quotes: str = "skip",
    ) -> None:
        self.blocks: list[Block] = []
        self.parts: list[tuple[Part, bool]] = []
        self.comments: list[tuple[Span, str]] = []
        # Alt texts and titles come before the paragraph that holds them.
        self.unordered = False
        self._text = text
        self._flavour = flavour
        self._bytes = byte_shift(text)
        self._to_source = to_source
        self._plain = to_source is None and self._bytes is None
        self._quotes = quotes
        self._pieces: list[Piece] = []
        self._marks: list[PieceMark] = []
        self._scopes = [base_scope]
        self._quote_stack = [quoted]
        self._open: list[tuple[int, Any]] = []
        self._saved: list[tuple[list[Piece], list[PieceMark]]] = []
        self._literals: list[tuple[str, int, int]] = []
        self._abbreviation: tuple[int, str] | None = None
        self._heading = (0, False)
        self._fence: str | None = None
        self._note_label = ""
        self._table, self._row, self._column = -1, 0, 0
        self._html: list[Piece] = []
        self._starts: dict[str, Callable[[Any, _Range], None]] = {
            "Heading": self._start_heading,
            "BlockQuote": self._start_quote,
            "List": self._start_block,
            "DefinitionList": self._start_block,
            "DefinitionListTitle": self._start_title,
            "DefinitionListDefinition": self._start_definition,
            "FootnoteDefinition": self._start_footnote,
            "Table": self._start_table,
            "TableHead": self._start_row,
            "TableRow": self._start_row,
            "TableCell": self._start_cell,
            "CodeBlock": self._start_code,
            "HtmlBlock": self._start_html,
            "MetadataBlock": self._start_code,
            "Strong": self._start_inline,
            "Link": self._start_inline,
            "Image": self._start_image,
        }
        self._ends: dict[str, Callable[[Any, _Range], None]] = {
            "Heading": self._end_heading,
            "BlockQuote": self._end_quote,
            "List": self._end_block,
            "DefinitionList": self._end_block,
            "DefinitionListTitle": self._end_scope,
            "DefinitionListDefinition": self._end_scope,
            "FootnoteDefinition": self._end_footnote,
            "TableHead": self._end_row,
            "TableRow": self._end_row,
            "TableCell": self._end_cell,
            "CodeBlock": self._end_code,
            "MetadataBlock": self._end_code,
            "HtmlBlock": self._end_html,
            "Strong": self._end_strong,
            "Link": self._end_link,
            "Image": self._end_image,
        }

    def read(self, events: Iterable[tuple[_Event, _Range]]) -> None:
        """Take all events in. The loop is the hot path of reading: text first, by itself."""
        others = {
            "Start": self._start,
            "End": self._end,
            "Code": self._code,
            "Html": self._html_line,
            "InlineHtml": self._inline_html,
            "InlineMath": self._inline_math,
            "DisplayMath": self._literal,
            "FootnoteReference": self._note,
        }
        pieces, scopes, append = self._pieces, self._scopes, self._pieces.append
        flush, start, end = self._flush, self._start, self._end
        for event, where in events:
            if event.__class__ is not dict:
                if event == "SoftBreak" or event == "HardBreak":
                    append((" ", where["start"], where["end"]))
                continue
            text = event.get("Text")  # type: ignore[union-attr]
            if text is not None:
                append((text, where["start"], where["end"]))
            elif "Start" in event:
                name = event["Start"]  # type: ignore[index]
                if pieces and name == "Paragraph":
                    flush()
                elif name == "Item":
                    if pieces:
                        flush()
                    scopes.append(Scope.LIST_ITEM)
                else:
                    start(name, where)
            elif "End" in event:
                name = event["End"]  # type: ignore[index]
                if name == "Paragraph" or name == "Item":
                    if pieces:
                        flush()
                    if name == "Item":
                        scopes.pop()
                else:
                    end(name, where)
            else:
                (name,) = event
                if name in others:
                    others[name](event[name], where)  # type: ignore[index]
        flush()

    # Containers and blocks

    def _start(self, value: Any, where: _Range) -> None:
        name = value
        if value.__class__ is dict:
            (name,) = value
        method = self._starts.get(name)
        if method is not None:
            method(value, where)

    def _end(self, value: Any, where: _Range) -> None:
        name = value
        if value.__class__ is dict:
            (name,) = value
        method = self._ends.get(name)
        if method is not None:
            method(value, where)

    def _start_block(self, value: Any, where: _Range) -> None:
        if self._pieces:
            self._flush()

    def _end_block(self, value: Any, where: _Range) -> None:
        if self._pieces:
            self._flush()

    def _start_heading(self, value: Any, where: _Range) -> None:
        self._flush()
        heading = value["Heading"]
        self._heading = (int(heading["level"][1]), heading["id"] is not None)

    def _end_heading(self, value: Any, where: _Range) -> None:
        self._scopes.append(Scope.HEADING)
        self._flush()
        self._scopes.pop()
        self._heading = (0, False)

    def _start_quote(self, value: Any, where: _Range) -> None:
        self._flush()
        start = self._point(where["start"])
        labelled = self._quotes == "check" or _ADMONITION_LABEL.match(self._text, start)
        self._quote_stack.append(self._quote_stack[-1] or not labelled)

    def _end_quote(self, value: Any, where: _Range) -> None:
        self._flush()
        self._quote_stack.pop()

    def _start_title(self, value: Any, where: _Range) -> None:
        self._flush()
        self._scopes.append(Scope.TERM)

    def _start_definition(self, value: Any, where: _Range) -> None:
        self._flush()
        self._scopes.append(Scope.DEFINITION)

    def _end_scope(self, value: Any, where: _Range) -> None:
        self._flush()
        self._scopes.pop()

    def _start_footnote(self, value: Any, where: _Range) -> None:
        self._flush()
        self._scopes.append(Scope.FOOTNOTE)
        self._note_label = value["FootnoteDefinition"]

    def _end_footnote(self, value: Any, where: _Range) -> None:
        self._end_scope(value, where)
        self._note_label = ""

    def _start_table(self, value: Any, where: _Range) -> None:
        self._flush()
        self._table += 1
        self._row = 0

    def _start_row(self, value: Any, where: _Range) -> None:
        self._column = 0

    def _end_row(self, value: Any, where: _Range) -> None:
        self._row += 1

    def _start_cell(self, value: Any, where: _Range) -> None:
        self._scopes.append(Scope.TABLE_CELL if self._row else Scope.TABLE_HEADER)

    def _end_cell(self, value: Any, where: _Range) -> None:
        self._flush(Cell(self._table, self._row, self._column))
        self._scopes.pop()
        self._column += 1

    # Code and HTML

    def _start_code(self, value: Any, where: _Range) -> None:
        self._flush()
        kind = value["CodeBlock"] if "CodeBlock" in value else None
        self._fence = kind["Fenced"] if isinstance(kind, dict) else None

    def _end_code(self, value: Any, where: _Range) -> None:
        fence, self._fence = self._fence, None
        pieces = self._taken() if fence else []
        self._pieces.clear()
        found = _FENCE_DIRECTIVE.match(fence) if fence and self._flavour.roles else None
        if found is None or found["name"] not in PROSE_BODY:
            return
        quoted = self._quote_stack[-1] or found["name"] in QUOTED
        pieces = self._in_text(pieces)
        text, keys, values, length = "", [], [], 0
        for part, start, _ in pieces:
            keys.append(length)
            values.append(start)
            length += len(part)
        text = "".join(part for part, _, _ in pieces)
        if text:
            self.parts.append((Part(_without_options(text), Shift(keys, values)), quoted))

    def _start_html(self, value: Any, where: _Range) -> None:
        self._flush()
        self._html = []

    def _html_line(self, value: str, where: _Range) -> None:
        self._html.append((value, where["start"], where["end"]))

    def _end_html(self, value: Any, where: _Range) -> None:
        self._flush()
        lines = self._in_source(self._html)
        self._html = []
        if any(TRIGGER in line for line, _, _ in lines):
            source = "".join(line for line, _, _ in lines)
            self._comments(source, lines[0][1])
        self.blocks += html.html_blocks(lines, self._scopes[-1], quoted=self._quote_stack[-1])

    def _comments(self, source: str, start: int) -> None:
        for first, end, body in html.comments(source, start):
            if TRIGGER in body:
                self.comments.append((Span(first, end), body))

    def _inline_html(self, value: str, where: _Range) -> None:
        tag = html.parse_tag(value)
        if tag is None:
            if TRIGGER in value:
                self._comments(value, self._in_source([(value, where["start"], where["end"])])[0][1])
        elif tag.name == "br":
            self._pieces.append((" ", where["start"], where["end"]))
        elif tag.name in html.LITERAL:
            self._inline_literal(tag, where)
        elif tag.name in ("abbr", "acronym"):
            self._inline_abbreviation(tag, value)

    def _inline_literal(self, tag: html.Tag, where: _Range) -> None:
        if tag.empty:
            return
        if not tag.closing:
            self._literals.append((tag.name, len(self._pieces), where["start"]))
        elif self._literals and self._literals[-1][0] == tag.name:
            _, first, start = self._literals.pop()
            self._replace(first, start, where["end"])

    def _inline_abbreviation(self, tag: html.Tag, value: str) -> None:
        if not tag.closing:
            self._abbreviation = (len(self._pieces), html.tag_title(value))
        elif self._abbreviation is not None:
            first, title = self._abbreviation
            self._abbreviation = None
            if title:
                self._marks.append((MarkKind.ABBREVIATION, first, len(self._pieces), title))

    # Inline

    def _literal(self, value: Any, where: _Range) -> None:
        self._pieces.append((PLACEHOLDER, where["start"], where["end"]))

    def _code(self, value: str, where: _Range) -> None:
        if not (self._pieces and self._flavour.roles and self._pieces[-1][0].endswith("}")):
            self._pieces.append((PLACEHOLDER, where["start"], where["end"]))
        else:
            self._role(value, where)

    def _role(self, value: str, where: _Range) -> None:
        text, start, end = self._pieces[-1]
        found = _ROLE.search(text)
        if found is None or len(text) != end - start or end != where["start"]:
            self._literal(value, where)
            return
        self._pieces[-1] = (text[: found.start()], start, start + found.start())
        explicit = _EXPLICIT.match(value)
        if found[1] != "abbr" or explicit is None:
            self._literal(value, where)
            return
        at = where["start"] + 1
        self._pieces.append((explicit["short"], at, at + len(explicit["short"].encode())))
        first = len(self._pieces) - 1
        self._marks.append((MarkKind.ABBREVIATION, first, first + 1, explicit["long"]))

    def _inline_math(self, value: str, where: _Range) -> None:
        if _MATH_PROSE.fullmatch(value):
            raw = f"${value}$"
            self._pieces.append((raw, where["start"], where["end"]))
        else:
            self._literal(value, where)

    def _note(self, value: str, where: _Range) -> None:
        self._marks.append((MarkKind.NOTE, len(self._pieces), len(self._pieces), value))

    def _start_inline(self, value: Any, where: _Range) -> None:
        self._open.append((len(self._pieces), value))

    def _end_strong(self, value: Any, where: _Range) -> None:
        first, _ = self._open.pop()
        self._marks.append((MarkKind.STRONG, first, len(self._pieces), ""))

    def _end_link(self, value: Any, where: _Range) -> None:
        first, opened = self._open.pop()
        link = opened["Link"]
        kind = link["link_type"]
        if isinstance(kind, dict):
            if not kind["WikiLink"]["has_pothole"]:
                self._replace(first, where["start"], where["end"])
        elif kind in ("Autolink", "Email"):
            self._replace(first, where["start"], where["end"])
        elif kind.startswith(("Shortcut", "Collapsed")):
            self._marks.append((MarkKind.FROZEN, first, len(self._pieces), ""))
        elif link["title"] and kind == "Inline":
            self._link_title(where)

    def _start_image(self, value: Any, where: _Range) -> None:
        self._saved.append((self._taken(), self._marks))
        self._marks = []
        self._open.append((0, value))

    def _end_image(self, value: Any, where: _Range) -> None:
        image = self._open.pop()[1]["Image"]
        self.unordered = True
        self._emit(self._taken(), Scope.ALT_TEXT, marks=self._marks)
        self._pieces[:], self._marks = self._saved.pop()
        self._pieces.append((PLACEHOLDER, where["start"], where["end"]))
        if image["title"] and image["link_type"] == "Inline":
            self._link_title(where)

    def _link_title(self, where: _Range) -> None:
        start, end = self._point(where["start"]), self._point(where["end"])
        found = _TITLE_END.search(self._text, start, end)
        if found is None or "&" in found.group() or "\\" in found.group():
            return
        name = next(name for name, title in found.groupdict().items() if title is not None)
        self._emit_text((found[name], found.start(name), found.end(name)), Scope.LINK_TITLE)

    def _replace(self, first: int, start: int, end: int) -> None:
        self._pieces[first:] = [(PLACEHOLDER, start, end)]
        self._marks = [mark for mark in self._marks if mark[2] <= first]

    # Blocks out

    def _taken(self) -> list[Piece]:
        """Return the pieces gathered, and begin anew in the same list, which the loop holds."""
        pieces = self._pieces[:]
        self._pieces.clear()
        return pieces

    def _flush(self, cell: Cell | None = None) -> None:
        if not self._pieces:
            return
        pieces, marks = self._taken(), self._marks
        if marks:
            self._marks = []
        if self._literals:
            self._literals = []
        if pieces[0][0] == "*" and self._flavour.abbreviations and self._defines(pieces):
            return
        scope = self._scopes[-1]
        if marks or scope is Scope.HEADING or scope is Scope.FOOTNOTE:
            self._emit(pieces, scope, marks=marks, cell=cell)
            return
        # The same as `_emit`, for the block that most blocks are.
        text = pieces[0][0] if len(pieces) == 1 else "".join([piece[0] for piece in pieces])
        if uneven(text):
            self._emit(pieces, scope, cell=cell)
            return
        if not self._plain:
            pieces = self._in_source(pieces)
        self.blocks.append(Block(text, scope, pieces, (), self._quote_stack[-1], 0, False, cell))

    def _emit(
        self,
        pieces: list[Piece],
        scope: Scope,
        *,
        marks: list[PieceMark] | None = None,
        cell: Cell | None = None,
    ) -> None:
        level, anchored = self._heading
        block = make_block(
            self._in_source(pieces),
            scope,
            marks=marks or (),
            quoted=self._quote_stack[-1],
            level=level if scope is Scope.HEADING else 0,
            anchored=anchored,
            cell=cell,
            label=self._note_label if scope is Scope.FOOTNOTE else "",
        )
        if block is not None:
            self.blocks.append(block)

    def _emit_text(self, piece: Piece, scope: Scope) -> None:
        self.unordered = True
        pieces = [piece] if self._to_source is None else _mapped([piece], self._to_source)
        block = make_block(pieces, scope, quoted=self._quote_stack[-1])
        if block is not None:
            self.blocks.append(block)

    def _defines(self, pieces: list[Piece]) -> bool:
        """Emit `*[X]: …` lines as definitions; False where the paragraph is something else."""
        text, start = "".join(piece[0] for piece in pieces), self._point(pieces[0][1])
        if not _DEFINED.match(text):
            return False
        end = self._point(pieces[-1][2])
        for line in re.finditer(r"[^\n\r]+", self._text[start:end]):
            found = _DEFINED.match(line.group())
            at = start + line.start() + (found.end() if found else 0)
            piece = (line.group()[found.end() if found else 0 :], at, start + line.end())
            pieces = [piece] if self._to_source is None else _mapped([piece], self._to_source)
            block = make_block(pieces, Scope.ABBREVIATION, label=found["name"] if found else "")
            if block is not None:
                self.blocks.append(block)
        return True

    # Offsets

    def _point(self, offset: int) -> int:
        return offset if self._bytes is None else self._bytes(offset)

    def _in_text(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces with byte ranges turned into code points of this text."""
        point = self._bytes
        if point is None or not pieces:
            return pieces
        first, last = pieces[0][1], pieces[-1][2]
        surplus = first - point(first)
        if last - point(last) != surplus:
            return [(text, point(start), point(end)) for text, start, end in pieces]
        return [(text, start - surplus, end - surplus) for text, start, end in pieces]

    def _in_source(self, pieces: list[Piece]) -> list[Piece]:
        """Return the pieces with their ranges in code points of the document's source."""
        pieces = self._in_text(pieces)
        return pieces if self._to_source is None else _mapped(pieces, self._to_source)


def _mapped(pieces: list[Piece], shift: Shift) -> list[Piece]:
    # An end goes through the code point before it, since what follows may have moved.
    return [(text, shift(start), shift(end - 1) + 1) for text, start, end in pieces if end > start]


def _without_options(text: str) -> str:
    """Blank the option lines that a fenced directive's body begins with."""
    found = re.match(r"(?:[ \t]*:[\w-]+:[^\n]*\n)+|---\n.*?\n---\n", text, re.DOTALL)
    if found is None:
        return text
    return re.sub(r"[^\n]", " ", found.group()) + text[found.end() :]
