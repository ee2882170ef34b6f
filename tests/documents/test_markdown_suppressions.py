"""Suppression comments in Markdown: what they cover, which rules they name, and for what reason."""

from collections.abc import Callable

import pytest

from termlint.documents import Document

ALL: tuple[str, ...] = ()

# A text and, for each suppression in it: its rules, what it covers, its comment and its reason.
HTML_COMMENTS = [
    (
        "<!-- termlint-disable rule-a -->\na\n\n<!-- termlint-enable -->\nb\n",
        [(("rule-a",), "\na\n\n", "<!-- termlint-disable rule-a -->", "")],
    ),
    (
        "a\n<!-- termlint-disable -->\nb\n\nc\n",
        [(ALL, "\nb\n\nc\n", "<!-- termlint-disable -->", "")],
    ),
    (
        "<!-- termlint-disable x, y : a reason: this -->a\n<!-- termlint-enable x -->\nb\n"
        "<!-- termlint-enable y -->\n",
        [
            (("x",), "a\n", "<!-- termlint-disable x, y : a reason: this -->", "a reason: this"),
            (
                ("y",),
                "a\n<!-- termlint-enable x -->\nb\n",
                "<!-- termlint-disable x, y : a reason: this -->",
                "a reason: this",
            ),
        ],
    ),
    (
        "a <!-- termlint-disable-line x y --> b\nc\n",
        [
            (
                ("x", "y"),
                "a <!-- termlint-disable-line x y --> b\n",
                "<!-- termlint-disable-line x y -->",
                "",
            )
        ],
    ),
    (
        "<!-- termlint-disable-next-line x: why -->\na\nb\n",
        [(("x",), "a\n", "<!-- termlint-disable-next-line x: why -->", "why")],
    ),
    (
        "a\n\n<!-- termlint-disable-file x -->\n",
        [
            (
                ("x",),
                "a\n\n<!-- termlint-disable-file x -->\n",
                "<!-- termlint-disable-file x -->",
                "",
            )
        ],
    ),
    (
        "<!--\ntermlint-disable-next-line\nx\n-->\na\nb\n",
        [(("x",), "a\n", "<!--\ntermlint-disable-next-line\nx\n-->", "")],
    ),
    (
        "a\n<!-- termlint-disable-next-line -->",
        [(ALL, "", "<!-- termlint-disable-next-line -->", "")],
    ),
    (
        "<!-- termlint-disable-line x --> <!-- termlint-disable-next-line y -->\r\na\r\nb\r\n",
        [
            (
                ("x",),
                "<!-- termlint-disable-line x --> <!-- termlint-disable-next-line y -->\r\n",
                "<!-- termlint-disable-line x -->",
                "",
            ),
            (("y",), "a\r\n", "<!-- termlint-disable-next-line y -->", ""),
        ],
    ),
]

# Where they may stand: everywhere that a comment may.
PLACES = [
    (
        "- a\n  <!-- termlint-disable-next-line x -->\n- b\n",
        [(("x",), "- b\n", "<!-- termlint-disable-next-line x -->", "")],
    ),
    (
        "- <!-- termlint-disable-next-line x -->\n  b\n",
        [(("x",), "  b\n", "<!-- termlint-disable-next-line x -->", "")],
    ),
    (
        "1. a <!-- termlint-disable-line x -->\n   b\n",
        [
            (
                ("x",),
                "1. a <!-- termlint-disable-line x -->\n",
                "<!-- termlint-disable-line x -->",
                "",
            )
        ],
    ),
    (
        "| a |\n|---|\n| é <!-- termlint-disable-line x --> |\n| b |\n",
        [
            (
                ("x",),
                "| é <!-- termlint-disable-line x --> |\n",
                "<!-- termlint-disable-line x -->",
                "",
            )
        ],
    ),
    (
        "> <!-- termlint-disable-next-line x -->\n> é\n> b\n",
        [(("x",), "> é\n", "<!-- termlint-disable-next-line x -->", "")],
    ),
    (
        "> <!-- termlint-disable-next-line\n> x -->\n> a\n> b\n",
        [(("x",), "> a\n", "<!-- termlint-disable-next-line\n> x -->", "")],
    ),
    (
        "é\n\n!!! note\n    <!-- termlint-disable-next-line x -->\n    a\n",
        [(("x",), "    a\n", "<!-- termlint-disable-next-line x -->", "")],
    ),
    (
        "```{note}\na <!-- termlint-disable-line x -->\n```\n",
        [
            (
                ("x",),
                "a <!-- termlint-disable-line x -->\n",
                "<!-- termlint-disable-line x -->",
                "",
            )
        ],
    ),
    (
        "<div>\n<b>a</b> <!-- termlint-disable-line x -->\n</div>\n",
        [
            (
                ("x",),
                "<b>a</b> <!-- termlint-disable-line x -->\n",
                "<!-- termlint-disable-line x -->",
                "",
            )
        ],
    ),
    (
        "# a <!-- termlint-disable-line x -->\n",
        [
            (
                ("x",),
                "# a <!-- termlint-disable-line x -->\n",
                "<!-- termlint-disable-line x -->",
                "",
            )
        ],
    ),
]

