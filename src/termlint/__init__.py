"""Keeps the terminology of technical documents right.

The names here are the public interface; docs/api.md describes them. They are loaded when they
are first used, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termlint.acronyms import PlainIntroduction, find_introductions
    from termlint.checks import RULES, Lexicon, Rule, Settings
    from termlint.diagnostics import Diagnostic, Edit, Fix, Safety, Severity
    from termlint.documents import Block, Document
    from termlint.interface import lint, linter_for, read
    from termlint.linter import Linter
    from termlint.terminology import DataError, Glossary, Pack, Term
    from termlint.text import Position, Span

_HOMES = {
    "Block": "documents",
    "DataError": "terminology",
    "Diagnostic": "diagnostics",
    "Document": "documents",
    "Edit": "diagnostics",
    "Fix": "diagnostics",
    "Glossary": "terminology",
    "Lexicon": "checks",
    "Linter": "linter",
    "Pack": "terminology",
    "PlainIntroduction": "acronyms",
    "Position": "text",
    "RULES": "checks",
    "Rule": "checks",
    "Safety": "diagnostics",
    "Settings": "checks",
    "Severity": "diagnostics",
    "Span": "text",
    "Term": "terminology",
    "find_introductions": "acronyms",
    "lint": "interface",
    "linter_for": "interface",
    "read": "interface",
}

__all__ = [
    "RULES",
    "Block",
    "DataError",
    "Diagnostic",
    "Document",
    "Edit",
    "Fix",
    "Glossary",
    "Lexicon",
    "Linter",
    "Pack",
    "PlainIntroduction",
    "Position",
    "Rule",
    "Safety",
    "Settings",
    "Severity",
    "Span",
    "Term",
    "find_introductions",
    "lint",
    "linter_for",
    "read",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
