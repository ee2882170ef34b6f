"""What every check of one document shares, each part made when the first check asks for it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from termlint.acronyms import AcronymIndex, Outside, Showing, index_acronyms
from termlint.checks.initialisms import is_in_english
from termlint.checks.labels import field_versions
from termlint.checks.lexicon import Dated, Lexicon, Meaning, Named
from termlint.checks.retired import is_of_interface, is_retired
from termlint.checks.rows import Rows
from termlint.checks.titles import Titles
from termlint.diagnostics import Diagnostic, Fix, Severity
from termlint.documents import Block, Document, Scope
from termlint.documents.dates import date_of, date_of_post, is_post
from termlint.documents.languages import ENGLISH
from termlint.glossary_section.values import GlossaryStyle
from termlint.matching import Match
from termlint.terminology import TermKind
from termlint.text import OffsetMap, Span, fold, lazy

if TYPE_CHECKING:
    from termlint.checks.own_glossary import UsedTerm
    from termlint.glossary_section.plans import Plan
    from termlint.glossary_section.sections import BrokenMarksError

_SIGNS = lazy(r"[\W_]+")
_PLAIN = GlossaryStyle()
_LONG_AGO = timedelta(days=3 * 365)


class Settings(NamedTuple):
    """What a config says to the checks; the rooms above read it from files.

    `severities` holds the levels that differ from the rules' own; `as_of` is the day by which
    vendor terms are judged, `own_days` whether a document's own day goes before it, `dated_posts`
    whether an earlier one in its file name, or of its own in a folder of posts, does. `language` is
    that of documents that do not say their own; `file_language`, where it is not empty, goes
    before what a document's path says. `introduce` is how fixes introduce an acronym:
    `expansion`, `acronym-first`, `abbr` or `glossary`. `glossary` is how a section of terms is
    written, and `sphinx` tells that the document belongs to a project of Sphinx.
    """

    as_of: date
    headings: str = "introduce"
    changelogs: str = "skip"
    severities: Mapping[str, Severity] = MappingProxyType({})
    scope: str = "file"
    language: str = ENGLISH
    file_language: str = ""
    own_days: bool = False
    dated_posts: bool = True
    introduce: str = "expansion"
    glossary: GlossaryStyle = _PLAIN
    sphinx: bool = False


@dataclass(frozen=True)
class Context:
    """One document with what is known and set for it."""

    document: Document
    lexicon: Lexicon
    settings: Settings
    # What files that this one includes, or that define for all, introduce.
    outside: tuple[Outside, ...] = ()
    is_english: bool = True
    # Whether it is a changelog, minutes or the like, which stay as they were written.
    tells_past: bool = False
    # Whether it is what was said on one day.
    is_unedited: bool = False

    @cached_property
    def as_of(self) -> date:
        """The day by which the document's names are judged."""
        own = date_of(self.document) if self.settings.own_days else None
        return own or min(self.settings.as_of, self._day_of_post or self.settings.as_of)

    @cached_property
    def is_of_long_ago(self) -> bool:
        """Tell whether the document is a post of years ago, whose names nobody changes any more."""
        posted = None if self.settings.own_days else self._day_of_post
        return posted is not None and self.settings.as_of - posted > _LONG_AGO

    @cached_property
    def _day_of_post(self) -> date | None:
        """The day of a post, which could not know today's names."""
        path = self.document.path
        if not self.settings.dated_posts:
            return None
        post = date_of_post(path)
        return date_of(self.document, roughly=True) if post is None and is_post(path) else post

    @cached_property
    def is_retired(self) -> bool:
        """Tell whether the document says of itself that it is of the past."""
        return is_retired(self.document)

    @cached_property
    def is_of_interface(self) -> bool:
        """Tell whether the document was made of the descriptions of an interface."""
        return is_of_interface(self.document)

    def is_named_after(self, names: Iterable[str]) -> bool:
        """Tell whether the document's file, or the folder of a page of it, is called by a name."""
        return any(len(one) > 3 and one in self._file_name for one in map(_joined, names))

    @cached_property
    def _file_name(self) -> str:
        folder, _, name = self.document.path.rpartition("/")
        stem = name.partition(".")[0]
        is_whole = stem.lower() in ("index", "_index", "readme")
        return _joined(folder.rpartition("/")[2] if is_whole else stem)

    @cached_property
    def rows(self) -> Rows:
        """The rows of the document's tables."""
        return Rows(self.document.blocks)

    @cached_property
    def field_versions(self) -> dict[int, str]:
        """The versions that fields below a product's name say; see `labels.field_versions`."""
        source = self.document.source
        if "ersion" not in source and "elease" not in source:
            return {}
        return field_versions(self.document.blocks, source)

    @cached_property
    def titles(self) -> Titles:
        """The titles under which each block stands."""
        return Titles(self.document.blocks)

    @cached_property
    def matches(self) -> list[tuple[Block, list[Match[Meaning]]]]:
        """The phrases of each block that has some; quoted blocks are left out."""
        blocks = self.document.blocks
        self._found.clear()
        self._found.update(self.lexicon.matcher.find_in([block.text for block in blocks]))
        every = ((blocks[number], found) for number, found in self._found.items())
        return [(block, found) for block, found in every if not block.quoted]

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The phrases of the document, each as it stands there."""
        return frozenset(
            block.text[match.start : match.end] for block, found in self.matches for match in found
        )

    def is_own(self, text: str) -> bool:
        """Tell whether the source has a spelling as its own: as code, or with its words before it.

        "A virtual storage area network (VSAN)" is no vSAN. Looked up once for each spelling.
        """
        found = self._own.get(text)
        if found is None:
            source = self.document.source
            told = f"({text})" in source and _introduced(text).search(source) is not None
            found = self._own[text] = f"`{text}`" in source or told
        return found

    def runs(self, command: str) -> bool:
        """Tell whether the source has a command with an argument: `npm install`. Looked up once."""
        if command not in self._run:
            found = re.search(rf"(?:^|[`\s]){re.escape(command)} [a-z-]", self.document.source)
            self._run[command] = found is not None
        return self._run[command]

    def has_as_one(self, text: str) -> bool:
        """Tell whether the source has a word as one thing: "a gres". Looked up once."""
        if text not in self._ones:
            found = re.search(rf"\b[Aa]n? {re.escape(text)}\b", self.document.source)
            self._ones[text] = found is not None
        return self._ones[text]

    @cached_property
    def _ones(self) -> dict[str, bool]:
        return {}

    @cached_property
    def _run(self) -> dict[str, bool]:
        return {}

    @cached_property
    def _own(self) -> dict[str, bool]:
        return {}

    def find(self, block: int) -> list[Match[Meaning]]:
        """Return the phrases of the block with an index.

        Where nobody has asked for those of all blocks, it is searched by itself: the acronyms ask
        for some blocks only.
        """
        found = self._found.get(block)
        if found is None:
            if "matches" in self.__dict__:  # the property was asked for, and found nothing here
                return []
            text = self.document.blocks[block].text
            found = self._found[block] = self.lexicon.matcher.find(text)
        return found

    @cached_property
    def _found(self) -> dict[int, list[Match[Meaning]]]:
        return {}

    @cached_property
    def folded(self) -> str:
        """The texts of all blocks in lower case, a line for each, to look words up in."""
        blocks = self.document.blocks
        # What a glossary says of a term tells nothing of the document.
        return "\n".join([block.text for block in blocks if not block.in_glossary]).lower()

    @cached_property
    def reads_english(self) -> bool:
        """Tell whether the document's words are English, whatever it says of its language."""
        return is_in_english(self.folded)

    @cached_property
    def shouts(self) -> bool:
        """Tell whether most of the document's headings are in capitals."""
        headings = [block.text for block in self.document.blocks if block.scope is Scope.HEADING]
        return 2 * sum(map(str.isupper, headings)) > len(headings)

    @property
    def introduces_by_glossary(self) -> bool:
        """Tell whether acronyms are introduced by the section: the config or its marks ask."""
        return self.settings.introduce == "glossary" or bool(self.document.glossary_marks)

    def folded_text(self, block: int) -> str:
        """Return the folded text of the block with an index, folded once."""
        found = self._folded_texts.get(block)
        if found is None:
            found = self._folded_texts[block] = fold(self.document.blocks[block].text)
        return found

    @cached_property
    def _folded_texts(self) -> dict[int, str]:
        return {}

    def showing(self, block: int) -> Showing:
        """Return what tells, of the block with an index, whether words are shown; made once."""
        found = self._showings.get(block)
        if found is None:
            document = self.document
            found = self._showings[block] = Showing(document.blocks[block], document.source)
        return found

    @cached_property
    def _showings(self) -> dict[int, Showing]:
        return {}

    @cached_property
    def long_forms(self) -> dict[int, list[tuple[int, int]]]:
        """Where the long forms of introductions stand, by the index of their block."""
        places: dict[int, list[tuple[int, int]]] = {}
        for every in self.acronyms.introductions.values():
            for found in every:
                if found.long_end:
                    places.setdefault(found.block, []).append((found.long_start, found.long_end))
        return places

    @cached_property
    def entries(self) -> dict[int, bool]:
        """Whether blocks that were asked about have only introductions; see `entries`."""
        return {}

    @cached_property
    def acronyms(self) -> AcronymIndex:
        """The acronyms of the document, with their uses and introductions."""
        return index_acronyms(
            self.document,
            self.lexicon.knowledge,
            self.claimed,
            headings=self.settings.headings,
            scope=self.settings.scope,
            outside=self.outside,
            owned=self.in_product,
        )

    @cached_property
    def used_terms(self) -> "tuple[UsedTerm, ...]":
        """The terms of the glossary that the document uses; see `own_glossary.used_terms`."""
        from termlint.checks.own_glossary import used_terms  # here: few documents ask

        return used_terms(self)

    @cached_property
    def glossary_plan(self) -> "Plan | BrokenMarksError | None":
        """How the document gets its section of terms; see `own_glossary.plan_of`."""
        from termlint.checks.own_glossary import plan_of  # here: few documents ask

        return plan_of(self)

    def claimed(self, block: int, start: int, end: int) -> bool:
        """Tell whether a stretch of a block belongs to a name or a product."""
        matches = self.find(block)
        at = bisect_left(matches, end, key=itemgetter(0)) - 1
        if at < 0 or matches[at].end <= start:
            return False
        return any(_claims(meaning) for meaning in matches[at].values)

    def in_longer_name(self, block: int, start: int, end: int) -> bool:
        """Tell whether a stretch of a block is a part of a name or a product, not all of it."""
        matches = self.find(block)
        at = bisect_left(matches, end, key=itemgetter(0)) - 1
        if at < 0 or matches[at].end <= start or matches[at][:2] == (start, end):
            return False
        return any(map(_claims, matches[at].values))

    def in_product(self, block: int, start: int, end: int) -> bool:
        """Tell whether a stretch of a block is one word of a product's name: VCF Operations."""
        matches = self.find(block)
        at = bisect_left(matches, end, key=itemgetter(0)) - 1
        if at < 0 or matches[at].end <= start or matches[at][:2] == (start, end):
            return False
        return any(map(_is_proper, matches[at].values))

    def ends_name(self, block: int, end: int) -> bool:
        """Tell whether a name or a product ends at an offset of a block's text."""
        matches = self.find(block)
        at = bisect_left(matches, end, key=itemgetter(0)) - 1
        return at >= 0 and matches[at].end == end and any(map(_claims, matches[at].values))

    def diagnostic(
        self,
        rule: str,
        severity: Severity,
        block: Block,
        start: int,
        end: int,
        *,
        term: str,
        message: str,
        source: str | None = None,
        fixes: tuple[Fix, ...] = (),
    ) -> Diagnostic:
        """Return the diagnostic for `block.text[start:end]`."""
        level = self.settings.severities.get(rule, severity)
        text = block.text[start:end]
        return Diagnostic(
            rule, level, self.span(block, start, end), text, term, message, source or None, fixes
        )

    def span(self, block: Block, start: int, end: int) -> Span:
        """Return the source span of `block.text[start:end]`, with one offset map a block."""
        # By identity: a block with ten thousand findings would make its map as often.
        offsets = self._offsets.get(id(block))
        if offsets is None:
            offsets = self._offsets[id(block)] = OffsetMap(block.pieces)
        return offsets.span(start, end)

    @cached_property
    def _offsets(self) -> dict[int, OffsetMap]:
        return {}

    def branches(self, block: int, offset: int) -> frozenset[int]:
        """Return the parts for some readers only around a place in the block with an index."""
        start = self.span(self.document.blocks[block], offset, offset + 1).start
        return self.document.branches.around(start)

    def line(self, block: int, offset: int) -> int:
        """Return the source line, from 1, of a place in the block with index `block`."""
        span = self.span(self.document.blocks[block], offset, offset + 1)
        return self.document.lines.position(span.start).line


def _is_proper(meaning: Meaning) -> bool:
    """Tell whether a meaning is a product, or a name of which no more is known: PCI DSS.

    Each word of it has a capital, while the groups of "HA groups" are none of a name.
    """
    if isinstance(meaning, Dated):
        name = meaning.name.name
    else:
        term = meaning.term
        name = term.name if term.kind is TermKind.NAME and not term.definition else ""
    return name != "" and not any(map(str.islower, name.split()))


def _claims(meaning: Meaning) -> bool:
    if isinstance(meaning, Dated):
        return True
    return isinstance(meaning, Named) and meaning.term.kind is not TermKind.ACRONYM


def _joined(name: str) -> str:
    """Return the letters and digits of a name, as file names have them: dcos for DC/OS."""
    return _SIGNS.sub("", name.lower())


def _introduced(text: str) -> re.Pattern[str]:
    """Return what words with the initials of a text look like before it in brackets."""
    initials = r"[\w-]*[ \n]".join(map(re.escape, text))
    return re.compile(rf"\b{initials}[\w-]*[ \n]\({re.escape(text)}\)", re.IGNORECASE)
