"""The titles above a block say what it is about, as its own words do."""

from collections.abc import Callable

import pytest

from termlint.checks.titles import Titles
from termlint.diagnostics import Diagnostic
from termlint.documents import read_text

Lint = Callable[..., list[Diagnostic]]
ENTRY = ({"outdated": "View", "current": "Horizon", "near": ["VMware"], "unless-near": ["museum"]},)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("# VMware\n\nThe View is new.\n", ["View"]),
        ("# All\n\n## VMware\n\n### Desks\n\nThe View is new.\n", ["View"]),
        ("---\ntitle: VMware\n---\n\n# Desks\n\nThe View is new.\n", ["View"]),
        ("VMware and View.\n", ["View"]),
        ("# The View of VMware\n", ["View"]),
        # another section, a text beside it, a word that rules it out
        ("# All\n\n## VMware\n\nText.\n\n## Desks\n\nThe View is new.\n", []),
        ("VMware.\n\nThe View is new.\n", []),
        ("The View is new.\n\n# VMware\n", []),
        ("# VMware\n\nThe View of the museum is new.\n", []),
        ("# The museum\n\nThe View of VMware is new.\n", []),
        ("# The museum\n\n# Desks\n\nThe View of VMware is new.\n", ["View"]),
        ("# Desks\n\nThe View is new.\n", []),
    ],
)
def test_titles_give_context(lint: Lint, source: str, found: list[str]) -> None:
    diagnostics = lint(source, "outdated-term", outdated=ENTRY)
    assert [one.text for one in diagnostics] == found


def test_titles_over_each_block() -> None:
    source = "---\ntitle: F\n---\n\nA\n\n# One\n\nB\n\n## Two\n\nC\n\n### Three\n\n## Four\n\nD\n"
    document = read_text(source, "a.md", "markdown")
    titles = Titles(document.blocks)
    over = {block.text: list(titles.over(block)) for block in document.blocks}
    assert over == {
        "F": ["F"],
        "A": ["F"],
        "One": ["F", "One"],
        "B": ["F", "One"],
        "Two": ["F", "One", "Two"],
        "C": ["F", "One", "Two"],
        "Three": ["F", "One", "Two", "Three"],
        "Four": ["F", "One", "Four"],
        "D": ["F", "One", "Four"],
    }


NOTES = [
    ("## 1.2.2 (2020-12-23)", []),
    ("## [v1.2] - 2020-12-23", []),
    ("# Version 7.0.2 (08/02/2021)", []),
    ("## 1.2 - 3 hosts", ["Old Box"]),
    ("## 2021-05-03", []),
    ("## 12 May 2020: Boxes", []),
    ("## May 12th, 2020", []),
    ("## Meeting of 2021-05-03", []),
    ("## 2021 plans", ["Old Box"]),
    ("## May 2020", []),
    ("## 2020", []),
    ("## Outage of 12 May 2020", []),
    ("# Post-mortem: no light on 2020-05-12", []),
    ("## Plans for 2020", ["Old Box"]),
    ("## May", ["Old Box"]),
    ("## The hosts of 12 May 2020", ["Old Box"]),
    ("## To 4.0.0", []),
    ("## Upgrading from 3.x to 4.0.0", []),
    ("## Upgrading to v2.1", []),
    ("## Version 2.1", []),
    ("## Changelog\n\n### All", []),
    ("## 1.2 Configure it", ["Old Box"]),
    ("## 1.2: Configure it", ["Old Box"]),
    ("## To the 4 hosts", ["Old Box"]),
    ("## Version", ["Old Box"]),
    ("## Changelogs of others", ["Old Box"]),
    ("## 2 boxes", ["Old Box"]),
]


@pytest.mark.parametrize(("title", "found"), NOTES)
def test_notes_on_a_version(lint: Lint, title: str, found: list[str]) -> None:
    entry = ({"outdated": "Old Box", "current": "New Box"},)
    diagnostics = lint(f"{title}\n\nThe Old Box is set up.\n", "outdated-term", outdated=entry)
    assert [one.text for one in diagnostics] == found
