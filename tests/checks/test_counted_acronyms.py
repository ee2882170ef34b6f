"""Acronyms that are counted, as "an X" and "Xs" are: of what has no number nothing is written."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]

TERMS = (
    {"term": "QDM", "expansion": "quorum disk management"},
    {"term": "QDU", "expansion": "quorum disk unit"},
    {"term": "JBQ", "expansion": "just a bunch of queues"},
    {"term": "PQM", "expansion": "pluggable quorum modules"},
    {"term": "QRE", "senses": [
        {"expansion": "quorum reliability engineering"},
        {"expansion": "quorum reliability engineer"}]},
    {"term": "QCI", "senses": [
        {"expansion": "quorum continuous integration"},
        {"expansion": "quorum item", "context": ["ledger"]}]},
)  # fmt: skip


@pytest.mark.parametrize(
    ("source", "written"),
    [
        # one of what has no number
        ("Buy a QDM.", None),
        ("Buy a new QDM today.", None),
        ("Each QDM is new.", None),
        ("Another QDM is new.", None),
        ("All QDMs are new.", None),
        ("Buy a JBQ of 24.", None),
        ("All JBQs are new.", None),
        ("Load a PQM.", None),
        # one of what can be counted, or of a noun that follows, or no number at all
        ("Buy a QDU.", "quorum disk unit (QDU)"),
        ("Each QDU is new.", "quorum disk unit (QDU)"),
        ("Buy a QDM server.", "quorum disk management (QDM)"),
        ("Buy a new QDM server.", "quorum disk management (QDM)"),
        ("Buy the QDM.", "quorum disk management (QDM)"),
        ("A host with QDM is new.", "quorum disk management (QDM)"),
        ("Use JBQ for it.", "just a bunch of queues (JBQ)"),
        ("Load PQM.", "pluggable quorum modules (PQM)"),
        # a person is counted, and what that person does is not
        ("Ask a QRE.", "quorum reliability engineer (QRE)"),
        ("Ask the QRE.", "quorum reliability engineer (QRE)"),
        ("Ask an on-call QRE.", "quorum reliability engineer (QRE)"),
        ("The on-call QRE is new.", "quorum reliability engineer (QRE)"),
        ("Ask our QRE.", "quorum reliability engineer (QRE)"),
        ("The rules of QRE are new.", "quorum reliability engineering (QRE)"),
        ("The part for QRE is new.", "quorum reliability engineering (QRE)"),
        ("Our QREs know.", "quorum reliability engineers (QREs)"),
        ("We learn QRE now.", "quorum reliability engineering (QRE)"),
        ("Ask the QRE team.", "quorum reliability engineering (QRE)"),
        ("QRE is new.", "Quorum reliability engineering (QRE)"),
        # a sense that wants words of its own is not taken for want of another
        ("The QCI is new.", "quorum continuous integration (QCI)"),
    ],
)
def test_what_is_written(lint: Lint, source: str, written: str | None) -> None:
    (found,) = lint(f"{source}\n", "undefined-acronym", terms=TERMS)
    texts = [edit.text for fix in found.fixes for edit in fix.edits]
    assert texts[-1:] == ([written] if written else [])


def test_the_message_names_the_person(lint: Lint) -> None:
    (found,) = lint("Two QREs know. QRE is new.\n", "undefined-acronym", terms=TERMS)
    assert "introduce it here as: quorum reliability engineer (QRE)" in found.message
