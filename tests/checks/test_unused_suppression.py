"""Comments to termlint that have no effect: what the message says, and where."""

from collections.abc import Callable
from typing import Any

import pytest

# ruff: noqa: E501 - a comment and its message read best on one line

Lint = Callable[..., Any]
KNOWN = (
    "`termlint-disable`, `termlint-disable-line`, `termlint-disable-next-line`, "
    "`termlint-disable-file`, `termlint-enable`, `termlint-glossary`"
)
GLOSSARY = (
    "termlint knows no such comment; for a glossary it knows "
    "`termlint-glossary start` and `termlint-glossary end`"
)
RULES = "unused-suppression undefined-acronym late-definition"


def meant(said: str, name: str) -> str:
    return f"termlint knows no comment `{said}`; did you mean `{name}`?"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("termlint-disable-nextline x", meant("termlint-disable-nextline", "termlint-disable-next-line")),
        ("termlint-disable-line-next", meant("termlint-disable-line-next", "termlint-disable-line")),
        ("termlint-disable-lines", meant("termlint-disable-lines", "termlint-disable-line")),
        ("termlint-disabled", meant("termlint-disabled", "termlint-disable")),
        ("termlint-Disable-File", meant("termlint-Disable-File", "termlint-disable-file")),
        ("termlint-enabled x", meant("termlint-enabled", "termlint-enable")),
        ("termlint-ignore", meant("termlint-ignore", "termlint-disable")),
        ("termlint-ignore-file", meant("termlint-ignore-file", "termlint-disable-file")),
        ("termlint-skip-next-line", meant("termlint-skip-next-line", "termlint-disable-next-line")),
        ("termlint-off: x", meant("termlint-off", "termlint-disable")),
        ("termlint-on", meant("termlint-on", "termlint-enable")),
        ("termlint disable-line x", meant("termlint disable-line", "termlint-disable-line")),
        ("termlint: disable", meant("termlint: disable", "termlint-disable")),
        ("termlint_disable_line", meant("termlint_disable_line", "termlint-disable-line")),
        ("termlint\n disable", meant("termlint disable", "termlint-disable")),
        ("termlint-frobnicate x", f"termlint knows no comment `termlint-frobnicate`; it knows {KNOWN}"),
        ("termlint-glossary begin", GLOSSARY),
        ("termlint-glossary-start", GLOSSARY),
        ("termlint-glosary start", GLOSSARY),
        ("termlint-glossary end", "no `termlint-glossary start` stands before this; write one, or remove this"),
        ("termlint-disable-line (why)",
         "this cannot be read, and silences nothing; write `termlint-disable-line RULE: reason`"),
        ("termlint-enable late-definition", "this enables nothing, since nothing before it is disabled; remove it"),
        ("termlint-disable-file: undefined-acronym",
         "this silences all rules: what follows the colon is a reason; to name rules: undefined-acronym"),
        ("termlint-disable: undefined-acronym, late-definition",
         "this silences all rules: what follows the colon is a reason; to name rules: "
         "undefined-acronym, late-definition"),
        ("termlint-disable undefined-acronim", 'unknown rule "undefined-acronim"; did you mean "undefined-acronym"?'),
    ],
)  # fmt: skip
def test_the_message_says_what_to_write(lint: Lint, words: str, message: str) -> None:
    source = f"é\n\n<!-- {words} -->\n"
    (found,) = lint(source, RULES)
    assert (found.rule, found.message) == ("unused-suppression", message)
    assert found.span.slice(source) == f"<!-- {words} -->"
    assert found.text == " ".join(f"<!-- {words} -->".split())


@pytest.mark.parametrize(
    "source",
    [
        "<!-- termlint is great -->\n",
        "<!-- see termlint-config -->\n",
        "<!-- termlint-glossary start -->\n\nFine.\n\n<!-- termlint-glossary end -->\n",
        "<!-- termlint-glossary start -->\n",
        "<!-- termlint-disable-next-line: undefined-acronym is not for us -->\nThe QF.\n",
        "<!-- termlint-disable undefined-acronym -->\n\nQF\n\n<!-- termlint-enable -->\n",
        "```\n<!-- termlint-ignore -->\n% termlint-ignore\n```\n",
    ],
)
def test_silence(lint: Lint, source: str) -> None:
    assert lint(source, RULES) == []


def test_only_where_the_rule_runs(lint: Lint) -> None:
    assert lint("<!-- termlint-ignore -->\n", "undefined-acronym") == []


def test_a_mistaken_comment_may_itself_be_silenced(lint: Lint) -> None:
    source = "<!-- termlint-disable-next-line unused-suppression -->\n<!-- termlint-ignore -->\n"
    assert lint(source, RULES) == []


def test_rst(lint: Lint, shown: Callable[..., list[str]]) -> None:
    source = (
        "The QF.\n\n.. termlint-disable-lines\n\nThe ZT.\n\n.. see termlint-ignore\n\n"
        ".. termlint-disable:: x\n"
    )
    assert shown(source, lint(source, RULES, path="a.rst")) == [
        "1:5 undefined-acronym QF",
        "3:1 unused-suppression .. termlint-disable-lines",
        "5:5 undefined-acronym ZT",
        "9:1 unused-suppression .. termlint-disable:: x",
    ]
