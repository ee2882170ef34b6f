"""Where a text gives an acronym its expansion: every shape, with its place and its words."""

from collections.abc import Callable

import pytest

from termlint.acronyms import AcronymIndex, Introduction

Introduced = Callable[..., list[tuple[str, str, int]]]
Index = Callable[..., AcronymIndex]

# `@` stands before the short form that introduces; the long form is "hot spare pool" in any case.
SHAPES = [
    # words, then the short form in a parenthesis
    "A hot spare pool (@HSP) is idle.",
    "Hot spare pools (@HSPs) are idle.",
    "The Hot Spare Pool (@HSP)",
    "The HOT SPARE pool (@HSP)",
    "A hot-spare pool (@HSP)",
    "A hot spare pool (the @HSP)",
    "A hot spare pool (or @HSP)",
    "A hot spare pool (aka @HSP)",
    "A hot spare pool (also @HSP)",
    "A hot spare pool (called @HSP)",
    "A hot spare pool (hereafter @HSP)",
    "A hot spare pool (abbreviated as @HSP)",
    "A hot spare pool (acronym: @HSP)",
    "A hot spare pool (@HSP, for short)",
    "A hot spare pool (@HSP or cold)",
    "A hot spare pool (@HSP; see below)",
    'A hot spare pool ("@HSP")',
    "A hot spare pool (\u201c@HSP\u201d)",
    "A hot spare pool ('@HSP')",
    'A "hot spare pool" (@HSP)',
    "A \u2018hot spare pool\u2019 (@HSP)",
    "A hot spare pool(@HSP)",
    "A hot spare pool (@HSP)s",
    "A hot spare pool [@HSP] is idle.",
    "An idle disk (a hot spare pool [@HSP])",
    "A hot\nspare pool (@HSP)",
    "A hot spare pool\n(@HSP)",
    "A hot&nbsp;spare pool (@HSP)",
    "A *hot spare pool* (@HSP)",
    "A **hot** spare *pool* (**@HSP**)",
    "A [hot spare pool](x.md) (@HSP)",
    "A [hot spare pool (@HSP)](x.md)",
    "- A hot spare pool (@HSP)",
    "1. x\n\n   A hot spare pool (@HSP)",
    "# A hot spare pool (@HSP)",
    "| a |\n| --- |\n| A hot spare pool (@HSP) |",
    "> A hot spare pool (@HSP)",
    "> **Note** A hot spare pool (@HSP)",
    "![A hot spare pool (@HSP)](x.png)",
    # the short form, then words in a parenthesis
    "An @HSP (hot spare pool) is idle.",
    "@HSPs (hot spare pools) are idle.",
    "The @HSP\u2019s (hot spare pool) disks",
    "The @HSP(hot spare pool)",
    "An @HSP (the hot spare pool)",
    "An @HSP (short for hot spare pool)",
    "An @HSP (stands for hot spare pool)",
    "An @HSP (i.e. hot spare pool)",
    'An @HSP ("hot spare pool")',
    "An @HSP (hot spare pool, see below)",
    "An @HSP (hot spare pool: see below)",
    "An **@HSP** (*hot spare pool*)",
    "An @HSP (hot spare\npool)",
    "An @HSP ([hot spare pool](x.md))",
    "**@HSP (hot spare pool)**: disks",
    "* **@HSP** (hot spare pool): disks",
    # apposition
    "@HSP: hot spare pool",
    "**@HSP**: hot spare pool",
    "- **@HSP**: a hot spare pool",
    "- @HSP - hot spare pool",
    "- @HSP \u2013 hot spare pool",
    "- @HSP \u2014 hot spare pool",
    "@HSP = hot spare pool",
    "An @HSP, hot spare pool, is idle.",
    "An @HSP, or hot spare pool, is idle.",
    "An @HSP, i.e. hot spare pool, is idle.",
    "@HSP stands for hot spare pool.",
    "@HSP stands for **hot spare pool**.",
    "@HSP is short for hot spare pool.",
    "@HSP, which stands for hot spare pool, is on.",
    "@HSP is an acronym for hot spare pool.",
    "@HSP is an abbreviation of hot spare pool.",
    "@HSP means hot spare pool.",
    '"@HSP" means hot spare pool.',
    "A hot spare pool, or @HSP, is idle.",
    "A hot spare pool, or an @HSP, is idle.",
    "A hot spare pool or @HSP is idle.",
    "A hot spare pool, @HSP, is idle.",
    "A hot spare pool \u2014 @HSP \u2014 is idle.",
    "The @HSP\u2014hot spare pool\u2014is idle.",
    "A hot spare pool, abbreviated @HSP, is idle.",
    "A hot spare pool, abbreviated as @HSP, is idle.",
    "A hot spare pool, aka @HSP, is idle.",
    "A hot spare pool, known as @HSP, is idle.",
    "A hot spare pool: @HSP",
    # structure
    '<abbr title="hot spare pool">@HSP</abbr>',
    'An <abbr title="hot spare pool">@HSP</abbr> is idle.',
    "The {abbr}`@HSP (hot spare pool)` is idle.",
    "@HSP\n: hot spare pool",
    "@HSP\n: A hot spare pool is idle.",
    "| Acronym | Meaning |\n| --- | --- |\n| @HSP | hot spare pool |",
    "| Abbreviation | x |\n| --- | --- |\n| @HSP | hot spare pool |",
    "| Meaning | Acronym |\n| --- | --- |\n| hot spare pool | @HSP |",
    "| Pool | Meaning |\n| --- | --- |\n| @HSP | hot spare pool |",
    "| Pool | Meaning |\n| --- | --- |\n| @HSP | A hot spare pool, that waits |",
    "| Meaning | Pool |\n| --- | --- |\n| hot spare pool | @HSP |",
    "## Glossary\n\n| Name | Text |\n| --- | --- |\n| @HSP | hot spare pool |",
    "A hot spare pool (abbr. @HSP)",
    "A hot spare pool (further: @HSP)",
    "A hot spare pool (henceforth @HSP)",
    "A hot spare pool (i.e., @HSP)",
    "A hot spare pool (= @HSP)",
    "A hot spare pool ( @HSP )",
    "A HOT SPARE POOL (@HSP)",
    "A hot spare pool, also called @HSP, is on.",
    "A hot spare pool, also known as an @HSP, is on.",
    "@HSP is the abbreviation of hot spare pool.",
    "@HSP refers to hot spare pool.",
    "@HSP \u2192 hot spare pool",
    "@HSP -> hot spare pool",
    "@HSP [hot spare pool] is on.",
    "## Acronyms\n\n| Short | x |\n| --- | --- |\n| @HSP | hot spare pool |",
    "The @HSP[^1] is idle.\n\n[^1]: hot spare pool",
    "The @HSP[^a] is idle.\n\n[^a]: Hot spare pool, see below.",
]
RST_SHAPES = [
    "A hot spare pool (@HSP) is idle.",
    "*hot spare pool* (**@HSP**)",
    "`hot spare pool (@HSP) <x.html>`_",
    ":term:`hot spare pool (@HSP)`",
    "The :abbr:`@HSP (hot spare pool)` is idle.",
    "The :abbr:`@HSP(hot spare pool)` is idle.",
    "- **@HSP** -- hot spare pool",
    "@HSP\n   hot spare pool",
    ".. glossary::\n\n   @HSP\n      hot spare pool",
    ".. glossary::\n\n   @HSP\n   pool\n      hot spare pool",
    "======= ==============\nAcronym Text\n======= ==============\n"
    "@HSP     hot spare pool\n======= ==============",
    ".. list-table::\n   :header-rows: 1\n\n   * - Acronym\n     - Text\n"
    "   * - @HSP\n     - hot spare pool",
    "The @HSP [1]_ is idle.\n\n.. [1] hot spare pool",
    "The @HSP [#a]_ is idle.\n\n.. [#a] Hot spare pool.",
    ".. note:: A hot spare pool (@HSP) is idle.",
    ".. versionadded:: 2\n   A hot spare pool (@HSP) is idle.",
    "A hot spare pool (@HSP)\n=========================",
]
SILENT = [
    "The host (HSP) is idle.",
    "Reboot it (HSP).",
    "A hot pool (HSP) is idle.",
    "A hot spare pool. (HSP)",
    'The net" with "[NEW]" is idle.',
    "A hot spare pool of three big disks (HSP) is idle.",
    "An HSP (see below) is idle.",
    "An HSP (two of them) is idle.",
    "An HSP (a pool of spare disks) is idle.",
    "An HSP. Hot spare pools are idle.",
    "The HSP is a pool.",
    "The HSP means trouble.",
    "The HSP, the pool, is idle.",
    "The HSP - or any pool - is idle.",
    "The HSP, host and pool are idle.",
    "A pool, or HSP, is idle.",
    "A host, HSP, is idle.",
    "Disks: HSP",
    "An HSP (HSP) is idle.",
    "The HSP pool (HSP) is idle.",
    "A RAID SAN pool (HSP) is idle.",
    "`hot spare pool (HSP)` HSP",
    "<!-- hot spare pool (HSP) -->HSP",
    "```text\nhot spare pool (HSP)\n```\n\nThe HSP",
    "    hot spare pool (HSP)\n\nThe HSP",
    "<abbr>HSP</abbr>",
    "| Pool | Meaning |\n| --- | --- |\n| HSP | hyperspare |",
    "| Pool | Meaning |\n| --- | --- |\n| HSP | hot spare pool size |",
    "| Pool | Meaning |\n| --- | --- |\n| HSP | spare disks |",
    "| Pool | Use | Meaning |\n| --- | --- | --- |\n| HSP | idle | hot spare pool |",
    "| HSP |\n| --- |\n| hot spare pool |",
    "HSP plugin\n: The HSP plugin is idle.",
    "The CSP refers to spare disks.",
    "The HSP (see =) is idle.",
    "| Acronym | Meaning |\n| --- | --- |\n| the HSP | hot spare pool |",
    "The HSP[^1] is idle.\n\n[^1]: See the manual.",
    "- **Spare (HSP)** disks are idle.",
    "HSP stands for it.",
    "- **The HSP (see below)**: disks",
    "- Spare (HSP): disks",
    "- See **Spare (HSP)**: disks",
    "- HSP: spare disks that wait.",
    "- The HSP: distributed HS pools.",
    "The HSP is idle.[^1]\n\n[^1]: hot spare pool",
    "hot spare pool (HSP/x) HSP",
    "hot spare pool (HSP-x)",
    "hot spare pool (see HSP)",
    "[x](hot-spare-pool-(HSP).md) HSP",
]


