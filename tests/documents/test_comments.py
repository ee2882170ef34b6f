"""Comments that speak to termlint: marks of glossaries, and what has no effect."""

import pytest

from termlint.documents import Document, read_text

# A comment that has no effect, and as what it is told.
STRAYS = [
    "termlint-disable-nextline undefined-acronym",
    "termlint-disabled x",
    "termlint-disable-lines",
    "termlint-disable_line",
    "termlint-ignore",
    "termlint-disable-line (because)",
    "termlint-config: x",
    "termlint-glossary",
    "termlint-glossary begin",
    "termlint-glossary start here",
    "termlint disable-line",
    "termlint: disable",
    "termlint_disable_next_line",
    "termlint ignore",
    "termlint off",
    "termlint glossary start",
]
SILENT = [
    "termlint",
    "termlint is great",
    "termlint disables nothing here",
    "termlint ignores this",
    "termlint glossary writes this section",
    "termlint on Windows",
    "termlint-",
    "see termlint-config",
    "see termlint-disable-nextline",
    "termlinter-disable",
    "a-termlint-disable",
    "Use termlint disable-line",
]
MARKDOWN = ("<!-- {} -->", "<!--\n{}\n-->", "a <!-- {} --> b", "> <!-- {} -->", "- <!-- {} -->")


def strays(document: Document) -> list[tuple[str, str]]:
    return [(one.comment.slice(document.source), one.words) for one in document.strays]


@pytest.mark.parametrize("frame", MARKDOWN)
@pytest.mark.parametrize("words", STRAYS)
def test_what_has_no_effect_in_markdown(frame: str, words: str) -> None:
    source = f"é\n\n{frame.format(words)}\n\nb\n"
    comment = source[source.index("<!--") : source.index("-->") + 3]
    document = read_text(source, "a.md", "markdown")
    assert strays(document) == [(comment, words)]
    assert document.suppressions == ()


@pytest.mark.parametrize("words", STRAYS)
def test_what_has_no_effect_in_other_comments(words: str) -> None:
    percent = read_text(f"é\n\n% {words}\n\nb\n", "a.md", "markdown")
    assert strays(percent) == [(f"% {words}", words)]
    assert [block.text for block in percent.blocks] == ["é", "b"]
    mdx = read_text(f"é {{/* {words} */}} b\n", "a.mdx", "markdown")
    assert strays(mdx) == [(f"{{/* {words} */}}", words)]
    rst = read_text(f"é\n\n.. {words}\n\nb\n\n..\n   {words}\n", "a.rst", "rst")
    assert strays(rst) == [(f".. {words}", words), (f"..\n   {words}", words)]


@pytest.mark.parametrize("words", SILENT)
def test_what_speaks_of_us_but_not_to_us(words: str) -> None:
    for frame in MARKDOWN:
        assert read_text(frame.format(words), "a.md", "markdown").strays == ()
    assert read_text(f"% {words}\n", "a.md", "markdown", flavour="myst").strays == ()
    assert read_text(f"{{/* {words} */}}\n", "a.mdx", "markdown").strays == ()
    assert read_text(f".. {words}\n", "a.rst", "rst").strays == ()


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("```\n<!-- termlint-ignore -->\n```\n", "a.md"),
        ("```\n% termlint-ignore\n% termlint-disable-file\n```\n", "a.md"),
        ("~~~\n{/* termlint-ignore */}\n{/* termlint-disable-file */}\n~~~\n", "a.mdx"),
        ("`<!-- termlint-ignore -->`\n", "a.md"),
        ("<!--\n% termlint-ignore\n-->\n", "a.md"),
        ("termlint-ignore\n", "a.md"),
        ("a::\n\n   .. termlint-ignore\n", "a.rst"),
        (".. code::\n\n   .. termlint-ignore\n", "a.rst"),
        ("``.. termlint-ignore``\n", "a.rst"),
    ],
)
def test_no_comments_at_all(source: str, path: str) -> None:
    document = read_text(source, path, "rst" if path.endswith(".rst") else "markdown")
    assert (document.strays, document.suppressions) == ((), ())


