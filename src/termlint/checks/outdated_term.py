"""Rule `outdated-term`: a former name of a product, or a word that has been replaced."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from termlint.checks.accepted import has_own_case
from termlint.checks.cited import (
    is_in_quoted_sentence,
    is_legal,
    is_of_link,
    is_quotation,
    is_subject,
    is_value,
)
from termlint.checks.context import Context
from termlint.checks.guards import NO_GUARDS, Guards, guards_in, keeps_name
from termlint.checks.interface import is_chosen, is_in_bold_title, is_interface
from termlint.checks.introducing import article_change
from termlint.checks.lexicon import Dated, Meaning
from termlint.checks.renaming import is_joined, message_of, reworded, spelling_of
from termlint.checks.rewriting import Change, fix_of
from termlint.checks.rule import Check, Example, Rule
from termlint.checks.successors import is_beside_successor, right_names
from termlint.checks.surroundings import (
    is_history,
    is_left,
    is_listed,
    is_lowered,
    is_message,
    is_part_of_program,
    tells_end,
    version_beside,
    year_of,
)
from termlint.checks.technical import is_technical
from termlint.checks.typed import is_typed
from termlint.diagnostics import Diagnostic, Fix, Pending, Safety, Severity
from termlint.documents import Block, Scope
from termlint.matching import Match
from termlint.terminology import Entry, EntryKind, FixPolicy
from termlint.terminology.entry import ENDING
from termlint.text import lazy

_SECTION_BEFORE = lazy(r"\b(?:section|key|field|parameter|property|stanza) $", re.IGNORECASE)
# A year, or a version made of year and month, may be later than any change of name.
_SHORT_VERSION = lazy(r"\d{1,3}(?!\d)")
_NSX = ({"outdated": "NSX-T", "current": "NSX"},)
RULE = Rule(
    id="outdated-term",
    severity=Severity.WARNING,
    summary="a product's former name, or a word that has been replaced",
    what=(
        "Reports the former name of a product, as of today or of the day given by `as-of`. A "
        "version beside the name, or in its row of a table, decides first: a name that was right "
        "for that version is right. Products that have ended are reported as information, but not "
        "on a page whose file is named after them. What is "
        "told as history, quoted, code or the title of a guide is no finding, nor is an old name "
        "beside today's; a post is judged by the day with which its file name begins, or that it "
        "gives for itself in a folder of posts."
    ),
    why=(
        "A former name sends the reader to documentation, prices and downloads that are gone, and "
        "makes a proposal look as old as the name."
    ),
    fix=(
        "The entry says whether the new name may be put in without looking: most renamed products "
        "changed in more than their name, so their fixes are unsafe."
    ),
    examples=(
        Example(
            bad="The NSX-T edge is up.\n",
            found="NSX-T",
            good="The NSX edge is up.\n",
            outdated=_NSX,
        ),
        Example(
            bad="Put it on the whitelist.\n",
            found="whitelist",
            good="Put it on the allowlist.\n",
            outdated=({"outdated": "whitelist", "current": "allowlist"},),
        ),
    ),
    silent=(
        "NSX (formerly NSX-T Data Center) is up.\n",
        'What was "vRealize Operations" is up.\n',
        "The path is /opt/vrealize-operations and the page https://example.org/NSX-T.\n",
        "Run `nsx-t` first.\n",
    ),
    options=(
        ("packs", "the packs in use; name your own, `remove` shipped ones"),
        ("outdated", "entries of your own: `outdated`, `current`, `since`, `until`, …"),
        ("as-of", "judge by the names of `today` (the default), a day, or a `document`'s own day"),
        ("changelogs", "`skip` (the default) or `check` changelogs and old versions"),
    ),
    in_changelogs=False,
    in_old_versions=False,
)


def check(context: Context) -> Iterator[Diagnostic | Pending]:
    """Yield one diagnostic for each outdated name, once per document for ended products."""
    ended: set[str] = set()
    for block, matches in context.matches:
        around = None  # most blocks have no product
        for place, match in enumerate(matches):
            dated = [meaning for meaning in match.values if isinstance(meaning, Dated)]
            if not dated:
                continue
            around = around or _Around(context, block, matches)
            for found in _judge(around, place, dated):
                entry = found.dated.entry
                is_over = _is_discontinued(entry, around.on)
                if is_over and entry.id in ended:
                    continue
                diagnostic = _diagnostic(context, block, match, found.dated, found.version)
                if entry.has_patterns:
                    once = entry.id if is_over else ""
                    yield Pending(diagnostic, block.text, match.start, *found.guards, once)
                    continue
                if is_over:
                    ended.add(entry.id)
                yield diagnostic


class _Found(NamedTuple):
    """An outdated meaning of a match, the version that it was judged by, and what guards it."""

    dated: Dated
    version: str | None
    guards: Guards


class _Around:
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

    def version(self, place: int, entry: Entry) -> str | None:
        """Return the version that decides: beside the name, in its row, beside the product."""
        beside = version_beside(self.text, *self.matches[place][:2])
        if beside is None and self.block.cell is not None:
            beside = self._context.rows.version(self.block)
        if beside is not None:
            return beside
        if entry.id not in self._versions:
            self._versions[entry.id] = self._shared_version(entry)
        return self._versions[entry.id]

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

    def is_past_in_row(self, entry: Entry, start: int) -> bool:
        """Tell whether a table sets the name beside the current one, or under "Old name".

        So does a list of terms with their definitions.
        """
        if self.block.cell is None and self.block.scope is not Scope.TERM:
            return False
        rows = self._context.rows
        if rows.is_past(self.block) or (start == 0 and rows.explains_value(self.block)):
            return True
        if entry.kind in ENDING and rows.tells_end(self.block):
            return True
        return rows.has_beside(self.block, right_names(entry, self.on))

    def is_of_its_year(self, place: int, meaning: Dated) -> bool:
        """Tell whether the sentence speaks of a year in which the name was right."""
        start, end, _ = self.matches[place]
        year = year_of(self.text, start, end)
        if year is None or year > self.on.year:
            return False
        entry, day = meaning.entry, date(year, 1, 1)
        outdated = entry.outdated(day, self.version(place, entry))
        return meaning.name.name not in {name.name for name in outdated}

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
        return not spelling.islower() and is_typed(self.block, start, end)

    def is_cited(self, start: int, end: int) -> bool:
        """Tell whether a name stands in what others wrote, or is a value or key of a program."""
        block, document = self.block, self._context.document
        span = self._context.span(block, start, end)
        return (
            is_interface(block, start, end)
            or is_in_bold_title(block, start, end)
            or is_chosen(block, start, document.source, span)
            or is_subject(block)
            or is_value(self.text, start, end)
            or is_message(self.text)
            or is_in_quoted_sentence(self.text, start, end)
            or self._is_of_others
            or self._context.titles.are_notes(block)
            or self._is_section(start, end)
            or is_of_link(document, block, span)
        )

    @cached_property
    def _is_of_others(self) -> bool:
        return is_legal(self.text) or is_quotation(self.text)

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


def _judge(around: _Around, place: int, dated: Sequence[Dated]) -> Iterator[_Found]:
    """Yield the outdated meanings of a match, up to the first that no pattern may take back.

    One spelling can stand for several products, each with its own context; one that is right in
    one of its meanings is right, unless that name is still to come.
    """
    outdated: list[tuple[Dated, str | None]] = []
    for meaning in dated:
        version = around.version(place, meaning.entry)
        names = {name.name for name in meaning.entry.outdated(around.on, version)}
        if meaning.name.name in names:
            outdated.append((meaning, version))
        elif meaning.name.begun(around.on):
            return
    for meaning, version in outdated:
        guards = around.guards(meaning.entry)
        if guards is not None and not _is_silent(around, place, meaning):
            yield _Found(meaning, version, guards)
            if guards == NO_GUARDS:
                return


def _is_same_product(meaning: Meaning, entry: Entry) -> bool:
    if isinstance(meaning, Dated):
        return meaning.entry.id == entry.id
    # A suite's version is that of its parts: "vSphere 9" tells which name ESX has.
    return entry.needs_version and meaning.term.name in ("vSphere", "VMware vSphere", "ESXi", "ESX")


def _is_silent(around: _Around, place: int, meaning: Dated) -> bool:
    text, matches, entry = around.text, around.matches, meaning.entry
    start, end, _ = matches[place]
    spelling = spelling_of(meaning, text[start:end])
    return (
        (
            entry.case_sensitive
            and not has_own_case(around.block, meaning.spellings, text[start:end])
        )
        or (around.is_of_long_ago and entry.is_undated)
        or (entry.kind is EntryKind.RENAMED and _is_of_its_version(text, start, end, entry))
        or is_technical(text, start, end)
        or is_lowered(text, start, end, spelling)
        or (is_joined(spelling, text[start:end]) and _is_identifier(text, start, end))
        or (text[start:end].islower() and around.is_typed(start, end, spelling))
        or keeps_name(text, start, end, entry.unless_beside)
        or around.is_history(place)
        or (entry.kind in ENDING and (is_left(text, start) or tells_end(text, start, end)))
        or around.is_cited(start, end)
        or around.is_own_page(entry)
        or around.is_short_form(entry, text[start:end])
        or around.is_of_its_year(place, meaning)
        or is_beside_successor(text, matches, place, entry, around.on)
        or around.is_past_in_row(entry, start)
    )


def _diagnostic(
    context: Context, block: Block, match: Match[Meaning], dated: Dated, version: str | None
) -> Diagnostic:
    entry, day = dated.entry, context.as_of
    severity = Severity.INFO if _is_discontinued(entry, day) else RULE.severity
    replacements = entry.replacement(day, version)
    return context.diagnostic(
        RULE.id,
        severity,
        block,
        match.start,
        match.end,
        term=dated.name.name,
        message=message_of(
            dated,
            spelling_of(dated, block.text[match.start : match.end]),
            replacements,
            _is_discontinued(entry, day),
            version if _decides(dated, day, replacements) else None,
        ),
        source=entry.reference(day, version),
        fixes=_fixes(context, block, match, dated, replacements),
    )


def _decides(dated: Dated, day: date, replacements: Sequence[str]) -> bool:
    """Tell whether the version makes the name outdated, or gives it another than today's."""
    entry = dated.entry
    if entry.current(day).name not in replacements:
        return True
    return dated.name.name not in {name.name for name in entry.outdated(day)}


