"""Patterns of file names: those of a config, as in .gitignore, and those of a command line."""

import fnmatch
import glob
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pathspec


@lru_cache(maxsize=1000)
def spec(lines: tuple[str, ...]) -> "pathspec.GitIgnoreSpec":
    """Return the patterns of some lines, as in .gitignore; lines that are none are left out."""
    import pathspec  # here, because most runs have neither ignore files nor patterns

    try:
        return pathspec.GitIgnoreSpec.from_lines(lines)
    except ValueError:
        return pathspec.GitIgnoreSpec.from_lines(
            [line for line in lines if not pattern_fault(line)]
        )


@lru_cache(maxsize=1000)
def pattern_fault(line: str) -> str:
    """Return the sentence that says why a line is no pattern, empty for one that is."""
    import pathspec

    try:
        pathspec.GitIgnoreSpec.from_lines([line])
    except ValueError:
        return f'"{line}" is no pattern of file names; write one as in .gitignore'
    return ""


class ShellPattern:
    """A path with wildcards, as a shell would expand it: `*`, `?`, `[…]`, and `**` for folders.

    `base` is the folder before the first wildcard; paths below it are matched by their parts.
    A pattern that matches a folder matches what is below it.
    """

    def __init__(self, text: str) -> None:
        parts = PurePath(text).parts
        first = next(at for at, part in enumerate(parts) if glob.has_magic(part))
        self.base = os.path.join(*parts[:first]) if first else "."
        self._parts = parts[first:]

    def matches(self, path: Sequence[str]) -> bool:
        """Tell whether the pattern matches the file with these parts, or a folder of it."""
        end = len(self._parts)
        states, reached = self._closed({0}), set[int]()
        for part in path:
            if end in states:  # a folder of it
                return True
            reached = self._after(states, part)
            states = self._closed(set(reached))
        return end in reached  # a last `**` matches folders alone

    def leads_into(self, folder: Sequence[str]) -> bool:
        """Tell whether something in the folder with these parts may match."""
        states = self._closed({0})
        for part in folder:
            if len(self._parts) in states:
                return True
            states = self._closed(self._after(states, part))
        return bool(states)

    def _after(self, states: set[int], part: str) -> set[int]:
        """Return the places in the pattern that are reached by one more part of a path."""
        reached: set[int] = set()
        for at in states:
            if at < len(self._parts) and self._parts[at] == "**":
                reached.add(at)
            elif at < len(self._parts) and fnmatch.fnmatch(part, self._parts[at]):
                reached.add(at + 1)
        return reached

    def _closed(self, states: set[int]) -> set[int]:
        """Add the places behind each `**`, which may stand for no folder at all."""
        for at in sorted(states):
            while at < len(self._parts) and self._parts[at] == "**":
                at += 1
                states.add(at)
        return states
