"""Letter-case folding that never changes a length, so that folded offsets are offsets."""

_ALIKE = (("\u2010", "-"), ("\u2011", "-"), ("\u2018", "'"), ("\u2019", "'"))
_SPECIAL = ("\u03a3", "\u03c2", "\u0130")  # final sigma depends on its place, dotted I grows


def fold(text: str) -> str:
    """Return `text` with letter case, curly apostrophes and typographic hyphens levelled.

    The result has exactly the length of `text`, in code points, and folding a concatenation is
    the concatenation of the folded parts.
    """
    if text.isascii():
        return text.lower()
    text = straighten(text)
    if any(special in text for special in _SPECIAL):
        return "".join(map(_fold_one, text))
    return text.lower()


def straighten(text: str) -> str:
    """Return `text` with curly apostrophes and typographic hyphens levelled, its case kept."""
    for found, level in _ALIKE:  # searching is many times as fast as `str.translate`
        if found in text:
            text = text.replace(found, level)
    return text


def _fold_one(character: str) -> str:
    if character == "\u03c2":
        return "\u03c3"
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character
