"""Documents composed of blocks with terms put in, and what in them no fix may touch."""

import re
from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

# Slots: S a sentence that may be wrapped, W words on one line, C code, T a target of a link.
MARKDOWN = [
    "{S}", "{S}", "{S} {S}", "{S}\n{S}", "{S}  \n{S}", "# {W}", "## {W} {{#T}}", "### {W} ###",
    "{W}\n===", "{W}\n---", "- {S}\n- {S}", "* {S}\n\n* {S}\n  - {S}\n    - {W}",
    "1. {S}\n2. {S}\n   {S}", "- [ ] {W}\n- [x] {W}",
    "1. {S}\n\n   ```sh\n   {C}\n   ```\n\n   {S}\n2. {W}", "> {S}", "> **Note:** {S}",
    "> [!NOTE]\n> {S}\n>\n> - {S}", "> {S}\n>\n> > {W}",
    "| {W} | {W} |\n| --- | --- |\n| {W} | `{C}` |\n| [{W}]({T}) | {W} |",
    "{W} | b\n--- | ---\n{W}   | {W}", "```sh\n{C}\n{C}\n```", "~~~\n{C}\n~~~",
    "Text:\n\n    {C}\n    {C}", "```{{note}}\n{S}\n```", "!!! note\n\n    {S}\n\n    - {S}",
    ":::tip\n\n{S}\n\n:::", "Term\n: {S}", "{S} [{W}]({T}) `{C}` {S}", "![{W}]({T})",
    '{S} [{W}][T] and **{W}** *{W}*\n\n[T]: {T} "{W}"', "{S}[^T]\n\n[^T]: {S}", "<!-- {C} -->",
    "{S} <!-- {C} --> {W}", '<p title="{C}">{W}</p>', "<https://zork.ve/{T}> {S}",
    "{S} ``{C}`` {W}",
    "{S}\n\n$$\n{C}\n$$", "{{{{ {C} }}}} {S}", "*[RTO]: recovery time objective",
    "<!-- termlint-disable-next-line undefined-acronym -->\n{S}",
    "<!-- termlint-disable-next-line: they know -->\n{S}",
    "{S} <!-- termlint-disable-line inconsistent-casing, outdated-term -->",
    "<!-- termlint-disable outdated-term -->\n\n{S}\n\n<!-- termlint-enable outdated-term -->",
    "<!-- termlint-disable-file late-definition -->", "[RPO]\n\n[RPO]: {T}",
    "| {W} |\n| - |\n| [RPO] |",
]  # fmt: skip
RST = [
    "{S}", "{S}", "{S} {S}", "{S}\n{S}", "{W}\n{=}", "{-}\n{W}\n{-}", ".. _T:\n\n{W}\n{-}",
    ".. _T:\n\n{=}\n {W}\n{=}", "* {S}\n* {S}", "* {S}\n\n  * {S}\n\n    * {W}", "1. {S}\n2. {S}",
    "#. {S}\n\n   {S}", "    {S}", "term {W}\n  {S}", ":{T}: {S}", "| {W}\n| {W}",
    "{S}::\n\n    {C}\n    {C}", ".. code-block:: sh\n   :name: {T}\n\n   {C}", ">>> {C}\n{C}",
    ".. note:: {S}", ".. warning::\n\n   {S}\n\n   * {S}", ".. image:: {T}\n   :alt: {W}",
    ".. figure:: {T}\n\n   {W}\n\n   {S}", "{S} ``{C}`` {W}",
    "{S} `{W} <{T}>`__ and **{W}** *{W}*", "{S} :ref:`{W} <{T}>` {S}", "See :term:`{C}` {W}",
    "{S} [#T]_\n\n.. [#T] {S}", "{S} RPO_ {W}\n\n.. _RPO: {T}",
    "{S} |T| {W}\n\n.. |T| image:: {T}", ".. {C}", "..\n   {C}\n   {C}", ".. raw:: html\n\n   {C}",
    ".. index:: {C}", ".. math::\n\n   {C}",
    ".. list-table::\n\n   * - {S}\n     - ``{C}``\n   * - {W}\n     - {W}", "{grid}", "{grid}",
    "{simple}", "{simple}", ".. csv-table::\n\n   {W}, {C}",
    ".. termlint-disable-next-line undefined-acronym\n\n{S}",
    ".. termlint-disable-file late-definition",
    ".. termlint-disable outdated-term\n\n{S}\n\n.. termlint-enable outdated-term",
]  # fmt: skip
FRONT = {
    "markdown": "---\ntitle: {W}\ntags: [{C}]\nslug: {C} # {C}\ndescription: >-\n  {S}\n---",
    "rst": ":orphan:\n:author: {W}",
}
PHRASES = """
    the RPO | an RPO | a HA host | an HA host | RPOs | an NSX-T edge | A Githost | the SAN network |
    two SANs | ZQX | HA's cost | recovery point objective (RPO) | a recovery point objective (RPO) |
    RPO (recovery point objective) | the RTO | storage area networks (SANs) |
    Recovery point objectives | high availability (HA) | the zork box (ZB) | a ZB | ZBs | NSX-T |
    NSX-Ts | the whitelist | Whitelisted hosts | a WHITELIST | Githost | Zork ve | ZORKVE | ZorkVE |
    Zork VE | Cold Cloud | (see the RPO) | **RPO** | *an HA* | RPO & HA | R&amp;D | all is well |
    über 日本 | the *Zork* ve | a “whitelist” | HA-ready
    """.replace("|\n", "|").split("|")
