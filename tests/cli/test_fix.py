"""`termlint fix`: exit codes, sentences, what is written, and what is left alone."""

import os
from pathlib import Path
from typing import Any

import pytest
from projects import put

BAD, GOOD = "The cluster runs CEPH.\n", "The cluster runs Ceph.\n"
# One that can be mended, one that cannot.
MIXED, MENDED = "The CEPH of ZQX.\n", "The Ceph of ZQX.\n"
CASING = "inconsistent-casing"
# The text, whether a fix is made.
TEXTS: dict[str, tuple[str, bool]] = {
    "a name": (BAD, True),
    "a name beside what is left": (MIXED, True),
    "a definition": ("The RPO is low.\n", True),
    "nothing wrong": (GOOD, False),
    "nothing to mend": ("The ZQX is low.\n", False),
    "an unsafe fix alone": ("# ProxmoxVE\n", False),
    "code": ("`CEPH`\n", False),
    "an empty file": ("", False),
}


def read(folder: Path, *names: str) -> list[str]:
    return [(folder / name).read_bytes().decode() for name in names]


@pytest.mark.parametrize("what", TEXTS)
def test_exit_codes(termlint: Any, folder: Path, what: str) -> None:
    text, is_fixed = TEXTS[what]
    put(folder, {"a.md": text})
    assert termlint("fix", "--check", "a.md").code == int(is_fixed)
    assert termlint("fix", "--diff", "a.md").code == int(is_fixed)
    assert termlint("fix", "--check", "--diff", "--quiet", "a.md").code == int(is_fixed)
    assert read(folder, "a.md") == [text]
    assert termlint("fix", "a.md").code == 0
    assert (read(folder, "a.md") != [text]) is is_fixed
    assert termlint("fix", "--check", "a.md").code == 0
    assert sorted(os.listdir(folder)) == [".git", "a.md"]


def test_what_is_said_of_files_that_are_fixed(termlint: Any, folder: Path) -> None:
    text = "The RPO of CEPH and Vsphere.\n\nThe ZQX, the ZQY.\n"
    put(folder, {"a.md": text, "b.md": GOOD, "c/d.rst": BAD, "notes.txt": BAD})
    would = (
        f"a.md: would fix 3 ({CASING} 2, undefined-acronym 1)\n"
        f"c/d.rst: would fix 1 ({CASING} 1)\n"
        "termlint: would fix 4 findings in 2 files; 2 findings left, see `termlint check`\n"
    )
    assert termlint("fix", "--check") == (1, "", would)
    assert read(folder, "a.md", "c/d.rst") == [text, BAD]
    assert termlint("fix") == (0, "", would.replace("would fix", "fixed"))
    mended = text.replace("RPO", "recovery point objective (RPO)")
    mended = mended.replace("CEPH", "Ceph").replace("Vsphere", "vSphere")
    files = ("a.md", "b.md", "c/d.rst", "notes.txt")
    assert read(folder, *files) == [mended, GOOD, GOOD, BAD]
    rest = "termlint: nothing to fix in 3 files; 2 findings left, see `termlint check`\n"
    for arguments in ((), ("--check",), ("--diff",), ("--unsafe-fixes",)):
        assert termlint("fix", *arguments) == (0, "", rest)
    assert termlint("check").code == 1


def test_one_is_one(termlint: Any, folder: Path) -> None:
    put(folder, {"a.md": MIXED})
    told = f"a.md: fixed 1 ({CASING} 1)\n"
    sum_ = "termlint: fixed 1 finding in 1 file; 1 finding left, see `termlint check`\n"
    assert termlint("fix", "a.md") == (0, "", told + sum_)
    sum_ = "termlint: nothing to fix in 1 file; 1 finding left, see `termlint check`\n"
    assert termlint("fix", "a.md") == (0, "", sum_)
    put(folder, {"a.md": GOOD})
    assert termlint("fix", "a.md") == (0, "", "termlint: nothing to fix in 1 file\n")


def test_quiet_says_nothing_of_what_was_done(termlint: Any, folder: Path) -> None:
    put(folder, {"a.md": MIXED})
    assert termlint("fix", "--check", "--quiet") == (1, "", "")
    assert termlint("fix", "-q") == (0, "", "")
    assert read(folder, "a.md") == [MENDED]
    assert termlint("fix", "-q", "gone.md") == (
        2,
        "",
        "gone.md: there is no such file or folder; check the path\n",
    )


def test_a_folder_without_documents(termlint: Any, folder: Path) -> None:
    put(folder, {"notes.txt": BAD})
    for option in ((), ("--check",), ("--diff",), ("-q",)):
        said = termlint("fix", *option)
        assert said == (0, "", "termlint: there are no documents here to fix\n")
    assert termlint("fix", "--force-exclude") == (0, "", "")


