"""Pack files: both forms of an entry, the defaults, and the exact sentence for every fault."""

from pathlib import Path

import pytest

from termlint.terminology.entry import Entry, EntryKind, FixPolicy, ProductName
from termlint.terminology.nodes import DataError, nodes_from_python, nodes_from_yaml
from termlint.terminology.pack import Pack, load_pack, parse_entries, parse_pack
from termlint.terminology.periods import Day, VersionRange

ENTRY = "vendor: V\nentries:\n- "


def parsed(text: str) -> Pack:
    return parse_pack(nodes_from_yaml(text, "p.yaml"), "p.yaml", "p")


def entry(text: str) -> Entry:
    return parsed(ENTRY + text).entries[0]


def faults(text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        parsed(text)
    return [str(caught.value), *map(str, caught.value.others)]


def test_every_key_of_an_entry() -> None:
    text = """
vendor: VMware by Broadcom
entries:
  - id: vrealize-operations
    names:
      - {name: vRealize Operations, since: 2014-12, forms: [vROps], source: https://a}
      - {name: VCF Operations, since: 2025-06, versions: 9-, source: https://b}
    kind: superseded
    fix: unsafe
    near: [vCenter,  ESXi]
    unless-near: Azure
    unless-beside: driver
    unless: [view client]
    only-if: [{TEXT: View}, {LIKE_NUM: yes}]
    needs-version: true
    ended: 2026-01-02
    successor: [Something Else]
    note: >
      Prose
      here.
    source: https://c
    examples: {bad: ["  vROps  8"], good: x}
"""
    assert parsed(text) == Pack(
        "VMware by Broadcom",
        "p",
        (
            Entry(
                id="vrealize-operations",
                names=(
                    ProductName(
                        "vRealize Operations", Day.parse("2014-12"), None, ("vROps",), "https://a"
                    ),
                    ProductName(
                        "VCF Operations",
                        Day.parse("2025-06"),
                        VersionRange.parse("9-"),
                        (),
                        "https://b",
                    ),
                ),
                kind=EntryKind.SUPERSEDED,
                fix=FixPolicy.UNSAFE,
                near=("vCenter", "ESXi"),
                unless_near=("Azure",),
                unless_beside=("driver",),
                unless=('[{"LOWER":"view client"}]',),
                only_if=('[{"TEXT":"View"},{"LIKE_NUM":true}]',),
                needs_version=True,
                ended=Day.parse("2026-01-02"),
                successor=("Something Else",),
                note="Prose here.",
                source="https://c",
                bad=("vROps  8",),
                good=("x",),
                vendor="VMware by Broadcom",
            ),
        ),
    )


def test_the_short_form_becomes_names() -> None:
    it = entry("{outdated: Azure AD, current: Microsoft Entra ID, since: 2023-07, near: x}")
    assert (it.id, it.near) == ("azure-ad", ("x",))
    assert it.names == (
        ProductName("Azure AD"),
        ProductName("Microsoft Entra ID", Day.parse("2023-07")),
    )


def test_until_brings_the_former_name_back() -> None:
    it = entry("{outdated: XenServer, current: Citrix Hypervisor, since: 2018-08, until: 2023}")
    names = [(name.name, str(name.since)) for name in it.names]
    assert names == [("XenServer", "None"), ("Citrix Hypervisor", "2018-08"), ("XenServer", "2023")]


def test_a_list_of_current_words_is_a_choice() -> None:
    it = entry("{outdated: master, current: [primary, main], since: 2020-06, kind: wording}")
    assert it.names == (ProductName("master"),)
    assert it.alternatives == ("primary", "main")
    assert (it.ended, it.fix, it.kind) == (
        Day.parse("2020-06"),
        FixPolicy.NONE,
        EntryKind.WORDING,
    )


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("{outdated: a, current: b}", "safe"),
        ("{outdated: a, current: b, kind: wording}", "safe"),
        ("{outdated: a, current: b, fix: none}", "none"),
        ("{outdated: a, current: [b]}", "none"),
        ("{outdated: a, current: [b, c], fix: none}", "none"),
        ("{outdated: a, current: b, kind: divested}", "none"),
        ("{outdated: a, current: b, kind: divested, fix: unsafe}", "unsafe"),
        ("{outdated: a, kind: discontinued}", "none"),
        ("{outdated: a, kind: superseded, successor: b}", "none"),
        ("{outdated: a, kind: superseded, successor: b, fix: unsafe}", "unsafe"),
        ("{names: [{name: a}, {name: b}]}", "unsafe"),
        ("{names: [{name: a}, {name: b}], fix: safe}", "safe"),
        ("{names: [{name: a}, {name: b}], kind: divested}", "none"),
        ("{names: [{name: a}, {name: b}], kind: superseded}", "unsafe"),
        ("{names: [{name: a}], kind: superseded}", "none"),
        ("{outdated: a, current: b, kind: superseded}", "safe"),
    ],
)
def test_the_default_of_fix(text: str, fix: str) -> None:
    assert entry(text).fix == fix


