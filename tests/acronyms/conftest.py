"""Acronyms of short texts, as places and words."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from termlint.acronyms import AcronymIndex, Knowledge, Outside, index_acronyms
from termlint.documents import Document, read_text


def _read(source: str, rst: bool = False) -> Document:
    return read_text(source, "a.rst" if rst else "a.md", "rst" if rst else "markdown")


@pytest.fixture(scope="session")
def read() -> Callable[..., Document]:
    """`read(source, rst=False)`: a document."""
    return _read


@pytest.fixture(scope="session")
def index() -> Callable[..., AcronymIndex]:
    """`index(source, rst=False, **known)`: the acronyms of a text, with what is known before.

    `claimed` are words that belong to names; the settings and `outside` are as they are called.
    """

    def make(
        source: str,
        rst: bool = False,
        claimed: Sequence[str] = (),
        headings: str = "introduce",
        scope: str = "file",
        outside: Sequence[Outside] = (),
        **known: Any,
    ) -> AcronymIndex:
        document = _read(source, rst)

        def is_claimed(block: int, start: int, end: int) -> bool:
            return document.blocks[block].text[start:end] in claimed

        return index_acronyms(
            document,
            Knowledge(**known),
            is_claimed,
            headings=headings,
            scope=scope,
            outside=outside,
        )

    return make


@pytest.fixture(scope="session")
def introduced() -> Callable[..., list[tuple[str, str, int]]]:
    """`introduced(source, rst=False, **known)`: (short, long, source offset) in document order.

    The offset is that of the short form, -1 where the introduction has no text of its own; the
    long form's place is checked where it stands in the same block.
    """

    def make(source: str, rst: bool = False, **known: Any) -> list[tuple[str, str, int]]:
        document = _read(source, rst)
        found = index_acronyms(document, Knowledge(**known), lambda *_: False).introductions
        result = []
        for one in (one for each in found.values() for one in each):
            block = document.blocks[one.block]
            place = block.span(one.start, one.end).start if one.end else -1
            if one.long_end:
                assert one.long in block.text[one.long_start : one.long_end]
            result.append((one.short, one.long, place))
        return sorted(result, key=lambda found: found[2])

    return make
