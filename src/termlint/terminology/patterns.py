"""Patterns of tokens that guard an entry: spaCy's Matcher patterns, checked here without spaCy.

A pattern is kept as the JSON of its tokens, so that it is a plain value that can be stored,
compared and sent to another process.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from termlint.terminology.nodes import Plain
from termlint.terminology.schema import FLAGS, Fields, unknown
from termlint.text import lazy

_WORDS = frozenset(["TEXT", "LOWER", "NORM", "SHAPE"])
# NORM is a word as a dictionary has it ("not" for "n't"), which need not stand in the text.
_LITERAL = ("TEXT", "LOWER")
_FLAG = frozenset(
    [
        *("IS_ALPHA", "IS_ASCII", "IS_BRACKET", "IS_CURRENCY", "IS_DIGIT", "IS_LEFT_PUNCT"),
        *("IS_LOWER", "IS_PUNCT", "IS_QUOTE", "IS_RIGHT_PUNCT", "IS_SPACE", "IS_STOP", "IS_TITLE"),
        *("IS_UPPER", "LIKE_EMAIL", "LIKE_NUM", "LIKE_URL"),
    ]
)
KEYS = frozenset([*_WORDS, *_FLAG, "LENGTH", "OP"])
# What spaCy knows only from a model; without one it fails when a text is matched.
_TRAINED = frozenset(["DEP", "ENT_IOB", "ENT_TYPE", "LEMMA", "MORPH", "POS", "TAG"])
_SETS = frozenset(["IN", "NOT_IN", "REGEX"])
_COMPARISONS = frozenset(["==", "!=", ">=", "<=", ">", "<"])
_OP = lazy(r"[!?*+]|\{\d+\}|\{\d+,\d*\}|\{,\d+\}")
_ANYTHING = r".{0,1200}?"  # sentences are looked at that far around a name
_TOKEN = lazy(r"\w+|[^\w\s]")
# The token may be absent.
_OPTIONAL = lazy(r"[!?*]|\{0*\}|\{0*,\d*\}")


def read_patterns(fields: Fields, key: str) -> tuple[str, ...]:
    """Return the patterns under a key, each as the JSON of its tokens; faults are noted.

    A pattern is a list of tokens or a text; one pattern alone need not be in a list.
    """
    value = fields.value(key)
    several = isinstance(value, list) and not any(isinstance(one, dict) for one in value)
    patterns = value if several and isinstance(value, list) else [value]
    if not patterns:
        fields.fault(f'"{key}" is empty; give it a pattern or remove it', key)
    found = []
    for position, pattern in enumerate(patterns):
        try:
            found.append(_json(_pattern(pattern)))
        except ValueError as error:
            fields.fault(f'"{key}": {error}', key, position if several else None)
    return tuple(found)


def may_match(pattern: str, lowered: str) -> bool:
    """Tell whether a text in lower case has what a pattern cannot match without.

    That is its words in their order, with as much between them as its other tokens take.
    """
    words_stand = all(any(word in lowered for word in words) for words in _needed(pattern))
    return words_stand and _outline(pattern).search(lowered) is not None


def described(pattern: str) -> str:
    """Return a pattern as a person would read it: its words, and an ellipsis for other tokens."""
    tokens: list[dict[str, Any]] = json.loads(pattern)
    return " ".join("/".join(_literals(token)) or "…" for token in tokens)


@cache
def _needed(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return, for each token that must stand there, its words in lower case."""
    tokens: list[dict[str, Any]] = json.loads(pattern)
    needed = (tuple(_literals(token)) for token in tokens if not _is_optional(token))
    return tuple(words for words in needed if words)


@cache
def _outline(pattern: str) -> re.Pattern[str]:
    """Return an expression that matches wherever the pattern may, on text in lower case.

    Only white space stands between tokens, and none in one; a token that may be absent or repeated
    stands for anything. There are no borders of words, since spaCy parts `cannot`.
    """
    parts: list[str] = []
    for token in json.loads(pattern):
        words = "|".join(_spaced(word) for word in _literals(token))
        one = f"(?:{words})" if words else r"\S+?"
        if _is_optional(token):
            parts.append(_ANYTHING)
        elif "OP" in token:
            parts += [one, _ANYTHING]
        else:
            parts.append(one)
    return re.compile(r"\s*".join(parts), re.DOTALL)


def _spaced(word: str) -> str:
    """Return a word that may be several tokens, with white space between them."""
    return r"\s*".join(map(re.escape, _TOKEN.findall(word)))


