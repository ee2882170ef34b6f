"""Former names: when they are found, when they are history, and which fixes are offered."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from entries import OUTDATED

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
Fixes = Callable[[Diagnostic], list[tuple[str, str]]]
Shown = Callable[[str, Sequence[Diagnostic]], list[str]]

RULE = "outdated-term"


def texts(found: Sequence[Diagnostic]) -> list[str]:
    return [one.text for one in found]


FOUND = [
    ("The NSX-T edge.", ["NSX-T"]),
    ("NSX-T", ["NSX-T"]),
    ("An nsx-t edge here.", ["nsx-t"]),
    ("An Nsx-T edge.", ["Nsx-T"]),
    ("We use NSX-T.", ["NSX-T"]),
    ("NSX-T's edges.", ["NSX-T"]),
    ("(NSX-T)", ["NSX-T"]),
    ("The **NSX-T** edge.", ["NSX-T"]),
    ("The [NSX-T](x.md) edge.", ["NSX-T"]),
    ("# The NSX-T edge", ["NSX-T"]),
    ("- NSX-T\n- NSX-T", ["NSX-T", "NSX-T"]),
    ("| NSX-T |\n| --- |\n| NSX-T |", ["NSX-T", "NSX-T"]),
    ("![NSX-T](x.png)", ["NSX-T"]),
    ("NSX-T and NSX-T", ["NSX-T", "NSX-T"]),
    ("Put it on the whitelist.", ["whitelist"]),
    ("Two whitelists.", ["whitelists"]),
    ("The WHITELIST is long.", ["WHITELIST"]),
    ("The master branch.", ["master"]),
    ("Set up vRealize Operations first.", ["vRealize Operations"]),
    ("Set up vRealize\nOperations first.", ["vRealize Operations"]),
    ("Set up vRealize&nbsp;Operations first.", ["vRealize Operations"]),
    ("Set up *vRealize* Operations first.", ["vRealize Operations"]),
    ("Set up vROps and Aria Operations.", ["vROps", "Aria Operations"]),
    ("The VMware Horizon desktops.", ["VMware Horizon"]),
    ("The groupd service.", ["groupd"]),
    ("Buy Cold Cloud.", ["Cold Cloud"]),
    ("The Unity dashboard.", ["Unity"]),
    ("The Unity is an array.", ["Unity"]),
    ("Use Aria here.", ["Aria"]),
    ("We run NSX-T in production today.", ["NSX-T"]),
    ("NSX-T/x.", ["NSX-T"]),
    ("The NSX-T-based net.", ["NSX-T"]),
]
SILENT = [
    # another name, or another word
    "The NSX edge.",
    "The NSX-TX edge.",
    "The xNSX-T edge.",
    "The allowlist, the primary and VCF Operations.",
    "The mastery of masterpieces.",
    "vRealize Operation",
    "Horizon is near.",
    "On the horizon.",
    "Omnissa Horizon",
    # the words around decide
    "In unity we stand: Unity.",
    "The opera Aria is long.",
    # code, addresses, paths, packages, handles
    "Run `NSX-T` or `whitelist`.",
    "```text\nNSX-T\n```",
    "    NSX-T",
    "<!-- NSX-T -->x",
    "See https://example.org/NSX-T/whitelist.",
    "See <https://example.org/NSX-T>.",
    "[x](NSX-T.md)",
    "Edit docs/NSX-T/x.md and /etc/whitelist.",
    "Edit whitelist.yaml and NSX-T.md.",
    "Mail whitelist@example.org.",
    "Ask @whitelist and #whitelist.",
    "Set $whitelist and --whitelist and whitelist=1.",
    "Call whitelist() and x::whitelist.",
    "The package ip-whitelist and whitelist-tools.",
    "The field allow_whitelist and whitelist_x.",
    "Use master/x and x/master.",
    # a name that its version makes right
    "VCF Operations 9.0.",
    "> NSX-T is the best.",
]
HISTORY = [
    "NSX (formerly NSX-T) is on.",
    "NSX, formerly known as NSX-T, is on.",
    "NSX (formerly VMware NSX-T) is on.",
    "NSX (first released as NSX-T) is on.",
    "NSX (referred to as NSX-T in older releases) is on.",
    "NSX, previously NSX-T, is on.",
    "NSX, previously called NSX-T, is on.",
    "NSX was previously named NSX-T.",
    "It was originally NSX-T.",
    "It was once called NSX-T.",
    "It was renamed from NSX-T.",
    "It was rebranded from NSX-T in 2022.",
    "It replaced NSX-T.",
    "It replaces the NSX-T product.",
    "It supersedes NSX-T.",
    "It is the successor of NSX-T.",
    "It is the successor to the NSX-T product.",
    "Its predecessor was NSX-T.",
    "You may still read of NSX-T elsewhere, which is the predecessor of NSX.",
    "The legacy NSX-T is gone.",
    "The former NSX-T team.",
    "It is also known as NSX-T.",
    "NSX (aka NSX-T) is on.",
    'What was "NSX-T" is on.',
    "The name \u201cNSX-T\u201d is gone.",
    "The name 'NSX-T' is gone.",
    "Write NSX instead of NSX-T.",
    "Write NSX rather than NSX-T.",
    "NSX-T, now NSX, is on.",
    "NSX-T (now NSX) is on.",
    "NSX-T is now NSX.",
    "NSX-T, now called NSX, is on.",
    "NSX-T was renamed to NSX.",
    "NSX-T has been renamed.",
    "NSX-T became NSX in 2022.",
    "NSX-T was replaced by NSX.",
    "NSX-T has been superseded.",
    "NSX-T is deprecated.",
    "NSX-T was retired last year.",
    "NSX-T, later renamed, is gone.",
    "NSX-T, since renamed, is gone.",
    "NSX (NSX-T) is on.",
    "NSX/NSX-T is on.",
    "NSX-T (NSX) is on.",
    "NSX, or NSX-T, is on.",
    "NSX-T \u2192 NSX",
    "vRealize Operations (now Aria Operations) was good.",
]
NO_HISTORY = [
    ("The old NSX is slow. NSX-T is fast.", ["NSX-T"]),
    ("It was late. NSX-T was on.", ["NSX-T"]),
    ("We replaced the disks of NSX-T.", ["NSX-T"]),
    ("He was named head of the NSX-T team at last, and NSX-T grew.", ["NSX-T", "NSX-T"]),
    ("NSX-T runs on hosts that were retired.", ["NSX-T"]),
    ("Now install NSX-T.", ["NSX-T"]),
    ("Today we use NSX-T here.", ["NSX-T"]),
    ("The former team used NSX-T.", ["NSX-T"]),
    ("NSX-T has edges that are now up.", ["NSX-T"]),
    ('The "new NSX-T edge" is up.', ["NSX-T"]),
    ("NSX is fast. We like NSX-T.", ["NSX-T"]),
    ("NSX needs more memory than NSX-T.", ["NSX-T"]),
    ("An earlier page describes how NSX-T works.", ["NSX-T"]),
    ("Renamed hosts need NSX-T.", ["NSX-T"]),
    ("The whitelist holds what is now allowed.", ["whitelist"]),
    ("Install vRealize Operations, then the agents.", ["vRealize Operations"]),
]


@pytest.mark.parametrize(("source", "found"), FOUND + NO_HISTORY)
def test_found(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(source + "\n", RULE, outdated=OUTDATED)) == found


@pytest.mark.parametrize("source", SILENT)
def test_silent(lint: Lint, source: str) -> None:
    assert lint(source + "\n", RULE, outdated=OUTDATED) == []


@pytest.mark.parametrize("source", HISTORY)
def test_history(lint: Lint, source: str) -> None:
    assert lint(source + "\n", RULE, outdated=OUTDATED) == []


@pytest.mark.parametrize(
    "source",
    [
        "VCF Operations (formerly vRealize Operations and Aria Operations) is on.",
        "It was formerly called vRealize Operations and Aria Operations.",
        "It was formerly called vRealize Operations (vROps).",
        "It was first released as vRealize Operations [vROps].",
    ],
)
def test_several_former_names_in_one_mention(lint: Lint, source: str) -> None:
    assert lint(source + "\n", RULE, outdated=OUTDATED) == []


def test_a_former_name_with_its_short_form_behind_it(lint: Lint) -> None:
    outdated = [
        {"names": [{"name": "General Box System", "forms": ["GBS"]}, {"name": "Box Scale"}]}
    ]
    former = "Box Scale, previously known as General Box System (GBS), is here.\n"
    assert lint(former, RULE, outdated=outdated) == []
    here = "The General Box System (GBS) is here.\n"
    assert texts(lint(here, RULE, outdated=outdated)) == ["General Box System", "GBS"]


def test_a_name_in_capitals_is_a_type_or_an_option_in_lower_case(lint: Lint) -> None:
    outdated = [
        {"outdated": "CIFS", "current": "SMB"},
        {"outdated": "SSL tunnel", "current": "TLS tunnel"},
        {"outdated": "Quantum", "current": "Neutron"},
    ]
    silent = "Mount it with the type cifs.\n"
    assert lint(silent, RULE, outdated=outdated) == []
    found = "A CIFS share, a Cifs share, an ssl tunnel, the Quantum agent.\n"
    assert texts(lint(found, RULE, outdated=outdated)) == ["CIFS", "Cifs", "ssl tunnel", "Quantum"]


def test_one_spelling_of_two_products_is_judged_by_each_context(lint: Lint) -> None:
    outdated = [
        {"id": "a", "outdated": "Sheepdog", "kind": "discontinued", "near": ["Proxmox"]},
        {"id": "b", "outdated": "Sheepdog", "kind": "superseded", "near": ["QEMU"]},
    ]
    messages = [
        [one.message for one in lint(f"{host} reads Sheepdog.\n", RULE, outdated=outdated)]
        for host in ("Proxmox", "QEMU", "The farmer")
    ]
    assert messages == [['"Sheepdog" is discontinued'], ['"Sheepdog" is outdated'], []]


ENDED = {
    "names": [{"name": "Old Box"}, {"name": "New Box", "since": "2016"}],
    "kind": "discontinued",
    "ended": "2024-08",
}


@pytest.mark.parametrize(
    ("day", "message", "severity"),
    [
        (date(2015, 1, 1), None, None),
        (date(2020, 1, 1), '"Old Box" is now called "New Box" (since 2016)', "warning"),
        (date(2024, 7, 31), '"Old Box" is now called "New Box" (since 2016)', "warning"),
        (date(2024, 8, 1), '"Old Box" is discontinued since 2024-08', "info"),
    ],
)
def test_a_product_that_will_end_is_not_said_to_have_ended(
    lint: Lint, day: date, message: str | None, severity: str | None
) -> None:
    found = lint("Use Old Box. Use Old Box.\n", RULE, outdated=[ENDED], day=day)
    # What has ended is reported once, a former name each time.
    assert [one.message for one in found] == [message] * (0 if message is None else len(found))
    assert {one.severity.label for one in found} == ({severity} if severity else set())
    assert len(found) == {None: 0, "warning": 2, "info": 1}[severity]


def test_the_tables_of_history_are_long_enough() -> None:
    assert len(HISTORY) >= 30
    assert len(NO_HISTORY) >= 15


def test_a_whole_document(lint: Lint, shown: Shown, fixes: Fixes) -> None:
    source = (
        "# From NSX-T on\n\n"
        "The vROps server is on the\nwhitelist, the master is not.\n\n"
        "* VMware\n  Horizon\n* groupd\n\n"
        "| a | b |\n| --- | --- |\n| x | Cold Cloud |\n"
    )
    found = lint(source, RULE, outdated=OUTDATED)
    assert shown(source, found) == [
        "1:8 outdated-term NSX-T",
        "3:5 outdated-term vROps",
        "4:1 outdated-term whitelist",
        "4:16 outdated-term master",
        "6:3 outdated-term VMware Horizon",
        "8:3 outdated-term groupd",
        "12:7 outdated-term Cold Cloud",
    ]
    assert [one.message for one in found] == [
        '"NSX-T" is now called "NSX"',
        '"vROps" is now called "VCF Operations" (since 2025-06-17)',
        '"whitelist" is no longer used; write "allowlist"',
        '"master" is now called "primary" or "main"',
        '"VMware Horizon" was sold and is now called "Omnissa Horizon" (since 2024-07)',
        '"groupd" is superseded; write "ruled"',
        '"Cold Cloud" is discontinued since 2022-01-16; its successor is Warm Cloud. Support ended',
    ]
    assert [fixes(one) for one in found] == [
        [("unsafe", "NSX")],
        [("unsafe", "VCF Operations")],
        [("safe", "allowlist")],
        [],
        [],
        [("unsafe", "ruled")],
        [],
    ]
    assert [one.term for one in found] == [
        "NSX-T", "vRealize Operations", "whitelist", "master", "VMware Horizon", "groupd",
        "Cold Cloud",
    ]  # fmt: skip
    assert found[1].source == "https://example.org/names"
    assert found[0].source is None
    assert source[found[4].span.start : found[4].span.end] == "VMware\n  Horizon"


@pytest.mark.parametrize(
    ("source", "offered"),
    [
        ("Use NSX-T here.", [("safe", "NSX")]),
        ("Use the NSX-T.", [("safe", "NSX")]),
        ("Use **NSX-T**.", [("safe", "NSX")]),
        ("Use [NSX-T](x.md).", [("safe", "NSX")]),
        ("Use an NSX-T edge.", [("safe", "NSX")]),
        ("An NSX-T edge.", [("safe", "NSX")]),
        ("# The NSX-T edge", [("unsafe", "NSX")]),
        ("# The NSX-T edge {#edge}", [("safe", "NSX")]),
        ("A whitelist.", [("safe", "An | allowlist")]),
        ("The whitelist.", [("safe", "allowlist")]),
        ("Two whitelists.", [("safe", "allowlists")]),
        ("Two NSX-Ts.", [("safe", "NSXs")]),
        ("The Whitelist.", [("safe", "Allowlist")]),
        ("The WHITELIST.", [("safe", "ALLOWLIST")]),
        ("The N*SX-T* edge.", []),
        ("The NSX&#45;T edge.", []),
        ("See [NSX-T].\n\n[NSX-T]: x.md", []),
        ("See [NSX-T][].\n\n[NSX-T]: x.md", []),
        ("See [NSX-T][a].\n\n[a]: x.md", [("safe", "NSX")]),
        ("See vRealize\nOperations.", [("unsafe", "VCF")]),
        ("See vRealize Operations.", [("unsafe", "VCF Operations")]),
    ],
)
def test_fixes(lint: Lint, fixes: Fixes, source: str, offered: list[tuple[str, str]]) -> None:
    (found,) = lint(source + "\n", RULE, outdated=OUTDATED)
    assert fixes(found) == offered


@pytest.mark.parametrize(
    ("source", "offered"),
    [
        ("Use NSX-T here.", [("safe", "NSX")]),
        ("NSX-T\n=====", [("unsafe", "NSX")]),
        (".. _edge:\n\nNSX-T\n=====", [("safe", "NSX")]),
        ("See `NSX-T`_.\n\n.. _NSX-T: x.html", []),
        ("See `NSX-T <x.html>`__.", [("safe", "NSX")]),
        ("The |NSX-T| edge and NSX-T.\n\n.. |NSX-T| image:: x.png", [("safe", "NSX")]),
    ],
)
def test_fixes_in_rst(
    lint: Lint, fixes: Fixes, source: str, offered: list[tuple[str, str]]
) -> None:
    (found,) = lint(source + "\n", RULE, outdated=OUTDATED, path="a.rst")
    assert fixes(found) == offered


def test_a_list_of_alternatives_is_never_fixed_safely(lint: Lint, fixes: Fixes) -> None:
    for entry in (
        OUTDATED[2],
        {"outdated": "older", "kind": "superseded", "successor": ["new", "two"]},
    ):
        (found,) = lint(f"The {entry['outdated']} one.\n", RULE, outdated=(entry,))
        assert [safety for safety, _ in fixes(found) if safety == "safe"] == []


OWN = (
    {"outdated": "Proxmox", "current": "Proxmox VE"},
    {"outdated": "Tower", "current": "Tower by Sky"},
    {"outdated": "Blue Box", "current": "Box"},
)


def test_two_things_that_are_told_apart(lint: Lint) -> None:
    entry = {
        "names": [{"name": "Filestore"}, {"name": "BlueStore", "since": 2017}],
        "kind": "superseded",
    }
    for source in ("Both BlueStore and Filestore OSDs.", "Filestore or BlueStore"):
        assert texts(lint(source + "\n", RULE, outdated=(entry,))) == []
    source = "BlueStore is up, and Filestore is not."
    assert texts(lint(source + "\n", RULE, outdated=(entry,))) == ["Filestore"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Install Proxmox.", ["Proxmox"]),
        ("Install Proxmox VE.", []),
        ("Install Proxmox VE and Proxmox.", ["Proxmox"]),
        ("Install Proxmox Backup Server.", []),
        ("Install Proxmox Backup.", ["Proxmox"]),
        ("The Tower is high.", ["Tower"]),
        ("The Tower by Sky is high.", []),
        ("The Tower by Skye is high.", ["Tower"]),
        ("A Box.", []),
        ("A Blue Box.", ["Blue Box"]),
        ("A Blue Boxer.", []),
    ],
)
def test_a_longer_name_protects_its_parts(lint: Lint, source: str, found: list[str]) -> None:
    terms = ({"term": "Proxmox Backup Server"}, {"term": "Box", "kind": "name"})
    assert texts(lint(source + "\n", RULE, outdated=OWN, terms=terms)) == found


@pytest.mark.parametrize(("quotes", "found"), [("skip", []), ("check", ["NSX-T"])])
def test_quoted_speech(lint: Lint, quotes: str, found: list[str]) -> None:
    assert texts(lint("> We use NSX-T.\n", RULE, outdated=OUTDATED, quotes=quotes)) == found
