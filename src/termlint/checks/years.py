"""The year of which a sentence speaks: "In 2018 we installed …", "… was in use until 2023"."""

import re

from termlint.checks.surroundings import MONTH, sentence_start
from termlint.text import lazy

_FAR = 400  # code points from a name within which its sentence begins
_SEASON = r"(?:spring|summer|autumn|fall|winter|year|q[1-4])"
_WHEN = (
    r"(?:the )?(?:(?:early|late|mid|beginning|end|middle|start)(?: of)?(?: the)?"
    rf"(?: {_SEASON})?(?: of)?"
    rf"|{_SEASON}(?: of)?|{MONTH})"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?![-.]\d)"
_BEFORE = lazy(
    rf"\b(?:(?:in|until|till|before|during)(?: {_WHEN})?"
    rf"|on (?:\d\d?(?:\.|st|nd|rd|th)? {MONTH}|{MONTH} \d\d?,?)"
    r"|(?:between|from)(?: \w+)? (?:19|20)\d\d (?:and|to|until)(?: [a-z]{3,9})?) "
    rf"{_YEAR}[^.;!?]{{0,80}}$",
    re.IGNORECASE,
)
# "On 12 July 2023, the team said …" is all about that day.
_OPENS = lazy(
    rf"(?:In|On|During|Until|Before)(?: {_WHEN})?(?: \d\d?(?:\.|st|nd|rd|th)?,?)?(?: {MONTH})?"
    rf" {_YEAR},",
    re.IGNORECASE,
)
_AFTER = lazy(rf"[^.;!?]{{0,60}}\b(?:until|till|before)(?: {_WHEN})? {_YEAR}", re.IGNORECASE)
# A sentence about what is of a year: "The 2021 contract includes X", "In the 2021 survey, X".
_OF_YEAR = lazy(
    r"\b(?:the|our|their|its) (?P<year>(?:19|20)\d\d) (?:agreement|assessment|audit|budget|contract"
    r"|edition|evaluation|incident|inventory|offer|outage|plan|proposal|report|review|study|survey"
    r"|tender|test|workshop)s?\b[^.;!?]{0,80}$",
    re.IGNORECASE,
)
# What an entry of a chronicle begins with: "(2021) X is introduced", "2021 X introduced"; a number
# may be that of "2021 X hosts" as well.
_BEGINS = lazy(
    r"(?:[(\[](?P<year>(?:19|20)\d\d)(?:-\d\d){0,2}[)\]]:? "
    r"|(?P<bare>(?:19|20)\d\d)(?:[:,]| [-\u2013\u2014])? (?=[^.]{0,80} \w{3,}ed\b))(?=[A-Z])"
)
_COUNTS = "one two three four five six seven eight nine ten".split()
_AGO = lazy(
    rf"\b(?P<count>\d\d?|{'|'.join(_COUNTS)}) years? ago\b[^.;!?]{{0,80}}$", re.IGNORECASE
)
_WAS_DONE_IN = lazy(
    rf"[^.;!?]{{0,40}} (?:was|were) (?:first )?\w{{3,}}(?:ed|en|ght|lt)(?: [a-z]+){{0,3}}"
    rf" in(?: {_WHEN})? {_YEAR}"
)
# "We bought X in May 2021": what was done is over.
_DONE = lazy(r"\b(?:bought|began|chose|got|set up|went|\w{3,}ed)\b", re.IGNORECASE)
_DONE_IN = lazy(rf"(?: [a-z-]+){{0,3}} in(?: {_WHEN})? {_YEAR}", re.IGNORECASE)


def year_of(text: str, start: int, end: int) -> int | None:
    """Return the year of which the sentence around `text[start:end]` speaks, None without one."""
    begun = sentence_start(text, start, _FAR)
    found = (
        _OPENS.match(text, begun, start)
        or _BEFORE.search(text, max(begun, start - 120), start)
        or _AFTER.match(text, end, end + 90)
        or _OF_YEAR.search(text, begun, start)
        or _WAS_DONE_IN.match(text, end, end + 90)
        or (_DONE.search(text, begun, start) and _DONE_IN.match(text, end, end + 60))
    )
    if found is not None:
        return int(found["year"])
    begins = _BEGINS.match(text) if begun == 0 else None
    return int(begins["year"] or begins["bare"]) if begins else None


def years_ago(text: str, start: int) -> int | None:
    """Return how many years ago was what is told before `start`: "Five years ago we chose X"."""
    begun = sentence_start(text, start, _FAR)
    found = _AGO.search(text, max(begun, start - 120), start)
    if found is None:
        return None
    count = found["count"].lower()
    return int(count) if count.isdecimal() else _COUNTS.index(count) + 1
