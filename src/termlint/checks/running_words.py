"""The long form of an introduction as running text has it: small, in the singular, bare."""

import re

from termlint.acronyms import Introduction, is_english_word
from termlint.checks.context import Context
from termlint.checks.introducing import is_sentence_start
from termlint.text import lazy
from termlint.wording import is_many, same_expansion, singular_of_noun, uncapitalised

_ARTICLE = lazy(r"(?:an?|the) ", re.IGNORECASE)
# Before what begins a parenthesis or follows a label, a capital may be that of a beginning.
_OPENS = ("(", "[", ": ", "- ", "\u2013 ", "\u2014 ")


def running_words(context: Context, base: str, found: Introduction) -> str:
    """Return the words of an introduction as they stand within a sentence, for one thing.

    "A field-replaceable unit" gives "field-replaceable unit", and so does "Field-replaceable units
    (FRUs)". Where the glossary has the words, theirs are the letter case and the number. Empty
    where nobody knows them.
    """
    known = context.lexicon.knowledge.known_expansions(base)
    if known:
        return next((one for one in known if same_expansion(one, found.long)), "")
    article = _ARTICLE.match(found.long)
    words = _small(context, found, found.long[article.end() :] if article else found.long)
    if not _is_in_plural(context, base, found):
        return words
    return singular_of_noun(words) or ""


def is_of_one(words: str) -> bool:
    """Tell whether words can stand for one thing: "Linux Containers", a name, but not "units"."""
    return not (words.islower() and is_many(words))


def _is_in_plural(context: Context, base: str, found: Introduction) -> bool:
    if found.outside or found.end <= found.start:
        return False
    shown = context.document.blocks[found.block].text[found.start : found.end]
    return shown != base and shown == f"{base}s"


def _small(context: Context, found: Introduction, words: str) -> str:
    """Return words without the capital that they have from their place alone, no name's."""
    first = words.partition(" ")[0]
    if first in context.lexicon.knowledge.names:
        return words
    if found.long_end:
        block = context.document.blocks[found.block]
        if is_sentence_start(block, found.long_start):
            return _small_word(words) if first == words else uncapitalised(words)
        if not block.text[: found.long_start].endswith(_OPENS):
            return words
    # A cell and a definition begin with a capital, and so do names: "Lustre", "Zorb file system".
    return uncapitalised(words) if is_english_word(first.partition("-")[0]) else words


def _small_word(word: str) -> str:
    """Return a word of English in small letters; another may be a name: "Lustre (LU)"."""
    is_english = is_english_word(word) or is_english_word(word.removesuffix("s"))
    return word.lower() if word.istitle() and is_english else word
