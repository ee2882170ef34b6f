"""What keeps an entry of a pack silent in a block: words, and patterns that words rule out."""

from typing import NamedTuple

from termlint.checks.surroundings import has_word
from termlint.checks.titles import Titles
from termlint.documents import Block
from termlint.terminology import Entry
from termlint.terminology.patterns import may_match


class Guards(NamedTuple):
    """The patterns of an entry that can match in a block; those that cannot are decided."""

    unless: tuple[str, ...] = ()
    only_if: tuple[str, ...] = ()


NO_GUARDS = Guards()


def guards_in(block: Block, titles: Titles, entry: Entry) -> Guards | None:
    """Return what is left to decide about an entry in a block, None where it is silent there.

    What the titles over the block speak of need not be said again. Most blocks lack a word that
    a pattern needs, which saves the price of the patterns.
    """
    text, near = block.text, entry.near
    if near and not (has_word(text, near) or titles.have_word(block, near)):
        return None
    if entry.unless_near and has_word(text, entry.unless_near):
        return None
    if not entry.has_patterns:
        return NO_GUARDS
    lowered = text.lower()
    only_if = _possible(entry.only_if, lowered)
    if entry.only_if and not only_if:
        return None
    return Guards(_possible(entry.unless, lowered), only_if)


def _possible(patterns: tuple[str, ...], lowered: str) -> tuple[str, ...]:
    return tuple(pattern for pattern in patterns if may_match(pattern, lowered))
