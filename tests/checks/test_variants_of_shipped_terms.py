"""Variants of an expansion are no conflict where termlint's own glossary has it."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
RULE = "conflicting-expansion"
OWN = ({"term": "OSD", "expansion": "object storage daemon"},)


@pytest.mark.parametrize(
    ("source", "shipped", "own"),
    [
        ("An object storage device (OSD).", 0, 1),
        ("An object storing daemon (OSD).", 0, 1),
        ("An object storage daemon (OSD).", 0, 0),
        ("An object store daemon (OSD). An object storage device (OSD).", 0, 2),
        ("An object sharing daemon (OSD).", 1, 1),
        ("An object storage deamon (OSD).", 1, 1),
    ],
)
def test_variants(lint: Lint, source: str, shipped: int, own: int) -> None:
    assert len(lint(f"{source}\n", RULE, shipped=True)) == shipped
    assert len(lint(f"{source}\n", RULE, terms=OWN)) == own
