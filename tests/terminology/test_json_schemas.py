"""The published JSON Schemas say what the code says: same keys, same examples, same refusals."""

import json
from pathlib import Path
from typing import Any

import pytest

from termlint.terminology import entry, glossary, pack, patterns, term
from termlint.terminology.nodes import DataError, Node, nodes_from_yaml, plain, read_yaml

jsonschema = pytest.importorskip("jsonschema")

ROOT = Path(__file__).parents[2]
SCHEMAS = {
    name: json.loads((ROOT / "data" / f"{name}.schema.json").read_text())
    for name in ("glossary", "pack")
}
VALIDATORS = {name: jsonschema.Draft202012Validator(it) for name, it in SCHEMAS.items()}

GLOSSARIES = [
    "[]",
    "[{term: HA}]",
    "[{term: HA, expansion: high availability, kind: acronym, forms: H/A, wrong: [Ha]}]",
    "[{term: SAN, senses: [{expansion: a, context: [b]}, {expansion: c, definition: d}]}]",
    "[{term: 8.10, category: Storage, see: [x], source: https://a, definition: b}]",
]
PACKS = [
    "[{outdated: a, current: b}]",
    "[{outdated: a, current: [b, c], kind: wording, since: 2020-06, fix: none}]",
    "[{outdated: a, current: b, since: 2020, until: 2022-08-09, fix: safe}]",
    "[{outdated: a, kind: discontinued, ended: 2022, successor: [b, c]}]",
    "[{outdated: a, kind: superseded, successor: b, fix: unsafe, note: n}]",
    "[{names: [{name: a, forms: x}, {name: b, since: 2022-08, versions: 9-, source: s}]}]",
    "[{names: [{name: a, versions: 6.5-6.7}, {name: b, versions: 8}], needs-version: on}]",
    "[{names: [{name: a}, {name: b}], kind: discontinued, ended: 2020}]",
    "[{id: a-1, names: [{name: a}], kind: superseded, near: [x], unless-near: y}]",
    "[{outdated: a, current: b, examples: {bad: x, good: [y]}, source: s}]",
    "[{outdated: a, current: b, unless: x y}]",
    "[{outdated: a, current: b, unless: [x, y z]}]",
    "[{outdated: a, current: b, only-if: [{LOWER: x}, {LIKE_NUM: true}]}]",
    "[{outdated: a, current: b, unless: [[x, {OP: '{,3}'}, {TEXT: {IN: [Y, Z]}, OP: +}], w]}]",
    "[{outdated: a, current: b, unless: [[{LENGTH: {'>=': 3}}, {SHAPE: dd}, x, {LENGTH: 4}]]}]",
    "[{outdated: a, current: b, unless: [[x, {NORM: {NOT_IN: [y]}}, {LOWER: {REGEX: '^z'}}]]}]",
]
BAD_GLOSSARIES = [
    "",
    "HA",
    "[HA]",
    "[{}]",
    "[{term: ''}]",
    "[{term: '  '}]",
    "[{term: ~}]",
    "[{term: [HA]}]",
    "[{term: HA, expantion: x}]",
    "[{term: HA, kind: verb}]",
    "[{term: HA, forms: ['']}]",
    "[{term: HA, see: {a: b}}]",
    "[{term: HA, senses: []}]",
    "[{term: HA, senses: [{context: x}]}]",
    "[{term: HA, senses: [{expansion: x, more: y}]}]",
    "[{term: HA, expansion: x, senses: [{expansion: x}]}]",
]
BAD_PACKS = [
    "",
    "[]",
    "[a]",
    "[{}]",
    "[{id: a}]",
    "[{outdated: a}]",
    "[{current: a}]",
    "[{names: []}]",
    "[{names: [{name: a}]}]",
    "[{names: [{since: 2022}]}]",
    "[{names: [{name: a}, {name: b}], outdated: a, current: b}]",
    "[{names: [{name: a}, {name: b}], since: 2020}]",
    "[{names: [{name: a}, {name: b, since: 2022-13}]}]",
    "[{names: [{name: a}, {name: b, versions: 9+}]}]",
    "[{names: [{name: a}, {name: b, versions: '-'}]}]",
    "[{outdated: a, current: b, kind: x}]",
    "[{outdated: a, current: b, fix: maybe}]",
    "[{outdated: a, current: b, near: {c: d}}]",
    "[{outdated: a, current: b, needs-version: 9}]",
    "[{outdated: a, current: b, unless: []}]",
    "[{outdated: a, current: b, unless: {LOWER: x}}]",
    "[{outdated: a, current: b, only-if: [{POS: NOUN, LOWER: x}]}]",
    "[{outdated: a, current: b, only-if: [{LOWER: x, OP: '?'}]}]",
    "[{outdated: a, current: b, only-if: [{IS_TITLE: true}]}]",
    "[{outdated: a, current: b, only-if: [[x, {IS_TITLE: maybe}]]}]",
    "[{outdated: a, current: b, only-if: [[x, {LENGTH: long}]]}]",
    "[{outdated: a, current: b, only-if: [[x, {LENGTH: {'>': 3, about: 4}}]]}]",
    "[{outdated: a, current: b, only-if: [[x, {LOWER: {IN: []}}]]}]",
    "[{outdated: a, current: b, only-if: [[x, {LOWER: {OF: [y]}}]]}]",
    "[{outdated: a, current: b, only-if: [[x, {TEXT: y, OP: 2}]]}]",
    "[{outdated: a, current: b, only-if: [[]]}]",
    "[{outdated: a, current: b, only-if: [[x, [y]]]}]",
    "[{outdated: a, current: b, ended: 2022}]",
    "[{outdated: a, current: b, kind: discontinued}]",
    "[{names: [{name: a}, {name: b}], kind: discontinued}]",
    "[{outdated: a, current: b, successor: c}]",
    "[{outdated: a, current: b, id: A b}]",
    "[{outdated: a, current: b, examples: [x]}]",
    "[{outdated: a, current: b, examples: {god: x}}]",
    "[{outdated: a, current: []}]",
    "[{outdated: a, current: [b], fix: safe}]",
    "[{outdated: a, current: [b], until: 2022}]",
    "[{outdated: a, kind: discontinued, since: 2022}]",
]


