"""The unified diff of a document and its fixes, which `git apply` and `patch` read."""

import codecs
from collections.abc import Iterator
from difflib import unified_diff
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termlint.workspace.fixes import Fixed

_MARK = "\ufeff"
_NO_END = "\n\\ No newline at end of file\n"


def unified(result: "Fixed") -> bytes:
    """Return the diff in UTF-8; its lines keep their own ends, and a byte order mark stands."""
    before, after = result.before.document, result.after.document
    # A tab ends a name that has a space.
    path = before.path.lstrip("/") + ("\t" if " " in before.path else "")
    mark = _MARK if result.data.startswith(codecs.BOM_UTF8) else ""
    lines = unified_diff(
        _lines(mark + before.source),
        _lines(mark + after.source),
        f"a/{path}",
        f"b/{path}",
        lineterm="\n",
    )
    text = "".join(line if line.endswith("\n") else line + _NO_END for line in lines)
    return text.encode("utf-8", "surrogateescape")


def _lines(source: str) -> list[str]:
    """Return the lines as a diff sees them: only a line feed ends one."""
    return list(_split(source))


def _split(source: str) -> Iterator[str]:
    at = 0
    while at < len(source):
        end = source.find("\n", at) + 1 or len(source)
        yield source[at:end]
        at = end
