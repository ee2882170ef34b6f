"""Tables in Markdown that are drawn without pipes: HTML, and the directives of MyST."""

from collections.abc import Callable

import pytest

from termlint.documents import Document

HTML = [
    (
        "<table>\n<tr><th>Name</th><th>Unit</th></tr>\n"
        "<tr><th>a</th><td>b<br>c</td></tr>\n</table>\n",
        [
            "table-header 0.0.0 16-20: Name",
            "table-header 0.0.1 29-33: Unit",
            "table-cell 0.1.0 52-53: a",
            "table-cell 0.1.1 62-63: b",
            "table-cell 0.1.1 67-68: c",
        ],
    ),
    (
        "<TABLE><thead><tr><td>Name</td></tr></thead>"
        "<tbody><tr><td>a</td></tr></tbody></TABLE><p>b</p>\n",
        [
            "table-header 0.0.0 22-26: Name",
            "table-cell 0.1.0 59-60: a",
            "paragraph 89-90: b",
        ],
    ),
    (
        "<table>\n<tr><td rowspan=2>a</td><td colspan='2'>b</td><td>c</td></tr>\n\n"
        "<tr><td>d</td></tr>\n</table>\n\ne\n",
        [
            "table-cell 0.0.0 26-27: a",
            "table-cell 0.0.1 48-49: b",
            "table-cell 0.0.3 58-59: c",
            "table-cell 0.1.1 79-80: d",
            "paragraph 101-102: e",
        ],
    ),
    (
        "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table>\n\n|d|\n|-|\n",
        [
            "table-cell 0.0.0 15-16: a",
            "table-cell 1.0.0 31-32: b",
            "table-cell 0.0.0 50-51: c",
            "table-header 2.0.0 72-73: d",
        ],
    ),
    ("<tr><td>a</td></tr>\n", ["paragraph 8-9: a"]),
    ("<table>a<tr>b</tr></table>\n", ["paragraph 7-8: a", "paragraph 12-13: b"]),
    ("<dl><dt>a</dt></dl><template>b</template>\n", ["term 8-9: a"]),
]
LIST = (
    "* - Name\n  - Unit\n* - a\n  - b\n\n    c\n* -\n  - - d\n    - e\n",
    [
        "table-header 0.0.0 @4-8: Name",
        "table-header 0.0.1 @13-17: Unit",
        "table-cell 0.1.0 @22-23: a",
        "table-cell 0.1.1 @28-29: b",
        "table-cell 0.1.1 @35-36: c",
        "table-cell 0.2.1 @47-48: d",
        "table-cell 0.2.1 @55-56: e",
    ],
)
VALUES = (
    'Name, Unit\n"a, b", "c\nd"\n',
    [
        "table-header 0.0.0 @0-4: Name",
        "table-header 0.0.1 @6-10: Unit",
        "table-cell 0.1.0 @12-16: a, b",
        "table-cell 0.1.1 @20-23: c d",
    ],
)
HEADS = [
    "```{@}\n:header-rows: 1\n\n",
    "```{@}\n---\nheader-rows: 1\n---\n",
    ":::{@}\n:header-rows: 1\n\n",
]


def moved(lines: list[str], by: int) -> list[str]:
    """Return lines whose places count from `@`, moved to where a body begins."""
    result = []
    for line in lines:
        head, _, rest = line.partition("@")
        places, colon, text = rest.partition(":")
        start, end = (int(one) + by for one in places.split("-"))
        result.append(f"{head}{start}-{end}{colon}{text}")
    return result


@pytest.mark.parametrize(("source", "lines"), HTML)
def test_html(
    markdown: Callable[..., Document],
    shown: Callable[[Document], list[str]],
    source: str,
    lines: list[str],
) -> None:
    assert shown(markdown(source)) == lines


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(("name", "table"), [("list-table", LIST), ("csv-table", VALUES)])
def test_directives(
    markdown: Callable[..., Document],
    shown: Callable[[Document], list[str]],
    head: str,
    name: str,
    table: tuple[str, list[str]],
) -> None:
    body, lines = table
    head = head.replace("@", name)
    document = markdown(head + body + head[:3] + "\n", flavour="myst")
    assert shown(document) == moved(lines, len(head))


OTHERS = [
    (
        ":::{list-table} T\n- a\n- b\n:::\n",
        ["caption 16-17: T", "list-item 20-21: a", "list-item 24-25: b"],
    ),
    ("- - a\n  - b\n", ["list-item 4-5: a", "list-item 10-11: b"]),
    (
        "```{csv-table}\n:header: A, B\n:delim: ;\n\nc;d\n```\n",
        ["table-header 0.0.0 24-25: A", "table-header 0.0.1 27-28: B",
         "table-cell 0.1.0 40-41: c", "table-cell 0.1.1 42-43: d"],
    ),
    (
        "> ```{list-table}\n> * - a\n>   - b\n> ```\n",
        ["table-cell 0.0.0 quoted 24-25: a", "table-cell 0.0.1 quoted 32-33: b"],
    ),
    (
        "```{eval-rst}\n.. note:: Two *words*\n\n"
        ".. list-table::\n\n   * - é\n     - b\n```\n\n|c|\n|-|\n",
        ["paragraph 24-34: Two words", "table-cell 1.0.0 61-62: é", "table-cell 1.0.1 70-71: b",
         "table-header 0.0.0 78-79: c"],
    ),
    ("```{code-block}\n* - a\n```\n", []),
    (":::{code-block}\n* - a\n:::\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "lines"), OTHERS)
def test_others(
    markdown: Callable[..., Document],
    shown: Callable[[Document], list[str]],
    source: str,
    lines: list[str],
) -> None:
    assert sorted(shown(markdown(source, flavour="myst"))) == sorted(lines)
