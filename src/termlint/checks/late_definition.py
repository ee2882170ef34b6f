"""Rule `late-definition`: an acronym that is introduced, but used before that."""

from collections.abc import Iterator

from termlint.acronyms import Introduction, Use
from termlint.checks.context import Context
from termlint.checks.rule import Check, Example, Rule
from termlint.checks.senses import expansions_to_write
from termlint.diagnostics import Diagnostic, Severity
from termlint.wording import same_expansion

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
    english_only=True,
    in_changelogs=False,
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each acronym that is used before its introduction."""
    known = context.lexicon.knowledge
    for section in context.acronyms.sections:
        for base, introductions in section.introductions.items():
            use = section.first(base)
            if use is None or not use.counts or base in known.well_known:
                continue
            first = min(introductions, key=_order)
            if not first.everywhere and (use.block, use.start) < (first.block, first.start):
                yield _diagnostic(context, base, use, first)


def _order(found: Introduction) -> tuple[bool, int, int]:
    return not found.everywhere, found.block, found.start


def _diagnostic(context: Context, base: str, use: Use, first: Introduction) -> Diagnostic:
    place = "below, in an included file"
    if not first.outside:
        line = context.line(first.block, first.start)
        same = line == context.line(use.block, use.start)
        place = "later in this line" if same else f"later, at line {line}"
    return context.diagnostic(
        RULE.id,
        RULE.severity,
        context.document.blocks[use.block],
        use.start,
        use.end,
        term=base,
        message=_message(base, _long(context, base, first), place),
    )


def _long(context: Context, base: str, first: Introduction) -> str:
    """Return the words to write: the document's, but the glossary's where the two conflict."""
    known = context.lexicon.knowledge.known_expansions(base)
    if known and first.long and not any(same_expansion(first.long, one) for one in known):
        return expansions_to_write(context, base)[0]
    return first.long


def _message(base: str, words: str, place: str) -> str:
    long = f" as: {words} ({base})" if words else ""
    return f'"{base}" is used here but introduced {place}; introduce it here{long}'


CHECK = Check(RULE, check)
