"""Where an acronym can be introduced: what its place, its neighbours and its words forbid."""

import re
from collections.abc import Sequence
from typing import Final

from termlint.acronyms import Use, is_label
from termlint.checks.context import Context
from termlint.checks.rewriting import Change
from termlint.checks.surroundings import ends_phrase
from termlint.documents import PLACEHOLDER, Block, MarkKind, Scope
from termlint.text import fold, lazy
from termlint.wording import normal_expansion

DETERMINED = lazy(r"(?:^|[ (])(?:an?|the|each|every|this|that) $", re.IGNORECASE)
_ACRONYM = lazy(r"\b\w*[A-Z]\w*[A-Z]\w*\b")
_NEXT_WORD = lazy(r" (?P<word>[^\W\d_]+)(?![\w-])")
_NAME_GOES_ON = lazy(r" [A-Z]+[a-z]")
_MODAL_BEFORE = lazy(r"\b(?:can|cannot|could|may|might|must|shall|should|will|would|n't) $")
_TO_BEFORE = lazy(r"\b(?:to|not) $")
_OBJECT_AFTER = lazy(
    r" (?:an?|the|all|any|both|each|every|its|our|their|this|that|these|those|your|between|from"
    r"|into)\b"
)
_FIGURE = lazy(r"(?:Figure|Fig\.|Table|Listing) \d")
_TITLE_TAG = lazy(r"<(?:h[1-6]|th|caption|figcaption|summary|title)\b[^<>]*>\s*\Z", re.IGNORECASE)
_LINK_BEFORE = lazy(r"\[[^\[\]\n]*\Z")
_LINK_AFTER = lazy(r"(?P<words>[^\[\]\n]{0,200})\]\((?!\w+:)[^)\s#]*(?:#(?P<target>[^)\s]+))?")
# The second half of a compound that is written without its hyphen.
_COMPOUND_AFTER = lazy(r" (?:aware|backed|based|capable|compatible|compliant|enabled|related)\b")
# What may stand beside a word that is no part of a compound.
_MAY_PRECEDE: Final = frozenset(" (\u2013\u2014")
_MAY_FOLLOW: Final = frozenset(" ,.;:!?)\u2013\u2014")
# How far away words are still said of an acronym.
_NEAR: Final = 50


def is_closed(context: Context, use: Use, words: str) -> bool:
    """Tell whether nothing at all is written here, be it words or markup.

    The place is markup already, shouted or a label of the interface, or `words` would make a
    reader ask about another acronym.
    """
    block = context.document.blocks[use.block]
    return (
        _is_marked(block, use)
        or _is_shouted(block.text)
        or is_label(block, use.start, use.end)
        or any(_is_unexplained(context, found.group()) for found in _ACRONYM.finditer(words))
    )


def takes_words(context: Context, use: Use, base: str) -> bool:
    """Tell whether a use stands for itself in running text, so that words can stand beside it."""
    text = context.document.blocks[use.block].text
    return not (
        context.in_longer_name(use.block, use.start, use.end)
        or _is_in_long_form(context, use)
        or _is_verb(text, use)
        or _names_section(context, use)
        or _is_in_code(context, use, base)
        or is_title(context, context.document.blocks[use.block])
    )


def is_doubtful(context: Context, use: Use, end: int) -> bool:
    """Tell whether somebody should look: a parenthesis is near, or the use may belong to a name.

    `end` is where the words that are replaced end.
    """
    block = context.document.blocks[use.block]
    return (
        block.text.startswith(" (", end)
        or block.text.count("(", 0, use.start) > block.text.count(")", 0, use.start)
        or _NAME_GOES_ON.match(block.text, end) is not None
        or _is_in_name(block, use)
        or context.ends_name(use.block, use.start - 1)
    )


def _is_unexplained(context: Context, word: str) -> bool:
    """Tell whether a word is an acronym that a reader would ask about next: RADOS Block Device."""
    known, base = context.lexicon.knowledge, word.removesuffix("s")
    explained = (known.well_known, known.names, context.acronyms.introductions)
    return not any(base in every or word in every for every in explained)


def _is_shouted(text: str) -> bool:
    return text.isupper() and text.count(" ") > 1


def _is_marked(block: Block, use: Use) -> bool:
    return any(
        mark.kind is MarkKind.ABBREVIATION and mark.start <= use.start < mark.end
        for mark in block.marks
    )


