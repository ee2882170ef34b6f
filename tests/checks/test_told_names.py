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
        "NSX-T, now NSX, is used.",
        "NSX-T, today part of VMware Cloud Foundation, is used.",
        "NSX-T is now the NSX of VMware.",
        "NSX-T (currently marketed as VMware NSX) is used.",
        "NSX-T became vDefend in 2024.",
        "NSX-T is now deprecated.",
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
    ],
)
def test_told_of_today(lint: Lint, source: str) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == ["NSX-T"]
