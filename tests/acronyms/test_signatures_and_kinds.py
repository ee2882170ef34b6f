"""Capitals whose neighbours say what they are: initials, records, flags, heads in capitals."""

from collections.abc import Callable

import pytest

from termlint.acronyms import AcronymIndex

Index = Callable[..., AcronymIndex]


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        # beside a date
        ("Written 2027-03-04 (QZ).", []),
        ("Written 4 March 2027 (QZ/WX).", []),
        ("Written 04.03.2027 (QZ).", []),
        ("Shelf is full (QZ, 2027-03-04).", []),
        ("2027-03-04 QZ: two fans swapped.", []),
        ("- 2027-03-04, QZX \u2013 two fans swapped.", []),
        ("2027-03-04 QZ swaps the fans.", ["QZ"]),
        ("Written 2027-03-04 (QZXW).", ["QZXW"]),
        ("Written in 2027 (QZ).", ["QZ"]),
        ("Rack 12 (QZ).", ["QZ"]),
        ("Since 2027-03-04 the QZ: all of it.", ["QZ"]),
        # at the end of a task
        ("- [ ] Swap the fans (QZ)", []),
        ("- [x] Swap the fans (QZ)", []),
        ("- [ ] Swap the fans (QZ) today", ["QZ"]),
        ("- [ ] Swap the fans (QZX)", ["QZX"]),
        ("- Swap the fans (QZ)", ["QZ"]),
        ("Swap the fans (QZ)", ["QZ"]),
        # a label
        ("Author: QZ", []),
        ("**Approved by:** QZ, WX", []),
        ("Rack: QZ", ["QZ"]),
        ("Author: QZ, from the list", ["QZ"]),
    ],
)
def test_initials_of_people(index: Index, source: str, uses: list[str]) -> None:
    assert list(index(f"{source}\n").uses) == uses


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        ("We met in Detroit, MI.", []),
        ("We met in Austin, TX (twice).", []),
        ("The office in Reston, VA 20190 is closed.", []),
        ("We met in Detroit, QZ.", ["QZ"]),
        ("We met in Detroit, MI had the fans.", ["MI"]),
        ("It has the fans, MI.", ["MI"]),
        ("The control MI\u20117 holds.", []),
    ],
)
def test_states_behind_a_town_and_numbers(index: Index, source: str, uses: list[str]) -> None:
    assert list(index(f"{source}\n").uses) == uses


def test_a_known_acronym_is_no_signature(index: Index) -> None:
    known = {"QZ": ("quick zone",)}
    for source in ("- [ ] Swap the fans (QZ)", "2027-03-04 QZ: two fans swapped."):
        assert list(index(f"{source}\n", expansions=known).uses) == ["QZ"]


@pytest.mark.parametrize(
    ("row", "uses"),
    [
        ("| Reviewer | QZ |", []),
        ("| Approved by | QZ, WX |", []),
        ("| Checked | QZ |", []),
        ("| Checked | The QZ |", ["QZ"]),
        ("| Fan | QZ |", ["QZ"]),
        ("| Checked hosts | QZ |", ["QZ"]),
        ("| Fan | QZ |\n| Owner | WX |", ["QZ"]),
        ("| Owner | WX |\n| Fan | QZ |", ["QZ"]),
    ],
)
def test_rows_of_people(index: Index, row: str, uses: list[str]) -> None:
    assert list(index(f"| Field | Value |\n| --- | --- |\n{row}\n").uses) == uses


@pytest.mark.parametrize(
    ("heads", "uses"),
    [
        ("ID | STATUS | QZX", []),
        ("ROW | BAY | QZX", []),
        ("QZX | WXY", ["QZX", "WXY"]),
        ("QZX | Status", ["QZX"]),
        ("QZX", ["QZX"]),
    ],
)
def test_heads_in_capitals(index: Index, heads: str, uses: list[str]) -> None:
    rule = " | ".join("---" for _ in heads.split("|"))
    found = index(f"| {heads} |\n| {rule} |\n", well_known=frozenset(["ID"]))
    assert list(found.uses) == uses


def test_a_known_acronym_in_heads_in_capitals(index: Index) -> None:
    known = {"QZX": ("quick zone exit",)}
    found = index("| STATUS | QZX |\n| --- | --- |\n| x | The QZX |\n", expansions=known)
    assert len(found.uses["QZX"]) == 2


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        ("The MX record and the NS.", []),
        ("One MX lookup for each mail.", []),
        ("The SOA of the DNS.", ["DNS"]),
        ("The SOA of the bank is a way to build services.", ["SOA"]),
        ("The MX and the NS are here.", ["MX", "NS"]),
        ("Sent are SYN, ACK, FIN and RST.", []),
        ("The RST flag is set.", []),
        ("The ACK of the team.", ["ACK"]),
        ("An AC adapter and two DC inputs.", []),
        ("The second DC is in the north.", ["DC"]),
        ("The AC of the hall.", ["AC"]),
        ("At 45 % RH all is well, at 45% RH too.", []),
        ("The RH is low.", ["RH"]),
        ("Kurz GmbH & Co. KG and Kurz & Co KG.", []),
        ("The KG is here.", ["KG"]),
        ("The ==QZX== and ==the QZX== too.", ["QZX"]),
        ("If QZX==4 or QZX==WXY.", []),
    ],
)
def test_one_of_a_kind(index: Index, source: str, uses: list[str]) -> None:
    assert list(index(f"{source}\n").uses) == uses


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        ("The QZS are new.", ["QZ"]),
        ("The QZ1 is new.", ["QZ"]),
        ("NATS sends the news.", []),  # a name of its own, and no plural of NAT
        ("The NATS of it.", []),
        ("This is a SEV1, and that a SEV-2.", []),
        ("The SEV of it.", ["SEV"]),
    ],
)
def test_plurals_in_capitals_and_numbers(index: Index, source: str, uses: list[str]) -> None:
    known = {"QZ": ("quick zone",), "NAT": ("network translation",), "SEV": ("safe encryption",)}
    assert list(index(f"{source}\n", expansions=known).uses) == uses
