"""What must hold across entries: each planted fault is found, and sound data give none."""

import pytest

from termlint.terminology.glossary import parse_glossary
from termlint.terminology.nodes import nodes_from_yaml
from termlint.terminology.pack import Pack, parse_pack
from termlint.terminology.soundness import (
    check_relations,
    check_replacements,
    check_spellings,
    repeated_names,
    require_sources,
)
from termlint.terminology.term import Glossary


def glossary(entries: str) -> Glossary:
    return parse_glossary(nodes_from_yaml(f"terms: {entries}", "g"), "g")


def pack(entries: str, name: str = "p") -> Pack:
    return parse_pack(nodes_from_yaml(f"vendor: V\nentries: {entries}", name), name, name)


@pytest.mark.parametrize(
    ("entries", "faults"),
    [
        ("[{term: a, see: b}, {term: b, see: [a]}]", []),
        ("[{term: a, see: x}, {term: b, forms: [x]}]", []),
        ("[{term: a}]", []),
        ("[{term: a, see: [b]}]", ['"a": "see" names "b", which is no term']),
        ("[{term: a, see: [B]}, {term: b}]", ['"a": "see" names "B", which is no term']),
        ("[{term: a, see: [a]}]", ['"a": "see" names "a", which is the term itself']),
        ("[{term: a, see: c, forms: c}]", ['"a": "see" names "c", which is the term itself']),
    ],
)
def test_relations(entries: str, faults: list[str]) -> None:
    assert check_relations(glossary(entries)) == faults


@pytest.mark.parametrize(
    ("entries", "faults"),
    [
        ("[{term: a}, {term: b, wrong: [B, bb]}]", []),
        ("[{term: a, forms: [A]}]", []),
        ("[{term: a}, {term: A}]", ['"A" of "A" differs from "a" in case only']),
        ("[{term: a}, {term: b, forms: [A]}]", ['"A" of "b" differs from "a" in case only']),
        ("[{term: a, wrong: [b]}, {term: b}]", ['"a": "wrong" holds "b", a term']),
        ("[{term: a, wrong: [c]}, {term: b, forms: [c]}]", ['"a": "wrong" holds "c", a term']),
    ],
)
def test_spellings(entries: str, faults: list[str]) -> None:
    assert check_spellings(glossary(entries)) == faults


EXAMPLES = "examples: {bad: x, good: y}"


@pytest.mark.parametrize(
    ("entry", "lacks"),
    [
        (f"outdated: a, current: b, source: s, {EXAMPLES}", []),
        (f"names: [{{name: a}}, {{name: b, source: s}}], {EXAMPLES}", []),
        (f"names: [{{name: a, source: s}}], kind: discontinued, {EXAMPLES}", []),
        (f"outdated: a, current: b, {EXAMPLES}", ["source"]),
        (f"names: [{{name: a, source: s}}, {{name: b}}], {EXAMPLES}", ["source"]),
        ("outdated: a, current: b, source: s", ["bad example", "good example"]),
        ("outdated: a, current: b, source: s, examples: {bad: x}", ["good example"]),
        ("outdated: a, current: b, source: s, examples: {good: x}", ["bad example"]),
    ],
)
def test_sources(entry: str, lacks: list[str]) -> None:
    expected = [f'p: the entry "a" has no {lack}' for lack in lacks]
    assert require_sources(pack(f"[{{{entry}}}]")) == expected


@pytest.mark.parametrize(
    ("entries", "faults"),
    [
        ("[{outdated: a, current: b}, {outdated: c, current: b}]", []),
        ("[{outdated: a, current: b, since: 2020}, {outdated: b, current: a, since: 2030}]", None),
        ("[{outdated: a, current: b, until: 2020}, {outdated: x, current: b, until: 2020}]", []),
        ("[{outdated: a, current: ab}, {outdated: x, current: ab}]", []),
        (
            "[{outdated: a, current: b}, {outdated: b, current: c}]",
            ['"a" gives "b", which "b" calls outdated'],
        ),
        (
            "[{outdated: a, current: b}, {outdated: b, current: c, since: 2020-05}]",
            ['"a" gives "b", which "b" calls outdated from 2020-05-01 on'],
        ),
        (
            "[{outdated: a, current: b}, {names: [{name: x, forms: [b]}, {name: c}]}]",
            ['"a" gives "b", which "x" calls outdated'],
        ),
        (
            "[{outdated: a, current: [b, c]}, {outdated: c, kind: discontinued, ended: 2020}]",
            ['"a" gives "c", which "c" calls outdated from 2020-01-01 on'],
        ),
        (
            "[{outdated: a, kind: superseded, fix: safe, successor: b}, {outdated: b, current: c}]",
            ['"a" gives "b", which "b" calls outdated'],
        ),
        (
            "[{outdated: a, current: b}, {outdated: b, current: a, id: back}]",
            [
                '"a" gives "b", which "back" calls outdated',
                '"back" gives "a", which "a" calls outdated',
            ],
        ),
    ],
)
def test_replacements(entries: str, faults: list[str] | None) -> None:
    found = check_replacements([pack(entries)])
    if faults is None:  # sound until the second entry begins
        assert found[0].endswith("from 2030-01-01 on")
    else:
        firsts = {it.partition(" calls ")[0]: it for it in reversed(found)}
        assert sorted(firsts.values()) == sorted(faults)


def test_replacements_are_compared_across_packs() -> None:
    packs = [pack("[{outdated: a, current: b}]", "one"), pack("[{outdated: b, current: c}]", "two")]
    assert check_replacements(packs)
    assert [check_replacements([it]) for it in packs] == [[], []]


@pytest.mark.parametrize(
    ("entries", "ids"),
    [
        ("[{outdated: a, current: b}, {outdated: x, current: b}]", []),
        ("[{outdated: a, current: b}, {outdated: A, current: c, id: d}]", ["d"]),
        ("[{outdated: a, current: b}, {outdated: a, current: b, id: d}]", ["d"]),
        ("[{names: [{name: a, forms: [c]}, {name: b}]}, {outdated: c, current: d}]", ["c"]),
        ("[{names: [{name: a}, {name: c}, {name: d}]}, {outdated: c, current: e}]", ["c"]),
        ("[{outdated: a, kind: discontinued}, {outdated: a, current: c, id: d}]", ["d"]),
        # Two products that became one share the names from there on.
        (
            "[{names: [{name: a}, {name: c}, {name: d}]}, "
            "{names: [{name: b}, {name: c}, {name: d}]}]",
            [],
        ),
        # Words, patterns and versions tell which is meant, if both have some.
        ("[{outdated: a, current: b, near: x}, {outdated: a, current: c, near: y, id: d}]", []),
        ("[{outdated: a, current: b, near: x}, {outdated: a, current: c, id: d}]", ["d"]),
        # A name that came back is no former one.
        ("[{names: [{name: a}, {name: b}, {name: a}]}, {outdated: a, current: b, id: d}]", []),
    ],
)
def test_repeated_names(entries: str, ids: list[str]) -> None:
    assert [id for id, _ in repeated_names(pack(entries))] == ids
