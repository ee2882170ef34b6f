"""The shapes in which running text gives a short form its long form."""

import re
from typing import NamedTuple

from termlint.acronyms.pairing import (
    SMALL_WORDS,
    is_long_form,
    long_form_after,
    long_form_before,
    long_form_declared,
)
from termlint.acronyms.recognisers import is_ordinary_word
from termlint.text import lazy

_OPEN, _CLOSE = "\"'\u201c\u2018", "\"'\u201d\u2019"
_KIND = r"(?:acronym|abbreviation|initialism)"
_HENCEFORTH = (
    r"(?:(?:here(?:in)?after|henceforth|in the following|(?:from )?(?:here|now) on(?:wards?)?)"
    r"(?: (?:called|referred to as|just|simply))?)"
)
_HOW_OFTEN = (
    r"(?:commonly|frequently|generally|mostly|normally|often|sometimes|typically|usually|just|simply)"
)
# What may stand between the opening parenthesis and the short form.
_INSIDE_LEAD = (
    rf"[(\[] ?(?:[{_OPEN}]|(?:or|aka\.?|a\.k\.a\.|also|the|an?|in short|for short|here|below"
    rf"|{_HENCEFORTH}|further|{_HOW_OFTEN}|(?:abbreviated|shortened)(?: as| to)?|short(?: form)?"
    r"|called|referred to as|known as|acronym|abbr\.?|abbreviation|i\.e\.|e\.g\.|=)[:,]? )*"
    rf"[{_OPEN}]?"
)
_INSIDE_BEFORE = lazy(rf"{_INSIDE_LEAD}$")
# From the short form to the parenthesis or the sign that brings its long form.
_PARENTHESIS_AFTER = lazy(
    rf"[s'\u2019{_CLOSE}*\u00ae\u2122]*+ ?[(\[](?P<long>[^()\[\]]+)"
)
_SIGN_AFTER = lazy(
    rf"[{_CLOSE}]?(?::| [\u2013\u2014=-]+>?| \u2192|[\u2013\u2014]"
    rf"|,? (?:which |that )?(?:is |stands |are )?(?:short |an? {_KIND} )?"
    r"(?:for|of|stands for|means|meaning)"
    r"|,(?: (?:i\.e\.,?|or|the|an?))?) "
    r"|\u2014(?=\w)"
)
_STANDS_FOR = lazy(
    rf"[{_CLOSE}]? ?,? ?"
    rf"(?:(?:which |that |it )?(?:stands|is short|short|(?:is )?(?:an?|the) {_KIND})(?: here)?"
    r" (?:for|of)"
    r"|means|refers to|denotes|we (?:mean|understand)) "
)
# "A BMC is a baseboard management controller", "OSDs are object storage daemons".
_EQUALS = lazy(r" (?:is (?:an?|the|one) |(?<=s )are (?:all |the )?)")
# "We call field-replaceable units FRUs".
_CALL = " call "
_CALLED = lazy(r"\bwe (?:also )?call (?:an? |the |these |such )?$", re.IGNORECASE)
# A quick look at what follows, before the expressions above: most acronyms have a plain word.
_MAY_APPOSE = lazy(
    rf"[{_CLOSE}:,=\u2013\u2014]| [\u2013\u2014\u2192=-]"
    r"| (?:is|are|an?|it|for|of|stands|short|means|meaning|which|that|refers|the|denotes"
    r"|we)\b"
)
# The last characters of what `_SIGN_BEFORE` takes, for the same quick look at the other side.
_BEFORE_SHORT = (
    *(", ", "- ", "\u2013 ", "\u2014 ", "\u2014", ": ", "= ", "or ", "an ", "he ", " a ", "as "),
    *("to ", "ka ", "a. ", "ed ", "wn ", "rt ", "er ", "th ", "ng ", "on ", "st ", "ly "),
    *_OPEN,
)
_SIGN_BEFORE = lazy(
    r"(?:,? or (?:an? |the )?"
    rf"|, (?:also )?(?:{_HOW_OFTEN} )?(?:(?:abbreviated|shortened)(?: as| to)?|aka|a\.k\.a\.|called"
    r"|known as|referred to as|in short|short) (?:an? |the )?"
    rf"|, {_HENCEFORTH},? (?:the )?"
    rf"| (?:is|are) (?:also )?(?:{_HOW_OFTEN} )?(?:abbreviated|shortened)(?: as| to) "
    rf"| (?:is|are) (?:also )?(?:{_HOW_OFTEN} )?(?:called|referred to as|known as) (?:the |an? )?"
    rf"|, (?:the |an? )?| [\u2013\u2014-] |\u2014|: | = )[{_OPEN}]?$"
)
_LOOSELY = lazy("means|refers|denotes|understand")  # and not what the letters stand for
_OTHERS_BEFORE = lazy(rf"{_INSIDE_LEAD}(?:[A-Z][\w-]*(?:, | and |, and | or |/))+")
_OTHERS_AFTER = lazy(r"(?:(?:, | and |, and | or |/)[A-Z][\w-]*)+\)")
_AND = lazy(r", and |, or |, | and | or |/")
_PART = lazy(r"(?:(?!,? (?:and|or) |, |[.;:] )[^()])+")
_SLASHED = lazy(r"(?:(?!,? (?:and|or) |, |[.;:] )[^()/])+")
_SAID = lazy(r"[a-z]{3}")  # "abbreviated", "known as": not a comma alone
_ANOTHER_ACRONYM = lazy(r" [A-Z][A-Z/]")
_VERSION = lazy(r"v\d+(?:\.\d+)*")
_COMPOUND = lazy(r"[-_/.=\u2011]\w|:(?! )")

