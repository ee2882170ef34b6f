"""The body elements of RST, each with all the blocks that it yields."""

import pytest

from termlint.documents.model import PLACEHOLDER, Block, Scope
from termlint.documents.rst import read_rst

P = PLACEHOLDER


def blocks_of(source: str, quotes: str = "skip") -> list[tuple[str, str]]:
    """Return scope and text of each block."""
    return [(block.scope, block.text) for block in read_rst(source, "t.rst", quotes=quotes).blocks]


def paragraphs(*texts: str) -> list[tuple[str, str]]:
    return [("paragraph", text) for text in texts]


def headings_of(source: str) -> list[tuple[str, int, bool]]:
    blocks = read_rst(source, "t.rst").blocks
    return [(b.text, b.level, b.anchored) for b in blocks if b.scope is Scope.HEADING]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("", []),
        ("\n\n  \n\t\n", []),
        ("one", paragraphs("one")),
        ("one\ntwo\n\nthree\n", paragraphs("one two", "three")),
        ("one\r\ntwo\r\n\r\nthree\r\n", paragraphs("one two", "three")),
        ("one\rtwo\r\rthree", paragraphs("one two", "three")),
        ("one\u2028two\x85three\n", paragraphs("one two three")),
        ("one  \t two\u00a0three\n", paragraphs("one two three")),
        ("\u00a0one\n\u3000two\n", paragraphs("one two")),
    ],
)
def test_paragraphs(source: str, blocks: list[tuple[str, str]]) -> None:
    assert blocks_of(source) == blocks


