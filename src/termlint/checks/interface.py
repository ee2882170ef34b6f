"""Whether a name is part of what a user interface says, which only its maker can change."""

import re

from termlint.acronyms import WIDGETS, Showing, is_label
from termlint.checks.surroundings import begins_sentence, is_in_quotation, is_title_case
from termlint.documents import Block, Mark, MarkKind, Scope
from termlint.text import Span, lazy

_CONTROL_AFTER = lazy(rf" (?:{WIDGETS}|section|link)s?\b")
# "Once the AAD Auth Starter page appears"
_PAGE_AFTER = lazy(
    r"(?: [A-Z][\w-]*){1,5} (?:dialog|page|pane|screen|tab|window|wizard)"
    r" (?:appears?|displays|is (?:displayed|shown)|opens?|shows)\b"
)
_OFFERED_AFTER = lazy(r"(?:, [A-Z][\w.-]*)*,? or [A-Z]")
_CONTROL_AFTER_QUOTE = lazy(
    rf"[^\"'\u201d\u2019]*[\"'\u201d\u2019] (?:{WIDGETS}|link|template)s?\b"
)
_LONGEST_LABEL = 40  # on either side of a name, in code points
_CONTROL_AT_END = lazy(r" (?:page|pane|panel|blade|tab|button|dialog|window|wizard|menu)$")
# "Go to X > Administration", "Under X, choose …"
_PATH_AFTER = lazy(r" (?:>|->|\u2192|\u00bb|\u203a) [A-Z]")
_STEPS = (" > ", " \u203a ")
# All that an entry holds: "Git \u203a Lint \u203a Path: Executable".
_WHOLE_PATH = lazy(r"[^.!?>\u203a]{1,40}(?: [>\u203a] [A-Z][^.!?>\u203a]{1,40}){2,}")
_GO_BEFORE = lazy(
    r"(?:\b(?:go|browse|navigate) to|\b(?:click|select|choose|open|in|under)|>|\u2192) $",
    re.IGNORECASE,
)
_THEN_AFTER = lazy(r", (?:choose|click|select|tap)\b")
_UNDER_BEFORE = lazy(r"\bunder $", re.IGNORECASE)
_CLICK_BEFORE = lazy(r"\b(?:click|select|choose|press|open)(?: on)?(?: the)? $", re.IGNORECASE)
# "the checkbox for **Notify users in Office 365**"
_CONTROL_BEFORE = lazy(
    rf"\b(?:{WIDGETS}|box)(?: is)?(?: (?:for|named|called|labell?ed|next to|that says))?:? $",
    re.IGNORECASE,
)
# "the message *X not found*", "the dashboard *X overview*": what is set apart is what it says.
_TITLED_BEFORE = lazy(
    rf"\b(?:{WIDGETS}|alert|channel|dashboard|error|folder|group|mailbox|message|notice"
    r"|notification|policy|prompt|question|role|screen|share|site|template|warning|workflow)"
    r"(?: (?:called|labell?ed|named|titled))?:? $",
    re.IGNORECASE,
)
# "choose X from the list as the provider"
_FROM_LIST_AFTER = lazy(
    r" (?:from|in) (?:the|an?) (?:[\w-]+ ){0,2}(?:drop-?down|list|menu|options)\b"
)
# A cell about a filter: "Choose the types, such as NAS, Isilon, Physical".
_CHOICES_BEFORE = lazy(
    r"(?:Choose|Filter by|Pick|Select) [^.]{0,120}?"
    r"(?:(?:such as|e\.g\.|including),?|[:(]|[\u2013\u2014]) ?(?:[^.,()]{1,40}, )*"
)
# "the bar contains the following links: X, Newsfeed, and Sites"
_PARTS_BEFORE = lazy(
    rf"\b(?:contains?|has|have|shows?|these|following)(?: [\w-]+)? (?:{WIDGETS}|link)s?"
    r"(?: (?:by default|there))?: (?:[^,.;]{1,40}, (?:and |or )?)*$",
    re.IGNORECASE,
)
# The setting that an entry begins with and describes: "**Allow SSL connections**: Allows …".
_SETTING = lazy(
    r"(?:Allow|Always|Auto|Block|Disable|Disallow|Enable|Enforce|Exclude|Force|Hide|Include|Never"
    r"|Notify|Require|Show|Skip|Sync|Use) "
)
_DESCRIBED_AFTER = lazy(r"(?::|(?<=:)) [A-Z]")
_FEWEST_CHOICES = 3
# What an instruction tells the reader to do with a control, up to the control.
_INSTRUCTION_BEFORE = lazy(
    r"(?:^|[.;:,] |\(|\b(?:and|then|to) )(?:then )?(?:select|click|choose|press|tap|tick"
    r"|(?:un)?check|expand|verify|ensure|make sure|confirm|clear|toggle|open"
    r"|(?:go|navigate|browse) to|(?:set|change|switch)(?= [^.]* to $))\b[^.]*$",
    re.IGNORECASE,
)
# "For **Router peer ip**, enter the address".
_FOR_BEFORE = lazy(r"(?:^|[.:;] )For $")
_ENTER_AFTER = lazy(r",? (?:choose|enter|leave|pick|select|set|specify|type)\b")
_LIST = lazy(r",| (?:and|or|&|/) ")
_FEWEST_BESIDE = 2  # words of a title beside the name, which alone may have been made bold
_FARTHEST = 120  # of the instruction from its control, in code points


