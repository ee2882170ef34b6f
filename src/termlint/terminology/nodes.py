"""Nodes of our own, from YAML events or plain Python values, whose scalars are all strings.

The composer of PyYAML crashes the process on deep nesting, turns `NO` into False and `8.10` into
8.1, keeps the last of two equal keys and drops positions; its events do none of that.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

MAX_DEPTH = 50
MAX_ALIASES = 100
MAX_EXPANDED = 100_000  # nodes that aliases stand for, aliases in them included

_NULLS = frozenset(["", "~", "null", "Null", "NULL"])
_ADVICE_DEPTH = f"nested deeper than {MAX_DEPTH} levels; flatten it"

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


class Mark(NamedTuple):
    """A place in a file: line and column from 1, in code points."""

    line: int
    column: int


class ScalarNode(NamedTuple):
    """A scalar as it was written; `null` for an absent value, `~` and `null` without quotes."""

    value: str
    mark: Mark | None = None
    quoted: bool = False
    null: bool = False


class SequenceNode(NamedTuple):
    """A list of nodes."""

    values: tuple["Node", ...]
    mark: Mark | None = None


class MappingNode(NamedTuple):
    """Keys with their values, in the order of the file; no key comes twice."""

    entries: tuple[tuple[ScalarNode, "Node"], ...]
    mark: Mark | None = None


Node = ScalarNode | SequenceNode | MappingNode


class DataError(Exception):
    """A fault in a data or config file, as a sentence that names the place, in lines from 1.

    `others` holds the further faults of the same file, in the order of the file.
    """

    def __init__(
        self,
        path: str,
        message: str,
        mark: Mark | None = None,
        others: "tuple[DataError, ...]" = (),
    ) -> None:
        super().__init__(path, message, mark)
        self.path = path
        self.message = message
        self.mark = mark
        self.others = others

    @property
    def line(self) -> int | None:
        """The line from 1, or None where only the file is known."""
        return self.mark.line if self.mark else None

    @property
    def column(self) -> int | None:
        """The column from 1 in code points, or None where only the file is known."""
        return self.mark.column if self.mark else None

    def __str__(self) -> str:
        place = f"{self.path}:{self.mark.line}:{self.mark.column}" if self.mark else self.path
        return f"{place}: {self.message}"


def read_yaml(path: Path) -> Node:
    """Return the one document of a YAML file in UTF-8; an empty file is a null scalar.

    Raises `DataError` when the file cannot be read or is not such YAML.
    """
    return nodes_from_yaml(read_text(path), str(path))


def read_text(path: Path) -> str:
    """Return a data file's text without a byte order mark; raises `DataError`."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DataError(str(path), f"cannot be read: {reason}") from error
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not UTF-8; save the file as UTF-8"
        raise DataError(str(path), message) from error


def nodes_from_yaml(text: str, path: str) -> Node:
    """Return the nodes of the one YAML document in `text`; raises `DataError` naming `path`."""
    return _Composer(path).compose(_events(text, path))


def nodes_from_python(value: object, path: str = "") -> Node:
    """Return nodes without marks for what a TOML or JSON reader gives; raises `DataError`.

    Dates become their ISO text. A float has lost its digits (`8.10`), so it is refused.
    """
    return _from_python(value, path, 1)


def plain(node: Node) -> Plain:
    """Return the node as dicts, lists, strings and None, ready for JSON."""
    if isinstance(node, ScalarNode):
        return None if node.null else node.value
    if isinstance(node, SequenceNode):
        return [plain(value) for value in node.values]
    return {key.value: plain(value) for key, value in node.entries}


def _from_python(value: object, path: str, depth: int) -> Node:
    if depth > MAX_DEPTH:
        raise DataError(path, _ADVICE_DEPTH)
    if isinstance(value, dict):
        pairs = ((_key_from_python(key, path), child) for key, child in value.items())
        return MappingNode(tuple((key, _from_python(it, path, depth + 1)) for key, it in pairs))
    if isinstance(value, list | tuple):
        return SequenceNode(tuple(_from_python(it, path, depth + 1) for it in value))
    return _scalar_from_python(value, path)


def _key_from_python(key: object, path: str) -> ScalarNode:
    if isinstance(key, str):
        return ScalarNode(key, quoted=True)
    raise DataError(path, f"the key {key!r} is not a text; write it in quotes")


def _scalar_from_python(value: object, path: str) -> ScalarNode:
    if value is None:
        return ScalarNode("", null=True)
    if isinstance(value, bool):
        return ScalarNode("true" if value else "false")
    if isinstance(value, str):
        return ScalarNode(value, quoted=True)
    if isinstance(value, int):
        return ScalarNode(str(value))
    if isinstance(value, date):
        return ScalarNode(value.isoformat())
    raise DataError(path, f"{value} is neither a text nor a whole number; write it in quotes")


def _events(text: str, path: str) -> Iterator[Any]:
    """Yield PyYAML's events, its faults turned into `DataError`."""
    import yaml  # here, because a wheel's own data are JSON and never need it

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        problem = error.problem or error.context or ""
        # libyaml looks ahead, and has a limit of its own from 0.2.6 on.
        too_deep = "nesting" in problem
        message = _ADVICE_DEPTH if too_deep else f"not valid YAML: {problem}"
        raise DataError(path, message, _mark(error.problem_mark)) from error
    except yaml.reader.ReaderError as error:
        raise _control_character(error, text, path) from error
    except UnicodeEncodeError as error:
        raise DataError(path, "half of a surrogate pair is not a character; remove it") from error


