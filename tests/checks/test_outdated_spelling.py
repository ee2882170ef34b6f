"""Names of English words, which are names with their capitals only."""

from collections.abc import Callable, Sequence

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
RULE = "outdated-term"


def texts(found: Sequence[Diagnostic]) -> list[str]:
    """Return what was found, as the document has it."""
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Use Windows Virtual Desktop.\n", ["Windows Virtual Desktop"]),
        ("USE WINDOWS VIRTUAL DESKTOP.\n", ["WINDOWS VIRTUAL DESKTOP"]),
        ("Use a Windows virtual desktop.\n", []),
        ("Use windows virtual desktop.\n", []),
        ("Use the View server.\n", ["View server"]),
        ("View servers are on.\n", ["View servers"]),
        ("They view server logs, the view server.\n", []),
        ("Use vRealize View, vrealize view.\n", ["vRealize View", "vrealize view"]),
        ("Look at the data-domain system, a Data-Domain system.\n", ["Data-Domain system"]),
    ],
)
def test_a_name_of_english_words_is_one_with_its_capitals_only(
    lint: Lint, source: str, found: list[str]
) -> None:
    old = ("Windows Virtual Desktop", "View server", "vRealize View", "Data-Domain system")
    outdated = tuple({"outdated": name, "current": f"Zorp {n}"} for n, name in enumerate(old))
    assert texts(lint(source, RULE, outdated=outdated)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Scan it with Zorp.io.\n", ["Zorp.io"]),
        ("Zorp.io's scanner and the Zorp.io-based one.\n", ["Zorp.io", "Zorp.io"]),
        ("The page of Zorp.io/Tenant is up.\n", ["Zorp.io"]),
        ("| Tool |\n|---|\n| ZORP.IO |\n", ["ZORP.IO"]),
        ("See zorp.io.\n", []),
        ("See https://Zorp.io and cloud.Zorp.io.\n", []),
        ("See Zorp.io/api/v1 and Zorp.io:443, user@Zorp.io.\n", []),
        ("The host is www.Zorp.io, the file Zorp.io.txt.\n", []),
    ],
)
def test_a_dot_in_a_name_makes_no_address_of_it(lint: Lint, source: str, found: list[str]) -> None:
    outdated = ({"outdated": "Zorp.io", "current": "Zorp Scanner"},)
    assert texts(lint(source, RULE, outdated=outdated)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The zorp boxes' doors.\n", [("zorp boxes", "grids")]),
        ("Two Zorp Boxes, one Zorp Box.\n", [("Zorp Boxes", "Grids"), ("Zorp Box", "Grid")]),
        ("ZORP BOXES\n", [("ZORP BOXES", "GRIDS")]),
        ("Zorp latches and a Zorp latch.\n", [("Zorp latches", "Bolts"), ("Zorp latch", "bolt")]),
        ("Grids and a grid.\n", []),
        ("Zorp boxen, Zorp boxesful.\n", []),
        ("Zorp latchess.\n", []),
    ],
)
def test_plurals_with_another_syllable(
    lint: Lint, source: str, found: list[tuple[str, str]]
) -> None:
    outdated = (
        {"outdated": "zorp box", "current": "grid"},
        {"outdated": "Zorp latch", "current": "bolt"},
    )
    every = lint(source, RULE, outdated=outdated)
    assert [(one.text, one.fixes[0].edits[-1].text) for one in every] == found


SSL = (
    {
        "id": "use-ssl",
        "names": [{"name": "use SSL", "forms": ["using SSL"]}, {"name": "use TLS"}],
        "kind": "wording",
        "fix": "safe",
        "case-sensitive": True,
    },
)


def test_a_form_of_words_keeps_its_own(lint: Callable[..., list[Diagnostic]]) -> None:
    found = lint("Use SSL, using SSL; use ssl, Using ssl.\n", "outdated-term", outdated=SSL)
    assert [(one.text, one.fixes[0].edits[0].text) for one in found] == [
        ("Use SSL", "Use TLS"),
        ("using SSL", "using TLS"),
    ]
    assert found[1].message == '"using SSL" is no longer used; write "using TLS"'
