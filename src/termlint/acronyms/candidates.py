"""The tokens of a block that look like acronyms, with what their surroundings say of them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from termlint.acronyms import word_lists
from termlint.acronyms.recognisers import excuse, is_large_roman_numeral, is_ordinary_word
from termlint.acronyms.tokens import Token, tokens_of
from termlint.documents import PLACEHOLDER, Block, Mark, MarkKind, Scope
from termlint.text import LINE_END, OffsetMap, lazy


class Candidate(NamedTuple):
    """A token of a block's text that may be an acronym: `text[start:end]`, in code points.

    `base` is the singular; `excuse` says why it may be none, empty where nothing speaks against
    it; `parts` are those of a joined form (`CI/CD`); `dotted` is a form such as `V.M.`.
    """

    start: int
    end: int
    base: str
    excuse: str
    parts: tuple["Candidate", ...] = ()
    dotted: bool = False


# From the first to the last capital of a run without white space. Block texts have no white
# space but single spaces, so the run's ends are found by `str.find`, not by the expression.
_TWO_CAPITALS = lazy(r"[A-Z][^ ]*[A-Z]")
_ANY_CAPITAL = (
    "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0370-\u03ab\u0400-\u042f\u0460-\u052f\u0531-\u0556"
    "\u10a0-\u10ff\u13a0-\u13f5\u1e00-\u1fff\u2c00-\u2d2f\ua640-\ua7ff\uff21-\uff3a"
)
_TWO_CAPITALS_OF_ANY = lazy(rf"[{_ANY_CAPITAL}][^ ]*[{_ANY_CAPITAL}]")
_NUMBER_BEFORE = lazy(
    r"(?:^|[ (~<>=\u2248\u2264\u2265-])[\d.,:]*\d[kKMG]?(?: ?k?[AVW])?[ -]$"
)
_NUMBER_AFTER = lazy(r"(?:[ -]|, )(?:Std\.? )?(?:#?\d|[A-Z]{1,4}[ .-]\d|P\d)")
_NUMBERED_BEFORE = lazy(r"\b(?:part|chapter|volume|vol\.|appendix|book) $", re.IGNORECASE)
_PRESSED_BEFORE = lazy(
    r"\b(?:clicks?|clicking|select|choose|press|pressing|open|tick|hit|tap)(?: on)?(?: the)? $",
    re.IGNORECASE,
)
# What leads from one label to the next: "click **A**, then **B**", "**A** tab and the **B** box".
_NEXT_LABEL = lazy(
    r"(?: [a-z]+)?(?:, then| and then| and| or| then|,| [>/\u2192]| ->)(?: (?:the|click|on))* "
)
_COMPANY_AFTER = lazy(r",? (?:Inc|Ltd|Limited|LLC|GmbH|Corp|Corporation)\b")
# What may stand between two words of a shouted line.
_MARKS = " ,;:-/&()!'\"*"


class _Here:
    """A block with its source, and the map between them, made once where it is asked for."""

    def __init__(self, block: Block, source: str) -> None:
        self.block = block
        self.source = source

    @cached_property
    def offsets(self) -> OffsetMap:
        return OffsetMap(self.block.pieces)

    def line(self, start: int, end: int) -> str:
        """Return the source line that `block.text[start:end]` stands in."""
        span = self.offsets.span(start, end)
        source = self.source
        first = max(source.rfind("\n", 0, span.start), source.rfind("\r", 0, span.start)) + 1
        last = LINE_END.search(source, span.end)
        return source[first : last.start() if last else len(source)]


def find_candidates(block: Block, source: str) -> list[Candidate]:
    """Return the candidates of a block in order; `source` is the document's source text.

    Front matter has none: what it says is shown elsewhere, and introduces nothing in the text.
    """
    if block.scope is Scope.FRONT_MATTER:
        return []
    here = _Here(block, source)
    return [_candidate(token, start, here) for start, token in find_tokens(block.text)]


def find_tokens(text: str) -> Iterator[tuple[int, Token]]:
    """Yield the acronym-shaped tokens of a block's text, each with the offset that it counts from.

    Nothing is said here of what may excuse them.
    """
    pattern = _TWO_CAPITALS if text.isascii() else _TWO_CAPITALS_OF_ANY
    at = 0
    while found := pattern.search(text, at):
        start = text.rfind(" ", 0, found.start()) + 1
        end = text.find(" ", found.end())
        at = len(text) if end < 0 else end
        chunk = text[start:at]
        if PLACEHOLDER in chunk:
            yield from _around_placeholder(chunk, start)
            continue
        for token in tokens_of(chunk):
            yield start, token


def _around_placeholder(chunk: str, start: int) -> Iterator[tuple[int, Token]]:
    """Read a chunk that code stands in: `(`x`)/HA` has HA, and a compound with code has nothing."""
    for found in re.finditer(rf"[^{PLACEHOLDER}]+", chunk):
        part, first = found.group(), found.start()
        left = part[0] in "-_./:=" and first > 0
        right = part[-1] in "-_./:=(" and found.end() < len(chunk)
        if not left and not right:
            for token in tokens_of(part):
                yield start + first, token


def _candidate(token: Token, offset: int, here: _Here) -> Candidate:
    start, end = offset + token.start, offset + token.end
    parts = tuple(_candidate(part, offset, here) for part in token.parts)
    of_itself = token.excuse or (_excused_parts(parts) if parts else excuse(token.base))
    why = of_itself or _excused_here(token, start, end, here)
    return Candidate(start, end, token.base, why, parts, token.dotted)


def _excused_parts(parts: Sequence[Candidate]) -> str:
    """Return what excuses a joined form: that all its parts are excused (`SUSE/NGINX`)."""
    excuses = [part.excuse for part in parts]
    return excuses[0] if all(excuses) and "single letter" not in excuses else ""


def _excused_here(token: Token, start: int, end: int, here: _Here) -> str:
    """Return what the words and marks around a token say of it."""
    block, text, base = here.block, here.block.text, token.base
    if text == "[TOC]":  # where some readers of Markdown put the table of contents
        return "marker"
    if block.marks and _is_interface(block, base, start, end):
        return "label of the interface"
    if base in word_lists.UNITS and _NUMBER_BEFORE.search(text, max(0, start - 40), start):
        return "unit"
    if _is_standard(base) and _NUMBER_AFTER.match(text, end):
        return "standard's number"
    if base in ("TM", "SM") and text[start - 1 : end + 1] == f"({base})":
        return "trade mark"
    if _COMPANY_AFTER.match(text, end):
        return "company"
    if is_large_roman_numeral(base) and _NUMBERED_BEFORE.search(text, max(0, start - 12), start):
        return "Roman numeral"
    if _is_capitals(here, start, end):
        return "line in capitals"
    return ""


def _is_standard(base: str) -> bool:
    """Tell whether numbers of standards begin with a token: `RFC`, `ISO/IEC`."""
    return base in word_lists.STANDARDS or (
        "/" in base and all(part in word_lists.STANDARDS for part in base.split("/"))
    )


def is_label(block: Block, start: int, end: int) -> bool:
    """Tell whether `block.text[start:end]` is, or is in, a label of the user interface.

    The markup says so, or it is bold and stands after a word such as "click".
    """
    return any(
        mark.kind is MarkKind.INTERFACE or (_is_short(mark) and _is_pressed(block, at))
        for at, mark in enumerate(block.marks)
        if mark.start <= start and end <= mark.end
    )


def _is_interface(block: Block, base: str, start: int, end: int) -> bool:
    """Tell whether the markup makes a token a label: any bold word in capitals is one."""
    if not block.marks:
        return False
    if is_label(block, start, end):
        return True
    bold = (mark for mark in block.marks if mark.start <= start and end <= mark.end)
    return any(map(_is_short, bold)) and is_ordinary_word(base)


def _is_short(mark: Mark) -> bool:
    return mark.kind is MarkKind.STRONG and mark.end - mark.start < 40


def _is_pressed(block: Block, at: int) -> bool:
    """Tell whether a bold text stands after a word such as "click", or after such a label.

    `at` is the index of its mark. The way back over labels is short, for long texts' sake.
    """
    text, marks = block.text, block.marks
    for _ in range(6):
        start = marks[at].start
        if _PRESSED_BEFORE.search(text, max(0, start - 24), start):
            return True
        at -= 1
        while at >= 0 and marks[at].kind is not MarkKind.STRONG:
            at -= 1
        if at < 0 or not _NEXT_LABEL.fullmatch(text, marks[at].end, start):
            return False
    return False


def _is_capitals(here: _Here, start: int, end: int) -> bool:
    """Tell whether a token stands in a line or heading shouted as a whole."""
    block, text = here.block, here.block.text
    # A shouted line has three words, so one beside the token ends or begins in capitals.
    after, before = text[end : end + 4].lstrip(_MARKS)[:2], text[max(0, start - 4) : start]
    if not after.isupper() and not before.rstrip(_MARKS)[-2:].isupper():
        return False
    if block.scope is Scope.HEADING or len(block.pieces) == 1:
        return _all_capitals(text)
    return _all_capitals(text) or _all_capitals(here.line(start, end))


@cache
def _all_capitals(text: str) -> bool:
    """Tell whether a line has three words or more, all in capitals, one of them an English word."""
    if text != text.upper():
        return False
    words = re.findall(r"[^\W\d_]{2,}", text)
    return len(words) >= 3 and any(len(word) > 2 and is_ordinary_word(word) for word in words)
