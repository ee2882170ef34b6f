"""From a folder to a ready linter: configs, packs, glossaries and files."""

from termlint.workspace.linters import Overrides
from termlint.workspace.pack_checks import PackChecks, PackFault, PackReport
from termlint.workspace.packs import KnownPack
from termlint.workspace.workspace import STDIN, Checked, Fault, Workspace

__all__ = [
    "STDIN",
    "Checked",
    "Fault",
    "KnownPack",
    "Overrides",
    "PackChecks",
    "PackFault",
    "PackReport",
    "Workspace",
]
