"""Glossaries in the pages that real tools make of them, as a real browser shows them."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from projects import put

pytestmark = pytest.mark.slow

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ODD = """\
terms:
  - {term: C++, definition: "A *language*, `a|b` and <b> | [x]_ &copy; {{ x }}", see: [.NET]}
  - {term: .NET, definition: "- a platform", see: [C++]}
"""
# What is read of the two, whatever they are written in.
MEANING = "A *language*, a|b and <b> | [x]_ &copy; {{ x }}. See also .NET."
PLATFORM = "- a platform. See also C++."
USES = "The RPO and the RTO of Ceph, in C++ and .NET.\n"
NAMES = [".NET", "C++", "Ceph", "RPO", "RTO"]
LINKED = ["glossary-net", "glossary-c-plus-plus", "glossary-rpo", "glossary-rto"]
MKDOCS = """\
site_name: Plan
use_directory_urls: false
theme: {name: material, font: false, features: [content.tooltips]}
plugins: []
markdown_extensions: [abbr, def_list, tables]
validation: {anchors: warn, not_found: warn, unrecognized_links: warn, absolute_links: warn}
"""
CONF = 'project = "Plan"\nextensions = ["myst_parser"]\nmyst_enable_extensions = ["deflist"]\n'
SHAPES = ("definition-list", "table", "headings")
TREE = "\n.. toctree::\n\n   one\n   glossary\n   definition-list\n   table\n   headings\n"
MYST = f"# Plan\n\n{USES}See {{term}}`RPO` and {{term}}`.NET`.\n\n```{{toctree}}\npart/one\n```\n"


class Tools(NamedTuple):
    """An environment of its own with the tools, and the interpreter that runs the checkout."""

    python: Path
    own: str
    run: Callable[..., Any]
    root: Path

    def glossary(self, folder: Path, *arguments: str) -> None:
        command = [self.own, "-m", "termlint", "glossary", *arguments]
        self.run(command, folder, check=True, PYTHONPATH=str(self.root / "src"))

    def built(self, folder: Path, *arguments: str) -> None:
        """Run a tool, which may have nothing to say."""
        done = self.run([self.python, "-m", *arguments], folder, NO_MKDOCS_2_WARNING="1")
        output = done.stdout + done.stderr
        assert done.returncode == 0, output
        assert "WARNING" not in output, output


@pytest.fixture(scope="module")
def tools(
    tmp_path_factory: pytest.TempPathFactory, run: Callable[..., Any], python: str, root: Path
) -> Tools:
    folder = tmp_path_factory.mktemp("tools")
    environment = folder / "env"
    run([python, "-m", "venv", "--without-pip", environment], folder, check=True)
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--python", environment]
    done = run([*pip, "install", "--quiet", "--group", f"{root}/pyproject.toml:pages"], folder)
    if "connection" in done.stderr.lower() and done.returncode != 0:
        pytest.skip("MkDocs and Sphinx cannot be installed without the network")
    assert done.returncode == 0, done.stderr
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    return Tools(scripts / "python", python, run, root)


@pytest.fixture(scope="module")
def mkdocs(tools: Tools, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of MkDocs with Material: each shape on a page, and a page for all."""
    folder = tmp_path_factory.mktemp("mkdocs")
    pages = {f"docs/{shape}.md": f"# Plan\n\n{USES}" for shape in (*SHAPES, "abbreviations")}
    put(folder, {**pages, "mkdocs.yml": MKDOCS, ".termlint.yaml": f"flavour: mkdocs\n{ODD}"})
    put(folder, {"docs/index.md": "# Home\n\nThe RPO.\n", "docs/a b/one.md": f"# One\n\n{USES}"})
    for shape in (*SHAPES, "abbreviations"):
        tools.glossary(folder, "--write", "--shape", shape, f"docs/{shape}.md")
    tools.glossary(folder, "--output", "docs/glossary.md", "docs/index.md", "docs/a b")
    tools.built(folder, "mkdocs", "build", "--strict")
    return folder / "site"


