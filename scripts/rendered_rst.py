"""RST as docutils reads it, with Sphinx's roles and directives made known to it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from unittest.mock import patch

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Directive, Parser, directives, roles
from docutils.utils import new_document, unescape
from rendered import Gathered, Rendered

# Nothing of their bodies is text; all other directives that docutils does not know are read.
_CODE: Final = frozenset(
    """
    code code-block sourcecode literalinclude parsed-literal highlight math raw prompt doctest
    testcode testsetup testoutput graphviz digraph uml mermaid ditaa blockdiag seqdiag actdiag
    nwdiag jinja include toctree tabularcolumns index productionlist program contents automodule
    autoclass autofunction autosummary title unicode meta sectnum date role default-role
    """.split()
)
_VERSIONED: Final = frozenset(["versionadded", "versionchanged", "deprecated", "versionremoved"])
_NOTES: Final = frozenset(["seealso", "todo"])
_OPTIONS_SAID: Final = frozenset(["alt", "caption", "title"])
_NATIVE_ROLES: Final = frozenset(
    "emphasis strong sub subscript sup superscript title-reference title t".split()
)
_ROLES_SAID: Final = frozenset(["abbr", "dfn", "guilabel", "menuselection", "term"])
_TITLED: Final = re.compile(r"^(.+?)\s*(?<!\x00)<([^<]*?)>$", re.DOTALL)
_FROZEN = (
    nodes.literal,
    nodes.literal_block,
    nodes.doctest_block,
    nodes.comment,
    nodes.math,
    nodes.math_block,
    nodes.raw,
    nodes.footnote_reference,
    nodes.citation_reference,
    nodes.substitution_reference,
    nodes.label,
    nodes.field_name,
    nodes.option_group,
)
_SUPPRESSION = re.compile(r"\s*termlint-")
_MESSAGE = re.compile(r"^[^()]*\(\w+/\d\) ")
_NOT_COMPARED: Final = frozenset(["source", "line", "backrefs", "xml:space"])


class _Anything(dict[str, Any]):
    """The options of a directive, of any name."""

    def __getitem__(self, key: str) -> Any:
        return directives.unchanged

    def __contains__(self, key: object) -> bool:
        return True

    def __bool__(self) -> bool:
        return True


class _Stub(Directive):
    """A directive of Sphinx's or of somebody else's."""

    has_content = True
    optional_arguments = 100
    option_spec = _Anything()

    def run(self) -> list[nodes.Node]:
        name = self.name.lower()
        result = nodes.container(classes=[name])
        options = dict(self.options)
        for key in sorted(_OPTIONS_SAID & options.keys()):
            said, messages = self.state.inline_text(options.pop(key), self.lineno)
            result += nodes.paragraph("", "", *said, *messages)
        result["options"] = repr(options)
        if name in _CODE:
            result["arguments"] = repr(self.arguments)
            text = "\n".join(self.content)
            return [*result.children, result, nodes.literal_block(text, text)]
        if name in _VERSIONED and len(self.arguments) > 1:
            text = self.block_text.split("::", 1)[1].split(None, 1)[1].split("\n\n")[0]
            said, messages = self.state.inline_text(text, self.lineno)
            result += nodes.paragraph("", "", *said, *messages)
        elif self.arguments:
            result += nodes.paragraph("", " ".join(self.arguments))
        self._read_body(result)
        return [result]

    def _read_body(self, result: nodes.Element) -> None:
        memo = self.state.memo
        around = memo.title_styles, memo.section_level
        memo.title_styles, memo.section_level = [], 0
        self.state.nested_parse(self.content, self.content_offset, result, match_titles=True)
        memo.title_styles, memo.section_level = around


class _Note(_Stub):
    """A directive whose first line belongs to its body."""

    optional_arguments = 0


def _role(
    name: str, rawtext: str, text: str, lineno: int, inliner: Any, *_: Any
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    name = name.lower()
    titled = _TITLED.match(text)
    if titled:
        shown = unescape(titled[1])
        return [nodes.inline(rawtext, shown, role=name, target=titled[2])], []
    if name in _ROLES_SAID:
        return [nodes.inline(rawtext, unescape(text), role=name)], []
    return [nodes.literal(rawtext, text, role=name)], []


@contextmanager
def _sphinx() -> Iterator[None]:
    """Teach docutils what Sphinx knows, for the time of one document."""
    known_directive, known_role = directives.directive, roles.role

    def directive(name: str, language: Any, document: Any) -> Any:
        if name.lower() in _NOTES:
            return _Note, []
        if name.lower() in _CODE | _VERSIONED:
            return _Stub, []
        found, messages = known_directive(name, language, document)
        return (found, messages) if found else (_Stub, [])

    def role(name: str, language: Any, lineno: int, reporter: Any) -> Any:
        if name and name.lower() not in _NATIVE_ROLES:
            return _role, []
        return known_role(name, language, lineno, reporter)

    with patch.object(directives, "directive", directive), patch.object(roles, "role", role):
        yield


def rendered(source: str, *, anchors: bool) -> Rendered:
    """Return an RST source as it is read; `anchors`: those of headings are in the frame."""
    options = get_default_settings(Parser)
    options.report_level = options.halt_level = 5
    options.file_insertion_enabled = options.raw_enabled = False
    options.syntax_highlight = "none"
    document = new_document("document", options)
    with _sphinx():
        Parser().parse(source, document)
    gathered = Gathered()
    gathered.anchors.update(document.nameids)
    _walk(document, gathered, anchors)
    return gathered.done()


def _walk(node: nodes.Node, gathered: Gathered, anchors: bool) -> None:
    if isinstance(node, nodes.Text):
        gathered.say(node.astext())
        return
    if not isinstance(node, nodes.Element):
        return
    if isinstance(node, nodes.comment) and _SUPPRESSION.match(node.astext()):
        return
    if isinstance(node, nodes.system_message):
        gathered.fix(f"message {node['level']}: {_MESSAGE.sub('', node.astext())[:24]}")
        return
    if node.get("role") == "abbr":
        gathered.say(node.astext())
        return
    gathered.fix(f"<{node.tagname} {_attributes(node, anchors)}>")
    if isinstance(node, nodes.image) and "alt" in node:
        gathered.say(str(node["alt"]))
        gathered.fix("alt")
    if isinstance(node, nodes.reference) and "refname" in node:
        gathered.links.add(("", str(node["refname"])))
    if isinstance(node, _FROZEN):
        gathered.fix(f"code: {node.astext()}")
    else:
        for child in node.children:
            _walk(child, gathered, anchors)
    gathered.fix(f"</{node.tagname}>")


def _attributes(node: nodes.Element, anchors: bool) -> dict[str, Any]:
    left_out = set(_NOT_COMPARED)
    if isinstance(node, nodes.section | nodes.topic) and not (anchors and _is_unlabelled(node)):
        left_out |= {"ids", "names", "dupnames"}
    if isinstance(node, nodes.image):
        left_out.add("alt")
    after = node.parent.children[node.parent.index(node) + 1 :] if node.parent else []
    if isinstance(node, nodes.colspec) and not isinstance(after[0], nodes.colspec):
        left_out.add("colwidth")  # nothing bounds the last column of a simple table
    if isinstance(node, nodes.reference) and ("refuri" in node or "anonymous" in node):
        left_out.add("name")
    return {key: value for key, value in node.attributes.items() if key not in left_out and value}


def _is_unlabelled(node: nodes.Element) -> bool:
    """Tell whether a section can be linked to by its words only; labels stand before it."""
    before = node.previous_sibling()
    while isinstance(before, nodes.comment | nodes.system_message):
        before = before.previous_sibling()
    while isinstance(before, nodes.section) and before.children:
        before = before.children[-1]  # a label at the end of a section belongs to the next
    return not isinstance(before, nodes.target)
