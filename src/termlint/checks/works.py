"""Titles of works that others wrote, as bibliographies and sentences set them apart."""

import re

from termlint.text import Span, lazy

_FAR = 160  # from a name to where its title begins, in code points
_KIND = (
    r"(?:article|book|blog post|certificat(?:e|ion)|class|course|e-?book|episode|exam|guide"
    r"|handbook|keynote|lab|lecture|lesson|manual|module|paper|podcast|presentation|report|session|talk"
    r"|thesis|training|tutorial|video|webcast|webinar|white ?paper|workshop)s?"
)
_WORK_BEFORE = lazy(
    rf"\b{_KIND},? (?:for )?(?:the )?\*?(?P<mark>[*_])(?! )[^*_\n]*$", re.IGNORECASE
)
# "Smith, J.: *Mastering X*", "Smith, J., & Roe, A. (2019). *Mastering X*", "J. Smith: *X at work*"
_BY_AUTHOR_BEFORE = lazy(
    r"(?:\b[A-Z][\w'\u2019-]+, (?:[A-Z]\.[ -]?)+|(?:\b[A-Z]\.[ -]?){1,3}[A-Z][\w'\u2019-]+)"
    r"[^*_\n]{0,60}?[:.,)] ?(?P<mark>[*_])(?! )[^*_\n]*$"
)
_CITE_BEFORE = lazy(r"<cite>[^<>\n]*$")
_VIDEO_BEFORE = lazy(rf"\b{_KIND}[,:]? (?:on |about )?\[[^\[\]\n]*$", re.IGNORECASE)
_REST_OF_LINK = lazy(r"[^\[\]\n]*\]\((?:(?:https?:)?//|[^\s)]*\.pdf\))")
# 'Dell EMC, "Isilon OneFS Best Practices"': who wrote what is quoted.
_TITLE_AFTER = lazy(r"[,:] [\"\u201c*][A-Z]")
_CREDIT = lazy(
    r"(?:authors?|contributors?|contributed by|created by|credits?|reported by|reporter"
    r"|submitted by|written by): ",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3  # of a title; a shorter one is a name
_WORDS = lazy(r"[^\W\d_]{2,}")


def is_title_of_work(source: str, span: Span) -> bool:
    """Tell whether a name is in the title of a work: "the book *Mastering X*", "<cite>X</cite>"."""
    line = source.rfind("\n", 0, span.start) + 1
    first = max(line, span.start - _FAR)
    if "*" in source[first : span.start] or "_" in source[first : span.start]:
        found = _WORK_BEFORE.search(source, first, span.start)
        found = found or _BY_AUTHOR_BEFORE.search(source, first, span.start)
        if found is not None and source.find(found["mark"], span.end, span.end + 80) >= 0:
            return True
    if "[" in source[first : span.start]:
        found = _VIDEO_BEFORE.search(source, first, span.start)
        if found is not None and _REST_OF_LINK.match(source, span.end, span.end + _FAR):
            opening = source.rfind("[", first, span.start)
            closing = source.find("]", span.end)
            if source[opening + 1].islower():  # as no title begins: "a tutorial [on the X site]"
                return False
            return len(_WORDS.findall(source, opening, closing)) >= _FEWEST_WORDS
    return _CITE_BEFORE.search(source, first, span.start) is not None


def is_credit(text: str) -> bool:
    """Tell whether a text says who wrote something: "Contributor: the X team"."""
    return _CREDIT.match(text) is not None


def is_author(text: str, start: int, end: int) -> bool:
    """Tell whether an entry begins with a name as the author of a title: 'Dell EMC, "X Guide"'."""
    return start == 0 and _TITLE_AFTER.match(text, end) is not None
