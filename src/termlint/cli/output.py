"""What the commands print: reports on standard output, sentences on standard error."""

import io
import sys
from contextlib import suppress
from typing import Any

import click

format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How to print.",
)


def prepare() -> None:
    """Let both streams take any text: what their encoding has not is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(sentence: str, *, placed: bool = False) -> None:
    """Print a sentence for people on standard error; one that begins with a place stays bare.

    Where nobody reads standard error, the report and the exit code still tell.
    """
    with suppress(OSError, ValueError):
        click.echo(sentence if placed else f"termlint: {sentence}", err=True)


def write(text: str, *, colour: bool = False, is_json: bool = False) -> None:
    """Print a report, or what was asked for, as it is; JSON is UTF-8 everywhere."""
    if is_json and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    click.echo(text, nl=False, color=colour)


def write_bytes(data: bytes) -> None:
    """Print a document byte for byte."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def as_json(report: dict[str, Any]) -> str:
    """Return a report as the JSON that the commands print."""
    import json

    return f"{json.dumps(report, ensure_ascii=False, indent=1)}\n"
