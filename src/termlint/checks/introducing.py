"""How an acronym is introduced at a use: the words, their letter case, number and article."""

from collections.abc import Sequence
from re import IGNORECASE
from typing import Final, NamedTuple

from termlint.acronyms import Use
from termlint.checks.context import Context
from termlint.checks.places import (
    DETERMINED,
    end_with_head,
    is_alone,
    is_closed,
    is_doubtful,
    is_said,
    takes_words,
)
from termlint.checks.plurals import is_many
from termlint.checks.rewriting import Change, edits_of
from termlint.checks.surroundings import begins_sentence, ends_phrase
from termlint.diagnostics import Edit, Safety
from termlint.documents import Block, MarkKind
from termlint.text import lazy
from termlint.wording import capitalised, indefinite_article, is_counted, plural_of_noun

_ARTICLE_BEFORE = lazy(r"(?:^|[ (])(?P<article>[Aa]n?) $")
_STOP_BEFORE = lazy(r"(?:^|[ (])(?P<word>[\w.]+)\.[)\"'\u201d\u2019]* $")
# After one of these a full stop ends no sentence; after "etc." nobody knows.
_SHORTENED: Final = frozenset(
    "approx ca cf ch e.g eg esp fig i.e ie incl max min no nos p pp resp sec sect vol vs".split()
)
_EITHER: Final = frozenset("co corp dr etc inc jr ltd mr mrs ms prof sr st".split())
_INITIALS = lazy(r"(?:[a-z]\.)*[a-z]")
# What counts the noun behind it, with an adjective or none.
_ONE_BEFORE = lazy(
    r"(?:^|[ (])(?:(?:an?|another)(?: (?!(?:by|for|from|in|of|on|per|to|via|with) )[a-z][a-z-]*)?"
    r"|each|every|one) $",
    IGNORECASE,
)
_THAT_BEFORE = lazy(
    r"(?:^|[ (])(?:an?|another|each|every|her|his|my|one|our|that|the|their|this|your)"
    r"(?: (?!(?:by|for|from|in|of|on|per|to|via|with) )[a-z][a-z-]*)? $",
    IGNORECASE,
)
_ADVERB_AFTER = lazy(r" (?:again|already|first|here|instead|now|soon|there|today|too|yet)\b")
_POSSESSIVE = lazy(r"['\u2019]s(?= [a-z])")


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
    right: in a compound, in quotation marks, where the words stand beside it already, where one
    is counted of what has no number, or where the use does not count.
    """
    block = context.document.blocks[use.block]
    shown = block.text[use.start : use.end]
    words = _words(long, is_plural=shown != base or is_many(block.text, use.start, use.end))
    if not use.counts or words is None or shown not in (base, f"{base}s"):
        return None
    if not is_counted(long) and is_one(block.text, use.start, use.end):
        return None
    if is_closed(context, use, words):
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


def is_countable_place(text: str, use: Use, base: str) -> bool:
    """Tell whether a use means single things or people: "SREs", "ask the on-call SRE"."""
    if text[use.start : use.end] != base or is_many(text, use.start, use.end):
        return True
    before = _THAT_BEFORE.search(text, max(0, use.start - 30), use.start)
    return before is not None and ends_phrase(text, use.end)


def is_one(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is counted as one thing: "buy an X", not "an X server"."""
    before = _ONE_BEFORE.search(text, max(0, start - 30), start)
    return before is not None and (ends_phrase(text, end) or bool(_ADVERB_AFTER.match(text, end)))


def _words(long: str, *, is_plural: bool) -> str | None:
    return (plural_of_noun(long) if is_plural else long) or None


def _replacement(
    context: Context, use: Use, base: str, words: str, others: Sequence[Change]
) -> Replacement | None:
    text = context.document.blocks[use.block].text
    if not takes_words(context, use, base) or is_said(context, words, use, others):
        return None
    possessive = _POSSESSIVE.match(text, use.end)
    if possessive:
        # "The VM's disk" is "The virtual machine (VM) disk", which somebody should look at.
        if not DETERMINED.search(text, max(0, use.start - 8), use.start):
            return None
        return Replacement(use.start, possessive.end(), words, base, Safety.UNSAFE)
    end = end_with_head(text, use, words) if is_alone(text, use.start, use.end) else None
    if end is None:
        return None
    shown = text[use.start : use.end]
    safety = Safety.UNSAFE if is_doubtful(context, use, end) else Safety.SAFE
    return Replacement(use.start, end, words, shown, safety)


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
