"""Changes of a block's text as edits of the source that leave everything around them whole."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from termlint.checks.context import Context
from termlint.diagnostics import Edit, Fix, Safety
from termlint.documents import Block, Document, Layout, MarkKind, Scope
from termlint.text import LINE_END, Span, fold, lazy, width

# A line break with the indentation behind it; two spaces before it would be a hard break.
_BREAK = lazy(r"(?<! ) ?(?:\r\n|\n|\r)[ \t]*")
# From the end of a cell's text in a line: its closing marks and its padding.
_PADDING = lazy(r"[^\s|]*(?P<spaces> *)")
_ADORNMENT = lazy(r"[ \t]*(?P<line>([!-/:-@[-`{-~])\2*)[ \t]*(?=[\r\n]|$)")


# Anchors and addresses of pages are made from their words.
_ADDRESSED = (Scope.HEADING, Scope.FRONT_MATTER)
# What front matter would read as the end of a text, an escape or a mapping.
_NO_WORDS = frozenset("\"'\\:#{}[]")


class Change(NamedTuple):
    """The replacement of `text[start:end]` of a block, which is not empty, by a text."""

    start: int
    end: int
    text: str


def fix_of(
    context: Context,
    title: str,
    block: Block,
    changes: Sequence[Change],
    safety: Safety = Safety.SAFE,
) -> tuple[Fix, ...]:
    """Return the fix that makes some changes in a block, nothing where it would not stay whole.

    One that changes the words of a heading, and so the anchor that links name, is unsafe.
    """
    edits = edits_of(context, block, changes)
    if not edits:
        return ()
    if changes_anchor(block, changes):
        safety = Safety.UNSAFE
    return (Fix(title, safety, edits),)


def changes_anchor(block: Block, changes: Sequence[Change]) -> bool:
    """Tell whether a heading without an id of its own, or a page's title, gets other words."""
    if block.scope not in _ADDRESSED or block.anchored:
        return False
    return any(fold(block.text[start:end]) != fold(text) for start, end, text in changes)


def edits_of(context: Context, block: Block, changes: Sequence[Change]) -> tuple[Edit, ...]:
    """Return the edits for some changes of a block in their order, empty where one cannot be made.

    None is made in a text that is also a key (a shortcut reference, an entry of a glossary), in
    a stretch with markup or code in it, or where a drawn table has no room. The underline of a
    title of RST grows with it, and the padding of a cell takes up what it can.
    """
    if any(_is_frozen(block, change) for change in changes):
        return ()
    if block.scope is Scope.TERM and block.in_glossary:
        return ()
    if block.scope is Scope.FRONT_MATTER and not all(map(_is_plain, changes)):
        return ()
    made = [_edits(context, block, change) for change in changes]
    if not all(made):
        return ()
    edits = [edit for one in made for edit in one]
    source = context.document.source
    if block.cell is not None:
        return _in_cell(block, edits, source)
    if block.scope is Scope.HEADING and context.document.dialect == "rst":
        edits += _adornments(context.document, edits)
    return tuple(sorted(edits, key=lambda edit: edit.span))


def _is_plain(change: Change) -> bool:
    return _NO_WORDS.isdisjoint(change.text)


def _is_frozen(block: Block, change: Change) -> bool:
    return any(
        mark.kind is MarkKind.FROZEN and mark.start < change.end and change.start < mark.end
        for mark in block.marks
    )


def _edits(context: Context, block: Block, change: Change) -> list[Edit]:
    """Return the edits for a change, none where more than its text stands in the source.

    Where a line break or markup parts words that are as many as before, each is edited by itself.
    """
    source = context.document.source
    span = context.span(block, change.start, change.end)
    text = block.text[change.start : change.end]
    if span.slice(source) == text:
        return [Edit(span, change.text)]
    parts = list(_words(text, change))
    if not parts and _is_wrapped(span.slice(source), text):
        return [Edit(span, change.text)]
    edits = [Edit(context.span(block, start, end), new) for start, end, new in parts]
    whole = (
        edit.span.slice(source) == block.text[part.start : part.end]
        for edit, part in zip(edits, parts, strict=True)
    )
    return edits if all(whole) else []


