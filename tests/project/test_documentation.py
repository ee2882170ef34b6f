"""The pages that people write: links, examples, keys, and our own terms."""

import json
import os
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from termlint.checks import RULES
from termlint.terminology import load_glossary, load_pack
from termlint.terminology.nodes import nodes_from_python
from termlint.workspace import Workspace
from termlint.workspace.keys import CONFIG_KEYS, parse_config

ROOT = Path(__file__).resolve().parents[2]
TOP = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
PAGES = tuple(
    path.relative_to(ROOT).as_posix()
    for path in sorted([*(ROOT / name for name in TOP), *(ROOT / "docs").rglob("*.md")])
)
# The pages that list what there is; these alone name all keys, rules or exit codes.
CONFIGURATION = ROOT / "docs" / "configuration.md"
GUIDE = ROOT / "docs" / "index.md"

_LINK = re.compile(r"!?\[[^\]]*\]\(<?([^)>\s]+)>?\)")
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


class Fence(NamedTuple):
    page: str
    language: str
    text: str

    @property
    def file(self) -> str:
        """What its first line says that it is a file of."""
        first = self.text.partition("\n")[0]
        return first.removeprefix("# ") if first.startswith("# ") else ""


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def prose_of(page: str) -> str:
    """A page without its fenced examples."""
    return _FENCE.sub("", text_of(page))


def fences(*languages: str) -> list[Fence]:
    return [
        Fence(page, language, text)
        for page in PAGES
        if not page.startswith("docs/rules/")
        for language, text in _FENCE.findall(text_of(page))
        if language in languages
    ]


def anchors(page: str) -> set[str]:
    """The anchors of a page's headings, as the usual sites make them."""
    words = (
        re.sub(r"[^\w\- ]", "", heading).lower() for heading in _HEADING.findall(prose_of(page))
    )
    return {word.strip().replace(" ", "-") for word in words}


def links(page: str) -> Iterator[str]:
    for target in _LINK.findall(prose_of(page)):
        if not target.startswith(("http://", "https://")):
            yield target


def broken(page: str) -> list[str]:
    """The relative links of a page that lead nowhere."""
    found = []
    for target in links(page):
        path, _, anchor = target.partition("#")
        place = os.path.normpath((ROOT / page).parent / path) if path else str(ROOT / page)
        other = Path(place)
        if not other.is_file() or (anchor and anchor not in anchors(os.path.relpath(other, ROOT))):
            found.append(target)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_relative_link_leads_somewhere(page: str) -> None:
    assert broken(page) == []


def test_a_broken_link_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text(
        "# A b\n\n[x](b.md) [y](c.md) [z](#a-b) [w](#none) ![p](<d.svg>) [h](https://e.example)\n",
        encoding="utf-8",
    )
    (tmp_path / "b.md").write_text("# B\n", encoding="utf-8")
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    assert broken("a.md") == ["c.md", "#none", "d.svg"]


