"""Front matter, also where a blank line follows its first fence, and what only looks like it."""

import tomllib
from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from termlint.documents import PLACEHOLDER, Block, Document, Scope, read_text

TEXTS = [
    ("---\n\nkeywords: HA\n\ntitle: x\n\n---\n\n# Head\n", ["x", "Head"]),
    ("---\r\n\r\nkeywords: HA\r\n---\r\nText.\r\n", ["Text."]),
    ("---\nkeywords: HA\n---\nText.\n", ["Text."]),
    ("---\n\nTwo rules part it.\n\n---\n\nText.\n", ["Two rules part it.", "Text."]),
    # MkDocs takes keys without a fence
    ("Title: HA\nAuthor: LUN\n\nText.\n", ["HA", "Text."]),
    ("title: HA\r\ntags: LUN\r\n    SAN\r\n\r\nText.\r\n", ["HA", "Text."]),
    ("wait-time: 3\nsummary:\n    HA\n    LUN\n \nText.\n", ["HA LUN", "Text."]),
    ("title: HA\n\nText.\n", ["title: HA", "Text."]),
    ("Note: HA\nTip: LUN\n\nText.\n", ["Note: HA Tip: LUN", "Text."]),
    ("title: HA\nThe LUN.\nauthor: x\n\nText.\n", ["title: HA The LUN. author: x", "Text."]),
    ("title: HA\nauthor: x\nText.\n", ["title: HA author: x Text."]),
    ("\ntitle: HA\nauthor: x\n\nText.\n", ["title: HA author: x", "Text."]),
    ("Text.\n\n---\n\nkeywords: HA\n\n---\n", ["Text.", "keywords: HA"]),
]


@pytest.mark.parametrize(("source", "texts"), TEXTS)
def test_front_matter_is_told_from_prose(source: str, texts: list[str]) -> None:
    document = read_text(source, "a.md", "markdown")
    assert [block.text for block in document.blocks] == texts


def test_keys_without_a_fence_say_the_language() -> None:
    assert read_text("title: x\nlang: de\n\nText.\n", "a.md", "markdown").language == "de"


@pytest.mark.parametrize("flavour", ["gfm", "commonmark", "hugo", "docusaurus", "myst", "quarto"])
def test_keys_without_a_fence_are_text_elsewhere(flavour: str) -> None:
    document = read_text("title: HA\nauthor: x\n\nText.\n", "a.md", "markdown", flavour=flavour)
    assert [block.text for block in document.blocks] == ["title: HA author: x", "Text."]


# What stands in YAML, and what a reader of the page sees of it.
YAML = [
    ("title: Plain words", ["Plain words"]),
    ("title:   Plain words   # a remark", ["Plain words"]),
    ("Title: a#b", ["a#b"]),
    ("title: Plain\n  words\n  go on", ["Plain words go on"]),
    ('title: "Say \\"no\\""', ['Say "no"']),
    ("title: 'It''s'", ["It's"]),
    ('title: "one\n  two"', ["one two"]),
    ('title: "a\\tb"', [f"a{PLACEHOLDER}b"]),
    ("description: >-\n  One\n  two.\n\n  Three.\nother: x", ["One two.", "Three."]),
    ("description: |\n  One `code`\n  two.", [f"One {PLACEHOLDER} two."]),
    ("description: See <https://x.org/a> and [words](b.md).", [f"See {PLACEHOLDER} and words."]),
    ("linkTitle: a\nshort_title: b\nnav-title: c\nsidebar_label: d", ["a", "b", "c", "d"]),
    ("summary: a\nabstract: b\nexcerpt: c\nintro: d\nsubtitle: e", ["a", "b", "c", "d", "e"]),
    ("title: 1. Words\nsummary: '# Words'\nintro: '> Words'", ["Words", "Words", "Words"]),
    # no texts, or none of the page's own
    ("title:", []),
    ("title: ''", []),
    ("page_title: 'vsphere_role Resource - vsphere'", []),
    ("title: [a, b]", []),
    ("title: {a: b}", []),
    ("title: *anchor", []),
    ("title: '{{ page }}'", [f"{PLACEHOLDER}"]),
    ('title: "open', []),
    ("title:\n  - a\n  - b", []),
    ("description:\n  text: a", []),
    ("subtitles: a\nmytitle: b\ntitle-block: c", []),
    ("hero:\n  title: a", []),
    ("tags: [title: a]", []),
]
TOML = [
    ('title = "Plain words" # a remark', ["Plain words"]),
    ('title="Say \\"no\\""', ['Say "no"']),
    ("title = 'a\\b'", ["a\\b"]),
    ('description = """\nOne\ntwo "three\""""', ['One two "three"']),
    ("title = x", []),
    ('[menu]\ntitle = "x"', []),
    ('title = "a"\n[menu]\ntitle = "x"', ["a"]),
]


