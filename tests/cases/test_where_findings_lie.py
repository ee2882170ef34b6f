"""No finding where it does not belong: words planted everywhere, and two readers that say where.

Documents are made of snippets; every `@` in one becomes a word of its own. docutils and
CommonMark's reference rules (markdown-it) tell which of these words a page shows as prose; the
rules must report these, each where it stands, and no other.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from termlint.documents import PLACEHOLDER

Judge = Callable[..., tuple[list[tuple[str, str, int, int]], object]]
LETTERS = "BCDFGHJKLMNPQRSTVWZ"

# A second `@` after one is a sign, and so is NUL.
# In each snippet some words are prose and others are not; which, is for the oracles to say.
MARKDOWN = [
    "The @ waits.",
    "Run `@` and ``a ` @`` on the @.",
    "The **@** and the *@*, a ***@*** and a __@__.",
    "# The @ notes\n\nText of @.",
    "The @ notes\n===========",
    "```@\n@ --x @\n```",
    "~~~ {.@ #@}\n@\n~~~",
    "    @ = @",
    "- The @\n- Run `@`\n\n      @ in code\n\n  but the @",
    "1. The @\n   goes on: @\n2. @",
    "[the @](@.md) and [a](x/@/y.html#@)",
    "[the @][QLBL] stays.\n\n[QLBL]: https://x.org/@",
    "See <https://x.org/@?@=@#@> and <@@x.org>.",
    "<!-- The @ is hidden. -->",
    "The <!-- @ --> @ is shown.",
    '<span id="@" class="@" data-@="@">the @</span> waits.',
    '<a href="@.html" name=@>the @</a> waits.',
    "A <code>@</code> host and a @.",
    "<div class='@'>\n\nThe @ waits.\n\n</div>",
    "<pre>\n@\n</pre>",
    "<script>\nvar @ = 1;\n</script>",
    "<style>\n.@ {}\n</style>",
    "The @\\\nand the @  \nand the @",
    "a \\`b @ c\\` d \\*e @\\* f",
    "&lt;@&gt; and &amp; the @ too",
    "[`@`](@) and [*@*](x)",
    "Set @_HOME, $@ and ${@} for the @.",
    "Open /@/x, ~/@/y, ./@ and C:\\@\\x for the @.",
    "See https://x.org/@/@ and www.@.org of the @.",
    "Mail @@example.org about the @.",
    "Ask \0@ of the @ and mail @@host.",
    "See <x+y:@> of the @.",
    "Call @() and x.@.y and --@ in the @.",
    "[x]: @.md 'the @'",
    "***\n\nThe @.\n\n---",
    "- a\n\n  <!-- @ -->\n\n  ```\n  @\n  ```",
    "* * *\n\n+ `@`\n+ @",
]
RST = [
    "The @ waits.",
    "Run ``@`` on the @.",
    "The **@** and the *@*.",
    "The @ notes\n===========\n\nText of @.",
    "::\n\n   @ = @",
    "Like so::\n\n   @\n\nand the @.",
    ".. code:: @\n   :name: @\n   :class: @\n\n   @",
    ".. @ in a comment\n   and @",
    "..\n   @\n\n   @",
    ".. _@:\n\nThe @.",
    ".. _the @: https://x.org/@",
    "`the @ <https://x.org/@>`_ and `@ <@.html>`__",
    "See https://x.org/@/@#@ of the @.",
    ".. image:: @.png\n   :width: 3\n   :name: @\n   :target: @",
    ".. figure:: @.png\n   :figclass: @\n\n   The @ waits.",
    ".. |x@| image:: @.png",
    ".. note::\n   :class: @\n\n   The @ waits.",
    ".. warning:: The @ waits.",
    ".. admonition:: The @\n   :name: @\n\n   And the @.",
    ".. container:: @\n\n   The @ waits.",
    ".. class:: @\n\nThe @ waits.",
    ".. raw:: html\n\n   <b>@</b>",
    ".. math::\n\n   @ + @",
    "It is :math:`@`, :code:`@` and :literal:`@` of the @.",
    ">>> @\n@",
    ":@: the @",
    "-@  is the @\n--@=@  too",
    "- The @\n- Run ``@``\n\n  ::\n\n     @",
    "#. The @\n#. @",
    "host\n   The @ waits.",
    "host : @\n   The @ waits.",
    "| The @\n| and @",
    "Rack\n   ``@`` of @",
    "============ ========\na            the @\n============ ========\n"
    "``@``     the @\n============ ========",
    ".. list-table:: The @\n   :widths: 1 1\n   :name: @\n\n   * - @\n     - ``@``",
    ".. csv-table::\n   :header: a, @\n   :class: @\n\n   @, ``@``",
    "The @ [#@]_ waits.\n\n.. [#@] A @ note.",
    "Set @_HOME, $@ and /@/x for the @.",
    "Mail @@example.org about the @.",
    "Ask \0@ of the @ and mail @@host.",
    ".. topic:: The @\n\n   And @.",
    ".. rubric:: The @",
    ".. contents:: The x\n   :class: @",
    ".. role:: @\n   :class: @",
    ".. meta::\n   :description: @",
]  # fmt: skip
# What a page shows although it is no prose to us: addresses, paths, variables, calls, handles.
TECHNICAL = re.compile(r"[@_$\\/]|://|www\.|\(\)|\.\w|--\w")


LITERAL_HTML = re.compile(r"<(?:!--|pre|script|style)")


def _name(number: int) -> str:
    """Return the word with a number: no word of any list, and like no other."""
    base = len(LETTERS)
    return f"Q{LETTERS[number // base % base]}Z{LETTERS[number % base]}"


def _planted(snippets: Sequence[str]) -> tuple[str, list[str]]:
    """Return a document of snippets, and the words that stand in it in place of each `@`."""
    parts = "\n\n".join(snippets).replace("@@", "@\0").split("@")
    names = [_name(number) for number in range(len(parts) - 1)]
    text = "".join(part + name for part, name in zip(parts, [*names, ""], strict=True))
    return text.replace("\0", "@") + "\n", names


def _markdown_prose(source: str) -> Iterator[str]:
    """Yield the texts that CommonMark's reference rules show as prose."""
    for token in MarkdownIt("commonmark").parse(source):
        if token.type == "inline":
            yield "".join(_inline(token.children or []))
        elif token.type == "html_block" and not LITERAL_HTML.match(token.content):
            yield re.sub(r"<[^>]*>", PLACEHOLDER, token.content)


