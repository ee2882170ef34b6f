"""Tables of short documents whose findings are marked in them."""

from typing import Any

import pytest

# A text, or one with its config. With `⟪u HSP⟫` in it, a finding is expected there: the letter is
# that of a rule (tests/cases/conftest.py); a text without is silent.
Variant = str | tuple[str, dict[str, Any]]
Table = dict[str, list[Variant]]


def plain(table: Table) -> list[tuple[str, dict[str, Any]]]:
    """Return the variants of a table, each with its config."""
    every = [one for texts in table.values() for one in texts]
    return [(one, {}) if isinstance(one, str) else one for one in every]


def variants(table: Table) -> list[Any]:
    """Return the parameters of a test over a table, named after their kinds."""
    names = [f"{kind} {at}" for kind, texts in table.items() for at in range(len(texts))]
    return [pytest.param(*one, id=name) for one, name in zip(plain(table), names, strict=True)]
