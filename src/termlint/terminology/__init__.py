"""What the project knows: terms and glossaries, products and packs, and their files."""

from termlint.terminology.entry import Entry, EntryKind, FixPolicy, ProductName
from termlint.terminology.glossary import load_glossary, parse_glossary, parse_terms
from termlint.terminology.nodes import DataError
from termlint.terminology.pack import Pack, load_pack, parse_entries, parse_pack
from termlint.terminology.periods import Day, VersionRange
from termlint.terminology.shipped import (
    default_packs,
    shipped_glossary,
    shipped_initialisms,
    shipped_names,
    shipped_pack,
    shipped_packs,
    shipped_well_known,
)
from termlint.terminology.term import Glossary, Sense, Term, TermKind

__all__ = [
    "DataError",
    "Day",
    "Entry",
    "EntryKind",
    "FixPolicy",
    "Glossary",
    "Pack",
    "ProductName",
    "Sense",
    "Term",
    "TermKind",
    "VersionRange",
    "default_packs",
    "load_glossary",
    "load_pack",
    "parse_entries",
    "parse_glossary",
    "parse_pack",
    "parse_terms",
    "shipped_glossary",
    "shipped_initialisms",
    "shipped_names",
    "shipped_pack",
    "shipped_packs",
    "shipped_well_known",
]
