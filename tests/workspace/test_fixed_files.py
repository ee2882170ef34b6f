"""Files after their fixes: their bytes but for the words, and what is said if none is written."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from projects import put

from termlint.workspace import Fault, Workspace
from termlint.workspace.fixes import Fixed

BAD = "The cluster runs CEPH.\n"
GOOD = "The cluster runs Ceph.\n"
BYTES = {
    # a mark, an encoding and a text
    "utf-8": (b"", "utf-8", BAD),
    "a mark": (b"\xef\xbb\xbf", "utf-8", BAD),
    "utf-16 little": (b"\xff\xfe", "utf-16-le", BAD),
    "utf-16 big": (b"\xfe\xff", "utf-16-be", BAD),
    "utf-16 with all": (b"\xff\xfe", "utf-16-le", "Größe 日本 \U0001f5ce\r\nof CEPH"),
    "line ends of Windows": (b"", "utf-8", "A b.\r\n\r\nCEPH\r\nruns.\r\n"),
    "a return alone": (b"", "utf-8", "A b.\rThe CEPH\rruns.\r"),
    "mixed line ends": (b"", "utf-8", "A b.\r\n\nThe CEPH\nruns.\r\n"),
    "no end of the last line": (b"", "utf-8", "The cluster runs CEPH"),
    "odd spaces": (b"", "utf-8", "A\x0cb\u2028c.\n\nThe CEPH \u00a0\t\n"),
    "letters of many kinds": (b"", "utf-8", "Größe 日本 \U0001f5ce CEPH\n"),
}
# Nothing to fix in any of them.
SAME = {
    "nothing": b"",
    "a mark alone": b"\xef\xbb\xbf",
    "two marks": b"\xef\xbb\xbf\xef\xbb\xbfAll is well.\n",
    "a mark of UTF-16 alone": b"\xff\xfe",
    "all is well": b"All is well.\r\n\n\r",
    "good": GOOD.encode(),
    "code": b"`CEPH`\n",
    "utf-16": b"\xff\xfe" + GOOD.encode("utf-16-le"),
    "no end": b"All is well",
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fix(*paths: str, write: bool = True) -> Sequence[Fixed | Fault]:
    return list(Workspace().fix(paths or ["."], unsafe=False, write=write))


def listed(folder: Path) -> list[str]:
    return sorted(name for name in os.listdir(folder) if name != ".git")


@pytest.mark.parametrize("what", BYTES)
def test_the_bytes_around_a_fix_stay(here: Path, what: str) -> None:
    mark, codec, text = BYTES[what]
    before, after = (mark + one.encode(codec) for one in (text, text.replace("CEPH", "Ceph")))
    put(here, {"a.md": before, "sub/a.rst": before})
    first, second = fix()
    for one in (first, second):
        assert isinstance(one, Fixed)
        assert (one.data, one.new_data, one.is_changed) == (before, after, True)
    assert (here / "a.md").read_bytes() == after
    assert (here / "sub/a.rst").read_bytes() == after
    assert (listed(here), listed(here / "sub")) == (["a.md", "sub"], ["a.rst"])
    assert not any(isinstance(one, Fault) or one.is_changed for one in fix())


@pytest.mark.parametrize("what", SAME)
def test_a_file_without_a_fix_is_not_written(here: Path, what: str) -> None:
    put(here, {"a.md": SAME[what]})
    os.utime(here / "a.md", ns=(1, 1))
    before = (here / "a.md").stat()
    (one,) = fix()
    assert isinstance(one, Fixed)
    assert not one.is_changed
    assert (here / "a.md").read_bytes() == SAME[what]
    after = (here / "a.md").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_nothing_is_written_where_nothing_shall(here: Path) -> None:
    left = f".a.md.{2**22 + 1}.termlint-tmp"
    put(here, {"a.md": BAD, left: "x"})
    (one,) = fix(write=False)
    assert isinstance(one, Fixed)
    assert one.new_data == GOOD.encode()
    assert (here / "a.md").read_text(encoding="utf-8") == BAD
    assert listed(here) == [left, "a.md"]


@pytest.mark.skipif(os.name == "nt", reason="there a file's age decides")
def test_what_a_killed_run_left_is_removed_beside_the_real_file(here: Path) -> None:
    """Also where there is nothing to fix, and where a link leads."""
    left = f".a.md.{2**22 + 1}.termlint-tmp"
    put(here, {f"one/{left}": "x", "one/a.md": GOOD, f"two/{left}": "x", "two/real.txt": BAD})
    put(here, {f"three/{left}": "x", "three/no.txt": GOOD})
    (here / "one/link.md").symlink_to("../two/real.txt")
    fix()
    assert listed(here / "one") == ["a.md", "link.md"]
    assert listed(here / "two") == ["real.txt"]
    assert listed(here / "three") == [left, "no.txt"]
    assert (here / "two/real.txt").read_text(encoding="utf-8") == GOOD
    assert (here / "one/link.md").is_symlink()


def _only_fault(results: Sequence[Fixed | Fault], path: str) -> str:
    """Return the one fault; the other file is fixed."""
    (fault,) = (one for one in results if isinstance(one, Fault))
    (done,) = (one for one in results if isinstance(one, Fixed))
    assert fault.path == path
    assert done.is_changed
    return fault.message


@pytest.mark.skipif(os.name == "nt", reason="Windows has other modes")
def test_a_read_only_file_is_a_fault_and_the_others_are_fixed(here: Path) -> None:
    put(here, {"a.md": BAD, "b.md": BAD})
    (here / "a.md").chmod(0o444)
    sentence = "this file cannot be written (the file is read-only); it is as it was"
    assert _only_fault(fix(), "a.md") == sentence
    assert (here / "a.md").read_text(encoding="utf-8") == BAD
    assert (here / "b.md").read_text(encoding="utf-8") == GOOD
    assert listed(here) == ["a.md", "b.md"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other modes")
def test_a_read_only_file_without_a_fix_is_no_fault(here: Path) -> None:
    put(here, {"a.md": GOOD})
    (here / "a.md").chmod(0o444)
    assert [type(one) for one in fix()] == [Fixed]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(28, "No space left on device"), "No space left on device"),
        (PermissionError(13, "Permission denied"), "Permission denied"),
        (OSError("odd"), "OSError"),
    ],
)
def test_what_cannot_be_written_is_a_fault(
    here: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    put(here, {"a.md": BAD, "b.md": BAD})
    real = os.replace

    def replace(source: str, target: str) -> None:
        if target.endswith("a.md"):
            raise error
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    sentence = f"this file cannot be written ({reason}); it is as it was"
    assert _only_fault(fix(), "a.md") == sentence
    assert listed(here) == ["a.md", "b.md"]


def test_a_file_that_is_changed_meanwhile_is_left_as_it_is_then(here: Path) -> None:
    put(here, {"a.md": BAD, "b.md": BAD})
    workspace = Workspace()
    diagnose = workspace._diagnose

    def slow(source: str, target: object) -> object:
        (here / "a.md").write_text("Somebody wrote this.\n", encoding="utf-8")
        return diagnose(source, target)  # type: ignore[arg-type]

    workspace._diagnose = slow  # type: ignore[method-assign, assignment]
    results = list(workspace.fix(["a.md", "b.md"], unsafe=False, write=True))
    assert _only_fault(results, "a.md") == (
        "this file was changed meanwhile; it was left as it is now, so run again"
    )
    assert (here / "a.md").read_text(encoding="utf-8") == "Somebody wrote this.\n"
    assert (here / "b.md").read_text(encoding="utf-8") == GOOD
    assert listed(here) == ["a.md", "b.md"]


@pytest.mark.parametrize("name", ["fsync", "replace"])
def test_an_interrupt_ends_the_run_and_leaves_whole_files(
    here: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    put(here, {"a.md": BAD, "b.md": BAD, "c.md": BAD})
    real = getattr(os, name)
    calls: list[int] = []

    def interrupted(*arguments: object) -> object:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(*arguments)

    monkeypatch.setattr(os, name, interrupted)
    with pytest.raises(KeyboardInterrupt):
        fix()
    texts = [(here / name).read_text(encoding="utf-8") for name in ("a.md", "b.md", "c.md")]
    assert texts == [GOOD, BAD, BAD]
    assert listed(here) == ["a.md", "b.md", "c.md"]


def test_the_same_file_twice_is_fixed_once(here: Path) -> None:
    put(here, {"a.md": BAD})
    assert [type(one) for one in fix("a.md", "./a.md", str(here / "a.md"))] == [Fixed]
    assert (here / "a.md").read_text(encoding="utf-8") == GOOD


@pytest.mark.skipif(os.name == "nt", reason="links are for administrators there")
def test_two_names_of_one_file_are_one_and_stay_two(here: Path) -> None:
    put(here, {"a.md": BAD})
    (here / "b.md").symlink_to("a.md")
    assert [type(one) for one in fix()] == [Fixed]
    assert (here / "b.md").is_symlink()
    assert (here / "a.md").read_text(encoding="utf-8") == GOOD


def test_what_is_left_and_what_was_fixed_is_told(here: Path) -> None:
    put(here, {"a.md": "The CEPH of ZQX.\n"})
    (one,) = fix()
    assert isinstance(one, Fixed)
    assert [found.rule for found in one.before.diagnostics] == [
        "inconsistent-casing",
        "undefined-acronym",
    ]
    assert [found.rule for found in one.after.diagnostics] == ["undefined-acronym"]
    assert one.after.document.source == "The Ceph of ZQX.\n"
    assert (dict(one.fixed), one.refused) == ({"inconsistent-casing": 1}, ())