def placed(source: str) -> tuple[str, int]:
    """Return a text without its `@`, and where that stood."""
    return source.replace("@", "") + "\n", source.index("@")


@pytest.mark.parametrize("shape", SHAPES)
def test_markdown(introduced: Introduced, shape: str) -> None:
    source, place = placed(shape)
    (found,) = introduced(source)
    assert (found[0], found[2]) == ("HSP", place)
    assert (
        found[1].lower().replace("-", " ").removesuffix("s").removeprefix("a ") == "hot spare pool"
        or "\n:" in source
    )


@pytest.mark.parametrize("shape", RST_SHAPES)
def test_rst(introduced: Introduced, shape: str) -> None:
    source, place = placed(shape)
    (found,) = introduced(source, rst=True)
    assert (found[0], found[1].lower(), found[2]) == ("HSP", "hot spare pool", place)


@pytest.mark.parametrize("source", SILENT)
def test_no_introduction(introduced: Introduced, source: str) -> None:
    assert introduced(source + "\n") == []


@pytest.mark.parametrize(
    "source",
    [
        "``hot spare pool (HSP)`` HSP",
        ".. hot spare pool (HSP)\n\nHSP",
        "::\n\n   hot spare pool (HSP)\n\nHSP",
        ".. code-block:: text\n\n   hot spare pool (HSP)\n\nHSP",
        ":abbr:`HSP`",
        ":foo:`hot spare pool (HSP)` HSP",
        ":HSP: hot spare pool",
        "HSP [1]_ x\n\n.. [1] See the manual.",
    ],
)
def test_no_introduction_in_rst(introduced: Introduced, source: str) -> None:
    assert introduced(source + "\n", rst=True) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # those that hold everywhere have no place of their own
        ("*[HSP]: hot spare pool\n", [("HSP", "hot spare pool", -1)]),
        ("The HSP.\n\n*[HSP]: hot spare pool\n", [("HSP", "hot spare pool", -1)]),
        ("*[Ceph]: storage in software\n", [("Ceph", "storage in software", -1)]),
        # a definition list without the words still tells what the letters are
        ("HSP\n: Disks that wait.\n", [("HSP", "", 0)]),
        ('An {{< tooltip "HSP" >}} is idle.\n', [("HSP", "", 16)]),
        ('An {{< glossary_tooltip text="HSP" term_id="hsp" >}}.\n', [("HSP", "", 30)]),
        # several in one text
        (
            "A hot pool (HP) and a cold pool (CP).\n",
            [("HP", "hot pool", 12), ("CP", "cold pool", 33)],
        ),
        (
            "A hot pool (HP). A host port (HP).\n",
            [("HP", "hot pool", 12), ("HP", "host port", 30)],
        ),
        (
            "A hot pool/cold pool (HP/CP) pair.\n",
            [("HP", "hot pool", 22), ("CP", "cold pool", 25)],
        ),
        ("HP (hot pool)/CP (cold pool)\n", [("HP", "hot pool", 0), ("CP", "cold pool", 14)]),
        # dotted and joined short forms, numbers, other scripts
        ("A hot spare pool (H.S.P.).\n", [("HSP", "hot spare pool", 18)]),
        ("Single-slot I/O (SS-IO).\n", [("SS-IO", "Single-slot I/O", 17)]),
        ("A hot pool version 2 (HPV2).\n", [("HPV2", "hot pool version 2", 22)]),
        ("A hot pool (HP2).\n", [("HP2", "hot pool", 12)]),
        (
            "Горячий пул (ГП).\n",
            [("ГП", "Горячий пул", 13)],
        ),
        # what looks like a trade mark
        ("A table mat (TM).\n", [("TM", "table mat", 13)]),
        ("A table(TM).\n", []),
        # a bold label says which is which, whatever the letters; so do plain words
        ("- **Spare (HSP)**: disks that wait.\n", [("HSP", "", 11)]),
        ("- **Spare (HSP):** disks that wait.\n", [("HSP", "", 11)]),
        ("**Spare disk (HSP)** \u2013 it waits.\n", [("HSP", "", 14)]),
        ("HSX stands for Spare(R) Disk Driver and waits.\n", [("HSX", "Spare(R) Disk Driver", 0)]),
        ("HSX is short for spare disks.\n", [("HSX", "spare disks", 0)]),
        # an entry of a list, all of it up to the full stop
        ("- hRAID: Hot RAID. Disks that wait.\n", [("hRAID", "Hot RAID", 2)]),
        ("- HYSP: a hyperspare pool (idle)\n", [("HYSP", "hyperspare pool", 2)]),
        ("Internet Pool version 6 (IPv6)\n", [("IP", "Internet Pool version 6", 25)]),
        ("Cross-site copy (XSC)\n", [("XSC", "Cross-site copy", 17)]),
        # inner letters of one word, where the word is long enough
        ("A hyperspare (HYS).\n", [("HYS", "hyperspare", 14)]),
        ("A hyps (HYS).\n", []),
        # a word in capitals that the text introduces is an acronym
        ("Open new line yard (ONLY).\n", [("ONLY", "Open new line yard", 20)]),
    ],
)
def test_one_by_one(introduced: Introduced, source: str, found: list[tuple[str, str, int]]) -> None:
    assert introduced(source) == found