def _is_discontinued(entry: Entry, on: date) -> bool:
    """Tell whether a product is over, rather than only one of its names, on a day."""
    return entry.kind is EntryKind.DISCONTINUED and entry.is_over(on)


def _fixes(
    context: Context,
    block: Block,
    match: Match[Meaning],
    dated: Dated,
    replacements: Sequence[str],
) -> tuple[Fix, ...]:
    """Return the fix that writes the current name, with its article; a choice has none."""
    entry = dated.entry
    if entry.fix is FixPolicy.NONE or len(replacements) != 1:
        return ()
    words = reworded(dated, block.text[match.start : match.end], replacements[0])
    article = article_change(block, match.start, words)
    if article is None:
        return ()
    changes = (*article, Change(match.start, match.end, words))
    safety = Safety.SAFE if entry.fix is FixPolicy.SAFE else Safety.UNSAFE
    return fix_of(context, f'Replace by "{words}"', block, changes, safety)


def _is_of_its_version(text: str, start: int, end: int, entry: Entry) -> bool:
    """Tell whether a version stands beside a former name and the entry knows of no versions.

    It is one of those that had the name: the later ones come with the new one.
    """
    if entry.is_undated or any(name.versions for name in entry.names):
        return False
    version = version_beside(text, start, end)
    return version is not None and _SHORT_VERSION.match(version) is not None


def _is_identifier(text: str, start: int, end: int) -> bool:
    """Tell whether a joined name is that of a module, or all of its cell, heading or entry."""
    return len(text) == end - start or is_part_of_program(text, start, end)


CHECK = Check(RULE, check)
