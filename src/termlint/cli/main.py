"""The entry point: one group of commands, and every fault as a sentence with exit code 2."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from termlint.cli.check import check
from termlint.cli.explain import explain
from termlint.cli.init import init
from termlint.cli.terms import terms

FAULT = 2


def _version(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        click.echo(f"termlint {version('docs-termlint')}")
        context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version,
    help="Show the version and exit.",
)  # fmt: skip
def cli() -> None:
    """Keep the terminology of technical documents right.

    \b
    termlint check docs/            report what is wrong
    termlint explain outdated-term  say what a rule does, or what a term means
    """


for _command in (check, explain, terms, init):
    cli.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 clean, 1 findings, 2 a fault of any kind."""
    # A run makes many small values that live until its end and no cycles worth looking for.
    gc.disable()
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        if sys.stdout is None or sys.stdout.closed:
            return _closed()
        result = cli.main(arguments, prog_name="termlint", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.Abort:
        click.echo("termlint: interrupted", err=True)
        return FAULT
    except click.ClickException as error:
        error.show()
        return FAULT
    except BrokenPipeError:
        return _closed()
    except OSError as error:
        click.echo(f"termlint: {error.strerror or error}", err=True)
        return FAULT
    return result if isinstance(result, int) else 0


def _closed() -> int:
    """Say that nobody reads standard output; Python would say it again when it exits."""
    if sys.stderr is not None:
        click.echo("termlint: standard output was closed before the end of the report", err=True)
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return FAULT
