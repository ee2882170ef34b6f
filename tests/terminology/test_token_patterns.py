"""Patterns of tokens: what is read, the sentence for every fault, and the words they need."""

import json

import pytest

from termlint.terminology.nodes import DataError, nodes_from_yaml
from termlint.terminology.pack import parse_entries
from termlint.terminology.patterns import may_match


def patterns(text: str) -> list[object]:
    source = f"- outdated: a\n  current: b\n  unless: {text}\n"
    (entry,) = parse_entries(nodes_from_yaml(source, "f"), "f")
    return [json.loads(pattern) for pattern in entry.unless]


def fault(text: str) -> str:
    with pytest.raises(DataError) as caught:
        patterns(text)
    assert not caught.value.others
    return str(caught.value)


READ = {
    "Scrum  Master": [[{"LOWER": "scrum master"}]],
    "[to master, Scrum]": [[{"LOWER": "to master"}], [{"LOWER": "scrum"}]],
    "[{LOWER: x}]": [[{"LOWER": "x"}]],
    "[{TEXT: X}, y]": [[{"TEXT": "X"}, {"LOWER": "y"}]],
    "[[{TEXT: X}], [y, Z]]": [[{"TEXT": "X"}], [{"LOWER": "y"}, {"LOWER": "z"}]],
    "[{LOWER: nsx-t}]": [[{"LOWER": "nsx-t"}]],
    "[[x, {}]]": [[{"LOWER": "x"}, {}]],
    "[[x, {IS_TITLE: Yes, LIKE_NUM: false}]]": [
        [{"LOWER": "x"}, {"IS_TITLE": True, "LIKE_NUM": False}]
    ],
    "[[x, {LENGTH: 3}, {LENGTH: {'>=': 2}}]]": [
        [{"LOWER": "x"}, {"LENGTH": 3}, {"LENGTH": {">=": 2}}]
    ],
    "[[x, {OP: '*'}, {TEXT: '8.10', OP: '{2,3}'}]]": None,
    "[[x, {OP: '*'}, {TEXT: U3, OP: '{2,3}'}]]": [
        [{"LOWER": "x"}, {"OP": "*"}, {"TEXT": "U3", "OP": "{2,3}"}]
    ],
    "[{LOWER: {IN: [x, y  z]}}]": [[{"LOWER": {"IN": ["x", "y z"]}}]],
    "[[x, {LOWER: {NOT_IN: [y], REGEX: '^z'}}]]": [
        [{"LOWER": "x"}, {"LOWER": {"NOT_IN": ["y"], "REGEX": "^z"}}]
    ],
    "[[x, {NORM: not, SHAPE: xxx}]]": [[{"LOWER": "x"}, {"NORM": "not", "SHAPE": "xxx"}]],
    # A scalar of YAML is the text that was written.
    "[{TEXT: 8.10}, {LOWER: no}]": [[{"TEXT": "8.10"}, {"LOWER": "no"}]],
}


@pytest.mark.parametrize("text", [text for text, read in READ.items() if read])
def test_what_is_read(text: str) -> None:
    assert patterns(text) == READ[text]


A_PATTERN = "a pattern is a text or a list of tokens such as {LOWER: client}"
A_TOKEN = "a token is a word or a mapping such as {LOWER: client}"
A_WORD = "a pattern needs a word that must stand there: TEXT or LOWER with it, or with IN"
A_VALUE = "must be a text, or a mapping with IN, NOT_IN or REGEX"
AN_OP = 'OP must be "!", "?", "*", "+" or a count such as "{2,3}"'
A_LENGTH = 'LENGTH must be a whole number or a comparison such as {">=": 3}'
FAULTS = {
    "[]": ("3:11", "{is empty}"),
    "''": ("3:11", A_PATTERN),
    "{LOWER: x}": ("3:11", A_PATTERN),
    "[[], y]": ("3:12", A_PATTERN),
    "[y, [z, [x]]]": ("3:15", A_TOKEN),
    "[[x], [{LOWER: }]]": ("3:17", f"LOWER {A_VALUE}"),
    "[{LEMMA: x}]": (
        "3:11",
        "LEMMA needs a trained model, and there is none; write LOWER or TEXT",
    ),
    "[{IS_OOV: x}]": ("3:11", 'unknown key of a token "IS_OOV"; did you mean "IS_STOP"?'),
    "[{lower: x}]": ("3:11", "{unknown}"),
    "[{IS_TITLE: true}]": ("3:11", A_WORD),
    "[{NORM: not}]": ("3:11", A_WORD),
    "[{LOWER: {NOT_IN: [x]}}]": ("3:11", A_WORD),
    "[{LOWER: {REGEX: x}}]": ("3:11", A_WORD),
    "[{LOWER: x, OP: '?'}]": ("3:11", A_WORD),
    "[{LOWER: x, OP: '{0,2}'}]": ("3:11", A_WORD),
    "[{LOWER: x, OP: '{,2}'}]": ("3:11", A_WORD),
    "[{LOWER: NSX}]": ("3:11", '"NSX" under LOWER never matches; write "nsx"'),
    "[{LOWER: {IN: [x, Y]}}]": ("3:11", '"Y" under LOWER never matches; write "y"'),
    "[x, [{LOWER: nsx-t, OP: +}]]": (
        "3:15",
        '"nsx-t" is more than one token; let LOWER stand alone with it',
    ),
    "[{TEXT: {IN: [A B]}, IS_TITLE: on}]": (
        "3:11",
        '"A B" is more than one token; let TEXT stand alone with it',
    ),
    "[[x, {IS_TITLE: maybe}]]": ("3:12", "IS_TITLE must be true or false"),
    "[[x, {IS_TITLE: [true]}]]": ("3:12", "IS_TITLE must be true or false"),
    "[[x, {OP: '**'}]]": ("3:12", AN_OP),
    "[[x, {OP: 2}]]": ("3:12", AN_OP),
    "[[x, {LENGTH: -1}]]": ("3:12", A_LENGTH),
    "[[x, {LENGTH: {'>': {'>': 3}}}]]": ("3:12", A_LENGTH),
    "[[x, {LENGTH: {about: 3}}]]": ("3:12", A_LENGTH),
    "[[x, {TEXT: {OF: [y]}}]]": ("3:12", f"TEXT {A_VALUE}"),
    "[[x, {TEXT: {IN: y}}]]": ("3:12", "IN must be a list of words"),
    "[[x, {TEXT: {NOT_IN: [y, ['']]}}]]": ("3:12", "NOT_IN must be a list of words"),
    "[[x, {TEXT: {REGEX: '['}}]]": (
        "3:12",
        'REGEX: "[" is not a regular expression (unterminated character set at position 0)',
    ),
    "[[x, {TEXT: {REGEX: [y]}}]]": ("3:12", "REGEX must be a regular expression"),
}  # fmt: skip
KEYS = (
    "IS_ALPHA, IS_ASCII, IS_BRACKET, IS_CURRENCY, IS_DIGIT, IS_LEFT_PUNCT, IS_LOWER, IS_PUNCT, "
    "IS_QUOTE, IS_RIGHT_PUNCT, IS_SPACE, IS_STOP, IS_TITLE, IS_UPPER, LENGTH, LIKE_EMAIL, "
    "LIKE_NUM, LIKE_URL, LOWER, NORM, OP, SHAPE, TEXT"
)


