"""The pages that scripts write: that they are up to date, and that a stale one is found."""

import importlib.util
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from termlint.checks import RULES
from termlint.terminology import shipped_pack, shipped_packs

ROOT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"


def loaded(name: str) -> ModuleType:
    """A script as a module."""
    spec = importlib.util.spec_from_file_location(
        f"_script_{name}", ROOT / "scripts" / f"{name}.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def make_docs() -> ModuleType:
    return loaded("make_docs")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the script reads and writes."""
    for name in ("docs", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy2(ROOT / "README.md", tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def checkout_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scripts start termlint; they shall start this one."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))


def test_the_pages_are_up_to_date(
    make_docs: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (make_docs.main(["--check"]), capsys.readouterr().err) == (0, "")


def test_there_is_a_page_for_each_rule_and_pack(make_docs: ModuleType) -> None:
    rules = {f"docs/rules/{name}.md" for name in (*RULES, "index")}
    packs = {f"docs/packs/{name}.md" for name in (*shipped_packs(), "index")}
    assert set(make_docs.pages(ROOT)) == rules | packs | {"README.md"}


def test_stale_missing_and_surplus_pages_are_found_and_mended(
    make_docs: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make_docs.main(["--root", str(project)]) == 0
    (project / "docs/rules/outdated-term.md").write_text("old\n", encoding="utf-8")
    (project / "docs/packs/vmware.md").unlink()
    (project / "docs/rules/gone.md").write_text("# gone\n", encoding="utf-8")
    readme = (project / "README.md").read_text(encoding="utf-8")
    changed = readme.replace(" findings in 3 files", " findings in 4 files")
    (project / "README.md").write_text(changed, encoding="utf-8")
    assert make_docs.main(["--check", "--root", str(project)]) == 1
    names = re.findall(r"make_docs: (\S+ is \w+)", capsys.readouterr().err)
    assert names == [
        "README.md is stale",
        "docs/packs/vmware.md is stale",
        "docs/rules/outdated-term.md is stale",
        "docs/rules/gone.md is surplus",
    ]
    assert make_docs.main(["--root", str(project)]) == 0
    assert make_docs.main(["--check", "--root", str(project)]) == 0
    assert (project / "README.md").read_text(encoding="utf-8") == readme
    assert not (project / "docs/rules/gone.md").exists()


def test_pages_that_people_write_are_left_alone(make_docs: ModuleType, project: Path) -> None:
    (project / "docs/own.md").write_text("# Own\n", encoding="utf-8")
    assert make_docs.main(["--root", str(project)]) == 0
    assert (project / "docs/own.md").read_text(encoding="utf-8") == "# Own\n"


def test_the_readme_needs_its_marks(make_docs: ModuleType) -> None:
    with pytest.raises(ValueError, match="demo ends"):
        make_docs.with_demo(f"# x\n{make_docs.DEMO_BEGINS}", "y")
    marked = f"a\n{make_docs.DEMO_BEGINS}old\n{make_docs.DEMO_ENDS}b\n"
    assert "old" not in make_docs.with_demo(marked, "new\n")
    assert make_docs.with_demo(marked, "new\n").endswith(f"new\n```\n\n{make_docs.DEMO_ENDS}b\n")


def test_an_example_without_findings_is_refused(make_docs: ModuleType, project: Path) -> None:
    for name in ("proposal.md", "runbook.rst"):
        (project / "examples" / name).unlink()
    with pytest.raises(RuntimeError, match="exits 0"):
        make_docs.demo(project)


@pytest.mark.parametrize("name", shipped_packs())
def test_the_page_of_a_pack_has_all_of_it(name: str) -> None:
    page = (ROOT / "docs" / "packs" / f"{name}.md").read_text(encoding="utf-8")
    pack = shipped_pack(name)
    sections = dict(re.findall(r"^## `(.+?)`\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    assert sorted(sections) == sorted(entry.id for entry in pack.entries)
    for entry in pack.entries:
        text = sections[entry.id]
        rows = [line.split(" | ") for line in text.splitlines() if line.startswith("| `")]
        assert [(name.strip("| `"), since, versions) for name, since, versions, *_ in rows] == [
            (one.name, str(one.since or ""), one.versions.text if one.versions else "")
            for one in entry.names
        ]
        assert [one.source for one in entry.names if one.source not in text] == []
        assert entry.source in text
        assert entry.note in text


def test_special_characters_of_a_table_are_escaped(make_docs: ModuleType) -> None:
    assert (
        make_docs._table(("A", "B"), [("x|y", "z")]) == "| A | B |\n| --- | --- |\n| x\\|y | z |\n"
    )


def test_the_picture_shows_a_real_run(
    run: Callable[..., object], python: str, tmp_path: Path
) -> None:
    shutil.copy2(ROOT / "scripts" / "plan.md", tmp_path)
    done = run(
        [python, "-m", "termlint", "check", "plan.md"], tmp_path, PYTHONPATH=str(ROOT / "src")
    )
    sample = (tmp_path / "plan.md").read_text(encoding="utf-8")
    wanted = f"$ cat plan.md\n{sample}$ termlint check plan.md\n{done.stdout}"
    # The picture wraps long lines, and places words instead of spaces.
    assert drawn_letters(ROOT / "docs" / "picture.svg") == "".join(wanted.split())


def drawn_letters(picture: Path) -> str:
    texts = ElementTree.parse(picture).iter(f"{SVG}text")
    return "".join("".join("".join(text.itertext()).split()) for text in texts)


def test_the_picture_loads_nothing_from_elsewhere() -> None:
    text = (ROOT / "docs" / "picture.svg").read_text(encoding="utf-8")
    addresses = set(re.findall(r"https?://[^\"') ]+", text))
    assert addresses == {"http://www.w3.org/2000/svg"}
    assert "@font-face" not in text