SILENT = [
    "```\n<!-- termlint-disable-file -->\n```\n",
    "a `<!-- termlint-disable-file -->` b\n",
    "    <!-- termlint-disable-file -->\n",
    "<!-- termlint-disabled x -->\na\n",
    "<!-- termlint-disable-lines -->\na\n",
    "<!-- see termlint-disable -->\na\n",
    "<!-- termlint-enable -->\na\n",
    "<pre>\n&lt;!-- termlint-disable -->\n</pre>\n",
    "termlint-disable-file\n",
    "% termlint disable-file\n",
    "a % termlint-disable-file\n",
    "{/* termlint-disable-file */}\n",
    "\\<!-- termlint-disable-file -->\n",
]


def suppressed(document: Document) -> list[tuple[tuple[str, ...], str, str, str]]:
    return [
        (found.rules, found.span.slice(source), found.comment.slice(source), found.reason)
        for source in [document.source]
        for found in document.suppressions
    ]


@pytest.mark.parametrize(("source", "expected"), [*HTML_COMMENTS, *PLACES])
def test_comments(
    markdown: Callable[..., Document],
    source: str,
    expected: list[tuple[tuple[str, ...], str, str, str]],
) -> None:
    assert suppressed(markdown(source)) == expected


@pytest.mark.parametrize("source", SILENT)
def test_what_only_looks_like_one(markdown: Callable[..., Document], source: str) -> None:
    assert markdown(source).suppressions == ()


@pytest.mark.parametrize("flavour", ["auto", "commonmark", "myst", "hugo"])
def test_percent_comments_of_every_flavour(markdown: Callable[..., Document], flavour: str) -> None:
    source = "a\n\n% termlint-disable-next-line x: é\nb\n"
    document = markdown(source, flavour=flavour)
    comment = "% termlint-disable-next-line x: é"
    assert suppressed(document) == [(("x",), "b\n", comment, "é")]
    assert [block.text for block in document.blocks] == ["a", "b"]


@pytest.mark.parametrize(("path", "flavour"), [("a.mdx", "auto"), ("a.md", "docusaurus")])
def test_mdx_comments(markdown: Callable[..., Document], path: str, flavour: str) -> None:
    source = "# a\n\n{/* termlint-disable x */}\n\nb {/* termlint-disable-line y: z */} c\n"
    document = markdown(source, path=path, flavour=flavour)
    line = "b {/* termlint-disable-line y: z */} c\n"
    assert suppressed(document) == [
        (("x",), "\n\n" + line, "{/* termlint-disable x */}", ""),
        (("y",), line, "{/* termlint-disable-line y: z */}", "z"),
    ]
    assert [block.text for block in document.blocks] == ["a", "b c"]


def test_a_comment_in_a_nested_body_stands_in_the_source(
    markdown: Callable[..., Document],
) -> None:
    source = "é\n\n!!! note\n    - a\n\n        ```{tip}\n        <!-- termlint-disable-line -->\n"
    (found,) = markdown(source + "        ```\n").suppressions
    assert found.comment.slice(source) == "<!-- termlint-disable-line -->"
    assert found.comment.start == source.index("<!--")
