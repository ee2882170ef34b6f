"""Patterns in sentences, by the real spaCy: where one matches, and where a sentence ends."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termlint.language.guards import alternatives, any_matches
from termlint.terminology.patterns import may_match

NSX_EDGE = [{"LOWER": "nsx-t"}, {"LOWER": "edge"}]
SOME = [{"LIKE_NUM": True}, {"LOWER": "masters"}]


def matches(text: str, *patterns: Any, at: str = "@") -> bool:
    """Ask about the place of the mark in the text, which the text then has no more."""
    start = text.index(at)
    return any_matches([json.dumps(one) for one in patterns], text.replace(at, "", 1), start)


FOUND = [
    ("The @NSX-T edge is up.", NSX_EDGE),
    ("It is up. The nsx-t Edge, @here, too.", NSX_EDGE),
    ("@Three masters", SOME),
    ("Start 3 @masters.", SOME),
    ("The @Client", [{"TEXT": "Client"}]),
    ("a @to master b", [{"LOWER": "to master"}]),
    ("a @cannot b", [{"LOWER": "cannot"}]),
    ("@NSX-V", [{"LOWER": {"IN": ["nsx-t", "nsx-v", "nsx"]}}]),
    ("@NSX", [{"LOWER": {"IN": ["nsx-t", "nsx-v", "nsx"]}}]),
    ("NSX@-T edge", [{"TEXT": {"IN": ["NSX-T", "NSX"]}}, {"LOWER": "edge"}]),
    ("x one two @y", [{"LOWER": "x"}, {"OP": "*"}, {"LOWER": "y"}]),
    ("@x Yyy", [{"LOWER": "x"}, {"SHAPE": "Xxx"}]),
    ("@x yyyy", [{"LOWER": "x"}, {"LENGTH": {">=": 4}}]),
    ("@x v7", [{"LOWER": "x"}, {"TEXT": {"REGEX": "^v[0-9]$"}}]),
    # no end of a sentence
    ("About approx. 3 nodes of @x are y.", [{"LOWER": "about"}]),
    ("See sec. 3, no. 4, fig. 5 and No. 6 of @x.", [{"LOWER": "see"}]),
    ("Since 7.0 U3. build 9 of @x", [{"LOWER": "since"}]),
    ("Since 7.0.3 of e.g. @x", [{"LOWER": "since"}]),
    ("See nsx.example.org and @x", [{"LOWER": "see"}]),
]
NOT_FOUND = [
    ("The @NSX edge is up.", NSX_EDGE),
    ("The @NSX-T is up. An edge is down.", NSX_EDGE),
    ("It is up @here. The NSX-T edge is down.", NSX_EDGE),
    ("The masters, @here, are up.", SOME),
    ("The @client", [{"TEXT": "Client"}]),
    ("@NSX-W", [{"LOWER": {"IN": ["nsx-t", "nsx-v"]}}]),
    ("@x y", [{"LOWER": "x"}, {"LENGTH": {">=": 4}}]),
    ("@x. It ends! y", [{"LOWER": "y"}]),
    ("Does it end? @x", [{"LOWER": "does"}]),
]


@pytest.mark.parametrize(("text", "pattern"), FOUND)
def test_a_pattern_matches(text: str, pattern: object) -> None:
    assert matches(text, pattern)
    assert matches(text, [{"LOWER": "nowhere"}], pattern)


@pytest.mark.parametrize(("text", "pattern"), NOT_FOUND)
def test_a_pattern_does_not_match(text: str, pattern: object) -> None:
    assert not matches(text, pattern)
    assert not matches(text, [{"LOWER": "nowhere"}], pattern)


@pytest.mark.parametrize("before", [0, 1, 1990, 2001, 50_000])
@pytest.mark.parametrize("after", [0, 3000])
def test_the_place_in_a_long_block(before: int, after: int) -> None:
    text = f"{'Word here. ' * (before // 11)}The @x is yes. {'Other word. ' * (after // 12)}"
    assert matches(text, [{"LOWER": "the"}, {"LOWER": "x"}, {"LOWER": "is"}, {"LOWER": "yes"}])
    assert not matches(text, [{"LOWER": "word"}])


def test_literals_are_split_as_spacy_splits_them() -> None:
    assert list(alternatives(NSX_EDGE)) == [
        [{"LOWER": "nsx"}, {"LOWER": "-"}, {"LOWER": "t"}, {"LOWER": "edge"}]
    ]
    assert list(alternatives([{"TEXT": {"IN": ["A", "B-C", "D"]}}, {"OP": "?"}])) == [
        [{"TEXT": {"IN": ["A", "D"]}}, {"OP": "?"}],
        [{"TEXT": "B"}, {"TEXT": "-"}, {"TEXT": "C"}, {"OP": "?"}],
    ]


WORDS = st.sampled_from(["nsx-t", "edge", "NSX-T", "to", "master", "U3", "3", "don't", "Edge"])
LITERALS = WORDS.map(lambda word: {"LOWER": word.lower()}) | WORDS.map(lambda word: {"TEXT": word})
SETS = st.lists(WORDS, min_size=1, max_size=3).map(lambda words: {"TEXT": {"IN": words}})
OTHERS = st.sampled_from([{"OP": "?"}, {"IS_ALPHA": True}, {"LOWER": "edge", "OP": "*"}, {}])
PATTERNS = st.lists(LITERALS | SETS | OTHERS, min_size=1, max_size=4)
AROUND = st.lists(WORDS | st.sampled_from([",", "(", "the"]), max_size=3)


@st.composite
def patterns_in_texts(draw: st.DrawFn) -> tuple[object, str]:
    """Draw a pattern with a text that has words for it, some left out."""
    pattern = draw(PATTERNS)
    kept = (token for token in pattern if "OP" not in token or draw(st.booleans()))
    words = [_word(draw, token) for token in kept]
    return pattern, " ".join([*draw(AROUND), *words, *draw(AROUND), "end"])


def _word(draw: st.DrawFn, token: dict[str, Any]) -> str:
    value = token.get("TEXT") or token.get("LOWER") or draw(WORDS)
    return draw(st.sampled_from(value["IN"])) if isinstance(value, dict) else value


@settings(max_examples=300, deadline=None)
@given(patterns_in_texts())
def test_a_pattern_that_matches_has_its_words_in_the_text(drawn: tuple[object, str]) -> None:
    """Found: an optional word that was needed; a literal in capitals that was not lowered."""
    pattern, text = drawn
    said = json.dumps(pattern)
    if not may_match(said, text.lower()):
        assert not any_matches([said], text, 0)
