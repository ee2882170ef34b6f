"""Terms with their senses, and the glossary that finds them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from termlint.text import fold

SHIPPED = "termlint:"  # what the origin of a term that termlint ships begins with


class TermKind(StrEnum):
    """What a term is: letters for words, a proper name, or a common noun."""

    ACRONYM = "acronym"
    NAME = "name"
    NOUN = "noun"


class Sense(NamedTuple):
    """One meaning of a term; `context` holds the words that tell it from the other senses."""

    expansion: str
    definition: str = ""
    context: tuple[str, ...] = ()


class Term(NamedTuple):
    """An entry of a glossary; its fields mean what the keys of the file mean.

    Plural, possessive and letter-case variants are not in `forms`: readers derive them. `typed`
    holds forms that are right as commands or packages; `wrong` those known to be wrong;
    `unless_near` words of the block or its titles beside which other spellings are something else.
    `explicit_kind` tells whether the entry states its kind;
    `origin` is the file that the entry comes from.
    """

    name: str
    kind: TermKind
    expansion: str = ""
    definition: str = ""
    category: str = ""
    forms: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    source: str = ""
    senses: tuple[Sense, ...] = ()
    unless_near: tuple[str, ...] = ()
    explicit_kind: bool = False
    origin: str = ""

    @property
    def is_shipped(self) -> bool:
        """Tell whether the term comes with termlint, rather than from a project's own file."""
        return self.origin.startswith(SHIPPED)

    @property
    def all_senses(self) -> tuple[Sense, ...]:
        """The senses, the default first; empty for a term that stands for no other words."""
        if self.senses or not self.expansion:
            return self.senses
        return (Sense(self.expansion, self.definition),)


def default_kind(name: str, has_expansion: bool) -> TermKind:
    """Return the kind of a term that states none.

    A name is where every word begins with a capital, or a capital or digit stands inside a word
    (`Proxmox VE`, `iSCSI`).
    """
    if has_expansion:
        return TermKind.ACRONYM
    words = name.split()
    capitalised = all(word[0].isupper() for word in words)
    if capitalised or any(_is_marked(letter) for word in words for letter in word[1:]):
        return TermKind.NAME
    return TermKind.NOUN


def _is_marked(letter: str) -> bool:
    return letter.isupper() or letter.isdigit()


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms that a project knows, no two of the same name.

    `by_name` maps names and accepted forms, case-exact, to their term; a name wins over a form,
    and of two terms the later one.
    """

    terms: tuple[Term, ...] = ()
    by_name: Mapping[str, Term] = field(init=False, repr=False, compare=False)
    _by_folded: dict[str, Term] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = {form: term for term in self.terms for form in term.forms}
        index.update((term.name, term) for term in self.terms)
        object.__setattr__(self, "by_name", index)

    def __len__(self) -> int:
        return len(self.terms)

    def get(self, name: str) -> Term | None:
        """Return the term with this name or form, case-exact."""
        return self.by_name.get(name)

    def find(self, name: str) -> Term | None:
        """Return the term with this name or form, case-exact if there is one, else folded."""
        return self.by_name.get(name) or self._folded().get(fold(name))

    def merged(self, *others: "Glossary") -> "Glossary":
        """Return the terms of all glossaries; a later term replaces one of the same name."""
        terms = {term.name: term for term in self.terms}
        for other in others:
            terms.update((term.name, term) for term in other.terms)
        return Glossary(tuple(terms.values()))

    def _folded(self) -> dict[str, Term]:
        """Fill the folded index on first use: most runs ask for case-exact names only."""
        if not self._by_folded:
            for term in self.terms:
                self._by_folded.update((fold(form), term) for form in term.forms)
            self._by_folded.update((fold(term.name), term) for term in self.terms)
        return self._by_folded
