"""Whether an initialism in small letters is a word of a sentence: "a yaml file", not a value."""

import re

from termlint.acronyms import is_small_word
from termlint.documents import Block, Scope
from termlint.text import lazy

_PROSE = frozenset(
    (Scope.PARAGRAPH, Scope.LIST_ITEM, Scope.TABLE_CELL, Scope.DEFINITION, Scope.FOOTNOTE)
)
# No words of the lists, but what people write in small letters as readily.
_WORDS = frozenset(
    "cdrom crs faq gid gif git ide iso lan mac mds mit nas pid poc readme rom san tbd todo uid "
    "www".split()
)
_FEWEST_WORDS = 5
_WORD = lazy(r"(?<!\S)[(\"]?[^\W\d_]{2,}")
_NEAR = 60  # how far words around are looked at, in code points
# The word before, as far as it does not tell that a value, a name or a command follows.
_WORD_BEFORE = lazy(
    r"(?:^|[ (])(?!(?:sets?|types?|is|are|be|equals|named?|called|values?|either|modes?|protocols?"
    r"|formats?|options?|parameters?|fields?|commands?|run|running|keywords?|keys?|tags?|labels?"
    r"|blocks?|sections?|e\.g\.|i\.e\.) $)(?:[A-Za-z][A-Za-z'\u2019-]+|[Aa]) $"
)
_VALUE_BEFORE = lazy(r"\b(?:set|change|default|rename)[sd]?\b[^.]{0,30} to $")
# What may follow: the end of a clause, or a word that does not make an identifier of it.
_AFTER = lazy(
    r"[.;!?)](?= |$)|:?$|,? (?=[\w(])(?!(?:options?|flags?|param(?:eter)?s?|arguments?|fields?"
    r"|attributes?|propert(?:y|ies)|values?|types?|blocks?|sections?|directives?|contexts?"
    r"|commands?|binar(?:y|ies)|modules?|packages?|plugins?|users?|groups?|services?|daemons?"
    r"|nodes?|variables?|columns?|keywords?|tags?|labels?|class(?:es)?|methods?|functions?"
    r"|objects?|elements?|stanzas?|cookbooks?|roles?|recipes?|crates?|gems?|branch(?:es)?|folders?"
    r"|director(?:y|ies)|subcommands?|cgroups?|chains?|specs?)\b)"
)
_DEFAULT = lazy(r"\bDefaults?(?: to|:)|[(\[]default", re.IGNORECASE)  # the docs of an option
_JOINED_BEFORE = lazy(r"([\w.+-]+)(?:,| and| or|, and|, or) $")
_JOINED_AFTER = lazy(r",?(?: and| or|,|/) ?(?:(?:and|or) )?(?!(?:e\.g|i\.e|etc|vs)\b)([\w.+-]+)")
# One may "ssh into" a host: these are verbs unless something makes nouns of them.
_VERBS = frozenset(("ftp", "scp", "sftp", "ssh"))
_NOUN_BEFORE = lazy(
    r"\b(?:via|over|through|using|by|an?|with|without|your|the|for|public|private|remote) $"
)
_NOUN_AFTER = lazy(
    r" (?:access|agents?|clients?|config(?:uration)?|connections?|credentials?|daemon|hosts?|keys?"
    r"|keypairs?|logins?|ports?|servers?|sessions?|traffic|tunnels?)\b"
)
_TO_A_PLACE = lazy(r" (?:in)?to\b")


def is_word(text: str) -> bool:
    """Tell whether a name is a word, or nearly one, in other letters than its own."""
    small = text.lower()
    return small in _WORDS or small.removesuffix("s") in _WORDS


def is_spoken(block: Block, start: int, end: int) -> bool:
    """Tell whether the initialism `block.text[start:end]` is surely a word of a sentence.

    Where nothing says so it is left alone: the docs of options are full of values that nobody
    marks as code.
    """
    text, word = block.text, block.text[start:end].lower()
    return (
        (word not in _VERBS or _is_noun(text, start, end))
        and block.scope in _PROSE
        and _AFTER.match(text, end, end + _NEAR) is not None
        and _WORD_BEFORE.search(text, max(0, start - _NEAR), start) is not None
        and _VALUE_BEFORE.search(text, max(0, start - _NEAR), start) is None
        and not _is_listed(text, start, end)
        and _DEFAULT.search(text) is None
        and len(_WORD.findall(text)) >= _FEWEST_WORDS
    )


def _is_noun(text: str, start: int, end: int) -> bool:
    if _NOUN_AFTER.match(text, end):
        return True
    is_introduced = _NOUN_BEFORE.search(text, max(0, start - _NEAR), start) is not None
    return is_introduced and not _TO_A_PLACE.match(text, end)


def _is_listed(text: str, start: int, end: int) -> bool:
    """Tell whether another word that is no English one stands beside it, as values are listed."""
    before = _JOINED_BEFORE.search(text, max(0, start - _NEAR), start)
    after = _JOINED_AFTER.match(text, end, end + _NEAR)
    beside = (found[1].strip(".") for found in (before, after) if found)
    return not all(map(is_small_word, beside))
