"""What other cells say of a product: its version, or its name of today. Markdown and RST."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OUTDATED = (
    {"outdated": "NSX-T", "current": "NSX", "since": "2022-05"},
    {
        "id": "ops",
        "names": [
            {"name": "vRealize Operations", "versions": "-8.9"},
            {"name": "Aria Operations", "since": 2022, "versions": "8.10-"},
        ],
    },
)


def found(lint: Lint, source: str, path: str = "a.md") -> list[str]:
    return [one.text for one in lint(source, "outdated-term", outdated=OUTDATED, path=path)]


def table(*rows: str) -> str:
    head, *body = rows
    rule = "| --- " * (head.count("|") - 1) + "|"
    return "\n".join([head, rule, *body, ""])


OPS = "vRealize Operations"
GUID = "7b7531ad-5926-4f2d-8a1d-38495ad33e17"
TABLES = {
    "a header says so": (table("| Product | Version |", f"| {OPS} | 8.6 |"), []),
    "a version that calls for the new name": (
        table("| Product | Version |", f"| {OPS} | 8.12 |"),
        [OPS],
    ),
    "a whole number": (table("| Product | Version |", f"| {OPS} | 8 |"), []),
    "some words after it": (table("| Product | Version |", f"| {OPS} | 8.6.2, two nodes |"), []),
    "not beside it": (table("| Product | Hosts | Release |", f"| {OPS} | 4 | 8.x |"), []),
    "in front of it": (table("| Version | Product |", f"| 8.6 | {OPS} |"), []),
    "each row has its own": (
        table("| Product | Version |", f"| {OPS} | 8.6 |", f"| {OPS} | 8.12 |", f"| {OPS} | |"),
        [OPS, OPS],
    ),
    "no header, a version": (table("| Product | |", f"| {OPS} | 8.6 U3 (build 42) |"), []),
    "called a version": (table("| Product | |", f"| {OPS} | version 8 |"), []),
    "with words beside the name": (
        table("| Product | Version |", f"| VMware {OPS}, Hamburg | 8.6 |"),
        [],
    ),
    # other numbers
    "a count": (table("| Product | Hosts |", f"| {OPS} | 8 |"), [OPS]),
    "an amount": (table("| Product | Memory |", f"| {OPS} | 8.6 GB |"), [OPS]),
    "a header of other things": (table("| Product | Conversion |", f"| {OPS} | 8 |"), [OPS]),
    "two cells on": (table("| Product | x | y |", f"| {OPS} | a | 8.6 |"), [OPS]),
    "another row": (table("| Product | Version |", f"| {OPS} | |", "| b | 8.6 |"), [OPS]),
    "another table": (
        table("| Product | x |", f"| {OPS} | a |") + "\n" + table("| b | Version |", "| c | 8.6 |"),
        [OPS],
    ),
    "a long text": (
        table("| Product | Version |", f"| We watch all of it with {OPS}{' and more' * 8} | 8.6 |"),
        [OPS],
    ),
    "a name that has no versions": (table("| Product | Version |", "| NSX-T | 3.2 |"), ["NSX-T"]),
    "the column of versions itself": (table("| Version |", f"| {OPS} |"), [OPS]),
    "beside the name goes first": (
        table("| Product | Version |", f"| {OPS} 8.6 | 8.12 |"),
        [],
    ),
}


@pytest.mark.parametrize("what", TABLES)
def test_markdown(lint: Lint, what: str) -> None:
    source, names = TABLES[what]
    assert found(lint, source) == names


PAST = {
    "the name of an identifier": (
        table("| Id | App |", f"| {GUID} | NSX-T |", "| 7b75 | NSX-T |"),
        ["NSX-T"],
    ),
    "beside the current name": (table("| a | b |", f"| {OPS} | Aria Operations |"), []),
    "with words around it": (table("| a | b |", f"| the {OPS} | now: aria operations 8 |"), []),
    "in front of it": (table("| a | b | c |", "| NSX | x | NSX-T |", f"| {OPS} | x | y |"), [OPS]),
    "under a header that says so": (
        table("| Old name | x |", f"| {OPS} | a |", "| NSX-T | b |"),
        [],
    ),
    "under the heritage": (table("| Heritage | x |", f"| {OPS} | a |", "| NSX-T | b |"), []),
    "under another header": (
        table("| Household | Old name |", f"| {OPS} | a |", "| b | NSX-T |"),
        [OPS],
    ),
    "a header itself": (table(f"| Former {OPS} hosts |", "| x |"), []),
    "the header is a name": (table(f"| {OPS} | Old |", "| x | y |"), [OPS]),
    "another product's name": (
        table("| a | b |", f"| {OPS} | NSX |", "| NSX-T | c |"),
        [OPS, "NSX-T"],
    ),
    "another row": (table("| a | b |", f"| {OPS} | c |", "| d | Aria Operations |"), [OPS]),
    "the meaning of a value": (table("| a | b |", f"| vrealizeOps | {OPS} |"), []),
    "a value of another word": (table("| a | b |", f"| realizeOps | {OPS} |"), [OPS]),
    "a verb before it": (table("| a | b |", f"| enable_mon | Enable {OPS} |"), [OPS]),
    "a part of a word": (table("| a | b |", "| NSX-T | NSXv |"), ["NSX-T"]),
}  # fmt: skip


@pytest.mark.parametrize("what", PAST)
def test_names_of_the_past(lint: Lint, what: str) -> None:
    source, names = PAST[what]
    assert found(lint, source) == names


RST = {
    "grid": (
        "+---------------------+---------+\n"
        "| Product             | Version |\n"
        "+=====================+=========+\n"
        "| vRealize Operations | 8.6     |\n"
        "+---------------------+---------+\n"
        "| vRealize Operations | 8.12    |\n"
        "+---------------------+---------+\n"
    ),
    "simple": (
        "===================  =======\n"
        "Product              Version\n"
        "===================  =======\n"
        "vRealize Operations  8.6\n"
        "vRealize Operations  8.12\n"
        "===================  =======\n"
    ),
    "list": (
        ".. list-table::\n"
        "   :header-rows: 1\n\n"
        "   * - Product\n     - Version\n"
        "   * - vRealize Operations\n     - 8.6\n"
        "   * - vRealize Operations\n     - 8.12\n"
    ),
}


@pytest.mark.parametrize("kind", RST)
def test_rst(lint: Lint, kind: str) -> None:
    assert found(lint, RST[kind], "a.rst") == [OPS]
