"""A user's data kept as checked JSON: the same data, sooner, and never in place of a fault."""

import os
from pathlib import Path

import pytest

from termlint.terminology import DataError, load_glossary, load_pack
from termlint.workspace import stored
from termlint.workspace.stored import SHORTEST, stored_glossary, stored_pack

LONG = 60


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TERMLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def kept(cache: Path) -> list[Path]:
    return sorted(cache.iterdir()) if cache.is_dir() else []


def glossary(folder: Path, name: str = "terms.yaml", size: int = LONG) -> Path:
    path = folder / name
    terms = (
        f"  - term: ZQ{number:03}\n    expansion: zorb quell of kind {number}\n"
        f"    definition: What it is.\n    see: []\n    forms: [ZQ{number:03}s]\n"
        for number in range(size)
    )
    path.write_text("terms:\n" + "".join(terms).replace("    see: []\n", ""))
    return path


def pack(folder: Path, size: int = LONG) -> Path:
    path = folder / "zorb.yaml"
    entries = (
        f"  - names:\n      - {{name: Zorb {number}}}\n"
        f'      - {{name: Quell {number}, since: 2022-08, versions: "9-"}}\n    near: [disk]\n'
        for number in range(size)
    )
    path.write_text("vendor: Zorb\nentries:\n" + "".join(entries))
    return path


def test_the_second_reading_gives_the_same(cache: Path, tmp_path: Path) -> None:
    terms, products = glossary(tmp_path), pack(tmp_path)
    for _ in range(2):
        assert stored_glossary(terms) == load_glossary(terms)
        assert stored_pack(products) == load_pack(products)
    assert len(kept(cache)) == 2


def test_the_second_reading_reads_no_yaml(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms, products = glossary(tmp_path), pack(tmp_path)
    before = stored_glossary(terms), stored_pack(products)
    monkeypatch.setattr(stored, "nodes_from_yaml", None)
    assert (stored_glossary(terms), stored_pack(products)) == before


def test_the_same_content_elsewhere_keeps_its_own_place(cache: Path, tmp_path: Path) -> None:
    terms = glossary(tmp_path)
    stored_glossary(terms)
    other = tmp_path / "other.yaml"
    other.write_bytes(terms.read_bytes())
    assert {term.origin for term in stored_glossary(other).terms} == {str(other)}
    products = stored_pack(pack(tmp_path))
    moved = (tmp_path / "zorb.yaml").rename(tmp_path / "moved.yaml")
    assert (products.name, stored_pack(moved).name) == ("zorb", "moved")
    assert len(kept(cache)) == 2


def test_a_changed_file_is_read_again(cache: Path, tmp_path: Path) -> None:
    terms = glossary(tmp_path)
    assert len(stored_glossary(terms)) == LONG
    assert len(stored_glossary(glossary(tmp_path, size=LONG + 1))) == LONG + 1


def test_a_short_file_is_not_kept(cache: Path, tmp_path: Path) -> None:
    terms = glossary(tmp_path, size=2)
    assert len(terms.read_text()) < SHORTEST
    assert len(stored_glossary(terms)) == 2
    assert kept(cache) == []


def test_faults_are_named_every_time(cache: Path, tmp_path: Path) -> None:
    terms = glossary(tmp_path)
    with terms.open("a") as file:
        file.write("  - trem: X\n")
    for _ in range(2):
        with pytest.raises(DataError) as caught:
            stored_glossary(terms)
        assert str(caught.value).startswith(f'{terms}:{LONG * 4 + 2}:5: unknown key "trem"')
    assert kept(cache) == []
    with pytest.raises(DataError, match="cannot be read"):
        stored_pack(tmp_path / "missing.yaml")


@pytest.mark.parametrize("damage", ["", "[", "{}", "[[1, 2]]", '["V", true, [{"names": [7]}]]'])
def test_a_damaged_copy_is_replaced(cache: Path, tmp_path: Path, damage: str) -> None:
    terms, products = glossary(tmp_path), pack(tmp_path)
    stored_glossary(terms)
    stored_pack(products)
    whole = [file.read_text() for file in kept(cache)]
    for file in kept(cache):
        file.write_text(damage)
    assert stored_glossary(terms) == load_glossary(terms)
    assert stored_pack(products) == load_pack(products)
    assert [file.read_text() for file in kept(cache)] == whole


def test_another_layout_is_another_copy(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms = glossary(tmp_path)
    stored_glossary(terms)
    monkeypatch.setattr(stored, "LAYOUT", "older")
    assert stored_glossary(terms) == load_glossary(terms)
    assert len(kept(cache)) == 2


def test_without_a_place_to_keep_it_all_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERMLINT_CACHE_DIR", os.devnull)
    assert len(stored_glossary(glossary(tmp_path))) == LONG