# Up to where a definition of some words goes: the next sign, or the next part of the sentence.
_CLAUSE = lazy(
    r"(?:[^.,;:()]|\((?:R|TM)\)){6,80}?(?= (?:and|which|that|is|are|in|on|for) |[.,;:()]|$)"
)
_PART_OF_LEGEND = lazy(r"[^.,;:()]{6,80}(?=[.,;]|$)")
_ARTICLE = lazy("(?:an?|the) ", re.IGNORECASE)
# No long form is longer, so no shape looks further than this to either side.
_REACH = 300
# How far from the short form a bracket may stand.
_BRACKET_BEFORE, _BRACKET_AFTER = 40, 6
# What may stand in a parenthesis before the long form.
_LEAD = lazy(
    r"[\"'\u201c\u2018 ]*(?:(?:short for|stands for|here:?|the|for|an|a|i\.e\.,?|or) )*",
    re.IGNORECASE,
)
# Where the long form stands in the text (both 0 where its words are elsewhere), and its words.
Long = tuple[int, int, str]


class Mention(NamedTuple):
    """A short form that stands at `text[start:end]`, in a text with single spaces.

    `short` is its base form; its `known` expansions count although their letters do not fit.
    """

    text: str
    short: str
    start: int
    end: int
    known: tuple[str, ...] = ()


def may_have_expansion(text: str, start: int, end: int) -> bool:
    """Tell, in a moment, whether a long form may stand beside the short form `text[start:end]`.

    Each of the shapes below looks for one of these signs first, and most acronyms have none.
    """
    before, after = text[max(0, start - _BRACKET_BEFORE) : start], text[end : end + _BRACKET_AFTER]
    return (
        "(" in before
        or "[" in before
        or "(" in after
        or "[" in after
        or before.endswith(_BEFORE_SHORT)
        or _CALL in before
        or _MAY_APPOSE.match(text, end) is not None
    )


def expansion_beside(mention: Mention) -> Long | None:
    """Return the long form that the words around a short form give it, None without one.

    Looks at a bounded stretch on both sides, so the cost does not grow with the text.
    """
    for shape in (_short_in_bracket, _long_in_bracket, _apposed):
        long = shape(mention)
        if long is not None and _is_expansion(mention.short, long[2]):
            return long
    return None


def _is_expansion(short: str, long: str) -> bool:
    """Refuse words that say the short form again, or nothing but other acronyms."""
    words = [word for word in re.findall(r"[^\W_]+", long) if word.lower() not in SMALL_WORDS]
    folded = {word.lower() for word in words} | {word.lower().removesuffix("s") for word in words}
    if short.lower() in folded or f" {short} " in f" {long} ":
        return False
    if long.count("(") != long.count(")"):
        return False
    if long.isupper() and len(words) > 2:
        return any(len(word) > 3 and is_ordinary_word(word) for word in words)
    return any(not word.isupper() and len(word) > 2 for word in words) and (
        len(words) > 1 or "-" in long or len(long) >= len(short) + 4
    )


