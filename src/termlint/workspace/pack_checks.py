"""Whether packs are sound: sources, examples, replacements, each fault with its place."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from termlint.bundled import bundled
from termlint.checks import Lexicon, Settings
from termlint.linter import Linter
from termlint.linter.examples import RULES, judge_examples
from termlint.terminology import (
    DataError,
    Pack,
    load_pack,
    parse_pack,
    shipped_glossary,
    shipped_names,
    shipped_pack,
    shipped_packs,
)
from termlint.terminology.nodes import MappingNode, Mark, Node, SequenceNode, read_yaml
from termlint.terminology.soundness import (
    OutdatedReplacement,
    lacks,
    outdated_replacements,
    repeated_names,
)
from termlint.workspace.config import Config
from termlint.workspace.discovery import absolute, shown
from termlint.workspace.knowledge import glossary_of, pack_names, without_repetition

_ADVICE = {
    "source": 'no source; add "source" to the entry, or to each name but the first',
    "bad example": 'no bad example; add a text that is reported to "examples: {bad: […]}"',
    "good example": 'no good example; add a text that is silent to "examples: {good: […]}"',
}


class PackFault(NamedTuple):
    """What an entry lacks or gets wrong; `mark` is None where no line is known."""

    path: str
    mark: Mark | None
    entry: str
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.mark.line}:{self.mark.column}" if self.mark else self.path
        return f"{place}: {self.entry}: {self.message}"


class PackReport(NamedTuple):
    """A pack that was checked, under the name by which it was asked for, with its faults."""

    name: str
    pack: Pack
    faults: tuple[PackFault, ...]


class PackChecks:
    """Checks packs; a shipped one by what is shipped, any other by what its project knows.

    `today` is the day by which names are judged where the config does not say another. Raises
    `DataError` where a glossary of the config has faults.
    """

    def __init__(self, config: Config, today: date) -> None:
        self._config = config
        self._today = today
        self._glossary = glossary_of(config)

    def names(self) -> tuple[str, ...]:
        """Return the names of the shipped packs, and the files that the config names."""
        return tuple(dict.fromkeys((*shipped_packs(), *pack_names(self._config))))

    def check(self, name: str) -> PackReport:
        """Check a shipped pack by its name, or a file.

        Raises:
            DataError: the file cannot be read or has faults.
        """
        if name in shipped_packs():
            return self._shipped(name)
        path = shown(name)
        node = read_yaml(Path(path))
        pack = parse_pack(node, path, Path(path).stem)
        packs = without_repetition((*self._others(path), pack))
        lexicon = Lexicon(self._glossary, packs, frozenset())
        linter = Linter(lexicon, Settings(self._config.as_of.day or self._today), RULES)
        found = _Faults(path, _Places(node), linter, outdated_replacements(packs))
        return PackReport(path, pack, tuple(found.of(pack)))

    def _shipped(self, name: str) -> PackReport:
        pack = shipped_pack(name)
        file = bundled("rules") / f"{name}.yaml"
        # An installed pack is JSON, which has no lines.
        path, places = (shown(file), _Places(read_yaml(file))) if file.exists() else (name, None)
        found = _Faults(path, places, self._shipped_linter, self._shipped_outdated)
        return PackReport(name, pack, tuple(found.of(pack)))

    @cached_property
    def _shipped_linter(self) -> Linter:
        glossary = shipped_names().merged(shipped_glossary())
        packs = tuple(map(shipped_pack, shipped_packs()))
        return Linter(Lexicon(glossary, packs, frozenset()), Settings(self._today), RULES)

    @cached_property
    def _shipped_outdated(self) -> list[OutdatedReplacement]:
        return outdated_replacements(self._shipped_linter.lexicon.packs)

    def _others(self, path: str) -> Iterator[Pack]:
        """Yield the packs beside a file; those with faults are told when they are checked."""
        for name in pack_names(self._config):
            if name in shipped_packs():
                yield shipped_pack(name)
            elif absolute(name) != absolute(path):
                try:
                    yield load_pack(Path(shown(name)))
                except DataError:
                    continue


class _Places:
    """Where the entries of a pack's file stand, by their number in the file from 0."""

    def __init__(self, node: Node) -> None:
        entries = _child(node, "entries")
        self._entries = entries.values if isinstance(entries, SequenceNode) else ()

    def entry(self, number: int) -> Mark | None:
        return self._entries[number].mark

    def example(self, number: int, key: str, position: int) -> Mark | None:
        node = _child(_child(self._entries[number], "examples"), key)
        texts = node.values if isinstance(node, SequenceNode) else (node,)
        text = texts[position]
        return text.mark if text else None


def _child(node: Node | None, key: str) -> Node | None:
    entries = node.entries if isinstance(node, MappingNode) else ()
    return next((value for name, value in entries if name.value == key), None)


class _Faults(NamedTuple):
    """What the faults of a pack are found with; `outdated` are those of all packs together."""

    path: str
    places: _Places | None
    linter: Linter
    outdated: Sequence[OutdatedReplacement]

    def of(self, pack: Pack) -> Iterator[PackFault]:
        """Yield the faults of a pack, in the order of its entries."""
        told = _by_entry(self.outdated, {entry.id for entry in pack.entries})
        for id, message in repeated_names(pack):
            told.setdefault(id, []).append(message)
        for number, entry in enumerate(pack.entries):
            mark = self.places.entry(number) if self.places else None
            for message in (*(_ADVICE[it] for it in lacks(entry)), *told.get(entry.id, ())):
                yield PackFault(self.path, mark, entry.id, message)
            for key, position, message in judge_examples(entry, self.linter):
                place = self.places.example(number, key, position) if self.places else None
                yield PackFault(self.path, place, entry.id, message)


def _by_entry(outdated: Iterable[OutdatedReplacement], ids: set[str]) -> dict[str, list[str]]:
    """Return the sentences that an entry with one of some ids has a part in."""
    found: dict[str, list[str]] = {}
    for one in outdated:
        if one.giver in ids or one.owner in ids:
            found.setdefault(one.giver if one.giver in ids else one.owner, []).append(one.message)
    return found
