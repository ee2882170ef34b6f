"""A sample of safe fixes to judge by hand, drawn with a fixed seed, at most three a file.

    cd FOLDER && termlint check --format json . > report.json
    python scripts/sample_fixes.py report.json --root FOLDER --seed 6 --size 100 [--whole]

Prints one JSON object a line: path, line, rule, title, and the text before and after, with the
words around it (of at most 120 characters together), or with the whole paragraph.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

MOST_A_FILE = 3
MOST_CHARACTERS = 120
_GAP = " … "


def main() -> None:
    """Print the sample in the order of paths and lines."""
    parser = argparse.ArgumentParser(description="Draw a sample of safe fixes to judge by hand.")
    parser.add_argument("report", type=Path)
    parser.add_argument("--root", type=Path, default=Path(), help="where the report was made")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--whole", action="store_true", help="show whole paragraphs")
    arguments = parser.parse_args()
    report = json.loads(arguments.report.read_text(encoding="utf-8"))
    for finding in draw(report["diagnostics"], arguments.seed, arguments.size):
        source = (arguments.root / finding["path"]).read_bytes().decode("utf-8-sig")
        print(json.dumps(shown(finding, source, whole=arguments.whole), ensure_ascii=False))


def draw(findings: list[dict[str, Any]], seed: int, size: int) -> list[dict[str, Any]]:
    """Return up to `size` findings that have a safe fix, sorted by place."""
    fixable = (one for one in findings if safe_edits(one))
    order = sorted(fixable, key=lambda one: (one["path"], one["start"], one["rule"]))
    random.Random(seed).shuffle(order)
    taken: list[dict[str, Any]] = []
    a_file: Counter[str] = Counter()
    for finding in order:
        if len(taken) < size and a_file[finding["path"]] < MOST_A_FILE:
            a_file[finding["path"]] += 1
            taken.append(finding)
    return sorted(taken, key=lambda one: (one["path"], one["start"], one["rule"]))


def safe_edits(finding: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the edits of a finding's safe fix in their order, none where it has no such fix."""
    safe = [fix for fix in finding["fixes"] if fix["safety"] == "safe"]
    return sorted(safe[0]["edits"], key=lambda edit: int(edit["start"])) if safe else []


def shown(finding: dict[str, Any], source: str, *, whole: bool) -> dict[str, Any]:
    """Return a finding's fix by path, line, rule and title, with the text before and after."""
    groups = _together(safe_edits(finding), source)
    stretches = [_paragraph(group, source) for group in groups]
    if not whole:
        most = (MOST_CHARACTERS - len(_GAP) * (len(groups) - 1)) // len(groups)
        pairs = zip(groups, stretches, strict=True)
        stretches = [_cut(group, stretch, most) for group, stretch in pairs]
    parts = list(zip(groups, stretches, strict=True))
    title = next(fix["title"] for fix in finding["fixes"] if fix["safety"] == "safe")
    return {
        **{key: finding[key] for key in ("path", "line", "rule")},
        "title": title,
        "before": _GAP.join(source[start:end] for _, (start, end) in parts),
        "after": _GAP.join(_edited(group, *stretch, source) for group, stretch in parts),
    }


def _together(edits: Sequence[dict[str, Any]], source: str) -> list[list[dict[str, Any]]]:
    """Return the edits by paragraph, and by how near they are."""
    groups: list[list[dict[str, Any]]] = []
    for edit in edits:
        between = source[groups[-1][-1]["end"] : edit["start"]] if groups else "\n\n"
        if len(between) < MOST_CHARACTERS // 3 and "\n\n" not in between:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _paragraph(group: Sequence[dict[str, Any]], source: str) -> tuple[int, int]:
    start = source.rfind("\n\n", 0, group[0]["start"])
    end = source.find("\n\n", group[-1]["end"])
    return (start + 2 if start >= 0 else 0), (end if end >= 0 else len(source))


def _cut(group: Sequence[dict[str, Any]], stretch: tuple[int, int], most: int) -> tuple[int, int]:
    """Return as much of a stretch around the edits as `most` characters hold."""
    first, last = group[0]["start"], group[-1]["end"]
    room = max(0, most - (last - first))
    start = max(stretch[0], first - room // 2)
    return start, min(stretch[1], start + room + last - first)


def _edited(group: Sequence[dict[str, Any]], start: int, end: int, source: str) -> str:
    parts: list[str] = []
    for edit in group:
        parts += (source[start : edit["start"]], edit["text"])
        start = edit["end"]
    return "".join((*parts, source[start:end]))


if __name__ == "__main__":
    main()