@pytest.mark.parametrize("text", FAULTS)
def test_the_sentence_for_each_fault(text: str) -> None:
    place, sentence = FAULTS[text]
    said = fault(text)
    if sentence == "{is empty}":
        assert said == f'f:{place}: "unless" is empty; give it a pattern or remove it'
    elif sentence == "{unknown}":
        key = text[2:].split(":")[0]
        assert said == f'f:{place}: "unless": unknown key of a token "{key}"; use one of {KEYS}'
    else:
        assert said == f'f:{place}: "unless": {sentence}'


def test_every_fault_is_told() -> None:
    source = "- outdated: a\n  current: b\n  only-if: [[{LOWER: A}], [{IS_STOP: x}], fine, []]\n"
    with pytest.raises(DataError) as caught:
        parse_entries(nodes_from_yaml(source, "f"), "f")
    told = [str(one) for one in (caught.value, *caught.value.others)]
    assert [one.split('"only-if"')[0] for one in told] == ["f:3:13: ", "f:3:27: ", "f:3:49: "]


@pytest.mark.parametrize(
    ("pattern", "text", "possible"),
    [
        ([{"LOWER": "scrum master"}], "the scrum master is here", True),
        ([{"LOWER": "scrum master"}], "the scrum has a master", False),
        ([{"TEXT": "NSX"}, {"LOWER": "edge"}], "the nsx edge", True),
        ([{"TEXT": "NSX"}, {"LOWER": "edge"}], "an edge of nsx", False),
        ([{"TEXT": "NSX"}, {"LOWER": "edge"}], "nsx on an edge", False),
        ([{"TEXT": "NSX"}, {"IS_ALPHA": True}, {"LOWER": "edge"}], "nsx t edge", True),
        ([{"TEXT": "NSX"}, {"IS_ALPHA": True}, {"LOWER": "edge"}], "nsx edge", False),
        ([{"TEXT": "NSX"}, {"IS_ALPHA": True}, {"LOWER": "edge"}], "nsx on an edge", False),
        ([{"TEXT": "NSX"}, {"OP": "*"}, {"LOWER": "edge"}], "nsx on an edge", True),
        ([{"TEXT": "NSX", "OP": "+"}, {"LOWER": "edge"}], "nsx on an edge", True),
        ([{"LOWER": "nsx-t"}], "the nsx - t edge", False),
        ([{"TEXT": "NSX"}, {"LOWER": "edge"}], "an edge of vsan", False),
        ([{"LOWER": {"IN": ["x", "y"]}}, {"LOWER": "z"}], "y z", True),
        ([{"LOWER": {"IN": ["x", "y"]}}, {"LOWER": "z"}], "y and z", False),
        ([{"LOWER": {"IN": ["x", "y"]}}, {"LOWER": "z"}], "a and z", False),
        ([{"LOWER": "z"}, {"LOWER": "a", "OP": "?"}], "just z", True),
        ([{"LOWER": "z"}, {"LOWER": "a", "OP": "!"}], "just z", True),
        ([{"LOWER": "z"}, {"LOWER": "a", "OP": "+"}], "just z", False),
        ([{"LOWER": "z"}, {"LOWER": "a", "OP": "{1,}"}], "just z", False),
        ([{"LOWER": "z"}, {"NORM": "not"}, {"IS_TITLE": True}], "z n't", True),
        ([{"LOWER": "z"}, {"TEXT": {"NOT_IN": ["Q"]}}], "just z x", True),
        ([{"LOWER": "z"}, {"TEXT": {"NOT_IN": ["Q"]}}], "just z", False),
    ],
)
def test_the_words_without_which_a_pattern_cannot_match(
    pattern: object, text: str, possible: bool
) -> None:
    assert may_match(json.dumps(pattern), text) == possible
