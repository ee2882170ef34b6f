"""`termlint fix`: paths to documents with their fixes made."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termlint.cli.options import (
    CLOSED,
    STDIN,
    file_options,
    selection_options,
    split_paths,
    stdin_bytes,
)
from termlint.cli.output import say, write_bytes

if TYPE_CHECKING:
    from termlint.workspace import Fault, Workspace
    from termlint.workspace.config import AsOf
    from termlint.workspace.fixes import Fixed


@click.command()
@click.argument("paths", nargs=-1)
@click.option(
    "--unsafe-fixes", is_flag=True, help="Make the fixes, too, that somebody should look at."
)
@click.option("--diff", "as_diff", is_flag=True, help="Print what would change; write nothing.")
@click.option("--check", "only_check", is_flag=True, help="Say what would change; write nothing.")
@selection_options
@file_options
@click.option("-q", "--quiet", is_flag=True, help="Say nothing of what was done.")
def fix(
    paths: tuple[str, ...],
    unsafe_fixes: bool,
    as_diff: bool,
    only_check: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config: Path | None,
    as_of: "AsOf | None",
    force_exclude: bool,
    stdin_filename: str | None,
    quiet: bool,
) -> int:
    """Mend in documents what needs no person.

    Acronyms are introduced, names and their letter case put right.

    PATHS are files, folders, patterns such as "docs/**/*.md", or - for standard input, which
    goes to standard output; without any, the folder where you are. A fix that would change more
    than words is not made. Exits with 0 when all is done, whatever is left to report, with 1
    where --check or --diff find something to change, and 2 where a file could not be written.
    """
    from termlint.workspace import Overrides, Workspace

    overrides = Overrides(select or None, ignore, None, as_of, fixes=True)
    workspace = Workspace(config, overrides, force_exclude)
    files, has_stdin = split_paths(paths or (".",), stdin_filename)
    keeps = not (as_diff or only_check)
    results = []
    for result in workspace.fix(files, unsafe=unsafe_fixes, write=keeps):
        results.append(result)
        _tell(result, as_diff, keeps, quiet)
    for result in _stdin(workspace, stdin_filename, unsafe_fixes, keeps) if has_stdin else ():
        results.append(result)
        _tell(result, as_diff, keeps, quiet)
    if not results and not force_exclude:
        say("there are no documents here to fix")
    elif results and not quiet:
        _sum_up(results, keeps)
    return _exit_code(results, keeps)


def _stdin(
    workspace: "Workspace", name: str | None, unsafe: bool, keeps: bool
) -> "Iterator[Fixed | Fault]":
    """Yield what becomes of standard input; it is printed, as it is where it is left out."""
    from termlint.workspace import Fault

    data = stdin_bytes()
    if data is None:
        yield Fault(CLOSED, STDIN)
        return
    results = list(workspace.fix_bytes(data, name, unsafe=unsafe))
    for result in results:
        if keeps and not isinstance(result, Fault):
            write_bytes(result.new_data)
    if keeps and not results:
        write_bytes(data)
    yield from results


def _tell(result: "Fixed | Fault", as_diff: bool, keeps: bool, quiet: bool) -> None:
    """Say what became of a document on standard error, and print its diff if that is asked for."""
    from termlint.workspace import Fault

    if isinstance(result, Fault):
        say(str(result), placed=result.path is not None)
        return
    if as_diff and result.is_changed:
        from termlint.cli.diff import unified

        write_bytes(unified(result))
    if quiet:
        return
    document = result.after.document
    if result.is_generated and any(one.fixes for one in result.after.diagnostics):
        say(f"{document.path}: it says that it is generated, so it was left alone", placed=True)
    if result.is_changed:
        rules = ", ".join(f"{rule} {count}" for rule, count in sorted(result.fixed.items()))
        verb = "fixed" if keeps else "would fix"
        say(f"{document.path}: {verb} {result.fixed.total()} ({rules})", placed=True)
    for diagnostic, reason in result.refused:
        line, column = document.lines.position(diagnostic.span.start)
        place = f"{document.path}:{line}:{column}"
        say(f"{place}: the fix of {diagnostic.rule} was not made: {reason}", placed=True)


def _sum_up(results: "Sequence[Fixed | Fault]", keeps: bool) -> None:
    from termlint.wording import counted
    from termlint.workspace import Fault

    done = [one for one in results if not isinstance(one, Fault)]
    made = sum(one.fixed.total() for one in done)
    changed = sum(one.is_changed for one in done)
    left = sum(len(one.after.diagnostics) for one in done)
    rest = f"; {counted(left, 'finding')} left, see `termlint check`" if left else ""
    if not done:
        return
    if made:
        verb = "fixed" if keeps else "would fix"
        say(f"{verb} {counted(made, 'finding')} in {counted(changed, 'file')}{rest}")
    else:
        say(f"nothing to fix in {counted(len(done), 'file')}{rest}")


def _exit_code(results: "Sequence[Fixed | Fault]", keeps: bool) -> int:
    from termlint.workspace import Fault

    if any(isinstance(one, Fault) for one in results):
        return 2
    return int(not keeps and any(not isinstance(one, Fault) and one.is_changed for one in results))