def _inline(children: Sequence[Token]) -> Iterator[str]:
    literal = False
    for token in children:
        if token.type == "html_inline":
            literal = token.content == "<code>" or (literal and token.content != "</code>")
        elif token.type == "link_open" and token.info == "auto":
            literal = True
        elif token.type == "link_close" and token.info == "auto":
            literal = False
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        else:
            shown = token.type in ("text", "text_special") and not literal
            yield token.content if shown else PLACEHOLDER


HIDDEN = (
    nodes.literal, nodes.literal_block, nodes.doctest_block, nodes.comment, nodes.math, nodes.raw,
    nodes.math_block, nodes.image, nodes.system_message, nodes.footnote_reference, nodes.label,
    nodes.field_name, nodes.option_group, nodes.classifier, nodes.substitution_definition,
    nodes.pending, nodes.meta,
)  # fmt: skip


def _tree(source: str) -> nodes.document:
    options = get_default_settings(Parser)
    options.report_level = options.halt_level = 5
    options.syntax_highlight = "none"
    document = new_document("made", options)
    Parser().parse(source, document)
    return document


def _rst_prose(source: str) -> Iterator[str]:
    """Yield the texts that docutils shows as prose."""
    yield from _shown(_tree(source))


def _shown(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, HIDDEN):
        return
    if isinstance(node, nodes.TextElement):
        yield _text(node)
        return
    for child in node.children:
        yield from _shown(child)


def _text(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return node.astext()
    if isinstance(node, HIDDEN) or (
        isinstance(node, nodes.reference) and node.get("refuri", "").endswith(node.astext())
    ):
        return PLACEHOLDER
    return "".join(map(_text, node.children))


PROSE = {"a.md": _markdown_prose, "a.rst": _rst_prose}


def _expected(source: str, path: str, names: Sequence[str]) -> list[tuple[str, int, int]]:
    """Return the words that a page shows as prose, with their lines and columns."""
    chunks = [chunk for text in PROSE[path](source) for chunk in text.split()]
    plain = " ".join(chunk for chunk in chunks if not TECHNICAL.search(chunk.rstrip(".,:;")))
    places = [(name, source.index(name)) for name in names if re.search(rf"\b{name}\b", plain)]
    return [
        (name, source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at)) for name, at in places
    ]


def _agree(judged: Judge, snippets: Sequence[str], path: str) -> int:
    """Check a document of snippets under three rules; return how many of its words are prose."""
    source, names = _planted(snippets)
    assert all(source.count(name) == 1 for name in names)
    wanted = _expected(source, path, names)
    found, _ = judged(source, path, "u", **{"well-known": []})
    assert found == [("undefined-acronym", *one) for one in wanted]
    old = [{"outdated": name, "current": "Foo"} for name in names]
    found, _ = judged(source, path, "o", outdated=old)
    assert found == [("outdated-term", *one) for one in wanted]
    wrong = re.sub("|".join(names), lambda one: one.group().capitalize(), source) if names else ""
    terms = [{"term": name, "kind": "name"} for name in names]
    found, _ = judged(wrong, path, "i", terms=terms)
    assert found == [("inconsistent-casing", one.capitalize(), *at) for one, *at in wanted]
    return len(wanted)


