"""Days and versions as exactly as a source knows them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from termlint.text import lazy

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_NUMBERS = r"[0-9]{1,9}(?:\.[0-9]{1,9})*"  # bounded, since int() refuses endless digits
_ANY_OF = lazy(r"v?\d+(?:\.\d+)*\.x")
_RANGE = re.compile(rf"({_NUMBERS})?\s*-\s*({_NUMBERS})?|({_NUMBERS})")
_LEADING = lazy(rf"\s*+[vV]?+\s*+({_NUMBERS})")


@dataclass(frozen=True, slots=True)
class Day:
    """A date written as exactly as it is known; it begins on the first day of that period.

    Days compare with each other and with `datetime.date` by that first day.
    """

    text: str
    first: date

    @classmethod
    def parse(cls, text: str) -> "Day":
        """Read `2022`, `2022-08` or `2022-08-09`; raises `ValueError` with advice."""
        match = _DAY.fullmatch(text)
        advice = f'"{text}" is not a day; write 2022, 2022-08 or 2022-08-09'
        if match is None:
            raise ValueError(advice)
        year, month, day = (int(part or 1) for part in match.groups())
        try:
            return cls(text, date(year, month, day))
        except ValueError:
            raise ValueError(advice) from None

    def __lt__(self, other: "Day | date") -> bool:
        return self.first < _first(other)

    def __le__(self, other: "Day | date") -> bool:
        return self.first <= _first(other)

    def __gt__(self, other: "Day | date") -> bool:
        return self.first > _first(other)

    def __ge__(self, other: "Day | date") -> bool:
        return self.first >= _first(other)

    def __str__(self) -> str:
        return self.text


def _first(day: Day | date) -> date:
    return day.first if isinstance(day, Day) else day


class VersionRange(NamedTuple):
    """An inclusive range of versions by their leading numbers, open where a bound is missing."""

    text: str
    low: tuple[int, ...] | None
    high: tuple[int, ...] | None

    @classmethod
    def parse(cls, text: str) -> "VersionRange":
        """Read `9-`, `-8`, `6.5-6.7` or `4`; raises `ValueError` with advice."""
        match = _RANGE.fullmatch(text)
        if match is None or not any(match.groups()):
            raise ValueError(f'"{text}" is not a range of versions; write 9-, -8, 6.5-6.7 or 4')
        low, high = _numbers(match[1] or match[3]), _numbers(match[2] or match[3])
        if low and high and low[: len(high)] > high:
            raise ValueError(f'"{text}" runs backwards; write the lower version first')
        return cls(text, low, high)

    def contains(self, version: str) -> bool:
        """Tell whether a version as documents write it (`8.0 U3`, `v9`) lies in the range.

        Only as many numbers are compared as a bound states: `-8` contains 8.0.3, and `8.0-8.2`
        has 8.x, which may be any of these. A version that begins with no number lies in no range.
        """
        numbers = leading_numbers(version)
        if not numbers:
            return False
        some = len(numbers) if _ANY_OF.match(version) else None
        above = self.low is None or numbers >= self.low[:some]
        return above and (self.high is None or numbers[: len(self.high)] <= self.high)

    def __str__(self) -> str:
        return self.text


def leading_numbers(version: str) -> tuple[int, ...]:
    """Return the numbers that a version begins with: (8, 0) for `8.0 U3`, () for `next`."""
    match = _LEADING.match(version)
    return (_numbers(match[1]) or ()) if match else ()


def _numbers(text: str | None) -> tuple[int, ...] | None:
    return tuple(map(int, text.split("."))) if text else None
