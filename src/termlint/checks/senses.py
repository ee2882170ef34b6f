"""Which sense of a term a document means, by the words of its context."""

from termlint.checks.context import Context
from termlint.terminology import SHIPPED, Sense, Term
from termlint.text import lazy
from termlint.wording import same_expansion

# What tells in which spelling a document is.
_AMERICAN = lazy(
    r"[a-z]{3}izations?\b|\b(?:behavior|center|color)s?\b"
    r"|\b(?:author|custom|initial|minim|optim|organ|recogn|synchron|util|virtual)iz(?:e|ed|es|ing)\b"
)
_BRITISH = lazy(
    r"[a-z]{3}isations?\b|\b(?:behaviour|centre|colour)s?\b"
    r"|\b(?:author|custom|initial|minim|optim|organ|recogn|synchron|util|virtual)is(?:e|ed|es|ing)\b"
)


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
            return tuple(_spelt(context, term, sense) for sense in (senses[0], *others))
    return tuple(_spelt(context, term, sense) for sense in senses[:1])


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
    if others and not _is_spoken_of(context, senses[0]):
        return others[0]
    return senses[0] if senses else None


def _spelt(context: Context, term: Term | None, sense: Sense) -> str:
    """Return a sense's words; those that are shipped, in the spelling of the document.

    They are in British spelling, which an American document would not have.
    """
    words = sense.expansion
    if "isation" not in words or term is None or not term.origin.startswith(SHIPPED):
        return words
    is_american = _AMERICAN.search(context.folded) and not _BRITISH.search(context.folded)
    return words.replace("isation", "ization") if is_american else words


def _is_spoken_of(context: Context, sense: Sense) -> bool:
    return any(_stands_in(word.lower(), context.folded) for word in sense.context)


def _stands_in(word: str, text: str) -> bool:
    """Tell whether a word or phrase stands in a text, both in lower case."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, at + 1)
    return False
