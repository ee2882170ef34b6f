"""A block with what it says as a whole of each product that it names, found out once."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from termlint.acronyms import Showing
from termlint.checks.cited import (
    is_in_quoted_sentence,
    is_legal,
    is_listed_title,
    is_of_link,
    is_quotation,
    is_subject,
    is_summary,
    is_value,
)
from termlint.checks.context import Context
from termlint.checks.guards import Guards, guards_in
from termlint.checks.interface import (
    is_chosen,
    is_in_bold_title,
    is_interface,
    is_set_apart,
)
from termlint.checks.labels import label_of, lists_other_names
from termlint.checks.lexicon import Dated, Meaning
from termlint.checks.past import is_deprecation
from termlint.checks.rows import year_in
from termlint.checks.successors import is_beside_successor, right_names
from termlint.checks.surroundings import (
    is_history,
    is_message,
)
from termlint.checks.two_names import is_listed
from termlint.checks.typed import is_typed
from termlint.checks.versions import version_beside
from termlint.checks.works import is_author, is_credit
from termlint.checks.years import year_of, years_ago
from termlint.documents import Block, Scope
from termlint.matching import Match
from termlint.terminology import Entry
from termlint.terminology.entry import ENDING
from termlint.text import lazy

# Words that a heading in small letters has and a command has not: "how to log in to zorb".
_OF_SENTENCES = lazy(
    r"\b(?:an?|and|as|at|by|for|from|how|in|into|is|of|on|or|our|the|to|using|via|what|when|why|with"
    r"|your)\b"
)
_LONGEST_REST = 20  # of a name with a hyphen, after the hyphen, in code points
_LONGEST_FIELD = 80  # that names a product and has its version below it, in code points
_SECTION_BEFORE = lazy(r"\b(?:section|key|field|parameter|property|stanza) $", re.IGNORECASE)


class Around:
    """A block's matches with what the block as a whole says of each product, found once."""

    def __init__(self, context: Context, block: Block, matches: Sequence[Match[Meaning]]) -> None:
        self.text = block.text
        self.matches = matches
        self.on = context.as_of
        self.is_of_long_ago = context.is_of_long_ago
        self._context = context
        self.block = block
        self._versions: dict[str, str | None] = {}
        self._guards: dict[str, Guards | None] = {}
        self._history: list[bool] = []
        self._told: dict[str, set[int]] = {}

    def version(self, place: int, entry: Entry) -> str | None:
        """Return the version that decides: beside the name, in its row, beside the product."""
        beside = version_beside(self.text, *self.matches[place][:2])
        if beside is None:
            beside = self._version_apart
        if beside is not None:
            return beside
        if entry.id not in self._versions:
            self._versions[entry.id] = self._shared_version(entry)
        return self._versions[entry.id]

    def is_cut(self, place: int) -> bool:
        """Tell whether the last word of a name begins another: "the Terraform Cloud-init tool"."""
        start, end, _ = self.matches[place]
        last = self.text.rfind(" ", start, end) + 1
        if not last or not self.text.startswith("-", end):  # like nearly all
            return False
        others = self._context.lexicon.matcher.find(self.text[last : end + _LONGEST_REST])
        return any(one.start == 0 and one.end > end - last for one in others)

    @cached_property
    def _version_apart(self) -> str | None:
        """The version that the block's row, its definition or the field after it says."""
        block = self.block
        if block.cell is not None or block.scope is Scope.TERM:
            return self._context.rows.version(block)
        if block.scope is Scope.HEADING or len(block.text) > _LONGEST_FIELD:
            return None
        return self._context.field_versions.get(block.start)

    def _shared_version(self, entry: Entry) -> str | None:
        """Versions in the block that call for different names decide nothing."""
        found = [
            version
            for match in self.matches
            if any(_is_same_product(meaning, entry) for meaning in match.values)
            and (version := version_beside(self.text, match.start, match.end)) is not None
        ]
        names = {entry.current(self.on, version).name for version in found}
        return found[0] if len(names) == 1 else None

    def is_history(self, place: int) -> bool:
        """Tell whether a name is one of the past, by itself or as one of a list of such names.

        Each is judged once, from the first on: a list can have thousands.
        """
        for at in range(len(self._history), place + 1):
            start, end, _ = self.matches[at]
            is_next = at > 0 and self._history[-1]
            told = is_next and is_listed(self.text, self.matches[at - 1].end, start)
            self._history.append(told or is_history(self.text, start, end))
        return self._history[place]

    def is_explained(self, place: int, entry: Entry) -> bool:
        """Tell whether the block says of which name today's is, so that its readers know both.

        "EventBridge was formerly called CloudWatch Events. CloudWatch Events users …"
        """
        if entry.id not in self._told:
            self._told[entry.id] = self._told_places(entry)
        return not self._told[entry.id] <= {place}

    def _told_places(self, entry: Entry) -> set[int]:
        """Return the places of names of which the block says that they are former ones."""
        today = entry.current(self.on).name
        places = [
            (at, {one.name.name for one in match.values if isinstance(one, Dated)})
            for at, match in enumerate(self.matches)
            if any(_is_same_product(one, entry) for one in match.values)
        ]
        if not any(today in names for _, names in places):
            return set()
        return {
            at
            for at, names in places
            if today not in names
            and self.is_history(at)
            and is_beside_successor(self.text, self.matches, at, entry, self.on)
        }

    def is_past_in_row(self, entry: Entry, start: int) -> bool:
        """Tell whether a table sets the name beside the current one, or under "Old name".

        So does a list of terms with their definitions, and a field "Old name".
        """
        if lists_other_names(self.block, self._context.document.source):
            return True
        if self._is_renaming(entry, start):
            return True
        if self.block.cell is None and self.block.scope is not Scope.TERM:
            return False
        rows = self._context.rows
        if rows.is_past(self.block) or rows.is_identified(self.block):
            return True
        if start == 0 and rows.explains_value(self.block):
            return True
        if entry.kind in ENDING and rows.tells_end(self.block):
            return True
        return rows.has_beside(self.block, right_names(entry, self.on))

    def _is_renaming(self, entry: Entry, start: int) -> bool:
        """Tell whether the block is nothing but an old name and that of today: "X: Y", "X → Y"."""
        if start or len(self.matches) < 2:
            return False
        rows, names = self._context.rows, right_names(entry, self.on)
        return rows.is_before(self.block, self.matches[0].end, names)

    def is_of_its_year(self, place: int, meaning: Dated) -> bool:
        """Tell whether the sentence, or the row, speaks of a year in which the name was right."""
        start, end, _ = self.matches[place]
        year = year_of(self.text, start, end)
        if year is None:
            year = self._year_apart(start)
        if year is None or year > self.on.year:
            return False
        entry, day = meaning.entry, date(year, 1, 1)
        outdated = entry.outdated(day, self.version(place, entry))
        return meaning.name.name not in {name.name for name in outdated}

    def _year_apart(self, start: int) -> int | None:
        """Return the year that the row, the label or the term says, or that a count leads to."""
        count = years_ago(self.text, start)
        if count is not None:
            return self.on.year - count
        if self.block.cell is not None or self.block.scope is Scope.DEFINITION:
            return self._context.rows.year(self.block)
        return year_in(label_of(self.block, self._context.document.source))

    @cached_property
    def is_deprecation(self) -> bool:
        """Tell whether the block is that of a directive such as `deprecated`."""
        return is_deprecation(self._context.document.source, self.block.start)

    def is_own_page(self, entry: Entry) -> bool:
        """Tell whether the page is named after a product that is over, and so tells of it."""
        if entry.kind not in ENDING:
            return False
        return self._context.is_named_after(it for name in entry.names for it in name.spellings)

    def is_short_form(self, entry: Entry, name: str) -> bool:
        """Tell whether the document gives initials of old as the short form of today's name.

        "IBM Storage Scale (GPFS)" says what is called GPFS from there on.
        """
        if not (name.isupper() and name.isalnum()):
            return False
        source = self._context.document.source
        return any(f"{right} ({name})" in source for right in right_names(entry, self.on))

    def is_typed(self, start: int, end: int, spelling: str) -> bool:
        """Tell whether letters too small for a name are a host, a command or a value."""
        if spelling.islower():
            return False
        return self._is_command or is_typed(self.block, start, end)

    @cached_property
    def _is_command(self) -> bool:
        """Whether a heading is a command with words of its own: "## acme config zorb enable"."""
        block = self.block
        if block.scope is not Scope.HEADING or not block.text.islower():
            return False
        return block.text.count(" ") > 2 and _OF_SENTENCES.search(block.text) is None

    def is_cited(self, start: int, end: int) -> bool:
        """Tell whether a name stands in what others wrote, or is a value or key of a program."""
        block, document = self.block, self._context.document
        span = self._context.span(block, start, end)
        return (
            is_interface(block, start, end)
            or is_in_bold_title(block, start, end)
            or is_chosen(block, start, document.source, span)
            or is_set_apart(self.text, self._showing, start, end)
            or is_subject(block)
            or is_value(self.text, start, end)
            or is_message(self.text)
            or is_in_quoted_sentence(self.text, start, end)
            or self._is_of_others
            or is_summary(document, block)
            or self._context.is_retired
            or self._context.is_of_interface
            or self._context.titles.are_notes(block)
            or (
                self._context.titles.are_of_reading(block)
                and is_listed_title(document, block, span)
            )
            or self._is_section(start, end)
            or is_author(self.text, start, end)
            or is_of_link(document, block, span)
        )

    @cached_property
    def _showing(self) -> Showing:
        return Showing(self.block, self._context.document.source)

    @cached_property
    def _is_of_others(self) -> bool:
        return is_legal(self.text) or is_quotation(self.text) or is_credit(self.text)

    def _is_section(self, start: int, end: int) -> bool:
        if _SECTION_BEFORE.search(self.text, max(0, start - 20), start):
            return True
        if len(self.text) > end - start or " " in self.text or self.text.islower():
            return False
        source = self._context.document.source
        return f"`{self.text}`" in source or f"\n[{self.text}]\n" in source

    def guards(self, entry: Entry) -> Guards | None:
        """Return what guards a product here, None where the block says that it is not meant."""
        if entry.id not in self._guards:
            self._guards[entry.id] = guards_in(self.block, self._context.titles, entry)
        return self._guards[entry.id]


def _is_same_product(meaning: Meaning, entry: Entry) -> bool:
    if isinstance(meaning, Dated):
        return meaning.entry.id == entry.id
    # A suite's version is that of its parts: "vSphere 9" tells which name ESX has.
    return entry.needs_version and meaning.term.name in ("vSphere", "VMware vSphere", "ESXi", "ESX")
