"""`termlint check`: paths to findings."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from termlint.cli.options import (
    CLOSED,
    STDIN,
    colour_option,
    file_options,
    has_colour,
    selection_options,
    split_paths,
    stdin_bytes,
)
from termlint.cli.output import say, write

if TYPE_CHECKING:
    from termlint.workspace import Checked, Fault, Workspace
    from termlint.workspace.config import AsOf

    Results = Sequence[Checked | Fault]

LEVELS = ("error", "warning", "info", "never")
FORMATS = ("text", "concise", "json")


class _Look(NamedTuple):
    """How a report looks, and what is left out of it."""

    format: str
    colour: bool
    quiet: bool


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
@selection_options
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    help="Exit 1 from this severity up (by default what the config says, else warning).",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 although there are findings.")
@file_options
@click.option("-q", "--quiet", is_flag=True, help="Print findings only, without a summary.")
@click.option("-v", "--verbose", is_flag=True, help="Say on stderr which files are checked.")
@colour_option
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
    _report(results, _Look(format_, has_colour(color), quiet))
    _say_unread(results)
    if not force_exclude:  # as hooks say it, which name each file
        _say_past(results, paths)
    return _exit_code(results, exit_zero)


def _results(
    workspace: "Workspace", paths: tuple[str, ...], stdin_filename: str | None
) -> "Iterator[Checked | Fault]":
    """Yield what is found in the files, and then in standard input."""
    from termlint.workspace import Fault

    files, has_stdin = split_paths(paths, stdin_filename)
    yield from workspace.check(files)
    if has_stdin:
        data = stdin_bytes()
        if data is None:
            yield Fault(CLOSED, STDIN)
        else:
            yield from workspace.check_bytes(data, stdin_filename)


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


def _say_past(results: "Results", paths: tuple[str, ...]) -> None:
    """Say which of the files that somebody named are changelogs or of old versions.

    One whose name is in capitals, as projects write CHANGELOG, surprises nobody.
    """
    from termlint.workspace import Checked

    for one in results:
        if not isinstance(one, Checked) or not one.is_past:
            continue
        if one.document.path in paths and not Path(one.document.path).stem.isupper():
            say(
                f"note: {one.document.path} is a changelog or of an old version by its path: "
                "rules about what is new were not run on it; `changelogs: check` runs them"
            )


def _exit_code(results: "Results", exit_zero: bool) -> int:
    from termlint.workspace import Checked, Fault

    if any(isinstance(one, Fault) for one in results):
        return 2
    fails = any(isinstance(one, Checked) and one.fails for one in results)
    return int(fails and not exit_zero)
