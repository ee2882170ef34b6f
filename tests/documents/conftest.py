"""Documents as lists of short lines, and what holds for every document that has been read."""

from collections.abc import Callable
from html import unescape
from itertools import pairwise

import pytest

from termlint.documents import PLACEHOLDER, Block, Document, MarkKind, read_text


@pytest.fixture(scope="session")
def markdown() -> Callable[..., Document]:
    """Reads Markdown and checks what holds for every document."""
    return _read


@pytest.fixture(scope="session")
def shown() -> Callable[[Document], list[str]]:
    """Shows a document's blocks as lines: `scope level! label cell quoted start-end: text {marks}`.

    `¤` is a placeholder; a mark shows its words and, behind `=`, its value.
    """
    return lambda document: [_show(block) for block in document.blocks]


@pytest.fixture(scope="session")
def check_places() -> Callable[[Document], None]:
    """Checks that every character of every block has its place in the source."""
    return check


def _read(
    source: str, *, path: str = "a.md", flavour: str = "auto", quotes: str = "skip"
) -> Document:
    """Read Markdown and check what holds for every document."""
    document = read_text(source, path, "markdown", flavour=flavour, quotes=quotes)
    check(document)
    return document


def _show(block: Block) -> str:
    head = str(block.scope)
    head += str(block.level) if block.level else ""
    head += "!" if block.anchored else ""
    head += f" {block.label}" if block.label else ""
    if block.cell is not None:
        head += f" {block.cell.table}.{block.cell.row}.{block.cell.column}"
    head += " quoted" if block.quoted else ""
    span = block.span(0, len(block.text))
    line = f"{head} {span.start}-{span.end}: {block.text.replace(PLACEHOLDER, '¤')}"
    for mark in block.marks:
        words = block.text[mark.start : mark.end].replace(PLACEHOLDER, "¤")
        assert 0 <= mark.start <= mark.end <= len(block.text)
        if mark.kind is MarkKind.NOTE:
            line += f" {{note {mark.start} {mark.value}}}"
        else:
            value = f" = {mark.value}" if mark.value else ""
            line += f" {{{mark.kind} {words}{value}}}"
    return line


def check(document: Document) -> None:
    """Check that every character of every block has its place in the source."""
    source = document.source
    assert all(first.start <= second.start for first, second in pairwise(document.blocks))
    for block in document.blocks:
        assert block.text
        assert block.text == "".join(text for text, _, _ in block.pieces)
        assert block.text == block.text.strip()
        assert "  " not in block.text
        assert all(first[2] <= second[1] for first, second in pairwise(block.pieces)), block
        for text, start, end in block.pieces:
            assert 0 <= start < end <= len(source), (text, start, end)
            assert stands_for(text, source[start:end]), (text, source[start:end])


def stands_for(text: str, source: str) -> bool:
    """Tell whether a piece's text is what its stretch of the source shows."""
    if text in (PLACEHOLDER, source):
        return True
    if not text:
        return False
    if text == " ":
        # A line break with the marks and indentation about it, `<br>`, an entity, or white space.
        return True
    if len(text) == len(source):
        return all(
            one == other or (one == " " and other.isspace())
            for one, other in zip(text, source, strict=True)
        )
    return source[0] == "&" and text.split() == unescape(source).split()
