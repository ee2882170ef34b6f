"""A run of characters without white space to the acronym-shaped tokens in it."""

import re
from functools import lru_cache
from typing import NamedTuple

from termlint.acronyms.recognisers import excuse
from termlint.text import lazy


class Token(NamedTuple):
    """An acronym-shaped token: `chunk[start:end]`, its base form, and what its shape says of it.

    `end` covers a plural `s`, never a possessive. `parts` are those of a joined form such as
    `CI/CD`, which is judged whole or by its parts; `dotted` is a form such as `V.M.`.
    """

    start: int
    end: int
    base: str
    excuse: str
    parts: tuple["Token", ...] = ()
    dotted: bool = False


_OPENING = "([{<\"'\u201c\u2018\u00ab*\u2039\u201e\u201a~\u00bf\u00a1|"
_CLOSING = ")]}>.,;:!?\"'\u201d\u2019\u00bb*\u2026\u203a|\u00ae\u2122\u00a9\u2020"
_DOTTED = lazy(r"(?:[^\W\d_a-z]\.)+[^\W\d_a-z]\.?(?!\w)|(?:[^\W\d_a-z]\.){2,}(?!\w)")
# What makes a whole chunk technical: an address, a path, an identifier, a call, an assignment.
_TECHNICAL = lazy(
    r"://|^www\.|@|_|\\|\$|::|=|^~|^[./]+\w|^--?\w|\(\)|\w\(\w[^()]*,|^#"
    r"|^[\w.-]+(?:/[\w.*{}<>-]+){2,}/?$|^/|\w/$"
    r"|\.(?:[a-z]{1,4}[a-z\d]?|[a-z]+\d?|[A-Z]{2,4})(?=[/:#?]|$)|\w\[\w*\]|<\w|\w>|^\w+:\d+|^[a-z][\w-]*:\w|\w#\d"
    r"|^\w[\w-]*\.[\w-]+\.\w|%\w|\{|^[A-Za-z]\.[A-Za-z]\w|^\d+(?:\.\d+)+"
)
_CALL = lazy(r"\w\(\)|\w\[\w*\]")  # whose brackets are stripped, too
_HIGHLIGHT = "=="  # what some Markdown marks words with: `==RTO==`
_CONTRACTION = lazy(r"[A-Z]['\u2019](?:T|LL|RE|VE|D|M)\b")  # `DON'T`
# Two words that are read as signs: `TL;DR`, and the keys of MkDocs, `++ctrl+del++`.
_SIGNS = lazy(r"TL;DR|\+\+[\w+-]+\+\+", re.IGNORECASE)
_SHORTCODE = lazy(r"(?<!\w):[A-Za-z][\w+-]*:(?!\w)")  # `:warning:`, whose colons are stripped
# Not the modifier letter that some write for an apostrophe, and which is a letter to Python.
_SOLID = lazy(r"[^\W_\u02bc]+(?:[-\u2010\u2011/&+.:][^\W_\u02bc]+)*")
_SEPARATOR = lazy(r"[-\u2010\u2011/+.:]")
_HYPHEN = lazy(r"[\u2010\u2011]")
# The tag of a language: `en-CA`, `zh-Hant-TW`. Codes that are words, or begin some, are left out.
_LANGUAGE = lazy(
    r"(?:af|ar|bg|bn|bs|ca|cs|cy|da|de|el|en|es|et|eu|fa|fi|fil|fr|ga|gl|gu|he|hi|hr|hu|hy|id|it|ja|ka"
    r"|kk|km|kn|ko|lt|lv|mk|ml|mn|mr|ms|nb|ne|nl|nn|pa|pl|pt|ro|ru|si|sk|sl|sq|sr|sv|sw|ta|te|th|tr|uk"
    r"|ur|vi|zh)(?:-[A-Z][a-z]{3})?-[A-Z]{2}"
)
_PLURAL = lazy(r"(?P<base>.*[^\W\da-z_]\d?|.*[A-Z]S(?=es))e?s")
_VERSIONED = lazy(r"(?P<base>[A-Z]{2,})v\d+(?:\.\d+)*")
_SHAPE = lazy(
    r"[A-Z0-9&]*[A-Z][A-Z0-9&]*[A-Z][A-Z0-9&]*"  # HA, QCOW2, R&D
    r"|[a-z]{1,2}[A-Z]{2,}[A-Z0-9]*[a-z]?\d*"  # iSCSI, vCPU, eBPF
    r"|[A-Z]{2,}[a-z]\d?"  # NVMe, PCIe
    r"|[A-Z]{1,3}(?:[a-z]|aa)[A-Z]{1,2}(?:v\d)?"  # QoS, SaaS, RoCE, DDoS
)


