"""`packs list`, `packs show` and `packs check`, on small packs that are right or wrong."""

import json
from pathlib import Path
from typing import Any

import pytest
from projects import put

from termlint.terminology import shipped_pack, shipped_packs

OWN = """\
vendor: Acme
entries:
  - id: acme-cloud
    names:
      - {name: Acme Box, versions: "-4", forms: [AcmeBox]}
      - {name: Acme Cloud, since: 2024-05, source: "https://acme.example/news"}
    unless-near: [museum]
    examples:
      bad: ["The servers run on Acme Box.", "AcmeBox is fast."]
      good: ["The servers run on Acme Box 4.", "The museum has an Acme Box."]
  - outdated: Acme Disk
    kind: discontinued
    ended: 2023-12-31
    source: https://acme.example/disk
    examples: {bad: The Acme Disk is full., good: The disk of Acme is full.}
"""
ALONE = "builtin: false\n"
USED = f"{ALONE}packs: [./own.yaml]\n"
ENTRY = "  - {{outdated: A Box, current: A Cloud{more}}}\n"
WHOLE = ", source: x, examples: {bad: One A Box is here., good: One A Cloud is here.}"


def pack(*more: str) -> str:
    """A pack with an entry for each text, which follows its names."""
    entries = (ENTRY.format(more=f", id: e{at}{one}") for at, one in enumerate(more))
    return f"vendor: A\nentries:\n{''.join(entries)}"


def test_list_shows_own_packs_and_shipped_ones_that_are_off(termlint: Any, folder: Path) -> None:
    put(folder, {"own.yaml": OWN, ".termlint.yaml": USED})
    result = termlint("packs", "list")
    assert (result.code, result.err) == (0, "")
    lines = [line.split("  ") for line in result.out.splitlines()]
    rows = [[cell.strip() for cell in line if cell.strip()] for line in lines]
    shipped = list(shipped_packs())
    assert rows[0] == ["PACK", "VENDOR", "ENTRIES", "FORMER NAMES", "BY DEFAULT", "HERE"]
    assert [row[0] for row in rows[1:]] == [*shipped, "own.yaml"]
    assert rows[-1] == ["own.yaml", "Acme", "2", "2", "own", "used"]
    assert {row[-1] for row in rows[1:-1]} == {"not used"}
    assert not any(line.endswith(" ") for line in result.out.splitlines())


def test_list_says_what_is_on_and_what_is_used(termlint: Any, folder: Path) -> None:
    put(folder, {".termlint.yaml": "packs: {add: [inclusive-language], remove: [vmware]}\n"})
    report = json.loads(termlint("packs", "list", "--format", "json").out)
    state = {one["pack"]: (one["on_by_default"], one["used"]) for one in report["packs"]}
    assert state.pop("inclusive-language") == (False, True)
    assert state.pop("vmware") == (True, False)
    assert set(state.values()) == {(True, True)}


OWN_FIELDS = {
    "pack": "own",
    "vendor": "Acme",
    "file": "own.yaml",
    "entries": 2,
    "former_names": 2,
    "on_by_default": False,
    "used": True,
}


def test_list_and_show_as_json(termlint: Any, folder: Path) -> None:
    put(folder, {"own.yaml": OWN, ".termlint.yaml": USED})
    report = json.loads(termlint("packs", "list", "--format", "json").out)
    assert list(report) == ["version", "packs"]
    assert report["packs"][-1] == OWN_FIELDS
    result = termlint("packs", "show", "own", "--format", "json")
    (shown,) = json.loads(result.out)["packs"]
    products = shown.pop("products")
    assert shown == OWN_FIELDS
    assert [one["id"] for one in products] == ["acme-cloud", "acme-disk"]
    assert products[1] == {
        "pack": "own",
        "used": True,
        "vendor": "Acme",
        "id": "acme-disk",
        "kind": "discontinued",
        "current": None,
        "names": [
            {"name": "Acme Disk", "since": None, "versions": None, "forms": [], "source": ""}
        ],
        "alternatives": [],
        "ended": "2023-12-31",
        "successor": [],
        "near": [],
        "unless_near": [],
        "unless_beside": [],
        "unless": [],
        "only_if": [],
        "case_sensitive": False,
        "needs_version": False,
        "fix": "none",
        "note": "",
        "source": "https://acme.example/disk",
        "examples": {
            "bad": ["The Acme Disk is full."],
            "good": ["The disk of Acme is full."],
        },
    }


