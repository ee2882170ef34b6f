"""The uses of acronyms in a document: which are uses, which count, and what they cost."""

import time
from collections.abc import Callable

import pytest

from termlint.acronyms import AcronymIndex

Index = Callable[..., AcronymIndex]


@pytest.mark.parametrize(
    ("headings", "introductions", "uses"),
    [("introduce", ["HSP"], [1]), ("use", [], [1]), ("ignore", [], [1])],
)
def test_headings(index: Index, headings: str, introductions: list[str], uses: list[int]) -> None:
    found = index("# Hot spare pool (HSP)\n\nThe HSP.\n", headings=headings)
    assert list(found.introductions) == introductions
    assert [use.block for use in found.uses["HSP"]] == uses


def test_headings_that_only_use(index: Index) -> None:
    source = "# The HSP\n\nThe LUN.\n"
    for headings, seen in (
        ("introduce", ["HSP", "LUN"]),
        ("use", ["HSP", "LUN"]),
        ("ignore", ["LUN"]),
    ):
        assert list(index(source, headings=headings).uses) == seen


@pytest.mark.parametrize(
    ("source", "counts"),
    [
        ("The HSP.\n", True),
        ("# The HSP\n", False),
        ("- The HSP\n", True),
        ("| The HSP |\n| --- |\n| x |\n", False),
        ("| x |\n| --- |\n| The HSP |\n", True),
        ("![The HSP](x.png)\n", False),
        ('[x](y.md "The HSP")\n', False),
        ("x[^1]\n\n[^1]: The HSP\n", True),
        ("- [The HSP](#hsp)\n", False),
        ("- [The HSP](hsp.md)\n", True),
        ("- [The HSP](#hsp) has more.\n", True),
    ],
)
def test_which_uses_count(index: Index, source: str, counts: bool) -> None:
    (use,) = index(source).uses["HSP"]
    assert use.counts is counts


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        ("[![HSP](x.svg)](https://ci)\n", []),
        ("[![The HSP build](x.svg)](https://ci) [![LUN](y.svg)](https://ci)\n", []),
        ("[![How the HSP fails over](x.png)](large.svg)\n", ["HSP"]),
        ("[![HSP](x.png)](hosts.md)\n", ["HSP"]),
        ("![HSP](x.svg)\n", ["HSP"]),
    ],
)
def test_a_badge_uses_no_acronym(index: Index, source: str, uses: list[str]) -> None:
    assert list(index(source).uses) == uses


@pytest.mark.parametrize(
    ("header", "cell", "uses"),
    [
        ("Author", "JD", []),
        ("Approved by", "JD, RM", []),
        ("Reviewers", "JD/RM", []),
        ("Author", "The JD", ["JD"]),
        ("Host", "JD", ["JD"]),
        ("Author of HSP", "JD", ["HSP", "JD"]),
    ],
)
def test_initials_of_people(index: Index, header: str, cell: str, uses: list[str]) -> None:
    assert list(index(f"| A | {header} |\n| --- | --- |\n| b | {cell} |\n").uses) == uses


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        (":Author: JD\n", []),
        (":Author: K. Meyer (KM)\n", []),
        (":Author: Kai Meyer (KTM)\n", []),
        (":Hosts: K. Meyer (KM)\n", ["KM"]),
        (":Reviewed by: JD, RM\n", []),
        (":Author: The JD\n", ["JD"]),
        (":Host: JD\n", ["JD"]),
    ],
)
def test_initials_in_a_field(index: Index, source: str, uses: list[str]) -> None:
    assert list(index(f"T\n=\n\n{source}", rst=True).uses) == uses


def test_the_own_section_spells_nothing_for_the_text(index: Index) -> None:
    start, end = (f"<!-- termlint-glossary {word} -->" for word in ("start", "end"))
    section = f"{start}\n\nHSP\n: A QX-ZED.\n\n{end}\n"
    assert list(index(f"The QXZED.\n\n{section}").uses) == ["QXZED"]
    assert list(index("The QXZED.\n\nThe QX-ZED.\n").uses) == ["QX-ZED"]


def test_the_first_use_is_the_first_that_counts(index: Index) -> None:
    found = index("# The HSP\n\nAn HSP and an HSP.\n")
    first = found.first("HSP")
    assert first is not None
    assert (first.block, first.start, first.counts) == (1, 3, True)
    assert found.first("LUN") is None


