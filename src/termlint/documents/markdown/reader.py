"""The parser's events to blocks: one pass, one piece for each text event."""

from termlint.documents.markdown import containers, inline
from termlint.documents.markdown.gathering import Gathering
from termlint.documents.model import PLACEHOLDER, Scope

_STARTS = {**containers.STARTS, **inline.STARTS}
_ENDS = {**containers.ENDS, **inline.ENDS}
_SPANS = inline.SPANS
_LIST_ITEM = Scope.LIST_ITEM  # looked up once, since that is slow in Python 3.11


def read(state: Gathering) -> None:  # noqa: C901 - a call for each event would double the time
    """Take all events of a text in.

    This is the hot path of reading Markdown, a fifth of a million events for four megabytes: what
    is frequent is done here, in the order of its frequency and without a call, and the rest by a
    function for each kind of event.
    """
    pieces = state.pieces
    append = pieces.append
    scopes, flush, roles = state.scopes, state.flush, state.flavour.roles
    start_of, end_of = _STARTS.get, _ENDS.get
    for event, where in state.events:
        # No word that is looked for stands in an event that is a string, such as "SoftBreak".
        if "Text" in event:
            append((event["Text"], where["start"], where["end"]))
            continue
        if "Start" in event:
            value = event["Start"]
            if value == "Paragraph" or value == "Item":
                if pieces:
                    flush()
                if value == "Item":
                    scopes.append(_LIST_ITEM)
            elif value.__class__ is dict:
                (name,) = value
                if step := start_of(name):
                    step(state, value[name], where)
            elif step := start_of(value):
                step(state, None, where)
        elif "End" in event:
            value = event["End"]
            if value == "Paragraph" or value == "Item":
                if pieces:
                    flush()
                if value == "Item":
                    scopes.pop()
            else:
                if value.__class__ is dict:
                    (value,) = value
                if step := end_of(value):
                    step(state, None, where)
        elif "Code" in event:
            if not roles or not pieces or pieces[-1][0][-1:] != "}":
                append((PLACEHOLDER, where["start"], where["end"]))
                continue
            inline.role(state, event["Code"], where)
        elif event.__class__ is dict:
            for name in event:
                if name in _SPANS:
                    _SPANS[name](state, event[name], where)
        elif event != "Rule":
            append((" ", where["start"], where["end"]))  # a line break
            continue
        else:
            flush()
        if state.pieces is not pieces:  # a block has ended, or an image has begun or ended
            pieces = state.pieces
            append = pieces.append
    flush()
