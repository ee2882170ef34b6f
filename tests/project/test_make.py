"""The Makefile as a new user meets it: a fresh copy, an own environment, real installations."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("make"), reason="make is not installed"),
]

BEGINS, ENDS = "<!-- demo begins", "<!-- demo ends -->"


def shown(readme: str) -> str:
    """What the README says that `make demo` prints."""
    block = readme[readme.index(BEGINS) : readme.index(ENDS)]
    found = re.search(r"```console\n\$ make demo\n(.*?)```\n", block, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def demo(
    checkout: Path, run: Callable[..., object], python: str
) -> "tuple[Path, Callable[[], object]]":
    """A copy of the checkout and `make demo` in it, which installs once."""
    return checkout, lambda: run(["make", "demo", f"PYTHON={python}"], checkout)


def test_make_demo_prints_what_the_readme_shows(
    demo: "tuple[Path, Callable[[], object]]", root: Path
) -> None:
    checkout, make = demo
    readme = (root / "README.md").read_text(encoding="utf-8")
    done = make()
    assert done.returncode == 0
    assert done.stderr == "Making .venv …\nInstalling termlint into .venv …\n"
    assert done.stderr + done.stdout == shown(readme)
    again = make()
    assert (again.returncode, again.stdout, again.stderr) == (0, done.stdout, "")
    # What is installed is not the checkout.
    (place,) = (checkout / ".venv").rglob("termlint/__init__.py")
    assert "site-packages" in place.parts

    wrong = checkout / "examples" / "wrong.md"
    wrong.write_bytes(b"caf\xe9\n")
    failed = make()
    assert failed.returncode == 2
    assert "examples/wrong.md" in failed.stderr
    wrong.unlink()


def test_without_a_new_enough_python_make_says_so(
    own_checkout: Path, run: Callable[..., object]
) -> None:
    done = run(["make", "demo", "PYTHON="], own_checkout)
    assert done.returncode == 2
    assert "there is no Python 3.11 or later here" in done.stderr
    assert not (own_checkout / ".venv").exists()


def commands(folder: Path, **scripts: str) -> Path:
    """Make a folder of commands, each a line of shell."""
    folder.mkdir()
    for name, line in scripts.items():
        command = folder / name.replace("_", "-")
        command.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        command.chmod(0o755)
    return folder


def test_a_browser_is_installed_where_that_may_be(
    root: Path, tmp_path: Path, run: Callable[..., object]
) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy2(root / ".ci" / "run", tmp_path / ".ci" / "run")
    (tmp_path / "Makefile").write_text("test check:\n\t@echo $@; true\n", encoding="utf-8")
    said = "so the tests that open pages are skipped"
    install = 'echo "$@" >> log; case "$*" in *install*) ln -s /bin/true "${0%/*}/chromium";; esac'
    for number, (user, apt_get, is_said, log) in enumerate(
        (
            ("0", install, False, ["-qq update", "-qq -y install chromium"]),
            ("0", "echo no >> log; exit 1", True, ["no"]),
            ("0", "echo so >> log", True, ["so", "so"]),
            ("1000", install, True, []),
        )
    ):
        (tmp_path / "log").write_text("", encoding="utf-8")
        folder = commands(tmp_path / f"bin{number}", apt_get=apt_get, id=f"echo {user}")
        for name in ("bash", "make", "dirname", "ln", "timeout"):
            os.symlink(str(shutil.which(name)), folder / name)
        done = run(["bash", ".ci/run"], tmp_path, PATH=str(folder))
        assert (done.returncode, done.stdout.split()) == (0, ["test", "check"])
        assert (said in done.stderr) is is_said
        assert (tmp_path / "log").read_text(encoding="utf-8").splitlines() == log


def test_the_checks_of_a_change_fail_if_one_of_them_fails(
    root: Path, tmp_path: Path, run: Callable[..., object]
) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy2(root / ".ci" / "run", tmp_path / ".ci" / "run")
    assert os.access(tmp_path / ".ci" / "run", os.X_OK)
    targets = "test:\n\t@echo test $$CI; read x; {}\ncheck:\n\t@echo check; {}\n"
    path = f"{commands(tmp_path / 'bin', chromium='true')}{os.pathsep}{os.environ['PATH']}"
    seen = {}
    for test, check in (("true", "true"), ("false", "true"), ("true", "false")):
        (tmp_path / "Makefile").write_text(targets.format(test, check), encoding="utf-8")
        done = run(["bash", ".ci/run"], tmp_path, PATH=path)
        seen[test, check] = (done.returncode, done.stdout.split())
    assert seen == {
        ("true", "true"): (0, ["test", "true", "check"]),
        ("false", "true"): (2, ["test", "true"]),
        ("true", "false"): (2, ["test", "true", "check"]),
    }