SHOWN = """\
Acme Cloud
  pack: own (Acme), entry acme-cloud
  names:
    Acme Box: versions up to 4; also AcmeBox
    Acme Cloud: since 2024-05
      https://acme.example/news
  kind: renamed
  reported: never near museum
  fix: unsafe

Acme Disk: discontinued
  pack: own (Acme), entry acme-disk
  names:
    Acme Disk
  kind: discontinued
  ended: 2023-12-31
  fix: none
  source: https://acme.example/disk
"""


@pytest.mark.parametrize("name", ["own", "own.yaml", "./own.yaml"])
def test_show(termlint: Any, folder: Path, name: str) -> None:
    put(folder, {"own.yaml": OWN, ".termlint.yaml": USED})
    assert termlint("packs", "show", name) == (0, SHOWN, "")


def test_show_a_shipped_pack(termlint: Any) -> None:
    result = termlint("packs", "show", "proxmox")
    assert (result.code, result.err) == (0, "")
    entries = [one.id for one in shipped_pack("proxmox").entries]
    heads = [line for line in result.out.splitlines() if line.startswith("  pack: ")]
    assert heads == [f"  pack: proxmox (Proxmox), entry {one}" for one in entries]


@pytest.mark.parametrize(
    ("name", "advice"),
    [("vmwar", 'did you mean "vmware"?'), ("qqqqqq", "see `termlint packs list`")],
)
@pytest.mark.parametrize("command", ["show", "check"])
def test_a_pack_that_nobody_knows(termlint: Any, command: str, name: str, advice: str) -> None:
    sentence = f'termlint: unknown pack "{name}"; {advice}\n'
    assert termlint("packs", command, name) == (2, "", sentence)


@pytest.mark.parametrize("command", [("list",), ("show", "vmware"), ("check",)])
def test_a_broken_config_is_said(termlint: Any, folder: Path, command: tuple[str, ...]) -> None:
    put(folder, {".termlint.yaml": "pack: [./own.yaml]\n"})
    sentence = '.termlint.yaml:1:1: unknown key "pack"; did you mean "packs"?\n'
    assert termlint("packs", *command) == (2, "", sentence)


def test_a_broken_pack_of_the_config_is_said(termlint: Any, folder: Path) -> None:
    put(folder, {".termlint.yaml": USED, "own.yaml": "vendor: A\nentries: []\n"})
    sentence = 'own.yaml:2:10: "entries" is empty, so the pack checks nothing; add an entry\n'
    assert termlint("packs", "list") == (2, "", sentence)


def test_check_a_sound_pack(termlint: Any, folder: Path) -> None:
    put(folder, {"own.yaml": OWN, ".termlint.yaml": ALONE})
    expected = (0, "own.yaml: 2 entries, 6 examples, no faults\n", "")
    assert termlint("packs", "check", "own.yaml") == expected
    assert termlint("packs", "check", "./own.yaml", cwd=folder) == expected
    assert termlint("packs", "check", str(folder / "own.yaml")) == expected


def test_check_beside_what_is_shipped(termlint: Any, folder: Path) -> None:
    put(folder, {"own.yaml": OWN})
    assert termlint("packs", "check", "own.yaml").code == 0
    # What other rules fix in an example is fixed as well.
    put(folder, {"own.yaml": OWN.replace("AcmeBox is fast.", "AcmeBox runs on Vmware.")})
    assert termlint("packs", "check", "own.yaml").code == 0


def test_check_runs_good_examples_against_all_that_is_known(termlint: Any, folder: Path) -> None:
    put(folder, {"own.yaml": pack(WHOLE.replace("One A Cloud is here.", "On Vmware."))})
    assert termlint("packs", "check", "own.yaml") == (
        1,
        'own.yaml:3:102: e0: the good example "On Vmware." is reported: '
        '"Vmware" is written "VMware"\nown.yaml: 1 entry, 2 examples, 1 fault\n',
        "",
    )


