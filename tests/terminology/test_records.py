"""Checked terms and packs as JSON: what is written is read again, and nothing else is."""

import json
import string
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.terminology import (
    Day,
    Entry,
    EntryKind,
    FixPolicy,
    Glossary,
    Pack,
    ProductName,
    Sense,
    Term,
    TermKind,
    VersionRange,
)
from termlint.terminology.records import (
    DAMAGED,
    LAYOUT,
    read_glossary,
    read_pack,
    write_glossary,
    write_pack,
)

TEXT = st.text(string.ascii_letters + " é\u2019\U0001f600", max_size=6)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
DAYS = st.none() | st.dates(date(1, 1, 1)).map(lambda day: Day.parse(f"{day:%Y}".zfill(4)))
RANGES = st.none() | st.sampled_from(["9-", "-8", "6.5-6.7", "4"]).map(VersionRange.parse)
PRODUCT_NAMES = st.builds(ProductName, TEXT, DAYS, RANGES, TEXTS, TEXT)
OF_TYPE = {
    str: TEXT,
    bool: st.booleans(),
    EntryKind: st.sampled_from(EntryKind),
    FixPolicy: st.sampled_from(FixPolicy),
    Day | None: DAYS,
    tuple[str, ...]: TEXTS,
    tuple[ProductName, ...]: st.lists(PRODUCT_NAMES, min_size=1, max_size=3).map(tuple),
}
SENSES = st.lists(st.builds(Sense, TEXT, TEXT, TEXTS), max_size=2).map(tuple)
TERMS = st.builds(
    Term,
    TEXT,
    st.sampled_from(TermKind),
    *(TEXT, TEXT, TEXT, TEXTS, TEXTS, TEXTS, TEXTS, TEXT, SENSES, TEXTS, st.booleans()),
    origin=st.just("here"),
)


def entries(vendor: str) -> st.SearchStrategy[Entry]:
    """Build entries in which any field may hold anything of its type."""
    fields = {name: OF_TYPE[kind] for name, kind in Entry.__annotations__.items()}
    return st.builds(Entry, **{**fields, "vendor": st.just(vendor)})


@given(st.lists(TERMS, max_size=4))
def test_terms_come_back(terms: list[Term]) -> None:
    glossary = Glossary(tuple(terms))
    again = read_glossary(write_glossary(glossary), "here")
    assert again == glossary
    assert all(type(term.kind) is TermKind for term in again.terms)


@given(st.data(), TEXT, st.booleans())
def test_packs_come_back(data: st.DataObject, vendor: str, on_by_default: bool) -> None:
    found = data.draw(st.lists(entries(vendor), max_size=4))
    pack = Pack(vendor, "pack", tuple(found), on_by_default)
    again = read_pack(write_pack(pack), "pack")
    assert again == pack
    assert {type(entry.kind) for entry in again.entries} <= {EntryKind}
    assert {type(entry.fix) for entry in again.entries} <= {FixPolicy}


def test_what_came_back_judges_alike() -> None:
    names = (ProductName("Old"), ProductName("New", Day.parse("2022-08"), VersionRange.parse("9-")))
    pack = Pack("V", "p", (Entry("old", names, fix=FixPolicy.UNSAFE),))
    (entry,) = read_pack(write_pack(pack), "p").entries
    assert entry.replacement(date(2023, 1, 1)) == ("New",)
    assert entry.replacement(date(2022, 1, 1)) == ()
    assert entry.current(date(2023, 1, 1), "9.1").name == "New"


@pytest.mark.parametrize(
    "text", ["", "{", "[", "null", "{}", "7", '["a"]', "[[]]", '[["a", "b"]]', '{"terms": []}']
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(DAMAGED):
        read_glossary(text, "here")
    with pytest.raises(DAMAGED):
        read_pack(text, "pack")


def test_half_of_a_record_is_refused() -> None:
    whole = write_glossary(Glossary((Term("RPO", TermKind.ACRONYM, "recovery point objective"),)))
    for end in range(len(whole)):
        with pytest.raises(json.JSONDecodeError):
            read_glossary(whole[:end], "here")


def test_the_layout_names_every_field() -> None:
    for field in (*Term._fields, *Sense._fields, *Entry._fields, *ProductName._fields):
        assert field in LAYOUT


def test_what_no_entry_says_is_not_written() -> None:
    entry = Entry("old", (ProductName("Old"), ProductName("New")), vendor="V")
    _, _, entries, names = json.loads(write_pack(Pack("V", "p", (entry,))))
    assert entries == [1, {"id": ["old"], "names": [2], "vendor": []}, {}]
    assert names == [2, {"name": ["Old", "New"]}, {}]


def test_what_few_entries_say_is_written_with_their_places() -> None:
    entries = tuple(Entry(f"e{at}", (ProductName("Old"),), note="N" * (at == 2)) for at in range(5))
    _, _, (_, full, rare), _ = json.loads(write_pack(Pack("", "p", entries)))
    assert "note" not in full
    assert rare == {"note": [[2], ["N"]]}


@pytest.mark.parametrize("counts", [[1], [3], [2, 1]])
def test_parts_that_are_not_the_whole_are_refused(counts: list[int]) -> None:
    entry = Entry("old", (ProductName("Old"), ProductName("New")))
    vendor, default, entries, names = json.loads(write_pack(Pack("", "p", (entry,))))
    entries[1]["names"] = counts
    with pytest.raises(DAMAGED):
        read_pack(json.dumps([vendor, default, entries, names]), "p")