@pytest.mark.parametrize(
    ("source", "headings"),
    [
        ("Title\n=====\n", [("Title", 1, False)]),
        ("Title\n===\n", []),
        ("Title\n====\n", [("Title", 1, False)]),
        ("Ab\n==\n", [("Ab", 1, False)]),
        ("=====\nTitle\n=====\n", [("Title", 1, False)]),
        ("=======\n Title\n=======\n", [("Title", 1, False)]),
        ("=====\nTitle\n-----\n", [("Title", 1, False)]),
        (
            "A1\n==\n\nB\n-\n\nC\n~\n\nD\n-\n",
            [("A1", 1, False), ("B", 2, False), ("C", 3, False), ("D", 2, False)],
        ),
        (
            "==\nA1\n==\n\nB\n=\n\n==\nC1\n==\n",
            [("A1", 1, False), ("B", 2, False), ("C1", 1, False)],
        ),
        (
            "\n\n".join(f"t\n{c}" for c in "=-~^'\"#+"),
            [("t", min(n, 6), False) for n in range(1, 9)],
        ),
        (".. _here:\n\nTitle\n=====\n", [("Title", 1, True)]),
        (".. _here:\n.. _there:\n\n=====\nTitle\n=====\n", [("Title", 1, True)]),
        (".. _here:\n\ntext\n\nTitle\n=====\n", [("Title", 1, False)]),
        (".. _here: https://x.org\n\nTitle\n=====\n", [("Title", 1, False)]),
        ("Use ``x``\n=========\n", [(f"Use {P}", 1, False)]),
        ("text\n\n----\n\ntext\n", []),
        ("two lines\nof text\n=======\n", []),
        ("----\n", []),
        ("...\n", []),
        ("Ti\ntle\n", []),
    ],
)
def test_headings(source: str, headings: list[tuple[str, int, bool]]) -> None:
    assert headings_of(source) == headings


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("- a\n- b\n  c\n\n  d\n", [("list-item", "a"), ("list-item", "b c"), ("list-item", "d")]),
        ("* a\n\n  + b\n\n    c\n* d", [("list-item", text) for text in "abcd"]),
        ("- - - a\n", [("list-item", "a")]),
        ("-\n  a\n-\n\n  b\n", [("list-item", "a"), ("list-item", "b")]),
        ("-\ta\n\n\tb\n", [("list-item", "a"), ("list-item", "b")]),
        ("• a\n• b", [("list-item", "a"), ("list-item", "b")]),
        ("- a\n\nb", [("list-item", "a"), ("paragraph", "b")]),
        ("-a\n-b", paragraphs("-a -b")),
        ("a\n- b", paragraphs("a - b")),
        ("1. a\n2. b", [("list-item", "a"), ("list-item", "b")]),
        ("#. a\n#. b", [("list-item", "a"), ("list-item", "b")]),
        ("(a) b\n(b) c", [("list-item", "b"), ("list-item", "c")]),
        ("iv) b\nv) c", [("list-item", "b"), ("list-item", "c")]),
        ("h. a\ni. b\nj. c", [("list-item", "a"), ("list-item", "b"), ("list-item", "c")]),
        ("1. a\n\n   b::\n\n     hidden\n", [("list-item", "a"), ("list-item", "b:")]),
        ("1. a\nb", paragraphs("1. a b")),
        ("1. a\n3. b", paragraphs("1. a 3. b")),
        ("A. Einstein was\nright", paragraphs("A. Einstein was right")),
        ("A. a\nb. b", paragraphs("A. a b. b")),
        ("MM. a\nMMI. b\n", [("list-item", "a"), ("list-item", "b")]),
        ("mild. so", paragraphs("mild. so")),
        ("(1. a", paragraphs("(1. a")),
        ("e.g. this", paragraphs("e.g. this")),
    ],
)
def test_lists(source: str, blocks: list[tuple[str, str]]) -> None:
    assert blocks_of(source) == blocks


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("RPO\n  point\n\n  more\nRTO\n  time", [
            ("term", "RPO"), ("definition", "point"), ("definition", "more"),
            ("term", "RTO"), ("definition", "time"),
        ]),
        ("RPO : noun : x\n  point", [("term", "RPO"), ("definition", "point")]),
        ("``a : b`` c : d\n  e", [("term", f"{P} c"), ("definition", "e")]),
        ("RPO\n  - a\n\n    b", [("term", "RPO"), ("list-item", "a"), ("list-item", "b")]),
        ("RPO::\n  hidden\n\nb", paragraphs("RPO:", "b")),
        ("a\nb\n  c", paragraphs("a b", "c")),
        (":Author: Me\n:Note: a\n  b\n\n  c", paragraphs("Me", "a b", "c")),
        (":param x: an x\n:returns:\n    a y", paragraphs("an x", "a y")),
        (":tocdepth: 2\n:orphan:\n\na", paragraphs("a")),
        (":a: b::\n\n      hidden\n\n  c", paragraphs("b:", "c")),
        (":no field\nb", paragraphs(":no field b")),
        (": a", paragraphs(": a")),
        (":ref:`a <b>` c", paragraphs("a c")),
        ("-a  an a\n-b FILE, --bb=FILE\n    a b\n\n    c", paragraphs("an a", "a b", "c")),
        ("--all  words\n/V     words two", paragraphs("words", "words two")),
        ("--all words here", paragraphs("--all words here")),
        ("--alone\n\nb", paragraphs("--alone", "b")),
        ("| a\n|   b\n|\n| c\n  d\n\ne", paragraphs("a", "b", "c d", "e")),
        ("|a| b", paragraphs(f"{P} b")),
    ],
)  # fmt: skip
def test_definitions_fields_options_and_line_blocks(
    source: str, blocks: list[tuple[str, str]]
) -> None:
    assert blocks_of(source) == blocks


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("a::\n\n  hidden\n\n    hidden\n\nb", ["a:", "b"]),
        ("a ::\n\n  hidden\n\nb", ["a", "b"]),
        ("::\n\n  hidden\n\nb", ["b"]),
        ("words\n::\n\n  hidden\n\nb", ["words", "b"]),
        ("a::\n\n\thidden\n\nb", ["a:", "b"]),
        ("a::\n\n> hidden\n> hidden\n\nb", ["a:", "b"]),
        ("a::\n\n$ hidden\n% shown", ["a:", "% shown"]),
        ("a::\n\nb", ["a:", "b"]),
        ("a::", ["a:"]),
        ("a\\::\n\n  b", ["a::", "b"]),
        (">>> hidden\nhidden\n\nb", ["b"]),
        (">>>hidden", [">>>hidden"]),
        ("  a::\n\n    hidden\n\n  b\n\nc", ["a:", "b", "c"]),
        (".. hidden\n   hidden\n\n   hidden\n\na", ["a"]),
        ("..\n   hidden\n\na", ["a"]),
        ("..\n\n   a", ["a"]),
        (".. _hidden: hidden\n   hidden\na", ["a"]),
        (".. __: hidden\n__ hidden\n\na", ["a"]),
        (".. hidden: hidden\n\na", ["a"]),
        ("..hidden not", ["..hidden not"]),
        ("a::\n\n  hidden\n hidden\n\nb", ["a:", "b"]),
    ],
)
def test_literals_and_comments_are_silent(source: str, texts: list[str]) -> None:
    assert blocks_of(source) == paragraphs(*texts)


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("a\n\n  b\n\nc", [("a", False), ("b", False), ("c", False)]),
        ("a\n\n  b\n\n  -- Me\n\nc", [("a", False), ("b", True), ("Me", True), ("c", False)]),
        ("a\n\n  b\n\n  --- Me\n     and you", [("a", False), ("b", True), ("Me and you", True)]),
        ("a\n\n  b\n\n  \u2014 Me\n", [("a", False), ("b", True), ("Me", True)]),
        ("a\n\n  b\n\n  -- Me\n\n  c\n", [("a", False), ("b", True), ("Me", True), ("c", False)]),
        ("  b\n\n  -- Me\n\nc", [("b", True), ("Me", True), ("c", False)]),
        ("  b\n\nc", [("b", False), ("c", False)]),
        ("a\n\n  b\n  -- Me\n", [("a", False), ("b -- Me", False)]),
        ("a\n\n-- Me\n", [("a", False), ("-- Me", False)]),
        ("- a\n\n  -- Me\n", [("a", False), ("-- Me", False)]),
        ("a\n\n  - b\n\n  -- Me", [("a", False), ("b", True), ("Me", True)]),
    ],
)
def test_quotes(source: str, blocks: list[tuple[str, bool]]) -> None:
    assert [(b.text, b.quoted) for b in read_rst(source, "t.rst").blocks] == blocks
    checked = read_rst(source, "t.rst", quotes="check").blocks
    assert [(b.text, b.quoted) for b in checked] == [(text, False) for text, _ in blocks]


