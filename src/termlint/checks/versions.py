"""The version that stands beside a name, in any of the ways in which people write it."""

import re

from termlint.text import lazy

_NUMBER = r"v?\d+(?:\.(?:\d+|x))*"
_DOTTED = r"v?\d+(?:\.(?:\d+|x))+"
_WORD = r"(?:version|versions|release|releases|v|ver\.)"
# A part of a product has its version: "X Manager 3.2", "X edge nodes (version 3.2)".
_PART = (
    r"(?: (?-i:SDK|CLI|[Rr]untime|[Cc]lient|[Aa]gent)"
    r"|(?: (?:appliance|cluster|edge|host|instance|manager|node|server)s?){1,2})"
)
_SYSTEM = (
    r"(?:appliance|box|cluster|deployment|environment|hosts?|installation|instance|machine|node"
    r"|server|set-?up|system|VM)(?:e?s)?"
)
_ENDS = (
    r"(?![\w%]|[.,]\d)"
    r"(?! ?(?:[ap]\.?m|days?|years?|months?|users?|licences?|licenses?|%|[GMT]i?B)\b)"
)
_AFTER = lazy(
    rf"[\u00ae\u2122]?{_PART}?(?:"
    rf",? (?:\(?{_WORD}:? ?)?(?P<plain>{_NUMBER}){_ENDS}"
    rf"|-(?P<joined>{_DOTTED}){_ENDS}"  # "X-11.3"
    # "X: 3.2.1", "X - version 8.8", "X is at version 3.8", "X >= 3.1", "X up to 3.2"
    rf"| ?(?::|=| [-\u2013\u2014]) ?(?:{_WORD}:? ?)?(?P<set>{_DOTTED}){_ENDS}"
    rf"|,? (?:is |are |runs |was |were )?(?:at|in|on|from|since|up to|until|before) {_WORD} ?"
    rf"(?P<said>{_NUMBER}){_ENDS}"
    rf"| ?(?:\u2265|\u2264|>=|<=|=|>) ?(?P<compared>{_NUMBER}){_ENDS}"
    rf"| ?< ?(?P<less>{_NUMBER}){_ENDS}"
    rf"| (?:before|(?:older|earlier) than) (?P<under>{_DOTTED}){_ENDS}"
    rf"| (?:up to|from|until|since|at|(?:newer|later) than) (?P<bound>{_DOTTED}){_ENDS}"
    # "X (8.5, two sites)", "X (installed: 8.6.4)", "X (3+)"
    rf"|(?: {_SYSTEM})? \((?:[a-z]+[:,] |(?:currently|now|still|today|at) )?(?:{_WORD} ?)?"
    rf"(?P<bracketed>{_DOTTED})(?:[),;]| )"
    rf"| \((?P<least>{_NUMBER})(?:\+| or (?:later|newer))\))",
    re.IGNORECASE,
)
_BOUNDS = frozenset(("less", "under"))  # which are not reached themselves
_BEFORE = lazy(
    rf"\b(?:(?:version|release) (?P<version>{_NUMBER})|(?P<number>{_DOTTED}) (?:version|release)s?"
    r"|(?P<alone>v?\d+\.\d+\.\d+))"
    r" of (?:the )?$",
    re.IGNORECASE,
)
_LOWER_BOUND = lazy(
    r"(?:\.\d+|[.\d]*\.x)* (?:or|and) (?:above|higher|later|newer|up)\b|(?:\.\d+)*\+", re.IGNORECASE
)
_VERSIONS_OF = lazy(r"\bversions? of (?:the )?$", re.IGNORECASE)
_VERSIONS_ARE = lazy(rf"(?: are| is| include| includes|:)+ (?P<version>{_DOTTED})", re.IGNORECASE)


def is_lower_bound(text: str, end: int) -> bool:
    """Tell whether a version that `text[:end]` ends with is the least one: "CentOS 8.4 or newer".

    What is needed at least stays needed, whatever became of the product.
    """
    return text[end - 1].isdigit() and _LOWER_BOUND.match(text, end) is not None


def version_beside(text: str, start: int, end: int) -> str | None:
    """Return the version that stands beside `text[start:end]`, None without one."""
    found = _AFTER.match(text, end)
    if found is None and _VERSIONS_OF.search(text, max(0, start - 24), start):
        found = _VERSIONS_ARE.match(text, end)
    if found is None:
        found = _BEFORE.search(text, max(0, start - 40), start)
    if found is None:
        return None
    kind = found.lastgroup or ""
    version = found[kind].lstrip("vV")
    return _version_below(version) if kind in _BOUNDS else version


def _version_below(bound: str) -> str:
    """Return a version that is lower than a bound and no lower than need be: 4.999 for "5.0"."""
    numbers = [0 if part == "x" else int(part) for part in bound.lower().split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    if not numbers:
        return bound
    return ".".join(map(str, (*numbers[:-1], numbers[-1] - 1, 999)))
