"""What holds for every document: its fixes settle, once, and touch nothing but words."""

from collections import Counter
from datetime import date

from composed import Composed, documents
from hypothesis import event, given, settings
from hypothesis import strategies as st

from termlint.checks import Lexicon, Settings
from termlint.diagnostics import Diagnostic
from termlint.documents import prose, read_text
from termlint.fixing import Inspected, Settled, settle
from termlint.linter import Linter
from termlint.terminology import Glossary, Pack, parse_entries, parse_terms
from termlint.terminology.nodes import nodes_from_python

TERMS = [
    {"term": "GitPlace"},
    {"term": "Zork VE"},
    {"term": "NSX", "kind": "name"},
    {"term": "RPO", "expansion": "recovery point objective"},
    {"term": "RTO", "expansion": "recovery time objective"},
    {"term": "HA", "expansion": "high availability"},
    {"term": "SAN", "expansion": "storage area network"},
]
OUTDATED = [
    {"outdated": "NSX-T", "current": "NSX"},
    {
        "id": "allow",
        "kind": "wording",
        "names": [{"name": "whitelist", "forms": ["whitelisted"]}, {"name": "allowlist"}],
    },
    {"outdated": "Githost", "current": "GitPlace"},
    {"outdated": "Cold Cloud", "kind": "discontinued", "ended": "2020"},
]
LEXICON = Lexicon(
    Glossary(parse_terms(nodes_from_python(TERMS), "t")),
    (Pack("", "own", parse_entries(nodes_from_python(OUTDATED), "t")),),
    frozenset(("CLI",)),
)
STYLES = ("expansion", "acronym-first", "abbr")
LINTERS = {
    style: Linter(LEXICON, Settings(date(2026, 11, 23), introduce=style)) for style in STYLES
}


class Bench:
    """A document with how it is read and linted."""

    def __init__(self, composed: Composed, style: str = "expansion", unsafe: bool = False) -> None:
        self.composed = composed
        self.unsafe = unsafe
        self._linter = LINTERS[style]

    def inspect(self, source: str) -> Inspected:
        format = self.composed.format
        document = read_text(source, f"a.{'rst' if format == 'rst' else 'md'}", format)
        return Inspected(document, self._linter.lint(document))

    def settle(self, source: str) -> Settled:
        return settle(self.inspect(source), self.inspect, unsafe=self.unsafe)


benches = st.builds(Bench, documents(), st.sampled_from(STYLES), st.booleans())


@settings(max_examples=200)
@given(benches)
def test_a_document_settles(bench: Bench) -> None:
    """Found: an outdated name replaced by itself."""
    settled = bench.settle(bench.composed.source)
    event(f"{bench.composed.format}: {'fixed' if settled.fixed else 'as it was'}")
    reasons = [reason for _, reason in settled.refused]
    assert not any("does not settle" in reason for reason in reasons)
    assert bool(settled.fixed) == (settled.after.document.source != bench.composed.source)


@settings(max_examples=200)
@given(benches)
def test_a_second_fix_changes_nothing(bench: Bench) -> None:
    """Found: one round of fixes instead of all."""
    after = bench.settle(bench.composed.source).after
    again = bench.settle(after.document.source)
    assert again.after.document.source == after.document.source
    assert not again.fixed


@settings(max_examples=200)
@given(benches)
def test_code_and_targets_are_untouched(bench: Bench) -> None:
    """Found: code spans read as prose, in Markdown; whatever is no prose read as such, in RST."""
    source = bench.settle(bench.composed.source).after.document.source
    at = 0
    for piece in bench.composed.kept:
        assert source.count(piece) == bench.composed.source.count(piece) == 1, piece
        assert (at := source.find(piece, at)) >= 0, piece


@settings(max_examples=200)
@given(benches)
def test_edits_of_words_lie_in_prose(bench: Bench) -> None:
    """Found: a span of an edit that begins one too early."""
    document, diagnostics = bench.inspect(bench.composed.source)
    view = prose(document)
    for fix in (fix for one in diagnostics for fix in one.fixes):
        for edit in fix.edits:
            if not edit.markup:
                start, end = edit.span
                assert view[start:end].split() == document.source[start:end].split()
                assert view[start:end].strip()


def _kinds(found: "tuple[Diagnostic, ...] | list[Diagnostic]") -> Counter[tuple[str, str]]:
    return Counter((one.rule, one.term) for one in found)


@settings(max_examples=200)
@given(benches)
def test_nothing_is_found_after_that_was_not_before(bench: Bench) -> None:
    """Found: new findings not looked for."""
    before = bench.inspect(bench.composed.source)
    settled = bench.settle(bench.composed.source)
    new = _kinds(list(settled.after.diagnostics)) - _kinds(list(before.diagnostics))
    assert not new
    refused = {(one.rule, one.span) for one, _ in settled.refused}
    assert refused <= {(one.rule, one.span) for one in settled.after.diagnostics}


@settings(max_examples=200)
@given(documents(), st.booleans())
def test_line_ends_and_marks_stay(composed: Composed, unsafe: bool) -> None:
    """Found: a line feed at the end of an edit; an edit that begins one too early."""
    before = composed.source
    after = Bench(composed, unsafe=unsafe).settle(before).after.document.source
    for end in ("\n", "\r"):
        assert (after.count(end) == after.count("\r\n")) or "\r\n" not in before
    if "termlint-" in before:  # a comment that silences nothing goes
        return
    assert before.endswith("\n") == after.endswith("\n")
    for mark in '`<>[]*|#{}$"':
        assert after.count(mark) == before.count(mark), mark
