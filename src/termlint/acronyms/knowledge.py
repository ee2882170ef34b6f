"""What is known about acronyms before a document is read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Knowledge(NamedTuple):
    """The short forms that a project knows, each case-exact.

    `expansions`: those of the glossary's acronyms, the default sense first; `well_known`: those
    that need no introduction; `names`: names and nouns, which are never acronyms.
    """

    expansions: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    well_known: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def is_acronym(self, token: str) -> bool:
        """Tell whether the glossary has a token as an acronym."""
        return token in self.expansions

    def known_expansions(self, token: str) -> tuple[str, ...]:
        """Return the glossary's expansions of a token, the default first."""
        return self.expansions.get(token, ())
