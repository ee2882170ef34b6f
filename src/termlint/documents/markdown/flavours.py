"""What each Markdown flavour understands, as options of the parser and features of our own."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyromark

_GFM = ("TABLES", "TASKLISTS", "STRIKETHROUGH", "FOOTNOTES", "GFM")
_META = ("YAML_STYLE_METADATA_BLOCKS", "HEADING_ATTRIBUTES")
_RICH = (*_GFM, *_META, "DEFINITION_LIST", "MATH")
_ALL = (*_RICH, "PLUSES_DELIMITED_METADATA_BLOCKS", "WIKILINKS")


@dataclass(frozen=True, slots=True)
class Flavour:
    """Parser options by name, and which line constructs the pre-pass knows.

    `colons`: `:::` heads; `admonitions`: `!!!`, `???` and `===` heads with indented bodies;
    `templates`: `{{ … }}` and `{% … %}`; `roles`: MyST roles and fenced directives;
    `abbreviations`: `*[X]: …`; `percents`: `%` comments; `mdx`: imports and `{/* … */}`.
    """

    options: tuple[str, ...]
    colons: bool = False
    admonitions: bool = False
    templates: bool = False
    roles: bool = False
    abbreviations: bool = False
    percents: bool = False
    mdx: bool = False


_FLAVOURS = {
    "commonmark": Flavour(()),
    "gfm": Flavour((*_GFM, *_META)),
    "mkdocs": Flavour(_RICH, admonitions=True, templates=True, abbreviations=True),
    "docusaurus": Flavour((*_GFM, *_META, "MATH"), colons=True, mdx=True),
    "myst": Flavour(_RICH, colons=True, roles=True, percents=True, templates=True),
    "hugo": Flavour((*_RICH, "PLUSES_DELIMITED_METADATA_BLOCKS"), templates=True),
    "quarto": Flavour(_RICH, colons=True, templates=True),
    "auto": Flavour(
        _ALL, colons=True, admonitions=True, templates=True, roles=True, abbreviations=True
    ),
}


def flavour_of(name: str, path: str) -> Flavour:
    """Return the flavour of a name; `auto` in an `.mdx` file also knows MDX.

    Raises:
        KeyError: no flavour has that name.
    """
    if name == "auto" and path.endswith(".mdx"):
        return Flavour((*_GFM, *_META, "MATH"), colons=True, templates=False, mdx=True)
    return _FLAVOURS[name]


@cache
def parser_options(names: tuple[str, ...]) -> "pyromark.Options":
    """Return pyromark's options of some names without their `ENABLE_`."""
    import pyromark

    options = pyromark.Options(0)
    for name in names:
        options |= getattr(pyromark.Options, f"ENABLE_{name}")
    return options
