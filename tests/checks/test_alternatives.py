"""Introductions that not all readers see, that are keys, and that differ from those in markup."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
TERMS = ({"term": "HSP", "expansion": "hot spare pool"},)
RULES = "late-definition repeated-definition"
SAID = "A hot spare pool (HSP) is idle."
USED = "The HSP is idle."
HTML, LATEX = (f".. only:: {name}\n\n   {{}}\n\n" for name in ("html", "latex"))
TAB_A, TAB_B = (f'=== "{name}"\n\n    {{}}\n\n' for name in "AB")

# A text, what is found by line, and whether each has a fix.
PARTS = [
    ("a.rst", HTML.format(SAID) + LATEX.format(SAID), []),
    ("a.rst", HTML.format(USED) + LATEX.format(SAID), []),
    ("a.rst", HTML.format(SAID) + SAID, []),
    ("a.md", TAB_A.format(SAID) + TAB_B.format(SAID), []),
    ("a.md", TAB_A.format(USED) + TAB_B.format(SAID), []),
    ("a.md", TAB_A.format(SAID) + TAB_B.format(SAID) + SAID, []),
    ("a.rst", HTML.format(f"{SAID} {SAID}"), [("repeated-definition", 3, True)]),
    ("a.rst", f"{SAID}\n\n" + HTML.format(SAID), [("repeated-definition", 5, True)]),
    ("a.rst", HTML.format(SAID) + f"{SAID}\n\n" + LATEX.format(SAID),
     [("repeated-definition", 9, True)]),
    ("a.rst", HTML.format(USED) + SAID, [("late-definition", 3, False)]),
    ("a.rst", f"{USED}\n\n" + HTML.format(SAID), [("late-definition", 1, True)]),
    ("a.rst", HTML.format(f"{USED} {SAID}"), [("late-definition", 3, True)]),
    ("a.rst", f".. note::\n\n   {SAID}\n\n.. note::\n\n   {SAID}\n",
     [("repeated-definition", 7, True)]),
]  # fmt: skip


@pytest.mark.parametrize(("path", "source", "expected"), PARTS)
def test_what_some_readers_see(
    lint: Lint, path: str, source: str, expected: list[tuple[str, int, bool]]
) -> None:
    found = lint(source, RULES, terms=TERMS, path=path)
    lines = [source.count("\n", 0, one.span.start) + 1 for one in found]
    told = [(one.rule, line, bool(one.fixes)) for one, line in zip(found, lines, strict=True)]
    assert told == expected


@pytest.mark.parametrize(
    ("path", "source", "count"),
    [
        ("a.md", f"{SAID}\n\nThe [hot spare pool (HSP)].\n\n[hot spare pool (HSP)]: x.md\n", 0),
        ("a.rst", f"{SAID}\n\nA `hot spare pool (HSP)`_.\n\n.. _hot spare pool (HSP): x\n", 0),
        ("a.md", f"{SAID}\n\nThe [hot spare pool][x] (HSP).\n\n[x]: x.md\n", 1),
        ("a.md", f"{SAID}\n\nThe hot spare pool (HSP).\n", 1),
    ],
)
def test_what_is_a_key_cannot_be_reduced(lint: Lint, path: str, source: str, count: int) -> None:
    assert len(lint(source, "repeated-definition", terms=TERMS, path=path)) == count


LISTED = [
    ("a.md", "*[HSP]: hot spare pool\n\n"),
    ("a.md", '<abbr title="hot spare pool">HSP</abbr>\n\n'),
    ("a.md", "HSP\n: Hot spare pool. Idle disks.\n\n"),
    ("a.md", "| a | b |\n| --- | --- |\n| HSP | hot spare pool |\n\n"),
    ("a.md", "A HSP[^1].\n\n[^1]: Hot spare pool.\n\n"),
    ("a.rst", "HSP\n   Hot spare pool. Idle disks.\n\n"),
    ("a.rst", ":abbr:`HSP (hot spare pool)`\n\n"),
    ("a.rst", ".. |HSP| replace:: hot spare pool\n\n"),
    ("a.rst", ".. glossary::\n\n   HSP\n      Hot spare pool\n\n"),
    ("a.rst", ":HSP: hot spare pool\n\n"),
]


@pytest.mark.parametrize(("path", "source"), LISTED)
def test_what_markup_says_is_met_by_the_text(lint: Lint, path: str, source: str) -> None:
    for words, count in (
        ("The high-speed printer (HSP) is off.", 1),
        ("The hot spare pool (HSP) is off.", 0),
        ("The hot spare pooling (HSP) is off.", 0),
        ("The HSP is off.", 0),
    ):
        found = lint(f"{source}{words}\n", "conflicting-expansion", path=path)
        assert len(found) == count, words
        assert all("hot spare pool" in one.message.lower() for one in found)


def test_what_markup_says_of_something_else_is_no_expansion(lint: Lint) -> None:
    for said in ("*[HSP]: a pool of disks\n", "HSP\n: Where idle disks are.\n"):
        assert lint(f"{said}\nThe hot spare pool (HSP) is off.\n", "conflicting-expansion") == []


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("mean time to detect (MTTD)", "mean time to detection (MTTD)", 0),
        ("mean time to detection (MTTD)", "mean time to detecting (MTTD)", 0),
        ("mean time to detect (MTTD)", "mean time to deployment (MTTD)", 1),
        ("a virtual port (VP)", "a virtual pool (VP)", 1),
    ],
)
def test_other_endings_are_no_conflict(lint: Lint, first: str, second: str, count: int) -> None:
    found = lint(f"The {first} is low.\n\nThe {second} is low.\n", "conflicting-expansion")
    assert len(found) == count
