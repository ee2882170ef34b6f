"""What a check reports: a diagnostic with its severity and the fixes it offers."""

from enum import IntEnum, StrEnum
from typing import NamedTuple

from termlint.text import Span


class Severity(IntEnum):
    """How bad a finding is; a higher number is worse."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word that users write and read."""
        return self.name.lower()


class Safety(StrEnum):
    """Whether a fix may be written without a person looking at it."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Edit(NamedTuple):
    """The replacement of a source span (code points) by a text; an empty span inserts it.

    `markup` tells that the edit is meant to change what is no prose: an underline that grows
    with its title, the padding of a drawn table, a comment. No other edit may.
    """

    span: Span
    text: str
    markup: bool = False


class Fix(NamedTuple):
    """Edits that go together, with a title for people; the edits never overlap."""

    title: str
    safety: Safety
    edits: tuple[Edit, ...]


class Diagnostic(NamedTuple):
    """One finding in one document.

    `text` is the text found with white space as one space; `term` the name it is about (the
    glossary's name, the outdated name in the pack's spelling, or the folded token); `source` a
    URL that backs the finding. `fixes` come best first, at most one of them safe.
    """

    rule: str
    severity: Severity
    span: Span
    text: str
    term: str
    message: str
    source: str | None = None
    fixes: tuple[Fix, ...] = ()


class Pending(NamedTuple):
    """A finding that stands only if patterns of tokens say so, in the sentence of `text[start]`.

    `text` is that of its block, `start` an offset in code points; a pattern is the JSON of its
    tokens. No pattern of `unless` may match, and one of `only_if` must, where there are some. Of
    the findings of a rule that share `once`, the first that stands is the only one.
    """

    diagnostic: Diagnostic
    text: str
    start: int
    unless: tuple[str, ...] = ()
    only_if: tuple[str, ...] = ()
    once: str = ""
