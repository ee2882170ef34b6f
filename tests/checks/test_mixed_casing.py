"""One term in two letter cases, and all the reasons for which capitals are right."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
Shown = Callable[[str, Sequence[Diagnostic]], list[str]]

RULE = "mixed-casing"
TERMS = (
    {"term": "hot spare", "kind": "noun"},
    {"term": "split-brain", "kind": "noun"},
    {"term": "datastore", "kind": "noun"},
    {"term": "HA manager", "kind": "noun"},
    {"term": "Thick Disk", "kind": "name"},
    {"term": "RPO", "expansion": "recovery point objective"},
)
OUTDATED = ({"outdated": "Cold Cloud", "current": "Warm Cloud"},)
FOUND = [
    # words that no glossary has, in capitals and without
    ("A thin disk and a Thin Disk.", ["1:19 Thin Disk"]),
    ("A Thin Disk and a thin disk.", ["1:3 Thin Disk"]),
    ("A Thin Disk, the Thin Disk and a thin disk.", ["1:34 thin disk"]),
    ("A thin disk is fast. A Thin Disk is slow, and so is that Thin Disk.", ["1:3 thin disk"]),
    ("A thin disk.\n\nThere is one\nThin\nDisk.", ["4:1 Thin Disk"]),
    ("The thin disk. Thin disks. The Thin Disks.", ["1:32 Thin Disks"]),
    ("Our backup policy. The Backup Policies.", ["1:24 Backup Policies"]),
    ("Our storage classes. The Storage Class.", ["1:26 Storage Class"]),
    ("- with a thin disk\n- with a Thin Disk", ["2:10 Thin Disk"]),
    ("| a | b |\n| --- | --- |\n| a thin disk | with a Thin Disk |", ["3:24 Thin Disk"]),
    ("The thin disk pool. The Thin Disk Pool.", ["1:25 Thin Disk Pool"]),
    ("Use it. Enable Thin Disks. We like thin disks.", ["1:16 Thin Disks"]),
    ("A thin disk, no Thin Disk. A fat disk, no Fat Disk.", ["1:17 Thin Disk", "1:43 Fat Disk"]),
    ("A thin disk. The Thin Disk of Hamburg.", ["1:18 Thin Disk"]),
    ("# Disks\n\nA thin disk and a Thin Disk.", ["3:19 Thin Disk"]),
    ("x[^1] is a thin disk\n\n[^1]: this is a Thin Disk", ["3:17 Thin Disk"]),
    # nouns of the glossary, in any letter case, at the form that is not the glossary's if in doubt
    ("The Hot Spare and the hot spare.", ["1:5 Hot Spare"]),
    ("The Hot spare and the hot spare.", ["1:5 Hot spare"]),
    ("The hot spare and the hot Spare.", ["1:23 hot Spare"]),
    ("The hot spare and the Hot Spares.", ["1:23 Hot Spares"]),
    ("No split-brain, no Split-Brain.", ["1:20 Split-Brain"]),
    ("The datastore and the Datastore.", ["1:23 Datastore"]),
    ("An HA manager and no HA Manager.", ["1:22 HA Manager"]),
    ("An Ha Manager and an HA manager.", ["1:4 Ha Manager"]),
]
SILENT = [
    "",
    "A Thin Disk. Our Thin Disk.",
    "A thin disk. Our thin disk.",
    "A thin disk. Our Thin disk.",
    "A thin disk. THIN DISK.",
    # a sentence, an entry or a cell begins
    "Thin Disks are slow. We have thin disks.",
    "We have thin disks. Thin Disks are slow.",
    "Hot spares are in. A hot spare.",
    "Note: Hot spares are in. A hot spare.",
    "- Thin Disk\n- a thin disk",
    "| Thin Disk |\n| --- |\n| Thin Disk |\n| a thin disk |",
    # headings and captions, and what the text calls like a heading
    "# The Thin Disk\n\nA thin disk.",
    "# Thin Disks\n\nA thin disk. See the part on Thin Disks.",
    "# 3.2 Thin Disk\n\nA thin disk. More in Thin Disk below.",
    "![The Thin Disk](x.png)\n\nA thin disk.",
    "The Design of the Thin Disk\n\nA thin disk.",
    "- a Thin Disk\n- a thin disk",
    # labels, links, emphasis, quotations, code
    "Choose **Thin Disk** for a thin disk.",
    "Choose **Add Thin Disk** for a thin disk.",
    "Choose *Thin Disk* for a thin disk.",
    'Choose "Thin Disk" for a thin disk.',
    "See [Thin Disk](x.md) for a thin disk.",
    "See [the Thin Disk page of ours](x.md) for a thin disk.",
    "See the [thin disk](x.md) of the Thin Disk.",
    "Run `Thin Disk` for a thin disk.",
    "The Thin Disk tab shows a thin disk.",
    "A Thin Disk object is a thin disk.",
    "> We have a Thin Disk.\n\nA thin disk.",
    # names: known, longer than the phrase, listed, of a service
    "The Thick Disk is a thick disk.",
    "A Cold Cloud is a cold cloud.",
    "The Open Thin Disk has a thin disk.",
    "The xThin Thin Disk has a thin disk.",
    "The Thin Disk API has a thin disk.",
    "The Thin Disk 3 has a thin disk.",
    "The Thin Disk service has a thin disk.",
    "The Thin Disk & Co. has a thin disk.",
    "We use Compute and Thin Disk for a thin disk.",
    "We use Compute, Thin Disk, and a thin disk.",
    "The Thin Disk, Fat Disk and a thin disk, a fat disk.",
    "A VM/Datastore and a datastore.",
    "The Thin Disk-based host has a thin disk.",
    # the words that an acronym comes from
    "The Recovery Point Objective (RPO) is a recovery point objective.",
    "The RPO (Recovery Point Objective) is a recovery point objective.",
    "An RPO - Recovery Point Objective - is a recovery point objective.",
    # more than four words, words with more than a first capital
    "The Big Old Red Thin Disk is a big old red thin disk.",
    "The ThinDisk Array is a thindisk array.",
]  # fmt: skip


def _found(lint: Lint, shown: Shown, source: str, path: str = "a.md") -> list[str]:
    found = lint(source, RULE, terms=TERMS, outdated=OUTDATED, path=path)
    return [line.replace(f" {RULE}", "") for line in shown(source, found)]


@pytest.mark.parametrize(("source", "found"), FOUND)
def test_found(lint: Lint, shown: Shown, source: str, found: list[str]) -> None:
    assert [line.replace("\n", " ") for line in _found(lint, shown, source + "\n")] == found


@pytest.mark.parametrize("source", SILENT)
def test_silent(lint: Lint, shown: Shown, source: str) -> None:
    assert _found(lint, shown, source + "\n") == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("A thin disk and\na Thin Disk.", ["2:3 Thin Disk"]),
        (".. note:: A thin disk and a Thin Disk.", ["1:29 Thin Disk"]),
        ("A thin disk and a :ref:`Thin Disk <x>`.", []),
        ("A thin disk and `the Thin Disk page <https://example.org>`_.", []),
        ("A thin disk in :guilabel:`Add Thin Disk`.", []),
        ("The Thin Disk\n=============\n\nA thin disk.", []),
    ],
)
def test_rst(lint: Lint, shown: Shown, source: str, found: list[str]) -> None:
    assert _found(lint, shown, source + "\n", "a.rst") == found


@pytest.mark.parametrize(
    ("source", "term", "message"),
    [
        (
            "A thin disk.\n\nThis is a Thin Disk.\n", "thin disk",
            'written "Thin Disk" here and "thin disk" on line 1; choose one',
        ),
        (
            "The Hot Spare is a hot spare.\n\nHot spares. The hot\nspares.\n", "hot spare",
            'written "Hot Spare" here and "hot spare" on line 1 and once more; choose one',
        ),
        (
            "One thin disk.\n\nBuy a Thin Disk with the Thin Disk,\nthe Thin Disks.\n", "thin disk",
            'written "thin disk" here and "Thin Disk" on line 3 and 2 more times; choose one',
        ),
    ],
)  # fmt: skip
def test_a_message_says_both_ways(lint: Lint, source: str, term: str, message: str) -> None:
    (found,) = lint(source, RULE, terms=TERMS)
    assert (found.term, found.message) == (term, message)
    assert (found.severity.label, found.fixes) == ("info", ())


def test_more_phrases_than_are_searched_for(lint: Lint, shown: Shown) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [f"x{one}{other}" for one in letters for other in letters[:5]]
    source = "".join(f"A {word.title()} Disk.\n" for word in words) + "A xab disk, a xzz disk.\n"
    assert _found(lint, shown, source) == ["2:3 Xab Disk"]


def test_a_changelog_keeps_the_words_of_its_time(lint: Lint, shown: Shown) -> None:
    source = "A thin disk and a Thin Disk.\n"
    assert _found(lint, shown, source, "CHANGELOG.md") == []
    assert _found(lint, shown, source, "a.md") == ["1:19 Thin Disk"]


def test_with_what_is_shipped(lint: Lint, shown: Shown) -> None:
    source = (
        "Disks have thin provisioning.\n\nThe pool knows Thin Provisioning.\n\n"
        "Proxmox Backup Server and our proxmox backup server.\n"
    )
    assert shown(source, lint(source, RULE, shipped=True)) == [
        "3:16 mixed-casing Thin Provisioning"
    ]


WAYS = ("thin disk", "Thin Disk", "thin disks", "Thin Disks", "hot spare", "Hot Spare")
AROUND = ("we like {} here", "the {}'s host", "so {}, then more", "a {} of ours ended.\n\nNow")


@given(st.lists(st.tuples(st.sampled_from(AROUND), st.sampled_from(WAYS)), max_size=12))
def test_each_term_is_reported_once_if_it_is_written_in_two_ways(
    lint: Lint, parts: list[tuple[str, str]]
) -> None:
    source = "Now " + " ".join(around.format(way) for around, way in parts) + " it ends.\n"
    found = {one.term: one for one in lint(source, RULE, terms=TERMS)}
    singular = [way.removesuffix("s") for _, way in parts]
    for term in ("thin disk", "hot spare"):
        ways = [way for way in singular if way.lower() == term]
        assert (term in found) == (len(set(ways)) > 1)
        if term in found:
            text = found[term].text
            assert text.lower().removesuffix("s") == term
            assert ways.count(text.removesuffix("s")) <= len(ways) / 2
            assert found[term].span.slice(source) == text
    assert len(lint(source, RULE, terms=TERMS)) == len(found)
