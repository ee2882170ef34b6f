"""Every use of every acronym in a document, in reading order, with its introductions."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, compress
from operator import not_
from typing import NamedTuple

from termlint.acronyms.candidates import Candidate, find_in_blocks
from termlint.acronyms.columns import INITIALS, PEOPLE, Columns
from termlint.acronyms.fields import find_in_fields
from termlint.acronyms.introductions import Introduction, find_in_document
from termlint.acronyms.knowledge import Knowledge
from termlint.acronyms.recognisers import is_small_word
from termlint.acronyms.shown import Showing
from termlint.documents import Block, Document, Scope
from termlint.text import lazy

# Here an acronym may be used before it is introduced, and a fix introduces nothing.
UNCOUNTED = frozenset(
    (Scope.HEADING, Scope.CAPTION, Scope.TABLE_HEADER, Scope.ALT_TEXT, Scope.LINK_TITLE, Scope.TERM)
)

# `VM1`, `RAID5`, `HTML5`; `GPUS`, a plural in capitals.
_NUMBERED = lazy(r"(?P<stem>[A-Z]{2,})[\dS]")

# What excuses a form with a number or in the plural that an acronym would have: NATS, SEV1.
_OWN = ("brand", "release")
_SIGNED = lazy(rf"(?i:{PEOPLE}): [A-Z]{{2,3}}(?:(?:, ?|/| & | and )[A-Z]{{2,3}})*")
# The initial of a name may be read as the letter of a list's entry: `:Author: K. Meyer (KM)`.
_FIELD_BEFORE = lazy(rf":{PEOPLE}:[ \t]+(?:[A-Z]\. )*\Z", re.IGNORECASE)
_PERSON = lazy(r"(?:[^\W\d][\w.'\u2019-]* ){1,3}\([A-Z]{2,4}\)")
_BADGE_AFTER = lazy(r"\]\([^)\s]*(?:badge|shields\.io|\.svg|status)")


class Use(NamedTuple):
    """One use of an acronym: `start` and `end` in the text of the block with index `block`."""

    block: int
    start: int
    end: int
    # Whether it counts for the order of uses and introductions.
    counts: bool


class Outside(NamedTuple):
    """An introduction in another file: one that this includes, or that defines for all.

    `offset` is the source offset of the inclusion, None where it holds for the whole document.
    """

    short: str
    long: str
    offset: int | None = None


class AcronymIndex(NamedTuple):
    """The acronyms of a document: uses outside introductions, and introductions, by base form.

    `sections` are the parts in which each acronym is introduced anew, the index itself where
    the whole document is one.
    """

    uses: dict[str, list[Use]]
    introductions: dict[str, list[Introduction]]
    parts: "tuple[AcronymIndex, ...]" = ()

    @property
    def sections(self) -> "tuple[AcronymIndex, ...]":
        """The scopes in which every acronym wants an introduction."""
        return self.parts or (self,)

    def first(self, base: str) -> Use | None:
        """Return the first use that counts, else the first use, None without any."""
        uses = self.uses.get(base, [])
        return next((use for use in uses if use.counts), uses[0] if uses else None)


Claimed = Callable[[int, int, int], bool]


def index_acronyms(
    document: Document,
    knowledge: Knowledge,
    claimed: Claimed,
    *,
    headings: str = "introduce",
    scope: str = "file",
    outside: Sequence[Outside] = (),
    owned: Claimed = lambda *_: False,
) -> AcronymIndex:
    """Return the index of a document.

    `headings` says what headings do: `introduce` (for the text below, too), `use` (the short form
    of an introduction there is neither) or `ignore` (they are not read). `scope` is `file`, or
    the heading level, `h1` to `h6`, at which each acronym wants a new introduction. `outside` are
    the introductions of other files.

    `claimed(block, start, end)` tells whether a stretch of a block's text belongs to a name or
    a vendor's term; what does is no acronym unless the glossary has it as one. `owned` tells
    whether it is a word of a product's name, `VCF Operations`, and so is none at all.
    """
    blocks, source = document.blocks, document.source
    candidates = find_in_blocks(blocks, source, headings=headings != "ignore")
    every = list(chain.from_iterable(candidates))
    if document.glossary_marks:  # what our own section says is nothing that the document says
        own = map(document.in_own_glossary, blocks)
        every = list(chain.from_iterable(compress(candidates, map(not_, own))))
    if not every and not any(block.scope is Scope.ABBREVIATION for block in blocks):
        return AcronymIndex({}, {})
    introductions = _placed_outside(blocks, outside)
    idle: set[tuple[int, int]] = set()
    said = find_in_document(blocks, candidates, knowledge.known_expansions)
    for found in chain(said, find_in_fields(document)):
        if headings == "use" and blocks[found.block].scope is Scope.HEADING:
            idle.add((found.block, found.start))
        else:
            introductions.setdefault(found.short, []).append(found)
    places = {(one.block, one.start) for same in introductions.values() for one in same}
    judge = _Judge(
        knowledge,
        introductions,
        claimed,
        owned,
        frozenset(idle | places),
        _alone(every),
        {**_cased(introductions), **_unhyphenated(every)},
    )
    whole = AcronymIndex(_uses(document, candidates, judge), introductions)
    if scope == "file":
        return whole
    return whole._replace(parts=tuple(_sections(blocks, whole, int(scope[1]))))


def _placed_outside(
    blocks: Sequence[Block], outside: Sequence[Outside]
) -> dict[str, list[Introduction]]:
    """Return the introductions of other files, each before the block that follows its place."""
    introductions: dict[str, list[Introduction]] = {}
    starts = [block.start for block in blocks] if outside else []
    for short, long, offset in outside:
        at = 0 if offset is None else bisect_right(starts, offset)
        found = Introduction(short, long, at, -1, -1, everywhere=offset is None, outside=True)
        introductions.setdefault(short, []).append(found)
    return introductions


def _sections(blocks: Sequence[Block], whole: AcronymIndex, level: int) -> Iterator[AcronymIndex]:
    """Yield the scopes between headings of a level; what precedes the first holds for all.

    A heading above the level ends a scope, too.
    """
    borders = [
        number
        for number, block in enumerate(blocks)
        if block.scope is Scope.HEADING and block.level <= level
    ]
    firsts = [number for number in borders if blocks[number].level == level]
    if not firsts:
        yield whole
        return
    common = firsts[0]
    ends = [*borders, len(blocks)]
    yield _part(whole, range(common), range(0))
    for start in (number for number in borders if number >= common):
        end = next(number for number in ends if number > start)
        yield _part(whole, range(start, end), range(common))


def _holds(found: Introduction, inside: range, common: range) -> bool:
    return found.everywhere or found.block in inside or found.block in common


def _part(whole: AcronymIndex, inside: range, common: range) -> AcronymIndex:
    """Return the uses in a range of blocks, with the introductions there and in the common part."""
    uses = {
        base: kept
        for base, found in whole.uses.items()
        if (kept := [use for use in found if use.block in inside])
    }
    introductions = {
        base: held
        for base, every in whole.introductions.items()
        if (held := [one for one in every if _holds(one, inside, common)])
    }
    return AcronymIndex(uses, introductions)


def _uses(
    document: Document, candidates: Sequence[Sequence[Candidate]], judge: "_Judge"
) -> dict[str, list[Use]]:
    uses: dict[str, list[Use]] = {}
    columns = Columns()
    spoken = _Spoken()
    shouted = _shouted_heads(document, candidates)
    for number, found in enumerate(candidates):
        block = document.blocks[number]
        if block.cell is not None and columns.have_initials(block, block.cell):
            continue
        if block.cell is not None and block.cell.table in shouted and block.cell.row == 0:
            found = [one._replace(excuse=one.excuse or "line in capitals") for one in found]
        if found and _is_of_field(document.source, block):
            continue
        if not found or block.quoted or block.scope is Scope.ABBREVIATION:
            continue
        if document.in_own_glossary(block) or _is_badge(document.source, block):
            continue
        counts = block.scope not in UNCOUNTED and not block.in_glossary
        counts = counts and not _is_contents_entry(document.source, block)
        counts = counts and not columns.have_name(block)
        here = Showing(block, document.source)
        for candidate in found:
            for start, end, base, *_ in judge.acronyms(number, candidate):
                if (number, start) not in judge.taken:
                    said = counts and spoken.says(base, here, start, end)
                    use = tuple.__new__(Use, (number, start, end, said))
                    uses.setdefault(base, []).append(use)
    return uses


class _Spoken:
    """The acronyms that have been said so far, not only shown."""

    def __init__(self) -> None:
        self._bases: set[str] = set()

    def says(self, base: str, here: Showing, start: int, end: int) -> bool:
        """Tell whether a use says its acronym; what others only show matters until then."""
        if base not in self._bases and here.shows(start, end):
            return False
        self._bases.add(base)
        return True


def _shouted_heads(
    document: Document, candidates: Sequence[Sequence[Candidate]]
) -> frozenset[int]:
    """Return the tables whose heads are wholly in capitals, one of them a word: `ID | DUE`."""
    asked = {
        block.cell.table
        for block, found in zip(document.blocks, candidates, strict=True)
        if found and block.scope is Scope.TABLE_HEADER and block.cell is not None
    }
    heads: dict[int, list[str]] = {table: [] for table in asked}
    for block in document.blocks if asked else ():
        if block.scope is Scope.TABLE_HEADER and block.cell is not None:
            heads.get(block.cell.table, []).append(block.text)
    return frozenset(table for table, texts in heads.items() if _is_shouted(texts))


def _is_shouted(heads: Sequence[str]) -> bool:
    """Tell whether heads of a table are capitals throughout, one of them an English word."""
    text = " ".join(heads)
    if len(heads) < 2 or text != text.upper():
        return False
    return any(is_small_word(word) for word in re.findall(r"[A-Z]{3,}", text))


def _is_of_field(source: str, block: Block) -> bool:
    """Tell whether a block is all of a field of people: `:Author: K. Meyer (KM)`, "Author: JD"."""
    if len(block.text) < 40 and ": " in block.text and _SIGNED.fullmatch(block.text):
        return True
    if not (INITIALS.fullmatch(block.text) or _PERSON.fullmatch(block.text)):
        return False
    return _FIELD_BEFORE.search(source, max(0, block.start - 40), block.start) is not None


def _is_badge(source: str, block: Block) -> bool:
    """Tell whether a block is the alternative text of a badge, which is an image that links."""
    if block.scope is not Scope.ALT_TEXT or not source.endswith("[![", 0, block.start):
        return False
    return _BADGE_AFTER.match(source, block.pieces[-1][2]) is not None


def _is_contents_entry(source: str, block: Block) -> bool:
    """Tell whether a list item is a line of the contents: a link to a place of the same page."""
    if block.scope is not Scope.LIST_ITEM or not source.endswith("[", 0, block.start):
        return False
    return source.startswith("](#", block.pieces[-1][2])


def _alone(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Return the acronyms that a document uses outside joined forms."""
    return frozenset([one.base for one in candidates if not one.parts and not one.excuse])


