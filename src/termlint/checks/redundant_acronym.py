"""Rule `redundant-acronym`: a word that the acronym before it already holds."""

import re
from collections.abc import Iterator

from termlint.acronyms import Use
from termlint.checks.context import Context
from termlint.checks.rule import Check, Example, Rule
from termlint.diagnostics import Diagnostic, Edit, Fix, Safety, Severity
from termlint.wording import normal_expansion

RULE = Rule(
    id="redundant-acronym",
    severity=Severity.INFO,
    summary="a word after an acronym that the acronym already holds",
    what=(
        "Reports an acronym followed by the last word of what it stands for, by the glossary or by "
        "the document: the N of `SAN` is the network."
    ),
    why="`SAN network` says network twice; a reader may think that two things are meant.",
    fix="Unsafe: the word is dropped, which may leave a sentence to mend.",
    examples=(
        Example(
            bad="The storage area network (SAN) is old. The SAN network is slow.\n",
            found="SAN network",
            good="The storage area network (SAN) is old. The SAN is slow.\n",
        ),
    ),
    silent=("The SAN switch and the PBS datastore are new.\n",),
    english_only=True,
    in_changelogs=False,
)
_NEXT_WORD = re.compile(r" (?P<word>[^\W\d_]{3,})(?![\w-])(?! [a-z]+(?:ing|or|er|ion)\b)")


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each use that the last word of the expansion follows."""
    known = context.lexicon.knowledge
    for section in context.acronyms.sections:
        for base, uses in section.uses.items():
            spoken = [found.long for found in section.introductions.get(base, ()) if found.long]
            # What the document says; else the default sense, since others are of other fields.
            long = (*spoken, *known.known_expansions(base), "")[0]
            for use in uses if " " in long else ():
                found = _NEXT_WORD.match(context.document.blocks[use.block].text, use.end)
                if found and use.counts and normal_expansion(found["word"]) == _last(long):
                    yield _diagnostic(context, base, use, found.end(), found["word"])


def _last(long: str) -> str:
    return normal_expansion(long.rsplit(" ", 1)[-1])


def _diagnostic(context: Context, base: str, use: Use, end: int, word: str) -> Diagnostic:
    block = context.document.blocks[use.block]
    span = context.span(block, use.end, end)
    whole = span.slice(context.document.source) == block.text[use.end : end]
    fix = Fix(f'Drop "{word}"', Safety.UNSAFE, (Edit(span, ""),))
    return context.diagnostic(
        RULE.id,
        RULE.severity,
        block,
        use.start,
        end,
        term=base,
        message=f'"{base}" holds the word "{word}" already; write "{base}" alone',
        fixes=(fix,) if whole else (),
    )


CHECK = Check(RULE, check)
