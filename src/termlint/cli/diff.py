"""The unified diff of a document and its fixes, which `git apply` and `patch` read."""

from collections.abc import Iterator
from difflib import unified_diff
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termlint.workspace.fixes import Fixed

_NO_END = "\n\\ No newline at end of file\n"


def unified(result: "Fixed") -> str:
    """Return the diff, whose lines keep their own ends."""
    before, after = result.before.document, result.after.document
    path = before.path.lstrip("/")
    lines = unified_diff(
        _lines(before.source), _lines(after.source), f"a/{path}", f"b/{path}", lineterm="\n"
    )
    return "".join(line if line.endswith("\n") else line + _NO_END for line in lines)


def _lines(source: str) -> list[str]:
    """Return the lines as a diff sees them: only a line feed ends one."""
    return list(_split(source))


def _split(source: str) -> Iterator[str]:
    at = 0
    while at < len(source):
        end = source.find("\n", at) + 1 or len(source)
        yield source[at:end]
        at = end
