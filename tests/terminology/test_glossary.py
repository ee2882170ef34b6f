"""Glossary files: every key, and the exact sentence for every fault."""

from pathlib import Path

import pytest

from termlint.terminology.glossary import load_glossary, parse_glossary, parse_terms
from termlint.terminology.nodes import DataError, nodes_from_python, nodes_from_yaml
from termlint.terminology.term import Glossary, Sense, Term, TermKind

MERGE = 'merge the two, with "senses" for two meanings'


def parsed(text: str) -> Glossary:
    return parse_glossary(nodes_from_yaml(text, "g.yaml"), "g.yaml")


def faults(text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        parsed(text)
    return [str(caught.value), *map(str, caught.value.others)]


def test_every_key_of_an_entry() -> None:
    text = """
terms:
  - term: RPO
    expansion: recovery point
      objective
    definition: >-
      How much data
      may be lost.
    category: Resilience
    kind: acronym
    forms: [RPOs]
    wrong: R.P.O
    see: [RTO, DRP]
    source: https://example.org/rpo
"""
    assert parsed(text).terms == (
        Term(
            name="RPO",
            kind=TermKind.ACRONYM,
            expansion="recovery point objective",
            definition="How much data may be lost.",
            category="Resilience",
            forms=("RPOs",),
            wrong=("R.P.O",),
            see=("RTO", "DRP"),
            source="https://example.org/rpo",
            explicit_kind=True,
            origin="g.yaml",
        ),
    )


def test_senses_and_default_kinds() -> None:
    text = """
terms:
  - term: SAN
    senses:
      - {expansion: storage area network, context: [LUN, Fibre  Channel]}
      - {expansion: subject alternative name, definition: A field., context: TLS}
  - term: Proxmox VE
  - term: thin provisioning
  - term: NO
"""
    san, *others = parsed(text).terms
    assert san.senses == (
        Sense("storage area network", "", ("LUN", "Fibre Channel")),
        Sense("subject alternative name", "A field.", ("TLS",)),
    )
    assert (san.kind, san.explicit_kind) == (TermKind.ACRONYM, False)
    kinds = [(it.name, it.kind) for it in others]
    assert kinds == [
        ("Proxmox VE", TermKind.NAME),
        ("thin provisioning", TermKind.NOUN),
        ("NO", TermKind.NAME),
    ]


@pytest.mark.parametrize(
    "entries",
    [
        "[]",
        "[{term: HA}]",
        "[{term: HA, see: [nothing that exists]}]",
        "[{term: HA, expansion: high availability, kind: noun}]",
        "[{term: HA, definition: x, senses: [{expansion: high availability}]}]",
        "[{term: HA}, {term: Ha}, {term: ha}]",
        "[{term: HA, forms: [H/A, H.A.]}, {term: 8.10}]",
        "[{term: HA, forms: HAs, wrong: Ha}]",
        "[{term: HA, forms: [], wrong: [], see: []}]",
        "[{term: virtual machine, forms: [VM, VMs]}, {term: VMs host}]",
        "[{term: 'true'}, {term: '~'}]",
        "[&x {term: A, source: &s u}, {term: B, source: *s}]",
    ],
)
def test_accepts_silently(entries: str) -> None:
    parsed(f"terms: {entries}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ['g.yaml: a glossary is empty; write a mapping with the keys "terms"']),
        ("- term: HA\n", ['1:1: a glossary is a list; write a mapping with the keys "terms"']),
        ("{}", ['1:1: a glossary has no terms; add the key "terms" with a list']),
        ("term: HA\n", [
            '1:1: unknown key "term"; did you mean "terms"?',
            '1:1: a glossary has no terms; add the key "terms" with a list',
        ]),
        ("terms:\n", ['1:7: "terms" is empty; give it a value or remove it']),
        ("terms: HA\n", ['1:8: "terms" must be a list of mappings, not a text']),
        ("terms: [HA]\n", ['1:9: "terms" must be a list of mappings; found a text in it']),
        ("terms:\n- expansion: x\n", ['2:3: an entry has no name; add the key "term"']),
        ("terms:\n- term: ''\n", ['2:9: "term" is empty; give it a value or remove it']),
        ("terms:\n- term: [HA]\n", ['2:9: "term" must be a text, not a list']),
        ("terms:\n- term: HA\n  expantion: x\n",
            ['3:3: unknown key "expantion"; did you mean "expansion"?']),
        ("terms:\n- term: HA\n  expansion: ' '\n",
            ['3:14: "expansion" is empty; give it a value or remove it']),
        ("terms:\n- term: HA\n- term: RPO\n- {term: HA}\n",
            [f'4:10: duplicate term "HA": the first is on line 2; {MERGE}']),
        ("terms:\n- term: HA\n  kind: acronim\n",
            ['3:9: unknown kind "acronim"; did you mean "acronym"?']),
        ("terms:\n- term: HA\n  kind: verb\n",
            ['3:9: unknown kind "verb"; use one of acronym, name, noun']),
        ("terms:\n- term: HA\n  expansion: x\n  senses: [{expansion: y}]\n",
            ['3:14: "expansion" beside "senses"; move it into the first sense']),
        ("terms:\n- term: HA\n  senses: []\n",
            ['3:11: "senses" is empty; give it a value or remove it']),
        ("terms:\n- term: HA\n  senses: [{definition: y}]\n",
            ['3:12: a sense has no expansion; add the key "expansion"']),
        ("terms:\n- term: HA\n  senses: [{expansion: y, contxt: z}]\n",
            ['3:27: unknown key "contxt"; did you mean "context"?']),
        ("terms:\n- term: VM\n- term: virtual machine\n  forms: [VM]\n",
            ['4:10: "forms" holds "VM", a form of the term "VM" on line 2; remove one of the two']),
        ("terms:\n- {term: a, forms: [x]}\n- {term: b, forms: [y, x]}\n",
            ['3:20: "forms" holds "x", a form of the term "a" on line 2; remove one of the two']),
        ("terms:\n- {term: a, forms: [a]}\n",
            ['2:20: "forms" holds the term "a" itself; remove it']),
        ("terms:\n- {term: a, wrong: [b, a]}\n",
            ['2:20: "wrong" holds "a", which the entry accepts; remove one of the two']),
        ("terms:\n- {term: Helm, typed: [helmet]}\n",
            ['2:23: "typed" holds "helmet", which is not "Helm" in small letters; '
             'move other spellings to "forms"']),
        ("terms:\n- {term: Helm, typed: [Helm]}\n",
            ['2:23: "typed" holds "Helm", which is not "Helm" in small letters; '
             'move other spellings to "forms"']),
        ("terms:\n- {term: Helm, forms: [helm], typed: [helm]}\n",
            ['2:38: "typed" holds "helm" of another list; keep it in one']),
        ("terms:\n- {term: a, forms: [b], wrong: [b]}\n",
            ['2:32: "wrong" holds "b", which the entry accepts; remove one of the two']),
        ("terms:\n- {term: a, see: {b: c}}\n",
            ['2:18: "see" must be a text or a list of texts, not a mapping']),
        ("terms:\n- {term: a, kind: [name]}\n- {trem: b}\n", [
            '2:19: "kind" must be a text, not a list',
            '3:3: an entry has no name; add the key "term"',
            '3:4: unknown key "trem"; did you mean "term"?',
        ]),
    ],
)  # fmt: skip
def test_refuses_with_every_place(text: str, expected: list[str]) -> None:
    sentences = [it if it.startswith("g.yaml") else f"g.yaml:{it}" for it in expected]
    assert faults(text) == sentences


