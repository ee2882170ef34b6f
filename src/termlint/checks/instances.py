"""Whether a name in small letters is what one thing is called: "the guest gitlab", an address."""

from termlint.checks.values import list_around
from termlint.text import lazy

_NEAR = 80  # how far the words before a name are looked at, in code points
# What is given names of its own. With one in the plural, a list of names follows.
_HEAD = (
    r"(?:bridge|collector|dashboard|exporter|extra|flavou?r|fork|guest|index|inventory"
    r"|job|network|playbook|plug-?in|profile|queue|server|storage|table|virtual machine|VM|volume"
    r"|zone)"
)
_THE = r"(?:[Aa]n?|[Bb]oth|[Oo]ur|[Tt]h(?:at|e|ese|is)|[Tt]wo|[Tt]hree|[Yy]our)"
_HEAD_BEFORE = lazy(rf"\b{_THE}(?: (?!of\b)[\w-]+)? {_HEAD}(?P<many>s?)(?: called| named)? $")
# After these a sentence may go on with a name: "On the server docker is installed".
_OPEN_BEFORE = lazy(
    r"\b(?:[Aa]cross|[Aa]fter|[Aa]mong|[Aa]t|[Bb]efore|[Bb]etween|[Bb]y|[Ff]or|[Ff]rom|[Ii]n"
    r"|[Ii]nside|[Oo]f|[Oo]n|[Oo]utside|[Oo]ver|[Pp]er|[Tt]o|[Uu]nder|[Vv]ia|[Ww]ith|[Ww]ithin"
    r"|[Ww]ithout) $"
)
_BEGIN_BEFORE = lazy(r"(?:^|[.;:!?(] |\b(?:and|or|but|that) )$")
_ENDS = lazy(r"[.,;:)]+(?: |$)|$")
_GOES_ON = lazy(r" (?:and|as|from|in|into|of|on|or|to|with)\b")
_VERB = lazy(r" (?:are|can|has|have|holds?|is|must|should|was|were|will)\b")
# "192.168.1.5 proxmox proxmox.example.org"
_ADDRESS_BEFORE = lazy(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3} $")
_HOST_AFTER = lazy(r"[,;)]|$| [a-z\d-]+(?:\.[a-z\d-]+)+(?:[ ,;)]|$)")


def is_instance(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is the name of one thing: "the guests gitlab and zabbix are".

    What stands before has to say so: "the network docker uses" is no network of that name, and
    "on the server docker is installed" none either.
    """
    if _ADDRESS_BEFORE.search(text, max(0, start - 20), start) and _HOST_AFTER.match(text, end):
        return True
    first, last = list_around(text, start, end)
    head = _HEAD_BEFORE.search(text, max(0, first - _NEAR), first)
    if head is None:
        return False
    before = text[max(0, head.start() - _NEAR) : head.start()]
    if head["many"]:
        return _is_one_of_many(text, first, last, before)
    if first < start:
        return False
    return bool(_ENDS.match(text, end) or _is_named(text, end, before))


def _is_one_of_many(text: str, first: int, last: int, before: str) -> bool:
    """Tell whether several things are named by a list: "the guests gitlab, dns1 and zabbix"."""
    if text.find(" ", first, last) < 0:
        return False
    if text.find(", ", first, last) >= 0 and _BEGIN_BEFORE.search(before):
        return True
    return _is_named(text, last, before)


def _is_named(text: str, end: int, before: str) -> bool:
    """Tell whether a sentence goes on behind a name as behind that of a thing: "is", "from"."""
    if _OPEN_BEFORE.search(before):
        return False
    if _BEGIN_BEFORE.search(before) and _VERB.match(text, end):
        return True
    return bool(_ENDS.match(text, end) or _GOES_ON.match(text, end))