def _control_character(error: Any, text: str, path: str) -> DataError:
    """libyaml counts in bytes of UTF-8, and marks neither line nor column."""
    before = text.encode()[: error.position].decode(errors="ignore")
    line_start = before.rfind("\n") + 1
    mark = Mark(before.count("\n") + 1, len(before) - line_start + 1)
    return DataError(path, f"the character U+{error.character:04X} is not allowed; remove it", mark)


def _mark(mark: Any) -> Mark | None:
    return Mark(mark.line + 1, mark.column + 1) if mark is not None else None


class _Built:
    """A finished node with its size and height, both with the aliases in it expanded."""

    __slots__ = ("height", "node", "size")

    def __init__(self, node: Node, size: int = 1, height: int = 1) -> None:
        self.node = node
        self.size = size
        self.height = height


class _Frame:
    """A collection whose end has not come yet; of a mapping, keys and values in turn."""

    __slots__ = ("anchor", "children", "height", "is_mapping", "keys", "mark", "size")

    def __init__(self, event: Any, is_mapping: bool) -> None:
        self.anchor: str | None = event.anchor
        self.mark = _mark(event.start_mark)
        self.is_mapping = is_mapping
        self.children: list[Node] = []
        self.keys: dict[str, Mark | None] = {}
        self.size = 1
        self.height = 1

    @property
    def expects_key(self) -> bool:
        return self.is_mapping and len(self.children) % 2 == 0

    def built(self) -> _Built:
        return _Built(self._node(), self.size, self.height)

    def _node(self) -> Node:
        if not self.is_mapping:
            return SequenceNode(tuple(self.children), self.mark)
        pairs = zip(self.children[::2], self.children[1::2], strict=True)
        entries = tuple((key, value) for key, value in pairs if isinstance(key, ScalarNode))
        return MappingNode(entries, self.mark)


class _Composer:
    """Builds nodes from events with a stack of its own, so that nesting cannot overflow."""

    __slots__ = ("aliases", "anchored", "expanded", "frames", "path", "root")

    def __init__(self, path: str) -> None:
        self.path = path
        self.frames: list[_Frame] = []
        self.anchored: dict[str, _Built] = {}
        self.root: Node | None = None
        self.aliases = 0
        self.expanded = 0

    def compose(self, events: Iterator[Any]) -> Node:
        for event in events:
            self._take(type(event).__name__, event)
        return self.root if self.root is not None else ScalarNode("", null=True)

    def _take(self, kind: str, event: Any) -> None:
        if kind == "ScalarEvent":
            self._check(event)
            self._add(_Built(_scalar(event)), event.anchor, event)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._open(event, kind == "MappingStartEvent")
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            frame = self.frames.pop()
            self._add(frame.built(), frame.anchor, event)
        elif kind == "AliasEvent":
            self._add(self._aliased(event), None, event)
        elif kind == "DocumentStartEvent" and self.root is not None:
            raise self._fault(event, "a second document begins here; keep one per file")

    def _open(self, event: Any, is_mapping: bool) -> None:
        self._check(event)
        if self.frames and self.frames[-1].expects_key:
            raise self._fault(event, "a key must be a text, not a list or a mapping")
        if len(self.frames) >= MAX_DEPTH:
            raise self._fault(event, _ADVICE_DEPTH)
        self.frames.append(_Frame(event, is_mapping))

    def _check(self, event: Any) -> None:
        if event.tag is not None and event.tag != "!":
            tag = event.tag.replace("tag:yaml.org,2002:", "!!", 1)
            raise self._fault(event, f'the tag "{tag}" has no meaning here; remove it')

    def _aliased(self, event: Any) -> _Built:
        self.aliases += 1
        if self.aliases > MAX_ALIASES:
            raise self._fault(event, f"more than {MAX_ALIASES} aliases; write the values out")
        built = self.anchored.get(event.anchor)
        if built is None:
            message = f'the alias "*{event.anchor}" has no anchor before it; write the value out'
            raise self._fault(event, message)
        self.expanded += built.size
        if self.expanded > MAX_EXPANDED:
            message = f"the aliases stand for more than {MAX_EXPANDED:,} values; write fewer"
            raise self._fault(event, message)
        return built

    def _add(self, built: _Built, anchor: str | None, event: Any) -> None:
        if len(self.frames) + built.height > MAX_DEPTH + 1:
            raise self._fault(event, _ADVICE_DEPTH)
        if anchor is not None:
            self.anchored[anchor] = built
        if not self.frames:
            self.root = built.node
            return
        self._add_to(self.frames[-1], built, event)

    def _add_to(self, frame: _Frame, built: _Built, event: Any) -> None:
        if frame.expects_key:
            self._check_key(frame, built.node, event)
        frame.children.append(built.node)
        frame.size += built.size
        frame.height = max(frame.height, built.height + 1)

    def _check_key(self, frame: _Frame, key: Node, event: Any) -> None:
        if not isinstance(key, ScalarNode):
            raise self._fault(event, "a key must be a text, not a list or a mapping")
        if key.null:
            raise self._fault(event, "a key is empty; give it a name or remove it")
        if key.value in frame.keys:
            first = frame.keys[key.value]
            where = f"the first is on line {first.line}; " if first else ""
            raise self._fault(event, f'duplicate key "{key.value}": {where}remove one of the two')
        frame.keys[key.value] = key.mark

    def _fault(self, event: Any, message: str) -> DataError:
        return DataError(self.path, message, _mark(event.start_mark))


def _scalar(event: Any) -> ScalarNode:
    quoted = event.style in ("'", '"', "|", ">")
    null = not quoted and event.value in _NULLS
    return ScalarNode("" if null else event.value, _mark(event.start_mark), quoted, null)
