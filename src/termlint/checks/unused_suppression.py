"""Rule `unused-suppression`: a suppression comment that silences nothing."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from termlint.checks.rule import Check, Example, Rule
from termlint.diagnostics import Diagnostic, Severity
from termlint.documents import Document, Suppression
from termlint.text import Span

RULE = Rule(
    id="unused-suppression",
    severity=Severity.WARNING,
    summary="a suppression that silences nothing",
    what=(
        "Reports a `termlint-disable` comment that has nothing to silence, and one that names a "
        "rule that does not exist. Only suppressions of rules that ran are judged."
    ),
    why="A suppression that outlived its reason hides the next finding in its place.",
    fix="Remove the comment, or the rule's name from it.",
    examples=(
        Example(
            bad="<!-- termlint-disable-next-line undefined-acronym -->\nAll is well.\n",
            found="<!-- termlint-disable-next-line undefined-acronym -->",
            good="<!-- termlint-disable-next-line undefined-acronym -->\nThe RPO is low.\n",
        ),
    ),
)


def judge(
    document: Document,
    silenced: Collection[tuple[Suppression, str]],
    ran: Collection[str],
    known: Mapping[str, Rule],
    severity: Severity = RULE.severity,
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each suppression that silenced none of its rules.

    `silenced` holds the (suppression, rule) pairs that silenced a finding, `ran` the rules that
    ran, `known` all rules. The linter calls this after all checks.
    """
    by_comment: dict[Span, list[Suppression]] = {}
    for suppression in document.suppressions:
        by_comment.setdefault(suppression.comment, []).append(suppression)
    for comment, suppressions in by_comment.items():
        rules = [rule for suppression in suppressions for rule in suppression.rules]
        used = {rule for suppression, rule in silenced if suppression in suppressions}
        message = _fault(rules, used, ran, known)
        if message:
            text = " ".join(comment.slice(document.source).split())
            yield Diagnostic(RULE.id, severity, comment, text, RULE.id, message)


def _fault(
    rules: Sequence[str], used: Collection[str], ran: Collection[str], known: Mapping[str, Rule]
) -> str:
    unknown = [rule for rule in rules if rule not in known]
    if unknown:
        return f'there is no rule "{unknown[0]}"; see `termlint explain`'
    if not rules:
        # One that names no rule is for all of them, so all that users have by default must run.
        expected = {rule for rule in known if known[rule].on_by_default}
        return "" if used or expected - set(ran) - {RULE.id} else "this silences nothing; remove it"
    unused = [rule for rule in rules if rule in ran and rule not in used]
    if not unused:
        return ""
    if len(unused) == len(rules):
        return "this silences nothing; remove it"
    return f'this silences no "{unused[0]}"; take it out'


# The linter calls `judge` itself, since only it knows what was silenced.
CHECK = Check(RULE, lambda context: iter(()))
