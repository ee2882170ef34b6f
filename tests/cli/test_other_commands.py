"""`explain`, `terms`, `init`, `--version` and `--help`."""

import json
import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml

from termlint.checks import RULES
from termlint.cli.init import TEMPLATE

TERMS = """\
terms:
  - {term: SOW, expansion: statement of work, definition: What is to be done., see: [MSA]}
  - term: MSA
    senses:
      - {expansion: master service agreement, context: [contract]}
      - {expansion: measurement systems analysis, definition: A study.}
  - {term: Acme Cloud, kind: name, forms: [AcmeCloud], wrong: [ACME Cloud], category: Vendor}
"""
CONFIG = f"builtin: false\n{TERMS}"


def test_version(termlint: Any) -> None:
    assert termlint("--version") == (0, f"termlint {version('docs-termlint')}\n", "")


def test_help_lists_what_works_and_nothing_else(termlint: Any) -> None:
    result = termlint("--help")
    assert (result.code, result.err) == (0, "")
    commands = result.out.split("Commands:\n")[1].split("\n\n")[0]
    names = re.findall(r"^  (\w+) ", f"{commands} ", re.MULTILINE)
    assert names == ["check", "explain", "fix", "glossary", "init", "packs", "terms"]
    assert "..." not in commands
    assert termlint("-h").out == result.out
    options = re.findall(r"^  (?:-\w, )?(--[\w-]+)", termlint("check", "--help").out, re.MULTILINE)
    assert sorted(options) == sorted(
        "--format --select --ignore --config --fail-on --exit-zero --force-exclude "
        "--as-of --stdin-filename --quiet --verbose --color --help".split()
    )


@pytest.mark.parametrize("rule", RULES)
def test_explain_a_rule(termlint: Any, rule: str) -> None:
    result = termlint("explain", rule)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"# {rule}\n\nReports {RULES[rule].summary}. Severity: ")
    assert f"<!-- termlint-disable-next-line {rule}: why -->" in result.out


def test_explain_a_rule_where_the_config_is_broken(termlint: Any, folder: Path) -> None:
    (folder / ".termlint.yaml").write_text("x: y\n")
    assert termlint("explain", "outdated-term").code == 0
    result = termlint("explain", "RPO")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith('.termlint.yaml:1:1: unknown key "x"; use one of ')


def test_explain_a_term(termlint: Any, folder: Path) -> None:
    result = termlint("explain", "rpo")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("RPO: recovery point objective\n  ")
    (folder / ".termlint.yaml").write_text(CONFIG)
    assert termlint("explain", "SOW").out == (
        "SOW: statement of work\n  What is to be done.\n  kind: acronym\n  see: MSA\n"
    )


def test_explain_what_nobody_knows(termlint: Any) -> None:
    sentence = 'termlint: unknown rule, term or name "outdatedterm"; did you mean "outdated-term"?'
    result = termlint("explain", "outdatedterm")
    assert (result.code, result.out, result.err) == (2, "", f"{sentence}\n")
    result = termlint("explain", "qqqqqqqq")
    rules = ", ".join(RULES)
    assert (result.code, result.out, result.err) == (
        2,
        "",
        f'termlint: unknown rule, term or name "qqqqqqqq"; the rules are {rules}; '
        "`termlint terms list` and `termlint packs list` have the others\n",
    )


def test_terms_list(termlint: Any, folder: Path) -> None:
    (folder / ".termlint.yaml").write_text(CONFIG)
    assert termlint("terms", "list") == (
        0,
        "Acme Cloud\n"
        "MSA         master service agreement; measurement systems analysis\n"
        "SOW         statement of work\n",
        "",
    )


JSON_TERMS = [
    {
        "term": "Acme Cloud",
        "kind": "name",
        "expansion": "",
        "definition": "",
        "category": "Vendor",
        "forms": ["AcmeCloud"],
        "typed": [],
        "wrong": ["ACME Cloud"],
        "unless_near": [],
        "senses": [],
        "see": [],
        "source": "",
    },
    {
        "term": "MSA",
        "kind": "acronym",
        "expansion": "",
        "definition": "",
        "category": "",
        "forms": [],
        "typed": [],
        "wrong": [],
        "unless_near": [],
        "senses": [
            {"expansion": "master service agreement", "definition": "", "context": ["contract"]},
            {
                "expansion": "measurement systems analysis",
                "definition": "A study.",
                "context": [],
            },
        ],
        "see": [],
        "source": "",
    },
    {
        "term": "SOW",
        "kind": "acronym",
        "expansion": "statement of work",
        "definition": "What is to be done.",
        "category": "",
        "forms": [],
        "typed": [],
        "wrong": [],
        "unless_near": [],
        "senses": [],
        "see": ["MSA"],
        "source": "",
    },
]


