"""Rule `repeated-definition`: an acronym introduced again in the same scope."""

from collections.abc import Iterator, Mapping, Sequence

from termlint.acronyms import Introduction
from termlint.checks.context import Context
from termlint.checks.reducing import is_label, is_spoken, reduction, safety_of
from termlint.checks.rewriting import fix_of
from termlint.checks.rule import Check, Example, Rule
from termlint.diagnostics import Diagnostic, Severity
from termlint.documents import Block, MarkKind
from termlint.wording import same_expansion

RULE = Rule(
    id="repeated-definition",
    severity=Severity.INFO,
    summary="an acronym that is introduced again",
    what=(
        "Reports an introduction of an acronym that the document, or its section where `scope` "
        "says so, has introduced with the same words before. Introductions in headings, "
        "captions, tables and definition lists repeat nothing, nor do bold labels before a colon."
    ),
    why="A reader who knows the acronym by now stops to ask whether this is another one.",
    fix=(
        "Safe: the acronym is written alone, with the article that it needs. Nothing is offered "
        "where markup stands between the words and the acronym."
    ),
    examples=(
        Example(
            bad="A virtual private cloud (VPC) is up. The virtual private cloud (VPC) is full.\n",
            found="VPC",
            good="A virtual private cloud (VPC) is up. The VPC is full.\n",
        ),
    ),
    silent=("# Virtual private cloud (VPC)\n\nA virtual private cloud (VPC) is a network.\n",),
    options=(("scope", "`file` (the default), or `h1` to `h6` to begin anew at each heading"),),
    english_only=True,
    in_changelogs=False,
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each introduction after the first with the same words."""
    for section in context.acronyms.sections:
        for base, introductions in section.introductions.items():
            spoken = [found for found in introductions if is_spoken(context, found)]
            if len(spoken) > 1:
                yield from _repeats(context, base, spoken)


def _repeats(context: Context, base: str, spoken: Sequence[Introduction]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each introduction whose readers have all read the same before.

    What stands in a tab, or is for one format only, is read by some.
    """
    read: dict[frozenset[int], Introduction] = {}
    for found in spoken:
        around = context.branches(found.block, found.start)
        first = _first_read(read, around)
        read.setdefault(around, found)
        if first is None or not same_expansion(found.long, first.long):
            continue
        block = context.document.blocks[found.block]
        if not (is_label(block, found) or _is_key(block, found)):
            yield _diagnostic(context, base, found, first)


def _first_read(
    read: Mapping[frozenset[int], Introduction], around: frozenset[int]
) -> Introduction | None:
    """Return the first introduction that stands in no other branch than those around a place.

    `read` has the first of each branch. The branches around a place hold one another, in order.
    """
    nested = sorted(around)
    parts = (read.get(frozenset(nested[:count])) for count in range(len(nested) + 1))
    return min(filter(None, parts), key=lambda one: (one.block, one.start), default=None)


def _is_key(block: Block, found: Introduction) -> bool:
    """Tell whether an introduction is also the name of what it leads to, and so has to stay."""
    start, end = min(found.start, found.long_start), max(found.end, found.long_end)
    return any(
        mark.kind is MarkKind.FROZEN and mark.start <= start and end <= mark.end
        for mark in block.marks
    )


def _diagnostic(
    context: Context, base: str, found: Introduction, first: Introduction
) -> Diagnostic:
    line = context.line(first.block, first.start)
    block = context.document.blocks[found.block]
    return context.diagnostic(
        RULE.id,
        RULE.severity,
        block,
        found.start,
        found.end,
        term=base,
        message=f'"{base}" is introduced at line {line} already; write "{base}" alone',
        fixes=fix_of(
            context,
            f'Write "{base}" alone',
            block,
            reduction(context, found),
            safety_of(context, found),
        ),
    )


CHECK = Check(RULE, check)
