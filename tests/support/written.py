"""Documents into which a glossary is written, and what is promised of them."""

import re
from pathlib import Path

from termlint.workspace import Workspace
from termlint.workspace.glossaries import Surveyed, with_section

OURS = ("undefined-acronym", "late-definition", "stale-glossary")
COMMENTS = {".rst": (".. ", ""), ".mdx": ("{/* ", " */}")}


def written(workspace: Workspace, text: str, path: Path) -> tuple[Surveyed, str]:
    """Return what a document uses, and its text with the glossary."""
    found = workspace.survey_text(text, str(path))
    if found.plan is None or found.has_own:
        return found, text
    made = with_section(found, lambda new: workspace.survey_text(new, str(path)))
    return found, made.decode()


def taken_out(new: str, suffix: str) -> str:
    """Return a text without its section, the blank line before it and the line end after it."""
    before, after = (re.escape(mark) for mark in COMMENTS.get(suffix, ("<!-- ", " -->")))
    marks = (f"{before}termlint-glossary {word}{after}" for word in ("start", "end"))
    section = re.search(".*?".join(marks), new, re.DOTALL)
    found = re.search(r"\r\n|\r|\n", new)
    if section is None or found is None:
        return new
    end, head, tail = found.group(), new[: section.start()], new[section.end() :]
    if not head:
        return tail.removeprefix(end)
    rest = tail.removeprefix(end) if tail else ""
    return (head if tail else head.removesuffix(end)).removesuffix(end) + rest


def holds(workspace: Workspace, text: str, path: Path) -> Surveyed:
    """Check all that is promised of a document with its glossary; return what it uses without."""
    found, new = written(workspace, text, path)
    assert taken_out(new, path.suffix) == text
    assert written(workspace, new, path)[1] == new
    if new != text:
        after = workspace.survey_text(new, str(path))
        assert [one.term.name for one in after.used] == [one.term.name for one in found.used]
        assert after.entries == found.entries
        names = {"stale-glossary", *(entry.name for entry in found.entries)}
        left = workspace.diagnose(new, str(path)).diagnostics
        assert [one for one in left if one.rule in OURS and one.term in names] == []
    return found