def test_terms_as_json(termlint: Any, folder: Path) -> None:
    (folder / ".termlint.yaml").write_text(CONFIG)
    result = termlint("terms", "list", "--format", "json")
    assert (result.code, result.err) == (0, "")
    expected = {"version": 1, "terms": JSON_TERMS}
    assert json.dumps(json.loads(result.out)) == json.dumps(expected)  # the order of keys too
    result = termlint("terms", "show", "acmecloud", "--format", "json")
    assert json.loads(result.out) == {"version": 1, "terms": JSON_TERMS[:1]}


def test_terms_show(termlint: Any, folder: Path) -> None:
    (folder / ".termlint.yaml").write_text(CONFIG)
    assert termlint("terms", "show", "Acme Cloud").out == (
        "Acme Cloud\n  kind: name\n  category: Vendor\n  also: AcmeCloud\n  never: ACME Cloud\n"
    )
    assert termlint("terms", "show", "MSA").out == (
        "MSA\n  - master service agreement.\n  - measurement systems analysis. A study.\n"
        "  kind: acronym\n"
    )
    assert termlint("terms", "show", "SWO") == (
        2,
        "",
        'termlint: unknown term "SWO"; did you mean "SOW"?\n',
    )
    assert termlint("terms", "show", "qqqq") == (
        2,
        "",
        'termlint: unknown term "qqqq"; see `termlint terms list`\n',
    )


def test_terms_where_the_config_is_broken(termlint: Any, folder: Path) -> None:
    (folder / ".termlint.yaml").write_text("ignored: x\nselected: x\n")
    assert termlint("terms", "list") == (
        2,
        "",
        '.termlint.yaml:1:1: unknown key "ignored"; did you mean "ignore"?\n'
        '.termlint.yaml:2:1: unknown key "selected"; did you mean "select"?\n',
    )


def test_the_shipped_terms_are_listed(termlint: Any) -> None:
    lines = termlint("terms", "list").out.splitlines()
    assert len(lines) >= 80
    assert any(re.fullmatch(r"RPO +recovery point objective", line) for line in lines)
    folded = [line.split("  ")[0].lower() for line in lines]
    assert folded == sorted(folded)


def test_init(termlint: Any, folder: Path) -> None:
    (folder / "x.md").write_text("All is well.\n")
    assert termlint("init") == (0, "Wrote .termlint.yaml.\n", "")
    assert (folder / ".termlint.yaml").read_bytes() == TEMPLATE.encode()
    assert termlint("check") == (0, "No findings in 1 file.\n", "")


@pytest.mark.parametrize("name", [".termlint.yaml", "termlint.yaml", "pyproject.toml"])
def test_init_beside_a_config(termlint: Any, folder: Path, name: str) -> None:
    (folder / name).write_text("[tool.termlint]\n")
    sentence = f"termlint: {name} is a config already; edit it, or remove it first\n"
    assert termlint("init") == (2, "", sentence)
    assert [path.name for path in folder.iterdir() if path.is_file()] == [name]


def test_init_beside_a_pyproject_of_others(termlint: Any, folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[project]\nname = 'termlint-user'\n")
    assert termlint("init").code == 0


def test_what_init_shows_works_without_its_marks(termlint: Any, folder: Path) -> None:
    keys = re.findall(r"^# ((?:[a-z-]+:|  +\S).*)$", TEMPLATE, re.MULTILINE)
    config = "\n".join(keys) + "\n"
    assert set(yaml.safe_load(config)) == {
        *("exclude", "well-known", "terms", "glossaries", "outdated", "packs", "ignore"),
        *("severity", "fail-on"),
    }
    (folder / ".termlint.yaml").write_text(config)
    (folder / "glossary.yaml").write_text("terms: []\n")
    (folder / "x.md").write_text("The SOW and the SKU of the Acme Box.\n")
    result = termlint("check", "--format", "concise")
    assert result.err == ""
    assert [line.rsplit("[")[-1] for line in result.out.splitlines()] == [
        "undefined-acronym]",
        "outdated-term]",
    ]
