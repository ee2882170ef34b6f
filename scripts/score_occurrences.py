"""How termlint's findings compare with what editors said of names in public documents.

    python scripts/score_occurrences.py tests/judged/outdated.jsonl DOCUMENTS

DOCUMENTS holds each document as OWNER+NAME/PATH. A name is reported by either rule about names.
Prints the misses and false alarms, then counts; names to keep are counted by the kind that the
editor gave: history, a quotation, code, of a version, or another.
"""

import argparse
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

from termlint.workspace import Checked, Workspace

_RULES = ("outdated-term", "inconsistent-casing")
_KINDS = ("history", "quotation", "code", "version", "other")


def main() -> None:
    """Print each disagreement, and the counts of found and reported by verdict."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("occurrences", type=Path)
    parser.add_argument("documents", type=Path)
    arguments = parser.parse_args()
    lines = arguments.occurrences.read_text(encoding="utf-8").splitlines()
    os.chdir(arguments.documents)
    counts: Counter[tuple[str, bool]] = Counter()
    for one in map(json.loads, lines):
        said = reported(one)
        counts[_sort(one), said is not None] += 1
        if (one["verdict"], said is None) in (("change", True), ("keep", False)):
            print(f"{one['verdict']}: {place(one)}: {one['name']} ({one['reason']}) {said or ''}")
    for sort in dict.fromkeys(sort for sort, _ in sorted(counts)):
        print(f"{sort}: {counts[sort, True]} reported, {counts[sort, False]} silent")


def _sort(one: dict[str, Any]) -> str:
    """Return the verdict, and the kind of what is to be kept where the editor gave one."""
    kind = one["reason"].partition(":")[0]
    return f"keep ({kind})" if one["verdict"] == "keep" and kind in _KINDS else one["verdict"]


def place(one: dict[str, Any]) -> str:
    """Return where an occurrence stands, as the reports write it."""
    return f"{one['repo'].replace('/', '+')}/{one['path']}:{one['line']}:{one['column']}"


def reported(one: dict[str, Any]) -> str | None:
    """Return the message of a finding that shares text with the name, None without one."""
    first, last = (one["line"], one["column"]), (one["line"], one["column"] + len(one["name"]))
    for checked in Workspace().check([place(one).rsplit(":", 2)[0]]):
        if not isinstance(checked, Checked):
            print(checked)  # nothing is found in what cannot be read
            return None
        position = checked.document.lines.position
        for found in checked.diagnostics:
            start, end = position(found.span.start), position(found.span.end)
            is_here = (start.line, start.column) < last and first < (end.line, end.column)
            # A product that is over is reported once a document, for all of its places.
            is_told = found.severity.label == "info" and found.text.lower() == one["name"].lower()
            is_meant = is_here or (is_told and one["verdict"] == "change")
            if found.rule in _RULES and is_meant:
                return f"{found.severity.label}: {found.message}"
    return None


if __name__ == "__main__":
    main()
