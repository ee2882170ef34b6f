"""Several acronyms in one parenthesis: `recovery point and time objectives (RPO and RTO)`."""

from collections.abc import Callable

import pytest

Introduced = Callable[..., list[tuple[str, str, int]]]


@pytest.mark.parametrize(
    ("source", "shorts"),
    [
        ("Hot spare pools and logical units (HSP and LUN) are here.", ["HSP", "LUN"]),
        ("A hot spare pool and a logical unit (HSP/LUN) are here.", ["HSP", "LUN"]),
        ("A pool that is hot, with a spare unit (HSP/LUN).", ["HSP"]),
        ("Hot pools and units (HSP and LUN) are here.", []),
        ("A hot spare pool (HSP and more) is here.", ["HSP"]),
    ],
)
def test_known_ones_in_one_parenthesis(
    introduced: Introduced, source: str, shorts: list[str]
) -> None:
    known = {"HSP": ("hot spare pool",), "LUN": ("logical unit",)}
    found = introduced(f"{source}\n", expansions=known)
    assert [short for short, _, _ in found] == shorts


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            "The hot spare pool and the logical unit number (HSP and LUN) are here.",
            [("HSP", "hot spare pool"), ("LUN", "logical unit number")],
        ),
        (
            "Red hosts, hot spare pools and logical unit numbers (HSP/LUN) are here.",
            [("HSP", "hot spare pools"), ("LUN", "logical unit numbers")],
        ),
        (
            "Hot spare pools, cold cell plans and large units now (HSP, CCP, and LUN).",
            [("HSP", "Hot spare pools"), ("CCP", "cold cell plans"), ("LUN", "large units now")],
        ),
        (
            "The logical unit number and the hot spare pool (HSP and LUN).",
            [("HSP", "hot spare pool")],
        ),
        ("The logical unit number (HSP and LUN).", []),
        ("It is on (HSP and LUN).", []),
    ],
)
def test_others_in_one_parenthesis(
    introduced: Introduced, source: str, found: list[tuple[str, str]]
) -> None:
    assert [(short, long) for short, long, _ in introduced(f"{source}\n")] == found
