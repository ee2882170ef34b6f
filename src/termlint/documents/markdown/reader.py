"""The parser's events to blocks: one pass, one piece for each text event."""

from collections.abc import Iterator
from typing import Any

from termlint.documents.markdown import containers, inline
from termlint.documents.markdown.gathering import Gathering, Range
from termlint.documents.model import PLACEHOLDER, Scope

_STARTS = {**containers.STARTS, **inline.STARTS}
_ENDS = {**containers.ENDS, **inline.ENDS}
_SPANS = inline.SPANS


def read(events: Iterator[tuple[Any, Range]], state: Gathering) -> None:
    """Take all events of a text in.

    This is the hot path of reading Markdown, a fifth of a million events for four megabytes: what
    is frequent is done here, in the order of its frequency and without a call, and the rest by a
    function for each kind of event. An event is a string, or a mapping of one key, its kind.
    """
    pieces = state.pieces
    append = pieces.append
    scopes, flush, roles = state.scopes, state.flush, state.flavour.roles
    for event, where in events:
        if event.__class__ is not dict:
            if event != "Rule":
                append((" ", where["start"], where["end"]))  # a line break
                continue
            flush()
        elif (value := event.get("Text")) is not None:
            append((value, where["start"], where["end"]))
            continue
        elif (value := event.get("Start")) is not None:
            if value == "Paragraph" or value == "Item":
                if pieces:
                    flush()
                if value == "Item":
                    scopes.append(Scope.LIST_ITEM)
            else:
                _start(state, value, where, events)
        elif (value := event.get("End")) is not None:
            if value == "Paragraph" or value == "Item":
                if pieces:
                    flush()
                if value == "Item":
                    scopes.pop()
            else:
                _end(state, value, where)
        elif (value := event.get("Code")) is not None:
            if not (roles and pieces and pieces[-1][0][-1:] == "}"):
                append((PLACEHOLDER, where["start"], where["end"]))
                continue
            inline.role(state, value, where)
        else:
            for kind in event:
                if kind in _SPANS:
                    _SPANS[kind](state, event[kind], where)
        if state.pieces is not pieces:  # a block has ended, or an image has begun or ended
            pieces = state.pieces
            append = pieces.append
    flush()


def _start(
    state: Gathering, value: Any, where: Range, events: Iterator[tuple[Any, Range]]
) -> None:
    if value == "HtmlBlock":
        containers.html_block(state, events)
        return
    name, value = _named(value)
    if name == "CodeBlock":
        containers.code_block(state, value, where, events)
    elif name in _STARTS:
        _STARTS[name](state, value, where)


def _end(state: Gathering, value: Any, where: Range) -> None:
    name, value = _named(value)
    if name in _ENDS:
        _ENDS[name](state, value, where)


def _named(value: Any) -> tuple[str, Any]:
    """Return the name of a tag, and what is said about it."""
    if value.__class__ is not dict:
        return value, None
    for name, content in value.items():
        return name, content
    return "", None
