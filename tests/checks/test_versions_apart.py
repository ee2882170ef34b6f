"""Versions that stand apart from a name: in a cell, a definition, a field, a bracket, a bound."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OPS = "vRealize Operations"
OUTDATED = (
    {
        "id": "ops",
        "names": [
            {"name": OPS, "versions": "-8.9"},
            {"name": "Aria Operations", "since": 2022, "versions": "8.10-"},
        ],
    },
)
# Texts in which `@` is the version: an old one makes the name right, a new one does not.
STRUCTURES = {
    "a.md": [
        f"| Product | Installed |\n|---|---|\n| {OPS} | @ |\n",
        f"| Product | Installed |\n|---|---|\n| {OPS} | @ CU1 |\n",
        f"| Product | Today |\n|---|---|\n| {OPS} | @ LTSR |\n",
        f"| Product | State |\n|---|---|\n| {OPS} | @, two nodes |\n",
        f"| Product | State |\n|---|---|\n| {OPS} | ~@ |\n",
        f"| Product | {OPS} |\n|---|---|\n| Version | @ |\n",
        f"{OPS}\n: @\n",
        f"<dl><dt>{OPS}</dt><dd>@</dd></dl>\n",
        f"<table><tr><td>{OPS}</td><td>@</td></tr></table>\n",
        f"```{{list-table}}\n* - {OPS}\n  - @\n```\n",
        f"- Product: {OPS}\n- Version: @\n",
        f"Product: {OPS}, version: @\n",
        f"All of {OPS} (currently @) is up.\n",
        f"The {OPS} node (@) is up.\n",
        f"The {OPS}-@ box is up.\n",
        f"We have {OPS} at @ today.\n",
    ],
    "a.rst": [
        f"{OPS}\n   @\n",
        f":Product: {OPS}\n:Version: @\n",
        f".. csv-table::\n   :header: Product, Today\n\n   {OPS}, @ SP1\n",
    ],
}


@pytest.mark.parametrize(
    ("path", "text"), [(path, text) for path, texts in STRUCTURES.items() for text in texts]
)
def test_the_version_decides(lint: Lint, path: str, text: str) -> None:
    for version, names in (("8.6", []), ("8.12", [OPS])):
        source = text.replace("@", version)
        found = lint(source, "outdated-term", outdated=OUTDATED, path=path)
        assert [one.text for one in found] == names, version


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"Hosts with {OPS} < 8.10 stay.\n", 0),
        (f"Hosts with {OPS} older than 8.10 stay.\n", 0),
        (f"All before that is of {OPS} before 8.10.\n", 0),
        (f"So is 8.6.2 of {OPS}.\n", 0),
        (f"Hosts with {OPS} < 9.0 stay.\n", 1),
        (f"Hosts with {OPS} <= 8.10 stay.\n", 1),
        (f"Hosts with {OPS} newer than 8.10 stay.\n", 1),
        # amounts, times, other things
        (f"| Product | Memory |\n|---|---|\n| {OPS} | 8.2 GB |\n", 1),
        (f"| Product | Time |\n|---|---|\n| {OPS} | 8.2 hours |\n", 1),
        (f"{OPS}\n: 8.2 hours a day\n", 1),
        (f"{OPS} at 8.30 pm is up.\n", 1),
        (f"- Product: {OPS}\n- Owner: Anna\n- Version: 8.6\n", 1),
        (f"- Product: {OPS}\n- Hosts: 8\n", 1),
        (f"We have {OPS}.\n\n- Version: 8.6\n", 1),
        (f"| Version | {OPS} |\n|---|---|\n| Hosts | 8.6 |\n", 1),
        (f"Some 8.6 of {OPS} is good.\n", 1),
    ],
)
def test_bounds_and_other_numbers(lint: Lint, text: str, count: int) -> None:
    assert [one.text for one in lint(text, "outdated-term", outdated=OUTDATED)] == [OPS] * count