@pytest.mark.parametrize(
    "note", ["HSP (hot spare pool)", "HSP: hot spare pool", "HSP = hot spare pool"]
)
def test_a_note_that_says_its_acronym_again(index: Index, note: str) -> None:
    found = index(f"The HSP[^1] is idle.\n\n[^1]: {note}\n").introductions["HSP"]
    assert [(one.long, one.everywhere, one.block) for one in found] == [
        ("hot spare pool", True, 0),
        ("hot spare pool", False, 1),
    ]


def test_a_line_of_abbreviations_in_full(index: Index) -> None:
    found = index("The HSP.\n\n*[HSP]: hot spare pool\n").introductions
    assert found == {"HSP": [Introduction("HSP", "hot spare pool", 1, 0, 0, everywhere=True)]}


def test_everywhere_in_rst(introduced: Introduced, index: Index) -> None:
    source = ".. |HSP| replace:: hot spare pool\n\nThe |HSP| and HSP.\n"
    assert introduced(source, rst=True) == [("HSP", "hot spare pool", -1)]
    glossary = "HSP.\n\n.. glossary::\n\n   HSP\n      hot spare pool\n"
    (found,) = index(glossary, rst=True).introductions["HSP"]
    assert found.everywhere


@pytest.mark.parametrize(
    ("source", "long"),
    [
        ("A blue table (HSP).\n", "blue table"),
        ("An HSP (blue table) is on.\n", "blue table"),
        ("Blue tables (HSPs).\n", "Blue tables"),
        ("A blue table, or HSP.\n", "blue table"),
        ("HSP: blue table\n", "blue table"),
        ("A Blue Table (HSP).\n", "Blue Table"),
    ],
)
def test_a_known_expansion_counts_although_its_letters_do_not_fit(
    introduced: Introduced, source: str, long: str
) -> None:
    assert introduced(source) == []
    found = introduced(source, expansions={"HSP": ("other", "blue table")})
    assert [(short, words) for short, words, _ in found] == [("HSP", long)]


@pytest.mark.parametrize("source", ["A hot spare pool (HSP: see below).\n"])
def test_words_behind_a_colon_in_the_parenthesis(introduced: Introduced, source: str) -> None:
    assert introduced(source) == [("HSP", "hot spare pool", 18)]


@pytest.mark.parametrize(
    "shape",
    [
        "- **@CP**: cold pool",
        "- **@CP** \u2013 cold pool",
        "A cold pool, abbreviated @CP, is on.",
        "A cold pool, known as @CP, is on.",
    ],
)
def test_two_letters_in_apposition(introduced: Introduced, shape: str) -> None:
    source, place = placed(shape)
    assert introduced(source) == [("CP", "cold pool", place)]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("KVM", "kernel-based virtual machine"),
        ("ISO", "International Organization for Standardization"),
        ("PXE", "preboot execution environment"),
    ],
)
def test_stands_for_words_that_fit_before_a_parenthesis(
    introduced: Introduced, short: str, long: str
) -> None:
    assert introduced(f"{short} stands for {long}.\n") == [(short, long, 0)]
