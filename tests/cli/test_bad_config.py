"""Bad configs and data files: the sentence names file, line and key; the rest is still checked."""

import json
from pathlib import Path
from typing import Any

import pytest
from projects import FINDING, GOOD, findings, put

# A faulty config in `sub/` of a project whose other files are fine: its name and text, and what
# is said of it, as place and sentence.
CONFIGS: dict[str, tuple[str, str, list[str]]] = {
    "an unknown key": (
        ".termlint.yaml",
        "ignored: [late-definition]\n",
        [':1:1: unknown key "ignored"; did you mean "ignore"?'],
    ),
    "a key of later": (
        ".termlint.yaml",
        "quotes: check\nbaseline: x\n",
        [
            ':2:1: unknown key "baseline"; use one of as-of, builtin, changelogs, definitions, '
            "exclude, extends, extensions, fail-on, flavour, glossaries, glossary, headings, "
            "ignore, include, introduce, language, max-size, outdated, packs, per-file, quotes, "
            "scope, select, severity, style, terms, well-known"
        ],
    ),
    "an unknown rule": (
        ".termlint.yaml",
        "ignore:\n  - late-definition\n  - outdated-terms\n",
        [':3:5: unknown rule "outdated-terms"; did you mean "outdated-term"?'],
    ),
    "an unknown rule in severity": (
        ".termlint.yaml",
        "severity: {outdated: error}\n",
        [':1:22: unknown rule "outdated"; did you mean "outdated-term"?'],
    ),
    "an unknown level": (
        ".termlint.yaml",
        "severity:\n  outdated-term: errors\n",
        [':2:18: unknown level "errors"; did you mean "error"?'],
    ),
    "an unknown format": (
        ".termlint.yaml",
        "extensions: {txt: restructured}\n",
        [':1:19: unknown format "restructured"; use one of markdown, md, rst'],
    ),
    "an unknown pack": (
        ".termlint.yaml",
        "packs: {remove: [vmwear]}\n",
        [
            ':1:18: unknown pack "vmwear"; did you mean "vmware"? (a file of your own is named '
            "with its path, as in ./my-pack.yaml)"
        ],
    ),
    "a file that is not there": (
        ".termlint.yaml",
        "glossaries: [a.yaml]\npacks: [./b.yaml]\n",
        [
            ':1:14: there is no file "a.yaml"; give its path from here',
            ':2:9: there is no file "./b.yaml"; give its path from here',
        ],
    ),
    "globs that match nothing": (
        ".termlint.yaml",
        'glossaries: ["terms/*.yaml"]\n',
        [':1:14: there is no file "terms/*.yaml"; give its path from here'],
    ),
    "no mapping": (
        ".termlint.yaml",
        "- undefined-acronym\n",
        [
            ":1:1: the config is a list; write a mapping with the keys "
            + ", ".join(
                f'"{key}"'
                for key in (
                    "as-of builtin changelogs definitions exclude extends extensions fail-on "
                    "flavour glossaries glossary headings ignore include introduce language "
                    "max-size outdated packs per-file quotes scope select severity style terms "
                    "well-known"
                ).split()
            )
        ],
    ),
    "no YAML": (
        "termlint.yaml",
        "ignore: [late-definition\nselect: x\n",
        [":2:7: not valid YAML: did not find expected ',' or ']'"],
    ),
    "a key twice": (
        ".termlint.yaml",
        "quotes: skip\nquotes: check\n",
        [':2:1: duplicate key "quotes": the first is on line 1; remove one of the two'],
    ),
    "a term twice": (
        ".termlint.yaml",
        "terms:\n  - {term: SOW, expansion: statement of work}\n"
        "  - {term: SOW, expansion: scope of work}\n",
        [
            ':3:12: duplicate term "SOW": the first is on line 2; merge the two, with "senses" '
            "for two meanings"
        ],
    ),
    "an unknown key in a term": (
        ".termlint.yaml",
        "terms:\n  - {term: SOW, meaning: statement of work}\n",
        [':2:17: unknown key "meaning"; did you mean "expansion"?'],
    ),
    "a number that is none": (
        ".termlint.yaml",
        "max-size: 10 MB\n",
        [':1:11: "max-size": "10 MB" is not a whole number; write digits only'],
    ),
    "a day that is none": (
        ".termlint.yaml",
        "as-of: yesterday\n",
        [
            ':1:8: "as-of": "yesterday" is not a day; write today, document, or a day such as '
            "2022, 2022-08 or 2022-08-09"
        ],
    ),
    "deep nesting": (
        ".termlint.yaml",
        "ignore: " + "[" * 500 + "\n",
        [":1:58: nested deeper than 50 levels; flatten it"],
    ),
    "many aliases": (
        ".termlint.yaml",
        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 10)}]\n"
            for n in range(9)
        ),
        [":5:36: the aliases stand for more than 100,000 values; write fewer"],
    ),
    "a control character": (
        ".termlint.yaml",
        "quotes: check\nignore: \x07\n",
        [":2:9: the character U+0007 is not allowed; remove it"],
    ),
    "no TOML": (
        "pyproject.toml",
        "[tool.termlint]\nquotes = check\n",
        [":2:10: not valid TOML: Invalid value; mend it"],
    ),
    "a key of TOML": (
        "pyproject.toml",
        "[project]\nname = 'x'\n\n[tool.termlint]\nquote = 'check'\n",
        [':5:1: unknown key "quote"; did you mean "quotes"?'],
    ),
    "a table of TOML": (
        "pyproject.toml",
        "[tool]\ntermlint = 3\n",
        [
            ":2:1: the config is a text; write a mapping with the keys "
            + ", ".join(
                f'"{key}"'
                for key in (
                    "as-of builtin changelogs definitions exclude extends extensions fail-on "
                    "flavour glossaries glossary headings ignore include introduce language "
                    "max-size outdated packs per-file quotes scope select severity style terms "
                    "well-known"
                ).split()
            )
        ],
    ),
    "deep TOML": (
        "pyproject.toml",
        "[tool.termlint]\nignore = " + "[" * 10_000 + "\n",
        [": not valid TOML: too deep, or a number too long"],
    ),
    "a file that extends nothing": (
        ".termlint.yaml",
        "quotes: skip\nextends: ../base.yaml\n",
        [':2:10: "extends": there is no file "../base.yaml"; give its path from here'],
    ),
    "a preset": (
        ".termlint.yaml",
        "extends: termlint:microsoft\n",
        [':1:10: "extends": there is no preset "termlint:microsoft"; name a file'],
    ),
    "a file that extends itself": (
        ".termlint.yaml",
        "extends: .termlint.yaml\n",
        [
            ':1:10: "extends": the configs extend each other in a circle '
            "(sub/.termlint.yaml → sub/.termlint.yaml); take one out"
        ],
    ),
    "a name that is nearly right": (
        ".termlint.yml",
        "quotes: check\n",
        [": this name is not read; rename it to .termlint.yaml"],
    ),
}


