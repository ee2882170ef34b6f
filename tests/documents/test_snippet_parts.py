"""The part of a file that a snippet names: lines, sections, all of it."""

import pytest

from termlint.documents.snippet_parts import part_of

LINES = "1\n2\n3\r\n4\n5"
SECTIONS = (
    "a\n<!-- --8<-- [start:one] -->\nb\n\nc\n<!-- --8<-- [end:one] -->\nd\n"
    "--8<-- [start:one-more]\ne\n--8<-- [end:one-more]\n--8<-- [start:open]\nf\n"
)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("", LINES),
        (":2:3", "2\n3\r\n"),
        (":4", "4\n5"),
        ("::2", "1\n2\n"),
        (":1:1,4:5", "1\n4\n5"),
        (":2:2,:1", "2\n1\n"),
        (":0:1", "1\n"),
        (":9", ""),
        (":4:2", ""),
        (":", LINES),
        (":" + "9" * 5000, ""),
    ],
)
def test_lines(part: str, text: str) -> None:
    assert part_of(LINES, part) == text


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (":one", "b\n\nc\n"),
        (":one-more", "e\n"),
        (":open", "f\n"),
        (":none", ""),
        (":o", ""),
    ],
)
def test_sections(part: str, text: str) -> None:
    assert part_of(SECTIONS, part) == text
