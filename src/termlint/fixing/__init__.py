"""From diagnostics to a settled document: edits chosen, applied, proved, and written safely."""

from termlint.fixing.settling import Inspected, Refusal, Settled, changed_frame, settle
from termlint.fixing.writing import ChangedOnDiskError, clear_left_over, replace_file

__all__ = [
    "ChangedOnDiskError",
    "Inspected",
    "Refusal",
    "Settled",
    "changed_frame",
    "clear_left_over",
    "replace_file",
    "settle",
]