def test_a_directive_of_that_name_is_a_mistaken_comment() -> None:
    source = "a\n\n.. termlint-disable:: late-definition\n\nb\n\n.. note:: c\n"
    document = read_text(source, "a.rst", "rst")
    assert strays(document) == [
        (".. termlint-disable:: late-definition", "termlint-disable:: late-definition")
    ]
    assert [block.text for block in document.blocks] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("comments", "idle"),
    [
        (["enable"], [0]),
        (["enable x"], [0]),
        (["disable", "enable"], []),
        (["disable", "enable", "enable"], [2]),
        (["disable x", "enable x"], []),
        (["disable x", "enable"], []),
        (["disable x", "enable y"], [1]),
        (["disable x y", "enable y z"], []),
        (["disable x y", "enable y", "enable x", "enable x"], [3]),
        (["disable", "enable x"], [1]),  # all rules are off, and stay so
        (["disable-file x", "enable x"], [1]),
        (["disable-line x", "enable x"], [1]),
        (["enable x", "disable x"], [0]),
    ],
)
def test_what_enables_nothing(comments: list[str], idle: list[int]) -> None:
    written = [f"<!-- termlint-{one} -->" for one in comments]
    document = read_text("\n\na\n\n".join(written), "a.md", "markdown")
    assert strays(document) == [(written[at], "termlint-enable") for at in idle]


START, END = "<!-- termlint-glossary start -->", "<!-- termlint-glossary end -->"


@pytest.mark.parametrize(
    ("source", "inside", "idle"),
    [
        (f"a\n\n{START}\n\nb\n\n- c\n\n{END}\n\nd\n", ["b", "c"], []),
        (f"a\n\n{START}\n## b\n\n| c |\n|---|\n| d |\n", ["b", "c", "d"], []),
        (f"{START}\nb\n{END}\n\nc\n\n{START}\n\nd\n", ["b", "d"], []),
        (f"{START}\n\nb\n\n{START}\n\nc\n\n{END}\n\nd\n", ["b", "c"], []),
        (f"a\n\n{END}\n\nb\n", [], [END]),
        # with a start it is a fault of the glossary, which the rule about glossaries tells
        (f"{START}\n\na\n\n{END}\n\nb\n\n{END}\n", ["a"], []),
        (f"a\n\n{END}\n\nb\n\n{START}\n\nc\n\n{END}\n", ["c"], []),
        (f"```\n{START}\n```\n\na\n", [], []),
        (f"{START}\n\n[^1]: a note\n\n*[QF]: quick fox\n\n{END}\n", [], []),
        ("a\n\n% termlint-glossary start\n\nb\n\n% termlint-glossary end\n\nc\n", ["b"], []),
    ],
)
def test_the_blocks_of_a_glossary(source: str, inside: list[str], idle: list[str]) -> None:
    document = read_text(source, "a.md", "markdown")
    assert [one.text for one in document.blocks if one.in_glossary] == inside
    assert [comment for comment, _ in strays(document)] == idle


def test_the_blocks_of_a_glossary_elsewhere() -> None:
    mdx = "a\n\n{/* termlint-glossary start */}\n\nb\n\n{/* termlint-glossary end */}\n\nc\n"
    rst = "a\n\n.. termlint-glossary start\n\nb\n\n.. termlint-glossary end\n\nc\n"
    for source, path in ((mdx, "a.mdx"), (rst, "a.rst")):
        document = read_text(source, path, "rst" if path == "a.rst" else "markdown")
        assert [one.text for one in document.blocks if one.in_glossary] == ["b"]
        assert document.strays == ()


def test_a_label_of_that_name_is_none() -> None:
    document = read_text("[^glossary]: a\n\n*[glossary]: b\n\nc[^glossary]\n", "a.md", "markdown")
    assert [(one.text, one.label) for one in document.blocks if one.label] == [
        ("a", "glossary"),
        ("b", "glossary"),
    ]
    assert not any(one.in_glossary for one in document.blocks)
