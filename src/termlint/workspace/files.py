"""Which files to check: folders walked once, `.gitignore` respected, named files as they are."""

import glob
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from termlint.documents import format_of
from termlint.documents.reading import EXTENSIONS
from termlint.workspace.config import Config
from termlint.workspace.discovery import absolute, folder_of, project_root, shown
from termlint.workspace.ignores import Ignores
from termlint.workspace.patterns import ShellPattern, spec

# Folders of other people's documents and of build results; entered only when named.
VENDORED = frozenset(
    (
        *("node_modules", "bower_components", "vendor", "third_party", "site-packages"),
        *("__pycache__", "venv", "virtualenv"),
    )
)
_NOT_A_DOCUMENT = (
    "this is no document (.md, .rst, …); leave it out, or name its format under "
    "`extensions` in the config, as in {txt: md}"
)
ConfigOf = Callable[[Path], Config]


class Target(NamedTuple):
    """A file to check: its path for people, its format, and the path by which it is opened."""

    path: str
    format: str
    file: str


class Missed(NamedTuple):
    """A path that cannot be checked, with the sentence that says why."""

    path: str
    message: str


class _Named(NamedTuple):
    """A folder that a command line names, which opens what would close the folder itself.

    `top` is the folder from which ignore files hold; `opened` is the folder where the patterns
    of `exclude` that match it do not hold, None where all hold.
    """

    top: Path
    opened: Path | None


class Finder:
    """Turns the paths of a command line into targets, each file once, in a fixed order.

    What is named is checked although `exclude`, ignore files or a hidden folder leave it out,
    unless `force_exclude`.
    """

    def __init__(self, config_of: ConfigOf, *, force_exclude: bool = False) -> None:
        self._config_of = config_of
        self._force_exclude = force_exclude
        self._ignores = Ignores()
        self._seen: set[str] = set()
        self._real: dict[str, str] = {}

    def find(self, paths: Sequence[str]) -> Iterator[Target | Missed]:
        """Yield the targets of some paths, and what is wrong with the others."""
        for path in paths:
            for found in self._one(path):
                if isinstance(found, Missed) or (found and self._is_new(found.file)):
                    yield found

    def named(self, path: str) -> Iterator[Target | Missed]:
        """Yield the target of a file that need not be there, or nothing if it is excluded."""
        config = self._config_of(folder_of(path))
        if self._force_exclude and self._is_left_out(absolute(path), config):
            return
        format = document_format(os.path.abspath(path), config)
        if format is None:
            yield Missed(shown(path), _NOT_A_DOCUMENT)
        else:
            yield Target(shown(path), format, path)

    def _one(self, path: str) -> Iterator[Target | Missed | None]:
        mode = _mode(path)
        if not path:
            yield Missed("", "an empty path names no file; leave it out")
        elif stat.S_ISDIR(mode):
            yield from self._folder(path)
        elif mode:
            yield from self.named(path)
        elif os.path.lexists(path):
            yield Missed(shown(path), "this link leads to no file; mend or remove it")
        elif glob.has_magic(path):
            yield from self._matched(path)
        else:
            yield Missed(shown(path), "there is no such file or folder; check the path")

    def _is_new(self, path: str) -> bool:
        # Looked up once for each folder: the file system is asked for each part of a path.
        folder, name = os.path.split(path)
        if folder not in self._real:
            self._real[folder] = os.path.realpath(folder)
        real = os.path.join(self._real[folder], name)
        if os.path.islink(real):
            real = os.path.realpath(real)
        is_new = real not in self._seen
        self._seen.add(real)
        return is_new

    def _matched(self, text: str) -> Iterator[Target | Missed | None]:
        pattern = ShellPattern(text)
        found = False
        if os.path.isdir(pattern.base):
            for one in self._folder(pattern.base, pattern):
                found = True
                yield one
        if not found:
            yield Missed(text, "no document matches this pattern; check it")

    def _folder(
        self, path: str, pattern: ShellPattern | None = None
    ) -> Iterator[Target | Missed | None]:
        """Yield what is in a folder and below it, and None for what is left out."""
        full = absolute(path)
        config = self._config_of(full)
        if self._force_exclude and self._is_left_out(full, config, is_folder=True):
            yield None
            return
        named = self._opening(full, config)
        unread: list[OSError] = []
        for folder, names, files in os.walk(path, onerror=unread.append):
            here = absolute(folder)
            inside = here.relative_to(full).parts
            names[:] = [
                name
                for name in sorted(names)
                if not self._is_closed(here / name, named)
                and (pattern is None or pattern.leads_into((*inside, name)))
            ]
            for name in sorted(files):
                if pattern is None or pattern.matches((*inside, name)):
                    yield from self._listed(folder, here, name, named)
        for error in unread:
            reason = error.strerror or type(error).__name__
            yield Missed(shown(error.filename), f"this folder cannot be read: {reason}")

    def _opening(self, folder: Path, config: Config) -> _Named:
        top = _top(folder, config)
        if self._force_exclude:
            return _Named(top, None)
        ignored = top != folder and self._ignores.ignored_within(folder, top, is_folder=True)
        return _Named(folder if ignored else top, folder)

    def _is_closed(self, folder: Path, named: _Named) -> bool:
        return (
            folder.name.startswith(".")
            or folder.name in VENDORED
            or self._ignores.ignored(folder, named.top, is_folder=True)
        )

    def _listed(
        self, folder: str, here: Path, name: str, named: _Named
    ) -> Iterator[Target | None]:
        """Yield the target of a file that a folder lists, if it is a document."""
        if name.startswith(".") or "." not in name:
            return
        config = self._config_of(here)
        format = document_format(name, config)
        if format is None:
            return
        path = here / name
        if self._ignores.ignored(path, named.top) or _is_excluded(path, config, named.opened):
            yield None
        else:
            file = os.path.join(folder, name)
            yield Target(shown(file), format, file)

    def _is_left_out(self, path: Path, config: Config, *, is_folder: bool = False) -> bool:
        """Tell whether a walk from the project's root would pass over a path."""
        top = _top(path if is_folder else path.parent, config)
        if path == top:
            return False
        inside = path.relative_to(top).parts
        folders = inside if is_folder else inside[:-1]
        return (
            any(part.startswith(".") for part in inside)
            or any(part in VENDORED for part in folders)
            or _is_excluded(path, config, None, is_folder=is_folder)
            or self._ignores.ignored_within(path, top, is_folder=is_folder)
        )


