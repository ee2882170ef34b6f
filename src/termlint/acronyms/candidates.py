"""The tokens of a block that look like acronyms, with what their surroundings say of them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate
from typing import NamedTuple

from termlint.acronyms import word_lists
from termlint.acronyms.recognisers import excuse, is_large_roman_numeral, is_ordinary_word
from termlint.acronyms.shown import is_label, is_short_bold
from termlint.acronyms.tokens import Token, tokens_of
from termlint.documents import PLACEHOLDER, Block, Scope
from termlint.text import LINE_END, OffsetMap, lazy


class Candidate(NamedTuple):
    """A token of a block's text that may be an acronym: `text[start:end]`, in code points.

    `base` is the singular; `excuse` says why it may be none, empty where nothing speaks against
    it; `parts` are those of a joined form (`CI/CD`); `dotted` is a form such as `V.M.`.
    """

    start: int
    end: int
    base: str
    excuse: str
    parts: tuple["Candidate", ...] = ()
    dotted: bool = False


# The first two capitals of a run without white space. Block texts have no white space but single
# spaces, so the run's ends are found by `str.find`, not by the expression.
_TWO_CAPITALS = lazy(r"[A-Z][^A-Z \n]*+[A-Z]")
_ANY_CAPITAL = (
    "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0370-\u03ab\u0400-\u042f\u0460-\u052f\u0531-\u0556"
    "\u10a0-\u10ff\u13a0-\u13f5\u1e00-\u1fff\u2c00-\u2d2f\ua640-\ua7ff\uff21-\uff3a"
)
_TWO_CAPITALS_OF_ANY = lazy(rf"[{_ANY_CAPITAL}][^{_ANY_CAPITAL} \n]*+[{_ANY_CAPITAL}]")
_NUMBER_BEFORE = lazy(
    r"(?:^|[ (~<>=\u2248\u2264\u2265-])[\d.,:]*\d[kKMG]?(?: ?(?:k?[AVW]|%))?[ -]$"
)
_NUMBER_AFTER = lazy(r"(?:[ -]|, )(?:Std\.? )?(?:#?\d|[A-Z]{1,4}[ .-]\d|P\d)")
_NUMBERED_BEFORE = lazy(r"\b(?:part|chapter|volume|vol\.|appendix|book) $", re.IGNORECASE)
_COMPANY_AFTER = lazy(r",? (?:Inc|Ltd|Limited|LLC|GmbH|Corp|Corporation)\b")
# What a company is by law, after its name: Siemens AG. Of AS and SA there are others: BGP AS.
_LEGAL_FORMS = frozenset("AG BV KG LLC LLP NV OY PLC SARL SE SRL".split())
_CAPITAL_BEFORE = lazy(
    r"(?:^|[ (])(?!(?:All|An|And|Any|As|At|By|Each|Every|For|From|If|In|No|On|One|Our|Server|That"
    r"|The|This|To|Use|With|Your) )[A-Z][\w&-]*\w $"
)
_PLACE_BEFORE = lazy(r"\b[A-Z][a-z]{2,}, $")
_PLACE_AFTER = lazy(r"[.,;:)\n]|$| \d{5}\b| \(| USA?\b")
_COMPANY_BEFORE = lazy(r"& Co\.? $")  # GmbH & Co. KG
_COMPANY_LETTERS = frozenset("ILGC")  # one of which is the second or the third character of that
_ROMAN_LETTERS = frozenset("MDCLXVI")
_UNITS, _STANDARDS = word_lists.UNITS, word_lists.STANDARDS
_KINDS = word_lists.OTHER_RECORDS | word_lists.TCP_FLAGS | word_lists.CURRENTS
_OF_RECORDS = lazy(r"\b(?:[Rr]ecords?|[Ll]ookups?|DNS|RRs?)\b")
_BESIDE_FLAG = lazy(rf"(?:{'|'.join(sorted(word_lists.TCP_FLAGS))})\b|flags?\b|bits?\b")
_BEFORE_FLAG = lazy(rf"\b(?:{'|'.join(sorted(word_lists.TCP_FLAGS))})(?:,|/|,? and|,? or) ?$")
_OF_CURRENT = lazy(
    r" (?:adapt[eo]r|cable|circuit|cord|current|feed|inlet|input|mains|outlet|output|plug|power"
    r"|PSU|suppl(?:y|ies)|voltage)s?\b"
)
# Who wrote or did something, beside its date: "2026-02-01 (KM)", "2026-02-01 KM: disks replaced".
_DATE = r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})"
_DATE_BEFORE = lazy(rf"(?<!\d){_DATE}(?: \(|[,:]? )$")
_DATE_AFTER = lazy(rf",? {_DATE}\)")
_SIGNED_AFTER = lazy(r":| [\u2013\u2014-] ")
_TASK_BEFORE = lazy(r"\[[ xX]\][ \t]+$")
_INITIALS = lazy(r"[A-Z]{2,3}(?:/[A-Z]{2,3})?")
_SIGNS = ("SM", "TM")
# What may stand between two words of a shouted line.
_MARKS = " ,;:-/&()!'\"*"


class _Here:
    """A block with its source, and the map between them, made once where it is asked for."""

    def __init__(self, block: Block, source: str) -> None:
        self.block = block
        self.source = source

    @cached_property
    def offsets(self) -> OffsetMap:
        return OffsetMap(self.block.pieces)

    def line(self, start: int, end: int) -> str:
        """Return the source line that `block.text[start:end]` stands in."""
        span = self.offsets.span(start, end)
        source = self.source
        first = max(source.rfind("\n", 0, span.start), source.rfind("\r", 0, span.start)) + 1
        last = LINE_END.search(source, span.end)
        return source[first : last.start() if last else len(source)]


def find_candidates(block: Block, source: str) -> list[Candidate]:
    """Return the candidates of a block in order; `source` is the document's source text.

    Front matter has none: what it says is shown elsewhere, and introduces nothing in the text.
    """
    return list(find_in_blocks([block], source)[0])


def find_in_blocks(
    blocks: Sequence[Block], source: str, *, headings: bool = True
) -> list[Sequence[Candidate]]:
    """Return the candidates of each of some blocks, for `find_candidates` of all of them at once.

    Without `headings` those have none. One search of all texts takes less time than one for each.
    """
    result: list[Sequence[Candidate]] = [()] * len(blocks)
    texts = [block.text for block in blocks]
    starts = list(accumulate([len(text) + 1 for text in texts], initial=0))
    unread = (Scope.FRONT_MATTER,) if headings else (Scope.FRONT_MATTER, Scope.HEADING)
    beyond = 0
    for start, token in find_tokens("\n".join(texts)):
        if start >= beyond:
            at = bisect_right(starts, start) - 1
            first, beyond = starts[at], starts[at + 1]
            here, found = _Here(blocks[at], source), list[Candidate]()
            if blocks[at].scope not in unread:
                result[at] = found
        found.append(_candidate(token, start - first, here))
    return result


def find_tokens(text: str) -> Iterator[tuple[int, Token]]:
    """Yield the acronym-shaped tokens of lines of text, each with the offset that it counts from.

    Nothing is said here of what may excuse them. The only white space is line breaks and spaces.
    """
    pattern = _TWO_CAPITALS if text.isascii() else _TWO_CAPITALS_OF_ANY
    line, line_end, at = 0, -1, 0
    while found := pattern.search(text, at):
        first, last = found.span()
        if first > line_end:
            line = text.rfind("\n", 0, first) + 1
            line_end = text.find("\n", last)
            line_end = len(text) if line_end < 0 else line_end
        start = max(text.rfind(" ", line, first) + 1, line)
        at = text.find(" ", last, line_end)
        if at < 0:
            at = line_end
        chunk = text[start:at]
        if PLACEHOLDER in chunk:
            yield from _around_placeholder(chunk, start)
            continue
        for token in tokens_of(chunk):
            yield start, token


def _around_placeholder(chunk: str, start: int) -> Iterator[tuple[int, Token]]:
    """Read a chunk that code stands in: `(`x`)/HA` has HA, and a compound with code has nothing."""
    for found in re.finditer(rf"[^{PLACEHOLDER}]+", chunk):
        part, first = found.group(), found.start()
        left = part[0] in "-_./:=" and first > 0
        right = part[-1] in "-_./:=(" and found.end() < len(chunk)
        if not left and not right:
            for token in tokens_of(part):
                yield start + first, token


def _candidate(token: Token, offset: int, here: _Here) -> Candidate:
    first, last, base, of_itself, joined, dotted = token
    start, end = offset + first, offset + last
    parts = tuple([_candidate(part, offset, here) for part in joined]) if joined else ()
    of_itself = of_itself or (_excused_parts(parts) if parts else excuse(base))
    why = of_itself or _excused_here(token, start, end, here)
    # A named tuple's own constructor is a Python function, which costs three times as much.
    return tuple.__new__(Candidate, (start, end, base, why, parts, dotted))


def _excused_parts(parts: Sequence[Candidate]) -> str:
    """Return what excuses a joined form: that all its parts are excused (`SUSE/NGINX`)."""
    excuses = [part.excuse for part in parts]
    return excuses[0] if all(excuses) and "single letter" not in excuses else ""


def _excused_here(token: Token, start: int, end: int, here: _Here) -> str:
    """Return what the words and marks around a token say of it."""
    block, text, base = here.block, here.block.text, token.base
    if text == "[TOC]":  # where some readers of Markdown put the table of contents
        return "marker"
    if block.marks and _is_interface(block, base, start, end):
        return "label of the interface"
    if base in _UNITS and _NUMBER_BEFORE.search(text, max(0, start - 40), start):
        return "unit"
    if _is_standard(base) and _NUMBER_AFTER.match(text, end):
        return "standard's number"
    if base in _SIGNS and text[start - 1 : end + 1] == f"({base})":
        return "trade mark"
    return _excused_beside(here, base, start, end)


def _excused_beside(here: _Here, base: str, start: int, end: int) -> str:
    """Return what words beside a token say of it; few are near what may be such a word."""
    text = here.block.text
    after = text[end : end + 4]
    if not _COMPANY_LETTERS.isdisjoint(after[1:3]) and _COMPANY_AFTER.match(text, end):
        return "company"
    if base in _LEGAL_FORMS and _is_company(text, start):
        return "company"
    if base in word_lists.STATES and _is_state(text, start, end):
        return "state"
    if base in _KINDS and _is_of_its_kind(text, base, start, end):
        return "one of a kind"
    if len(base) < 8 and _is_signature(here, start, end):
        return "initials"
    if (
        base[0] in _ROMAN_LETTERS
        and is_large_roman_numeral(base)
        and _NUMBERED_BEFORE.search(text, max(0, start - 12), start)
    ):
        return "Roman numeral"
    # A shouted line has three words, so one beside the token ends or begins in capitals.
    if after.lstrip(_MARKS)[:2].isupper() or (
        text[max(0, start - 4) : start].rstrip(_MARKS)[-2:].isupper()
    ):
        return "line in capitals" if _is_capitals(here, start, end) else ""
    return ""


def _is_company(text: str, start: int) -> bool:
    """Tell whether a company's name goes before its legal form: Siemens AG, Kurz & Co. KG."""
    near = max(0, start - 30)
    before = _CAPITAL_BEFORE.search(text, near, start) or _COMPANY_BEFORE.search(text, near, start)
    return before is not None