def _literals(token: dict[str, Any]) -> Iterator[str]:
    """Yield the words of which the token must be one, where the pattern names them."""
    for key in _LITERAL:
        value = token.get(key)
        words = value.get("IN", ()) if isinstance(value, dict) else (value,) if value else ()
        if words:
            yield from (word.lower() for word in words)
            return


def _is_optional(token: dict[str, Any]) -> bool:
    return _OPTIONAL.fullmatch(token.get("OP", "")) is not None


def _json(tokens: list[dict[str, Any]]) -> str:
    return json.dumps(tokens, ensure_ascii=False, separators=(",", ":"))


def _pattern(value: Plain) -> list[dict[str, Any]]:
    """Return the tokens of a pattern; raises `ValueError` with advice."""
    if isinstance(value, str) and value.strip():
        return [{"LOWER": " ".join(value.lower().split())}]
    if not isinstance(value, list) or not value:
        raise ValueError("a pattern is a text or a list of tokens such as {LOWER: client}")
    tokens = [_token(one) for one in value]
    if not _needed(_json(tokens)):
        advice = "TEXT or LOWER with it, or with IN"
        raise ValueError(f"a pattern needs a word that must stand there: {advice}")
    return tokens


def _token(value: Plain) -> dict[str, Any]:
    if isinstance(value, str) and value.strip():
        return {"LOWER": " ".join(value.lower().split())}
    if not isinstance(value, dict):
        raise ValueError("a token is a word or a mapping such as {LOWER: client}")
    token = {key: _value(key, said) for key, said in value.items()}
    for key in _LITERAL:
        _check_words(key, token)
    return token


def _check_words(key: str, token: dict[str, Any]) -> None:
    """A literal may be several of spaCy's tokens, which nothing else can be said of together."""
    value = token.get(key, ())
    words = value.get("IN", ()) if isinstance(value, dict) else (value,) if value else ()
    for word in words:
        if key == "LOWER" and word != word.lower():
            raise ValueError(f'"{word}" under LOWER never matches; write "{word.lower()}"')
        if len(token) > 1 and not word.isalnum():
            raise ValueError(f'"{word}" is more than one token; let {key} stand alone with it')


def _value(key: str, said: Plain) -> Any:
    if key in _TRAINED:
        raise ValueError(f"{key} needs a trained model, and there is none; write LOWER or TEXT")
    if key not in KEYS:
        raise ValueError(unknown("key of a token", key, KEYS))
    if key in _FLAG:
        return _flag(key, said)
    if key == "OP":
        return _op(said)
    return _length(said) if key == "LENGTH" else _words(key, said)


def _flag(key: str, said: Plain) -> bool:
    flag = FLAGS.get(said.lower()) if isinstance(said, str) else None
    if flag is None:
        raise ValueError(f"{key} must be true or false")
    return flag


def _op(said: Plain) -> str:
    if isinstance(said, str) and _OP.fullmatch(said):
        return said
    raise ValueError('OP must be "!", "?", "*", "+" or a count such as "{2,3}"')


def _length(said: Plain) -> int | dict[str, int]:
    if isinstance(said, str) and said.isascii() and said.isdigit():
        return int(said)
    if isinstance(said, dict) and said and said.keys() <= _COMPARISONS:
        numbers = {sign: _length(number) for sign, number in said.items()}
        if all(isinstance(number, int) for number in numbers.values()):
            return {sign: number for sign, number in numbers.items() if isinstance(number, int)}
    raise ValueError('LENGTH must be a whole number or a comparison such as {">=": 3}')


def _words(key: str, said: Plain) -> str | dict[str, Any]:
    if isinstance(said, str) and said.strip():
        return " ".join(said.split())
    if isinstance(said, dict) and said and said.keys() <= _SETS:
        return {name: _set(name, words) for name, words in said.items()}
    raise ValueError(f"{key} must be a text, or a mapping with IN, NOT_IN or REGEX")


def _set(name: str, said: Plain) -> str | list[str]:
    if name == "REGEX":
        return _regex(said)
    if isinstance(said, list) and said:
        words = [" ".join(word.split()) for word in said if isinstance(word, str)]
        if len(words) == len(said) and all(words):
            return words
    raise ValueError(f"{name} must be a list of words")


def _regex(said: Plain) -> str:
    if not isinstance(said, str) or not said:
        raise ValueError("REGEX must be a regular expression")
    try:
        re.compile(said)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f'REGEX: "{said}" is not a regular expression ({error})') from None
    return said
