"""docutils as the oracle: the words that it shows are the words that we read, no more, no less."""

import os
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Directive, Parser, directives, roles
from docutils.utils import new_document, unescape
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sphinx.util.nodes import nested_parse_with_titles

from termlint.documents.model import PLACEHOLDER, Document, Scope, prose
from termlint.documents.rst import read_rst

CORPUS = Path(os.environ.get("TERMLINT_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
SAMPLE = 60

# Directives that docutils does not know, or that would read files, by what they do with a body.
NOTES = {"seealso", "todo"}
VERSIONED = {"versionadded", "versionchanged", "deprecated", "versionremoved"}
BODIES = {"only", "option", "function", "method", "envvar", "confval", "describe"}
CODE = {"code-block", "sourcecode", "literalinclude", "graphviz", "toctree", "include", "program"}
CODE |= {"contents", "raw", "automodule", "autoclass", "tabularcolumns", "index", "highlight"}
CODE |= {"title", "unicode", "meta", "sectnum", "autofunction", "productionlist", "math"}

TITLE = re.compile(r"^(.+?)\s*(?<!\x00)<([^<]*?)>$", re.DOTALL)
WORD = re.compile(r"\w+")
# Shown by docutils where it does not know the scheme; no prose to us.
ADDRESS = re.compile(r"[\w.+-]+://[^\s<>\"`|]*|[\w.+-]+@[\w-]+(\.[\w-]+)+")


class either(nodes.General, nodes.Element):  # noqa: N801 - docutils' way of naming nodes
    """The body of a directive that nobody knows: reading it or not are both right."""


class Stub(Directive):
    """A directive of Sphinx's, as far as its words go."""

    has_content = True
    optional_arguments = 100
    option_spec = None

    def run(self) -> list[nodes.Node]:
        name = self.name.lower()
        if name in CODE:
            return []
        if name in NOTES | VERSIONED | BODIES or name == "glossary":
            result = nodes.container()
        else:
            result = either()
        if name == "only":
            nested_parse_with_titles(self.state, self.content, result, self.content_offset)
        else:
            self.state.nested_parse(self.content, self.content_offset, result)
        if name in VERSIONED and len(self.arguments) > 1:
            text = self.block_text.split("::", 1)[1].split(None, 1)[1].split("\n\n")[0]
            shown, _ = self.state.inline_text(text, self.lineno)
            result += nodes.paragraph("", "", *shown)
        return [result]


class Note(Stub):
    """A directive whose first line belongs to its body."""

    optional_arguments = 0


class AnyOption(dict):  # type: ignore[type-arg]
    """Options of any name."""

    def __getitem__(self, key: str) -> object:
        return directives.unchanged

    def __contains__(self, key: object) -> bool:
        return True

    def __bool__(self) -> bool:
        return True


Stub.option_spec = AnyOption()  # type: ignore[assignment]


def _role(name, rawtext, text, lineno, inliner, options=None, content=None):  # type: ignore[no-untyped-def]
    name = name.lower()
    if name in ("guilabel", "menuselection", "dfn"):
        return [nodes.inline("", unescape(text).replace("&", ""))], []
    titled = TITLE.match(text)
    if name == "term" or (name in ("ref", "doc", "any", "numref") and titled):
        return [nodes.inline("", unescape(titled[1] if titled else text))], []
    if name == "abbr":
        return [nodes.inline("", unescape(text).partition("(")[0])], []
    return [nodes.literal("", text)], []


KNOWN_ROLES = {"emphasis", "strong", "sub", "subscript", "sup", "superscript", "title-reference"}
KNOWN_ROLES |= {"title", "t"}


@pytest.fixture(autouse=True)
def stubs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Teach docutils Sphinx's roles and directives, for the time of a test."""
    known_directive, known_role = directives.directive, roles.role

    def directive(name, language, document):  # type: ignore[no-untyped-def]
        if name.lower() in NOTES:
            return Note, []
        if name.lower() in CODE | VERSIONED | BODIES:
            return Stub, []
        found, messages = known_directive(name, language, document)
        return (found, messages) if found else (Stub, [])

    def role(name, language, lineno, reporter):  # type: ignore[no-untyped-def]
        if name and name.lower() not in KNOWN_ROLES:
            return _role, []
        return known_role(name, language, lineno, reporter)

    monkeypatch.setattr(directives, "directive", directive)
    monkeypatch.setattr(roles, "role", role)


HIDDEN = (
    nodes.literal,
    nodes.literal_block,
    nodes.doctest_block,
    nodes.comment,
    nodes.math,
    nodes.math_block,
    nodes.raw,
    nodes.image,
    nodes.system_message,
    nodes.problematic,
    nodes.footnote_reference,
    nodes.citation_reference,
    nodes.substitution_reference,
    nodes.label,
    nodes.field_name,
    nodes.option_group,
    nodes.classifier,
)


def _tree(source: str) -> nodes.document:
    options = get_default_settings(Parser)
    options.report_level = options.halt_level = 5
    options.file_insertion_enabled = options.raw_enabled = True
    options.syntax_highlight = "none"
    document = new_document("test", options)
    Parser().parse(source, document)
    return document


def _is_bare(node: nodes.Node) -> bool:
    if not isinstance(node, nodes.reference):
        return False
    return node.get("refuri") in (node.astext(), f"mailto:{node.astext()}")


def _texts(node: nodes.Node) -> str:
    """Return the text that a text element shows."""
    if isinstance(node, nodes.Text):
        return node.astext()
    if _is_bare(node):  # the rest of an address that docutils cuts short belongs to it
        return node.astext()
    if isinstance(node, HIDDEN):
        return node.astext() if isinstance(node, nodes.problematic) else PLACEHOLDER
    return "".join(map(_texts, node.children))


def _is_setting(node: nodes.Node) -> bool:
    """Tell whether a field sets something of a whole file, for Sphinx."""
    return isinstance(node, nodes.field) and node.children[0].astext() == "tocdepth"


def _shown(node: nodes.Node, inside: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield the texts of a tree, and whether they stand in an unknown directive."""
    inside = inside or isinstance(node, either)
    if isinstance(node, HIDDEN) or _is_setting(node):
        return
    if isinstance(node, nodes.TextElement):
        yield _texts(node), inside
        return
    if isinstance(node, nodes.definition_list_item) and node.astext().split("\n")[0].endswith("::"):
        yield node.children[0].astext(), inside
        yield node.astext(), True
        return
    for child in node.children:
        yield from _shown(child, inside)


def _words(text: str) -> list[str]:
    return WORD.findall(ADDRESS.sub(" ", re.sub("[\xad\u200b\u2060\ufeff]", "", text)))


def _difference(source: str, document: Document) -> tuple[Counter[str], Counter[str]]:
    """Return the words that we miss, and those that we have too much."""
    certain: Counter[str] = Counter()
    possible: Counter[str] = Counter()
    for text, inside in _shown(_tree(source)):
        (possible if inside else certain).update(_words(text))
    ours: Counter[str] = Counter()
    for block in document.blocks:
        if block.scope is not Scope.ALT_TEXT:
            ours.update(_words(block.text))
    return certain - ours, ours - certain - possible


def _hidden_words(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, (nodes.literal, nodes.literal_block, nodes.comment, nodes.doctest_block)):
        yield from WORD.findall(node.astext())
    for child in node.children:
        yield from _hidden_words(child)


def check(source: str) -> None:
    document = read_rst(source, "test.rst")
    assert _difference(source, document) == (Counter(), Counter())
    tree = _tree(source)
    shown = {word for text, _ in _shown(tree) for word in WORD.findall(text)}
    for block in document.blocks:
        if block.scope is Scope.ALT_TEXT:
            shown.update(WORD.findall(block.text))
    view = set(WORD.findall(prose(document)))
    assert not (set(_hidden_words(tree)) - shown) & view


# One construct each, with text that must stay silent beside text that must not.
# They stand in a file of their own, parted by lines of four percent signs.
FRAGMENTS = (Path(__file__).parent / "rst_fragments.txt").read_bytes().decode().split("\n%%%%\n")


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_a_fragment_reads_as_docutils_shows_it(fragment: str) -> None:
    check(fragment + "\n")


TITLES = [fragment for fragment in FRAGMENTS if re.search(r"^(?:=+|-+)$", fragment, re.MULTILINE)]
# Errors to docutils at some places; we read them everywhere.
ELSEWHERE = (".. topic::", ":Author:", ":param")
PARTS = [part for part in FRAGMENTS if part not in TITLES and not part.startswith(ELSEWHERE)]
# What the text goes on under: the body's column is that of the text, or the least one below.
WRAPS = [
    ("", ""),
    ("- ", "  "),
    ("12. ", "    "),
    ("(a) ", "    "),
    ("term words\n  ", "  "),
    ("words\n\n   ", "   "),
    (".. note::\n\n   ", "   "),
    (".. list-table::\n\n   * - ", "       "),
    (".. only:: html\n\n     ", "     "),
]
# A directive beside these would lose its options to docutils' way of taking the least column.
BESIDE = [
    (":field: ", "   "),
    (".. note:: ", "   "),
    (".. [7] ", "   "),
    ("-o FILE  ", "         "),
]


def _wrapped(fragment: str, wrap: tuple[str, str]) -> str:
    first, rest = wrap
    lines = (rest + line if line else "" for line in fragment.split("\n"))
    return first + "\n".join(lines)[len(rest) :]


@pytest.mark.parametrize("wrap", [*WRAPS, *BESIDE], ids=lambda wrap: wrap[0])
def test_a_wrapped_fragment_reads_as_docutils_shows_it(wrap: tuple[str, str]) -> None:
    for part in PARTS:
        if wrap in WRAPS or part[:1] not in ".:":
            check(_wrapped(part, wrap) + "\n")


wrapped = st.one_of(
    st.builds(_wrapped, st.sampled_from(PARTS), st.sampled_from(WRAPS)),
    st.builds(
        _wrapped,
        st.sampled_from([part for part in PARTS if part[:1] not in ".:"]),
        st.sampled_from(BESIDE),
    ),
)
documents = st.lists(
    st.builds(_wrapped, wrapped, st.sampled_from(WRAPS)), min_size=1, max_size=4
).map(lambda parts: "\n\n".join(parts) + "\n")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents)
def test_nested_fragments_read_as_docutils_shows_them(source: str) -> None:
    check(source)


def _corpus() -> list[Path]:
    return sorted(CORPUS.rglob("*.rst")) if CORPUS.is_dir() else []


needs_corpus = pytest.mark.skipif(not _corpus(), reason="no corpus: set TERMLINT_CORPUS")


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8").removeprefix("\ufeff")


@needs_corpus
@pytest.mark.parametrize(
    "path", random.Random(20).sample(_corpus(), SAMPLE) if _corpus() else [], ids=lambda p: p.name
)
def test_a_corpus_file_reads_as_docutils_shows_it(path: Path) -> None:
    source = _text(path)
    assert _difference(source, read_rst(source, str(path))) == (Counter(), Counter())
