"""Words of English that are names as well, plurals of acronyms, and a case of a neighbour."""

from collections.abc import Callable
from typing import Any

import pytest

Lint = Callable[..., list[Any]]
RULE = "inconsistent-casing"


def texts(found: list[Any]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("# Summary and outlook\n\nWe have Outlook.", []),
        ("# Zorbian and outlook\n\nWe have Outlook.", ["outlook"]),
        ("Slack is up. The plan has some slack in it.", []),
        ("Slack is up. They pick up the slack.", []),
        ("Helm is up. She is at the helm.", []),
        ("Chef is up. The head chef is here.", []),
        ("Squid is up. The squid in the sea is fresh.", []),
        ("Excel is up. The hosts excel at it.", []),
        ("Excel is up. Put it in excel, or in an excel workbook.", ["excel", "excel"]),
        ("Confluence is up. At the confluence of both.", []),
        ("Confluence is up. The confluence content of both.", ["confluence"]),
        ("Slack is up. Tell them via slack of it.", ["slack"]),
        ("Slack is up. Ask in the slack channel.", ["slack"]),
        ("Helm is up. The helm chart of it.", ["helm"]),
        ("Helm is up. It is made with helm.", ["helm"]),
        ("Puppet is up. The puppet manifests of it.", ["puppet"]),
        ("Puppet is up. The puppet training of it.", ["puppet"]),
    ],
)
def test_words_where_the_product_is_told_of(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, shipped=True)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The job has a zqb of its own. Each of the hosts has two zqbs.", ["zqb", "zqbs"]),
        ("It is a zqbs of the kind. Each of the hosts has the two zqbs.", []),
        ("It is a zqbs of the kind. Each has the two zqbs, and a ZQB.", ["zqbs"]),
        ("Each of the hosts has the two zqbs.", ["zqbs"]),
    ],
)
def test_what_only_looks_like_a_plural(lint: Lint, source: str, found: list[str]) -> None:
    got = texts(lint(f"{source}\n", RULE, well_known="ZQB"))
    assert got == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Add a Cloud-Init drive on Proxmox VE.", []),
        ("# Proxmox VE\n\nAdd a Cloud-Init drive.", []),
        ("Add a Cloud-Init drive.", ["Cloud-Init"]),
        ("Add a CloudInit drive on Proxmox VE.", ["CloudInit"]),
    ],
)
def test_a_case_that_a_neighbour_makes_right(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, shipped=True)) == found
