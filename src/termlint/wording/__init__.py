"""The wording of English terms: whether two expansions say the same, and letter case."""

from termlint.wording.expansions import same_expansion

__all__ = ["same_expansion"]