def test_excluded_files_are_fixed_when_named_unless_that_is_forbidden(
    termlint: Any, folder: Path
) -> None:
    config = "exclude: [drafts/]\n"
    put(folder, {"drafts/a.md": BAD, "b.md": BAD, ".termlint.yaml": config})
    assert termlint("fix", "-q").code == 0
    assert read(folder, "drafts/a.md", "b.md") == [BAD, GOOD]
    assert termlint("fix", "--force-exclude", "drafts/a.md") == (0, "", "")
    assert termlint("fix", "--force-exclude", "drafts/a.md", "b.md") == (
        0,
        "",
        "termlint: nothing to fix in 1 file\n",
    )
    assert read(folder, "drafts/a.md") == [BAD]
    assert termlint("fix", "-q", "drafts/a.md") == (0, "", "")
    assert read(folder, "drafts/a.md") == [GOOD]


SELECTED = "# Goals\n\nThe RPO of CEPH. <!-- termlint-disable-line late-definition -->\n"
NO_COMMENT, NAME = ("  <!-- termlint-disable-line late-definition -->", ""), ("CEPH", "Ceph")


@pytest.mark.parametrize(
    ("arguments", "changed"),
    [
        (["--select", CASING], ["CEPH"]),
        (["--select", f"undefined-acronym, {CASING}"], ["RPO", "CEPH"]),
        (["--select", "undefined-acronym", "--select", CASING], ["RPO", "CEPH"]),
        (["--ignore", CASING], ["RPO", "<!"]),
        (["--ignore", "unused-suppression"], ["RPO", "CEPH"]),
        (["--select", CASING, "--ignore", CASING], []),
        (["--select", "outdated-term"], []),
        ([], ["RPO", "CEPH", "<!"]),
    ],
)
def test_only_rules_that_run_are_fixed(
    termlint: Any, folder: Path, arguments: list[str], changed: list[str]
) -> None:
    put(folder, {"a.md": SELECTED})
    assert termlint("fix", *arguments, "a.md").code == 0
    (text,) = read(folder, "a.md")
    stays = {"RPO": "The RPO of", "CEPH": "CEPH", "<!": "<!--"}
    assert [key for key, words in stays.items() if words not in text] == changed


def test_the_config_selects_and_ignores(termlint: Any, folder: Path) -> None:
    put(folder, {"a.md": "The RPO of CEPH.\n", ".termlint.yaml": f"ignore: [{CASING}]\n"})
    assert termlint("fix", "-q").code == 0
    assert read(folder, "a.md") == ["The recovery point objective (RPO) of CEPH.\n"]
    (folder / "other.yaml").write_text("{}\n", encoding="utf-8")
    assert termlint("fix", "-q", "--config", "other.yaml").code == 0
    assert read(folder, "a.md") == ["The recovery point objective (RPO) of Ceph.\n"]


def test_unsafe_fixes_are_made_when_asked_for(termlint: Any, folder: Path) -> None:
    put(folder, {"a.md": "# ProxmoxVE\n\nThe SQL of ZQX.\n"})
    rest = "termlint: nothing to fix in 1 file; 2 findings left, see `termlint check`\n"
    assert termlint("fix", "a.md") == (0, "", rest)
    assert termlint("fix", "--check", "a.md").code == 0
    assert termlint("fix", "--check", "--unsafe-fixes", "a.md").code == 1
    told = f"a.md: fixed 1 ({CASING} 1)\n"
    sum_ = "termlint: fixed 1 finding in 1 file; 1 finding left, see `termlint check`\n"
    assert termlint("fix", "--unsafe-fixes", "a.md") == (0, "", told + sum_)
    assert read(folder, "a.md") == ["# Proxmox VE\n\nThe SQL of ZQX.\n"]


def test_a_day_may_be_given(termlint: Any, folder: Path) -> None:
    config = "outdated: [{outdated: Acme Box, current: Acme Cloud, since: 2024-05}]\n"
    put(folder, {"a.md": "It runs Acme Box.\n", ".termlint.yaml": config})
    assert termlint("fix", "--check", "--as-of", "2024-04-30").code == 0
    assert termlint("fix", "--check", "--as-of", "2024-06-01").code == 1


def test_a_fix_that_is_not_made_is_said_with_its_place(termlint: Any, folder: Path) -> None:
    config = "outdated: [{outdated: Acme Box, current: Acme `Bin`}, {outdated: Box, current: Bin}]"
    put(folder, {"a.md": "Text.\n\nIt runs Acme Box, a Box.\n", ".termlint.yaml": config})
    refused = (
        "a.md:3:9: the fix of outdated-term was not made: it would change what is no prose, such "
        "as code or a link\n"
    )
    done = termlint("fix", "a.md")
    assert done.code == 0
    assert done.err == (
        f"a.md: fixed 1 (outdated-term 1)\n{refused}"
        "termlint: fixed 1 finding in 1 file; 1 finding left, see `termlint check`\n"
    )
    assert read(folder, "a.md") == ["Text.\n\nIt runs Acme Box, a Bin.\n"]
    sum_ = "termlint: nothing to fix in 1 file; 1 finding left, see `termlint check`\n"
    assert termlint("fix", "--check", "a.md") == (0, "", refused + sum_)
    assert termlint("fix", "-q", "a.md") == (0, "", "")


