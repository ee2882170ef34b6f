"""The sentence about documents in other languages, through the command itself."""

import json
from pathlib import Path
from typing import Any

import pytest
from projects import FINDING, GOOD, findings, put

DE, FR = "---\nlang: de\n---\n\nDer QBF von Vsphere.\n", "Le QBF.\n"
ONE = (
    "termlint: note: 1 document is not in English (de): "
    "the rules that know English only were not run on it\n"
)
MANY = (
    "termlint: note: 3 documents are not in English (de, fr): "
    "the rules that know English only were not run on them\n"
)
THREE: dict[str, str | bytes] = {"a.md": DE, "b.fr.md": FR, "docs/de/c.md": FR, "good.md": GOOD}


@pytest.mark.parametrize("format", ["text", "concise", "json"])
def test_it_is_said_once_in_every_format(termlint: Any, folder: Path, format: str) -> None:
    put(folder, THREE)
    result = termlint("check", "--format", format)
    assert (result.code, result.err) == (1, MANY)
    assert "note:" not in result.out


def test_names_are_judged_in_all_languages(termlint: Any, folder: Path) -> None:
    put(folder, THREE)
    report = json.loads(termlint("check", "--format", "json").out)
    assert findings(report) == [("a.md", 5, 13, "inconsistent-casing", "Vsphere"), FINDING]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["a.md"], 1, ONE),
        (["a.md", "-q"], 1, ONE),
        (["a.md", "--select", "undefined-acronym"], 0, ONE),
        (["a.md", "--select", "inconsistent-casing,outdated-term"], 1, ""),
        (["good.md"], 1, ""),
    ],
)
def test_when_it_is_said(
    termlint: Any, folder: Path, arguments: list[str], code: int, said: str
) -> None:
    put(folder, THREE)
    result = termlint("check", *arguments)
    assert (result.code, result.err) == (code, said)


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("language: de\n", ONE),
        ("language: de-CH\n", ONE),
        ("language: en-GB\n", ""),
        ("language: de\nselect: [inconsistent-casing]\n", ""),
        ("language: de\nignore: [undefined-acronym]\n", ONE),
    ],
)
def test_the_language_of_the_config(termlint: Any, folder: Path, config: str, said: str) -> None:
    put(folder, {"a.md": FR, ".termlint.yaml": config})
    result = termlint("check", "--exit-zero", "-q")
    assert (result.code, result.err) == (0, said)
    assert ("QBF" in result.out) is (not said and "select" not in config)


def test_standard_input(termlint: Any, folder: Path) -> None:
    given = b"Der QBF.\n"
    assert termlint("check", "-q", "-", "--stdin-filename", "x.de.md", stdin=given) == (0, "", ONE)
    assert termlint("check", "-q", "-", stdin=DE.encode().replace(b"Vsphere", b"x")) == (0, "", ONE)
    assert termlint("check", "-q", "-", stdin=given).code == 1


def test_a_finding_does_not_depend_on_the_other_files(termlint: Any, folder: Path) -> None:
    put(folder, THREE)
    together = findings(json.loads(termlint("check", "--format", "json").out))
    alone = [
        one
        for name in sorted(THREE)
        for one in findings(json.loads(termlint("check", "--format", "json", name).out))
    ]
    assert sorted(together) == sorted(alone)