def _short_in_bracket(mention: Mention) -> Long | None:
    """`recovery point objective (RPO)`, with words beside it in the parenthesis."""
    text, start, end = mention.text, mention.start, mention.end
    near = max(0, start - _BRACKET_BEFORE)
    opening = max(text.rfind("(", near, start), text.rfind("[", near, start))
    if opening < 0:
        return None
    if not _INSIDE_BEFORE.fullmatch(text, opening, start):
        return _one_of_several(mention, opening)
    if _OTHERS_AFTER.match(text, end) and (long := _one_of_several(mention, opening)):
        return long
    if _COMPOUND.match(text, end):  # `NFS server (NFS-Ganesha)`
        return None
    if _ANOTHER_ACRONYM.match(text, end):  # `VM disks (VDI SR)`
        return None
    version = _VERSION.match(text, end)
    if version:  # `Internet Protocol version 6 (IPv6)`
        mention = mention._replace(short=mention.short + version.group())
    return _ending_at(mention, opening)


def _ending_at(mention: Mention, end: int) -> Long | None:
    """Return the long form that ends at an offset, white space aside."""
    text = mention.text
    first = max(0, end - _REACH)
    before = text[first:end].rstrip(" ")
    start = _known_before(before, mention.known)
    if start is None:
        start = long_form_before(mention.short, before)
    if start is None:
        return None
    return first + start, first + len(before), before[start:]


def _one_of_several(mention: Mention, opening: int) -> Long | None:
    """`recovery point and time objectives (RPO and RTO)`: the words of a known expansion."""
    text = mention.text
    is_among = _OTHERS_BEFORE.fullmatch(text, opening, mention.start) or _OTHERS_AFTER.match(
        text, mention.end
    )
    if not is_among:
        return None
    if not mention.known:
        return _in_their_order(mention, opening) or _with_one_head(mention, opening)
    before = _singular_words(text[max(0, opening - 120) : opening])[-12:]
    for expansion in mention.known:
        if all(word in before for word in _singular_words(expansion)):
            return 0, 0, expansion
    return None


def _in_their_order(mention: Mention, opening: int) -> Long | None:
    """`hot spare pools and logical units (HSP and LUN)`: the first words for the first letters.

    So do `high load/low load (HL/LL)`, but two single letters are one short form (`C/S`).
    """
    text, start = mention.text, mention.start
    closing = text.find(")", mention.end, mention.end + _REACH)
    place = len(_AND.findall(text, opening, start))
    count = place + len(_AND.findall(text, mention.end, closing)) + 1
    first = max(0, opening - _REACH)
    parts = [found for found in _PART.finditer(text, first, opening) if found.group().strip()]
    if len(parts) < count and len(mention.short) > 1 and "/" in text[opening:closing]:
        parts = list(_SLASHED.finditer(text, first, opening))
    if len(parts) < count:
        return None
    part = parts[len(parts) - count + place]
    words = part.group().rstrip(" ")
    at = long_form_before(mention.short, words)
    if at is None:
        return None
    return part.start() + at, part.start() + len(words), words[at:]


def _with_one_head(mention: Mention, opening: int) -> Long | None:
    """`recovery time and point objectives (RTO and RPO)`: words around those of another."""
    long = _ending_at(mention, opening) if mention.short.isalpha() else None
    return long if long and " and " in long[2] else None


def _singular_words(text: str) -> list[str]:
    return [word.removesuffix("s") for word in re.findall(r"\w+", text.lower())]


def _long_in_bracket(mention: Mention) -> Long | None:
    """`RPO (recovery point objective)`, with words after it in the parenthesis."""
    text = mention.text
    near = text[mention.end : mention.end + _BRACKET_AFTER]
    if "(" not in near and "[" not in near:
        return None
    found = _PARENTHESIS_AFTER.match(text, mention.end, mention.end + _REACH)
    lead = found and _LEAD.match(text, found.start("long"))
    if not found or not lead:
        return None
    start = lead.end()
    inside = text[start : found.end()]
    end = _known_after(inside, mention.known)
    if end is None:
        end = long_form_after(mention.short, inside)
    return None if end is None else (start, start + end, inside[:end])


def _apposed(mention: Mention) -> Long | None:
    """`RPO: recovery point objective`, `RPO stands for …`, `recovery point objective, or RPO`."""
    return (
        _apposed_after(mention)
        or _equated(mention)
        or _apposed_before(mention)
        or _called(mention)
    )


