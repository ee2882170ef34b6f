"""A sample of findings to judge by hand, drawn with a fixed seed, at most three a file.

    termlint check --format json FOLDER > report.json
    python scripts/sample_findings.py report.json --seed 1 --size 100

Prints one JSON object a line, by path, line and token, without the documents' text.
"""

import argparse
import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

MOST_A_FILE = 3


def main() -> None:
    """Print the sample in the order of paths and lines."""
    parser = argparse.ArgumentParser(description="Draw a sample of findings to judge by hand.")
    parser.add_argument("report", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=100)
    arguments = parser.parse_args()
    report = json.loads(arguments.report.read_text(encoding="utf-8"))
    for finding in draw(report["diagnostics"], arguments.seed, arguments.size):
        print(json.dumps(finding, ensure_ascii=False))


def draw(findings: list[dict[str, Any]], seed: int, size: int) -> list[dict[str, Any]]:
    """Return up to `size` findings by path, line, column, rule and term, sorted by place."""
    order = sorted(findings, key=lambda one: (one["path"], one["start"], one["rule"]))
    random.Random(seed).shuffle(order)
    taken: list[dict[str, Any]] = []
    a_file: Counter[str] = Counter()
    for finding in order:
        if len(taken) < size and a_file[finding["path"]] < MOST_A_FILE:
            a_file[finding["path"]] += 1
            keys = ("path", "line", "column", "rule", "term")
            taken.append({key: finding[key] for key in keys})
    return sorted(taken, key=lambda one: (one["path"], one["line"], one["column"]))


if __name__ == "__main__":
    main()
