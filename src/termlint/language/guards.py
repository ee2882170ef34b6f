"""Whether patterns of tokens match in the sentence of a place, by spaCy's Matcher.

The tokens are those of `spacy.blank("en")`: no model is needed, and none could be installed
with the package.
"""

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Span

Tokens = list[dict[str, Any]]

# A sentence seldom ends behind these, so that each is one token with its stop; beside those that
# spaCy knows. The last ones are updates: "vSphere 7.0 U3. patch level".
_ABBREVIATIONS = (
    *("approx.", "cf.", "ch.", "chap.", "eq.", "excl.", "fig.", "figs.", "incl.", "max.", "min."),
    *("no.", "nos.", "pp.", "ref.", "refs.", "rel.", "resp.", "rev.", "sec.", "sect.", "ver."),
    *("vers.", "viz.", "vol.", *(f"u{number}." for number in range(1, 10))),
)
# A sentence is looked for in this many code points on either side of a place.
_WINDOW = 600


def any_matches(patterns: Sequence[str], text: str, start: int) -> bool:
    """Tell whether one of some patterns matches in the sentence around `text[start]`.

    A pattern is the JSON of its tokens; `start` is an offset in code points.
    """
    first = max(0, start - _WINDOW)
    if first:  # begin at a word
        first = text.find(" ", first, start) + 1 or first
    sentence = _sentence(text[first : start + _WINDOW], start - first)
    return any(_matcher(pattern)(sentence) for pattern in patterns)


def _sentence(text: str, offset: int) -> "Span":
    sentences = _sentences(text)
    return sentences[bisect_right(sentences, offset, key=lambda one: one.start_char) - 1]


@lru_cache(maxsize=64)
def _sentences(text: str) -> "tuple[Span, ...]":
    """Several entries, or several of one entry's names, often ask about the same block."""
    return tuple(_english()(text).sents)


@cache
def _english() -> "Language":
    import spacy  # here: it takes a second and 90 MB, which most runs need not pay

    english = spacy.blank("en")
    english.add_pipe("sentencizer")
    tokenizer: Any = english.tokenizer
    for word in _ABBREVIATIONS:
        for form in (word, word.capitalize()):
            tokenizer.add_special_case(form, [{"ORTH": form}])
    return english


@cache
def _matcher(pattern: str) -> "Matcher":
    from spacy.matcher import Matcher

    matcher = Matcher(_english().vocab)
    matcher.add("guard", list(alternatives(json.loads(pattern))))
    return matcher


def alternatives(tokens: Tokens) -> Iterator[Tokens]:
    """Yield the patterns that one pattern stands for, with literals as spaCy splits them.

    `{LOWER: nsx-t}` is three tokens of spaCy; in a list of words (`IN`) each word that is more
    than one token makes a pattern of its own.
    """
    for choice in product(*map(_expansions, tokens)):
        yield list(chain.from_iterable(choice))


def _expansions(token: dict[str, Any]) -> list[Tokens]:
    for key in ("TEXT", "LOWER"):
        value = token.get(key)
        if isinstance(value, str):
            return [_split(token, key, value)]
        if isinstance(value, dict) and "IN" in value:
            parted = {word: _split(token, key, word) for word in value["IN"]}
            single = [word for word, parts in parted.items() if len(parts) == 1]
            several = [parts for parts in parted.values() if len(parts) > 1]
            whole = [[{**token, key: {**value, "IN": single}}]] if single else []
            return [*whole, *several]
    return [[token]]


def _split(token: dict[str, Any], key: str, word: str) -> Tokens:
    parts = [part.text for part in _english().tokenizer(word)]
    return [{key: part} for part in parts] if len(parts) > 1 else [{**token, key: word}]