@pytest.mark.parametrize(
    ("source", "known", "uses"),
    [
        ("CI/CD\n", {}, ["CI/CD"]),
        ("CI/CD\n", {"well_known": frozenset(["CI"])}, ["CI", "CD"]),
        ("CI/CD\n", {"well_known": frozenset(["CI/CD"])}, ["CI/CD"]),
        ("CI/CD\n", {"expansions": {"CD": ("continuous delivery",)}}, ["CI", "CD"]),
        ("CI/CD\n", {"names": frozenset(["CD"])}, ["CI"]),
        ("HSP/NOT\n", {}, ["HSP"]),
        ("Continuous building (CB). CB/CT\n", {}, ["CB", "CT"]),
        # a form joined of what is no acronym falls apart, too
        ("XFS/EXT4 and GRUB/iPXE\n", {}, []),
        ("GRUB/PXE and SPDK-RPC\n", {}, ["PXE", "RPC"]),
        ("LS1043A/LS1023A\n", {}, []),
        ("The LUN. HSP/LUN\n", {}, ["LUN", "HSP"]),
        ("The LUN. HSP-LUN\n", {}, ["LUN", "HSP-LUN"]),
        ("Click **LUN**. HSP/LUN\n", {}, ["HSP/LUN"]),
        ("HSP-HSP and LUN/LUN\n", {}, ["HSP", "LUN"]),
        ("HSP-HSP\n", {"well_known": frozenset(["HSP-HSP"])}, ["HSP-HSP"]),
        ("DEAF-A6F7-9AE8076881B3\n", {}, []),
        ("SRDF/S and S/SRDF\n", {}, ["SRDF/S", "S/SRDF"]),
        ("C/C++, A/B and R/W\n", {}, []),
        ("A read or write (R/W) lock. R/W\n", {}, ["R/W"]),
        ("R/W\n", {"expansions": {"R/W": ("read/write",)}}, ["R/W"]),
        ("AT&T\n", {}, []),
        ("HSP2 and HSP9\n", {"well_known": frozenset(["HSP"])}, ["HSP"]),
        ("HSP2\n", {}, ["HSP2"]),
        ("The QoS\n", {"well_known": frozenset(["QOS"])}, []),
        ("The QOS and qOSX\n", {"well_known": frozenset(["QOS"])}, ["QOS", "qOSX"]),
        ("HSP2\n", {"expansions": {"HSP2": ("x y",)}}, ["HSP2"]),
        ("The REST and NOT\n", {"expansions": {"NOT": ("x y",)}}, ["REST", "NOT"]),
        ("The CASTLE\n", {}, []),
        ("The CASTLE\n", {"expansions": {"CASTLE": ("x y",)}}, ["CASTLE"]),
        ("The HSP\n", {"names": frozenset(["HSP"])}, []),
        ("The HSP\n", {"names": frozenset(["HSP"]), "expansions": {"HSP": ("x y",)}}, ["HSP"]),
        ("V.M. and VM\n", {}, ["VM"]),
        ("The V.M.\n", {"expansions": {"VM": ("x y",)}}, ["VM"]),
        ("> The HSP\n", {}, []),
    ],
)
def test_what_counts_as_an_acronym(
    index: Index, source: str, known: dict[str, object], uses: list[str]
) -> None:
    assert list(index(source, **known).uses) == uses


@pytest.mark.parametrize(
    ("source", "known", "places"),
    [
        ("The HSPs.\n", {}, {"HSP": [(4, 8)]}),
        ("The HSP2, HSP.\n", {"well_known": frozenset(["HSP"])}, {"HSP": [(4, 7), (10, 13)]}),
        ("The HSP/LUN.\n", {}, {"HSP/LUN": [(4, 11)]}),
        ("The HSP/LUN.\n", {"names": frozenset(["HSP"])}, {"LUN": [(8, 11)]}),
        ("A hot spare pool (HSP). HSP\n", {}, {"HSP": [(24, 27)]}),
    ],
)
def test_where_uses_are(
    index: Index, source: str, known: dict[str, object], places: dict[str, list[tuple[int, int]]]
) -> None:
    found = index(source, **known).uses
    assert {base: [(use.start, use.end) for use in uses] for base, uses in found.items()} == places


@pytest.mark.parametrize(
    ("known", "uses"),
    [({}, ["LUN"]), ({"expansions": {"HSP": ("x y",)}}, ["HSP", "LUN"])],
)
def test_what_a_name_claims(index: Index, known: dict[str, object], uses: list[str]) -> None:
    found = index("The HSP (hot spare pool), LUN.\n", claimed=["HSP"], **known)
    assert list(found.uses) == ["LUN"]
    found = index("The HSP, LUN.\n", claimed=["HSP"], **known)
    assert list(found.uses) == uses


def test_nothing_at_all(index: Index) -> None:
    assert index("") == AcronymIndex({}, {})
    assert index("No capitals here.\n") == AcronymIndex({}, {})


UNITS = (
    "(((", "A (A (A (", ", or X", "HA (", "HA, ", "(HA) ", "HA HA ", "x (or (or (or ", "HA: ",
    "a b c (", "((HA", '"HA" ', "HA-", "HA/", "H.A.", "HA's ", "A&B", "(or HA", "the ", "STOP ",
    "HA\n", "HA (x)\n", "Run `HA` ",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_text_and_no_faster(index: Index, unit: str) -> None:
    """A smoke budget: what is quadratic takes minutes here."""
    source = "Pool " + unit * (20_000 // len(unit)) + "\n"
    begin = time.process_time()
    index(source)
    assert time.process_time() - begin < 20


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        ("The QR-IOZ and the QRIOZ.\n", {"QR-IOZ": 2}),
        ("The QRIOZ and the QR-IOZs.\n", {"QR-IOZ": 2}),
        ("A quick root in out zone (QR-IOZ). The QRIOZ.\n", {"QR-IOZ": 1}),
        ("The QRIOZ.\n", {"QRIOZ": 1}),
        ("The QR-IOZ and the QRIOX.\n", {"QR-IOZ": 1, "QRIOX": 1}),
        ("The QR/IOZ and the QRIOZ.\n", {"QR/IOZ": 1, "QRIOZ": 1}),
        # in another letter case than where it is introduced
        ("A quick odd field (QOF). The QoF.\n", {"QOF": 1}),
        ("A quick odd field (QoF). The QOF.\n", {"QoF": 1}),
        ("The QoF. A quick odd field (QOF).\n", {"QOF": 1}),
        ("The QoF and the QOF.\n", {"QoF": 1, "QOF": 1}),
        # parts that stand alone elsewhere part the joined form, but no hyphened one
        ("The QB/QT. The QB.\n", {"QB": 2, "QT": 1}),
        ("The QB-QT. The QB.\n", {"QB-QT": 1, "QB": 1}),
        ("The QB/QT. The `QB`.\n", {"QB/QT": 1}),
    ],
)
def test_joined_forms_and_what_stands_alone(
    index: Index, source: str, uses: dict[str, int]
) -> None:
    assert {base: len(found) for base, found in index(source).uses.items()} == uses
