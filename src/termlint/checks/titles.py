"""The titles under which each block of a document stands."""

from bisect import bisect_right
from collections.abc import Iterable

from termlint.documents import Block, Scope


class Titles:
    """What a document's front matter and the headings above a block say, up to each heading."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._starts: list[int] = []
        self._texts: list[str] = []
        front: list[str] = []
        above: list[Block] = []
        for block in blocks:
            if block.scope is Scope.FRONT_MATTER:
                front.append(block.text)
            elif block.scope is Scope.HEADING:
                above = [*(one for one in above if one.level < block.level), block]
                self._starts.append(block.start)
                self._texts.append("\n".join([*front, *(one.text for one in above)]))
        self._front = "\n".join(front)

    def over(self, block: Block) -> str:
        """Return the titles over a block, a line for each; a heading's own is the last."""
        at = bisect_right(self._starts, block.start) - 1
        return self._texts[at] if at >= 0 else self._front
