"""`termlint check`: paths to findings."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from termlint.cli.output import say, write

if TYPE_CHECKING:
    from termlint.workspace import Checked, Fault, Workspace
    from termlint.workspace.config import AsOf

    Results = Sequence[Checked | Fault]

LEVELS = ("error", "warning", "info", "never")
FORMATS = ("text", "concise", "json")
STDIN = "-"


class _Look(NamedTuple):
    """How a report looks, and what is left out of it."""

    format: str
    colour: bool
    quiet: bool


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


@click.command()
@click.argument("paths", nargs=-1)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to report.",
)
@click.option(
    "--select",
    metavar="RULES",
    multiple=True,
    callback=_rules,
    help="Run these rules alone, whatever the config selects (commas between them).",
)
@click.option(
    "--ignore",
    metavar="RULES",
    multiple=True,
    callback=_rules,
    help="Leave these rules out, beside those that the config ignores.",
)
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Use this config for all files, and look for no other.",
)
@click.option(
    "--as-of",
    metavar="DAY",
    callback=_day,
    help="Judge names by this day, such as 2024-06-30, or by each document's own (document).",
)
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    help="Exit 1 from this severity up (by default what the config says, else warning).",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 although there are findings.")
@click.option(
    "--force-exclude", is_flag=True, help="Leave out excluded files although they are named."
)
@click.option(
    "--stdin-filename",
    metavar="PATH",
    help="The file that standard input stands for: its config and its format hold.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print findings only, without a summary.")
@click.option("-v", "--verbose", is_flag=True, help="Say on stderr which files are checked.")
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="When to use colour.",
)
def check(
    paths: tuple[str, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config: Path | None,
    as_of: "AsOf | None",
    fail_on: str | None,
    exit_zero: bool,
    force_exclude: bool,
    stdin_filename: str | None,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Report what is wrong with the terms of documents.

    PATHS are files, folders, patterns such as "docs/**/*.md", or - for standard input; without
    any, the folder where you are. Exits with 0 where all is well, 1 for findings, and 2 where
    something could not be checked.
    """
    from termlint.workspace import Overrides, Workspace

    overrides = Overrides(select or None, ignore, fail_on, as_of)
    workspace = Workspace(config, overrides, force_exclude)
    results = []
    for result in _results(workspace, paths or (".",), stdin_filename):
        if verbose:
            _say_checked(result)
        results.append(result)
    if not results and not force_exclude:
        say("there are no documents here to check")
    _report(results, _Look(format_, _has_colour(color), quiet))
    _say_unread(results)
    return _exit_code(results, exit_zero)


def _results(
    workspace: "Workspace", paths: tuple[str, ...], stdin_filename: str | None
) -> "Iterator[Checked | Fault]":
    """Yield what is found in the files, and then in standard input."""
    files = [path for path in paths if path != STDIN]
    if stdin_filename is not None and len(files) == len(paths):
        raise click.UsageError("--stdin-filename needs - as the path")
    yield from workspace.check(files)
    if len(files) < len(paths):
        yield from _stdin(workspace, stdin_filename)


def _stdin(workspace: "Workspace", name: str | None) -> "Iterator[Checked | Fault]":
    from termlint.workspace import Fault

    if sys.stdin is None:
        yield Fault("standard input is closed; give it a document, or name a file", STDIN)
    elif name == "":
        raise click.UsageError("--stdin-filename is empty; name a file such as x.md")
    else:
        yield from workspace.check_bytes(sys.stdin.buffer.read(), name)


def _say_checked(result: "Checked | Fault") -> None:
    from termlint.workspace import Checked

    if isinstance(result, Checked):
        count = len(result.diagnostics)
        say(f"{result.document.path}: {count} finding{'' if count == 1 else 's'}")


def _report(results: "Results", look: _Look) -> None:
    """Say the faults on standard error, and print the report on standard output."""
    from termlint.reporting import FORMATS as RENDERERS
    from termlint.reporting import Report, ReportedFault
    from termlint.workspace import Checked, Fault

    checked = tuple((one.document, one.diagnostics) for one in results if isinstance(one, Checked))
    faults = [one for one in results if isinstance(one, Fault)]
    for fault in faults:
        say(str(fault), placed=fault.path is not None)
    if look.format == "text" and not results:
        return
    reported = tuple(ReportedFault(one.message, one.path, one.line, one.column) for one in faults)
    text = RENDERERS[look.format](Report(checked, reported), look.colour, look.quiet)
    write(text, colour=look.colour, is_json=look.format == "json")


def _say_unread(results: "Results") -> None:
    """Say how many documents are in languages that some of the rules do not know."""
    from termlint.workspace import Checked

    unread = [one.unread for one in results if isinstance(one, Checked) and one.unread]
    if unread:
        are, them = ("document is", "it") if len(unread) == 1 else ("documents are", "them")
        languages = ", ".join(sorted(set(unread)))
        say(
            f"note: {len(unread)} {are} not in English ({languages}): "
            f"the rules that know English only were not run on {them}"
        )


def _has_colour(choice: str) -> bool:
    """Tell whether to use colour: the option, then the environment, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _exit_code(results: "Results", exit_zero: bool) -> int:
    from termlint.workspace import Checked, Fault

    if any(isinstance(one, Fault) for one in results):
        return 2
    fails = any(isinstance(one, Checked) and one.fails for one in results)
    return int(fails and not exit_zero)
