"""What keeps an entry of a pack silent in a block: words, and patterns that words rule out."""

import re
from functools import lru_cache
from typing import NamedTuple

from termlint.checks.surroundings import has_word
from termlint.checks.titles import Titles
from termlint.documents import PLACEHOLDER, Block
from termlint.terminology import Entry
from termlint.terminology.patterns import may_match


class Guards(NamedTuple):
    """The patterns of an entry that can match in a block; those that cannot are decided."""

    unless: tuple[str, ...] = ()
    only_if: tuple[str, ...] = ()


NO_GUARDS = Guards()
_APART = r"[\"'\u2019\u201d*]*[ -][\"'\u2018\u201c*]*"
_LONGEST_WORD = 60  # of what stands before a name, in code points


def is_near(block: Block, titles: Titles, words: tuple[str, ...]) -> bool:
    """Tell whether one of some words stands in a block, or in a title above it."""
    return has_word(block.text, words) or titles.have_word(block, words)


def guards_in(block: Block, titles: Titles, entry: Entry) -> Guards | None:
    """Return what is left to decide about an entry in a block, None where it is silent there.

    What the titles over the block speak of need not be said again. Most blocks lack a word that
    a pattern needs, which saves the price of the patterns.
    """
    if entry.near and not is_near(block, titles, entry.near):
        return None
    if entry.unless_near and is_near(block, titles, entry.unless_near):
        return None
    if not entry.has_patterns:
        return NO_GUARDS
    lowered = block.text.lower()
    only_if = _possible(entry.only_if, lowered)
    if entry.only_if and not only_if:
        return None
    return Guards(_possible(entry.unless, lowered), only_if)


def keeps_name(text: str, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Tell whether one of some words stands directly beside `text[start:end]`: the GPFS driver.

    A space, a hyphen, or marks of a quotation may part them, and code: "the GPFS `x` driver".
    """
    if not words:
        return False
    before, after = _beside(words)
    found = after.match(text, end) or before.search(text, max(0, start - _LONGEST_WORD), start)
    return found is not None


@lru_cache(maxsize=64)
def _beside(words: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    either = "|".join(map(re.escape, words))
    return (
        re.compile(rf"(?<!\w)(?:{either})(?!\w){_APART}$", re.IGNORECASE),
        re.compile(rf"{_APART}(?:{PLACEHOLDER} )?(?:{either})(?!\w)", re.IGNORECASE),
    )


def _possible(patterns: tuple[str, ...], lowered: str) -> tuple[str, ...]:
    return tuple(pattern for pattern in patterns if may_match(pattern, lowered))