def labels_of(source: str) -> list[tuple[str, str, str]]:
    return [(b.scope, b.label, b.text) for b in read_rst(source, "t.rst").blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        (".. [1] a\n   b\n\n   c", [("footnote", "1", "a b"), ("footnote", "1", "c")]),
        (".. [#x] a\n.. [*] b", [("footnote", "#x", "a"), ("footnote", "*", "b")]),
        (".. [CIT] a\n\n   - b", [("footnote", "CIT", "a"), ("footnote", "CIT", "b")]),
        (".. [1]\n   a", [("footnote", "1", "a")]),
        (".. [not one] a", []),
        (".. |RPO| replace:: the *point*\n   b", [("abbreviation", "RPO", "the point b")]),
        (".. |a b| replace::\n   c", [("abbreviation", "a b", "c")]),
        (".. |x| image:: hidden.png\n   :alt: An x\n", [("alt-text", "", "An x")]),
        (".. |x| unicode:: 0xA9 .. hidden\n.. |d| date::", []),
        (".. |x|\n   hidden", []),
    ],
)
def test_notes_and_substitutions(source: str, blocks: list[tuple[str, str, str]]) -> None:
    assert labels_of(source) == blocks


def covered(source: str) -> list[tuple[tuple[str, ...], str, str]]:
    found = read_rst(source, "t.rst").suppressions
    return [(one.rules, one.span.slice(source), one.reason) for one in found]


@pytest.mark.parametrize(
    ("source", "suppressions"),
    [
        (".. termlint-disable-next-line a-b: why\n\na\nb\n\nc", [(("a-b",), "a\nb", "why")]),
        (".. termlint-disable-next-line\n\n- a\n- b", [((), "a", "")]),
        ("..\n   termlint-disable-file x, y\n\na", [(("x", "y"), None, "")]),
        (".. termlint-disable x\n\na\n\n.. termlint-enable x\n\nb", [(("x",), "\n\na\n\n", "")]),
        ("- a\n\n  .. termlint-disable-next-line x\n\n  b", [(("x",), "b", "")]),
        (".. termlint-nothing\n\na", []),
        (".. see termlint-disable\n\na", []),
        ("a::\n\n  .. termlint-disable x\n", []),
    ],
)
def test_suppressions(
    source: str, suppressions: list[tuple[tuple[str, ...], str | None, str]]
) -> None:
    expected = [(rules, source if text is None else text, why) for rules, text, why in suppressions]
    assert covered(source) == expected


def test_a_suppression_knows_its_comment() -> None:
    source = "a\n\n.. termlint-disable-file x\n   : why\n\nb"
    (one,) = read_rst(source, "t.rst").suppressions
    assert one.comment.slice(source) == ".. termlint-disable-file x\n   : why"


def test_nesting_beyond_the_limit_is_plain() -> None:
    source = "- " * 300 + "deep *words*"
    (block,) = read_rst(source, "t.rst").blocks
    assert isinstance(block, Block)
    assert block.text.endswith("- deep words")
