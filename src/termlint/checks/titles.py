"""The titles under which each block of a document stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from termlint.checks.surroundings import MONTH, has_word
from termlint.documents import Block, Scope
from termlint.text import lazy

_OCCASION = (
    r"(?:agreement|call|decision|incident|interview|meeting|minutes|outage|post-?mortem"
    r"|retro(?:spective)?|status|survey|visit|workshop)s?\b"
)
# "1.2.2 (2020-12-23)", "To 4.0.0", "Upgrading to v2.1", "Changelog"
_NOTES = lazy(
    r"(?:(?:upgrad|updat|migrat|mov|chang)\w+ )?(?:from .{1,20} )?"
    r"(?:to |in |since |starting with |version |release )?"
    r"\[?v?\d+\.\d+(?:\.\d+)*[\w.-]*\]?(?: ?[-(\u2013\u2014] ?\(?\d[\d./-]{3,}.*)?$"
    r"|(?:change ?log|release notes|(?:change|document|revision|version) history)$"
    # A day: "2020-12-23: tests", "12 May 2020", "Outage of May 12, 2020"; a month, a year.
    rf"|(?:{_OCCASION}.{{0,40}}?\b)?\[?(?:(?:19|20)\d\d[-/.]\d\d[-/.]\d\d\b"
    rf"|\d\d?(?:st|nd|rd|th|\.)? {MONTH},? (?:19|20)\d\d\b"
    rf"|{MONTH} \d\d?(?:st|nd|rd|th)?,? (?:19|20)\d\d\b)"
    rf"|(?:year |{MONTH} |q[1-4] )?(?:19|20)\d\d$",
    re.IGNORECASE,
)

# "Further reading", "References": what stands below is what others called their pages.
_READING = lazy(
    r"(?:\d+(?:\.\d+)*\.? )?(?:(?:additional|external|further|more|other|related|useful) "
    r"(?:articles?|documentation|information|links?|reading|references?|resources?|topics?)"
    r"|bibliography|learn more|links|references?|resources|see also|sources)",
    re.IGNORECASE,
)


class Titles:
    """What a document's front matter says, and the headings above each place."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._front: list[str] = []
        self._starts: list[int] = []
        self._chains: list[tuple[Block, ...]] = []
        above: tuple[Block, ...] = ()
        for block in blocks:
            if block.scope is Scope.FRONT_MATTER:
                self._front.append(block.text)
            elif block.scope is Scope.HEADING:
                above = (*(one for one in above if one.level < block.level), block)
                self._starts.append(block.start)
                self._chains.append(above)
        self._known: dict[tuple[str, tuple[str, ...]], bool] = {}

    def over(self, block: Block) -> tuple[str, ...]:
        """Return the titles over a block; a heading's own is the last."""
        at = bisect_right(self._starts, block.start) - 1
        chain = self._chains[at] if at >= 0 else ()
        return (*self._front, *(heading.text for heading in chain))

    def are_notes(self, block: Block) -> bool:
        """Tell whether a title over a block is a version, so that its text tells of a change."""
        return any(map(_NOTES.match, self.over(block)))

    def are_of_reading(self, block: Block) -> bool:
        """Tell whether the title over a block announces pages of others: "Further reading"."""
        chain = self.over(block)
        return bool(chain) and _READING.fullmatch(chain[-1].rstrip(":")) is not None

    def have_word(self, block: Block, words: tuple[str, ...]) -> bool:
        """Tell whether a title over a block has one of some words; each title is read once."""
        return any(self._has_word(title, words) for title in self.over(block))

    def _has_word(self, title: str, words: tuple[str, ...]) -> bool:
        if (title, words) not in self._known:
            self._known[title, words] = has_word(title, words)
        return self._known[title, words]
