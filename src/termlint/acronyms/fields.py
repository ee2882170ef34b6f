"""What the field lists of RST introduce: `:CAB: change advisory board`."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from termlint.acronyms.introductions import LISTS_TERMS, Introduction, explains, fitting
from termlint.acronyms.tokens import tokens_of
from termlint.documents import Document, Scope
from termlint.text import lazy

_FIELD = lazy(
    r"^[ \t]*:(?P<short>[A-Za-z][\w/&+-]{1,9}):[ \t]*(?:\r?\n[ \t]+)?(?=\S)", re.MULTILINE
)


def find_in_fields(document: Document) -> Iterator[Introduction]:
    """Yield what the fields of an RST document introduce by their names, which are no prose.

    The words of a field fit its name; under a heading such as "Abbreviations" they need not. The
    introductions have no place of their own, and so hold everywhere.
    """
    if document.dialect != "rst" or ":" not in document.source:
        return
    found = [(one["short"], one.end()) for one in _FIELD.finditer(document.source)]
    if not found:
        return
    numbers = {block.start: number for number, block in enumerate(document.blocks)}
    heads = [at for at, block in enumerate(document.blocks) if block.scope is Scope.HEADING]
    for name, start in found:
        number, short = numbers.get(start), _short_form(name)
        if number is None or not short:
            continue
        above = bisect_right(heads, number) - 1
        of_terms = above >= 0 and LISTS_TERMS.search(document.blocks[heads[above]].text)
        text = document.blocks[number].text
        long = fitting(short, text, strict=not of_terms)
        if long or (of_terms and explains(text)):
            yield Introduction(short, long, number, -1, 0, everywhere=True)


def _short_form(name: str) -> str:
    """Return the acronym that the name of a field is as a whole, else nothing."""
    tokens = tokens_of(name)
    return tokens[0].base if len(tokens) == 1 and tokens[0].end == len(name) else ""
