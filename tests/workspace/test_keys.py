"""What each key of a config does to the findings, and what it may not hold."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from termlint.terminology import DataError, shipped_packs
from termlint.workspace import Checked, Fault, Overrides, Workspace

DAY = date(2026, 1, 1)


def run(*paths: str, overrides: Overrides | None = None) -> list[str]:
    """Return what is found as `path:line:column rule text`, a fault as `!place: sentence`."""
    results = Workspace(overrides=overrides or Overrides(), today=DAY).check(paths or ["."])
    return [line for result in results for line in lines(result)]


def lines(result: Checked | Fault) -> Sequence[str]:
    if isinstance(result, Fault):
        return [f"!{result}"]
    document = result.document
    places = ((document.lines.position(one.span.start), one) for one in result.diagnostics)
    return [
        f"{document.path}:{at.line}:{at.column} {one.rule} {one.text}"
        + ("" if one.severity.label in ("error", "warning") else f" ({one.severity.label})")
        for at, one in places
    ]


TEXT = """\
The SOW is signed, says the ROI.

We run vRealize Operations on the Acme Box.

> The SOW is quoted on the Acme Box.

# The TCO

A TCO (total cost of ownership) is given, and the Statement of Works (SOW).
"""
SOW, ROI = "x.md:1:5 undefined-acronym SOW", "x.md:1:29 undefined-acronym ROI"
LATE = "x.md:1:5 late-definition SOW"
OPS = "x.md:3:8 outdated-term vRealize Operations"
BOX = "x.md:3:35 outdated-term Acme Box"
QUOTED = "x.md:5:28 outdated-term Acme Box"
OWN = "outdated: [{outdated: Acme Box, current: Acme Cloud}]\n"
ROI_TERM = "terms: [{term: ROI, expansion: return on investment}]\n"
CASES: dict[str, tuple[str, list[str]]] = {
    "nothing": ("", [LATE, ROI, OPS]),
    "comments alone": ("# nothing here\n", [LATE, ROI, OPS]),
    "outdated": (OWN, [LATE, ROI, OPS, BOX]),
    "a known term": (ROI_TERM, [LATE, ROI, OPS]),
    "builtin": ("builtin: false\n", [LATE, ROI]),
    "builtin and outdated": (f"builtin: no\n{OWN}", [LATE, ROI, BOX]),
    "select": ("select: [outdated-term]\n", [OPS]),
    "select one": ("select: outdated-term\n", [OPS]),
    "select without": ("select: {remove: [late-definition, undefined-acronym]}\n", [OPS]),
    "ignore": ("ignore: [late-definition]\n", [ROI, OPS]),
    "ignore with": ("ignore: {add: [late-definition, outdated-term]}\n", [ROI]),
    "severity off": ("severity: {late-definition: off, undefined-acronym: off}\n", [OPS]),
    "severity": ("severity: {outdated-term: info}\n", [LATE, ROI, f"{OPS} (info)"]),
    "well-known": ("well-known: {add: [ROI]}\n", [LATE, OPS]),
    "well-known alone": ("well-known: [ROI]\n", [LATE, OPS]),
    "packs removed": ("packs: {remove: [vmware]}\n", [LATE, ROI]),
    "a shipped pack by name": ("builtin: false\npacks: [vmware]\n", [LATE, ROI, OPS]),
    "as-of a day before": ("as-of: 2015-01-01\n", [LATE, ROI]),
    "as-of a day after": ("as-of: 2024\n", [LATE, ROI, OPS]),
    "as-of today": ("as-of: today\n", [LATE, ROI, OPS]),
    "as-of a document that says no day": ("as-of: document\n", [LATE, ROI, OPS]),
    "quotes": (f"quotes: check\nselect: outdated-term\n{OWN}", [OPS, BOX, QUOTED]),
    "per-file": ("per-file: {'*.md': {ignore: [late-definition]}}\n", [ROI, OPS]),
    "per-file elsewhere": (
        "per-file: {'docs/*.md': {ignore: [late-definition]}}\n",
        [LATE, ROI, OPS],
    ),
    "per-file severity": ("per-file: {x.md: {severity: {outdated-term: off}}}\n", [LATE, ROI]),
    "per-file select": ("per-file: {'**': {select: [outdated-term]}}\n", [OPS]),
    "per-file in order": (
        "per-file:\n  '*.md': {severity: {outdated-term: off}}\n"
        "  x.md: {severity: {outdated-term: info}, ignore: {add: [late-definition]}}\n",
        [ROI, f"{OPS} (info)"],
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_a_key(put: Any, what: str) -> None:
    config, found = CASES[what]
    put({"x.md": TEXT, ".termlint.yaml": config})
    assert run() == found


def test_a_config_in_toml_says_the_same(put: Any) -> None:
    put(
        {
            "x.md": TEXT,
            "pyproject.toml": "[tool.termlint]\nignore = ['late-definition']\nas-of = 2024-01-01\n"
            "max-size = 5_000\nbuiltin = true\nwell-known.add = ['ROI']\n"
            "[[tool.termlint.outdated]]\noutdated = 'Acme Box'\ncurrent = 'Acme Cloud'\n",
        }
    )
    assert run() == [OPS, BOX]


def test_what_the_command_line_says_over_the_config(put: Any) -> None:
    put(
        {
            "x.md": TEXT,
            ".termlint.yaml": f"select: [late-definition]\nignore: [outdated-term]\n{OWN}",
        }
    )
    assert run() == [LATE]
    both = ("undefined-acronym", "outdated-term")
    assert run(overrides=Overrides(select=both)) == [ROI]
    assert run(overrides=Overrides(ignore=("late-definition",))) == []
    assert run(overrides=Overrides(select=both, ignore=("undefined-acronym",))) == []


def test_headings(put: Any) -> None:
    put({"x.md": "# The return on asset value (ROAV)\n\nThe ROAV is high.\n", "sub/.git/x": ""})
    assert run() == []
    put({".termlint.yaml": "headings: use\n"})
    assert run() == ["x.md:3:5 undefined-acronym ROAV"]
    put({".termlint.yaml": "headings: introduce\n"})
    assert run() == []


def test_flavour(put: Any) -> None:
    put({"x.md": "A line.\n% The ROI.\n"})
    assert run() == ["x.md:2:7 undefined-acronym ROI"]
    put({".termlint.yaml": "flavour: myst\n"})
    assert run() == []
    put({".termlint.yaml": "flavour: myst\nper-file: {x.md: {flavour: gfm}}\n"})
    assert run() == ["x.md:2:7 undefined-acronym ROI"]
    put({".termlint.yaml": "per-file: {y.md: {flavour: myst}, '*.md': {flavour: myst}}\n"})
    assert run() == []


def test_changelogs(put: Any) -> None:
    put({"CHANGELOG.md": "We run vRealize Operations.\n"})
    assert run() == []
    put({".termlint.yaml": "changelogs: check\n"})
    assert run() == ["CHANGELOG.md:1:8 outdated-term vRealize Operations"]


def test_own_glossaries_and_packs_count_from_the_config(put: Any) -> None:
    put(
        {
            "docs/.termlint.yaml": "glossaries: [terms/*.yaml]\npacks: [../packs/acme.yaml]\n",
            "docs/terms/a.yaml": "terms: [{term: Acme Cloud, kind: name}]\n",
            "docs/terms/b.yaml": "terms: [{term: Ceph, wrong: [Sepf]}]\n",
            "packs/acme.yaml": f"vendor: Acme\nentries: {OWN.removeprefix('outdated: ')}",
            "docs/x.md": "The Acme Box is an acme cloud on Sepf.\n",
            "x.md": "The Acme Box is an acme cloud on Sepf.\n",
        }
    )
    assert run("docs") == [
        "docs/x.md:1:5 outdated-term Acme Box",
        "docs/x.md:1:20 inconsistent-casing acme cloud",
        "docs/x.md:1:34 inconsistent-casing Sepf",
    ]
    assert run("x.md") == []


def test_an_entry_of_ones_own_replaces_the_shipped_one_of_its_name(put: Any) -> None:
    put({"x.md": "Aria Operations for Logs, VMware Aria Operations and vRealize Operations.\n"})
    workspace = Workspace(today=DAY)
    assert renamed(workspace) == [
        ("Aria Operations for Logs", "VCF Operations for Logs"),
        ("VMware Aria Operations", "VCF Operations"),
        ("vRealize Operations", "VCF Operations"),
    ]
    put({".termlint.yaml": "outdated: [{outdated: vmware aria operations, current: Acme Ops}]\n"})
    assert renamed(Workspace(today=DAY)) == [
        ("Aria Operations for Logs", "VCF Operations for Logs"),
        ("vmware aria operations", "Acme Ops"),
        ("vRealize Operations", "VCF Operations"),
    ]


def renamed(workspace: Workspace) -> list[tuple[str, ...]]:
    """Return the two names of each message: the old one and the new one."""
    return [
        tuple(one.message.split('"')[1:4:2])
        for result in workspace.check(["."])
        if isinstance(result, Checked)
        for one in result.diagnostics
    ]


def test_a_term_of_ones_own_replaces_the_shipped_one_of_its_name(put: Any) -> None:
    put({".termlint.yaml": "terms: [{term: RPO, expansion: rate per object}]\n"})
    term = Workspace().glossary().find("RPO")
    assert term is not None
    assert (term.expansion, term.origin) == ("rate per object", "config")
    assert len(Workspace().glossary()) > 80


def test_the_level_that_fails_is_that_of_the_files_own_config(put: Any) -> None:
    put(
        {
            "a/.termlint.yaml": "fail-on: error\nselect: [outdated-term]\n",
            "b/.termlint.yaml": "fail-on: warning\nselect: [outdated-term]\n",
            "c/.termlint.yaml": "fail-on: never\n",
            "d/.termlint.yaml": "fail-on: info\nseverity: {outdated-term: info}\n",
            "e/.termlint.yaml": "severity: {outdated-term: info}\n",
        }
    )
    put({f"{name}/x.md": "We run vRealize Operations.\n" for name in "abcde"})
    assert fails(Overrides()) == {"a": False, "b": True, "c": False, "d": True, "e": False}
    assert fails(Overrides(fail_on="info")) == dict.fromkeys("abcde", True)
    assert fails(Overrides(fail_on="never")) == dict.fromkeys("abcde", False)


def fails(overrides: Overrides) -> dict[str, bool]:
    results = Workspace(overrides=overrides, today=DAY).check(["."])
    return {
        result.document.path[0]: result.fails for result in results if isinstance(result, Checked)
    }


FAULTS = {
    "select: [a, b]\n": [
        '1:10: unknown rule "a"; use one of conflicting-expansion, inconsistent-casing, '
        "late-definition, missing-glossary, mixed-casing, outdated-term, redundant-acronym, "
        "repeated-definition, single-use-acronym, stale-glossary, undefined-acronym, "
        "unused-suppression",
        '1:13: unknown rule "b"; use one of conflicting-expansion, inconsistent-casing, '
        "late-definition, missing-glossary, mixed-casing, outdated-term, redundant-acronym, "
        "repeated-definition, single-use-acronym, stale-glossary, undefined-acronym, "
        "unused-suppression",
    ],
    "ignore: {add: [outdated-term], drop: [x]}\n": [
        '1:32: unknown key "drop"; use one of add, remove'
    ],
    "ignore: {remove: [outdated]}\n": [
        '1:19: unknown rule "outdated"; did you mean "outdated-term"?'
    ],
    "ignore: {a: {b: c}}\n": ['1:10: unknown key "a"; use one of add, remove'],
    "ignore: [[x]]\n": ['1:10: "ignore" must be a list of texts; found a list in it'],
    "ignore:\n": ['1:8: "ignore" is empty; give it a value or remove it'],
    "builtin: maybe\n": ['1:10: "builtin" must be true or false, not "maybe"'],
    "flavour: github\n": [
        '1:10: unknown flavour "github"; use one of auto, commonmark, docusaurus, gfm, hugo, '
        "mkdocs, myst, quarto"
    ],
    "fail-on: errors\n": ['1:10: unknown fail-on "errors"; did you mean "error"?'],
    "language: german\n": [
        '1:11: unknown language "german"; write its code of ISO 639, such as en, de or pt-BR'
    ],
    "quotes: check\nlanguage: cn\n": [
        '2:11: unknown language "cn"; write its code of ISO 639, such as en, de or pt-BR'
    ],
    "language: [de]\n": ['1:11: "language" must be a text, not a list'],
    "per-file: {'*.md': {language: xx, scope: h7}}\n": [
        '1:31: unknown language "xx"; write its code of ISO 639, such as en, de or pt-BR',
        '1:42: unknown scope "h7"; use one of file, h1, h2, h3, h4, h5, h6',
    ],
    "style: ibm\n": [
        '1:8: unknown style "ibm"; use one of digitalocean, google, microsoft, mongodb'
    ],
    "style: googel\n": ['1:8: unknown style "googel"; did you mean "google"?'],
    "headings: skip\n": ['1:11: unknown headings "skip"; use one of ignore, introduce, use'],
    "severity: high\n": ['1:11: "severity" must be a mapping, not a text'],
    "severity: {outdated-term: }\n": [
        '1:27: "outdated-term" is empty; give it a value or remove it'
    ],
    "extensions: {.: md}\n": [
        '1:17: "." is no extension; write the last part of a name, as in txt'
    ],
    "extensions: {tar.gz: md}\n": [
        '1:22: "tar.gz" is no extension; write the last part of a name, as in txt'
    ],
    "per-file: {'*.md': {well-known: [X]}}\n": [
        '1:21: unknown key "well-known"; use one of flavour, ignore, language, scope, '
        "select, severity"
    ],
    "per-file: {'!': {ignore: [outdated-term]}}\n": [
        '1:11: "!" is no pattern of file names; write one as in .gitignore'
    ],
    "exclude: ['*.md', '!']\n": [
        '1:19: "!" is no pattern of file names; write one as in .gitignore'
    ],
    "max-size: -1\n": ['1:11: "max-size": "-1" is not a whole number; write digits only'],
    "as-of: 2024-02-30\n": [
        '1:8: "as-of": "2024-02-30" is not a day; write today, document, or a day such as 2022, '
        "2022-08 or 2022-08-09"
    ],
    "packs: [my-pack]\n": [
        f'1:9: unknown pack "my-pack"; use one of {", ".join(shipped_packs())} '
        "(a file of your own is named with its path, as in ./my-pack.yaml)"
    ],
    "packs: {add: [./gone.yaml]}\n": [
        '1:15: there is no file "./gone.yaml"; give its path from here'
    ],
    "glossaries: sub\n": ['1:13: there is no file "sub"; give its path from here'],
    "outdated: [{outdated: A Box, current: A Box}]\n": [
        '1:39: "current": "A Box" cannot replace itself; write the other name'
    ],
    "terms: {term: X}\n": ['1:8: "terms" must be a list of mappings, not a mapping'],
    "quotes: &a check\nchangelogs: *a\nheadings: !!str use\n": [
        '3:11: the tag "!!str" has no meaning here; remove it'
    ],
}


@pytest.mark.parametrize("config", FAULTS)
def test_a_fault_of_a_key(put: Any, config: str) -> None:
    put({".termlint.yaml": config, "x.md": TEXT, "sub/y": ""})
    assert run() == [f"!.termlint.yaml:{one}" for one in FAULTS[config]]


@pytest.mark.parametrize("key", ["baseline", "require"])
def test_keys_that_nothing_reads_yet_are_unknown(put: Any, key: str) -> None:
    put({".termlint.yaml": f"{key}: x\n"})
    with pytest.raises(DataError, match=f'unknown key "{key}"'):
        Workspace().glossary()
