"""Front matter, also where a blank line follows its first fence, and what only looks like it."""

import pytest

from termlint.documents import read_text

TEXTS = [
    ("---\n\nkeywords: HA\n\ntitle: x\n\n---\n\n# Head\n", ["Head"]),
    ("---\r\n\r\nkeywords: HA\r\n---\r\nText.\r\n", ["Text."]),
    ("---\nkeywords: HA\n---\nText.\n", ["Text."]),
    ("---\n\nTwo rules part it.\n\n---\n\nText.\n", ["Two rules part it.", "Text."]),
    ("Text.\n\n---\n\nkeywords: HA\n\n---\n", ["Text.", "keywords: HA"]),
]


@pytest.mark.parametrize(("source", "texts"), TEXTS)
def test_front_matter_is_not_prose(source: str, texts: list[str]) -> None:
    document = read_text(source, "a.md", "markdown")
    assert [block.text for block in document.blocks] == texts
