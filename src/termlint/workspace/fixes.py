"""A document of the workspace after its fixes, and the file that gets them."""

import os
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from termlint.documents import decode, encode_like
from termlint.documents.generated import is_generated
from termlint.fixing import (
    ChangedOnDiskError,
    Inspected,
    Refusal,
    clear_left_over,
    replace_file,
    settle,
)
from termlint.workspace.outcomes import Checked, UncheckableError


class Fixed(NamedTuple):
    """A document before and after its fixes: bytes, sources, and how many were made by rule.

    `after` holds what is left to report, `refused` the findings whose fixes failed their proof.
    A document that `is_generated` by a program is left alone, since its writer would undo it all.
    """

    before: Checked
    after: Checked
    data: bytes
    new_data: bytes
    fixed: Counter[str]
    refused: tuple[Refusal, ...]
    is_generated: bool = False

    @property
    def is_changed(self) -> bool:
        """Tell whether a fix was made."""
        return self.new_data != self.data


def fixed(data: bytes, diagnose: Callable[[str], Checked], *, unsafe: bool) -> Fixed:
    """Return the document of some bytes after its fixes; raises what decoding raises."""
    before = diagnose(decode(data))
    seen = {before.document.source: before}

    def inspect(source: str) -> Inspected:
        checked = seen[source] = diagnose(source)
        return Inspected(checked.document, checked.diagnostics)

    if not any(one.fixes for one in before.diagnostics):  # as of most documents
        return Fixed(before, before, data, data, Counter(), ())
    if is_generated(before.document.source):
        return Fixed(before, before, data, data, Counter(), (), is_generated=True)
    settled = settle(Inspected(before.document, before.diagnostics), inspect, unsafe=unsafe)
    after = seen[settled.after.document.source]
    new_data = data if after is before else encode_like(data, after.document.source)
    return Fixed(before, after, data, new_data, settled.fixed, settled.refused)


def keep(result: Fixed, file: str, cleared: set[str]) -> None:
    """Write a document to its file if a fix was made; raises `UncheckableError` if it cannot be.

    What a killed run left in the folder is removed, once for each folder in `cleared`.
    """
    folder = os.path.dirname(os.path.realpath(file))
    if folder not in cleared:
        cleared.add(folder)
        clear_left_over(folder)
    if result.is_changed:
        write_over(file, result.new_data, result.data)


def write_over(file: str, new: bytes, old: bytes) -> None:
    """Replace what a file holds; raises `UncheckableError` if it cannot be, or holds more."""
    try:
        replace_file(file, new, old)
    except ChangedOnDiskError:
        message = "this file was changed meanwhile; it was left as it is now, so run again"
        raise UncheckableError(message) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"this file cannot be written ({reason}); it is as it was"
        raise UncheckableError(message) from None
