"""`termlint fix -`: a document in, the mended one out, byte for byte but for the words."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from projects import put

BAD, GOOD = b"The cluster runs CEPH.\n", b"The cluster runs Ceph.\n"
SAID = "-: fixed 1 (inconsistent-casing 1)\ntermlint: fixed 1 finding in 1 file\n"


def filtered(folder: Path, data: bytes, *arguments: str, **env: str) -> tuple[int, bytes, str]:
    """Run `termlint fix -` and return its bytes as they are."""
    done = subprocess.run(
        [sys.executable, "-m", "termlint", "fix", "-", *arguments],
        cwd=folder,
        input=data,
        env={**os.environ, **env},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.decode()


@pytest.mark.parametrize(
    "data",
    [
        BAD,
        b"\xef\xbb\xbf" + BAD,
        b"A b.\r\n\r\nThe CEPH\r\nruns.\r\n",
        b"A b.\r\n\nThe CEPH\nruns.\r\n",
        b"The CEPH",
        "Größe 日本 CEPH\n".encode(),
        # of these nothing is changed
        GOOD,
        b"",
        b"\xef\xbb\xbf",
        b"All\r\nis\rwell",
        b"`CEPH`\n",
        b"\xff\xfe",
    ],
)
def test_what_goes_in_comes_out_mended(folder: Path, data: bytes) -> None:
    mended = data if b"`" in data else data.replace(b"CEPH", b"Ceph")
    code, out, err = filtered(folder, data)
    assert (code, out) == (0, mended)
    assert err == (SAID if mended != data else "termlint: nothing to fix in 1 file\n")
    assert filtered(folder, mended, "-q") == (0, mended, "")
    assert os.listdir(folder) == [".git"]


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be"])
def test_wide_characters_stay_wide(folder: Path, mark: str) -> None:
    start = "\ufeff".encode(mark)
    data = start + "Größe of CEPH\r\n".encode(mark)
    assert filtered(folder, data, "-q") == (0, start + "Größe of Ceph\r\n".encode(mark), "")


def test_the_encoding_of_the_terminal_does_not_matter(folder: Path) -> None:
    data = "Größe 日本 CEPH\n".encode()
    mended = data.replace(b"CEPH", b"Ceph")
    for encoding in ("ascii", "latin-1", "utf-16"):
        assert filtered(folder, data, "-q", PYTHONIOENCODING=encoding) == (0, mended, "")


def test_check_and_diff_print_no_document(folder: Path) -> None:
    said = SAID.replace("fixed", "would fix")
    assert filtered(folder, BAD, "--check") == (1, b"", said)
    assert filtered(folder, GOOD, "--check", "-q") == (0, b"", "")
    assert filtered(folder, GOOD, "--diff", "-q") == (0, b"", "")
    diff = b"--- a/-\n+++ b/-\n@@ -1 +1 @@\n-" + BAD + b"+" + GOOD
    assert filtered(folder, BAD, "--diff") == (1, diff, said)
    assert filtered(folder, BAD, "--diff", "--check", "-q") == (1, diff, "")


def test_a_name_says_format_and_config(folder: Path) -> None:
    put(folder, {"sub/.termlint.yaml": "ignore: [inconsistent-casing]\n", "sub/a.rst": "x\n"})
    text = b"The CEPH::\n\n   CEPH\n\nThe RPO.\n"
    mended = text.replace(b"The RPO", b"The recovery point objective (RPO)")
    named = ("--stdin-filename", "sub/a.rst")
    said = "sub/a.rst: fixed 1 (undefined-acronym 1)\ntermlint: fixed 1 finding in 1 file\n"
    assert filtered(folder, text, *named) == (0, mended, said)
    assert (folder / "sub/a.rst").read_bytes() == b"x\n"
    changed = mended.replace(b"The CEPH", b"The Ceph")
    assert filtered(folder, text, "-q", "--stdin-filename", "new.rst") == (0, changed, "")
    code, out, _ = filtered(folder, text, "-q", "--diff", *named)
    assert (code, out.splitlines()[:2]) == (1, [b"--- a/sub/a.rst", b"+++ b/sub/a.rst"])


def test_what_is_left_out_comes_out_as_it_went_in(folder: Path) -> None:
    put(folder, {".termlint.yaml": "exclude: [drafts/]\n"})
    named = ("--stdin-filename", "drafts/a.md")
    data = b"\xef\xbb\xbfThe CEPH\r\n"
    assert filtered(folder, data, *named, "--force-exclude") == (0, data, "")
    assert filtered(folder, data, *named, "--force-exclude", "--check") == (0, b"", "")
    mended = data.replace(b"CEPH", b"Ceph")
    assert filtered(folder, data, "-q", *named) == (0, mended, "")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"na\xefve CEPH\n", "-:1: this is not UTF-8 (byte 0xef); save it as UTF-8\n"),
        (b"\0", "-:1: this is a binary file, not a document (it has a NUL byte)\n"),
    ],
)
def test_what_cannot_be_read_comes_not_out(folder: Path, data: bytes, sentence: str) -> None:
    assert filtered(folder, data) == (2, b"", sentence)
    assert filtered(folder, data, "--diff", "-q") == (2, b"", sentence)


def test_a_name_that_is_no_document(folder: Path) -> None:
    code, out, err = filtered(folder, BAD, "--stdin-filename", "notes.txt")
    assert (code, out) == (2, b"")
    assert err.startswith("notes.txt: this is no document (.md, .rst, …)")


def test_files_beside_it_are_fixed_in_their_place(termlint: Any, folder: Path) -> None:
    put(folder, {"a.md": BAD})
    done = termlint("fix", "-", "a.md", stdin=BAD)
    assert (done.code, done.out.encode()) == (0, GOOD)
    assert done.err == (
        "a.md: fixed 1 (inconsistent-casing 1)\n-: fixed 1 (inconsistent-casing 1)\n"
        "termlint: fixed 2 findings in 2 files\n"
    )
    assert (folder / "a.md").read_bytes() == GOOD


def test_a_fault_of_a_config_prints_no_document(folder: Path) -> None:
    put(folder, {".termlint.yaml": "selct: []\n"})
    code, out, err = filtered(folder, BAD)
    assert (code, out) == (2, b"")
    assert err.startswith(".termlint.yaml:1:1: unknown key")


@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="closes streams with bash")
def test_closed_standard_input(folder: Path) -> None:
    command = f'"{sys.executable}" -m termlint fix - <&-'
    done = subprocess.run(
        ["/bin/bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False
    )
    sentence = "-: standard input is closed; give it a document, or name a file\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)
