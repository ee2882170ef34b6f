"""Markdown to blocks: lists, tables, definitions, HTML, quotes and front matter."""

from collections.abc import Callable

import pytest

from termlint.documents import Document

# A line is `scope level! label cell quoted start-end: text {marks}`, with `¤` where something is
# shown that is not prose. `VM` stands mostly in what must stay silent.

# Lists.
LISTS = [
    (
        "- a\n- b\n  c\n\n  d\n\n1. e\n   - f\n\ng\n",
        [
            "list-item 2-3: a",
            "list-item 6-11: b c",
            "list-item 15-16: d",
            "list-item 21-22: e",
            "list-item 28-29: f",
            "paragraph 31-32: g",
        ],
    ),
    ("- [ ] task VM\n- [x] done\n", ["list-item 6-13: task VM", "list-item 20-24: done"]),
    (
        "* a\n\n  > quoted\n\n  ***\n\n  b\n",
        ["list-item 2-3: a", "list-item quoted 9-15: quoted", "list-item 26-27: b"],
    ),
    ("- a\n  ***\n  b\n", ["list-item 2-3: a", "list-item 12-13: b"]),
    ("-\n- \n\n+ a\n", ["list-item 8-9: a"]),
    ("1) a\n2) b\n\n       VM\n", ["list-item 3-4: a", "list-item 8-9: b"]),
]

# Tables.
TABLES = [
    (
        "| A | **B** |\n|---|:-:|\n| a\\|b | `x\\|VM` |\n| [l](VM) | c<br>d |\n",
        [
            "table-header 0.0.0 2-3: A",
            "table-header 0.0.1 8-9: B {strong B}",
            "table-cell 0.1.0 26-30: a|b",
            "table-cell 0.1.1 33-40: ¤",
            "table-cell 0.2.0 46-47: l",
            "table-cell 0.2.1 55-61: c d",
        ],
    ),
    (
        "a | b\n--|--\n1 |\n| | 2 | 3\n\n| c |\n|---|\n",
        [
            "table-header 0.0.0 0-1: a",
            "table-header 0.0.1 4-5: b",
            "table-cell 0.1.0 12-13: 1",
            "table-cell 0.2.1 20-21: 2",
            "table-header 1.0.0 29-30: c",
        ],
    ),
    ("- | a |\n  |---|\n  | é b |\n", ["table-header 0.0.0 4-5: a", "table-cell 0.1.0 20-23: é b"]),
    ("| a |\n|---|\n| &nbsp; |\n", ["table-header 0.0.0 2-3: a"]),
]

# Definition lists and abbreviations.
DEFINITIONS = [
    (
        "VM\n: virtual *machine*\n\n    more\n\n- x\n\nTwo `c`\n: one\n: two\n",
        [
            "term 0-2: VM",
            "definition 5-21: virtual machine",
            "definition 28-32: more",
            "list-item 36-37: x",
            "term 39-46: Two ¤",
            "definition 49-52: one",
            "definition 55-58: two",
        ],
    ),
    ("A\n:   b\n\n    ```\n    VM\n    ```\n", ["term 0-1: A", "definition 6-7: b"]),
    (
        "*[RPO]: recovery point objective\n*[VM]: virtual machine\n\nRPO\n",
        [
            "abbreviation RPO 8-32: recovery point objective",
            "abbreviation VM 40-55: virtual machine",
            "paragraph 57-60: RPO",
        ],
    ),
    ("a *[x]: y\n\n*[z] w\n", ["paragraph 0-9: a *[x]: y", "paragraph 11-17: *[z] w"]),
    ("*[A]: b\nc\n", ["abbreviation A 6-7: b", "paragraph 8-9: c"]),
    ("- *[A]: b\n", ["list-item 2-9: *[A]: b"]),
]

