"""Whether a document says of itself that it is of the past, or comes from others."""

import re

from termlint.documents import Document, Scope
from termlint.text import lazy

_PAST = (
    r"(?:archived?|retired|obsolete|deprecated|legacy|historical|unmaintained|outdated"
    r"|out[- ]of[- ]date|no longer (?:being )?(?:maintained|updated|supported|relevant|valid))"
)
_TITLE = lazy(
    rf"[\[(]?{_PAST}[\])]?(?: ?[:\u2013\u2014-]|[\])]) |.* [\[(]{_PAST}[\])]$|.* legacy$",
    re.IGNORECASE,
)
# "This repository stores retired documentation", "This page is no longer maintained".
_NOTICE = lazy(
    r"\bth(?:is|ese) (?:[a-z]+ )?(?:articles?|documents?|documentation|guides?|handbook|pages?|post"
    r"|project|repo(?:sitory)?|site|tutorial|wiki)"
    r"(?: (?!(?:how|lists?|that|what|where|which)\b)[\w-]+){0,4}?"
    rf" (?:(?:is|are|was|has been|have been|is now) (?:[a-z]+ ){{0,2}}?{_PAST}"
    r"|(?:stores|contains|holds|hosts) (?:[a-z]+ )?(?:archived|obsolete|retired|unmaintained))\b",
    re.IGNORECASE,
)
_TOP = 8  # blocks in which such a notice stands
# What the generator of clients for an interface writes at the end of each page.
_CLIENT_LINKS = ("[[Back to Model list]]", "[[Back to API list]]")


def is_retired(document: Document) -> bool:
    """Tell whether a document's title or one of its first sentences says that it is kept only."""
    blocks = document.blocks[:_TOP]
    titles = (it for it in blocks if it.scope in (Scope.HEADING, Scope.FRONT_MATTER))
    if any(_TITLE.match(title.text) for title in titles):
        return True
    return any(_NOTICE.search(it.text, 0, 400) for it in blocks)


def is_of_interface(document: Document) -> bool:
    """Tell whether a page is one of those that a generator of clients made of an interface.

    Its words are those of the interface's maker.
    """
    return any(link in document.source for link in _CLIENT_LINKS)