PHRASES = [phrase.strip() for phrase in PHRASES if phrase.strip()]
CODES = ("HA {}", "Githost {}", "an RPO {} whitelist", "x{} = ZORKVE", "{}")
TARGETS = ("HA-{}.md", "Githost/{}.html", "https://zork.ve/RPO/{}", "{}")
_SLOT = re.compile(r"\{([SWCT=-]|grid|simple)\}|(?<=[#\[|_^])T(?=[\]|:}])")
_MARKERS = re.compile(r"[^\s>]")


class Composed(NamedTuple):
    """A source with its format, and the pieces that must stay, in their order."""

    source: str
    format: str
    kept: tuple[str, ...]


class _Filling:
    """Fills the slots of templates, numbering what must stay so that no two pieces are alike."""

    def __init__(self, draw: Callable[[st.SearchStrategy[str]], str]) -> None:
        self._draw = draw
        self.kept: list[str] = []

    def filled(self, template: str, number: int) -> str:
        """Return a template with words in its slots; `number` tells it from the others."""
        text, at = "", 0
        words: list[str] = []
        for found in _SLOT.finditer(template):
            text += template[at : found.start()].replace("{{", "{").replace("}}", "}")
            at = found.end()
            text += self._slot(found, text, words, number)
        text += template[at:].replace("{{", "{").replace("}}", "}")
        for sign in "=-":  # the lines over and under a title are as long as it is
            width = _width(words[0]) if words else 0
            text = text.replace(f"\x00{sign}", sign * width)
        return text

    def _slot(self, found: "re.Match[str]", before: str, words: list[str], number: int) -> str:
        kind = found[1]
        if kind is None:
            return f"t{number}"
        if kind in "=-":
            return f"\x00{kind}"
        if kind == "C":
            return self._kept(st.sampled_from(CODES))
        if kind == "T":
            return self._kept(st.sampled_from(TARGETS))
        if kind == "W":
            words.append(self._words(2))
            return words[-1]
        if kind == "S":
            line = before[before.rfind("\n") + 1 :]
            return self._sentence(_MARKERS.sub(" ", line) if len(line) < 12 else "")
        return self._grid() if kind == "grid" else self._simple()

    def _kept(self, choices: "st.SearchStrategy[str]") -> str:
        self.kept.append(self._draw(choices).format(f"k{len(self.kept)}k"))
        return self.kept[-1]

    def _words(self, most: int) -> str:
        few = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=most)
        return " ".join(self._draw(few))  # type: ignore[arg-type]

    def _sentence(self, indent: str) -> str:
        words = self._words(4).split(" ")
        breaks = self._draw(st.integers(0, 2 * len(words)))  # type: ignore[arg-type]
        if int(breaks) < len(words) - 1:
            at = int(breaks) + 1
            return f"{' '.join(words[:at])}\n{indent}{' '.join(words[at:])}."
        return f"{' '.join(words)}."

    def _rows(self) -> list[list[str]]:
        return [[self._words(1), self._words(2)] for _ in range(3)]

    def _widths(self, rows: list[list[str]]) -> list[int]:
        spare = self._draw(st.sampled_from(("0", "1", "30")))
        return [max(_width(row[n]) for row in rows) + int(spare) for n in (0, 1)]

    def _grid(self) -> str:
        rows = self._rows()
        widths = self._widths(rows)
        lines = [f"+{'+'.join(sign * (width + 2) for width in widths)}+" for sign in "-="]
        text = lines[0]
        for number, row in enumerate(rows):
            cells = (_padded(cell, width) for cell, width in zip(row, widths, strict=True))
            text += f"\n| {' | '.join(cells)} |\n{lines[number == 0]}"
        return text

    def _simple(self) -> str:
        rows = self._rows()
        widths = self._widths(rows)
        line = "  ".join("=" * width for width in widths)
        texts = [f"{_padded(row[0], widths[0])}  {row[1]}" for row in rows]
        return "\n".join((line, texts[0], line, *texts[1:], line))


def _width(text: str) -> int:
    return len(text) + sum(character >= "\u2e80" for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


@st.composite
def documents(draw: st.DrawFn, formats: tuple[str, ...] = ("markdown", "rst")) -> Composed:
    """Draw a document of up to six blocks, with line ends of one kind or the other."""
    format = draw(st.sampled_from(formats))
    templates = MARKDOWN if format == "markdown" else RST
    filling = _Filling(draw)
    chosen = draw(st.lists(st.sampled_from(templates), min_size=1, max_size=6))
    if draw(st.integers(0, 5)) == 0:
        chosen.insert(0, FRONT[format])
    parts = [filling.filled(template, number) for number, template in enumerate(chosen)]
    source = "\n\n".join(parts) + draw(st.sampled_from(("\n", "", "\n\n")))
    if draw(st.booleans()):
        source = source.replace("\n", "\r\n")
    return Composed(source, format, tuple(filling.kept))
