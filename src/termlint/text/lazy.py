"""Regular expressions that are compiled when they are first used."""

import re
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Lazy:
    """Stands for a pattern; the first use of a method puts the pattern's own in its place."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(*self._made)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used.

    Most runs use few of the expressions of the checks, and compiling them all takes longer than
    reading a short document.
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
