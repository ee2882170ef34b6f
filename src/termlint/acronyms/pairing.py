"""The pairing of a short form with the words that it abbreviates.

The algorithm is that of Schwartz and Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text" (PSB 2003), asked after a stricter one: first each letter must be
the initial of a word, small words skipped; only then may letters stand inside words.
"""

import re

# A word, or a hump of one: `PersistentVolumeClaim` has three.
_WORD = re.compile(r"[A-Z]?[^\WA-Z_]+(?:['\u2019][^\W_]+)?|[A-Z]+(?![a-z])|[A-Z]")
# Where a long form cannot go on to the left: the end of a sentence or of a parenthesis.
_BARRIER = re.compile(r"[.;:!?](?= )|[()\[\]|]|[\u2013\u2014]|\ufffc| - ")
SMALL_WORDS = frozenset(
    "a an and as at by de du for from in into la le of on onto or over per the through to via "
    "with within without".split()
)
_DIGIT_WORDS = {"2": ("two", "to"), "3": ("three",), "4": ("four", "for"), "1": ("one",)}


def long_form_before(short: str, text: str) -> int | None:
    """Return where the long form of `short` begins that ends at the end of `text`.

    The offset counts code points of `text`; None where the last words do not fit the letters.
    """
    letters = _letters(short)
    left = _after_barrier(text)
    words = list(_WORD.finditer(text, left))[-(len(letters) * 2 + 6) :]
    if len(letters) < 2 or not words or not _ends_with_word(text, words[-1].end()):
        return None
    # Without its number, too: `QEMU copy-on-write (QCOW2)`.
    for tried in dict.fromkeys((letters, letters.rstrip("0123456789"))):
        for aligned in (_initials, _nearly_initials):
            start = aligned(tried, words) if len(tried) > 1 else None
            if start is not None:
                return _word_start(text, start)
    return _schwartz_hearst(letters, text, words)


def _word_start(text: str, at: int) -> int:
    """Return where the word begins that a hump belongs to: the `e` of `eXtensible`."""
    while at > 0 and text[at - 1].isalnum():
        at -= 1
    return at


def long_form_after(short: str, text: str, *, strict: bool = False) -> int | None:
    """Return where the long form of `short` ends that begins at the start of `text`.

    Letters that are initials go before letters inside words; with `strict` only they count.
    """
    letters = _letters(short)
    if len(letters) < 2:
        return None
    barrier = _BARRIER.search(text)
    words = list(_WORD.finditer(text, 0, barrier.start() if barrier else len(text)))
    words = words[: len(letters) * 2 + 6]
    for aligned in (_initials,) if strict else (_initials, _nearly_initials):
        for count in range(1, len(words) + 1):
            if words[count - 1].group().lower() in SMALL_WORDS:
                continue
            start = aligned(letters, words[:count])
            if start is not None and _only_small(words, start):
                return words[count - 1].end()
    return None


def long_form_declared(short: str, text: str) -> int | None:
    """Return where the long form ends that a text says `short` stands for, at its start.

    The looser of the two directions, for words such as "stands for" that leave no doubt.
    """
    barrier = _BARRIER.search(text)
    words = list(_WORD.finditer(text, 0, barrier.start() if barrier else len(text)))
    words = words[: len(short) * 2 + 6]
    letters = _letters(short)
    # All words to the end of the clause, where they fit: nobody stops in the middle of them.
    for count in range(len(words), 1, -1):
        start = _nearly_initials(letters, words[:count])
        if start is not None and _only_small(words, start):
            return words[count - 1].end()
    for word in words:
        start = long_form_before(short, text[: word.end()])
        if start is not None and _only_small(words, start):
            return word.end()
    return None


def _only_small(words: list[re.Match[str]], start: int) -> bool:
    """Tell whether only small words stand before the long form's first word."""
    return all(word.group().lower() in SMALL_WORDS for word in words if word.start() < start)


def _letters(short: str) -> str:
    return "".join(character for character in short if character.isalnum()).lower()


