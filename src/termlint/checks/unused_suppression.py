"""Rule `unused-suppression`: a comment to termlint that silences nothing, or means nothing."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from termlint.checks.removing import without_comment, without_rules
from termlint.checks.rule import Check, Example, Rule
from termlint.diagnostics import Diagnostic, Edit, Fix, Safety, Severity
from termlint.documents import Document, Suppression
from termlint.terminology.schema import unknown as unknown_word
from termlint.text import Span, lazy

RULE = Rule(
    id="unused-suppression",
    severity=Severity.WARNING,
    summary="a suppression that silences nothing",
    what=(
        "Reports a `termlint-disable` comment that has nothing to silence, and one that names a "
        "rule that does not exist. Only suppressions of rules that ran are judged. Reports, too, a "
        "comment that begins with `termlint-` and is none that termlint knows, and a "
        "`termlint-enable` where nothing is disabled."
    ),
    why="A suppression that outlived its reason hides the next finding in its place.",
    fix=(
        "Safe: the comment is removed, or the rule's name from it, and what enables again with it. "
        "A mistyped comment is left to you; write it as the message says."
    ),
    examples=(
        Example(
            bad="<!-- termlint-disable-next-line undefined-acronym -->\nAll is well.\n",
            found="<!-- termlint-disable-next-line undefined-acronym -->",
            good="<!-- termlint-disable-next-line undefined-acronym -->\nThe RPO is low.\n",
        ),
        Example(
            bad="<!-- termlint-disable-nextline late-definition -->\nAll is well.\n",
            found="<!-- termlint-disable-nextline late-definition -->",
            good="All is well.\n",
        ),
    ),
)


_ACTIONS = ("disable", "disable-line", "disable-next-line", "disable-file", "enable")
_KNOWN = (*(f"termlint-{action}" for action in _ACTIONS), "termlint-glossary")
# What other tools call it.
_SYNONYMS = (
    (lazy(r"(?:ignore|skip|suppress|off)\b"), "disable"),
    (lazy(r"on\b"), "enable"),
)
_SAID = lazy(r"termlint(?P<between>[\s:_-]*)(?P<verb>[\w-]*)")


def judge(
    document: Document,
    silenced: Collection[tuple[Suppression, str]],
    ran: Collection[str],
    known: Mapping[str, Rule],
    severity: Severity = RULE.severity,
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each suppression that silenced none of its rules, and each stray.

    `silenced` holds the (suppression, rule) pairs that silenced a finding, `ran` the rules that
    ran, `known` all rules. The linter calls this after all checks.
    """
    for comment, message, fixes in _faults(document, silenced, ran, known):
        text = " ".join(comment.slice(document.source).split())
        yield Diagnostic(RULE.id, severity, comment, text, RULE.id, message, fixes=fixes)


class _Judged(NamedTuple):
    """A comment with its fault, and the fix of it where no person has to choose."""

    comment: Span
    message: str
    fixes: tuple[Fix, ...] = ()


def _faults(
    document: Document,
    silenced: Collection[tuple[Suppression, str]],
    ran: Collection[str],
    known: Mapping[str, Rule],
) -> Iterator[_Judged]:
    for stray in document.strays:
        fixes = _removal(without_comment(document, stray.comment, ()))
        is_idle = stray.words == "termlint-enable"
        yield _Judged(stray.comment, _mistake(stray.words), fixes if is_idle else ())
    by_comment: dict[Span, list[Suppression]] = {}
    for suppression in document.suppressions:
        by_comment.setdefault(suppression.comment, []).append(suppression)
    for comment, suppressions in by_comment.items():
        rules = [rule for suppression in suppressions for rule in suppression.rules]
        used = {rule for suppression, rule in silenced if suppression in suppressions}
        reason = "" if rules else suppressions[0].reason
        message = _meant(reason, known)
        if message:
            yield _Judged(comment, message)
            continue
        message = _fault(rules, used, ran, known)
        if message:
            unused = [rule for rule in rules if rule in known and rule in _unused(rules, used, ran)]
            edits = _edits(document, comment, suppressions, unused)
            yield _Judged(comment, message, _removal(edits))


def _edits(
    document: Document, comment: Span, suppressions: Sequence[Suppression], unused: Sequence[str]
) -> tuple[Edit, ...]:
    """Return the edits that leave of a comment what silences something, or what nobody knows."""
    rules = [rule for suppression in suppressions for rule in suppression.rules]
    if len(unused) == len(rules):
        return without_comment(document, comment, suppressions)
    return without_rules(document, comment, unused) if unused else ()


def _removal(edits: tuple[Edit, ...]) -> tuple[Fix, ...]:
    return (Fix("Remove what silences nothing", Safety.SAFE, edits),) if edits else ()


def _meant(reason: str, known: Mapping[str, Rule]) -> str:
    """Return the fault of a reason that is nothing but rules, where the comment names none."""
    names = reason.replace(",", " ").split()
    if not names or any(name not in known for name in names):
        return ""
    rules = ", ".join(names)
    return f"this silences all rules: what follows the colon is a reason; to name rules: {rules}"


def _mistake(words: str) -> str:
    """Return the fault of a comment that means nothing, with what may have been meant."""
    if words == "termlint-enable":
        return "this enables nothing, since nothing before it is disabled; remove it"
    if words == "termlint-glossary end":
        return "no `termlint-glossary start` stands before this; write one, or remove this"
    found = _SAID.match(words)
    said = found.group().rstrip(" \n:_-") if found else words
    said = " ".join(said.split())
    meant = _nearest(found["verb"] if found else "")
    if not meant:
        return f"termlint knows no comment `{said}`; it knows {', '.join(_quoted(_KNOWN))}"
    if meant == "termlint-glossary":
        known = "`termlint-glossary start` and `termlint-glossary end`"
        return f"termlint knows no such comment; for a glossary it knows {known}"
    if meant == said:
        return f"this cannot be read, and silences nothing; write `{meant} RULE: reason`"
    return f"termlint knows no comment `{said}`; did you mean `{meant}`?"


def _fault(
    rules: Sequence[str], used: Collection[str], ran: Collection[str], known: Mapping[str, Rule]
) -> str:
    unknown = [rule for rule in rules if rule not in known]
    if unknown:
        return unknown_word("rule", unknown[0], known)
    if not rules:
        # One that names no rule is for all of them, so all that users have by default must run.
        expected = {rule for rule in known if known[rule].on_by_default}
        return "" if used or expected - set(ran) - {RULE.id} else "this silences nothing; remove it"
    unused = _unused(rules, used, ran)
    if not unused:
        return ""
    if len(unused) == len(rules):
        return "this silences nothing; remove it"
    return f'this silences no "{unused[0]}"; take it out'


def _unused(rules: Sequence[str], used: Collection[str], ran: Collection[str]) -> list[str]:
    # What silences this rule itself comes into play only after this judgement.
    return [rule for rule in rules if rule in ran and rule not in (RULE.id, *used)]


def _quoted(names: Sequence[str]) -> list[str]:
    return [f"`{name}`" for name in names]


def _nearest(verb: str) -> str:
    """Return the comment whose name is nearest to what was written, empty if none is near."""
    from difflib import get_close_matches  # here, because few documents need it

    verb = verb.lower().replace("_", "-")
    for pattern, action in _SYNONYMS:
        verb = pattern.sub(action, verb, count=1) if pattern.match(verb) else verb
    near = get_close_matches(f"termlint-{verb}", _KNOWN, 1, 0.8)
    return near[0] if near else ""


# The linter calls `judge` itself, since only it knows what was silenced.
CHECK = Check(RULE, lambda context: iter(()))
