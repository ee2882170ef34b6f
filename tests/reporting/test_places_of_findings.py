"""From a text to a report: every finding's offsets, line and column lead to what it names."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import termlint
from termlint.reporting import FORMATS, Report

PIECES = st.sampled_from(
    [
        *("Vsphere", "ROI", "RPOs", "vRealize Operations", "vRealize\nOperations", "NSX-T"),
        *("vRealize\r\nOperations", "(ROI)", "**Vsphere**", "*ROI*", "[ROI](x.md)", "proxmox ve"),
        *("日本", "e\u0301", "👍", "\u2028", "word", "sentence.", "&amp;", "`ROI`", "é", "İ"),
        *("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n- ", "\n# ", "\n> ", "\n| ", "\t"),
    ]
)
SOURCES = st.lists(PIECES, max_size=25).map(" ".join)


@pytest.fixture(scope="module")
def linter() -> termlint.Linter:
    return termlint.Linter(termlint.linter_for().lexicon, termlint.linter_for().settings)


@pytest.mark.parametrize("format", ["markdown", "rst"])
@settings(max_examples=200, deadline=None)
@given(source=SOURCES)
def test_every_finding_is_where_it_says(linter: termlint.Linter, format: str, source: str) -> None:
    document = termlint.read(source, format=format)
    report = Report(((document, tuple(linter.lint(document))),))
    rows = re.split("\r\n|\r|\n", source)
    previous = (0, 0)
    for found in json.loads(FORMATS["json"](report, False, False))["diagnostics"]:
        place = (found["start"], found["end"])
        named = source[slice(*place)]
        assert " ".join(re.sub("[>|]", " ", named).split()) == found["text"]
        assert rows[found["line"] - 1][found["column"] - 1 :].startswith(
            re.split("[\r\n]", named)[0]
        )
        end = rows[found["end_line"] - 1][: found["end_column"] - 1]
        assert end.endswith(re.split("[\r\n]", named)[-1])
        assert place >= previous
        previous = place
