"""Days and version ranges: as exactly as they are written, and no more."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.terminology.periods import Day, VersionRange, leading_numbers


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2022", date(2022, 1, 1)),
        ("2022-08", date(2022, 8, 1)),
        ("2022-08-09", date(2022, 8, 9)),
        ("2024-02-29", date(2024, 2, 29)),
        ("0001", date(1, 1, 1)),
    ],
)
def test_a_day_begins_on_the_first_day_of_its_period(text: str, first: date) -> None:
    assert Day.parse(text) == Day(text, first)
    assert str(Day.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "2022-8",
        "2022-13",
        "2022-00",
        "2022-02-30",
        "2023-02-29",
        "2022-08-09T00:00",
        "0000",
        "2022/08",
        "August 2022",
        "2022-",
        "٢٠٢٢",
        "2022-08-09-10",
        " 2022",
        "20222",
    ],
)
def test_what_is_no_day_is_refused_with_advice(text: str) -> None:
    with pytest.raises(ValueError, match="is not a day") as caught:
        Day.parse(text)
    assert str(caught.value) == f'"{text}" is not a day; write 2022, 2022-08 or 2022-08-09'


@given(st.dates())
def test_days_compare_with_dates_in_both_directions(day: date) -> None:
    known = Day.parse(day.isoformat())
    assert known <= day <= known
    assert not known < day
    assert not day > known
    if day > date.min:
        assert known > day - timedelta(days=1)
        assert day - timedelta(days=1) < known
    assert Day.parse(day.isoformat()[:7]) <= day
    assert Day.parse(day.isoformat()[:4]) <= known


@given(st.dates(), st.dates())
def test_days_are_ordered_as_their_dates_are(one: date, other: date) -> None:
    first, second = Day.parse(one.isoformat()), Day.parse(other.isoformat())
    assert (first < second, first <= second) == (one < other, one <= other)
    assert (first > other, first >= other) == (one > other, one >= other)


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("8.0 U3", (8, 0)),
        ("8.0U3", (8, 0)),
        ("v9", (9,)),
        ("V 9.1", (9, 1)),
        ("8.x", (8,)),
        ("6.7.0", (6, 7, 0)),
        ("08", (8,)),
        ("next", ()),
        ("U3", ()),
        ("", ()),
        ("x8", ()),
        (".8", ()),
        ("9" * 5000, (999_999_999,)),
    ],
)
def test_leading_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert leading_numbers(version) == numbers


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("9-", ["9", "9.0", "9.0.1", "10", "v9.1"], ["8", "8.9", "8.0 U3", "next", ""]),
        ("-8", ["8", "8.0", "8.0.3", "8.0 U3", "7.5", "0"], ["9", "9.0", "80", "U8"]),
        ("6.5-6.7", ["6.5", "6.6", "6.7", "6.7.0", "6.7 U3"], ["6.4", "6.8", "6", "7", "5.9"]),
        ("4", ["4", "4.1", "4.0.2"], ["3.9", "5", "40"]),
        ("4.1", ["4.1", "4.1 U2"], ["4", "4.0", "4.2", "4.10"]),
        ("-6.0", ["6", "6.0", "6.0.9", "5.5"], ["6.1", "7"]),
        ("5 - 8", ["5", "8.9"], ["4", "9"]),
        ("2016-2019", ["2016", "2019"], ["2012 R2", "2022"]),
    ],
)
def test_a_range_contains(text: str, inside: list[str], outside: list[str]) -> None:
    versions = VersionRange.parse(text)
    assert [it for it in inside if not versions.contains(it)] == []
    assert [it for it in outside if versions.contains(it)] == []
    assert str(versions) == text


@pytest.mark.parametrize(
    "text", ["", "-", " - ", "9+", "all", "9.", "9-8-7", "v9-", "6\u20137", ">=9"]
)
def test_what_is_no_range_is_refused_with_advice(text: str) -> None:
    with pytest.raises(ValueError, match="is not a range") as caught:
        VersionRange.parse(text)
    assert str(caught.value) == (f'"{text}" is not a range of versions; write 9-, -8, 6.5-6.7 or 4')


@pytest.mark.parametrize("text", ["8-7", "6.7-6.5", "10-9.9"])
def test_a_range_that_runs_backwards_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="runs backwards") as caught:
        VersionRange.parse(text)
    assert str(caught.value) == f'"{text}" runs backwards; write the lower version first'


NUMBERS = st.lists(st.integers(0, 30), min_size=1, max_size=3)


def dotted(numbers: list[int]) -> str:
    return ".".join(map(str, numbers))


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_closed_range_is_what_both_open_ones_share(
    low: list[int], high: list[int], version: list[int]
) -> None:
    if low[: len(high)] > high:
        low, high = high, low
    closed = VersionRange.parse(f"{dotted(low)}-{dotted(high)}")
    above = VersionRange.parse(f"{dotted(low)}-").contains(dotted(version))
    below = VersionRange.parse(f"-{dotted(high)}").contains(dotted(version))
    assert closed.contains(dotted(version)) == (above and below)


@given(NUMBERS, st.lists(st.integers(0, 30), max_size=2), st.sampled_from(["", " U3", "a", "-rc1"]))
def test_further_numbers_and_letters_never_leave_a_range(
    stated: list[int], further: list[int], tail: str
) -> None:
    version = dotted(stated + further) + tail
    for text in (dotted(stated), f"{dotted(stated)}-", f"-{dotted(stated)}"):
        assert VersionRange.parse(text).contains(version)
    beyond = [stated[0] + 1, *further]
    assert not VersionRange.parse(f"-{dotted(stated)}").contains(dotted(beyond) + tail)


def test_a_version_of_which_one_number_is_open() -> None:
    versions = VersionRange.parse("8.0-8.2")
    assert versions.contains("8.x")
    assert versions.contains("v8.x")
    assert not versions.contains("8")
    assert not versions.contains("9.x")
    assert not versions.contains("8.3.x")
