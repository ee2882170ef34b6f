"""Fixes made round by round until nothing fixable is left, each proved before it is kept."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from termlint.diagnostics import Diagnostic, Edit, Fix, Safety
from termlint.documents import Document
from termlint.fixing.edits import Taken, apply, moved, written_as_markup
from termlint.fixing.frame import frame_expected, frame_of
from termlint.text import Span

ROUNDS = 10
# How often a fix may call for another before nothing new is left.
_CALLS = 3
# Rounds in which only some fixes could be proved; looking for the others takes several.
_PARTIAL_ROUNDS = 200


class Inspected(NamedTuple):
    """A document with its diagnostics, in the order of the source."""

    document: Document
    diagnostics: Sequence[Diagnostic]


Inspect = Callable[[str], Inspected]
# A finding's rule, and where it is.
_Place = tuple[str, Span]


class Refusal(NamedTuple):
    """A finding whose fix was not made although it has one, and why: a clause."""

    diagnostic: Diagnostic
    reason: str


class Settled(NamedTuple):
    """A document after its fixes.

    `fixed` counts the findings that were fixed, by rule; `refused` are those whose fix failed
    its proof, as they stand in `after`.
    """

    after: Inspected
    fixed: Counter[str]
    refused: tuple[Refusal, ...] = ()


class _Step(NamedTuple):
    """A finding with the fix that is to be made for it."""

    diagnostic: Diagnostic
    fix: Fix


def settle(before: Inspected, inspect: Inspect, *, unsafe: bool = False) -> Settled:
    """Make the fixes of a document until nothing is left that can be fixed.

    `inspect` reads and lints a source. Of fixes that overlap the earlier goes first, the other
    waits for the next round. A fix after which the document's frame is not the expected one, or
    something is reported that was not before, is taken back; the others are made. A document
    that has not settled after ten rounds stays as it was.
    """
    settling = _Settling(inspect, before, unsafe)
    whole = partial = 0
    while steps := settling.steps():
        if whole == ROUNDS or partial == _PARTIAL_ROUNDS:
            return Settled(before, Counter(), (_unsettled(before, unsafe),))
        if settling.make(steps):
            whole += 1
        else:
            partial += 1
    return Settled(settling.state, settling.fixed, settling.refusals())


def fix_to_make(diagnostic: Diagnostic, *, unsafe: bool) -> Fix | None:
    """Return the fix of a finding that may be made; where there is a choice, a person makes it."""
    safe = [fix for fix in diagnostic.fixes if fix.safety is Safety.SAFE]
    if safe:
        return safe[0]
    return diagnostic.fixes[0] if unsafe and len(diagnostic.fixes) == 1 else None


def _unsettled(before: Inspected, unsafe: bool) -> Refusal:
    """Return the refusal of all fixes, at the first finding that has one."""
    reason = f"it does not settle within {ROUNDS} rounds, so the file stays as it was"
    fixable = (one for one in before.diagnostics if fix_to_make(one, unsafe=unsafe))
    return Refusal(next(fixable), reason)


class _Settling:
    """A document on its way: its state, what was fixed, and what was refused, by its place."""

    def __init__(self, inspect: Inspect, before: Inspected, unsafe: bool) -> None:
        self.state = before
        self.fixed: Counter[str] = Counter()
        self._inspect = inspect
        self._unsafe = unsafe
        self._refused: dict[_Place, str] = {}
        # How many were fixed when the refused were tried last: others may make room for them.
        self._tried_at = 0

    def steps(self) -> list[_Step]:
        """Return fixes that can be made together; those refused come once more in the end."""
        steps = self._steps()
        if not steps and self._refused and self._tried_at < self.fixed.total():
            self._tried_at = self.fixed.total()
            self._refused.clear()
            steps = self._steps()
        return steps

    def _steps(self) -> list[_Step]:
        steps = (
            step
            for diagnostic in self.state.diagnostics
            if (step := self._step(diagnostic)) is not None
            and (diagnostic.rule, diagnostic.span) not in self._refused
        )
        return _together(steps)[0]

    def make(self, steps: Sequence[_Step]) -> bool:
        """Make the fixes, or as many of the first as can be proved; tell whether it was all.

        One that fails alone is refused.
        """
        tried = list(steps)
        while reason := self._make(tried):
            if len(tried) == 1:
                diagnostic = tried[0].diagnostic
                self._refused[diagnostic.rule, diagnostic.span] = reason
                return False
            tried = tried[: len(tried) // 2]
        return len(tried) == len(steps)

    def _make(self, steps: Sequence[_Step]) -> str:
        """Make all of some fixes, and those that they call for; return why not, else nothing."""
        state, called = self.state, list(steps)
        made: list[_Step] = []
        refused = self._refused
        for _ in range(_CALLS):
            called, edits = _together(called)
            after = self._inspect(apply(state.document.source, edits))
            fault = changed_frame(state.document, after.document, edits)
            if fault:
                return fault
            made += called
            refused = _moved(refused, edits)
            state, new = after, _new(self.state, after)
            if not new:
                self.state, self._refused = state, refused
                self.fixed.update(step.diagnostic.rule for step in made)
                return ""
            # An old name's successor may be short for words that the document does not have yet.
            called = [step for one in new if (step := self._step(one)) is not None]
            if len(called) < len(new):
                break
        return f'it would bring a finding of {new[0].rule} about "{new[0].text}"'

    def _step(self, diagnostic: Diagnostic) -> _Step | None:
        fix = fix_to_make(diagnostic, unsafe=self._unsafe)
        return None if fix is None else _Step(diagnostic, fix)

    def refusals(self) -> tuple[Refusal, ...]:
        """Return the findings that stand, but whose fixes failed."""
        return tuple(
            Refusal(diagnostic, self._refused[diagnostic.rule, diagnostic.span])
            for diagnostic in self.state.diagnostics
            if (diagnostic.rule, diagnostic.span) in self._refused
        )


def _together(steps: Iterable[_Step]) -> tuple[list[_Step], list[Edit]]:
    """Return the steps that can be made together, and their edits in the order of the source."""
    taken = Taken()
    made = [step for step in steps if taken.take(step.fix.edits)]
    return made, list(taken)


def _moved(refused: Mapping[_Place, str], edits: Sequence[Edit]) -> dict[_Place, str]:
    return {
        (rule, Span(moved(span.start, edits), moved(span.end, edits))): why
        for (rule, span), why in refused.items()
    }


def changed_frame(before: Document, after: Document, edits: Sequence[Edit]) -> str:
    """Return what edits changed beside the words that they were to change, empty for nothing."""
    expected, found = frame_expected(before, edits), frame_of(after, written_as_markup(edits))
    if expected.rest != found.rest:
        return "it would change what is no prose, such as code or a link"
    if expected.skeleton != found.skeleton:
        return "it would change the structure of the document"
    return ""


def _new(before: Inspected, after: Inspected) -> list[Diagnostic]:
    """Return the findings about what was clean before: more of a rule about a term than there were.

    The last of them are taken for the new ones.
    """
    count = Counter((one.rule, one.term) for one in before.diagnostics)
    new = []
    for diagnostic in after.diagnostics:
        count[diagnostic.rule, diagnostic.term] -= 1
        if count[diagnostic.rule, diagnostic.term] < 0:
            new.append(diagnostic)
    return new
