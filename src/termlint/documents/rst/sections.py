"""Section titles and transitions, told by the adornment over or under a line."""

from typing import Final

from termlint.documents.model import Scope
from termlint.documents.rst.state import Place, State

PUNCTUATION: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

# A shorter line is ordinary text unless it is as long as the title.
_SURE = 4


def is_adornment(text: str) -> bool:
    """Tell whether a line is one punctuation character repeated."""
    return text[0] in PUNCTUATION and not text.strip(text[0])


def underlines(title: str, text: str) -> bool:
    """Tell whether `text` on the next line makes `title` a title."""
    return is_adornment(text) and (len(text) >= _SURE or len(text) >= len(title))


def read_adornment(state: State, at: int, base: int, place: Place) -> int:
    """Read a transition or an overlined title; `at` is returned where there is neither."""
    lines = state.lines
    texts, indents = lines.texts, lines.indents
    text = texts[at]
    if not is_adornment(text):
        return at
    sure = len(text) >= _SURE
    title = at + 1
    if title == len(texts) or not texts[title] or indents[title] < base:
        return title if sure else at
    below = title + 1
    closed = below < len(texts) and texts[below] == text and indents[below] == base
    if closed and (sure or len(text) >= len(texts[title])):
        add_title(state, title, text[0] * 2, place, state.anchor == at)
        return below + 1
    return title if sure else at


def add_title(state: State, at: int, style: str, place: Place, anchored: bool) -> None:
    """Add the heading on line `at`; a style is its character, doubled where it is overlined."""
    if style not in state.styles:
        state.styles.append(style)
    heading = place.within(Scope.HEADING)
    level = min(state.styles.index(style) + 1, 6) if heading.scope is Scope.HEADING else 0
    state.add_lines(at, at + 1, heading, level=level, anchored=anchored)
