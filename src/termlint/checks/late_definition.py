"""Rule `late-definition`: an acronym that is introduced, but used before that."""

from collections.abc import Iterator, Sequence

from termlint.acronyms import Introduction, Use
from termlint.checks.context import Context
from termlint.checks.introducing import introduction
from termlint.checks.reducing import is_label, is_spoken, reduction, safety_of
from termlint.checks.rewriting import edits_of
from termlint.checks.rule import Check, Example, Rule
from termlint.checks.running_words import is_of_one, running_words
from termlint.checks.senses import expansions_to_write
from termlint.checks.stale_glossary import introducing_glossary
from termlint.diagnostics import Diagnostic, Fix, Safety, Severity
from termlint.text import lazy
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
    fix=(
        "Safe: the introduction is moved to the first use, and the acronym is written alone where "
        "it stood. An entry of a list or table of acronyms stays as it is. Nothing is offered "
        "where markup stands between the words and the acronym, or both are in one sentence."
    ),
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

_STOP = lazy(r"[.!?][\"'\u201d\u2019)]* ")


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each acronym that is used before its introduction."""
    known = context.lexicon.knowledge
    for section in context.acronyms.sections:
        for base, introductions in section.introductions.items():
            use = section.first(base)
            if use is None or not use.counts or base in known.well_known:
                continue
            first = min(introductions, key=_order)
            is_late = (use.block, use.start) < (first.block, first.start)
            if not first.everywhere and is_late and not _are_alternatives(context, use, first):
                yield _diagnostic(context, base, use, first, introductions)


def _are_alternatives(context: Context, use: Use, first: Introduction) -> bool:
    """Tell whether some readers see the use alone, and others the introduction: in two tabs."""
    if first.outside:
        return False
    ours, theirs = (context.branches(one.block, one.start) for one in (use, first))
    return not (ours <= theirs or theirs <= ours)


def _is_for_some(context: Context, use: Use, first: Introduction) -> bool:
    """Tell whether some who read the introduction do not see the use, which is in a tab."""
    return not context.branches(use.block, use.start) <= context.branches(first.block, first.start)


def _order(found: Introduction) -> tuple[bool, int, int]:
    return not found.everywhere, found.block, found.start


def _diagnostic(
    context: Context, base: str, use: Use, first: Introduction, every: Sequence[Introduction]
) -> Diagnostic:
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
        fixes=_fixes(context, base, use, first, every),
    )


def _fixes(
    context: Context, base: str, use: Use, first: Introduction, every: Sequence[Introduction]
) -> tuple[Fix, ...]:
    """Return the fix that introduces an acronym at its first use, and reduces the later place."""
    if context.introduces_by_glossary:
        return introducing_glossary(context, base)
    if first.outside or _in_one_sentence(context, use, first) or not _agree(every):
        return ()
    if _is_for_some(context, use, first):
        return ()
    long = running_words(context, base, first)
    if not (is_of_one(long) or context.lexicon.knowledge.known_expansions(base)):
        return ()
    block = context.document.blocks[first.block]
    stays = not is_spoken(context, first) or is_label(block, first)
    later = () if stays else reduction(context, first)
    if not (later or stays):
        return ()
    beside = later if first.block == use.block else ()
    written = introduction(context, base, use, long, beside)
    rest = edits_of(context, block, later) if later and not beside else ()
    if written is None or bool(rest or beside) != bool(later):
        return ()
    edits = tuple(sorted((*written.edits, *rest), key=lambda edit: edit.span))
    is_safe = not later or safety_of(context, first) is Safety.SAFE
    safety = written.safety if is_safe else Safety.UNSAFE
    return (Fix(f'Introduce "{base}" here', safety, edits),)


def _agree(every: Sequence[Introduction]) -> bool:
    """Tell whether all introductions of an acronym say the same."""
    first, *others = [found.long for found in every if found.long] or [""]
    return all(same_expansion(first, other) for other in others)


def _in_one_sentence(context: Context, use: Use, first: Introduction) -> bool:
    if use.block != first.block:
        return False
    between = context.document.blocks[use.block].text[use.end : first.start]
    return _STOP.search(between) is None


def _long(context: Context, base: str, first: Introduction) -> str:
    """Return the words to write: the document's, but the glossary's where the two conflict."""
    known = context.lexicon.knowledge.known_expansions(base)
    if known and first.long and not any(same_expansion(first.long, one) for one in known):
        return expansions_to_write(context, base)[0]
    return running_words(context, base, first) or first.long


def _message(base: str, words: str, place: str) -> str:
    long = f" as: {words} ({base})" if words else ""
    return f'"{base}" is used here but introduced {place}; introduce it here{long}'


CHECK = Check(RULE, check)
