"""Acronyms: tokens that look like one, and the places where a text says what they stand for."""

from termlint.acronyms.candidates import Candidate, find_candidates, find_in_blocks
from termlint.acronyms.fields import find_in_fields
from termlint.acronyms.introductions import (
    LISTS_TERMS,
    Introduction,
    find_in_document,
    fitting,
)
from termlint.acronyms.knowledge import Knowledge
from termlint.acronyms.plain import PlainIntroduction, find_introductions
from termlint.acronyms.recognisers import is_english_word, is_small_word
from termlint.acronyms.shown import WIDGETS, Showing, is_label
from termlint.acronyms.uses import UNCOUNTED, AcronymIndex, Outside, Use, index_acronyms

__all__ = [
    "LISTS_TERMS",
    "UNCOUNTED",
    "WIDGETS",
    "AcronymIndex",
    "Candidate",
    "Introduction",
    "Knowledge",
    "Outside",
    "PlainIntroduction",
    "Showing",
    "Use",
    "find_candidates",
    "find_in_blocks",
    "find_in_document",
    "find_in_fields",
    "find_introductions",
    "fitting",
    "index_acronyms",
    "is_english_word",
    "is_label",
    "is_small_word",
]