@pytest.mark.parametrize(
    "text",
    [
        "{names: [{name: a}], kind: discontinued}",
        "{names: [{name: a}], kind: superseded, ended: 2020}",
        "{names: [{name: a, since: 2020}, {name: b, since: 2020}]}",
        "{names: [{name: a, since: 2020}, {name: b}]}",
        "{names: [{name: a, since: 2020}, {name: b}, {name: c, since: 2020-01}]}",
        "{names: [{name: ESX}, {name: ESXi}, {name: ESX, forms: [ESX host]}]}",
        "{names: [{name: a, forms: [x]}, {name: b}, {name: a, forms: [x]}]}",
        "{names: [{name: Proxmox}, {name: Proxmox VE}]}",
        "{names: [{name: a}, {name: A}]}",
        "{outdated: Proxmox, current: Proxmox VE}",
        "{outdated: a, current: b, unless-near: [], near: x}",
        "{outdated: a, current: b, needs-version: off, examples: {}}",
        "{outdated: a, current: b, examples: {bad: a, good: [b, c]}}",
        "{outdated: a, current: b, since: 2020-01, until: 2020-01}",
        "{outdated: a, kind: discontinued, ended: 2020-05-06, successor: [b, c], note: n}",
        "{outdated: a, current: b, id: a-9}",
    ],
)
def test_accepts_silently(text: str) -> None:
    entry(text)


