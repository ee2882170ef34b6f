"""The three rules about acronyms, alone and together, over sentences and whole documents."""

from collections.abc import Callable, Sequence

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
Shown = Callable[[str, Sequence[Diagnostic]], list[str]]

RULES = "undefined-acronym late-definition conflicting-expansion"
KNOWN = "CLI FAQ HTML PNG A/B UDP RAM"
TERMS = (
    {"term": "HSP", "expansion": "hot spare pool"},
    {"term": "SAN", "senses": [
        {"expansion": "storage area network"}, {"expansion": "subject alternative name"}]},
    {"term": "Zorp", "kind": "name"},
    {"term": "PILLAR", "expansion": "plain inner layer above routing"},
)  # fmt: skip

# Source: what is reported in it, as `line:column rule text` with the rule's first letter.
FOUND = [
    ("Start the QF service.", ["1:11 u QF"]),
    ("The ZQARTX record.", ["1:5 u ZQARTX"]),
    ("Two QFs.", ["1:5 u QFs"]),
    ("The QF's disk.", ["1:5 u QF"]),
    ("The QF\u2019s disk.", ["1:5 u QF"]),
    ("A QF-wide net.", ["1:3 u QF"]),
    ("Enable QR-ZOV.", ["1:8 u QR-ZOV"]),
    ("A QB/QT job.", ["1:3 u QB/QT"]),
    ("A CLI/QT job.", ["1:7 u QT"]),
    ("Store it in QKOW3.", ["1:13 u QKOW3"]),
    ("The qCPU and qQCSI.", ["1:5 u qCPU", "1:14 u qQCSI"]),
    ("The QVMe disk.", ["1:5 u QVMe"]),
    ("The **QF** host.", ["1:7 u QF"]),
    ("# QF notes", ["1:3 u QF"]),
    ("# QF notes\n\nThe QF.", ["3:5 u QF"]),
    ("![QF](x.png)", ["1:3 u QF"]),
    ("| a |\n| --- |\n| QF |", ["3:3 u QF"]),
    ("| QF |\n| --- |\n| QF |", ["3:3 u QF"]),
    ("!!! note\n\n    The QF.", ["3:9 u QF"]),
    ("`QF` and QF", ["1:10 u QF"]),
    ("```text\nquick frame (QF)\n```\n\nThe QF.", ["5:5 u QF"]),
    ("<!-- quick frame (QF) -->\n\nThe QF.", ["3:5 u QF"]),
    ("Reboot it (QFRT).", ["1:12 u QFRT"]),
    (
        "Запусти ПФЫ.",
        ["1:9 u ПФЫ"],
    ),
    ("The QF.\n\nA quick frame (QF).", ["1:5 l QF"]),
    ("The QF; a quick frame (QF).", ["1:5 l QF"]),
    ("Two QFs.\n\nA quick frame (QF).", ["1:5 l QFs"]),
    ("- QF\n- A quick frame (QF)", ["1:3 l QF"]),
    ("The QF.\n\nQF\n: quick frame", ["1:5 l QF"]),
    ("The QF.\n\n| Acronym | x |\n| --- | --- |\n| QF | quick frame |", ["1:5 l QF"]),
    ("A quick frame (QF) and a quiet field (QF).", ["1:39 c QF"]),
    ("A quick frame (QF).\n\nA quiet field (QF).", ["3:16 c QF"]),
    ("A hot spare plug (HSP).", ["1:19 c HSP"]),
    ("A hot spare plan (HSP).\n\nA hot spare pool (HSP).", ["1:19 c HSP", "3:19 c HSP"]),
    ("HSP stands for high speed port.", ["1:1 c HSP"]),
    ("A server area network (SAN).", ["1:24 c SAN"]),
    ("A storage area network (SAN).\n\nA subject alternative name (SAN).", ["3:29 c SAN"]),
    ("The HSP.", ["1:5 u HSP"]),
    ("The PILLAR.", ["1:5 u PILLAR"]),
    ("\tx\n\n-\tThe QF.", ["3:7 u QF"]),
    ("The QF", ["1:5 u QF"]),
]
SILENT = [
    "Do NOT stop. You MUST wait; it is VERY slow.",
    "> [!NOTE]\n> Text.\n\nWARNING: hot.\n\nTODO: later",
    "Fixed in QAP-12345 and CVE-2024-1234.",
    "See RFC 9110 and ISO 27001.",
    "Use 8 GB, 3 TiB, 25 GbE and 2 GHz.",
    "Use YYYY-MM-DD and HH:MM, not 6 AM.",
    "Set QF_PATH and QF_TOKEN_ID first.",
    "Part II, chapter XLIV, by A. B. Smith.",
    "Open the FAQ of the CLI as HTML or PNG over UDP.",
    "An A/B test of the RAM.",
    "The U.S. office has Q.F. images, e.g. one.",
    "Press CTRL+SHIFT+ESC, then TAB or F5.",
    "SUSE, NVIDIA and CISCO make it.",
    "Click **OPEN**, then click **QF**.",
    "[[QF]] :QF: @QF #QF",
    "Run `QF` in /QF/x and mail QF@example.org.",
    "Send GET and POST; run SELECT and INSERT.",
    "Log at DEBUG or WARN.",
    "See README, LICENSE and CHANGELOG.",
    "The Zorp is on.",
    "THE WHOLE LINE IS ABOUT QF",
    "A quick frame (QF) is on. The QF is on.",
    "A quick\nframe (QF). QF.",
    "[quick frame](x.md) (**QF**). QF.",
    "A QF (quick frame). QF.",
    "Quick frames (QFs). A QF.",
    "Quality of frames (QoF). QoF.",
    "The {abbr}`QF (quick frame)`. QF.",
    '<abbr title="quick frame">QF</abbr>. QF.',
    "QF\n: quick frame\n\nThe QF.",
    "| Acronym | x |\n| --- | --- |\n| QF | quick frame |\n\nThe QF.",
    "# Quick frame (QF)\n\nThe QF.",
    "# The QF\n\nA quick frame (QF).",
    "![QF](x.png)\n\nA quick frame (QF).",
    "> The QF.",
    "> A quick frame (QF).\n\nThe QF.",
    "The QF.\n\n*[QF]: quick frame",
    "The QF[^1].\n\n[^1]: quick frame",
    "A *quick frame* (*QF*), also \u201cQF\u201d. QF.",
    "A quick frame (QF) and quick frames (QFs).",
    "A colour organiser (CO) is a color organizer (CO).",
    "A hot spare pool (HSP). HSP.",
    "A Hot-Spare Pool (HSP). HSP.",
    "A hot spare pool group (HSP). HSP.",
    "A storage area network (SAN) and the SAN of a cable.",
    "A subject alternative name (SAN) and a subject alternate name (SAN).",
    "",
    "No capitals, nothing.",
]  # fmt: skip


