"""The plural of English words and names, by the regular rules."""

from termlint.text import lazy

_ES = lazy(r"(?:[sxz]|[cs]h)$")
_IES = lazy(r"(?<=[^aeiou\W\d_])y$")


def plural(words: str) -> str:
    """Return a phrase with its last word in the plural; one that ends in `s` stays as it is.

    Letters in capitals take a plain `s`, as acronyms do.
    """
    if words.endswith("s"):
        return words
    if words[-1:].isupper():
        return f"{words}s"
    if _IES.search(words):
        return f"{words[:-1]}ies"
    return f"{words}es" if _ES.search(words) else f"{words}s"
