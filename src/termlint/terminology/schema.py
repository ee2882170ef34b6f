"""Readers of a data or config file's keys, which collect every fault with its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

from termlint.terminology.nodes import (
    DataError,
    MappingNode,
    Mark,
    Node,
    Plain,
    ScalarNode,
    SequenceNode,
    plain,
)

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)

# How users write a truth value, in lower case.
FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_DIGITS = 18
_NEAREST = 0.6  # the ratio of difflib from which a key is offered as the one that was meant


class Problems:
    """Collects the faults of one file, so that a user reads all of them at once."""

    __slots__ = ("_found", "path")

    def __init__(self, path: str) -> None:
        self.path = path
        self._found: list[DataError] = []

    def add(self, message: str, mark: Mark | None = None) -> None:
        """Note a fault; `mark` is None where only the file is known."""
        self._found.append(DataError(self.path, message, mark))

    def raise_first(self) -> None:
        """Raise the first `DataError` of the file with the others in `others`, if there is one."""
        if not self._found:
            return
        first, *others = sorted(self._found, key=_place)
        first.others = tuple(others)
        raise first


class Fields:
    """The keys of one mapping, read one by one; nodes are only looked at when something is wrong.

    Every reader notes a fault and returns its default where a value is not what it should be.
    `known` are the keys that may stand there; any other is a fault that names the nearest one.
    """

    __slots__ = ("_node", "_problems", "_values")

    def __init__(
        self,
        values: Mapping[str, Plain],
        problems: Problems,
        known: AbstractSet[str] | None,
        node: MappingNode | None = None,
    ) -> None:
        self._values = values
        self._problems = problems
        self._node = node
        if known is not None and not values.keys() <= known:
            for key in values:
                if key not in known:
                    problems.add(unknown("key", key, known), self._key_mark(key))

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def shape(self, key: str) -> str:
        """Return `absent`, `empty`, `text`, `list` or `mapping`."""
        return _shape(self._values[key]) if key in self._values else "absent"

    def is_empty_list(self, key: str) -> bool:
        """Tell whether a list without anything in it stands under a key."""
        return self._values.get(key) == []

    def value(self, key: str) -> Plain:
        """Return what stands under a key, None where nothing does."""
        return self._values.get(key)

    def line(self, key: str | None = None) -> int | None:
        """Return the line, from 1, of the mapping or of a key's value; None without marks."""
        mark = self.mark(key)
        return mark.line if mark else None

    def mark(self, key: str | None = None, position: int | None = None) -> Mark | None:
        """Return where the mapping, a key's value, or the value's part at `position` stands."""
        if key is None:
            return self._node.mark if self._node else None
        node = self._child(key)
        if position is not None and isinstance(node, SequenceNode):
            node = node.values[position]
        return node.mark if node else None

    def fault(self, message: str, key: str | None = None, position: int | None = None) -> None:
        """Note a fault of the mapping, of a key's value, or of the value's part at `position`."""
        self._problems.add(message, self.mark(key, position) or self.mark())

    def text(self, key: str, default: str = "") -> str:
        """Return a text as it stands, but for white space at its ends."""
        if key not in self._values:
            return default
        value = self._values[key]
        text = value.strip() if type(value) is str else ""
        if not text:
            self._wrong_shape(key, "a text")
        return text or default

    def phrase(self, key: str, default: str = "") -> str:
        """Return a text with every run of white space as one space."""
        value = self._values.get(key)
        words = value.split() if type(value) is str else ()
        return " ".join(words) if words else self.text(key, default)

    def flag(self, key: str, default: bool = False) -> bool:
        """Return true, yes, on as True and false, no, off as False, whatever their case."""
        text = self.text(key)
        flag = FLAGS.get(text.lower())
        if flag is None and text:
            self.fault(f'"{key}" must be true or false, not "{text}"', key)
        return default if flag is None else flag

    def whole_number(self, key: str, default: int = 0) -> int:
        """Return a whole number from 0."""
        value = self.parsed(key, _whole_number)
        return default if value is None else value

    def choice(self, key: str, options: Mapping[str, T], default: T) -> T:
        """Return what `options` has for the value: see `choices` for the options of an enum."""
        if key not in self._values:
            return default
        text = self.text(key)
        if text and text not in options:
            self.fault(unknown(key, text, options), key)
        return options.get(text, default)

    def present(self, readers: "Readers") -> dict[str, Any]:
        """Return the values of those keys that are there, under the names that `readers` gives.

        Reading what is there, rather than all that could be, halves the time of loading.
        """
        return {
            readers[key][0]: readers[key][1](self, key) for key in self._values if key in readers
        }

    def parsed(self, key: str, parse: Callable[[str], T]) -> T | None:
        """Return what `parse` makes of a text; its `ValueError` becomes the fault."""
        text = self.text(key)
        if not text:
            return None
        try:
            return parse(text)
        except ValueError as error:
            self.fault(f'"{key}": {error}', key)
            return None

    def text_list(self, key: str) -> tuple[str, ...]:
        """Return a list of texts as they stand; a single text is a list of one."""
        if key not in self._values:
            return ()
        value = self._values[key]
        if type(value) is str:
            text = self.text(key)
            return (text,) if text else ()
        if type(value) is not list:
            self._wrong_shape(key, "a text or a list of texts")
            return ()
        texts = [it.strip() for it in value if type(it) is str]
        if len(texts) < len(value) or not all(texts):
            self._check_texts(key, value)
        return tuple(texts)

    def phrase_list(self, key: str) -> tuple[str, ...]:
        """Return a list of texts with every run of white space as one space."""
        return tuple([" ".join(text.split()) for text in self.text_list(key)])

    def text_mapping(self, key: str) -> dict[str, str]:
        """Return a mapping of texts to texts, with keys of the user's own choice."""
        fields = self.mapping_of(key, None)
        return {} if fields is None else {name: fields.text(name) for name in fields}

    def mapping_of(self, key: str, known: AbstractSet[str] | None) -> "Fields | None":
        """Return the mapping under a key, None where there is none; `known` None: any keys."""
        if key not in self._values:
            return None
        value = self._values[key]
        if type(value) is not dict:
            self._wrong_shape(key, "a mapping")
            return None
        return Fields(value, self._problems, known, _as_mapping(self._child(key)))

    def mappings(self, key: str, known: AbstractSet[str]) -> "dict[str, Fields]":
        """Return a mapping of texts, of the user's own choice, to mappings with `known` keys."""
        outer = self.mapping_of(key, None)
        if outer is None:
            return {}
        found = ((name, outer.mapping_of(name, known)) for name in outer)
        return {name: fields for name, fields in found if fields is not None}

    def listing_of(self, key: str, known: AbstractSet[str]) -> "Iterator[Fields]":
        """Yield the mappings of the list under a key."""
        value = self._values.get(key, [])
        if type(value) is not list:
            self._wrong_shape(key, "a list of mappings")
            return
        yield from _each(value, self._child(key), key, self._problems, known)

    def _check_texts(self, key: str, values: list[Plain]) -> None:
        for position, value in enumerate(values):
            shape = _shape(value)
            if shape == "text" and str(value).strip():
                continue
            if shape in ("empty", "text"):
                self.fault(f'"{key}" holds an empty text; write it or remove it', key, position)
            else:
                message = f'"{key}" must be a list of texts; found a {shape} in it'
                self.fault(message, key, position)

    def _wrong_shape(self, key: str, wanted: str) -> None:
        value = self._values[key]
        if value is None or (isinstance(value, str) and not value.strip()):
            self.fault(f'"{key}" is empty; give it a value or remove it', key)
        else:
            self.fault(f'"{key}" must be {wanted}, not a {_shape(value)}', key)

    def _child(self, key: str) -> Node | None:
        entries = self._node.entries if self._node else ()
        return next((value for name, value in entries if name.value == key), None)

    def _key_mark(self, key: str) -> Mark | None:
        entries = self._node.entries if self._node else ()
        return next((name.mark for name, _ in entries if name.value == key), None)


