"""The linter: one document in, its diagnostics out."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from termlint.acronyms import Outside
from termlint.checks import CHECKS, RULES, Check, Context, Lexicon, Settings
from termlint.checks.unused_suppression import RULE as UNUSED
from termlint.checks.unused_suppression import judge
from termlint.diagnostics import Diagnostic
from termlint.documents import Document, Suppression
from termlint.documents.languages import ENGLISH
from termlint.linter.guards import decided
from termlint.linter.history import is_changelog, is_minutes, is_of_one_version, is_of_the_past
from termlint.linter.languages import language_of

# One stretch of text gets one finding: that of the first rule here.
_PRECEDENCE = {rule: place for place, rule in enumerate(("outdated-term", "inconsistent-casing"))}
_NOT_IN_CHANGELOGS = frozenset(rule.id for rule in RULES.values() if not rule.in_changelogs)
_NOT_IN_OLD_VERSIONS = frozenset(rule.id for rule in RULES.values() if not rule.in_old_versions)
_ENGLISH_ONLY = frozenset(rule.id for rule in RULES.values() if rule.english_only)


@dataclass(frozen=True)
class Linter:
    """The checks of some rules, with what they know and how they are set.

    `selected` are the ids of the rules to run.
    """

    lexicon: Lexicon
    settings: Settings
    selected: frozenset[str] = field(
        default_factory=lambda: frozenset(rule.id for rule in RULES.values() if rule.on_by_default)
    )

    def lint(self, document: Document, outside: Sequence[Outside] = ()) -> list[Diagnostic]:
        """Return the diagnostics of a document in the order of the source.

        A document's diagnostics depend on nothing but the document, its path, this linter, and
        `outside`: what files that it includes, or that define for all, introduce.
        """
        ran = self._rules_for(document.path)
        if self.unread_language(document):
            ran -= _ENGLISH_ONLY
        context = self.context(document, outside)
        every = decided(one for check in _checks(ran) for one in check.run(context))
        found = list(_outside_glossary(every, document) if document.glossary_marks else every)
        kept, silenced = _unsuppressed(_one_for_each_span(found), document.suppressions)
        if UNUSED.id in ran and (document.suppressions or document.strays):
            severity = self.settings.severities.get(UNUSED.id, UNUSED.severity)
            unused = list(judge(document, silenced, ran, RULES, severity))
            kept += _unsuppressed(unused, document.suppressions)[0]
        return sorted(kept, key=lambda finding: (finding.span, finding.rule))

    def context(self, document: Document, outside: Sequence[Outside] = ()) -> Context:
        """Return what all checks of a document share."""
        is_english = language_of(document, self.settings) == ENGLISH
        skips = self.settings.changelogs == "skip"
        tells_past = skips and is_of_the_past(document.path)
        is_unedited = skips and is_minutes(document.path)
        known = (self.lexicon, self.settings, tuple(outside))
        return Context(document, *known, is_english, tells_past, is_unedited)

    def unread_language(self, document: Document) -> str:
        """Return the language of a document if that keeps rules from running on it, else nothing.

        Rules that know English only do not run on documents in other languages.
        """
        language = language_of(document, self.settings)
        is_read = language == ENGLISH or self._rules_for(document.path).isdisjoint(_ENGLISH_ONLY)
        return "" if is_read else language

    def is_past(self, path: str) -> bool:
        """Tell whether rules do not run on a path since it is a changelog or an old version."""
        return self._rules_for(path) != self.selected

    def _rules_for(self, path: str) -> frozenset[str]:
        ran = self.selected
        if self.settings.changelogs == "skip":
            ran -= _NOT_IN_CHANGELOGS if is_changelog(path) else frozenset()
            ran -= _NOT_IN_OLD_VERSIONS if is_of_one_version(path) else frozenset()
        return ran


def _checks(ran: Collection[str]) -> Iterable[Check]:
    """Return the checks of some rules, those of names first.

    They search all blocks at once, and what they find is there when the acronyms ask for it.
    """
    return sorted((check for check in CHECKS if check.rule.id in ran), key=_is_of_acronyms)


def _is_of_acronyms(check: Check) -> bool:
    return check.rule.id not in _PRECEDENCE


def _outside_glossary(found: Iterable[Diagnostic], document: Document) -> Iterator[Diagnostic]:
    """Yield the findings that are not about words of termlint's own section.

    Its writer cannot mend them; what the section as a whole lacks is found at its marks. That one
    which people wrote says otherwise than the text is for them to decide.
    """
    own, marks = document.own_glossary, {mark.comment for mark in document.glossary_marks}
    for one in found:
        is_own = own is not None and own.start <= one.span.start < own.end
        said = one.rule == "conflicting-expansion" and not document.glossary_sealed
        # A finding at a mark is about the section, and so not in it.
        if not is_own or said or one.span in marks:
            yield one


def _one_for_each_span(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Drop a finding that shares text with one of a rule that goes before its own."""
    kept: list[Diagnostic] = []
    end, place = -1, 0
    for finding in sorted(found, key=lambda one: (one.span.start, _place(one))):
        if finding.span.start < end and kept[-1].span.overlaps(finding.span):
            if _place(finding) > place:
                continue
            if _place(finding) < place:
                kept.pop()
        kept.append(finding)
        end, place = finding.span.end, _place(finding)
    return kept


def _place(finding: Diagnostic) -> int:
    return _PRECEDENCE.get(finding.rule, len(_PRECEDENCE))


def _unsuppressed(
    found: Iterable[Diagnostic], suppressions: Sequence[Suppression]
) -> tuple[list[Diagnostic], list[tuple[Suppression, str]]]:
    """Return what no suppression covers, and which suppression silenced which rule."""
    if not suppressions:
        return list(found), []
    kept: list[Diagnostic] = []
    silenced: list[tuple[Suppression, str]] = []
    for finding in found:
        covering = [
            one for one in suppressions if _covers(one, finding) and one.comment != finding.span
        ]
        silenced += [(one, finding.rule) for one in covering]
        if not covering:
            kept.append(finding)
    return kept, silenced


def _covers(suppression: Suppression, finding: Diagnostic) -> bool:
    start = finding.span.start
    return suppression.span.start <= start < suppression.span.end and (
        not suppression.rules or finding.rule in suppression.rules
    )
