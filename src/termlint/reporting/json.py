"""The JSON report, version 1: a contract, so fields are only ever added."""

import json
from typing import Any

from termlint.diagnostics import Diagnostic, Fix
from termlint.documents import Document
from termlint.reporting.formats import Report


def render(report: Report) -> str:
    """Return the report as one JSON object; offsets and columns count code points."""
    return (
        json.dumps(
            {
                "version": 1,
                "files_checked": len(report.checked),
                "errors": [
                    {
                        "path": fault.path,
                        "line": fault.line,
                        "column": fault.column,
                        "message": fault.message,
                    }
                    for fault in report.faults
                ],
                "diagnostics": [
                    _diagnostic(document, diagnostic)
                    for document, diagnostics in report.checked
                    for diagnostic in diagnostics
                ],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def _diagnostic(document: Document, diagnostic: Diagnostic) -> dict[str, Any]:
    start = document.lines.position(diagnostic.span.start)
    end = document.lines.position(diagnostic.span.end)
    return {
        "path": document.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "start": diagnostic.span.start,
        "end": diagnostic.span.end,
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.label,
        "text": diagnostic.text,
        "term": diagnostic.term,
        "message": diagnostic.message,
        "source": diagnostic.source,
        "fixes": [_fix(fix) for fix in diagnostic.fixes],
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "safety": str(fix.safety),
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "text": edit.text}
            for edit in fix.edits
        ],
    }
