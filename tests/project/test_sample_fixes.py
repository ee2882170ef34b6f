"""The sample of fixes: the same for a seed, from many files, short, and as the fix makes it."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    import sample_fixes

    return sample_fixes


def finding(path: str, *edits: tuple[int, int, str], safety: str = "safe") -> dict[str, Any]:
    made = [{"start": start, "end": end, "text": text} for start, end, text in edits]
    fix = {"title": "Mend it", "safety": safety, "edits": made}
    start = min(edit[0] for edit in edits)
    return {"path": path, "line": 1, "rule": "a-rule", "start": start, "fixes": [fix]}


def test_only_safe_fixes_are_drawn_at_most_three_a_file(sample: ModuleType) -> None:
    findings = [finding("a.md", (at, at + 1, "x")) for at in range(9)]
    findings += [finding("b.md", (at, at + 1, "x"), safety="unsafe") for at in range(9)]
    drawn = sample.draw(findings, seed=6, size=100)
    assert [one["path"] for one in drawn] == ["a.md"] * 3
    assert drawn == sample.draw(findings[::-1], seed=6, size=100)
    assert drawn != sample.draw(findings, seed=7, size=100)
    assert len(sample.draw(findings, seed=6, size=2)) == 2


def test_a_fix_is_shown_with_the_words_around_it(sample: ModuleType) -> None:
    source = "Before.\n\nThis is an HA host.\n\nAfter.\n"
    one = finding("a.md", (17, 19, "a"), (20, 22, "high availability (HA)"))
    assert sample.shown(one, source, whole=False) == {
        "path": "a.md",
        "line": 1,
        "rule": "a-rule",
        "title": "Mend it",
        "before": "This is an HA host.",
        "after": "This is a high availability (HA) host.",
    }


def test_what_is_shown_of_a_long_paragraph_is_short(sample: ModuleType) -> None:
    source = f"{'word ' * 100}Vsphere{' word' * 100}\n"
    one = finding("a.md", (500, 507, "vSphere"))
    short = sample.shown(one, source, whole=False)
    assert len(short["before"]) == 120
    assert short["after"] == short["before"].replace("Vsphere", "vSphere") != short["before"]
    whole = sample.shown(one, source, whole=True)
    assert whole["before"] == source
    assert whole["after"] == source.replace("Vsphere", "vSphere")


def test_edits_in_two_places_share_the_characters(sample: ModuleType) -> None:
    source = f"The RPO.\n\n{'word ' * 60}\n\nThe recovery point objective (RPO).\n"
    at = source.index("recovery")
    one = finding("a.md", (4, 7, "goal (RPO)"), (at, at + 30, "RPO"))
    short = sample.shown(one, source, whole=False)
    assert short["after"].startswith("The goal (RPO). … ")
    assert short["after"].endswith("The RPO.\n")
    assert len(short["before"]) <= 120
