"""The report of a run, and the registry of the formats in which it is written."""

from collections.abc import Callable
from typing import NamedTuple

from termlint.diagnostics import Diagnostic
from termlint.documents import Document


class ReportedFault(NamedTuple):
    """What could not be checked; line and column, from 1, where there are some."""

    message: str
    path: str | None
    line: int | None
    column: int | None


class Report(NamedTuple):
    """A run's documents with their diagnostics, and what could not be checked."""

    checked: tuple[tuple[Document, tuple[Diagnostic, ...]], ...]
    faults: tuple[ReportedFault, ...] = ()


def _text(report: Report, colour: bool, quiet: bool) -> str:
    from termlint.reporting.text import render

    return render(report, colour=colour, quiet=quiet)


def _concise(report: Report, colour: bool, quiet: bool) -> str:
    from termlint.reporting.text import render_concise

    return render_concise(report, colour=colour, quiet=quiet)


def _json(report: Report, colour: bool, quiet: bool) -> str:
    from termlint.reporting.json import render

    return render(report)


# What `--format` takes; each gives the whole text of standard output.
FORMATS: dict[str, Callable[[Report, bool, bool], str]] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
}