FAULTS: dict[str, tuple[bytes, str]] = {
    "latin.md": (b"na\xefve\n", "latin.md:1: this is not UTF-8 (byte 0xef); save it as UTF-8\n"),
    "nul.md": (
        b"one\n\0\n",
        "nul.md:2: this is a binary file, not a document (it has a NUL byte)\n",
    ),
    "odd.md": (b"\xff\xfea", "odd.md:1: this is not UTF-16 (byte 0x61); save it as UTF-8\n"),
    "wide.md": ("CEPH".encode("utf-32"), "wide.md: this is UTF-32; save it as UTF-8\n"),
}


@pytest.mark.parametrize("name", FAULTS)
@pytest.mark.parametrize("option", ["--quiet", "--check", "--diff"])
def test_a_fault_of_one_file_leaves_the_others_fixed(
    termlint: Any, folder: Path, name: str, option: str
) -> None:
    data, sentence = FAULTS[name]
    put(folder, {name: data, "a.md": BAD, "z.md": GOOD})
    done = termlint("fix", option)
    assert done.code == 2
    assert sentence in done.err
    assert (folder / name).read_bytes() == data
    assert read(folder, "a.md") == [GOOD if option == "--quiet" else BAD]


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("missing.md", "missing.md: there is no such file or folder; check the path\n"),
        ("*.rst", "*.rst: no document matches this pattern; check it\n"),
        ("", "termlint: an empty path names no file; leave it out\n"),
    ],
)
def test_a_path_that_names_nothing(termlint: Any, folder: Path, path: str, sentence: str) -> None:
    put(folder, {"a.md": BAD})
    assert termlint("fix", path) == (2, "", sentence)
    done = termlint("fix", "-q", path, "a.md")
    assert (done.code, done.err) == (2, sentence)
    assert read(folder, "a.md") == [GOOD]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other modes")
def test_a_file_that_cannot_be_written(termlint: Any, folder: Path) -> None:
    put(folder, {"a.md": BAD, "b.md": BAD, "c.md": GOOD})
    (folder / "a.md").chmod(0o444)
    (folder / "c.md").chmod(0o444)
    said = (
        "a.md: this file cannot be written (the file is read-only); it is as it was\n"
        f"b.md: fixed 1 ({CASING} 1)\ntermlint: fixed 1 finding in 1 file\n"
    )
    assert termlint("fix") == (2, "", said)
    assert read(folder, "a.md", "b.md") == [BAD, GOOD]
    assert termlint("fix", "--check", "a.md").code == 1


def test_a_bad_config_leaves_its_documents_alone(termlint: Any, folder: Path) -> None:
    put(folder, {"sub/.termlint.yaml": "selct: []\n", "sub/a.md": BAD, "b.md": BAD})
    done = termlint("fix", "sub/a.md", "b.md", "-q")
    assert done.code == 2
    assert done.err.startswith("sub/.termlint.yaml:1:1: unknown key")
    assert done.err.count("\n") == 1
    assert read(folder, "sub/a.md", "b.md") == [BAD, GOOD]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--select", "x"], 'unknown rule "x"; use one of '),
        (["--select", "outdated-trem"], 'did you mean "outdated-term"?'),
        (["--ignore", ","], "a rule has no name; write rules with commas between them"),
        (["--as-of", "soon"], "'--as-of'"),
        (["--config", "gone.yaml"], "'gone.yaml' does not exist"),
        (["--stdin-filename", "a.md"], "--stdin-filename needs - as the path"),
        (["-", "--stdin-filename", ""], "--stdin-filename is empty; name a file such as x.md"),
        (["--fail-on", "error"], "No such option '--fail-on'"),
    ],
)
def test_bad_options_fix_nothing(
    termlint: Any, folder: Path, arguments: list[str], sentence: str
) -> None:
    put(folder, {"a.md": BAD})
    done = termlint("fix", "a.md", *arguments)
    assert (done.code, done.out) == (2, "")
    assert sentence in done.err
    assert done.err.startswith("termlint: ")
    assert done.err.endswith(" (see `termlint fix --help`)\n")
    assert read(folder, "a.md") == [BAD]


def test_the_help_says_what_it_exits_with(termlint: Any) -> None:
    done = termlint("fix", "--help")
    assert (done.code, done.err) == (0, "")
    words = " ".join(done.out.split())
    assert "Exits with 0 when all is done, whatever is left to report, with 1" in words
    for option in ("--unsafe-fixes", "--diff", "--check", "--select", "--ignore", "--quiet"):
        assert option in words
