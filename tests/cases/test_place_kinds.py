"""Where an acronym stands, and what that makes of it: each kind in several texts."""

from collections.abc import Callable
from typing import Any

import pytest
from marked import Table, plain, variants

Judge = Callable[..., tuple[object, object]]
NAMES = [{"term": "ZORP", "kind": "name"}, {"term": "GitHost", "kind": "name"}]
CASING = {"terms": NAMES, "select": "i"}

KINDS: Table = {
    "before its words, same paragraph": [
        "The ⟪l CSP⟫ waits. A cold standby pool (CSP) is new.",
        "The ⟪l CSP⟫ waits; a cold standby pool (CSP) is new. CSP.",
        "Two ⟪l CSPs⟫ wait. A cold standby pool (CSP) is new.",
        "⟪l CSP⟫ first.\nA cold standby pool (CSP) second.",
        "**⟪l CSP⟫** first. A CSP (cold standby pool) second.",
        "A cold standby pool (CSP) is new. The CSP waits.",
    ],
    "before its words, further down": [
        "The ⟪l CSP⟫ waits.\n\nA CSP waits.\n\nA cold standby pool (CSP) is new.",
        "- The ⟪l CSP⟫\n- A cold standby pool (CSP)",
        "| a |\n|---|\n| ⟪l CSP⟫ |\n\nA cold standby pool (CSP).",
        "# a\n\nThe ⟪l CSP⟫.\n\n# b\n\nA cold standby pool (CSP).",
        "The ⟪l CSP⟫.\n\n# Cold standby pool (CSP)",
        "1. ⟪l CSP⟫\n2. CSP stands for cold standby pool.",
        "The ⟪l CSP⟫.\n\nCSP: cold standby pool",
        "!!! note\n    The ⟪l CSP⟫.\n\nA cold standby pool (CSP).",
        "`CSP` first.\n\nA cold standby pool (CSP).",
        "# CSP\n\nA cold standby pool (CSP).",
        "> CSP\n\nA cold standby pool (CSP).",
        "![CSP](x.png)\n\nA cold standby pool (CSP).",
        "| CSP |\n|---|\n| x |\n\nA cold standby pool (CSP).",
        "<!-- CSP -->\n\nA cold standby pool (CSP).",
        "[a](CSP.md)\n\nA cold standby pool (CSP).",
    ],
    "headings": [
        ("# Cold standby pool (CSP) set-up\n\nThe ⟪u CSP⟫.", {"headings": "use"}),
        ("# Cold standby pool (CSP)\n\nThe CSP.", {"headings": "introduce"}),
        ("# Cold standby pool (CSP)\n\nThe ⟪u CSP⟫.", {"headings": "ignore"}),
        ("# CSP\n\nText.", {"headings": "ignore"}),
        ("# ⟪u CSP⟫\n\nText.", {"headings": "use"}),
        ("Cold standby pool (CSP)\n===\n\nThe ⟪u CSP⟫.", {"headings": "use"}),
        ("# Cold standby pool (CSP)\n\nText.", {"headings": "use"}),
        ("# Cold standby pool (CSP)\n\nA cold standby pool (CSP). CSP.", {"headings": "use"}),
        "# Set up the ⟪u CSP⟫\n\nText.",
        "# a\n\n## ⟪u CSP⟫ notes {#csp}\n\nText.",
        "CSP\n===\n\nThe ⟪u CSP⟫ waits.",
        "# CSP\n\n## CSP again\n\n- the ⟪u CSP⟫",
        "# [⟪u CSP⟫](x.md)\n\nText.",
        "# `CSP`\n\nText.",
        "# CSP\n\nA cold standby pool (CSP). CSP.",
        "<h1>⟪u CSP⟫</h1>\n\nText.",
    ],
    "front matter": [
        (
            "---\ntitle: zorp\n---\n\nRun ⟪i zorp⟫.",
            CASING,
        ),
        (
            "+++\ntitle = 'zorp'\n+++\n\nRun ⟪i Zorp⟫.",
            CASING,
        ),
        (
            "---\ntags:\n  - githost\n  - zorp\n---\n# A\n\nRun ⟪i Githost⟫.",
            CASING,
        ),
        (
            "---\ntitle: ZORP\n---\n\nRun ZORP.",
            CASING,
        ),
        "---\ntitle: CSP\ndescription: The CSP.\n---\n\nText.",
        "---\ntitle: CSP\n---\n\nThe ⟪u CSP⟫.",
        "---\na: CSP\n...\n\nThe ⟪u CSP⟫.",
    ],
    "images and titles": [
        "![⟪u CSP⟫](x.png)", "![A ⟪u CSP⟫ rack](x.png 'the CSP')",
        "![a ⟪u CSP⟫][x]\n\n[x]: y.png",
        "<img src=\"CSP.png\">", "[![⟪u CSP⟫](CSP.png)](CSP.md)", "![](CSP.png)",
        "![a rack](CSP.png)",
        "![CSP](x.png)\n\nThe ⟪u CSP⟫.",
    ],
    "quotes": [
        "> A CSP waits.",
        "> A CSP waits.\n>\n> Another CSP.",
        "> - A CSP", "- > A CSP", "> > A CSP",
        "> [!WARNING]\n> A ⟪u CSP⟫ waits.",
        "> **Note:** A ⟪u CSP⟫ waits.",
        "> **Warning**\n> A ⟪u CSP⟫ waits.",
        "> Note: A ⟪u CSP⟫ waits.", "> _Note_: A ⟪u CSP⟫ waits.",
        "> **Important** A ⟪u CSP⟫ waits.", ("> A ⟪u CSP⟫ waits.", {"quotes": "check"}),
        "> A cold standby pool (CSP).\n\nThe CSP.",
        "> A CSP\n\nThe ⟪u CSP⟫.",
    ],
    "table cells": [
        "| a | b |\n|---|---|\n| x | the ⟪u CSP⟫ |",
        "| a | b |\n|---|---|\n| ⟪u CSP⟫ | CSP |\n| CSP | CSP |",
        "a | b\n--|--\n⟪u CSP⟫ | x",
        "| ⟪u CSP⟫ | b |\n|---|---|\n| a | b |",
        "| CSP | b |\n|---|---|\n| a | ⟪u CSP⟫ |",
        "| a |\n|---|\n| `CSP` |",
        "| a |\n|---|\n| cold standby pool (CSP) |\n| CSP |",
        "<table>\n<tr><td>The ⟪u CSP⟫</td></tr>\n</table>",
        "| a \\| b | c |\n|---|---|\n| x \\| ⟪u CSP⟫ | y |",
        "| YES | NO |\n|---|---|\n| N/A | TBD |",
    ],
    "boxes, tabs, details": [
        "!!! warning \"A ⟪u CSP⟫ title\"\n\n    Text.",
        "??? tip\n\n    The ⟪u CSP⟫.",
        "=== \"⟪u CSP⟫\"\n\n    Text of the ⟪u DCT⟫.",
        ":::note\n\nThe ⟪u CSP⟫.\n\n:::",
        ":::{note}\nThe ⟪u CSP⟫.\n:::",
        "```{note}\nThe ⟪u CSP⟫.\n```",
        "<details>\n<summary>The ⟪u CSP⟫</summary>\n\nThe ⟪u DCT⟫.\n\n</details>",
        "!!! note\n\n        CSP in code\n\n    The ⟪u CSP⟫.",
        "!!! note\n\n    ```\n    CSP\n    ```",
        "<Tabs><TabItem value='CSP'>\n\nThe ⟪u DCT⟫.\n\n</TabItem></Tabs>",
        "- a\n\n    !!! note\n\n        The ⟪u CSP⟫.",
        "<div markdown>\n\nThe ⟪u CSP⟫.\n\n</div>",
    ],
    "suppressions": [
        "<!-- termlint-disable-next-line -->\nThe CSP.",
        "The CSP. <!-- termlint-disable-line undefined-acronym -->",
        "<!-- termlint-disable -->\n\nThe CSP.\n\n<!-- termlint-enable -->\n\nText.",
        "<!-- termlint-disable undefined-acronym -->\n\nThe CSP and DCT.",
        "<!-- termlint-disable-file -->\n\nThe CSP.",
        "Text.\n\n<!-- termlint-disable-file undefined-acronym: for now -->\n\nThe CSP.",
        "- a\n  <!-- termlint-disable-next-line -->\n- The CSP",
        "| a |\n|---|\n| CSP <!-- termlint-disable-line --> |",
        "<!-- termlint-disable-next-line late-definition -->\nThe ⟪u CSP⟫.",
        "<!-- termlint-disable -->\n\nThe CSP.\n\n<!-- termlint-enable -->\n\nThe ⟪u DCT⟫.",
        ("⟪s <!-- termlint-disable-next-line undefined-acronym -->⟫\nText.", {"select": "us"}),
        ("<!-- termlint-disable-next-line -->\nThe CSP.", {"select": "us"}),
        "The ⟪l CSP⟫.\n\n<!-- termlint-disable -->\n\nA cold standby pool (CSP).",
    ],
    "footnotes": [
        "The CSP[^1].\n\n[^1]: cold standby pool",
        "The CSP[^a] and CSPs.\n\n[^a]: CSP: cold standby pool.",
        "The CSP[^1] and DCT[^2].\n\n[^1]: cold standby pool\n[^2]: deep copy table",
        "Text.[^1]\n\n[^1]: The ⟪u CSP⟫ waits.",
        "The ⟪u CSP⟫[^1].\n\n[^1]: See the manual.",
        "The [^CSP] note.\n\n[^CSP]: Text.",
        "The CSP[^1].\n\n[^1]: **CSP** = cold standby pool",
        "The CSP[^1].\n\n[^1]: Cold standby pool (CSP): a pool.",
    ],
    "wiki links, short codes, handles": [
        "See [[CSP]] and [[CSP#DCT]].", ":CSP: and :DCT_X:",
        "Ask @CSP, @org/CSP and @CSP's friend.", "Tag #CSP and #DCT.", "See [[CSP|the ⟪u DCT⟫]].",
        "![[CSP.png]]", "PR #12 of CSP#12, GH-12.", "The ⟪u CSP⟫ :tada:",
    ],
    "templates": [
        "A {{< glossary_tooltip text=\"CSP\" term_id=\"x\" >}}. CSP.",
        "A {{% glossary_tooltip text=\"CSP\" term_id=\"x\" %}}. CSP.",
        "{{ page.CSP }} and {% if CSP %}x{% endif %}",
        "{{< figure src=\"CSP.png\" title=\"x\" >}}",
        "A {{< glossary_tooltip term_id=\"csp\" text=\"CSPs\" >}}. A CSP.",
        "A {{< abbr \"CSP\" \"cold standby pool\" >}}. CSP.", "{{< param CSP >}} ${CSP} {{ CSP }}",
        "The ⟪l CSP⟫. A {{< glossary_tooltip text=\"CSP\" term_id=\"x\" >}}.",
        "<Term id=\"CSP\">the ⟪u DCT⟫</Term>",
    ],
    "links": [
        "[the ⟪u CSP⟫](x.md)", "[a](CSP.md 'x') [b](#CSP) [c](../CSP/DCT.md)",
        "[a][CSP]\n\n[CSP]: x.md",
        "<https://x.org/CSP>", "https://x.org/CSP/DCT?x=CSP#DCT",
        "See x.org/CSP, CSP.md and ./CSP.", "<a href='CSP.html' id=CSP>the ⟪u DCT⟫</a>",
        "[`CSP`](CSP.md)",
    ],
    "code": [
        "`CSP` and ``CSP ` DCT``",
        "```CSP\nCSP\n```",
        "~~~\nCSP\n~~~",
        "    CSP",
        "- a\n\n      CSP",
        "<code>CSP</code>, <kbd>CSP</kbd>, <samp>CSP</samp>, <var>CSP</var>, <tt>CSP</tt>",
        "<pre>\nCSP\n</pre>",
        "<script>CSP</script>\n\n<style>CSP</style>",
        "$CSP + DCT$ and $$CSP$$",
        "$$\nCSP\n$$",
        "The `x` ⟪u CSP⟫ `DCT`", "{kbd}`CSP` {file}`CSP` {ref}`CSP`",
        "```mermaid\nCSP --> DCT\n```",
    ],
    "line ends, marks, widths": [
        "a\r\nThe ⟪u CSP⟫.\r\nb",
        "a\rThe ⟪u CSP⟫.", "😀 The ⟪u CSP⟫.", "é The ⟪u CSP⟫.", "\tThe CSP in code",
        "-\tThe ⟪u CSP⟫", "a\u3000The ⟪u CSP⟫.", "&amp;&lt; The ⟪u CSP⟫",
    ],
}  # fmt: skip
RST_KINDS: Table = {
    "places in RST": [
        "The ⟪l CSP⟫.\n\nA cold standby pool (CSP).",
        "CSP\n===\n\nThe ⟪u CSP⟫.",
        "⟪u CSP⟫\n===\n\nText.",
        ("Cold standby pool (CSP)\n=======================\n\nThe ⟪u CSP⟫.", {"headings": "use"}),
        ".. only:: html\n\n   The ⟪u CSP⟫.",
        ".. tabs::\n\n   .. tab:: ⟪u CSP⟫\n\n      The ⟪u DCT⟫.",
        ".. tab-set::\n\n   .. tab-item:: ⟪u CSP⟫\n      :sync: QRV\n\n      The ⟪u DCT⟫.",
        ".. dropdown:: A ⟪u CSP⟫\n\n   The ⟪u DCT⟫.",
        ".. versionadded:: 2.0 The ⟪u CSP⟫.",
        ".. note::\n   :class: CSP\n\n   The ⟪u DCT⟫.",
        ".. figure:: CSP.png\n   :alt: A ⟪u CSP⟫\n   :target: DCT\n\n   The ⟪u QRV⟫.",
        ".. image:: CSP.png\n   :alt: A ⟪u DCT⟫",
        ".. include:: CSP.rst\n.. index:: CSP\n.. _CSP:\n\nText.",
        ".. code-block:: CSP\n   :caption: The ⟪u DCT⟫\n\n   CSP",
        ".. container:: CSP\n\n   The ⟪u DCT⟫.",
        ".. toctree::\n\n   CSP",
        ".. unknown:: CSP\n\n   The ⟪u DCT⟫ waits for the host.",
        ".. termlint-disable-next-line undefined-acronym\n\nThe CSP.",
        ".. termlint-disable\n\nThe CSP.\n\n.. termlint-enable\n\nText.",
        "Text.\n\n.. termlint-disable-file\n\nThe CSP.",
        "- a\n\n  .. termlint-disable-next-line\n\n- The CSP",
        "The CSP [1]_.\n\n.. [1] cold standby pool",
        "See [CSP]_.\n\n.. [CSP] Text.",
        "   The CSP waits.\n\n   -- A writer",
        "   The ⟪u CSP⟫ waits.",
        ".. epigraph::\n\n   The CSP waits.\n\n   -- A writer",
        "+---------+\n| The ⟪u CSP⟫ |\n+---------+",
        "===== ===\na     b\n===== ===\n⟪u CSP⟫   x\n===== ===",
        "| The ⟪u CSP⟫\n| waits",
        ":field: The ⟪u CSP⟫",
        "a\n   The ⟪u CSP⟫",
        "term : CSP\n   Text",
        "1. The ⟪u CSP⟫\n#. CSP",
        ".. math:: CSP\n\n:math:`CSP`",
        ".. raw:: html\n\n   CSP",
        ">>> CSP",
        "Text::\n\n   CSP",
        ".. CSP\n   CSP\n\nText.",
        "`The ⟪u CSP⟫ <CSP>`_ and `x <CSP>`__",
        ":doc:`the ⟪u CSP⟫ <CSP>` :option:`CSP` :c:func:`CSP`",
        ".. deprecated:: 3\n   The ⟪u CSP⟫.",
        ".. admonition:: The ⟪u CSP⟫\n\n   The ⟪u DCT⟫.",
        ".. rubric:: The ⟪u CSP⟫",
        ".. option:: CSP\n\n   The ⟪u DCT⟫.",
        ".. py:function:: CSP(x)\n\n   The ⟪u DCT⟫.",
        ".. list-table:: The ⟪u CSP⟫\n\n   * - ⟪u DCT⟫\n     - x",
        ".. graphviz::\n\n   digraph { CSP -> DCT }",
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
    assert len(texts) > 199
    assert len([one for one in texts if "⟪" not in one]) * 5 >= len(texts) * 2
