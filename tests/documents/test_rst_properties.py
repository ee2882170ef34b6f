"""What holds for every RST source: offsets are exact, nothing fails, the time is linear."""

import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termlint.documents.model import PLACEHOLDER, Document, prose
from termlint.documents.rst import read_rst

CORPUS = Path(os.environ.get("TERMLINT_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))

# Halves of constructs, markers and borders, which random characters would never hit.
SCRAPS = [
    *(
        "a",
        "VM runs",
        "été",
        "日本",
        "`",
        "``",
        "*",
        "**",
        "|",
        "_",
        "__",
        "`_",
        "`__",
        "]_",
        "[1]_",
    ),
    *(
        "\\",
        "\\ ",
        "\\*",
        ":ref:`",
        ":foo:`x`",
        "`a <b>`_",
        "`<b>`_",
        ":abbr:`V (v m)`",
        ":a:",
        "<",
        ">",
    ),
    *(
        "https://x.org/a_b",
        "me@x.org",
        "://",
        "@",
        "&",
        ":guilabel:`&A&&`",
        "*a*",
        "**b c**",
        "|s|",
    ),
    *(
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  ",
        "   ",
        "\u00a0",
        "\u2028",
        "\u200b",
        "\x0c",
    ),
    *(
        "- ",
        "* ",
        "1. ",
        "(a) ",
        "#. ",
        "| ",
        ":f: ",
        "-a  ",
        "--b=C  ",
        ">>> ",
        "::",
        " ::",
        "..",
        ".. ",
    ),
    *(
        ".. note::",
        ".. code::",
        ".. figure:: x",
        "   :alt: a b",
        ".. list-table::\n\n   * - ",
        "   * - ",
    ),
    *(
        ".. csv-table::\n\n   ",
        '"',
        ",",
        ".. |s| replace:: ",
        ".. [1] ",
        ".. _t:",
        "__ ",
        ".. tab:: A\n\n   ",
    ),
    *(
        "=====",
        "-----",
        "=== ===\n",
        "+---+---+\n",
        "| a | b |\n",
        "+===+===+\n",
        "--- ---\n",
        "-- Me",
    ),
    *(
        "term\n  definition\n",
        ".. glossary::\n\n   ",
        ".. epigraph::\n\n   ",
        ".. termlint-disable x\n",
    ),
    *(
        ".. unheard::\n\n   This is a whole sentence.\n",
        "    indented\n",
        "\n\n      deeper\n\n   less\n",
    ),
]
sources = st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join)


def check_offsets(document: Document) -> None:
    source = document.source
    starts = [block.start for block in document.blocks]
    assert starts == sorted(starts)
    taken = [False] * len(source)
    for block in document.blocks:
        assert block.text == "".join(text for text, _, _ in block.pieces)
        last = 0
        for text, start, end in block.pieces:
            assert last <= start < end <= len(source)
            last = end
            if text not in (" ", PLACEHOLDER):
                assert _level(text) == _level(source[start:end])
                assert not any(taken[start:end])
                taken[start:end] = [True] * (end - start)
        for mark in block.marks:
            assert 0 <= mark.start <= mark.end <= len(block.text)


def _level(text: str) -> str:
    return re.sub(r"\s", " ", text)


@settings(deadline=None, max_examples=400)
@given(sources)
def test_every_character_comes_from_where_it_says(source: str) -> None:
    document = read_rst(source, "t.rst")
    check_offsets(document)
    assert len(prose(document)) == len(source)


@settings(deadline=None)
@given(sources)
def test_a_block_is_level(source: str) -> None:
    for block in read_rst(source, "t.rst").blocks:
        assert block.text == " ".join(block.text.split()) != ""
        assert "\0" not in block.text


@settings(deadline=None)
@given(sources)
def test_line_ends_do_not_matter(source: str) -> None:
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    plain = [(b.scope, b.text, b.marks, b.level, b.cell) for b in read_rst(source, "t.rst").blocks]
    for end in ("\r\n", "\r"):
        document = read_rst(source.replace("\n", end), "t.rst")
        assert [(b.scope, b.text, b.marks, b.level, b.cell) for b in document.blocks] == plain


@settings(deadline=None)
@given(sources)
def test_an_indented_document_reads_the_same(source: str) -> None:
    source = source.replace("\r", "\n").replace("\t", " ").replace("-- Me", "")
    plain = [(b.text, b.level, b.cell) for b in read_rst(source, "t.rst").blocks]
    indented = re.sub(r"^", "   ", source, flags=re.MULTILINE)
    inside = read_rst(".. only:: html\n\n" + indented, "t.rst").blocks
    assert [(b.text, b.level, b.cell) for b in inside] == plain


SIZE = 200_000


def repeated(text: str) -> str:
    return text * (SIZE // len(text))


def stairs(marker: str) -> str:
    return "\n\n".join(" " * (len(marker) * depth) + marker + "x" for depth in range(300))


UNCLOSED = [
    "a <",
    "*a ",
    "**a ",
    "``a ",
    "`a ",
    "|a ",
    "_`a ",
    "`a <b ",
    "a_ ",
    "$a_.",
    ":a:`",
    ":a",
]
UNCLOSED += ["[a]_", "http://", "a@", "a.", "\\", "*", "`", "_", "|", "a::", '"*"', "x:y:`z ", "a-"]
UNCLOSED += ["& ", ":guilabel:`&", ":abbr:`(", "`<a>`_", "mailto:", "a.b@", "`` : ", "a : `"]
LINES = [
    "a",
    "-",
    "* - a",
    ".. a::",
    ".. x",
    "..",
    ":a:",
    "a\n b",
    "1. a",
    "mm. x",
    "|",
    "+--+",
    "==",
]
LINES += [
    "+-+-+",
    "=== ===",
    "a\n=",
    "--a",
    "a::",
    ".. [1] a",
    "",
    "\t",
    "  -- a\n",
    "a : b\n c",
    "x\n\n  y",
]
LINES += ['.. csv-table::\n\n   a,"b', "+--+--+\n|  |  |\n+--+--+\n", ".. list-table::\n\n   * - a"]
ADVERSARIES = {
    **{f"unclosed {text!r}": repeated(text) for text in UNCLOSED},
    **{f"lines {text!r}": repeated(text + "\n") for text in LINES},
    **{
        f"stairs {marker!r}": stairs(marker)
        for marker in (
            "- ",
            "  ",
            "1. ",
            ":a: ",
            ".. note:: ",
            ".. x:: ",
            "a\n ",
            ".. [1] ",
            "* - ",
        )
    },
    "bullets on one line": "- " * (SIZE // 2),
    "notes on one line": ".. note:: " * (SIZE // 10),
    "fields on one line": ":a: " * (SIZE // 4),
    "blank lines under notes": ".. note:: " * 70 + "\n" * SIZE + " a",
    "blank lines under unknown directives": stairs(".. x::\n\n ") + "\n" * SIZE,
    "a body like code": ".. x::\n\n   " + repeated("a.b["),
    "a body of words": ".. x::\n\n   " + repeated("a. "),
    "many columns": ("= " * (SIZE // 4)).strip()
    + "\n"
    + "a\n" * 50_000
    + ("= " * (SIZE // 4)).strip(),
    "many rows": "=== ===\n" + repeated("a   b\n") + "=== ===\n",
    "a long row": "=== ===\na   b\n" + repeated("    b\n") + "=== ===\n",
    "a wide grid": "\n".join(["+" + "-+" * (SIZE // 8), "|" + " |" * (SIZE // 8)] * 2),
    "a square grid": "\n".join(["+" + "-+" * 220, "|" + " |" * 220] * 220 + ["+" + "-+" * 220]),
    "a high grid": "+-----+\n" + repeated("|  a  |\n+-----+\n"),
    "csv": ".. csv-table::\n\n   " + repeated(", "),
    "csv quotes": ".. csv-table::\n\n   " + repeated('""'),
    "big numbers": "1" * SIZE + ". a\n" + "1" * SIZE + ". b",
    "big Roman numbers": "m" * SIZE + ". a\n" + "m" * SIZE + ". b",
}


@pytest.mark.parametrize("name", ADVERSARIES)
def test_no_source_is_slow(name: str) -> None:
    start = time.process_time()
    read_rst(ADVERSARIES[name], "t.rst")
    assert time.process_time() - start < 20


@pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus: set TERMLINT_CORPUS")
def test_the_corpus_reads() -> None:
    paths = sorted(CORPUS.rglob("*.rst"))
    assert paths
    for path in paths:
        source = path.read_bytes().decode("utf-8").removeprefix("\ufeff")
        check_offsets(read_rst(source, str(path)))
