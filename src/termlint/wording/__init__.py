"""The wording of English terms: expansions, articles, plurals and letter case."""

from termlint.wording.articles import indefinite_article
from termlint.wording.expansions import (
    has_other_endings,
    is_variant,
    normal_expansion,
    same_expansion,
    share_words,
)
from termlint.wording.letter_case import capitalised, exchanged, inflected, recased, uncapitalised
from termlint.wording.plurals import (
    counted,
    is_counted,
    is_many,
    plural,
    plural_of_noun,
    singular_of_noun,
)

__all__ = [
    "capitalised",
    "counted",
    "exchanged",
    "has_other_endings",
    "indefinite_article",
    "inflected",
    "is_counted",
    "is_many",
    "is_variant",
    "normal_expansion",
    "plural",
    "plural_of_noun",
    "recased",
    "same_expansion",
    "share_words",
    "singular_of_noun",
    "uncapitalised",
]
