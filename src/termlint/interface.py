"""The Python interface: a document from a text or a file, and the linter of a folder."""

from pathlib import Path

from termlint.diagnostics import Diagnostic
from termlint.documents import Document, decode, format_of, read_text
from termlint.linter import Linter
from termlint.workspace import Workspace


def read(
    source: str | Path, *, path: str | None = None, format: str | None = None, flavour: str = "auto"
) -> Document:
    """Return the document of a text, or of a file given as a `Path`.

    `path` is what messages call a text; `format` is "markdown" or "rst" and follows from the
    path's extension where it is not given (a text without a path is Markdown).

    Raises:
        OSError: the file cannot be read.
        ValueError: the file cannot be decoded, or its format is not known.
    """
    if isinstance(source, Path):
        path = source.as_posix()
        text = decode(source.read_bytes())
    else:
        text = source.removeprefix("\ufeff")
    found = format or (format_of(path) if path else "markdown")
    if found not in ("markdown", "rst"):
        raise ValueError(f"{path}: the format is not known; give it as `format`")
    return read_text(text, path or "-", found, flavour=flavour)


def linter(folder: Path | None = None) -> Linter:
    """Return the linter that the command uses for the documents in a folder.

    The folder's config applies, and without one the defaults; None is the working directory.

    Raises:
        DataError: the config, or a file that it names, has faults.
    """
    return Workspace().linter(folder or Path.cwd())


def lint(source: str | Path, *, format: str | None = None) -> list[Diagnostic]:
    """Return the diagnostics of a text or file under the config of the working directory."""
    return linter().lint(read(source, format=format))
