"""The distributions: what they hold, and that an installed wheel works without the checkout."""

import json
import os
import re
import tarfile
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

pytestmark = pytest.mark.slow

PLAN = """\
The network is built with NSX-T.

The hosts run VMWare, and the RPO is one hour.
"""
SILENT = """\
The network is built with NSX; `NSX-T` stands in code only.

The hosts run VMware. The recovery point objective (RPO) is one hour.
"""


class Built(NamedTuple):
    sdist: Path
    wheel: Path


class Installed(NamedTuple):
    folder: Path
    python: Path
    termlint: Path


@pytest.fixture(scope="module")
def built(own_folder: Path, checkout: Path, run: Callable[..., object], python: str) -> Built:
    """The source distribution, and the wheel that is built from it."""
    out = own_folder / "dist"
    run([python, "-m", "build", "--outdir", out, checkout], own_folder, check=True)
    (sdist,), (wheel,) = out.glob("*.tar.gz"), out.glob("*.whl")
    return Built(sdist, wheel)


@pytest.fixture(scope="module")
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wheel")


@pytest.fixture(scope="module")
def installed(own_folder: Path, built: Built, run: Callable[..., object], python: str) -> Installed:
    """An empty environment with the wheel and what it needs."""
    folder = own_folder / "env"
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    run([python, "-m", "venv", "--without-pip", folder], own_folder, check=True)
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--python", folder]
    run([*pip, "install", "--quiet", "--no-compile", built.wheel], own_folder, check=True)
    return Installed(folder, scripts / "python", scripts / "termlint")


def names_in(folder: Path, *patterns: str) -> set[str]:
    found = (path for pattern in patterns for path in folder.glob(pattern))
    return {path.relative_to(folder).as_posix() for path in found}


def test_the_wheel_holds_the_code_and_the_data_and_nothing_else(built: Built, root: Path) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    code = names_in(root / "src", "termlint/**/*.py", "termlint/py.typed")
    plain = names_in(root, "data/*.txt", "data/*.schema.json")
    converted = names_in(root, "data/*.yaml", "rules/*.yaml")
    data = plain | {name.removesuffix(".yaml") + ".json" for name in converted}
    assert names == code | {f"termlint/_bundled/{name}" for name in data}
    for name in ("data/english-words.txt", "data/word-acronyms.txt", "rules/vmware.json"):
        assert f"termlint/_bundled/{name}" in names


def test_the_data_in_the_wheel_is_json_of_the_same_terms(built: Built, root: Path) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        text = wheel.read("termlint/_bundled/data/well-known.json").decode()
    lines = (root / "data" / "well-known.yaml").read_text(encoding="utf-8").splitlines()
    terms = [re.search(r"- \{?term: ([^,\s]+)", line) for line in lines]
    _, (count, columns, _), _ = json.loads(text)
    assert columns["name"] == [one[1] for one in terms if one]
    assert count == len(columns["name"])


def test_the_source_distribution_holds_what_a_build_needs(built: Built, root: Path) -> None:
    with tarfile.open(built.sdist) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    wanted = names_in(root, "src/**/*.py", "src/**/py.typed", "data/*", "rules/*")
    wanted |= {"pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "CHANGELOG.md"}
    assert names == wanted | {"PKG-INFO", ".gitignore"}


def test_the_metadata_names_the_distribution(built: Built, root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    with zipfile.ZipFile(built.wheel) as wheel:
        place = f"docs_termlint-{project['version']}.dist-info"
        metadata = wheel.read(f"{place}/METADATA").decode()
        licence = wheel.read(f"{place}/licenses/LICENSE")
        entries = wheel.read(f"{place}/entry_points.txt").decode()
    assert "Name: docs-termlint\n" in metadata
    assert "License-Expression: Apache-2.0\n" in metadata
    assert licence == (root / "LICENSE").read_bytes()
    assert entries.split() == ["[console_scripts]", "termlint", "=", "termlint.cli:main"]


def test_the_installed_command_uses_the_bundled_data(
    installed: Installed, run: Callable[..., object], tmp_path: Path
) -> None:
    (tmp_path / "plan.md").write_text(PLAN, encoding="utf-8")
    (tmp_path / "silent.md").write_text(SILENT, encoding="utf-8")
    done = run([installed.termlint, "check", "--format", "json", "."], tmp_path)
    report = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "")
    assert (report["files_checked"], report["errors"]) == (2, [])
    found = [
        (one["path"], one["line"], one["column"], one["rule"], one["text"])
        for one in report["diagnostics"]
    ]
    assert found == [
        ("plan.md", 1, 27, "outdated-term", "NSX-T"),
        ("plan.md", 3, 15, "inconsistent-casing", "VMWare"),
        ("plan.md", 3, 31, "undefined-acronym", "RPO"),
    ]
    assert "recovery point objective (RPO)" in report["diagnostics"][2]["message"]


def test_the_installed_command_says_its_version(
    installed: Installed, run: Callable[..., object], tmp_path: Path, root: Path
) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for command in ([installed.termlint], [installed.python, "-m", "termlint"]):
        done = run([*command, "--version"], tmp_path)
        assert (done.returncode, done.stdout) == (0, f"termlint {project['version']}\n")


def test_the_installed_command_knows_terms_rules_and_packs(
    installed: Installed, run: Callable[..., object], tmp_path: Path
) -> None:
    done = run([installed.termlint, "terms", "show", "RPO"], tmp_path)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "RPO: recovery point objective")
    done = run([installed.termlint, "explain", "outdated-term"], tmp_path)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "# outdated-term")
    code = "from termlint.terminology import shipped_packs; print(*shipped_packs())"
    done = run([installed.python, "-c", code], tmp_path)
    assert {"proxmox", "vmware"} <= set(done.stdout.split())


def test_the_installed_code_is_what_runs(
    installed: Installed, run: Callable[..., object], tmp_path: Path
) -> None:
    code = "import sys, termlint; print(termlint.__file__, *sys.path, sep='\\n')"
    done = run([installed.python, "-c", code], tmp_path)
    place, *path = done.stdout.splitlines()
    assert Path(place).is_relative_to(installed.folder)
    assert not [one for one in path if one.endswith("src")]


def test_the_readme_tells_the_installed_size(installed: Installed, root: Path) -> None:
    (place,) = installed.folder.rglob("site-packages")
    size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) / 1e6
    readme = (root / "README.md").read_text(encoding="utf-8")
    told = re.search(r"\| Size \| about (\d+) MB installed", readme)
    assert told is not None
    # Nearly all of it is other people's, whose releases differ from each other.
    assert abs(int(told[1]) - size) <= size / 5, f"{size:.1f} MB"
