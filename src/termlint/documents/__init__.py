"""Markdown and reStructuredText to documents of blocks whose every character has a source."""

from termlint.documents.model import (
    GLOSSARY,
    PLACEHOLDER,
    Block,
    Cell,
    Document,
    GlossaryMark,
    Inclusion,
    Layout,
    Mark,
    MarkKind,
    Scope,
    Stray,
    Suppression,
    prose,
)
from termlint.documents.reading import FLAVOURS, decode, encode_like, format_of, read_text

__all__ = [
    "FLAVOURS",
    "GLOSSARY",
    "PLACEHOLDER",
    "Block",
    "Cell",
    "Document",
    "GlossaryMark",
    "Inclusion",
    "Layout",
    "Mark",
    "MarkKind",
    "Scope",
    "Stray",
    "Suppression",
    "decode",
    "encode_like",
    "format_of",
    "prose",
    "read_text",
]
