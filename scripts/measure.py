"""Measure files, functions and tests against the limits that the code keeps to."""

import argparse
import ast
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("src", "scripts", "benchmarks", "tests", "hatch_build.py")
MOST_LINES = 400
MOST_FUNCTION_LINES = 40
PERCENTILE = 90


class Function(NamedTuple):
    """A function, where it begins, and how many lines it has, decorators and docstring included."""

    path: Path
    name: str
    line: int
    length: int


def python_files(root: Path, folders: Iterable[str] = FOLDERS) -> list[Path]:
    """Return the Python files of the project, sorted; a folder that is not there has none."""
    found: list[Path] = []
    for name in folders:
        place = root / name
        found += [place] if place.is_file() else place.rglob("*.py")
    return sorted(path for path in found if not {".venv", "__pycache__"} & set(path.parts))


def line_count(path: Path) -> int:
    """Return the number of lines of a UTF-8 file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path: Path) -> Iterator[Function]:
    """Yield the functions and methods of a file; one inside another counts by itself as well."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            yield Function(path, node.name, node.lineno, (node.end_lineno or first) - first + 1)


def percentile(values: Sequence[int], percent: int) -> int:
    """Return the smallest of the values that `percent` % of them do not exceed, 0 for none."""
    if not values:
        return 0
    place = -(-len(values) * percent // 100)  # the nearest rank, rounded up
    return sorted(values)[max(0, place - 1)]


def faults(root: Path) -> Iterator[str]:
    """Print what was measured; yield a sentence for each limit that is exceeded."""
    files = python_files(root)
    for path in files:
        lines = line_count(path)
        if lines > MOST_LINES:
            yield f"{path.relative_to(root)} has {lines} lines, more than {MOST_LINES}"
    code = [path for path in files if path.is_relative_to(root / "src")]
    found = [function for path in code for function in functions(path)]
    lengths = [function.length for function in found]
    high = percentile(lengths, PERCENTILE)
    print(f"functions: {len(found)}; lines: median {percentile(lengths, 50)}, "
          f"{PERCENTILE}th percentile {high}, longest {max(lengths, default=0)}")  # fmt: skip
    if high > MOST_FUNCTION_LINES:
        longest = sorted(found, key=lambda one: -one.length)[:5]
        names = ", ".join(f"{one.path.name}:{one.line} {one.name}" for one in longest)
        yield f"one function in ten has more than {MOST_FUNCTION_LINES} lines; longest: {names}"
    yield from _shortfall(files, code, root)


def _shortfall(files: Sequence[Path], code: Sequence[Path], root: Path) -> Iterator[str]:
    tests = [path for path in files if path.is_relative_to(root / "tests")]
    code_lines, test_lines = sum(map(line_count, code)), sum(map(line_count, tests))
    longest = max(map(line_count, files), default=0)
    print(f"files: {len(files)}, the longest has {longest} lines; "
          f"code: {code_lines} lines; tests: {test_lines} lines")  # fmt: skip
    if test_lines < code_lines:
        yield f"there are {code_lines} lines of code but {test_lines} lines of tests"


def main(argv: Sequence[str] | None = None) -> int:
    """Measure a project; return 1 where a limit is exceeded, else 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="the project's folder")
    found = list(faults(parser.parse_args(argv).root.resolve()))
    for fault in found:
        print(f"measure: {fault}", file=sys.stderr)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
