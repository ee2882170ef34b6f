"""Documents as lists of short lines, and what holds for every document that has been read."""

from html import unescape
from itertools import pairwise

from termlint.documents import PLACEHOLDER, Block, Document, MarkKind, read_text

_SHORT = {PLACEHOLDER: "¤"}
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"


def read(source: str, *, path: str = "a.md", flavour: str = "auto", quotes: str = "skip") -> Document:
    """Read Markdown and check what holds for every document."""
    document = read_text(source, path, "markdown", flavour=flavour, quotes=quotes)
    check(document)
    return document


def shown(document: Document) -> list[str]:
    """Return one line for each block: `scope+level! "label" @cell > text {marks}`."""
    return [show(block) for block in document.blocks]


def show(block: Block) -> str:
    """Return `block` as one line, every field that is not at its default included."""
    head = str(block.scope)
    head += str(block.level) if block.level else ""
    head += "!" if block.anchored else ""
    head += f" {block.label}" if block.label else ""
    if block.cell is not None:
        head += f" {block.cell.table}.{block.cell.row}.{block.cell.column}"
    head += " quoted" if block.quoted else ""
    line = f"{head}: {block.text.replace(PLACEHOLDER, '¤')}"
    for mark in block.marks:
        words = block.text[mark.start : mark.end].replace(PLACEHOLDER, "¤")
        assert 0 <= mark.start <= mark.end <= len(block.text)
        if mark.kind is MarkKind.NOTE:
            line += f" {{note {mark.start} {mark.value}}}"
        else:
            line += f" {{{mark.kind} {words}{' = ' + mark.value if mark.value else ''}}}"
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
    if text == PLACEHOLDER or text == source:
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
