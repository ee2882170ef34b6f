"""Whether a name in small letters is what somebody types: a command, a value, an identifier."""

import re

from termlint.checks.commands import is_command_line
from termlint.checks.described import is_in_bracket
from termlint.checks.initialisms import ECOSYSTEMS, MODULE_AFTER
from termlint.checks.keywords import is_keyword
from termlint.checks.strings import is_string
from termlint.checks.surroundings import is_in_quotation, is_quoted
from termlint.checks.values import is_listed_value
from termlint.documents import Block, MarkKind, Scope
from termlint.text import lazy

_VERSION = r"(?: v?\d[\w.+~-]*)?"
_ALONE_AFTER = lazy(_VERSION + r"(?::?$|: | from v?\d)")
_DASH_AFTER = lazy(r" [\u2013\u2014-]+ ")
_SET_BEFORE = lazy(r"\b(?:set|add|put|use|with|write) (?:the )?[a-z][\w.-]*: $", re.IGNORECASE)
_RELATED_AFTER = r"(?:,| or) {}-[a-z]"  # samba, samba-client
_VALUE_AFTER = lazy(
    r" as (?:the|an?|its|your) (?:backends?|default|drivers?|engine|methods?|providers?|scheme"
    r"|types?|value)\b|,? (?:is|are) (?:true|false|null|none|set|unset|empty)\b",
    re.IGNORECASE,
)
# `pip install ansible docker`, which nobody marked as a command.
_INSTALLED_BEFORE = lazy(
    r"\b(?:apt|apt-get|brew|cargo|choco|dnf|gem|go|npm|pip3?|snap|winget|yum|zypper)"
    r" (?:add|get|install)\b[^.]*$|\bmodule (?:add|avail|load|purge|spider|swap|unload) [^.]*$"
)
_IDENTIFIER_AFTER = lazy(
    r" (?:user(?!/(?!group))|group|(?:sub)?commands?|binary|binaries|executables?|daemons?"
    r"|process(?:es)?|service(?! account)|namespaces?|CLI|charts?|cookbooks?|crates?|gems?"
    r"|modules?|plugins?"
    r"|(?:and|or) [a-z]+ modules|(?:perl|powershell|python) modules?"
    r"|drivers?|attributes?|director(?:y|ies)|folders?|branch(?:es)?"
    r"|flavou?rs?"
    r"|(?:network|device|storage|volume|interface|driver) types?"
    # `openstack port set`, `docker run`: what follows is a command's own command.
    r"|(?:(?!(?:a|an|and|are|by|can|for|from|in|is|of|on|or|that|the|to|will|with) )[a-z-]+ ){0,3}"
    r"(?:create|delete|exec|init|list|set(?! up\b)|unset"
    r"|show(?! (?:an?|how|that|the|what|which)\b))"
    r"|(?:ps|pull|push|run)"
    r"|[a-z]+(?:/[a-z]+)+ (?:sub)?commands?"
    # Words of plans and builds are commands directly behind the name alone.
    r"|apply|build|cp|describe|destroy|fmt|inspect|plan|rmi?|validate"
    r"|commit(?! (?:hash(?:es)?|history|ids?|logs?|messages?|sha|signing|templates?)\b))\b"
    r"|(?<=git) (?:bisect|blame|checkout|cherry-pick|clon(?:e|ing)|log|rebase|reflog|stash)\b"
    r"|(?<=helm) (?:dependency|lint|repo|rollback|upgrade)\b",
    re.IGNORECASE,
)
_BUILD_AFTER = lazy(r" (?:build|plan)(?![\w-]| (?:sub)?command)")
_COMMANDS_AFTER = lazy(r" commands?\b")
_THINGS_OF = {
    "kubernetes": lazy(r" (?:services?|namespaces?|users?|commands?)\b"),
    **dict.fromkeys(("bash", "linux", "powershell", "unix"), _COMMANDS_AFTER),
}
_ARTICLE_BEFORE = lazy(r"\b(?:an?|each|every|new|our|the|this|your) $", re.IGNORECASE)
_COMMAND_AFTER = lazy(r" [a-z-]+ (?:sub)?command\b(?![- ]lines?\b)")  # the docker images command
_SUBCOMMAND_AFTER = lazy(r" (?!up-to|end-to|out-of|state-of)[a-z]+(?:-[a-z]+){2,}\b")
# running ceph -s, ansible all -m ping
_OPTION_AFTER = lazy(r" (?:[a-z]+ )?--?[a-z][\w-]*(?=[\s.,;:)]|$)")
_OPTION_BEFORE = lazy(r"(?:^| )--?[A-Za-z][\w-]* $")  # kubectl wait -n owncloud
# The value of a key: "driverName: mysql", "db.kind: redis", "gpu: nvidia".
_KEY_BEFORE = lazy(
    r"(?:[a-z][\w.-]*|(?=\w+[_.]\w)[\w.]+"
    r"|(?i:backend|driver|engine|group|host(?:name)?|image|module|namespace|package|plugin|provider"
    r"|role|schema|service|tag|unit)): $"
)
# One of several: "host: proxmox, user: ansible", each of which has its name.
_PAIR_BEFORE = lazy(
    r"(?:^|[,;] )(?:bucket|group|guest|host(?:name)?|label|login|name|namespace|node|pool|role"
    r"|schema|tag|user(?:name)?|VM|volume): $",
    re.IGNORECASE,
)
_PAIR_AFTER = lazy(r"[,;] [A-Za-z][\w -]{0,20}: \S")
_RUN_BEFORE = lazy(r"\b(?:execute|issue|run|type) $", re.IGNORECASE)
_SENTENCES = frozenset((Scope.PARAGRAPH, Scope.LIST_ITEM, Scope.HEADING))
# At least one word and no code before a bracket: "over the network (grpc)".
_WORDS_BEFORE = lazy(r"(?:^|[^\W\d_]+ )(?!default )[A-Z]?[a-z][a-z-]+ \($")
_LONGEST_QUOTE = 40  # of a quoted command line, on either side of the name, in code points


