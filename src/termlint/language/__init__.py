"""What spaCy knows about English: the one room that imports it, when it is first asked."""

from termlint.language.guards import any_matches

__all__ = ["any_matches"]
