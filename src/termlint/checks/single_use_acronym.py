"""Rule `single-use-acronym`: an acronym that is introduced and then never used."""

from collections.abc import Iterator

from termlint.checks.context import Context
from termlint.checks.rule import Check, Example, Rule
from termlint.diagnostics import Diagnostic, Severity

RULE = Rule(
    id="single-use-acronym",
    severity=Severity.INFO,
    summary="an acronym that is introduced and then never used",
    what=(
        "Reports the introduction of an acronym that nothing else in the document uses, headings "
        "and tables included. Acronyms of the glossary are left alone, since readers look for "
        "them."
    ),
    why="An acronym that saves no words later only costs the reader one now.",
    fix="Write the words alone.",
    examples=(
        Example(
            bad="A pool of spare old disks (PSOD) is full.\n",
            found="PSOD",
            good="A pool of spare old disks is full.\n",
        ),
    ),
    silent=("A pool of spare old disks (PSOD) is full. The PSOD is slow.\n",),
    on_by_default=False,
    english_only=True,
    in_changelogs=False,
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each acronym with an introduction and no use."""
    known = context.lexicon.knowledge
    used = {base for section in context.acronyms.sections for base in section.uses}
    for section in context.acronyms.sections:
        for base, introductions in section.introductions.items():
            spoken = [found for found in introductions if found.long_end and not found.outside]
            if base in used or known.is_acronym(base) or len(introductions) != 1 or not spoken:
                continue
            found = spoken[0]
            yield context.diagnostic(
                RULE.id,
                RULE.severity,
                context.document.blocks[found.block],
                found.start,
                found.end,
                term=base,
                message=f'"{base}" is introduced but never used; write "{found.long}" alone',
            )


CHECK = Check(RULE, check)