def _is_state(text: str, start: int, end: int) -> bool:
    """Tell whether a town stands before the letters of a state: "in Detroit, MI."."""
    if not text.endswith(", ", 0, start) or _PLACE_AFTER.match(text, end) is None:
        return False
    return _PLACE_BEFORE.search(text, max(0, start - 30), start) is not None


def _is_of_its_kind(text: str, base: str, start: int, end: int) -> bool:
    """Tell whether words say that a token is a DNS record, a TCP flag or a current.

    "the MX record", "SYN, ACK", "the AC adapter".
    """
    if base in word_lists.CURRENTS:
        return _OF_CURRENT.match(text, end) is not None
    if base in word_lists.OTHER_RECORDS:
        return _OF_RECORDS.search(text, max(0, start - 60), end + 60) is not None
    beside = text[end : end + 6].lstrip(" ,/+").removeprefix("and ").removeprefix("or ")
    return (
        _BESIDE_FLAG.match(text, end + len(text[end : end + 6]) - len(beside)) is not None
        or _BEFORE_FLAG.search(text, max(0, start - 12), start) is not None
    )


def _is_signature(here: _Here, start: int, end: int) -> bool:
    """Tell whether initials say who did something: beside its date, or at the end of a task.

    "Changed 2026-02-01 (KM)", "2026-02-01 KM: disks replaced", "- [ ] Order disks (KM)".
    """
    text = here.block.text
    is_in_bracket = start > 0 and text[start - 1] == "("
    if not is_in_bracket and not text[max(0, start - 3) : start].rstrip(" ,:")[-1:].isdigit():
        return False
    if not _INITIALS.fullmatch(text, start, end):
        return False
    if not text.startswith(")", end):
        after = _DATE_AFTER if is_in_bracket else _SIGNED_AFTER
        is_signed = after.match(text, end) is not None
        return is_signed and (is_in_bracket or _is_dated(text, start))
    # Of three letters at the end of a task, few are somebody's initials.
    is_at_end = end - start == 2 and _ends_task(here, end + 1)
    return is_in_bracket and (is_at_end or _is_dated(text, start))