def is_typed(block: Block, start: int, end: int) -> bool:
    """Tell whether `block.text[start:end]`, a name in small letters, is typed rather than named."""
    text = block.text
    # A short quotation is what is typed: 'juju config vsphere x=1'.
    if is_quoted(text, start, end) or is_in_quotation(text, start, end, _LONGEST_QUOTE):
        return True
    if text[start:end] in ECOSYSTEMS:
        if MODULE_AFTER.match(text, end):
            return False
    elif _COMMAND_AFTER.match(text, end) or _SUBCOMMAND_AFTER.match(text, end):
        return True
    if " " in text[start:end]:
        return is_command_line(text, start, end)
    return (
        _is_alone(text, start, end)
        or (start == 0 and block.scope is Scope.HEADING and bool(_DASH_AFTER.match(text, end)))
        or is_listed_value(block, start, end)
        or is_string(text, start, end)
        or _VALUE_AFTER.match(text, end) is not None
        or _INSTALLED_BEFORE.search(text, max(0, start - 80), start) is not None
        or follows_option(text, start)
        or (_IDENTIFIER_AFTER.match(text, end) is not None and not _is_thing(text, start, end))
        or _OPTION_AFTER.match(text, end) is not None
        or is_bold(block, start, end)
        or _is_in_command(block, start, end)
        or _is_all_of_bracket(block, start, end)
        or is_keyword(text, start, end)
        or _is_assigned(text, start, end)
        or _is_package(text, start, end)
        or is_command_line(text, start, end)
        or (block.scope is Scope.TABLE_CELL and is_in_bracket(text, start, end))
    )


def _is_thing(text: str, start: int, end: int) -> bool:
    """Tell whether a build or a plan is a thing rather than a command: "a new jenkins build".

    And what is the system's own, rather than called so: PowerShell commands, Kubernetes services.
    """
    things = _THINGS_OF.get(text[start:end])
    if things is not None and things.match(text, end):
        return True
    if _BUILD_AFTER.match(text, end) is None:
        return False
    return _ARTICLE_BEFORE.search(text, max(0, start - 16), start) is not None


def _is_all_of_bracket(block: Block, start: int, end: int) -> bool:
    """Tell whether a bracket gives the identifier of what stands before it, or what it may be.

    "The RabbitMQ (rabbitmq) plugin", "`engine` (docker)", but not "over the network (grpc)".
    """
    text = block.text
    if not (text.endswith("(", 0, start) and text.startswith(")", end)):
        return False
    if block.scope not in _SENTENCES or not _WORDS_BEFORE.search(text, max(0, start - 60), start):
        return True
    return text[start:end] in text[max(0, start - 40) : start].lower()


def _is_alone(text: str, start: int, end: int) -> bool:
    """Tell whether the name, with a version perhaps, is a whole cell, list entry or heading.

    Or the key of one: "rabbitmq: the default is 3.8", "coredns from v1.24.0 to v1.25.0".
    """
    return start == 0 and _ALONE_AFTER.match(text, end, end + 40) is not None


def follows_option(text: str, start: int) -> bool:
    """Tell whether an option stands before `start`, so that its value follows."""
    return _OPTION_BEFORE.search(text, max(0, start - 30), start) is not None


def _is_assigned(text: str, start: int, end: int) -> bool:
    """Tell whether the name is all that stands behind an identifier and a colon.

    Or a sentence sets it: "set driver: mysql", "type = mysql".
    """
    if text.endswith(" = ", 0, start) or _SET_BEFORE.search(text, max(0, start - 48), start):
        return True
    if text[end : end + 1] not in ("", ",", ";"):
        return False
    if _KEY_BEFORE.fullmatch(text, 0, start):
        return True
    pair = _PAIR_BEFORE.search(text, max(0, start - 24), start)
    return pair is not None and (pair.start() > 0 or _PAIR_AFTER.match(text, end) is not None)


def _is_package(text: str, start: int, end: int) -> bool:
    """Tell whether what goes with a package stands beside it: "samba, samba-client"."""
    related = re.compile(_RELATED_AFTER.format(re.escape(text[start:end])))
    return related.match(text, end) is not None


def _is_in_command(block: Block, start: int, end: int) -> bool:
    """Tell whether a name is part of a command in bold: "execute **show ip route**"."""
    text = block.text
    return any(
        mark.kind is MarkKind.STRONG
        and mark.start <= start
        and end <= mark.end
        and _RUN_BEFORE.search(text, max(0, mark.start - 20), mark.start) is not None
        for mark in block.marks
    )


def is_bold(block: Block, start: int, end: int) -> bool:
    """Tell whether the name is all that is bold."""
    return any(
        mark.kind is MarkKind.STRONG and (mark.start, mark.end) == (start, end)
        for mark in block.marks
    )
