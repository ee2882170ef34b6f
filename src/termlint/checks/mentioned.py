"""Whether a sentence speaks of a name as words: words to avoid, on a sign, in what somebody said.

Such words stay what they are, whatever the product is called now: "Never call it Azure AD" and
"The sticker says VMWare" would turn into nonsense.
"""

import re
from collections.abc import Callable

from termlint.text import lazy

_QUOTE = r"[\"'\u201c\u2018(*]*"
# What may stand between an article and "name": "the full product name", but not "the admins name".
_BETWEEN = (
    r"(?: (?!(?:can|could|do|does|may|might|must|not|should|that|to|who|will|would)\b)[\w-]+){0,2}"
)
_WORDS = r"alias|expression|name|nickname|phrase|spelling|synonym|term|word|wording"
# "the name X", "the old terms X and Y"; "in the long term X" is none.
_WORD_BEFORE = lazy(
    rf"\b(?:an?|any|both|every|her|his|its|my|no|our|some|such|that|the|their|these|this|those|your"
    rf"|avoid|old|new){_BETWEEN} (?:{_WORDS})(?:e?s)?(?<!long term)(?<!short term)(?<!near term)"
    rf":? {_QUOTE}$|\bunder (?:(?:a|its|the) )?(?:\w+ )?names?(?: of)? {_QUOTE}$"
    rf"|(?:^|[(,] ?)(?:alias(?:es)?|synonyms?):? {_QUOTE}$",
    re.IGNORECASE,
)
# "the name X gives it" tells who names.
_NAMES_AFTER = lazy(r" (?:assign|expect|give|require|show|use)s?\b")
# "Do not write X", "avoid saying X"
_SAID_BEFORE = lazy(
    rf"\b(?:(?:do not|don['\u2019]t|never|no longer|must not|should not|shouldn['\u2019]t|please)"
    rf" (?:say|spell|type|use the (?:name|word|term)|write)|avoid (?:saying|writing)) {_QUOTE}$",
    re.IGNORECASE,
)
_SAID_ENDS = lazy(
    r"[\"'\u201d\u2019)*]*(?:$|[.,;:!?)]| (?:and|any ?more|anywhere|as|because|but|for|here|if|in"
    r"|instead|nor|or|since|when|where|with an?)\b)"
)
# "Many still call it X"; what we call so ourselves is our own word.
_CALLED_BEFORE = lazy(
    r"\b(?<!\bi )(?<!\bwe )(?<!we will )(?<!\bjust )(?<!simply )"
    r"(?:(?:call|name|dub|label|title)(?:s|ed|d|ing|bed)? (?:her|him|it|that|them|this)"
    r"|refer(?:s|red|ring)? to (?:it|that|them|this) as|spe(?:aks?|aking)|spoke)"
    rf"(?P<of> of)?(?: an?| the)? {_QUOTE}$",
    re.IGNORECASE,
)
# "X is the wrong name", "X is a name that we no longer use", but not "X is a name server"
_WORD_AFTER = lazy(
    rf"[\"'\u201d\u2019)*]* (?:is|was|remains) (?:not )?(?:an?|the|its|our|their)(?: [\w-]+){{0,2}}"
    rf" (?:{_WORDS})(?:$|[.,;:!?)]| (?:and|for|from|in|of|on|or|that|they|to|until|used"
    r"|we|which|you)\b)"
)
# "No references to X or Y"
_REFERRED_BEFORE = lazy(
    rf"\b(?:no|any|avoid|remove|without)(?: (?:all|more|old|remaining))?"
    rf" (?:mention|reference)s? (?:of|to)(?: the)? "
    rf"(?:{_QUOTE}[\w .-]{{2,40}}[\"'\u201d\u2019)*]*,? (?:and|nor|or) )?{_QUOTE}$",
    re.IGNORECASE,
)
# Told apart without quotes: "do not use the terms Github or github".
_TERM_NOT_SO = lazy(
    r"\b(?:never|not|avoid) (?:(?:write|use|say|spell) )?(?:the )?"
    r"(?:terms?|forms?|spellings?|words?) (?:\S+(?:,| or) )*$",
    re.IGNORECASE,
)
# What has words on it: a sign, a window, a bill.
_INSCRIBED = (
    r"badge|banner|bill|box|button|caption|contract|cover|dialog|display|document|door|field|form"
    r"|header|heading|icon|inscription|invoice|label|licen[cs]e|line|log|logo|menu|message"
    r"|nameplate|page|plate|portal|prompt|receipt|screen|screenshot|sheet|sign|splash screen|status"
    r"|sticker|tab|tag|ticket|title|title bar|tooltip|UI|web ?site|window"
)
_READS_BEFORE = lazy(
    rf"\b(?:{_INSCRIBED})s?\b[^.,;:!?]{{0,40}} (?:reads?|says?|states?)"
    rf"|\bstill (?:reads?|says?|shows?|states?)",
    re.IGNORECASE,
)
_READS_AT_END = lazy(rf"(?: only| now| just)?(?: the (?:name|word|term))?:? {_QUOTE}$")
# What is read ends there: of "the page says X is slow" nobody knows whose words they are.
_READ_ENDS = lazy(
    r"[\"'\u201d\u2019)*]*(?:$|[.,;:!?)]| (?:and|but|in|instead|on|or|though|when|while)\b)"
)
_LABELLED_BEFORE = lazy(
    rf"\b(?:captioned|entitled|inscribed|labell?ed|lettered|titled)(?: as)?:? {_QUOTE}$",
    re.IGNORECASE,
)
_SHOWS_BEFORE = lazy(
    rf"\b(?:{_INSCRIBED}|alarm|alert|console|output)s? (?:then |will )?"
    rf"(?:displays?|prints?|shows?) {_QUOTE}$",
    re.IGNORECASE,
)
_FAULT_AFTER = lazy(
    r"[^.,;:!?]{0,20} (?:failed|not (?:available|connected|found|reachable)|unknown)\b"
)
# What stands after a colon is what was said or shown: "Anna wrote: …", "The error is: …".
_TOLD_BEFORE = lazy(
    r"\b(?:(?:answer|ask|complain|repli|report|shout|stat)ed|asks|said|says|told \w+|wrote|writes"
    r"|(?:error|message|prompt|question|reply|subject|text|title|warning)\b[^.:;]{0,40} "
    r"(?:appears|follows|is|reads|was)"
    rf"|(?:{_INSCRIBED}|console|output)s? (?:displays?|prints?|reads?|says?|shows?)"
    r"|you (?:will |should |may )?(?:then )?(?:get|read|see))"
    r": [^.!?:]{0,80}$",
    re.IGNORECASE,
)
# Speech in quotation marks, which may begin with a small letter: "She said that \"the X is slow\"".
_SPEECH_BEFORE = lazy(
    r"\b(?:said|says|told \w+|wrote|writes|asked|replied|answered|reported|claims?|claimed"
    r"|complained|words of [^.,;:\"]{1,40})(?:[,:]| that) "
    r"(?:\"[^\"]{0,80}|\u201c[^\u201c\u201d]{0,80})$",
    re.IGNORECASE,
)
_LEGAL_FORM = (
    r"AG|ApS|A/S|B\.V\.|Corp|Corporation|GmbH|Inc|Incorporated|KG|LLC|LLP|Limited|Ltd|N\.V\.|Oy|PLC"
    r"|Pty|S\.A\.|S\.r\.l\.|plc"
)
# A company, which is called what the register says, or a street.
_COMPANY_AFTER = lazy(
    rf"(?: [A-Z][\w-]+){{0,2}},? (?:{_LEGAL_FORM})(?!\w)"
    r"|(?: [A-Z][\w-]+)? (?:Avenue|Road|Street) \d"
)
# What people name as they like, and no product is: "the SSID X", "the folder X on the share".
_CONTAINER_BEFORE = lazy(
    r"\b(?<!of )(?:channel|folder|group|mailbox|mailing list|SSID|share)s?(?: (?:called|named))? $",
    re.IGNORECASE,
)
# A clause without "that" begins with its subject: "the folder X writes to is full".
_CONTAINER_ENDS = lazy(
    r"(?:$|[.,;:!?)]| (?:and|at|by|for|from|in|into|of|on|or|under|with)\b"
    r"| (?:is|are|has|holds|contains|may|must|shows)\b(?![^.,;]* (?:at|by|for|from|in|on|to|with)"
    r"(?:[.,;]|$| (?:has|is|must|was)\b))"
    r"| [A-Z]\w+)"
)
_SSID_BEFORE = lazy(r"\bSSID $")
_PAGE_BEFORE = lazy(
    r"\b(?:the|an?) (?:dialog|form|page|pane|panel|screen|window|wizard) $", re.IGNORECASE
)
_PAGE_AFTER = lazy(r" (?:appears|comes up|is (?:displayed|opened|shown)|opens|pops up)\b")
# "The site's name is X", "The common name of the certificate is X"
_NAME_IS_BEFORE = lazy(
    r"(?:\b(?P<owner>\w+)['\u2019]s? name|\bname of (?:an?|our|that|the|this|your)"
    r" (?:[\w-]+ ){0,2}(?P<thing>[\w-]+)) is(?: now| still)? $",
    re.IGNORECASE,
)
_FAR = 120  # code points before a name in which words about it are looked for
_PRODUCTS = frozenset(
    "app application company platform product service software solution suite system tool".split()
)