def _short(lines: Sequence[str]) -> list[str]:
    return [
        f"{place} {rule[0]} {text}" for place, rule, text in (line.split(" ", 2) for line in lines)
    ]


@pytest.mark.parametrize(("source", "found"), FOUND)
def test_found(lint: Lint, shown: Shown, source: str, found: list[str]) -> None:
    text = source + "\n"
    assert _short(shown(text, lint(text, RULES, terms=TERMS, well_known=KNOWN))) == found


@pytest.mark.parametrize("source", SILENT)
def test_silent(lint: Lint, source: str) -> None:
    assert lint(source + "\n", RULES, terms=TERMS, well_known=KNOWN) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The :abbr:`QF (quick frame)`. QF.", []),
        ("The QF.\n\n.. |QF| replace:: quick frame", []),
        ("The QF.\n\n.. glossary::\n\n   QF\n      quick frame", []),
        ("The ``QF`` and :foo:`QF`.", []),
        (".. only:: html\n\n   The QF.", ["3:8 u QF"]),
        (".. tab:: A\n\n   The QF.", ["3:8 u QF"]),
        ("QF notes\n========\n\nThe QF.", ["4:5 u QF"]),
        ("The QF.\n\nA *quick frame* (QF).", ["1:5 l QF"]),
        ("::\n\n   quick frame (QF)\n\nThe QF.", ["5:5 u QF"]),
        (".. quick frame (QF)\n\nThe QF.", ["3:5 u QF"]),
        ("Click :guilabel:`QF`.", []),
        (".. note:: The QF.", ["1:15 u QF"]),
        ("* QF\n* A quick frame (QF)", ["1:3 l QF"]),
    ],
)
def test_rst(lint: Lint, shown: Shown, source: str, found: list[str]) -> None:
    text = source + "\n"
    got = lint(text, RULES, terms=TERMS, well_known=KNOWN, path="a.rst")
    assert _short(shown(text, got)) == found


def test_half_of_the_texts_are_silent() -> None:
    assert len(SILENT) >= len(FOUND) >= 40


def test_a_whole_document(lint: Lint, shown: Shown) -> None:
    source = (
        "# The QF and the ZT\n\n"
        "The QF of the ZT uses HSPs, QF and QF.\n"
        "A SAN is near.\n\n"
        "A quick frame (QF) differs from a quiet field (QF).\n\n"
        "## Table\n\n"
        "| RPZ | a |\n| --- | --- |\n| KL | RPZ |\n\n"
        "A kept line (KL).\n"
    )
    found = lint(source, RULES, terms=TERMS)
    assert shown(source, found) == [
        "3:5 late-definition QF",
        "3:15 undefined-acronym ZT",
        "3:23 undefined-acronym HSPs",
        "4:3 undefined-acronym SAN",
        "6:48 conflicting-expansion QF",
        "12:3 late-definition KL",
        "12:8 undefined-acronym RPZ",
    ]
    assert [one.message for one in found] == [
        '"QF" is used here but introduced later, at line 6; introduce it here as: quick frame (QF)',
        '"ZT" is never explained; say what it stands for at its first use (1 more use)',
        '"HSP" is never explained; introduce it here as: hot spare pool (HSP)',
        '"SAN" is never explained; introduce it here as: storage area network (SAN)',
        '"QF" is given as "quiet field" here, but as "quick frame" at line 6; use one of the two',
        '"KL" is used here but introduced later, at line 14; introduce it here as: kept line (KL)',
        '"RPZ" is never explained; say what it stands for at its first use (1 more use)',
    ]
    assert {one.severity.label for one in found} == {"error"}
    assert all(one.source is None for one in found)
    assert [len(one.fixes) for one in found] == [0, 0, 1, 1, 0, 1, 0]
    assert [one.term for one in found] == ["QF", "ZT", "HSP", "SAN", "QF", "KL", "RPZ"]