@pytest.fixture(scope="module")
def sphinx(tools: Tools, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of Sphinx: RST with one glossary for all, and Markdown with one on each page."""
    folder = tmp_path_factory.mktemp("sphinx")
    put(folder, {"conf.py": CONF, ".termlint.yaml": ODD, "index.rst": f"Plan\n====\n{TREE}"})
    put(folder, {"one.rst": f"One\n===\n\n{USES}\nSee :term:`RPO` and :term:`.NET`.\n"})
    put(folder, {f"{shape}.md": f"# Page {shape}\n\n{USES}" for shape in SHAPES})
    tools.glossary(folder, "--output", "glossary.rst", "one.rst")
    for shape in SHAPES:
        tools.glossary(folder, "--write", "--shape", shape, f"{shape}.md")
    tools.built(folder, "sphinx", "-W", "-n", "-q", ".", "html")
    return folder / "html"


@pytest.fixture(scope="module")
def myst(tools: Tools, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of MyST without any extension, with its own directive."""
    folder = tmp_path_factory.mktemp("myst")
    conf = 'project = "Plan"\nextensions = ["myst_parser"]\n'
    put(folder, {"conf.py": conf, ".termlint.yaml": ODD, "index.md": MYST})
    put(folder, {"part/one.md": "# One\n\nThe KVM of Proxmox VE.\n"})
    tools.glossary(folder, "--write", "--by-category", "index.md", "part/one.md")
    tools.built(folder, "sphinx", "-W", "-n", "-q", ".", "html")
    return folder / "html"


@pytest.fixture(scope="module")
def docutils(tools: Tools, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of docutils, which knows no directive of Sphinx."""
    folder = tmp_path_factory.mktemp("docutils")
    put(folder, {".termlint.yaml": ODD, "plan.rst": f"Plan\n====\n\n{USES}"})
    tools.glossary(folder, "--write", "--by-category", "plan.rst")
    tools.built(folder, "docutils", "--halt=info", "plan.rst", "plan.html")
    return folder


Browse = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def browse(tools: Tools, tmp_path_factory: pytest.TempPathFactory) -> Browse:
    """`browse(*pages)`: what a browser shows of them."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no Chromium here (apt-get install chromium)")

    def look(*pages: Path) -> list[dict[str, Any]]:
        folder = tmp_path_factory.mktemp("pictures")
        script = tools.root / "tests/support/browse.py"
        addresses = [page.as_uri() for page in pages]
        done = tools.run([tools.python, script, found, folder, *addresses], folder, check=True)
        assert all(one.stat().st_size > 5000 for one in folder.glob("*.png"))
        shown: list[dict[str, Any]] = json.loads(done.stdout)
        for page in shown:  # no link leads nowhere
            assert {link[1:] for link in page["links"]} - {""} <= set(page["ids"])
        return shown

    return look


def test_mkdocs(mkdocs: Path, browse: Browse) -> None:
    names = (*SHAPES, "abbreviations", "glossary")
    shown = dict(zip(names, browse(*(mkdocs / f"{name}.html" for name in names)), strict=True))
    listed = shown["definition-list"]
    assert listed["terms"] == NAMES
    assert listed["meanings"][:2] == [PLATFORM, MEANING]
    table = shown["table"]["cells"]
    assert (table[::2], table[1:4:2]) == (NAMES, [PLATFORM, MEANING])
    headings = [one.removesuffix("¶") for one in shown["headings"]["headings"]]
    assert headings == NAMES
    for shape in SHAPES:
        assert set(LINKED) <= set(shown[shape]["ids"])
        assert shown[shape]["target"] == "glossary-c-plus-plus"
    page = shown["glossary"]
    assert (page["terms"], page["target"]) == (NAMES, "glossary-c-plus-plus")
    assert page["meanings"][0] == "- a platform. See also C++. Used in a b/one.md."


def test_abbreviations_have_tooltips(mkdocs: Path, browse: Browse) -> None:
    (shown,) = browse(mkdocs / "abbreviations.html")
    titles = dict(shown["abbreviations"])
    assert (titles["RPO"], titles["RTO"]) == ("recovery point objective", "recovery time objective")
    # of names that are no words, such as C++, the extension knows nothing
    assert sorted(titles) == ["Ceph", "RPO", "RTO"]
    assert shown["tip"] == "recovery point objective"


def test_sphinx(sphinx: Path, browse: Browse) -> None:
    pages = ("glossary", "one", *SHAPES)
    shown = dict(zip(pages, browse(*(sphinx / f"{name}.html" for name in pages)), strict=True))
    page = shown["glossary"]
    assert [one.rstrip("¶") for one in page["terms"]] == NAMES
    assert page["meanings"][:2] == [f"{PLATFORM} Used in One.", f"{MEANING} Used in One."]
    assert page["target"] == "term-C"
    html = (sphinx / "one.html").read_text(encoding="utf-8")
    assert 'href="glossary.html#term-RPO"' in html
    assert 'href="glossary.html#term-.NET"' in html or 'href="glossary.html#term-NET"' in html
    assert shown["definition-list"]["terms"] == NAMES
    assert shown["definition-list"]["meanings"][:2] == [PLATFORM, MEANING]
    assert shown["table"]["cells"][::2] == NAMES
    for shape in SHAPES:
        assert set(LINKED) <= set(shown[shape]["ids"])
        assert shown[shape]["target"] == "glossary-c-plus-plus"


def test_myst(myst: Path, browse: Browse) -> None:
    shown, other = browse(myst / "index.html", myst / "part/one.html")
    assert sorted(one.rstrip("¶") for one in shown["terms"]) == NAMES
    assert {PLATFORM, MEANING} <= set(shown["meanings"])
    assert shown["target"].startswith("term-")
    assert [one.rstrip("¶") for one in other["terms"]] == ["KVM", "Proxmox VE"]


def test_docutils(docutils: Path, browse: Browse) -> None:
    (shown,) = browse(docutils / "plan.html")
    assert sorted(shown["terms"]) == NAMES
    assert {PLATFORM, MEANING} <= set(shown["meanings"])
    assert set(LINKED) <= set(shown["ids"])
    assert shown["target"] == "glossary-c-plus-plus"
