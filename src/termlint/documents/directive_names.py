"""Data: the directives of docutils, Sphinx, MyST and others, by what of them is prose."""

from typing import Final


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ADMONITIONS: Final = _names(
    "attention caution danger error hint important note seealso tip todo warning"
)
_NESTING: Final = _names("compound line-block hlist tabs tab-set grid toggle")
# Quoted speech, whether or not it has an attribution.
QUOTES: Final = _names("epigraph highlights pull-quote")
# No argument; what stands on the first line already belongs to the body.
NOTES: Final = _ADMONITIONS | _NESTING | QUOTES
# The argument is a title, the body is prose.
TITLED: Final = _names(
    """
    admonition topic sidebar rubric table tab tab-item group-tab dropdown card grid-item-card
    collapse details
    """
)
# The first word of the argument is a version, the rest is prose as the body is.
VERSIONED: Final = _names(
    "versionadded versionchanged versionremoved deprecated deprecated-removed"
)
# The argument is no prose, the body is: containers, and the descriptions of objects.
DESCRIBED: Final = _names(
    """
    only container class rst-class ifconfig grid-item tab-group acks
    describe object confval envvar option cmdoption program-option
    function method staticmethod classmethod attribute property data exception decorator
    decoratormethod type typedef struct union enum enumerator enum-class enum-struct member var
    macro concept alias directive module variable
    setting event rst:directive rst:role
    """
)
FIGURES: Final = frozenset(["figure"])
# The file that is named belongs here.
INCLUDES: Final = _names("include mdinclude")
# Nothing of the body is prose.
SILENT: Final = _names(
    """
    code code-block sourcecode code-tab literalinclude parsed-literal highlight math raw prompt
    doctest testcode testsetup testoutput testcleanup ipython jupyter-execute execute_code
    thebe-button plot command-output program-output runblocks
    graphviz digraph graph inheritance-diagram uml mermaid plantuml ditaa aafig tikz svgbob
    blockdiag seqdiag actdiag nwdiag rackdiag packetdiag bpmn kroki needflow
    jinja raw-html meta literal-include toctree tabularcolumns index
    productionlist program default-role default-domain currentmodule py:module py:currentmodule
    namespace namespace-push namespace-pop sectionauthor codeauthor moduleauthor contents
    sectnum section-numbering header footer target-notes image video youtube
    automodule autoclass autofunction automethod autoattribute autodata autoexception
    autoproperty autodecorator autosummary autoenum autopydantic_model autoprogram autoflask
    automodapi automodsumm doxygenfile doxygenclass doxygenfunction doxygenstruct doxygenenum
    doxygengroup doxygenindex doxygentypedef doxygendefine doxygenvariable
    click click:run click:example argparse typer swaggerv2doc openapi httpdomain bibliography
    role unicode date replace title nextslide revealjs pygments
    """
)
# Sphinx's names of objects with a domain before them: `py:function`, `c:macro`.
DOMAINS: Final = _names("py c cpp js rst std http rb php go java")
# Tables, and RST within Markdown, whose bodies are read by rules of their own.
FORMED: Final = _names("list-table csv-table eval-rst")

# In Markdown, where fences and colons hold them, and more have a title.
MARKDOWN_NOTES: Final = _ADMONITIONS | VERSIONED
MARKDOWN_TITLED: Final = TITLED | _names(
    "info success question failure bug example quote abstract list-table csv-table"
)
MARKDOWN_ARGUMENT: Final = MARKDOWN_NOTES | MARKDOWN_TITLED
MARKDOWN_PROSE: Final = (
    MARKDOWN_ARGUMENT
    | _NESTING
    | QUOTES
    | FIGURES
    | FORMED
    | _names("only container class margin aside glossary")
)
# Between colons, where the body is Markdown unless the name says otherwise, it is none of these.
MARKDOWN_CODE: Final = SILENT | INCLUDES | _names("code-cell eval-rst csv-table")
