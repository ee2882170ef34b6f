"""Rule `late-definition`: an acronym that is introduced, but used before that."""

from collections.abc import Iterator

from termlint.acronyms import Introduction
from termlint.checks.context import Context
from termlint.checks.rule import Check, Example, Rule
from termlint.diagnostics import Diagnostic, Severity

RULE = Rule(
    id="late-definition",
    severity=Severity.ERROR,
    summary="an acronym that is used before it is introduced",
    what=(
        "Reports the first use of an acronym that stands before its introduction. Uses in "
        "headings, captions, table headers, alternative texts and quotes do not count."
    ),
    why="A reader meets the letters first and their meaning later, often pages later.",
    fix="Move the introduction to the first use, and write the acronym alone from then on.",
    examples=(
        Example(
            bad="The VPC boots.\n\nA virtual private cloud (VPC) is a network.\n",
            found="VPC",
            good="A virtual private cloud (VPC) is a network.\n\nThe VPC boots.\n",
        ),
    ),
    silent=(
        "# VPC set-up\n\nA virtual private cloud (VPC) is a network.\n",
        "The VPC is up.\n\n*[VPC]: virtual private cloud\n",
    ),
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each acronym that is used before its introduction."""
    index, known = context.acronyms, context.lexicon.knowledge
    for base, introductions in index.introductions.items():
        use = index.first(base)
        if use is None or not use.counts or base in known.well_known:
            continue
        if any(found.everywhere for found in introductions):
            continue
        first = min(introductions, key=lambda found: (found.block, found.start))
        if (use.block, use.start) < (first.block, first.start):
            block = context.document.blocks[use.block]
            yield context.diagnostic(
                RULE.id,
                RULE.severity,
                block,
                use.start,
                use.end,
                term=base,
                message=_message(base, first, context.line(first.block, first.start)),
            )


def _message(base: str, first: Introduction, line: int) -> str:
    long = f" as: {first.long} ({base})" if first.long else ""
    return f'"{base}" is used here but introduced later, at line {line}; introduce it here{long}'


CHECK = Check(RULE, check)