# Raw HTML: its text is prose, its tags, comments and literal elements are not.
HTML = [
    (
        '<div class="VM">\n'
        "VM <b>x</b>\n"
        "<pre>\n"
        "VM\n"
        "</pre>\n"
        "<abbr title='virtual'>AB</abbr> &amp; <img alt=\"alt text\"/> y\n"
        "<!-- VM -->\n"
        "last\n"
        "</div>\n",
        [
            "paragraph 17-24: VM x",
            "paragraph 67-123: AB & ¤ y last {abbreviation AB = virtual}",
            "alt-text 93-101: alt text",
        ],
    ),
    (
        "<script>\n"
        'var VM = "</b>";\n'
        "</script>\n"
        "<style>\n"
        "VM {}\n"
        "</style>\n"
        "\n"
        "<p>one<p>two<br>three</p>\n",
        ["paragraph 63-66: one", "paragraph 69-72: two", "paragraph 76-81: three"],
    ),
    (
        "<details>\n<summary>Sum</summary>\n\nPara *x*\n\n</details>\n",
        ["paragraph 19-22: Sum", "paragraph 34-41: Para x"],
    ),
    (
        "<dl><dt>a <b>c</b></dt>\n<DD class=x><p>d</p><p>e</p></DD></dl><p>f</p>\n",
        ["term 8-14: a c", "definition 39-40: d", "definition 47-48: e", "paragraph 65-66: f"],
    ),
    (
        "<table>\n<tr><td>a</td>\n  <td>b <code>VM</code> c</td></tr>\n</table>\n",
        ["table-cell 0.0.0 16-17: a", "table-cell 0.0.1 29-48: b ¤ c"],
    ),
    ("<!-- VM --> text after\n", ["paragraph 12-22: text after"]),
    ("<!-- never closed VM\n\nVM\n", []),
    ("<!--\nVM\n-->\n\na\n", ["paragraph 13-14: a"]),
    (
        "> <div>\n> one <i>two</i>\n> three <!-- VM\n> VM --> four\n> </div>\n",
        ["paragraph quoted 10-54: one two three four"],
    ),
    ("- <p>a\n  b</p>\n", ["list-item 5-10: a b"]),
    ("<? VM ?>\n\n<!DOCTYPE VM>\n\n<![CDATA[ VM ]]>\n", []),
    ("<Foo bar={VM} baz='>'>text</Foo>\n", ["paragraph 22-26: text"]),
    ("<p>a <code>VM\n", ["paragraph 3-14: a ¤"]),
    ("<details><pre>\nVM\n\nVM *VM*\n\n- VM\n</pre>\n\na</details>\n", ["paragraph 41-42: a"]),
    ("<div><pre>VM\n\nnever closed\n", ["paragraph 14-26: never closed"]),
    ("<P>a <CODE>VM</CODE> b<BR>c</P>\n", ["paragraph 3-22: a ¤ b", "paragraph 26-27: c"]),
    ("<div>a&nbsp;b &lt;c&gt;</div>\n", ["paragraph 5-23: a b <c>"]),
    ("<div>\r\na\r\nb\r\n</div>\r\n", ["paragraph 7-11: a b"]),
    ("<div>\né <b>é</b> VM\n</div>\n", ["paragraph 6-19: é é VM"]),
    (
        '<p><abbr title="x">VM and</p>\n<p>y</abbr> z</p>\n',
        ["paragraph 19-25: VM and", "paragraph 33-43: y z"],
    ),
    (
        '<p><abbr title="a\nb">VM</abbr> <abbr>X</abbr></p>\n',
        ["paragraph 21-38: VM X {abbreviation VM = a b}"],
    ),
]

# HTML in a paragraph.
INLINE_HTML = [
    ("a <b>c</b> <kbd>VM</kbd> d<br>e <!-- VM --> f\n", ["paragraph 0-45: a c ¤ d e f"]),
    (
        '<abbr title="virtual &amp; machine">VM</abbr> and <abbr titl'
        "e=''>X</abbr> <acronym title='z z'>Z *q*</acronym>\n",
        [
            "paragraph 36-99: VM and X Z q {abbreviation VM = virtual & m"
            "achine} {abbreviation Z q = z z}"
        ],
    ),
    ("a <code>b *VM* `VM`</code> c <samp>VM\nVM</samp> d\n", ["paragraph 0-49: a ¤ c ¤ d"]),
    ("a <code>b\n\nc</code> d\n", ["paragraph 0-9: a b", "paragraph 11-21: c d"]),
    ('a <abbr title="b">c\n\nd</abbr> e\n', ["paragraph 0-19: a c", "paragraph 21-31: d e"]),
    (
        'a <img alt="the alt" src=VM> b <img src="x"> <img alt="a &amp; b">\n',
        ["paragraph 0-66: a ¤ b ¤ ¤", "alt-text 12-19: the alt"],
    ),
    ("é <img data-alt='VM' alt='é VM'>\n", ["paragraph 0-32: é ¤", "alt-text 26-30: é VM"]),
    ('a <span\nclass="VM">b</span> <!-- VM\nVM --> c\n', ["paragraph 0-44: a b c"]),
    ("a <![CDATA[ VM ]]> b <? VM ?> c <!X VM> d\n", ["paragraph 0-41: a b c d"]),
    (
        "| a <code>VM</code> |\n|---|\n| <!-- VM --> b |\n",
        ["table-header 0.0.0 2-19: a ¤", "table-cell 0.1.0 42-43: b"],
    ),
    ("a < b > c <3 </p> d <code/> e\n", ["paragraph 0-29: a < b > c <3 d e"]),
]

