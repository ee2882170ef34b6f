"""A glossary is written into any document: once, at its end, and nothing else changes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from written import holds

from termlint.glossary_section.sections import OpenEndError
from termlint.glossary_section.values import Shape
from termlint.workspace import Overrides, Workspace

USES = ("The RPO and the RTO of Ceph.\n", "A SAN with LUNs; thin provisioning helps.\n")
ODD = "a\x0cb\u2028c\x85d\n"
MARKDOWN = (
    *(*USES, "So.\n", "# Title\n", "## Part\n\nText.\n", "Other\n=====\n", "Text  \n", "\\\n", ODD),
    *("* RPO\n  * HA\n\n    The KVM.\n", "1. One\n\n   ```text\n   The RTO\n   ```\n"),
    *(
        "| RPO | Far |\n| --- | --- |\n| HA | a |\n",
        "```text\nRPO\n```\n",
        "    code\n",
        "> The HA.\n",
    ),
    *("[RPO]: https://example.org\n", "[^1]: The HA note.\n", "<!-- vim: set tw=80: -->\n"),
    *(
        "<!-- a note -->\n",
        "---\n",
        "<div>\nThe HA.\n</div>\n",
        "!!! note\n\n    The HA.\n",
        "\n\n",
    ),
)
# What comes after them belongs to them, since nothing closes them.
OPEN = (
    *(
        "```text\nRPO\n",
        "<!-- The HA\n",
        "````{note}\nThe HA.\n",
        "<script>\nx\n",
        "~~~\n\n",
        ":::{note}\nx\n",
    ),
    *("- a\n\n- b\n\n```\nx\n", "<pre>\nx\n\n"),
)
RST = (
    *(*USES, "So.\n", "Title\n=====\n", "Part\n----\n\nText.\n", "====\nOver\n====\n", "\n\n", ODD),
    *(
        "* RPO\n\n  * HA\n\n    The KVM.\n",
        ".. code-block:: text\n\n   RPO\n",
        ".. note:: The HA.\n",
    ),
    *("Like this::\n\n    RPO\n", "=== ===\nRPO HA\n=== ===\n1   2\n=== ===\n", "| HA\n| RPO\n"),
    *(".. _a: https://example.org\n", ".. [1] The HA note.\n", ".. vim: set tw=80:\n"),
    *(".. a note\n", "Term\n    The HA.\n", ":field: The HA\n", ".. |x| replace:: RPO\n"),
    *(".. list-table::\n\n   * - RPO\n     - HA\n", "+----+\n| HA |\n+----+\n", ">>> RPO\n"),
)
STYLES = st.fixed_dictionaries(
    {"shape": st.sampled_from(Shape), "by_category": st.booleans(), "closure": st.booleans()}
)
Folder = Callable[[dict[str, Any]], tuple[Workspace, Path]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """`folder(style)`: a workspace in which glossaries have a style, made once, and its folder."""
    top = tmp_path_factory.mktemp("documents")
    (top / ".git").mkdir()
    made: dict[str, Workspace] = {}

    def open_(style: dict[str, Any]) -> tuple[Workspace, Path]:
        key = repr(style)
        made.setdefault(key, Workspace(None, Overrides(glossary=style)))
        return made[key], top

    return open_


def documents(parts: tuple[str, ...], last: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Parts with blank lines or none between, in all line ends, with and without one at the end."""
    gaps = st.sampled_from(["\n", "\n", "", "\n\n", " \n"])
    body = st.lists(st.tuples(st.sampled_from(parts), gaps).map("".join), max_size=6).map("".join)
    whole = st.tuples(body, st.sampled_from(last), st.sampled_from(["", "\n", " "])).map("".join)
    ended = st.builds(lambda text, cut: text[: len(text) - cut], whole, st.sampled_from([0, 0, 1]))
    return st.builds(
        lambda text, end: text.replace("\n", end), ended, st.sampled_from(["\n", "\r\n", "\r"])
    )


@given(text=documents(MARKDOWN, MARKDOWN), style=STYLES, suffix=st.sampled_from([".md", ".mdx"]))
@example(text=USES[0], style={"shape": Shape.SPHINX}, suffix=".md")
@example(text=USES[0], style={"shape": Shape.ABBREVIATIONS, "closure": True}, suffix=".md")
@settings(max_examples=150)
def test_markdown(folder: Folder, text: str, style: dict[str, Any], suffix: str) -> None:
    """Found: `{glossary}` that was read as prose, and abbreviations that were uses of others.

    In `.mdx`, definition lists that nobody reads. Planted and seen: line ends that do not fit, no
    blank line before the section.
    """
    workspace, top = folder(style)
    holds(workspace, text, top / f"a{suffix}")


@given(text=documents(RST, RST), style=STYLES)
@settings(max_examples=150)
def test_rst(folder: Folder, text: str, style: dict[str, Any]) -> None:
    """Found: a target at the end of a paragraph, before which the section was to stand."""
    workspace, top = folder(style)
    holds(workspace, text, top / "a.rst")


@given(text=documents(MARKDOWN, tuple(f"\n{part}" for part in OPEN)), style=STYLES)
@example(text=f"{USES[0]}<script>\nx\n", style={})
@example(text=f"{USES[0]}````{{note}}\nx\n", style={})
def test_what_ends_in_something_open_is_refused(
    folder: Folder, text: str, style: dict[str, Any]
) -> None:
    """Found: a section in a script, which nobody reads, and one in the fence of a directive."""
    workspace, top = folder(style)
    found = workspace.survey_text(text, str(top / "a.md"))
    if not found.has_own:
        assert found.plan is None or isinstance(found.plan, OpenEndError)
