"""`explain` over the names of products, in text and as JSON, and what it says of unknown ones."""

import json
from pathlib import Path
from typing import Any

import pytest
from projects import put

from termlint.checks import RULES

CONFIG = """\
builtin: false
as-of: 2025-01-01
terms: [{term: HypX, kind: name, category: Hypervisor}, {term: SOW, expansion: statement of work}]
packs: [./own.yaml]
outdated: [{outdated: Old Word, current: [one, another]}]
"""
OWN = """\
vendor: Acme
entries:
  - id: hyp
    needs-version: true
    near: [host, cluster, node]
    note: It came back.
    names:
      - {name: HypX, versions: "-4.1"}
      - {name: HypXi, since: 2010, versions: "4.1-8", forms: [Hyp Xi, HypX i], source: "https://a.example/i"}
      - {name: HypX, since: 2025-06-17, versions: "9-"}
  - outdated: Cold Cloud
    kind: superseded
    ended: 2022-01-16
    successor: Warm Cloud
    unless-near: [weather, sky]
    unless-beside: sun
    unless: [in a cloud, [cold, {OP: "?"}, {LOWER: {IN: [front, wind]}}]]
    source: https://a.example/cold
  - {outdated: Cloud7, current: Cloud Seven, since: 2030, kind: wording}
"""
HYP = """\
HypXi
  pack: own (Acme), entry hyp
  names:
    HypX: versions up to 4.1
    HypXi: since 2010; versions 4.1 to 8; also Hyp Xi, HypX i
      https://a.example/i
    HypX: since 2025-06-17; versions from 9
  kind: renamed
  reported: only where a version stands beside the name; only near host, cluster or node
  fix: unsafe
  note: It came back.
"""
COLD = """\
Cold Cloud: superseded
  pack: own (Acme), entry cold-cloud
  names:
    Cold Cloud
  kind: superseded
  ended: 2022-01-16
  successor: Warm Cloud
  reported: never near weather or sky; never beside sun; \
never in a sentence with in a cloud or cold … front/wind
  fix: none
  source: https://a.example/cold
"""
SEVEN = """\
Cloud7
  pack: own (Acme), entry cloud7
  names:
    Cloud7
    Cloud Seven: since 2030
  kind: wording
  fix: safe
"""
WORD = """\
Old Word: write one or another
  pack: outdated, entry old-word
  names:
    Old Word
  write instead: one, another
  kind: renamed
  fix: none
"""
TERM = "HypX\n  kind: name\n  category: Hypervisor\n"


@pytest.fixture
def project(folder: Path) -> Path:
    put(folder, {".termlint.yaml": CONFIG, "own.yaml": OWN})
    return folder


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("HypXi", HYP),
        ("hyp  XI", HYP),
        ("hypx I", HYP),
        ("COLD CLOUD", COLD),
        ("cloud7", SEVEN),
        ("Cloud Seven", SEVEN),
        ("old word", WORD),
        ("another", WORD),
        ("hypx", f"{TERM}\n{HYP}"),
    ],
)
def test_a_name_shows_its_history(termlint: Any, project: Path, name: str, text: str) -> None:
    assert termlint("explain", name) == (0, text, "")


def test_a_name_of_a_pack_that_is_off(termlint: Any) -> None:
    result = termlint("explain", "whitelist")
    assert (result.code, result.err) == (0, "")
    told = "pack: inclusive-language (Inclusive language), entry whitelist"
    assert f'  {told}; not used here\n' in result.out


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("docker-compose", "Docker Compose"),
        ("Microsoft Azure Sentinel", "Microsoft Sentinel"),
        ("azure sentinels", "Microsoft Sentinel"),
    ],
)
def test_what_a_check_reports_can_be_explained(termlint: Any, name: str, first: str) -> None:
    result = termlint("explain", name)
    assert (result.code, result.out.split("\n")[0]) == (0, first)


def test_the_history_of_a_shipped_product(termlint: Any) -> None:
    result = termlint("explain", "vrealize operations")
    assert (result.code, result.err) == (0, "")
    told = ["vRealize Operations: ", "VMware Aria Operations: since 2022", "https://"]
    places = [result.out.find(one) for one in told]
    assert -1 not in places
    assert places[:2] == sorted(places[:2])
    assert termlint("explain", "vROps").out == result.out


