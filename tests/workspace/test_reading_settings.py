"""The settings of how documents are read, each through a project with a config."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from termlint.workspace import Checked, Workspace

Put = Callable[[Mapping[str, str]], Path]
NAMES = "undefined-acronym late-definition single-use-acronym outdated-term".split()
SECTIONS = """\
The bit quality board (BQB) meets.

# Install

## First

A raw zip kit (RZK) is here. The RZK and the BQB work.

## Second

The RZK works, the BQB too.

### Deeper

A dry oak tub (DOT) is there.

## Third

The DOT and the RZK.
"""
QUOTES = """\
> The BQB is quoted.

> **Note:** The RZK is a note.

> [!WARNING]
> The DQT is a warning.

> Note that the HZK is quoted.

> Warning: the WZK burns.
"""
ONCE = """\
A raw zip kit (RZK) is here. An old fit cap (OFC) fits. The OFC is blue.

A table has the dry oak tub (DOT).

| DOT |
|---|
| x |
"""
# What stands in the config and in x.md, and the line, column and text of what is found.
CASES = {
    "one scope": ("", SECTIONS, []),
    "sections": ("scope: h2\n", SECTIONS, ["11:5 RZK", "19:5 DOT", "19:17 RZK"]),
    "larger sections": ("scope: h1\n", SECTIONS, []),
    "smaller sections": ("scope: h3\n", SECTIONS, ["19:5 DOT"]),
    "quotes": ("", QUOTES, ["3:17 RZK", "6:7 DQT", "10:16 WZK"]),
    "quotes skipped": ("quotes: skip\n", QUOTES, ["3:17 RZK", "6:7 DQT", "10:16 WZK"]),
    "quotes checked": (
        "quotes: check\n",
        QUOTES,
        ["1:7 BQB", "3:17 RZK", "6:7 DQT", "8:17 HZK", "10:16 WZK"],
    ),
    "used once": ("select: {add: [single-use-acronym]}\n", ONCE, ["1:16 RZK (info)"]),
    "used once by default": ("", ONCE, []),
    "used once as a warning": ("severity: {single-use-acronym: warning}\n", ONCE, ["1:16 RZK"]),
    "a heading introduces": ("", "# Old fit cap (OFC)\n\nThe OFC fits.\n", []),
    "a heading uses": (
        "headings: use\n",
        "# Old fit cap (OFC)\n\nThe OFC fits.\n",
        ["3:5 OFC"],
    ),
    "a heading is not read": ("headings: ignore\n", "# The OFC\n\nIt fits.\n", []),
    "a heading is read": ("", "# The OFC\n\nIt fits.\n", ["1:7 OFC"]),
    "well known": ("", "The API is up, the DNS is down.\n", []),
    "no longer well known": (
        "well-known: {remove: [API]}\n",
        "The API is up, the DNS is down. The APIs are up.\n",
        ["1:5 API"],
    ),
    "well known alone": (
        "well-known: [API]\n",
        "The API is up, the DNS is down.\n",
        ["1:20 DNS"],
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_a_setting(put: Put, what: str) -> None:
    config, text, found = CASES[what]
    put({"x.md": text, ".termlint.yaml": config})
    (result,) = Workspace(today=date(2026, 1, 1)).check(["x.md"])
    assert isinstance(result, Checked)
    places = result.document.lines
    assert found == [
        f"{at.line}:{at.column} {one.text}" + (" (info)" if one.severity.label == "info" else "")
        for one in result.diagnostics
        for at in [places.position(one.span.start)]
    ]
    assert {one.rule for one in result.diagnostics} <= set(NAMES)
