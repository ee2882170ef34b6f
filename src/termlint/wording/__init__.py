"""The wording of English terms: expansions, articles, plurals and letter case."""

from termlint.wording.articles import indefinite_article
from termlint.wording.expansions import is_variant, normal_expansion, same_expansion, share_words
from termlint.wording.letter_case import capitalised, exchanged, inflected, recased, uncapitalised
from termlint.wording.plurals import counted, plural, plural_of_noun

__all__ = [
    "capitalised",
    "counted",
    "exchanged",
    "indefinite_article",
    "inflected",
    "is_variant",
    "normal_expansion",
    "plural",
    "plural_of_noun",
    "recased",
    "same_expansion",
    "share_words",
    "uncapitalised",
]
