"""Which sense of a term a document means, by the words of its context."""

from termlint.checks.context import Context
from termlint.checks.surroundings import has_word
from termlint.terminology import Sense


def expansions_to_write(context: Context, base: str) -> tuple[str, ...]:
    """Return what the glossary has a document write for an acronym.

    Empty where the glossary does not know it, several where the document may mean any of them:
    the first sense holds, unless the document has a context word of another one and none of its
    own.
    """
    term = context.lexicon.glossary.get(base)
    senses = term.all_senses if term else ()
    if len(senses) > 1:
        others = [sense for sense in senses[1:] if _is_spoken_of(context, sense)]
        if others and not _is_spoken_of(context, senses[0]):
            return tuple(sense.expansion for sense in (senses[0], *others))
    return tuple(sense.expansion for sense in senses[:1])


def _is_spoken_of(context: Context, sense: Sense) -> bool:
    return any(has_word(block.text, sense.context) for block in context.document.blocks)
