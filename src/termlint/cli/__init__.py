"""The command line: arguments to calls, results to text and exit codes."""

from termlint.cli.main import main

__all__ = ["main"]