# Block quotes: labelled ones are prose, the others are quoted speech.
QUOTES = [
    (
        "> said VM\n> more\n\n> [!NOTE]\n> Text.\n",
        ["paragraph quoted 2-16: said VM more", "paragraph 30-35: Text."],
    ),
    (
        "> **Note** a\n\n> Warning: b\n>> deep\n\n> NOTES: c\n",
        [
            "paragraph 4-12: Note a {strong Note}",
            "paragraph 16-26: Warning: b",
            "paragraph quoted 30-34: deep",
            "paragraph 38-46: NOTES: c",
        ],
    ),
    (
        "> :warning: **Caution**: a\n\n> ⚠️ *Important*. b\n\n> __Tip__ c\n",
        [
            "paragraph 2-26: :warning: Caution: a {strong Caution}",
            "paragraph 30-47: ⚠️ Important. b",
            "paragraph 53-60: Tip c {strong Tip}",
        ],
    ),
    (
        "> 📖 Read a\n\n> **ℹ️ b**\n\n> ✅ c\n>> d\n",
        [
            "paragraph 2-10: 📖 Read a",
            "paragraph 16-20: ℹ️ b {strong ℹ️ b}",
            "paragraph 26-29: ✅ c",
            "paragraph quoted 33-34: d",
        ],
    ),
    (
        '> ¿a?\n\n> "b"\n\n> — c\n\n> (d) 😀\n',
        [
            "paragraph quoted 2-5: ¿a?",
            'paragraph quoted 9-12: "b"',
            "paragraph quoted 16-19: — c",
            "paragraph quoted 23-28: (d) 😀",
        ],
    ),
    (
        "> Notes from Mars\n\n> Note that a\n\n> Warnings were given\n",
        [
            "paragraph quoted 2-17: Notes from Mars",
            "paragraph quoted 21-32: Note that a",
            "paragraph quoted 36-55: Warnings were given",
        ],
    ),
    (
        "> Note:\n>\n> - a\n>\n> > inner\n\nb\n",
        [
            "paragraph 2-7: Note:",
            "list-item 14-15: a",
            "paragraph quoted 22-27: inner",
            "paragraph 29-30: b",
        ],
    ),
    (
        "- > Hint: a\n  > b\n\n- > c\nlazy\n",
        ["list-item 4-17: Hint: a b", "list-item quoted 23-29: c lazy"],
    ),
    ("> [!VM]\n> a\n", ["paragraph 2-11: [!VM] a"]),
    ("> # Note\n> a\n", ["heading1 4-8: Note", "paragraph 11-12: a"]),
]

# Front matter.
FRONT_MATTER = [
    ("---\ntitle: VM\n---\n\ntext\n", ["front-matter 11-13: VM", "paragraph 19-23: text"]),
    ("---\ntitle: VM\n...\ntext\n", ["front-matter 11-13: VM", "paragraph 18-22: text"]),
    ('+++\ntitle = "VM"\n+++\ntext\n', ["front-matter 13-15: VM", "paragraph 21-25: text"]),
    (
        "---\r\ntitle: VM\r\n---\r\ntext\r\n",
        ["front-matter 12-14: VM", "paragraph 21-25: text"],
    ),
    ("---\n\ntext\n\n---\n\nb\n", ["paragraph 5-9: text", "paragraph 16-17: b"]),
    (
        "text\n\n---\nfirst\n---\nb\n",
        ["paragraph 0-4: text", "heading2 10-15: first", "paragraph 20-21: b"],
    ),
    ("\n---\na: b\n---\n", ["heading2 5-9: a: b"]),
    ("---\nnever: closed\n", ["paragraph 4-17: never: closed"]),
    ("+++\n\na\n\n+++\n", ["paragraph 0-3: +++", "paragraph 5-6: a", "paragraph 8-11: +++"]),
    ("---\n---\na\n", ["paragraph 8-9: a"]),
]


@pytest.mark.parametrize(
    ("source", "lines"),
    [*LISTS, *TABLES, *DEFINITIONS, *HTML, *INLINE_HTML, *QUOTES, *FRONT_MATTER],
)
def test_every_block_of_a_text(
    markdown: Callable[..., Document],
    shown: Callable[[Document], list[str]],
    source: str,
    lines: list[str],
) -> None:
    assert shown(markdown(source)) == lines
