"""Glossary files and the config's inline terms: nodes to terms."""

from collections.abc import Iterable
from pathlib import Path

from termlint.terminology.nodes import Node, read_yaml
from termlint.terminology.schema import Fields, Problems, Readers, choices, fields_of, listing
from termlint.terminology.term import Glossary, Sense, Term, TermKind, default_kind

FILE_KEYS = frozenset(["terms"])
SENSE_KEYS = frozenset(["context", "definition", "expansion"])


def load_glossary(path: Path, origin: str = "") -> Glossary:
    """Return the glossary of a YAML file, its terms with an origin, by default the file's path.

    Raises:
        DataError: the file has faults; it holds them all.
    """
    return parse_glossary(read_yaml(path), str(path), origin)


def parse_glossary(node: Node, path: str, origin: str = "") -> Glossary:
    """Return the glossary of a file's nodes; raises `DataError` with every fault of the file."""
    problems = Problems(path)
    top = fields_of(node, FILE_KEYS, problems, "a glossary")
    terms = read_terms(top, origin or path) if top is not None else ()
    problems.raise_first()
    return Glossary(terms)


def parse_terms(node: Node, path: str) -> tuple[Term, ...]:
    """Return the terms of a config's `terms` list; raises `DataError` with every fault."""
    problems = Problems(path)
    terms = _terms(listing(node, "terms", TERM_KEYS, problems), path)
    problems.raise_first()
    return terms


def read_terms(top: Fields, origin: str) -> tuple[Term, ...]:
    """Return the terms under a file's top-level keys; faults are noted, not raised."""
    if "terms" not in top:
        top.fault('a glossary has no terms; add the key "terms" with a list')
    return _terms(top.listing_of("terms", TERM_KEYS), origin)


def _terms(entries: Iterable[Fields], origin: str) -> tuple[Term, ...]:
    terms: dict[str, Term] = {}
    places: dict[str, Fields] = {}
    for fields in entries:
        term = _term(fields, origin)
        if term.name in terms:
            first = places[term.name].line("term")
            fields.fault(_duplicate(term.name, first), "term")
        elif term.name:
            terms[term.name] = term
            places[term.name] = fields
    _check_forms(terms, places)
    return tuple(terms.values())


def _term(fields: Fields, origin: str) -> Term:
    values = fields.present(_TERM)
    if "term" not in fields:
        fields.fault('an entry has no name; add the key "term"')
        values["name"] = ""
    expanded = "expansion" in fields or "senses" in fields
    if "expansion" in fields and "senses" in fields:
        fields.fault('"expansion" beside "senses"; move it into the first sense', "expansion")
    explicit = "kind" in fields
    if not explicit:
        values["kind"] = default_kind(values["name"], expanded)
    term = Term(**values, explicit_kind=explicit, origin=origin)
    if term.wrong:
        _check_wrong(term, fields)
    if term.typed:
        _check_typed(term, fields)
    return term


def _kind(fields: Fields, key: str) -> TermKind:
    return fields.choice(key, _KINDS, TermKind.NOUN)


def _senses(fields: Fields, key: str) -> tuple[Sense, ...]:
    senses = tuple(map(_sense, fields.listing_of(key, SENSE_KEYS)))
    if fields.is_empty_list("senses"):
        fields.fault(f'"{key}" is empty; give it a value or remove it', key)
    return senses


def _sense(fields: Fields) -> Sense:
    if "expansion" not in fields:
        fields.fault('a sense has no expansion; add the key "expansion"')
    return Sense(
        expansion=fields.phrase("expansion"),
        definition=fields.phrase("definition"),
        context=fields.phrase_list("context"),
    )


_KINDS = choices(TermKind)
_TERM: Readers = {
    "term": ("name", Fields.phrase),
    "kind": ("kind", _kind),
    "expansion": ("expansion", Fields.phrase),
    "definition": ("definition", Fields.phrase),
    "category": ("category", Fields.phrase),
    "forms": ("forms", Fields.phrase_list),
    "typed": ("typed", Fields.phrase_list),
    "wrong": ("wrong", Fields.phrase_list),
    "see": ("see", Fields.phrase_list),
    "source": ("source", Fields.text),
    "senses": ("senses", _senses),
    "unless-near": ("unless_near", Fields.phrase_list),
}
TERM_KEYS = frozenset(_TERM)


def _check_wrong(term: Term, fields: Fields) -> None:
    for wrong in term.wrong:
        if wrong == term.name or wrong in term.forms:
            message = f'"wrong" holds "{wrong}", which the entry accepts; remove one of the two'
            fields.fault(message, "wrong")


def _check_typed(term: Term, fields: Fields) -> None:
    small = term.name.lower()
    for typed in term.typed:
        if typed != small or typed == term.name:
            message = f'"typed" holds "{typed}", which is not "{term.name}" in small letters; '
            fields.fault(message + 'move other spellings to "forms"', "typed")
        elif typed in term.forms or typed in term.wrong:
            fields.fault(f'"typed" holds "{typed}" of another list; keep it in one', "typed")


def _check_forms(terms: dict[str, Term], places: dict[str, Fields]) -> None:
    firsts = {name: (name, places[name]) for name in terms}
    for name, term in terms.items():
        for form in term.forms:
            owner, place = firsts.setdefault(form, (name, places[name]))
            if owner != name or form == name:
                places[name].fault(_taken(form, owner, name, place), "forms")


def _taken(form: str, owner: str, name: str, place: Fields) -> str:
    if owner == name:
        return f'"forms" holds the term "{form}" itself; remove it'
    line = place.line("term")
    where = f" on line {line}" if line else ""
    return f'"forms" holds "{form}", a form of the term "{owner}"{where}; remove one of the two'


def _duplicate(name: str, line: int | None) -> str:
    where = f": the first is on line {line}" if line else ""
    return f'duplicate term "{name}"{where}; merge the two, with "senses" for two meanings'
