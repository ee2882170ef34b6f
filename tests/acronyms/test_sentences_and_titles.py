"""Introductions in sentences, below titles and labels, in first rows, and with dashes in words."""

from collections.abc import Callable

import pytest

Introduced = Callable[..., list[tuple[str, str, int]]]

SENTENCES = [
    ("A HSP is a hot spare pool.", "hot spare pool"),
    ("HSPs are hot spare pools.", "hot spare pools"),
    ("HSP is the Hot Spare Pool of disk 7.", "Hot Spare Pool"),
    ("HSP is the Hot Spare PoolParty of disk 7.", "Hot Spare PoolParty"),
    ("A hot spare pool is often called an HSP.", "hot spare pool"),
    ("A hot spare pool is known as a HSP.", "hot spare pool"),
    ("A hot spare pool (a HSP) is idle.", "hot spare pool"),
    ('A hot spare pool ("an HSP") is idle.', "hot spare pool"),
    ("We call hot spare pools HSPs.", "hot spare pools"),
    ("Here we also call a hot spare pool HSP.", "hot spare pool"),
    ("HSP stands here for hot spare pool.", "hot spare pool"),
    ("HSP (here: hot spare pool) is idle.", "hot spare pool"),
    ("The hot spare pool, the HSP, is idle.", "hot spare pool"),
    ("A hot spare pool, an HSP, is idle.", "hot spare pool"),
    # what says something else of it
    ("A HSP is a pool of spares.", None),
    ("HSP is a happy pair of sets.", None),
    ("HSP is hot spare pooling.", None),
    ("A HSP was a hot spare pool.", None),
    ("HSP are the hot spare pools.", None),
    ("They call hot spare pools from HSPs.", None),
    ("We call the pools HSPs.", None),
    ("The pool, the HSP, is idle.", None),
    ("A pool is often called an HSP.", None),
    ("A HP is a hot pool.", None),  # two letters fit many words
]


@pytest.mark.parametrize(("source", "long"), SENTENCES)
def test_sentences(introduced: Introduced, source: str, long: str | None) -> None:
    for rst in (False, True):
        found = introduced(f"{source}\n", rst)
        assert [one[:2] for one in found] == ([("HSP", long)] if long else [])


def test_two_letters_of_a_known_expansion(introduced: Introduced) -> None:
    known = {"expansions": {"HP": ("hot pool",)}}
    for source in ("A HP is a hot pool.\n", "We call a hot pool HP.\n", "# HP\n\nHot pool, x.\n"):
        assert next(one[1] for one in introduced(source, **known)).lower() == "hot pool"


DASHES = [
    ("The hot\u2013spare pool (HSP)", "hot\u2013spare pool"),
    ("The hot\u2013spare\u2013pool (HSP)", "hot\u2013spare\u2013pool"),
    ("A hot spare\u2014pool (HSP)", "hot spare\u2014pool"),
    ("HSP (hot\u2013spare pool)", "hot\u2013spare pool"),
    ("Hot disks \u2013 spare pool (HSP)", None),
    ("Hot 1\u20132 spare pool (HSP)", None),
    ("The disks \u2013 hot spare pool (HSP)", "hot spare pool"),
    ("The disks\u2014hot spare pool (HSP)", "hot spare pool"),
]


@pytest.mark.parametrize(("source", "long"), DASHES)
def test_dashes(introduced: Introduced, source: str, long: str | None) -> None:
    assert [one[1] for one in introduced(f"{source}\n")] == ([long] if long else [])


TITLES = [
    ("# HSP\n\nHot spare pool. Idle disks.\n", "Hot spare pool"),
    ("# HSP\n\nHot spare pool\n", "Hot spare pool"),
    ("# HSP\n\nA hot spare pool is idle.\n", "hot spare pool"),
    ("# HSP\n\n[Hot spare pool](x.md) - idle.\n", "Hot spare pool"),
    ("**HSP**\n\nHot spare pool. Idle disks.\n", "Hot spare pool"),
    ("**HSP**  \nHot spare pool. Idle disks.\n", "Hot spare pool"),
    ("**HSP**\nHot spare pool. Idle disks.\n", "Hot spare pool"),
    ("Text.  \n**HSP**  \nHot spare pool. Idle disks.\n", "Hot spare pool"),
    ("# HSP\n\nHot spare pool tools are old.\n", None),
    ("# HSP\n\nHosts and spares are pooled.\n", None),
    ("# The HSP\n\nHot spare pool. Idle disks.\n", None),
    ("# HSP\n\n- Hot spare pool. Idle disks.\n", None),
    ("# HSP\n\nText.\n\nHot spare pool. Idle disks.\n", None),
    ("HSP\n\nHot spare pool. Idle disks.\n", None),
    ("The **HSP**\nHot spare pool. Idle disks.\n", None),
    ("**HSP** and\nHot spare pool. Idle disks.\n", None),
]


@pytest.mark.parametrize(("source", "long"), TITLES)
def test_titles_and_labels(introduced: Introduced, source: str, long: str | None) -> None:
    assert [one[1] for one in introduced(source)] == ([long] if long else [])


def test_titles_of_rst(introduced: Introduced) -> None:
    assert introduced("HSP\n===\n\nHot spare pool. Idle.\n", True) == [("HSP", "Hot spare pool", 0)]
    assert introduced("**HSP**\n\nHot spare pool. Idle.\n", True) == [("HSP", "Hot spare pool", 2)]
    assert introduced("HSP\n===\n\nHosts and spares.\n\nHot spare pool.\n", True) == []


def test_two_letters_below_a_title_fit_a_sentence(introduced: Introduced) -> None:
    assert introduced("# HP\n\nHot pool. Idle.\n") == [("HP", "Hot pool", 2)]
    assert introduced("# HP\n\nHot people are idle.\n") == []


ROWS = [
    ".. list-table::\n\n   * - HSP\n     - {long}\n   * - a\n     - b\n",
    ".. list-table::\n   :header-rows: 0\n\n   * - HSP\n     - {long}\n   * - a\n     - b\n",
    ".. csv-table::\n\n   HSP, {long}\n   a, b\n",
    "===  ================\nHSP  {long}\na    b\n===  ================\n",
    "+-----+----------------+\n| HSP | {long} |\n+-----+----------------+\n| a   | b"
    "              |\n+-----+----------------+\n",
]


@pytest.mark.parametrize("table", ROWS)
def test_the_first_row_without_a_head_is_a_row(introduced: Introduced, table: str) -> None:
    for words, found in (("hot spare pool", ["hot spare pool"]), ("all spare disk", [])):
        assert [one[1] for one in introduced(table.format(long=words), True)] == found
    under = f"Acronyms\n========\n\n{table.format(long='all spare disk')}"
    assert [one[1] for one in introduced(under, True)] == [""]
