"""What a fix takes words away from: from running text, not from lists, fields and pairs."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic, Safety

Lint = Callable[..., list[Diagnostic]]

LISTS = [
    ("a.md", "- QRX (quorum relay exchange)\n- ZLD (zonal ledger daemon)"),
    ("a.md", "- Quorum relay exchange (QRX)\n- Zonal ledger daemon (ZLD)."),
    ("a.md", "QRX (quorum relay exchange), ZLD (zonal ledger daemon)."),
    ("a.md", "QRX (quorum relay exchange)\\\nZLD (zonal ledger daemon)"),
    ("a.md", "Quorum relay exchange (QRX)\n\nZonal ledger daemon (ZLD)"),
    ("a.md", "## Abbreviations\n\nQRX (quorum relay exchange)\n\nZLD (zonal ledger daemon)"),
    ("a.md", "## Glossary\n\nQRX (quorum relay exchange) is on.\n\nZLD (zonal ledger daemon)"),
    ("a.rst", "* QRX (quorum relay exchange)\n* ZLD (zonal ledger daemon)"),
    ("a.rst", "| QRX (quorum relay exchange)\n| ZLD (zonal ledger daemon)"),
    ("a.rst", ":Kind: Quorum relay exchange (QRX)\n:Other: A new zonal ledger daemon (ZLD) of it"),
    ("a.md", "On.[^1]\n\n[^1]: A quorum relay exchange (QRX) and a zonal ledger daemon (ZLD)."),
]
TEXTS = [
    "A quorum relay exchange (QRX) is on. A zonal ledger daemon (ZLD) is on.",
    "- The quorum relay exchange (QRX) is on.\n- The zonal ledger daemon (ZLD) is on.",
    "A quorum relay exchange (QRX).\n\nThe zonal ledger daemon (ZLD).",
    "Quorum relay exchange (QRX) and zonal ledger daemon (ZLD) are on.",
    "# Terms of use\n\nThe QRX (quorum relay exchange) is on. A zonal ledger daemon (ZLD) is on.",
    "Quorum relay exchange (QRX).\n\nThis is text.\n\nZonal ledger daemon (ZLD).",
]
FIRST = "A quorum relay exchange (QRX) is up. A zonal ledger daemon (ZLD) is up."
BOTH = "repeated-definition late-definition"


@pytest.mark.parametrize(("path", "source"), LISTS)
def test_a_list_repeats_nothing_and_stays(lint: Lint, path: str, source: str) -> None:
    assert lint(f"{FIRST}\n\n{source}\n", BOTH, path=path) == []
    late = f"The QRX is up.\n\nEach ZLD is up.\n\n{source}\n"
    for found in lint(late, BOTH, path=path):
        (fix,) = found.fixes
        assert len(fix.edits) == 1
        assert fix.edits[0].span.start < late.index("Each ZLD is") + 9


@pytest.mark.parametrize("source", TEXTS)
def test_running_text_is_reduced(lint: Lint, source: str) -> None:
    assert len(lint(f"{FIRST}\n\n{source}\n", BOTH)) == 2
    found = lint(f"The QRX is up.\n\nEach ZLD is up.\n\n{source}\n", BOTH)
    assert [len(one.fixes[0].edits) for one in found] in ([2, 2], [3, 3], [2, 3], [3, 2])


@pytest.mark.parametrize(
    ("source", "safety"),
    [
        # two adjectives or nouns before one head
        ("Physical and virtual disks (VDs) are up.", Safety.UNSAFE),
        ("No physical or virtual disk (VD) is up.", Safety.UNSAFE),
        ("Media, graphics and virtual disks (VDs) are up.", Safety.UNSAFE),
        ("Each host and virtual disk (VD) is up.", Safety.UNSAFE),
        ("Physical/virtual disks (VDs) are up.", None),
        ("Hardware- and virtual disks (VDs) are up.", None),
        ("The hardware- or the virtual disk (VD) is up.", None),
        # each with its own
        ("Hosts and virtual disks (VDs) are up.", Safety.SAFE),
        ("Hosts, and virtual disks (VDs), are up.", Safety.SAFE),
        ("The host and the virtual disk (VD) are up.", Safety.SAFE),
        ("LANs and virtual disks (VDs) are up.", Safety.SAFE),
        ("The LAN and virtual disk (VD) are up.", Safety.SAFE),
        ("A (new) and virtual disk (VD) are up.", Safety.SAFE),
        ("Physical and VD (virtual disk) files are up.", Safety.SAFE),
        ("The virtual disk (VD) and physical disk are up.", Safety.SAFE),
    ],
)
def test_words_that_share_a_head(lint: Lint, source: str, safety: Safety | None) -> None:
    first = "A virtual disk (VD) is up."
    (found,) = lint(f"{first}\n\n{source}\n", "repeated-definition")
    assert [fix.safety for fix in found.fixes] == ([safety] if safety else [])
    (late,) = lint(f"The VD is up.\n\n{source}\n", "late-definition")
    assert [fix.safety for fix in late.fixes] == ([safety] if safety else [])
