"""From a folder to a ready linter: configs, packs, glossaries and files."""

from termlint.workspace.linters import Overrides
from termlint.workspace.outcomes import Checked, Fault
from termlint.workspace.workspace import STDIN, Workspace

__all__ = [
    "STDIN",
    "Checked",
    "Fault",
    "Overrides",
    "Workspace",
]
