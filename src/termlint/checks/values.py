"""Whether a name in small letters is a value or an object, alone or in a list of them."""

import re

from termlint.documents import PLACEHOLDER, Block, Scope
from termlint.text import lazy

_NEAR, _FAR = 48, 160  # how far a head is from a name, and a list goes, in code points
_ONE = rf"(?:[a-z\d](?:[\w.+-]*\w)?|{PLACEHOLDER})(?: \((?:the )?default\))?"
_JOINT = r"(?:, ?(?:and |or )?| and | or | ?\| ?)"
_JOINTS = (", ", ",", " or ", " and ", "| ", "|")
_LIST_BEFORE = lazy(rf"(?<![\w.+/(-])(?:{_ONE}{_JOINT})+$")
_LIST_AFTER = lazy(rf"(?: \((?:the )?default\))?(?:{_JOINT}{_ONE}(?=[\s.,;:)|]|$))*")
_DEFAULT = " (default)"
# What may follow one of several, and what follows the last where the list is all there is.
ONE_ENDS = lazy(r",|[.;:)]+(?: |$)|$| and | or | ?\| | \(")
ALL_ENDS = lazy(r",?(?:[.;)]+(?: |$)|$| \(| (?:depending|if|unless|when)\b)")
_VALUE_BEFORE = lazy(
    r"(?<![\w-])(?:set to|types?|value(?: of)?|(?:search|the|this) term|string|word|options?"
    r"|flag|parameter|argument|commands?|users?"
    r"|groups?|labels?|tags?|namespaces?|prefix|keyword|driver|provider|role|bucket|module"
    r"|statefulset|daemonset|configmap|repositor(?:y|ies)|repos|packages?|process|application"
    r"|hosts?|nodes?|VM|folders?|director(?:y|ies)|timers?"
    r"|branch|pool|containers?|stack|schema|realm|vlan|vhost|dataset|topic"
    r"|systemd (?:service|unit)|called|named|equals|log(?:ged)? in as"
    r"|(?:set|change|default|rename)[sd]?\b[^.]{0,30} to|default:"
    r"|defaults?(?: values?(?: (?!is\b)[\w ]{1,30})?)? (?:is|are)"
    r"|(?:user ?name|user|pass(?:word)?|login):"
    r"|values? (?:(?:are|is)|(?:must|can|may) be)"
    r"|(?:modules?|packages?) \(?(?:such as|like)) $",
    re.IGNORECASE,
)
# Whom a sentence makes one: "become postgres and run psql as postgres".
_USER_BEFORE = lazy(
    r"\b(?:become|(?:connect|execute|run|start)(?:s|ed|ning|ing)?\b[^.,;]{0,30} as) $",
    re.IGNORECASE,
)
# Heads of which several things have the names that follow: "the groups vmware and proxmox hold".
_MANY_BEFORE = lazy(
    r"\b(?:containers|directories|folders|groups|hosts|labels|modules|namespaces|nodes|packages"
    r"|plugins|realms|repos|repositories|roles|schemas|services|tags|timers|users|values) $",
    re.IGNORECASE,
)
# Heads that are so common in sentences that a list has to follow: "the services docker and redis".
_LIST_HEAD_BEFORE = lazy(
    r"\b(?:packages|modules|plugins|services|schemas|realms) $", re.IGNORECASE
)
# "Needed packages: docker, git"
_UNITS_BEFORE = lazy(
    r"\b(?:packages|modules|plug-?ins|roles|dependencies|services|units|projects)[^.:]{0,20}: $",
    re.IGNORECASE,
)
# The same where a list is all that is said: "Containers: gitlab, zabbix".
_THINGS_BEFORE = lazy(
    r"\b(?:containers|groups|guests|hosts|namespaces|users|VMs|virtual machines)[^.:]{0,20}: $",
    re.IGNORECASE,
)
# Where "change the tag from vmware to proxmox" has its first value.
_MOVED_BEFORE = lazy(
    rf"\b(?:chang|renam|switch|updat)\w*\b[^.]{{0,24}}(?:{PLACEHOLDER}|\b(?:branch|bucket"
    r"|default|director(?:y|ies)|driver|flag|folder|group|host ?name|keyword|label|name"
    r"|namespace|option|parameter|prefix|provider|repo(?:sitory)?|role|setting|tag|topic|type|user|value)s?)"
    r"(?: of [^.]{0,20})?(?: (?:is|was|were))?(?: (?:changed|renamed|switched))? from $"
    r"|\brenam\w*\b[^.]{0,24}\b(?:branch|director(?:y|ies)|folder|group|host|label|namespace|node"
    r"|repo(?:sitory)?|role|tag|user) $",
    re.IGNORECASE,
)
_TO_AFTER = lazy(r" (?:in)?to [a-z\d]")
# A key that says what its values are: "`provider` is proxmox", "the driver can be vmware".
_EITHER = r"(?: (?:any of|either|one of|either of):?)?(?: the)?"
_KEYED_BEFORE = lazy(
    rf"(?:{PLACEHOLDER}(?: is| are| equals)"
    rf"|(?:{PLACEHOLDER}|\b(?:argument|attribute|backend|driver|engine|field|flag|format|key|mode"
    r"|option|parameter|provider|runtime|setting|type|value|variable)s?)"
    r"(?: (?:can|could|may|must|should) be| accepts?| is one of:?| (?:is|are) either)"
    rf"|\b(?:[Ii]f|[Ww]hen|[Uu]nless|[Ww]here) (?:the )?(?:{PLACEHOLDER}|backend|driver|engine"
    r"|mode|option|parameter|provider|runtime|setting|type|value) is(?: not)?(?: set to)?"
    r"|\b(?:[Aa]ccepted|[Aa]llowed|[Pp]ermitted|[Pp]ossible|[Vv]alid)(?: \w+)? (?:backends|drivers"
    r"|engines|formats|modes|names|providers|runtimes|types)(?: are|:)"
    rf"){_EITHER} $"
)
# A key at the start, of which the values are all that is said: "- `provider`: vmware or proxmox".
_COLON_BEFORE = lazy(
    rf"(?:{PLACEHOLDER}(?: \([^()]*\))?(?: ?[:=]| [-\u2013\u2014])|[a-z][\w.-]*:"
    rf"|(?=\w+[_.]\w)[\w.]+:){_EITHER} $"
)
# What begins the description of an option: "Either docker or podman."
_DESCRIBED_BEFORE = lazy(
    r"(?:(?:Accepts|Any of|Can be|Either|May be|Must be|One of:?)"
    rf"{_EITHER}|[^.;]{{0,80}}[.;(] Defaults?:?(?: is| to)?) $"
)
_RETURNED_BEFORE = lazy(rf"Returns{_EITHER} $")
# "Database type: sqlite, mysql, pgsql."
_SORT_BEFORE = lazy(
    r"(?:[A-Z][\w ]{0,30} )?"
    r"(?:backend|driver|engine|format|mode|platform|provider|system|type)s?: $",
    re.IGNORECASE,
)
_DESCRIPTIONS = frozenset((Scope.TABLE_CELL, Scope.DEFINITION))


