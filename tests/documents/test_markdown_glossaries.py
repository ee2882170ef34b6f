"""MyST's directive `glossary`, and whether a source ends within something that nothing closes."""

from collections.abc import Callable

import pytest

from termlint.documents import FLAVOURS, Document
from termlint.documents.markdown.endings import ends_open

# A line is `scope label start-end: text`, with `¤` for what is no prose.
GLOSSARIES = [
    (
        "```{glossary}\nRPO\n  Recovery point objective. `VM`\n\n"
        "RTO\n  Recovery *time*\n  objective.\n```\n",
        [
            "term glossary 14-17: RPO",
            "definition glossary 20-50: Recovery point objective. ¤",
            "term glossary 52-55: RTO",
            "definition glossary 58-86: Recovery time objective.",
        ],
    ),
    (
        "```{glossary}\n:sorted:\n\nOne\nTwo\n    Both.\n\n"
        "    - a list\n\n    ```\n    VM\n    ```\n```\n",
        [
            "term glossary 24-27: One",
            "term glossary 28-31: Two",
            "definition glossary 36-41: Both.",
            "list-item glossary 49-55: a list",
        ],
    ),
    (
        "> ````{glossary}\n> Größe\n>   Wie *viel*.\n> ````\n",
        [
            "term glossary quoted 19-24: Größe",
            "definition glossary quoted 29-40: Wie viel.",
        ],
    ),
    ("```{glossary}\r\nRPO\r\n  Far.\r\n```\r\n",
     ["term glossary 15-18: RPO", "definition glossary 22-26: Far."]),
    # what is none
    ("```{glossary}\n```\n", []),
    ("```{glossary}\n\n  \n```\n", []),
    ("```{glossary}\nRPO\n```\n", ["term glossary 14-17: RPO"]),
    ("```glossary\nVM\n  VM\n```\n", []),
    ("```{code} glossary\nVM\n  VM\n```\n", []),
    ("```{note}\nRPO\n  far.\n```\n", ["paragraph 10-20: RPO far."]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "blocks"), GLOSSARIES)
def test_glossaries_of_myst(
    markdown: Callable[..., Document],
    shown: Callable[[Document], list[str]],
    source: str,
    blocks: list[str],
) -> None:
    for flavour in ("auto", "myst"):
        assert shown(markdown(source, flavour=flavour)) == blocks


def test_other_flavours_read_code(markdown: Callable[..., Document]) -> None:
    for flavour in set(FLAVOURS) - {"auto", "myst"}:
        assert markdown(GLOSSARIES[0][0], flavour=flavour).blocks == ()


CLOSED = [
    "", "Text.", "# x\n", "```\nx\n```\n", "~~~~\n```\n~~~~", "    ```\n", "- ```\n  x\n",
    "> ```\n> x\n",
    "<!-- x -->\n", "<div>\n", "<pre>\nx\n</pre>\n", "<script>x</script>\n", "`x\n", "$x\n",
    "| a |\n| - |", "[^1]: x\n", "[a]: x\n", "---\ntitle: x\n---\n", "\\", "x\n===\n",
    "```{note}\nx\n```",
    ":::note\nx\n:::\n", "::::{a}\n:::{b}\n:::\n::::\n", "x :::\n", "```\n:::note\n```\n", ":::\n",
    "!!! note\n\n    ```\n    x\n",
]  # fmt: skip
OPEN = [
    "```\n", "```\nx\n", "~~~ x\n```\n", "```{note}\nx\n", "````{note}\n```\n", "<!-- x\n",
    "<script>\nx\n",
    "<pre>\n\nx\n", "<![CDATA[\n", "```\r\nx\r\n", "```\rx\r",
]  # fmt: skip
OPEN_COLONS = [":::note\nx\n", ":::{note}\nx", "::::{a}\n:::{b}\n:::\n", ":::{a}\n:::\n\n:::{b}\n"]


@pytest.mark.parametrize("source", CLOSED)
def test_what_ends_closed(source: str) -> None:
    assert [one for one in FLAVOURS if ends_open(source, "a.md", one)] == []
    assert not ends_open(source, "a.mdx", "auto")


@pytest.mark.parametrize("source", OPEN)
def test_what_ends_open(source: str) -> None:
    assert [one for one in FLAVOURS if not ends_open(source, "a.md", one)] == []


@pytest.mark.parametrize("source", OPEN_COLONS)
def test_colons_are_open_where_they_mean_something(source: str) -> None:
    flavours = [one for one in FLAVOURS if ends_open(source, "a.md", one)]
    assert flavours == ["auto", "docusaurus", "myst", "quarto"]
