"""What a sentence tells of a name: that it was another's, or what is there now."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OUTDATED = (
    {"outdated": "NSX-T", "current": "NSX"},
    {"outdated": "Azure ATP", "current": "Microsoft Defender for Identity"},
)


@pytest.mark.parametrize(
    "source",
    [
        "Defender for Identity (f.k.a Azure ATP) will audit it.",
        "Defender for Identity (f.k.a. Azure ATP) will audit it.",
        "Defender for Identity, fka Azure ATP, will audit it.",
        "It (formerly known as the threat layer / Azure ATP plans) is new.",
        "It (formerly the old layer, including NSX-T and Azure ATP) is new.",
        "It came from the merge of NSX-T and something.",
        "It began in 2016 as NSX-T.",
        "The product, launched as Azure ATP, is here.",
        "It started life as the NSX-T of VMware.",
        "NSX-T, now NSX, is used.",
        "NSX-T, today part of VMware Cloud Foundation, is used.",
        "NSX-T is now the NSX of VMware.",
        "NSX-T (currently marketed as VMware NSX) is used.",
        "NSX-T became vDefend in 2024.",
        "NSX-T is now deprecated.",
        # quoted titles and labels
        'Add the group "Azure ATP *workspace* Administrators" to it.',
        "Add the group 'NSX-T Administrators' to it.",
        'Follow the link "Deploy NSX-T on all hosts".',
        # titles of guides
        "See [NSX-T as a Network for Red Hat OpenShift on IBM Z Installation Guide](a.md).",
        # told apart, beside today's name
        "NSX-T vs NSX",
        "NSX-T vs. NSX",
        "Microsoft Defender for Identity versus Azure ATP",
        # sections of a configuration, labels of an interface
        "The section NSX-T specifies the access.",
        "The key NSX-T is set.",
        "Click **NSX-T** and select **Switch Azure ATP Account**.",
        "On the **NSX-T Manager** page, it is green.",
        "In the list, ensure **Devices to be NSX-T joined** is set.",
    ],
)
def test_told_as_past(lint: Lint, source: str) -> None:
    assert lint(f"{source}\n", "outdated-term", outdated=OUTDATED) == []


@pytest.mark.parametrize(
    "source",
    [
        "Tracing is there for NSX-T and currently supports one backend.",
        "With good authentication and NSX-T, it becomes a useful tool.",
        "NSX-T now supports more.",
        "NSX-T becomes the portal for all of them.",
        "NSX-T today needs two hosts.",
        "It (as usual) has NSX-T (formerly unheard of).",
        'The "new NSX-T edge" is up.',
        'They said "yes" to NSX-T and "no" to it.',
        "It's the vendors' NSX-T and the hosts' storage.",
        "**NSX-T** is the network.",
        "We use **NSX-T** for it. Select a host.",
        "The selection of **NSX-T** is done.",
        "The NSX-T section of the plan is long.",
        "NSX-T beats others vs the rest.",
    ],
)
def test_told_of_today(lint: Lint, source: str) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == ["NSX-T"]


SOURCES = [
    ("### NSX-T\n\nThe `NSX-T` section holds it.\n", []),
    ("### NSX-T\n\n```ini\n[NSX-T]\na = b\n```\n", []),
    ("### NSX-T\n\n```ini\n[NSX]\na = b\n```\n", ["NSX-T"]),
    ("### The NSX-T\n\nThe `NSX-T` section holds it.\n", ["NSX-T"]),
]


@pytest.mark.parametrize(("source", "texts"), SOURCES)
def test_headings_of_sections(lint: Lint, source: str, texts: list[str]) -> None:
    found = lint(source, "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == texts


ENDED = (
    {"outdated": "Heapster", "kind": "discontinued", "ended": "2018-12-03"},
    {"outdated": "Edge Legacy", "kind": "discontinued", "ended": "2021-03-09"},
)


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("Heapster and Edge Legacy are here.", ["Heapster", "Edge Legacy"]),
        ("It runs Heapster. Others are deprecated.", ["Heapster"]),
        ("Others are retired. It runs Heapster.", ["Heapster"]),
        ("Heapster, the basis for the now discontinued thing, is here.", []),
        ("Since Heapster has reached its end of life, use others.", []),
        ("Heapster is no longer maintained.", []),
        ("Support for Heapster and others has ended.", []),
        ("We dropped support for Heapster.", []),
        ("If you're using Heapster, look at it.", []),
        ("If you're using charts via Heapster, look at it.", []),
        ("If you look at charts, use Heapster.", ["Heapster"]),
        ("When using Heapster on hosts, look at it.", []),
        ("It is using Heapster for it.", ["Heapster"]),
        ("Heapster is not supported.", []),
        ("Support for Heapster is there. The talk has ended.", ["Heapster"]),
        ("The support of Heapster is good.", ["Heapster"]),
    ],
)
def test_a_sentence_that_tells_of_an_end(lint: Lint, source: str, texts: list[str]) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=ENDED)
    assert [one.text for one in found] == texts
