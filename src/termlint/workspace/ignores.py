"""The `.gitignore` files of a project, and what they leave out."""

from pathlib import Path
from typing import TYPE_CHECKING

from termlint.workspace.patterns import spec

if TYPE_CHECKING:
    import pathspec


class Ignores:
    """The `.gitignore` files that a run meets, each read once."""

    def __init__(self) -> None:
        self._specs: dict[Path, pathspec.GitIgnoreSpec | None] = {}

    def ignored(self, path: Path, top: Path, *, is_folder: bool = False) -> bool:
        """Tell whether the ignore files from `top` down leave a path out, its folders aside.

        The deepest file that speaks of the path decides. Both paths are absolute.
        """
        for folder in path.parents:
            rules = self._of(folder)
            if rules is not None:
                inside = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
                said = rules.check_file(inside).include
                if said is not None:
                    return said
            if folder == top:
                break
        return False

    def ignored_within(self, path: Path, top: Path, *, is_folder: bool = False) -> bool:
        """Tell whether a path below `top`, or a folder on the way to it, is left out."""
        on_the_way = [folder for folder in path.parents if top in folder.parents]
        return any(self.ignored(folder, top, is_folder=True) for folder in on_the_way) or (
            self.ignored(path, top, is_folder=is_folder)
        )

    def _of(self, folder: Path) -> "pathspec.GitIgnoreSpec | None":
        if folder not in self._specs:
            self._specs[folder] = _read(folder / ".gitignore")
        return self._specs[folder]


def _read(path: Path) -> "pathspec.GitIgnoreSpec | None":
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:  # not there in most folders; git passes over one that it cannot read
        return None
    return spec(tuple(text.splitlines()))
