"""Fixes round by round: what is made, in how many rounds, and what is refused and why."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

import pytest

from termlint.checks import Lexicon, Settings
from termlint.diagnostics import Diagnostic, Edit, Fix, Safety, Severity
from termlint.documents import read_text
from termlint.fixing import Inspected, Settled, settle
from termlint.fixing.settling import ROUNDS, fix_to_make
from termlint.linter import Linter
from termlint.terminology import Glossary, Pack, parse_entries, parse_terms
from termlint.terminology.nodes import nodes_from_python
from termlint.text import Span

TERMS = [{"term": "GitHost"}, {"term": "HSP", "expansion": "hot spare pool"}]
OUTDATED = [{"outdated": "whitelist", "current": "allowlist"}]
LINTER = Linter(
    Lexicon(
        Glossary(parse_terms(nodes_from_python(TERMS), "t")),
        (Pack("", "own", parse_entries(nodes_from_python(OUTDATED), "t")),),
        frozenset(("CLI",)),
    ),
    Settings(date(2026, 11, 23)),
)


class Word(NamedTuple):
    """A pattern that a made-up rule reports, and what its fix writes, None for no fix."""

    pattern: str
    becomes: str | None
    rule: str = "made-up"
    term: str = ""
    safety: Safety = Safety.SAFE

    def findings(self, source: str) -> Iterator[Diagnostic]:
        for found in re.finditer(self.pattern, source):
            span, words = Span(*found.span()), found.group()
            fixes: tuple[Fix, ...] = ()
            if self.becomes is not None:
                fixes = (Fix("x", self.safety, (Edit(span, found.expand(self.becomes)),)),)
            term = self.term or words
            yield Diagnostic(self.rule, Severity.ERROR, span, words, term, "x", fixes=fixes)


class Run:
    """The linter with made-up rules beside its own; it counts how often it is asked."""

    def __init__(self, *words: Word, format: str = "markdown") -> None:
        self._words = words
        self._format = format
        self.asked: list[str] = []

    def __call__(self, source: str) -> Inspected:
        self.asked.append(source)
        document = read_text(source, f"a.{self._format[:2]}", self._format)
        found = list(LINTER.lint(document))
        found += [one for word in self._words for one in word.findings(source)]
        return Inspected(document, sorted(found, key=lambda one: (one.span, one.rule)))

    def settle(self, source: str, *, unsafe: bool = False) -> Settled:
        before = self(source)
        self.asked.clear()
        return settle(before, self, unsafe=unsafe)


def told(settled: Settled) -> tuple[str, dict[str, int], list[tuple[int, str, str]]]:
    """Return the source, what was fixed, and what was refused: its place, its text and why."""
    refused = [(one.span.start, one.text, reason) for one, reason in settled.refused]
    return settled.after.document.source, dict(settled.fixed), refused


CODE = "it would change what is no prose, such as code or a link"
STRUCTURE = "it would change the structure of the document"
UNSETTLED = "it does not settle within 10 rounds, so the file stays as it was"


def brings(rule: str, text: str) -> str:
    return f'it would bring a finding of {rule} about "{text}"'


def test_nothing_to_fix_is_the_document_itself() -> None:
    run = Run(Word("ugly", None))
    before = run("All is ugly.\n")
    run.asked.clear()
    settled = settle(before, run)
    assert settled.after is before
    assert (settled.fixed, settled.refused, run.asked) == (Counter(), (), [])


def test_fixes_that_do_not_overlap_are_made_in_one_round() -> None:
    run = Run(Word("one", "1"), Word("two", "2", rule="other"))
    settled = run.settle("one two one whitelist.\n")
    fixed = {"made-up": 2, "other": 1, "outdated-term": 1}
    assert told(settled) == ("1 2 1 allowlist.\n", fixed, [])
    assert run.asked == ["1 2 1 allowlist.\n"]


def test_of_fixes_that_overlap_the_earlier_goes_first_and_the_other_after_it() -> None:
    run = Run(Word("one two", "one deux"), Word("(two|deux) three", r"\1 trois", term="x"))
    settled = run.settle("one two three\n")
    assert told(settled) == ("one deux trois\n", {"made-up": 2}, [])
    assert run.asked == ["one deux three\n", "one deux trois\n"]


def test_a_fix_that_another_makes_needless_is_not_counted() -> None:
    run = Run(Word("one two", "three"), Word("two", "2"))
    assert told(run.settle("one two\n")) == ("three\n", {"made-up": 1}, [])


REFUSED: dict[str, tuple[str, str, str]] = {
    # what `bad` becomes, the reason, the format
    "code": ("`bad`", CODE, "markdown"),
    "a link": ("[bad](x.md)", CODE, "markdown"),
    "emphasis": ("*bad*", CODE, "markdown"),
    "a comment": ("<!-- bad -->", CODE, "markdown"),
    "a cell": ("bad | bad", STRUCTURE, "markdown"),
    "two paragraphs": ("bad\n\nbad", STRUCTURE, "markdown"),
    "a paragraph less": ("", STRUCTURE, "markdown"),
    "a literal": ("``bad``", CODE, "rst"),
    "a role": (":ref:`bad`", CODE, "rst"),
    "two paragraphs of RST": ("bad\n\nbad", STRUCTURE, "rst"),
    "a finding": ("RQP", brings("undefined-acronym", "RQP"), "markdown"),
    "a finding of RST": ("RQP", brings("undefined-acronym", "RQP"), "rst"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_fix_that_fails_its_proof_is_refused_and_the_others_are_made(what: str) -> None:
    becomes, reason, format = REFUSED[what]
    run = Run(Word("bad", becomes), Word("poor", "fair", rule="other"), format=format)
    table = "| a |\n| --- |\n| bad |\n" if what == "a cell" else "bad\n"
    settled = run.settle(f"A poor one.\n\n{table}\npoor, and poor.\n")
    after = f"A fair one.\n\n{table}\nfair, and fair.\n"
    if what == "a cell":  # a cell too many is dropped by the reader, its border is not
        reason = CODE
    assert told(settled) == (after, {"other": 3}, [(after.index("bad"), "bad", reason)])


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7, 16])
def test_only_those_that_fail_are_refused_whatever_stands_beside_them(count: int) -> None:
    run = Run(Word(r"bad(\d+)", r"`\1`"), Word("poor", "fairer", rule="other"))
    source = " ".join(f"poor bad{number} poor" for number in range(count))
    text, fixed, refused = told(run.settle(source))
    after = source.replace("poor", "fairer")
    assert (text, fixed) == (after, {"other": 2 * count})
    assert refused == [
        (after.index(f"bad{number}"), f"bad{number}", CODE) for number in range(count)
    ]


def test_what_was_refused_is_not_tried_again_for_nothing() -> None:
    run = Run(Word("bad", "`bad`"))
    assert told(run.settle("A bad one.\n")) == ("A bad one.\n", {}, [(2, "bad", CODE)])
    assert run.asked == ["A `bad` one.\n"]


def test_a_refused_fix_becomes_possible_after_others() -> None:
    run = Run(
        Word("foo bar", "`foo` bar", term="foo"),
        Word("bar", "baz", rule="other"),
        Word("foo baz", "fine baz", term="foo"),
    )
    settled = run.settle("A foo bar.\n")
    assert told(settled) == ("A fine baz.\n", {"made-up": 1, "other": 1}, [])
    assert run.asked == ["A `foo` bar.\n", "A foo baz.\n", "A fine baz.\n"]


def test_a_refused_fix_is_tried_once_more_after_others_and_refused_again() -> None:
    run = Run(Word("bad", "`bad`"), Word("bad one", "bad two", rule="other"))
    settled = run.settle("A bad one.\n")
    assert told(settled) == ("A bad two.\n", {"other": 1}, [(2, "bad", CODE)])
    assert run.asked == ["A `bad` one.\n", "A bad two.\n", "A `bad` two.\n"]


def test_a_fix_that_calls_for_another_is_made_with_it() -> None:
    run = Run(Word("NSP", "HSP"))
    settled = run.settle("The NSP is full.\n")
    after = "The hot spare pool (HSP) is full.\n"
    assert told(settled) == (after, {"made-up": 1, "undefined-acronym": 1}, [])
    assert run.asked == ["The HSP is full.\n", after]


def test_it_calls_for_nothing_where_the_document_has_the_words() -> None:
    run = Run(Word("NSP", "HSP"))
    settled = run.settle("A hot spare pool (HSP) is here. The NSP is full.\n")
    after = "A hot spare pool (HSP) is here. The HSP is full.\n"
    assert told(settled) == (after, {"made-up": 1}, [])


CHAIN = (Word("aaa", "bbb"), Word("bbb", "ccc"), Word("ccc", "ddd"))


def test_a_fix_may_call_for_another_twice() -> None:
    run = Run(*CHAIN)
    assert told(run.settle("An aaa.\n")) == ("An ddd.\n", {"made-up": 3}, [])
    assert run.asked == ["An bbb.\n", "An ccc.\n", "An ddd.\n"]


def test_a_fix_that_calls_for_one_more_is_refused() -> None:
    run = Run(*CHAIN, Word("ddd", "eee"))
    settled = run.settle("An aaa.\n")
    assert told(settled) == ("An aaa.\n", {}, [(3, "aaa", brings("made-up", "ddd"))])
    assert run.asked == ["An bbb.\n", "An ccc.\n", "An ddd.\n"]


def test_a_fix_is_refused_where_one_that_it_calls_for_has_no_fix_or_fails() -> None:
    run = Run(Word("aaa", "bbb ccc"), Word("bbb", "x"), Word("ccc", None))
    settled = run.settle("An aaa.\n")
    assert told(settled) == ("An aaa.\n", {}, [(3, "aaa", brings("made-up", "bbb"))])
    run = Run(Word("aaa", "bbb"), Word("bbb", "`x`"))
    assert told(run.settle("An aaa.\n")) == ("An aaa.\n", {}, [(3, "aaa", CODE)])


def test_fixes_called_for_that_overlap_are_made_after_each_other_and_counted_once() -> None:
    run = Run(
        Word("aaa", "one two three"),
        Word("one two", "one deux", rule="other"),
        Word("(two|deux) three", r"\1 trois", rule="third", term="x"),
    )
    settled = run.settle("An aaa.\n")
    assert told(settled) == ("An one deux trois.\n", {"made-up": 1, "other": 1, "third": 1}, [])


def test_a_finding_in_the_place_of_an_equal_one_is_not_new() -> None:
    run = Run(Word("bad", "ugly", term="t"), Word("ugly", None, term="t"))
    assert told(run.settle("A bad one.\n")) == ("A ugly one.\n", {"made-up": 1}, [])


def test_a_finding_more_of_an_old_kind_is_new() -> None:
    run = Run(Word("bad", "ugly ugly", term="t"), Word("ugly", None, term="t"))
    settled = run.settle("A bad one.\n")
    assert told(settled) == ("A bad one.\n", {}, [(2, "bad", brings("made-up", "ugly"))])


@pytest.mark.parametrize(
    "words",
    [
        # back and forth, and longer and longer
        (Word("aaa", "bbb", term="t"), Word("bbb", "aaa", term="t")),
        (Word("(a{3,})", r"\1a", term="t"),),
        (Word("(?<=x) aaa", " b aaa", term="t"), Word("(?<=b) aaa", " b aaa", term="t")),
    ],
)
def test_a_document_that_does_not_settle_in_ten_rounds_stays_as_it_was(
    words: tuple[Word, ...],
) -> None:
    run = Run(*words, Word("poor", "fairer", rule="another"))
    before = run("The poor\n\nx aaa.\n")
    run.asked.clear()
    settled = settle(before, run)
    assert settled.after is before
    assert settled.fixed == Counter()
    # at the first finding of the file as it was that has a fix
    assert [(one.text, one.span) for one, _ in settled.refused] == [("poor", Span(4, 8))]
    assert [reason for _, reason in settled.refused] == [UNSETTLED]
    assert len(run.asked) == ROUNDS == 10


def test_ten_rounds_are_enough_for_what_needs_ten() -> None:
    steps = [Word(f"(?<!\\d){n}(?!\\d)", f"{n + 1}", term="t") for n in range(20, 30)]
    run = Run(*steps)
    assert told(run.settle("20 x\n")) == ("30 x\n", {"made-up": 10}, [])
    assert told(run.settle("21 x\n")) == ("30 x\n", {"made-up": 9}, [])


def test_rounds_that_look_for_what_fails_do_not_count() -> None:
    run = Run(Word(r"bad\d", r"`x`"), Word("poor", "fair"))
    source = " ".join(f"bad{n} poor" for n in range(9)) * 3
    text, fixed, refused = told(run.settle(source))
    assert (text, fixed, len(refused)) == (source.replace("poor", "fair"), {"made-up": 27}, 27)


@pytest.mark.parametrize(("count", "refused"), [(20, 20), (21, 1), (60, 1)])
def test_very_many_fixes_that_fail_end_the_search(
    monkeypatch: pytest.MonkeyPatch, count: int, refused: int
) -> None:
    monkeypatch.setattr("termlint.fixing.settling._PARTIAL_ROUNDS", 20)
    run = Run(Word("bad", "`x`"))
    settled = run.settle("bad " * count)
    reason = CODE if count == refused else UNSETTLED
    assert told(settled) == (
        "bad " * count, {}, [(4 * place, "bad", reason) for place in range(refused)],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fixes", "safe_alone", "with_unsafe"),
    [
        ("", None, None),
        ("a", "a", "a"),
        ("A", None, "A"),
        ("Ab", "b", "b"),
        ("aB", "a", "a"),
        # a choice is for a person
        ("AB", None, None),
        ("ABc", "c", "c"),
    ],
)
def test_which_fix_is_made(fixes: str, safe_alone: str | None, with_unsafe: str | None) -> None:
    """A capital is the title of an unsafe fix."""
    offered = tuple(
        Fix(title, Safety.UNSAFE if title.isupper() else Safety.SAFE, ()) for title in fixes
    )
    finding = Diagnostic("r", Severity.ERROR, Span(0, 1), "x", "x", "x", fixes=offered)
    for unsafe, title in ((False, safe_alone), (True, with_unsafe)):
        fix = fix_to_make(finding, unsafe=unsafe)
        assert (fix and fix.title) == title


def test_unsafe_fixes_are_made_when_they_are_asked_for() -> None:
    run = Run(Word("bad", "good", safety=Safety.UNSAFE), Word("poor", "fair", rule="other"))
    assert told(run.settle("bad poor\n")) == ("bad fair\n", {"other": 1}, [])
    assert told(settle(run("bad poor\n"), run)) == ("bad fair\n", {"other": 1}, [])
    assert told(run.settle("bad poor\n", unsafe=True)) == (
        "good fair\n",
        {"made-up": 1, "other": 1},
        [],
    )


@pytest.mark.parametrize("unsafe", [False, True])
def test_unsettled_is_told_at_a_finding_whose_fix_was_to_be_made(unsafe: bool) -> None:
    run = Run(
        Word("bad", "ugly", rule="unsafe", safety=Safety.UNSAFE),
        Word("aaa", "bbb", term="t"),
        Word("bbb", "aaa", term="t"),
    )
    refused = run.settle("none bad aaa\n", unsafe=unsafe).refused
    assert [one.text for one, _ in refused] == ["bad" if unsafe else "aaa"]


Ask = Callable[[str], Inspected]


@pytest.mark.parametrize(
    "source",
    [
        "The NSP is full.\n\nA hot spare pool (HSP) is a set of disks.\n",
        "The githost of the whitelist.\n",
        "- A whitelist\n- The NSP\n\n> HSP\n\n`HSP`\n",
        "All is well.\n",
    ],
)
def test_a_settled_document_settles_at_once(source: str) -> None:
    run: Ask = Run(Word("NSP", "HSP"))
    settled = settle(run(source), run)
    again = settle(settled.after, run)
    assert again == (settled.after, Counter(), ())