@pytest.mark.parametrize("what", CONFIGS)
def test_a_config_with_faults(termlint: Any, folder: Path, what: str) -> None:
    name, text, told = CONFIGS[what]
    put(folder, {f"sub/{name}": text, "sub/x.md": GOOD, "sub/y.md": GOOD, "good.md": GOOD})
    result = termlint("check", "--format", "json", "--exit-zero", "--fail-on", "never")
    report = json.loads(result.out)
    assert result.code == 2
    assert result.err == "".join(f"sub/{name}{one}\n" for one in told)
    assert findings(report) == [FINDING]
    assert report["files_checked"] == 1
    assert [one["path"] for one in report["errors"]] == [f"sub/{name}"] * len(told)


def test_two_configs_in_one_folder(termlint: Any, folder: Path) -> None:
    put(folder, {".termlint.yaml": "", "pyproject.toml": "[tool.termlint]\n", "good.md": GOOD})
    sentence = "there are two configs here, .termlint.yaml and pyproject.toml; keep one of them"
    assert termlint("check", "-q") == (2, "", f".: {sentence}\n")


def test_a_faulty_config_of_a_folder_without_documents(termlint: Any, folder: Path) -> None:
    put(folder, {".termlint.yaml": "quote: check\n"})
    told = '.termlint.yaml:1:1: unknown key "quote"; did you mean "quotes"?\n'
    assert termlint("check", "-q") == (2, "", told)


def test_a_fault_in_the_extended_file_names_that_file(termlint: Any, folder: Path) -> None:
    put(
        folder,
        {
            "sub/.termlint.yaml": "extends: ../base.yaml\n",
            "base.yaml": "\n\nquote: check\n",
            "sub/x.md": GOOD,
        },
    )
    told = 'base.yaml:3:1: unknown key "quote"; did you mean "quotes"?\n'
    assert termlint("check", "-q") == (2, "", told)


def test_configs_that_extend_each_other(termlint: Any, folder: Path) -> None:
    put(
        folder,
        {".termlint.yaml": "extends: a.yaml\n", "a.yaml": "extends: .termlint.yaml\n", "x.md": ""},
    )
    told = (
        'a.yaml:1:10: "extends": the configs extend each other in a circle '
        "(.termlint.yaml → a.yaml → .termlint.yaml); take one out\n"
    )
    assert termlint("check", "-q") == (2, "", told)


DATA = {
    "a glossary with an unknown key": (
        "glossaries: [own.yaml]\n",
        "terms:\n  - {term: SOW, expansions: statement of work}\n",
        'own.yaml:2:17: unknown key "expansions"; did you mean "expansion"?\n',
    ),
    "a pack with an unknown key": (
        "packs: [./own.yaml]\n",
        "vendor: Acme\nentries:\n  - {outdated: Acme Box, current: Acme Cloud, fixes: safe}\n",
        'own.yaml:3:47: unknown key "fixes"; did you mean "fix"?\n',
    ),
    "an empty pack": (
        "packs: [own.yaml]\n",
        "vendor: Acme\nentries: []\n",
        'own.yaml:2:10: "entries" is empty, so the pack checks nothing; add an entry\n',
    ),
    "an empty file": (
        "packs: [own.yaml]\n",
        "",
        'own.yaml: a pack is empty; write a mapping with the keys "default", "entries", "vendor"\n',
    ),
}


@pytest.mark.parametrize("what", DATA)
def test_a_data_file_with_faults(termlint: Any, folder: Path, what: str) -> None:
    config, data, told = DATA[what]
    put(folder, {".termlint.yaml": config, "own.yaml": data, "x.md": GOOD, "y.md": GOOD})
    result = termlint("check", "-q")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(told)
    assert all(line.startswith("own.yaml:") for line in result.err.splitlines())
