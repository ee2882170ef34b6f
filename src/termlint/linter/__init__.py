"""Runs the checks over one document, drops what is suppressed, and sorts what is left."""

from termlint.linter.examples import ExampleFault, judge_examples
from termlint.linter.linter import Linter

__all__ = ["ExampleFault", "Linter", "judge_examples"]
