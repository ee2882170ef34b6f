"""Old names in chronicles, in sentences about older things, and versions named apart."""

import time
from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OUTDATED = (
    {
        "id": "nsx",
        "names": [
            {"name": "NSX-T", "versions": "-3"},
            {"name": "NSX", "since": 2022, "versions": "4-"},
        ],
    },
)
SILENT = [
    "- Dec 2008, NSX-T: first look in a magazine.",
    "- 5 May 2018: We installed NSX-T.",
    "- December 5, 2018 - The NSX-T team grew.",
    "- 2018: NSX-T was bought.",
    "- 2018-05 – NSX-T was bought.",
    "2018-05-01: NSX-T was bought.",
    "(2018) — the NSX-T years",
    "Legacy deployments may use NSX-T or other tools.",
    "It is new. Older installations still run NSX-T.",
    "Earlier releases: NSX-T has been tested.",
    "Supported versions of NSX-T are 2.5, 2.4 and 3.0.",
    "The versions of the NSX-T are: 2.5 and 3.0.",
    "Supported versions of NSX-T: 2.5.1",
    "See the *NSX-T Administration Guide* for more.",
    "The NSX-T Release Notes say so.",
    "It was originally designed for NSX-T.",
    "They announced that they are ending their NSX-T service.",
    # of a year in which it was called so
    "In 2018 we bought NSX-T.",
    "Back in early 2018 the stack was NSX-T and vSphere.",
    "On 3 May 2018 the office ran NSX-T.",
    "NSX-T was in use until 2018.",
    f"On July 12th 2018, the team {'and the other teams ' * 8}said that NSX-T is new.",
    f"In May 2018, the team {'and the other teams ' * 8}said that NSX-T is new.",
    "We no longer use NSX-T, and we used to run NSX-T.",
    "They left NSX-T.",
]
FOUND = [
    "- 5 May: We install NSX-T.",
    "- 320 VMs: all of them use NSX-T.",
    "- 2018 NSX-T hosts",
    "In 2025 we bought NSX-T.",
    "On Windows Server 2018 we use NSX-T.",
    "The room 2018 has NSX-T.",
    "In 2018 we moved. We use NSX-T.",
    f"In the room 2018, the team {'and the other teams ' * 8}said that NSX-T is new.",
    f"In 2018 the team {'and the other teams ' * 8}said that NSX-T is new.",
    "Until 2030 we use NSX-T.",
    "2018 was good, and NSX-T is up.",
    "March: NSX-T is up.",
    "Legacy is a word. We use NSX-T.",
    "The legacy systems are gone, and we use NSX-T.",
    "Supported versions of NSX-T are 4.0 and 4.1.",
    "The hosts of NSX-T are 2.5 km away.",
    "Versions of NSX-T are many.",
    "The NSX-T guide is short.",
    "Send NSX-T logs there, with a manual.",
]


@pytest.mark.parametrize("source", SILENT)
def test_silent(lint: Lint, source: str) -> None:
    assert lint(source + "\n", "outdated-term", outdated=OUTDATED) == []


@pytest.mark.parametrize("source", FOUND)
def test_found(lint: Lint, source: str) -> None:
    found = lint(source + "\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == ["NSX-T"]


MORE_SILENT = [
    "NSX-T, which was formerly called Nicira, was renamed to NSX.",
    "Back then, NSX-T was bought.",
    "NSX-T no longer exists.",
    "Version 3 and earlier are still branded as NSX-T.",
    "The end of support for NSX-T is near.",
    "The old NSX-T cluster.",
    "The platform once ran NSX-T.",
    "The platform was called NSX-T.",
    "A platform that they called NSX-T.",
    "The platform, a product once called NSX-T, is up.",
    "NSX, called NSX-T until then.",
    "| nsx-t | edge |\n| --- | --- |\n| nsx-t | x |",
]
MORE_FOUND = [
    "NSX-T, now with passkeys, is used.",
    "NSX-T, now in use, is new.",
    "NSX-T is here. It was renamed by us.",
    "The back end of NSX-T is up.",
    "Log in to a platform called NSX-T.",
    "It needs the network platform named NSX-T.",
    "| NSX-T | NSX Manager nodes |\n| --- | --- |\n| a | b |",
]


@pytest.mark.parametrize("source", MORE_SILENT)
def test_what_a_writer_says_of_the_past(lint: Lint, source: str) -> None:
    assert lint(source + "\n", "outdated-term", outdated=OUTDATED) == []


@pytest.mark.parametrize("source", MORE_FOUND)
def test_what_only_looks_like_it(lint: Lint, source: str) -> None:
    found = lint(source + "\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == ["NSX-T"]


def test_the_message_names_the_version(lint: Lint) -> None:
    entry = {
        "names": [
            {"name": "vRO", "versions": "-7"},
            {"name": "ARO", "since": 2022, "versions": "8"},
            {"name": "VCF Ops", "since": 2025, "versions": "9-"},
        ]
    }
    found = lint("vRO 8.2\n\nvRO 9\n\nvRO\n", "outdated-term", outdated=(entry,))
    assert [one.message for one in found] == [
        '"vRO" in version 8.2 is called "ARO" (since 2022)',
        '"vRO" is now called "VCF Ops" (since 2025)',
        '"vRO" is now called "VCF Ops" (since 2025)',
    ]


def test_the_message_names_the_version_that_makes_a_name_outdated(lint: Lint) -> None:
    entry = {
        "names": [
            {"name": "WinSh", "versions": "-5"},
            {"name": "Sh", "since": 2018, "versions": "6-"},
        ],
        "needs-version": True,
    }
    found = lint("WinSh 7.\n\nWinSh 5, WinSh.\n", "outdated-term", outdated=(entry,))
    assert [one.message for one in found] == ['"WinSh" in version 7 is called "Sh" (since 2018)']


def test_a_long_list_of_old_names_is_quick(lint: Lint) -> None:
    start = time.process_time()
    assert len(lint("NSX-T, " * 2_000 + "\n", "outdated-term", outdated=OUTDATED)) == 2_000
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("A guide to migrating from Old Box.", []),
        ("Migrate your data from the Old Box to New Box.", []),
        ("The migration off Old Box is over.", []),
        ("If you are upgrading from an Old Box environment, read on.", []),
        ("They moved from Old Box to it.", []),
        ("They moved boxes. From Old Box, it is near.", ["Old Box"]),
        ("The migration to Old Box is over.", ["Old Box"]),
        ("Migrate everything. It comes from Old Box.", ["Old Box"]),
        ("A guide to migrating from Box Two.", ["Box Two"]),  # sold on under another name
    ],
)
def test_what_one_leaves_may_have_ended(lint: Lint, source: str, found: list[str]) -> None:
    outdated = (
        {"id": "a", "names": [{"name": "Old Box"}], "kind": "discontinued", "ended": "2022"},
        {"outdated": "Box Two", "current": "Box Three"},
    )
    assert [one.text for one in lint(f"{source}\n", "outdated-term", outdated=outdated)] == found
