"""Where a token is shown rather than said: on labels, in messages and titles, as a name of things.

What a program shows, or somebody has named, is no place for the words of an acronym.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from termlint.documents import Block, Mark, MarkKind
from termlint.text import OffsetMap, lazy

_PRESSED_BEFORE = lazy(
    r"\b(?:clicks?|clicking|select|choose|press|pressing|open|tick|hit|tap)(?: on)?(?: the)? $",
    re.IGNORECASE,
)
# What leads from one label to the next: "click **A**, then **B**", "**A** tab and the **B** box".
_NEXT_LABEL = lazy(
    r"(?: [a-z]+)?(?:, then| and then| and| or| then|,| [>/\u2192]| ->)(?: (?:the|click|on))* "
)
# What the words of a user interface's parts are, one of a pattern's alternatives each.
WIDGETS = (
    r"blade|button|check ?box|column|dialog|drop-?down|field|icon|menu|option|page|pane|panel"
    r"|setting|tab|tile|toggle|window|wizard"
)
_WIDGET = rf"(?:{WIDGETS}|entry|view)"
_MESSAGE = r"(?:alarm|alert|error|event|log|message|notification|warning)"
_TITLED = r"(?:appendix|article|chapter|document|guide|section)"
# What people name and write such names behind: "the team NOC", "Subnet DMZ".
_NAMEABLE = (
    r"(?:branch|bucket|environment|folder|group|mode|namespace|pool|queue|rack|realm|role|room|stage"
    r"|subnet|tag|team|zone)"
)
_THING = (
    rf"(?:{_NAMEABLE}|alias|bridge|container|datastore|guest|host|key|label|list|network|node"
    r"|project|share|site|storage|template|user|VLAN|VM)"
)
# What says that the letters themselves are meant.
_MENTION = r"(?:abbreviation|acronym|alias|initialism|keyword|label|letter|short form|string|word)"
_MARKED_AFTER = lazy(rf" (?:{_WIDGET}|alert|message|tag)s?\b")
_MARKED_BEFORE = lazy(
    rf"\b(?:(?:{_WIDGET}|{_MESSAGE}|{_TITLED}|{_THING})s?|says|reads|prints|named|called|labelled"
    r"|titled)[,:]? $",
    re.IGNORECASE,
)
# One of the words that the ones above and below look for.
_SOME_WORD = lazy(
    rf"\b(?:(?:{_WIDGET}|{_MESSAGE}|{_TITLED}|{_THING})s?|says|reads|prints|named|called|labelled"
    r"|titled|clicks?|clicking|select|choose|press|pressing|open|tick|hit|tap|clear|enter|pick|set"
    r"|specify|type|switch|turn|see|read|refers?|described|explained)\b",
    re.IGNORECASE,
)
_SIGN_OF_ITALICS = lazy(r"(?<![*_])[*_](?![*_])")
_ITALICS_BEFORE = lazy(r"(?<![\w*_\\])(?P<sign>[*_])(?P<words>(?:[^\s*_][^*_\n]*)?)\Z")
_ITALICS_AFTER = lazy(r"(?P<words>[^*_\n]*)(?P<sign>[*_])(?![\w*_])")
_READ_BEFORE = lazy(
    r"\b(?:see(?: also)?|read|refer to|(?:described|explained) in) $", re.IGNORECASE
)
# "Under **HA**, click **Add**", "set **KSM** to off"
_AMONG_BEFORE = lazy(r"\b(?:at|for|in|on|under)(?: the)? $", re.IGNORECASE)
_INSTRUCTION_AFTER = lazy(
    r",? (?:choose|clear|click|enter|pick|press|select|set|specify|tick|type)\b"
)
_SET_BEFORE = lazy(r"\b(?:set|switch|turn)(?: the)? $", re.IGNORECASE)
_STATE_AFTER = lazy(r" (?:to|on|off)\b")
# Without marks few nouns tell: a page, a view or an option may be one of what follows or precedes.
_PLAIN_BEFORE = lazy(
    r"\b(?:(?:button|check ?box|column|dialog|drop-?down|field|menu|tab)"
    rf"|(?:an?|by|each|in|into|the|this|to|with) (?:alias|key|label|list|type|{_NAMEABLE})"
    rf"|(?:^|(?<=[.!?:] )){_NAMEABLE}"
    rf"|{_MENTION}s?(?: [A-Z][\w/-]*(?:,| and| or))*"
    r"|(?:type|enter)"
    r"|(?:call|label|name|rename|tag)(?:s|d|ed)? (?:it|them|this|the \w+)"
    r"|set (?!of |up )(?:[\w-]+ ){1,4}to) $",
    re.IGNORECASE,
)
_PICKED_BEFORE = lazy(r"\b(?:choose|pick|select) $", re.IGNORECASE)
_LIST_AFTER = lazy(r" (?:from|in) (?:the|this) (?:[a-z-]+ )?(?:box|dialog|drop-?down|list|menu)\b")
_IN_CAPITALS = lazy(r" in (?:capitals|(?:capital|lower|small|upper)[ -]?(?:case|letters))\b")
_NOUN_ENDS = lazy(
    r"$|[,.;:!?)]| (?:and|are|as|at|can|contains?|for|from|has|holds?|in|is|of|on|or|shows?|that|to"
    r"|was|which|will|with)\b"
)
_NAMED_BEFORE = lazy(rf"\b(?:named|Team|{_THING}s? (?:(?:is|are) )?called) $")
_LOGGED_BEFORE = lazy(r"(?:^|[ (\"'*])(?:E(?:rror|RROR)): (?:(?!\. ).)*$")
_OPENED = lazy(r"(?:^|[ (\[/:])(?P<mark>[\"'\u201c\u2018])(?=[^ ])")
_CLOSED = {"'": lazy(r"(?<=[^ ])'(?!\w)"), '"': lazy(r"(?<=[^ ])\"(?!\w)")}
_CLOSED |= {"\u201c": lazy("\u201d"), "\u2018": lazy(r"\u2019(?!\w)")}
_FARTHEST = 160  # code points on either side in which a message, a quotation or a way is looked for
_LONGEST_LABEL = 60

# A way through menus: Datacenter > HA > Groups.
_ARROW = lazy(r" (?P<sign>[>\u2192\u00bb\u203a|/]|[-=]>) ")
_PART_ENDS = lazy(r"[.,;:!?](?= |$)|[()\"\u201c\u201d]")
_CAPITALISED = lazy(r"(?:[A-Z0-9][\w-]*(?: |$))*")
_WAY_BEFORE = lazy(
    r"\b(?:browse to|choose|click(?: on)?|go to|menu|navigate to|open|select|switch to|under) ",
    re.IGNORECASE,
)
_SIGNS_OF_LISTS = frozenset("/|")  # which part alternatives as well: RPO / RTO / MTTR


class Showing:
    """Tells what of a block is shown rather than said, with what it finds out made once.

    That is a label, a way through menus, a message or title in quotation marks, a name of a thing:
    "the **HA** tab", "Datacenter > HA > Groups", "it says 'no HA hosts'", "the pool **CRM**".
    The source is the document's source text.
    """

    def __init__(self, block: Block, source: str) -> None:
        self._block = block
        self._source = source

    @cached_property
    def _offsets(self) -> OffsetMap:
        return OffsetMap(self._block.pieces)

    @cached_property
    def _has_italics(self) -> bool:
        return _SIGN_OF_ITALICS.search(self._source, self._block.start, self._end) is not None

    @cached_property
    def _bold(self) -> list[tuple[int, int]]:
        """The short stretches in bold, in order."""
        marks = (mark for mark in self._block.marks if is_short_bold(mark, _LONGEST_LABEL))
        return sorted((mark.start, mark.end) for mark in marks)

    @property
    def _end(self) -> int:
        return self._block.pieces[-1][2] + 1

    def shows(self, start: int, end: int) -> bool:
        """Tell whether `text[start:end]` of the block is shown rather than said."""
        block, text = self._block, self._block.text
        if block.marks and is_label(block, start, end):
            return True
        if (block.marks or self._has_italics) and self._is_set_apart(start, end):
            return True
        first = max(0, start - _FARTHEST)
        if _ARROW.search(text, first, end + _FARTHEST) and self._is_step(start, end):
            return True
        return (
            _is_in_quotation(text, start, end)
            or _NAMED_BEFORE.search(text, max(0, start - 30), start) is not None
            or _is_plain_name(text, start, end)
            or _LOGGED_BEFORE.search(text, first, start) is not None
        )

    def set_apart(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the short stretches in bold or italics that `text[start:end]` stands in."""
        at = bisect_right(self._bold, (start, len(self._block.text)))
        while at and self._bold[at - 1][0] > start - _LONGEST_LABEL:
            at -= 1
            if end <= self._bold[at][1]:
                yield self._bold[at]
        if self._has_italics:
            span = self._offsets.span(start, end)
            near = max(self._block.start - 1, span.start - _LONGEST_LABEL)
            opened = _ITALICS_BEFORE.search(self._source, near, span.start)
            closed = _ITALICS_AFTER.match(self._source, span.end, self._end)
            if opened and closed and opened["sign"] == closed["sign"]:
                first, last = start - len(opened["words"]), end + len(closed["words"])
                # Where the source has more than the text, the places are not known.
                whole = opened["words"] + span.slice(self._source) + closed["words"]
                if self._block.text[max(0, first) : last] == whole:
                    yield first, last

    def _is_set_apart(self, start: int, end: int) -> bool:
        """Tell whether bold or italics and the words beside them make a label, message or name."""
        text = self._block.text
        # Words tell first: they are cheaper than the places of the signs.
        near = max(0, start - _LONGEST_LABEL - 24), end + _LONGEST_LABEL + 24
        return _SOME_WORD.search(text, *near) is not None and any(
            _is_called(text, *stretch) for stretch in self.set_apart(start, end)
        )

    def _is_step(self, start: int, end: int) -> bool:
        """Tell whether a token stands in a step of a way through menus: Datacenter > HA > Groups.

        One arrow alone may compare, so that marks or words ("go to") must say what it is.
        """
        text = self._block.text
        first, last = _part_around(text, start, end)
        signs = list(_ARROW.finditer(text, first, last))
        before = [sign for sign in signs if sign.end() <= start]
        after = [sign for sign in signs if sign.start() >= end]
        if not signs or not _is_beside(text, before, after, start, end):
            return False
        if not all(text[sign.end()].isupper() for sign in signs if sign.end() < len(text)):
            return False
        if _WAY_BEFORE.search(text, first, signs[0].start()):
            return True
        if any(sign["sign"] in _SIGNS_OF_LISTS for sign in signs):
            return False
        return len(signs) > 1 or any(self.set_apart(start, end))


