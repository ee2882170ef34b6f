"""Readers of keys: what they accept silently, and the exact sentence for what they refuse."""

from collections.abc import Callable
from enum import StrEnum

import pytest

from termlint.terminology.nodes import DataError, nodes_from_python, nodes_from_yaml
from termlint.terminology.schema import (
    Fields,
    Problems,
    Readers,
    choices,
    fields_of,
    listing,
    unknown,
)

KNOWN = frozenset(["flag", "glob", "inner", "level", "list", "many", "number", "text"])


class Level(StrEnum):
    HIGH = "high"
    LOW = "low"


def opened(text: str) -> tuple[Fields, Problems]:
    problems = Problems("f.yaml")
    fields = fields_of(nodes_from_yaml(text, "f.yaml"), KNOWN, problems, "a config")
    assert fields is not None
    return fields, problems


def faults(problems: Problems) -> list[str]:
    try:
        problems.raise_first()
    except DataError as error:
        return [str(error), *map(str, error.others)]
    return []


READERS: dict[str, Callable[[Fields], object]] = {
    "text": lambda fields: fields.text("text", "default"),
    "phrase": lambda fields: fields.phrase("text", "default"),
    "flag": lambda fields: fields.flag("flag"),
    "number": lambda fields: fields.whole_number("number", 7),
    "level": lambda fields: fields.choice("level", choices(Level), Level.LOW),
    "list": lambda fields: fields.text_list("list"),
    "phrases": lambda fields: fields.phrase_list("list"),
    "inner": lambda fields: fields.text_mapping("inner"),
    "parsed": lambda fields: fields.parsed("text", str.upper),
    "many": lambda fields: [it.text("text") for it in fields.listing_of("many", KNOWN)],
    "glob": lambda fields: {
        name: inner.text_list("list") for name, inner in fields.mappings("glob", KNOWN).items()
    },
}


@pytest.mark.parametrize(
    ("reader", "text", "expected"),
    [
        ("text", "text: a", "a"),
        ("text", "text: '  a  b '", "a  b"),
        ("text", "text: NO", "NO"),
        ("text", "flag: yes", "default"),
        ("phrase", "text: '  a \t b\u00a0c '", "a b c"),
        ("phrase", "flag: yes", "default"),
        ("flag", "flag: true", True),
        ("flag", "flag: Yes", True),
        ("flag", "flag: ON", True),
        ("flag", "flag: no", False),
        ("flag", "flag: 'off'", False),
        ("flag", "text: a", False),
        ("number", "number: 0", 0),
        ("number", "number: 10000000", 10_000_000),
        ("number", "text: a", 7),
        ("level", "level: high", Level.HIGH),
        ("level", "text: a", Level.LOW),
        ("list", "list: a", ("a",)),
        ("list", "list: [a, ' b ', c  d]", ("a", "b", "c  d")),
        ("list", "list: []", ()),
        ("list", "text: a", ()),
        ("phrases", "list: [a, 'c  d']", ("a", "c d")),
        ("phrases", "list: 'c  d'", ("c d",)),
        ("inner", "inner: {any: thing, else: '1'}", {"any": "thing", "else": "1"}),
        ("inner", "inner: {}", {}),
        ("inner", "text: a", {}),
        ("parsed", "text: a", "A"),
        ("parsed", "flag: no", None),
        ("many", "many: [{text: a}, {text: b}]", ["a", "b"]),
        ("many", "many: []", []),
        ("many", "text: a", []),
        ("glob", "glob: {'*.md': {list: a}, b: {}}", {"*.md": ("a",), "b": ()}),
        ("glob", "text: a", {}),
    ],
)
def test_reads_silently(reader: str, text: str, expected: object) -> None:
    fields, problems = opened(text)
    assert READERS[reader](fields) == expected
    assert faults(problems) == []


@pytest.mark.parametrize(
    ("reader", "text", "expected"),
    [
        ("text", "text:", '1:6: "text" is empty; give it a value or remove it'),
        ("text", "text: ''", '1:7: "text" is empty; give it a value or remove it'),
        ("text", "text: '  '", '1:7: "text" is empty; give it a value or remove it'),
        ("text", "text: [a]", '1:7: "text" must be a text, not a list'),
        ("phrase", "text: {a: b}", '1:7: "text" must be a text, not a mapping'),
        ("phrase", "text: ' '", '1:7: "text" is empty; give it a value or remove it'),
        ("flag", "flag: maybe", '1:7: "flag" must be true or false, not "maybe"'),
        ("flag", "flag: [true]", '1:7: "flag" must be a text, not a list'),
        ("flag", "flag: ''", '1:7: "flag" is empty; give it a value or remove it'),
        ("number", "number: -1", '1:9: "number": "-1" is not a whole number; write digits only'),
        ("number", "number: 1e3", '1:9: "number": "1e3" is not a whole number; write digits only'),
        ("number", "number: ٣", '1:9: "number": "٣" is not a whole number; write digits only'),
        ("level", "level: hihg", '1:8: unknown level "hihg"; did you mean "high"?'),
        ("level", "level: middle", '1:8: unknown level "middle"; use one of high, low'),
        ("level", "level: ~", '1:8: "level" is empty; give it a value or remove it'),
        ("list", "list:", '1:6: "list" is empty; give it a value or remove it'),
        ("list", "list: ''", '1:7: "list" is empty; give it a value or remove it'),
        ("list", "list: {a: b}", '1:7: "list" must be a text or a list of texts, not a mapping'),
        ("list", "list: [a, '']", '1:11: "list" holds an empty text; write it or remove it'),
        ("list", "list: [a, ~]", '1:11: "list" holds an empty text; write it or remove it'),
        ("list", "list: [a, [b]]", '1:11: "list" must be a list of texts; found a list in it'),
        ("phrases", "list:\n- a: b", '2:3: "list" must be a list of texts; found a mapping in it'),
        ("inner", "inner: [a]", '1:8: "inner" must be a mapping, not a list'),
        ("inner", "inner: {a: [b]}", '1:12: "a" must be a text, not a list'),
        ("inner", "inner: ~", '1:8: "inner" is empty; give it a value or remove it'),
        ("many", "many: a", '1:7: "many" must be a list of mappings, not a text'),
        ("many", "many: [a]", '1:8: "many" must be a list of mappings; found a text in it'),
        ("many", "many: [~]", '1:8: "many" must be a list of mappings; found nothing in it'),
        ("many", "many:\n- txet: a", '2:3: unknown key "txet"; did you mean "text"?'),
        ("glob", "glob: {a: b}", '1:11: "a" must be a mapping, not a text'),
        ("glob", "glob: {a: {flga: b}}", '1:12: unknown key "flga"; did you mean "flag"?'),
    ],
)  # fmt: skip
def test_refuses_with_its_place(reader: str, text: str, expected: str) -> None:
    fields, problems = opened(text)
    READERS[reader](fields)
    assert faults(problems) == [f"f.yaml:{expected}"]


