"""The examples of a pack's entries: which show what they should, and what is said of the others."""

from datetime import date

import pytest

from termlint.checks import Lexicon, Settings
from termlint.linter import Linter
from termlint.linter.examples import RULES, judge_examples
from termlint.terminology import Entry, Glossary, Pack, parse_entries, parse_terms
from termlint.terminology.nodes import nodes_from_yaml

ENTRIES = """
- {outdated: A Box, current: A Cloud, id: box, examples: {bad: %s, good: %s}}
- {outdated: Old Disk, kind: discontinued, ended: 2020, id: disk}
- {outdated: blocker, current: [barrier, wall], kind: wording, id: word}
- {outdated: A Cloud Base, current: A Base, id: base}
"""


def entries(bad: str, good: str) -> tuple[Entry, ...]:
    return parse_entries(nodes_from_yaml(ENTRIES % (bad, good), "e"), "e")


def judged(bad: str = "[]", good: str = "[]") -> list[tuple[str, int, str]]:
    known = entries(bad, good)
    names = parse_terms(nodes_from_yaml("[{term: HypX, kind: name}]", "t"), "t")
    lexicon = Lexicon(Glossary(names), (Pack("V", "p", known),), frozenset())
    linter = Linter(lexicon, Settings(date(2026, 1, 1)), RULES)
    return [tuple(one) for one in judge_examples(known[0], linter)]


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("[]", "[]"),
        ("[An A Box here.]", "[An A Cloud here.]"),
        ("[Two A Boxs., The A Box or an A Box.]", "[An `A Box`., NSX formerly A Box.]"),
        # What no fix can mend may stay, of this entry and of others.
        ("[The A Box has an Old Disk., The A Box is a blocker.]", "[]"),
        ("[The A Box runs hypx and HYPX.]", "[HypX runs.]"),
        ('["# The A Box", "* The A Box\\n* is here"]', "[]"),
    ],
)
def test_examples_that_show_what_they_should(bad: str, good: str) -> None:
    assert judged(bad, good) == []


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("An A Bax here.", ""),
        ("An `A Box` here.", ""),
        ("An A Cloud (formerly A Box) here.", ""),
        ("An A Cloud Base.", '; found instead: "A Cloud Base" is now called "A Base"'),
        ("The hypx.", '; found instead: "hypx" is written "HypX"'),
        ("An Old Disk.", '; found instead: "Old Disk" is discontinued since 2020'),
    ],
)
def test_a_bad_text_that_is_not_reported(text: str, instead: str) -> None:
    message = f'the bad example "{text}" is not reported by its entry{instead}'
    assert judged(f"[An A Box., '{text}']") == [("bad", 1, message)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("An A Box here.", '"A Box" is now called "A Cloud"'),
        ("The hypx.", '"hypx" is written "HypX"'),
        ("The blocker.", '"blocker" is no longer used; write "barrier" or "wall"'),
    ],
)
def test_a_good_text_that_is_reported(text: str, message: str) -> None:
    sentence = f'the good example "{text}" is reported: {message}'
    assert judged(good=f"[All is well., '{text}']") == [("good", 1, sentence)]


def test_a_fix_that_leaves_something_to_fix() -> None:
    message = (
        'the fix of the bad example gives "A Cloud Base, an A Cloud", which is reported: '
        '"A Cloud Base" is now called "A Base"'
    )
    assert judged("['A Box Base, an A Box']") == [("bad", 0, message)]
