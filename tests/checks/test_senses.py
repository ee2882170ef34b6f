"""Which sense of an acronym a message tells to write, by the words of the document."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]

TERMS = (
    {"term": "QF", "senses": [
        {"expansion": "quick fox", "context": ["den", "red tail"]},
        {"expansion": "quiet fan", "context": ["airflow", "blades"]},
        {"expansion": "quasi field", "context": ["algebra"]}]},
    {"term": "QL", "senses": [
        {"expansion": "quick lane"}, {"expansion": "quiet lake", "context": ["water"]}]},
    {"term": "QM", "senses": [
        {"expansion": "quick mast", "context": ["sail"]}, {"expansion": "quiet moon"},
        {"expansion": "quart mug", "context": ["beer"]}]},
)  # fmt: skip
FIRST, BOTH = "as: quick fox (QF)", "as quick fox (QF) or quiet fan (QF)"


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        # the default holds without any context, and with its own
        ("The QF is on.", FIRST),
        ("The QF left its den.", FIRST),
        ("The QF left its den. The airflow stopped.", FIRST),
        ("Airflow.\n\nThe QF.\n\nRed tail.", FIRST),
        ("The QF left its den. Algebra, airflow.", FIRST),
        # only words of another sense: both are named
        ("The airflow of the QF.", BOTH),
        ("# Airflow\n\nThe QF.", BOTH),
        ("The airflows of the QF.", BOTH),
        ("The QF.\n\n- BLADES", BOTH),
        ("The QF in algebra.", "as quick fox (QF) or quasi field (QF)"),
        ("The QF: algebra and airflow.", "as quick fox (QF) or quiet fan (QF) or quasi field (QF)"),
        # parts of words, and code, are no context
        ("The QF of the airflowing.", FIRST),
        ("The garden airflow QF.", BOTH),
        ("The QF of `airflow`.", FIRST),
        ("The red, tail, airflow QF.", BOTH),
    ],
)
def test_the_sense_to_write(lint: Lint, source: str, advice: str) -> None:
    [found] = lint(f"{source}\n", "undefined-acronym", terms=TERMS)
    assert found.message == f'"QF" is never explained; introduce it here {advice}'


def test_a_default_sense_without_context_words(lint: Lint) -> None:
    """Nothing speaks for it, so what speaks for the other makes it unsure."""
    [sure] = lint("The QL.\n", "undefined-acronym", terms=TERMS)
    assert sure.message.endswith("as: quick lane (QL)")
    [unsure] = lint("The QL and its water.\n", "undefined-acronym", terms=TERMS)
    assert unsure.message.endswith("quick lane (QL) or quiet lake (QL)")


def test_a_definition_that_comes_late_and_is_none_of_the_glossary_s(lint: Lint) -> None:
    [found] = lint("The QF.\n\nA quaint frog (QF).\n", "late-definition", terms=TERMS)
    assert found.message.endswith("introduce it here as: quick fox (QF)")
    [found] = lint("The QF.\n\nA quiet fan (QF).\n", "late-definition", terms=TERMS)
    assert found.message.endswith("introduce it here as: quiet fan (QF)")


@pytest.mark.parametrize(
    ("source", "advice", "is_fixed"),
    [
        ("The QM left.", "as quick mast (QM) or quiet moon (QM)", False),
        ("The QM and its beer.", "as quick mast (QM) or quart mug (QM)", False),
        ("The QM and its sails.", "as: quick mast (QM)", True),
        ("The QM, sail and beer.", "as: quick mast (QM)", True),
    ],
)
def test_a_sense_that_needs_no_word_competes(
    lint: Lint, source: str, advice: str, is_fixed: bool
) -> None:
    [found] = lint(f"{source}\n", "undefined-acronym", terms=TERMS)
    assert found.message == f'"QM" is never explained; introduce it here {advice}'
    assert bool(found.fixes) is is_fixed


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Moving the CRM database takes two hours.", ""),
        ("A PAM solution is planned.", ""),
        ("PV modules are on the roof.", ""),
        ("A KMS server is there.", ""),
        ("The video wall and the DVR.", ""),
        ("The CRM waits for the fencing.", "cluster resource manager"),
        ("Users of the realm log in by PAM.", "pluggable authentication modules"),
        ("Each pod has a PV.", "persistent volume"),
        ("The KMS has the keys.", "key management service"),
        ("A CA is there.", "certificate authority"),
        ("An HPC host is there.", "high-performance computing"),
    ],
)
def test_shipped_senses_that_need_a_word(lint: Lint, source: str, words: str) -> None:
    found = lint(f"{source}\n", "undefined-acronym", shipped=True)
    titles = [fix.title for one in found for fix in one.fixes]
    assert [title.rpartition(' as ')[2] for title in titles] == ([f'"{words}"'] if words else [])
