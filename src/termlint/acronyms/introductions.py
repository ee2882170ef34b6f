"""Introductions: the places where a text gives an acronym its expansion."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from termlint.acronyms.candidates import Candidate
from termlint.acronyms.pairing import (
    SMALL_WORDS,
    long_form_after,
    long_form_before,
    long_form_declared,
)
from termlint.documents import Block, MarkKind, Scope

_OPEN, _CLOSE = "\"'\u201c\u2018", "\"'\u201d\u2019"
_KIND = r"(?:acronym|abbreviation|initialism)"
# What may stand between the opening parenthesis and the short form.
_INSIDE_BEFORE = re.compile(
    rf"\((?:[{_OPEN}]|(?:or|aka|a\.k\.a\.|also|the|in short|for short|here|hereafter|hereinafter"
    r"|abbreviated(?: as| to)?|short(?: form)?:?|called|referred to as|known as|acronym:?"
    r"|e\.g\.) )*"
    rf"[{_OPEN}]?$"
)
# From the short form to the parenthesis or the sign that brings its long form.
_PARENTHESIS_AFTER = re.compile(
    rf"(?:['\u2019]?s?|[{_CLOSE}*\u00ae\u2122])* ?\((?P<long>[^()]+)\)?"
)
_SIGN_AFTER = re.compile(
    rf"[{_CLOSE}]?(?::| [\u2013\u2014=-]+|[\u2013\u2014]"
    rf"|,? (?:which |that )?(?:is |stands |are )?(?:short |an? {_KIND} )?"
    r"(?:for|of|stands for|means|meaning)"
    r"|,(?: (?:i\.e\.,?|or|the|an?))?) "
)
_STANDS_FOR = re.compile(
    rf"[{_CLOSE}]? ?,? ?"
    rf"(?:(?:which |that |it )?(?:stands|is short|short|is an? {_KIND}|an? {_KIND}) (?:for|of)"
    r"|means) "
)
# A quick look at what follows, before the expressions above: most acronyms have a plain word.
_MAY_APPOSE = re.compile(
    rf"[{_CLOSE}:,=\u2013\u2014]| [\u2013\u2014=-]"
    r"| (?:is|an?|it|for|of|stands|short|means|meaning|which|that)\b"
)
# The last characters of what `_SIGN_BEFORE` takes, for the same quick look at the other side.
_BEFORE_SHORT = (
    *(", ", "- ", "\u2013 ", "\u2014 ", "\u2014", ": ", "= ", "or ", "an ", "he ", " a ", "as "),
    *("to ", "ka ", "a. ", "ed ", "wn ", "rt "),
    *_OPEN,
)
_SIGN_BEFORE = re.compile(
    r"(?:,? or (?:an? |the )?"
    r"|, (?:abbreviated(?: as| to)?|aka|a\.k\.a\.|called|known as|in short|short) "
    rf"|, | [\u2013\u2014-] |\u2014|: | = )[{_OPEN}]?$"
)
_LISTS_ACRONYMS = re.compile(r"acronym|abbreviation|short form|initialism|^terms?$", re.IGNORECASE)

_OTHERS_BEFORE = re.compile(r"\((?:[A-Z][\w-]*(?:, | and |, and | or |/))+")
_SAID = re.compile(r"[a-z]{3}")  # "abbreviated", "known as": not a comma alone
_ANOTHER_ACRONYM = re.compile(r" [A-Z]{2}")
_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
_STRUCTURAL = frozenset((Scope.ABBREVIATION, Scope.TERM))
_COMPOUND = re.compile(r"[-_/.=\u2011]\w|:(?! )")


class Introduction(NamedTuple):
    """Where a document gives `short` the expansion `long` (empty where it is not in words).

    `block` is the block's index; `start` and `end` are those of the short form in its text,
    `long_start` and `long_end` those of the long form (both 0 where it stands elsewhere).
    An introduction that holds `everywhere` has no place in the order of reading. One that stands
    `outside`, in an included file, counts just before the block, and has no offsets.
    """

    short: str
    long: str
    block: int
    start: int
    end: int
    long_start: int = 0
    long_end: int = 0
    everywhere: bool = False
    outside: bool = False


def find_in_document(
    blocks: Sequence[Block],
    candidates: Sequence[Sequence[Candidate]],
    expansions: Callable[[str], tuple[str, ...]],
) -> list[Introduction]:
    """Return the introductions of a document, in order.

    `candidates` are those of each block; `expansions` gives the known expansions of a short
    form, which count although their letters do not fit.
    """
    found: list[Introduction] = []
    structure = _Structure(blocks, candidates)
    for number, block in enumerate(blocks):
        is_structure = block.marks or block.cell is not None or block.scope in _STRUCTURAL
        if is_structure or (block.label and block.in_glossary):
            found += structure.introductions(number)
        for candidate in candidates[number]:
            known = expansions(candidate.base)
            introduction = _in_words(number, block, candidate, known)
            if introduction is None and candidate.parts and not candidate.excuse:
                for part in candidate.parts:
                    inner = _in_words(number, block, part, expansions(part.base))
                    found += [inner] if inner else []
            elif introduction is not None:
                found.append(introduction)
    return [
        one._replace(everywhere=True) if blocks[one.block].in_glossary else one for one in found
    ]


def _in_words(
    number: int, block: Block, candidate: Candidate, known: tuple[str, ...]
) -> Introduction | None:
    """Return the introduction that the words around a candidate make."""
    for shape in (_marked, _short_in_parenthesis, _long_in_parenthesis, _apposed):
        long = shape(block, candidate, known)
        if long is not None and (shape is _marked or _is_expansion(candidate.base, long[2])):
            start, end, text = long
            text = _ARTICLE.sub("", _unquoted(text))
            return Introduction(
                candidate.base, text, number, candidate.start, candidate.end, start, end
            )
    return None


_Long = tuple[int, int, str]


def _is_expansion(short: str, long: str) -> bool:
    """Refuse words that say the short form again, or nothing but other acronyms."""
    words = [word for word in re.findall(r"[^\W_]+", long) if word.lower() not in SMALL_WORDS]
    folded = {word.lower() for word in words} | {word.lower().removesuffix("s") for word in words}
    if short.lower() in folded or re.search(rf"\b{re.escape(short)}\b", long):
        return False
    return any(not word.isupper() and len(word) > 2 for word in words) and (
        len(words) > 1 or "-" in long or len(long) > len(short) + 4
    )


def _marked(block: Block, candidate: Candidate, known: tuple[str, ...]) -> _Long | None:
    """`<abbr title="…">RPO</abbr>`, `:abbr:`, a template that renders the definition."""
    for mark in block.marks:
        if mark.kind is MarkKind.ABBREVIATION and mark.start <= candidate.start < mark.end:
            return 0, 0, mark.value
    return None


def _short_in_parenthesis(
    block: Block, candidate: Candidate, known: tuple[str, ...]
) -> _Long | None:
    """`recovery point objective (RPO)`, with words beside it in the parenthesis."""
    text = block.text
    opening = text.rfind("(", max(0, candidate.start - 40), candidate.start)
    if opening < 0:
        return None
    if not _INSIDE_BEFORE.fullmatch(text, opening, candidate.start):
        return _one_of_several(text, opening, candidate, known)
    if _COMPOUND.match(text, candidate.end):  # `NFS server (NFS-Ganesha)`
        return None
    if _ANOTHER_ACRONYM.match(text, candidate.end):  # `VM disks (VDI SR)`
        return None
    before = text[:opening].rstrip(" ")
    start = _known_before(before, known)
    if start is None:
        start = long_form_before(candidate.base, before)
    return None if start is None else (start, len(before), before[start:])


def _one_of_several(
    text: str, opening: int, candidate: Candidate, known: tuple[str, ...]
) -> _Long | None:
    """`recovery point and time objectives (RPO and RTO)`: the words of a known expansion."""
    if not _OTHERS_BEFORE.fullmatch(text, opening, candidate.start):
        return None
    before = [word.removesuffix("s") for word in re.findall(r"\w+", text[:opening].lower()[-120:])]
    for expansion in known:
        words = [word.removesuffix("s") for word in re.findall(r"\w+", expansion.lower())]
        if all(word in before[-12:] for word in words):
            return 0, 0, expansion
    return None


def _long_in_parenthesis(
    block: Block, candidate: Candidate, known: tuple[str, ...]
) -> _Long | None:
    """`RPO (recovery point objective)`, with words after it in the parenthesis."""
    if block.text.find("(", candidate.end, candidate.end + 6) < 0:
        return None
    found = _PARENTHESIS_AFTER.match(block.text, candidate.end)
    if found is None:
        return None
    start = found.start("long")
    inside = found["long"]
    skipped = len(inside) - len(inside.lstrip("\"'\u201c\u2018 "))
    for word in (
        "short for ",
        "stands for ",
        "the ",
        "for ",
        "an ",
        "a ",
        "i.e. ",
        "i.e., ",
        "or ",
    ):
        if inside[skipped:].lower().startswith(word):
            skipped += len(word)
    end = _known_after(inside[skipped:], known)
    if end is None:
        end = _whole_after(candidate.base, inside[skipped:])
    if end is None:
        end = long_form_after(candidate.base, inside[skipped:])
    if end is None:
        return None
    first = start + skipped
    return first, first + end, block.text[first : first + end]


def _whole_after(short: str, inside: str) -> int | None:
    """Take what a parenthesis says up to its first comma, where its letters fit the short form."""
    end = re.split(r"[,;:]", inside, maxsplit=1)[0].rstrip(" \"'\u201d\u2019")
    return len(end) if end and long_form_before(short, end) == 0 else None


def _apposed(block: Block, candidate: Candidate, known: tuple[str, ...]) -> _Long | None:
    """`RPO: recovery point objective`, `RPO stands for …`, `recovery point objective, or RPO`."""
    text = block.text
    stands = found = None
    if _MAY_APPOSE.match(text, candidate.end):
        stands = _STANDS_FOR.match(text, candidate.end)
        found = stands or _SIGN_AFTER.match(text, candidate.end)
    if found is not None:
        rest = text[found.end() : found.end() + 160]
        end = _known_after(rest, known)
        if end is None and stands:
            end = long_form_declared(candidate.base, rest)
        elif end is None and (len(candidate.base) > 2 or candidate.start == 0):
            end = long_form_after(candidate.base, rest, strict=not block.in_glossary)
        if end is not None:
            return found.end(), found.end() + end, rest[:end]
    if not text[max(0, candidate.start - 3) : candidate.start].endswith(_BEFORE_SHORT):
        return None
    sign = _SIGN_BEFORE.search(text, max(0, candidate.start - 24), candidate.start)
    if sign is None:
        return None
    before = text[: sign.start()]
    start = _known_before(before, known)
    if start is None and (len(candidate.base) > 2 or _SAID.search(sign.group())):
        start = _strictly_before(candidate.base, before)
    return None if start is None else (start, len(before), before[start:])


def _strictly_before(short: str, before: str) -> int | None:
    """A long form before a comma or dash: only initials, since any words may stand there."""
    start = long_form_before(short, before)
    if start is None:
        return None
    end = long_form_after(short, before[start:], strict=True)
    return start if end == len(before) - start else None


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
        end = len(expansion)
        if lowered.startswith(expansion.lower()) and not lowered[end : end + 2].isalpha():
            return end + (lowered[end : end + 1] == "s")
    return None


def _unquoted(text: str) -> str:
    return text.strip("\"'\u201c\u201d\u2018\u2019*\u2122\u00ae ")


class _Structure:
    """What a document's markup introduces: lists, tables, footnotes, abbreviation lines.

    Tables and footnotes are looked up once, so that many of them cost no more than a few.
    """

    def __init__(self, blocks: Sequence[Block], candidates: Sequence[Sequence[Candidate]]) -> None:
        self._blocks = blocks
        self._candidates = candidates

    @cached_property
    def _notes(self) -> dict[str, str]:
        notes: dict[str, str] = {}
        for block in self._blocks:
            if block.scope is Scope.FOOTNOTE:
                notes.setdefault(block.label, block.text)
        return notes

    @cached_property
    def _acronym_tables(self) -> set[int]:
        """The tables with a first header such as "Acronym", or under such a heading."""
        found: set[int] = set()
        above = ""
        for block in self._blocks:
            if block.scope is Scope.HEADING:
                above = block.text
            cell = block.cell
            if cell is None or (cell.row, cell.column) != (0, 0):
                continue
            if _LISTS_ACRONYMS.search(block.text) or _LISTS_ACRONYMS.search(above):
                found.add(cell.table)
        return found

    def introductions(self, number: int) -> Iterator[Introduction]:
        """Yield what the block with an index introduces by its place."""
        block = self._blocks[number]
        if block.scope is Scope.ABBREVIATION:
            # A label that is no candidate (`Ceph`) is a definition all the same.
            yield Introduction(block.label, block.text, number, 0, 0, everywhere=True)
        elif block.scope is Scope.TERM or (block.scope is Scope.HEADING and block.in_glossary):
            yield from self._defined(number)
        elif block.cell is not None and block.cell.column == 0 and block.cell.row > 0:
            yield from self._listed(number)
        if any(mark.kind is MarkKind.NOTE for mark in block.marks):
            yield from self._noted(number)

    def _defined(self, number: int) -> Iterator[Introduction]:
        after = self._blocks[number + 1 : number + 8]
        following = next((block for block in after if block.scope is not Scope.TERM), None)
        below = Scope.DEFINITION if self._blocks[number].scope is Scope.TERM else Scope.PARAGRAPH
        if following is None or following.scope is not below:
            return
        for candidate in self._candidates[number]:
            if candidate.start == 0:
                end = long_form_after(candidate.base, following.text)
                if candidate.excuse and not end:  # `STOP` with what it means is a word
                    continue
                yield Introduction(
                    candidate.base,
                    following.text[:end] if end else "",
                    number,
                    candidate.start,
                    candidate.end,
                )

    def _listed(self, number: int) -> Iterator[Introduction]:
        block = self._blocks[number]
        whole = [
            one for one in self._candidates[number] if one.start == 0 and one.end == len(block.text)
        ]
        beside = self._blocks[number + 1] if number + 1 < len(self._blocks) else block
        if not whole or block.cell is None or beside.cell is None or beside is block:
            return
        same_row = (beside.cell.table, beside.cell.row) == (block.cell.table, block.cell.row)
        lists_acronyms = block.in_glossary or block.cell.table in self._acronym_tables
        if same_row and lists_acronyms:
            end = long_form_after(whole[0].base, beside.text)
            long = _ARTICLE.sub("", beside.text[:end]) if end else ""
            yield Introduction(whole[0].base, long, number, 0, whole[0].end)

    def _noted(self, number: int) -> Iterator[Introduction]:
        """Yield what a footnote directly after an acronym introduces, wherever the note stands."""
        marks = self._blocks[number].marks
        labels = {mark.start: mark.value for mark in marks if mark.kind is MarkKind.NOTE}
        for candidate in self._candidates[number]:
            note = self._notes.get(labels.get(candidate.end, ""))
            long = _note_expands(candidate.base, note) if note else None
            if long is not None:
                yield Introduction(
                    candidate.base, long, number, candidate.start, candidate.end, everywhere=True
                )


def _note_expands(short: str, note: str) -> str | None:
    rest = re.sub(rf"^{re.escape(short)}[\s:=,\u2013\u2014-]+(?:stands for |is |means )?", "", note)
    end = long_form_after(short, rest)
    return rest[:end] if end else None
