"""Letter-case folding that never changes a length, so that folded offsets are offsets."""

_HYPHENS = {0x2010: "-", 0x2011: "-"}
_QUOTES = {0x2018: "'", 0x2019: "'"}
_ALIKE = _HYPHENS | _QUOTES
_SPECIAL = ("\u03a3", "\u03c2", "\u0130")  # final sigma depends on its place, dotted I grows


def fold(text: str) -> str:
    """Return `text` with letter case, curly apostrophes and typographic hyphens levelled.

    The result has exactly the length of `text`, in code points, and folding a concatenation is
    the concatenation of the folded parts.
    """
    if text.isascii():
        return text.lower()
    lowered = text.translate(_ALIKE)
    if any(special in lowered for special in _SPECIAL):
        return "".join(map(_fold_one, lowered))
    return lowered.lower()


def _fold_one(character: str) -> str:
    if character == "\u03c2":
        return "\u03c3"
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character
