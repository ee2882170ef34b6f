"""Rule `outdated-term`: a former name of a product, or a word that has been replaced."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from termlint.checks.accepted import has_own_case
from termlint.checks.around import Around
from termlint.checks.context import Context
from termlint.checks.guards import NO_GUARDS, Guards, keeps_name
from termlint.checks.introducing import article_change
from termlint.checks.lexicon import Dated, Meaning
from termlint.checks.past import is_of_older_versions, names_version_of, tells_gone
from termlint.checks.renaming import (
    is_joined,
    keeps_initials,
    message_of,
    reworded,
    seamed,
    spelling_of,
)
from termlint.checks.rewriting import Change, fix_of
from termlint.checks.rule import Check, Example, Rule
from termlint.checks.successors import is_beside_successor
from termlint.checks.surroundings import (
    begins_sentence,
    is_left,
    is_lowered,
    is_part_of_program,
    sentence_start,
    tells_end,
    tells_end_of_support,
)
from termlint.checks.technical import is_technical
from termlint.checks.typed import is_bold
from termlint.checks.versions import is_lower_bound, version_beside
from termlint.diagnostics import Diagnostic, Fix, Pending, Safety, Severity
from termlint.documents import Block
from termlint.matching import Match
from termlint.terminology import Entry, EntryKind, FixPolicy
from termlint.terminology.entry import ENDING
from termlint.text import lazy

# A year, or a version made of year and month, may be later than any change of name.
_SHORT_VERSION = lazy(r"\d{1,3}(?!\d)")
_LONGEST_SENTENCE = 200  # on either side of a name, in code points
_NAMED_ANEW = (EntryKind.RENAMED, EntryKind.DIVESTED)
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
        "gives for itself in a folder of posts, and left alone after three years."
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
            around = around or Around(context, block, matches)
            for found in _judge(around, place, dated):
                entry = found.dated.entry
                is_over = _is_discontinued(entry, around.on)
                if is_over and entry.id in ended:
                    continue
                end = _end_of_pair(around, place, entry)
                diagnostic = _diagnostic(context, block, match, found.dated, found.version, end)
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


def _judge(around: Around, place: int, dated: Sequence[Dated]) -> Iterator[_Found]:
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


def _is_silent(around: Around, place: int, meaning: Dated) -> bool:
    text, matches, entry = around.text, around.matches, meaning.entry
    start, end, _ = matches[place]
    spelling = spelling_of(meaning, text[start:end])
    return (
        (
            entry.case_sensitive
            and not has_own_case(around.block, meaning.spellings, text[start:end])
        )
        or around.is_of_long_ago
        or (entry.kind in _NAMED_ANEW and _is_of_its_version(text, start, end, entry))
        or is_technical(text, start, end)
        or around.is_cut(place)
        or is_lowered(text, start, end, spelling)
        or (is_joined(spelling, text[start:end]) and _is_identifier(around.block, start, end))
        or (text[start:end].islower() and around.is_typed(start, end, spelling))
        or keeps_name(text, start, end, entry.unless_beside)
        or around.is_history(place)
        or tells_end_of_support(text, start, end)
        or is_of_older_versions(text, start, end)
        or (entry.kind in ENDING and (_is_past(text, start, end) or around.is_deprecation))
        or around.is_cited(start, end)
        or around.is_own_page(entry)
        or around.is_short_form(entry, text[start:end])
        or around.is_of_its_year(place, meaning)
        or around.is_explained(place, entry)
        or is_beside_successor(text, matches, place, entry, around.on)
        or around.is_past_in_row(entry, start)
    )


def _is_past(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence offers nothing of a product that is over: it leaves or bounds it."""
    return (
        is_left(text, start)
        or tells_end(text, start, end)
        or tells_gone(text, start, end)
        or is_lower_bound(text, end)
    )


def _end_of_pair(around: Around, place: int, entry: Entry) -> int:
    """Return where a fix ends: with a name, or with the old short form that follows in brackets.

    "Azure Active Directory (Azure AD)" becomes one name, not the same one twice.
    """
    text, end = around.text, around.matches[place].end
    if not text.startswith(" (", end) or place + 1 == len(around.matches):
        return end
    other = around.matches[place + 1]
    today = entry.current(around.on).name
    is_same = any(
        isinstance(one, Dated) and one.entry.id == entry.id and one.name.name != today
        for one in other.values
    )
    is_pair = is_same and other.start == end + 2 and text.startswith(")", other.end)
    return other.end + 1 if is_pair else end


def _diagnostic(
    context: Context,
    block: Block,
    match: Match[Meaning],
    dated: Dated,
    version: str | None,
    end: int,
) -> Diagnostic:
    """Return the diagnostic of a name; `end` is where the words end that a fix replaces."""
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
        fixes=_fixes(context, block, match, dated, replacements, end),
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
    end: int,
) -> tuple[Fix, ...]:
    """Return the fix that writes the current name, with its article; a choice has none.

    Nor has a name with initials in brackets that are none of the new name: somebody has to say
    what "VMware Site Recovery Manager (SRM)" is short for now.
    """
    entry = dated.entry
    if entry.fix is FixPolicy.NONE or len(replacements) != 1:
        return ()
    if entry.fix is FixPolicy.SAFE and _is_of_host(block.text, match, entry):
        return ()
    words = reworded(dated, block.text[match.start : match.end], replacements[0])
    begins = begins_sentence(block.text, match.start)
    words = seamed(block.text, match.start, words, begins=begins)
    if end == match.end and not keeps_initials(block.text, end, words):
        return ()
    if _is_said_already(block.text, match.start, end, words):
        return ()
    article = article_change(block, match.start, words)
    if article is None:
        return ()
    changes = (*article, Change(match.start, end, words))
    safety = Safety.SAFE if entry.fix is FixPolicy.SAFE else Safety.UNSAFE
    return fix_of(context, f'Replace by "{words}"', block, changes, safety)


def _is_of_host(text: str, match: Match[Meaning], entry: Entry) -> bool:
    """Tell whether a version of what a command belongs to is named, and the entry knows of none.

    "On Proxmox VE 5, run X" may be right for that version.
    """
    if any(name.versions for name in entry.names):
        return False
    return names_version_of(text, match.start, match.end, entry.vendor)


def _is_said_already(text: str, start: int, end: int, words: str) -> bool:
    """Tell whether the sentence around `text[start:end]` has the words that would stand there.

    "We call it Entra ID, not Azure AD" would say the same twice.
    """
    first = sentence_start(text, start)
    stop = text.find(". ", end)
    last = stop if 0 <= stop <= end + _LONGEST_SENTENCE else end + _LONGEST_SENTENCE
    return words in text[first:start] or words in text[end:last]


def _is_of_its_version(text: str, start: int, end: int, entry: Entry) -> bool:
    """Tell whether a version stands beside a former name and the entry knows of no versions.

    It is one of those that had the name: the later ones come with the new one.
    """
    if entry.is_undated or any(name.versions for name in entry.names):
        return False
    version = version_beside(text, start, end)
    return version is not None and _SHORT_VERSION.match(version) is not None


def _is_identifier(block: Block, start: int, end: int) -> bool:
    """Tell whether a joined name is a module, or all of its cell, heading or entry, or in bold."""
    if len(block.text) == end - start or is_part_of_program(block.text, start, end):
        return True
    return start > 0 and is_bold(block, start, end)


CHECK = Check(RULE, check)