KINDS = "discontinued, divested, renamed, superseded, wording"
KEYS = (
    "current, ended, examples, fix, id, kind, names, near, needs-version, note, outdated, since, "
    "source, successor, unless-beside, unless-near, until"
)
UNFIXED = "does not go with a list of current words, which is never fixed; remove it"
NEVER = 'the entry can never report anything; add a newer name, or say how it ended by "kind"'
NAMELESS = 'an entry names no product; add "names", or "outdated" with "current"'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{outdated: a, current: a}",
            ['3:26: "current": "a" cannot replace itself; write the other name']),
        ("{outdated: a, current: [b, a]}",
            ['3:26: "current": "a" cannot replace itself; write the other name']),
        ("{names: [{name: a}, {name: b}, {name: b}]}",
            ['3:11: "names": "b" cannot replace itself; write the other name']),
        ("{outdated: a, kind: superseded, successor: a}",
            ['3:46: "successor": "a" cannot succeed itself; write the other name']),
        ("{names: [{name: a, forms: [b]}, {name: b}]}",
            ['3:11: "names": "b" is both a form and a name; remove one of the two']),
        ("{names: [{name: a, forms: [a]}, {name: b}]}",
            ['3:11: "names": "a" is both a form and a name; remove one of the two']),
        ("{names: [{name: a, forms: [x]}, {name: b, forms: [x]}]}",
            ['3:11: "names": "x" is both a form and a name; remove one of the two']),
        ("{names: [{name: a, since: 2022-08}, {name: b, since: 2022}]}",
            ['3:11: "names": "b" begins 2022, before "a" in 2022-08; put them in order']),
        ("{outdated: a, current: b, since: 2022, until: 2021-12}",
            ['3:26: "current": "a" begins 2021-12, before "b" in 2022; put them in order']),
        ("{names: [{name: a, since: 2022}], kind: discontinued, ended: 2021}",
            ['3:64: "ended" is 2021, before "a" begins in 2022']),
        ("{outdated: a, current: b, since: 2022-13}",
            ['3:36: "since": "2022-13" is not a day; write 2022, 2022-08 or 2022-08-09']),
        ("{names: [{name: a, since: soon}, {name: b}]}",
            ['3:29: "since": "soon" is not a day; write 2022, 2022-08 or 2022-08-09']),
        ("{outdated: a, kind: discontinued, ended: 2022-02-30}",
            ['3:44: "ended": "2022-02-30" is not a day; write 2022, 2022-08 or 2022-08-09']),
        ("{names: [{name: a, versions: 9+}, {name: b}]}",
            ['3:32: "versions": "9+" is not a range of versions; write 9-, -8, 6.5-6.7 or 4']),
        ("{outdated: a, current: b, kind: rename}",
            ['3:35: unknown kind "rename"; did you mean "renamed"?']),
        # what the kind would decide is not told beside it
        ("{outdated: A, kind: discontinud, ended: 2020}",
            ['3:23: unknown kind "discontinud"; did you mean "discontinued"?']),
        ("{outdated: A, kind: [wording], ended: 2020}",
            ['3:23: "kind" must be a text, not a list']),
        ("{outdated: a, current: b, kind: x}",
            [f'3:35: unknown kind "x"; use one of {KINDS}']),
        ("{outdated: a, current: b, fix: maybe}",
            ['3:34: unknown fix "maybe"; use one of none, safe, unsafe']),
        ("{outdated: a, current: b, names: [{name: a}, {name: b}]}", [
            '3:14: "outdated" beside "names"; keep one of the two forms',
            '3:26: "current" beside "names"; keep one of the two forms',
        ]),
        ("{names: [{name: a}, {name: b}], since: 2022}",
            ['3:42: "since" beside "names"; keep one of the two forms']),
        ("{id: x}", [f"3:3: {NAMELESS}"]),
        ("{current: x}", [f"3:3: {NAMELESS}"]),
        ("{names: []}", [f"3:11: {NAMELESS}"]),
        ("{names: ~}", ['3:11: "names" is empty; give it a value or remove it']),
        ("{names: a}", ['3:11: "names" must be a list of mappings, not a text']),
        ("{names: [a]}", ['3:12: "names" must be a list of mappings; found a text in it']),
        ("{names: [{since: 2022}]}", ['3:12: a product name is missing; add the key "name"']),
        ("{outdated: ''}", ['3:14: "outdated" is empty; give it a value or remove it']),
        ("{outdated: a}", [f"3:3: {NEVER}"]),
        ("{names: [{name: a}]}", [f"3:3: {NEVER}"]),
        ("{outdated: a, current: []}",
            ['3:26: "current" is empty; give it a value or remove it', f"3:3: {NEVER}"]),
        ("{outdated: a, kind: discontinued, since: 2022}",
            ['3:44: "since" goes with "current"; a product ends on the day of "ended"']),
        ("{outdated: a, current: [b, c], fix: safe}",
            [f'3:39: "fix" {UNFIXED}']),
        ("{outdated: a, current: [b, c], until: 2022}",
            ['3:41: "until" does not go with a list of current words; remove it']),
        ("{outdated: a, current: [b, c], ended: 2022}",
            ['3:41: "ended" does not go with a list of current words; remove it']),
        ("{outdated: a, current: b, kind: discontinued}",
            ['3:3: a discontinued product of several names ends on a day; add "ended"']),
        ("{outdated: a, current: b, ended: 2022}",
            ['3:36: "ended" goes with the kinds discontinued and superseded only']),
        ("{outdated: a, current: b, successor: c}",
            ['3:40: "successor" goes with the kinds discontinued and superseded only']),
        ("{outdated: a, current: b, near: {c: d}}",
            ['3:35: "near" must be a text or a list of texts, not a mapping']),
        ("{outdated: a, current: b, unless-near: [[c]]}",
            ['3:43: "unless-near" must be a list of texts; found a list in it']),
        ("{outdated: a, current: b, needs-version: 9}",
            ['3:44: "needs-version" must be true or false, not "9"']),
        ("{outdated: a, current: b, id: A b}",
            ['3:33: "id": "A b" is not an id; write lower-case letters, digits and hyphens']),
        ("{outdated: a, current: b, unles: [{LOWER: x}]}",
            ['3:29: unknown key "unles"; did you mean "unless"?']),
        ("{outdated: a, current: b, only: [{LOWER: x}]}",
            ['3:29: unknown key "only"; did you mean "only-if"?']),
        ("{outdated: a, current: b, only-if: [{POS: x}]}",
            ['3:38: "only-if": POS needs a trained model, and there is none; '
             "write LOWER or TEXT"]),
        ("{outdated: a, current: b, examples: [x]}",
            ['3:39: "examples" must be a mapping, not a list']),
        ("{outdated: a, current: b, examples: {god: x}}",
            ['3:40: unknown key "god"; did you mean "good"?']),
        ("{names: [{nam: a}]}", [
            '3:12: a product name is missing; add the key "name"',
            '3:13: unknown key "nam"; did you mean "name"?',
        ]),
        ("{outdated: a b, current: c}\n- {outdated: A-B, current: d}",
            ['4:3: duplicate id "a-b": the first is on line 3; give each entry its own "id"']),
        ("{id: x, outdated: a, current: c}\n- {outdated: b, current: d, id: x}",
            ['4:33: duplicate id "x": the first is on line 3; give each entry its own "id"']),
    ],
)  # fmt: skip
def test_refuses_with_every_place(text: str, expected: list[str]) -> None:
    assert sorted(faults(ENTRY + text)) == sorted(f"p.yaml:{it}" for it in expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("",
         'p.yaml: a pack is empty; write a mapping with the keys "default", "entries", "vendor"'),
        ("vendor: V\n", 'p.yaml:1:1: a pack has no entries; add the key "entries" with a list'),
        ("vendor: V\nentries: []\n",
            'p.yaml:2:10: "entries" is empty, so the pack checks nothing; add an entry'),
        ("vendor: V\nentries:\n", 'p.yaml:2:9: "entries" is empty; give it a value or remove it'),
        ("entries: [{outdated: a, current: b}]\n",
            'p.yaml:1:1: a pack has no vendor; add the key "vendor"'),
        ("vendor: ''\nentries: [{outdated: a, current: b}]\n",
            'p.yaml:1:9: "vendor" is empty; give it a value or remove it'),
        ("vendor: V\nentry: []\nentries: [{outdated: a, current: b}]\n",
            'p.yaml:2:1: unknown key "entry"; did you mean "entries"?'),
    ],
)  # fmt: skip
def test_refuses_the_top_of_a_file(text: str, expected: str) -> None:
    assert faults(text) == [expected]


def test_loads_a_file_under_its_stem(tmp_path: Path) -> None:
    path = tmp_path / "acme.yaml"
    path.write_text(ENTRY + "{outdated: a, current: b}\n")
    pack = load_pack(path)
    assert (pack.name, pack.vendor, pack.entries[0].vendor) == ("acme", "V", "V")


def test_the_entries_of_a_config() -> None:
    raw = [{"outdated": "whitelist", "current": "allowlist"}, {"outdated": "日本", "current": "x"}]
    entries = parse_entries(nodes_from_python(raw), "pyproject.toml")
    assert [(it.id, it.vendor, it.source) for it in entries] == [
        ("whitelist", "", ""),
        ("日本", "", ""),
    ]
    with pytest.raises(DataError) as caught:
        parse_entries(nodes_from_python([raw[0], raw[0]]), "pyproject.toml")
    assert str(caught.value) == (
        'pyproject.toml: duplicate id "whitelist"; give each entry its own "id"'
    )
