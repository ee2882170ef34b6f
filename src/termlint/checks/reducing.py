"""How an introduction is reduced to the acronym that it introduces."""

import re

from termlint.acronyms import UNCOUNTED, Introduction
from termlint.checks.context import Context
from termlint.checks.entries import is_entry, is_titled
from termlint.checks.introducing import article_change
from termlint.checks.places import is_title
from termlint.checks.rewriting import Change
from termlint.diagnostics import Safety
from termlint.documents import Block, MarkKind, Scope
from termlint.text import lazy

# A footnote is read at the end of the page.
_UNSPOKEN = UNCOUNTED | {Scope.FOOTNOTE}
_NAME_GOES_ON = lazy(r" [A-Z]+[a-z]")
_PLURAL = lazy(r"[^\W\d_]{3,}(?<![siu])s$")  # no business, analysis or status
_SIGN = lazy(r":| [\u2013\u2014-] ")
# The text of a link up to a place in it, and from there on.
_LINK_BEFORE = lazy(r"(?:\[[*_]{0,3}|(?<!`)`)(?=[A-Z])(?P<words>[^\[\]`<\n]*)\Z")
_LINK_AFTER = lazy(
    r"\)?(?P<words>[^\[\]`<\n]{0,200})(?:\]\(\s*<?(?P<site>https?:)?|\]\[|<(?P<rst_site>https?:)?)"
)
# The word before "and" or "or", and what tells that it needs no word that follows.
_JOINED_BEFORE = lazy(r"(?:^|(?<=[ (]))(?P<word>[^\s()]*\)?),? (?:and|or|and/or|nor|&) $")
# "Hardware- and software-defined storage", "physical/virtual machines"
_CUT_BEFORE = lazy(r"\w-,? (?:and|or|nor|&) (?:an? |the )?$|\w ?/ ?$")
_COMPLETE = lazy(r"(?:\w*[A-Z]\w*[A-Z]\w*|[\w-]*[^\W\d_](?<!ic)(?<![isu])s),?|.*[)\"'\u201d]")
_LONGEST_WORD = 40
_LONGEST_TITLE = 200  # before an acronym, in code points
_ARTICLE = lazy(r"(?:an?|the) ", re.IGNORECASE)


def is_spoken(context: Context, found: Introduction) -> bool:
    """Tell whether an introduction stands in running text, with its words beside it.

    One that is a label, a title or what somebody else said does not: "the **High availability
    (HA)** tab", `[High availability (HA)](ha.md)`. Nor does an entry of a list or a field, nor a
    footnote, which is read at the end of the page.
    """
    if not found.long_end or found.everywhere or found.outside:
        return False
    block = context.document.blocks[found.block]
    if block.scope in _UNSPOKEN or block.cell is not None or block.quoted:
        return False
    start, end = _extent(found)
    return not (
        context.showing(found.block).shows(start, end)
        or _is_all_bold(block)
        or is_title(context, block)
        or _is_linked_title(context, block, start, end)
        or is_entry(context, found)
        or is_titled(block.text, start, end)
    )


def _extent(found: Introduction) -> tuple[int, int]:
    """Return where both forms of an introduction stand, but for the parenthesis that ends it."""
    return min(found.start, found.long_start), max(found.end, found.long_end)


def _is_all_bold(block: Block) -> bool:
    """Tell whether a paragraph is bold from end to end, as headings without a sign are."""
    whole = 0, len(block.text)
    return any(
        mark.kind is MarkKind.STRONG and (mark.start, mark.end) == whole for mark in block.marks
    )


def _is_linked_title(context: Context, block: Block, start: int, end: int) -> bool:
    """Tell whether an introduction stands in a link that is the title of what it leads to.

    Its words begin with a capital. On another site such words alone may be a name in a sentence:
    "the open [Model Context Protocol (MCP)](https://…)".
    """
    source, span = context.document.source, context.span(block, start, end)
    near = max(0, span.start - _LONGEST_TITLE)
    # What is looked for is a capital, which may be the first letter of the introduction.
    before = _LINK_BEFORE.search(source, near, span.start + 1)
    after = _LINK_AFTER.match(source, span.end) if before else None
    if before is None or after is None:
        return False
    is_all = before.start("words") == span.start and not after["words"].strip(" *_")
    return not (is_all and (after["site"] or after["rst_site"]))


def reduction(context: Context, found: Introduction) -> tuple[Change, ...]:
    """Return the changes of its block that reduce an introduction to its acronym.

    Empty where more than the words in a parenthesis would go, or the article is not sure.
    """
    text = context.document.blocks[found.block].text
    stretch = _long_first(text, found) or _short_first(text, found)
    if stretch is None:
        return ()
    start, end = stretch
    if _CUT_BEFORE.search(text, max(0, start - 16), start):
        return ()  # "hardware- and software-defined storage"
    shown = text[found.start : found.end]
    # The title of a text, or a label; a name that goes on; a sentence that says what it is.
    if text[end : end + 1] == ":" or _NAME_GOES_ON.match(text, end):
        return ()
    if shown in _sentence_before(text, start):
        return ()
    if _is_many(found.long) and shown[-1].isupper() and shown[-1] != "S":
        shown += "s"  # two network interface cards (NIC)
    article = article_change(context.document.blocks[found.block], start, shown)
    return () if article is None else (*article, Change(start, end, shown))


def safety_of(context: Context, found: Introduction) -> Safety:
    """Return whether an introduction may be reduced unseen: not "physical and virtual machines".

    Two words may have one head between them, unless what stands before "and" has its own, as what
    ends in a plural, in capitals or in a parenthesis: "containers and virtual machines".
    """
    text, start = context.document.blocks[found.block].text, _extent(found)[0]
    joined = _JOINED_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    is_sure = joined is None or _COMPLETE.fullmatch(joined["word"]) is not None
    return Safety.SAFE if is_sure or start == found.start else Safety.UNSAFE


def _is_many(long: str) -> bool:
    """Tell whether words in small letters end in a plural; with capitals they may be a name."""
    return long.islower() and _PLURAL.search(long) is not None


def _sentence_before(text: str, start: int) -> str:
    near = text[max(0, start - 200) : start]
    return near[max(near.rfind(stop) for stop in (". ", "! ", "? ")) + 1 :]


def _long_first(text: str, found: Introduction) -> tuple[int, int] | None:
    """Return the stretch of `long form (SHORT)`, without an article before it."""
    start, end = found.long_start, found.long_end
    if text[end : found.start] != " (" or text[found.end : found.end + 1] != ")":
        return None
    article = _ARTICLE.match(text, start)
    start = article.end() if article else start
    return (start, found.end + 1) if text[start:end] == found.long else None


def _short_first(text: str, found: Introduction) -> tuple[int, int] | None:
    """Return the stretch of `SHORT (long form)`."""
    start, end = found.long_start, found.long_end
    if text[found.end : start] != " (" or text[end : end + 1] != ")":
        return None
    return (found.start, end + 1) if text[start:end] == found.long else None


def is_label(block: Block, found: Introduction) -> bool:
    """Tell whether an introduction is a label: **RPO (recovery point objective)**: …

    It is bold, or all that stands before the sign.
    """
    start, end = min(found.start, found.long_start), max(found.end, found.long_end) + 1
    if start == 0 and _SIGN.match(block.text, end):
        return True
    return any(
        mark.kind is MarkKind.STRONG
        and mark.start == 0
        and found.start < mark.end
        and (block.text[mark.end - 1] == ":" or _SIGN.match(block.text, mark.end) is not None)
        for mark in block.marks
    )
