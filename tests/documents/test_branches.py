"""Which parts of a source are for some readers only; `|` stands before each place that is asked."""

import time

import pytest

from termlint.documents.branches import Branches

# How many branches are around each place.
NESTED = [
    ("|a\n\n.. only:: html\n\n   |b\n\n   |c\n\n|d\n", [0, 1, 1, 0]),
    (".. tabs::\n\n   .. tab:: A\n\n      |a\n\n   .. tab:: B\n\n      |b\n\n|c\n", [1, 1, 0]),
    (".. only:: html\n\n   .. tab-item:: A\n\n      |a\n\n   |b\n", [2, 1]),
    ('=== "A"\n\n    |a\n\n=== "B"\n\n    |b\n\n|c\n', [1, 1, 0]),
    (":::{tab-item} A\n|a\n:::\n|b\n", [1, 0]),
    ("::::{tab-set}\n:::{tab-item} A\n|a\n:::\n|b\n::::\n", [1, 0]),
    ('::: {.content-visible when-format="html"}\n|a\n:::\n|b\n', [1, 0]),
    ('<TabItem value="a">\n\n|a\n\n</TabItem>\n\n|b\n', [1, 0]),
    ("{% if a %}\n|a\n{% else %}\n|b\n{% endif %}\n|c\n", [1, 1, 0]),
    ('{{% tab "A" %}}\n|a\n{{% /tab %}}\n|b\n', [1, 0]),
    ("<details>\n\n|a\n\n</details>\n\n|b\n", [1, 0]),
    ("{% if a %}\n<TabItem>\n|a\n{% endif %}\n|b\n", [2, 0]),
    # what all readers see
    (".. note::\n\n   |a\n", [0]),
    ("Title\n===\n\n|a\n", [0]),
    ("    |a\n\n:::\n|b\n:::\n</TabItem>\n{% endif %}\n|c\n", [0, 0, 0]),
    (":::{note}\n|a\n:::\n", [0]),
    ("The tab\n   |a\n", [0]),
]


@pytest.mark.parametrize(("text", "counts"), NESTED)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_how_deep_a_place_is(text: str, counts: list[int], end: str) -> None:
    parts = text.replace("\n", end).split("|")
    source = "".join(parts)
    places = [len("".join(parts[:at])) for at in range(1, len(parts))]
    found = Branches(source)
    assert [len(found.around(place)) for place in places] == counts


def test_alternatives_are_others() -> None:
    source = "{% if a %}\nA\n{% else %}\nB\n{% endif %}\n\n{% if a %}\nC\n{% endif %}\n"
    found = Branches(source)
    around = [found.around(source.index(letter)) for letter in "ABC"]
    assert len(set(around)) == 3


def test_many_take_no_longer_each() -> None:
    start = time.process_time()
    source = '=== "A"\n\n    a\n\n<details>\n{% if a %}\n:::{tab-item}\n' * 20000
    found = Branches(source)
    assert all(len(found.around(at)) <= 40 for at in range(0, len(source), 500))
    assert time.process_time() - start < 20
