"""`termlint check`: what it prints, with which exit code, under which options."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

ERROR = "The ROI is low.\n"
WARNING = "We run Vsphere.\n"
CLEAN = "All is well.\n"
FOUND_ERROR = 'error: "ROI" is never explained [undefined-acronym]'
FOUND_WARNING = 'warning: "Vsphere" is written "vSphere" [inconsistent-casing]'


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def concise(result: Any) -> list[str]:
    """Return each line of a report as `path:line:column rule`."""
    return [
        f"{line.split(': ')[0]} {line.rsplit(' [', 1)[1].rstrip(']')}"
        for line in result.out.splitlines()
    ]


def test_the_text_report(termlint: Any, folder: Path) -> None:
    put(folder, {"docs/a b.md": ERROR, "ü.md": WARNING + CLEAN})
    result = termlint("check")
    assert (result.code, result.err) == (1, "")
    first, line, caret, empty, *rest = result.out.splitlines()
    assert first.startswith('ü.md:1:8: warning: "Vsphere" is written "vSphere"')
    assert (line, caret, empty) == ("    1 | We run Vsphere.", "      |        ^^^^^^^", "")
    assert rest[0].startswith('docs/a b.md:1:5: error: "ROI" is never explained')
    summary = "2 findings in 2 files: 1 error, 1 warning. `termlint fix` can mend 1."
    assert rest[-1] == summary
    assert termlint("check", "--quiet").out == result.out.removesuffix(f"{rest[-1]}\n")


def test_the_report_of_clean_files(termlint: Any, folder: Path) -> None:
    put(folder, {"a.md": CLEAN, "b.rst": CLEAN})
    assert termlint("check", ".") == (0, "No findings in 2 files.\n", "")
    assert termlint("check", "--quiet", ".") == (0, "", "")
    assert termlint("check", "--format", "concise", ".") == (0, "", "")


def test_verbose_says_on_standard_error_what_is_checked(termlint: Any, folder: Path) -> None:
    put(folder, {"a.md": ERROR, "b.md": CLEAN, "c.md": "The ROI and TCOX.\n"})
    result = termlint("check", "-v", "--format", "concise", ".", "gone.md")
    assert result.err.splitlines() == [
        "termlint: a.md: 1 finding",
        "termlint: b.md: 0 findings",
        "termlint: c.md: 2 findings",
        "gone.md: there is no such file or folder; check the path",
    ]
    assert concise(result) == [
        "a.md:1:5 undefined-acronym",
        "c.md:1:5 undefined-acronym",
        "c.md:1:13 undefined-acronym",
    ]


# The exit codes: what is in the file, the options, the code.
CODES = [
    (CLEAN, "", 0),
    (ERROR, "", 1),
    (WARNING, "", 1),
    (ERROR, "--fail-on error", 1),
    (WARNING, "--fail-on error", 0),
    (WARNING, "--fail-on warning", 1),
    (WARNING, "--fail-on info", 1),
    (ERROR, "--fail-on never", 0),
    (ERROR, "--exit-zero", 0),
    (CLEAN, "gone.md", 2),
    (ERROR, "--exit-zero gone.md", 2),
    (ERROR, "--fail-on never gone.md", 2),
    (ERROR, "--exit-zero --fail-on never --quiet gone.md", 2),
    (ERROR, "--select outdated-term", 0),
    (ERROR, "--ignore undefined-acronym", 0),
    (WARNING, "--select inconsistent-casing,outdated-term", 1),
    (WARNING, "--select outdated-term --select inconsistent-casing", 1),
]


@pytest.mark.parametrize(("text", "options", "code"), CODES)
def test_exit_codes(termlint: Any, folder: Path, text: str, options: str, code: int) -> None:
    put(folder, {"a.md": text})
    assert termlint("check", "a.md", *options.split()).code == code


def test_fail_on_is_that_of_each_files_config(termlint: Any, folder: Path) -> None:
    put(folder, {"strict/.termlint.yaml": "fail-on: info\n", "strict/a.md": CLEAN})
    put(folder, {"lax/.termlint.yaml": "fail-on: never\n", "lax/a.md": ERROR})
    assert termlint("check").code == 0
    assert termlint("check", "--fail-on", "error").code == 1
    put(folder, {"strict/a.md": WARNING})
    assert termlint("check").code == 1


def test_select_replaces_and_ignore_still_applies(termlint: Any, folder: Path) -> None:
    put(folder, {"a.md": f"{ERROR}{WARNING}"})
    put(folder, {".termlint.yaml": "select: [undefined-acronym]\nignore: [late-definition]\n"})
    run = ("check", "--format", "concise", "a.md")
    assert concise(termlint(*run)) == ["a.md:1:5 undefined-acronym"]
    assert concise(termlint(*run, "--select", "inconsistent-casing")) == [
        "a.md:2:8 inconsistent-casing"
    ]
    put(folder, {".termlint.yaml": "ignore: [inconsistent-casing]\n"})
    assert concise(termlint(*run, "--select", "inconsistent-casing , undefined-acronym")) == [
        "a.md:1:5 undefined-acronym"
    ]


def test_config_is_the_config_of_all_files(termlint: Any, folder: Path) -> None:
    put(folder, {"a.md": ERROR, "sub/.termlint.yaml": "builtin: no\n", "sub/a.md": WARNING})
    put(folder, {"other/c.yaml": "select: [inconsistent-casing]\nexclude: [/a.md]\n"})
    result = termlint("check", "--format", "concise", "--config", "other/c.yaml", ".")
    assert concise(result) == ["sub/a.md:1:8 inconsistent-casing"]
    put(folder, {"other/c.yaml": "selects: []\n"})
    result = termlint("check", "-q", "--config", "other/c.yaml", ".")
    assert (result.code, result.out) == (2, "")
    assert result.err == 'other/c.yaml:1:1: unknown key "selects"; did you mean "select"?\n'


def test_force_exclude(termlint: Any, folder: Path) -> None:
    put(folder, {".termlint.yaml": "exclude: [old/]\n", ".gitignore": "build/\n"})
    put(folder, {"old/a.md": ERROR, "build/a.md": ERROR, ".github/a.md": ERROR, "a.md": ERROR})
    names = ("old/a.md", "build/a.md", ".github/a.md", "a.md")
    run = ("check", "--format", "concise", *names)
    assert concise(termlint(*run)) == [f"{name}:1:5 undefined-acronym" for name in names]
    assert concise(termlint(*run, "--force-exclude")) == ["a.md:1:5 undefined-acronym"]
    assert termlint("check", "--force-exclude", *names[:3]) == (0, "", "")


def test_a_changelog_that_is_named_is_said_to_be_one(termlint: Any, folder: Path) -> None:
    put(folder, {"release.md": ERROR, "docs/1.4/a.md": ERROR, "a.md": CLEAN})
    note = (
        "termlint: note: release.md is a changelog or of an old version by its path: "
        "rules about what is new were not run on it; `changelogs: check` runs them\n"
    )
    assert termlint("check", "-q", "release.md").err == note
    put(folder, {"CHANGELOG.md": ERROR})
    assert termlint("check", "-q", "CHANGELOG.md").err == ""
    # One that a folder holds is no surprise, nor is one that a hook names.
    assert termlint("check", "-q", ".", "a.md").err == ""
    assert termlint("check", "-q", "--force-exclude", "release.md").err == ""
    put(folder, {".termlint.yaml": "changelogs: check\n"})
    assert termlint("check", "-q", "release.md").err == ""


def test_standard_input(termlint: Any, folder: Path) -> None:
    put(folder, {".termlint.yaml": "exclude: [old/]\n", "x.md": WARNING})
    put(folder, {"docs/.termlint.yaml": "severity: {undefined-acronym: info}\nquotes: check\n"})
    run = ("check", "--format", "concise")

    def told(*arguments: str, text: str = ERROR) -> tuple[int, list[str]]:
        result = termlint(*run, *arguments, stdin=text.encode())
        return result.code, concise(result)

    assert told("-") == (1, ["-:1:5 undefined-acronym"])
    assert told("--stdin-filename", "docs/new.md", "-") == (
        0,
        ["docs/new.md:1:5 undefined-acronym"],
    )
    assert told("--stdin-filename", "new.rst", "-", text="``ROI`` TCOX\n") == (
        1,
        ["new.rst:1:9 undefined-acronym"],
    )
    assert told("--stdin-filename", "old/a.md", "-") == (1, ["old/a.md:1:5 undefined-acronym"])
    assert told("--stdin-filename", "old/a.md", "--force-exclude", "-") == (0, [])
    assert told("-", "x.md") == (1, ["x.md:1:8 inconsistent-casing", "-:1:5 undefined-acronym"])
    assert told("-", text="\ufeff" + CLEAN) == (0, [])


def test_paths_are_relative_to_the_working_directory(termlint: Any, folder: Path) -> None:
    put(folder, {"docs/a.md": ERROR, "b.md": ERROR})
    run = ("check", "--format", "json")
    here = json.loads(termlint(*run, str(folder / "docs" / "a.md"), "./docs/../b.md").out)
    assert [one["path"] for one in here["diagnostics"]] == ["docs/a.md", "b.md"]
    there = json.loads(termlint(*run, ".", str(folder / "b.md"), cwd=folder / "docs").out)
    assert [one["path"] for one in there["diagnostics"]] == ["a.md", "../b.md"]


def test_a_pattern_that_no_shell_has_expanded(termlint: Any, folder: Path) -> None:
    put(folder, {"docs/a.md": ERROR, "docs/x/b.md": ERROR, "c.md": ERROR})
    run = ("check", "--format", "concise")
    assert concise(termlint(*run, "docs/**/*.md")) == [
        "docs/a.md:1:5 undefined-acronym",
        "docs/x/b.md:1:5 undefined-acronym",
    ]


COLOURS: list[tuple[list[str], dict[str, str], bool]] = [
    ([], {}, False),
    (["--color", "always"], {}, True),
    (["--color", "always"], {"NO_COLOR": "1"}, True),
    ([], {"FORCE_COLOR": "1"}, True),
    ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ([], {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ([], {"FORCE_COLOR": ""}, False),
    (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    (["--format", "json"], {"FORCE_COLOR": "1"}, False),
    (["--format", "concise"], {"FORCE_COLOR": "1"}, True),
]


@pytest.mark.parametrize(("options", "env", "coloured"), COLOURS)
def test_colour(
    termlint: Any, folder: Path, options: list[str], env: dict[str, str], coloured: bool
) -> None:
    put(folder, {"a.md": ERROR})
    result = termlint("check", "a.md", *options, env=env)
    assert ("\x1b[" in result.out) is coloured


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals of this kind")
@pytest.mark.parametrize(
    ("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_on_a_terminal(folder: Path, env: dict[str, str], coloured: bool) -> None:
    import pty
    import subprocess

    put(folder, {"a.md": ERROR})
    ours, theirs = pty.openpty()
    clean = {key: value for key, value in os.environ.items() if not key.endswith("_COLOR")}
    subprocess.run(
        [sys.executable, "-m", "termlint", "check", "a.md"],
        cwd=folder,
        stdout=theirs,
        env=clean | {"TERM": "xterm"} | env,
        check=False,
    )
    os.close(theirs)
    assert (b"\x1b[" in os.read(ours, 10_000)) is coloured
    os.close(ours)
