"""The reports for people: source line, caret, summary, and one line a finding."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.diagnostics import Diagnostic, Severity
from termlint.documents import Document
from termlint.reporting import FORMATS, Report, ReportedFault
from termlint.text import Span


def shown(source: str, *texts: str, path: str = "a.md", severity: Severity = Severity.ERROR) -> str:
    """Return the text report of one document with a finding for the first place of each text."""
    diagnostics = []
    for text in texts:
        start = source.index(text)
        span = Span(start, start + len(text))
        diagnostics.append(Diagnostic("some-rule", severity, span, text, text, f"about {text}"))
    report = Report(((Document(path, source, ()), tuple(diagnostics)),))
    return FORMATS["text"](report, False, True)


def lines(source: str, text: str) -> tuple[str, str]:
    """Return the source line and the line of the caret, without the margin."""
    _, first, second, last = shown(source, text).split("\n", 3)
    assert last == "\n"
    assert first[:7].endswith("|") or not first[7:]
    assert second[:7] == "      |"
    return first[8:], second[8:]


def test_a_finding() -> None:
    assert shown("One.\n\nThe RPO is low.\n", "RPO") == (
        "a.md:3:5: error: about RPO [some-rule]\n    3 | The RPO is low.\n      |     ^^^\n\n"
    )


@pytest.mark.parametrize(
    ("source", "text", "line", "caret"),
    [
        ("RPO", "RPO", "RPO", "^^^"),
        ("\tan\tRPO.", "RPO", " an RPO.", "    ^^^"),
        ("日本 RPO", "RPO", "日本 RPO", "     ^^^"),
        ("日本 RPO", "日本", "日本 RPO", "^^^^"),
        ("ｗｉｄｅ RPO", "RPO", "ｗｉｄｅ RPO", "         ^^^"),
        ("cafe\u0301 RPO", "RPO", "cafe\u0301 RPO", "     ^^^"),
        ("a\u200bb RPO", "RPO", "a\u200bb RPO", "   ^^^"),
        ("👍 RPO", "RPO", "👍 RPO", "   ^^^"),
        ("it \x1b[31mRPO", "RPO", "it  [31mRPO", "        ^^^"),
        ("one\u2028RPO", "RPO", "one RPO", "    ^^^"),
        ("one\r\nRPO two\r\n", "RPO two", "RPO two", "^^^^^^^"),
        ("one\rRPO\r", "RPO", "RPO", "^^^"),
        ("it is RPO\nand more", "RPO\nand", "it is RPO", "      ^^^"),
        ("it is RPO  \r\n> and more", "RPO  \r\n> and", "it is RPO", "      ^^^^^"),
    ],
)
def test_the_caret_stands_under_the_finding(source: str, text: str, line: str, caret: str) -> None:
    assert lines(source, text) == (line, caret)


def test_a_long_line_is_cut_around_the_finding() -> None:
    words = "word " * 100
    line, caret = lines(f"{words}RPO {words}", "RPO")
    assert line == "…" + ("word " * 10) + "RPO" + " word" * 9 + " w…"
    assert caret == " " * 51 + "^^^"
    line, caret = lines(f"RPO {words}", "RPO")
    assert line == "RPO " + "word " * 19 + "w…"
    assert caret == "^^^"
    line, caret = lines(f"{words}RPO", "RPO")
    assert line == "…" + "word " * 10 + "RPO"
    assert caret == " " * 51 + "^^^"
    assert lines("x" * 100, "x" * 100) == ("x" * 100, "^" * 100)
    line, caret = lines("x" * 300, "x" * 300)
    assert line == "x" * 100 + "…"
    assert caret == "^" * 100


def test_a_cut_leaves_no_mark_without_its_letter() -> None:
    line, caret = lines("e\u0301" * 60 + "RPO" + "x" * 60, "RPO")
    assert line.startswith("…e\u0301")
    assert line.endswith("…")
    assert caret.index("^") == 1 + 25


def test_large_line_numbers_keep_the_margin() -> None:
    found = shown("\n" * 123_455 + "RPO", "RPO").splitlines()
    assert found[1:3] == ["123456 | RPO", "       | ^^^"]


def test_names_and_messages_cannot_move_the_cursor() -> None:
    found = shown("RPO\n", "RPO", path="a\x1b[2J\n.md").splitlines()
    assert found[0] == "a [2J .md:1:1: error: about RPO [some-rule]"


WIDTHS = st.sampled_from(["a", "日", "e\u0301", "\t", "👍", "\u200d", "\u3000", "ｱ", "가", "\x00"])


@given(before=st.lists(WIDTHS), after=st.lists(WIDTHS))
def test_the_caret_is_as_far_in_as_the_terminal_draws(before: list[str], after: list[str]) -> None:
    source = "".join(before) + "RPO" + "".join(after)
    if len(source) > 100:
        return
    line, caret = lines(source, "RPO")
    drawn = line[: line.index("RPO")]
    width = sum(
        0
        if unicodedata.category(letter) in ("Mn", "Cf")
        else 2
        if unicodedata.east_asian_width(letter) in "FW"
        else 1
        for letter in drawn
    )
    assert caret == " " * width + "^^^"


SUMMARIES = [
    ([], 0, "No findings in 1 file."),
    ([], 1, "No findings in 1 file; 1 fault."),
    ([Severity.ERROR], 0, "1 finding in 1 file: 1 error."),
    ([Severity.INFO] * 2, 0, "2 findings in 1 file: 2 info."),
    (
        [Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.WARNING],
        2,
        "4 findings in 1 file: 1 error, 2 warnings, 1 info; 2 faults.",
    ),
]


@pytest.mark.parametrize(("severities", "faults", "summary"), SUMMARIES)
def test_the_summary(severities: list[Severity], faults: int, summary: str) -> None:
    diagnostics = tuple(
        Diagnostic("r", severity, Span(0, 3), "RPO", "RPO", "m") for severity in severities
    )
    report = Report(
        ((Document("a.md", "RPO", ()), diagnostics),),
        (ReportedFault("no", "b.md", None, None),) * faults,
    )
    assert FORMATS["text"](report, False, False).splitlines()[-1] == summary
    assert summary not in FORMATS["text"](report, False, True)
    assert summary not in FORMATS["concise"](report, False, False)


def test_concise_is_one_line_a_finding() -> None:
    first = Diagnostic("one", Severity.WARNING, Span(0, 3), "RPO", "RPO", "m")
    second = Diagnostic("two", Severity.INFO, Span(4, 7), "TCO", "TCO", "n")
    report = Report(((Document("a b.md", "RPO TCO", ()), (first, second)),))
    assert FORMATS["concise"](report, False, False) == (
        "a b.md:1:1: warning: m [one]\na b.md:1:5: info: n [two]\n"
    )


def test_colour_only_adds_escapes() -> None:
    report = Report(
        (
            (
                Document("a.md", "RPO\n", ()),
                (Diagnostic("one", Severity.WARNING, Span(0, 3), "RPO", "RPO", "m"),),
            ),
        )
    )
    for name in ("text", "concise"):
        plain = FORMATS[name](report, False, False)
        coloured = FORMATS[name](report, True, False)
        assert "\x1b[33mwarning:\x1b[0m" in coloured
        assert "\x1b" not in plain
        assert re.sub(r"\x1b\[\d+m", "", coloured) == plain
    assert "\x1b" not in FORMATS["json"](report, True, False)
