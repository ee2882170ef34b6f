"""Whether a document says that a program writes it, so that nobody should."""

import re

from termlint.text import lazy

# Where such a notice stands, in code points.
_TOP, _END = 2_000, 500
_NOTICE = lazy(
    r"\bgenerated\b.{0,160}?\bdo not (?:edit|modify|change)\b"
    r"|\bdo not (?:edit|modify|change)\b.{0,160}?\bgenerated\b",
    re.IGNORECASE | re.DOTALL,
)


def is_generated(source: str) -> bool:
    """Tell whether a source says, at its top or end, that it is generated and not to be edited."""
    ends = (source[:_TOP], source[_TOP:][-_END:])
    return any(_NOTICE.search(text) is not None for text in ends)
