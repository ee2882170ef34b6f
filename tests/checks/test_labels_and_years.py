"""What the label before a text says, and the year that it is of."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OUTDATED = (
    {"outdated": "Acme Box", "current": "Orbit Cloud", "since": "2024-04"},
    {"outdated": "Acme Cube", "current": "Orbit Disk", "since": "2024-04"},
)


def found(lint: Lint, source: str, path: str) -> list[str]:
    return [one.text for one in lint(source, "outdated-term", outdated=OUTDATED, path=path)]


@pytest.mark.parametrize(
    ("path", "text", "names"),
    [
        ("a.rst", ":Old name: Acme Box\n", []),
        ("a.rst", ":Former names: Acme Box, Acme Cube\n", []),
        ("a.rst", ":Also known as: Acme Box\n", []),
        ("a.rst", "- Alias: Acme Box\n", []),
        ("a.md", "- Synonyms: Acme Cube, Acme Box\n", []),
        ("a.md", "Cloud\n: *Synonyms*: Acme Box\n", []),
        ("a.md", "**Keywords**: cloud, Acme Box\n", []),
        ("a.rst", ".. glossary::\n\n   Orbit Cloud\n   Acme Box\n      A cloud.\n", []),
        ("a.md", "- Acme Box: Orbit Cloud\n- Acme Cube → Orbit Disk\n", []),
        # other labels
        ("a.rst", ":Product: Acme Box\n", ["Acme Box"]),
        ("a.rst", ":Name: Acme Box\n", ["Acme Box"]),
        ("a.md", "- Old hosts: all of Acme Box\n", ["Acme Box"]),
        ("a.md", "- Aliases of hosts: Acme Box\n", ["Acme Box"]),
        ("a.rst", ".. glossary::\n\n   Disk\n   Acme Box\n      A cloud.\n", ["Acme Box"]),
        ("a.md", "- Acme Box: the disk of Orbit Cloud\n", ["Acme Box"]),
        ("a.md", "- Acme Box: Orbit Disk\n", ["Acme Box"]),
    ],
)
def test_labels(lint: Lint, path: str, text: str, names: list[str]) -> None:
    assert found(lint, text, path) == names


# Texts in which `@` is a year: the name was right in 2021, and is not in 2025.
YEARS = {
    "a.rst": [
        ".. list-table::\n\n   * - @-05-03\n     - Acme Box is introduced\n",
        ":@-05-03: Acme Box is introduced\n",
        "May @\n   Acme Box is introduced\n",
        ".. rubric:: Acme Box (until @)\n",
    ],
    "a.md": [
        "(@) Acme Box is introduced\n",
        "- **@** Acme Box introduced\n",
        "| | |\n|---|---|\n| @ | Acme Box is introduced |\n",
        "All of Acme Box was introduced in @.\n",
        "In the @ survey, Acme Box was liked.\n",
        "The @ contract includes Acme Box.\n",
    ],
}


@pytest.mark.parametrize(
    ("path", "text"), [(path, text) for path, texts in YEARS.items() for text in texts]
)
def test_years(lint: Lint, path: str, text: str) -> None:
    assert found(lint, text.replace("@", "2021"), path) == []
    assert found(lint, text.replace("@", "2025"), path) == ["Acme Box"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Five years ago we chose Acme Box.\n", 0),
        ("We chose it 12 years ago with Acme Box.\n", 0),
        ("## Decision of 3 May 2021\n\nAcme Box it is.\n", 0),
        ("One year ago we chose Acme Box.\n", 1),
        ("That was five years ago. Acme Box is up.\n", 1),
        ("Years ago we chose Acme Box.\n", 1),
        ("## Decision on Acme Box\n\nIt is of 2021.\n", 1),
        ("| Installed | b |\n|---|---|\n| 2021-05-12 | Acme Box |\n", 1),
        ("- 2021 Acme Box hosts\n", 1),
        ("The 2021 hosts are on Acme Box.\n", 1),
        ("| a | b |\n|---|---|\n| Room 2021 | Acme Box is there |\n", 1),
    ],
)
def test_other_ways_to_say_when(lint: Lint, text: str, count: int) -> None:
    assert found(lint, text, "a.md") == ["Acme Box"] * count
