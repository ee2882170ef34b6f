"""Checks of packs where no file has lines, and by what each pack is judged."""

from datetime import date
from pathlib import Path

import pytest

from termlint.terminology import DataError, shipped_packs
from termlint.terminology.nodes import Mark
from termlint.workspace import Workspace, pack_checks
from termlint.workspace.config import Amendment, Config
from termlint.workspace.pack_checks import PackChecks, PackFault

DAY = date(2026, 1, 1)


def test_a_fault_names_its_place_as_far_as_it_is_known() -> None:
    assert str(PackFault("a.yaml", Mark(3, 5), "x", "no source")) == "a.yaml:3:5: x: no source"
    assert str(PackFault("vmware", None, "x", "no source")) == "vmware: x: no source"


def test_an_installed_pack_has_no_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_checks, "bundled", lambda kind: tmp_path)
    # No day has come on which anything was renamed, so what the bad examples show is missing.
    report = PackChecks(Config(), date(1950, 1, 1)).check("proxmox")
    assert report.name == "proxmox"
    assert report.faults
    assert {(one.path, one.mark) for one in report.faults} == {("proxmox", None)}


def test_the_names_are_the_shipped_packs_and_the_files_of_the_config(tmp_path: Path) -> None:
    file = str(tmp_path / "own.yaml")
    config = Config(packs=Amendment(None, (file, "inclusive-language"), ("vmware",)))
    assert PackChecks(config, DAY).names() == (*shipped_packs(), file)


def test_a_faulty_glossary_of_the_config_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "g.yaml").write_text("termz: []\n")
    (tmp_path / ".termlint.yaml").write_text("glossaries: [./g.yaml]\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError, match=r'g\.yaml:1:1: unknown key "termz"'):
        Workspace().pack_checks()


def test_a_name_of_no_pack_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError, match=r"^vmware\.yaml: cannot be read: "):
        PackChecks(Config(), DAY).check("vmware.yaml")
