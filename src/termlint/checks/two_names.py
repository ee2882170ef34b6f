"""What parts two names that stand in one sentence, and what that says of them."""

import re
from collections.abc import Iterable

from termlint.text import lazy

_STOP = lazy(r"[.!?] ")
_LISTED = lazy(
    r"[\"'\u201d\u2019*]*(?:,| and|, and| or|, or|/| ?&| ?[(\[]) ?(?:the )?[\"'\u201c\u2018*]*"
)
_ARROWS = r"\u2190-\u21ff\u27f0-\u27ff"
_BESIDE = lazy(
    rf"[\"'\u201d\u2019*]*"
    rf"(?: ?[(\[/|,\u2013\u2014{_ARROWS}-]| ->|,? or| vs\.?| versus| and its)*,? ?"
    r"[(\[]?(?:now|today|or|aka|successor|since renamed|renamed(?: to| as)?|to|as)? ?"
    r"[\"'\u201c\u2018*]*",
    re.IGNORECASE,
)
# What a sentence says between two names of one product: "X became Y", "Y is the new name of X".
_TOLD_BETWEEN = lazy(
    r"\b(?:re(?:nam|brand|launch)\w*|becom(?:e|es|ing)|became|turn(?:ed|s|ing) into|evolved"
    r"|former(?:ly)?|before that|success(?:or|ion)|succeed(?:s|ed)|supersed\w+|replac\w+"
    r"|predecessor|roots|(?:migrat|mov|chang)ed to|(?:take|takes|took) the place of"
    r"|(?:went|go|goes) back to|know (?:it|this|that) as"
    r"|(?:appear|show|list|display)(?:s|n|ed) as|li(?:ves?|ved|ving) on(?: as| in)?"
    r"|(?:is|are|was|were)(?: \w+)? (?:marketed|offered|shipped|sold) as"
    r"|(?:merged|folded|rolled|absorbed) (?:into|by)"
    r"|where(?:ver)? (?:one|they|we|you) (?:find|meet|read|see)s?)\b"
    r"|^,? \(?(?:not|never|no longer|rather than|instead of)(?: the)? $"
    r"|^,? that is,? (?:the )?$"
    r"|^[:;,]? \(?(?:see|read|write|say|use)(?: also)?(?: the)? [\"'(\u201c]*$"
    r"|^(?:['\u2019]s|,? and|,? which)? (?:is|are|was|were|=|means?) (?:the )?$"
    r"|^ v?\d[\d.x]* ?[(/] ?$",
    re.IGNORECASE,
)
# Words that say so where not much else stands there: "X, now Y", but not "X now has a Y".
_TOLD_NEAR = lazy(
    r"\b(?:call(?:ed|s)|known|names?|named|now|today|(?<!or )later|then|since|until"
    r"|previous(?:ly)?|instead|a\.?k\.?a|marketed|still)\b",
    re.IGNORECASE,
)
# "Please write *allowlist* for *whitelist*"
_FOR_OTHER = lazy(r"[\"'\u201d\u2019*]* for [\"'\u201c\u2018*]*")
_WRITE_BEFORE = lazy(
    r"(?:^|[.;:!?] )(?:please |always )?(?:say|write) [^.;:!?]*$", re.IGNORECASE
)
# "X is out of date; Y is the new name"
_NEW_NAME_AFTER = lazy(
    r" (?:is|are)(?: now| today)? (?:its|the) (?:correct|current|latest|new|official|present|right)"
    r" (?:\w+ )?(?:name|spelling|term|word)\b"
)
_FARTHEST_NAME = 80
_FARTHEST_BRIDGE = 120  # between two names of one product, in code points
_NEAR_BRIDGE = 32
_BOTH = lazy(r"\bboth (?:the )?$", re.IGNORECASE)
_BOTH_AFTER = lazy(r" (?:are|were) both\b")
_FROM = lazy(
    r"\bfrom (?:an? |the )?$|\b(?:chang|exchang|renam|replac|substitut|swap)\w*(?: \w+){0,3} $",
    re.IGNORECASE,
)
# What parts two names of one thing, for which a space alone does not do.
_BETWEEN_TWO = rf" ?[/({_ARROWS}]+ ?|, now | or | aka | -> "


def is_listed(text: str, end: int, start: int) -> bool:
    """Tell whether a comma, an "and" or a bracket alone parts two names of a list."""
    return _LISTED.fullmatch(text, end, start) is not None


def are_both(text: str, start: int, end: int) -> bool:
    """Tell whether two names from `start` to `end` are told as two things: "both X and Y"."""
    before = _BOTH.search(text, max(0, start - 12), start)
    return before is not None or _BOTH_AFTER.match(text, end) is not None


def stands_beside(text: str, end: int, start: int) -> bool:
    """Tell whether only a parenthesis, a slash or the like parts two names.

    The first ends at `end`, the second begins at `start`.
    """
    return _BESIDE.fullmatch(text, end, start) is not None


def is_told_between(text: str, end: int, start: int) -> bool:
    """Tell whether a sentence goes from a name to another of its product, telling of the change.

    The first ends at `end`, the second begins at `start`.
    """
    if start - end > _FARTHEST_BRIDGE:
        return False
    between = text[end:start].replace("a.k.a. ", "aka ")
    if _STOP.search(between):
        return False
    is_near = start - end <= _NEAR_BRIDGE and _TOLD_NEAR.search(between) is not None
    return is_near or _TOLD_BETWEEN.search(between) is not None


def is_new_name(text: str, end: int, start: int, last: int) -> bool:
    """Tell whether the second of two names is told as the new one: "X is outdated; Y is the name".

    The first ends at `end`, the second lies from `start` to `last`.
    """
    if start - end > _FARTHEST_BRIDGE or _STOP.search(text, end, start):
        return False
    return _NEW_NAME_AFTER.match(text, last) is not None


def is_written_for(text: str, end: int, start: int) -> bool:
    """Tell whether readers are to write the first of two names for the second: "Write Y for X"."""
    if _FOR_OTHER.fullmatch(text, end, start) is None:
        return False
    return _WRITE_BEFORE.search(text, max(0, end - _FARTHEST_BRIDGE), end) is not None


def stands_beside_one(text: str, start: int, end: int, names: Iterable[str]) -> bool:
    """Tell whether one of some names stands beside `text[start:end]`, as one of two for a thing."""
    wanted = "|".join(map(re.escape, names))
    if not wanted:
        return False
    # `re` keeps the compiled patterns.
    after = re.compile(rf"(?:{_BETWEEN_TWO})(?:{wanted})\b", re.IGNORECASE)
    before = re.compile(rf"\b(?:{wanted})(?:{_BETWEEN_TWO})$", re.IGNORECASE)
    found = after.match(text, end) or before.search(text, max(0, start - _FARTHEST_NAME), start)
    return found is not None


def leads_to(text: str, start: int, end: int, names: Iterable[str]) -> bool:
    """Tell whether a text goes from `text[start:end]` to one of some names, from old to new."""
    if _FROM.search(text, max(0, start - 40), start) is None:
        return False
    wanted = "|".join(map(re.escape, names))
    after = re.compile(
        rf"[^.,;]{{0,30}} (?:(?:in)?to|by|with) (?:an? |the )?(?:{wanted})\b", re.IGNORECASE
    )
    return after.match(text, end) is not None
