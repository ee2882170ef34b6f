"""Whether a name is a value in the description of an option, a parameter or a key."""

from termlint.checks.values import ALL_ENDS, ONE_ENDS, list_around
from termlint.documents import PLACEHOLDER, Block, Document, MarkKind, Scope
from termlint.text import lazy

_FAR = 160  # how far a list goes before a name and after it, in code points
_LONGEST_HEAD = 600  # how far what is described stands before its description, in code points
_MOST_LINES = 8
# All that a bracket holds of small words: "(docker, podman)".
_WORD = r"[a-z\d][\w.+-]*"
_JOINT = r"(?:, ?| ?[|/] ?|,? or )"
_BRACKET_BEFORE = lazy(rf"\((?:e\.?g\.?,? )?(?:{_WORD}{_JOINT})*$")
_BRACKET_AFTER = lazy(rf"(?:{_JOINT}{_WORD})*\)")
# "(string, default docker)" says of itself that something is described.
_DEFAULT_BEFORE = lazy(r"[(,;] default:? $")
_EXAMPLE_BEFORE = lazy(
    r"\b(?:[Dd]efaults?(?: is| to|:)?|e\.g\.,?|[Ff]or example,?|i\.e\.,?)(?: either)? $"
)
_CHOICE_BEFORE = lazy(
    r"(?:^|[:,;(\u2013\u2014-] )(?:e\.g\. )?(?:[Ee]ither |[Oo]ne of |any of )?$"
    r"|\b(?:[Aa]n?|[Tt]he|[Ww]hich) $"  # "the engine, docker or podman" is all of a list
)
_OR = (" or ", "|")
# What begins a description with the thing that it describes: "`--driver`: name of the driver".
_CODE_FIRST = lazy(rf"{PLACEHOLDER}(?:[:,(]| [(:=\u2013\u2014-]| \()")
_KEY = r"[a-z][\w.-]*"
# The first cell of the row, and the cells up to this one.
_ROW_BEFORE = lazy(r"[ \t]*\|[ \t]*\**`[^`\n]+`\**[ \t]*\|[^\n]*$")
_LIST_ROW_BEFORE = lazy(
    r"\* - +``[^`\n]+``[ \t]*\n(?:[ \t]+- [^\n]*\n(?:[ \t]+[^\s-][^\n]*\n)*)*[ \t]+- +$"
)
_TERM_BEFORE = lazy(rf"(?:^|\n)(?:`[^`\n]+`|{_KEY})[ \t]*\n+ {{0,3}}:[ \t]+$")
_FIELD = rf":(?:{_KEY}|[A-Z][a-z]+)(?: [^:\n]+)?:"
_OPTION = r"--?[A-Za-z][\w-]*(?:[ ,=][^\n]*?)?"
_HEAD_ON_LINE = lazy(rf"[ \t]*(?:{_FIELD}[ \t]+|{_OPTION}[ \t]{{2,}})$")
_HEAD_LINE = lazy(
    rf"(?:\.\. (?:\w+:)?(?:cmdoption|confval|envvar|option|program-option|setting)::"
    rf"|{_FIELD}|{_OPTION}$|``[^`]+``(?: ?:.*)?$|{_KEY}$)"
)


def is_in_bracket(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket holds nothing but small words, of which this is one: "(a, docker)"."""
    before = _BRACKET_BEFORE.search(text, max(0, start - _FAR), start)
    return before is not None and _BRACKET_AFTER.match(text, end, end + _FAR) is not None


def is_described_value(document: Document, block: Block, start: int, end: int) -> bool:
    """Tell whether a name is one of the values that a description lists: "which, docker or kvm".

    The text has to be about an option, a parameter or a key that the document writes as such.
    """
    text = block.text
    if _DEFAULT_BEFORE.search(text, max(0, start - 12), start) and ONE_ENDS.match(text, end):
        return True
    return _is_choice(text, start, end) and _describes(document, block)


def _is_choice(text: str, start: int, end: int) -> bool:
    """Tell whether a name is listed as a value is: in brackets, with "or", as what is default."""
    if is_in_bracket(text, start, end):
        return True
    first, last = list_around(text, start, end)
    near = max(0, first - 24)
    if _EXAMPLE_BEFORE.search(text, near, first) and ONE_ENDS.match(text, end):
        return True
    is_either = any(joint in text[first:last] for joint in _OR)
    if not is_either or ALL_ENDS.match(text, last) is None:
        return False
    return _CHOICE_BEFORE.search(text, near, first) is not None


def _describes(document: Document, block: Block) -> bool:
    """Tell whether a block is about an option, a parameter or a key, which is code or a head."""
    text, source = block.text, document.source
    if _CODE_FIRST.match(text) or _is_key_in_bold(block):
        return True
    far = max(0, block.start - _LONGEST_HEAD)
    line = source.rfind("\n", far, block.start) + 1
    if block.scope is Scope.TABLE_CELL:
        is_row = _ROW_BEFORE.match(source, line, block.start)
        return bool(is_row or _LIST_ROW_BEFORE.search(source, far, block.start))
    if document.dialect != "rst":
        is_definition = block.scope is Scope.DEFINITION
        return is_definition and _TERM_BEFORE.search(source, far, block.start) is not None
    if _HEAD_ON_LINE.match(source, line, block.start):
        return True
    return _HEAD_LINE.match(_line_above(source, far, line)) is not None


def _is_key_in_bold(block: Block) -> bool:
    """Tell whether a block begins with one small word in bold: "**driver** (string)"."""
    mark = block.marks[0] if block.marks else None
    if mark is None or mark.kind is not MarkKind.STRONG or mark.start > 0:
        return False
    return block.text[: mark.end].islower() and " " not in block.text[: mark.end]


def _line_above(source: str, far: int, line: int) -> str:
    """Return the line that what begins at `line` is indented below, without its own indentation."""
    depth = _depth(source[line : line + 80])
    if depth == 0:
        return ""
    for above in source[far : max(0, line - 1)].split("\n")[: -_MOST_LINES - 1 : -1]:
        if above.strip() and _depth(above) < depth:
            return above.strip()
    return ""


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))
