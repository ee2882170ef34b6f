"""What is said about a labelled acronym is not what it stands for."""

from collections.abc import Callable

import pytest

Lint = Callable[..., list[object]]


@pytest.mark.parametrize(
    "text",
    [
        "**SLA**: the supplier must answer in 4 hours.\n",
        "- **SLA**: see the letter attached.\n",
        "- **RPO**: restore points are hourly.\n",
        "- **HA**: hosts and arrays are doubled.\n",
        "See also NVMe, SAN and NAS.\n",
    ],
)
def test_it_conflicts_with_nothing(text: str, lint: Lint) -> None:
    assert lint(text, "conflicting-expansion", shipped=True) == []


@pytest.mark.parametrize(
    "text", ["**RPO**: restore point objective.\n", "The restore point objective (RPO) is low.\n"]
)
def test_other_words_conflict(text: str, lint: Lint) -> None:
    assert len(lint(text, "conflicting-expansion", shipped=True)) == 1
