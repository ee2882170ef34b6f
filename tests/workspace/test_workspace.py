"""A run over several files: order, faults told once, and documents that stand for files."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from termlint.terminology import DataError
from termlint.workspace import Checked, Fault, Overrides, Workspace
from termlint.workspace import workspace as room

Put = Callable[[Mapping[str, str]], Path]
ROI = "The ROI.\n"


def told(results: Any) -> list[str]:
    return [
        str(one) if isinstance(one, Fault) else f"{one.document.path} {len(one.diagnostics)}"
        for one in results
    ]


def test_faults_keep_their_place_and_are_told_once(put: Put) -> None:
    put({"a.md": ROI, "b/.termlint.yaml": "x: 1\ny: 2\n", "b/1.md": ROI, "b/2.md": ROI})
    put({"c.md": "", "c/.termlint.yaml": "glossaries: [gone.yaml]\n", "c/1.md": ROI})
    keys = '"; use one of as-of, builtin'
    found = told(Workspace().check(["a.md", "gone.md", "b", "c.md", "c"]))
    assert [line.split(keys)[0] for line in found] == [
        "a.md 1",
        "gone.md: there is no such file or folder; check the path",
        'b/.termlint.yaml:1:1: unknown key "x',
        'b/.termlint.yaml:2:1: unknown key "y',
        "c.md 0",
        'c/.termlint.yaml:1:14: there is no file "gone.yaml"; give its path from here',
    ]


def test_a_mistake_of_ours_in_one_file_does_not_hide_the_others(
    put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put({"a.md": ROI, "b.md": ROI, "c.md": ROI})
    read_text = room.read_text

    def failing(source: str, path: str, *rest: Any, **named: Any) -> Any:
        if path == "b.md":
            raise KeyError("oops")
        return read_text(source, path, *rest, **named)

    monkeypatch.setattr(room, "read_text", failing)
    first, second, third = told(Workspace().check(["."]))
    assert (first, third) == ("a.md 1", "c.md 1")
    assert second.startswith("b.md: termlint failed on this file (KeyError: 'oops', at test_")
    assert second.endswith("); please report it")


def test_bytes_that_stand_for_a_file(put: Put) -> None:
    put({"docs/.termlint.yaml": "extensions: {txt: md}\nexclude: [old.md]\nwell-known: [ROI]\n"})
    put({".termlint.yaml": "severity: {undefined-acronym: info}\n"})
    workspace = Workspace()
    assert told(workspace.check_bytes(ROI.encode(), "docs/x.md")) == ["docs/x.md 0"]
    assert told(workspace.check_bytes(ROI.encode(), "docs/x.txt")) == ["docs/x.txt 0"]
    assert told(workspace.check_bytes(ROI.encode(), "x.md")) == ["x.md 1"]
    assert told(workspace.check_bytes(ROI.encode())) == ["- 1"]
    [result] = workspace.check_bytes(ROI.encode())
    assert isinstance(result, Checked)
    assert [one.severity.label for one in result.diagnostics] == ["info"]
    assert not result.fails
    assert told(workspace.check_bytes(ROI.encode(), "docs/old.md")) == ["docs/old.md 0"]
    assert told(Workspace(force_exclude=True).check_bytes(b"", "docs/old.md")) == []
    assert told(workspace.check_bytes(b"", "x.txt"))[0].startswith("x.txt: this is no document")


def test_bytes_that_stand_for_a_restructured_text(put: Put) -> None:
    put({})
    [result] = Workspace().check_bytes(b"``ROI`` and |RTT|\n", "x.rst")
    assert isinstance(result, Checked)
    assert [one.text for one in result.diagnostics] == []


def test_a_text_that_stands_for_a_file(put: Put) -> None:
    put({"docs/.termlint.yaml": "well-known: {add: [ROI]}\nextensions: {txt: rst}\n"})
    workspace = Workspace()
    assert workspace.diagnose(ROI, "docs/x.md").diagnostics == ()
    assert [one.text for one in workspace.diagnose(ROI, "x.md").diagnostics] == ["ROI"]
    assert [one.text for one in workspace.diagnose(ROI).diagnostics] == ["ROI"]
    assert workspace.diagnose("``TCO``\n", "docs/x.txt").diagnostics == ()
    with pytest.raises(ValueError, match=r'"x\.txt" does not say its format'):
        workspace.diagnose(ROI, "x.txt")
    put({"docs/.termlint.yaml": "well: known\n"})
    with pytest.raises(DataError, match="unknown key"):
        Workspace().diagnose(ROI, "docs/x.md")


def test_today_is_the_day_without_as_of(put: Put) -> None:
    put({"x.md": "We run vRealize Operations.\n"})
    for day, count in ((date(2015, 1, 1), 0), (date(2026, 1, 1), 1)):
        assert told(Workspace(today=day).check(["."])) == [f"x.md {count}"]


def test_a_diagnostic_does_not_depend_on_what_else_is_checked(put: Put) -> None:
    names = [f"{letter}.md" for letter in "abcd"]
    put(
        dict(
            zip(names, (ROI, "Return on investment (ROI).\n", "A SOW and ROI.\n", ""), strict=True)
        )
    )

    def one_by_one(*groups: list[str]) -> dict[str, object]:
        return {
            one.document.path: one.diagnostics
            for group in groups
            for one in Workspace(overrides=Overrides()).check(group)
            if isinstance(one, Checked)
        }

    assert one_by_one(names) == one_by_one(*([name] for name in names))
    assert one_by_one(names) == one_by_one(names[2:], names[:2])


@pytest.mark.parametrize("marked_by", [".git/HEAD", ".termlint.yaml", ""])
def test_a_diagnostic_does_not_depend_on_where_we_are(
    put: Put, monkeypatch: pytest.MonkeyPatch, marked_by: str
) -> None:
    top = put({})
    (top / ".git").rmdir()
    put({marked_by: ""} if marked_by else {})
    put({"releasenotes/x.md": "We run vRealize Operations.\n", "docs/x.md": ROI})
    for folder in (top, top / "releasenotes", top / "docs", top.parent):
        monkeypatch.chdir(folder)
        results = Workspace().check([str(top)])
        assert [one.split("/")[-2:] for one in told(results)] in (
            [["docs", "x.md 1"], ["releasenotes", "x.md 0"]],
            [["x.md 1"], ["releasenotes", "x.md 0"]],
            [["docs", "x.md 1"], ["x.md 0"]],
        )


def test_a_folder_above_the_project_says_nothing_of_its_files(
    put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = put({"releasenotes/.git/HEAD": "", "releasenotes/x.md": "We run vRealize Operations.\n"})
    assert told(Workspace().check(["."])) == ["releasenotes/x.md 1"]
    monkeypatch.chdir(top / "releasenotes")
    assert told(Workspace().check(["."])) == ["x.md 1"]
