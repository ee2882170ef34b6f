"""Which sense of a term a document means, by the words of its context."""

from termlint.checks.context import Context
from termlint.terminology import Sense, Term
from termlint.wording import is_counted, same_expansion


def expansions_to_write(context: Context, base: str) -> tuple[str, ...]:
    """Return what the glossary has a document write for an acronym.

    Empty where the glossary does not know it, several where the document may mean any of them:
    the first sense holds, unless the document has a context word of another one and none of its
    own. Where another sense needs no word, the first must have one of its own.
    """
    term = context.lexicon.glossary.get(base)
    senses = term.all_senses if term else ()
    if len(senses) > 1:
        others = [sense for sense in senses[1:] if _is_spoken_of(context, sense)]
        others = others or _without_words(senses)
        if others and not _is_spoken_of(context, senses[0]):
            return tuple(sense.expansion for sense in (senses[0], *others))
    return tuple(sense.expansion for sense in senses[:1])


def counted_instead(context: Context, base: str, expansion: str) -> str:
    """Return what a document means by an acronym where it counts it: two SREs are engineers.

    That is a sense which needs no context words, unless the given expansion can be counted.
    """
    term = context.lexicon.glossary.get(base)
    if term is None or is_counted(expansion):
        return expansion
    for sense in term.all_senses:
        if is_counted(sense.expansion) and not sense.context:
            return sense.expansion
    return expansion


def sense_to_write(context: Context, term: Term) -> Sense | None:
    """Return the sense of a term that a document means; None for a term without other words.

    What the document itself gives the term goes first.
    """
    senses = term.all_senses
    given = [found.long for found in context.acronyms.introductions.get(term.name, ())]
    for sense in senses:
        if any(long and same_expansion(long, sense.expansion) for long in given):
            return sense
    others = [sense for sense in senses[1:] if _is_spoken_of(context, sense)]
    others = others or _without_words(senses)
    if others and not _is_spoken_of(context, senses[0]):
        return others[0]
    return senses[0] if senses else None


def _without_words(senses: tuple[Sense, ...]) -> list[Sense]:
    """Return the other senses that no context words belong to, where the first has some.

    Such a one may be meant in any document: CRM is that of customers unless a cluster is near.
    """
    return [sense for sense in senses[1:] if senses[0].context and not sense.context]


def _is_spoken_of(context: Context, sense: Sense) -> bool:
    return any(_stands_in(word.lower(), context.folded) for word in sense.context)


def _stands_in(word: str, text: str) -> bool:
    """Tell whether a word or phrase stands in a text, both in lower case, or its plural does."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        end += text.startswith("s", end)
        if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, at + 1)
    return False
