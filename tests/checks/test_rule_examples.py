"""The examples by which rules and packs explain themselves are true."""

from collections.abc import Callable

import pytest

from termlint.checks import CHECKS, RULES, Example
from termlint.checks.pages import rule_page
from termlint.diagnostics import Diagnostic
from termlint.terminology import Entry, shipped_pack, shipped_packs

Lint = Callable[..., list[Diagnostic]]

EXAMPLES = [(rule.id, example) for rule in RULES.values() for example in rule.examples]
QUIET = [(rule.id, text) for rule in RULES.values() for text in rule.silent]
SHIPPED = [entry for name in shipped_packs() for entry in shipped_pack(name).entries]
BAD = [(entry, text) for entry in SHIPPED for text in entry.bad]
GOOD = [(entry, text) for entry in SHIPPED for text in entry.good]


def _given(rule: str, example: Example) -> dict[str, object]:
    # What silences a rule is judged together with that rule.
    rules = "unused-suppression undefined-acronym" if rule == "unused-suppression" else rule
    path = "a.rst" if example.format == "rst" else "a.md"
    return {
        "well_known": "VM",
        "rules": rules,
        "terms": example.terms,
        "outdated": example.outdated,
        "path": path,
    }


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_bad_example_has_one_finding(lint: Lint, rule: str, example: Example) -> None:
    found = lint(example.bad, **_given(rule, example))
    assert [(one.rule, one.text) for one in found] == [(rule, example.found)]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_good_example_has_none(lint: Lint, rule: str, example: Example) -> None:
    assert lint(example.good, **_given(rule, example)) == []


@pytest.mark.parametrize(("rule", "text"), QUIET)
@pytest.mark.parametrize("shipped", [False, True])
def test_a_silent_text_is_silent(lint: Lint, rule: str, text: str, shipped: bool) -> None:
    entries = [entry for example in RULES[rule].examples for entry in example.outdated]
    names = [entry for example in RULES[rule].examples for entry in example.terms]
    known = "" if shipped else "API HTTPS JSON"
    assert lint(text, rule, outdated=entries, terms=names, well_known=known, shipped=shipped) == []


def test_every_rule_is_registered_with_examples_and_a_page() -> None:
    assert len(CHECKS) == len(RULES)
    for name, rule in RULES.items():
        assert name == rule.id
        assert rule.examples
        page = rule_page(rule)
        for part in (rule.summary, rule.what, rule.why, rule.fix):
            assert part in page
        for example in rule.examples:
            assert example.bad.rstrip() in page
            assert example.good.rstrip() in page


def _name(value: object) -> str:
    return value.id if isinstance(value, Entry) else str(value)[:40]


@pytest.mark.parametrize(("entry", "text"), BAD, ids=_name)
def test_a_bad_text_of_a_pack_has_the_finding_of_its_entry(
    lint: Lint, entry: Entry, text: str
) -> None:
    (found,) = lint(text + "\n", "outdated-term inconsistent-casing", shipped=True)
    assert found.rule == "outdated-term"
    assert found.term in {name.name for name in entry.names}
    assert found.source


@pytest.mark.parametrize(("entry", "text"), GOOD, ids=_name)
def test_a_good_text_of_a_pack_is_silent(lint: Lint, entry: Entry, text: str) -> None:
    assert lint(text + "\n", "outdated-term inconsistent-casing", shipped=True) == []


def test_every_entry_shows_itself() -> None:
    assert len(SHIPPED) >= 40
    assert [entry.id for entry in SHIPPED if not entry.bad or not entry.good] == []
