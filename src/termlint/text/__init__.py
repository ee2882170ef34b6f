"""Offsets, positions and letter-case folding: what every room knows about text."""

from termlint.text.columns import width
from termlint.text.fold import fold, straighten
from termlint.text.lazy import lazy
from termlint.text.lines import LINE_END, LineIndex, Position
from termlint.text.offsets import OffsetMap, Piece, Shift, byte_shift
from termlint.text.span import Span

__all__ = [
    "LINE_END",
    "LineIndex",
    "OffsetMap",
    "Piece",
    "Position",
    "Shift",
    "Span",
    "byte_shift",
    "fold",
    "lazy",
    "straighten",
    "width",
]
