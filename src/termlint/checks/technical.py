"""Whether a name is part of an address, a path, a package or another identifier."""

from termlint.text import lazy

# A name in one of these is part of an address, an identifier, a path, a call or an assignment.
_TECHNICAL_CHUNK = lazy(
    r"://|^www\.|^r/\w|@|\\|\$|::|=|^[~./]|^--?\w|\(\)|^#|\w#[A-Z]\w*$|^:[\w+-]+:|^[\w.-]+(?:/[\w.*{}<>-]+){2,}/?$|/$"
    r"|\.(?:[a-z]{1,4}[a-z\d]?|[a-z]+\d?)(?=[/:?#)\]]|$)|^\w+:\w"
)
# A cmdlet of PowerShell, by the verbs that it has: ConvertTo-Html.
_CMDLET = lazy(
    r"(?:Add|Clear|Connect|Convert(?:From|To)|Copy|Disable|Disconnect|Enable|Enter|Export|Find|Format"
    r"|Get|Import|Install|Invoke|Move|New|Out|Publish|Read|Register|Remove|Rename|Reset|Restart|Save"
    r"|Select|Send|Set|Show|Start|Stop|Sync|Test|Uninstall|Update|Wait|Write)-[A-Z]\w+"
)
_MINOR_VERSION = lazy(r"(?:\.\d+)+(?![\w-]|\.\w)")
# Names with slashes between them are no path: "RedHat/CentOS/Fedora".
_NAMES = lazy(r"[A-Z][A-Za-z\d]+(?:/[A-Z][A-Za-z\d]+)+")
# What makes an adjective of a name: a docker-based build.
_SUFFIX_AFTER = lazy(r"-(?:based|compatible|driven|like|managed|native|powered|specific|style)\b")
_LINK = lazy(r"[A-Z\d][\w.]+")
_ENDING = lazy(r"(?:['\u2019]s)?(?:[-/][A-Za-z][a-z]+)?$")
_COMPARED = lazy(r"(?:[<>!~]=?|==)\d")  # a requirement: qemu<2.10


def chunk_around(text: str, start: int, end: int) -> str:
    """Return the run without white space that `text[start:end]` stands in, at both its ends."""
    first = text.rfind(" ", 0, start) + 1
    last = text.find(" ", end)
    return text[first : last if last >= 0 else len(text)]


def is_technical(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is part of an address, path, package or identifier.

    A version that goes on over the end is none: in "CentOS 7.9" stands CentOS 7.
    """
    if text[end - 1].isdigit() and (more := _MINOR_VERSION.match(text, end)):
        end = more.end()
    if _is_in_technical_chunk(text, start, end):
        return True
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before in ("_", "/", "@", "#", "$", "\\", "=", "~", "%") and before:
        return before != "/" or text[start:end].islower()
    if after in ("_", "=", "\\", "@") and after:
        return True
    if after == "/" and text[end + 1 : end + 2].isdigit() and " " not in text[start:end]:
        return True  # a module with its version: OpenMPI/4.1.1
    if text.startswith(" dot ", end):  # jane at example dot org
        return True
    if text.startswith(" = ", end) and text[start:end].islower():  # a setting
        return True
    if _is_called(text, start, end) or _is_at_dot(text, start, end):
        return True
    if text.endswith(("Non-", "non-"), 0, start) and text[start - 5 : start - 4] in ("", " ", "("):
        before = " "
    compound = before in ("-", "/", "\u2011") or after in ("-", "/", "\u2011")
    is_compound = compound and bool(before + after) and text[start:end].islower()
    return is_compound and not (before in (" ", "(", "") and _SUFFIX_AFTER.match(text, end))


def _is_in_technical_chunk(text: str, start: int, end: int) -> bool:
    """Tell whether the run without white space around a name is an address, a path or the like."""
    chunk = chunk_around(text, start, end).strip("()[]{}<>\"'\u201c\u201d\u2018\u2019,;:!?.*")
    if (
        _TECHNICAL_CHUNK.search(chunk)
        and not _is_own_dot(chunk, text[start:end])
        and not _NAMES.fullmatch(chunk)
    ):
        return True
    if chunk.count("-") > 1 and _is_chained(chunk, text[start:end]):
        return True
    if "-" in chunk and _CMDLET.fullmatch(chunk):
        return True
    # A label that leads nowhere.
    return text[end : end + 1] == "]" and text.endswith("][", 0, start)


def _is_at_dot(text: str, start: int, end: int) -> bool:
    """Tell whether a dot or a colon without a space joins a name to what stands beside it."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before == after == ":":  # the short name of an emoji
        return True
    if after in (".", ":") and after and text[end + 1 : end + 2].isalnum():
        return True
    if text[start] == "." and before.isalnum():  # InfluxData.Net
        return True
    # `.zuul`, and what stands in an address
    return before == "." and (text[start:end].islower() or text[start - 2 : start - 1].isalnum())


def _is_called(text: str, start: int, end: int) -> bool:
    """Tell whether a name is a call, a command with its prompt, or a requirement."""
    if text.startswith("(", end) and " " not in text[start:end]:  # others only lack a space
        return True
    if text[start:end].islower() and (
        text.endswith("$ ", 0, start) or text.startswith("> ", end)  # `redis> GET x`
    ):
        return True
    return _COMPARED.match(text, end) is not None


def _is_chained(chunk: str, name: str) -> bool:
    """Tell whether a name is a link of an identifier: `Deny-PublicEndpoint-CosmosDB`."""
    others = chunk.replace(name, "", 1).split("-")
    return sum(_LINK.fullmatch(other) is not None for other in others) > 1


def _is_own_dot(chunk: str, name: str) -> bool:
    """Tell whether a chunk is but a name with a dot in it, which makes no address of it.

    Addresses have no capitals, and none ends in `.js`.
    """
    if "." not in name[1:-1] or (name.islower() and not name.endswith(".js")):
        return False
    return _ENDING.sub("", chunk) == name
