"""Old names in a sentence that tells how one name of the product followed another."""

from collections.abc import Callable
from typing import Any

import pytest

Lint = Callable[..., list[Any]]
RULE = "outdated-term"
OUTDATED = (
    {
        "id": "ops",
        "names": [
            {"name": "vROps", "since": "2014"},
            {"name": "Aria Ops", "since": "2022-08"},
            {"name": "VCF Ops", "since": "2025-06"},
        ],
    },
    {
        "id": "entra",
        "names": [{"name": "Azure AD", "forms": ["Azure Active Directory"]}, {"name": "Entra ID"}],
    },
)


@pytest.mark.parametrize(
    "source",
    [
        "Entra ID is the new name of Azure AD.",
        "Azure AD's new name is Entra ID.",
        "Azure AD is being renamed to Entra ID.",
        "Azure AD is to become Entra ID.",
        "Azure AD turned into Entra ID.",
        "Since 2023, Azure AD is Entra ID.",
        "Entra ID (ex-Azure AD) signs users in.",
        "Entra ID, a.k.a. Azure AD, signs users in.",
        "Do not write Azure AD; write Entra ID.",
        "Azure AD: see Entra ID.",
        "- Azure AD: now Entra ID",
        "Azure AD\n: Now Entra ID.",
        "Azure AD\n: Entra ID",
        "The old name, Azure AD, is still seen.",
        "VCF Ops, formerly Aria Ops and before that vROps, collects it.",
        "The vROps became Aria Ops, and is VCF Ops today.",
        "Since August 2022 vROps is called Aria Ops.",
        "VCF Ops 9 (vROps until 8) is up.",
        # bought and sold
        "Zorb bought Azure AD in 2010.",
        "Zorb Inc then sold the Azure AD to others.",
        "Azure AD now belongs to Zorb.",
        "Azure AD was sold to Zorb.",
    ],
)
def test_told(lint: Lint, source: str) -> None:
    assert lint(f"{source}\n", RULE, outdated=OUTDATED) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Use Azure AD with Entra ID.", ["Azure AD"]),
        # the writer's name of today is an old one
        ("Use Aria Ops (formerly vROps).", ["Aria Ops"]),
        ("The Aria Ops was formerly known as vROps.", ["Aria Ops"]),
        ("The Entra ID templates now have an option to send it all to Azure AD.", ["Azure AD"]),
        ("Use Azure AD. The name of it is Entra ID.", ["Azure AD"]),
        ('On Azure AD see, "Installing Entra ID".', ["Azure AD"]),
        ("Use Azure AD (version 4 or later) and the Entra ID.", ["Azure AD"]),
        (f"Azure AD {'and so on ' * 14}became Entra ID.", ["Azure AD"]),
        ("Azure AD\n: Signs users in, as Entra ID does.", ["Azure AD"]),
        ("Azure AD\n\nEntra ID", ["Azure AD"]),
        ("We bought Azure AD, and they sold Azure AD.", ["Azure AD", "Azure AD"]),
        ("Azure AD and sold goods.", ["Azure AD"]),
    ],
)
def test_not_told(lint: Lint, source: str, found: list[str]) -> None:
    assert [one.text for one in lint(f"{source}\n", RULE, outdated=OUTDATED)] == found
