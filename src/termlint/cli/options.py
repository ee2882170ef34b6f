"""Options that `check` and `fix` share: which rules, which files, and how output looks."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from termlint.workspace.config import AsOf

STDIN = "-"
CLOSED = "standard input is closed; give it a document, or name a file"
_Command = TypeVar("_Command", bound=Callable[..., Any])


def _rules(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """Split lists of rules at their commas; every one must exist, and each list names one."""
    if not values:
        return ()
    from termlint.checks import RULES
    from termlint.terminology.schema import unknown

    names = tuple(name.strip() for value in values for name in value.split(","))
    for name in names:
        if not name:
            raise click.BadParameter("a rule has no name; write rules with commas between them")
        if name not in RULES:
            raise click.BadParameter(unknown("rule", name, RULES))
    return names


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> "AsOf | None":
    if value is None:
        return None
    from termlint.workspace.config import AsOf

    try:
        return AsOf.parse(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def selection_options(command: _Command) -> _Command:
    """Add the options that say which rules run, by which config and day."""
    for option in reversed(
        (
            click.option(
                "--select",
                metavar="RULES",
                multiple=True,
                callback=_rules,
                help="Run these rules alone, whatever the config selects (commas between them).",
            ),
            click.option(
                "--ignore",
                metavar="RULES",
                multiple=True,
                callback=_rules,
                help="Leave these rules out, beside those that the config ignores.",
            ),
            click.option(
                "--config",
                metavar="FILE",
                type=click.Path(exists=True, dir_okay=False, path_type=Path),
                help="Use this config for all files, and look for no other.",
            ),
            click.option(
                "--as-of",
                metavar="DAY",
                callback=_day,
                help="Judge names by this day, such as 2024-06-30, or by each document's own "
                "(document).",
            ),
        )
    ):
        command = option(command)
    return command


def file_options(command: _Command) -> _Command:
    """Add the options that say how the paths of a command line are meant."""
    named = click.option(
        "--stdin-filename",
        metavar="PATH",
        help="The file that standard input stands for: its config and its format hold.",
    )
    excluded = click.option(
        "--force-exclude", is_flag=True, help="Leave out excluded files although they are named."
    )
    return excluded(named(command))


colour_option = click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="When to use colour.",
)


def has_colour(choice: str) -> bool:
    """Tell whether to use colour: the option, then the environment, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def split_paths(paths: Sequence[str], stdin_filename: str | None) -> tuple[list[str], bool]:
    """Return the paths that name files, and whether standard input is among the others."""
    files = [path for path in paths if path != STDIN]
    has_stdin = len(files) < len(paths)
    if stdin_filename is not None and not has_stdin:
        raise click.UsageError("--stdin-filename needs - as the path")
    if stdin_filename == "":
        raise click.UsageError("--stdin-filename is empty; name a file such as x.md")
    return files, has_stdin


def stdin_bytes() -> bytes | None:
    """Return what standard input holds, None where it is closed."""
    return None if sys.stdin is None else sys.stdin.buffer.read()
