"""From diagnostics to a settled document: edits chosen, applied, proved, and written safely."""

from termlint.fixing.settling import Inspected, Refusal, Settled, settle
from termlint.fixing.writing import ChangedOnDiskError, clear_left_over, replace_file

__all__ = [
    "ChangedOnDiskError",
    "Inspected",
    "Refusal",
    "Settled",
    "clear_left_over",
    "replace_file",
    "settle",
]