def _is_dated(text: str, start: int) -> bool:
    return _DATE_BEFORE.search(text, max(0, start - 24), start) is not None


def _ends_task(here: _Here, end: int) -> bool:
    """Tell whether an offset is the end of a point of a checklist: `- [ ] Order disks (KM)`."""
    block = here.block
    if block.scope is not Scope.LIST_ITEM or end < len(block.text):
        return False
    return _TASK_BEFORE.search(here.source, max(0, block.start - 6), block.start) is not None


def _is_standard(base: str) -> bool:
    """Tell whether numbers of standards begin with a token: `RFC`, `ISO/IEC`."""
    return base in _STANDARDS or ("/" in base and _STANDARDS.issuperset(base.split("/")))


def _is_interface(block: Block, base: str, start: int, end: int) -> bool:
    """Tell whether the markup makes a token a label: any bold word in capitals is one."""
    if not block.marks:
        return False
    if is_label(block, start, end):
        return True
    bold = (mark for mark in block.marks if mark.start <= start and end <= mark.end)
    return any(map(is_short_bold, bold)) and is_ordinary_word(base)


def _is_capitals(here: _Here, start: int, end: int) -> bool:
    """Tell whether a token stands in a line or heading shouted as a whole."""
    block, text = here.block, here.block.text
    if block.scope is Scope.HEADING or len(block.pieces) == 1:
        return _all_capitals(text)
    return _all_capitals(text) or _all_capitals(here.line(start, end))


@cache
def _all_capitals(text: str) -> bool:
    """Tell whether a line has three words or more, all in capitals, one of them an English word."""
    if text != text.upper():
        return False
    words = re.findall(r"[^\W\d_]{2,}", text)
    return len(words) >= 3 and any(len(word) > 2 and is_ordinary_word(word) for word in words)
