"""One long paragraph with many places to judge takes time in proportion to its length."""

import time
from collections.abc import Callable

from termlint.diagnostics import Diagnostic

# Fifty times what it takes, so that only a cost of places times length fails it.
MOST_SECONDS = 20


def test_small_letters_in_a_long_paragraph(lint: Callable[..., list[Diagnostic]]) -> None:
    source = "We have the yaml file here and " * 6000
    start = time.process_time()
    found = lint(f"{source}\n", "inconsistent-casing", well_known="YAML")
    assert len(found) == 6000
    assert time.process_time() - start < MOST_SECONDS
