"""The scopes in which acronyms are introduced anew, and introductions from other files."""

from collections.abc import Callable

import pytest

from termlint.acronyms import AcronymIndex, Introduction, Outside

Index = Callable[..., AcronymIndex]

# Nine blocks: what precedes the first heading, then two parts, the first with two sections.
PAGE = """A hot spare pool (HSP).

# One

The LUN.

## First

A cold pool (CP). The HSP, the HSP.

## Second

The CP.

# Two

The CP.
"""


def seen(index: AcronymIndex) -> list[tuple[dict[str, list[int]], dict[str, list[int]]]]:
    """Return the blocks of uses and of introductions in each scope."""
    return [
        (
            {base: [use.block for use in uses] for base, uses in part.uses.items()},
            {base: [one.block for one in each] for base, each in part.introductions.items()},
        )
        for part in index.sections
    ]


WHOLE = ({"LUN": [2], "HSP": [4, 4], "CP": [6, 8]}, {"HSP": [0], "CP": [4]})


@pytest.mark.parametrize(
    ("scope", "sections"),
    [
        ("file", [WHOLE]),
        ("h3", [WHOLE]),
        (
            "h1",
            [
                ({}, {"HSP": [0]}),
                ({"LUN": [2], "HSP": [4, 4], "CP": [6]}, {"HSP": [0], "CP": [4]}),
                ({"CP": [8]}, {"HSP": [0]}),
            ],
        ),
        (
            "h2",
            [
                ({"LUN": [2]}, {"HSP": [0]}),
                ({"HSP": [4, 4]}, {"HSP": [0], "CP": [4]}),
                ({"CP": [6]}, {"HSP": [0]}),
                ({"CP": [8]}, {"HSP": [0]}),
            ],
        ),
    ],
)
def test_sections(index: Index, scope: str, sections: list[object]) -> None:
    found = index(PAGE, scope=scope)
    assert seen(found) == sections
    assert seen(AcronymIndex(found.uses, found.introductions)) == [WHOLE]


def test_what_holds_everywhere_holds_in_each_section(index: Index) -> None:
    page = "## A\n\nThe HSP.\n\n## B\n\nThe HSP.\n\n*[HSP]: hot spare pool\n"
    assert seen(index(page, scope="h2")) == [
        ({}, {"HSP": [4]}),
        ({"HSP": [1]}, {"HSP": [4]}),
        ({"HSP": [3]}, {"HSP": [4]}),
    ]


def test_a_heading_alone_is_a_section(index: Index) -> None:
    assert seen(index("# HSP\n", scope="h1")) == [({}, {}), ({"HSP": [0]}, {})]
    page = "# Hot spare pool (HSP)\n"
    assert seen(index(page, scope="h1")) == [({}, {}), ({}, {"HSP": [0]})]


@pytest.mark.parametrize(
    ("offset", "block", "everywhere"),
    [(None, 0, True), (0, 1, False), (9, 1, False), (10, 2, False), (11, 2, False), (99, 3, False)],
)
def test_introductions_of_other_files(
    index: Index, offset: int | None, block: int, everywhere: bool
) -> None:
    outside = [Outside("HSP", "hot spare pool", offset), Outside("CP", "cold pool", offset)]
    found = index("The HSP.\n\nThe LUN.\n\nThe CP.\n", outside=outside)
    assert found.introductions == {
        short: [Introduction(short, long, block, -1, -1, 0, 0, everywhere, True)]
        for short, long, _ in outside
    }
    assert list(found.uses) == ["HSP", "LUN", "CP"]


def test_introductions_of_other_files_come_before_those_of_the_document(index: Index) -> None:
    outside = [Outside("HSP", "hot spare page", 0), Outside("HSP", "hot spare port")]
    found = index("A hot spare pool (HSP).\n", outside=outside).introductions["HSP"]
    assert [one.long for one in found] == ["hot spare page", "hot spare port", "hot spare pool"]
