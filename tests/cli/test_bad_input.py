"""Bad input: one sentence that names the place and the way out, exit 2, the rest still checked."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from projects import FINDING, GOOD, errors, findings, put

BASH = Path("/bin/bash")
needs_bash = pytest.mark.skipif(not BASH.exists(), reason="closes streams with bash")
posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has neither FIFOs nor such names")


# A file that cannot be checked beside one that can: its content, and what is said of it.
UNREADABLE: dict[str, tuple[bytes, int | None, str]] = {
    "latin.md": (
        b"fine\nna\xefve\n",
        2,
        "this is not UTF-8 (byte 0xef); save it as UTF-8",
    ),
    "wide.md": (
        "RPO\n".encode("utf-16-le"),
        1,
        "this is a binary file, not a document (it has a NUL byte)",
    ),
    "odd.md": (
        b"\xff\xfea\x00b",
        1,
        "this is not UTF-16 (byte 0x62); save it as UTF-8",
    ),
    "wider.md": ("RPO\n".encode("utf-32"), None, "this is UTF-32; save it as UTF-8"),
    "nul.md": (
        b"one\ntwo\x00\n",
        2,
        "this is a binary file, not a document (it has a NUL byte)",
    ),
    "image.rst": (
        b"\x89PNG\r\n\x1a\n\x00\x00",
        3,
        "this is a binary file, not a document (it has a NUL byte)",
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_is_no_text(termlint: Any, folder: Path, name: str) -> None:
    content, line, sentence = UNREADABLE[name]
    put(folder, {name: content, "good.md": GOOD})
    result = termlint("check", "--format", "json", ".")
    report = json.loads(result.out)
    assert result.code == 2
    assert errors(report) == [(name, line, None, sentence)]
    assert findings(report) == [FINDING]
    place = name if line is None else f"{name}:{line}"
    assert result.err == f"{place}: {sentence}\n"


def test_texts_in_readable_encodings_are_no_fault(termlint: Any, folder: Path) -> None:
    put(
        folder,
        {
            "good.md": b"\xef\xbb\xbf" + GOOD.encode(),
            "utf16.md": GOOD.encode("utf-16"),
            "big.md": b"\xfe\xff" + GOOD.encode("utf-16-be"),
        },
    )
    result = termlint("check", "--format", "json", ".")
    report = json.loads(result.out)
    assert (result.code, result.err) == (1, "")
    assert findings(report) == [(name, *FINDING[1:]) for name in ("big.md", "good.md", "utf16.md")]


def test_an_empty_file_is_clean(termlint: Any, folder: Path) -> None:
    put(folder, {"empty.md": "", "empty.rst": "", "bom.md": b"\xef\xbb\xbf"})
    assert termlint("check") == (0, "No findings in 3 files.\n", "")


def test_a_folder_without_documents(termlint: Any, folder: Path) -> None:
    put(folder, {"notes.txt": GOOD})
    sentence = "termlint: there are no documents here to check\n"
    assert termlint("check") == (0, "", sentence)
    assert termlint("check", "--force-exclude") == (0, "", "")
    result = termlint("check", "--format", "json")
    assert (result.code, result.err) == (0, sentence)
    assert json.loads(result.out) == {
        "version": 1,
        "files_checked": 0,
        "errors": [],
        "diagnostics": [],
    }


def test_everything_excluded(termlint: Any, folder: Path) -> None:
    put(folder, {"good.md": GOOD, ".termlint.yaml": 'exclude: ["*.md"]\n'})
    sentence = "termlint: there are no documents here to check\n"
    assert termlint("check", ".") == (0, "", sentence)
    assert termlint("check", "--force-exclude", "good.md") == (0, "", "")
    assert termlint("check", "good.md").code == 1


# Paths on the command line beside a good one, and what is said of them.
PATHS = {
    "missing.md": "missing.md: there is no such file or folder; check the path\n",
    "missing/": "missing: there is no such file or folder; check the path\n",
    "*.rst": "*.rst: no document matches this pattern; check it\n",
    "nowhere/*.md": "nowhere/*.md: no document matches this pattern; check it\n",
    "pictures/*": "pictures/*: no document matches this pattern; check it\n",
    "notes.txt": "notes.txt: this is no document (.md, .rst, …); leave it out, or name its format "
    "under `extensions` in the config, as in {txt: md}\n",
    "": "termlint: an empty path names no file; leave it out\n",
}


@pytest.mark.parametrize("path", PATHS)
def test_a_path_that_names_no_document(termlint: Any, folder: Path, path: str) -> None:
    put(folder, {"good.md": GOOD, "notes.txt": GOOD, "pictures/a.png": b"\x89PNG"})
    result = termlint("check", "--format", "concise", path, "good.md")
    assert result.code == 2
    assert result.err == PATHS[path]
    assert result.out.startswith("good.md:1:5: error: ")
    assert result.out.count("\n") == 1


def test_a_path_without_documents_is_told_with_a_null_in_json(termlint: Any, folder: Path) -> None:
    put(folder, {"good.md": GOOD})
    report = json.loads(termlint("check", "--format", "json", "", "good.md").out)
    assert errors(report) == [(None, None, None, "an empty path names no file; leave it out")]
    assert findings(report) == [FINDING]


@posix_only
def test_files_that_cannot_be_read(termlint: Any, folder: Path) -> None:
    put(folder, {"good.md": GOOD, "x.md/inner.md": GOOD})
    (folder / "dangling.md").symlink_to("gone.md")
    (folder / "loop.md").symlink_to("loop.md")
    os.mkfifo(folder / "pipe.md")
    result = termlint("check", "--format", "json", ".")
    report = json.loads(result.out)
    assert result.code == 2
    assert [(one["path"], one["message"]) for one in report["errors"]] == [
        ("dangling.md", "this file cannot be read (No such file or directory); mend or exclude it"),
        (
            "loop.md",
            "this file cannot be read (Too many levels of symbolic links); mend or exclude it",
        ),
        ("pipe.md", "this is no regular file; give a file, or - for standard input"),
    ]
    assert findings(report) == [FINDING, ("x.md/inner.md", *FINDING[1:])]


@posix_only
@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_and_a_folder_without_permission(termlint: Any, folder: Path) -> None:
    put(folder, {"good.md": GOOD, "closed.md": GOOD, "shut/x.md": GOOD})
    (folder / "closed.md").chmod(0)
    (folder / "shut").chmod(0)
    result = termlint("check", "--format", "json", ".")
    (folder / "shut").chmod(0o700)
    report = json.loads(result.out)
    assert result.code == 2
    assert [(one["path"], one["message"]) for one in report["errors"]] == [
        ("closed.md", "this file cannot be read (Permission denied); mend or exclude it"),
        ("shut", "this folder cannot be read: Permission denied"),
    ]
    assert findings(report) == [FINDING]


@posix_only
def test_a_link_to_nothing_that_is_named(termlint: Any, folder: Path) -> None:
    (folder / "dangling.md").symlink_to("gone.md")
    sentence = "dangling.md: this link leads to no file; mend or remove it\n"
    assert termlint("check", "-q", "dangling.md") == (2, "", sentence)


@posix_only
def test_a_name_that_is_no_text(termlint: Any, folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    try:
        (folder / name).write_text(GOOD)
    except OSError:
        pytest.skip("this file system takes only names in UTF-8")
    result = termlint("check", "--format", "concise", ".")
    assert result.code == 1
    assert result.out.startswith("caf\\udce9.md:1:5: error: ")
    report = json.loads(termlint("check", "--format", "json", ".").out)
    assert findings(report) == [(name, *FINDING[1:])]


def test_a_file_over_the_size_limit(termlint: Any, folder: Path) -> None:
    put(folder, {"big.md": "x" * 1001, "good.md": GOOD, ".termlint.yaml": "max-size: 1000\n"})
    sentence = (
        "this file has 1,001 bytes, more than `max-size` (1,000); raise it in the config or "
        "exclude the file"
    )
    result = termlint("check", "--format", "json", ".")
    assert (result.code, result.err) == (2, f"big.md: {sentence}\n")
    assert errors(json.loads(result.out)) == [("big.md", None, None, sentence)]
    assert findings(json.loads(result.out)) == [FINDING]
    piped = termlint("check", "--stdin-filename", "big.md", "-", stdin=b"x" * 1001)
    assert (piped.code, piped.err) == (2, f"big.md: {sentence}\n")


# Faults of the command line itself.
USAGE = {
    ("check", "--format", "xml"): "Invalid value for '--format': 'xml' is not one of 'text', "
    "'concise', 'json'",
    ("check", "--select", "outdated"): "Invalid value for '--select': unknown rule \"outdated\"; "
    'did you mean "outdated-term"?',
    ("check", "--ignore", "late-definition,x"): "Invalid value for '--ignore': unknown rule \"x\"; "
    "use one of conflicting-expansion, inconsistent-casing, late-definition, missing-glossary, "
    "mixed-casing, outdated-term, redundant-acronym, repeated-definition, single-use-acronym, "
    "stale-glossary, undefined-acronym, unused-suppression",
    ("check", "--select", ""): "Invalid value for '--select': a rule has no name; write rules "
    "with commas between them",
    ("check", "--config", "gone.yaml"): "Invalid value for '--config': File 'gone.yaml' does not "
    "exist",
    ("check", "--fail-on", "notice"): "Invalid value for '--fail-on': 'notice' is not one of "
    "'error', 'warning', 'info', 'never'",
    ("check", "--stdin-filename", "x.md"): "--stdin-filename needs - as the path",
    ("check", "--stdin-filename", "", "-"): "--stdin-filename is empty; name a file such as x.md",
    ("check", "--fix"): "No such option",
    ("harvest",): "No such command 'harvest'",
    ("glossary", "--write", "--refresh"): "--write, --refresh and --output do not go together",
    ("explain",): "Missing argument 'RULE|TERM|NAME'",
    ("explain", "--format", "yaml", "RPO"): "Invalid value for '--format': 'yaml' is not one of "
    "'text', 'json'",
    ("packs", "show"): "Missing argument 'NAME'",
    ("packs", "list", "x"): "Got unexpected extra argument (x)",
    ("packs", "check", "--format", "json"): "No such option",
    ("terms", "show"): "Missing argument 'TERM'",
    (): "a command is missing",
    ("terms",): "a command is missing",
    ("packs",): "a command is missing",
}


@pytest.mark.parametrize("arguments", USAGE)
def test_a_command_line_with_faults(termlint: Any, arguments: tuple[str, ...]) -> None:
    result = termlint(*arguments)
    assert (result.code, result.out) == (2, "")
    first, *rest = result.err.splitlines()
    assert first.startswith(f"termlint: {USAGE[arguments]}")
    assert "--help" in first or "Usage: " in "".join(rest)


def test_an_unknown_rule_in_a_suppression_is_a_finding(termlint: Any, folder: Path) -> None:
    put(folder, {"x.md": "<!-- termlint-disable-file outdated -->\nAll is well.\n"})
    result = termlint("check", "--format", "concise", "x.md")
    assert result == (
        1,
        'x.md:1:1: warning: unknown rule "outdated"; did you mean "outdated-term"? '
        "[unused-suppression]\n",
        "",
    )


def test_standard_input_that_is_no_text(termlint: Any) -> None:
    result = termlint("check", "--format", "json", "-", stdin=b"one\n\xff\n")
    sentence = "this is not UTF-8 (byte 0xff); save it as UTF-8"
    assert (result.code, result.err) == (2, f"-:2: {sentence}\n")
    assert errors(json.loads(result.out)) == [("-", 2, None, sentence)]


def test_standard_input_under_a_name_that_is_no_document(termlint: Any) -> None:
    result = termlint("check", "-q", "--stdin-filename", "notes.txt", "-")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("notes.txt: this is no document")


CLOSED = "termlint: standard output was closed before the end of the report\n"


def shell(folder: Path, command: str) -> tuple[int, str]:
    """Run a line of bash with `$T` for the command; return its exit code and standard error."""
    done = subprocess.run(
        [str(BASH), "-c", command],
        cwd=folder,
        env=os.environ | {"T": f"{sys.executable} -m termlint"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    return done.returncode, done.stderr


@needs_bash
@pytest.mark.parametrize("arguments", ["check x.md", "check --format json", "--help", "terms list"])
def test_closed_standard_output(folder: Path, arguments: str) -> None:
    put(folder, {"x.md": GOOD})
    assert shell(folder, f"$T {arguments} >&-") == (2, CLOSED)


@needs_bash
@pytest.mark.parametrize("arguments", ["check x.md", "terms list --format json"])
def test_a_reader_that_goes_away(folder: Path, arguments: str) -> None:
    put(folder, {"x.md": GOOD * 5000})
    code, err = shell(folder, f"$T {arguments} | head -c 0; exit ${{PIPESTATUS[0]}}")
    assert (code, err) in {(2, CLOSED), (1, "")}  # 1: all was written before the reader went
    script = f"exec 3> >(exec true); sleep 0.3; $T {arguments} >&3"
    assert shell(folder, script) == (2, CLOSED)


@needs_bash
def test_a_full_disk(folder: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    put(folder, {"x.md": GOOD})
    code, err = shell(folder, "$T check x.md > /dev/full")
    assert (code, err) == (2, "termlint: No space left on device\n")


@needs_bash
def test_closed_standard_error_and_input(folder: Path) -> None:
    put(folder, {"x.md": GOOD})
    assert shell(folder, "$T check x.md missing.md 2>&-") == (2, "")
    assert shell(folder, "$T check x.md >/dev/null 2>&-") == (1, "")
    sentence = "-: standard input is closed; give it a document, or name a file\n"
    assert shell(folder, "$T check -q - <&-") == (2, sentence)


@posix_only
def test_an_interrupt(folder: Path) -> None:
    put(folder, {"x.md": GOOD})
    run = subprocess.Popen(
        [sys.executable, "-m", "termlint", "check", "-v", "x.md", "-"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stderr is not None
    assert run.stderr.readline() == b"termlint: x.md: 1 finding\n"  # now it waits for input
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=30)
    assert (run.returncode, out, err) == (2, b"", b"termlint: interrupted\n")


def test_output_in_an_encoding_that_lacks_a_letter(termlint: Any, folder: Path) -> None:
    put(folder, {"ü.md": "Ein schönes RPO — für dich.\n"})
    env = {"PYTHONIOENCODING": "latin-1:strict", "PYTHONUTF8": "0"}
    run = subprocess.run(
        [sys.executable, "-m", "termlint", "check", "ü.md"],
        cwd=folder,
        env=os.environ | env,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (run.returncode, run.stderr) == (1, b"")
    assert "Ein schönes RPO \\u2014 für dich." in run.stdout.decode("latin-1")
    json_run = subprocess.run(
        [sys.executable, "-m", "termlint", "check", "--format", "json", "ü.md"],
        cwd=folder,
        env=os.environ | env,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert json.loads(json_run.stdout.decode("utf-8"))["diagnostics"][0]["path"] == "ü.md"