SOURCE = 'no source; add "source" to the entry, or to each name but the first'
BAD = 'no bad example; add a text that is reported to "examples: {bad: […]}"'
GOOD = 'no good example; add a text that is silent to "examples: {good: […]}"'
UNREPORTED = 'the bad example "{}" is not reported by its entry'
REPORTED = 'the good example "{}" is reported: "A Box" is now called "A Cloud"'
# What follows the names of an entry; the text at whose place a fault stands, and what it says.
FAULTS = [
    (WHOLE, []),
    (", near: [ship], source: x, examples: {bad: A Box on a ship., good: A Box.}", []),
    ("", [("{outd", SOURCE), ("{outd", BAD), ("{outd", GOOD)]),
    (", examples: {bad: An A Box., good: None.}", [("{outd", SOURCE)]),
    (", source: x, examples: {good: None.}", [("{outd", BAD)]),
    (", source: x, examples: {bad: An A Box.}", [("{outd", GOOD)]),
    (", source: x, examples: {bad: An A Bax., good: None.}", [("An A Bax.", UNREPORTED)]),
    (", source: x, examples: {bad: An `A Box`., good: None.}", [("An `A Box`.", UNREPORTED)]),
    (
        ", source: x, examples: {bad: [An A Box., Formerly A Box.], good: None.}",
        [("Formerly A Box.", UNREPORTED)],
    ),
    (
        ", source: x, examples: {bad: An A Box., good: [None., Another A Box.]}",
        [("Another A Box.", REPORTED)],
    ),
    (
        ", near: [ship], source: x, examples: {bad: No A Box., good: An A Box on a ship.}",
        [("No A Box.", UNREPORTED), ("An A Box on a ship.", REPORTED)],
    ),
]


@pytest.mark.parametrize(("more", "faults"), FAULTS)
def test_check_finds_what_is_missing_or_fails(
    termlint: Any, folder: Path, more: str, faults: list[tuple[str, str]]
) -> None:
    text = pack(more)
    put(folder, {"own.yaml": text, ".termlint.yaml": ALONE})
    result = termlint("packs", "check", "own.yaml")
    *lines, summary = result.out.splitlines()
    line = text.splitlines()[2]
    assert lines == [
        f"own.yaml:3:{line.index(place) + 1}: e0: {what.replace('{}', place)}"
        for place, what in faults
    ]
    assert summary.startswith("own.yaml: 1 entry, ")
    assert summary.endswith({0: "no faults", 1: ", 1 fault"}.get(len(faults), " faults"))
    assert (result.code, result.err) == (1 if faults else 0, "")


GOOD_RED = "good: The Red Cloud is here.}}\n"
FIRST = "  - {outdated: A Box, current: Blue, id: e0, source: x, examples: {bad: "
SECOND = "  - {outdated: Blue Cloud, current: Red Cloud, id: e1, source: x, examples: {bad: "


def test_check_finds_a_fix_that_leads_to_an_outdated_name(termlint: Any, folder: Path) -> None:
    first = f"{FIRST}The A Box Cloud is here., {GOOD_RED}"
    second = f"{SECOND}The Blue Cloud is here., {GOOD_RED}"
    put(folder, {"own.yaml": f"vendor: A\nentries:\n{first}{second}", ".termlint.yaml": ALONE})
    assert termlint("packs", "check", "own.yaml") == (
        1,
        f"own.yaml:3:{len(FIRST) + 1}: e0: the fix of the bad example gives "
        '"The Blue Cloud is here.", which is reported: "Blue Cloud" is now called "Red Cloud"\n'
        "own.yaml: 2 entries, 4 examples, 1 fault\n",
        "",
    )


def test_check_finds_a_name_that_two_entries_replace(termlint: Any, folder: Path) -> None:
    first = f"{FIRST}The A Box is here., {GOOD_RED}"
    second = f"{FIRST.replace('A Box', 'a box').replace('e0', 'e1')}The a box is here., {GOOD_RED}"
    put(folder, {"own.yaml": f"vendor: A\nentries:\n{first}{second}", ".termlint.yaml": ALONE})
    told = '"a box" is a former name in "e0", too; keep one entry, or tell them apart by'
    assert termlint("packs", "check", "own.yaml") == (
        1,
        f'own.yaml:4:5: e1: {told} "near" or "versions" in both\n'
        f"own.yaml:4:{len(FIRST) + 1}: e1: the bad example "
        '"The a box is here." is not reported by its entry; found instead: '
        '"A Box" is now called "Blue"\n'
        "own.yaml: 2 entries, 4 examples, 2 faults\n",
        "",
    )


def test_check_finds_a_replacement_that_is_itself_outdated(termlint: Any, folder: Path) -> None:
    first = f"{FIRST.replace('Blue', 'Blue Cloud')}The A Box is here., {GOOD_RED}"
    second = f"{SECOND}The Blue Cloud is here., {GOOD_RED}"
    put(folder, {"own.yaml": f"vendor: A\nentries:\n{first}{second}", ".termlint.yaml": ALONE})
    outdated = '3:5: e0: "e0" gives "Blue Cloud", which "e1" calls outdated'
    # A name that is right for one of two products is right, so the second is never reported.
    assert termlint("packs", "check", "own.yaml") == (
        1,
        f"own.yaml:{outdated}\n"
        f"own.yaml:4:{len(SECOND) + 1}: e1: the bad example "
        '"The Blue Cloud is here." is not reported by its entry\n'
        "own.yaml: 2 entries, 4 examples, 2 faults\n",
        "",
    )


