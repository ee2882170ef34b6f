"""Introductions: the places where a text gives an acronym its expansion."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from termlint.acronyms.candidates import Candidate
from termlint.acronyms.pairing import long_form_after
from termlint.acronyms.shapes import Long, Mention, expansion_beside, unquoted
from termlint.documents import Block, MarkKind, Scope

_LISTS_ACRONYMS = re.compile(r"acronym|abbreviation|short form|initialism|^terms?$", re.IGNORECASE)

_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
_LABEL = re.compile(r"[^\W\d_][^()]*[^\W\d_] \((?P<short>[^()]+)\):?")
_SIGN = re.compile(r":| [\u2013\u2014-] ")
_STRUCTURAL = frozenset((Scope.ABBREVIATION, Scope.TERM))


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
        if block.marks or block.cell is not None or block.scope in _STRUCTURAL:
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
    return found


def _in_words(
    number: int, block: Block, candidate: Candidate, known: tuple[str, ...]
) -> Introduction | None:
    """Return the introduction that the words around a candidate make."""
    long = _marked(block, candidate)
    if long is None and _is_label(block, candidate):
        return Introduction(candidate.base, "", number, candidate.start, candidate.end)
    if long is None:
        mention = Mention(block.text, candidate.base, candidate.start, candidate.end, known)
        long = expansion_beside(mention)
    if long is None:
        return None
    start, end, text = long
    text = _ARTICLE.sub("", unquoted(text))
    return Introduction(candidate.base, text, number, candidate.start, candidate.end, start, end)


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
        elif block.scope is Scope.TERM:
            yield from self._defined(number)
        elif block.cell is not None and block.cell.column == 0 and block.cell.row > 0:
            yield from self._listed(number)
        if any(mark.kind is MarkKind.NOTE for mark in block.marks):
            yield from self._noted(number)

    def _defined(self, number: int) -> Iterator[Introduction]:
        after = self._blocks[number + 1 : number + 8]
        following = next((block for block in after if block.scope is not Scope.TERM), None)
        if following is None or following.scope is not Scope.DEFINITION:
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
                    everywhere=self._blocks[number].label == "glossary",
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
        if same_row and block.cell.table in self._acronym_tables:
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