def test_an_own_entry_takes_the_place_of_a_shipped_one(termlint: Any, folder: Path) -> None:
    own = "packs: [./own.yaml]\n"
    text = "vendor: Acme\nentries: [{outdated: vROps, current: Ours, id: vrealize-operations}]\n"
    put(folder, {".termlint.yaml": own, "own.yaml": text})
    result = termlint("explain", "vROps")
    assert result.out.startswith("Ours\n  pack: own (Acme), entry vrealize-operations\n")
    assert result.out.count("  pack: ") == 1


def test_json_of_a_term_that_is_a_product_too(termlint: Any, project: Path) -> None:
    result = termlint("explain", "HypX", "--format", "json")
    assert (result.code, result.err) == (0, "")
    report = json.loads(result.out)
    assert list(report) == ["version", "rules", "terms", "products"]
    assert (report["version"], report["rules"]) == (1, [])
    assert [(one["term"], one["category"]) for one in report["terms"]] == [("HypX", "Hypervisor")]
    assert report["products"] == [
        {
            "pack": "own",
            "used": True,
            "vendor": "Acme",
            "id": "hyp",
            "kind": "renamed",
            "current": "HypXi",
            "names": [
                {"name": "HypX", "since": None, "versions": "-4.1", "forms": [], "source": ""},
                {
                    "name": "HypXi",
                    "since": "2010",
                    "versions": "4.1-8",
                    "forms": ["Hyp Xi", "HypX i"],
                    "source": "https://a.example/i",
                },
                {
                    "name": "HypX",
                    "since": "2025-06-17",
                    "versions": "9-",
                    "forms": [],
                    "source": "",
                },
            ],
            "alternatives": [],
            "ended": None,
            "successor": [],
            "near": ["host", "cluster", "node"],
            "unless_near": [],
            "unless_beside": [],
            "unless": [],
            "only_if": [],
            "case_sensitive": False,
            "needs_version": True,
            "fix": "unsafe",
            "note": "It came back.",
            "source": "",
            "examples": {"bad": [], "good": []},
        }
    ]


def test_json_says_that_a_pack_is_off(termlint: Any, project: Path) -> None:
    (one,) = json.loads(termlint("explain", "whitelist", "--format", "json").out)["products"]
    assert (one["pack"], one["used"]) == ("inclusive-language", False)


def test_json_of_a_rule_and_of_a_term_alone(termlint: Any, project: Path) -> None:
    report = json.loads(termlint("explain", "outdated-term", "--format", "json").out)
    rule = RULES["outdated-term"]
    assert report == {
        "version": 1,
        "rules": [
            {
                "rule": "outdated-term",
                "severity": "warning",
                "on_by_default": True,
                "summary": rule.summary,
                "what": rule.what,
                "why": rule.why,
                "fix": rule.fix,
            }
        ],
        "terms": [],
        "products": [],
    }
    report = json.loads(termlint("explain", "sow", "--format", "json").out)
    assert [one["expansion"] for one in report["terms"]] == ["statement of work"]
    assert report["products"] == []


@pytest.mark.parametrize("format_", ["text", "json"])
@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("HypXii", "HypXi"),
        ("Hyp-Xi", "HypXi"),
        ("Cold Cloudz", "Cold Cloud"),
        ("anothre", "another"),
        ("SOV", "SOW"),
        ("outdated-names", "outdated-term"),
    ],
)
def test_a_name_that_nobody_knows(
    termlint: Any, project: Path, name: str, near: str, format_: str
) -> None:
    sentence = f'termlint: unknown rule, term or name "{name}"; did you mean "{near}"?\n'
    assert termlint("explain", name, "--format", format_) == (2, "", sentence)


@pytest.mark.parametrize("name", ["", " ", "qwqwqw", "0-9-0-9-0"])
def test_a_name_that_is_near_nothing(termlint: Any, project: Path, name: str) -> None:
    result = termlint("explain", name)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        f'termlint: unknown rule, term or name "{name}"; the rules are {", ".join(RULES)}; '
        "`termlint terms list` and `termlint packs list` have the others\n"
    )


def test_a_pack_with_faults_is_said(termlint: Any, project: Path) -> None:
    put(project, {"own.yaml": "vendor: A\nentries: [{outdated: A}]\n"})
    result = termlint("explain", "HypX")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("own.yaml:2:11: ")
    assert termlint("explain", "outdated-term").code == 0
