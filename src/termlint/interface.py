"""The Python interface: a document from a text or a file, and the linter of a folder."""

from pathlib import Path

from termlint.diagnostics import Diagnostic
from termlint.documents import FLAVOURS, Document, decode, format_of, read_text
from termlint.linter import Linter
from termlint.workspace import Workspace

_FORMATS = ("markdown", "rst")


def read(
    source: str | Path, *, path: str | None = None, format: str | None = None, flavour: str = "auto"
) -> Document:
    """Return the document of a text, or of a file given as a `Path`.

    `path` is what the text or file is called. `format` is "markdown" or "rst", and follows from
    the extension of the path where it is not given; a text without a path is Markdown. `flavour`
    says how to read Markdown: "auto", "commonmark", "gfm", "mkdocs", "docusaurus", "myst",
    "hugo" or "quarto".

    Raises:
        OSError: the file cannot be read.
        ValueError: the file cannot be decoded, or the format or flavour is not known.
    """
    if flavour not in FLAVOURS:
        raise ValueError(f'unknown flavour "{flavour}"; use one of {", ".join(FLAVOURS)}')
    name = path or _name(source)
    found = _checked(format) or _format(name)
    return read_text(_text(source), name, found, flavour=flavour)


def linter_for(folder: str | Path = ".") -> Linter:
    """Return the linter that the command uses for the documents in a folder.

    The folder's config applies, and without one the defaults; its `per-file` and its keys about
    reading (`flavour`, `quotes`, `extensions`) are up to the caller.

    Raises:
        DataError: the config, or a file that it names, has faults.
    """
    return Workspace().linter(Path(folder))


def lint(
    source: str | Path, *, path: str | None = None, format: str | None = None
) -> list[Diagnostic]:
    """Return the diagnostics of a text, or of a file given as a `Path`, in their order.

    They are those of the command: the config that is nearest to the path applies in full. A
    text without a path stands in the working directory. `path` and `format` are those of `read`.

    Raises:
        DataError: the config, or a file that it names, has faults.
        OSError: the file cannot be read.
        ValueError: the file cannot be decoded, or the format is not known.
    """
    name = path or _name(source)
    return list(Workspace().diagnose(_text(source), name, _checked(format)).diagnostics)


def _checked(format: str | None) -> str | None:
    if format not in (None, *_FORMATS):
        raise ValueError(f'unknown format "{format}"; use one of {", ".join(_FORMATS)}')
    return format


def _name(source: str | Path) -> str:
    return source.as_posix() if isinstance(source, Path) else "-"


def _text(source: str | Path) -> str:
    if isinstance(source, Path):
        return decode(source.read_bytes())
    return source.removeprefix("\ufeff")


def _format(path: str) -> str:
    if path == "-":
        return "markdown"
    found = format_of(path)
    if found is None:
        raise ValueError(f'"{path}" does not say its format; give it as `format`')
    return found