def test_the_message_against_the_glossary(lint: Lint) -> None:
    (one,) = lint("A hot spare plug (HSP).\n", RULES, terms=TERMS)
    assert one.message == '"HSP" is given as "hot spare plug"; the glossary has "hot spare pool"'
    (one,) = lint("A server area network (SAN).\n", RULES, terms=TERMS)
    assert one.message.endswith('has "storage area network" or "subject alternative name"')


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("A data rate (DR) is low.", []),
        ("A recovery print objective (RPO) is here.", ["RPO"]),
        ("A data rate (DR) and a dose ratio (DR) are low.", ["DR"]),
    ],
)
def test_what_termlint_ships_is_silent_about_another_field(
    lint: Lint, source: str, found: list[str]
) -> None:
    rule = "conflicting-expansion"
    assert [one.text for one in lint(source + "\n", rule, shipped=True)] == found
    own = ({"term": "DR", "kind": "acronym", "expansion": "disaster recovery"},)
    assert lint("A data rate (DR) is low.\n", rule, shipped=True, terms=own)


@pytest.mark.parametrize(
    ("headings", "found"),
    [("introduce", []), ("use", ["3:5 u QF"]), ("ignore", ["3:5 u QF"])],
)
def test_headings(lint: Lint, shown: Shown, headings: str, found: list[str]) -> None:
    source = "# Quick frame (QF)\n\nThe QF.\n"
    assert _short(shown(source, lint(source, RULES, headings=headings))) == found


@pytest.mark.parametrize(("quotes", "found"), [("skip", []), ("check", ["1:7 u QF"])])
def test_quotes(lint: Lint, shown: Shown, quotes: str, found: list[str]) -> None:
    source = "> The QF.\n"
    assert _short(shown(source, lint(source, RULES, quotes=quotes))) == found


def test_what_is_well_known_is_case_exact(lint: Lint) -> None:
    assert lint("The IX and it.\n", RULES, well_known="IX") == []
    assert [one.text for one in lint("The QX and Qx.\n", RULES, well_known="qx Qx")] == ["QX"]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The NSX-T and the ZED box.", []),
        ("The ZED.", ["ZED"]),
        ("The BLUE ZED and the ZED.", ["ZED"]),
        ("The BLUE-ZED.", []),
    ],
)
def test_a_phrase_of_a_name_or_pack_is_no_acronym(
    lint: Lint, source: str, found: list[str]
) -> None:
    terms = ({"term": "BLUE ZED", "kind": "name"},)
    outdated = ({"outdated": "NSX-T", "current": "NSX"}, {"outdated": "ZED box", "current": "box"})
    got = lint(source + "\n", RULES, terms=terms, outdated=outdated)
    assert [one.text for one in got] == found


def test_an_acronym_of_the_glossary_stays_one_inside_a_product(lint: Lint) -> None:
    outdated = tuple({"outdated": one, "current": "X"} for one in ("HSP box", "HSP Tower"))
    got = lint("The HSP box.\n", RULES, terms=TERMS, outdated=outdated)
    assert [one.text for one in got] == ["HSP"]
    # Where each word has a capital, all of them are a name: VCF Operations.
    assert lint("The HSP Tower.\n", RULES, terms=TERMS, outdated=outdated) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Sign in with Azure AD or the AzureAD module.", []),
        ("Switch Intel VT on, or Intel VT-x and Intel VT-d.", []),
        ("Windows PE starts, as Windows SIM says.", []),
        ("An AD server, a VT flag.", ["AD", "VT"]),
        ("A Ceph SIM card.", ["SIM"]),
    ],
)
def test_letters_within_a_name(lint: Lint, source: str, found: list[str]) -> None:
    diagnostics = lint(source + "\n", "undefined-acronym", shipped=True)
    assert [one.text for one in diagnostics] == found


@pytest.mark.parametrize(
    ("again", "reduced"),
    [
        ("two virtual private networks (VPN)", "VPNs"),
        ("two virtual private networks (VPNs)", "VPNs"),
        ("a virtual private network (VPN)", "VPN"),
        ("the Virtual Private Networks (VPN)", "VPN"),  # which may be a name
    ],
)
def test_what_is_introduced_again_keeps_its_number(lint: Lint, again: str, reduced: str) -> None:
    source = f"A virtual private network (VPN) is up. There is {again} here.\n"
    (found,) = lint(source, "repeated-definition")
    assert [edit.text for edit in found.fixes[0].edits][-1] == reduced
