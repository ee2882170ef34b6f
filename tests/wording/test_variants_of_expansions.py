"""Usual variants of an expansion, and slips and other words, which are none."""

import pytest

from termlint.wording import is_variant


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("software-defined network", "software-defined networking", True),
        ("mean time to restore", "mean time to repair", True),
        ("mean time to resolution", "mean time to repair", True),
        ("Object Storage Device", "object storage daemon", True),
        ("Object-based Storage Device", "object storage daemon", True),
        ("operational expenditure", "operating expenditure", True),
        ("operational expense", "operating expenditure", True),
        ("Logical Volume Management", "Logical Volume Manager", True),
        ("Kernel Virtual Machine", "Kernel-based Virtual Machine", True),
        ("Distributed Resource Scheduling", "Distributed Resource Scheduler", True),
        ("uninterrupted power supply", "uninterruptible power supply", True),
        ("data leakage prevention", "data loss prevention", True),
        # another word but the last, or another initial
        ("recovery print objective", "recovery point objective", False),
        ("storage array network", "storage area network", False),
        ("Baseboard Motherboard Controller", "baseboard management controller", False),
        ("HTML Strict Transport Security", "HTTP Strict Transport Security", False),
        ("mean time to failure", "mean time to repair", False),
        # slips
        ("continous integration", "continuous integration", False),
        ("virtual local newtork", "virtual local network", False),
        ("change advisory bord", "change advisory board", False),
        # more or fewer words, or one
        ("recovery time", "recovery time objective", False),
        ("recoverable", "recovery", False),
    ],
)
def test_variants(one: str, other: str, is_one: bool) -> None:
    assert is_variant(one, other) is is_one
    assert is_variant(other, one) is is_one
