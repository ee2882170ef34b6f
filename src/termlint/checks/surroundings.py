"""What stands around a phrase: a path or a command, quotes, a version, a mention of history."""

import re

from termlint.acronyms import is_english_word
from termlint.checks.mentioned import is_mentioned
from termlint.text import lazy

_OPENING_QUOTES = "\"'\u201c\u2018\u00ab\u201e\u2039`"
_CLOSING_QUOTES = "\"'\u201d\u2019\u00bb\u201c\u203a`"
_OPENED = lazy(r"(?:^|[ (])([\"'\u201c\u2018])[^\"'\u201c\u201d\u2018\u2019]*$")
_CLOSING = {'"': '"', "'": "'", "\u201c": "\u201d", "\u2018": "\u2019"}
_LONGEST_QUOTE = 60  # on either side of a name that is quoted with others, in code points
_MESSAGE = lazy(r"(?:[\w.]*(?:Error|Exception)|ERROR|FATAL|DEBUG): ")
_FAR = 200
# Words by which a sentence tells its readers that a product is over.
_OVER = lazy(
    r"\b(?:discontinued|deprecat(?:ed|es|ion)|end[- ]of[- ](?:life|support|sale)|EOL|retire[ds]?"
    r"|retirement|sunset(?:ted|ting)?|no longer|obsolete|unmaintained|unsupported"
    r"|superseded|remov(?:ed|es)|dropp(?:ed|s)|not supported|past its end"
    r"|out of (?:support|maintenance)"
    r"|(?:drop|remov|end)\w*(?: of)? support)\b",
    re.IGNORECASE,
)
# "Support for X 7 and 8 has ended", where the name stands between the two.
_SUPPORT_BEFORE = lazy(r"\bsupport (?:for|of) [^.;:!?]{0,40}$", re.IGNORECASE)
_END_OF_SUPPORT_AFTER = lazy(
    r" (?:support (?:has |is )?(?:end|expire|drop|remov|stopp|withdraw)\w*"
    r"|(?:has |have |had |will )?reach(?:es|ed)? (?:its |the |their )?"
    r"end[- ]of[- ](?:life|support|sale))\b",
    re.IGNORECASE,
)
_ENDED_AFTER = lazy(
    r"[^.;:!?]{0,40} (?:end(?:ed|s)|expire[sd]|dropped|removed|stopped|withdrawn)\b", re.IGNORECASE
)
_LONGEST_TITLE = 120
_TITLE_WORD = lazy(r"(?:^|\b(?!(?:from|into|onto|over|with)\b))[^\W\d_]{4,}")
_NUMBERED = lazy(r"\(?\d{1,3}[.)]? ")  # of a heading: "7) Virtualenv"
_REFERENCE = lazy(r"[\[(][^\[\]()]+[\])]:? ")  # before a sentence: "[bug 17] Libvirt now …"
_SENTENCE_END = lazy(r"[.!?:][\"'\u201d\u2019)]* $")
_MODULE_AFTER = lazy(r"[*_]* (?:PowerShell )?(?:modules?|cmdlets?|class|namespace|assembly)\b")
_STOP = lazy(r"[.!?] ")
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
# What an entry of a chronicle begins with: "Dec 2008, …", "2008-12: …", "(5 May 2008) …".
_CHRONICLE = lazy(
    rf"[(\[]?(?:(?:\d\d?(?:-|\.? ))?{MONTH}(?:-|,? (?:\d\d?(?:st|nd|rd|th)?,? )?)(?:19|20)\d\d"
    r"|(?:19|20)\d\d(?:-\d\d){0,2})[)\]]?(?:[,:;\u2013\u2014]| [-\u2013\u2014])(?= )",
    re.IGNORECASE,
)
# A sentence about what is older than today: "Legacy deployments may use X".
_OLDER = lazy(
    r"(?:legacy|older|earlier|previous|historical) (?:clients?|clusters?|customers?|deployments?"
    r"|documents?|environments?|generations?|guides?|hosts?|installations?|licen[cs]es?|machines?"
    r"|networks?|pages?|products?|releases?|servers?|set-?ups?|sites?|systems?|users?|versions?)\b"
    r"|(?:back then|at that time|in those days|in the past)\b",
    re.IGNORECASE,
)
# A sentence that goes on to tell of a renaming: "X, which was formerly called Y, was renamed to Z".
_RENAMED_LATER = lazy(
    r"[^.!?;]{0,120}\b(?:was|were|has been|have been|had been)(?: later| then| since)? "
    r"(?:renamed|rebranded|superseded|replaced by)\b"
    r"|[^.!?;]{0,60}\b(?:which|that) (?:is|was) (?:the|a) (?:predecessor|precursor|forerunner)\b"
)
# "When ASP.NET 2.0 was released, X provided …" tells of that time.
_AT_ITS_BEGIN = lazy(
    r"(?:[Ww]hen|[Aa]t the time) (?:[^.;,]|\.(?! )){1,60} (?:was|were) (?:first |originally )?"
    r"(?:announced|begun|born|created|founded|introduced|launched|released|started),[^;]*"
)
# A company that others were made into: "formed from the merger of X and Y, with X's tools".
_FORMED_BEFORE = lazy(r"\b(?:formed (?:by|from|out of|when)|merger (?:between|of))\b")
# Words that make the name after them one of the past.
_PAST = (
    r"formerly|fo[mr]+e?r?e?ly|former|formally|previously|previous|earlier"
    r"|originally(?: \w+(?:ed|en|lt))?|(?:was|were) once|once (?:ran|had|bought"
    r"|(?:call|deploy|host|label|market|nam|offer|operat|own|provid|ship|support|us)ed)|old"
    r"|prior|historically|renamed|ending|sunsetting|retiring|discontinuing|shutting down"
    r"|end of (?:life|support)"
    r"|rebranded|replac(?:es|ed|ing)|supersed(?:es|ed|ing)|branded|successor|predecessor|legacy|known|called"
    r"|named|aka|a\.k\.a\.|n\u00e9e|ex-|was|were|old names?|instead of|in place of|rather than"
    r"|(?:was|were|ran|lived) (?:on|in|with)|(?:was|were) (?:running|using)|(?:until|before) \d{4}"
    r"|referred to as|used to (?:be|have|run|use)|deprecated|obsolete|retired|acquir(?:es|ed|ing)"
    r"|acquisition|no longer \w+|stopped \w+ing|got rid of|(?:we|they) left"
    r"|(?:began|born|introduced|launched|released|started)(?: (?:life|out|in \d{4}))? as"
    r"|evolved|f\.?/?k\.?/?a\.?|merge[rd]? of"
)
_BETWEEN = (
    r"by|as|from|of|to|for|the|a|an|product|names?|solution|VMware|Broadcom|and|or|our|its|it"
    r"|under|various|other|different|several|their"
)
_HISTORY_BEFORE = lazy(
    rf"\b(?:{_PAST})\b(?: (?:{_BETWEEN}))*:?[ \"'\u201c\u2018(*]*$", re.IGNORECASE
)
_BROUGHT = (
    r"announced|available|brought out|distributed|introduced|launched|marketed|offered|published"
    r"|released|shipped|sold"
)
_SPREAD = r"(?:abroad|at first|here|there|then|worldwide|\w+ly|(?:in|until) \d{4})"
_OLD_NAME_BEFORE = lazy(
    r"\b(?:old|former|previous|earlier|original) names?,?:? "
    r"(?:(?:are|for|included?|including|is|of|was|were) )*[\"\u201c*]*$"
    r"|\bex-$|[(,] ?ex $|[(,] ?once $"
    # "first sold it as X", "was marketed worldwide as X", "known to you as X"
    rf"|\b(?:first|formerly|initially|once|originally|previously|then|was|were|been) (?:\w+ )?"
    rf"(?:{_BROUGHT})(?: (?:it|them))?(?: {_SPREAD})? (?:as|under) (?:an? |the )?[\"\u201c*]*$"
    r"|\bknown (?:among|at|by|in|to) [^.,;:]{1,30} as (?:the )?[\"\u201c*]*$"
    r"|\bdat(?:es?|ed|ing) back to (?:the )?[\"\u201c*]*$"
    # "Originally written by the team at X" is about that day.
    r"|\b(?:originally|initially) \w+(?:ed|en|lt|de)\b[^.,;:!?]{0,40} (?:\w+ )?$"
    # A company sells a product, while "we bought" but a licence of it.
    r"|(?-i:\b(?!(?:Customer|He|I|It|She|They|User|We|Who|You)s? )[A-Z]\w+)(?: [a-z]+)?"
    r" (?:bought|sold|purchased|divested|spun off)(?: (?:the|its|their))? $",
    re.IGNORECASE,
)
_PRESENTED = lazy(
    r"\b(?:an?|another|its|one|the) (?:(?!(?:also|been|former|formerly|he|it|later|long|often|old"
    r"|once|originally|previous|previously|she|sometimes|still|that|then|they|was|we|were|which|who"
    r"|you)\b)[a-z-]+ ){1,5}(?:called|named) (?:the )?[\"'\u201c\u2018(*]*$"
)
# A parenthesis that tells what something was called: "(formerly known as the X, or Y plans)".
_TOLD_IN_PARENTHESIS = lazy(
    r"[(\[](?:formerly|previously|originally|f\.?k\.?a|a\.?k\.?a)\b[^()\[\]]*$",
    re.IGNORECASE,
)
# What one leaves may have ended: a guide to migrating from it does not offer it.
_LEFT_BEFORE = lazy(
    r"\b(?:migrat|upgrad|mov|switch|convert)(?:es?|ed|ing|ions?|s)?"
    r"(?:(?: \w+){0,3} (?:from|off)| of)? (?:an? |the |your |our )?[\"'\u201c\u2018(*]*$",
    re.IGNORECASE,
)
# Nor does one who says what to do where somebody still has it: "if you're using X".
_IF_USED_BEFORE = lazy(
    r"\b(?:if|when|unless|in case)\b[^.;:,]{0,30} (?:us(?:e|es|ing)|hav(?:e|ing)|runs?|running)"
    r"(?: [\w-]+ (?:from|in|on|through|via|with))? (?:the |an? )?$",
    re.IGNORECASE,
)
# What was tried then is not offered either: "tested on an x86 host with CentOS 7.3".
_TESTED_BEFORE = lazy(
    r"(?:(?:^|[.!?(] ?)tested|\b(?:was|were|been|only|successfully) tested)"
    r" (?:\w+ )?(?:against|in|on|under|with)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
# Words that make the name before them one of the past, some only before another name.
_ANOTHER = (
    r"(?=,?:? [\"'\u201c\u2018(*]*(?:an? |the |part of )?(?-i:[a-z]{0,3}[A-Z])"
    r"| (?:known|marketed|sold|offered|end of|out of"
    r"|(?!(?:preferr|recommend|requir|need|us|support|enabl|install|configur|connect|deploy)ed\b)"
    r"\w{3,}ed)\b)"
)
_ENDED = (
    rf"(?:now|today|currently|nowadays|became|becomes|become){_ANOTHER}|no longer|since|later"
    r"|renamed|rebranded|replaced(?! (?:each|every|once|when|yearly)\b)|superseded|discontinued"
    r"|deprecated|retired|removed|succeeded|obsolete|(?:now )?belongs to|(?-i:bought|acquired)"
    r"|(?<=(?:was|een|ere) )sold|sold (?:off|to)"
)
_VERBS = r"which |that |it |has |have |had |is |was |are |were |been |and "
# The title of a document, which nobody but its author can change.
_TITLE_AFTER = lazy(
    r"[\u00ae\u2122]?(?: (?:[A-Z][\w.-]*|and|of|for|&|as|an?|the|on|in|with|to|using)){0,16}"
    r" (?:Guide|Manual|Handbook|Cookbook|Reference|Release Notes|[Ee]-?[Bb]ook|[Bb]ook)\b"
)
_HISTORY_AFTER = lazy(
    rf"[\"'\u201d\u2019*]*(?: \w+)?,? ?[(\[]?(?:{_VERBS})*(?:{_ENDED})\b"
    r"|[\"'\u201d\u2019*]*(?: (?:and|\+|/) \w+)? (?:days|era|heritages?|lineage|mergers?|roots)\b"
    r"|[\"'\u201d\u2019*]* \((?:heritage|legacy)\)",
    re.IGNORECASE,
)
_LONG_AGO_AFTER = lazy(
    r"[^.!?;,]{0,40} in the past\b"
    # "Search for X too: most articles have the old name."
    r"|[^.!?]{0,80} (?:has|have|under|use|uses) (?:its|that|the|their|this) (?:earlier|former|old"
    r"|previous) names?\b"
)
# What follows a noun that ends its phrase: little words, forms of common verbs, punctuation.
_LITTLE = (
    "a an and are as at be because been before but by can could did do does for from had has have "
    "if in into is it may might must of off on onto or over should since so than that the then "
    "they to under until via was we were when where which while who will with within without "
    "would you needs runs uses stays has holds keeps goes fails works becomes remains"
)
_PHRASE_ENDS = lazy(rf"$|[.,;:!?)\]]| ?[\u2013\u2014(]| (?:{_LITTLE.replace(' ', '|')})\b")


def is_lowered(text: str, start: int, end: int, name: str) -> bool:
    """Tell whether `text[start:end]` is a name in letters too small for it to be that name.

    Capital letters in lower case (`cifs`) are a type, an option or a command, for which the name
    is right as it is. A name of English words is one with its capitals only: "a Windows virtual
    desktop" is no Windows Virtual Desktop.
    """
    found = text[start:end]
    if name.isalpha() and name.isupper() and found[0].islower():
        return True
    pairs = zip(name.split(), found.split(), strict=False)
    smaller = any(ours[0].isupper() and theirs[0].islower() for ours, theirs in pairs)
    return smaller and all(map(is_english_word, re.findall("[A-Za-z]+", name)))


def is_in_quotation(text: str, start: int, end: int, longest: int) -> bool:
    """Tell whether `text[start:end]` stands in quotation marks, not far from either.

    `longest` are the code points that may stand on each side.
    """
    before = _OPENED.search(text, max(0, start - longest), start)
    return before is not None and text.find(_CLOSING[before[1]], end, end + longest) >= 0


def _is_in_quoted_title(text: str, start: int, end: int) -> bool:
    """Tell whether quotation marks hold a title or a label, which begins with a capital."""
    opened = _OPENED.search(text, max(0, start - _LONGEST_QUOTE), start)
    if opened is None:
        return False
    word = text[opened.end(1) : end].partition(" ")[0]
    # A label may begin with a name such as vSphere.
    is_title = word[:1].isupper() or (word != word.lower() and opened.end(1) == start)
    return is_title and is_in_quotation(text, start, end, _LONGEST_QUOTE)


def is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether quotation marks stand directly around `text[start:end]`."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return bool(before and after) and before in _OPENING_QUOTES and after in _CLOSING_QUOTES


def is_part_of_program(text: str, start: int, end: int) -> bool:
    """Tell whether a joined name is in small letters, or that of a module or the like."""
    return text[start:end].islower() or _MODULE_AFTER.match(text, end) is not None


def sentence_start(text: str, start: int, far: int = _FAR) -> int:
    """Return where the sentence around `start` begins, as far as the `far` before it tell."""
    near = max(0, start - far)
    stops = [found.end() for found in _STOP.finditer(text, near, start)]
    if stops:
        return stops[-1]
    return start if near else 0  # too far away to be found


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence, a cell or a list item begins at `start`."""
    # Only the last few code points decide, however long the text is.
    before = text[max(0, start - 40) : start].rstrip("\"'\u201c\u2018([*")
    if not before or _SENTENCE_END.search(before[-4:]) or _NUMBERED.fullmatch(before):
        return True
    return start < _FAR and _REFERENCE.fullmatch(text, 0, start) is not None


def is_title_case(text: str) -> bool:
    """Tell whether all longer words of a text that is no sentence have a capital."""
    if len(text) >= _LONGEST_TITLE or text.endswith((".", "?", "!")):
        return False
    return all(word[0].isupper() for word in _TITLE_WORD.findall(text))


def is_history(text: str, start: int, end: int) -> bool:
    """Tell whether the words around speak of `text[start:end]` as a name of the past."""
    if is_quoted(text, start, end) or _is_in_quoted_title(text, start, end):
        return True
    if _CHRONICLE.match(text):
        return True
    first = sentence_start(text, start)
    if (
        _OLDER.match(text, first, start)
        or _AT_ITS_BEGIN.fullmatch(text, first, start)
        or _FORMED_BEFORE.search(text, first, start)
    ):
        return True
    before = text[max(0, start - 60) : start]
    return any(
        (
            _is_told_before(before),
            _TOLD_IN_PARENTHESIS.search(text, max(0, start - 120), start),
            _HISTORY_AFTER.match(text, end),
            _TITLE_AFTER.match(text, end),
            _RENAMED_LATER.match(text, end),
            _LONG_AGO_AFTER.match(text, end),
        )
    ) or is_mentioned(text, start, end)


def _is_told_before(before: str) -> bool:
    """Tell whether the words before a name make it one of the past.

    "A client called X" gives a name that it has; "the client, once called X," does not.
    """
    told = _HISTORY_BEFORE.search(before)
    if told is None:
        return _OLD_NAME_BEFORE.search(before) is not None
    return not (told[0].startswith(("called", "named")) and _PRESENTED.search(before))


def is_message(text: str) -> bool:
    """Tell whether a text is what a program says: "ERROR: The database does not exist"."""
    return _MESSAGE.match(text) is not None


def tells_end_of_support(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence says that support for `text[start:end]` ends, as the old name had it.

    "Support for X has ended", "X support ends", "X reached its end of support".
    """
    if _END_OF_SUPPORT_AFTER.match(text, end):
        return True
    is_about_support = _SUPPORT_BEFORE.search(text, max(0, start - 60), start) is not None
    return is_about_support and _ENDED_AFTER.match(text, end) is not None


def tells_end(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence around `text[start:end]` says itself that something is over."""
    first = sentence_start(text, start)
    stop = _STOP.search(text, end, end + _FAR)
    last = stop.start() if stop else end + _FAR
    if _OVER.search(text, first, start) or _OVER.search(text, end, last):
        return True
    is_about_support = _SUPPORT_BEFORE.search(text, first, start) is not None
    return is_about_support and _ENDED_AFTER.match(text, end, last) is not None


def is_left(text: str, start: int) -> bool:
    """Tell whether the words before `start` speak of leaving it, of tests, or of who has it."""
    first = max(0, start - 60)
    if _LEFT_BEFORE.search(text, first, start) or _IF_USED_BEFORE.search(text, first, start):
        return True
    return _TESTED_BEFORE.search(text, max(0, start - 90), start) is not None


def ends_phrase(text: str, end: int) -> bool:
    """Tell whether the noun phrase that `text[:end]` ends with is over: no noun follows."""
    return _PHRASE_ENDS.match(text, end) is not None


def has_word(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether one of some words or phrases stands in a text, whatever its letter case."""
    return any(_word_pattern(word).search(text) for word in words)


def _word_pattern(word: str) -> re.Pattern[str]:
    # `re` keeps the compiled patterns.
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
