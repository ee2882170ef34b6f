"""Whether a name in small letters is a string that a program prints, or that a user enters."""

from termlint.documents import PLACEHOLDER
from termlint.text import lazy

_NEAR, _FAR = 60, 120  # how far the words before a name are looked at, in code points
# What is read letter by letter: "if the output contains vmware", "the column says vmware".
_TEXT = (
    r"(?:banner|column|description|field|header|label|line|log|message|output|prompt|response"
    r"|result|string|text|title|(?:file|host|user)? ?name|value|word)s?"
)
_SAYS = r"(?:contains?|equals?|includes?|matches|prints?|reads?|says?|shows?|starts? with)"
_TEXT_BEFORE = lazy(rf"\b{_TEXT}(?: (?:also|does|must|not|still|should))*,? {_SAYS} (?:not )?$")
_TEXT_AFTER = lazy(r"[.,;:)]+(?: |$)|$| (?:and|in|instead|on|or)\b")
# Each of what is printed: "it prints kvm on a host of KVM, and vmware on others".
_PRINTED_BEFORE = lazy(
    r"\b(?:echoes|prints) (?:[^\s.,;]+(?: (?:for|if|in|on|under|when) [^.,;]{1,40}?)?"
    r"(?:,? and|,? or|,) ){0,4}$"
)
_PRINTED_AFTER = lazy(r"[.,;:)]|$| (?:and|for|if|in|on|or|under|when)\b")
_TAGGED_BEFORE = lazy(
    r"\btagged (?:as |with )?(?:[a-z\d][\w.+-]*(?:, (?:and |or )?| and | or ))*$"
)
_TAGGED_AFTER = lazy(r"[.,;:)]|$| (?:and|or)\b")
_ENTER_BEFORE = lazy(r"(?:^|[ (])(?:[Ee]nter|[Tt]ype)(?:s|ed|ing)? $")
_ENTER_AFTER = lazy(
    r" (?:as|at|in|into|on|to) [^.,;]{0,30}?\b(?:box|cell|column|dialog|field|form|input|line|name"
    r"|password|prompt|search|text|user|value|window)\b"
)
_SELECT_BEFORE = lazy(r"(?:^|[ (])(?:[Cc]hoose|[Pp]ick|[Ss]elect)(?:s|ed|ing)? $")
_SELECT_AFTER = lazy(
    r" (?:as|from|in|under) (?:an?|its|the|your) [^.,;]{0,30}?"
    r"\b(?:box|column|drop-?down|field|list|menu|type)\b"
)
_PASS_BEFORE = lazy(r"\b(?:[Gg]ive|[Pp]ass|[Pp]rovide|[Ss]pecify|[Ss]et|[Ss]upply) $")
_PASS_AFTER = lazy(rf" (?:as|for|in|to) (?:the )?{PLACEHOLDER}")


def is_string(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is a string: "the line says vmware", "enter vmware in"."""
    near, far = max(0, start - _NEAR), max(0, start - _FAR)
    return (
        (_TEXT_AFTER.match(text, end) and _TEXT_BEFORE.search(text, near, start))
        or (_PRINTED_AFTER.match(text, end) and _PRINTED_BEFORE.search(text, far, start))
        or (_TAGGED_AFTER.match(text, end) and _TAGGED_BEFORE.search(text, far, start))
        or (_ENTER_AFTER.match(text, end) and _ENTER_BEFORE.search(text, near, start))
        or (_SELECT_AFTER.match(text, end) and _SELECT_BEFORE.search(text, near, start))
        or (_PASS_AFTER.match(text, end) and _PASS_BEFORE.search(text, near, start))
    ) is not None
