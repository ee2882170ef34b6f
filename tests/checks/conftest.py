"""The real linter over short texts, with what the texts need to be known."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pytest

from termlint.checks import Lexicon, Settings
from termlint.diagnostics import Diagnostic, Fix
from termlint.documents import read_text
from termlint.linter import Linter
from termlint.terminology import (
    Entry,
    Glossary,
    Pack,
    Term,
    parse_entries,
    parse_terms,
    shipped_glossary,
    shipped_initialisms,
    shipped_names,
    shipped_pack,
    shipped_packs,
    shipped_well_known,
)
from termlint.terminology.nodes import nodes_from_python

DAY = date(2026, 11, 23)
Entries = Sequence[Mapping[str, object]]


def _terms(entries: Entries) -> tuple[Term, ...]:
    return (
        parse_terms(nodes_from_python([dict(entry) for entry in entries]), "t") if entries else ()
    )


def _entries(entries: Entries) -> tuple[Entry, ...]:
    return (
        parse_entries(nodes_from_python([dict(entry) for entry in entries]), "t") if entries else ()
    )


def _lexicon(terms: Entries, outdated: Entries, well_known: str, shipped: bool) -> Lexicon:
    own = Glossary(_terms(terms))
    packs = (Pack("", "own", _entries(outdated)),)
    known, initialisms = frozenset(well_known.split()), frozenset()
    if shipped:
        own = shipped_names().merged(shipped_glossary(), own)
        packs = (*map(shipped_pack, shipped_packs()), *packs)
        known |= frozenset(shipped_well_known())
        initialisms = shipped_initialisms()
    return Lexicon(own, packs, known, initialisms)


@pytest.fixture(scope="session")
def lint() -> Callable[..., list[Diagnostic]]:
    """`lint(source, rules="…", …)`: the diagnostics of a text under some rules."""
    made: dict[object, Linter] = {}

    def run(
        source: str,
        rules: str = "",
        *,
        terms: Entries = (),
        outdated: Entries = (),
        well_known: str = "",
        shipped: bool = False,
        path: str = "a.md",
        day: date = DAY,
        quotes: str = "skip",
        **settings: object,
    ) -> list[Diagnostic]:
        key = (rules, repr(terms), repr(outdated), well_known, shipped, day, repr(settings))
        if key not in made:
            lexicon = _lexicon(terms, outdated, well_known, shipped)
            chosen = {"selected": frozenset(rules.split())} if rules else {}
            made[key] = Linter(lexicon, Settings(day, **settings), **chosen)  # type: ignore[arg-type]
        kind = "rst" if path.endswith(".rst") else "markdown"
        return made[key].lint(read_text(source, path, kind, quotes=quotes))

    return run


@pytest.fixture(scope="session")
def shown() -> Callable[[str, Sequence[Diagnostic]], list[str]]:
    """`shown(source, found)`: one line for each diagnostic, `line:column rule text`."""

    def show(source: str, found: Sequence[Diagnostic]) -> list[str]:
        return [f"{_place(source, one)} {one.rule} {one.text}" for one in found]

    return show


@pytest.fixture(scope="session")
def fixes() -> Callable[[Diagnostic], list[tuple[str, str]]]:
    """`fixes(found)`: safety and texts of each fix, which lie in the finding or just before it."""

    def show(found: Diagnostic) -> list[tuple[str, str]]:
        return [(str(fix.safety), _edit(found, fix)) for fix in found.fixes]

    return show


def _edit(found: Diagnostic, fix: Fix) -> str:
    spans = [edit.span for edit in fix.edits]
    assert spans == sorted(spans)
    assert found.span.start - len("an ") <= spans[0].start
    assert spans[-1].end <= found.span.end
    return " | ".join(edit.text for edit in fix.edits)


def _place(source: str, found: Diagnostic) -> str:
    before = source[: found.span.start]
    line = before.count("\n") + 1
    return f"{line}:{len(before) - before.rfind(chr(10))}"
