"""Suppression comments: their words, and the spans over which they silence rules."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from termlint.documents.model import Block, Suppression
from termlint.text import LineIndex, Span, lazy

_WORDS = lazy(
    r"\s*termlint-(?P<action>disable-next-line|disable-line|disable-file|disable|enable)"
    r"(?![\w-])\s*(?P<rules>[\w\s,-]*?)\s*(?::(?!:)\s*(?P<reason>.*?))?\s*",
    re.DOTALL,
)


class Directive(NamedTuple):
    """One suppression comment: what it says and the source span of the whole comment."""

    action: str
    rules: tuple[str, ...]
    reason: str
    comment: Span


def parse_directive(body: str, comment: Span) -> Directive | None:
    """Return what a comment's body says, None where it is not a suppression."""
    found = _WORDS.fullmatch(body)
    if found is None:
        return None
    rules = tuple(re.split(r"[\s,]+", found["rules"])) if found["rules"] else ()
    return Directive(found["action"], rules, found["reason"] or "", comment)


def resolve(
    directives: Sequence[Directive],
    source: str,
    lines: LineIndex,
    blocks: Sequence[Block],
    *,
    next_is_block: bool,
) -> tuple[Suppression, ...]:
    """Return the suppressions of a document's directives, in source order.

    `next_is_block`: a `-disable-next-line` covers the next block (RST) instead of the next line.
    """
    starts = [block.start for block in blocks] if next_is_block else []
    result: list[Suppression] = []
    ends = _Ends(len(source))
    for directive in reversed(directives):  # so that each knows what comes after it
        if directive.action == "enable":
            ends.enable(directive)
        elif directive.action == "disable":
            result += reversed(_ranges(directive, ends))
        else:
            span = _covered(directive, source, lines)
            if directive.action == "disable-next-line" and next_is_block:
                span = _next_block(directive.comment, blocks, starts)
            result.append(Suppression(directive.rules, span, directive.comment, directive.reason))
    return tuple(reversed(result))


def idle(directives: Sequence[Directive]) -> list[Directive]:
    """Return the directives that enable what nothing before them has disabled, in order."""
    result: list[Directive] = []
    disabled: set[str] = set()
    for directive in directives:
        rules = set(directive.rules or ("",))
        if directive.action == "disable":
            disabled |= rules
        elif directive.action == "enable":
            ended = rules & disabled if directive.rules else set(disabled)
            if not ended:
                result.append(directive)
            disabled -= ended
    return result


class _Ends:
    """Where rules are enabled again, seen from the end of the document."""

    def __init__(self, length: int) -> None:
        self._all = length
        self._rules: dict[str, int] = {}

    def enable(self, directive: Directive) -> None:
        for rule in directive.rules:
            self._rules[rule] = directive.comment.start
        if not directive.rules:
            self._all = directive.comment.start
            self._rules.clear()

    def of(self, rule: str) -> int:
        return self._rules.get(rule, self._all)


def _covered(directive: Directive, source: str, lines: LineIndex) -> Span:
    comment = directive.comment
    if directive.action == "disable-file":
        return Span(0, len(source))
    first = lines.position(comment.start).line
    last = lines.position(max(comment.start, comment.end - 1)).line
    if directive.action == "disable-line":
        return Span(lines.line_span(first)[0], lines.line_span(last)[1])
    if last == len(lines.starts):
        return Span(len(source), len(source))
    return Span(*lines.line_span(last + 1))


def _next_block(comment: Span, blocks: Sequence[Block], starts: Sequence[int]) -> Span:
    at = bisect_right(starts, comment.end)
    if at == len(blocks):
        return Span(comment.end, comment.end)
    return Span(blocks[at].start, blocks[at].pieces[-1][2])


def _ranges(directive: Directive, ends: _Ends) -> list[Suppression]:
    """Return one suppression for each place where some of the disabled rules are enabled again."""
    by_end: dict[int, list[str]] = {}
    for rule in directive.rules or ("",):
        by_end.setdefault(ends.of(rule), []).append(rule)
    comment = directive.comment
    return [
        Suppression(tuple(filter(None, rules)), Span(comment.end, end), comment, directive.reason)
        for end, rules in by_end.items()
    ]
