"""Tags of MDX components over several lines: what is read of them, and where they end."""

import time

import pytest

from termlint.documents import read_text

CARDS = """\
<Cards
  data={[
    {
      title: "Github",

      text: 'a } b > c',
    },
  ]}
  more={`x > ${y}`}
/>
"""
TEXTS = {
    "a tag that closes itself": (f"Before.\n\n{CARDS}\nAfter.\n", ["Before.", "After."]),
    "a tag with content": (
        "<Cards\n  data={[\n    1 > 2,\n  ]}\n>\n\nInside *it*.\n\n</Cards>\n",
        ["Inside it."],
    ),
    "indented": (f"Before.\n\n  {CARDS}\nAfter.\n", ["Before.", "After."]),
    "two of them": (f"{CARDS}\nBetween.\n\n{CARDS}\nAfter.\n", ["Between.", "After."]),
    "on one line": ("<Card data={[1]} /> a\n\nb\n", ["a", "b"]),
    "without an expression": ('<Card\n  title="x"\n/>\n\nb\n', ["b"]),
    "no tag": ("a <b and c={d}\n\ne\n", ["a <b and c=", "e"]),
    "inside a fence": (
        f"```mdx\n{CARDS}```\n\na\n",
        ["a"],
    ),
    "a fence that begins one": (
        "```ts\n<T\n x={\n```\n\nBetween.\n\n```ts\n}>\n```\n\nAfter.\n",
        ["Between.", "After."],
    ),
}


@pytest.mark.parametrize("what", TEXTS)
def test_components(what: str) -> None:
    source, blocks = TEXTS[what]
    document = read_text(source, "a.mdx", "markdown")
    assert [block.text.replace("\ufffc", "").strip() for block in document.blocks] == blocks


def test_a_tag_that_never_ends_hides_nothing_below() -> None:
    document = read_text("<Card\n  data={[\n\nThe last.\n", "a.mdx", "markdown")
    assert document.blocks[-1].text == "The last."


def test_other_flavours_know_no_components() -> None:
    document = read_text(CARDS, "a.md", "markdown")
    assert any("Github" in block.text for block in document.blocks)


def test_many_tags_that_never_end_are_quick() -> None:
    start = time.process_time()
    read_text("<A b={\n" * 20_000, "a.mdx", "markdown")
    assert time.process_time() - start < 20
