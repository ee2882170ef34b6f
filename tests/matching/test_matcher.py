"""Phrases found in texts: exact tables, and a brute-force oracle over all phrases and places."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from termlint.matching import Match, Matcher
from termlint.matching.matcher import is_whole


def found(phrases: list[str], text: str) -> list[tuple[int, str]]:
    """Return place and text of each match."""
    matcher = Matcher((phrase, phrase) for phrase in phrases)
    return [(match.start, text[match.start : match.end]) for match in matcher.find(text)]


VENDOR = ["NSX", "NSX-T", "NSX-T Data Center", "Proxmox", "Proxmox VE", "C++", "vCenter Server"]


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("", []),
        ("nothing", []),
        ("NSX", [(0, "NSX")]),
        ("nsx", [(0, "nsx")]),
        ("(Nsx)", [(1, "Nsx")]),
        ("NSX NSX", [(0, "NSX"), (4, "NSX")]),
        ("the NSX-T edge", [(4, "NSX-T")]),
        ("NSX-T Data Center", [(0, "NSX-T Data Center")]),
        ("NSX-T Data Centers", [(0, "NSX-T")]),
        ("NSX-T data centre", [(0, "NSX-T")]),
        ("NSX-TX", [(0, "NSX")]),
        ("NSX-", [(0, "NSX")]),
        ("NSX's", [(0, "NSX")]),
        ("NSX\u2019s", [(0, "NSX")]),
        ("NSX\u2011T", [(0, "NSX\u2011T")]),
        ("NSX\u2010t", [(0, "NSX\u2010t")]),
        ("NSX\u2013T", [(0, "NSX")]),
        ("NSXs", []),
        ("xNSX", []),
        ("NSX4", []),
        ("4NSX", []),
        ("NSX_edge", []),
        ("_NSX", []),
        ("éNSX", []),
        ("NSX\u00df", []),
        ("NSX中", []),
        ("NSX\ufffc", [(0, "NSX")]),
        ("\ufffcNSX", [(1, "NSX")]),
        ("Proxmox VE", [(0, "Proxmox VE")]),
        ("Proxmox  VE", [(0, "Proxmox")]),
        ("Proxmox\nVE", [(0, "Proxmox")]),
        ("ProxmoxVE", []),
        ("Proxmox-VE", [(0, "Proxmox")]),
        ("Proxmox VEX", [(0, "Proxmox")]),
        ("PROXMOX VE, proxmox ve", [(0, "PROXMOX VE"), (12, "proxmox ve")]),
        ("Proxmoxer", []),
        ("C++", [(0, "C++")]),
        ("c++11", [(0, "c++")]),
        ("C+++", [(0, "C++")]),
        ("xC++", []),
        ("C+ +", []),
        ("vCenter vCenter Server", [(8, "vCenter Server")]),
        ("a/NSX/b", [(2, "NSX")]),
    ],
)
def test_vendor_phrases(text: str, matches: list[tuple[int, str]]) -> None:
    assert found(VENDOR, text) == matches


@pytest.mark.parametrize(
    ("phrases", "text", "matches"),
    [
        # A longer phrase without a border does not hide the shorter one that has it.
        (["ab", "ab cd"], "ab cde", [(0, "ab")]),
        (["ab cd", "cd ef"], "ab cd ef", [(0, "ab cd")]),
        (["ab cd", "cd ef"], "ab cd ef cd ef", [(0, "ab cd"), (9, "cd ef")]),
        (["ab cd", "cd ef gh ij"], "xab cd ef gh ij", [(4, "cd ef gh ij")]),
        (["ab cd ef", "cd"], "ab cd eg", [(3, "cd")]),
        (["ab cd ef", "ab", "cd"], "ab cd eg", [(0, "ab"), (3, "cd")]),
        (["a a"], "a a a a a", [(0, "a a"), (4, "a a")]),
        (["a"], "a aa a", [(0, "a"), (5, "a")]),
        # The keys at which `iter_long` of the library finds nothing.
        (["c", "aca"], "a c", [(2, "c")]),
        (["-c", "a-ca"], "a-c", [(1, "-c")]),
        (["b c", "a b c d"], "a b c", [(2, "b c")]),
        (["x"], "\u1e9e x", [(2, "x")]),
        # Letters whose lower case has another length, or depends on the place.
        (["host"], "\u0130\u0130 HOST", [(3, "HOST")]),
        (["\u0130zmir"], "in \u0130ZMIR", [(3, "\u0130ZMIR")]),
        (["\u0130zmir"], "in izmir", []),
        (
            ["οδο\u03c2"],
            "ΟΔΟ\u03a3.",
            [(0, "ΟΔΟ\u03a3")],
        ),
        (
            ["ΟΔΟ\u03a3"],
            "οδοσ",
            [(0, "οδοσ")],
        ),
        (["\u03a3 \u03a3"], "\u03c2 σ", [(0, "\u03c2 σ")]),
        # Apostrophes and hyphens are levelled on both sides, dashes are not.
        (["Let's Encrypt"], "let\u2019s encrypt", [(0, "let\u2019s encrypt")]),
        (["Let\u2019s Encrypt"], "Let's Encrypt", [(0, "Let's Encrypt")]),
        (["Wi\u2011Fi"], "wi-fi", [(0, "wi-fi")]),
        (["Wi-Fi"], "wi\u2014fi", []),
        (["été"], "ÉTÉ", [(0, "ÉTÉ")]),
        (["été"], "ÉTÉE", []),
        (["stra\u00dfe"], "STRASSE", []),
        (
            ["ШЛЮЗ"],
            "шлюз",
            [(0, "шлюз")],
        ),
    ],
)
def test_choice_and_folding(phrases: list[str], text: str, matches: list[tuple[int, str]]) -> None:
    assert found(phrases, text) == matches


def test_one_phrase_may_stand_for_several_values_in_their_order() -> None:
    matcher = Matcher([("NSX", 1), ("nsx", 2), ("NSX-T", 3), ("Nsx", 4)])
    assert matcher.find("NSX and nsx-t") == [Match(0, 3, (1, 2, 4)), Match(8, 13, (3,))]


def test_a_matcher_without_phrases_finds_nothing() -> None:
    empty: Matcher[str] = Matcher([])
    assert empty.find("") == []
    assert empty.find("any text") == []


@pytest.mark.parametrize("phrase", ["", " ", "\t\n", "\u00a0"])
def test_a_blank_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="white space"):
        Matcher([("NSX", 1), (phrase, 2)])


@pytest.mark.parametrize(
    ("text", "start", "end", "whole"),
    [
        ("NSX", 0, 3, True),
        ("NSXs", 0, 3, False),
        ("aNSX", 1, 4, False),
        ("a NSX b", 2, 5, True),
        ("C++x", 0, 3, True),
        ("x++C", 1, 4, True),
        ("x++C1", 1, 4, False),
        ("_NSX", 1, 4, False),
        ("éNSX", 1, 4, False),
        ("\u2019NSX\u2019", 1, 4, True),
        ("a\u0301NSX", 2, 5, True),
    ],
)
def test_word_borders(text: str, start: int, end: int, whole: bool) -> None:
    assert is_whole(text, start, end) is whole


# What the texts of the oracle are made of: phrases that begin, end, hold and overlap each other.
SEEDS = (
    "NSX", "NSX-T", "NSX-T Data Center", "Data Center", "T Data", "Proxmox", "Proxmox VE", "VE",
    "Proxmox VE 9", "C++", "++", "c", "aca", "ac", "a c a", "c a", "l'été", "Été",
    "οδο\u03c2", "ΟΔΟ\u03a3 \u03a3", "\u0130zmir", "zmir", "\u00dfa", "_x", "x_",
    "Wi-Fi", "Fi", "4", "\u00b2",
)  # fmt: skip
GLUE = (
    " ", " ", " ", "", "-", "_", ".", ",", "/", "1", "s", "a", "é", "\u0130", "\u03c2", "\u03a3",
    "\u2019", "'", "\u2011", "\u2013", "\n", "\u00df", "\ufffc", "\u0301", "中",
)  # fmt: skip


def _variants(phrase: str) -> list[str]:
    half = len(phrase) // 2
    changed = [
        phrase.replace("'", "\u2019"),
        phrase.replace("-", "\u2011"),
        phrase.replace("s", "\u03c2"),
    ]
    cases = [phrase.upper(), phrase.lower(), phrase.swapcase(), phrase.title()]
    return [phrase, phrase[:half], phrase[half:], phrase[:-1], phrase[1:], *changed, *cases]


PARTS = tuple({variant for seed in SEEDS for variant in _variants(seed)})
texts = st.lists(st.sampled_from(PARTS + GLUE * 3), max_size=12).map("".join)
lexicons = st.lists(st.sampled_from(SEEDS), min_size=1, max_size=12)


def oracle(phrases: list[str], text: str) -> list[tuple[int, int]]:
    """Try every phrase at every place; take the leftmost, and of these the longest."""
    level = [_level(character) for character in text]
    whole = [
        (start, -len(phrase))
        for phrase in phrases
        for start in range(len(text) - len(phrase) + 1)
        if level[start : start + len(phrase)] == [_level(character) for character in phrase]
        and _has_border(text, start)
        and _has_border(text, start + len(phrase))
    ]
    chosen: list[tuple[int, int]] = []
    for start, length in sorted(set(whole)):
        if not chosen or start >= chosen[-1][1]:
            chosen.append((start, start - length))
    return chosen


def _level(character: str) -> str:
    for alike in ("-\u2010\u2011", "'\u2018\u2019", "σ\u03c2\u03a3"):
        if character in alike:
            return alike[0]
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character


def _has_border(text: str, place: int) -> bool:
    return not re.fullmatch(r"\w\w", text[max(0, place - 1) : place + 1]) or place == 0


@settings(max_examples=600, deadline=None)
@given(lexicons, texts)
@example(["c", "aca"], "a c")
@example(["NSX", "NSX-T"], "NSX-Tx")
@example(["οδο\u03c2"], "ΟΔΟ\u03a3")
@example(["zmir", "a"], "\u0130 a")
@example(["++"], "C++")
def test_the_matcher_agrees_with_the_oracle(phrases: list[str], text: str) -> None:
    """Found: `iter_long`; borders after the choice; the shortest chosen; `str.lower` to fold."""
    matches = Matcher((phrase, phrase) for phrase in phrases).find(text)
    assert [(match.start, match.end) for match in matches] == oracle(phrases, text)


@settings(max_examples=200, deadline=None)
@given(lexicons.map(lambda phrases: phrases + [phrase.upper() for phrase in phrases[::-1]]))
def test_a_match_holds_all_values_of_its_phrase(phrases: list[str]) -> None:
    """Found: only the last value of a phrase kept."""
    text = " , ".join(phrases)
    numbered = list(enumerate(phrases))
    for match in Matcher((phrase, number) for number, phrase in numbered).find(text):
        level = [_level(character) for character in text[match.start : match.end]]
        meant = tuple(n for n, phrase in numbered if [*map(_level, phrase)] == level)
        assert match.values == meant


@settings(max_examples=400, deadline=None)
@given(lexicons, lexicons, texts)
@example(["boxs"], ["box"], "boxs box")
@example(["box"], ["box"], "box boxs")
@example(["box set"], ["box"], "boxs et box sets")
@example(["b"], ["dns"], "dnss dns b")
def test_plurals_are_phrases_of_their_own(
    phrases: list[str], counted: list[str], text: str
) -> None:
    """Found: a plural within a word; values of a phrase that ends so already; `s` after `s`.

    Planted: a plural with what its phrase means in the singular alone.
    """
    alone, many = [(one, (one, 1)) for one in phrases], [(one, (one, 2)) for one in counted]
    plurals = [
        (f"{one}s", value)
        for one, value in many
        if one[-1].isalpha() and _level(one[-1]) not in "sσ"
    ]
    both = Matcher([*alone, *many, *plurals])
    expected = [(start, end, set(values)) for start, end, values in both.find(text)]
    matcher = Matcher(alone, many)
    assert [(start, end, set(values)) for start, end, values in matcher.find(text)] == expected


def test_a_phrase_without_a_plural_has_none_if_it_is_there_twice() -> None:
    matcher = Matcher([("box", 1), ("box", 2)], [("disk", 3), ("disk", 4)])
    assert matcher.find("box boxs disks") == [(0, 3, (1, 2)), (9, 14, (3, 4))]


@settings(max_examples=200, deadline=None)
@given(lexicons, texts)
def test_neither_the_order_nor_the_case_of_phrases_matters(phrases: list[str], text: str) -> None:
    """Found: phrases kept as they are written."""
    swapped = [phrase.swapcase() if phrase.isascii() else phrase for phrase in reversed(phrases)]
    assert found(swapped, text) == found(phrases, text)


@settings(max_examples=400, deadline=None)
@given(lexicons, st.lists(texts.map(lambda text: text.replace("\n", " ")), max_size=4))
@example(["a", "a b"], ["a", "b", "", "a b"])
@example(["-", "c++"], ["-", "c++", "-"])
def test_lines_are_searched_together_as_each_by_itself(
    phrases: list[str], lines: list[str]
) -> None:
    matcher = Matcher((phrase, phrase) for phrase in phrases)
    each = {at: found for at, line in enumerate(lines) if (found := matcher.find(line))}
    assert matcher.find_in(lines) == each


def test_no_phrase_goes_over_the_end_of_a_line() -> None:
    matcher = Matcher([("a\nb", 1), ("b", 2)])
    assert matcher.find("a\nb") == [Match(0, 3, (1,))]
    assert matcher.find_in(["a", "b"]) == {1: [Match(0, 1, (2,))]}
    assert matcher.find_in([]) == {}


@given(lexicons, lexicons, st.lists(texts, min_size=1, max_size=3))
@example(["NSX-T"], ["C++"], ["nsx-t", "c++s c++"])
@example([".NET"], ["VM"], ["a .net", "VMs"])
@example(["++"], ["É"], ["a++", "és"])
@settings(max_examples=400)
def test_the_first_short_texts_are_searched_as_later_ones(
    plain: list[str], counted: list[str], every: list[str]
) -> None:
    """The first few are searched for the phrases alone whose first word they have."""

    def made() -> Matcher[str]:
        return Matcher(((one, one) for one in plain), ((one, one) for one in counted))

    used = made()
    for _ in range(5):
        used.find("nothing")
    assert [made().find(text) for text in every] == [used.find(text) for text in every]
    assert made().find_in(every) == used.find_in(every)


def test_a_long_text_is_searched_for_all() -> None:
    text = "x " * 20_000 + "NSX"
    matcher = Matcher([("NSX", 1)])
    assert [match.start for match in matcher.find(text)] == [40_000]
    assert [match.start for match in matcher.find("NSX")] == [0]
