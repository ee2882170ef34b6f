"""What stands in a section is read back as the entries that were written."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sections import ENTRIES, form

from termlint.glossary_section.entries_in import Standing, entries_in
from termlint.glossary_section.values import Entry, Form, Shape, sorted_entries
from termlint.glossary_section.writers import write_entries

FORMS = [
    *(form("auto", shape, by_category=grouped) for shape in Shape for grouped in (False, True)),
    *(form("auto", Shape.HEADINGS, by_category=True, level=level) for level in (1, 4)),
    *(form("myst", shape) for shape in (Shape.SPHINX, Shape.TABLE)),
    *(form("rst", shape) for shape in (Shape.DEFINITION_LIST, Shape.SPHINX)),
    form("rst", Shape.DEFINITION_LIST, by_category=True, adornment="==", deeper="--"),
    form("rst", Shape.SPHINX, by_category=True, adornment="#", deeper="="),
]
# What names and words are built of: what is markup somewhere, halves of it, and what is none.
BITS = st.sampled_from(
    ["a", "B c", "ü", "中", "1", " ", "_", "*", "`", "|", "<", ">", "[", "]", "(", ")", "\\", "&",
     "&amp;", ":", "::", ".", "..", "- ", "# ", "1. ", "{", "}", "~~", "=", "--", "+", "#", "/"]
)  # fmt: skip
NAMES = st.lists(BITS, min_size=1, max_size=5).map(lambda bits: " ".join("".join(bits).split()))
WORDS = st.lists(BITS, max_size=8).map(lambda bits: f"It {' '.join(''.join(bits).split())} so.")


def named(*entries: Standing) -> list[tuple[str, bool]]:
    return [(one.name, one.is_kept) for one in entries]


@pytest.mark.parametrize("one", FORMS, ids=lambda one: f"{one.dialect} {one.shape} {one.level}")
def test_what_was_written(one: Form) -> None:
    written = write_entries(one, ENTRIES)
    found = entries_in(one, written)
    grouped = one.by_category and one.shape is not Shape.ABBREVIATIONS
    order = ["zone", "dog", "QF", "RPO"] if grouped else ["dog", "QF", "RPO", "zone"]
    assert named(*found) == [(name, False) for name in order]
    assert all(standing.text in written for standing in found)
    assert write_entries(one, ENTRIES, {standing.name: standing.text for standing in found}) == (
        written
    )


def in_prose(name: str) -> bool:
    """Tell whether words can be the name of a term: there is a letter or digit first or second."""
    return any(letter.isalnum() for letter in name[:2])


@example(form("rst", Shape.DEFINITION_LIST), [".x", "C#"], ["A.", "B."], ["", ""])
@example(form("myst", Shape.SPHINX), [":a:"], ["A."] * 4, [""] * 4)
@example(form("auto"), ["a < b", "`x`"], ["A.", "B."], ["", ""])
@given(
    one=st.sampled_from(FORMS),
    names=st.lists(NAMES.filter(in_prose), min_size=1, max_size=4, unique_by=str.casefold),
    words=st.lists(WORDS, min_size=4, max_size=4),
    categories=st.lists(st.sampled_from(["", "One", "T*wo*"]), min_size=4, max_size=4),
)
def test_anything_that_was_written_is_read_back(
    one: Form, names: list[str], words: list[str], categories: list[str]
) -> None:
    """Found: names that begin with a dot, entities in names, the line over a category of RST."""
    if one.shape is Shape.ABBREVIATIONS:  # whose names cannot have one
        names = [name.replace("]", ")") for name in names]
    fields = zip(names, words, categories, strict=False)
    every = (Entry(name, "", said, category, tuple(names)) for name, said, category in fields)
    entries = sorted_entries(every)
    written = write_entries(one, entries)
    found = entries_in(one, written)
    assert sorted(standing.name for standing in found) == sorted(names)
    kept = {standing.name: standing.text for standing in found}
    assert write_entries(one, entries, kept) == written
