"""Names with their humps apart: `Postgre SQL`, and the words of titles that look like it."""

import time
from collections.abc import Callable, Sequence

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
Fixes = Callable[[Diagnostic], list[tuple[str, str]]]

RULE = "inconsistent-casing"


def texts(found: Sequence[Diagnostic]) -> list[str]:
    return [one.text for one in found]


HUMPS = tuple(
    {"term": term, "kind": "name"}
    for term in (
        *("PostgreSQL", "XenServer", "HAProxy", "NetworkManager", "OpenSSL", "noVNC", "vSphere"),
        *("ESXi", "GitHub Actions", "MySQL", "BTRFS", "LaTeX"),
    )
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Back up Postgre SQL first.", [("Postgre SQL", "PostgreSQL")]),
        ("Postgre SQL is up.", [("Postgre SQL", "PostgreSQL")]),
        ("# Moving Xen Server Hosts", [("Xen Server", "XenServer")]),
        ("Move Xen-Server 7.", [("Xen-Server", "XenServer")]),
        ("Set up HA Proxy.", [("HA Proxy", "HAProxy")]),
        ("HA Proxy", [("HA Proxy", "HAProxy")]),
        ("Ask Network Manager for it.", [("Network Manager", "NetworkManager")]),
        ("# Network Manager", [("Network Manager", "NetworkManager")]),
        ("It is built with Open SSL here.", [("Open SSL", "OpenSSL")]),
        ("Store it in My SQL.", [("My SQL", "MySQL")]),
        ("In Git Hub Actions it runs.", [("Git Hub Actions", "GitHub Actions")]),
        ("Ask the Open ssl team, and My sql too.", [("Open ssl", "OpenSSL"), ("My sql", "MySQL")]),
        ("Open ssl connections first. My sql is poor.", []),
        # words of a title, or of a sentence
        ("# Network Manager settings", []),
        ("# The Network Manager", []),
        ("The Chief Network Manager decides.", []),
        ("A Network Manager Role is needed.", []),
        ("Network Manager is a role.", []),
        ("Open SSL connections first.", []),
        ("- Open SSL connections first.", []),
        ("My SQL is poor.", []),
        ("It ends. My SQL is poor.", []),
        ("| Open SSL |\n| --- |\n| a |", [("Open SSL", "OpenSSL")]),
        ("OpenSSL is there. The FinOps Open SSL and Usage Plan.", []),
        ("OpenSSL is there. The Open SSL and Usage Plan.", [("Open SSL", "OpenSSL")]),
        # letters that are not those of the name
        ("The network manager of an HA proxy and a xen server.", []),
        ("There is no VNC, no v Sphere and no ES Xi.", []),
        ("The XENSERVER", [("XENSERVER", "XenServer")]),
        ("BT RFS", []),
    ],
)  # fmt: skip
def test_humps_apart(lint: Lint, fixes: Fixes, source: str, found: list[tuple[str, str]]) -> None:
    diagnostics = lint(source + "\n", RULE, terms=HUMPS)
    assert [(one.text, fixes(one)[0][1]) for one in diagnostics] == found


def test_a_form_that_a_term_speaks_of_is_not_derived(lint: Lint) -> None:
    terms = (
        {"term": "PostgreSQL", "kind": "name", "forms": ["Postgre SQL"]},
        {"term": "GitHub", "kind": "name", "wrong": ["Git Hub"]},
    )
    assert texts(lint("Postgre SQL and a git hub.\n", RULE, terms=terms)) == ["git hub"]


@pytest.mark.parametrize("text", ['"Github" ', "In Open SSL "])
def test_a_long_block_of_names_is_quick(lint: Lint, text: str) -> None:
    terms = (*HUMPS, {"term": "GitHub", "kind": "name"})
    start = time.process_time()
    lint(text * 10_000 + "\n", RULE, terms=terms)
    assert time.process_time() - start < 8


HYPHENS = (
    *({"term": term, "kind": "name"} for term in ("cloud-init", "Hyper-V", "CRI-O", "OpenStack")),
    *({"term": term, "kind": "name"} for term in ("OpenStack-Ansible", "Ansible", "OpenJDK")),
    {"term": "SR-IOV", "expansion": "single root I/O virtualization"},
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Use CloudInit, Cloud Init and cloud init.", ["CloudInit", "Cloud Init", "cloud init"]),
        ("Use HyperV and CRIO.", ["HyperV", "CRIO"]),
        ("A SRIOV-capable adapter.", ["SRIOV"]),
        ("Use the cloudinit package and its cloudInit key.", []),
            ("The hosts are set up by cloudinit in an hour.", ["cloudinit"]),
        ("Use OpenStack Ansible modules and the sriov driver.", []),
        ("Use cloud-init, Hyper-V, CRI-O and SR-IOV.", []),
        ("[Open JDK 17](https://x.org)", ["Open JDK"]),
        ("Open JDK files.", []),
    ],
)
def test_names_without_their_hyphens(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=HYPHENS)) == found
