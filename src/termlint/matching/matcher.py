"""The one automaton over all phrases, and the choice among the matches that it finds."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, compress
from operator import itemgetter, not_
from typing import Generic, NamedTuple, TypeVar

import ahocorasick

from termlint.collector import uncollected
from termlint.text import fold, lazy

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

    __slots__ = ("_few", "_full", "_has_lines", "_phrases", "_plurals")

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
        self._phrases, self._plurals = _Phrases(phrases), _Phrases(plurals)
        self._has_lines = self._phrases.has_lines or self._plurals.has_lines
        self._full: _Automaton[Value] | None = None
        self._few = 0

    def find(self, text: str) -> list[Match[Value]]:
        """Return the matches in `text`, in order and without overlap.

        A match begins and ends at a word border; of those that share a code point the one that
        begins first is taken, and of those that begin together the longest.
        """
        automaton, found = self._whole(fold(text))
        meant = automaton.meant
        return [
            _new(Match, (start, -end, meant(phrase)))
            for start, end, phrase in _leftmost_longest(found)
        ]

    def find_in(self, lines: Sequence[str]) -> dict[int, list[Match[Value]]]:
        """Return the matches in each of some lines by its index; lines without any are left out.

        One pass over all of them takes a third of the time that one for each would take.
        """
        folded = fold("\n".join(lines))
        automaton, found = self._whole(folded)
        if self._has_lines:  # of two lines together there is no phrase
            found = [one for one in found if "\n" not in folded[one[0] : -one[1]]]
        starts = list(accumulate([len(line) + 1 for line in lines], initial=0))
        matches: dict[int, list[Match[Value]]] = {}
        first, beyond = 0, 0
        for start, end, phrase in _leftmost_longest(found):
            if start >= beyond:
                at = bisect_right(starts, start) - 1
                first, beyond = starts[at], starts[at + 1]
                here = matches[at] = []
            here.append(_new(Match, (start - first, -end - first, automaton.meant(phrase))))
        return matches

    def _whole(self, folded: str) -> tuple["_Automaton[Value]", list["_Hit"]]:
        """Return the phrases between word borders in a folded text, and where they mean something.

        See `is_whole`. Most of what the automaton finds is a part of a word, so that is told here,
        without a call.
        """
        found: list[_Hit] = []
        automaton = self._fitting(folded)
        lengths, counted, has_plural = automaton.lengths, automaton.counted, automaton.has_plural
        for last, phrase in automaton.iter(folded):
            end = last + 1
            start = end - lengths[phrase]
            before, after = folded[start - 1 : start], folded[end : end + 1]
            if (before.isalnum() or before == "_") and _is_word(folded[start]):
                continue
            if not (after.isalnum() or after == "_") or not _is_word(folded[last]):
                found.append((start, -end, phrase))
            if after == "s" and phrase >= counted and has_plural(phrase):
                beyond = folded[end + 1 : end + 2]
                is_end = not beyond.isalnum() and beyond != "_"
                if is_end and folded[last] != "s" and folded[last].isalpha():
                    found.append((start, -end - 1, ~phrase))
        return automaton, found

    def _fitting(self, folded: str) -> "_Automaton[Value]":
        """Return an automaton that finds in a folded text what that of all phrases would.

        For the first short texts it has those phrases alone that begin with a word of the text:
        that of all takes longer than all else that a run over one short document does.
        """
        if self._full is None and len(folded) < _SHORT and self._few < _MOST_SHORT:
            self._few += 1
            words = _words_of(folded)
            return _Automaton(self._phrases.begun_by(words), self._plurals.begun_by(words))
        if self._full is None:
            with uncollected():
                self._full = _Automaton(self._phrases.every(), self._plurals.every())
        return self._full


class _Phrases(Generic[Value]):
    """Phrases with their values, folded once, and the first word of each."""

    __slots__ = ("_firsts", "_folded", "_values", "has_lines")

    def __init__(self, pairs: Iterable[tuple[str, Value]]) -> None:
        every = list(pairs)
        phrases = list(map(itemgetter(0), every))
        self._values = list(map(itemgetter(1), every))
        self._folded = fold("\n".join(phrases)).split("\n") if every else []
        # Many are folded at once, which a line break keeps apart unless one of them has one.
        self.has_lines = len(self._folded) != len(every)
        if self.has_lines:
            self._folded = list(map(fold, phrases))
        if "" in self._folded or any(map(str.isspace, self._folded)):
            raise ValueError("a phrase must have a character that is not white space")
        self._firsts: list[str] = []

    def every(self) -> "_Meant[Value]":
        return self._folded, self._values

    def begun_by(self, words: set[str]) -> "_Meant[Value]":
        """Return the phrases whose first word is one of some words."""
        if not self._firsts and self._folded:
            joined = "\n".join(self._folded)
            firsts = [] if self.has_lines else _FIRST.findall(joined)
            self._firsts = firsts or [_first(phrase) for phrase in self._folded]
        kept = [at for at, first in enumerate(self._firsts) if first in words]
        return [self._folded[at] for at in kept], [self._values[at] for at in kept]


_SHORT = 20_000  # code points of a text for which it pays to leave phrases out
_MOST_SHORT = 3  # of such texts, after which all phrases are gathered
_FIRST = lazy(r"^[^\w\n]*(\w*)", re.MULTILINE)
_RUN = lazy(r"\w+")
_Meant = tuple[list[str], list[Value]]  # folded phrases, and what each of them stands for
# Start, negative end, number of the phrase: in the order of these, the longest of those that begin
# together comes first. The number is inverted where the plural was found.
_Hit = tuple[int, int, int]


def _words_of(folded: str) -> set[str]:
    """Return the words of a text and what may be their singulars, with the empty word.

    A phrase begins and ends at word borders, so its first word is one of these.
    """
    words = set(_RUN.findall(folded))
    return words | {word[:-1] for word in words if word[-1] == "s"} | {""}


def _first(phrase: str) -> str:
    found = _RUN.search(phrase)
    return found.group() if found else ""


class _Automaton(Generic[Value]):
    """The automaton of phrases by their numbers, and what each of them means.

    There are tens of thousands, so no step of Python is taken, and no object made, for each of
    them but for those few that are there more than once: these have numbers after all others.
    """

    __slots__ = ("_beyond", "_more", "_values", "counted", "iter", "lengths")

    def __init__(self, plain: _Meant[Value], counted: _Meant[Value]) -> None:
        phrases = plain[0] + counted[0]
        self._values = plain[1] + counted[1]
        self.lengths = list(map(len, phrases))  # of each, in code points
        self.counted = len(plain[0])  # the number of the first that has a plural
        self._beyond = len(phrases)
        self._more: list[tuple[tuple[Value, ...], tuple[Value, ...]]] = []
        automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        added = map(automaton.add_word, phrases, range(self._beyond))
        again = set(compress(phrases, map(not_, added)))
        # A phrase may be the plural of another, and then stands for what that means, too.
        for phrase in [it for it in phrases if it[-1] == "s" and automaton.exists(it[:-1])]:
            again |= {phrase, phrase[:-1]}
        if again:
            for phrase, meant, many in _gathered(again, phrases, self._values, self.counted):
                automaton.add_word(phrase, self._beyond + len(self._more))
                self.lengths.append(len(phrase))
                self._more.append((meant, many))
        automaton.make_automaton()
        self.iter: Callable[[str], Iterable[tuple[int, int]]] = automaton.iter if phrases else _none

    def has_plural(self, phrase: int) -> bool:
        """Tell whether one of those from `counted` on, by its number, means something as many."""
        return phrase < self._beyond or bool(self._more[phrase - self._beyond][1])

    def meant(self, phrase: int) -> tuple[Value, ...]:
        """Return what a phrase means by its number, or its plural by the number inverted."""
        number = phrase if phrase >= 0 else ~phrase
        if number < self._beyond:
            return (self._values[number],)
        return self._more[number - self._beyond][phrase < 0]


def _none(text: str) -> tuple[tuple[int, int], ...]:
    return ()


def _gathered(
    again: set[str], phrases: list[str], values: list[Value], without: int
) -> Iterator[tuple[str, tuple[Value, ...], tuple[Value, ...]]]:
    """Yield some phrases with all that each of them stands for, alone and as a plural."""
    meant: dict[str, tuple[Value, ...]] = dict.fromkeys(again, ())
    counted = meant.copy()
    for at, phrase in enumerate(phrases):
        if phrase in again:
            meant[phrase] += (values[at],)
            counted[phrase] += (values[at],) if at >= without else ()
    for phrase in again:
        singular = phrase[:-1]
        if phrase[-1] == "s" and singular[-1:].isalpha() and singular[-1] != "s":
            meant[phrase] += counted.pop(singular, ())
    return ((it, meant[it], counted.get(it, ())) for it in again)


def _leftmost_longest(found: list[_Hit]) -> list[_Hit]:
    if len(found) < 2:
        return found
    found.sort(key=_order)
    chosen: list[_Hit] = []
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
