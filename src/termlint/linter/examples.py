"""Whether the examples of a pack's entries show what they should, judged by the real linter."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from termlint.diagnostics import Diagnostic
from termlint.documents import read_text
from termlint.linter.linter import Linter
from termlint.terminology import Entry

RULES = frozenset(("outdated-term", "inconsistent-casing"))
_OUTDATED = "outdated-term"


class ExampleFault(NamedTuple):
    """An example that does not show what it should: in the list `key`, at `position` from 0."""

    key: str
    position: int
    message: str


def judge_examples(entry: Entry, linter: Linter) -> Iterator[ExampleFault]:
    """Yield what is wrong with an entry's examples.

    A bad text is reported by its entry, the fixes of what is found in it leave nothing behind
    that could be fixed, and a good text is silent. The linter runs the rules in `RULES`.
    """
    for position, text in enumerate(entry.bad):
        fault = _bad(entry, text, linter)
        if fault:
            yield ExampleFault("bad", position, fault)
    for position, text in enumerate(entry.good):
        found = _lint(text, linter)
        if found:
            message = f'the good example "{text}" is reported: {found[0].message}'
            yield ExampleFault("good", position, message)


def _bad(entry: Entry, text: str, linter: Linter) -> str:
    found = _lint(text, linter)
    names = {name.name for name in entry.names}
    if not any(one.rule == _OUTDATED and one.term in names for one in found):
        instead = f"; found instead: {found[0].message}" if found else ""
        return f'the bad example "{text}" is not reported by its entry{instead}'
    unfixed = {one.term for one in found if not one.fixes}
    fixed = _fixed(text, found)
    left = [one for one in _lint(fixed, linter) if one.term not in unfixed]
    if left:
        return f'the fix of the bad example gives "{fixed}", which is reported: {left[0].message}'
    return ""


def _lint(text: str, linter: Linter) -> list[Diagnostic]:
    return linter.lint(read_text(f"{text}\n", "example.md", "markdown"))


def _fixed(text: str, found: Iterable[Diagnostic]) -> str:
    """Return a text after the best fix of each finding; findings never overlap."""
    edits = [edit for one in found if one.fixes for edit in one.fixes[0].edits]
    for edit in sorted(edits, key=lambda edit: edit.span.start, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
