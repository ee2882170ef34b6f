"""What holds for the whole code base: rooms, names, sizes, and what must not stand anywhere."""

import ast
import importlib
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from termlint.checks import CHECKS, RULES
from termlint.text import fold

ROOT = Path(__file__).resolve().parents[2]
CODE = tuple(sorted((ROOT / "src").rglob("*.py")))
TESTS = tuple(sorted((ROOT / "tests").rglob("*.py")))
SCRIPTS = (*sorted((ROOT / "scripts").glob("*.py")), *sorted((ROOT / "benchmarks").rglob("*.py")))
PYTHON = (*CODE, *TESTS, *SCRIPTS, ROOT / "hatch_build.py")
# Words that say nothing about what a thing is.
EMPTY_WORDS = {
    "manager",
    "handler",
    "helper",
    "helpers",
    "util",
    "utils",
    "process",
    "info",
    "item",
}
# Text files of the project, whoever wrote them.
TEXTS = tuple(
    path
    for pattern in ("*", ".*", "docs/**/*", "examples/*", "data/*", "rules/*", "scripts/*", ".ci/*")
    for path in sorted(ROOT.glob(pattern))
    if path.is_file() and path.suffix not in (".pyc", ".svg") and path.name != ".git"
)


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_rooms_import_one_way(own_checkout: Path, run: Callable[..., object]) -> None:
    done = lint_imports(own_checkout, run)
    assert done == (0, "Contracts: 1 kept, 0 broken.")


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("text/span.py", "from termlint.checks import RULES"),
        ("terminology/term.py", "import termlint.documents"),
        ("matching/matcher.py", "def late():\n    from termlint.acronyms import tokens"),
        ("linter/linter.py", "from termlint.cli.main import main"),
    ],
)
def test_an_arrow_that_goes_up_is_found(
    own_checkout: Path, run: Callable[..., object], room: str, line: str
) -> None:
    path = own_checkout / "src" / "termlint" / room
    path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{line}\n", encoding="utf-8")
    assert lint_imports(own_checkout, run) == (1, "Contracts: 0 kept, 1 broken.")


def test_a_module_without_a_room_is_found(own_checkout: Path, run: Callable[..., object]) -> None:
    (own_checkout / "src" / "termlint" / "attic.py").write_text('"""Things."""\n', encoding="utf-8")
    status, _ = lint_imports(own_checkout, run)
    assert status == 1


def lint_imports(checkout: Path, run: Callable[..., object]) -> "tuple[int, str]":
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = run(
        [sys.executable, "-c", code, "--no-cache"], checkout, PYTHONPATH=str(checkout / "src")
    )
    summary = [line for line in done.stdout.splitlines() if line.startswith("Contracts:")]
    return done.returncode, " ".join(summary)


def test_every_module_of_a_rule_is_in_the_registry() -> None:
    modules = (importlib.import_module(f"termlint.checks.{path.stem}") for path in rule_modules())
    found = [module.CHECK for module in modules]
    assert sorted(check.rule.id for check in found) == sorted(RULES)
    assert {id(check) for check in found} == {id(check) for check in CHECKS}


def rule_modules() -> Iterator[Path]:
    for path in sorted((ROOT / "src" / "termlint" / "checks").glob("*.py")):
        if re.search(r"^CHECK\b", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield path


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_rule_has_a_module_a_page_and_examples(rule: object) -> None:
    name = rule.id  # type: ignore[attr-defined]
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)+", name)
    assert (ROOT / "src/termlint/checks" / f"{name.replace('-', '_')}.py").is_file()
    page = (ROOT / "docs/rules" / f"{name}.md").read_text(encoding="utf-8")
    assert f"\n# {name}\n" in page
    assert rule.examples  # type: ignore[attr-defined]
    assert rule.silent or all(one.good for one in rule.examples)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "rules").glob("*.yaml")), ids=lambda path: path.stem
)
def test_entries_of_packs_are_sorted(path: Path) -> None:
    ids = [entry["id"] for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["entries"]]
    assert ids == sorted(ids)


