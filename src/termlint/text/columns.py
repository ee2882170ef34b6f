"""How many columns a text takes in a source, as those who draw tables and titles count them."""

from unicodedata import east_asian_width


def width(text: str) -> int:
    """Return the columns of a text: two for a wide character, else one."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
