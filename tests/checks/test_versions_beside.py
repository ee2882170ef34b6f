"""Versions and years beside an old name, in the ways in which people write them."""

from collections.abc import Callable

import pytest

from termlint.checks.versions import version_beside
from termlint.checks.years import year_of
from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OUTDATED = (
    {
        "names": [
            {"name": "NSX-T", "since": "2017", "versions": "2-3"},
            {"name": "NSX", "since": "2022", "versions": "4-"},
        ]
    },
)


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("X 3", "3"),
        ("X v3.2", "3.2"),
        ("X: 3.2.1", "3.2.1"),
        ("X: version 8.8", "8.8"),
        ("X \u2013 8.6.4", "8.6.4"),
        ("X = 8.6", "8.6"),
        ("X (3.8)", "3.8"),
        ("X (3.x)", "3.x"),
        ("X (8.5, two sites)", "8.5"),
        ("X (Advanced, 8.6.4)", "8.6.4"),
        ("X (installed: 8.6.4)", "8.6.4"),
        ("X (v8.6)", "8.6"),
        ("X (3+)", "3"),
        ("X \u2265 3.1", "3.1"),
        ("X >= 3", "3"),
        ("X up to 3.2", "3.2"),
        ("X from 8.6 on", "8.6"),
        ("X, from version 8.2 to 8.10", "8.2"),
        ("X Manager 3.2", "3.2"),
        ("X edge nodes 3.2", "3.2"),
        ("X managers (version 3.2)", "3.2"),
        ("X appliance 8.6", "8.6"),
        ("X is at version 3.8.", "3.8"),
        ("X in version 3.8.", "3.8"),
        # no versions
        ("X: 3 hosts", None),
        ("X (3 hosts)", None),
        ("X (2)", None),
        ("X from 3 hosts", None),
        ("X up to 20 hosts", None),
        ("X is at home", None),
        ("X manager of 3.2 hosts", None),
        ("X 30 days", None),
        ("X: 3.5 GiB", None),
        ("X < 4.0", "3.999"),
    ],
)
def test_version_after(text: str, version: str | None) -> None:
    assert version_beside(text, 0, 1) == version


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("the 3.8 release of X", "3.8"),
        ("version 3 of the X", "3"),
        ("the versions of X are 3.1 and 4", None),
        ("3 releases of X", None),
    ],
)
def test_version_before(text: str, version: str | None) -> None:
    start = text.index("X")
    found = version_beside(text, start, start + 1)
    assert found == ("3.1" if "versions of" in text else version)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 2018 we ran X.", 2018),
        ("In May 2021 we ran X.", 2021),
        ("In the autumn of 2021 we ran X.", 2021),
        ("Until the end of 2023 we ran X.", 2023),
        ("Until the end of summer of 2023 we ran X.", 2023),
        ("Between 2018 and 2022 X was there.", 2022),
        ("From 2018 to 2022 we had X.", 2022),
        ("We bought X in May 2021.", 2021),
        ("The team installed X on two hosts in 2021.", 2021),
        ("X was there until 2022.", 2022),
        ("We run X in 2021 rooms.", None),
        ("We run X. In 2018 we did not.", None),
        ("Use X in 2025-01.", None),
        ("We run X in May.", None),
    ],
)
def test_years(text: str, year: int | None) -> None:
    start = text.index("X")
    assert year_of(text, start, start + 1) == year


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("| Date | What |\n|---|---|\n| 2021-05-12 | NSX-T upgraded |", []),
        ("| Year | What |\n|---|---|\n| 2019 | NSX-T came |", []),
        ("| When | What |\n|---|---|\n| May 2021 | NSX-T came |", []),
        ("| Date | What |\n|---|---|\n| 12.05.2021 | NSX-T came |", []),
        ("| Date | What |\n|---|---|\n| 2025-05-12 | NSX-T upgraded |", ["NSX-T"]),
        ("| Date | What |\n|---|---|\n| soon | NSX-T upgraded |", ["NSX-T"]),
        ("| Installed | What |\n|---|---|\n| 2021-05-12 | NSX-T |", ["NSX-T"]),
        # the versions of a document are not those of a product
        ("| Version | Author | What |\n|---|---|---|\n| 2.1 | JD | NSX-T in it |", ["NSX-T"]),
        ("| Version | Host | What |\n|---|---|---|\n| 2.1 | a | NSX-T in it |", []),
        ("| NSX-T | \u2265 3.1 |\n|---|---|\n| a | b |", []),
        ("| What | Version |\n|---|---|\n| NSX-T | >= 3 |", []),
        ("| What | Version |\n|---|---|\n| NSX-T | >= 4 |", ["NSX-T"]),
        ("## Revision history\n\n- 1.0: chapter on NSX-T", []),
        ("## History of the hosts\n\n- 1.0: chapter on NSX-T", ["NSX-T"]),
        ("- **NSX-T**: 3.2.1", []),
        ("- **NSX-T**: 4.2.1", ["NSX-T"]),
    ],
)
def test_rows_and_lists(lint: Lint, source: str, found: list[str]) -> None:
    names = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in names] == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("It needs Old Box 8.4 or newer.", []),
        ("It needs Old Box 8 or later.", []),
        ("It needs Old Box 8+.", []),
        ("It needs Old Box 8.4.", ["Old Box 8"]),
        ("It needs Old Box 8 or something.", ["Old Box 8"]),
        ("| Id | What |\n|---|---|\n| `boxNetGuest` | x |\n| boxNetGuest | Box of 2003 |", []),
    ],
)
def test_lower_bounds_and_values(lint: Lint, source: str, found: list[str]) -> None:
    over = (
        {"names": [{"name": "Old Box 8"}], "kind": "discontinued", "ended": "2020"},
        {"names": [{"name": "Box of 2003"}], "kind": "discontinued", "ended": "2020"},
    )
    assert [one.text for one in lint(f"{source}\n", "outdated-term", outdated=over)] == found
