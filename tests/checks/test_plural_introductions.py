"""Acronyms in the singular that mean several: what is written for them is in the plural."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]

TERMS = (
    {"term": "QUN", "expansion": "quorum unit number"},
    {"term": "QAV", "expansion": "quorum availability"},
    {"term": "HBX", "expansion": "host bus adapter"},
    {"term": "PXS", "expansion": "print exchange adapter"},
)
MANY, ONE = "quorum unit numbers (QUN)", "quorum unit number (QUN)"


@pytest.mark.parametrize(
    ("source", "written"),
    [
        # counted, or the subject of a verb in the plural
        ("We have two QUN.", MANY),
        ("There are 12 QUN, all free.", MANY),
        ("All 20 QUN are free.", MANY),
        ("Take several QUN from it.", MANY),
        ("The QUN are free.", MANY),
        ("It is on. The old QUN were free.", MANY),
        # of a phrase that goes on, another noun, a list, a number that names
        ("Two QUN mappings.", ONE),
        ("Hosts with QUN are slow.", ONE),
        ("The hosts in the QUN are slow.", ONE),
        ("The disk and QUN are slow.", ONE),
        ("Which QUN have you?", ONE),
        ("The Layer 2 QUN is free.", ONE),
        ("The Zorb 11 QUN is free.", ONE),
        ("See section 3 QUN.", ONE),
    ],
)
def test_the_number_of_the_words(lint: Lint, source: str, written: str) -> None:
    (found,) = lint(f"{source}\n", "undefined-acronym", terms=TERMS)
    (fix,) = found.fixes
    assert [edit.text for edit in fix.edits] == [written]


def test_words_without_a_plural_are_not_written(lint: Lint) -> None:
    (found,) = lint("We have two QAV.\n", "undefined-acronym", terms=TERMS)
    assert found.fixes == ()
    (found,) = lint("We have the QAV.\n", "undefined-acronym", terms=TERMS)
    assert len(found.fixes) == 1


@pytest.mark.parametrize(
    ("source", "dropped", "written"),
    [
        ("An HBX is old. Two HBX adapters are spare.", " adapters", "s"),
        ("An HBX is old. The HBX adapter is spare.", " adapter", ""),
        ("A PXS is old. The PXS adapter is spare.", " adapter", ""),
    ],
)
def test_a_redundant_word_leaves_its_plural(
    lint: Lint, source: str, dropped: str, written: str
) -> None:
    (found,) = lint(f"{source}\n", "redundant-acronym", terms=TERMS)
    (fix,) = found.fixes
    (edit,) = fix.edits
    assert (edit.span.slice(source), edit.text) == (dropped, written)
    assert found.message.endswith(f'write "{found.term}{written}" alone')


def test_what_ends_in_a_capital_s_has_no_plural(lint: Lint) -> None:
    (found,) = lint("A PXS is old. Two PXS adapters.\n", "redundant-acronym", terms=TERMS)
    assert found.fixes == ()
