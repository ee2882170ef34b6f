"""The pairing of a short form with the words that it abbreviates.

Schwartz and Hearst ("A simple algorithm for identifying abbreviation definitions in biomedical
text", PSB 2003) align the letters of the short form with the words before it, and take the first
alignment. Sohn, Comeau, Kim and Wilbur ("Abbreviation definition identification based on automatic
precision estimates", BMC Bioinformatics 2008, "Ab3P") try strategies in the order of how often
each is right. Here the same strategies (initials, letters inside words, small words skipped,
digits) are the steps of one alignment, and each has a price by how seldom it is right: the
cheapest alignment wins, the nearest of several, and one that is dearer than a limit is a chance.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from termlint.text import lazy

# A word, or a hump of one (`PersistentVolumeClaim` has three), or a number.
_PIECE = lazy(r"[A-Z]?[^\WA-Z_\d]+(?:['\u2019][^\W\d_]+)?|[A-Z]{2,}s?(?![a-z])|[A-Z]|\d+")
# Where a long form cannot go on to the left: the end of a sentence or of a parenthesis. The dot of
# an initial (`K. Meyer`), brackets inside a word (`disk(s)`, `benzo[a]pyrene`) and a dash between
# letters (`Diffie\u2013Hellman`) are none.
_BARRIER = lazy(
    r"(?:(?<!\b[A-Z])\.|[;:!?])(?= )"
    r"|[(\[](?<![^\s(\[].)|[)\]](?![\w-])|[|\ufffc]|-(?<= -)(?= )"
    r"|[\u2013\u2014](?:(?<![^\W\d_].)|(?![^\W\d_]))"
)
SMALL_WORDS = frozenset(
    "a an and as at by de du for from in into la le of on onto or over per the through to via "
    "with within without".split()
)
# Characters that are read as words.
_READ_AS = {
    "1": ("one", "first"),
    "2": ("two", "to"),
    "3": ("three",),
    "4": ("four", "for"),
    "x": ("cross",),
}
# Heads of a compound that are no word of their own: locants, single letters and Greek letters.
_GREEK = lazy("alpha|beta|gamma|delta|epsilon|kappa|omega|sigma", re.IGNORECASE)
_LETTERS_3 = re.compile(r"[^\W\d_]{3}")

# The prices. A step that costs nothing is right nearly always; one of 3 hardly ever by itself.
_SECOND, _INNER = 0.6, 1.0  # a letter beside the one before it in a word, or further inside
_INNER_ALONE = 2.5  # a letter inside a word whose initial is none
_SMALL_USED = 0.1  # a small word that gives a letter
_SMALL_FIRST = 2.0  # ... where it begins the long form
# A word that gives nothing, a part of a compound, a number, the `Mware` of `VMware`.
_SKIPPED, _SKIPPED_PART, _SKIPPED_NUMBER, _SKIPPED_HUMP = 3.0, 1.0, 0.25, 0.1
_SKIPPED_LAST = 1.0  # ... more, where it ends the long form
_NO_NUMBER = 3.0  # a short form whose digits nothing gives: `QEMU copy-on-write (QCOW2)`
_STRICT = 0.5  # nothing but initials
_CLOSE = 1.6  # ... with a letter or two from inside their words
_IMPOSSIBLE = 99.0
_LONG_WORD = 6
_PIECE_LENGTH = 12  # of a word with the space before it, more than the mean


class _Piece(NamedTuple):
    """A word, hump or number, in lower case, and what it costs to pass over it.

    `small` words are free to pass over; one that stands alone, as "with" does, ends no long form,
    but a letter may (`dynorphin A`), and so may a part of a compound (`sign-on`).
    """

    word: str
    start: int
    end: int
    small: bool
    may_end: bool
    skip: float


def long_form_before(short: str, text: str, *, strict: bool = False) -> int | None:
    """Return where the long form of `short` begins that ends at the end of `text`.

    With `strict`, every letter is the initial of a word, and every word but the small ones
    gives one.

    The offset counts code points of `text`; None where the last words do not fit the letters.
    Looks at a stretch at the end whose length depends on `short` alone.
    """
    letters = _letters(short)
    left = _after_barrier(text, _most_pieces(letters))
    pieces = _pieces(text, left, len(text))
    if not letters or not pieces or not _can_end(text, pieces[-1]):
        return None
    if len(letters) == 1:
        start = _initialled(short, pieces[-1])
    else:
        start = _cheapest_start(letters, pieces, _STRICT if strict else _limit(letters))
    return None if start is None else _compound_start(text, start, left)


def is_long_form(short: str, text: str) -> bool:
    """Tell whether all of a text is the long form: each word gives a letter, few give two.

    For what stands beside a short form and is not said to explain it: a cell, a part of a legend.
    One word alone is no more than a word with the same letters.
    """
    letters = _letters(short)
    if len(letters) < 2 or not _may_begin(letters, text) or _BARRIER.search(text):
        return False
    pieces = _pieces(text, 0, len(text))
    if not 1 < len(pieces) <= _most_pieces(letters) or not _can_end(text, pieces[-1]):
        return False
    start = _cheapest_start(letters, pieces, min(_CLOSE, _limit(letters)))
    return start is not None and not text[:start].strip(" \"'\u201c\u2018")


def long_form_after(short: str, text: str, *, strict: bool = False) -> int | None:
    """Return where the long form of `short` ends that begins at the start of `text`.

    Articles may stand before it. `strict` as in `long_form_before`.
    """
    ends = _ends(_letters(short), text, strict=strict)
    return min(ends, default=(0.0, None))[1]


def long_form_declared(short: str, text: str) -> int | None:
    """Return where the long form ends that a text says `short` stands for, at its start.

    The looser of the two directions, for words such as "stands for" that leave no doubt: all
    words to the end of the clause, where they fit, since nobody stops in the middle of them.
    """
    ends = [end for _, end in _ends(_letters(short), text, strict=False)]
    return ends[-1] if ends else None


def _ends(letters: str, text: str, *, strict: bool) -> Iterator[tuple[float, int]]:
    """Yield the cost and the end of each long form that begins at the start of a text."""
    if len(letters) < 2 or not _may_begin(letters, text):
        return
    pieces = _clause(letters, text)
    first = _first(letters, pieces)
    if first is None:
        return
    limit = _STRICT if strict else _limit(letters)
    for at, cost, skipped in _alignments(letters, pieces, first, limit):
        if cost <= limit and not skipped and pieces[at].may_end:
            yield cost, pieces[at].end


def _letters(short: str) -> str:
    return "".join(character for character in short if character.isalnum()).lower()


def _limit(letters: str) -> float:
    """Return what an alignment may cost: few letters fit almost any words."""
    return {2: 1.0, 3: 5.2}.get(len(letters), 6.1)


def _pieces(text: str, start: int, end: int) -> list[_Piece]:
    pieces = []
    for found in _PIECE.finditer(text, start, end):
        as_written, at = found.group(), found.start()
        word = as_written.lower()
        before = text[at - 1] if at else " "
        small = word in SMALL_WORDS and not (
            as_written.isupper() and (len(word) > 1 or text.startswith(". ", found.end()))
        )
        if small:
            skip = 0.0
        elif word[0].isdigit():
            skip = _SKIPPED_NUMBER
        else:
            skip = _SKIPPED if before == " " else _SKIPPED_PART
            skip = _SKIPPED_HUMP if before.isalpha() else skip
        # A named tuple's own constructor takes twice as long.
        may_end = not small or before != " " or as_written.isupper()
        pieces.append(tuple.__new__(_Piece, (word, at, found.end(), small, may_end, skip)))
    return pieces


def _clause(letters: str, text: str) -> list[_Piece]:
    """Return the pieces of a text up to the first barrier, no more than can belong together."""
    most = _most_pieces(letters)
    barrier = _BARRIER.search(text, 0, most * _PIECE_LENGTH)
    return _pieces(text, 0, barrier.start() if barrier else most * _PIECE_LENGTH)[:most]


def _may_begin(letters: str, text: str) -> bool:
    """Tell, in a moment, whether a text may begin with a long form: most have another letter.

    What gives the first letter is the first word, or one after small words.
    """
    found = _PIECE.search(text, 0, _most_pieces(letters) * _PIECE_LENGTH)
    if found is None:
        return False
    word = found.group().lower()
    return word[0] == letters[0] or word in SMALL_WORDS or _is_read_as(letters, word)


def _first(letters: str, pieces: Sequence[_Piece]) -> int | None:
    """Return which piece gives the first letter, with nothing but small words before it."""
    for at, piece in enumerate(pieces):
        if _gives_first(letters, piece):
            return at
        if not piece.small:
            return None
    return None


def _gives_first(letters: str, piece: _Piece) -> bool:
    return piece.word[0] == letters[0] or _is_read_as(letters, piece.word)


def _is_read_as(letters: str, word: str) -> bool:
    """Tell whether the first letter stands for the sound of a word: `2` is `to`, `X` is `ex-`."""
    return word in _READ_AS.get(letters[0], ()) or (letters[0] == "x" and word.startswith("ex"))


def _initialled(short: str, piece: _Piece) -> int | None:
    """`Testosterone (T)`: a single capital is the initial of the one long word before it."""
    fits = short.isupper() and piece.word.startswith(short.lower())
    return piece.start if fits and piece.end - piece.start >= _LONG_WORD else None


def _cheapest_start(letters: str, pieces: Sequence[_Piece], limit: float) -> int | None:
    """Return where the cheapest alignment that reaches the last piece begins, within the limit."""
    for wanted, extra in _spellings(letters):
        best, start = limit - extra, None
        if best < 0:
            continue
        for first in range(len(pieces) - 1, -1, -1):
            if not _gives_first(wanted, pieces[first]):
                continue
            if start is not None and best == 0:  # the nearest of the cheapest
                break
            cost = _SMALL_FIRST if pieces[first].small else 0.0
            for at, reached, _ in _alignments(wanted, pieces, first, best - cost):
                if at == len(pieces) - 1 and (start is None or reached + cost < best):
                    best, start = reached + cost, pieces[first].start
        if start is not None:
            return start
    return None


def _spellings(letters: str) -> Iterator[tuple[str, float]]:
    """Yield the letters to look for with what they cost: as they are, then without digits."""
    yield letters, 0.0
    bare = "".join(letter for letter in letters if not letter.isdigit())
    if 1 < len(bare) < len(letters):
        yield bare, _NO_NUMBER


def _alignments(
    letters: str, pieces: Sequence[_Piece], first: int, limit: float
) -> Iterator[tuple[int, float, bool]]:
    """Yield what it costs to align all letters with the pieces from `first` to each later one.

    Gives (index of the last piece, cost, whether that piece gave no letter); stops where no
    alignment within the limit is left. `row` holds the cost by how many letters are aligned.
    """
    count = len(letters)
    row = [0.0] + [_IMPOSSIBLE] * count
    for at in range(first, len(pieces)):
        piece = pieces[at]
        used = [_IMPOSSIBLE] * (count + 1)
        for reached in range(count):
            if row[reached] <= limit:
                _take(letters, reached, piece, row[reached], used)
        skip = _IMPOSSIBLE if at == first else piece.skip
        skipped = row[count] + skip + _SKIPPED_LAST * (piece.skip != _SKIPPED_HUMP)
        if used[count] <= limit or skipped <= limit:
            yield at, min(used[count], skipped), skipped < used[count]
        row = [min(cost, before + skip) for cost, before in zip(used, row, strict=True)]
        if min(row) > limit:
            return


def _take(letters: str, reached: int, piece: _Piece, cost: float, used: list[float]) -> None:
    """Let a piece give one or more letters in a row, and write down what each number costs."""
    word, letter = piece.word, letters[reached]
    if word[0] == letter:
        cost, at = cost + _SMALL_USED * piece.small, 1
        if word.startswith("trans") and letters.startswith("tx", reached):  # as radio has it
            used[reached + 2] = min(used[reached + 2], cost + _SECOND)
    elif word in _READ_AS.get(letter, ()):
        at = len(word)
    elif letter == "x" and word.startswith("ex"):
        cost, at = cost + _SECOND, 2
    elif piece.small:
        return
    else:
        cost, at = cost + _INNER_ALONE, word.find(letter) + 1
        if at == 0:
            return
    while True:
        reached += 1
        used[reached] = min(used[reached], cost)
        inner = word.find(letters[reached], at) if reached < len(letters) else -1
        if inner < 0 or piece.small:
            return
        cost += _SECOND if inner == at else _INNER
        at = inner + 1


def _most_pieces(letters: str) -> int:
    """Return how many words may belong to some letters, as Schwartz and Hearst have it, and more:
    parts of words count here, too."""
    return len(letters) * 2 + 8


def _after_barrier(text: str, most: int) -> int:
    # Only the end of the text can be the long form, so only that much is looked at.
    last = max(0, len(text) - most * _PIECE_LENGTH)
    for found in _BARRIER.finditer(text, last):
        last = found.end()
    return last


def _can_end(text: str, piece: _Piece) -> bool:
    """Tell whether a piece may end a long form, with nothing but marks after it."""
    if not piece.may_end:
        return False
    return text[piece.end :].strip(" \"'\u201d\u2019*,\u2122\u00ae\u00a9") == ""


def _compound_start(text: str, start: int, left: int) -> int:
    """Return where the compound begins that a piece belongs to, if what is before it is no word.

    The `e` of `eXtensible`, the numbers of `2,6-diaminopurine`, but not the `pre` of `pre-boot`.
    """
    while start > left and text[start - 1].isalnum():
        start -= 1
    first = max(text.rfind(mark, left, start) for mark in ' /"\u201c\u2018*')
    first = max(first + 1, left)
    return start if _LETTERS_3.search(_GREEK.sub("", text[first:start])) else first
