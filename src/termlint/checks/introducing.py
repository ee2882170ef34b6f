"""How an acronym is introduced at a use: the words, their letter case, number and article."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from termlint.acronyms import Use, is_label
from termlint.checks.context import Context
from termlint.checks.rewriting import Change, edits_of
from termlint.checks.surroundings import begins_sentence, ends_phrase
from termlint.diagnostics import Edit, Safety
from termlint.documents import PLACEHOLDER, Block, MarkKind, Scope
from termlint.text import fold, lazy
from termlint.wording import capitalised, indefinite_article, normal_expansion, plural_of_noun

_ARTICLE_BEFORE = lazy(r"(?:^|[ (])(?P<article>[Aa]n?) $")
_DETERMINED = lazy(r"(?:^|[ (])(?:an?|the|each|every|this|that) $", re.IGNORECASE)
_STOP_BEFORE = lazy(r"(?:^|[ (])(?P<word>[\w.]+)\.[)\"'\u201d\u2019]* $")
# After one of these a full stop ends no sentence; after "etc." nobody knows.
_SHORTENED: Final = frozenset(
    "approx ca cf ch e.g eg esp fig i.e ie incl max min no nos p pp resp sec sect vol vs".split()
)
_EITHER: Final = frozenset("co corp dr etc inc jr ltd mr mrs ms prof sr st".split())
_INITIALS = lazy(r"(?:[a-z]\.)*[a-z]")
_ACRONYM = lazy(r"\b\w*[A-Z]\w*[A-Z]\w*\b")
_NEXT_WORD = lazy(r" (?P<word>[^\W\d_]+)(?![\w-])")
_NAME_GOES_ON = lazy(r" [A-Z]+[a-z]")
_POSSESSIVE = lazy(r"['\u2019]s(?= [a-z])")
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
_COMPOUND_AFTER = lazy(
    r" (?:aware|backed|based|capable|compatible|compliant|enabled|related)\b"
)
# What may stand beside a word that is no part of a compound.
_MAY_PRECEDE: Final = frozenset(" (\u2013\u2014")
_MAY_FOLLOW: Final = frozenset(" ,.;:!?)\u2013\u2014")


# How far away words are still said of an acronym.
_NEAR: Final = 50


class Written(NamedTuple):
    """The edits that introduce an acronym, and whether they may be made without looking."""

    edits: tuple[Edit, ...]
    safety: Safety = Safety.SAFE


class Replacement(NamedTuple):
    """What stands in place of `text[start:end]` of a block: `words` for the short form `shown`."""

    start: int
    end: int
    words: str
    shown: str
    safety: Safety = Safety.SAFE


def introduction(
    context: Context, base: str, use: Use, long: str, others: Sequence[Change] = ()
) -> Written | None:
    """Return how to introduce `base` as `long` (as in running text, in the singular) at a use.

    `others` are changes of the same block that go with it. None where the result would not be
    right: in a compound, in quotation marks, where the words stand beside it already, or where
    the use does not count.
    """
    block = context.document.blocks[use.block]
    shown = block.text[use.start : use.end]
    words = _words(long, is_plural=shown != base)
    if not use.counts or words is None or shown not in (base, f"{base}s") or _is_marked(block, use):
        return None
    if _is_shouted(block.text) or is_label(block, use.start, use.end):
        return None
    if any(_is_unexplained(context, found.group()) for found in _ACRONYM.finditer(words)):
        return None
    if context.settings.introduce == "abbr":
        from termlint.checks.marking_up import marked_up  # here: few configs ask for it

        edits = marked_up(context, block, use, base, (long, words))
        more = edits_of(context, block, others) if others else ()
        return Written((*edits, *more)) if edits and bool(more) == bool(others) else None
    found = _replacement(context, use, base, words, others)
    if found is None:
        return None
    changes = _changes(block, found, acronym_first=context.settings.introduce == "acronym-first")
    edits = edits_of(context, block, sorted((*changes, *others))) if changes else ()
    return Written(edits, found.safety) if edits else None


def _words(long: str, *, is_plural: bool) -> str | None:
    return (plural_of_noun(long) if is_plural else long) or None


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


def _replacement(
    context: Context, use: Use, base: str, words: str, others: Sequence[Change]
) -> Replacement | None:
    text = context.document.blocks[use.block].text
    if context.in_longer_name(*use[:3]) or _is_said(context, words, use, others):
        return None
    if _is_in_long_form(context, use) or _is_verb(text, use) or names_section(context, use):
        return None
    if _is_in_code(context, use, base) or _is_title(context, use):
        return None
    possessive = _POSSESSIVE.match(text, use.end)
    if possessive:
        # "The VM's disk" is "The virtual machine (VM) disk", which somebody should look at.
        if not _DETERMINED.search(text, max(0, use.start - 8), use.start):
            return None
        return Replacement(use.start, possessive.end(), words, base, Safety.UNSAFE)
    end = _with_head(text, use, words) if _is_alone(text, use.start, use.end) else None
    if end is None:
        return None
    shown = text[use.start : use.end]
    doubtful = (
        text.startswith(" (", end)
        or text.count("(", 0, use.start) > text.count(")", 0, use.start)
        or _NAME_GOES_ON.match(text, end) is not None
        or _is_in_name(context.document.blocks[use.block], use)
        or context.ends_name(use.block, use.start - 1)
    )
    safety = Safety.UNSAFE if doubtful else Safety.SAFE
    return Replacement(use.start, end, words, shown, safety)


def _is_said(context: Context, words: str, use: Use, others: Sequence[Change]) -> bool:
    """Tell whether a block has the words already, or most of them close by, in whatever shape.

    What `others` change is not looked at.
    """
    text = context.document.blocks[use.block].text
    for start, end, _ in others:
        text = text[:start] + " " * (end - start) + text[end:]
    if fold(words) in (fold(text) if others else context.folded_text(use.block)):
        return True
    near = text[max(0, use.start - _NEAR) : use.start] + text[use.end : use.end + _NEAR]
    said = {normal_expansion(word) for word in near.split()}
    meant = {normal for word in words.split(" ") if (normal := normal_expansion(word))}
    return len(meant & said) >= max(2, (2 * len(meant) + 2) // 3)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is a word by itself, and not all of a parenthesis."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if (before and before not in _MAY_PRECEDE) or (after and after not in _MAY_FOLLOW):
        return False
    if _COMPOUND_AFTER.match(text, end):
        return False
    if after in (".", ":") and after and text[end + 1 : end + 2].isalnum():
        return False
    return not (before == "(" and after == ")")


def _with_head(text: str, use: Use, words: str) -> int | None:
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


def _is_title(context: Context, use: Use) -> bool:
    """Tell whether HTML or words make a block a title or a caption: `<h2>`, "Figure 1: …"."""
    block = context.document.blocks[use.block]
    if _FIGURE.match(block.text):
        return True
    before = context.document.source[max(0, block.start - 200) : block.start]
    return _TITLE_TAG.search(before) is not None


def _is_in_name(block: Block, use: Use) -> bool:
    """Tell whether a use may be a word of a name: "L3 HA" in a cell, or a bold label of words."""
    words = block.text.split(" ", 4)
    is_determined = _DETERMINED.search(f"{words[0]} ") is not None
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


def names_section(context: Context, use: Use) -> bool:
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


def _changes(block: Block, found: Replacement, *, acronym_first: bool) -> list[Change]:
    """Return the changes of the text, empty where the letter case or article is not sure."""
    start = found.start
    if acronym_first:
        return [Change(start, found.end, f"{found.shown} ({found.words})")]
    is_first = is_sentence_start(block, start)
    if is_first is None:
        return []
    words = capitalised(found.words) if is_first else found.words
    change = Change(start, found.end, f"{words} ({found.shown})")
    article = article_change(block, start, words)
    return [] if article is None else [*article, change]


def article_change(block: Block, start: int, words: str) -> list[Change] | None:
    """Return the change of the article before `text[start]` that `words` in its place ask for.

    Empty where there is none, or where it stays; None where nobody knows what it should be.
    """
    found = _ARTICLE_BEFORE.search(block.text, max(0, start - 4), start)
    if found is None:
        return []
    article, at = found["article"], found.start("article")
    if article == "A" and at and not begins_sentence(block.text, at):
        return []  # "plan A HA" has no article
    right = indefinite_article(words)
    if right is None:
        return None
    if article.lower() == right:
        return []
    return [Change(at, at + len(article), right.capitalize() if article[0] == "A" else right)]


def is_sentence_start(block: Block, start: int) -> bool | None:
    """Tell whether a sentence, list item, cell or labelled text begins at `text[start]`.

    None where nobody knows, as after "etc.".
    """
    text = block.text
    before = text[max(0, start - 40) : start].rstrip("\"'\u201c\u2018([*")
    if not before.strip():
        return True
    stop = _STOP_BEFORE.search(before)
    if stop is not None:
        word = stop["word"].lower()
        if word in _SHORTENED:
            return False
        # After "U.S." and "Inc." nobody knows.
        return None if word in _EITHER or _INITIALS.fullmatch(word) else True
    if before[-2:] in ("! ", "? ", ". "):
        return True
    return before[-2:] == ": " and _ends_label(block, start)


def _ends_label(block: Block, start: int) -> bool:
    """Tell whether only a bold label, such as **Note:**, stands before `text[start]`."""
    return any(
        mark.kind is MarkKind.STRONG and mark.start == 0 and start - 3 < mark.end < start
        for mark in block.marks
    )
