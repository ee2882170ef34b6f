"""Sentences that tell of the end of something, or of what was so in older versions."""

import re

from termlint.checks.surroundings import sentence_start
from termlint.text import lazy

_NEAR = 60  # code points from a name in which words belong to it
_FAR = 200
_THE = r"(?:the |any |all |your |our |an? )?(?:old )?[\"'\u201c\u2018(*]*"
# "After the end of X", "Uninstall X first", "the last X room", "has no X", "came without X".
_GONE_BEFORE = lazy(
    rf"\b(?:the (?:demise|discontinuation|end|removal|retirement|shut-?down) of {_THE}"
    rf"|(?:uninstall|get rid of|getting rid of|purge|decommission)(?:s|d|ed|ing)? {_THE}"
    r"|the last |(?:are|came|comes|had|has|have|is|ships?|was|were) (?:with )?no(?: more)? "
    rf"|(?:came|comes?|ships?|shipped) without {_THE})$",
    re.IGNORECASE,
)
_ENDINGS = (
    r"(?:abandoned|closed(?: down)?|dead|decommissioned|gone|history|legacy|no more|phased out"
    r"|shut down|switched off|turned off|wound down)"
)
# "X was switched off", "X rooms have been shut down", "X, it is dead", "when X ended"
_GONE_AFTER = lazy(
    rf"(?: (?!(?:and|but|or|that|which|who)\b)[\w-]+){{0,2}}? (?:is|are|was|were|has been|have been"
    rf"|had been|got) (?:finally |long |now |since )?{_ENDINGS}\b"
    r"|,? (?:as |since |but |and |because )?(?:it|this|that|which) is (?:now )?"
    r"(?:dead|gone|history|legacy)\b"
    r"| (?:has |had )?ended\b"
    r"| (?:does|do|did) not exist any ?more\b"
)
_NOT_ANY_MORE = lazy(r"\b(?:no|not|nobody|nothing|n't)\b[^.;:!?]* any ?more\b", re.IGNORECASE)
_LEAVERS_BEFORE = lazy(r"\b(?:customers|owners|teams|those|users) (?:of|on|with) (?:the )?$", re.I)
_WHO_LEAVE = lazy(r" (?:who|that|which) (?:change|migrate|move|switch|upgrade)\b")
_HAD_BEFORE = lazy(r"\b(?:had|ran|used) (?:the |an? )?$", re.IGNORECASE)
_BEFORE_THAT = lazy(r"(?: [a-z]+){0,3} (?:before(?: that)?|until then|at that time)(?=[.,;]|$)")
_DEPRECATION = lazy(
    r"(?:\.\. (?:deprecated|deprecated-removed|versionremoved)::"
    r"|[`:]{3,}[ \t]*\{(?:deprecated|versionremoved)\})[^\n]*(?:\n[ \t]*)*$"
)
# "With older versions, use X": what those have.
_IN_OLDER = lazy(
    r"(?:before|for|in|on|under|up to|with) (?:all |the |much )?(?:earlier|former|older?|previous)"
    r" (?:\w+ ){0,2}?(?:releases?|versions?)\b",
    re.IGNORECASE,
)
_OLD_WORD_BEFORE = lazy(
    r"\b(?:former|old|previous) (?:command|flag|keyword|method|option|parameter|setting|spelling"
    r"|subcommand|syntax|term|tool|word)s?,? [\"'\u201c\u2018`(*]*$",
    re.IGNORECASE,
)
# "On any version of X", whatever each of them was called.
_VERSIONS_BEFORE = lazy(
    r"\b(?:all|any|each|every|most|some) (?:\w+ )?versions? of (?:the )?$", re.IGNORECASE
)
_STILL_WORKS = lazy(
    r"[^.;!?]{0,30}? (?:(?:still )?works? as an alias|is (?:now |still )?(?:only )?an alias"
    r"|(?:remains|stays|is kept) as an alias)\b"
)


def tells_gone(text: str, start: int, end: int) -> bool:
    """Tell whether the words around `text[start:end]` say that it is over, gone, or left."""
    near = max(0, start - _NEAR)
    if _GONE_BEFORE.search(text, near, start) or _GONE_AFTER.match(text, end, end + _NEAR):
        return True
    if _LEAVERS_BEFORE.search(text, near, start) and _WHO_LEAVE.match(text, end):
        return True
    if _HAD_BEFORE.search(text, near, start) and _BEFORE_THAT.match(text, end):
        return True
    stop = text.find(". ", end, end + _NEAR)
    last = stop if stop >= 0 else end + _NEAR
    return _NOT_ANY_MORE.search(text, sentence_start(text, start), last) is not None


def is_deprecation(source: str, start: int) -> bool:
    """Tell whether a block that starts there is that of a directive such as `deprecated`."""
    return _DEPRECATION.search(source, max(0, start - _FAR), start) is not None


def is_of_older_versions(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence says what an older version has, or what is but an alias now.

    "With older versions, use X", "the old command X still works as an alias".
    """
    if _IN_OLDER.match(text, sentence_start(text, start), start):
        return True
    near = max(0, start - _NEAR)
    if _OLD_WORD_BEFORE.search(text, near, start) or _VERSIONS_BEFORE.search(text, near, start):
        return True
    return _STILL_WORKS.match(text, end, end + _NEAR) is not None


def names_version_of(text: str, start: int, end: int, host: str) -> bool:
    """Tell whether the sentence around `text[start:end]` names a version of its host.

    "On Proxmox VE 5, run X": that version may lack the command that there is today.
    """
    if not host or host not in text:
        return False
    pattern = re.compile(rf"\b{re.escape(host)}(?: [A-Z]{{2,3}})? v?\d{{1,2}}(?:\.\d+)*(?![\w%])")
    first = sentence_start(text, start)
    stop = text.find(". ", end)
    last = stop if 0 <= stop <= end + _FAR else end + _FAR
    return bool(pattern.search(text, first, start) or pattern.search(text, end, last))