def is_said(context: Context, words: str, use: Use, others: Sequence[Change]) -> bool:
    """Tell whether a block has the words already, or most of them close by, in whatever shape.

    What `others` change is not looked at.
    """
    text = context.document.blocks[use.block].text
    for start, end, _ in others:
        text = text[:start] + " " * (end - start) + text[end:]
    folded = fold(text) if others else context.folded_text(use.block)
    if fold(words).replace("-", " ") in folded.replace("-", " "):
        return True
    near = text[max(0, use.start - _NEAR) : use.start] + text[use.end : use.end + _NEAR]
    said = {normal_expansion(word) for word in near.split()}
    meant = {normal for word in words.split(" ") if (normal := normal_expansion(word))}
    return len(meant & said) >= max(2, (2 * len(meant) + 2) // 3)


def is_alone(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is a word by itself, and not all of a parenthesis."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if (before and before not in _MAY_PRECEDE) or (after and after not in _MAY_FOLLOW):
        return False
    if _COMPOUND_AFTER.match(text, end):
        return False
    if after in (".", ":") and after and text[end + 1 : end + 2].isalnum():
        return False
    return not (before == "(" and after == ")")


def end_with_head(text: str, use: Use, words: str) -> int | None:
    """Return the end of a use with the noun that it holds: `SAN network` is one such network.

    None where that noun stands there in another form.
    """
    found = _NEXT_WORD.match(text, use.end)
    head = words.rpartition(" ")[2]
    if found is None or head == words:
        return use.end
    if found["word"].lower() == head.lower() and ends_phrase(text, found.end()):
        return found.end()
    return None if normal_expansion(found["word"]) == normal_expansion(head) else use.end


def _is_in_long_form(context: Context, use: Use) -> bool:
    """Tell whether a use is one of the words of another acronym: "private VLAN (PVLAN)"."""
    long_forms = context.long_forms.get(use.block, ())
    return any(start <= use.start < end for start, end in long_forms)


def _is_in_code(context: Context, use: Use, base: str) -> bool:
    """Tell whether code in the block introduces the acronym: `ReadWriteOnce (RWO)`."""
    block = context.document.blocks[use.block]
    if PLACEHOLDER not in block.text:
        return False
    source = context.document.source
    return f"({base})" in source[block.start : block.pieces[-1][2]]


def is_title(context: Context, block: Block) -> bool:
    """Tell whether HTML or words make a block a title or a caption: `<h2>`, "Figure 1: …"."""
    if _FIGURE.match(block.text):
        return True
    before = context.document.source[max(0, block.start - 200) : block.start]
    return _TITLE_TAG.search(before) is not None


def _is_in_name(block: Block, use: Use) -> bool:
    """Tell whether a use may be a word of a name: "L3 HA" in a cell, or a bold label of words."""
    words = block.text.split(" ", 4)
    is_determined = DETERMINED.search(f"{words[0]} ") is not None
    if 1 < len(words) < 4 and not is_determined and all(word[0].isupper() for word in words):
        return True
    return any(
        mark.kind is MarkKind.STRONG
        and mark.start == 0
        and use.start < mark.end
        and block.text.count(" ", 0, mark.end) > 1
        for mark in block.marks
    )


def _is_verb(text: str, use: Use) -> bool:
    """Tell whether an acronym is what somebody does: "to NAT the traffic"."""
    before = text[max(0, use.start - 8) : use.start]
    if _MODAL_BEFORE.search(before):
        return True
    return _TO_BEFORE.search(before) is not None and _OBJECT_AFTER.match(text, use.end) is not None


def _names_section(context: Context, use: Use) -> bool:
    """Tell whether a use stands in a link whose words are the title of what it leads to.

    So do the entries of a table of contents, which are no place for explanations.
    """
    source, block = context.document.source, context.document.blocks[use.block]
    span = context.span(block, use.start, use.end)
    before = _LINK_BEFORE.search(source, max(0, span.start - 200), span.start)
    after = _LINK_AFTER.match(source, span.end) if before else None
    if before is None or after is None:
        return False
    title = before.group()[1:] + span.slice(source) + after["words"]
    if block.scope is Scope.LIST_ITEM and block.text == title:
        return True
    slug, target = _slug(title), _slug(after["target"] or "")
    return "-" in slug and target != "" and (slug in target or target in slug)


def _slug(words: str) -> str:
    return "-".join(re.findall(r"\w+", words.lower()))
