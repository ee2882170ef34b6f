"""The one automaton over all phrases, and the choice among the matches that it finds."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, repeat
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

import ahocorasick

from termlint.text import fold

Value = TypeVar("Value")


class Match(NamedTuple, Generic[Value]):
    """A phrase found: `text[start:end]` in code points, and all that the phrase stands for."""

    start: int
    end: int
    values: tuple[Value, ...]


class Matcher(Generic[Value]):
    """Finds phrases whatever their letter case.

    Aho and Corasick 1975, through pyahocorasick. Its `iter_long` misses matches, so all of
    `iter` is taken and the leftmost-longest are chosen here, after the word borders.
    """

    __slots__ = ("_automaton", "_has_lines")

    def __init__(
        self,
        phrases: Iterable[tuple[str, Value]],
        plurals: Iterable[tuple[str, Value]] = (),
    ) -> None:
        """Build from (phrase, value) pairs; one phrase may have several values.

        Those of `plurals` are found with an `s` at their end as well, if they end in another
        letter: that takes half of the automaton that two phrases would.

        Raises:
            ValueError: a phrase is empty or blank.
        """
        plain, counted = _gathered(phrases), _gathered(plurals)
        self._automaton = _automaton(plain, counted) if plain or counted else None
        self._has_lines = any("\n" in "".join(kind) for kind in (plain, counted))

    def find(self, text: str) -> list[Match[Value]]:
        """Return the matches in `text`, in order and without overlap.

        A match begins and ends at a word border; of those that share a code point the one that
        begins first is taken, and of those that begin together the longest.
        """
        return [
            _new(Match, (start, -end, values))
            for start, end, values in _leftmost_longest(self._whole(fold(text)))
        ]

    def find_in(self, lines: Sequence[str]) -> dict[int, list[Match[Value]]]:
        """Return the matches in each of some lines by its index; lines without any are left out.

        One pass over all of them takes a third of the time that one for each would take.
        """
        folded = fold("\n".join(lines))
        found = self._whole(folded)
        if self._has_lines:  # of two lines together there is no phrase
            found = [one for one in found if "\n" not in folded[one[0] : -one[1]]]
        starts = list(accumulate([len(line) + 1 for line in lines], initial=0))
        matches: dict[int, list[Match[Value]]] = {}
        first, beyond = 0, 0
        for start, end, values in _leftmost_longest(found):
            if start >= beyond:
                at = bisect_right(starts, start) - 1
                first, beyond = starts[at], starts[at + 1]
                here = matches[at] = []
            here.append(_new(Match, (start - first, -end - first, values)))
        return matches

    def _whole(self, folded: str) -> list["_Hit[Value]"]:
        """Return the phrases between word borders in a folded text; see `is_whole`.

        Most of what the automaton finds is a part of a word, so that is told here, without a call.
        """
        found: list[_Hit[Value]] = []
        if self._automaton is None:
            return found
        for last, (length, values, plurals) in self._automaton.iter(folded):
            end = last + 1
            start = end - length
            before, after = folded[start - 1 : start], folded[end : end + 1]
            if (before.isalnum() or before == "_") and _is_word(folded[start]):
                continue
            if not (after.isalnum() or after == "_") or not _is_word(folded[last]):
                found.append((start, -end, values))
            if plurals and after == "s":
                beyond = folded[end + 1 : end + 2]
                if not beyond.isalnum() and beyond != "_":
                    found.append((start, -end - 1, plurals))
        return found


_Meant = dict[str, tuple[Value, ...]]
# Start, negative end, values: in the order of these, the longest of those that begin together
# comes first.
_Hit = tuple[int, int, tuple[Value, ...]]


def _gathered(phrases: Iterable[tuple[str, Value]]) -> _Meant[Value]:
    pairs = list(phrases)
    folded = _folded([phrase for phrase, _ in pairs])
    meant: _Meant[Value] = dict(zip(folded, zip([value for _, value in pairs]), strict=True))
    if len(meant) < len(pairs):  # some phrases are there more than once
        meant = {}
        for phrase, (_, value) in zip(folded, pairs, strict=True):
            meant[phrase] = (*meant[phrase], value) if phrase in meant else (value,)
    return meant


def _folded(phrases: list[str]) -> list[str]:
    """Fold many phrases at once, which a line break keeps apart."""
    folded = fold("\n".join(phrases)).split("\n")
    return folded if len(folded) == len(phrases) else list(map(fold, phrases))


def _automaton(plain: _Meant[Value], counted: _Meant[Value]) -> "ahocorasick.Automaton":
    if any("" in phrases or any(map(str.isspace, phrases)) for phrases in (plain, counted)):
        raise ValueError("a phrase must have a character that is not white space")
    automaton = ahocorasick.Automaton()
    add = automaton.add_word
    meant = {**counted, **plain}
    for phrase in counted.keys() & plain.keys():
        meant[phrase] = (*plain[phrase], *counted[phrase])
    plurals = {it: one for it, one in counted.items() if it[-1] != "s" and it[-1].isalpha()}
    # A phrase may be the plural of another, and then stands for what that means, too.
    for phrase in [it for it in meant if it[-1] == "s" and it[:-1] in plurals]:
        meant[phrase] += plurals.pop(phrase[:-1])
    lengths, more = map(len, meant), map(plurals.get, meant, repeat(()))
    values = zip(lengths, meant.values(), more, strict=True)
    for phrase, value in zip(meant, values, strict=True):
        add(phrase, value)
    automaton.make_automaton()
    return automaton


def _leftmost_longest(found: list[_Hit[Value]]) -> list[_Hit[Value]]:
    if len(found) < 2:
        return found
    found.sort(key=_order)
    chosen: list[_Hit[Value]] = []
    free = 0
    for hit in found:
        if hit[0] >= free:
            free = -hit[1]
            chosen.append(hit)
    return chosen


_order = itemgetter(0, 1)
# A named tuple's own constructor is a Python function, which costs three times as much.
_new = tuple.__new__


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word goes on over either end of `text[start:end]`.

    Letters, digits and the underscore make words; a phrase that itself ends in another
    character (`C++`) has a border there whatever follows.
    """
    if start > 0 and _is_word(text[start - 1]) and _is_word(text[start]):
        return False
    return not (end < len(text) and _is_word(text[end]) and _is_word(text[end - 1]))


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