def test_loads_a_file_and_names_it(tmp_path: Path) -> None:
    path = tmp_path / "g.yaml"
    path.write_text("terms: [{term: HA}]\n")
    assert load_glossary(path).terms[0].origin == str(path)
    path.write_text("terms: [{trem: HA}]\n")
    with pytest.raises(DataError) as caught:
        load_glossary(path)
    assert str(caught.value).startswith(f"{path}:1:9: ")
    assert (caught.value.path, caught.value.line, caught.value.column) == (str(path), 1, 9)


def test_the_terms_of_a_config() -> None:
    node = nodes_from_python([{"term": "HA", "forms": "H/A"}])
    assert [it.name for it in parse_terms(node, "pyproject.toml")] == ["HA"]
    twice = nodes_from_python([{"term": "HA"}, {"term": "HA"}])
    with pytest.raises(DataError) as caught:
        parse_terms(twice, "pyproject.toml")
    assert str(caught.value) == (f'pyproject.toml: duplicate term "HA"; {MERGE}')


def test_the_terms_of_a_config_are_a_list() -> None:
    with pytest.raises(DataError) as caught:
        parse_terms(nodes_from_yaml("{HA: high availability}", "c.yaml"), "c.yaml")
    assert str(caught.value) == 'c.yaml:1:1: "terms" must be a list of mappings, not a mapping'
