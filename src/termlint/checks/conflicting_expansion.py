"""Rule `conflicting-expansion`: an expansion that is not the glossary's, or not the document's."""

from collections.abc import Iterator, Sequence

from termlint.acronyms import Introduction, fitting
from termlint.checks.context import Context
from termlint.checks.rule import Check, Example, Rule
from termlint.diagnostics import Diagnostic, Severity
from termlint.text import lazy
from termlint.wording import has_other_endings, is_variant, same_expansion, share_words

RULE = Rule(
    id="conflicting-expansion",
    severity=Severity.ERROR,
    summary="an expansion that differs from the glossary's, or two that differ in one document",
    what=(
        "Reports an introduction whose expansion is none that the glossary has for the acronym, "
        "and a second introduction that gives the same letters other words. British and American "
        "spelling, hyphens, plurals, capitals and small words make no difference. Words of which "
        "half are not those of the glossary that comes with termlint are those of another "
        "field, and other endings or another last word make a usual variant; with a glossary of "
        "your own each word must be met."
    ),
    why=(
        "Two expansions for one acronym mean either a slip or two different things under one "
        "name; a reader cannot tell which."
    ),
    fix="Use the expansion that the message names, or a different acronym for the second meaning.",
    examples=(
        Example(
            bad="The recovery print objective (RPO) is low.\n",
            found="RPO",
            good="The recovery point objective (RPO) is low.\n",
            terms=({"term": "RPO", "expansion": "recovery point objective"},),
        ),
        Example(
            bad="A virtual port (VP) is open. A virtual pool (VP) is full.\n",
            found="VP",
            good="A virtual port (VP) is open. A virtual pool is full.\n",
        ),
    ),
    silent=("The virtualisation layer (VL) is the virtualization layer (VL).\n",),
    options=(("terms", "acronyms with their expansions, which must be met"),),
    english_only=True,
    in_changelogs=False,
)

_SAID_ON = lazy(r" [a-z0-9]")


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each introduction with other words than expected."""
    known = context.lexicon.knowledge
    for base, introductions in context.acronyms.introductions.items():
        spoken = [
            found
            for found in introductions
            if _is_spoken(found) and not _goes_on(context, found)
        ]
        expected = known.known_expansions(base)
        is_shipped = _is_shipped(context, base)
        for place, found in enumerate(spoken):
            # In another field the letters have another meaning: the DR of a modem is no recovery.
            is_judged = bool(expected) and not (is_shipped and _is_another(found.long, expected))
            if is_judged and not _is_one_of(found.long, expected, is_shipped):
                yield _diagnostic(context, base, found, _against_glossary(found, expected))
                continue
            listed = _listed(introductions) if not place else []
            before = spoken[:1] if place else listed
            if before and not any(_is_same(found.long, one.long, is_shipped) for one in before):
                yield _diagnostic(context, base, found, _against_first(context, found, before[0]))


def _listed(introductions: Sequence[Introduction]) -> list[Introduction]:
    """Return those that markup makes, where their words fit: `*[PAW]: privileged access …`.

    A definition list or a table may say something else of an acronym than what it stands for.
    """
    listed: list[Introduction] = []
    for one in introductions:
        if one.long and not one.long_end and not one.outside:
            long = fitting(one.short, one.long, strict=True)
            listed += [one._replace(long=long)] if " " in long else []
    return listed


def _is_same(long: str, other: str, is_shipped: bool) -> bool:
    """Tell whether a document means one thing by two expansions."""
    return _is_one_of(long, (other,), is_shipped) or has_other_endings(long, other)


def _is_spoken(found: Introduction) -> bool:
    """Tell whether words stand for the letters, and not one word that has two letters by chance."""
    return bool(found.long_end) and (" " in found.long or len(found.short) > 2)


def _goes_on(context: Context, found: Introduction) -> bool:
    """Tell whether the words after a label are the beginning of what is said about it.

    In "**HA**: hosts and arrays are doubled" nobody says what HA stands for.
    """
    if found.long_start < found.end:
        return False
    text = context.document.blocks[found.block].text
    between = text[found.end : found.long_start]
    return "(" not in between and _SAID_ON.match(text, found.long_end) is not None


def _is_shipped(context: Context, base: str) -> bool:
    term = context.lexicon.glossary.get(base)
    return term is not None and term.is_shipped


def _is_another(long: str, expected: tuple[str, ...]) -> bool:
    """Tell whether no more than half of the words are those of an expansion that is known."""
    return not any(share_words(long, expansion) for expansion in expected)


def _is_one_of(long: str, expected: tuple[str, ...], is_shipped: bool) -> bool:
    """Tell whether words are an expected expansion, or of a shipped term a usual variant of it."""
    return any(
        same_expansion(long, one) or (is_shipped and is_variant(long, one)) for one in expected
    )


def _diagnostic(context: Context, base: str, found: Introduction, message: str) -> Diagnostic:
    block = context.document.blocks[found.block]
    return context.diagnostic(
        RULE.id, RULE.severity, block, found.start, found.end, term=base, message=message
    )


def _against_glossary(found: Introduction, expected: tuple[str, ...]) -> str:
    words = " or ".join(f'"{expansion}"' for expansion in expected)
    return f'"{found.short}" is given as "{found.long}"; the glossary has {words}'


def _against_first(context: Context, found: Introduction, first: Introduction) -> str:
    line = context.line(first.block, max(0, first.start))
    return (
        f'"{found.short}" is given as "{found.long}" here, but as "{first.long}" at line {line}; '
        "use one of the two"
    )


CHECK = Check(RULE, check)
