"""The JSON report keeps its contract: keys and their order, and places that slice the text."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.diagnostics import Diagnostic, Edit, Fix, Safety, Severity
from termlint.documents import Document
from termlint.reporting import FORMATS, Report, ReportedFault
from termlint.text import Span

SCHEMA = json.loads(
    (Path(__file__).resolve().parents[2] / "docs" / "report.schema.json").read_text("utf-8")
)


def report(*checked: tuple[Document, tuple[Diagnostic, ...]], faults: Any = ()) -> dict[str, Any]:
    text = FORMATS["json"](Report(tuple(checked), tuple(faults)), True, True)
    assert text.endswith("}\n")
    value: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator(SCHEMA).validate(value)
    return value


def found(source: str, start: int, end: int, /, **more: Any) -> Diagnostic:
    values = {"rule": "undefined-acronym", "severity": Severity.ERROR, "message": "m"} | more
    text = " ".join(source[start:end].split())
    return Diagnostic(span=Span(start, end), text=text, term=text, **values)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_contract() -> None:
    source = "\nIn all, RPOs\nare low.\n"
    fix = Fix("Introduce it", Safety.SAFE, (Edit(Span(9, 13), "RPOs…"), Edit(Span(20, 20), "")))
    other = Fix("Say it", Safety.UNSAFE, (Edit(Span(9, 13), "x"),))
    first = found(source, 9, 13, source="https://example.org/", fixes=(fix, other))
    second = found(source, 9, 17, severity=Severity.INFO, rule="outdated-term")
    value = report(
        (Document("a b/ü.md", source, ()), (first, second)),
        (Document("clean.md", "", ()), ()),
        faults=[ReportedFault("no", "b.md", 3, 1), ReportedFault("no path", None, None, None)],
    )
    expected = {
        "version": 1,
        "files_checked": 2,
        "errors": [
            {"path": "b.md", "line": 3, "column": 1, "message": "no"},
            {"path": None, "line": None, "column": None, "message": "no path"},
        ],
        "diagnostics": [
            {
                "path": "a b/ü.md",
                "line": 2,
                "column": 9,
                "end_line": 2,
                "end_column": 13,
                "start": 9,
                "end": 13,
                "rule": "undefined-acronym",
                "severity": "error",
                "text": "RPOs",
                "term": "RPOs",
                "message": "m",
                "source": "https://example.org/",
                "fixes": [
                    {
                        "title": "Introduce it",
                        "safety": "safe",
                        "edits": [
                            {"start": 9, "end": 13, "text": "RPOs…"},
                            {"start": 20, "end": 20, "text": ""},
                        ],
                    },
                    {
                        "title": "Say it",
                        "safety": "unsafe",
                        "edits": [{"start": 9, "end": 13, "text": "x"}],
                    },
                ],
            },
            {
                "path": "a b/ü.md",
                "line": 2,
                "column": 9,
                "end_line": 3,
                "end_column": 4,
                "start": 9,
                "end": 17,
                "rule": "outdated-term",
                "severity": "info",
                "text": "RPOs are",
                "term": "RPOs are",
                "message": "m",
                "source": None,
                "fixes": [],
            },
        ],
    }
    assert value == expected
    assert json.dumps(value) == json.dumps(expected)  # the order of the keys too


def test_an_empty_report() -> None:
    assert report() == {"version": 1, "files_checked": 0, "errors": [], "diagnostics": []}


BROKEN: dict[str, Any] = {
    "a version to come": {"version": 2},
    "a key too many": {"more": 1},
    "an error without a message": {"errors": [{"path": None, "line": None, "column": None}]},
    "a line from zero": {
        "errors": [{"path": "a", "line": 0, "column": None, "message": "m"}],
    },
}


@pytest.mark.parametrize("what", BROKEN)
def test_the_schema_refuses(what: str) -> None:
    value = report() | BROKEN[what]
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(value)


def test_the_schema_refuses_two_safe_fixes() -> None:
    fix = Fix("t", Safety.SAFE, (Edit(Span(0, 1), "x"),))
    with pytest.raises(jsonschema.ValidationError):
        report((Document("a.md", "RPO", ()), (found("RPO", 0, 3, fixes=(fix, fix)),)))


ODD_LINES = ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x0c", "\x85", "a", "𝔸", "é", "e\u0301", "\t"]
SOURCES = st.lists(st.sampled_from(ODD_LINES) | st.characters(codec="utf-8")).map("".join)


def place(source: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, by the definition: only three breaks end a line."""
    before = source[:offset]
    split = before.endswith("\r") and source[offset : offset + 1] == "\n"
    levelled = before.replace("\r\n", "\n").replace("\r", "\r" if split else "\n")
    if split:  # between the two halves of a line break
        levelled = before[:-1].replace("\r\n", "\n").replace("\r", "\n") + "\r"
    last = levelled.rfind("\n")
    return levelled.count("\n") + 1, len(levelled) - last


@given(source=SOURCES, data=st.data())
def test_places_agree_with_the_text(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    value = report((Document("a.md", source, ()), (found(source, start, end),)))
    one = value["diagnostics"][0]
    assert (one["start"], one["end"]) == (start, end)
    assert (one["line"], one["column"]) == place(source, start)
    assert (one["end_line"], one["end_column"]) == place(source, end)
    assert one["text"] == " ".join(source[one["start"] : one["end"]].split())