def is_interface(block: Block, start: int, end: int) -> bool:
    """Tell whether `block.text[start:end]` stands in a label that a user interface shows.

    The markup says so, or it is bold and what stands beside it speaks of a control: "select
    **Switch Azure AD Account**", "on the **Azure AD Connect** page".
    """
    if _is_clicked(block.text, start, end) or _is_quoted_label(block.text, start, end):
        return True
    if any(step in block.text for step in _STEPS) and _WHOLE_PATH.fullmatch(block.text):
        return True
    if block.scope is Scope.TABLE_CELL and _is_choice(block.text, start):
        return True
    if not block.marks:
        return False
    if is_label(block, start, end):
        return True
    return any(
        mark.kind is MarkKind.STRONG
        and mark.start <= start
        and end <= mark.end
        and _is_control(block.text, mark)
        for mark in block.marks
    )


def is_set_apart(text: str, showing: Showing, start: int, end: int) -> bool:
    """Tell whether bold or italics hold what a control, a message or a thing of somebody's says.

    "in the *Azure AD* pane", "the message *VMWare not found* appears". `showing` is of the block
    that has the text.
    """
    return any(
        _CONTROL_AFTER.match(text, last)
        or _TITLED_BEFORE.search(text, max(0, first - _LONGEST_LABEL), first)
        for first, last in showing.set_apart(start, end)
    )


def is_chosen(block: Block, start: int, source: str, span: Span) -> bool:
    """Tell whether a name is all that is emphasised after "choose": "choose *Azure AD*".

    `start` is its place in the block's text, `span` that in the source.
    """
    marks = source[span.start - 1 : span.start], source[span.end : span.end + 1]
    if marks not in (("*", "*"), ("_", "_")):
        return False
    return _CLICK_BEFORE.search(block.text, max(0, start - 24), start) is not None


def is_in_bold_title(block: Block, start: int, end: int) -> bool:
    """Tell whether a name is one of several words in bold and capitals within a sentence.

    They are what something is called: "the application **Azure Kubernetes Service AAD Server**".
    """
    text = block.text
    return any(
        mark.kind is MarkKind.STRONG
        and mark.start <= start
        and end <= mark.end
        and text.count(" ", mark.start, start) + text.count(" ", end, mark.end) >= _FEWEST_BESIDE
        and not begins_sentence(text, mark.start)
        and _LIST.search(text, mark.start, mark.end) is None
        and is_title_case(text[mark.start : mark.end])
        for mark in block.marks
    )


def _is_choice(text: str, start: int) -> bool:
    """Tell whether a cell tells what to choose from, and one of the choices is at `start`."""
    if text.count(", ") + 1 < _FEWEST_CHOICES:
        return False
    return _CHOICES_BEFORE.fullmatch(text, 0, start) is not None


def _is_quoted_label(text: str, start: int, end: int) -> bool:
    """Tell whether a name stands in a quoted label of a control: the 'CONDA via SLURM' template."""
    if not is_in_quotation(text, start, end, _LONGEST_LABEL):
        return False
    is_all = text[start - 1] != " " and text[end] != " "
    return not is_all and _CONTROL_AFTER_QUOTE.match(text, end) is not None


def _is_clicked(text: str, start: int, end: int) -> bool:
    """Tell whether a name is that of a control in words alone: "click the Office 365 menu".

    So is one of several to choose from: "Choose Wavefront, Datadog or Dynatrace".
    """
    if _PATH_AFTER.match(text, end) and _GO_BEFORE.search(text, max(0, start - 24), start):
        return True
    if _PARTS_BEFORE.search(text, max(0, start - _FARTHEST), start):
        return True
    if _PAGE_AFTER.match(text, end):
        return True
    if _THEN_AFTER.match(text, end) and _UNDER_BEFORE.search(text, max(0, start - 12), start):
        return True
    if not text[start].isupper():
        return False
    if _FROM_LIST_AFTER.match(text, end):
        return _CLICK_BEFORE.search(text, max(0, start - 24), start) is not None
    if _CONTROL_AFTER.match(text, end) is None and _OFFERED_AFTER.match(text, end) is None:
        return False
    return _CLICK_BEFORE.search(text, max(0, start - 24), start) is not None


def _is_control(text: str, mark: Mark) -> bool:
    if text[mark.start].isupper() and _CONTROL_AT_END.search(text, mark.start, mark.end):
        return True
    if mark.start == 0 and _SETTING.match(text) and _DESCRIBED_AFTER.match(text, mark.end):
        return True
    if _ENTER_AFTER.match(text, mark.end) and _FOR_BEFORE.search(text, 0, mark.start):
        return True
    if _CONTROL_AFTER.match(text, mark.end) or text.endswith(("...", "\u2026"), 0, mark.end):
        return True
    if _CONTROL_BEFORE.search(text, max(0, mark.start - _LONGEST_LABEL), mark.start):
        return True
    return _INSTRUCTION_BEFORE.search(text, max(0, mark.start - _FARTHEST), mark.start) is not None
