"""Runs the checks over one document, drops what is suppressed, and sorts what is left."""

from termlint.linter.linter import Linter

__all__ = ["Linter"]