@lru_cache(maxsize=65536)
def tokens_of(chunk: str) -> tuple[Token, ...]:
    """Return the tokens of a run without white space, in order.

    The answer depends on the chunk alone, and the same chunks come again and again.
    """
    start = len(chunk) - len(chunk.lstrip(_OPENING))
    dotted = _DOTTED.match(chunk, start)
    if dotted:
        base = dotted.group().replace(".", "")
        return (Token(start, dotted.end(), base, "dotted form", dotted=True),)
    end = len(chunk.rstrip(_CLOSING))
    if _HIGHLIGHT in chunk:
        start, end = _inside_highlight(chunk, start, end)
    core = chunk[start:end]
    if (
        not core
        or _CALL.search(chunk)
        or _CONTRACTION.search(core)
        or _TECHNICAL.search(core)
        or _SHORTCODE.search(chunk)
        or _SIGNS.fullmatch(core)
    ):
        return ()
    result: list[Token] = []
    for found in _SOLID.finditer(core):
        result += _solid(found.group(), start + found.start())
    return tuple(result)


def _inside_highlight(chunk: str, start: int, end: int) -> tuple[int, int]:
    """Return the ends without the signs of a highlight: `==RTO==`, but not `a==b` or `==>`."""
    if chunk.startswith(_HIGHLIGHT, start) and chunk[start + 2 : start + 3].isalnum():
        start += 2
    if chunk.endswith(_HIGHLIGHT, start, end) and chunk[end - 3 : end - 2].isalnum():
        end -= 2
    return start, end


def _solid(text: str, start: int) -> list[Token]:
    """Return the tokens of letters and digits joined by hyphens, slashes and the like."""
    if not _SEPARATOR.search(text):
        token = _atom(text, start)
        return [token] if token else []
    if _LANGUAGE.fullmatch(text):
        return []
    whole = excuse(text if text.isascii() else _HYPHEN.sub("-", text))
    if whole:
        return [Token(start, start + len(text), text, whole)]
    return [token for run in _runs(text, start) for token in _joined(run, text, start)]


def _runs(text: str, start: int) -> list[list[Token]]:
    """Return the acronym-shaped parts that stand side by side: `non-SR-IOV` has one run of two."""
    runs: list[list[Token]] = [[]]
    at = 0
    for part in _SEPARATOR.split(text):
        token = _atom(part, start + at) or _single_letter(part, start + at)
        if token is None:
            runs.append([])
        elif token.end < start + at + len(part.rstrip("s")):  # ICMPv6 stands by itself
            runs += [[token], []]
        else:
            runs[-1].append(token)
        at += len(part) + 1
    return runs


def _joined(run: list[Token], text: str, start: int) -> list[Token]:
    """Return a run of parts as one joined form, or alone what cannot be joined."""
    if len(run) < 2:
        return [atom for atom in run if atom.excuse != "single letter"]
    base = run[0].base
    for atom in run[1:]:
        base += text[atom.start - start - 1] + atom.base
    return [Token(run[0].start, run[-1].end, base, excuse(base), tuple(run))]


def _single_letter(part: str, start: int) -> Token | None:
    if len(part) == 1 and part.isupper():
        return Token(start, start + 1, part, "single letter")
    if re.fullmatch(r"[a-z][A-Z]", part):  # the `oF` of NVMe-oF
        return Token(start, start + len(part), part, "single letter")
    return None


def _atom(text: str, start: int) -> Token | None:
    base, length = text, len(text)
    plural = _PLURAL.fullmatch(text)
    versioned = _VERSIONED.fullmatch(text)
    if versioned:
        base = versioned["base"]
        length = len(base)
    elif plural and _has_shape(plural["base"]):
        base = plural["base"]
    if not _has_shape(base):
        return None
    return Token(start, start + length, base, "")


def _has_shape(text: str) -> bool:
    """Tell whether a token without separators has the shape of an acronym."""
    if text.isascii():
        return _SHAPE.fullmatch(text) is not None
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 1 and all(character.isupper() for character in letters)