Readers: TypeAlias = Mapping[str, tuple[str, Callable[[Fields, str], Any]]]


def choices(options: type[Word]) -> dict[str, Word]:
    """Return the options of an enum by the word that users write."""
    return {str(option): option for option in options}


def fields_of(node: Node, known: AbstractSet[str], problems: Problems, what: str) -> Fields | None:
    """Return the keys of a file's top level; `what` names the file's kind in a fault.

    Anything but a mapping is a fault and gives None.
    """
    if isinstance(node, MappingNode):
        return Fields(_plain_mapping(node), problems, known, node)
    found = "is empty" if _is_null(node) else f"is a {_shape(plain(node))}"
    keys = ", ".join(f'"{key}"' for key in sorted(known))
    problems.add(f"{what} {found}; write a mapping with the keys {keys}", node.mark)
    return None


def listing(node: Node, key: str, known: AbstractSet[str], problems: Problems) -> Iterator[Fields]:
    """Yield the mappings of a list node; `key` is the key under which it stands, for faults."""
    outer = MappingNode(((ScalarNode(key, node.mark), node),), node.mark)
    return Fields(_plain_mapping(outer), problems, None, outer).listing_of(key, known)


def unknown(what: str, word: str, known: Iterable[str]) -> str:
    """Return the sentence for a word that is none of the known ones, with the nearest of them."""
    from difflib import get_close_matches  # here, because only a fault needs it

    names = sorted(known)
    near = get_close_matches(word, names, 1, _NEAREST)
    if near:
        return f'unknown {what} "{word}"; did you mean "{near[0]}"?'
    return f'unknown {what} "{word}"; use one of {", ".join(names)}'


def _each(
    values: list[Plain], node: Node | None, key: str, problems: Problems, known: AbstractSet[str]
) -> Iterator[Fields]:
    nodes = node.values if isinstance(node, SequenceNode) else (None,) * len(values)
    for value, child in zip(values, nodes, strict=True):
        if type(value) is dict:
            yield Fields(value, problems, known, _as_mapping(child))
        else:
            found = "nothing" if value is None else f"a {_shape(value)}"
            message = f'"{key}" must be a list of mappings; found {found} in it'
            problems.add(message, child.mark if child else None)


def _plain_mapping(node: MappingNode) -> dict[str, Plain]:
    return {key.value: plain(value) for key, value in node.entries}


def _as_mapping(node: Node | None) -> MappingNode | None:
    return node if isinstance(node, MappingNode) else None


def _is_null(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.null


def _shape(value: Plain) -> str:
    if value is None:
        return "empty"
    return "text" if isinstance(value, str) else "list" if isinstance(value, list) else "mapping"


def _whole_number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= _DIGITS:
        return int(text)
    raise ValueError(f'"{text}" is not a whole number; write digits only')


def _place(error: DataError) -> tuple[int, int]:
    return (error.line or 0, error.column or 0)
