"""Acronyms, look-alikes, introductions and places: each kind in several texts of its own."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from kinds import acronym, introduction, look_alike, place
from marked import plain, variants

Judge = Callable[..., tuple[object, object]]
TABLES = (acronym, introduction, look_alike, place)
MARKDOWN = [variant for table in TABLES for variant in variants(table.KINDS)]
RST = [variant for table in TABLES for variant in variants(table.RST_KINDS)]


@pytest.mark.parametrize(("marked", "config"), MARKDOWN)
def test_markdown(judged: Judge, marked: str, config: dict[str, Any]) -> None:
    found, wanted = judged(marked + "\n", **config)
    assert found == wanted


@pytest.mark.parametrize(("marked", "config"), RST)
def test_rst(judged: Judge, marked: str, config: dict[str, Any]) -> None:
    found, wanted = judged(marked + "\n", "a.rst", **config)
    assert found == wanted


def texts(table: ModuleType) -> list[str]:
    """Return the texts of a table with their marks, Markdown and RST."""
    return [marked for kinds in (table.KINDS, table.RST_KINDS) for marked, _ in plain(kinds)]


def test_half_of_the_texts_are_silent() -> None:
    every = [text for table in TABLES for text in texts(table)]
    assert all(len(texts(table)) > 199 for table in TABLES)
    assert len([text for text in every if "\u27ea" not in text]) * 2 >= len(every)
