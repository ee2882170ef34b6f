"""The script that measures: each limit is seen to be exceeded, and the project keeps to them."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("_measure", ROOT / "scripts" / "measure.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def written(root: Path, name: str, text: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def function(name: str, lines: int) -> str:
    return f"def {name}():\n" + "    x = 1\n" * (lines - 1)


def test_the_project_keeps_to_the_limits(measure: ModuleType) -> None:
    assert measure.main([]) == 0


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [
        ([], 90, 0),
        ([7], 90, 7),
        ([3, 1, 2], 50, 2),
        (list(range(1, 11)), 90, 9),
        (list(range(10, 0, -1)), 90, 9),
        (list(range(1, 12)), 90, 10),
        ([1] * 9 + [99], 90, 1),
        ([1] * 8 + [99, 99], 90, 99),
        ([1, 2], 0, 1),
        ([1, 2], 100, 2),
    ],
)
def test_percentiles(measure: ModuleType, values: list[int], percent: int, expected: int) -> None:
    assert measure.percentile(values, percent) == expected


def test_functions_are_measured_with_decorators_and_inner_ones(
    measure: ModuleType, tmp_path: Path
) -> None:
    lines = ["@one", "@two", "def a():", "    def b():", "        pass", "    return b"]
    lines += ["class C:", "    async def d(self):", "        pass"]
    text = "".join(f"{line}\n" for line in lines)
    path = written(tmp_path, "src/x.py", text)
    found = {(one.name, one.line, one.length) for one in measure.functions(path)}
    assert found == {("a", 3, 6), ("b", 4, 2), ("d", 8, 2)}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"src/a.py": "x = 1\n", "tests/a.py": "y = 1\n"}, []),
        ({"src/a.py": "x = 1\n" * 400, "tests/a.py": "y = 1\n" * 400}, []),
        (
            {
                "src/a.py": "x = 1\n" * 401,
                "tests/a.py": "y = 1\n" * 200,
                "tests/b.py": "z = 1\n" * 201,
            },
            ["src/a.py has 401 lines, more than 400"],
        ),
        (
            {"src/a.py": "x = 1\n", "tests/a.py": "y = 1\n" * 401},
            ["tests/a.py has 401 lines, more than 400"],
        ),
        ({"hatch_build.py": "x = 1\n" * 401}, ["hatch_build.py has 401 lines, more than 400"]),
        (
            {"src/a.py": "x = 1\n" * 3, "tests/a.py": "y = 1\n" * 2},
            ["there are 3 lines of code but 2 lines of tests"],
        ),
        ({"src/a.py": function("f", 40), "tests/a.py": "y = 1\n" * 40}, []),
        (
            {"src/a.py": function("f", 41), "tests/a.py": "y = 1\n" * 41},
            ["one function in ten has more than 40 lines; longest: a.py:1 f"],
        ),
        (
            # Ten functions, one of them long: nine in ten are short.
            {"src/a.py": function("f", 41) + function("g", 2) * 9, "tests/a.py": "y = 1\n" * 60},
            [],
        ),
        (
            {"src/a.py": "x = 1\n", "tests/__pycache__/a.py": "y = 1\n"},
            ["there are 1 lines of code but 0 lines of tests"],
        ),
    ],
)
def test_limits(
    measure: ModuleType, tmp_path: Path, files: dict[str, str], expected: list[str]
) -> None:
    for name, text in files.items():
        written(tmp_path, name, text)
    assert list(measure.faults(tmp_path)) == expected


def test_the_exit_code_says_whether_a_limit_is_exceeded(
    measure: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path, "src/a.py", "x = 1\n" * 2)
    assert measure.main([str(tmp_path)]) == 1
    assert capsys.readouterr().err == "measure: there are 2 lines of code but 0 lines of tests\n"
    written(tmp_path, "tests/a.py", "x = 1\n" * 2)
    assert measure.main([str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""
