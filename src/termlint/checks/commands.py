"""Whether words of running text are a command line that nobody marked as one."""

import re

from termlint.acronyms import is_small_word
from termlint.text import lazy

_FAR = 60  # how far before a name its command is looked for, in code points
# The second words of commands. Some are hardly nouns, some stand for what a tool does, and
# others are nouns as well: "ceph ls", "zfs send", "docker status".
_OBJECT = "container|fs|image|mds|mgr|mon|network|orch|osd|pg|pool|port|server|system|volume"
_STRONG = (
    "clone|df|exec|health detail|ls|mkfs|ps|recv|rm|rmi|umount|unmap|unset"
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
    r"(?:\)|;|$|: | [\u2013\u2014-] )"
)
_WORD_BEFORE = lazy(r"(?:^|[ (])([a-z][\w.-]*) $")
_JOINED_BEFORE = lazy(r"(?:^|[ (])(?:[Aa]nd|[Oo]r|[Tt]hen|[Uu]s(?:e|ing)|[Vv]ia|[Ww]ith(?:out)?) $")
_RUN = r"(?:[Ee]xecut(?:e|es|ing)|[Ii]ssu(?:e|ing)|[Rr]un(?:s|ning)?|[Tt]yp(?:e|ing))"
_LEAD_BEFORE = lazy(rf"(?:^|[ (])(?:{_RUN}|[Cc]heck with|[Ee]nter|[Ii]nvok(?:e|ing)) $")
# "Your local git clone" is a thing, "the output of ceph df" that of a command.
_ONE_BEFORE = lazy(r"\b(?:an?|local|(?<!output )(?<!result )(?<!results )of|our|the|this|your) $")
# What takes the name of a unit, a package, a file or an image: "systemctl enable docker".
_TOOL_BEFORE = lazy(
    r"(?:^|[ (])(?:(?:sudo|rc-update|systemctl|journalctl)(?: [a-z-]+)?"
    r"|(?:[efz]?grep|[Gg]rep(?:ping)? for|pgrep|pkill|killall|man(?: \d)?|cd|net (?:start|stop))"
    r"|(?:docker|podman|helm|git|kubectl|oc|snap|vagrant)"
    r" (?:add|checkout|clone|exec|get|install|pull|push|run|stop|start|up|upgrade)) $"
)
# What PowerShell does with services and the like: "Get-Service docker".
_CMDLET_BEFORE = lazy(
    r"(?<![\w-])(?:Disable|Enable|Get|Import|Invoke|New|Remove|Restart|Resume|Set|Start|Stop"
    r"|Suspend)-(?!Started\b)[A-Z][A-Za-z]{2,} $"
)
# What stands before all that is typed: "PS> ", "C:\\> ", "root@pve:~# ".
_PROMPT_BEFORE = lazy(
    r"(?:^|[\s(])(?:PS(?: [A-Z]:[^ >]*)?>|[A-Z]:\\[^ >]*>|\w+@[\w.-]+[: ]?[^\s#$%>]*[#$%>])"
    r" [^.!?]*$"
)
# A filter on either side makes one command of all: "docker ps | wc -l".
_FILTER = r"\|{1,2} ?(?:awk|cat|cut|[ef]?grep|head|jq|less|sed|sort|tail|tee|tr|uniq|wc|xargs)\b"
_PIPED_AFTER = lazy(
    rf"(?: [\w./:=@-]+){{0,6}} ?{_FILTER}|(?: [\w./:=@-]+){{1,6}} && [a-z][\w.-]* "
)
_PIPED_BEFORE = lazy(rf"{_FILTER}(?: [^\s|.,;]+){{0,4}} $")
_ERROR_AFTER = lazy(r": (?:(?:command )?not found|no such file|permission denied)\b", re.I)
# `python launcher.py merge`: what runs a script.
_SCRIPT_AFTER = lazy(r" [\w./-]+\.(?:jar|js|php|pl|ps1|py|rb|sh)\b")
_MODULE_BEFORE = lazy(r"\b(?:Get|Import|Install|Remove|Uninstall|Update)-Module $")
# A first word that is run, and what follows it up to the name: "Run ceph osd tree".
_LINE_BEFORE = lazy(rf"(?:^|[ (]){_RUN} (?P<tool>[a-z][\w.-]*)(?: [a-z-]+)* $")
# The same where nothing but the command stands: "Example: ceph osd pool create rbd 128".
_WHOLE_BEFORE = lazy(r"(?:^|: |\()(?P<tool>[a-z][\w.-]*)(?: [a-z\d][\w.-]*)* $")
_WHOLE_AFTER = lazy(r"(?: [\w./:=-]+)*(?:[;)]|$)")
_WORDS = lazy(r" (?:an?|and|are|by|can|for|from|in|is|of|on|or|that|the|to|will|with)\b")


def is_command_line(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]`, a name in small letters, is a word of a command line."""
    first = max(0, start - _FAR)
    if _TOOL_BEFORE.search(text, first, start) or _is_in_shell(text, start, end):
        return True
    if _STRONG_AFTER.match(text, end) and not _ONE_BEFORE.search(text, first, start):
        return True
    if _REST_AFTER.match(text, end) and _PLACE_BEFORE.search(text, max(0, start - 2), start):
        return True
    if _WEAK_AFTER.match(text, end) and _LEAD_BEFORE.search(text, first, start):
        return True
    if _DOING_AFTER.match(text, end) and _JOINED_BEFORE.search(text, first, start):
        return True
    if _is_object(text, start):
        return True
    line = _LINE_BEFORE.search(text, first, start)
    if line is None:
        return _is_in_whole_line(text, start, end)
    after = line.end("tool")
    return bool(_STRONG_AFTER.match(text, after) or _WEAK_AFTER.match(text, after))


def _is_in_shell(text: str, start: int, end: int) -> bool:
    """Tell whether a prompt, a pipe, a cmdlet or a shell's complaint says that a name is typed.

    "PS> Get-Service docker", "docker ps | wc -l", "bash: docker: command not found".
    """
    first = max(0, start - _FAR)
    return bool(
        _ERROR_AFTER.match(text, end)
        or _SCRIPT_AFTER.match(text, end)
        or _PIPED_AFTER.match(text, end)
        or _CMDLET_BEFORE.search(text, first, start)
        or _PROMPT_BEFORE.search(text, first, start)
        or _PIPED_BEFORE.search(text, first, start)
    )


def _is_object(text: str, start: int) -> bool:
    """Tell whether the name is what a command of the tool before it is about: "or ceph osd tree".

    The word of a sentence is no tool: "the osd tree".
    """
    tool = _WORD_BEFORE.search(text, max(0, start - _FAR), start)
    if tool is None or is_small_word(tool[1]):
        return False
    return _STRONG_AFTER.match(text, tool.end(1)) is not None


def _is_in_whole_line(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but a command line stands around a name: "ceph osd tree"."""
    line = _WHOLE_BEFORE.search(text, max(0, start - _FAR), start)
    if line is None or _STRONG_AFTER.match(text, line.end("tool")) is None:
        return False
    after = _WHOLE_AFTER.match(text, end, end + _FAR)
    return after is not None and _WORDS.search(text, line.start(), after.end()) is None


def is_module(text: str, start: int) -> bool:
    """Tell whether a cmdlet before `start` takes the module that stands there."""
    return _MODULE_BEFORE.search(text, max(0, start - _FAR), start) is not None
