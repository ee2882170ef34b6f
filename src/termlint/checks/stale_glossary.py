"""Rule `stale-glossary`: a glossary section that does not say what it should."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termlint.checks.context import Context
from termlint.checks.rule import Check, Example, Rule
from termlint.diagnostics import Diagnostic, Edit, Fix, Safety, Severity
from termlint.documents import GlossaryMark

if TYPE_CHECKING:
    from termlint.glossary_section.plans import Conflict, Plan

RULE = Rule(
    id="stale-glossary",
    severity=Severity.WARNING,
    summary="a glossary section that does not match its document",
    what=(
        "Reports a section between the marks `termlint-glossary start` and `termlint-glossary end` "
        "that lacks a term which the document uses, has one that it does not use, or says other "
        "words than the glossary; entries that somebody changed by hand; and marks that do not go "
        "together. A document without marks is left alone."
    ),
    why="A glossary that is not kept right sends readers to terms that are not there.",
    fix=(
        "Safe: the section is written anew. What somebody changed by hand is not written over: "
        "put the comment `keep` after it, or remove it."
    ),
    examples=(
        Example(
            bad=(
                "The RPO is low.\n\n"
                "<!-- termlint-glossary start -->\n<!-- termlint-glossary end -->\n"
            ),
            found="<!-- termlint-glossary start -->",
            good="The recovery point objective (RPO) is low.\n",
            terms=({"term": "RPO", "expansion": "recovery point objective"},),
        ),
    ),
    options=(("glossary", "`shape`, `title`, `by-category` and `closure` of the section"),),
)


# Of the texts that a message shows, in code points.
_LONGEST = 160


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield a diagnostic at the start of a section that is not as it should be."""
    marks = context.document.glossary_marks
    if not marks:
        return
    from termlint.glossary_section.sections import BrokenMarksError  # here: few need it

    found = context.glossary_plan
    if isinstance(found, BrokenMarksError):
        mark = next(one for one in marks if one.comment.start == found.offset)
        if any(one.starts for one in marks):  # else it is known to say nothing
            yield _diagnostic(context, mark, f"{found}")
    elif found is not None and (found.conflicts or not found.is_fresh):
        yield from _stale(context, marks[0], found)


def _stale(context: Context, mark: GlossaryMark, found: "Plan") -> Iterator[Diagnostic]:
    for conflict in found.conflicts:
        yield _diagnostic(context, mark, conflict_message(conflict))
    if not found.is_fresh:
        fixes = glossary_fix(found)
        message = "this glossary does not match its document; run `termlint glossary --refresh`"
        yield _diagnostic(context, mark, message, fixes)


def conflict_message(conflict: "Conflict") -> str:
    """Return what to do about words in a section that a person wrote, with both texts."""
    there = _short(conflict.there)
    if conflict.part:
        said = f'the {conflict.part} "{there}" of this glossary was changed by hand'
        option = ", or set `title`" if conflict.part == "title" else ""
        return f'{said}; write "{_short(conflict.new)}" again{option}'
    if not conflict.name:
        said = f'"{there}" is no entry of this glossary'
        return f"{said}; move it out of the section, whose text termlint writes"
    new = _short(conflict.new)
    instead = f'the glossary has "{new}"' if new else "it is no term used here"
    return (
        f'the entry "{conflict.name}" was changed by hand: "{there}" stands here, and {instead}; '
        "put `<!-- keep -->` (in RST `.. keep`) after it to keep it, or remove it"
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}\u2026"


def glossary_fix(found: "Plan") -> tuple[Fix, ...]:
    """Return the fix that writes a document's section."""
    edit = Edit(found.span, found.text, markup=True)
    return (Fix("Write the glossary section", Safety.SAFE, (edit,)),)


def introducing_glossary(context: Context, base: str) -> tuple[Fix, ...]:
    """Return the fix that introduces an acronym by the section, where that can be written."""
    from termlint.checks.missing_glossary import has_glossary
    from termlint.glossary_section.plans import Plan

    term = context.lexicon.glossary.get(base)
    own = context.document.glossary_marks
    if term is None or (not own and has_glossary(context.document)):
        return ()
    found = context.glossary_plan
    return glossary_fix(found) if isinstance(found, Plan) and not found.is_fresh else ()


def _diagnostic(
    context: Context, mark: GlossaryMark, message: str, fixes: tuple[Fix, ...] = ()
) -> Diagnostic:
    level = context.settings.severities.get(RULE.id, RULE.severity)
    text = " ".join(mark.comment.slice(context.document.source).split())
    return Diagnostic(RULE.id, level, mark.comment, text, RULE.id, message, fixes=fixes)


CHECK = Check(RULE, check)