def _top(folder: Path, config: Config) -> Path:
    """Return the project's root: the folder with `.git`, else the config's, else where we are."""
    root = project_root(folder)
    if root is not None:
        return root
    for above in (config.path.parent if config.path else None, Path.cwd()):
        if above is not None and (above == folder or above in folder.parents):
            return above
    return folder


def _mode(path: str) -> int:
    """Return what the file system says of a path's kind, 0 where there is nothing."""
    try:
        return os.stat(path).st_mode
    except (OSError, ValueError):
        return 0


def document_format(path: Path | str, config: Config) -> str | None:
    """Return the format of a document by its extension, None for what is no document."""
    extensions = {**EXTENSIONS, **config.extensions} if config.extensions else EXTENSIONS
    return format_of(os.path.basename(path), extensions)


def inside_config(path: Path, config: Config) -> str:
    """Return a path as the globs of a config see it: from the config's folder.

    For a file that is not below it (the config was given by `--config`), from where we are.
    """
    for above in (config.path.parent if config.path else None, Path.cwd()):
        if above is not None and above in path.parents:
            return path.relative_to(above).as_posix()
    return path.name


def _is_excluded(
    path: Path, config: Config, opened: Path | None, *, is_folder: bool = False
) -> bool:
    """Tell whether the config's `include` and `exclude` leave a path out.

    Patterns of `exclude` that match the folder `opened` itself do not count.
    """
    include, exclude = config.include.applied(()), config.exclude.applied(())
    if not include and not exclude:
        return False
    inside = inside_config(path, config) + ("/" if is_folder else "")
    if include and not is_folder and not spec(include).match_file(inside):
        return True
    if exclude and opened is not None and config.path and opened != config.path.parent:
        name = inside_config(opened, config) + "/"
        exclude = tuple(line for line in exclude if not spec((line,)).match_file(name))
    return bool(exclude) and spec(exclude).match_file(inside)
