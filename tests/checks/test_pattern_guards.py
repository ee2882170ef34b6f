"""Entries guarded by patterns: what they let through, with the other rules of reporting."""

from collections.abc import Callable, Sequence

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
Shown = Callable[[str, Sequence[Diagnostic]], list[str]]

MASTER = {
    "outdated": "master",
    "current": "primary",
    "unless": [["to", "master"], "scrum master", [{"LOWER": "master"}, {"LIKE_NUM": "true"}]],
}
VIEW = {
    "outdated": "View",
    "current": "Horizon",
    "only-if": [[{"TEXT": "View"}, {"LOWER": {"IN": ["client", "agent"]}}]],
    "unless": "old view",
}
GONE = {
    "id": "gone",
    "outdated": "Cloud Box",
    "kind": "discontinued",
    "unless": [["the", {"OP": "?"}, "cloud", "box", "of"]],
}
# The same word of two vendors.
UNITY = {"id": "u", "outdated": "Unity", "current": "Unity XT", "only-if": "the array"}
ENGINE = {"id": "e", "outdated": "Unity", "current": "Unity Engine", "only-if": "the game"}
ENTRIES = (MASTER, VIEW, GONE, UNITY, ENGINE)

TABLE = [
    ("The master is up.", ["1:5 outdated-term master"]),
    ("Learn to master it.", []),
    ("Learn to master it. The master is up.", ["1:25 outdated-term master"]),
    ("The Scrum Master is the master here.", []),
    ("Master 3 things, then the scrum; master the rest.", []),
    ("The scrum of a master.", ["1:16 outdated-term master"]),
    ("Use View here.", []),
    ("Start the View agent.", ["1:11 outdated-term View"]),
    ("Start the View. The agent is up.", []),
    ("Start the old View agent.", []),
    ("Start the *View*\nagent.", ["1:12 outdated-term View"]),
    ("Cloud Box first.\n\nCloud Box again.", ["1:1 outdated-term Cloud Box"]),
    ("The Cloud Box of old.\n\nCloud Box again.\n\nCloud Box.", ["3:1 outdated-term Cloud Box"]),
    ("The big Cloud Box of old.\n\nThe Cloud Box of us.", []),
    ("Cloud Box. The Cloud Box of old.\n\nCloud Box.", ["1:1 outdated-term Cloud Box"]),
    ("Unity is the array.", ["1:1 outdated-term Unity"]),
    ("Unity is the game.", ["1:1 outdated-term Unity"]),
    ("Unity is the game and the array.", ["1:1 outdated-term Unity"]),
    ("Unity is this.", []),
    # Still in force: history, code, quotes of the name.
    ("Start the View agent, now Horizon.", []),
    ("Start the `View` agent.", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Use Docker Machine and Docker Machines.", ["Docker Machine", "Docker Machines"]),
        ("A Docker machine, a docker machine, DOCKER MACHINE.", []),
        ("The **Docker** Machine", ["Docker Machine"]),
    ],
)
def test_an_entry_may_need_its_capitals(lint: Lint, text: str, found: list[str]) -> None:
    entry = {"outdated": "Docker Machine", "current": "Dockerd Engine", "case-sensitive": "true"}
    assert [one.text for one in lint(text, "outdated-term", outdated=(entry,))] == found


@pytest.mark.parametrize(("text", "found"), TABLE)
def test_what_is_found(lint: Lint, shown: Shown, text: str, found: list[str]) -> None:
    assert shown(text, lint(text, "outdated-term", outdated=ENTRIES)) == found


def test_the_first_product_that_is_meant_is_reported(lint: Lint) -> None:
    texts = ("Unity is the array.", "Unity is the game.", "Unity is the game and the array.")
    found = [lint(text, "outdated-term", outdated=ENTRIES)[0].message for text in texts]
    assert [one.split('"')[3] for one in found] == ["Unity XT", "Unity Engine", "Unity XT"]


def test_a_suppression_of_what_a_pattern_takes_back_is_unused(lint: Lint, shown: Shown) -> None:
    rules = "outdated-term unused-suppression"
    comment = "<!-- termlint-disable-next-line outdated-term -->\n"
    used, unused = f"{comment}The master is up.\n", f"{comment}Learn to master it.\n"
    assert shown(used, lint(used, rules, outdated=ENTRIES)) == []
    (found,) = lint(unused, rules, outdated=ENTRIES)
    assert found.rule == "unused-suppression"


def test_what_a_pattern_takes_back_leaves_room_for_other_rules(lint: Lint) -> None:
    terms = ({"term": "Primary Box", "wrong": ["Boxy"], "kind": "name"},)
    guarded = ({"outdated": "boxy", "current": "box", "unless": "to boxy"},)
    rules = "outdated-term inconsistent-casing"
    found = [
        [one.rule for one in lint(text, rules, terms=terms, outdated=guarded)]
        for text in ("The Boxy is up.", "Change it to Boxy.")
    ]
    assert found == [["outdated-term"], ["inconsistent-casing"]]
