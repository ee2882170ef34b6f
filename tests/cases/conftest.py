"""Short documents with their findings marked in them, checked under a config."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from termlint.workspace import Checked, Overrides, Workspace

# `⟪u HSP⟫` in a text: HSP is reported there, under the rule with this letter.
RULES = {
    "u": "undefined-acronym",
    "l": "late-definition",
    "c": "conflicting-expansion",
    "r": "repeated-definition",
    "i": "inconsistent-casing",
    "o": "outdated-term",
    "s": "unused-suppression",
}
MARK = re.compile(r"⟪([a-z]) (.*?)⟫", re.DOTALL)
WELL_KNOWN = (
    "ID IT OK URL PDF HTTP HTTPS USB RAM CPU UTC GB FAQ Q&A R&D N/A I/O IBM AMD U.S. US UK"
).split()
SELECT = ("u", "l", "c")

Found = list[tuple[str, str, int, int]]
Judge = Callable[..., tuple[Found, Found]]


def _expected(marked: str) -> tuple[str, Found]:
    """Return a text without its marks, and what they say: rule, text, line and column."""
    source, wanted, at = "", [], 0
    for found in MARK.finditer(marked):
        source += marked[at : found.start()]
        lines = re.split(r"\r\n|\r|\n", source)
        wanted.append((RULES[found[1]], found[2], len(lines), len(lines[-1]) + 1))
        source += found[2]
        at = found.end()
    return source + marked[at:], wanted


def _found(checked: Checked) -> Found:
    result = []
    for one in checked.diagnostics:
        start = checked.document.lines.position(one.span.start)
        result.append((one.rule, one.text, start.line, start.column))
    return result


@pytest.fixture(scope="session")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    """`judged(marked, path="a.md", select="ulc", **config)`: what is found, what is wanted."""
    made: dict[str, Workspace] = {}

    def judge(
        marked: str, path: str = "a.md", select: str = "ulc", **config: object
    ) -> tuple[Found, Found]:
        whole: Mapping[str, object] = {"builtin": False, "well-known": WELL_KNOWN, **config}
        key = json.dumps([whole, select], ensure_ascii=False)
        if key not in made:
            file = tmp_path_factory.mktemp("config") / ".termlint.yaml"
            file.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
            made[key] = Workspace(file, Overrides(tuple(RULES[one] for one in select)))
        source, wanted = _expected(marked)
        return _found(made[key].diagnose(source, str(Path("/nowhere") / path))), wanted

    return judge
