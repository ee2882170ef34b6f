"""Rule `repeated-definition`: an acronym introduced again in the same scope."""

from collections.abc import Iterator

from termlint.acronyms import Introduction
from termlint.checks.context import Context
from termlint.checks.reducing import is_label, is_spoken, reduction, safety_of
from termlint.checks.rewriting import fix_of
from termlint.checks.rule import Check, Example, Rule
from termlint.diagnostics import Diagnostic, Severity
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
            for found in spoken[1:]:
                if same_expansion(found.long, spoken[0].long) and not is_label(
                    context.document.blocks[found.block], found
                ):
                    yield _diagnostic(context, base, found, spoken[0])


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
