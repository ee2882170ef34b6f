"""`termlint check`: paths to findings."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from termlint.workspace import Checked, Fault, Workspace

LEVELS = ("error", "warning", "info", "never")
FORMATS = ("text", "concise", "json")


def _rules(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Split a list of rules at its commas; every one must exist."""
    from termlint.checks import RULES
    from termlint.terminology.schema import unknown

    names = tuple(name.strip() for name in (value or "").split(",") if name.strip())
    for name in names:
        if name not in RULES:
            raise click.BadParameter(unknown("rule", name, RULES))
    return names


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", help="How to report.")
@click.option("--select", callback=_rules, help="Run these rules alone (commas between them).")
@click.option("--ignore", callback=_rules, help="Leave these rules out.")
@click.option("--config", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Use this config for all files.")
@click.option("--fail-on", type=click.Choice(LEVELS), help="The least severity that fails a run.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 although there are findings.")
@click.option("--force-exclude", is_flag=True, help="Leave excluded files out though they are named.")
@click.option("--stdin-filename", help="The name that a text on standard input stands for.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings only, without a summary.")
@click.option("-v", "--verbose", is_flag=True, help="Say which files are checked.")
@click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto",
              help="When to use colour.")
def check(
    paths: tuple[str, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config: Path | None,
    fail_on: str | None,
    exit_zero: bool,
    force_exclude: bool,
    stdin_filename: str | None,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Report what is wrong in documents: files, folders, patterns, or - for standard input."""
    from termlint.workspace import Overrides, Workspace

    overrides = Overrides(select or None, ignore, fail_on)
    workspace = Workspace(config, overrides, force_exclude)
    results = list(_results(workspace, paths or (".",), stdin_filename, verbose))
    _say(results, format_, quiet=quiet, colour=_has_colour(color), force_exclude=force_exclude)
    return _exit_code(results, exit_zero)


def _results(
    workspace: "Workspace", paths: tuple[str, ...], stdin_filename: str | None, verbose: bool
) -> "Iterable[Checked | Fault]":
    from termlint.workspace import STDIN, Checked

    files = [path for path in paths if path != STDIN]
    if len(files) < len(paths):
        yield from _stdin(workspace, stdin_filename)
    elif stdin_filename:
        raise click.UsageError("--stdin-filename goes with - as the path")
    for result in workspace.check(files):
        if verbose and isinstance(result, Checked):
            click.echo(f"{result.document.path}: {len(result.diagnostics)} findings", err=True)
        yield result


def _stdin(workspace: "Workspace", name: str | None) -> "Iterable[Checked | Fault]":
    from termlint.documents import decode, format_of
    from termlint.documents.reading import UndecodableError
    from termlint.workspace import Fault

    if sys.stdin is None:
        yield Fault("standard input is closed", "-")
        return
    format_ = format_of(name) if name else "markdown"
    if format_ is None:
        raise click.BadParameter(f'"{name}" is no document; use a name such as x.md or x.rst',
                                 param_hint="--stdin-filename")  # fmt: skip
    try:
        source = decode(sys.stdin.buffer.read())
    except UndecodableError as error:
        yield Fault(str(error), name or "-", error.line)
        return
    yield from workspace.check_text(source, name or "-", format_)


def _say(
    results: "list[Checked | Fault]", format_: str, *, quiet: bool, colour: bool, force_exclude: bool
) -> None:
    from termlint.reporting import FORMATS as RENDERERS
    from termlint.reporting import Report, ReportedFault
    from termlint.workspace import Checked, Fault

    checked = tuple((one.document, one.diagnostics) for one in results if isinstance(one, Checked))
    faults = [one for one in results if isinstance(one, Fault)]
    for fault in faults:
        click.echo(f"termlint: {fault}", err=True)
    if not results and not force_exclude:
        click.echo("termlint: there are no documents here to check", err=True)
    report = Report(
        checked,
        tuple(ReportedFault(one.message, one.path, one.line, one.column) for one in faults),
    )
    if format_ != "text" or checked or faults:
        click.echo(RENDERERS[format_](report, colour, quiet), nl=False, color=colour)


def _has_colour(choice: str) -> bool:
    """Tell whether to use colour: the option, then the environment, then the terminal."""
    import os

    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _exit_code(results: "list[Checked | Fault]", exit_zero: bool) -> int:
    from termlint.workspace import Fault

    if any(isinstance(one, Fault) for one in results):
        return 2
    return 0 if exit_zero else int(any(not isinstance(one, Fault) and one.fails for one in results))
