"""Acronyms that are introduced by markup, which shows their expansion beside the pointer."""

from html import escape
from typing import Final

from termlint.acronyms import Use
from termlint.checks.context import Context
from termlint.diagnostics import Edit
from termlint.documents import Block, Document, Layout, MarkKind, Scope
from termlint.text import LINE_END, Span

# What may stand beside inline markup of RST, white space aside.
_BEFORE_ROLE: Final = frozenset(" -:/'\"<([{\u2013\u2014")
_AFTER_ROLE: Final = frozenset(" -.,:;!?/'\")]}>\u2013\u2014")


def marked_up(
    context: Context, block: Block, use: Use, base: str, expansion: tuple[str, str]
) -> tuple[Edit, ...]:
    """Return the edits that mark a use up with its expansion, in the words of its format.

    A role in RST and MyST, a line `*[RPO]: …` for MkDocs, `<abbr>` elsewhere; empty where the
    markup has no room. `expansion` is that of the acronym, and that of the use, perhaps a plural.
    """
    document, text = context.document, block.text
    long, words = expansion
    dialect = document.dialect
    if dialect == "mkdocs" or (dialect == "auto" and _last_line(document) is not None):
        return _line(document, base, long)
    if text[use.start - 1 : use.start].isalnum() or text[use.end : use.end + 1].isalnum():
        return ()
    if any(_forbids(mark.kind, dialect) and mark.start <= use.start < mark.end
           for mark in block.marks):
        return ()
    if block.cell is not None and block.cell.layout not in (Layout.FREE, Layout.PIPES):
        return ()
    span = context.span(block, use.start, use.end)
    shown = text[use.start : use.end]
    if span.slice(document.source) != shown:
        return ()
    if dialect not in ("rst", "myst"):
        return _around(span, f'<abbr title="{escape(words)}">', "</abbr>")
    if any(letter in words for letter in "`()\\"):
        return ()
    if dialect == "rst" and not _has_room(text, use):
        return ()
    role = ":abbr:`" if dialect == "rst" else "{abbr}`"
    return _around(span, role, f" ({words})`")


def _forbids(kind: MarkKind, dialect: str) -> bool:
    """Tell whether nothing may be marked up inside; inline markup of RST does not nest."""
    return kind is MarkKind.FROZEN or (dialect == "rst" and kind is not MarkKind.NOTE)


def _has_room(text: str, use: Use) -> bool:
    before, after = text[use.start - 1 : use.start], text[use.end : use.end + 1]
    return (not before or before in _BEFORE_ROLE) and (not after or after in _AFTER_ROLE)


def _around(span: Span, before: str, after: str) -> tuple[Edit, ...]:
    return (
        Edit(Span(span.start, span.start), before, markup=True),
        Edit(Span(span.end, span.end), after, markup=True),
    )


def _line(document: Document, base: str, words: str) -> tuple[Edit, ...]:
    """Return the edits that add a line to the abbreviations, which stand at the document's end.

    The blank line before the first of them is an edit of its own, which several fixes share.
    """
    source, last = document.source, _last_line(document)
    found = LINE_END.search(source)
    line_end = found.group() if found else "\n"
    line = f"*[{base}]: {words}"
    if last is not None:
        at = document.lines.line_span(document.lines.position(last).line)[1]
        is_ended = source[at - 1 : at] in ("\n", "\r")
        return (_inserted(at, f"{line}{line_end}" if is_ended else f"{line_end}{line}"),)
    at = len(source)
    if not source or source[-1] in "\r\n":
        return (_inserted(at, line_end), _inserted(at, f"{line}{line_end}"))
    return (_inserted(at, line_end), _inserted(at, f"{line_end}{line}"))


def _inserted(at: int, text: str) -> Edit:
    return Edit(Span(at, at), text, markup=True)


def _last_line(document: Document) -> int | None:
    """Return the offset of the last abbreviation's line, None where there is none."""
    blocks = (one for one in reversed(document.blocks) if one.scope is Scope.ABBREVIATION)
    return next((block.start for block in blocks), None)
