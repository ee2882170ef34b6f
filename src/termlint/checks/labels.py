"""What a text is called by the label before it: "Old name: X", `:Version: 4.3`, a term."""

import re
from collections.abc import Iterable

from termlint.documents import Block, Scope
from termlint.text import lazy

_FIELD_BEFORE = lazy(r"^[ \t>]*(?:[-*+] )?:(?P<label>[^:\n]{2,40}):[ \t]+$", re.MULTILINE)
_LABEL = lazy(r"(?P<label>[\w][\w /()-]{1,39}): ")
# Labels of names that a product had, or by which somebody may look for it.
_OTHER_NAMES = lazy(
    r"(?:(?:old|former|previous|earlier|original|other|alternative)(?: \w+)? names?"
    r"|alias(?:es)?|synonyms?|(?:also|formerly|previously) (?:known|called)(?: as)?|formerly|aka"
    r"|a\.k\.a\.|(?:search |meta )?keywords?)",
    re.IGNORECASE,
)
_VERSION = lazy(
    r"(?:(?:version|release)s?: ?)?v?(?P<version>\d+(?:\.(?:\d+|x))*)(?: .{1,20})?", re.IGNORECASE
)
_OF_VERSION = lazy(r"(?:installed |current |product )?(?:version|release)s?", re.IGNORECASE)
_LONGEST = 80  # of a field that names a product, in code points


def label_of(block: Block, source: str) -> str:
    """Return the label of a block, or nothing: "Alias" of "Alias: X" and of `:Alias: X`."""
    start = block.start
    before = source[source.rfind("\n", 0, start) + 1 : start]
    if ":" in before and (field := _FIELD_BEFORE.match(before)):
        return field["label"]
    found = _LABEL.match(block.text)
    return found["label"] if found else ""


def lists_other_names(block: Block, source: str) -> bool:
    """Tell whether a block's label says that other names follow: "Former names: X, Y"."""
    return _OTHER_NAMES.fullmatch(label_of(block, source)) is not None


def field_versions(blocks: Iterable[Block], source: str) -> dict[int, str]:
    """Return the versions that a field "Version" says of the entry before it, by its start.

    "- Product: SUSE Manager" and "- Version: 4.3" are one thing in two lines.
    """
    versions: dict[int, str] = {}
    last: Block | None = None
    for block in blocks:
        if last is not None and block.scope is last.scope and block.cell is None:
            version = _said_version(block, source)
            if version and len(last.text) <= _LONGEST:
                versions[last.start] = version
        last = block
    return versions


def _said_version(block: Block, source: str) -> str:
    if len(block.text) > _LONGEST or block.scope is Scope.HEADING:
        return ""
    found = _VERSION.fullmatch(block.text)
    if found is None or not _OF_VERSION.fullmatch(label_of(block, source)):
        return ""
    return found["version"]
