"""Markdown to blocks: headings, text, emphasis, code, links, images and notes."""

from collections.abc import Callable

import pytest

from termlint.documents import Document

# A line is `scope level! label cell quoted start-end: text {marks}`, with `¤` where something is
# shown that is not prose. `VM` stands mostly in what must stay silent.

# Headings.
HEADINGS = [
    ("# Head *VM* {#id .c}\n", ["heading1! 2-10: Head VM"]),
    (
        "## Plain\n\nSetext {#x}\n===\n\nTwo **bold**\nlines\n---\n",
        [
            "heading2 3-8: Plain",
            "heading1! 10-16: Setext",
            "heading2 27-45: Two bold lines {strong bold}",
        ],
    ),
    (
        "###### Six ######\n####### Seven\n",
        ["heading6 7-10: Six", "paragraph 18-31: ####### Seven"],
    ),
    ("#hash VM\n", ["paragraph 0-8: #hash VM"]),
    ("# \n\n## ## \n", []),
    ("# Trailing  \n", ["heading1 2-10: Trailing"]),
    ("# A {: #b }\n\n## C {.d}\n", ["heading1! 2-3: A", "heading2 16-17: C"]),
    ("> ## Quoted\n", ["heading2 quoted 5-11: Quoted"]),
    # headings in HTML, with an id of their own and without
    ("<h4>A <b>b</b></h4>\n\nc\n", ["heading4 4-10: A b", "paragraph 21-22: c"]),
    (
        '<h2 id="x">A</h2>\n<p>b</p>\n<H3 class="id">C</H3>d\n',
        ["heading2! 11-12: A", "paragraph 21-22: b", "heading3 42-43: C", "paragraph 48-49: d"],
    ),
    ("- # In a list\n", ["heading1 4-13: In a list"]),
]

# Lines, white space, escapes and entities.
TEXT = [
    ("one\ntwo  \nthree\\\nfour\n", ["paragraph 0-21: one two three four"]),
    ("   indented a little\n   and more\n", ["paragraph 3-32: indented a little and more"]),
    ("a\tb  c\xa0d\u3000e\u2003f\n", ["paragraph 0-12: a b c d e f"]),
    (
        "R&amp;D &copy; AT&T &#86;M &#x56;M &nope; &amp;amp;\n",
        ["paragraph 0-51: R&D © AT&T VM VM &nope; &amp;"],
    ),
    ("Proxmox&nbsp;VE &nbsp; two&nbsp;&nbsp;spaces\n", ["paragraph 0-44: Proxmox VE two spaces"]),
    ("a\tb\n", ["paragraph 0-3: a b"]),
    ("a  b \n", ["paragraph 0-4: a b"]),
    ("a&ensp;b\n", ["paragraph 0-8: a b"]),
    ("a&Tab;b&NewLine;c\n", ["paragraph 0-17: a b c"]),
    ("a&shy;b\n", ["paragraph 0-7: ab"]),
    ("a\x0cb\n", ["paragraph 0-3: a b"]),
    ("\\*no\\* a\\b \\[x\\] \\&amp; \\`c\\`\n", ["paragraph 1-29: *no* a\\b [x] &amp; `c`"]),
    ("vir\xadtual co\u200bde x&shy;y &ngE;\n", ["paragraph 0-28: virtual code xy ≧̸"]),
    ("éè VM 中文 `x` 😀 b\n", ["paragraph 0-16: éè VM 中文 ¤ 😀 b"]),
    ("a\u2028b\u2029c\x0cd\x0be\x85f\n", ["paragraph 0-11: a b c d e f"]),
    ("&nbsp;\n\n\xa0\n", []),
    ("\n\n", []),
    ("", []),
    (" ", []),
    ("a", ["paragraph 0-1: a"]),
]

# Line ends, whose kind changes nothing but the offsets.
LINE_ENDS = [
    (
        "# a\r\n\r\nb\r\nc\r\n\r\n- d\r\n\r\n  e\r\n",
        ["heading1 2-3: a", "paragraph 7-11: b c", "list-item 17-18: d", "list-item 24-25: e"],
    ),
    (
        "# a\r\rb\rc\r\r> [!NOTE]\r> d\r",
        ["heading1 2-3: a", "paragraph 5-8: b c", "paragraph 22-23: d"],
    ),
    ("a\nb\rc\r\nd\n\r\ne", ["paragraph 0-8: a b c d", "paragraph 11-12: e"]),
    (
        "```\r\nVM\r\n```\r\n| a |\r\n|---|\r\n| b |\r\n",
        ["table-header 0.0.0 16-17: a", "table-cell 0.1.0 30-31: b"],
    ),
]

# Emphasis.
EMPHASIS = [
    (
        "*a* _b_ **c** __d__ ***e*** ~~f~~ x**y**z\n",
        ["paragraph 1-41: a b c d e ¤ xyz {strong c} {strong d} {strong e} {strong y}"],
    ),
    ("**a *b* `c` [d](e)**\n", ["paragraph 2-14: a b ¤ d {strong a b ¤ d}"]),
    ("*a\nb* **c\nd**\n", ["paragraph 1-11: a b c d {strong c d}"]),
    ("a * b ** c snake_case_name 2*3*4\n", ["paragraph 0-32: a * b ** c snake_case_name 234"]),
    ("**VM**: text\n", ["paragraph 2-12: VM: text {strong VM}"]),
]

