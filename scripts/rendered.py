"""A rendered document as a frame, which a fix must leave as it is, and the words between.

What `prove_fixes.py` compares. Nothing here, or in what renders, knows of termlint's readers.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

# What stands in running text and yet is no word: addresses, templates, attributes.
_NO_WORDS = re.compile(
    r"[\w.+-]+://[^\s<>\"'`|)]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\{\{.*?\}\}|\{%.*?%\}|\{:[^{}\n]*\}|\{[#.][^{}\n]*\}",
    re.DOTALL,
)
# An introduction by markup is words, in a source and as it is shown.
ABBREVIATED = re.compile(r'<abbr title="([^"<>]*)">([^<>]*)</abbr>')
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")


class Rendered(NamedTuple):
    """A document as its readers get it.

    `frame` holds tags with their attributes, and code; `words[i]` stands before `frame[i]`, the
    last of them behind all. `anchors` can be linked to, `links` lead to a path and an anchor.
    """

    frame: list[str]
    words: list[str]
    anchors: frozenset[str]
    links: frozenset[tuple[str, str]]


class Gathered:
    """A rendering while it is made."""

    def __init__(self) -> None:
        self._frame: list[str] = []
        self._words: list[list[str]] = [[]]
        self.anchors: set[str] = set()
        self.links: set[tuple[str, str]] = set()

    def fix(self, piece: str) -> None:
        """Add a piece of the frame."""
        self._frame.append(piece)
        self._words.append([])

    def say(self, text: str) -> None:
        """Add words."""
        self._words[-1].append(text)

    def done(self) -> Rendered:
        """Return the rendering, with what is no word taken out of its words."""
        frame: list[str] = []
        words: list[str] = []
        for text, piece in zip(map("".join, self._words), [*self._frame, ""], strict=True):
            at = 0
            for found in _NO_WORDS.finditer(text):
                words.append(text[at : found.start()])
                frame.append(f"no words: {found.group()}")
                at = found.end()
            words.append(text[at:])
            frame.append(piece)
        return Rendered(frame[:-1], words, frozenset(self.anchors), frozenset(self.links))


def tokens(text: str) -> Counter[str]:
    """Return the words and signs of a text, and how often each stands in it."""
    return Counter(_TOKEN.findall(text))


def told(before: Rendered, after: Rendered) -> Counter[str]:
    """Return how many of each word or sign more (or, below nought, fewer) there are."""
    change: Counter[str] = Counter()
    for old, new in zip(before.words, after.words, strict=True):
        if old != new:
            change.update(tokens(new))
            change.subtract(tokens(old))
    return Counter({word: count for word, count in change.items() if count})


def frame_faults(before: Rendered, after: Rendered) -> Iterator[str]:
    """Yield the first place at which two frames differ."""
    for old, new in zip(before.frame, after.frame, strict=False):
        if old != new:
            yield f"not the same but for its words: {_short(old)} -> {_short(new)}"
            return
    if len(before.frame) != len(after.frame):
        longer = max(before.frame, after.frame, key=len)
        rest = longer[min(len(before.frame), len(after.frame))]
        yield f"more or fewer tags, from {_short(rest)}"


def space_faults(before: Rendered, after: Rendered) -> Iterator[str]:
    """Yield where words got or lost the space between them and what they stand beside."""
    for old, new in zip(before.words, after.words, strict=True):
        if _edges(old) != _edges(new):
            yield f"other space around words: {_short(old)} -> {_short(new)}"


def _edges(text: str) -> tuple[bool, bool, bool]:
    return not text.strip(), text[:1].isspace(), text[-1:].isspace()


def _short(text: str) -> str:
    return repr(text if len(text) <= 90 else f"{text[:45]} … {text[-40:]}")
