"""Entries as RST: both shapes as a whole, and what docutils would take for markup."""

import warnings
from typing import Any

import pytest
from sections import ENTRIES, PLACED, form

from termlint.glossary_section.values import Entry, Shape
from termlint.glossary_section.writers import write_entries

TEXTS: dict[tuple[str, Shape, bool], str] = {
    ("rst", Shape.DEFINITION_LIST, False): """\
Terms
-----

dog
    .. _glossary-dog:

    It sleeps. See also `QF <glossary-qf_>`__.

QF
    .. _glossary-qf:

    Quick fox. See also `dog <glossary-dog_>`__, `RPO <glossary-rpo_>`__.

RPO
    .. _glossary-rpo:

    Recovery point objective. How far.

zone
    A part of a map.
""",
    ("rst", Shape.DEFINITION_LIST, True): """\
Terms
-----

zone
    A part of a map.

Animals
~~~~~~~

dog
    .. _glossary-dog:

    It sleeps. See also `QF <glossary-qf_>`__.

QF
    .. _glossary-qf:

    Quick fox. See also `dog <glossary-dog_>`__, `RPO <glossary-rpo_>`__.

Backup
~~~~~~

RPO
    .. _glossary-rpo:

    Recovery point objective. How far.
""",
    ("rst", Shape.SPHINX, False): """\
Terms
-----

.. glossary::

   dog
      It sleeps. See also :term:`QF`.

   QF
      Quick fox. See also :term:`dog`, :term:`RPO`.

   RPO
      Recovery point objective. How far.

   zone
      A part of a map.
""",
    ("rst", Shape.SPHINX, True): """\
Terms
-----

.. glossary::

   zone
      A part of a map.

Animals
~~~~~~~

.. glossary::

   dog
      It sleeps. See also :term:`QF`.

   QF
      Quick fox. See also :term:`dog`, :term:`RPO`.

Backup
~~~~~~

.. glossary::

   RPO
      Recovery point objective. How far.
""",
}
# Words, and how they stand in a name or a definition; half of them as they are.
WORDS = {
    "plain words": "plain words",
    "größer 中文 😀": "größer 中文 😀",
    "snake_case": "snake_case",
    "R&D <b> &copy; I/O": "R&D <b> &copy; I/O",
    "{{ x }} [y] (z) ~~a~~": "{{ x }} [y] (z) ~~a~~",
    "C++ and C#": "C++ and C#",
    "Linux. A kernel.": "Linux. A kernel.",
    "-5, 1.5, $5": "-5, 1.5, $5",
    ".NET": ".NET",
    "#1": "#1",
    "a:b: c": "a:b: c",
    "_private": "_private",
    "a|b|": r"a\|b\|",
    "a*b*": r"a\*b\*",
    "trailing_ x": r"trailing\_ x",
    "twice__": r"twice\_\_",
    "[1]_": r"[1]\_",
    "a\\b": r"a\\b",
    "a ` b": r"a \` b",
    "- x": r"\- x",
    "+ x": r"\+ x",
    "1. x": r"\1. x",
    "(b) x": r"\(b) x",
    "#. x": r"\#. x",
    ".. x": r"\.. x",
    ":x: y": r"\:x: y",
    ">>> x": r"\>>> x",
}


@pytest.mark.parametrize("key", TEXTS, ids=str)
def test_each_shape(key: tuple[str, Shape, bool]) -> None:
    dialect, shape, by_category = key
    assert write_entries(form(dialect, shape, by_category=by_category), ENTRIES) == TEXTS[key]


@pytest.mark.parametrize(("words", "written"), WORDS.items())
def test_what_would_be_markup(words: str, written: str) -> None:
    entry = Entry(words, "", f"{words}.")
    assert write_entries(form("rst", Shape.DEFINITION_LIST), [entry]) == (
        f"Terms\n-----\n\n{written}\n    {written}.\n"
    )
    assert write_entries(form("rst", Shape.SPHINX), [entry]) == (
        f"Terms\n-----\n\n.. glossary::\n\n   {written}\n      {written}.\n"
    )


def doctree(source: str) -> Any:
    """Return what docutils reads, which may have nothing to say."""
    from docutils.core import publish_doctree

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return publish_doctree(source, settings_overrides={"halt_level": 2, "report_level": 2})


def test_docutils_reads_each_as_it_is_meant() -> None:
    """Found: `[1]_` and a lone backquote that were not escaped, and `1. x` that was a list."""
    from docutils import nodes

    entries = [Entry(words, "", f"{words}.") for words in WORDS]
    tree = doctree(write_entries(form("rst", Shape.DEFINITION_LIST), entries))
    terms = [node.astext() for node in tree.findall(nodes.term)]
    assert terms == sorted(WORDS, key=str.casefold)
    meanings = list(tree.findall(nodes.definition))
    assert [node.astext() for node in meanings] == [f"{words}." for words in terms]
    assert {type(child) for node in meanings for child in node} == {nodes.paragraph}


def test_docutils_follows_the_links_between_entries() -> None:
    from docutils import nodes

    tree = doctree(write_entries(form("rst", Shape.DEFINITION_LIST), ENTRIES))
    ids = {one for node in tree.findall() if isinstance(node, nodes.Element) for one in node["ids"]}
    links = [node["refid"] for node in tree.findall(nodes.reference)]
    assert links == ["glossary-qf", "glossary-dog", "glossary-rpo"]
    assert set(links) <= ids


def test_code_in_a_definition_stays_code() -> None:
    entry = Entry("X", "", "Says `a|b_` *now*.")
    assert write_entries(form("rst", Shape.DEFINITION_LIST), [entry]) == (
        "Terms\n-----\n\nX\n    Says ``a|b_`` \\*now\\*.\n"
    )


def test_titles_fit_their_lines() -> None:
    for title, adornment, written in (
        ("Terms", "=", "Terms\n====="),
        ("Ü", "=", "Ü\n===="),
        ("中文 x", "~", "中文 x\n~~~~~~"),
        ("A *b*", "-", "A \\*b\\*\n-------"),
        ("Terms", "==", "=====\nTerms\n====="),
    ):
        one = form("rst", Shape.DEFINITION_LIST, adornment=adornment)._replace(title=title)
        assert write_entries(one, [Entry("X", "", "Yes.")]) == f"{written}\n\nX\n    Yes.\n"


def test_links_to_where_a_term_is_used() -> None:
    assert write_entries(form("rst", Shape.SPHINX), [PLACED]) == (
        "Terms\n-----\n\n.. glossary::\n\n"
        "   RTO\n      How long. Used in :doc:`a`, :doc:`b c/d(e)`.\n"
    )
    assert write_entries(form("rst", Shape.DEFINITION_LIST), [PLACED]) == (
        "Terms\n-----\n\nRTO\n"
        "    How long. Used in `a.md <a.md>`__, `b c/d(e).md <b c/d(e).md>`__.\n"
    )
