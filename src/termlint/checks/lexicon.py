"""All phrases that the checks look for: names, acronyms and products in one automaton."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from termlint.acronyms import Knowledge, is_small_word
from termlint.collector import uncollected
from termlint.matching import Matcher
from termlint.terminology import Entry, EntryKind, Glossary, Pack, ProductName, Term, TermKind
from termlint.text import fold

# Where a capital begins a new word of a name: Postgre|SQL, HA|Proxy, but not vSphere or ESXi.
_HUMP = re.compile(r"(?<=[^\W\d_][a-z])(?=[A-Z][A-Za-z])|(?<=[A-Z][A-Z])(?=[A-Z][a-z]{2})")
_HISSES = ("x", "z", "ch", "sh")
_TWO_WORDS = re.compile(r"[A-Z\d]\S* [A-Z\d]\S*")
_TWO_LETTERS = frozenset(("IP", "PC", "OS", "UI", "DB"))  # others are words: am, us, it
_MIXED = frozenset(("IPv4", "IPv6"))  # units such as MiB are more than their letters


class Named(NamedTuple):
    """A phrase that is a spelling of a term; `wrong` where the spelling is never right.

    `parted` is the name with its capitals, where the phrase is it with its humps apart.
    """

    term: Term
    wrong: bool = False
    parted: str = ""


class Dated(NamedTuple):
    """A phrase that is one of the names of a product."""

    entry: Entry
    name: ProductName

    @property
    def spellings(self) -> tuple[str, ...]:
        """The spellings of the name, and those that have the vendor before them."""
        spellings, vendor = self.name.spellings, self.entry.vendor
        return (*spellings, *(f"{vendor} {one}" for one in spellings)) if vendor else spellings


Meaning = Named | Dated


@dataclass(frozen=True)
class Lexicon:
    """What a project knows, ready for the checks.

    `glossary` holds the terms with their expansions and the names; `packs` the products;
    `well_known` the acronyms that need no introduction, `initialisms` those of which no more is
    known than their capitals.
    """

    glossary: Glossary
    packs: tuple[Pack, ...]
    well_known: frozenset[str]
    initialisms: frozenset[str] = frozenset()

    @cached_property
    def matcher(self) -> Matcher[Meaning]:
        """The automaton over all phrases."""
        with uncollected():
            return self._matcher()

    def _matcher(self) -> Matcher[Meaning]:
        told = _told(entry for pack in self.packs for entry in pack.entries)
        told += _of_vendors(self.packs, self.glossary.terms)
        initialisms = self._initialisms()
        terms = self.glossary.terms
        return Matcher(
            chain(_term_phrases(terms), _joined(told), _hissing(told)),
            chain(_acronym_phrases(terms), told, initialisms),
        )

    def _initialisms(self) -> Iterator[tuple[str, Named]]:
        """Yield what everybody knows, such as HTTP, and the glossary does not have."""
        known = self.well_known | self.initialisms
        for name in sorted(known - self.glossary.by_name.keys()):
            is_long = len(name) > 2 or name in _TWO_LETTERS
            if is_long and name.isalnum() and (name.isupper() or name in _MIXED):
                yield name, Named(Term(name, TermKind.ACRONYM))

    @cached_property
    def small_acronyms(self) -> frozenset[str]:
        """All acronyms in small letters."""
        terms = (it.name for it in self.glossary.terms if it.kind is TermKind.ACRONYM)
        return frozenset(name.lower() for name in (*terms, *self.well_known, *self.initialisms))

    @cached_property
    def small_names(self) -> frozenset[str]:
        """All names in small letters."""
        names = (it.name for it in self.glossary.terms if it.kind is TermKind.NAME)
        return frozenset(map(str.lower, names))

    def is_small_name(self, word: str) -> bool:
        """Tell whether a word is a name or an acronym in small letters, and none of English."""
        is_known = word in self.small_names or word in self.small_acronyms
        return is_known and not is_small_word(word)

    @cached_property
    def knowledge(self) -> Knowledge:
        """What the acronym rules know before they read."""
        expansions: dict[str, tuple[str, ...]] = {}
        names: set[str] = set()
        for term in self.glossary.terms:
            if term.kind is TermKind.ACRONYM:
                known = tuple(sense.expansion for sense in term.all_senses)
                expansions.update(dict.fromkeys((term.name, *term.forms), known))
            else:
                names.update((term.name, *term.forms))
        return Knowledge(expansions, self.well_known, frozenset(names))


def _acronym_phrases(terms: Sequence[Term]) -> Iterator[tuple[str, Meaning]]:
    """Yield each spelling of the acronyms, which have plurals: APIs."""
    for term in terms:
        if term.kind is TermKind.ACRONYM:
            named = _new(Named, (term, False, ""))
            yield term.name, named
            for form in term.forms:
                yield form, named


def _term_phrases(terms: Sequence[Term]) -> Iterator[tuple[str, Meaning]]:
    """Yield each spelling of names and nouns, and the wrong ones of all terms."""
    names = frozenset(term.name for term in terms if term.kind is TermKind.NAME)
    for term in terms:
        name, kind = term[:2]  # there are many terms, whose parts are read sooner by place
        wrong = _new(Named, (term, True, ""))
        if kind is not TermKind.ACRONYM:
            named = _new(Named, (term, False, ""))
            yield name, named
            for form in term.forms:
                yield form, named
        for words in term.wrong:
            yield words, wrong
        if kind is TermKind.NAME:
            if " " in name:
                yield name.replace(" ", ""), wrong
                yield name.replace(" ", "-"), wrong
            if not name[1:].islower():  # most have no hump
                yield from _parted(term)
        if "-" in name:
            yield from _unhyphenated(term, names)


def _unhyphenated(term: Term, names: frozenset[str]) -> Iterator[tuple[str, Meaning]]:
    """Yield a name without its hyphens, as far as the term does not speak of that form itself.

    Two names side by side are no such form: OpenStack Ansible modules are those of Ansible.
    """
    name, said = term.name, {fold(form) for form in term.forms}
    joined = name.replace("-", "")
    if fold(joined) not in said:
        yield joined, Named(term, wrong=True)
    apart = name.replace("-", " ")
    are_names = names.issuperset(name.split("-"))
    if term.kind is TermKind.NAME and fold(apart) not in said and not are_names:
        yield apart, Named(term, wrong=True)


def _parted(term: Term) -> Iterator[tuple[str, Meaning]]:
    """Yield a name with its humps apart, as far as the term does not speak of that form itself.

    A name such as noVNC has no such form, since "no VNC" is two words.
    """
    if term.name[0].islower() or not _HUMP.search(term.name):
        return
    said = {fold(form) for form in (*term.forms, *term.wrong)}
    for mark in (" ", "-"):
        parted = _HUMP.sub(mark, term.name)
        if not said or fold(parted) not in said:
            yield parted, _new(Named, (term, False, parted))


def _told(entries: Iterable[Entry]) -> list[tuple[str, Dated]]:
    """Return each spelling of each name of the products, and the words that may replace them.

    A replacement is a phrase too, so that it protects its parts: where `Proxmox` becomes
    `Proxmox VE`, a second look finds the longer phrase and nothing to do.
    """
    every = list(entries)  # of which there are many, whose names are read sooner by place
    told = [
        (name[0], _new(Dated, (entry, name)))
        for entry in every
        for name in (entry[1] if len(entry[1]) < 3 else _distinct(entry))
    ]
    told += [(form, dated) for _, dated in told if dated[1][3] for form in dated[1][3]]
    for entry in every:
        if entry.successor or entry.alternatives:
            for words in (*entry.alternatives, *entry.successor):
                if len(words) > 1:  # "R" would be found in half of all words, and has no parts
                    told.append((words, Dated(entry, ProductName(words))))
    return told


def _distinct(entry: Entry) -> Iterable[ProductName]:
    """Return the names of a product once each: one that comes back is said last."""
    return {name.name: name for name in entry.names}.values()


def _of_vendors(packs: Sequence[Pack], terms: Sequence[Term]) -> Iterator[tuple[str, Dated]]:
    """Yield former names with their vendor before them, where that begins another name.

    "Microsoft Azure" would else be taken out of "Microsoft Azure Sentinel".
    """
    # The last words of the names that begin with a vendor.
    begun: dict[str, set[str]] = {pack.vendor: set() for pack in packs if pack.vendor}
    for term in terms:
        vendor, space, last = term.name.rpartition(" ")
        if space and vendor in begun:
            begun[vendor].add(last)
    for pack in packs:
        lasts = begun.get(pack.vendor, set())
        for entry in pack.entries if lasts else ():
            for name in entry.names[:-1]:
                for spelling in name.spellings:
                    first, _, rest = spelling.partition(" ")
                    if rest and first in lasts:
                        yield f"{pack.vendor} {spelling}", Dated(entry, name)


def _joined(told: Sequence[tuple[str, Dated]]) -> Iterator[tuple[str, Meaning]]:
    """Yield former names of two words with capitals as one word, unless that is told itself.

    DellEMC and Office365 are no names of any day.
    """
    known = {fold(phrase) for phrase, _ in told if " " not in phrase}
    wording, is_two_words = EntryKind.WORDING, _TWO_WORDS.fullmatch
    # The place of an entry's names is 1, and that of its kind 3.
    former = (
        (phrase.replace(" ", ""), dated)
        for phrase, dated in told
        if dated[1] is not dated[0][1][-1] and dated[0][3] is not wording and is_two_words(phrase)
    )
    return ((it, dated) for it, dated in former if fold(it) not in known) if known else former


def _hissing(told: Sequence[tuple[str, Dated]]) -> Iterator[tuple[str, Meaning]]:
    """Yield the plurals in -es: "Acme Boxes". Those in -s the automaton finds by itself."""
    return (
        (f"{phrase}es", dated)
        for phrase, dated in told
        if phrase[-1] in "xzh" and phrase.endswith(_HISSES)
    )


# A named tuple's own constructor is a Python function, which costs three times as much.
_new = tuple.__new__
