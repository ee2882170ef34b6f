"""Tokens in their surroundings: what the words, marks and lines around them say."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.acronyms import Candidate, find_candidates, find_in_blocks
from termlint.documents import Document

Read = Callable[..., Document]


def candidates(document: Document) -> list[tuple[str, str]]:
    """Return text and excuse of each candidate; its span must slice the source."""
    return [
        (block.text[one.start : one.end], one.excuse)
        for block in document.blocks
        for one in find_candidates(block, document.source)
    ]


def kept(document: Document) -> list[str]:
    """Return the texts of the candidates without an excuse."""
    return [text for text, excuse in candidates(document) if not excuse]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # units after numbers
        ("A disk of 4 TB.", [("TB", "unit")]),
        ("A disk of 4 TB/s.", [("TB/s", "unit")]),
        ("It draws 350 VA.", [("VA", "unit")]),
        ("It draws 350 VA at 5 PM UTC.", [("VA", "unit"), ("PM", "unit"), ("UTC", "time zone")]),
        ("It turns at 7,200 RPM.", [("RPM", "unit")]),
        ("It turns at ~7.2k RPM.", [("RPM", "unit")]),
        ("It turns (7200 RPM).", [("RPM", "unit")]),
        ("The VA is low.", [("VA", "")]),
        ("Install the RPM of host7 RPM.", [("RPM", ""), ("RPM", "")]),
        ("There are 4 VMs.", [("VMs", "")]),
        ("At 5:30 PM.", [("PM", "unit")]),
        ("It takes 230 V AC, 1 kW DC.", [("AC", "unit"), ("DC", "unit")]),
        ("The TV AC is on.", [("TV", ""), ("AC", "")]),
        ("A 4GB/8GB disk.", [("4GB/8GB", "amount")]),
        ("It has 350 LUN.", [("LUN", "")]),
        # numbers of standards
        ("See RFC 2119.", [("RFC", "standard's number")]),
        ("See ISO/IEC 27001.", [("ISO/IEC", "brand")]),
        ("See EN/IEC 62368.", [("EN/IEC", "standard's number")]),
        ("See IEEE Std. 1588.", [("IEEE", "brand")]),
        ("See DIN EN 50600.", [("DIN", "standard's number"), ("EN", "standard's number")]),
        ("See ITU-T X.509.", [("ITU-T", "standard's number")]),
        ("See PR #7.", [("PR", "standard's number")]),
        ("The ISO/IEC says so.", [("ISO/IEC", "brand")]),
        ("The RFC says so.", [("RFC", "")]),
        ("The LUN 2119 is full.", [("LUN", "")]),
        ("NIST SP 800-53.", [("NIST", "brand"), ("SP", "standard's number")]),
        # trade marks in letters, and companies by what follows them
        ("The Foobar(TM) driver.", [("TM", "trade mark")]),
        ("The driver (TM) of Foo.", [("TM", "trade mark")]),
        ("The Foobar(SM) driver.", [("SM", "trade mark")]),
        ("The TM decides.", [("TM", "")]),
        ("The TMs (all) decide.", [("TMs", "")]),
        ("FHX GmbH and LBQ, Inc. agree.", [("FHX", "company"), ("LBQ", "company")]),
        ("LBQ Corporation wrote it.", [("LBQ", "company")]),
        ("Zorbens AG and Quellos SE.", [("AG", "company"), ("SE", "company")]),
        ("The AG decides, and an SE.", [("AG", ""), ("SE", "")]),
        ("An Old SA, a Server AG.", [("SA", ""), ("AG", "")]),
        ("The LUN limited it.", [("LUN", "")]),
        ("An HA Incident.", [("HA", "")]),
        ("An HA, LLDP too.", [("HA", ""), ("LLDP", "")]),
        # Roman numerals: small ones anywhere, large ones after chapter and the like
        ("See part III.", [("III", "Roman numeral")]),
        ("Phase II begins.", [("II", "Roman numeral")]),
        ("See chapter XC.", [("XC", "Roman numeral")]),
        ("See Appendix MC.", [("MC", "Roman numeral")]),
        ("See volume LXI.", [("LXI", "Roman numeral")]),
        ("Size XC fits.", [("XC", "")]),
        ("The MC is up.", [("MC", "")]),
        ("Part XC is next.", [("XC", "Roman numeral")]),
        ("See chapter HA.", [("HA", "")]),
        ("See chapter MTU.", [("MTU", "")]),
        # key names
        ("Press ESC.", [("ESC", "key name")]),
        ("Hold the ALT key.", [("ALT", "key name")]),
        ("Press CTRL+HA.", [("CTRL+HA", "")]),
        ("Press the HA button.", [("HA", "")]),
        # a bold word in capitals, or bold after a verb of clicking
        ("Click **APPLY**.", [("APPLY", "shouted word")]),
        ("Click **HA**.", [("HA", "label of the interface")]),
        ("Choose the **HA** tab.", [("HA", "label of the interface")]),
        ("Then tap on **LUN**.", [("LUN", "label of the interface")]),
        ("Press **PXE**.", [("PXE", "label of the interface")]),
        ("Click it in the dialog: **HA** is on.", [("HA", "")]),
        ("The **HA** cluster.", [("HA", "")]),
        ("Click **A**, then **HA**.", [("HA", "label of the interface")]),
        ("Click **A** > **HA** > **LUN**.", [("HA", "label of the interface"),
         ("LUN", "label of the interface")]),
        ("Open the **A** tab and the **HA** box.", [("HA", "label of the interface")]),
        ("Click **A**. The **HA** is on.", [("HA", "")]),
        ("Click **A** and see the **HA**.", [("HA", "")]),
        ("The **A**, then **HA**.", [("HA", "")]),
        ("Click **A**[^1], then **HA**.\n\n[^1]: x", [("HA", "label of the interface")]),
        ("Click [HA].\n\n[HA]: x.md", [("HA", "")]),
        ("Click **what you see there, or one more line, on HA**.", [("HA", "")]),
        ("See **A**, **B**, **C**, **D**, **E**, **F**, **G**, **HA**.", [("HA", "")]),
        ("Click HA.", [("HA", "")]),
        ("**HA**: on.", [("HA", "")]),
        # words in capitals
        ("Do NOT stop HA.", [("NOT", "shouted word"), ("HA", "")]),
        ("STOP THE HA.", [("STOP", "shouted word"), ("THE", "shouted word"),
         ("HA", "line in capitals")]),
        ("WARNING: HA is off.", [("WARNING", "label"), ("HA", "")]),
        # dotted forms are silent by themselves
        ("The V.M. is up.", [("V.M.", "dotted form")]),
        ("J. R. R. Smith of the U.S. army.", [("U.S.", "dotted form")]),
        # joined forms
        ("The CI/CD job.", [("CI/CD", "")]),
        ("AND/OR", [("AND/OR", "shouted word")]),
        ("Mon-Fri, MON-FRI", [("MON-FRI", "day or month")]),
        ("TL;DR: the HA", [("HA", "")]),
        ("Press ++HA++ or ++ctrl+LUN++, C++/HA.", [("HA", "")]),
        ("[TOC]", [("TOC", "marker")]),
        ("[TOC] of the TOC", [("TOC", ""), ("TOC", "")]),
        ("The HAʼs name", [("HA", "")]),
        ("SUSE/NOT", [("SUSE/NOT", "brand")]),
        ("II-III and NGINX/SUSE", [("II-III", "Roman numeral"), ("NGINX/SUSE", "brand")]),
        ("The A/B test, the HA/SUSE pair", [("A/B", "single letters"), ("HA/SUSE", "")]),
        # technical runs
        ("Set HA_MODE and $LUN in /etc/LVM/x, mail OPS@x.org.", []),
        ("See https://example.org/HA and x.HA.org.", []),
        ("Use #HA, @HA, :HA: and HA.yaml.", []),
        ("Run `HA` and `x LUN`.", []),
        # a placeholder beside a token
        ("The `x`-HA host.", []),
        ("The `x`:HA host.", []),
        ("The HA-`x` host.", []),
        ("The HA(`x`) call.", []),
        ("Use :HA,`x` and PAX`x`.", [("HA", ""), ("PAX", "")]),
        ("The (`x`)/HA path.", [("HA", "")]),
        ("A (`x`,HA) pair.", [("HA", "")]),
        ("The `x`HA.", [("HA", "")]),
        ("(`virsh`) HA.", [("HA", "")]),
        # any script
        ("По ГОСТу ГОСТ.", [("ГОСТ", "")]),
        ("Die ÜBV gilt.", [("ÜBV", "")]),
        ("Η ΟΔΕ εδώ.", [("ΟΔΕ", "")]),
        ("Été À Lyon, Öl.", []),
    ],
)  # fmt: skip
def test_surroundings(read: Read, source: str, found: list[tuple[str, str]]) -> None:
    assert candidates(read(source + "\n")) == found


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        # a line or heading of three words in capitals, one of them an English word
        ("READ THE HA MANUAL\n", []),
        ("# HOW TO MOVE LUNS\n", []),
        ("# HA AND DRS\n", []),
        ("# HA DRS LUN\n", ["HA", "DRS", "LUN"]),
        ("# HA LUN\n", ["HA", "LUN"]),
        ("# THE HA manual\n", ["HA"]),
        ("one line\nSTOP THE HA HOST NOW\nanother line\n", []),
        ("one line\nstop the HA HOST NOW\nanother line\n", ["HA"]),
        ("one\r\nSTOP THE HA HOST NOW\r\nanother\r\n", []),
        ("one\rSTOP THE HA HOST NOW\ranother\r", []),
        ("one\ntwo\nSTOP THE HA HOST NOW", []),
        ("one\rtwo\rSTOP THE HA HOST NOW\r", []),
        ("one\niSCSI AND HA HOST NOW\nanother\n", ["iSCSI", "HA"]),
        ("HA MUST BE STOPPED\n", []),
        ("LUNS MUST BE STOPPED\n", []),
        ("STOP IT - HA\n", []),
        ("# HA OF LUN DRS\n", ["HA", "LUN", "DRS"]),
        ("- MOVE ALL VM DISKS\n", []),
        ("| MOVE ALL VM DISKS | b |\n| --- | --- |\n| HA host | x |\n", ["HA"]),
        ("| HA DRS | STOP THE HOST |\n| --- | --- |\n| x | y |\n", ["HA", "DRS"]),
        ("HA, DRS, LUN and VM\n", ["HA", "DRS", "LUN", "VM"]),
    ],
)
def test_lines_in_capitals(read: Read, source: str, texts: list[str]) -> None:
    assert kept(read(source)) == texts


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Open :guilabel:`HA`.\n", []),
        (":menuselection:`Host --> HA` and HA.\n", [("HA", "")]),
        ("Click **HA**.\n", [("HA", "label of the interface")]),
        ("The **HA** host.\n", [("HA", "")]),
        ("The ``HA`` host and HA.\n", [("HA", "")]),
        ("MOVE ALL VM DISKS\n=================\n", [("MOVE", "x"), ("VM", "x")]),
        ("Use :ref:`HA <x>` and :foo:`LUN`.\n", [("HA", "")]),
        ("See |HA| and HA_ and HA.\n", [("HA", ""), ("HA", "")]),
    ],
)
def test_rst(read: Read, source: str, found: list[tuple[str, str]]) -> None:
    seen = candidates(read(source, rst=True))
    if found and found[0][1] == "x":
        assert all(excuse for _, excuse in seen)
    else:
        assert [one for one in seen if one[1] != "label of the interface"] == [
            one for one in found if one[1] != "label of the interface"
        ]


def test_a_candidate_in_full(read: Read) -> None:
    document = read("Use **SR**-IOVs (V.M.) now.\n")
    assert find_candidates(document.blocks[0], document.source) == [
        Candidate(4, 11, "SR-IOV", "", (Candidate(4, 6, "SR", ""), Candidate(7, 11, "IOV", ""))),
        Candidate(13, 17, "VM", "dotted form", dotted=True),
    ]


WORDS = st.sampled_from(
    "HA VMs LUN's (HA) `x` **HA** SR-IOV 4 TB RFC 2119 the word, NOT press ESC V.M. HA/DRS ГОСТ "
    "chapter XL https://x.org/HA HA_X (`x`,HA) (`x`)/LUN".split()
)  # fmt: skip


@given(st.lists(WORDS, max_size=20), st.sampled_from([" ", "\n\n", "\n\n# "]))
def test_blocks_are_searched_together_as_each_by_itself(
    read: Read, words: list[str], gap: str
) -> None:
    document = read("---\ntitle: The HA\n---\n\n" + gap.join(words) + "\n")
    blocks, source = document.blocks, document.source
    each = [find_candidates(block, source) for block in blocks]
    assert [list(found) for found in find_in_blocks(blocks, source)] == each
    without = [[] if block.level else found for block, found in zip(blocks, each, strict=True)]
    assert [list(one) for one in find_in_blocks(blocks, source, headings=False)] == without


@given(st.lists(WORDS, max_size=10), st.sampled_from([" ", "\n"]))
def test_candidates_are_in_order_and_slice_their_source(
    read: Read, words: list[str], gap: str
) -> None:
    """Found: an offset one too small behind a placeholder."""
    document = read(gap.join(words) + "\n")
    for block in document.blocks:
        last = 0
        for one in find_candidates(block, document.source):
            assert last <= one.start < one.end <= len(block.text)
            last = one.end
            assert block.text[one.start : one.end].replace(".", "").startswith(one.base)
            span = block.span(one.start, one.end)
            assert span.slice(document.source).replace("*", "") == block.text[one.start : one.end]


@given(st.lists(WORDS, max_size=8))
def test_a_word_of_its_own_paragraph_is_found_as_in_any(read: Read, words: list[str]) -> None:
    """Found: the search ended after the first run."""
    plain = [word for word in words if word in ("HA", "VMs", "SR-IOV", "(HA)", "HA/DRS", "LUN's")]
    joined = [text for text, _ in candidates(read(" and ".join(plain) + "\n"))]
    apart = [text for word in plain for text, _ in candidates(read(f"{word}\n"))]
    assert joined == apart
