"""What each Markdown flavour understands, as options of the parser and features of our own."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pyromark

_GFM = ("TABLES", "TASKLISTS", "STRIKETHROUGH", "FOOTNOTES", "GFM")
_RICH = (*_GFM, "HEADING_ATTRIBUTES", "DEFINITION_LIST", "MATH")
_MDX = (*_GFM, "HEADING_ATTRIBUTES", "MATH")


class Flavour(NamedTuple):
    """Parser options by name, and which line constructs the pre-pass knows.

    `front_matter`: what opens it; `colons`: `:::` heads; `admonitions`: `!!!`, `???` and `===`
    heads with indented bodies; `templates`: `{{ … }}` and `{% … %}`; `attributes`: `{: .class }`
    and `{.class}`; `roles`: MyST roles and fenced directives; `abbreviations`: `*[X]: …`;
    `snippets`: `--8<-- "file"`; `percents`: `%` comments; `mdx`: imports, `{/* … */}` and other
    expressions in braces.
    """

    options: tuple[str, ...]
    front_matter: tuple[str, ...] = ("---",)
    colons: bool = False
    admonitions: bool = False
    templates: bool = False
    attributes: bool = False
    roles: bool = False
    abbreviations: bool = False
    snippets: bool = False
    percents: bool = False
    mdx: bool = False


_DOCUSAURUS = Flavour(_MDX, colons=True, mdx=True)
_FLAVOURS = {
    "commonmark": Flavour((), front_matter=()),
    "gfm": Flavour((*_GFM, "HEADING_ATTRIBUTES")),
    "mkdocs": Flavour(
        _RICH,
        admonitions=True,
        templates=True,
        attributes=True,
        abbreviations=True,
        snippets=True,
    ),
    "docusaurus": _DOCUSAURUS,
    "myst": Flavour(_RICH, colons=True, roles=True, percents=True, templates=True, attributes=True),
    "hugo": Flavour(_RICH, front_matter=("---", "+++"), templates=True, attributes=True),
    "quarto": Flavour(_RICH, colons=True, templates=True, attributes=True),
    "auto": Flavour(
        (*_RICH, "WIKILINKS"),
        front_matter=("---", "+++"),
        colons=True,
        admonitions=True,
        templates=True,
        attributes=True,
        roles=True,
        abbreviations=True,
        snippets=True,
    ),
}


def flavour_of(name: str, path: str) -> Flavour:
    """Return the flavour of a name; `auto` is docusaurus in an `.mdx` file.

    Raises:
        KeyError: no flavour has that name.
    """
    if name == "auto" and path.endswith(".mdx"):
        return _DOCUSAURUS
    return _FLAVOURS[name]


@cache
def parser_options(names: tuple[str, ...]) -> "pyromark.Options":
    """Return pyromark's options of some names without their `ENABLE_`."""
    import pyromark

    options = pyromark.Options(0)
    for name in names:
        options |= getattr(pyromark.Options, f"ENABLE_{name}")
    return options
