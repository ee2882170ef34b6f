"""The wording of English terms: whether two expansions say the same, and letter case."""

from termlint.wording.expansions import normal_expansion, same_expansion

__all__ = ["normal_expansion", "same_expansion"]
