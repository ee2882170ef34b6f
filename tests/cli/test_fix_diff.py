"""`termlint fix --diff`: what it prints can be applied, by git and by patch."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from projects import put

TOOLS = {"git": ["git", "apply", "-"], "patch": ["patch", "-p1", "--binary", "--quiet"]}
# Projects of several files; `keep` is not among what is changed.
PROJECTS: dict[str, dict[str, bytes]] = {
    "one line": {"a.md": b"The CEPH\n"},
    "several hunks": {"a.md": b"The CEPH\n" + b"text\n" * 30 + b"\nThe CEPH of CEPH\n"},
    "line ends of Windows": {"a.md": b"# A\r\n\r\nThe CEPH\r\nruns.\r\n"},
    "mixed line ends": {"a.md": b"A\r\n\nThe CEPH\nruns.\r\nAnd CEPH\n"},
    "a return alone": {"a.md": b"A\rThe CEPH\rb\n\nCEPH\n"},
    "no end of the last line": {"a.md": b"The CEPH"},
    "no end, and it stays": {"a.md": b"The CEPH\n\nAll is well"},
    "a mark": {"a.md": b"\xef\xbb\xbfThe CEPH\n"},
    "a mark far away": {"a.md": b"\xef\xbb\xbfAll.\n" + b"\n" * 9 + b"The CEPH\n"},
    "several files": {"a.md": b"The CEPH", "b.md": b"All is well.\n", "s/t/c.rst": b"CEPH\r\n"},
    "spaces and letters": {"ö ä/my file.md": b"The CEPH\n", "日本.md": b"CEPH"},
    "a line less": {"a.md": b"A.\n\n<!-- termlint-disable-file late-definition -->\n\nCEPH\n"},
    "nothing left": {"a.md": b"<!-- termlint-disable-file late-definition -->\n"},
    "odd lines": {"a.md": "A\x0cb\u2028c\x85d CEPH\x1d\n\n-- CEPH\n\n++ CEPH\n".encode()},
    "nothing to change": {"a.md": b"All is well."},
}


def run(command: Sequence[str], cwd: Path, stdin: bytes = b"") -> "subprocess.CompletedProcess":
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False)


def fix(folder: Path, *arguments: str) -> bytes:
    done = run([sys.executable, "-m", "termlint", "fix", "-q", *arguments], folder)
    assert (done.returncode in (0, 1), done.stderr) == (True, b"")
    return bytes(done.stdout)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    }


@pytest.fixture(params=list(TOOLS))
def tool(request: pytest.FixtureRequest) -> Callable[[Path, bytes], None]:
    if shutil.which(request.param) is None:
        pytest.skip(f"there is no {request.param} here")

    def apply(folder: Path, diff: bytes) -> None:
        done = run(TOOLS[request.param], folder, diff)
        assert done.returncode == 0, done.stdout + done.stderr

    return apply


@pytest.mark.parametrize("what", PROJECTS)
def test_the_diff_makes_of_the_files_what_the_fix_does(
    folder: Path, tmp_path: Path, tool: Callable[[Path, bytes], None], what: str
) -> None:
    put(folder, {**PROJECTS[what], "keep.md": b"Kept `CEPH`.\n"})
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    shutil.rmtree(other / ".git")
    diff = fix(folder, "--diff")
    assert contents(folder) == contents(other)
    fix(folder)
    if diff:
        tool(other, diff)
    assert contents(other) == contents(folder)
    changed = contents(folder) != {**PROJECTS[what], "keep.md": b"Kept `CEPH`.\n"}
    assert changed is (what != "nothing to change") is bool(diff)
    assert fix(folder, "--diff") == b""


def test_a_line_that_gets_an_end(folder: Path, tool: Callable[[Path, bytes], None]) -> None:
    """A new last line: abbreviations of MkDocs are appended."""
    config = b"introduce: abbr\nflavour: mkdocs\n"
    put(folder, {"a.md": b"The RPO, the RTO", ".termlint.yaml": config})
    diff = fix(folder, "--diff", "a.md")
    tool(folder, diff)
    after = (folder / "a.md").read_bytes()
    put(folder, {"a.md": b"The RPO, the RTO"})
    fix(folder, "a.md")
    assert (folder / "a.md").read_bytes() == after
    assert after.splitlines()[-1].startswith(b"*[RTO]: ")


def test_the_whole_of_a_diff(folder: Path) -> None:
    put(folder, {"b/a.md": b"One.\r\n\r\nThe CEPH\r\n", "my file.rst": b"The CEPH"})
    assert fix(folder, "--diff") == (
        b"--- a/my file.rst\t\n+++ b/my file.rst\t\n@@ -1 +1 @@\n-The CEPH\n"
        b"\\ No newline at end of file\n+The Ceph\n\\ No newline at end of file\n"
        b"--- a/b/a.md\n+++ b/b/a.md\n@@ -1,3 +1,3 @@\n One.\r\n \r\n-The CEPH\r\n+The Ceph\r\n"
    )


def test_the_encoding_of_the_terminal_does_not_matter(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, {"é.md": "Größe 日本 of CEPH\n".encode()})
    expected = fix(folder, "--diff")
    assert "+Größe 日本 of Ceph\n".encode() in expected
    for encoding in ("ascii", "latin-1", "utf-16"):
        monkeypatch.setenv("PYTHONIOENCODING", encoding)
        assert fix(folder, "--diff") == expected


@pytest.mark.skipif(os.name == "nt", reason="Windows has names of letters only")
def test_a_name_that_is_no_text(folder: Path, tool: Callable[[Path, bytes], None]) -> None:
    name = os.path.join(os.fsencode(folder), b"a\xff.md")
    with open(name, "wb") as file:
        file.write(b"The CEPH\n")
    tool(folder, fix(folder, "--diff"))
    with open(name, "rb") as file:
        assert file.read() == b"The Ceph\n"


def test_a_path_is_one_from_here(folder: Path) -> None:
    put(folder, {"a.md": b"The CEPH\n"})
    first = fix(folder.parent, "--diff", str(folder / "a.md")).splitlines()[0]
    assert first == f"--- a/{folder.name}/a.md\t".encode()
