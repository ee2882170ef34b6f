"""The section between termlint's glossary marks: what it introduces holds for all of a document."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

Lint = Callable[..., Any]
Shown = Callable[..., list[str]]
RULES = (
    "undefined-acronym late-definition conflicting-expansion repeated-definition unused-suppression"
)
START, END = "<!-- termlint-glossary start -->\n", "\n<!-- termlint-glossary end -->\n"
USE = "The QF and the RPO.\n\n"
PAIRS = (("QF", "quick fox"), ("RPO", "recovery point objective"))
SHAPES = {
    "definition list": "{short}\n: {long}. How far.\n\n",
    "heading": "### {short}\n\n{long}. How far.\n\n",
    "abbreviation": "*[{short}]: {long}\n\n",
    "bullet": "- **{short}**: {long}. How far.\n",
    "words": "{long} ({short}) is one.\n\n",
}
TABLE = "| Short | Meaning |\n|---|---|\n" + "".join(f"| {s} | {x}. Far. |\n" for s, x in PAIRS)


def glossary(shape: str) -> str:
    if shape == "table":
        return TABLE
    return "## Terms\n\n" + "".join(SHAPES[shape].format(short=s, long=x) for s, x in PAIRS)


@pytest.mark.parametrize("shape", [*SHAPES, "table"])
def test_each_shape_holds_everywhere(lint: Lint, shown: Shown, shape: str) -> None:
    body = glossary(shape)
    for source in (USE + START + body + END, START + body + END + USE, USE + START + body):
        assert shown(source, lint(source, RULES)) == []


def test_rst(lint: Lint, shown: Shown) -> None:
    body = (
        "Terms\n=====\n\nQF\n   quick fox. Runs.\n\nRPO\n---\n\nrecovery point objective. Far.\n\n"
    )
    marked = f".. termlint-glossary start\n\n{body}.. termlint-glossary end\n"
    assert lint(USE + marked, RULES, path="a.rst") == []
    assert shown(USE + body, lint(USE + body, RULES, path="a.rst")) == [
        "1:5 late-definition QF",
        "1:16 late-definition RPO",
    ]


def test_without_marks_each_is_what_it_was(lint: Lint, shown: Shown) -> None:
    for shape, rules in (
        ("definition list", ("late-definition", "late-definition")),
        ("heading", ("late-definition", "late-definition")),
        ("abbreviation", ()),
        ("table", ("late-definition", "late-definition")),
    ):
        source = USE + glossary(shape)
        places = zip(("1:5", "1:16"), rules, ("QF", "RPO"), strict=False)
        assert shown(source, lint(source, RULES)) == [" ".join(one) for one in places if rules]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # what is only used there is no use of the document
        (f"{START}\nQF\n: quick fox. Of the ZT.\n{END}", []),
        (f"{START}\nQF\n: quick fox. Of the ZT.\n{END}\nThe ZT.\n", ["8:5 undefined-acronym ZT"]),
        # what is used there first need not be introduced before it
        (f"{START}\nQF\n: quick fox. Of the ZT.\n{END}\nZero trust (ZT). A ZT.\n", []),
        # the glossary says otherwise than the text
        (f"The quick foxes (QF).\n\n{START}\n- **QF**: quiet fan. It turns.\n{END}",
         ["5:5 conflicting-expansion QF"]),
        # a text may introduce what the glossary explains
        (f"A quick fox (QF). The QF.\n\n{START}\nQF\n: quick fox. Runs.\n{END}", []),
        # after the marks, order counts again
        (f"{START}\nQF\n: quick fox\n{END}\nThe ZT.\n\nZero trust (ZT).\n",
         ["8:5 late-definition ZT"]),
        # headings that are no acronym, and paragraphs that are no expansion
        (f"The STOP.\n\n{START}\n### STOP\n\nHalt the machine.\n{END}", []),
        (f"The RPO.\n\n{START}\n### About the RPO\n\nrecovery point objective\n{END}",
         ["1:5 undefined-acronym RPO"]),
    ],
)  # fmt: skip
def test_order_and_conflicts(lint: Lint, shown: Shown, source: str, expected: list[str]) -> None:
    assert shown(source, lint(source, RULES)) == expected


@given(
    shape=st.sampled_from([*SHAPES, "table"]),
    uses=st.lists(st.sampled_from(["The QF.\n\n", "# RPO\n\n", "- An RPO\n\n", "x\n\n"])),
    place=st.integers(0, 5),
)
def test_a_glossary_may_stand_anywhere(lint: Lint, shape: str, uses: list[str], place: int) -> None:
    section = START + "\n" + glossary(shape) + END + "\n"
    assert lint("".join([*uses[:place], section, *uses[place:]]), RULES) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"{END}\nText.\n\n{START}\nx\n", ["2:1 stale-glossary <!-- termlint-glossary end -->"]),
        (f"{START}{END}{END}", ["5:1 stale-glossary <!-- termlint-glossary end -->"]),
        # nothing begins anywhere, so that this is but a comment without effect
        (f"{END}\nText.\n", ["2:1 unused-suppression <!-- termlint-glossary end -->"]),
        (f"{START}{END}\nText.\n", ["1:1 stale-glossary <!-- termlint-glossary start -->"]),
        ("Text.\n", []),
    ],
)
def test_one_rule_tells_of_marks_that_do_not_go_together(
    lint: Lint, shown: Shown, source: str, expected: list[str]
) -> None:
    assert shown(source, lint(source, "stale-glossary unused-suppression")) == expected
