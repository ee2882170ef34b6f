"""Which edits go together, what they make of a source, and where places are after them."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from termlint.diagnostics import Edit
from termlint.fixing.edits import Taken, apply, moved, written_as_markup
from termlint.text import Span

Short = tuple[int, int, str]


def edit(start: int, end: int, text: str, markup: bool = False) -> Edit:
    return Edit(Span(start, end), text, markup)


def taken(*groups: Sequence[Short]) -> tuple[list[bool], list[Short]]:
    """Return which groups were taken, and the edits that came of them."""
    chosen = Taken()
    answers = [chosen.take([edit(*one) for one in group]) for group in groups]
    return answers, [(*one.span, one.text) for one in chosen]


TOGETHER: list[tuple[Short, Short]] = [
    ((0, 2, "x"), (2, 4, "y")),
    ((0, 2, "x"), (5, 9, "y")),
    ((0, 2, ""), (2, 4, "")),
    # equal ones are one
    ((0, 2, "x"), (0, 2, "x")),
    ((3, 3, "x"), (3, 3, "x")),
    # insertions at one place
    ((3, 3, "x"), (3, 3, "y")),
    ((3, 3, "x"), (4, 4, "y")),
    ((0, 2, "x"), (3, 3, "y")),
    ((3, 3, "x"), (4, 9, "y")),
]
APART: list[tuple[Short, Short]] = [
    ((0, 3, "x"), (2, 4, "y")),
    ((0, 9, "x"), (2, 4, "y")),
    ((0, 9, "x"), (0, 4, "y")),
    ((0, 9, "x"), (5, 9, "y")),
    ((0, 2, "x"), (0, 2, "y")),
    ((0, 2, "x"), (0, 2, "")),
    # an insertion within a replacement, or at one of its ends
    ((0, 4, "x"), (2, 2, "y")),
    ((0, 4, "x"), (0, 0, "y")),
    ((0, 4, "x"), (4, 4, "y")),
    ((3, 4, "x"), (3, 3, "y")),
    ((3, 9, "x"), (3, 3, "y")),
]


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_edits_that_go_together(one: Short, other: Short) -> None:
    both = sorted({one, other})
    assert taken([one], [other]) == ([True, True], both)
    assert taken([other], [one]) == ([True, True], both)
    assert taken([one], [other], [one, other]) == ([True, True, True], both)


@pytest.mark.parametrize(("one", "other"), APART)
def test_edits_of_which_the_first_alone_is_taken(one: Short, other: Short) -> None:
    assert taken([one], [other]) == ([True, False], [one])
    assert taken([other], [one]) == ([True, False], [other])


def test_a_group_is_taken_as_a_whole_or_not_at_all() -> None:
    groups = [[(5, 9, "x")], [(0, 2, "a"), (6, 7, "b")], [(0, 2, "c"), (9, 10, "d")], []]
    assert taken(*groups) == (
        [True, False, True, True],
        [(0, 2, "c"), (5, 9, "x"), (9, 10, "d")],
    )


WORDS = [edit(0, 1, "words"), edit(9, 10, "other words")]


@pytest.mark.parametrize(
    "room",
    [
        # an underline that grows, padding that is taken up or added
        edit(3, 3, "=", markup=True),
        edit(3, 5, "", markup=True),
        edit(3, 3, "  ", markup=True),
        edit(3, 9, "", markup=True),
    ],
)
def test_markup_that_makes_room_for_words_is_not_shared(room: Edit) -> None:
    chosen = Taken()
    assert chosen.take([WORDS[0], room])
    assert not chosen.take([room, WORDS[1]])
    assert list(chosen) == [WORDS[0], room]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # lines that are added behind one line end, or words that are the same
        ([edit(9, 9, "\n", True), edit(9, 9, "a", True)], [edit(9, 9, "\n", True)]),
        ([edit(3, 5, "", True)], [edit(3, 5, "", True)]),
        ([edit(3, 5, "x")], [edit(3, 5, "x"), edit(7, 7, "=", True)]),
    ],
)
def test_equal_edits_are_shared_where_they_make_no_room(one: list[Edit], other: list[Edit]) -> None:
    chosen = Taken()
    assert chosen.take(one)
    assert chosen.take(other)
    assert list(chosen) == sorted({*one, *other}, key=lambda edit: (edit.span, edit.text))


def test_nothing_taken_is_nothing() -> None:
    assert taken() == ([], [])
    assert apply("abc", ()) == "abc"
    assert written_as_markup(()) == []
    assert moved(2, ()) == 2


@pytest.mark.parametrize(
    ("edits", "after"),
    [
        ([(0, 0, "x")], "xabcdef"),
        ([(6, 6, "x")], "abcdefx"),
        ([(0, 6, "")], ""),
        ([(0, 6, "x")], "x"),
        ([(1, 3, "XYZ"), (3, 4, "")], "aXYZef"),
        ([(2, 2, "x"), (2, 2, "y")], "abxycdef"),
        ([(0, 1, "a"), (5, 6, "f")], "abcdef"),
    ],
)
def test_apply(edits: list[Short], after: str) -> None:
    assert apply("abcdef", [edit(*one) for one in edits]) == after


@pytest.mark.parametrize(
    ("offset", "after"), [(0, 0), (1, 1), (3, 6), (4, 6), (5, 8), (6, 9)]
)  # fmt: skip
def test_places_move_with_what_goes_before_them(offset: int, after: int) -> None:
    # "abcdef" becomes "aXXXXX" + "e" + "+f", an insertion at an offset going before it
    edits = [edit(1, 3, "XXXXX"), edit(3, 4, ""), edit(5, 5, "+")]
    assert apply("abcdef", edits) == "aXXXXXe+f"
    assert moved(offset, edits) == after


spans = st.integers(0, 12).flatmap(
    lambda start: st.integers(start, min(start + 4, 12)).map(lambda end: (start, end))
)
edits_ = st.builds(
    lambda span, text, markup: edit(*span, text, markup),
    spans,
    st.sampled_from(("", "x", "yy", "zzz", "\n")),
    st.booleans(),
)
groups_ = st.lists(st.lists(edits_, min_size=1, max_size=3), max_size=7)
SOURCE = "abcdefghijkl"


def _places(one: Edit, other: Edit) -> set[int]:
    """Return what an edit wants: twice an offset is a border, one more a code point.

    A replacement wants its outer borders from an insertion only.
    """
    start, end = 2 * one.span.start, 2 * one.span.end
    if start == end or other.span.start == other.span.end:
        return set(range(start, end + 1))
    return set(range(start + 1, end))


def _clash(one: Edit, other: Edit) -> bool:
    """Tell by looking at every place in turn whether two edits want the same."""
    both_insert = one.span.start == one.span.end and other.span.start == other.span.end
    if both_insert or (one.span, one.text) == (other.span, other.text):
        return False
    return bool(_places(one, other) & _places(other, one))


def _chosen(groups: Sequence[Sequence[Edit]]) -> list[Edit]:
    kept: list[Edit] = []
    for group in groups:
        has_words = not all(one.markup for one in group)
        room = [(one.span, one.text) for one in group if one.markup and has_words]
        if not any(
            _clash(one, other) or (other.span, other.text) in room
            for one in group
            for other in kept
        ):
            kept += [
                one
                for one in group
                if (one.span, one.text) not in [(other.span, other.text) for other in kept]
            ]
    return sorted(kept, key=lambda one: (*one.span, one.text))


def _sound(groups: list[list[Edit]]) -> list[list[Edit]]:
    """Leave out groups whose own edits clash, which no check yields."""
    return [
        group
        for group in groups
        if not any(_clash(one, other) for one, other in combinations(group, 2))
        and len({(one.span, one.text) for one in group}) == len(group)
    ]


@given(groups_)
@example([[edit(3, 9, "x")], [edit(3, 3, "y")]])
def test_what_is_taken_is_what_a_look_at_all_pairs_says(groups: list[list[Edit]]) -> None:
    """Found: an insertion before a replacement taken with it; `<` for `<=` in `_touch`; two names
    in one title of RST that both lengthen its line, and it grew for one of them.
    """
    groups = _sound(groups)
    chosen = Taken()
    for group in groups:
        chosen.take(group)
    assert list(chosen) == _chosen(groups)


@given(groups_)
def test_edits_made_from_the_end_make_the_same_text(groups: list[list[Edit]]) -> None:
    """Found: `at` not moved to the end of an edit."""
    edits = _chosen(_sound(groups))
    text = SOURCE
    for one in reversed(edits):
        text = text[: one.span.start] + one.text + text[one.span.end :]
    assert apply(SOURCE, edits) == text


@given(groups_)
def test_every_place_outside_of_the_edits_is_found_again(groups: list[list[Edit]]) -> None:
    """Found: `>=` for `>` in `moved`; what edits add not counted."""
    edits = _chosen(_sound(groups))
    after = apply(SOURCE, edits)
    for offset, letter in enumerate(SOURCE):
        if not any(start <= offset < end for start, end in (one.span for one in edits)):
            assert after[moved(offset, edits)] == letter


@given(groups_)
def test_the_texts_of_markup_are_where_they_are_said_to_be(groups: list[list[Edit]]) -> None:
    """Found: `grown` left at what an edit adds."""
    edits = [
        edit(*one.span, "X" * len(one.text) if one.markup else one.text, one.markup)
        for one in _chosen(_sound(groups))
    ]
    after = apply(SOURCE, edits)
    found = written_as_markup(edits)
    assert [span.slice(after) for span in found] == [one.text for one in edits if one.markup]
    inside = {place for start, end in found for place in range(start, end)}
    assert inside == {place for place, letter in enumerate(after) if letter == "X"}
