"""Introductions that are entries of a list, values of a field, or titles of something else."""

import re

from termlint.acronyms import LISTS_TERMS, Introduction
from termlint.checks.context import Context
from termlint.documents import Block, Scope
from termlint.text import lazy

# What may stand beside the long forms of a block that has nothing but introductions.
_BESIDE = lazy(r"and|\w*?[A-Z]\w*?[A-Z]\w*")
_WORD = lazy(r"\w+")
# The field of RST that a block is the body of: `:Kind: Field-replaceable unit (FRU)`.
_FIELD_BEFORE = lazy(r"^[ \t]*(?:[-*] )?:[^:\n]+:[ \t]+\Z", re.MULTILINE)
_LONGEST_FIELD = 80
_TITLED = (
    r"(?:appendix|article|book|chapter|course|document|guide|lesson|paper|part|section|talk|title"
    r"|training|tutorial|webinar|whitepaper|workshop"
    r"|(?:menu|context menu) (?:entry|item)|button|check ?box|menu|option|tab)"
)
_TITLE_BEFORE = lazy(rf"\b{_TITLED}:? $", re.IGNORECASE)
# "Miller, High Availability (HA) in practice, 2020."
_WORK = lazy(
    r"(?:\[[\w.-]+\] )?[A-Z][\w'-]+(?:(?:,? [A-Z]\.)+|,? (?:and |& )?[A-Z][\w'-]+| et al\.)*"
    r"[,:.] .*[,(] ?(?:[A-Z][a-z]+\.? )?(?:19|20)\d\d\)?\.?"
)
_LONGEST_WORK = 240
_SMALL_WORD = lazy(r"(?<![\w-])[a-z][\w-]{3,}")  # one that has a capital in a title


def is_entry(context: Context, found: Introduction) -> bool:
    """Tell whether an introduction is an entry of a list, or the value of a field.

    Its block has only introductions: "- RTO (recovery time objective)". Under a heading such as
    "Abbreviations" more may follow.
    """
    block = context.document.blocks[found.block]
    if _is_field(context, block):
        return True
    if min(found.start, found.long_start) == 0 and _is_of_terms(context, block):
        return True
    if block.scope is not Scope.PARAGRAPH or len(context.long_forms.get(found.block, ())) > 1:
        return _is_bare(context, found.block)
    # One paragraph may be a sentence, "A cold pool (CP)."; several below each other are a list.
    beside = {found.block - 1, found.block + 1}.intersection(context.long_forms)
    return _is_bare(context, found.block) and any(_is_bare(context, one) for one in beside)


def _is_bare(context: Context, number: int) -> bool:
    """Tell whether a block has nothing but introductions: "Recovery time objective (RTO)"."""
    if number not in context.entries:
        text, at, parts = context.document.blocks[number].text, 0, []
        for start, end in sorted(context.long_forms.get(number, ())):
            parts.append(text[at:start])
            at = max(at, end)
        rest = " ".join((*parts, text[at:]))
        context.entries[number] = all(map(_BESIDE.fullmatch, _WORD.findall(rest)))
    return context.entries[number]


def _is_field(context: Context, block: Block) -> bool:
    if context.document.dialect != "rst":
        return False
    first = max(0, block.start - _LONGEST_FIELD)
    return _FIELD_BEFORE.search(context.document.source, first, block.start) is not None


def _is_of_terms(context: Context, block: Block) -> bool:
    """Tell whether a block stands directly under a heading that says that it lists terms."""
    above = context.titles.over(block)
    return bool(above) and LISTS_TERMS.search(above[-1]) is not None


def is_titled(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]`, in capitals, is or begins the title of something.

    "See section High Availability (HA) of the guide", "Miller, High Availability (HA), 2020."
    """
    if not text[start : start + 1].isupper() or _SMALL_WORD.search(text, start, end):
        return False
    if _TITLE_BEFORE.search(text, max(0, start - 30), start):
        return True
    return start > 0 and len(text) < _LONGEST_WORK and _WORK.fullmatch(text) is not None