UNREADABLE = [
    ("", 'own.yaml: a pack is empty; write a mapping with the keys "default", "entries", "vendor"'),
    ("entries: [\n", "own.yaml:2:1: not valid YAML: did not find expected node content"),
    (b"vendor: \xff", "own.yaml: byte 8 is not UTF-8; save the file as UTF-8"),
    ("vendor: A\n", 'own.yaml:1:1: a pack has no entries; add the key "entries" with a list'),
    (
        pack(f"{WHOLE}, unlesss-near: [x]"),
        'own.yaml:3:125: unknown key "unlesss-near"; did you mean "unless-near"?',
    ),
    (
        pack(WHOLE, WHOLE).replace("e1", "e0"),
        'own.yaml:4:45: duplicate id "e0": the first is on line 3; give each entry its own "id"',
    ),
    (
        pack(", since: May"),
        'own.yaml:3:56: "since": "May" is not a day; write 2022, 2022-08 or 2022-08-09',
    ),
]


@pytest.mark.parametrize(("text", "sentence"), UNREADABLE)
def test_check_says_what_keeps_a_pack_from_being_read(
    termlint: Any, folder: Path, text: str | bytes, sentence: str
) -> None:
    put(folder, {"own.yaml": text, ".termlint.yaml": ALONE})
    assert termlint("packs", "check", "own.yaml") == (2, "", f"{sentence}\n")


def test_check_says_every_fault_of_a_file_and_checks_the_others(
    termlint: Any, folder: Path
) -> None:
    bad = pack(", sinse: 2022", ", untill: 2022")
    put(folder, {"a.yaml": bad, "b.yaml": pack(""), "own.yaml": OWN, ".termlint.yaml": ALONE})
    result = termlint("packs", "check", "gone.yaml", "a.yaml", "b.yaml", "own.yaml", "a.yaml")
    assert result.code == 2
    assert result.err == (
        "gone.yaml: cannot be read: No such file or directory\n"
        'a.yaml:3:49: unknown key "sinse"; did you mean "since"?\n'
        'a.yaml:4:49: unknown key "untill"; did you mean "until"?\n'
    )
    assert [line.split(",")[0] for line in result.out.splitlines() if "entr" in line][-2:] == [
        "b.yaml: 1 entry",
        "own.yaml: 2 entries",
    ]


def test_a_folder_is_no_pack(termlint: Any, folder: Path) -> None:
    (folder / "packs").mkdir()
    result = termlint("packs", "check", "packs")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("packs: cannot be read: ")


def test_check_of_all_packs(termlint: Any, folder: Path) -> None:
    put(folder, {"own.yaml": OWN, ".termlint.yaml": USED})
    result = termlint("packs", "check")
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert [line.partition(":")[0] for line in lines] == [*shipped_packs(), "own.yaml"]
    assert all(line.endswith(", no faults") for line in lines)


def test_a_shipped_pack_that_the_config_overrides_is_judged_as_shipped(
    termlint: Any, folder: Path
) -> None:
    put(folder, {".termlint.yaml": "packs: {remove: [proxmox]}\nas-of: 2001-01-01\n"})
    result = termlint("packs", "check", "proxmox")
    assert (result.code, result.err) == (0, "")


def test_own_packs_are_judged_by_the_day_of_the_config(termlint: Any, folder: Path) -> None:
    put(folder, {"own.yaml": pack(f"{WHOLE}, since: 2020"), ".termlint.yaml": ALONE})
    assert termlint("packs", "check", "own.yaml").code == 0
    put(folder, {".termlint.yaml": f"{ALONE}as-of: 2019-12-31\n"})
    result = termlint("packs", "check", "own.yaml")
    assert result.code == 1
    assert result.out.splitlines()[0].endswith(UNREPORTED.format("One A Box is here."))


def test_a_pack_with_faults_beside_the_one_that_is_checked(termlint: Any, folder: Path) -> None:
    put(folder, {"own.yaml": OWN, "bad.yaml": "x: y\n"})
    put(folder, {".termlint.yaml": f"{ALONE}packs: [./own.yaml, ./bad.yaml]\n"})
    assert termlint("packs", "check", "own.yaml").code == 0
    result = termlint("packs", "check", "bad.yaml")
    assert (result.code, result.out) == (2, "")
    assert 'bad.yaml:1:1: unknown key "x"; use one of ' in result.err
