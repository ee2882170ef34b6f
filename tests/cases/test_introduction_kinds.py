"""What introduces an acronym and what does not: each kind in several texts of its own."""

from collections.abc import Callable
from typing import Any

import pytest
from marked import Table, plain, variants

Judge = Callable[..., tuple[object, object]]

KINDS: Table = {
    "lower-case words": [
        "The cold standby pool (CSP) waits. A CSP waits.",
        "Each cold standby pool (CSP) waits; the CSP is full.",
        "- Each cold standby pool (CSP) waits\n- The CSP is full",
        "| a | b |\n| --- | --- |\n| cold standby pool (CSP) | a CSP |",
        "**cold standby pool** (CSP)\n\nThe CSP",
        "Cold standby pools (CSPs) wait. A CSP waits.",
        "We use a cold standby pool (CSP).\n\n## CSP set-up\n\nThe CSP is set up.",
        "cold standby pool (CSP), deep copy table (DCT): CSP and DCT.",
        "A cold standby pool (CSP)-based host. The CSP.",
        "A cold standby pool (CSP) or a ⟪u DCT⟫. The CSP.",
        "The HTTP relay queue (HRQ) is on. HRQ.", "The “cold standby pool” (CSP). The CSP.",
    ],
    "title case": [
        "The Cold Standby Pool (CSP) waits. CSP.", "Cold Standby Pool (CSP) waits. CSP.",
        "Use Foo's Cold Standby Pool (CSP). CSP.",
        "# Cold Standby Pool (CSP)\n\nThe CSP.",
    ],
    "over a line's end": [
        "A cold\nstandby\npool (CSP) waits. CSP.",
        "A cold standby pool\n(CSP) waits. CSP.",
        "A cold standby  \npool (CSP) waits. CSP.",
        "A cold standby\\\npool (CSP) waits. CSP.",
        "- A cold standby\n  pool (CSP)\n- CSP",
        "> [!NOTE]\n> A cold standby\n> pool (CSP). CSP.",
        "A cold standby\r\npool (CSP). CSP.",
        "A CSP (cold\nstandby pool). CSP.",
        "A cold standby pool\n  (CSP). CSP.",
        "CSP stands for cold\nstandby pool. CSP.",
    ],
    "markup within": [
        "[cold standby pool](x.md) (CSP). CSP.",
        "[cold standby pool][x] (CSP). CSP.\n\n[x]: y.md",
        "[cold standby pool (CSP)](x.md). CSP.", "**cold standby pool (CSP)**. CSP.",
        "**c**old **s**tandby **p**ool (**CSP**). CSP.",
        "*cold* *standby* *pool* ([CSP](x.md)). CSP.", "cold standby pool (`CSP`). ⟪u CSP⟫.",
        "<b>cold standby pool</b> (<i>CSP</i>). CSP.", "~~hot~~ cold standby pool (CSP). CSP.",
        "cold&nbsp;standby pool&nbsp;(CSP). CSP.", "A *cold standby pool* (*CSP*), also ‘CSP’.",
        "cold standby pool<br>(CSP). CSP.",
        "cold standby pool[^1] (CSP). CSP.\n\n[^1]: See there.",
    ],
    "the short form first": [
        "A CSP (cold standby pool) waits. CSP.", "**CSP** (cold standby pool). CSP.",
        "CSPs (cold standby pools) wait. A CSP.", "A CSP (*cold standby pool*). CSP.",
        "A CSP (Cold Standby Pool). CSP.",
        "- CSP (cold standby pool)\n- CSP",
        "The CSP (short for cold standby pool). CSP.", "The CSP (i.e., cold standby pool). CSP.",
        "The CSP (or cold standby pool). CSP.", "[CSP](x.md) (cold standby pool). CSP.",
        "## CSP (cold standby pool)\n\nA CSP.",
        "The ⟪u CSP⟫ (see the manual). CSP.", "The ⟪u CSP⟫ (three of them). CSP.",
        "The ⟪u CSP⟫ (`cold standby pool`). CSP.",
    ],
    "plural pairs": [
        "Cold standby pools (CSPs). One CSP.", "A cold standby pool (CSP). Two CSPs.",
        "cold standby policies (CSPs). CSP.", "A point of light (PoL). Two PoLs.",
        "points of light (PoLs). A PoL.", "Business process proxies (BPPs). The BPP’s.",
    ],
    "small words and hyphens": [
        "Rate of Change (RoC). The RoC.", "rate of change (ROC). ROC.",
        "the quality of the frames (QOF). QOF.", "point-in-time copy (PITC). PITC.",
        "copy-on-read (COR). COR.", "read/write lock (RWL). RWL.",
        "dual-slot I/O routing (DS-IOR). DS-IOR.", "end-to-end test bed (E2ETB). E2ETB.",
        "search and rescue (SAR). SAR.", "proof of concept (PoC) and out of band (OOB). PoC OOB.",
        "software-defined rack (SDR). SDR.", "failure in time (FIT). FIT.",
        "the department of the rack (DotR). DotR.", "high-availability mode (HAM). HAM.",
    ],
    "letters inside": [
        "eXtended Key Base (XKB), Extensible Rack Layer (XRL). XKB XRL.",
        "Extended Frame Host (XFH). XFH.", "Non-Volatile Disk Express (NVDe). NVDe.",
        "host-based virtual rack (HVR). HVR.", "multi-path router (MPR). MPR.",
        "metadata server (MDS). MDS.", "peer-to-peer (P2P). P2P.",
        "physical-to-virtual (P2V). P2V.",
        "Infrastructure-as-Code (IaC), Desktop as a Service (DaaS). IaC DaaS.",
        "Internet Small Rack Interface (iSRI). iSRI.", "Hypertext Transport Layer (HTTL). HTTL.",
        "Universal Boot Loader 2 (UBL2). UBL2.", "database view (DBV). DBV.",
    ],
    "text beside it in the parenthesis": [
        "cold standby pool (CSP, see below). CSP.", "cold standby pool (CSP; new). CSP.",
        "cold standby pool (CSP: new). CSP.", "cold standby pool (or CSP). CSP.",
        "cold standby pool (“CSP”). CSP.", "cold standby pool (abbreviated CSP). CSP.",
        "cold standby pool (in short CSP). CSP.", "cold standby pool (short: CSP). CSP.",
        "cold standby pool (hereinafter “CSP”). CSP.", "cold standby pool (the “CSP”). CSP.",
        "cold standby pool (CSP for short). CSP.", "cold standby pool (CSP) (new). CSP.",
        "cold standby pool (CSP®). CSP.", "cold standby pool (CSP - new). CSP.",
        "cold standby pool (also known as CSP). CSP.",
        "cold standby pool (formerly ⟪u DCT⟫). DCT.",
    ],
    "apposition": [
        "CSP: cold standby pool\n\nA CSP.",
        "- CSP: cold standby pool\n- DCT: deep copy table\n\nCSP DCT",
        "- **CSP** – cold standby pool\n\nThe CSP.",
        "- `x`\n- *CSP* — cold standby pool\n\nThe CSP.",
        "CSP = cold standby pool. CSP.", "CSP, or cold standby pool, waits. CSP.",
        "A cold standby pool, or CSP, waits. CSP.",
        "A cold standby pool, CSP for short, waits. CSP.",
        "A cold standby pool, abbreviated to CSP, waits. CSP.",
        "A cold standby pool – CSP – waits. CSP.", "CSP stands for “cold standby pool”. CSP.",
        "CSP is short for cold standby pool. CSP.",
        "CSP is an abbreviation for cold standby pool. CSP.",
        "The acronym CSP stands for cold standby pool. CSP.",
        "CSP means *cold standby pool*. CSP.", "**CSP (cold standby pool)**: it waits. CSP.",
        "- **CSP (cold standby pool)** it waits\n- CSP",
        "CSP -- cold standby pool\n\nCSP",
        "The ⟪u CSP⟫, a pool, waits. CSP.", "The ⟪u CSP⟫: it waits. CSP.",
        "The ⟪u CSP⟫ means trouble. CSP.",
    ],
    "a parenthesis that introduces nothing": [
        "Restart the server (⟪u GXQT⟫) now. GXQT.", "Ask the owner (⟪u DCT⟫). DCT.",
        "Two racks (⟪u CSP⟫ and ⟪u DCT⟫). CSP DCT.", "In the basement (not the ⟪u CSP⟫). CSP.",
        "A pool of disks (⟪u QRV⟫) waits. QRV.", "It waits. (⟪u CSP⟫) CSP.",
        "A tape drive (see ⟪u CSP⟫). CSP.", "A host (a ⟪u ZHX⟫ one). ZHX.",
        "A cold standby drive (⟪u CSP⟫). CSP.", "The well (USB) port", "A rack (`CSP`). ⟪u CSP⟫.",
        "Read on (IMPORTANT), (NEW), (TODO).", "a pool (⟪u PLX⟫ 7). PLX.",
    ],
    "abbr of HTML": [
        "<abbr title=\"cold standby pool\">CSP</abbr>. CSP.",
        "A <abbr title=\"cold standby pool\">CSPs</abbr>. CSP.",
        "A <abbr title='cold standby pool'>CSP</abbr>. CSP.",
        "<ABBR TITLE=\"cold standby pool\">CSP</ABBR>. CSP.",
        "<abbr lang=\"en\" title=\"cold standby pool\" class=\"x\">CSP</abbr>. CSP.",
        "<acronym title=\"cold standby pool\">CSP</acronym>. CSP.",
        "- <abbr title=\"cold standby pool\">CSP</abbr>\n- CSP",
        "<abbr\n  title=\"cold standby pool\">CSP</abbr>. CSP.",
        "<abbr>⟪u CSP⟫</abbr>. CSP.", "<abbr title=\"\">⟪u CSP⟫</abbr>. CSP.",
        "<span title=\"cold standby pool\">⟪u CSP⟫</span>. CSP.",
        "<p>The <abbr title=\"cold standby pool\">CSP</abbr></p>\n\nCSP.",
        "| a |\n| --- |\n| <abbr title=\"cold standby pool\">CSP</abbr> |\n\nCSP.",
    ],
    "abbr of MyST": [
        "The {abbr}`CSP (cold standby pool)`. CSP.", "{abbr}`CSPs (cold standby pools)`. CSP.",
        "- {abbr}`CSP (cold standby pool)`\n- CSP",
        "{abbr}`CSP\n(cold standby pool)`. CSP.",
        "The ⟪l CSP⟫. Then {abbr}`CSP (cold standby pool)`.",
    ],
    "abbreviation lines": [
        "The CSP.\n\n*[CSP]: cold standby pool",
        "*[CSP]: cold standby pool\n\nThe CSP.",
        "The CSP and DCTs.\n\n*[CSP]: cold standby pool\n*[DCT]: Deep Copy Table",
        "The CSP and ⟪u DCT⟫.\n\n*[CSP]: cold standby pool",
        "# CSP\n\n*[CSP]: cold standby pool",
        "```\n*[CSP]: cold standby pool\n```\n\nThe ⟪u CSP⟫.",
    ],
    "definition lists": [
        "CSP\n: cold standby pool\n\nThe CSP.",
        "CSP\n: A pool that waits.\n\nThe CSP.",
        "**CSP**\n: cold standby pool\n\nThe CSP.",
        "CSP\n:   cold standby pool\n\nDCT\n:   deep copy table\n\nCSP DCT.",
        "CSP (cold standby pool)\n: waits\n\nThe CSP.",
        "Cold standby pool (CSP)\n: waits\n\nThe CSP.",
        "CSP\n\n: cold standby pool\n\nThe CSP.",
        "<dl><dt>CSP</dt><dd>cold standby pool</dd></dl>\n\nThe CSP.",
        "The ⟪l CSP⟫.\n\nCSP\n: cold standby pool",
    ],
    "tables of acronyms": [
        "| Acronym | Long |\n|---|---|\n| CSP | cold standby pool |\n\nCSP.",
        (
            "| Abbreviation | Meaning |\n|---|---|\n| CSP | cold standby pool |\n"
            "| DCT | deep copy table |\n\nCSP DCT."
        ),
        "| Term | Definition |\n|---|---|\n| CSP | cold standby pool |\n\nCSP.",
        "| Term | Definition |\n|---|---|\n| **CSP** | A pool that waits. |\n\nCSP.",
        "## Abbreviations\n\n| A | B |\n|---|---|\n| CSP | cold standby pool |\n\nCSP.",
        "| Acronyms | Meaning |\n|---|---|\n| CSP | cold standby pool |\n\nCSP.",
        "| Short form | Meaning |\n|---|---|\n| `x` | y |\n| CSP | cold standby pool |\n\nCSP.",
        "| Host | State |\n|---|---|\n| ⟪u CSP⟫ | on |\n\nCSP.",
        "| Disk | Size |\n|---|---|\n| ⟪u CSP⟫ | 4 GB |",
    ],
    "code introduces nothing": [
        "```\ncold standby pool (CSP)\n```\n\nThe ⟪u CSP⟫.",
        "    cold standby pool (CSP)\n\nThe ⟪u CSP⟫.",
        "`cold standby pool (CSP)`, the ⟪u CSP⟫.",
        "~~~sh\n# CSP: cold standby pool\n~~~\n\nThe ⟪u CSP⟫.",
        "- x\n\n  ```\n  cold standby pool (CSP)\n  ```\n- The ⟪u CSP⟫.",
        "<pre>cold standby pool (CSP)</pre>\n\nThe ⟪u CSP⟫.",
        "<code>cold standby pool (CSP)</code> The ⟪u CSP⟫.",
    ],
    "comments introduce nothing": [
        "<!--\ncold standby pool (CSP)\n-->\n\nThe ⟪u CSP⟫.",
        "The <!-- cold standby pool (CSP) --> ⟪u CSP⟫.",
        "<!-- *[CSP]: cold standby pool -->\n\nThe ⟪u CSP⟫.",
        "[//]: # (cold standby pool CSP)\n\nThe ⟪u CSP⟫.",
        "---\ntitle: cold standby pool (CSP)\n---\n\nThe ⟪u CSP⟫.",
        "[a]: b.md 'cold standby pool (CSP)'\n\nThe ⟪u CSP⟫.",
    ],
    "two meanings": [
        "A cold standby pool (CSP) and a central sync port (⟪c CSP⟫).",
        "A cold standby pool (CSP).\n\n## b\n\nA central sync port (⟪c CSP⟫).",
        "CSP (cold standby pool) and ⟪c CSP⟫ (central sync port).",
        "A cold standby pool (CSP). ⟪c CSP⟫ stands for central sync port.",
        "- cold standby pool (CSP)\n- central sync port (⟪c CSP⟫)",
        "A cold standby pool (CSP); cold standby pools (CSPs).",
        "A Cold Standby Pool (CSP), a cold-standby pool (CSP).",
        "Cold standby pool (CSP), [cold standby pool](x) (CSP).",
    ],
    "defined twice": [
        ("A cold standby pool (CSP).\n\nA cold standby pool (⟪r CSP⟫).", {"select": "ulcr"}),
        ("A cold standby pool (CSP). The ⟪r CSP⟫ (cold standby pool).", {"select": "ulcr"}),
        ("A cold standby pool (CSP).\n\nCold standby pools (⟪r CSPs⟫).", {"select": "ulcr"}),
        ("A cold standby pool (CSP). A CSP.", {"select": "ulcr"}),
        ("# Cold standby pool (CSP)\n\nA cold standby pool (CSP).", {"select": "ulcr"}),
        ("A cold standby pool (CSP).\n\n*[CSP]: cold standby pool", {"select": "ulcr"}),
        ("A cold standby pool (CSP), a central sync port (⟪c CSP⟫).", {"select": "ulcr"}),
    ],
    "spellings of the glossary's words": [
        (
            "A colour catalogue centre (CCC). CCC.",
            {"terms": [{"term": "CCC", "expansion": "color catalog center"}]},
        ),
        (
            "A Network Optimisation Layer (NOL). NOL.",
            {"terms": [{"term": "NOL", "expansion": "network optimization layer"}]},
        ),
        (
            "network optimization layers (NOLs). NOL.",
            {"terms": [{"term": "NOL", "expansion": "network optimisation layer"}]},
        ),
        (
            "A cold stand-by pool (CSP). CSP.",
            {"terms": [{"term": "CSP", "expansion": "cold standby pool"}]},
        ),
        (
            "A central sync port (⟪c CSP⟫). CSP.",
            {"terms": [{"term": "CSP", "expansion": "cold standby pool"}]},
        ),
        (
            "Cold standby pool (CSP). CSP.",
            {"terms": [{"term": "CSP", "expansion": "cold standby pool"}]},
        ),
        (
            "The fibre-optic behaviour analyser (FBA). FBA.",
            {"terms": [{"term": "FBA", "expansion": "fiber optic behavior analyzer"}]},
        ),
    ],
    "more ways": [
        "Recovery Host Objective (\"RHO\") is. RHO.", "recovery host objective (*RHO*). RHO.",
        "RHO (Recovery Host Objective) and CSP (Cold Standby Pool). RHO CSP.",
        "The recovery host objective (RHO), the cold standby pool (CSP). RHO CSP.",
        "The recovery host objective, RHO, is. RHO.",
        "We call it RHO (recovery host objective). RHO.",
        "*recovery host objective* (RHO)\n: text of it\n\nRHO.",
        "- RHO - recovery host objective\n- CSP - cold standby pool\n\nRHO CSP",
        "1. **RHO**: Recovery Host Objective\n2. **CSP**: Cold Standby Pool\n\nRHO CSP",
        "RHO (\"recovery host objective\"). RHO.", "Recovery host objective—RHO—is. RHO.",
        "**R**ecovery **H**ost **O**bjective (RHO). RHO.",
        "the so-called “recovery host objective” (or “RHO”). RHO.",
        "recovery host objective (RHO hereafter). RHO.",
        "recovery host objective (a.k.a. RHO). RHO.", "recovery-host objectives' (RHOs). RHO.",
        "The term RHO stands for the recovery host objective. RHO.",
        "RHO: Recovery Host Objective.\nCSP: Cold Standby Pool.\n\nRHO CSP",
        "the virtual rack center (VRC) and virtual rack centre (VRC). VRC.",
        "an application layer gate (ALG) , ALG", "the Network-Attached Rack (NAR): NAR",
        "the Open Source Rack Manager (OSRM™). OSRM.",
        "Voice over Rack (VoR), Rack as a Service (RaaS). VoR RaaS.",
        "Extract, Transform, Lift (ETL). ETL.", "search, copy and rack (SCR). SCR.",
        "Redundant Array of Independent Racks (RAIR). RAIR.", "time to first rack (TTFR). TTFR.",
        "Common Rack Interface (CRI)-compatible. CRI.", "Rack-Aware Copy-on-Write (RACoW). RACoW.",
        "NoSQL",
    ],
}  # fmt: skip
RST_KINDS: Table = {
    "in RST": [
        "A cold standby pool (CSP) waits. CSP.",
        "A cold\nstandby pool\n(CSP) waits. CSP.",
        "A *cold standby pool* (**CSP**) waits. CSP.",
        "A `cold standby pool <x.html>`_ (CSP) waits. CSP.",
        "A :ref:`cold standby pool <x>` (CSP) waits. CSP.",
        "A :term:`cold standby pool` (:term:`CSP`). CSP.", ":abbr:`CSP (cold standby pool)`. CSP.",
        ":abbr:`CSP(cold standby pool)`. CSP.", ":abbreviation:`CSP (cold standby pool)`. CSP.",
        ":abbr:`CSPs (cold standby pools)`. CSP.",
        ":abbr:`CSP (cold\nstandby pool)`. CSP.",
        "A :abbr:`⟪u CSP⟫`. CSP.", "The ⟪l CSP⟫. The :abbr:`CSP (cold standby pool)`.",
        "CSP\n   cold standby pool\n\nThe CSP.",
        "CSP\n   A pool that waits.\n\nThe CSP.",
        "The CSP.\n\n.. glossary::\n\n   CSP\n      cold standby pool",
        "The CSP.\n\n.. glossary::\n   :sorted:\n\n   CSP\n   pool\n      A pool that waits.",
        "The |CSP|, a CSP.\n\n.. |CSP| replace:: cold standby pool",
        "The CSP [#a]_ waits.\n\n.. [#a] cold standby pool",
        (
            "======== =================\nAcronym  Meaning\n======== =================\n"
            "CSP      cold standby pool\n======== =================\n\nCSP."
        ),
        (
            "+---------+-------------------+\n| Acronym | Meaning           |\n"
            "+=========+===================+\n| CSP     | cold standby pool |\n"
            "+---------+-------------------+\n\nCSP."
        ),
        ".. csv-table::\n   :header: Acronym, Meaning\n\n   CSP, cold standby pool\n\nCSP.",
        (
            ".. list-table::\n   :header-rows: 1\n\n   * - Abbreviation\n     - Meaning\n"
            "   * - CSP\n     - cold standby pool\n\nCSP."
        ),
        "- **CSP**: cold standby pool\n- CSP",
        "**CSP**\n   cold standby pool\n\nThe CSP.",
        "``cold standby pool (CSP)``, the ⟪u CSP⟫.",
        "::\n\n   cold standby pool (CSP)\n\nThe ⟪u CSP⟫.",
        ".. cold standby pool (CSP)\n\nThe ⟪u CSP⟫.",
        ".. code-block:: none\n\n   cold standby pool (CSP)\n\nThe ⟪u CSP⟫.",
        ">>> # cold standby pool (CSP)\n\nThe ⟪u CSP⟫.",
        "Cold standby pool (CSP)\n=======================\n\nThe CSP.",
        ".. note:: A cold standby pool (CSP).\n\nThe CSP.",
        "A cold standby pool (CSP), a central sync port (⟪c CSP⟫).",
        "A cold standby drive (⟪u CSP⟫). CSP.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("marked", "config"), variants(KINDS))
def test_markdown(judged: Judge, marked: str, config: dict[str, Any]) -> None:
    found, wanted = judged(marked + "\n", **config)
    assert found == wanted


@pytest.mark.parametrize(("marked", "config"), variants(RST_KINDS))
def test_rst(judged: Judge, marked: str, config: dict[str, Any]) -> None:
    found, wanted = judged(marked + "\n", "a.rst", **config)
    assert found == wanted


def test_half_of_the_texts_are_silent() -> None:
    texts = [marked for table in (KINDS, RST_KINDS) for marked, _ in plain(table)]
    assert len(texts) > 239
    assert len([one for one in texts if "⟪" not in one]) * 2 >= len(texts)
