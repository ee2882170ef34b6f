"""Introductions in cells, legends and fields of RST, and words that say that they are some."""

import time
from collections.abc import Callable

import pytest

from termlint.acronyms import AcronymIndex

Introduced = Callable[..., list[tuple[str, str, int]]]
Index = Callable[..., AcronymIndex]


@pytest.mark.parametrize(
    ("cell", "long"),
    [
        ("Hyperspare pool", "Hyperspare pool"),
        ("Hot spare pool", "Hot spare pool"),
        ("Hypersonic pool", "Hypersonic pool"),
        ("Hyperspare", ""),
        ("Hosts in a big pool", ""),
        ("hyperspare pool is on", ""),
        ("Has spare disks and a pump", ""),
        ("Storage pool", ""),
        ("4 h", ""),
    ],
)
def test_cells(introduced: Introduced, cell: str, long: str) -> None:
    for head in ("Short | Long", "Role | Meaning", "a | b"):
        found = introduced(f"| {head} |\n| --- | --- |\n| HSP | {cell} |\n")
        assert [words for _, words, _ in found] == ([long] if long else [])


@pytest.mark.parametrize(
    ("value", "shorts"),
    [
        ("A set of disks that wait", ["HSP"]),
        ("2nd set of disks", ["HSP"]),
        ("3rd-party disks", ["HSP"]),
        ("4 h", []),
        ("15min", []),
        ("< 99.9 %", []),
        ("4 hours", []),
    ],
)
def test_an_amount_explains_nothing(
    introduced: Introduced, value: str, shorts: list[str]
) -> None:
    table = f"| Term | Value |\n| --- | --- |\n| HSP | {value} |\n"
    assert [short for short, _, _ in introduced(table)] == shorts
    assert [short for short, _, _ in introduced(f"HSP\n: {value}\n")] == shorts


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            "CCP: cold cell plan\nHSP: hyperspare pool\n",
            [("CCP", "cold cell plan"), ("HSP", "hyperspare pool")],
        ),
        (
            "*CCP = cold cell plan; HSP \u2013 hyperspare pool*\n",
            [("CCP", "cold cell plan"), ("HSP", "hyperspare pool")],
        ),
        (
            "HSP: hyperspare pool, CCP: cold cell plan.\n",
            [("HSP", "hyperspare pool"), ("CCP", "cold cell plan")],
        ),
        ("The disks wait, HSP: hosts in big pools\n", []),
        ("There are disks\nHSP: two disks in pools\n", []),
        ("The disks wait; HSP: hyperspare pool is on\n", []),
    ],
)
def test_legends(introduced: Introduced, source: str, found: list[tuple[str, str]]) -> None:
    assert [(short, long) for short, long, _ in introduced(source)] == found


@pytest.mark.parametrize(
    ("source", "shorts"),
    [
        (":HSP: hot spare pool\n:CCP: cold cell plan\n", ["HSP", "CCP"]),
        (":HSP:\n    hyperspare pool\n", ["HSP"]),
        (":HSP: whatever waits\n", []),
        (":HSP: 4 disks\n", []),
        (":The HSP: hot spare pool\n", []),
        ("Abbreviations\n-------------\n\n:HSP: what waits\n:CCP: 4\n", ["HSP"]),
        ("Disks\n-----\n\n:HSP: what waits\n", []),
    ],
)
def test_fields(index: Index, source: str, shorts: list[str]) -> None:
    text = f"Title\n=====\n\nText.\n\n{source}\nThe HSP and the CCP.\n"
    assert list(index(text, rst=True).introductions) == shorts
    assert not set(shorts) & set(index(":HSP: hot spare pool\n").introductions)


@pytest.mark.parametrize(
    "source",
    [
        "A hot spare pool (commonly abbreviated as @HSP)",
        "A hot spare pool (usually shortened to @HSP)",
        "A hot spare pool (sometimes called @HSP)",
        "A hot spare pool (in the following: @HSP)",
        "A hot spare pool (from here on @HSP)",
        "A hot spare pool is abbreviated to @HSP.",
        "Hot spare pools are often abbreviated as @HSP.",
        "A hot spare pool is also referred to as @HSP.",
        "A hot spare pool, hereafter @HSP, is idle.",
        "A hot spare pool, also referred to as @HSP, is idle.",
        "By @HSP we mean a hot spare pool.",
        "@HSP denotes a hot spare pool.",
    ],
)
def test_words_that_say_so(introduced: Introduced, source: str) -> None:
    ((short, long, place),) = introduced(source.replace("@", "") + "\n")
    assert (short, long.lower().removesuffix("s"), place) == (
        "HSP", "hot spare pool", source.index("@"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "source",
    [
        "A set of disks (commonly used with HSP)",
        "A set of disks, hereafter HSP, is idle.",
        "A set of disks is abbreviated to HSP.",
        "A set of disks is also referred to as HSP.",
        "By HSP we went home.",
        "HSP denotes disks.",
        "A hot spare pool is called by the HSP.",
    ],
)
def test_words_that_do_not(introduced: Introduced, source: str) -> None:
    assert introduced(f"{source}\n") == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("A hot pool/cold copy plan (HP/CCP).", [("HP", "hot pool"), ("CCP", "cold copy plan")]),
        (
            "Quick time and zone objectives (QTO and QZO).",
            [(short, "Quick time and zone objectives") for short in ("QTO", "QZO")],
        ),
        ("A client/server (C/S) host.", [("C/S", "client/server")]),
        ("Hosts and disks (HSP and LUN).", []),
        ("Q. Zorn (QZ) is here.", [("QZ", "Q. Zorn")]),
        ("A. Zorn (AZ) is here.", [("AZ", "A. Zorn")]),
        ("It is quiet. Zorn (QZ) is here.", []),
    ],
)
def test_others(introduced: Introduced, source: str, found: list[tuple[str, str]]) -> None:
    assert [(short, long) for short, long, _ in introduced(f"{source}\n")] == found


@pytest.mark.parametrize("unit", ["QX: x\n", ":QXZ: x\n", "QX, ", "SYN, ", "(QZ) ", "2027-03-04 "])
def test_many_of_them_take_no_longer(index: Index, unit: str) -> None:
    source = unit * (20_000 // len(unit)) + "\n"
    begin = time.process_time()
    index(source, rst=unit.startswith(":"))
    assert time.process_time() - begin < 10
