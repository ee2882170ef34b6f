"""A whole document as people write them, and the sources of the shared cases."""

import pytest

from termlint.documents.model import PLACEHOLDER, prose
from termlint.documents.rst import read_rst
from termlint.documents.rst.lines import Lines, source_lines

P = PLACEHOLDER

SOURCE = """\
.. SPDX-License-Identifier: HIDDEN

.. _plan:

==========================
Migrating the *Prod* Hosts
==========================

:Author: Ann Example
:Status: draft

The virtual machines (VMs) of the **old cluster** move to Proxmox
VE 8 [1]_. See `the sizing`_, :ref:`the plan <plan>` and
:ref:`plan`; run ``HIDDEN --all`` first.

.. contents:: HIDDEN
   :depth: 2

.. |RPO| replace:: recovery point objective
.. |logo| image:: HIDDEN.png
   :alt: The logo

.. [1] Proxmox Virtual Environment (PVE), with
   its *Ceph* storage.

Steps
-----

#. Export each VM::

     HIDDEN export

   and check the |RPO|.

#. Import it:

   .. code-block:: console
      :caption: Import on the host

      HIDDEN import

   .. warning:: The import of an
      LVM volume takes hours.

.. termlint-disable-next-line outdated-term: the old name is meant

vSphere Client
  The web client of
  vCenter.

  .. versionchanged:: 8.0 Renamed
     again.

.. list-table:: Sizes
   :header-rows: 1

   * - Pool
     - IOPS
   * - fast
       NVMe
     - ``HIDDEN``

+------------+---------------+
| Pool       | Use           |
+============+===============+
| ``HIDDEN`` | Golden images |
|            | of the VMs    |
|            +---------------+
|            | ISO files     |
+------------+---------------+

=======  ==========
Term     Meaning
=======  ==========
RTO      recovery
         time
=======  ==========

.. glossary::

   OSD
      object storage daemon

.. unheard:: HIDDEN

   HIDDEN

.. figure:: HIDDEN.svg
   :alt: Two hosts

   Both hosts

   after the move.

As the vendor says:

   Backups are for wimps.

   -- A Vendor

-f FILE, --force=FILE  Overwrite
                       the *image*.

>>> HIDDEN()

.. rubric:: Sources
"""

BLOCKS = [
    ("heading", "Migrating the Prod Hosts"),
    ("paragraph", "Ann Example"),
    ("paragraph", "draft"),
    (
        "paragraph",
        "The virtual machines (VMs) of the old cluster move to Proxmox VE 8. See the sizing, "
        f"the plan and {P}; run {P} first.",
    ),
    ("abbreviation", "recovery point objective"),
    ("alt-text", "The logo"),
    ("footnote", "Proxmox Virtual Environment (PVE), with its Ceph storage."),
    ("heading", "Steps"),
    ("list-item", "Export each VM:"),
    ("list-item", f"and check the {P}."),
    ("list-item", "Import it:"),
    ("caption", "Import on the host"),
    ("list-item", "The import of an LVM volume takes hours."),
    ("term", "vSphere Client"),
    ("definition", "The web client of vCenter."),
    ("definition", "Renamed again."),
    ("caption", "Sizes"),
    ("table-header", "Pool"),
    ("table-header", "IOPS"),
    ("table-cell", "fast NVMe"),
    ("table-cell", f"{P}"),
    ("table-header", "Pool"),
    ("table-header", "Use"),
    ("table-cell", f"{P}"),
    ("table-cell", "Golden images of the VMs"),
    ("table-cell", "ISO files"),
    ("table-header", "Term"),
    ("table-header", "Meaning"),
    ("table-cell", "RTO"),
    ("table-cell", "recovery time"),
    ("term", "OSD"),
    ("definition", "object storage daemon"),
    ("alt-text", "Two hosts"),
    ("caption", "Both hosts"),
    ("paragraph", "after the move."),
    ("paragraph", "As the vendor says:"),
    ("paragraph", "Backups are for wimps."),
    ("paragraph", "A Vendor"),
    ("paragraph", "Overwrite the image."),
    ("caption", "Sources"),
]


