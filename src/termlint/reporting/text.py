"""The reports for people: with the source line and a caret, or one line a finding."""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from termlint.diagnostics import Diagnostic, Safety, Severity
from termlint.documents import Document
from termlint.reporting.formats import Report
from termlint.text import Position
from termlint.wording import counted

_LEVEL_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
# A longer line (a paragraph without breaks) is cut around the finding.
_WIDEST = 100


def render(report: Report, *, colour: bool = False, quiet: bool = False) -> str:
    """Return each finding with its source line and a caret, and a summary unless `quiet`."""
    lines: list[str] = []
    for document, diagnostics in report.checked:
        for diagnostic in diagnostics:
            lines += _finding(document, diagnostic, colour)
    if not quiet:
        lines.append(_summary(report, colour))
    return "".join(f"{line}\n" for line in lines)


def render_concise(report: Report, *, colour: bool = False, quiet: bool = False) -> str:
    """Return one line a finding: `path:line:column: severity: message [rule]`."""
    return "".join(
        f"{_head(document, diagnostic, colour)}\n"
        for document, diagnostics in report.checked
        for diagnostic in diagnostics
    )


def _head(document: Document, diagnostic: Diagnostic, colour: bool) -> str:
    start = document.lines.position(diagnostic.span.start)
    place = _styled(f"{_printable(document.path)}:{start.line}:{start.column}:", colour, bold=True)
    level = _styled(f"{diagnostic.severity.label}:", colour, fg=_LEVEL_COLOURS[diagnostic.severity])
    rule = _styled(f"[{diagnostic.rule}]", colour, dim=True)
    return f"{place} {level} {_printable(diagnostic.message)} {rule}"


def _finding(document: Document, diagnostic: Diagnostic, colour: bool) -> Iterator[str]:
    start = document.lines.position(diagnostic.span.start)
    end = document.lines.position(diagnostic.span.end)
    first, last = document.lines.line_span(start.line)
    line = document.source[first:last].rstrip("\r\n")
    stop = end.column - 1 if end.line == start.line else len(line)
    line, at, stop = _cut(line, start, stop)
    number = f"{start.line:>5} |"
    margin = f"{'|':>{len(number)}}"
    caret = _styled("^" * max(1, _width(line[at:stop])), colour, fg="green", bold=True)
    yield _head(document, diagnostic, colour)
    yield f"{_styled(number, colour, dim=True)} {_printable(line)}".rstrip()
    yield f"{_styled(margin, colour, dim=True)} {' ' * _width(line[:at])}{caret}"
    yield ""


def _cut(line: str, start: Position, stop: int) -> tuple[str, int, int]:
    """Return a line, or the part of a long one around a finding, with the finding's place in it."""
    at = start.column - 1
    if len(line) <= _WIDEST:
        return line, at, stop
    left = max(0, at - _WIDEST // 2)
    while 0 < left < at and not _columns(line[left]):  # no mark without the letter it stands on
        left += 1
    part = line[left : left + _WIDEST]
    before = "\u2026" if left else ""
    after = "\u2026" if left + _WIDEST < len(line) else ""
    shift = len(before) - left
    return f"{before}{part}{after}", at + shift, min(stop + shift, len(before) + len(part))


def _printable(text: str) -> str:
    """Return a text for one line of a terminal: control characters would move the cursor."""
    if text.isprintable():
        return text
    return "".join(
        " " if unicodedata.category(character) in ("Cc", "Zl", "Zp") else character
        for character in text
    )


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _summary(report: Report, colour: bool) -> str:
    files = counted(len(report.checked), "file")
    # A config with two faults may keep one file, or a hundred, from being checked.
    faults = f"; {counted(len(report.faults), 'fault')}" if report.faults else ""
    levels = Counter(one.severity for _, found in report.checked for one in found)
    if not levels:
        colour_name = None if report.faults else "green"
        return _styled(f"No findings in {files}{faults}.", colour, fg=colour_name)
    parts = ", ".join(
        counted(levels[level], level.label, "" if level is Severity.INFO else "s")
        for level in sorted(levels, reverse=True)
    )
    findings = counted(levels.total(), "finding")
    return _styled(f"{findings} in {files}: {parts}{faults}.{_fixable(report)}", colour, bold=True)


def _fixable(report: Report) -> str:
    safe = sum(
        any(fix.safety is Safety.SAFE for fix in one.fixes)
        for _, found in report.checked
        for one in found
    )
    return f" `termlint fix` can mend {safe}." if safe else ""


def _styled(
    text: str, colour: bool, *, fg: str | None = None, bold: bool = False, dim: bool = False
) -> str:
    if not colour:
        return text
    import click

    return click.style(text, fg=fg, bold=bold or None, dim=dim or None)
