"""The words that a late definition has somewhere else, as they are written in running text."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]

TABLE = "| Acronym | Meaning |\n|---|---|\n| {} | {} |"
UNIT = "field-replaceable unit (FRU)"


@pytest.mark.parametrize(
    ("source", "written"),
    [
        # without the article and the capital of a beginning
        ("FRU\n: A field-replaceable unit.", UNIT),
        ("FRU\n: The Field-replaceable unit.", UNIT),
        ("FRU\n: A **field-replaceable unit** is one.", UNIT),
        (TABLE.format("FRU", "Field-replaceable unit"), UNIT),
        ("- FRU (Field-replaceable unit)", UNIT),
        ("- FRU: Field-replaceable unit", UNIT),
        ("**FRU**: A field-replaceable unit.", UNIT),
        # in the singular where the acronym is in the plural
        (TABLE.format("FRUs", "Field-replaceable units"), UNIT),
        ("Field-replaceable units (FRUs) are on.", UNIT),
        # names keep their capitals
        ("FRU\n: A Field-Replaceable Unit.", "Field-Replaceable Unit (FRU)"),
        (TABLE.format("FRU", "Fzorb resilver unit"), "Fzorb resilver unit (FRU)"),
        ("An FRU (Field-replaceable Unit) is on.", "Field-replaceable Unit (FRU)"),
        ("The Field replaceable unit (FRU) is on.", "Field replaceable unit (FRU)"),
        # words of several for one thing are not written
        (TABLE.format("FRU", "field-replaceable units"), None),
        ("Field-replaceable units (FRU) are on.", None),
        (TABLE.format("FRU", "Field-Replaceable Units"), None),
        ("Field-replaceable switches (FRSs) are on.", None),
    ],
)
def test_the_words_that_are_written(lint: Lint, source: str, written: str | None) -> None:
    short = "FRS" if "FRSs" in source else "FRU"
    (found,) = lint(f"Order a {short} today.\n\n{source}\n", "late-definition")
    texts = [edit.text for fix in found.fixes for edit in fix.edits]
    assert [text for text in texts if "(" in text] == ([written] if written else [])


def test_the_message_has_them_too(lint: Lint) -> None:
    source = "Check every PAW.\n\nPrivileged access workstations (PAWs) are on.\n"
    (found,) = lint(source, "late-definition")
    assert found.message.endswith("introduce it here as: privileged access workstation (PAW)")


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("Ask for the quorum level agreement; the QLA is on.", 0),
        ("Ask for the quorum-level agreement; the QLA is on.", 0),
        ("Ask for the quorum-level deal. The QLA is on.", 1),
    ],
)
def test_hyphens_hide_no_words_that_are_there(lint: Lint, source: str, count: int) -> None:
    terms = [{"term": "QLA", "expansion": "quorum-level agreement"}]
    (found,) = lint(f"{source}\n", "undefined-acronym", terms=terms)
    assert len(found.fixes) == count


def test_one_word_at_the_start_of_a_sentence(lint: Lint) -> None:
    source = "If the MONs are down, wait.\n\nMonitors (MONs) hold the maps.\n"
    (found,) = lint(source, "late-definition")
    texts = [edit.text for fix in found.fixes for edit in fix.edits]
    assert "monitors (MONs)" in texts
