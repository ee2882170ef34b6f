"""Former names by day and by version: what is outdated when, and what a version makes right."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from entries import OUTDATED

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
Shown = Callable[[str, Sequence[Diagnostic]], list[str]]

RULE = "outdated-term"


def texts(found: Sequence[Diagnostic]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2014, 1, 1), []),
        (date(2022, 7, 31), []),
        (date(2022, 8, 1), ["vRealize Operations"]),
        (date(2025, 6, 16), ["vRealize Operations"]),
        (date(2025, 6, 17), ["vRealize Operations", "Aria Operations"]),
        (date(2030, 1, 1), ["vRealize Operations", "Aria Operations"]),
    ],
)
def test_on_each_side_of_each_date(lint: Lint, day: date, found: list[str]) -> None:
    source = "Use vRealize Operations.\n\nUse Aria Operations.\n\nUse VCF Operations.\n"
    assert texts(lint(source, RULE, outdated=OUTDATED, day=day)) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2022, 1, 15), []),
        (date(2022, 1, 16), ["Cold Cloud"]),
        (date(2024, 6, 30), ["Cold Cloud"]),
    ],
)
def test_a_product_ends_on_a_day(lint: Lint, day: date, found: list[str]) -> None:
    assert texts(lint("Buy Cold Cloud.\n", RULE, outdated=OUTDATED, day=day)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # the version beside the name decides before the day
        ("Use Aria Operations 9.0.", ["Aria Operations"]),
        ("Use VCF Operations 8.", []),
        ("The HypX hosts.", []),
        ("The HypXi hosts.", []),
        ("HypX 3.5 is old.", []),
        ("HypX 9 is new.", []),
        ("HypX 6 is wrong.", ["HypX"]),
        ("HypXi 6.7 is right.", []),
        ("HypXi 9.0 is wrong.", ["HypXi"]),
        ("HypXi version 9 is wrong.", ["HypXi"]),
        ("HypXi (version 9.1) is wrong.", ["HypXi"]),
        ("HypXi v9 is wrong.", ["HypXi"]),
        ("HypXi, release 9, is wrong.", ["HypXi"]),
        ("HypXi 9.x is wrong.", ["HypXi"]),
        ("HypXi 9 GB.", []),
        ("HypXi 9%.", []),
        ("HypXi for 9 hosts.", []),
        ("HypX 6, 7 and 8", ["HypX"]),
        # the version beside the product elsewhere in the block
        ("HypXi on HypX 9 is wrong.", ["HypXi"]),
        ("HypXi on hosts.\n\nHypX 9.", []),
        ("HypX 9 and HypXi 8 differ; HypXi stays.", []),
        # a discontinued product is over in any version
        ("Cold Cloud 3 is over.", ["Cold Cloud"]),
    ],
)
def test_versions(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(source + "\n", RULE, outdated=OUTDATED)) == found


RENAMED = (
    {"outdated": "Piwik", "current": "Matomo", "since": "2018-01"},
    {"outdated": "Zorb", "current": "Quell"},  # of which nobody knows the day
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("It works with Piwik 2 and Piwik 3.1.", []),
        ("It works with version 3 of Piwik.", []),
        ("It works with Piwik (3+) and Piwik (2.1 or later).", []),
        ("It works with Piwik (3 hosts) and Piwik (2).", ["Piwik", "Piwik"]),
        ("It works with Piwik 2020.", ["Piwik"]),
        ("It works with Piwik on 3 hosts.", ["Piwik"]),
        ("It works with Zorb 3.", ["Zorb"]),
    ],
)
def test_a_version_of_which_an_entry_knows_nothing(
    lint: Lint, source: str, found: list[str]
) -> None:
    assert texts(lint(f"{source}\n", RULE, outdated=RENAMED)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("It was tested on a host with Cold Cloud 3.", []),
        ("It is tested. On Cold Cloud it runs.", ["Cold Cloud"]),
        ("Test it on Cold Cloud.", ["Cold Cloud"]),
        ("It was tested with Piwik.", ["Piwik"]),
    ],
)
def test_what_was_tested_with_a_product_is_history(
    lint: Lint, source: str, found: list[str]
) -> None:
    assert texts(lint(f"{source}\n", RULE, outdated=(*OUTDATED, *RENAMED))) == found


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("docs/cold-cloud.md", []),
        ("docs/2022-ColdCloud-report.md", []),
        ("docs/cold_cloud/index.md", []),
        ("docs/cold_cloud/setup.md", ["Cold Cloud"]),
        ("docs/cold-clouds/cold.md", ["Cold Cloud"]),
        ("docs/aria-operations.md", ["Cold Cloud"]),
    ],
)
def test_a_page_that_is_named_after_what_is_over(lint: Lint, path: str, found: list[str]) -> None:
    source = "The Cold Cloud is there.\n"
    assert texts(lint(source, RULE, outdated=OUTDATED, path=path)) == found


def test_a_renamed_product_is_none_that_is_over(lint: Lint) -> None:
    found = lint("The Piwik is there.\n", RULE, outdated=RENAMED, path="docs/piwik.md")
    assert texts(found) == ["Piwik"]


def test_a_discontinued_product_is_reported_once(lint: Lint, shown: Shown) -> None:
    source = "Buy Cold Cloud.\n\nNo Cold Cloud.\n\nNSX-T and NSX-T.\n"
    found = lint(source, RULE, outdated=OUTDATED)
    assert shown(source, found) == [
        "1:5 outdated-term Cold Cloud",
        "5:1 outdated-term NSX-T",
        "5:11 outdated-term NSX-T",
    ]
    assert [one.severity.label for one in found] == ["info", "warning", "warning"]


@pytest.mark.parametrize(
    ("path", "texts"),
    [
        ("_posts/2013-08-16-hosts.md", []),
        ("blog/2013-08-16-hosts/index.md", []),
        ("slides/2013-08-16_workshop/a/hosts.md", []),
        ("docs/2024-08-16_days/a.md", ["Undated Box", "Dated Box", "Ended Box", "Sold Box"]),
        ("blog/2024-08-16-hosts.md", ["Undated Box", "Dated Box", "Ended Box", "Sold Box"]),
        ("hosts.md", ["Undated Box", "Dated Box", "Ended Box", "Sold Box"]),
    ],
)
def test_nobody_changes_the_names_of_a_post_of_years_ago(
    lint: Lint, path: str, texts: list[str]
) -> None:
    entries = (
        {"outdated": "Undated Box", "current": "New Box"},
        {"outdated": "Dated Box", "current": "Fresh Box", "since": "2010-01-01"},
        {"outdated": "Ended Box", "kind": "discontinued"},
        {"outdated": "Sold Box", "kind": "discontinued", "ended": "2020-01-01"},
    )
    source = "Undated Box, Dated Box, Ended Box and Sold Box.\n"
    found = lint(source, "outdated-term", outdated=entries, path=path)
    assert [one.text for one in found] == texts