def test_pages_link_to_all_the_others() -> None:
    reached: set[str] = set()
    waiting = ["README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached:
            continue
        reached.add(page)
        found = (target.partition("#")[0] for target in links(page))
        places = (os.path.normpath(Path(page).parent / target) for target in found if target)
        waiting += [Path(place).as_posix() for place in places if place.endswith(".md")]
    assert sorted(set(PAGES) - reached) == []


def test_every_yaml_example_says_which_file_it_is() -> None:
    kinds = {".termlint.yaml", "glossary.yaml", "pack.yaml", ".pre-commit-config.yaml"}
    kinds |= {".github/workflows/docs.yml"}
    assert {fence.file for fence in fences("yaml", "yml")} == kinds


@pytest.mark.parametrize(
    "fence", fences("yaml", "toml"), ids=lambda fence: f"{fence.page}:{fence.file}"
)
def test_every_example_loads(fence: Fence, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # What the examples of a config name.
    write(tmp_path / "glossary.md", "A service level objective (SLO) is a promise.\n")
    write(tmp_path / "glossary.yaml", "terms: [{term: SLO, expansion: service level objective}]\n")
    write(tmp_path / "pack.yaml", "vendor: A\nentries: [{outdated: A Box, current: A Cloud}]\n")
    write(tmp_path.parent / "house-style.yaml", "fail-on: error\n")
    if fence.language == "toml":
        write(tmp_path / "pyproject.toml", fence.text)
        Workspace().linter(tmp_path)
    elif fence.file == ".termlint.yaml":
        write(tmp_path / ".termlint.yaml", fence.text)
        Workspace().linter(tmp_path)
    elif fence.file == "glossary.yaml":
        write(tmp_path / "own.yaml", fence.text)
        assert load_glossary(tmp_path / "own.yaml").terms
    elif fence.file == "pack.yaml":
        write(tmp_path / "own.yaml", fence.text)
        assert load_pack(tmp_path / "own.yaml").entries
    else:
        assert isinstance(yaml.safe_load(fence.text), dict)


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_the_pack_example_finds_what_it_says(tmp_path: Path) -> None:
    from datetime import date

    plain, guarded = (
        one.text for one in fences("yaml") if one[0] == "docs/index.md" and one.file == "pack.yaml"
    )
    write(tmp_path / "own.yaml", plain)
    box, disk, word = load_pack(tmp_path / "own.yaml").entries
    day = date(2026, 1, 1)
    assert box.replacement(day) == ("Acme Cloud",)
    assert box.replacement(day, "4") == ()
    assert [name.name for name in disk.outdated(day)] == ["Acme Disk"]
    assert word.replacement(day) == ("denylist", "blocklist")
    write(tmp_path / "own.yaml", guarded)
    (master,) = load_pack(tmp_path / "own.yaml").entries
    assert (len(master.unless), len(master.only_if)) == (3, 1)


def test_the_pages_of_the_config_name_exactly_its_keys() -> None:
    headings = re.findall(r"^### `([^`]+)`$", text_of("docs/configuration.md"), re.MULTILINE)
    assert sorted(headings) == sorted(CONFIG_KEYS)


def test_every_key_has_an_example_with_that_key() -> None:
    parts = re.split(r"^### `([^`]+)`$", text_of("docs/configuration.md"), flags=re.MULTILINE)
    for key, text in zip(parts[1::2], parts[2::2], strict=True):
        (example,) = (text for language, text in _FENCE.findall(text.split("\n## ")[0]))
        assert list(yaml.safe_load(example)) == [key]


def test_an_example_with_an_unknown_key_would_be_found(tmp_path: Path) -> None:
    from termlint import DataError

    with pytest.raises(DataError, match="exlude"):
        parse_config(nodes_from_python({"exlude": ["a"]}, "c"), tmp_path / "c.yaml", "c")


@pytest.mark.parametrize(("command", "heading"), [("check", "## Checking"), ("fix", "## Fixing")])
def test_every_option_is_in_the_guide(
    command: str, heading: str, run: Callable[..., object], python: str
) -> None:
    usage = run([python, "-m", "termlint", command, "--help"], ROOT, PYTHONPATH=str(ROOT / "src"))
    options = set(re.findall(r"^ .*?(--[a-z-]+)", usage.stdout, re.MULTILINE)) - {"--help"}
    section = text_of("docs/index.md").partition(heading)[2].partition("\n## ")[0]
    assert options <= set(re.findall(r"`[^`]*(--[a-z-]+)", section))
    rows = re.findall(r"^\| (`-.*?`) \|", section, re.MULTILINE)
    assert set(re.findall(r"--[a-z-]+", " ".join(rows))) <= options


def test_options_rules_and_commands_that_pages_name_exist(
    run: Callable[..., object], python: str
) -> None:
    help_ = run([python, "-m", "termlint", "--help"], ROOT, PYTHONPATH=str(ROOT / "src")).stdout
    commands = set(re.findall(r"^  (\w+) {2,}", help_.partition("Commands:")[2], re.MULTILINE))
    for page in PAGES:
        named = set(re.findall(r"`termlint (\w+)", text_of(page)))
        named |= set(re.findall(r"^\$ termlint (\w+)", text_of(page), re.MULTILINE))
        assert named <= commands, page
        rules = re.findall(r"termlint-disable[\w-]* ([a-z]+-[a-z-]+)", text_of(page))
        assert set(rules) <= set(RULES), page


def test_the_changelog_names_the_rules_and_the_version() -> None:
    text = text_of("CHANGELOG.md")
    version = tomllib.loads(text_of("pyproject.toml"))["project"]["version"]
    assert re.search(rf"^## {re.escape(version)} ", text, re.MULTILINE)
    assert [rule for rule in RULES if f"`{rule}`" not in text] == []


def test_the_readme_matches_the_metadata() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    readme = text_of("README.md")
    versions = [one.rpartition(" ")[2] for one in project["classifiers"] if ":: 3." in one]
    assert f"| Python | {', '.join(versions)} |" in readme
    needs = [re.match(r"[\w-]+", one)[0] for one in project["dependencies"]]  # type: ignore[index]
    assert [name for name in needs if name.lower() not in readme.lower()] == []


@pytest.mark.parametrize("page", PAGES)
def test_no_page_tells_to_install_what_is_not_ours(page: str) -> None:
    assert not re.search(r"(?:install|add|run) ['\"]?termlint\b(?! into)", text_of(page))


def test_the_licence_is_the_whole_of_it() -> None:
    import hashlib

    text = (ROOT / "LICENSE").read_bytes()
    known = "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
    assert hashlib.sha256(text).hexdigest() == known


def test_our_own_pages_have_no_findings(run: Callable[..., object], python: str) -> None:
    command = [python, "-m", "termlint", "check", "--format", "json", *TOP, "docs"]
    report = json.loads(run(command, ROOT, PYTHONPATH=str(ROOT / "src")).stdout)
    assert report["errors"] == []
    assert report["files_checked"] == len(PAGES)
    found = [(one["path"], one["line"], one["rule"], one["text"]) for one in report["diagnostics"]]
    assert found == []
