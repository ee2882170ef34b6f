"""A word that an acronym holds already, and the words that only look as if it did."""

from collections.abc import Callable, Sequence

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
Shown = Callable[[str, Sequence[Diagnostic]], list[str]]

RULE = "redundant-acronym"
TERMS = (
    {"term": "SAN", "expansion": "storage area network"},
    {"term": "VLAN", "expansion": "virtual local area network"},
    {"term": "PBS", "expansion": "Proxmox Backup Server"},
    {"term": "SSD", "expansion": "solid-state drive"},
    {"term": "OSD", "expansion": "object storage daemon"},
    {"term": "LXC", "expansion": "Linux Containers"},
    {"term": "iSCSI", "expansion": "Internet Small Computer Systems Interface"},
    {"term": "BGP", "expansion": "Border Gateway Protocol"},
    {"term": "QoS", "expansion": "quality of service"},
    {"term": "GUA", "expansion": "global unicast address"},
    {"term": "VMDK", "expansion": "virtual machine disk"},
    {"term": "DRBD", "expansion": "Distributed Replicated Block Device"},
    {"term": "RPC", "expansion": "remote procedure call"},
)
FOUND = [
    # the acronym is one thing: by an article, a plural, its introduction
    ("The SAN is old. The SAN network is slow.", ["1:21 SAN network"]),
    ("An old SAN. The SAN network stays.", ["1:17 SAN network"]),
    ("Two SANs. A SAN network is slow.", ["1:13 SAN network"]),
    ("Two SANs. The SAN networks, too.", ["1:15 SAN networks"]),
    ("Two SANs. The SAN\nnetwork.", ["1:15 SAN network"]),
    ("Each SAN has a disk.\n\nThe SAN network (old).", ["3:5 SAN network"]),
    ("A small office net (SON) is up. All of SON net is.", ["1:40 SON net"]),
    ("OSDs are up. An OSD daemon runs on each host.", ["1:17 OSD daemon"]),
    # or such words make it one
    ("PBS is up. It runs on the PBS server.", ["1:27 PBS server"]),
    ("Buy SSD drives for it.", ["1:5 SSD drives"]),
    ("Take a GUA address.", ["1:8 GUA address"]),
    ("| a |\n| --- |\n| The PBS server |", ["3:7 PBS server"]),
    ("- PBS server: the PBS server is up", ["1:3 PBS server", "1:19 PBS server"]),
]  # fmt: skip
SILENT = [
    "The SAN is old. The SAN switch is slow.",
    "The SAN is old. The SANnetwork is slow.",
    "The SAN is old. The SAN, network and all.",
    "The SAN is old. The SAN-network is slow.",
    "The SAN is old. The SAN network-wide disk.",
    # the word goes on
    "The SAN is old. The SAN network adapter is new.",
    "The SAN is old. The SAN network adapters are new.",
    "The PBS server room is cold.",
    "The OSD is up. An OSD daemon upgrade runs.",
    # not where the words alone do not count
    "# The PBS server\n\nThe PBS is up.",
    "> The PBS server is up.",
    "`PBS` server",
    # of several kinds one
    "The RPC is there, and an RPC call is no cast.",
    # no one thing, but the name of a technology
    "We use LXC. All LXC containers run.",
    "We use DRBD. The DRBD device is up.",
    "The SAN network is slow.",
    # what the name is the name of
    "The BGP is used. The BGP protocol is old.",
    "An iSCSI is used. An iSCSI interface is up.",
    "The VMDK is here. The VMDK disks are small.",
    # the last word is not what it is
    "The QoS is fine. The QoS service is up.",
    # kinds are told apart
    "The VLAN is up. Flat and VLAN networks are up.",
    "The VLAN is up. The flat, VLAN networks are up.",
    "The VLAN is up. The VLAN networks are up, the VXLAN networks, too.",
]


def _found(lint: Lint, shown: Shown, source: str) -> list[str]:
    return [
        line.replace(f" {RULE}", "").replace("\n", " ")
        for line in shown(source, lint(source, RULE, terms=TERMS))
    ]


@pytest.mark.parametrize(("source", "found"), FOUND)
def test_found(lint: Lint, shown: Shown, source: str, found: list[str]) -> None:
    assert _found(lint, shown, source + "\n") == found


@pytest.mark.parametrize("source", SILENT)
def test_silent(lint: Lint, shown: Shown, source: str) -> None:
    assert _found(lint, shown, source + "\n") == []


def test_the_fix_drops_the_word(lint: Lint) -> None:
    source = "It is on the PBS server.\n"
    (found,) = lint(source, RULE, terms=TERMS)
    (fix,) = found.fixes
    (edit,) = fix.edits
    assert (str(fix.safety), edit.span.slice(source), edit.text) == ("unsafe", " server", "")
    assert found.message == '"PBS" holds the word "server" already; write "PBS" alone'
