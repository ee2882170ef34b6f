"""What a document as a whole, a list or a label around a name says of it."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
RULE = "outdated-term"
OUTDATED = (
    {"outdated": "NSX-T", "current": "NSX"},
    {"outdated": "Azure ATP", "current": "Microsoft Defender for Identity"},
    {
        "names": [
            {"name": "Visual Studio Team Services", "forms": ["VSTS"]},
            {"name": "Azure DevOps", "since": "2018"},
        ]
    },
    {
        "names": [{"name": "Symantec Vault"}, {"name": "Arctera Vault", "since": "2024"}],
        "kind": "divested",
    },
)


def texts(found: list[Diagnostic]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    "top",
    [
        "# NSX (Deprecated)",
        "# [Archived] Hosts",
        "# OBSOLETE: hosts",
        "# Cluster 3 Legacy",
        "# Hosts\n\nThis repository stores retired documentation of them.",
        "# Hosts\n\n> This page is no longer maintained.",
        "# Hosts\n\nNote: this project has been archived.",
        "---\ntitle: Hosts (retired)\n---\n",
    ],
)
def test_a_page_that_says_it_is_of_the_past(lint: Lint, top: str) -> None:
    source = f"{top}\n\nThe NSX-T edge is up.\n"
    assert lint(source, RULE, outdated=OUTDATED) == []


@pytest.mark.parametrize(
    "top",
    [
        "# Deprecated hosts of NSX",
        "# Hosts\n\nThis page lists what is deprecated.",
        "# Hosts\n\nThis project moves away from legacy hosts.",
        "# Hosts\n\nThis repository contains legacy templates, which are supported.",
        "# Hosts\n\nThe old page is no longer maintained.",
    ],
)
def test_a_page_that_speaks_of_what_is_past(lint: Lint, top: str) -> None:
    source = f"{top}\n\nThe NSX-T edge is up.\n"
    assert texts(lint(source, RULE, outdated=OUTDATED)) == ["NSX-T"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("These tests were originally written by the team at NSX-T.", []),
        ("It was initially developed for Azure ATP and others.", []),
        ("Originally we chose NSX-T.", ["NSX-T"]),
        ("It was originally written in C. NSX-T is up.", ["NSX-T"]),
        # how the change is told once, and both names are known from there
        ("NSX was formerly called NSX-T. Users of NSX-T keep their rules.", []),
        ("NSX (formerly NSX-T) is up, and NSX-T users log in.", []),
        ("NSX is up. Users of NSX-T log in.", ["NSX-T"]),
        ("The NSX-T Guide is here, NSX is up, and NSX-T users log in.", ["NSX-T"]),
        # one of two things
        ("Both NSX-T and NSX are supported.", []),
        ("NSX and NSX-T are both supported.", []),
        ("NSX and NSX-T are supported.", ["NSX-T"]),
        # the short form of a name beside today's
        ("[Azure DevOps | Visual Studio Team Services (VSTS)](a.md)", []),
        ("Visual Studio Team Services (VSTS)", ["Visual Studio Team Services", "VSTS"]),
        # versions
        ("It works with Symantec Vault® 7 and VSTS™ 2.", []),
        ("It works with Symantec Vault 7.x or 8.x.", []),
        ("It works with Symantec Vault.", ["Symantec Vault"]),
        # values
        ("Set pool_type to NSX-T here.", []),
        ("Setting `driver` to NSX-T helps.", []),
        ("Set it to NSX-T.", ["NSX-T"]),
        (
            "See 126, 1und1, AOL, Gmail, hot.ee, NSX-T, iCloud, mail.ee, QQ, Yahoo, gmx, Zoho.",
            [],
        ),
        (
            "Known are Alpha, Beta, Gamma, Delta, NSX-T, Zeta, Eta, Theta, Iota, Kappa, Mu.",
            ["NSX-T"],
        ),
        # labels
        ("Take the 'Hosts via NSX-T' template of the 'NSX-T' list.", []),
        ('The "free NSX-T" field is empty.', []),
        ('The "NSX-T" field is empty, said "you".', []),
        ('They said "yes, NSX-T" and left.', ["NSX-T"]),
        # both names, in any brackets
        ("Services (for example, NSX [NSX-T]) are there.", []),
        ("Services (for example, Ceph [NSX-T]) are there.", ["NSX-T"]),
        # whose page it is
        ("See [alerts](https://docs.nsx-t.org/a) (NSX-T) for it.", []),
        ("See [alerts](https://docs.example.org/a) (NSX-T) for it.", ["NSX-T"]),
        # a tag of issues
        ("- [NSX-T: all issues](https://bugs.example.org/?field.tag=nsx-t)", []),
        ("- [NSX-T: all issues](https://bugs.example.org/?field.age=nsx-t)", ["NSX-T"]),
        # two companies that are one now
        ("Explain the NSX-T + Ceph merger and what each side gave.", []),
        ("It came of the Ceph and NSX-T merger.", []),
        ("It came of the Ceph and NSX-T mergence.", ["NSX-T"]),
        ("- **NSX-T** (heritage), chapter 2", []),
        ("- **NSX-T** (chapter 2)", ["NSX-T"]),
        # whatever it was called
        ("It runs on any version of NSX-T and on all versions of the NSX-T manager.", []),
        ("It runs on the version of NSX-T that is there.", ["NSX-T"]),
        # a command as a heading
        ("## acme config nsx-t enable", []),
        ("## The nsx-t config", ["nsx-t"]),
        ("## how to log in to nsx-t", ["nsx-t"]),
        ("## moving hosts from nsx-t today", ["nsx-t"]),
        ("## nsx-t config", ["nsx-t"]),
        # the label of a control
        ("The tab is named **hosts of NSX-T here** by default.", []),
        ("The host is named **hosts of NSX-T here** by default.", ["NSX-T"]),
        # a value
        ("- Type: **AzureATP**", []),
        ("- **AzureATP** and more", ["AzureATP"]),
        # a longer name that begins with its last word
        ("The Azure ATP-like tool is here.", ["Azure ATP"]),
        # an address in words
        ("Write to jane at NSX-T dot com today.", []),
    ],
)
def test_what_is_told_around_a_name(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, outdated=OUTDATED)) == found


def test_pages_made_of_an_interface(lint: Lint) -> None:
    source = "# Edge\n\nThe NSX-T edge.\n\n[[Back to Model list]](../README.md#models)\n"
    assert lint(source, RULE, outdated=OUTDATED) == []
    client = "# Edge\n\nThe NSX-T edge.\n\nIt was generated by the [swagger-codegen](x).\n"
    assert lint(client, RULE, outdated=OUTDATED) == []
    assert texts(lint(client.replace("generated", "made"), RULE, outdated=OUTDATED)) == ["NSX-T"]
    other = source.replace("Model", "full")
    assert texts(lint(other, RULE, outdated=OUTDATED)) == ["NSX-T"]
    spelled = {"terms": [{"term": "NSX", "kind": "name"}]}
    misspelled = source.replace("NSX-T", "Nsx")
    assert lint(misspelled, "inconsistent-casing", **spelled) == []
    assert texts(lint(misspelled.replace("Model", "full"), "inconsistent-casing", **spelled)) == [
        "Nsx"
    ]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("content/media/talk.md", []),
        ("content/slides/talk.md", []),
        ("content/pages/talk.md", ["Azure DevOps"]),
    ],
)
def test_dated_talks_are_posts(lint: Lint, path: str, found: list[str]) -> None:
    source = "---\ndate: 2017-02-13\n---\n\nWe use Visual Studio Team Services.\n"
    names = lint(source, RULE, outdated=OUTDATED, path=path)
    assert [one.message.count('"Azure DevOps"') for one in names] == [1] * len(found)


def test_changes_by_version(lint: Lint) -> None:
    source = "# Upgrading\n\n## Starting with 3.3.3\n\n* NSX-T is known.\n"
    assert lint(source, RULE, outdated=OUTDATED) == []


def test_a_name_that_another_would_cut(lint: Lint) -> None:
    known = {"terms": [{"term": "Cloud-init", "kind": "name"}]}
    outdated = ({"outdated": "Acme Cloud", "current": "Acme Sky"},)
    source = "An Acme Cloud-init module, an Acme Cloud-based one.\n"
    assert texts(lint(source, RULE, outdated=outdated, **known)) == ["Acme Cloud"]
    assert texts(lint(source, RULE, outdated=outdated)) == ["Acme Cloud"] * 2


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("## Further Reading\n\n- [NSX-T edge nodes](https://x.org/a) - a page", []),
        ("## 7. References:\n\n1. [1] [NSX-T edge nodes](https://x.org/a)", []),
        ("## Hosts\n\n- [NSX-T edge nodes](https://x.org/a) - a page", ["NSX-T"]),
        ("## Further Reading\n\n- [NSX-T edge](https://x.org/a) - a page", ["NSX-T"]),
        ("## Further Reading\n\nThe [NSX-T edge nodes](https://x.org/a) are up.", ["NSX-T"]),
        ("## Further Reading\n\n- NSX-T edge nodes", ["NSX-T"]),
        ("## References of hosts\n\n- [NSX-T edge nodes](https://x.org/a)", ["NSX-T"]),
        ("- [NSX-T edge nodes](https://x.org/a) - a page", ["NSX-T"]),
    ],
)
def test_titles_to_read(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, outdated=OUTDATED)) == found
