"""The day that a document says it was written or last changed, in its front matter."""

import re
from datetime import date

from termlint.documents.model import Document
from termlint.text import lazy

# A document that says several was as it is on the day of its last change.
_KEYS = ("lastmod", "last[-_ ]?modified", "last[-_ ]?updated?", "updated", "modified", "date")
_DAY = r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?![\d-])"
# "Thu Dec 19 2019", "05-04-2021", "Friday, 16 April 2021": of what is written in many ways, the
# year is sure.
_YEAR = r"[^\n]{2,24}?\b((?:19|20)\d\d)\b(?!-)"
# The colon before a key is that of a field of reStructuredText.
_PATTERNS, _ROUGH = (
    [
        lazy(rf"^:?{key}[ \t]*[:=][ \t]*[\"']?{form}", re.IGNORECASE | re.MULTILINE)
        for key in _KEYS
    ]
    for form in (_DAY, _YEAR)
)
# As blogs of Material for MkDocs have it: a `date` of which the lines below say more.
_NESTED = [
    lazy(rf"^date:[ \t]*\n(?:[ \t]+[^\n]*\n)*?[ \t]+{key}:[ \t]*{_DAY}", re.MULTILINE)
    for key in ("updated", "created")
]


# A file, or the folder of a page bundle.
_POST = lazy(
    r"(?:.*/)?((?:19|20)\d\d)(?:-(\d\d?)-(\d\d?)|([01]\d)([0-3]\d))"
    r"(?:[-_.][^/]*|(?:[-_.][^/]*)?/_?index\.\w+)"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# As a team calls its minutes: `05Mar2018.md`, `5-march-2018.md`, `Minutes_05-Mar-2018.md`.
_DAY_IN_LETTERS = lazy(
    rf"(?:.*/)?(?:[a-z]+[-_ ])?(\d\d?)[-_ .]?({'|'.join(_MONTHS)})"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?[-_ .]?"
    r"((?:19|20)\d\d)"
    r"(?:[-_. ][^/]*)?",
    re.IGNORECASE,
)


# What is as it was in a year: the folder of an event (`dockercon-us-2017/`) or of a day, the report
# of a year (`2021-keptn-annual.md`), the newsletters of one.
_OF_YEARS = (
    lazy(
        r"(?:.*/)?[^/]*(?:con|conf|conference|summit|world|fest|camp|meetup|forum|symposium|talks?)"
        r"(?:[-_][A-Za-z]{2,8})?[-_]?((?:19|20)\d\d)/.*",
        re.IGNORECASE,
    ),
    lazy(
        r"(?:.*/)?((?:19|20)\d\d)[-_](?:[a-z][^/]*[-_])?(?:annual|goals|minutes|newsletter|recap"
        r"|report|retrospective|review|roadmap|summary|survey)(?:[-_.][^/]*)?",
        re.IGNORECASE,
    ),
    lazy(r"(?:.*/)?newsletters?/((?:19|20)\d\d)/.*", re.IGNORECASE),
    # `presentations/2020-12-18_Workshop/`
    lazy(
        r"(?:.*/)?(?:events?|presentations?|slides|talks|workshops?)/"
        r"((?:19|20)\d\d)-[01]\d-[0-3]\d[-_][^/]*/.*",
        re.IGNORECASE,
    ),
)
_POST_FOLDERS = frozenset(
    "announcements blog blogs events media news newsletters post posts _posts presentations slides"
    " talks webinars".split()
)


def date_of_post(path: str) -> date | None:
    """Return the day with which the name of a file or page bundle begins, None without one.

    What lies in the folder of an event, and the report of a year, is as it was at its end.
    """
    found = _POST.fullmatch(path)
    if found is not None:
        return _day(found)
    if (found := _DAY_IN_LETTERS.fullmatch(path)) is not None:
        return _day_in_letters(found)
    years = (pattern.fullmatch(path) for pattern in _OF_YEARS)
    return next((date(int(year[1]), 12, 31) for year in years if year), None)


def is_post(path: str) -> bool:
    """Tell whether a folder in a path says that the file is a post, which its day dates."""
    return not _POST_FOLDERS.isdisjoint(part.lower() for part in path.split("/")[:-1])


def date_of(document: Document, *, roughly: bool = False) -> date | None:
    """Return the day that a document gives for itself, None where it gives none.

    Read are keys of its front matter, or fields at its top. A month or a year is its first day.
    `roughly` takes the year of a day in any other way of writing it.
    """
    patterns = (*_PATTERNS, *_NESTED, *(_ROUGH if roughly else ()))
    found = (pattern.search(document.front_matter) for pattern in patterns)
    return next(filter(None, (_day(one) for one in found if one)), None)


def _day_in_letters(found: re.Match[str]) -> date | None:
    day, month, year = found.groups()
    try:
        return date(int(year), _MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:  # 31Feb2024
        return None


def _day(found: re.Match[str]) -> date | None:
    numbers = [int(part) for part in found.groups() if part]
    try:
        return date(*numbers, *(1, 1)[len(numbers) - 1 :])
    except ValueError:  # 2024-02-30
        return None
