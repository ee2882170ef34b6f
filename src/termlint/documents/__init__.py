"""Markdown and reStructuredText to documents of blocks whose every character has a source."""

from termlint.documents.model import (
    PLACEHOLDER,
    Block,
    Cell,
    Document,
    Mark,
    MarkKind,
    Scope,
    Suppression,
    prose,
)
from termlint.documents.reading import FLAVOURS, decode, format_of, read_text

__all__ = [
    "FLAVOURS",
    "PLACEHOLDER",
    "Block",
    "Cell",
    "Document",
    "Mark",
    "MarkKind",
    "Scope",
    "Suppression",
    "decode",
    "format_of",
    "prose",
    "read_text",
]