def test_a_value_error_of_the_parser_becomes_the_fault() -> None:
    def refuse(text: str) -> int:
        raise ValueError(f"no {text}")

    fields, problems = opened("text: x")
    assert fields.parsed("text", refuse) is None
    assert faults(problems) == ['f.yaml:1:7: "text": no x']


def test_collects_all_faults_in_the_order_of_the_file() -> None:
    fields, problems = opened("text: []\nnope: 1\nflag: 3\nzzzzzzz: 1\n")
    fields.flag("flag")
    fields.text("text")
    known = "flag, glob, inner, level, list, many, number, text"
    assert faults(problems) == [
        'f.yaml:1:7: "text" must be a text, not a list',
        f'f.yaml:2:1: unknown key "nope"; use one of {known}',
        'f.yaml:3:7: "flag" must be true or false, not "3"',
        f'f.yaml:4:1: unknown key "zzzzzzz"; use one of {known}',
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [("", "is empty"), ("a", "is a text"), ("[a]", "is a list")],
)
def test_the_top_of_a_file_is_a_mapping(text: str, found: str) -> None:
    problems = Problems("f.yaml")
    node = nodes_from_yaml(text, "f.yaml")
    assert fields_of(node, frozenset(["terms", "more"]), problems, "a glossary") is None
    place = "f.yaml" if not text else "f.yaml:1:1"
    sentence = f'{place}: a glossary {found}; write a mapping with the keys "more", "terms"'
    assert faults(problems) == [sentence]


def test_faults_of_values_without_marks_name_the_file_only() -> None:
    problems = Problems("pyproject.toml")
    fields = fields_of(nodes_from_python({"text": ["a"], "x": 1}), KNOWN, problems, "a config")
    assert fields is not None
    fields.text("text")
    assert faults(problems) == [
        f'pyproject.toml: unknown key "x"; use one of {", ".join(sorted(KNOWN))}',
        'pyproject.toml: "text" must be a text, not a list',
    ]
    assert (fields.line(), fields.line("text")) == (None, None)


def test_tells_the_shape_and_the_line_of_a_key() -> None:
    fields, _ = opened("text: a\nlist:\n  - b\ninner: {c: d}\nflag:\nmany: []\n")
    keys = ["text", "list", "inner", "flag", "number"]
    shapes = ["text", "list", "mapping", "empty", "absent"]
    assert [fields.shape(key) for key in keys] == shapes
    assert [fields.line(key) for key in keys[:3]] == [1, 3, 4]
    assert (fields.is_empty_list("many"), fields.is_empty_list("list")) == (True, False)
    assert list(fields) == ["text", "list", "inner", "flag", "many"]
    assert ("text" in fields, "number" in fields) == (True, False)


def test_present_reads_only_what_is_there_under_its_own_name() -> None:
    fields, problems = opened("text: a b\nlist: c\nflag: on\n")
    readers: Readers = {
        "text": ("words", Fields.phrase),
        "list": ("all", Fields.text_list),
        "number": ("count", Fields.whole_number),
    }
    assert fields.present(readers) == {"words": "a b", "all": ("c",)}
    assert faults(problems) == []


def test_a_listing_is_read_from_its_node() -> None:
    problems = Problems("f.yaml")
    node = nodes_from_yaml("- text: a\n- tetx: b\n- c\n", "f.yaml")
    assert [it.text("text") for it in listing(node, "terms", KNOWN, problems)] == ["a", ""]
    assert faults(problems) == [
        'f.yaml:2:3: unknown key "tetx"; did you mean "text"?',
        'f.yaml:3:3: "terms" must be a list of mappings; found a text in it',
    ]


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("expantion", 'unknown key "expantion"; did you mean "expansion"?'),
        ("Expansion", 'unknown key "Expansion"; did you mean "expansion"?'),
        ("xyz", 'unknown key "xyz"; use one of expansion, term'),
    ],
)
def test_unknown_words_get_the_nearest_known_one(word: str, sentence: str) -> None:
    assert unknown("key", word, {"term", "expansion"}) == sentence