@pytest.mark.parametrize("name", ["infrastructure", "initialisms", "names", "well-known"])
def test_terms_are_sorted(name: str) -> None:
    text = (ROOT / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    # Strings alone, since YAML would read the term `NO` as a truth value.
    terms = yaml.load(text, Loader=yaml.BaseLoader)["terms"]
    folded = [fold(term["term"]) for term in terms]
    assert folded == sorted(folded)


@pytest.mark.parametrize("name", ["english-words", "technical-words", "word-acronyms"])
def test_word_lists_are_sorted_and_say_nothing_twice(name: str) -> None:
    text = (ROOT / "data" / f"{name}.txt").read_text(encoding="ascii")
    words = [line for line in text.splitlines() if not line.startswith("#")]
    assert words == sorted(set(words))
    assert text.endswith("\n")
    assert all(re.fullmatch(r"[a-z]+", word) for word in words)


@pytest.mark.parametrize("path", PYTHON, ids=relative)
def test_every_file_says_in_one_sentence_what_it_is_for(path: Path) -> None:
    if path in TESTS:
        return
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring
    first = docstring.partition("\n\n")[0]
    assert first.endswith(".")
    assert len(first.splitlines()) == 1


def test_names_say_what_a_thing_is() -> None:
    found = [(relative(path), name) for path in PYTHON for name in names(path) if empty(name)]
    assert found == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("path_helper", True),
        ("PathManager", True),
        ("info", True),
        ("_utils", True),
        ("info_level", True),
        ("processor", False),
        ("items", False),
        ("information", False),
        ("subprocess", False),
        ("manage", False),
    ],
)
def test_empty_words_are_found_in_names(name: str, expected: bool) -> None:
    assert empty(name) is expected


def empty(name: str) -> bool:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")
    return not EMPTY_WORDS.isdisjoint(words)


def names(path: Path) -> Iterator[str]:
    """The names that a file gives to modules, classes, functions and parameters.

    The name of a test is a sentence, in which any word may stand.
    """
    yield path.stem
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            if not node.name.startswith("test_"):
                yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg


def test_only_the_doors_and_the_scripts_print() -> None:
    doors = ("cli", "reporting", "__main__.py")
    found = [
        f"{relative(path)}:{node.lineno}"
        for path in CODE
        if path.relative_to(ROOT / "src" / "termlint").parts[0] not in doors
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    ]
    assert found == []


def test_only_matching_imports_the_automaton() -> None:
    assert importers("ahocorasick") == {"src/termlint/matching"}


def test_the_oracles_are_no_part_of_the_program() -> None:
    assert importers("docutils") | importers("sphinx") | importers("tree_sitter") == set()


def importers(package: str) -> set[str]:
    pattern = re.compile(rf"^\s*(?:import|from) {package}\b", re.MULTILINE)
    found = (path for path in CODE if pattern.search(path.read_text(encoding="utf-8")))
    return {relative(path.parent) for path in found}


def test_names_of_test_files_are_unique() -> None:
    stems = [path.name for path in TESTS if path.name.startswith("test_")]
    assert [name for name in sorted(set(stems)) if stems.count(name) > 1] == []


def test_every_lint_exception_has_a_reason() -> None:
    found = [
        f"{relative(path)}:{number}"
        for path in PYTHON
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"#\s*noqa(?!: [A-Z0-9, ]+ - \w)", line) and "re.search" not in line
    ]
    assert found == []


@pytest.mark.parametrize("path", [*TEXTS, *PYTHON], ids=relative)
def test_no_file_names_a_place_on_somebodys_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    places = re.findall(r"(?<![\w.~:/>}])/(?:work|Users)/\w+", text)
    assert places == []


@pytest.mark.parametrize("path", [*TEXTS, *PYTHON], ids=relative)
def test_files_are_clean_text(path: Path) -> None:
    data = path.read_bytes()
    assert b"\r" not in data
    assert not data.startswith(b"\xef\xbb\xbf")
    assert not data or data.endswith(b"\n")
    data.decode("utf-8")
