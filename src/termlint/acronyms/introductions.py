"""Introductions: the places where a text gives an acronym its expansion."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from termlint.acronyms.candidates import Candidate
from termlint.acronyms.pairing import is_long_form, long_form_after
from termlint.acronyms.shapes import Long, Mention, expansion_beside, may_have_expansion, unquoted
from termlint.documents import Block, MarkKind, Scope
from termlint.text import lazy

_LISTS_ACRONYMS = lazy(r"acronym|abbreviation|short form|initialism", re.IGNORECASE)
LISTS_TERMS = lazy(
    r"acronym|abbreviation|short form|initialism|glossary|^terms?$|^terminology$", re.IGNORECASE
)
# After the entry of a definition list: nothing, or its words; not `CNI plugin`.
_ENTRY = lazy(r"s?$| ?[(:,/\u2013\u2014]| - ")

_ARTICLE = lazy(r"^(?:an?|the) ", re.IGNORECASE)
# "SAN: see also NVMe" sends the reader on, whatever its letters.
_REFERENCE = lazy(r"see\b", re.IGNORECASE)
# "4 h", "< 1 %", "15min": an amount, which explains nothing; "2nd site" is no amount.
_AMOUNT = lazy(r"[<>~+\u2248\u2264\u2265-]? ?\d[\d.,:]*(?!st|nd|rd|th)[A-Za-z%]{0,3}(?![\w-])")
_LABEL = lazy(r"[^\W\d_][^()]*[^\W\d_] \((?P<short>[^()]+)\):?")
_SIGN = lazy(r":| [\u2013\u2014-] ")
_STRUCTURAL = frozenset((Scope.ABBREVIATION, Scope.TERM, Scope.HEADING))
_TITLES = frozenset((Scope.HEADING, Scope.PARAGRAPH))
# After the words with which an explanation begins: "Cost-benefit analysis. Sums."
_OPENING_ENDS = lazy(r"$|[.,;:!?)]| [(\u2013\u2014-]| (?:are|is|that|which)\b")


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
    structure = _Structure(blocks, candidates, expansions)
    for number, block in enumerate(blocks):
        is_structure = block.marks or block.cell is not None or block.scope in _STRUCTURAL
        if is_structure and (candidates[number] or block.scope is Scope.ABBREVIATION):
            found += structure.introductions(number)
        lines = _Lines(block)
        for candidate in candidates[number]:
            inner = [_in_words(number, block, part, expansions, lines) for part in candidate.parts]
            is_split = bool(inner) and all(inner)
            if not is_split or expansions(candidate.base):
                whole = _in_words(number, block, candidate, expansions, lines)
                inner = [*(inner if is_split else ()), whole] if whole else inner
            found += [one for one in inner if one]
    return [
        one._replace(everywhere=True) if blocks[one.block].in_glossary else one for one in found
    ]


def _in_words(
    number: int,
    block: Block,
    candidate: Candidate,
    expansions: Callable[[str], tuple[str, ...]],
    lines: "_Lines",
) -> Introduction | None:
    """Return the introduction that the words around a candidate make."""
    text, (start, end, base) = block.text, candidate[:3]
    long = _marked(block, candidate) if block.marks else None
    if long is None and block.marks and _is_label(block, candidate):
        return Introduction(base, "", number, start, end)
    if long is None and block.marks and len(block.pieces) > 2:
        long = lines.below(candidate, expansions(base))
    if long is None and may_have_expansion(text, start, end):
        long = expansion_beside(Mention(text, base, start, end, expansions(base)))
        if long is None and len(block.pieces) > 2:
            long = lines.long_form(candidate)
    if long is None:
        return None
    first, last, words = long
    if _REFERENCE.match(words):
        return None
    words = _ARTICLE.sub("", unquoted(words))
    return Introduction(base, words, number, start, end, first, last)


class _Lines:
    """The lines of a block, looked up once where one of its candidates asks for them."""

    def __init__(self, block: Block) -> None:
        self._block = block

    @cached_property
    def _breaks(self) -> list[int]:
        """The offsets of the spaces that stand for line breaks: each is a piece by itself."""
        ends = accumulate(len(text) for text, _, _ in self._block.pieces)
        pairs = zip(self._block.pieces, ends, strict=True)
        return [end - 1 for (text, _, _), end in pairs if text == " "]

    def below(self, candidate: Candidate, known: Sequence[str]) -> Long | None:
        """Return the long form that begins the line below a bold line: "**CBA**", "Cost-…"."""
        start, end, base = candidate[:3]
        if not any((mark.start, mark.end) == (start, end) for mark in self._block.marks):
            return None
        at = bisect_left(self._breaks, end)
        if at == len(self._breaks) or self._breaks[at] != end or not self._begins_line(start):
            return None
        long = _opening(base, self._block.text[end + 1 :], known)
        return (0, 0, long) if long else None

    def _begins_line(self, start: int) -> bool:
        at = bisect_left(self._breaks, start)
        return start == 0 or (at > 0 and self._breaks[at - 1] == start - 1)

    def long_form(self, candidate: Candidate) -> Long | None:
        """Return the long form in a line that a candidate begins, as in a legend of some lines."""
        start, end, base = candidate[:3]
        at = bisect_left(self._breaks, start)
        if not self._begins_line(start):
            return None
        last = self._breaks[at] if at < len(self._breaks) else len(self._block.text)
        line = self._block.text[start:last]
        found = expansion_beside(Mention(line, base, 0, end - start)) if last > end else None
        return (start + found[0], start + found[1], found[2]) if found and found[1] else None


def _marked(block: Block, candidate: Candidate) -> Long | None:
    """`<abbr title="…">RPO</abbr>`, `:abbr:`, a template that renders the definition."""
    for mark in block.marks:
        if mark.kind is MarkKind.ABBREVIATION and mark.start <= candidate.start < mark.end:
            return 0, 0, mark.value
    return None


def _is_label(block: Block, candidate: Candidate) -> bool:
    """Tell whether a bold label gives a name and its short form: `**Cache (L2ARC)**: …`.

    What follows describes it, so a reader knows which is which although the letters do not fit.
    """
    for mark in block.marks:
        if mark.kind is MarkKind.STRONG and mark.start == 0 and candidate.end < mark.end:
            named = _LABEL.fullmatch(block.text[: mark.end])
            if named is None or named.span("short") != (candidate.start, candidate.end):
                return False
            return block.text[mark.end - 1] == ":" or bool(_SIGN.match(block.text, mark.end))
    return False


class _Structure:
    """What a document's markup introduces: lists, tables, footnotes, abbreviation lines.

    Tables and footnotes are looked up once, so that many of them cost no more than a few.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        candidates: Sequence[Sequence[Candidate]],
        expansions: Callable[[str], tuple[str, ...]],
    ) -> None:
        self._blocks = blocks
        self._candidates = candidates
        self._expansions = expansions

    @cached_property
    def _notes(self) -> dict[str, str]:
        notes: dict[str, str] = {}
        for block in self._blocks:
            if block.scope is Scope.FOOTNOTE:
                notes.setdefault(block.label, block.text)
        return notes

    @cached_property
    def _acronym_tables(self) -> set[int]:
        """The tables with a header such as "Acronym", or under such a heading."""
        found: set[int] = set()
        above = ""
        for block in self._blocks:
            if block.scope is Scope.HEADING:
                above = block.text
            cell = block.cell
            if cell is None or cell.row > 0:
                continue
            wanted = LISTS_TERMS if cell.column == 0 else _LISTS_ACRONYMS
            if wanted.search(block.text) or LISTS_TERMS.search(above):
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
        elif block.scope in _TITLES:
            yield from self._titled(number)
        elif block.cell is not None:
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
            if candidate.start == 0 and _ENTRY.match(self._blocks[number].text, candidate.end):
                end = long_form_after(candidate.base, following.text)
                # `STOP` with what it means is a word, and an amount is the value of something.
                if not end and (candidate.excuse or not explains(following.text)):
                    continue
                yield Introduction(
                    candidate.base,
                    following.text[:end] if end else "",
                    number,
                    candidate.start,
                    candidate.end,
                )

    def _titled(self, number: int) -> Iterator[Introduction]:
        """Yield what a title or a bold paragraph introduces that is nothing but an acronym.

        The paragraph below begins with its words, as in a glossary of headings: "### CBA", then
        "Cost-benefit analysis. Sums.", but not "Costs and benefits are added."
        """
        block = self._blocks[number]
        for one in self._candidates[number]:
            below = self._blocks[number + 1] if number + 1 < len(self._blocks) else None
            if (one.start, one.end) != (0, len(block.text)) or below is None:
                continue
            if below.scope is not Scope.PARAGRAPH or not _is_title(block):
                continue
            long = _opening(one.base, below.text, self._expansions(one.base))
            if long:
                yield Introduction(one.base, long, number, 0, one.end)

    def _listed(self, number: int) -> Iterator[Introduction]:
        """Yield what a row of a table introduces: a cell that is an acronym, its words beside it.

        In a table of acronyms the words need not fit; elsewhere they are all of the cell, or every
        letter is an initial. So it is in a head, which Markdown asks for where people have none.
        """
        block = self._blocks[number]
        is_head = block.scope is Scope.TABLE_HEADER
        for one in self._candidates[number]:
            if block.cell is None or (one.start, one.end) != (0, len(block.text)):
                continue
            beside = [text for text in self._beside(number) if text]
            said = any(map(explains, beside))
            of_acronyms = block.in_glossary or block.cell.table in self._acronym_tables
            of_acronyms = of_acronyms and not is_head
            in_cells = (fitting(one.base, text, strict=not of_acronyms) for text in beside)
            long = next(filter(None, in_cells), "")
            if long or (of_acronyms and said and not one.excuse):
                yield Introduction(one.base, long, number, 0, one.end)

    def _beside(self, number: int) -> Iterator[str]:
        """Yield the texts of the cells next to one, that to the right first."""
        here = self._blocks[number].cell
        for other in (number + 1, number - 1):
            block = self._blocks[other] if 0 <= other < len(self._blocks) else None
            cell = block.cell if block else None
            if block and cell and here and (cell.table, cell.row) == (here.table, here.row):
                yield block.text

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


