"""Front matter, also where a blank line follows its first fence, and what only looks like it."""

import pytest

from termlint.documents import read_text

TEXTS = [
    ("---\n\nkeywords: HA\n\ntitle: x\n\n---\n\n# Head\n", ["Head"]),
    ("---\r\n\r\nkeywords: HA\r\n---\r\nText.\r\n", ["Text."]),
    ("---\nkeywords: HA\n---\nText.\n", ["Text."]),
    ("---\n\nTwo rules part it.\n\n---\n\nText.\n", ["Two rules part it.", "Text."]),
    # MkDocs takes keys without a fence
    ("Title: HA\nAuthor: LUN\n\nText.\n", ["Text."]),
    ("title: HA\r\ntags: LUN\r\n    SAN\r\n\r\nText.\r\n", ["Text."]),
    ("wait-time: 3\nsummary:\n    HA\n    LUN\n \nText.\n", ["Text."]),
    ("title: HA\n\nText.\n", ["title: HA", "Text."]),
    ("Note: HA\nTip: LUN\n\nText.\n", ["Note: HA Tip: LUN", "Text."]),
    ("title: HA\nThe LUN.\nauthor: x\n\nText.\n", ["title: HA The LUN. author: x", "Text."]),
    ("title: HA\nauthor: x\nText.\n", ["title: HA author: x Text."]),
    ("\ntitle: HA\nauthor: x\n\nText.\n", ["title: HA author: x", "Text."]),
    ("Text.\n\n---\n\nkeywords: HA\n\n---\n", ["Text.", "keywords: HA"]),
]


@pytest.mark.parametrize(("source", "texts"), TEXTS)
def test_front_matter_is_not_prose(source: str, texts: list[str]) -> None:
    document = read_text(source, "a.md", "markdown")
    assert [block.text for block in document.blocks] == texts


def test_keys_without_a_fence_say_the_language() -> None:
    assert read_text("title: x\nlang: de\n\nText.\n", "a.md", "markdown").language == "de"


@pytest.mark.parametrize("flavour", ["gfm", "commonmark", "hugo", "docusaurus", "myst", "quarto"])
def test_keys_without_a_fence_are_text_elsewhere(flavour: str) -> None:
    document = read_text("title: HA\nauthor: x\n\nText.\n", "a.md", "markdown", flavour=flavour)
    assert [block.text for block in document.blocks] == ["title: HA author: x", "Text."]
