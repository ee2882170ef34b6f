"""What holds for every Markdown document, built from fragments that are known or from anything."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from termlint.documents import FLAVOURS, PLACEHOLDER, Document, Scope, prose

# Inline markup and what is read of it; {w} and {v} become words that stand nowhere else.
INLINE = [
    ("{w}", "{w}"),
    ("*{w}*", "{w}"),
    ("**{w} {v}**", "{w} {v}"),
    ("~~{w}~~", "¤"),
    ("`{w}`", "¤"),
    ("``{w} ` {v}``", "¤"),
    ("${w}$", "¤"),
    ("[{w}]({v})", "{w}"),
    ("<http://{w}>", "¤"),
    ("![]({w})", "¤"),
    ("[[{w}]]", "¤"),
    ("{w}&amp;{v}", "{w}&{v}"),
    ("{w}&nbsp;{v}", "{w} {v}"),
    ("{w}\u00ad{v}", "{w}{v}"),
    ("{w}\t{v}", "{w} {v}"),
    ("{w}  {v}", "{w} {v}"),
    ("\\*{w}", "*{w}"),
    ("<b>{w}</b>", "{w}"),
    ("<code>{w} *{v}*</code>", "¤"),
    ("<!-- {w} -->", ""),
    ("<br>", ""),
    ("{{{{ {w} }}}}", "¤"),
    ('{{{{ tooltip("{w}") }}}}', "{w}"),
    ("{{.{w}}}", ""),
    ("{{abbr}}`{w} ({v})`", "{w}"),
    ("{{ref}}`{w}`", "¤"),
]
# A document of plain characters is read another way than one that has others.
ALPHABETS = {"ascii": ["VM", "a"], "any": ["VM", "é", "中文", "x😀", "Ünï", "a"]}
DEEPEST = 3

Expected = list[tuple[Scope, str]]


class Writer:
    """Writes a document and what a reader should read of it, piece by piece."""

    def __init__(self, draw: Callable[..., object]) -> None:
        self.words: list[str] = []
        self._draw = draw
        self._alphabet = ALPHABETS[self.choose(list(ALPHABETS))]

    def choose(self, choices: list[str]) -> str:
        return str(self._draw(st.sampled_from(choices)))

    def word(self) -> str:
        self.words.append(f"{self.choose(self._alphabet)}q{len(self.words)}z")
        return self.words[-1]

    def fragment(self) -> tuple[str, str]:
        at = self._draw(st.integers(0, len(INLINE) - 1))
        assert isinstance(at, int)
        words = {"w": self.word(), "v": self.word()}
        return INLINE[at][0].format(**words), INLINE[at][1].format(**words)

    def line(self) -> tuple[str, str]:
        """Return one line that begins with a word, so that nothing in it begins a block."""
        word = self.word()
        parts = [(word, word)]
        for _ in range(int(str(self._draw(st.integers(0, 3))))):
            parts.append(self.fragment())
        return " ".join(part for part, _ in parts), " ".join(text for _, text in parts if text)

    def paragraph(self, scope: Scope) -> tuple[str, Expected]:
        lines = [self.line() for _ in range(int(self.choose(["1", "1", "2", "3"])))]
        text = " ".join(text for _, text in lines)
        return self.choose(["\n", "  \n", "\\\n"]).join(line for line, _ in lines), [(scope, text)]

    def block(self, scope: Scope, depth: int, *, in_quote: bool) -> tuple[str, Expected]:
        kinds = ["paragraph", "paragraph", "heading", "code", "html", "table", "definition"]
        if depth < DEEPEST:
            kinds += ["list", "quote", "fence", "colons"] + ["admonition"] * (not in_quote)
        kind = self.choose(kinds)
        if kind == "paragraph":
            return self.paragraph(scope)
        if kind in ("list", "quote", "fence", "colons", "admonition"):
            return self.container(kind, scope, depth, in_quote=in_quote)
        return self.leaf(kind, scope)

    def leaf(self, kind: str, scope: Scope) -> tuple[str, Expected]:
        line, text = self.line()
        word = self.word()
        if kind == "heading":
            return f"## {line}", [(Scope.HEADING, text)]
        if kind == "code":
            return f"```sh\n{word}\n\n{line}\n```", []
        if kind == "html":
            first, last = line.split()[0], self.word()
            source = f"<div class='{self.word()}'>\n{word} <i>{first}</i>\n{last}\n{last}\n</div>"
            return source, [(scope, f"{word} {first} {last} {last}")]
        if kind == "table":
            first = line.split()[0]
            cells = [(Scope.TABLE_HEADER, first), (Scope.TABLE_CELL, f"{word} ¤")]
            return f"| {first} |\n|---|\n| {word} `{self.word()}` |", cells
        return f"{word}\n: {line}", [(Scope.TERM, word), (Scope.DEFINITION, text)]

    def container(
        self, kind: str, scope: Scope, depth: int, *, in_quote: bool
    ) -> tuple[str, Expected]:
        if kind == "list":
            first = self.paragraph(Scope.LIST_ITEM)
            rest = self.blocks(Scope.LIST_ITEM, depth + 1, in_quote=in_quote)
            body = f"{first[0]}\n\n{rest[0]}"
            return "- " + indented(body, "  ").lstrip(" "), first[1] + rest[1]
        in_body = Scope.PARAGRAPH if kind in ("fence", "admonition") else scope
        in_quote = kind == "quote" or (in_quote and kind == "colons")
        body, expected = self.blocks(in_body, depth + 1, in_quote=in_quote)
        if kind == "quote":
            return indented(f"[!NOTE]\n{body}", "> "), expected
        if kind == "fence":
            fence = "`" * (3 + DEEPEST - depth)
            return f"{fence}{{note}}\n{body}\n{fence}", expected
        if kind == "colons":
            return f":::{{tip}}\n:class: {self.word()}\n\n{body}\n\n:::", expected
        title = self.word()
        head = self.choose(["!!! note", "???+ tip", "==="])
        return f'{head} "{title}"\n\n{indented(body, "    ")}', [(Scope.CAPTION, title), *expected]

    def blocks(self, scope: Scope, depth: int, *, in_quote: bool) -> tuple[str, Expected]:
        count = int(self.choose(["1", "1", "2", "3"]))
        written = [self.block(scope, depth, in_quote=in_quote) for _ in range(count)]
        return "\n\n".join(source for source, _ in written), [
            found for _, expected in written for found in expected
        ]


def indented(text: str, by: str) -> str:
    return "\n".join(
        (by + line).rstrip(" ") if line.strip() else by.rstrip(" ") for line in text.split("\n")
    )


@st.composite
def documents(draw: Callable[..., object]) -> tuple[str, Expected, list[str]]:
    writer = Writer(draw)
    source, expected = writer.blocks(Scope.PARAGRAPH, 0, in_quote=False)
    head = writer.choose(["", "", "---\ntags: x\n---\n\n", "<!-- x -->\n\n"])
    end = writer.choose(["\n", "\n", "\r\n", "\r"])
    return (head + source + "\n").replace("\n", end), expected, writer.words


@settings(max_examples=300, deadline=None)
@given(documents())
def test_documents_of_known_fragments(
    markdown: Callable[..., Document], written: tuple[str, Expected, list[str]]
) -> None:
    source, expected, words = written
    document = markdown(source)
    read = [(block.scope, block.text.replace(PLACEHOLDER, "¤")) for block in document.blocks]
    assert read == expected
    places = {word: source.index(word) for word in words if source.count(word) == 1}
    for block in document.blocks:
        for word, place in places.items():
            at = block.text.find(word)
            if at >= 0:
                assert block.span(at, at + len(word)) == (place, place + len(word))


# Everything that means something, in every neighbourhood.
MARKS = (
    "# ## - 1. > ``` ~~~ ` `` * ** _ ~~ [ ] ( ) ! | |---| : ::: !!! ??? === --- +++ < > </ /> "
    '<b> </b> <code> </code> <pre> </pre> <!-- --> <abbr </abbr> title=" \' " & &amp; &nbsp; &# '
    "\\ $ $$ {{ }} {% %} {# {: {. } {/* */} {note} {abbr} [^1] [^1]: *[A]: [x]: [[ ]] import "
    "export termlint-disable % é 中 😀 \u00ad \ufffc \u2060 a VM"
).split(" ")
SPACES = [
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "    ",
    "\x0c",
    "\x00",
    "\u2028",
    "\u00a0",
    "\ufeff",
]
MARKUP = st.lists(st.sampled_from(MARKS) | st.sampled_from(SPACES), max_size=40).map("".join)


@settings(max_examples=500, deadline=None)
@given(MARKUP | st.text(max_size=60), st.sampled_from(FLAVOURS), st.sampled_from(["md", "mdx"]))
@example("# a\n- b\n  # c\n    ![d\n", "auto", "md")
def test_anything_is_read(
    markdown: Callable[..., Document], source: str, flavour: str, extension: str
) -> None:
    document = markdown(source, path=f"a.{extension}", flavour=flavour)
    view = prose(document)
    assert len(view) == len(source)
    assert all(one == other or one == " " for one, other in zip(view, source, strict=True))
    for found in document.suppressions:
        for start, end in (found.span, found.comment):
            assert 0 <= start <= end <= len(source)


# What could take time by the square of its length, or more: openings that nothing closes, long
# lines of marks, deep nesting, many keys in a nested body.
HOSTILE = {
    "quotes": "> " * 25_000,
    "emphasis label": "> " + "*" * 50_000 + "x",
    "emoji label": "> " + ":-" * 25_000 + "x",
    "admonition words": "!!! " + "a" * 50_000 + "!",
    "admonition marks": "!!! " * 12_000,
    "templates": "{% x %} " * 6_000,
    "open templates": "{{ x" * 12_000,
    "attributes": "{.x} " * 10_000,
    "open comments": "<div>" + "<!--" * 12_000,
    "open declarations": "<div>" + "<!" * 25_000,
    "open tags": "<div>" + '<a "' * 12_000,
    "open math": "$a b cde " * 5_000,
    "nested admonitions": "\n".join(" " * (4 * depth) + "!!! note" for depth in range(150)),
    "long body": "!!! note\n    !!! note\n" + "        a\n" * 5_000,
    "HTML in a body": "!!! note\n    <div>\n" + "    a\n" * 10_000,
    "HTML in a quote": "> <div>\n" + "> a\n" * 12_000,
    "options": ":::{note}\n" + ":a: b\n" * 8_000,
    "open MDX comments": "{/* x " * 8_000,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_no_text_takes_long(markdown: Callable[..., Document], source: str) -> None:
    """Each takes a fraction of a second; by the square of its length it would be minutes."""
    for path in ("a.md", "a.mdx"):
        started = time.process_time()
        markdown(source, path=path)
        assert time.process_time() - started < 20


def corpus_files(corpus: Path) -> list[Path]:
    return sorted(corpus.rglob("*.md"))


def test_the_corpus_is_read(markdown: Callable[..., Document], corpus: Path) -> None:
    files = corpus_files(corpus)
    assert len(files) > 300
    for file in files:
        text = file.read_bytes().decode("utf-8-sig")
        document = markdown(text, path=str(file))
        assert document.blocks or not text.strip(), file


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_change_nothing_in_the_corpus(
    markdown: Callable[..., Document], corpus: Path, end: str
) -> None:
    for file in corpus_files(corpus)[::10]:
        text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        plain, other = markdown(text), markdown(text.replace("\n", end))
        assert [block._replace(pieces=()) for block in other.blocks] == [
            block._replace(pieces=()) for block in plain.blocks
        ], file