def read(kind: str, text: str) -> Node:
    before = "terms: " if kind == "glossary" else "vendor: V\nentries: "
    return nodes_from_yaml(before + text, "f")


def parse(kind: str, node: Node) -> None:
    if kind == "glossary":
        glossary.parse_glossary(node, "f")
    else:
        pack.parse_pack(node, "f", "f")


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schemas_are_schemas(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[kind])


@pytest.mark.parametrize(
    ("kind", "text"),
    [("glossary", it) for it in GLOSSARIES] + [("pack", it) for it in PACKS],
)
def test_both_accept(kind: str, text: str) -> None:
    node = read(kind, text)
    parse(kind, node)
    VALIDATORS[kind].validate(plain(node))


@pytest.mark.parametrize(
    ("kind", "text"),
    [("glossary", it) for it in BAD_GLOSSARIES] + [("pack", it) for it in BAD_PACKS],
)
def test_both_refuse(kind: str, text: str) -> None:
    node = read(kind, text)
    with pytest.raises(DataError):
        parse(kind, node)
    assert not VALIDATORS[kind].is_valid(plain(node))


def test_values_as_an_editor_reads_them_are_accepted() -> None:
    """Editors read YAML with types: numbers and booleans, where the code reads texts."""
    names = [{"name": "a", "since": 2022, "versions": 8}, {"name": 7, "versions": 6.5}]
    entries = [{"names": names, "needs-version": True}]
    VALIDATORS["pack"].validate({"vendor": "V", "entries": entries})
    VALIDATORS["glossary"].validate({"terms": [{"term": 802.1, "forms": [True, 3]}]})


@pytest.mark.parametrize("value", ["on", "off", "True", "no"])
def test_a_pack_may_be_off_by_default(value: str) -> None:
    node = nodes_from_yaml(f"default: {value}\nvendor: V\nentries: {PACKS[0]}\n", "f")
    parse("pack", node)
    VALIDATORS["pack"].validate(plain(node))


@pytest.mark.parametrize("value", ["maybe", "[]", "~", "0"])
def test_a_default_that_is_no_flag_is_refused(value: str) -> None:
    node = nodes_from_yaml(f"default: {value}\nvendor: V\nentries: {PACKS[0]}\n", "f")
    with pytest.raises(DataError):
        parse("pack", node)
    assert not VALIDATORS["pack"].is_valid(plain(node))


def keys(schema: dict[str, Any]) -> set[str]:
    assert schema["additionalProperties"] is False
    return set(schema["properties"])


def test_the_keys_are_those_of_the_code() -> None:
    defs = SCHEMAS["glossary"]["$defs"] | SCHEMAS["pack"]["$defs"]
    assert keys(SCHEMAS["glossary"]) == glossary.FILE_KEYS
    assert keys(defs["term"]) == glossary.TERM_KEYS
    assert keys(defs["sense"]) == glossary.SENSE_KEYS
    assert keys(SCHEMAS["pack"]) == pack.PACK_KEYS
    assert keys(defs["entry"]) == pack.ENTRY_KEYS
    assert keys(defs["name"]) == pack.NAME_KEYS
    assert keys(defs["token"]) == patterns.KEYS
    assert keys(defs["entry"]["properties"]["examples"]) == pack.EXAMPLE_KEYS


def test_the_choices_are_those_of_the_code() -> None:
    defs = SCHEMAS["glossary"]["$defs"] | SCHEMAS["pack"]["$defs"]
    assert defs["term"]["properties"]["kind"]["enum"] == list(term.TermKind)
    assert defs["entry"]["properties"]["kind"]["enum"] == list(entry.EntryKind)
    assert defs["entry"]["properties"]["fix"]["enum"] == list(entry.FixPolicy)


def test_every_property_is_described() -> None:
    for schema in SCHEMAS.values():
        for part in [schema, *schema["$defs"].values()]:
            for name, it in part.get("properties", {}).items():
                assert it.get("description"), name


@pytest.mark.parametrize("path", sorted([*ROOT.glob("data/*.yaml"), *ROOT.glob("rules/*.yaml")]))
def test_the_shipped_files_are_valid(path: Path) -> None:
    kind = "glossary" if path.parent.name == "data" else "pack"
    VALIDATORS[kind].validate(plain(read_yaml(path)))
