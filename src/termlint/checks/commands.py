"""Whether words of running text are a command line that nobody marked as one."""

from termlint.text import lazy

_FAR = 60  # how far before a name its command is looked for, in code points
# The second words of commands. Some are hardly nouns, some stand for what a tool does, and
# others are nouns as well: "ceph ls", "zfs send", "docker status".
_OBJECT = "container|fs|image|mds|mgr|mon|network|orch|osd|pg|pool|port|server|system|volume"
_STRONG = (
    "clone|df|exec|ls|mkfs|ps|recv|rm|rmi|umount|unmap|unset"
    rf"|(?:(?:{_OBJECT}) ){{1,2}}(?:create|delete|df|dump|list|ls|prune|ps|rm|set|show|stat"
    "|tree)"
)
_DOING = "attach|detach|health|login|logs|map|mount|receive|send|snapshot|up(?! and)"
_WEAK = (
    "add|all|disable|down|enable|get|import|info|inspect|list|reload|restart|search|start|stat"
    "|status|stop|tree|update|upgrade|versions?"
)
_ENDS = r"(?=$|[\s.,;:!?)])"
_STRONG_AFTER = lazy(rf" (?:{_STRONG}){_ENDS}")
_DOING_AFTER = lazy(rf" (?:{_DOING}){_ENDS}")
_WEAK_AFTER = lazy(rf" (?:{_DOING}|{_WEAK}){_ENDS}")
# All that a list's entry, a bracket or the part behind a colon holds: "Check: ceph health detail".
_PLACE_BEFORE = lazy(r"(?:^|: |\()$")
_ARGUMENT = r"(?:all|detail|start|status|stop|-[\w-]*|<[^ >]*>|[^\s,;()]*[\d/=_][^\s,;()]*)"
_REST_AFTER = lazy(
    rf" (?:{_DOING}|{_WEAK}(?! v?\d)|{_STRONG}|(?:mgr|mon|orch|osd) [a-z-]+)(?: {_ARGUMENT})*"
    r"(?:\)|;|$)"
)
_JOINED_BEFORE = lazy(r"(?:^|[ (])(?:[Aa]nd|[Oo]r|[Tt]hen|[Uu]s(?:e|ing)|[Vv]ia|[Ww]ith) $")
_RUN = r"(?:[Ee]xecut(?:e|es|ing)|[Ii]ssu(?:e|ing)|[Rr]un(?:s|ning)?|[Tt]yp(?:e|ing))"
_LEAD_BEFORE = lazy(rf"(?:^|[ (])(?:{_RUN}|[Cc]heck with|[Ee]nter|[Ii]nvok(?:e|ing)) $")
# "Your local git clone" is a thing, "the output of ceph df" that of a command.
_ONE_BEFORE = lazy(r"\b(?:an?|local|(?<!output )of|our|the|this|your) $")
# What takes the name of a unit, a package or an image: "systemctl enable docker".
_TOOL_BEFORE = lazy(
    r"(?:^|[ (])(?:(?:sudo|rc-update|systemctl|journalctl)(?: [a-z-]+)?"
    r"|(?:docker|podman|helm|git|kubectl|oc|snap|vagrant)"
    r" (?:add|checkout|clone|exec|get|install|pull|push|run|stop|start|up|upgrade)) $"
)
_MODULE_BEFORE = lazy(r"\b(?:Get|Import|Install|Remove|Uninstall|Update)-Module $")
# A first word that is run, and what follows it up to the name: "Run ceph osd tree".
_LINE_BEFORE = lazy(rf"(?:^|[ (]){_RUN} (?P<tool>[a-z][\w.-]*)(?: [a-z-]+)* $")


def is_command_line(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]`, a name in small letters, is a word of a command line."""
    first = max(0, start - _FAR)
    if _TOOL_BEFORE.search(text, first, start):
        return True
    if _STRONG_AFTER.match(text, end) and not _ONE_BEFORE.search(text, first, start):
        return True
    if _REST_AFTER.match(text, end) and _PLACE_BEFORE.search(text, max(0, start - 2), start):
        return True
    if _WEAK_AFTER.match(text, end) and _LEAD_BEFORE.search(text, first, start):
        return True
    if _DOING_AFTER.match(text, end) and _JOINED_BEFORE.search(text, first, start):
        return True
    line = _LINE_BEFORE.search(text, first, start)
    if line is None:
        return False
    after = line.end("tool")
    return bool(_STRONG_AFTER.match(text, after) or _WEAK_AFTER.match(text, after))


def is_module(text: str, start: int) -> bool:
    """Tell whether a cmdlet before `start` takes the module that stands there."""
    return _MODULE_BEFORE.search(text, max(0, start - _FAR), start) is not None
