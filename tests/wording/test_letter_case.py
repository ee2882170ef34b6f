"""Letter case that words take from their place, and from what they replace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.wording import capitalised, exchanged, inflected, recased, uncapitalised

CAPITALISED = {
    "storage area network": "Storage area network",
    "host": "Host",
    "e-mail gateway": "E-mail gateway",
    "öffentliche Cloud": "Öffentliche Cloud",
    "input/output operations per second": "Input/output operations per second",
    "non-volatile memory": "Non-volatile memory",
    # a name, or a capital already: as it is
    "iSCSI target": "iSCSI target",
    "eBPF programme": "eBPF programme",
    "vSphere": "vSphere",
    "mTLS": "mTLS",
    "eXtensible markup language": "eXtensible markup language",
    "Storage area network": "Storage area network",
    "NVMe over fabrics": "NVMe over fabrics",
    "3rd party": "3rd party",
    "“virtual” host": "“virtual” host",
    "": "",
}


@pytest.mark.parametrize("words", CAPITALISED)
def test_capitalised(words: str) -> None:
    assert capitalised(words) == CAPITALISED[words]


UNCAPITALISED = {
    "Recovery point objective": "recovery point objective",
    "Storage area network": "storage area network",
    "Hot-spare pool": "hot-spare pool",
    "Öffentliche wolke": "öffentliche wolke",
    "Hot spare pool 2": "hot spare pool 2",
    # proper names, more than one capital, a single word: as they are
    "Northern Storage Cluster": "Northern Storage Cluster",
    "Ceph Monitor": "Ceph Monitor",
    "Proxmox": "Proxmox",
    "NVMe over fabrics": "NVMe over fabrics",
    "SAN switch": "SAN switch",
    "I/O operations": "I/O operations",
    "Non-Volatile memory": "Non-Volatile memory",
    "VMware site recovery": "VMware site recovery",
    "recovery point objective": "recovery point objective",
    "iSCSI target": "iSCSI target",
    "Host 2": "Host 2",
    "": "",
    " ": " ",
}


@pytest.mark.parametrize("words", UNCAPITALISED)
def test_uncapitalised(words: str) -> None:
    assert uncapitalised(words) == UNCAPITALISED[words]


RECASED = [
    # as a sentence has it
    ("whitelist", "whitelist", "allowlist", "allowlist"),
    ("master node", "master node", "primary node", "primary node"),
    ("NSX-T", "NSX-T", "NSX", "NSX"),
    ("vmware’s cloud", "vmware's cloud", "cloud of VMware", "cloud of VMware"),
    ("Hot Spare", "Hot Spare", "standby disk", "standby disk"),
    # at the start of a sentence
    ("Whitelist", "whitelist", "list of hosts", "List of hosts"),
    ("Whitelist", "whitelist", "allowlist", "Allowlist"),
    ("Master node", "master node", "primary node", "Primary node"),
    ("Man-in-the-middle", "man-in-the-middle", "on-path", "On-path"),
    # in a title
    ("Master Node", "master node", "primary node", "Primary Node"),
    ("Master  Node", "master node", "primary node", "Primary Node"),
    ("Black List", "black list", "blocklist", "Blocklist"),
    ("Black List", "black list", "on the block-list", "On The Block-list"),
    # shouted
    ("WHITELIST", "whitelist", "allowlist", "ALLOWLIST"),
    ("MASTER NODE", "master node", "primary node", "PRIMARY NODE"),
    ("AB", "ab", "cd", "CD"),
    ("GITHOST", "Githost", "GitPlace", "GITPLACE"),
    ("NSX-T", "Nsx-t", "NSX", "NSX"),
    # a replacement with capitals of its own keeps them
    ("Whitelist", "whitelist", "vSphere list", "vSphere list"),
    ("githost", "Githost", "GitPlace", "GitPlace"),
    ("GitHost", "Githost", "GitPlace", "GitPlace"),
    ("Black List", "black list", "NSX list", "NSX list"),
    ("nsx-t", "NSX-T", "NSX", "NSX"),
    # nobody shouts a name that is written in capitals, or one letter
    ("NSX-T", "NSX-V", "nsx", "Nsx"),
    ("ESXI", "ESXI SERVER", "host", "Host"),
    ("X", "x", "cross", "Cross"),
    # what is neither stays as the entry has it
    ("whiteList", "whitelist", "allowlist", "allowlist"),
    ("master Node", "master node", "primary node", "primary node"),
    ("whitelist", "Whitelist", "allowlist", "allowlist"),
    ("3par", "3PAR", "primera", "primera"),
]


@pytest.mark.parametrize(("found", "spelling", "replacement", "wanted"), RECASED)
def test_recased(found: str, spelling: str, replacement: str, wanted: str) -> None:
    assert recased(found, spelling, replacement) == wanted


INFLECTED = [
    ("whitelisted", "whitelist", "allowlist", "allowlisted"),
    ("whitelisting", "whitelist", "allowlist", "allowlisting"),
    ("Whitelister", "whitelist", "allowlist", "allowlister"),
    ("WHITELISTERS", "whitelist", "allowlist", "allowlisters"),
    ("cached", "cache", "buffer", "buffered"),
    ("caching", "cache", "buffer", "buffering"),
    ("deleted", "delete", "remove", "removed"),
    ("deleting", "delete", "remove", "removing"),
    ("trained", "train", "tune", "tuned"),
    ("training", "train", "tune", "tuning"),
    # the last letter of a short verb is doubled, and a `y` becomes an `i`
    ("killed", "kill", "stop", "stopped"),
    ("killing", "kill", "end", "ending"),
    ("killer", "kill", "quit", "quitter"),
    ("killers", "kill", "Drop", "Droppers"),
    ("killed", "kill", "mix", "mixed"),
    ("killed", "kill", "show", "showed"),
    ("killed", "kill", "deny", "denied"),
    ("killing", "kill", "deny", "denying"),
    ("killers", "kill", "copy", "copiers"),
    ("killed", "kill", "play", "played"),
    ("killed", "kill", "filter", "filtered"),
    ("killed", "kill", "clean", "cleaned"),
    # no ending that verbs have, or another word
    ("whitelists", "whitelist", "allowlist", None),
    ("whitelist", "whitelist", "allowlist", None),
    ("white-list", "whitelist", "allowlist", None),
    ("whitelistable", "whitelist", "allowlist", None),
    ("whitelist ing", "whitelist", "allowlist", None),
    ("blacklisted", "whitelist", "allowlist", None),
    ("rewhitelisted", "whitelist", "allowlist", None),
    ("cachd", "cache", "buffer", None),
    ("ed", "e-mail", "message", None),
    ("", "cache", "buffer", None),
]


@pytest.mark.parametrize(("found", "spelling", "replacement", "wanted"), INFLECTED)
def test_inflected(found: str, spelling: str, replacement: str, wanted: str | None) -> None:
    assert inflected(found, spelling, replacement) == wanted


words = st.lists(
    st.sampled_from("storage area host x e-mail 2 über".split()), min_size=2, max_size=4
).map(" ".join)


@given(words)
def test_the_capital_of_a_sentence_comes_and_goes(text: str) -> None:
    """Found: the first word alone returned by `capitalised`."""
    once = capitalised(text)
    assert capitalised(once) == once
    assert once[1:] == text[1:]
    if any(part.isalpha() for part in text.split(" ")[1:]):
        assert uncapitalised(once) == text


@given(words, words, st.sampled_from([str.upper, str.lower, str.capitalize, str.title]))
def test_only_letter_case_changes(found: str, replacement: str, style: object) -> None:
    """Found: words joined without their spaces in a title."""
    assert callable(style)
    assert recased(style(found), found, replacement).lower() == replacement
    assert recased(found, found, replacement) == replacement


@pytest.mark.parametrize(
    ("found", "spelling", "replacement", "wanted"),
    [
        ("using SSL", "use SSL", "use TLS", "using TLS"),
        ("SSL is enabled", "use SSL", "use TLS", "TLS is enabled"),
        ("old and new SSL", "old SSL", "new TLS", "new and new TLS"),
        ("using TLS", "use SSL", "use TLS", None),
        ("using SSL", "use SSL", "TLS", None),
        ("use SSL", "use SSL", "use SSL", None),
        ("SSL", "old SSL", "new TLS", None),
    ],
)
def test_exchanged(found: str, spelling: str, replacement: str, wanted: str | None) -> None:
    assert exchanged(found, spelling, replacement) == wanted


def test_recased_at_the_start_of_a_sentence() -> None:
    assert recased("Using SSL", "using SSL", "using TLS") == "Using TLS"
    assert recased("Use SSL", "use SSL", "vSphere SSL") == "vSphere SSL"