def _words(text: str, change: Change) -> Iterator[Change]:
    """Yield a change of `text` word by word, nothing where the words are not as many."""
    old, new = text.split(" "), change.text.split(" ")
    if len(old) != len(new) or len(old) == 1:
        return
    at = change.start
    for word, replacement in zip(old, new, strict=True):
        if word != replacement:
            yield Change(at, at + len(word), replacement)
        at += len(word) + 1


def _is_wrapped(source: str, text: str) -> bool:
    """Tell whether a stretch of the source is a text with line breaks, and nothing else."""
    return _BREAK.sub(" ", source) == text


def _in_cell(block: Block, edits: Sequence[Edit], source: str) -> tuple[Edit, ...]:
    """Return the edits in a table's cell with those of its padding, empty where it has no room."""
    layout = block.cell.layout if block.cell else Layout.FREE
    if layout is Layout.FREE:
        return tuple(edits)
    if layout is Layout.COMMAS or any("|" in edit.text for edit in edits):
        return ()
    result = list(edits)
    for line, group in groupby(edits, key=lambda edit: source.rfind("\n", 0, edit.span.start)):
        changed = list(group)
        grown = sum(width(one.text) - width(one.span.slice(source)) for one in changed)
        padding = _padding(block, line, source)
        if padding is None or any(LINE_END.search(one.span.slice(source)) for one in changed):
            return ()
        taken = _taken_up(*padding, grown, is_drawn=layout is Layout.DRAWN)
        if taken is None:
            return ()
        result += taken
    return tuple(sorted(result, key=lambda edit: edit.span))


def _padding(block: Block, line: int, source: str) -> tuple[Span, bool] | None:
    """Return the spaces after a cell's text on the line that begins after `line`.

    The second value tells whether something stands behind them that must not move.
    """
    words = (piece for piece in block.pieces if piece[0] != " ")
    ends = [end for _, start, end in words if source.rfind("\n", 0, start) == line]
    found = _PADDING.match(source, max(ends))
    if found is None:
        return None
    behind = source[found.end() : found.end() + 1]
    return Span(*found.span("spaces")), behind not in ("", "\r", "\n")


def _taken_up(
    spaces: Span, must_not_move: bool, grown: int, *, is_drawn: bool
) -> list[Edit] | None:
    """Return the edit by which padding takes up a change, None where a drawn table cannot."""
    room = spaces.end - spaces.start
    if not must_not_move or grown == 0:
        return []
    if grown < 0:
        more = Edit(Span(spaces.end, spaces.end), " " * -grown, markup=True)
        return [more] if room > 1 or is_drawn else []
    if grown < room:
        return [Edit(Span(spaces.end - grown, spaces.end), "", markup=True)]
    return None if is_drawn else []


def _adornments(document: Document, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield the edits that lengthen the lines over and under a title as far as it needs them."""
    source, number = document.source, document.lines.position(edits[0].span.start).line
    start, end = document.lines.line_span(number)
    below = _ADORNMENT.match(source, end)
    if below is None:
        return
    line = below["line"]
    first = document.lines.line_span(number - 1)[0] if number > 1 else start
    above = _ADORNMENT.match(source, first, start)
    overline = above if above is not None and above["line"] == line else None
    title = source[start:end].rstrip()
    inset = max(0, len(line) - width(title)) if overline else 0
    missing = width(_edited(title, start, edits)) + inset - len(line)
    for found in (overline, below) if missing > 0 else ():
        if found is not None:
            at = found.end("line")
            yield Edit(Span(at, at), line[0] * missing, markup=True)


def _edited(line: str, offset: int, edits: Sequence[Edit]) -> str:
    """Return a line that begins at a source offset after edits that lie within it."""
    for edit in reversed(edits):
        start, end = edit.span.start - offset, edit.span.end - offset
        line = line[:start] + edit.text + line[end:]
    return line
