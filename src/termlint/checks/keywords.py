"""Whether a name in small letters is one of the keywords under which a page is filed."""

import re

from termlint.documents import Block, Document, Scope
from termlint.text import lazy

_WORDS_BEFORE = lazy(r"(?:(?<![\w.])[a-z\d][a-z\d_.+-]*, ?)+$")
_WORDS_AFTER = lazy(r"(?:, ?(?:(?:and|or) )?[a-z\d][a-z\d_.+-]*(?=[,.;)\]]|$| \W))+")
_FEWEST_KEYWORDS = 4
_LONGEST_LIST = 160
_FILED = r"(?:categor(?:y|ies)|key ?words?|labels?|slug|tags?|topics?)"
_KEYWORD = r"[^\s,|;:]+(?: [^\s,|;:]+)?"
# All of a text: "Keywords: vmware, live migration".
_ALL = lazy(
    rf"{_FILED} ?: ?{_KEYWORD}(?: ?[,|;\u00b7] ?{_KEYWORD})*[.,]?$", re.IGNORECASE
)
# The field of RST, or of another markup, whose text a block is.
_FIELD_BEFORE = lazy(rf"(?:^|\n)[ \t]*:{_FILED}:\s*$", re.IGNORECASE)
_LONGEST_FIELD = 40
_TASK = "name: "


def is_keyword(text: str, start: int, end: int) -> bool:
    """Tell whether the name is one of several words in small letters, as keywords are listed."""
    before = _WORDS_BEFORE.search(text, max(0, start - _LONGEST_LIST), start)
    after = _WORDS_AFTER.match(text, end, end + _LONGEST_LIST)
    listed = (before[0] if before else "") + (after[0] if after else "")
    return listed.count(",") >= _FEWEST_KEYWORDS - 1


def is_data(document: Document, block: Block) -> bool:
    """Tell whether a block is data about a page, or of a task: "Keywords: vmware, proxmox"."""
    if block.scope is Scope.LIST_ITEM and block.text.startswith(_TASK):
        return True
    if _ALL.match(block.text, 0, 500):
        return True
    start = block.start
    return _FIELD_BEFORE.search(document.source, max(0, start - _LONGEST_FIELD), start) is not None