def explains(text: str) -> bool:
    """Tell whether a text may explain a short form: an amount, "4 hours", is but its value."""
    return _AMOUNT.match(text) is None


def fitting(short: str, text: str, *, strict: bool) -> str:
    """Return the words with which a cell or a note begins if they fit a short form, else ""."""
    lead = _ARTICLE.match(text)
    text = text[lead.end() :] if lead else text
    end = long_form_after(short, text, strict=strict)
    if end is not None and not (strict and text[end : end + 2].strip().isalnum()):
        return text[:end]
    return text if strict and is_long_form(short, text) else ""


def _is_title(block: Block) -> bool:
    """Tell whether a block is a heading, or bold from end to end as one without a sign is."""
    return block.scope is Scope.HEADING or any(
        mark.kind is MarkKind.STRONG and (mark.start, mark.end) == (0, len(block.text))
        for mark in block.marks
    )


def _opening(short: str, text: str, known: Sequence[str]) -> str:
    """Return the words with which an explanation begins if they fit a short form, else ""."""
    lead = _ARTICLE.match(text)
    text = text[lead.end() :] if lead else text
    lowered = text.lower()
    ends = [len(one) for one in known if lowered.startswith(one.lower())]
    fits = long_form_after(short, text, strict=True)
    # Two letters fit many words, but few that are all of a sentence.
    if fits and (len(short) > 2 or text[fits : fits + 1] in (".", "")):
        ends.append(fits)
    return next((text[:end] for end in ends if _OPENING_ENDS.match(text, end)), "")


def _note_expands(short: str, note: str) -> str | None:
    if note.startswith(short):
        long = expansion_beside(Mention(note, short, 0, len(short)))
        if long is not None:
            return _ARTICLE.sub("", unquoted(long[2]))
    return fitting(short, note, strict=False) or None
