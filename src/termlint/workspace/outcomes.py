"""What becomes of a file in a run: it was checked, or it could not be."""

from typing import NamedTuple

from termlint.diagnostics import Diagnostic
from termlint.documents import Document


class Fault(NamedTuple):
    """Something that could not be checked: a sentence, with the place where there is one."""

    message: str
    path: str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        return f"{place}: {self.message}" if place else self.message


class Checked(NamedTuple):
    """A document that was checked, with its diagnostics, and whether they fail a run.

    `unread` is the code of its language where rules that know English only were not run on it, and
    `is_past` tells that some were not because its path is that of a changelog or an old version.
    """

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    fails: bool
    unread: str = ""
    is_past: bool = False


class UncheckableError(Exception):
    """A file that cannot be checked or written: a sentence, with the line where there is one."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line
