"""The shipped data as the checkout reads them and as a wheel does: both ways give the same."""

import importlib.util
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from termlint.bundled import bundled
from termlint.terminology import shipped
from termlint.terminology.nodes import DataError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def hook() -> ModuleType:
    pytest.importorskip("hatchling")
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def installed(hook: ModuleType, folder: Path) -> Path:
    """Lay the bundled files out below `folder` as a wheel does."""
    made = folder / "made"
    made.mkdir()
    placed = hook.converted_files(ROOT, made) | hook.copied_files(ROOT)
    for source, target in placed.items():
        path = folder / target
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(Path(source).read_bytes())
    return folder / str(hook.TARGET)


def forget() -> None:
    for read in (shipped.shipped_glossary, shipped.shipped_names, shipped.shipped_well_known):
        read.cache_clear()
    shipped.shipped_packs.cache_clear()
    shipped.default_packs.cache_clear()
    shipped.shipped_pack.cache_clear()


@pytest.fixture
def fresh() -> Iterator[None]:
    """Begin without what other tests have read, and leave nothing of a planted folder behind."""
    forget()
    yield
    forget()


def everything() -> list[object]:
    return [
        shipped.shipped_glossary(),
        shipped.shipped_names(),
        dict(shipped.shipped_well_known()),
        [shipped.shipped_pack(name) for name in shipped.shipped_packs()],
    ]


@pytest.mark.usefixtures("fresh")
def test_a_wheel_reads_the_same_as_a_checkout(
    hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from_yaml = everything()
    folder = installed(hook, tmp_path)
    names = {path.name for path in (folder / "data").iterdir()}
    assert {"infrastructure.json", "names.json", "well-known.json"} <= names
    assert "initialisms.json" in names
    assert {"english-words.txt", "word-acronyms.txt", "glossary.schema.json"} <= names
    assert {"brands.txt", "technical-words.txt"} <= names
    assert not any(folder.rglob("*.yaml"))
    forget()
    monkeypatch.setattr(shipped, "bundled", lambda kind: folder / kind)
    for reader in ("load_glossary", "load_pack"):
        monkeypatch.setattr(shipped, reader, None)
    assert everything() == from_yaml


@pytest.mark.usefixtures("fresh")
def test_a_fault_in_a_shipped_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "bundled", lambda _: tmp_path)
    path = tmp_path / "names.yaml"
    path.write_text("terms:\n  - trem: x\n")
    with pytest.raises(DataError) as caught:
        shipped.shipped_names()
    assert str(caught.value) == f'{path}:2:5: unknown key "trem"; did you mean "term"?'
    (tmp_path / "bad.yaml").write_text("vendor: V\nentries: []\n")
    with pytest.raises(DataError) as caught:
        shipped.shipped_pack("bad")
    assert str(caught.value).startswith(f'{tmp_path / "bad.yaml"}:2:10: "entries" is empty')


@pytest.mark.usefixtures("fresh")
def test_a_pack_says_whether_it_is_on_by_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "bundled", lambda _: tmp_path)
    entries = "vendor: V\nentries: [{outdated: a, current: b}]\n"
    (tmp_path / "b.yaml").write_text(entries)
    (tmp_path / "c.yaml").write_text(f"default: off\n{entries}")
    (tmp_path / "a.yaml").write_text(f"default: on\n{entries}")
    assert shipped.shipped_packs() == ("a", "b", "c")
    assert shipped.default_packs() == ("a", "b")
    assert not shipped.shipped_pack("c").on_by_default


def test_an_unknown_pack_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="no-such-pack"):
        shipped.shipped_pack("no-such-pack")


def test_a_checkout_has_its_data_at_the_top() -> None:
    assert (bundled("data"), bundled("rules")) == (ROOT / "data", ROOT / "rules")


def test_bundled_prefers_what_lies_beside_the_code(tmp_path: Path) -> None:
    package = tmp_path / "site" / "termlint"
    (package / "_bundled" / "data").mkdir(parents=True)
    (package / "bundled.py").write_bytes((ROOT / "src/termlint/bundled.py").read_bytes())
    (package / "__init__.py").touch()
    code = "from termlint.bundled import bundled; print(bundled('data'), bundled('rules'))"
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path / "site",
        env={"PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == [str(package / "_bundled" / "data"), str(tmp_path / "rules")]


def test_the_hook_changes_wheels_only(hook: ModuleType) -> None:
    for target, version in (("sdist", "standard"), ("wheel", "editable")):
        made = hook.CustomBuildHook(str(ROOT), {}, None, None, str(ROOT), target)
        data: dict[str, dict[str, str]] = {"force_include": {}}
        made.initialize(version, data)
        made.finalize(version, data, "")
        assert data == {"force_include": {}}


def test_the_hook_adds_to_a_wheel_and_cleans_up(hook: ModuleType) -> None:
    made = hook.CustomBuildHook(str(ROOT), {}, None, None, str(ROOT), "wheel")
    data: dict[str, dict[str, str]] = {"force_include": {"kept": "kept"}}
    made.initialize("standard", data)
    sources = {target: Path(source) for source, target in data["force_include"].items()}
    names = sources["termlint/_bundled/data/names.json"]
    assert names.is_file()
    assert sources["termlint/_bundled/data/english-words.txt"] == ROOT / "data/english-words.txt"
    assert "kept" in sources
    made.finalize("standard", data, "")
    assert not names.exists()


def test_no_wheel_is_made_of_a_file_with_a_fault(hook: ModuleType, tmp_path: Path) -> None:
    for name in ("data", "rules", "src"):
        shutil.copytree(ROOT / name, tmp_path / name)
    with (tmp_path / "rules" / "ceph.yaml").open("a") as pack:
        pack.write("  - {id: Bad Id, names: [{name: A}, {name: B}]}\n")
    (tmp_path / "made").mkdir()
    with pytest.raises(Exception, match='"Bad Id" is not an id'):
        hook.converted_files(tmp_path, tmp_path / "made")
    assert not list((tmp_path / "made").iterdir())


def test_a_build_leaves_the_package_that_is_loaded_alone(hook: ModuleType, tmp_path: Path) -> None:
    before = {name: module for name, module in sys.modules.items() if name.startswith("termlint")}
    hook.converted_files(ROOT, tmp_path)
    after = {name: module for name, module in sys.modules.items() if name.startswith("termlint")}
    assert after == before


def built(folder: Path, target: str) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder / "out")]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return next((folder / "out").iterdir())


def test_a_source_distribution_builds_the_same_wheel(hook: ModuleType, tmp_path: Path) -> None:
    project = tmp_path / "project"
    for name in ("data", "rules", "src"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("hatch_build.py", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        shutil.copy(ROOT / name, project)
    source = built(project, "sdist")
    with tarfile.open(source) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    shutil.rmtree(project / "out")
    direct = zipfile.ZipFile(built(project, "wheel"))
    unpacked = zipfile.ZipFile(built(next((tmp_path / "unpacked").iterdir()), "wheel"))
    assert unpacked.namelist() == direct.namelist()
    shipped_files = [name for name in direct.namelist() if name.startswith(hook.TARGET)]
    assert f"{hook.TARGET}/rules/vmware.json" in shipped_files
    for name in shipped_files:
        assert unpacked.read(name) == direct.read(name)
