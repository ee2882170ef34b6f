"""One long paragraph with many places to judge takes time in proportion to its length."""

import time
from collections.abc import Callable

from termlint.diagnostics import Diagnostic

# Fifty times what it takes, so that only a cost of places times length fails it.
MOST_SECONDS = 20


def test_old_names_in_a_long_paragraph(lint: Callable[..., list[Diagnostic]]) -> None:
    source = "[The Old Box](https://github.com/x/old-boxes) and the Old Box (OB) here, " * 3000
    start = time.process_time()
    entry = {"outdated": "Old Box", "current": "New Box", "unless-beside": ["driver"]}
    found = lint(f"{source}\n", "outdated-term", outdated=(entry,))
    assert len(found) == 3000
    assert time.process_time() - start < MOST_SECONDS


def test_capitals_in_a_long_paragraph(lint: Callable[..., list[Diagnostic]]) -> None:
    start = time.process_time()
    terms = ({"term": "Zorb", "kind": "name"},)
    found = lint("ZORB QRX " * 6000 + "\n", "inconsistent-casing", terms=terms)
    assert len(found) == 6000
    assert time.process_time() - start < MOST_SECONDS


def test_small_letters_in_a_long_paragraph(lint: Callable[..., list[Diagnostic]]) -> None:
    source = "We have the yaml file here and " * 6000
    start = time.process_time()
    found = lint(f"{source}\n", "inconsistent-casing", well_known="YAML")
    assert len(found) == 6000
    assert time.process_time() - start < MOST_SECONDS


def test_plurals_and_short_names_in_a_long_paragraph(lint: Callable[..., list[Diagnostic]]) -> None:
    terms = (
        {"term": "npm", "kind": "name"},
        {"term": "ZQB", "kind": "acronym", "expansion": "zorb quell bit"},
        {"term": "FooBar", "kind": "name"},
        {"term": "Quell", "kind": "name", "typed": ["quell"]},
    )
    source = "The NPM and all ZQB's are a Foo bar of a quell, and Xa, quell and Yb. " * 3000
    start = time.process_time()
    found = lint(f"{source}Run npm install.\n", "inconsistent-casing", terms=terms)
    assert len(found) == 4 * 3000
    assert time.process_time() - start < MOST_SECONDS


def test_introductions_in_a_long_paragraph(lint: Callable[..., list[Diagnostic]]) -> None:
    start = time.process_time()
    lint("recovery point objective (RPO " * 4000 + "\n")
    lint("A" * 20_000 + f"\n\n({'AB' * 10_000})\n")
    assert time.process_time() - start < MOST_SECONDS


def test_what_looks_like_a_key_or_quotes_is_read_once(
    lint: Callable[..., list[Diagnostic]],
) -> None:
    terms = ({"term": "Quell", "kind": "name"}, {"term": "ZQB", "kind": "acronym"})
    start = time.process_time()
    lint("a_" * 40 + " quell or zorb\n", "inconsistent-casing", terms=terms)
    lint("set " + "a_" * 40 + ": quell, zorb\n", "inconsistent-casing", terms=terms)
    lint("The ZQB" + "'" * 60 + " of it.\n")
    assert time.process_time() - start < MOST_SECONDS