def seen(document: Document) -> list[str]:
    """Return the texts of a document's front matter."""
    return [block.text for block in document.blocks if block.scope is Scope.FRONT_MATTER]


@pytest.mark.parametrize(("keys", "texts"), YAML)
def test_texts_of_yaml(markdown: Callable[..., Document], keys: str, texts: list[str]) -> None:
    assert seen(markdown(f"---\n{keys}\n---\n\nText.\n")) == texts
    keys = keys.replace("\n", "\r\n")
    assert seen(markdown(f"---\r\n{keys}\r\n---\r\n\r\nText.\r\n")) == texts


@pytest.mark.parametrize(("keys", "texts"), TOML)
def test_texts_of_toml(markdown: Callable[..., Document], keys: str, texts: list[str]) -> None:
    assert seen(markdown(f"+++\n{keys}\n+++\n\nText.\n")) == texts


# Each word begins with a letter, since a line may begin with any of them and is Markdown.
WORD = st.from_regex(r"[abAé中][abAB12.,'\"\\é中#:-]{0,8}", fullmatch=True)
WORDS = st.lists(WORD, min_size=1, max_size=12).map(" ".join)


def literal(block: Block, source: str) -> bool:
    """Tell whether each word without an escape stands in the source where the block says."""
    return all(
        block.span(at, at + 1).slice(source) in (character, "\\" + character, character * 2)
        for at, character in enumerate(block.text)
        if character not in f" {PLACEHOLDER}"
    )


def words_of(document: Document) -> str:
    """Return the words that stand in the front matter, which is Markdown, without its marks."""
    texts = [block for block in document.blocks if block.scope is Scope.FRONT_MATTER]
    assert all(literal(block, document.source) for block in texts)
    return "".join("".join(block.text for block in texts).split())


@given(
    WORDS.filter(lambda text: "\\" not in text),
    st.sampled_from([None, "'", '"', "|", ">"]),
)
def test_yaml_says_the_same(words: str, style: str | None) -> None:
    # Between double marks a line may begin anywhere, which Markdown may take for a mark of its own.
    width = 999 if style == '"' else 30
    written = yaml.dump({"title": words}, default_style=style, allow_unicode=True, width=width)
    key, _, value = written.partition(":")
    front = f"---\ndate: x\n{key.strip(chr(34) + chr(39))}:{value}z: 1\n---\n"
    read = yaml.safe_load(front.removeprefix("---\n").removesuffix("---\n"))
    assert read["title"].strip() == words
    assert words_of(read_text(f"{front}\nText.\n", "a.md", "markdown")) == "".join(words.split())


@given(WORDS, st.sampled_from(["'", '"', '"""', "'''"]))
def test_toml_says_the_same(words: str, marks: str) -> None:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"') if '"' in marks else words
    front = f"+++\ntitle = {marks}{escaped}{marks}\nz = 1\n+++\n"
    try:
        read = tomllib.loads(front.replace("+++", ""))["title"]
    except tomllib.TOMLDecodeError:
        return
    if "\\" in read:
        return  # Markdown reads it as an escape of its own
    assert words_of(read_text(f"{front}\nText.\n", "a.md", "markdown")) == "".join(read.split())