def test_a_whole_document() -> None:
    assert [(block.scope, block.text) for block in read_rst(SOURCE, "t.rst").blocks] == BLOCKS


def test_what_is_hidden_is_blank_in_the_view() -> None:
    view = prose(read_rst(SOURCE, "t.rst"))
    assert len(view) == len(SOURCE)
    assert "HIDDEN" not in view


def test_every_word_of_the_view_stands_where_it_stood() -> None:
    view = prose(read_rst(SOURCE, "t.rst"))
    assert all(shown in (" ", there) for shown, there in zip(view, SOURCE, strict=True))


def test_the_suppression_covers_the_next_block() -> None:
    (one,) = read_rst(SOURCE, "t.rst").suppressions
    assert one.rules == ("outdated-term",)
    assert one.span.slice(SOURCE) == "vSphere Client"
    assert one.reason == "the old name is meant"


def test_the_heading_has_an_id_of_its_own() -> None:
    headings = [b for b in read_rst(SOURCE, "t.rst").blocks if b.level]
    assert [(b.text, b.level, b.anchored) for b in headings] == [
        ("Migrating the Prod Hosts", 1, True),
        ("Steps", 2, False),
    ]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("The :abbr:`VM (virtual machine)` runs. The VM stops.\n", ["The VM runs. The VM stops."]),
        (
            ".. only:: html\n\n   The VM runs.\n\n.. tab:: A\n\n   The LUN is full.\n",
            ["The VM runs.", "A", "The LUN is full."],
        ),
        (
            "Use `Git <Git_>`_ here.\n\nUse `Git <Git_>`_ there. :foo:`VM`\n\n.. bar:: VM\n",
            ["Use Git here.", f"Use Git there. {P}"],
        ),
    ],
    ids=["B13", "C19", "E17"],
)
def test_the_shared_cases(source: str, texts: list[str]) -> None:
    assert [block.text for block in read_rst(source, "t.rst").blocks] == texts


@pytest.mark.parametrize(
    ("source", "texts", "indents", "offsets"),
    [
        ("", [""], [0], [0]),
        ("a\n b \n\n", ["a", "b", "", ""], [0, 1, 0, 0], [0, 3, 6, 7]),
        ("a\r\n  b\rc", ["a", "b", "c"], [0, 2, 0], [0, 5, 7]),
        ("\ta\n \tb", ["a", "b"], [8, 8], [1, 5]),
        ("\u00a0a\n\x0cb", ["\u00a0a", "b"], [0, 1], [0, 4]),
        ("a\u2028b\x85c", ["a\u2028b\x85c"], [0], [0]),
    ],
)
def test_source_lines(
    source: str, texts: list[str], indents: list[int], offsets: list[int]
) -> None:
    lines = source_lines(source)
    assert (lines.texts, lines.indents, lines.offsets[: len(texts)]) == (texts, indents, offsets)


@pytest.mark.parametrize(
    ("text", "indent", "rest", "column", "offset"),
    [
        ("- a", 0, "a", 2, 2),
        ("-   a", 3, "a", 7, 4),
        ("-\ta", 0, "a", 8, 2),
        ("-\ta", 4, "a", 8, 2),
        ("-", 0, "", 1, 1),
    ],
)
def test_cutting_a_marker_moves_the_column(
    text: str, indent: int, rest: str, column: int, offset: int
) -> None:
    lines = Lines([text], [indent], [0])
    lines.cut(0, 1)
    assert (lines.texts, lines.indents, lines.offsets) == ([rest], [column], [offset])


def test_the_body_beside_a_marker_stands_at_the_least_column_below() -> None:
    lines = source_lines(":a: b\n\n      c\n   d\ne")
    lines.cut_known(0, 4, 0)
    assert lines.indents[0] == 3
    assert lines.past(1, 0) == 4
    assert lines.run_end(2, 0) == 4
    assert lines.paragraph_end(3, 3) == 4
    assert (lines.filled(1), lines.end(0)) == (2, 5)
