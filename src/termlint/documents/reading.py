"""From bytes or text to a Document: encodings, formats by name, and the two readers."""

import codecs
from collections.abc import Mapping

from termlint.documents.model import Document

MARKDOWN = "markdown"
RST = "rst"

# What a file's extension says about its format; `extensions` of the config adds to it.
EXTENSIONS: Mapping[str, str] = {
    "md": MARKDOWN,
    "markdown": MARKDOWN,
    "mdown": MARKDOWN,
    "mdx": MARKDOWN,
    "qmd": MARKDOWN,
    "rst": RST,
    "rest": RST,
}
FLAVOURS = ("auto", "commonmark", "gfm", "mkdocs", "docusaurus", "myst", "hugo", "quarto")


class UndecodableError(ValueError):
    """The bytes are no text that termlint reads; the message says what was found and where."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def decode(data: bytes) -> str:
    """Return the text of a file, without its byte order mark and with its line ends.

    UTF-8 with or without a byte order mark, and UTF-16 with one, are read.

    Raises:
        UndecodableError: anything else, binary files included.
    """
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise UndecodableError("this is UTF-32; save it as UTF-8")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(data, "utf-16", "UTF-16")
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise UndecodableError("this is a binary file, not a document (it has a NUL byte)", line)
    return _decoded(data.removeprefix(codecs.BOM_UTF8), "utf-8", "UTF-8")


def encode_like(data: bytes, text: str) -> bytes:
    """Return a text as bytes in the encoding of a file that `decode` reads, with its mark."""
    if data.startswith(codecs.BOM_UTF16_LE):
        return codecs.BOM_UTF16_LE + text.encode("utf-16-le")
    if data.startswith(codecs.BOM_UTF16_BE):
        return codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def _decoded(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UndecodableError(
            f"this is not {name} (byte 0x{data[error.start]:02x}); save it as UTF-8", line
        ) from None


def format_of(path: str, extensions: Mapping[str, str] = EXTENSIONS) -> str | None:
    """Return the format that a path's extension says, None for a path that is no document."""
    name = path.rsplit("/", 1)[-1]
    stem, dot, extension = name.rpartition(".")
    return extensions.get(extension.lower()) if dot and stem else None


def read_text(
    source: str, path: str, format: str, *, flavour: str = "auto", quotes: str = "skip"
) -> Document:
    """Read a source text (without a byte order mark) as `format`, "markdown" or "rst".

    `flavour` is one of `FLAVOURS` and matters for Markdown alone; with `quotes` "check", quoted
    speech is prose like any other.
    """
    if format == RST:
        from termlint.documents.rst import read_rst

        return read_rst(source, path, quotes=quotes)
    from termlint.documents.markdown import read_markdown

    return read_markdown(source, path, flavour=flavour, quotes=quotes)
