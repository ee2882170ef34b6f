"""One document in, its diagnostics out: precedence, suppressions, order, and the laws."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termlint.checks import Lexicon, Settings
from termlint.diagnostics import Diagnostic, Severity
from termlint.documents import Document, read_text
from termlint.linter import Linter
from termlint.linter.linter import _one_for_each_span
from termlint.terminology import Glossary, Pack, parse_entries, parse_terms
from termlint.terminology.nodes import nodes_from_python
from termlint.text import Span

TERMS = [
    {"term": "GitHost"},
    {"term": "Zork VE"},
    {"term": "NSX", "kind": "name"},
    {"term": "HSP", "expansion": "hot spare pool"},
]
OUTDATED = [
    {"outdated": "NSX-T", "current": "NSX"},
    {"outdated": "whitelist", "current": "allowlist"},
    {"outdated": "Githost", "current": "GitPlace"},
    {"outdated": "Cold Cloud", "kind": "discontinued", "ended": "2020"},
]
LEXICON = Lexicon(
    Glossary(parse_terms(nodes_from_python(TERMS), "t")),
    (Pack("", "own", parse_entries(nodes_from_python(OUTDATED), "t")),),
    frozenset(("CLI",)),
)
DAY = date(2026, 11, 23)
LINTER = Linter(LEXICON, Settings(DAY))


def read(source: str, path: str = "a.md") -> Document:
    return read_text(source, path, "rst" if path.endswith(".rst") else "markdown")


def found(source: str, rules: str = "", path: str = "a.md") -> list[str]:
    """Return `line rule text` of each diagnostic."""
    document = read(source, path)
    linter = Linter(LEXICON, Settings(DAY), frozenset(rules.split())) if rules else LINTER
    lines = document.lines
    return [
        f"{lines.position(one.span.start).line} {one.rule} {one.text}"
        for one in linter.lint(document)
    ]


@pytest.mark.parametrize(
    ("source", "diagnostics"),
    [
        ("The Githost is on.\n", ["1 outdated-term Githost"]),
        ("The GITHOST is on.\n", ["1 outdated-term GITHOST"]),
        ("The Zork ve is on.\n", ["1 inconsistent-casing Zork ve"]),
        ("The NSX-T is on.\n", ["1 outdated-term NSX-T"]),
        ("The ZORKVE is on.\n", ["1 inconsistent-casing ZORKVE"]),
        ("The QF of NSX-T on Zork ve.\n",
         ["1 undefined-acronym QF", "1 outdated-term NSX-T", "1 inconsistent-casing Zork ve"]),
    ],
)  # fmt: skip
def test_one_finding_for_each_stretch(source: str, diagnostics: list[str]) -> None:
    assert found(source) == diagnostics


@pytest.mark.parametrize(
    ("rules", "diagnostics"),
    [
        ("inconsistent-casing undefined-acronym", ["1 inconsistent-casing ZORKVE"]),
        ("undefined-acronym", []),
        ("outdated-term", ["1 outdated-term NSX-T"]),
        ("unused-suppression", []),
    ],
)
def test_a_name_is_no_acronym_whichever_rules_run(rules: str, diagnostics: list[str]) -> None:
    assert found("The NSX-T and ZORKVE.\n", rules) == diagnostics


def _diagnostic(rule: str, start: int, end: int) -> Diagnostic:
    return Diagnostic(rule, Severity.WARNING, Span(start, end), "x", "x", "x")


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ([("outdated-term", 0, 5), ("inconsistent-casing", 0, 5)], ["outdated-term"]),
        ([("inconsistent-casing", 0, 5), ("outdated-term", 3, 9)], ["outdated-term"]),
        ([("undefined-acronym", 0, 3), ("inconsistent-casing", 2, 9)], ["inconsistent-casing"]),
        ([("undefined-acronym", 0, 3), ("outdated-term", 3, 9)],
         ["undefined-acronym", "outdated-term"]),
        ([("undefined-acronym", 0, 3), ("late-definition", 0, 3)],
         ["undefined-acronym", "late-definition"]),
        ([("outdated-term", 0, 9), ("undefined-acronym", 2, 4), ("undefined-acronym", 5, 7)],
         ["outdated-term"]),
        ([], []),
    ],
)  # fmt: skip
def test_precedence(given_: list[tuple[str, int, int]], kept: list[str]) -> None:
    for order in (given_, given_[::-1]):
        result = _one_for_each_span([_diagnostic(*one) for one in order])
        assert sorted(one.rule for one in result) == sorted(kept)


UNUSED = "unused-suppression"


@pytest.mark.parametrize(
    ("source", "diagnostics"),
    [
        # the four forms, with and without rules
        ("<!-- termlint-disable-next-line undefined-acronym -->\nThe QF.\n", []),
        ("<!-- termlint-disable-next-line -->\nThe QF and NSX-T.\n", []),
        ("<!-- termlint-disable-next-line: they know -->\nThe QF.\n", []),
        ("<!-- termlint-disable-next-line undefined-acronym: they know -->\nThe QF.\n", []),
        ("The QF. <!-- termlint-disable-line undefined-acronym -->\n", []),
        ("| a |\n| --- |\n| QF <!-- termlint-disable-line --> |\n", []),
        ("<!-- termlint-disable undefined-acronym -->\n\nThe QF.\n", []),
        ("<!-- termlint-disable-file undefined-acronym -->\n\nx\n\nThe QF.\n", []),
        ("The QF.\n\n<!-- termlint-disable-file undefined-acronym -->\n", []),
        ("- x\n  <!-- termlint-disable-next-line undefined-acronym -->\n  The QF.\n", []),
        ("<!-- termlint-disable -->\n\nThe QF.\n\n<!-- termlint-enable -->\n\nNSX-T\n",
         ["7 outdated-term NSX-T"]),
        ("<!-- termlint-disable undefined-acronym outdated-term -->\n\nQF NSX-T.\n\n"
         "<!-- termlint-enable outdated-term -->\n\nNSX-T ZT\n", ["7 outdated-term NSX-T"]),
        # another rule, another line
        ("<!-- termlint-disable-next-line outdated-term -->\nThe QF and NSX-T.\n",
         ["2 undefined-acronym QF"]),
        ("<!-- termlint-disable-next-line outdated-term -->\nx\nNSX-T.\n",
         [f"1 {UNUSED} <!-- termlint-disable-next-line outdated-term -->",
          "3 outdated-term NSX-T"]),
        ("<!-- termlint-disable-line outdated-term -->\n\nNSX-T.\n",
         [f"1 {UNUSED} <!-- termlint-disable-line outdated-term -->",
          "3 outdated-term NSX-T"]),
        # comments that are not what was meant
        ("<!-- termlint-enable -->\n\nThe QF.\n",
         [f"1 {UNUSED} <!-- termlint-enable -->", "3 undefined-acronym QF"]),
        ("<!-- termlint-disabled -->\n\nThe QF.\n",
         [f"1 {UNUSED} <!-- termlint-disabled -->", "3 undefined-acronym QF"]),
        ("<!-- termlint-disable: undefined-acronym -->\n\nThe QF.\n",
         [f"1 {UNUSED} <!-- termlint-disable: undefined-acronym -->"]),
        # what silences nothing
        ("<!-- termlint-disable-next-line -->\nAll is well.\n",
         [f"1 {UNUSED} <!-- termlint-disable-next-line -->"]),
        ("<!-- termlint-disable-next-line undefined-acronim -->\nThe QF.\n",
         [f"1 {UNUSED} <!-- termlint-disable-next-line undefined-acronim -->",
          "2 undefined-acronym QF"]),
        ("<!-- termlint-disable-next-line undefined-acronym, outdated-term -->\nThe QF.\n",
         [f"1 {UNUSED} <!-- termlint-disable-next-line undefined-acronym, outdated-term -->"]),
        ("<!-- termlint-disable-next-line undefined-acronym, outdated-term -->\n"
         "The QF of NSX-T.\n", []),
    ],
)  # fmt: skip
def test_suppressions(source: str, diagnostics: list[str]) -> None:
    assert found(source) == diagnostics


def test_the_judgement_of_suppressions_can_be_silenced() -> None:
    unused = "<!-- termlint-disable-next-line outdated-term -->"
    assert found(f"{unused}\nx\n") == [f"1 {UNUSED} {unused}"]
    assert found(f"<!-- termlint-disable {UNUSED} -->\n\n{unused}\nx\n") == []


@pytest.mark.parametrize(
    ("source", "diagnostics"),
    [
        (".. termlint-disable-next-line undefined-acronym\n\nThe QF.\n", []),
        (".. termlint-disable-next-line: known\n\nThe QF\nand ZT.\n", []),
        (".. termlint-disable-next-line undefined-acronym\n\nx\n\nThe QF.\n",
         [f"1 {UNUSED} .. termlint-disable-next-line undefined-acronym", "5 undefined-acronym QF"]),
        (".. termlint-disable undefined-acronym\n\nThe QF.\n\n.. termlint-enable\n\nThe ZT.\n",
         ["7 undefined-acronym ZT"]),
        (".. termlint-disable-file\n\nThe QF.\n", []),
        ("- x\n\n  .. termlint-disable-next-line outdated-term\n\n  NSX-T\n", []),
        (".. termlint-disable-file outdated-term\n\nx\n",
         [f"1 {UNUSED} .. termlint-disable-file outdated-term"]),
    ],
)  # fmt: skip
def test_suppressions_in_rst(source: str, diagnostics: list[str]) -> None:
    assert found(source, path="a.rst") == diagnostics


@pytest.mark.parametrize(
    ("source", "path", "diagnostics"),
    [
        ("% termlint-disable-next-line undefined-acronym\nThe QF.\n", "a.md", []),
        ("{/* termlint-disable-next-line undefined-acronym */}\nThe QF.\n", "a.mdx", []),
        ("{/* termlint-disable-file */}\n\nThe QF.\n", "a.mdx", []),
    ],
)
def test_suppressions_of_other_flavours(source: str, path: str, diagnostics: list[str]) -> None:
    assert found(source, path=path) == diagnostics


@pytest.mark.parametrize(
    ("rules", "messages"),
    [
        ("unused-suppression undefined-acronym outdated-term",
         ['this silences no "outdated-term"; take it out']),
        ("unused-suppression undefined-acronym", []),
        ("unused-suppression outdated-term", ['this silences no "outdated-term"; take it out']),
        ("unused-suppression late-definition", []),
        ("undefined-acronym outdated-term", []),
    ],
)  # fmt: skip
def test_only_rules_that_ran_are_judged(rules: str, messages: list[str]) -> None:
    source = "<!-- termlint-disable-next-line undefined-acronym outdated-term -->\nThe QF.\n"
    linter = Linter(LEXICON, Settings(DAY), frozenset(rules.split()))
    assert [one.message for one in linter.lint(read(source))] == messages


def test_a_suppression_of_all_rules_is_judged_when_all_ran() -> None:
    source = "<!-- termlint-disable-next-line -->\nAll is well.\n"
    assert found(source, "unused-suppression undefined-acronym") == []
    assert found(source) == [f"1 {UNUSED} <!-- termlint-disable-next-line -->"]


@pytest.mark.parametrize(
    "comment", ["<!-- termlint-disable-file -->", "x <!-- termlint-disable-line -->"]
)
def test_a_suppression_does_not_silence_its_own_judgement(comment: str) -> None:
    assert found(f"{comment}\n\nAll is well.\n") == [f"1 {UNUSED} {comment.removeprefix('x ')}"]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("<!-- termlint-disable-next-line -->\n", "this silences nothing; remove it"),
        ("<!-- termlint-disable-file outdated-term -->\n", "this silences nothing; remove it"),
        ("<!-- termlint-disable-file outdatd-term -->\n",
         'unknown rule "outdatd-term"; did you mean "outdated-term"?'),
    ],
)  # fmt: skip
def test_the_messages_of_unused_suppressions(source: str, message: str) -> None:
    (one,) = LINTER.lint(read(source + "\nAll is well.\n"))
    assert (one.message, one.severity, one.term) == (message, Severity.WARNING, UNUSED)


def test_severities_are_those_of_the_settings() -> None:
    levels = {
        "undefined-acronym": Severity.INFO,
        UNUSED: Severity.ERROR,
        "outdated-term": Severity.ERROR,
    }
    linter = Linter(LEXICON, Settings(DAY, severities=levels))
    source = "<!-- termlint-disable-next-line -->\n\nThe QF, NSX-T, Zork ve, Cold Cloud.\n"
    got = [(one.rule, one.severity) for one in linter.lint(read(source))]
    assert got == [
        (UNUSED, Severity.ERROR),
        ("undefined-acronym", Severity.INFO),
        ("outdated-term", Severity.ERROR),
        ("inconsistent-casing", Severity.WARNING),
        ("outdated-term", Severity.ERROR),
    ]


def test_nothing_to_say() -> None:
    assert LINTER.lint(read("")) == []
    assert LINTER.lint(read("\n \n")) == []


SENTENCES = st.sampled_from(
    [
        "The QF is on.", "A quick frame (QF) is on.", "Use NSX-T.", "Use *NSX-T* and Githost.",
        "The Zork\nve.",
        "The whitelist has ZT.",
        "Buy Cold Cloud.", "A hot spare plug (HSP).", "The HSPs of **HSP**.",
        "# The QF", "## Use Zork&nbsp;ve", "- NSX-T\n- Githost", "> NSX-T", "`NSX-T`",
        "| QF | ve |\n| --- | --- |\n| ZT | zork ve |",
        "<!-- termlint-disable-next-line outdated-term -->\nNSX-T and QF", "Über ÜBV \u0130 NSX-T.",
        "<!-- termlint-disable undefined-acronym -->", "<!-- termlint-enable -->", "![QF](x.png)",
        "All is well.",
        "x[^1]\n\n[^1]: The KL.", "\tcode QF", "The QF\u2019s Git\u00adhost.",
    ]
)  # fmt: skip
sources = st.lists(SENTENCES, max_size=8).flatmap(
    lambda parts: st.sampled_from(["\n\n", "\r\n\r\n"]).map(
        lambda gap: gap.join(part.replace("\n", gap[: len(gap) // 2]) for part in parts) + gap
    )
)


@settings(max_examples=150, deadline=None)
@given(sources)
def test_spans_slice_the_source_and_texts_are_their_texts(source: str) -> None:
    """Found: a span one too short; the text of the source for the text of the block."""
    document = read(source)
    for one in LINTER.lint(document):
        assert 0 <= one.span.start < one.span.end <= len(source)
        sliced = one.span.slice(source)
        for mark in ("&nbsp;", "\n", "\r"):
            sliced = sliced.replace(mark, " ")
        level = " ".join(sliced.replace("*", "").replace("\u00ad", "").split())
        assert level == one.text
        for fix in one.fixes:
            spans = [edit.span for edit in fix.edits]
            assert spans == sorted(spans)
            assert all(0 <= start <= end <= len(source) for start, end in spans)


@settings(max_examples=100, deadline=None)
@given(sources)
def test_the_output_is_in_the_order_of_the_source(source: str) -> None:
    """Found: no sorting."""
    got = LINTER.lint(read(source))
    assert got == sorted(got, key=lambda one: (one.span, one.rule))


@settings(max_examples=100, deadline=None)
@given(sources)
def test_names_never_share_a_stretch(source: str) -> None:
    """Found: `_one_for_each_span` left out."""
    strong = ("outdated-term", "inconsistent-casing")
    got = [one for one in LINTER.lint(read(source)) if one.rule != UNUSED]
    for one in got:
        for other in got:
            if one is not other and one.span.overlaps(other.span):
                assert one.rule not in strong
                assert other.rule not in strong


@settings(max_examples=60, deadline=None)
@given(st.lists(sources, min_size=2, max_size=4), st.randoms())
def test_a_document_is_judged_by_itself(texts: list[str], random: object) -> None:
    """Law 2; found: the products that ended remembered from one document to the next."""
    alone = [
        Linter(LEXICON, Settings(DAY)).lint(read(text, f"{n}.md")) for n, text in enumerate(texts)
    ]
    order = list(range(len(texts)))
    random.shuffle(order)  # type: ignore[attr-defined]
    together = {n: LINTER.lint(read(texts[n], f"{n}.md")) for n in order}
    assert [together[n] for n in range(len(texts))] == alone
    assert [LINTER.lint(read(text, f"{n}.md")) for n, text in enumerate(texts)] == alone