# Code and math, which are no prose.
CODE = [
    ("`a` ``b`c`` x`y`z ` VM `\n", ["paragraph 0-24: ¤ ¤ x¤z ¤"]),
    ("```\nVM\n```\n\n~~~sh\nVM\n~~~\n\n    VM\n\ntext\n", ["paragraph 34-38: text"]),
    ("- a\n\n  ```\n  VM\n  ```\n\n      VM\n", ["list-item 2-3: a"]),
    ("> ```\n> VM\n> ```\n> [!VM]\n", ["paragraph quoted 19-24: [!VM]"]),
    ("```\nnever closed VM\n", []),
    ("$x$ a $$y$$ b \\$c\\$\n", ["paragraph 0-19: ¤ a ¤ b $c$"]),
    ("$$\nVM\n$$\n", ["paragraph 0-8: ¤"]),
    ("$HOME and $PATH; price 5$\n", ["paragraph 0-25: $HOME and $PATH; price 5$"]),
    ("it costs $5 and $6, not US$7\n", ["paragraph 0-28: it costs $5 and $6, not US$7"]),
    ("$a_{VM}$ and $\\text{for all VM}$\n", ["paragraph 0-32: ¤ and ¤"]),
    ("$HOME and `VM` is 5$\n", ["paragraph 0-20: ¤"]),
    ("$PATH and\n> $HOME\n", ["paragraph 0-9: $PATH and", "paragraph quoted 12-17: $HOME"]),
    (
        "**$HOME and\n  $PATH; price 5$** x\n",
        ["paragraph 2-33: $HOME and $PATH; price 5$ x {strong $HOME and $PATH; price 5$}"],
    ),
]

# Links: their text is prose, their targets are not.
LINKS = [
    ("[a *b*](VM) [c `d`](</V M>)\n", ["paragraph 1-18: a b c ¤"]),
    (
        '[a](b "VM host") [c](d \'e "f"\') [g](h (i))\n',
        [
            "paragraph 1-34: a c g",
            "link-title 7-14: VM host",
            'link-title 24-29: e "f"',
            "link-title 39-40: i",
        ],
    ),
    ('[a](b "x &amp; y") [c](d "x\\"y")\n', ["paragraph 1-21: a c"]),
    ('[a](b "two\nlines")\n', ["paragraph 1-2: a", "link-title 7-16: two lines"]),
    (
        '[ref] [Ref][] [x][ref] [none][none]\n\n[ref]: http://VM "VM"\n',
        ["paragraph 1-35: ref Ref x [none][none] {frozen ref} {frozen Ref}"],
    ),
    ("[a **b**][]\n\n[a **b**]: c\n", ["paragraph 1-6: a b {strong b} {frozen a b}"]),
    ("<http://VM.x> <vm@x.org> http://VM.org/VM\n", ["paragraph 0-41: ¤ ¤ http://VM.org/VM"]),
    ("[[VM]] [[VM|the host]] [[A#b]]\n", ["paragraph 0-30: ¤ the host ¤"]),
    ("[a](b){.VM} [a]{.b} c\n", ["paragraph 1-21: a [a] c"]),
    ("* [RPO]: no definition\n", ["list-item 2-22: [RPO]: no definition"]),
    ("[a][b]\n\n[b]: <c\n", ["paragraph 0-6: [a][b]", "paragraph 8-15: [b]: <c"]),
]

# Images: their alt text is a block, their place a placeholder.
IMAGES = [
    (
        'a ![alt *VM* `c`](VM.png "the title") b\n',
        ["paragraph 0-39: a ¤ b", "alt-text 4-16: alt VM ¤", "link-title 26-35: the title"],
    ),
    (
        "![alt][r] ![r]\n\n[r]: VM.png 'VM'\n",
        ["paragraph 0-14: ¤ ¤", "alt-text 2-5: alt", "alt-text 12-13: r"],
    ),
    ("![](VM.png)\n", ["paragraph 0-11: ¤"]),
    (
        '[![alt](x)](y "title")\n',
        ["paragraph 1-10: ¤", "alt-text 3-6: alt", "link-title 15-20: title"],
    ),
    ("![a ![b](c) d](e)\n", ["paragraph 0-17: ¤", "alt-text 2-13: a ¤ d", "alt-text 6-7: b"]),
    ("# ![logo](x) Name\n", ["heading1 2-17: ¤ Name", "alt-text 4-8: logo"]),
    ("![[VM.png]] ![[VM.png|the alt]]\n", ["paragraph 0-31: ¤ ¤", "alt-text 22-29: the alt"]),
    (
        "| ![alt](x) |\n|---|\n| b |\n",
        ["table-header 0.0.0 2-11: ¤", "alt-text 4-7: alt", "table-cell 0.1.0 22-23: b"],
    ),
]

# Footnotes.
NOTES = [
    (
        "RPO[^1] b[^n].\n\n[^1]: Note *a*.\n\n    more\n\n    - item\n[^n]: N\n",
        [
            "paragraph 0-14: RPO b. {note 3 1} {note 5 n}",
            "footnote 1 22-31: Note a.",
            "footnote 1 37-41: more",
            "list-item 49-53: item",
            "footnote n 60-61: N",
        ],
    ),
    ("[^missing] a\n", ["paragraph 0-12: [^missing] a"]),
    ("**a[^1]**\n\n[^1]: b\n", ["paragraph 2-3: a {note 1 1} {strong a}", "footnote 1 17-18: b"]),
]


@pytest.mark.parametrize(
    ("source", "lines"), [*HEADINGS, *TEXT, *LINE_ENDS, *EMPHASIS, *CODE, *LINKS, *IMAGES, *NOTES]
)
def test_every_block_of_a_text(
    markdown: Callable[..., Document],
    shown: Callable[[Document], list[str]],
    source: str,
    lines: list[str],
) -> None:
    assert shown(markdown(source)) == lines
