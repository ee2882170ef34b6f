"""The terms of the glossary that a document uses, and the section that lists them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from termlint.acronyms import is_english_word
from termlint.checks.context import Context
from termlint.checks.lexicon import Lexicon, Meaning, Named
from termlint.checks.senses import sense_to_write
from termlint.checks.technical import is_technical
from termlint.documents import Block
from termlint.glossary_section.plans import Plan, plan, remembered
from termlint.glossary_section.sections import BrokenMarksError
from termlint.glossary_section.values import Entry, in_order, sorted_entries
from termlint.matching import Match, Matcher
from termlint.terminology import Term, TermKind
from termlint.text import fold, lazy
from termlint.wording import plural_of_noun

_CODE = lazy(r"`[^`]*`")


class UsedTerm(NamedTuple):
    """A term that a document uses, with the source offset of its first use."""

    term: Term
    offset: int


def used_terms(context: Context) -> tuple[UsedTerm, ...]:
    """Return the terms with words or a definition that a document's prose uses, by name.

    What stands in its own glossary section uses nothing.
    """
    found: dict[str, UsedTerm] = {}
    for block, start, term in (*_acronyms(context), *_phrases(context)):
        if not (term.definition or term.all_senses):
            continue
        offset = context.span(block, start, start + 1).start
        before = found.get(term.name)
        if before is None or offset < before.offset:
            found[term.name] = UsedTerm(term, offset)
    return tuple(found[name] for name in sorted(found))


_Place = tuple[Block, int, Term]


def _acronyms(context: Context) -> Iterator[_Place]:
    glossary, blocks = context.lexicon.glossary, context.document.blocks
    index = context.acronyms
    uses = ((base, use.block, use.start) for base, every in index.uses.items() for use in every)
    introductions = (
        (base, found.block, found.start)
        for base, every in index.introductions.items()
        for found in every
        if not found.outside and found.end
    )
    for base, number, start in (*uses, *introductions):
        term = glossary.get(base)
        block = blocks[number]
        if term and term.kind is TermKind.ACRONYM and not context.document.in_own_glossary(block):
            yield block, start, term


def _phrases(context: Context) -> Iterator[_Place]:
    """Yield the names and nouns, the latter in their plural as well."""
    plurals = noun_plurals(context.lexicon)
    for number, block in enumerate(context.document.blocks):
        if block.quoted or context.document.in_own_glossary(block):
            continue
        for match in context.find(number):
            for meaning in match.values:
                if isinstance(meaning, Named) and _is_meant(meaning, block, match):
                    yield block, match.start, meaning.term
        for counted in plurals.find(block.text):
            yield from ((block, counted.start, term) for term in counted.values)


def _is_meant(meaning: Named, block: Block, match: Match[Meaning]) -> bool:
    term, text = meaning.term, block.text[match.start : match.end]
    if term.kind is TermKind.ACRONYM or meaning.parted:
        return False
    if is_technical(block.text, match.start, match.end):
        return False
    if term.kind is TermKind.NOUN or text == term.name or text in term.forms:
        return True
    return not is_english_word(term.name)


@lru_cache(maxsize=8)
def noun_plurals(lexicon: Lexicon) -> Matcher[Term]:
    """Return what finds the plurals of a lexicon's nouns."""
    nouns = (term for term in lexicon.glossary.terms if term.kind is TermKind.NOUN)
    pairs = ((plural_of_noun(term.name), term) for term in nouns)
    return Matcher((words, term) for words, term in pairs if words and fold(words) != term.name)


def entries_for(
    context: Context, used: Iterable[UsedTerm], *, closure: bool
) -> tuple[Entry, ...]:
    """Return the entries of used terms in the senses that a document means, in order.

    They see others that are not there, which a page for several documents may have. With
    `closure`, the terms that their definitions use are added, and those of these.
    """
    entries = {
        one.term.name: Entry.of(one.term, sense_to_write(context, one.term)) for one in used
    }
    if closure:
        entries |= closed(context.lexicon, entries)
    return in_order(entries.values())


def closed(lexicon: Lexicon, entries: dict[str, Entry]) -> dict[str, Entry]:
    """Return entries with those of the terms that their definitions use, all the way."""
    found, left = dict(entries), list(entries.values())
    while left:
        definition = _CODE.sub(lambda code: " " * len(code.group()), left.pop().definition)
        for match in lexicon.matcher.find(definition):
            for meaning in match.values:
                term = meaning.term if isinstance(meaning, Named) else None
                if term is None or term.name in found or not (term.definition or term.all_senses):
                    continue
                if definition[match.start : match.end] == term.name:
                    found[term.name] = Entry.of(term, next(iter(term.senses), None))
                    left.append(found[term.name])
    return found


def plan_of(context: Context) -> Plan | BrokenMarksError | None:
    """Return how the document gets its glossary, None where it uses no term and has no section.

    A document whose marks are broken gives what is wrong with them.
    """
    style = context.settings.glossary
    try:
        style = remembered(context.document, style)
        entries = entries_for(context, context.used_terms, closure=style.closure)
        if not entries and not context.document.glossary_marks:
            return None
        own = sorted_entries(entries)
        return plan(context.document, own, style, sphinx=context.settings.sphinx)
    except BrokenMarksError as error:
        return error
