"""Rule `undefined-acronym`: an acronym whose expansion the document never gives."""

from collections.abc import Iterator

from termlint.acronyms import Use
from termlint.checks.context import Context
from termlint.checks.introducing import introduction, is_countable_place
from termlint.checks.rule import Check, Example, Rule
from termlint.checks.senses import counted_instead, expansions_to_write
from termlint.checks.stale_glossary import introducing_glossary
from termlint.diagnostics import Diagnostic, Fix, Severity

RULE = Rule(
    id="undefined-acronym",
    severity=Severity.ERROR,
    summary="an acronym whose expansion the document never gives",
    what=(
        "Reports an acronym that the document uses without ever saying what it stands for. Each "
        "acronym is reported once, at its first use in running text; the message counts the "
        "others. Headings, captions, table headers and alternative texts count only where "
        "nothing else uses the acronym."
    ),
    why=(
        "A reader who does not know the letters cannot look them up: the same three letters mean "
        "different things in different fields."
    ),
    fix=(
        "Safe: where the glossary knows the acronym, its expansion is written at the first use, "
        "with the acronym in parentheses, or as `introduce` says. The article before it, the "
        "plural and the capital of a sentence are seen to. Unsafe in a parenthesis, before a "
        "capital that may belong to a name, and for a possessive. Nothing is offered in a "
        "compound, in quotation marks, or where the acronym may mean two things."
    ),
    examples=(
        Example(
            bad="The RPO is one hour.\n",
            found="RPO",
            good="The recovery point objective (RPO) is one hour.\n",
        ),
        Example(
            bad="All VMs keep their NUMA layout.\n",
            found="NUMA",
            good="NUMA stands for non-uniform memory access. All VMs keep their NUMA layout.\n",
        ),
    ),
    silent=(
        "Do NOT reboot while the job runs.\n",
        "The flaw is CVE-2024-3094; see RFC 2119.\n",
        "The API answers over HTTPS in JSON.\n",
        "Run `HA` first.\n",
        "A disk of 4 TiB and a link of 10 GbE.\n",
    ),
    options=(
        ("well-known", "acronyms that need no introduction; amend it with `add` and `remove`"),
        ("terms", "acronyms with their expansions, which the message then suggests"),
        (
            "introduce",
            "what a fix writes: `expansion` (the default), `acronym-first`, `abbr` or `glossary`",
        ),
        ("quotes", "`skip` (the default) or `check` quoted speech"),
        ("headings", "whether a heading may introduce: `introduce`, `use` or `ignore`"),
    ),
    english_only=True,
    in_changelogs=False,
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each acronym that is never introduced."""
    known = context.lexicon.knowledge
    for section in context.acronyms.sections:
        for base, uses in section.uses.items():
            use = section.first(base)
            if use is None or base in section.introductions or base in known.well_known:
                continue
            block = context.document.blocks[use.block]
            expansions = _expansions(context, base, use)
            yield context.diagnostic(
                RULE.id,
                RULE.severity,
                block,
                use.start,
                use.end,
                term=base,
                message=_message(base, expansions, len(uses) - 1),
                fixes=_fixes(context, base, use, expansions),
            )


def _expansions(context: Context, base: str, use: Use) -> tuple[str, ...]:
    """Return what may be written at a use: where somebody counts, a thing that can be counted."""
    expansions = expansions_to_write(context, base)
    text = context.document.blocks[use.block].text
    if len(expansions) == 1 and is_countable_place(text, use, base):
        return (counted_instead(context, base, expansions[0]),)
    return expansions


def _fixes(context: Context, base: str, use: Use, expansions: tuple[str, ...]) -> tuple[Fix, ...]:
    """Return the fix that introduces an acronym; several meanings are a choice for a person."""
    if context.introduces_by_glossary:
        return introducing_glossary(context, base)
    if len(expansions) != 1:
        return ()
    written = introduction(context, base, use, expansions[0])
    title = f'Introduce "{base}" as "{expansions[0]}"'
    return (Fix(title, written.safety, written.edits),) if written else ()


def _message(base: str, expansions: tuple[str, ...], others: int) -> str:
    also = f" ({others} more {'use' if others == 1 else 'uses'})" if others else ""
    if not expansions:
        return f'"{base}" is never explained; say what it stands for at its first use{also}'
    if len(expansions) == 1:
        return f'"{base}" is never explained; introduce it here as: {expansions[0]} ({base}){also}'
    choices = " or ".join(f"{expansion} ({base})" for expansion in expansions)
    return f'"{base}" is never explained; introduce it here as {choices}{also}'


CHECK = Check(RULE, check)
