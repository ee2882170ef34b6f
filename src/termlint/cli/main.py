"""The entry point: one group of commands, and every fault as a sentence with exit code 2."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from termlint.cli.output import prepare, say

COMMANDS = ("check", "explain", "fix", "glossary", "init", "packs", "terms")
FAULT = 2
_NAME = "termlint"
_COMPLETE = "_TERMLINT_COMPLETE"


def _version(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        click.echo(f"termlint {version('docs-termlint')}")
        context.exit()


class _Commands(click.Group):
    """A group that imports a command when it is asked for: a run needs one of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, sorted."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, which is that of its module as well."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"termlint.cli.{cmd_name}"), cmd_name)
        return command


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 all is well, 1 findings, 2 something could not be done.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Keep the terminology of technical documents right.

    \b
    termlint check docs/            report what is wrong
    termlint fix docs/              mend what can be mended
    termlint glossary docs/         list the terms that are used
    termlint explain outdated-term  say what a rule does, or what a name means
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 clean, 1 findings, 2 a fault of any kind."""
    # A run makes many small values that live until its end and no cycles worth looking for.
    gc.disable()
    sys.exit(_run(sys.argv[1:] if arguments is None else arguments))


def _run(arguments: Sequence[str]) -> int:
    try:
        prepare()
        if sys.stdout is None or sys.stdout.closed:
            return _closed()
        code = _invoke(arguments)
        sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return FAULT
    except click.ClickException as error:
        say(_sentence(error))
        return FAULT
    except BrokenPipeError:
        return _closed()
    except OSError as error:
        say(_reason(error))
        _discard_output()
        return FAULT
    return code


def _invoke(arguments: Sequence[str]) -> int:
    """Run a command as click would, but leave every exception to us: its exit codes differ."""
    if _COMPLETE in os.environ:
        cli.main(list(arguments), prog_name=_NAME)
    try:
        with cli.make_context(_NAME, list(arguments)) as context:
            result = cli.invoke(context)
    except click.exceptions.Exit as error:
        return error.exit_code
    return result if isinstance(result, int) else 0


def _sentence(error: click.ClickException) -> str:
    """Return what click has to say as one sentence that says where help is."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return error.format_message()
    if type(error).__name__ == "NoArgsIsHelpError":  # of click 8.2; before, it exits with 0
        return f"a command is missing\n\n{context.get_help()}"
    return f"{error.format_message().rstrip('.')} (see `{context.command_path} --help`)"


def _reason(error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    return f"{error.filename}: {reason}" if error.filename else reason


def _closed() -> int:
    """Say that nobody reads standard output."""
    say("standard output was closed before the end of the report")
    _discard_output()
    return FAULT


def _discard_output() -> None:
    """Lead standard output nowhere: Python writes what is left of it when it exits."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
