"""Fixes of an old name with a short form in brackets: one name is written, or none."""

from collections.abc import Callable
from typing import Any

import pytest

Lint = Callable[..., list[Any]]
OUTDATED = (
    {
        "id": "entra",
        "names": [
            {"name": "Azure Active Directory", "forms": ["Azure AD", "AAD"]},
            {"name": "Entra ID"},
        ],
    },
    {"id": "srm", "names": [{"name": "Site Recovery Manager"}, {"name": "Live Site Recovery"}]},
    {
        "id": "gke",
        "names": [
            {"name": "Container Engine"},
            {"name": "Google Kubernetes Engine", "forms": ["GKE"]},
        ],
    },
)


def fixed(found: list[Any], source: str) -> list[str]:
    """Return for each finding what its fix makes of the source, or nothing."""
    made = []
    for one in found:
        text = source if one.fixes else ""
        for edit in reversed(one.fixes[0].edits if one.fixes else ()):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
        made.append(text)
    return made


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        (
            "The Azure Active Directory (Azure AD) is up.",
            ["The Entra ID is up.", "The Azure Active Directory (Entra ID) is up."],
        ),
        ("Use Azure AD (see below).", ["Use Entra ID (see below)."]),
        ("Use Azure AD (AAD), too.", ["Use Entra ID, too.", "Use Azure AD (Entra ID), too."]),
        ("The Site Recovery Manager (SRM) is up.", [""]),
        ("The Site Recovery Manager (LSR) is up.", ["The Live Site Recovery (LSR) is up."]),
        ("The Container Engine (GKE) is up.", ["The Google Kubernetes Engine (GKE) is up."]),
        ("The Site Recovery Manager (old) is up.", ["The Live Site Recovery (old) is up."]),
    ],
)
def test_pairs(lint: Lint, source: str, texts: list[str]) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert fixed(found, source) == texts
