"""What a glossary is made of: entries, and the form in which they are written."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from termlint.terminology import Sense, Term
from termlint.wording import capitalised

_ENDS = ".!?…"


class Shape(StrEnum):
    """How entries stand on a page; RST has the definition list and that of Sphinx."""

    DEFINITION_LIST = "definition-list"
    TABLE = "table"
    HEADINGS = "headings"
    ABBREVIATIONS = "abbreviations"
    # The directive of Sphinx and MyST, to which `:term:` leads.
    SPHINX = "sphinx"


class GlossaryStyle(NamedTuple):
    """What a config says of glossaries; without a shape or title the document's own fits."""

    shape: Shape | None = None
    title: str = ""
    by_category: bool = False
    closure: bool = False


class Place(NamedTuple):
    """Where a term is first used: the path of a document as people write it, and a line from 1."""

    path: str
    line: int


class Entry(NamedTuple):
    """A term as a glossary shows it; `see` names other entries, `places` lead to its uses."""

    name: str
    expansion: str = ""
    definition: str = ""
    category: str = ""
    see: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()

    @classmethod
    def of(cls, term: Term, sense: Sense | None = None) -> "Entry":
        """Return the entry of a term in one of its senses."""
        if sense is None:
            return cls(term.name, term.expansion, term.definition, term.category, term.see)
        definition = sense.definition or term.definition
        return cls(term.name, sense.expansion, definition, term.category, term.see)

    @property
    def text(self) -> str:
        """The words and the definition, as sentences without markup."""
        sentences = (capitalised(self.expansion) if self.expansion else "", self.definition)
        return " ".join(one if one[-1] in _ENDS else f"{one}." for one in sentences if one)

    @property
    def anchor(self) -> str:
        """The id to which other entries link."""
        return f"glossary-{slug(self.name)}"


class Frame(NamedTuple):
    """What stands around the entries, as Markdown or RST; what is empty is written as ever.

    `targets` are the lines above the title, `ids` what follows its words: `{#words}`. `head` and
    `rule` are the first lines of a table.
    """

    targets: tuple[str, ...] = ()
    title: str = ""
    ids: str = ""
    head: str = ""
    rule: str = ""


class Form(NamedTuple):
    """How a section is written into a document.

    `dialect` is "rst" or the flavour of Markdown; `is_mdx` asks for comments of MDX. `level` is
    that of the title, `adornment` the line under it in RST: a character, doubled where it
    stands over the title as well; `deeper` the one of the headings below. `columns`
    are the words over those of a table, `frame` what an author has put around the entries.
    """

    dialect: str
    shape: Shape
    title: str
    level: int = 2
    adornment: str = "-"
    deeper: str = "~"
    by_category: bool = False
    is_mdx: bool = False
    columns: tuple[str, str] = ("Term", "Meaning")
    frame: Frame = Frame()

    @property
    def is_rst(self) -> bool:
        """Tell whether the document is RST."""
        return self.dialect == "rst"

    def comment(self, words: str) -> str:
        """Return a comment that says some words."""
        if self.is_rst:
            return f".. {words}"
        return f"{{/* {words} */}}" if self.is_mdx else f"<!-- {words} -->"


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries by name without regard to case."""
    return tuple(sorted(entries, key=lambda entry: (entry.name.casefold(), entry.name)))


def sorted_entries(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries in order, each seeing only others that are there."""
    found = in_order(entries)
    names = {entry.name for entry in found}
    return tuple(
        entry._replace(see=tuple(one for one in entry.see if one in names and one != entry.name))
        for entry in found
    )


def by_category(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Return the entries of each category in order; those without one come first, under none."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.category, []).append(entry)
    return sorted(groups.items(), key=lambda group: group[0].casefold())


def slug(words: str) -> str:
    """Return words as an id: small letters, digits and hyphens; `C++` and `C#` are not `C`."""
    named = words.lower().replace("+", " plus ").replace("#", " sharp ")
    return "-".join(re.findall(r"[^\W_]+", named))
