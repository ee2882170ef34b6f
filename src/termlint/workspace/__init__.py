"""From a folder to a ready linter: configs, packs, glossaries and files."""

from termlint.workspace.workspace import STDIN, Checked, Fault, Overrides, Workspace

__all__ = ["STDIN", "Checked", "Fault", "Overrides", "Workspace"]