def _after_barrier(text: str) -> int:
    # Only the end of the text can be the long form, so only that much is looked at.
    start = max(0, len(text) - 200)
    last = start
    for found in _BARRIER.finditer(text, start):
        last = found.end()
    return last


def _ends_with_word(text: str, end: int) -> bool:
    return text[end:].strip(" \"'\u201d\u2019*,\u2122\u00ae\u00a9") == ""


def _initials(letters: str, words: list[re.Match[str]]) -> int | None:
    """Align each letter with the initial of a word, right to left, small words optional."""
    at, letter = len(words) - 1, len(letters) - 1
    while letter >= 0:
        if at < 0:
            return None
        word = words[at].group().lower()
        if _begins(word, letters[letter]):
            letter -= 1
        elif word not in SMALL_WORDS and not _is_hump(words[at]):
            return None
        at -= 1
    return words[at + 1].start()


def _is_hump(word: re.Match[str]) -> bool:
    """Tell whether a word goes on from the one before it: the `Mware` of `VMware`."""
    return word.start() > 0 and word.string[word.start() - 1].isalnum()


def _begins(word: str, letter: str) -> bool:
    return word[0] == letter or word in _DIGIT_WORDS.get(letter, ())


def _nearly_initials(letters: str, words: list[re.Match[str]]) -> int | None:
    """Align with initials and inner letters, where every word that is not small takes part.

    Words may give several letters (`eXtensible`, `Ethernet`), in order, the first of them their
    initial or, for `x`, their second letter.
    """
    best: int | None = None
    for first in range(len(words) - 1, -1, -1):
        if len(words) - first > len(letters) + 3:
            break
        if _covers(letters, words[first:]):
            best = words[first].start()
            break
    return best


def _covers(letters: str, words: list[re.Match[str]]) -> bool:
    """Tell whether the words' letters give the short form, each word that is not small in turn."""
    reached = {0}
    for number, found in enumerate(words):
        word = found.group().lower()
        optional = number > 0 and (word in SMALL_WORDS or _is_hump(found))
        nexts = set(reached) if optional else set()
        for at in reached:
            nexts |= _taken(letters, at, word)
        reached = nexts
        if not reached:
            return False
    return len(letters) in reached


def _taken(letters: str, at: int, word: str) -> set[int]:
    """Return how far `word` can take the letters from `at`, its initial first."""
    if at >= len(letters):
        return set()
    initial = word[0] == letters[at] or (word[:2] == "ex" and letters[at] == "x")
    if not initial and word not in _DIGIT_WORDS.get(letters[at], ()):
        return set()
    taken, inner = {at + 1}, 1 if word[0] == letters[at] else 2
    for reached in range(at + 1, min(len(letters), at + 4)):
        inner = word.find(letters[reached], inner) + 1
        if inner == 0:
            break
        taken.add(reached + 1)
    return taken


def _schwartz_hearst(letters: str, text: str, words: list[re.Match[str]]) -> int | None:
    """Align right to left with any letters, the first one an initial (the published algorithm)."""
    if len(letters) < 3:  # two letters fit almost any words
        return None
    limit = min(len(letters) + 5, len(letters) * 2)
    words = words[-limit:]
    at = words[-1].end() - 1
    begin = words[0].start()
    for position in range(len(letters) - 1, -1, -1):
        letter = letters[position]
        while at >= begin and not (
            text[at].lower() == letter
            and (position > 0 or at == begin or not text[at - 1].isalnum())
        ):
            at -= 1
        if at < begin:
            return None
        at -= 1
    start = at + 1
    return start if _is_plausible(letters, text[start : words[-1].end()]) else None


def _is_plausible(letters: str, long: str) -> bool:
    """Refuse a long form that is a chance: too short, or with words that give nothing."""
    words = [word.group().lower() for word in _WORD.finditer(long)]
    if len(long) <= len(letters) or "".join(letters) in words:
        return False
    given = sum(word[0] in letters for word in words if word not in SMALL_WORDS)
    counted = sum(word not in SMALL_WORDS for word in words)
    return given >= max(1, counted - 1) and counted * 2 >= len(letters) - 1
