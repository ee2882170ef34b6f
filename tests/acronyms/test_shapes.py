"""The shapes of introductions where their conditions matter, and known expansions in them."""

from collections.abc import Callable

import pytest

from termlint.acronyms import AcronymIndex, Introduction

Index = Callable[..., AcronymIndex]
Introduced = Callable[..., list[tuple[str, str, int]]]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # what a parenthesis says, as far as the letters go
        ("The PXE (preboot execution environment, new).", [
            ("PXE", "preboot execution environment", 4)]),
        ("The HSP (hot spare pool of big disks).", [("HSP", "hot spare pool", 4)]),
        ("The HSP (hot spare pool process).", [("HSP", "hot spare pool", 4)]),
        # a part of a joined form
        ("The LUN/HSP (hot spare pool).", [("HSP", "hot spare pool", 8)]),
        ("A hot spare pool, or HSP.", [("HSP", "hot spare pool", 21)]),
        ("Hot spare pool, or HSP.", [("HSP", "Hot spare pool", 19)]),
        ("The hosts have spare disks in pools, or HSP.", []),
        # words that say the short form again, in any letter case
        ("The dns naming service (DNS) is idle.", []),
        ("The hsps scale pool (HSP) is idle.", []),
        ("The single-root SR-IOV (SR-IOV) is idle.", []),
        # other acronyms, or two words in capitals
        ("A HOT POOL (HP) is idle.", []),
        ("The POOL OF DISKS (POD) is idle.", []),
        ("The HXKQ SXVB PXWZ (HSP) is idle.", []),
        ("The HOT SAW PAY (HSP) is idle.", []),
        ("The AB cd EF (ACE) is idle.", []),
        # one word is four letters longer than its short form
        ("A hyspare (HYS) is idle.", [("HYS", "hyspare", 11)]),
        ("A hyspar (HYS) is idle.", []),
        # a head of a table says what the rows are, and is one where its words fit
        ("| HSP | hot spare pool |\n| --- | --- |\n| a | b |", [("HSP", "hot spare pool", 2)]),
        ("| HSP | spare disks |\n| --- | --- |\n| a | b |", []),
        ("## Acronyms\n\n| HSP | spare disks |\n| --- | --- |\n| a | b |", []),
        ("| a | b |\n| --- | --- |\n| HSP | spare disks |", []),
        ("## Acronyms\n\n| a | b |\n| --- | --- |\n| HSP | spare disks |", [("HSP", "", 39)]),
        ("## Spares\n\nAcronyms\n\n| a | b |\n| --- | --- |\n| HSP | spare disks |", []),
        ("## Glossary\n\n### HSP", []),
        ("Text.\n\n| Acronym | b |\n| --- | --- |\n| HSP | spare disks |", [("HSP", "", 39)]),
    ],
)  # fmt: skip
def test_conditions(introduced: Introduced, source: str, found: list[tuple[str, str, int]]) -> None:
    assert introduced(source + "\n") == found


@pytest.mark.parametrize(
    ("short", "note", "long"),
    [
        ("HS", "HS: hot spare", "hot spare"),
        ("HSP", "A hot spare pool, see below.", "hot spare pool"),
        ("HYSP", "HYSP: a hyperspare pool. It waits.", "hyperspare pool"),
    ],
)
def test_a_note_that_begins_with_its_acronym(
    introduced: Introduced, short: str, note: str, long: str
) -> None:
    source = f"The {short}[^1] is idle.\n\n[^1]: {note}\n"
    assert introduced(source)[0][:2] == (short, long)


KNOWN = {"HSP": ("other", "blue table"), "LUN": ("green chair",)}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # plural forms, at a word's beginning and end only
        ("The blue tables (HSPs).", [("HSP", "blue tables", 17)]),
        ("An HSP (blue tables).", [("HSP", "blue tables", 3)]),
        ("An HSP (blue tables, see below).", [("HSP", "blue tables", 3)]),
        ("An HSP (blue table).", [("HSP", "blue table", 3)]),
        ("An HSP (blue table2).", []),
        ("An HSP (blue tablet).", []),
        ("An HSP (blue tablest).", []),
        ('A "blue table" (HSP).', [("HSP", "blue table", 16)]),
        ("Xblue table (HSP).", []),
        ("Xblue tables (HSP).", []),
        ("The skyblue tables (HSP).", []),
        ("The sky blue tables (HSP).", [("HSP", "blue tables", 21)]),
        # several short forms in one parenthesis
        ("The blue and green tables and chairs (DRS and LUN).", [("LUN", "green chair", 46)]),
        ("The green chair and table, which is Blue (DRS, HSP).", [("HSP", "blue table", 47)]),
        ("A blue table with chairs (LUN, HSP).", [("HSP", "blue table", 31)]),
        ("Blue table and chair (LUN, HSP).", [("HSP", "blue table", 27)]),
        ("A blue table (see LUN, HSP).", []),
        ("A red table (LUN, HSP).", []),
    ],
)  # fmt: skip
def test_known_expansions(
    introduced: Introduced, source: str, found: list[tuple[str, str, int]]
) -> None:
    assert introduced(source + "\n", expansions=KNOWN) == found


def test_words_that_serve_several_short_forms_have_no_place(index: Index) -> None:
    found = index("A blue table (LUN, HSP).\n", expansions=KNOWN).introductions
    assert found["HSP"] == [Introduction("HSP", "blue table", 0, 19, 22, 0, 0)]


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("The hot spare pool (HSP).\n", (20, 23, 4, 18)),
        ("The HSP (the hot spare pool).\n", (4, 7, 13, 27)),
        ("The HSP, or hot spare pool.\n", (4, 7, 12, 26)),
        ("The hot spare pool, or HSP.\n", (23, 26, 4, 18)),
    ],
)
def test_both_places(index: Index, source: str, places: tuple[int, int, int, int]) -> None:
    found = index(source).introductions
    assert found == {"HSP": [Introduction("HSP", "hot spare pool", 0, *places)]}
