"""The hook for pre-commit, in a documentation repository as users have it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

BAD = "The cluster runs CEPH.\n"
GOOD = "The cluster runs Ceph.\n"
FINDING = re.compile(r"^(\S+):(\d+):(\d+): \w+: .* \[([a-z-]+)\]$", re.MULTILINE)


class Scratch(NamedTuple):
    """A folder of documents, and how to run a hook on all of them."""

    folder: Path
    hook: Callable[..., "tuple[int, str]"]


@pytest.fixture
def scratch(
    own_checkout: Path,
    tmp_path: Path,
    run: Callable[..., object],
    commit: Callable[[Path], None],
    python: str,
) -> Scratch:
    folder = tmp_path / "documents"
    for name in ("guide.md", "pages/plan.rst", "pages/app.mdx", "paper.qmd", "drafts/old.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(BAD, encoding="utf-8")
    (folder / "notes.txt").write_text(BAD, encoding="utf-8")
    (folder / "clean.md").write_text(GOOD, encoding="utf-8")
    (folder / ".termlint.yaml").write_text("exclude: [drafts/]\n", encoding="utf-8")
    commit(own_checkout)

    def hook(name: str = "termlint") -> "tuple[int, str]":
        commit(folder)
        command = [python, "-m", "pre_commit", "try-repo", own_checkout, name, "--all-files"]
        home = str(tmp_path / "store")
        done = run([*command, "--color", "never"], folder, PRE_COMMIT_HOME=home)
        return done.returncode, done.stdout + done.stderr

    return Scratch(folder, hook)


@pytest.mark.slow
def test_the_hook_finds_passes_and_leaves_out(scratch: Scratch) -> None:
    status, output = scratch.hook()
    assert status == 1, output
    assert "Failed" in output
    found = [
        (path, int(line), int(column), rule) for path, line, column, rule in FINDING.findall(output)
    ]
    place = (1, 18, "inconsistent-casing")
    assert sorted(found) == [
        (name, *place) for name in ("guide.md", "pages/app.mdx", "pages/plan.rst", "paper.qmd")
    ]
    for name, *_ in found:
        (scratch.folder / name).write_text(GOOD, encoding="utf-8")
    status, output = scratch.hook()
    assert status == 0, output
    assert "Passed" in output
    assert not FINDING.findall(output)


@pytest.mark.slow
def test_the_hook_that_fixes_fails_once_and_passes_then(scratch: Scratch) -> None:
    left = "The ZQX is one.\n"
    (scratch.folder / "left.md").write_text(left, encoding="utf-8")
    status, output = scratch.hook("termlint-fix")
    assert status == 1, output
    assert "files were modified by this hook" in output
    assert "guide.md: fixed 1 (inconsistent-casing 1)\n" in output
    assert "fixed 4 findings in 4 files; 1 finding left, see `termlint check`\n" in output
    assert not FINDING.findall(output)
    texts = {
        str(path.relative_to(scratch.folder)): path.read_text(encoding="utf-8")
        for pattern in ("*.md", "*.rst", "*.mdx", "*.qmd", "*.txt", ".*tmp")
        for path in scratch.folder.rglob(pattern)
    }
    mended = ("guide.md", "pages/plan.rst", "pages/app.mdx", "paper.qmd", "clean.md")
    assert texts == {
        **dict.fromkeys(mended, GOOD),
        **dict.fromkeys(("drafts/old.md", "notes.txt"), BAD),
        "left.md": left,
    }
    status, output = scratch.hook("termlint-fix")
    assert status == 0, output
    assert "Passed" in output


@pytest.mark.slow
def test_the_hook_for_glossaries_refreshes_those_that_are_asked_for(scratch: Scratch) -> None:
    marks = "<!-- termlint-glossary start -->\n<!-- termlint-glossary end -->\n"
    rst_marks = ".. termlint-glossary start\n.. termlint-glossary end\n"
    asking = {"asks.md": f"{GOOD}\n{marks}", "pages/asks.rst": f"{GOOD}\n{rst_marks}"}
    others = {
        "with-own.md": f"{GOOD}\n## Glossary\n\nCeph\n: Storage.\n",
        "plain.md": "The RPO of Ceph.\n",
        "drafts/asks.md": f"{GOOD}\n{marks}",
    }
    for name, text in {**asking, **others}.items():
        (scratch.folder / name).write_text(text, encoding="utf-8")
    before = {path: path.read_bytes() for path in scratch.folder.rglob("*.*") if path.is_file()}
    status, output = scratch.hook("termlint-glossary")
    assert status == 1, output
    assert "files were modified by this hook" in output
    for name in asking:
        assert f"{name}: refreshed its glossary\n" in output
    after = {path: path.read_bytes() for path in before}
    changed = {
        path.relative_to(scratch.folder).as_posix()
        for path in before
        if after[path] != before[path]
    }
    assert changed == set(asking)
    for name in asking:
        text = (scratch.folder / name).read_text(encoding="utf-8")
        assert text.startswith(GOOD)
        assert "Open-source software that joins" in text
    status, output = scratch.hook("termlint-glossary")
    assert status == 0, output
    assert "Passed" in output
    assert {path: path.read_bytes() for path in before} == after


def test_the_hooks_are_what_the_readme_promises(root: Path) -> None:
    hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [
        {key: value for key, value in hook.items() if key not in ("name", "description")}
        for hook in hooks
    ] == [
        {
            "id": name,
            "entry": f"termlint {command} --force-exclude",
            "language": "python",
            "types": ["text"],
            "files": r"\.(md|markdown|mdx|qmd|rst)$",
            "require_serial": True,
            "minimum_pre_commit_version": "2.9.2",
            "args": [],
        }
        for name, command in (
            ("termlint", "check"),
            ("termlint-fix", "fix"),
            ("termlint-glossary", "glossary --refresh"),
        )
    ]


def test_pre_commit_accepts_the_manifest(
    root: Path, run: Callable[..., object], python: str, tmp_path: Path
) -> None:
    command = [python, "-m", "pre_commit", "validate-manifest"]
    assert run([*command, root / ".pre-commit-hooks.yaml"], tmp_path).returncode == 0
    (tmp_path / "wrong.yaml").write_text("- {id: termlint, language: python}\n", encoding="utf-8")
    assert run([*command, tmp_path / "wrong.yaml"], tmp_path).returncode == 1
