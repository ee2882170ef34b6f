"""The findings that depend on patterns of tokens, decided one by one."""

from collections.abc import Iterable, Iterator

from termlint.diagnostics import Diagnostic, Pending


def decided(found: Iterable[Diagnostic | Pending]) -> Iterator[Diagnostic]:
    """Yield the findings that stand, in their order; spaCy is loaded at the first open question.

    Of the findings of a rule that share a span with a pending one, the first that stands is the
    only one: one spelling can stand for several products, each with patterns of its own.
    """
    told: set[tuple[object, ...]] = set()
    for one in found:
        if isinstance(one, Diagnostic):
            if (one.rule, one.span) not in told:
                yield one
            continue
        place = (one.diagnostic.rule, one.diagnostic.span)
        keys = {place, (one.diagnostic.rule, one.once)} if one.once else {place}
        if told.isdisjoint(keys) and _stands(one):
            told |= keys
            yield one.diagnostic


def _stands(one: Pending) -> bool:
    if not one.unless and not one.only_if:
        return True
    from termlint.language import any_matches  # here: no run needs it without an open question

    if one.unless and any_matches(one.unless, one.text, one.start):
        return False
    return not one.only_if or any_matches(one.only_if, one.text, one.start)
