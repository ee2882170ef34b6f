"""The lists of names and words that recognisers read: well formed, and at odds with no other."""

import re
from pathlib import Path

import pytest

from termlint.acronyms.recognisers import RECOGNISERS, excuse
from termlint.bundled import bundled
from termlint.terminology import shipped_glossary, shipped_names, shipped_well_known

DATA = bundled("data")
BRAND = re.compile(r"(?P<name>\S*[A-Z]\S*) (?P<source>https?://[a-z0-9.-]+/\S*)")


def entries(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def brands() -> list[str]:
    return [line.split(" ")[0] for line in entries(DATA / "brands.txt")]


@pytest.mark.parametrize("line", entries(DATA / "brands.txt"))
def test_a_brand_is_a_name_with_a_page(line: str) -> None:
    found = BRAND.fullmatch(line)
    assert found, line
    assert excuse(found["name"])
    assert RECOGNISERS["brand"](found["name"])
    assert RECOGNISERS["brand"](found["name"].upper())


def test_no_brand_is_listed_twice() -> None:
    assert len(set(brands())) == len(brands())


def test_brands_are_sorted_in_their_groups() -> None:
    text = (DATA / "brands.txt").read_text(encoding="utf-8")
    groups = text.split("\n\n")[1:]
    assert len(groups) >= 5
    for group in groups:
        head, *lines = group.splitlines()
        assert head.startswith("# ")
        names = [line.split(" ")[0] for line in lines]
        assert names == sorted(names, key=lambda name: (name.casefold(), name)), head


def test_no_brand_is_an_acronym_of_the_glossary() -> None:
    acronyms = {term.name for term in shipped_glossary().terms if term.expansion}
    assert acronyms
    assert not acronyms & {*brands(), *map(str.upper, brands())}


def test_no_name_whose_letter_case_is_checked_stands_here_in_another_one() -> None:
    """A brand hides a token from the acronyms only; its spelling belongs to the names."""
    checked = {term.name.upper(): term for term in shipped_names().terms}
    for brand in brands():
        term = checked.get(brand.upper())
        if term and not brand.isupper():
            assert brand == term.name


def test_technical_words_are_new() -> None:
    english = set(entries(DATA / "english-words.txt"))
    technical = entries(DATA / "technical-words.txt")
    assert len(technical) >= 300
    assert not english & set(technical)


@pytest.mark.parametrize("word", entries(DATA / "technical-words.txt"))
def test_a_technical_word_in_capitals_is_no_acronym(word: str) -> None:
    assert 4 <= len(word) <= 15
    assert excuse(word.upper())


def test_no_technical_word_is_a_known_acronym() -> None:
    words = {word.upper() for word in entries(DATA / "technical-words.txt")}
    assert not words & {term.name.upper() for term in shipped_glossary().terms if term.expansion}
    assert not words & set(shipped_well_known())
