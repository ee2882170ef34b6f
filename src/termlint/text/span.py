"""A half-open range of code points."""

from typing import NamedTuple


class Span(NamedTuple):
    """The range `start <= offset < end` in code points of a source text."""

    start: int
    end: int

    def slice(self, source: str) -> str:
        """Return the text that the span covers."""
        return source[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end
