"""Suppression comments: their words, and the spans over which they silence rules."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from termlint.documents.model import Block, Suppression
from termlint.text import LineIndex, Span

TRIGGER = "termlint-"

_WORDS = re.compile(
    r"\s*termlint-(?P<action>disable-next-line|disable-line|disable-file|disable|enable)"
    r"(?![\w-])\s*(?P<rules>[\w\s,-]*?)\s*(?::\s*(?P<reason>.*?))?\s*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Directive:
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
    result: list[Suppression] = []
    for at, directive in enumerate(directives):
        if directive.action == "disable":
            result.extend(_ranges(directive, directives[at + 1 :], len(source)))
        elif directive.action != "enable":
            span = _covered(directive, source, lines, blocks, next_is_block)
            result.append(Suppression(directive.rules, span, directive.comment, directive.reason))
    return tuple(result)


def _covered(
    directive: Directive,
    source: str,
    lines: LineIndex,
    blocks: Sequence[Block],
    next_is_block: bool,
) -> Span:
    comment = directive.comment
    if directive.action == "disable-file":
        return Span(0, len(source))
    first = lines.position(comment.start).line
    last = lines.position(max(comment.start, comment.end - 1)).line
    if directive.action == "disable-line":
        return Span(lines.line_span(first)[0], lines.line_span(last)[1])
    if next_is_block:
        return _next_block(comment, blocks)
    if last == len(lines.starts):
        return Span(len(source), len(source))
    return Span(*lines.line_span(last + 1))


def _next_block(comment: Span, blocks: Sequence[Block]) -> Span:
    at = bisect_right([block.start for block in blocks], comment.end)
    if at == len(blocks):
        return Span(comment.end, comment.end)
    return Span(blocks[at].start, blocks[at].pieces[-1][2])


def _ranges(directive: Directive, rest: Sequence[Directive], length: int) -> list[Suppression]:
    """Return one suppression for each place where some of the disabled rules are enabled again."""
    ends: dict[int, list[str]] = {}
    for rule in directive.rules or ("",):
        ends.setdefault(_end(rule, rest, length), []).append(rule)
    start = directive.comment.end
    return [
        Suppression(
            tuple(filter(None, rules)), Span(start, end), directive.comment, directive.reason
        )
        for end, rules in ends.items()
    ]


def _end(rule: str, rest: Sequence[Directive], length: int) -> int:
    for later in rest:
        if later.action == "enable" and (not later.rules or rule in later.rules):
            return later.comment.start
    return length