@pytest.mark.parametrize("snippet", MARKDOWN)
def test_each_snippet_of_markdown(judged: Judge, snippet: str) -> None:
    _agree(judged, [snippet], "a.md")


@pytest.mark.parametrize("snippet", RST)
def test_each_snippet_of_rst(judged: Judge, snippet: str) -> None:
    _agree(judged, [snippet], "a.rst")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(MARKDOWN), min_size=2, max_size=12))
def test_documents_of_markdown(judged: Judge, snippets: list[str]) -> None:
    _agree(judged, snippets, "a.md")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(RST), min_size=2, max_size=12, unique=True))
def test_documents_of_rst(judged: Judge, snippets: list[str]) -> None:
    _agree(judged, snippets, "a.rst")


def test_the_snippets_hold_much_prose_and_much_else(judged: Judge) -> None:
    for snippets, path in ((MARKDOWN, "a.md"), (RST, "a.rst")):
        words = "".join(snippets).replace("@@", "@").count("@")
        assert words / 4 < _agree(judged, snippets, path) < words * 3 / 4


def _sample(corpus: Path, *endings: str) -> list[Path]:
    """Return thirty files of the corpus with one of some endings, always the same."""
    files = sorted(path for ending in endings for path in corpus.rglob(f"*{ending}"))
    return random.Random(60).sample(files, 30)


def _markdown_shown(source: str) -> tuple[str, set[int]]:
    """Return what CommonMark's rules show of a text, and the lines (from 1) of its code blocks."""
    text, code = [], set()
    for token in MarkdownIt("commonmark").enable("table").parse(source):
        text.append(" ")
        if token.type in ("fence", "code_block"):
            code |= set(range(token.map[0] + 1, token.map[1] + 1)) if token.map else set()
        elif token.type == "html_block":
            text.append(re.sub(r"<!--.*?-->|<[^>]*>", _attribute, token.content, flags=re.DOTALL))
        for child in token.children or []:
            if child.type in ("text", "text_special", "image"):
                text.append(child.content)
            text += [str(value) for name, value in child.attrs.items() if name == "title"]
            if child.type in ("softbreak", "hardbreak"):
                text.append(" ")
            elif child.type == "html_inline":
                text.append(_attribute(re.match(r".*", child.content, re.DOTALL)))
    return "".join(text), code


def _attribute(tag: re.Match[str] | None) -> str:
    """Return the alternative text of an HTML tag, which is read out."""
    found = re.search(r"\balt=[\"']([^\"']*)", tag.group()) if tag else None
    return f" {found[1]} " if found else " "


def _rst_shown(source: str) -> tuple[str, set[int]]:
    """Return what docutils shows of a text, with all that it could not read."""
    text = []
    for node in _tree(source).findall():
        if isinstance(node, nodes.system_message | nodes.problematic) or (
            isinstance(node, nodes.Text) and not _is_hidden(node)
        ):
            text.append(node.astext())
        elif isinstance(node, nodes.image):
            text.append(node.get("alt", ""))
    return " ".join(text), set()


def _is_hidden(node: nodes.Node) -> bool:
    while node.parent is not None:
        node = node.parent
        if isinstance(node, HIDDEN) and not isinstance(node, nodes.system_message):
            return True
    return False


@pytest.mark.parametrize(
    ("path", "endings", "shown"),
    [("a.md", (".md", ".markdown"), _markdown_shown), ("a.rst", (".rst",), _rst_shown)],
)
def test_findings_in_real_documents_are_in_prose(
    judged: Judge,
    corpus: Path,
    path: str,
    endings: tuple[str, ...],
    shown: Callable[[str], tuple[str, set[int]]],
) -> None:
    looked_at = 0
    for file in _sample(corpus, *endings):
        source = file.read_text(encoding="utf-8")
        found, _ = judged(source, path, "ulc", flavour="commonmark", quotes="check")
        text, code = shown(source)
        for _, words, line, column in found:
            looked_at += 1
            assert source.splitlines()[line - 1][column - 1 :].startswith(words), (file, words)
            word = rf"(?<!\w){re.escape(words)}(?:v\d|(?!\w))"
            assert re.search(word, text), (file, line, words)
            assert line not in code, (file, line, words)
    assert looked_at > 40
