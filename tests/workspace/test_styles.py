"""What each style finds, and that the config's own keys go before it."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from termlint.workspace import Checked, Workspace
from termlint.workspace.config import Config
from termlint.workspace.styles import STYLES

Put = Callable[[Mapping[str, str]], Path]
DAY = date(2026, 1, 1)


def run(*paths: str) -> list[str]:
    """Return what is found as `path:line:column rule text`."""
    found = []
    for result in Workspace(today=DAY).check(paths or ["."]):
        assert isinstance(result, Checked), result
        for one in result.diagnostics:
            at = result.document.lines.position(one.span.start)
            found.append(f"{result.document.path}:{at.line}:{at.column} {one.rule} {one.text}")
    return found


TEXT = """\
# The asset value ratio (AVR)

The AVR is high.

# Adding a BQF

A big quiet fan (BQF) cools it. The BQF is on, and so is the hot odd pipe (HOPI).

Plug the USB in.
"""
HEAD = "x.md:3:5 undefined-acronym AVR"
ONCE = "x.md:7:76 single-use-acronym HOPI"
USB = "x.md:9:10 undefined-acronym USB"
BARE = "builtin: false\n"


@pytest.mark.parametrize(
    ("config", "found"),
    [
        ("", []),
        ("style: microsoft\n", [HEAD, ONCE]),
        ("style: google\n", [HEAD, ONCE]),
        ("style: mongodb\n", [HEAD, ONCE]),
        ("style: digitalocean\n", []),
        (BARE, [USB]),
        (f"style: microsoft\n{BARE}", [HEAD, ONCE]),
        (f"style: google\n{BARE}", [HEAD, ONCE]),
        (f"style: mongodb\n{BARE}", [HEAD, ONCE, USB]),
        (f"style: digitalocean\n{BARE}", [USB]),
        # keys of the config's own
        ("style: google\nheadings: introduce\n", [ONCE]),
        ("headings: introduce\nstyle: google\n", [ONCE]),
        ("style: google\nselect: [undefined-acronym]\n", [HEAD]),
        ("style: google\nselect: {remove: [undefined-acronym]}\n", [ONCE]),
        ("style: google\nselect: {remove: [single-use-acronym]}\n", [HEAD]),
        ("style: google\nselect: {add: [outdated-term]}\n", [HEAD, ONCE]),
        ("style: google\nignore: [single-use-acronym]\n", [HEAD]),
        ("style: google\nseverity: {single-use-acronym: off}\n", [HEAD]),
        (f"style: google\nwell-known: {{add: [AVR]}}\n{BARE}", [ONCE]),
        (f"style: google\nwell-known: {{remove: [USB]}}\n{BARE}", [HEAD, ONCE, USB]),
        (f"style: google\nwell-known: [AVR]\n{BARE}", [ONCE, USB]),
        ("style: mongodb\nper-file: {x.md: {select: [undefined-acronym]}}\n", [HEAD]),
    ],
)
def test_a_style(put: Put, config: str, found: list[str]) -> None:
    put({"x.md": TEXT, ".termlint.yaml": config})
    assert run() == found


@pytest.mark.parametrize(
    ("mine", "base", "found"),
    [
        ("", "style: google\n", [HEAD, ONCE]),
        ("style: google\n", "headings: introduce\n", [ONCE]),
        ("headings: introduce\n", "style: google\n", [ONCE]),
        ("style: digitalocean\n", "style: google\n", []),
        ("style: google\n", "style: digitalocean\n", [HEAD, ONCE]),
        ("style: google\n", "select: {remove: [single-use-acronym]}\n", [HEAD]),
        ("select: {add: [outdated-term]}\n", "style: google\n", [HEAD, ONCE]),
        ("select: {remove: [single-use-acronym]}\n", "style: google\n", [HEAD]),
    ],
)
def test_a_style_and_a_config_that_is_extended(
    put: Put, mine: str, base: str, found: list[str]
) -> None:
    put({"x.md": TEXT, ".termlint.yaml": f"extends: base.yaml\n{mine}", "base.yaml": base})
    assert run() == found


ANSWERS = """\
# Questions

## What cools it?

A big quiet fan (BQF) does. The BQF is on.

## Is it loud?

The BQF is not.
"""


@pytest.mark.parametrize(
    ("path", "config", "lines"),
    [
        ("faq.md", "style: mongodb\n", [9]),
        ("FAQ.md", "style: mongodb\n", [9]),
        ("docs/faq-storage.md", "style: mongodb\n", [9]),
        ("docs/storage-faq.md", "style: mongodb\n", [9]),
        ("docs/faq/storage.md", "style: mongodb\n", [9]),
        ("docs/faq/storage.md", "scope: file\nstyle: mongodb\n", []),
        ("faq.md", "style: mongodb\nper-file: {'*.md': {scope: file}}\n", []),
        ("a.md", "style: mongodb\nper-file: {a.md: {scope: h2}}\n", [9]),
        ("a.md", "per-file: {a.md: {scope: h2}}\n", [9]),
        ("a.md", "scope: h2\n", [9]),
        ("a.md", "scope: h1\n", []),
        ("a.md", "scope: h2\nper-file: {a.md: {scope: file}}\n", []),
        ("a.md", "style: mongodb\n", []),
        ("faquir.rst.md", "style: google\n", []),
        ("docs/my.faq.notes.md", "style: mongodb\n", []),
        ("faq.md", "style: google\n", []),
        ("faq.md", "", []),
    ],
)
def test_questions_and_answers(put: Put, path: str, config: str, lines: list[int]) -> None:
    put({path: ANSWERS, ".termlint.yaml": config})
    assert run(path) == [f"{path}:{line}:5 undefined-acronym BQF" for line in lines]


def test_a_language_for_some_files(put: Put) -> None:
    text = "The QBF is on.\n"
    put(dict.fromkeys(("docs/it/a.md", "docs/de/a.md", "buch/a.md", "a.md"), text))
    assert run() == [f"{name}:1:5 undefined-acronym QBF" for name in ("a.md", "buch/a.md")]
    put({".termlint.yaml": "per-file: {docs/it/: {language: en}, buch/: {language: de-CH}}\n"})
    assert run() == [f"{name}:1:5 undefined-acronym QBF" for name in ("a.md", "docs/it/a.md")]
    put({".termlint.yaml": "language: de\n", "docs/en/a.md": text, "b.en.md": text})
    assert run() == [f"{name}:1:5 undefined-acronym QBF" for name in ("b.en.md", "docs/en/a.md")]


def test_the_place_of_a_project_says_nothing(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    top = put({"docs/de/inner/.git/x": "", "docs/de/inner/a.md": "The QBF is on.\n"})
    found = "undefined-acronym QBF"
    monkeypatch.chdir(top / "docs" / "de" / "inner")
    assert run() == [f"a.md:1:5 {found}"]
    monkeypatch.chdir(top)
    assert run("docs/de/inner/a.md") == [f"docs/de/inner/a.md:1:5 {found}"]


def test_the_page_of_the_styles_says_what_they_set() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "styles.md"
    rows = [
        [cell.strip().replace("`", "") for cell in line.strip("|").split("|")]
        for line in page.read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    ][2:]
    said = [
        [
            name,
            style.headings,
            ", ".join(style.select.add),
            ", ".join(style.well_known.add),
            "file; h2 for pages of questions and answers" if style.per_file else style.scope,
        ]
        for name, style in {"none": Config(), **STYLES}.items()
    ]
    assert rows == said