def is_mentioned(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` stands there as words, rather than for what it names.

    "Never call it X", "The sticker says X", "The error is: X not found", "Anna said that "X is
    slow"", "X GmbH", "the folder X".
    """
    before = text[max(0, start - _FAR) : start]
    return any(asked(before, text, end) for asked in _QUESTIONS)


def is_told_as_word(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is called a name, or what not to write: whatever its letters.

    Of what stands on a sign or is a company's, the spelling can be wrong all the same.
    """
    before = text[max(0, start - _FAR) : start]
    return _is_word(before, text, end) or _is_said(before, text, end)


def is_term_to_avoid(text: str, start: int) -> bool:
    """Tell whether `start` is in a list of words not to use: "avoid the terms X or Y"."""
    return _TERM_NOT_SO.search(text, max(0, start - 60), start) is not None


def _is_word(before: str, text: str, end: int) -> bool:
    """Tell whether a name is called a name: "Avoid the term X", "X is the wrong name"."""
    if _WORD_BEFORE.search(before) and not _NAMES_AFTER.match(text, end):
        return True
    return _WORD_AFTER.match(text, end) is not None


def _is_said(before: str, text: str, end: int) -> bool:
    """Tell whether a name is what one says or calls something: "Do not write X any more".

    In "Do not write X scripts" the name tells what the scripts are of.
    """
    called = _CALLED_BEFORE.search(before)
    if called is not None:
        is_spoken = called[0].lower().startswith("sp")
        return is_spoken == (called["of"] is not None)
    if _SAID_BEFORE.search(before) is None and _REFERRED_BEFORE.search(before) is None:
        return False
    return _SAID_ENDS.match(text, end) is not None


def _is_read(before: str, text: str, end: int) -> bool:
    """Tell whether a name is read on a thing: "The sticker says X", "The screen shows X failed"."""
    if _LABELLED_BEFORE.search(before):
        return True
    if _SHOWS_BEFORE.search(before) and _FAULT_AFTER.match(text, end):
        return True
    reads = list(_READS_BEFORE.finditer(before))
    if not reads or not _READ_ENDS.match(text, end):
        return False
    return _READS_AT_END.fullmatch(before, reads[-1].end()) is not None


def _is_told(before: str, text: str, end: int) -> bool:
    """Tell whether a name is in what somebody said or a program showed: "The error is: X down"."""
    told = _TOLD_BEFORE.search(before)
    if told is not None and told[0].partition(": ")[2][:1].islower():
        told = None
    return told is not None or _SPEECH_BEFORE.search(before) is not None


def _is_of_company(before: str, text: str, end: int) -> bool:
    """Tell whether a name is a part of a company's or a street's: "X GmbH", "X Road 5"."""
    return _COMPANY_AFTER.match(text, end) is not None


def _is_of_thing(before: str, text: str, end: int) -> bool:
    """Tell whether a name is what people called a thing of theirs: "the folder X on the share"."""
    if _CONTAINER_BEFORE.search(before) and _CONTAINER_ENDS.match(text, end):
        return True
    if _SSID_BEFORE.search(before):
        return True
    if _PAGE_BEFORE.search(before) and _PAGE_AFTER.match(text, end):
        return True
    named = _NAME_IS_BEFORE.search(before)
    return named is not None and (named["owner"] or named["thing"]).lower() not in _PRODUCTS


_QUESTIONS: tuple[Callable[[str, str, int], bool], ...] = (
    _is_word,
    _is_said,
    _is_read,
    _is_told,
    _is_of_company,
    _is_of_thing,
)
