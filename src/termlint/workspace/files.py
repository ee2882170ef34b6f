"""Which files to check: folders walked once, `.gitignore` respected, named files as they are."""

import glob
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from termlint.documents import format_of
from termlint.workspace.config import Config
from termlint.workspace.discovery import project_root

if TYPE_CHECKING:
    import pathspec

# Folders of other people's documents and of build results; entered only when named.
VENDORED = frozenset(
    ("node_modules", "bower_components", "vendor", "third_party", "site-packages", "__pycache__")
    + ("venv", "virtualenv", "env.bak")
)
ConfigOf = Callable[[Path], Config]


@dataclass(frozen=True, slots=True)
class Target:
    """A file to check: its path as the user would write it, and its format."""

    path: str
    format: str


@dataclass(frozen=True, slots=True)
class Missed:
    """A path that cannot be checked, with the sentence that says why."""

    path: str
    message: str


class Finder:
    """Turns the paths of a command line into targets, each file once, in a fixed order."""

    def __init__(self, config_of: ConfigOf, *, force_exclude: bool = False) -> None:
        self._config_of = config_of
        self._force_exclude = force_exclude
        self._ignores = _Ignores()
        self._seen: set[str] = set()

    def find(self, paths: Sequence[str]) -> Iterator[Target | Missed]:
        """Yield the targets of some paths, and what is wrong with the others."""
        for path in paths:
            for found in self._one(path):
                if isinstance(found, Missed):
                    yield found
                elif os.path.realpath(found.path) not in self._seen:
                    self._seen.add(os.path.realpath(found.path))
                    yield found

    def _one(self, path: str) -> Iterator[Target | Missed]:
        if os.path.isdir(path):
            yield from self._walk(path)
        elif os.path.exists(path):
            yield from self._named(path)
        elif glob.has_magic(path):
            matches = sorted(glob.glob(path, recursive=True))
            if not matches:
                yield Missed(path, "no file matches this pattern; check it or quote it")
            for match in matches:
                yield from self._globbed(match)
        else:
            yield Missed(path, "there is no such file or folder")

    def _globbed(self, path: str) -> Iterator[Target | Missed]:
        """A pattern names many files, so those that are no documents are passed over."""
        config = self._config_of(Path(path).absolute().parent)
        if os.path.isfile(path) and format_of(path, _extensions(config)):
            yield from self._named(path)

    def _named(self, path: str) -> Iterator[Target | Missed]:
        absolute = Path(path).absolute()
        config = self._config_of(absolute.parent)
        if self._force_exclude and self._is_left_out(absolute, config):
            return
        format = format_of(absolute.as_posix(), _extensions(config))
        if format is None:
            yield Missed(_shown(path), f"this is no document; say its format by `extensions: {{{absolute.suffix.lstrip('.') or 'txt'}: md}}` in the config")
        else:
            yield Target(_shown(path), format)

    def _is_left_out(self, path: Path, config: Config) -> bool:
        if _is_excluded(path, config):
            return True
        root = project_root(path.parent)
        if root is None:
            return False
        inside = path.relative_to(root).parts[:-1]
        if any(part.startswith(".") or part in VENDORED for part in inside):
            return True
        folder = root
        for part in inside:
            folder = folder / part
            if self._ignores.ignored(folder, True):
                return True
        return self._ignores.ignored(path, False)

    def _walk(self, top: str) -> Iterator[Target]:
        config_of = self._config_of
        for folder, names, files in os.walk(top):
            here = Path(folder).absolute()
            self._ignores.enter(here)
            names[:] = sorted(
                name
                for name in names
                if not name.startswith(".")
                and name not in VENDORED
                and not self._ignores.ignored(here / name, True)
            )
            extensions = None
            for name in sorted(files):
                if name.startswith(".") or "." not in name:
                    continue
                if extensions is None:
                    config = config_of(here)
                    extensions = _extensions(config)
                format = format_of(name, extensions)
                if format is None or self._ignores.ignored(here / name, False):
                    continue
                if not _is_excluded(here / name, config):
                    yield Target(_shown(os.path.join(folder, name)), format)


def _shown(path: str) -> str:
    relative = os.path.normpath(path)
    if os.path.isabs(relative):
        try:
            inside = os.path.relpath(relative)
        except ValueError:  # another drive
            inside = relative
        relative = relative if inside.startswith("..") else inside
    return relative.replace(os.sep, "/")


def _extensions(config: Config) -> Mapping[str, str]:
    from termlint.documents.reading import EXTENSIONS

    return {**EXTENSIONS, **config.extensions} if config.extensions else EXTENSIONS


def _is_excluded(path: Path, config: Config) -> bool:
    """Tell whether the config's `include` and `exclude` leave a file out."""
    if config.path is None:
        return False
    include, exclude = config.include.applied(()), config.exclude.applied(())
    if not include and not exclude:
        return False
    try:
        inside = path.relative_to(config.path.parent).as_posix()
    except ValueError:
        return False
    if include and not _spec(include).match_file(inside):
        return True
    return bool(exclude) and _spec(exclude).match_file(inside)


_SPECS: dict[tuple[str, ...], "pathspec.GitIgnoreSpec"] = {}


def _spec(lines: tuple[str, ...]) -> "pathspec.GitIgnoreSpec":
    if lines not in _SPECS:
        import pathspec

        _SPECS[lines] = pathspec.GitIgnoreSpec.from_lines(lines)
    return _SPECS[lines]


class _Ignores:
    """The `.gitignore` files from the project's root down; the deepest that speaks decides."""

    def __init__(self) -> None:
        self._specs: dict[Path, pathspec.GitIgnoreSpec | None] = {}
        self._roots: dict[Path, Path | None] = {}

    def enter(self, folder: Path) -> None:
        """Read the ignore files that hold in a folder."""
        root = self._root(folder)
        for above in (folder, *folder.parents):
            if above in self._specs:
                break
            self._specs[above] = _ignore_file(above)
            if above == root:
                break

    def ignored(self, path: Path, is_folder: bool) -> bool:
        """Tell whether a file or folder is ignored, its parents aside."""
        self.enter(path.parent)
        root = self._root(path.parent)
        for above in path.parents:
            spec = self._specs.get(above)
            if spec is not None:
                inside = path.relative_to(above).as_posix() + ("/" if is_folder else "")
                said = spec.check_file(inside).include
                if said is not None:
                    return said
            if above == root or root is None:
                break
        return False

    def _root(self, folder: Path) -> Path | None:
        if folder not in self._roots:
            self._roots[folder] = project_root(folder)
        return self._roots[folder]


def _ignore_file(folder: Path) -> "pathspec.GitIgnoreSpec | None":
    path = folder / ".gitignore"
    if not path.is_file():
        return None
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return _spec(tuple(lines))
