"""Shipped products whose old name came back, or that had several, on each side of each date."""

from collections.abc import Callable
from datetime import date

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]

RULE = "outdated-term"


def found(lint: Lint, source: str, day: date) -> list[str]:
    return [one.text for one in lint(source, RULE, shipped=True, day=day)]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 7, 31), []),
        (date(2018, 8, 1), ["XenServer"]),
        (date(2022, 12, 31), ["XenServer"]),
        (date(2023, 1, 1), ["Citrix Hypervisor"]),
    ],
)
def test_xenserver(lint: Lint, day: date, expected: list[str]) -> None:
    source = "The desktops run on XenServer.\n\nThe desktops run on Citrix Hypervisor.\n"
    assert found(lint, source, day) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("In 2017 we installed XenServer.", []),
        ("In 2020 we installed XenServer.", ["XenServer"]),
        ("In 2020 we installed Citrix Hypervisor.", []),
    ],
)
def test_xenserver_in_a_year(lint: Lint, source: str, expected: list[str]) -> None:
    assert found(lint, f"{source}\n", date(2021, 6, 1)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 4, 30), []),
        (date(2018, 5, 1), ["NetScaler"]),
        (date(2022, 9, 30), ["NetScaler"]),
        (date(2022, 10, 1), ["Citrix ADC"]),
    ],
)
def test_netscaler(lint: Lint, day: date, expected: list[str]) -> None:
    source = "The shop is behind a NetScaler.\n\nThe shop is behind a Citrix ADC.\n"
    assert found(lint, source, day) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The pool runs XenServer 7.1.", []),
        ("The pool runs Citrix Hypervisor 8.2.", []),
        ("The pool runs XenServer 8.", []),
        ("The pool runs XenServer 8.4.", []),
        ("The pool runs Citrix Hypervisor 9.", ["Citrix Hypervisor"]),
        ("It runs NetScaler 12.1.", []),
        ("It runs NetScaler 13.0.", []),
        ("It runs NetScaler 14.1.", []),
        ("It runs Citrix ADC 13.0.", []),
        ("It runs Citrix ADC 14.1.", ["Citrix ADC"]),
        ("It runs SLE Micro 5.5.", []),
        ("It runs SLE Micro 6.0.", ["SLE Micro"]),
        ("It runs SUSE Manager 5.0.", []),
        ("It runs SUSE Manager 5.1.", ["SUSE Manager"]),
        ("It runs PowerShell Core 6.2.", []),
        ("It runs PowerShell Core 7.", ["PowerShell Core"]),
    ],
)
def test_versions_decide(lint: Lint, source: str, expected: list[str]) -> None:
    assert found(lint, source + "\n", date(2026, 11, 1)) == expected


@pytest.mark.parametrize(
    "source",
    [
        "The shop keeps its customers in Azure AD B2C.",
        "The script calls Microsoft Graph.",
        "The domain controllers run Active Directory Domain Services.",
        "Microsoft Defender for Office 365 filters the mail.",
        "Defender for Office 365 filters the mail.",
        "All have an Office 365 E3 plan.",
        "Open the port in Windows Defender Firewall.",
        "The logs go to a Log Analytics workspace.",
        "La suma de los enteros.",
        "The nodes run RKE2.",
        "Microsoft Entra ID (Azure AD) holds the accounts.",
        "Entra ID (formerly Azure AD) holds the accounts.",
        "Azure AD, now Microsoft Entra ID, holds the accounts.",
    ],
)
def test_what_keeps_an_old_word_is_silent(lint: Lint, source: str) -> None:
    assert found(lint, source + "\n", date(2026, 11, 1)) == []


@pytest.mark.parametrize(
    ("source", "day", "expected"),
    [
        ("Citrix Hypervisor became XenServer again.", date(2024, 1, 1), []),
        ("XenServer became Citrix Hypervisor.", date(2021, 1, 1), []),
        ("Use Citrix Hypervisor with XenServer.", date(2024, 1, 1), ["Citrix Hypervisor"]),
    ],
)
def test_told_with_a_name_that_came_back(
    lint: Lint, source: str, day: date, expected: list[str]
) -> None:
    assert found(lint, f"{source}\n", day) == expected