def _equated(mention: Mention) -> Long | None:
    """`A BMC is a baseboard management controller`: every word gives a letter, and each its own."""
    text, short, _, end, known = mention
    found = _EQUALS.match(text, end)
    if found is None:
        return None
    rest = text[found.end() : found.end() + _REACH]
    length = _known_after(rest, known)
    if length is None and len(short) > 2:
        length = long_form_after(short, rest, strict=True)
    if length is None:
        return None
    while rest[length : length + 1].isalnum():  # "OpenStack", which has two humps
        length += 1
    return found.end(), found.end() + length, rest[:length]


def _called(mention: Mention) -> Long | None:
    """`We call field-replaceable units FRUs`."""
    text, short, start, _, known = mention
    if _CALL not in text[max(0, start - _REACH) : start]:
        return None
    first = max(0, start - _REACH)
    before = text[first:start].rstrip(" ")
    at = _known_before(before, known)
    at = long_form_before(short, before, strict=True) if at is None else at
    if at is None or not _CALLED.search(before, 0, at):
        return None
    return first + at, first + len(before), before[at:]


def _apposed_after(mention: Mention) -> Long | None:
    text, short, start, end, known = mention
    if not _MAY_APPOSE.match(text, end):
        return None
    stands = _STANDS_FOR.match(text, end)
    found = stands or _SIGN_AFTER.match(text, end)
    if found is None:
        return None
    rest = text[found.end() : found.end() + _REACH]
    length = _known_after(rest, known)
    if length is None and stands:
        length = long_form_declared(short, rest) or _said_outright(stands.group(), rest)
    elif length is None and (len(short) > 2 or start == 0):
        length = long_form_after(short, rest, strict=True)
        if length is None and start == 0:
            length = _whole_clause(short, rest)
    if length is None and text[max(0, start - 2) : start] in ("; ", ", "):
        length = _whole_part(short, rest)
    return None if length is None else (found.end(), found.end() + length, rest[:length])


def _said_outright(words: str, rest: str) -> int | None:
    """`IDXD stands for Intel Data Accelerator Driver`: the words say it, whatever the letters."""
    clause = _CLAUSE.match(rest)
    return clause.end() if clause and not _LOOSELY.search(words) else None


def _whole_clause(short: str, rest: str) -> int | None:
    """`dRAID: Distributed RAID. …`: in an entry of a list, all that stands before the full stop."""
    clause = _CLAUSE.match(rest)
    if clause is None:
        return None
    lead = _ARTICLE.match(clause.group())
    first = lead.end() if lead else 0
    fits = long_form_before(short, clause.group()[first:]) == 0
    return clause.end() if fits else None


def _whole_part(short: str, rest: str) -> int | None:
    """`…; NWL \u2013 Nordwind Logistics`: a part of a legend, all of whose words fit."""
    part = _PART_OF_LEGEND.match(rest)
    return part.end() if part and is_long_form(short, part.group()) else None


def _apposed_before(mention: Mention) -> Long | None:
    text, short, start, _, known = mention
    if not text[max(0, start - 3) : start].endswith(_BEFORE_SHORT):
        return None
    sign = _SIGN_BEFORE.search(text, max(0, start - 60), start)
    if sign is None:
        return None
    first = max(0, sign.start() - _REACH)
    before = text[first : sign.start()]
    at = _known_before(before, known)
    if at is None and (len(short) > 2 or _SAID.search(sign.group())):
        # Any words may stand before a comma or dash, so only initials count.
        at = long_form_before(short, before, strict=True)
    return None if at is None else (first + at, sign.start(), before[at:])


def _known_before(before: str, known: tuple[str, ...]) -> int | None:
    lowered = before.rstrip("\"'\u201d\u2019").lower()
    for expansion in known:
        start = len(lowered) - len(expansion)
        plural = start - 1
        if lowered.endswith(expansion.lower()) and not (start and lowered[start - 1].isalnum()):
            return start
        if lowered.endswith(expansion.lower() + "s") and not (
            plural > 0 and lowered[plural - 1].isalnum()
        ):
            return plural
    return None


def _known_after(after: str, known: tuple[str, ...]) -> int | None:
    lowered = after.lower()
    for expansion in known:
        if lowered.startswith(expansion.lower()):
            end = len(expansion)
            end += lowered[end : end + 1] == "s"  # the plural
            if not lowered[end : end + 1].isalnum():
                return end
    return None


def unquoted(text: str) -> str:
    """Return a long form without the quotes and signs at its ends."""
    return text.strip("\"'\u201c\u201d\u2018\u2019*\u2122\u00ae ")