def _is_in_quotation(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is one of several words in quotation marks: "no HA hosts"."""
    first = max(0, start - _FARTHEST)
    # The quotation mark may stand directly before, where its pattern looks one further.
    every = [found for found in _OPENED.finditer(text, first, start + 1) if found.end() <= start]
    if not every:
        return False
    opened = every[-1]
    closed = _CLOSED[opened["mark"]].search(text, opened.end(), end + _FARTHEST)
    if closed is None or closed.start() < end:
        return False
    return (opened.end(), closed.start()) != (start, end)


def _is_plain_name(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside a token make it a name, a label, a value or mere letters.

    "In the tab HA, click", "the acronym RTO is", "type HA and", "select HA from the list".
    """
    near = max(0, start - 40)
    if _PLAIN_BEFORE.search(text, near, start):
        return _NOUN_ENDS.match(text, end) is not None
    if _IN_CAPITALS.match(text, end):
        return True
    return bool(_LIST_AFTER.match(text, end) and _PICKED_BEFORE.search(text, near, start))


def _is_called(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside a stretch in bold or italics say that a thing is called so."""
    near = max(0, start - 24)
    if _MARKED_AFTER.match(text, end) or _MARKED_BEFORE.search(text, near, start):
        return True
    if _PRESSED_BEFORE.search(text, near, start):
        return True
    if text[start].isupper() and " " in text[start:end] and _READ_BEFORE.search(text, near, start):
        return True  # the title of what is read
    if _INSTRUCTION_AFTER.match(text, end) and _AMONG_BEFORE.search(text, near, start):
        return True
    return bool(_STATE_AFTER.match(text, end) and _SET_BEFORE.search(text, near, start))


def _part_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch around a token in which no punctuation ends a part of the sentence."""
    first = max(0, start - _FARTHEST)
    stops = [found.end() for found in _PART_ENDS.finditer(text, first, start)]
    stop = _PART_ENDS.search(text, end, end + _FARTHEST)
    return stops[-1] if stops else first, stop.start() if stop else end + _FARTHEST


def _is_beside(
    text: str, before: list[re.Match[str]], after: list[re.Match[str]], start: int, end: int
) -> bool:
    """Tell whether no words of the sentence stand between a token and the arrow next to it."""
    if before and after:
        return True
    if before:
        return _CAPITALISED.fullmatch(text, before[-1].end(), start) is not None
    if not after:  # the arrow is a part of what is asked for
        return False
    arrow = after[0].start()
    return _CAPITALISED.fullmatch(text, min(end + 1, arrow), arrow) is not None


def is_label(block: Block, start: int, end: int) -> bool:
    """Tell whether `block.text[start:end]` is, or is in, a label of the user interface.

    The markup says so, or it is bold and stands after a word such as "click".
    """
    return any(
        mark.kind is MarkKind.INTERFACE or (is_short_bold(mark) and _is_pressed(block, at))
        for at, mark in enumerate(block.marks)
        if mark.start <= start and end <= mark.end
    )


def is_short_bold(mark: Mark, longest: int = 40) -> bool:
    """Tell whether a stretch is bold, and short enough for a label."""
    return mark.kind is MarkKind.STRONG and mark.end - mark.start < longest


def _is_pressed(block: Block, at: int) -> bool:
    """Tell whether a bold text stands after a word such as "click", or after such a label.

    `at` is the index of its mark. The way back over labels is short, for long texts' sake.
    """
    text, marks = block.text, block.marks
    for _ in range(6):
        start = marks[at].start
        if _PRESSED_BEFORE.search(text, max(0, start - 24), start):
            return True
        at -= 1
        while at >= 0 and marks[at].kind is not MarkKind.STRONG:
            at -= 1
        if at < 0 or not _NEXT_LABEL.fullmatch(text, marks[at].end, start):
            return False
    return False