def _unhyphenated(candidates: Iterable[Candidate]) -> dict[str, str]:
    """Return the hyphened forms of a document by what they are without: `SRIOV` is `SR-IOV`."""
    joined = {one.base for one in candidates if one.parts and "-" in one.base}
    return {base.replace("-", "").upper(): base for base in joined}


def _cased(introductions: Iterable[str]) -> dict[str, str]:
    """Return what is introduced by its letters in capitals: `POC` is `PoC`, and the other way."""
    return {base.upper(): base for base in introductions}


class _Judge(NamedTuple):
    knowledge: Knowledge
    introductions: dict[str, list[Introduction]]
    claimed: Claimed
    owned: Claimed
    # Where introductions have their short forms, with those in headings that the config takes for
    # neither use nor introduction: (block, start).
    taken: frozenset[tuple[int, int]]
    # What stands by itself somewhere, so that it is a part where it is joined to another.
    alone: frozenset[str]
    # Other ways to write what the document has: without its hyphen, in other letter case.
    respelt: dict[str, str]

    def acronyms(self, block: int, candidate: Candidate) -> Iterator[Candidate]:
        """Yield the candidate, its parts, or nothing, by what is known and introduced."""
        base = candidate.base
        respelt = self.respelt.get(base.upper(), base)
        if respelt != base and not self._is_settled(base):
            yield candidate._replace(base=respelt)
            return
        if candidate.parts and not self._stands_whole(candidate):
            for part in candidate.parts:
                yield from self.acronyms(block, part)
            return
        if self.knowledge.is_acronym(base):
            if not self.owned(block, candidate.start, candidate.end):
                yield candidate
        elif candidate.excuse not in _OWN and (stem := self._numbered(base)):
            yield candidate._replace(base=stem, end=candidate.end - 1)
        elif base in self.knowledge.names or self.claimed(block, candidate.start, candidate.end):
            return
        elif base in self.introductions:
            yield candidate
        elif not candidate.excuse and not self._is_respelt(base):
            # `ReST` is no acronym of its own, but another way to write a well-known one.
            yield candidate

    def _numbered(self, base: str) -> str:
        """Return the known acronym in one with a number: `VM1`, `RAID5`, `HTML5`; else nothing."""
        if base[-1] != "S" and not base[-1].isdigit():
            return ""
        stem = _NUMBERED.fullmatch(base)
        if stem is None or base in self.knowledge.names:
            return ""
        is_numbered = not self._is_known(base) and self._is_known(stem["stem"])
        return stem["stem"] if is_numbered else ""

    def _is_settled(self, base: str) -> bool:
        """Tell whether a spelling is right as it is, whatever else the document introduces."""
        known = self.knowledge
        return base in self.introductions or base in known.well_known or base in known.names

    def _is_known(self, base: str) -> bool:
        known = self.knowledge
        return base in known.well_known or known.is_acronym(base) or base in self.introductions

    def _is_respelt(self, base: str) -> bool:
        return not base.isupper() and base.upper() in self.knowledge.well_known

    def _stands_whole(self, candidate: Candidate) -> bool:
        """Tell whether a joined form is one acronym: known as such, or with no part known.

        What is joined with itself (`PVC-PVC`) is none.
        """
        if self._is_known(candidate.base):
            return True
        apart = any(self._stands_apart(part, candidate) for part in candidate.parts)
        return len({part.base for part in candidate.parts}) > 1 and not apart

    def _stands_apart(self, part: Candidate, whole: Candidate) -> bool:
        """Tell whether a part is known or a word, so that its neighbours stand for themselves."""
        return (
            (part.excuse not in ("", "single letter") and not whole.excuse)
            or part.base in self.knowledge.names
            or ("/" in whole.base and part.base in self.alone)
            or self._is_known(part.base)
        )