def is_listed_value(block: Block, start: int, end: int) -> bool:
    """Tell whether `block.text[start:end]` is a value: "set to vmware", "`type`: vmware or kvm".

    A list of values is one: what is true of its first is true of all.
    """
    text = block.text
    if text.startswith(" file", end):  # "the parameter json file"
        return False
    if _VALUE_BEFORE.search(text, max(0, start - _NEAR), start) or _is_moved(text, start, end):
        return True
    first = _begin_of_list(text, start)
    return (
        _is_one_of(text, first, start, end)
        or _is_of_key(block, first, start, end)
        or _is_of_units(text, first, start, end)
    )


def list_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the list of small words begins and ends that a name is in, or the name does."""
    rest = _LIST_AFTER.match(text, end, end + _FAR)
    return _begin_of_list(text, start), rest.end() if rest else end


def _begin_of_list(text: str, start: int) -> int:
    """Return where the list begins of which `start` is a later part: "vmware, kvm or proxmox"."""
    if not text.endswith(_JOINTS, 0, start):  # like most
        return start
    found = _LIST_BEFORE.search(text, max(0, start - _FAR), start)
    return found.start() if found else start


def _is_one_of(text: str, first: int, start: int, end: int) -> bool:
    """Tell whether a head says what all of a list are: "the groups vmware and proxmox hold"."""
    near = max(0, first - _NEAR)
    if first < start and _MANY_BEFORE.search(text, near, first):
        return True
    if ONE_ENDS.match(text, end) is None:  # "the user root, and docker runs"
        return False
    is_value = first < start and _VALUE_BEFORE.search(text, near, first) is not None
    return is_value or _USER_BEFORE.search(text, near, first) is not None


def _is_of_key(block: Block, first: int, start: int, end: int) -> bool:
    """Tell whether a list that begins at `first` is what a key may be, or has its default."""
    text = block.text
    if ONE_ENDS.match(text, end) is None and ALL_ENDS.match(text, end) is None:
        return False
    if _KEYED_BEFORE.search(text, max(0, first - _NEAR), first):
        return True
    last = list_around(text, start, end)[1]
    if _DEFAULT in text[first:last]:
        return True
    if ALL_ENDS.match(text, last) is None or " and " in text[first:last]:
        return False
    if _COLON_BEFORE.fullmatch(text, 0, first):
        return True
    if _RETURNED_BEFORE.fullmatch(text, 0, first):  # a paragraph of a cell in HTML as well
        return True
    if block.scope not in _DESCRIPTIONS:
        return False
    is_list = any(joint in text[first:last] for joint in _JOINTS)
    if is_list and _SORT_BEFORE.fullmatch(text, 0, first):
        return True
    return _DESCRIBED_BEFORE.fullmatch(text, 0, first) is not None


def _is_of_units(text: str, first: int, start: int, end: int) -> bool:
    """Tell whether a list is one of packages or the like: "Needed packages: docker, git"."""
    near = max(0, first - _NEAR)
    if _UNITS_BEFORE.search(text, near, first):
        return True
    if _THINGS_BEFORE.search(text, near, first):
        last = list_around(text, start, end)[1]
        return text.find(", ", first, last) >= 0 and ALL_ENDS.match(text, last) is not None
    if _LIST_HEAD_BEFORE.search(text, near, first) is None:
        return False
    return first < start or ONE_ENDS.match(text, end) is not None


def _is_moved(text: str, start: int, end: int) -> bool:
    """Tell whether a value gives way to another: "change the tag from vmware to proxmox"."""
    if _TO_AFTER.match(text, end) is None:
        return False
    return _MOVED_BEFORE.search(text, max(0, start - 80), start) is not None
