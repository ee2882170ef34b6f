"""Markdown to blocks: what each dialect adds, and which flavour knows it."""

from collections.abc import Callable

import pytest

from termlint.documents import Document

# A line is `scope level! label cell quoted start-end: text {marks}`, with `¤` where something is
# shown that is not prose. `VM` stands mostly in what must stay silent.

# Heads with an indented body.
ADMONITIONS = [
    (
        '!!! note "The *VM* title"\n'
        "    Body *x*\n"
        "    more\n"
        "\n"
        "    ```\n"
        "    VM\n"
        "    ```\n"
        "\n"
        "    - item\n"
        "\n"
        "After\n",
        [
            "caption 10-24: The VM title",
            "paragraph 30-47: Body x more",
            "list-item 79-83: item",
            "paragraph 85-90: After",
        ],
    ),
    ("!!! warning\n\n    Text\n\n        VM\n", ["paragraph 17-21: Text"]),
    (
        "- item\n\n    !!! warning\n        In `c` item\n\n        Second\n\n- next\n",
        [
            "list-item 2-6: item",
            "paragraph 32-43: In ¤ item",
            "paragraph 53-59: Second",
            "list-item 63-67: next",
        ],
    ),
    (
        "1. one\n   !!! note\n       text\n2. two\n",
        ["list-item 3-6: one", "paragraph 26-30: text", "list-item 34-37: two"],
    ),
    (
        "??? tip 'T'\n"
        "    x\n"
        "\n"
        "    ???+ note\n"
        "        deep\n"
        "\n"
        '        === "Tab A"\n'
        "            tab\n"
        "\n"
        '        === "Tab B"\n'
        "\n"
        "            ```\n"
        "            VM\n"
        "            ```\n",
        [
            "caption 9-10: T",
            "paragraph 16-17: x",
            "paragraph 41-45: deep",
            "caption 60-65: Tab A",
            "paragraph 79-82: tab",
            "caption 97-102: Tab B",
        ],
    ),
    ('!!! note inline end ""\n    a\n', ["paragraph 27-28: a"]),
    (
        '!!! note "é"\n    é VM\n    ![é](x "t")\n',
        ["caption 10-11: é", "paragraph 17-37: é VM ¤", "alt-text 28-29: é", "link-title 34-35: t"],
    ),
    ("!!! note\n\t\ttab *x*\n\t\tmore\n", []),
    ("!!! note\n       seven\n", ["paragraph 16-21: seven"]),
    ("!!! note\n        VM\n", []),
    ("!!! note\n\n  - two\n\n    more\n", ["list-item 14-17: two", "list-item 23-27: more"]),
    ("!!! note\nno body\n", ["paragraph 9-16: no body"]),
    ("what??? is !!! this\n!!!\n???\n", ["paragraph 0-27: what??? is !!! this !!! ???"]),
    ("a\n===\n\nb\n=== c\n", ["heading1 0-1: a", "paragraph 7-14: b === c"]),
    ("```\n!!! note\n    VM\n```\n\na\n", ["paragraph 25-26: a"]),
    ("!!! quote\n    > said\n\n    b\n", ["paragraph quoted 16-20: said", "paragraph 26-27: b"]),
    (
        '!!! note "T"\r\n    a\r\n    b\r\n\r\nc\r\n',
        ["caption 10-11: T", "paragraph 18-26: a b", "paragraph 30-31: c"],
    ),
    ('=== "C"\n\n    a\n', ["caption 5-6: C", "paragraph 13-14: a"]),
    (
        "!!! note\n    a\n\n\n\n    b\nc\n",
        ["paragraph 13-14: a", "paragraph 22-23: b", "paragraph 24-25: c"],
    ),
]

# Heads between colons.
COLONS = [
    (
        ":::note[My *VM* title]\n"
        "body *x*\n"
        ":::\n"
        "\n"
        ":::tip Title here\n"
        "body\n"
        ":::\n"
        "\n"
        "::: warning\n"
        "b\n"
        ":::\n"
        "after\n",
        [
            "caption 8-21: My VM title",
            "paragraph 23-30: body x",
            "caption 44-54: Title here",
            "paragraph 55-59: body",
            "paragraph 77-78: b",
            "paragraph 83-88: after",
        ],
    ),
    (
        "::::{grid} 2\n"
        ":gutter: 3\n"
        "\n"
        ":::{grid-item-card} Card title\n"
        ":link: VM\n"
        "\n"
        "Body\n"
        ":::\n"
        "::::\n"
        "\n"
        "Text\n",
        ["caption 45-55: Card title", "paragraph 67-71: Body", "paragraph 82-86: Text"],
    ),
    (
        ":::{note} First words\n:class: VM\nThis is body\n:::\n",
        ["paragraph 10-21: First words", "paragraph 33-45: This is body"],
    ),
    (
        '::: {.callout-note title="The title"}\n'
        "## Head\n"
        "body\n"
        ":::\n"
        "\n"
        '::: {.column width="50%"}\n'
        "x\n"
        ":::\n",
        [
            "caption 26-35: The title",
            "heading2 41-45: Head",
            "paragraph 46-50: body",
            "paragraph 82-83: x",
        ],
    ),
    ("- a\n\n  :::note\n  b\n  :::\n", ["list-item 2-3: a", "list-item 17-18: b"]),
    ("> :::note\n> b\n> :::\n", ["paragraph quoted 12-13: b"]),
    (":::{code-block} python\nVM\n:::\n\na\n", ["paragraph 31-32: a"]),
    ("::::{code-block}\n:::{note} VM\n:::\n::::\na\n", ["paragraph 39-40: a"]),
    (":::{note}\n---\nclass: VM\n---\nbody\n:::\n", ["paragraph 28-32: body"]),
    ("a\n:::\nb\n", ["paragraph 0-1: a", "paragraph 6-7: b"]),
    ("```\n:::tip VM\n```\n", []),
    (":::unknown Title\na\n:::\n", ["paragraph 17-18: a"]),
    (":: a ::: b\n", ["paragraph 0-10: :: a ::: b"]),
    (":::note\na\n:::\n: c\n", ["term 8-9: a", "definition 16-17: c"]),
]

# Fenced directives and roles.
FENCES = [
    ("```{note}\nBody *VM* here\n```\n", ["paragraph 10-24: Body VM here"]),
    (
        "```{note} First *words*\n:class: VM\n\nBody `c`\n```\n",
        ["paragraph 10-22: First words", "paragraph 36-44: Body ¤"],
    ),
    ("````{tip}\n```python\nVM\n```\n\n- item\n````\n", ["list-item 30-34: item"]),
    (
        "```{code-block} python\n"
        "VM\n"
        "```\n"
        "\n"
        "```{figure} VM.png\n"
        "The caption\n"
        "```\n"
        "\n"
        "~~~{admonition} The title\n"
        "b\n"
        "~~~\n",
        ["paragraph 50-61: The caption", "caption 83-92: The title", "paragraph 93-94: b"],
    ),
    ("> - ```{note}\n>   é in quote\n>   ```\n", ["paragraph quoted 18-28: é in quote"]),
    ("```{epigraph}\nSaid so\n```\n", ["paragraph quoted 14-21: Said so"]),
    ("```{note}\n---\nname: VM\n---\na\n```\n", ["paragraph 27-28: a"]),
    ("```{unknown}\nVM\n```\n\n```{r}\nVM\n```\n", []),
    ("``` {note}\na\n```\n", ["paragraph 11-12: a"]),
    (
        "{abbr}`VM (virtual machine)` {ref}`VM` {term}`VM`, {kbd}`x`; {sub}`2`\n",
        ["paragraph 7-69: VM ¤ ¤, ¤; ¤ {abbreviation VM = virtual machine}"],
    ),
    (
        "{abbr}`VM\n(virtual\r\nmachine)` x\n",
        ["paragraph 7-31: VM x {abbreviation VM = virtual machine}"],
    ),
    ("{abbr}`V\nM (b)` x\n", ["paragraph 7-17: V M x {abbreviation V M = b}"]),
    ("a{b}`VM` {c} `VM` {abbr}`X`\n", ["paragraph 0-27: a¤ {c} ¤ ¤"]),
    ("{abbr}``VM (a `b`)`` {abbr}`é (è)` x\n", ["paragraph 6-36: ¤ é x {abbreviation é = è}"]),
]

# Templates and attributes.
TEMPLATES = [
    ("{{ VM }} and {% if VM %} a {% endif %} {# VM #} b\n", ["paragraph 0-49: ¤ and ¤ a ¤ ¤ b"]),
    (
        '{{< glossary_tooltip text="VM" term_id="vm" >}} x {{< ref "VM" >}}\n',
        ["paragraph 27-66: VM x ¤ {abbreviation VM}"],
    ),
    (
        'a {{ tooltip("RPO") }}s, {{% abbr "VM" %}}.\n',
        ["paragraph 0-43: a RPOs, VM. {abbreviation RPO} {abbreviation VM}"],
    ),
    ("{{< note >}}\nText\n{{< /note >}}\n", ["paragraph 13-17: Text"]),
    ("{{< note >}}Text{{< /note >}}\n", ["paragraph 0-29: ¤Text¤"]),
    ('{{ glossary("é VM", "x") }}\n', ["paragraph 13-17: é VM {abbreviation é VM}"]),
    (
        "# {{ title }}\n\n**{{ x }}** is {{y}}{{z}}.\n",
        ["heading1 2-13: ¤", "paragraph 17-41: ¤ is ¤. {strong ¤}"],
    ),
    # templates around code, of Hugo and of Jekyll
    (
        "a\n\n{{< highlight yaml >}}\nVM: x\n\nLUN\n{{< /highlight >}}\nb\n",
        ["paragraph 0-1: a", "paragraph 56-57: b"],
    ),
    ("{{% code %}}VM{{% /code %}} b\n", ["paragraph 0-29: ¤ b"]),
    ("{% highlight yaml %}\nVM: x\n{% endhighlight %}\n\nb\n", ["paragraph 47-48: b"]),
    ("{{< highlight >}}\nVM\n", ["paragraph 18-20: VM"]),
    ("{{< highlight >}}\nVM\n{{< /code >}}\n", ["paragraph 18-20: VM"]),
    (
        "{{< highlight >}} a\n{{< highlight >}} b {{< /highlight >}} c\n",
        ["paragraph 0-60: ¤ a ¤ c"],
    ),
    ("{{ a\nb }} c\n", ["paragraph 0-11: ¤ ¤ c"]),
    ("`{{ x }}` $x_{{a}}$\n", ["paragraph 0-19: ¤ ¤"]),
    ('!!! note\n    {{ term("VM") }} a\n', ["paragraph 22-31: VM a {abbreviation VM}"]),
    ("a {: .VM } b {.VM} c {#VM}\n", ["paragraph 0-20: a b c"]),
    (
        "{.VM}\n# Head {: #VM .x }\n\n{: .VM }\nPara {#VM}\n",
        ["heading1! 8-12: Head", "paragraph 35-39: Para"],
    ),
    # a quote that is a note, by the class below or above it
    ("> a\n{.is-info}\n\n> b\n", ["paragraph 2-3: a", "paragraph quoted 18-19: b"]),
    (
        "{: .note }\n> a\n>\n> b\n\nc\n",
        ["paragraph 13-14: a", "paragraph 19-20: b", "paragraph 22-23: c"],
    ),
    ("> é\r\n{: .tip-title }\r\n> b\r\n", ["paragraph 2-3: é", "paragraph 24-25: b"]),
    ("> a\n{.VM}\n", ["paragraph quoted 2-3: a"]),
    ("> a\n\n{.is-info}\nb\n", ["paragraph quoted 2-3: a", "paragraph 16-17: b"]),
    ("a { b } {c} {} {.}\n", ["paragraph 0-18: a { b } {c} {} {.}"]),
    ("| {{ x }} |\n|---|\n", ["table-header 0.0.0 2-9: ¤"]),
]

FLAVOURS = ("auto", "commonmark", "gfm", "mkdocs", "docusaurus", "myst", "hugo", "quarto")

# A text, what those flavours make of it that know it, and what the others do; `mdx` is `auto` in
# a file whose name says so.
KNOWN = [
    (
        "| a |\n|---|\n",
        "auto gfm mkdocs docusaurus myst hugo quarto mdx",
        ["table-header 0.0.0 2-3: a"],
    ),
    ("| a |\n|---|\n", "commonmark", ["paragraph 0-11: | a | |---|"]),
    ("~~a~~ b\n", "auto gfm mkdocs docusaurus myst hugo quarto mdx", ["paragraph 0-7: ¤ b"]),
    ("~~a~~ b\n", "commonmark", ["paragraph 0-7: ~~a~~ b"]),
    ("- [ ] a\n", "auto gfm mkdocs docusaurus myst hugo quarto mdx", ["list-item 6-7: a"]),
    ("- [ ] a\n", "commonmark", ["list-item 2-7: [ ] a"]),
    (
        "a[^1]\n\n[^1]: b\n",
        "auto gfm mkdocs docusaurus myst hugo quarto mdx",
        ["paragraph 0-1: a {note 1 1}", "footnote 1 13-14: b"],
    ),
    ("a[^1]\n\n[^1]: b\n", "commonmark", ["paragraph 0-4: a^1 {frozen ^1}"]),
    ("> [!NOTE]\n> a\n", "auto gfm mkdocs docusaurus myst hugo quarto mdx", ["paragraph 12-13: a"]),
    ("> [!NOTE]\n> a\n", "commonmark", ["paragraph 2-13: [!NOTE] a"]),
    (
        "---\ntitle: VM\n---\na\n",
        "auto gfm mkdocs docusaurus myst hugo quarto mdx",
        ["front-matter 11-13: VM", "paragraph 18-19: a"],
    ),
    ("---\ntitle: VM\n---\na\n", "commonmark", ["heading2 4-13: title: VM", "paragraph 18-19: a"]),
    ("+++\nVM = 1\n+++\na\n", "auto hugo", ["paragraph 15-16: a"]),
    (
        "+++\nVM = 1\n+++\na\n",
        "commonmark gfm mkdocs docusaurus myst quarto mdx",
        ["paragraph 0-16: +++ VM = 1 +++ a"],
    ),
    ("# A {#b}\n", "auto gfm mkdocs docusaurus myst hugo quarto mdx", ["heading1! 2-3: A"]),
    ("# A {#b}\n", "commonmark", ["heading1 2-8: A {#b}"]),
    ("A\n: b\n", "auto mkdocs myst hugo quarto", ["term 0-1: A", "definition 4-5: b"]),
    ("A\n: b\n", "commonmark gfm docusaurus mdx", ["paragraph 0-5: A : b"]),
    ("$x$ a\n", "auto mkdocs docusaurus myst hugo quarto mdx", ["paragraph 0-5: ¤ a"]),
    ("$x$ a\n", "commonmark gfm", ["paragraph 0-5: $x$ a"]),
    ("[[VM]] a\n", "auto", ["paragraph 0-8: ¤ a"]),
    (
        "[[VM]] a\n",
        "commonmark gfm mkdocs docusaurus myst hugo quarto mdx",
        ["paragraph 0-8: [[VM]] a"],
    ),
    (":::note\na\n:::\n", "auto docusaurus myst quarto mdx", ["paragraph 8-9: a"]),
    (":::note\na\n:::\n", "commonmark gfm", ["paragraph 0-13: :::note a :::"]),
    (":::note\na\n:::\n", "mkdocs hugo", ["term 0-9: :::note a", "definition 11-13: ::"]),
    ("!!! note\n    a\n", "auto mkdocs", ["paragraph 13-14: a"]),
    (
        "!!! note\n    a\n",
        "commonmark gfm docusaurus myst hugo quarto mdx",
        ["paragraph 0-14: !!! note a"],
    ),
    ('=== "T"\n    a\n', "auto mkdocs", ["caption 5-6: T", "paragraph 12-13: a"]),
    (
        '=== "T"\n    a\n',
        "commonmark gfm docusaurus myst hugo quarto mdx",
        ['paragraph 0-13: === "T" a'],
    ),
    ("{{ VM }} a\n", "auto mkdocs docusaurus myst hugo quarto mdx", ["paragraph 0-10: ¤ a"]),
    ("{{ VM }} a\n", "commonmark gfm", ["paragraph 0-10: {{ VM }} a"]),
    ("a {: .VM }\n", "auto mkdocs myst hugo quarto", ["paragraph 0-1: a"]),
    ("a {: .VM }\n", "commonmark gfm", ["paragraph 0-10: a {: .VM }"]),
    ("a {: .VM }\n", "docusaurus mdx", ["paragraph 0-10: a ¤"]),
    ("```{note}\na\n```\n", "auto myst", ["paragraph 10-11: a"]),
    ("```{note}\na\n```\n", "commonmark gfm mkdocs docusaurus hugo quarto mdx", []),
    ("{abbr}`VM (b)`\n", "auto myst", ["paragraph 7-9: VM {abbreviation VM = b}"]),
    ("{abbr}`VM (b)`\n", "commonmark gfm mkdocs hugo quarto", ["paragraph 0-14: {abbr}¤"]),
    ("{abbr}`VM (b)`\n", "docusaurus mdx", ["paragraph 0-14: ¤¤"]),
    ("*[A]: b\n", "auto mkdocs", ["abbreviation A 6-7: b"]),
    ("*[A]: b\n", "commonmark gfm docusaurus myst hugo quarto mdx", ["paragraph 0-7: *[A]: b"]),
    ("% VM\n", "auto commonmark gfm mkdocs docusaurus hugo quarto mdx", ["paragraph 0-4: % VM"]),
    ("% VM\n", "myst", []),
    (
        "import VM from 'x'\n\na\n",
        "auto commonmark gfm mkdocs myst hugo quarto",
        ["paragraph 0-18: import VM from 'x'", "paragraph 20-21: a"],
    ),
    ("import VM from 'x'\n\na\n", "docusaurus mdx", ["paragraph 20-21: a"]),
    (
        "a {/* VM */} b\n",
        "auto commonmark gfm mkdocs myst hugo quarto",
        ["paragraph 0-14: a {/* VM */} b"],
    ),
    ("a {/* VM */} b\n", "docusaurus mdx", ["paragraph 0-14: a b"]),
    ("a {VM.x}\n", "auto commonmark gfm mkdocs myst hugo quarto", ["paragraph 0-8: a {VM.x}"]),
    ("a {VM.x}\n", "docusaurus mdx", ["paragraph 0-8: a ¤"]),
    (
        "\\{VM}\n",
        "auto commonmark gfm mkdocs docusaurus myst hugo quarto mdx",
        ["paragraph 1-5: {VM}"],
    ),
    (
        "% termlint-disable-line x\na\n",
        "auto commonmark gfm mkdocs docusaurus myst hugo quarto mdx",
        ["paragraph 26-27: a"],
    ),
]


@pytest.mark.parametrize(("source", "lines"), [*ADMONITIONS, *COLONS, *FENCES, *TEMPLATES])
def test_every_block_of_a_text(
    markdown: Callable[..., Document],
    shown: Callable[[Document], list[str]],
    source: str,
    lines: list[str],
) -> None:
    assert shown(markdown(source)) == lines


@pytest.mark.parametrize(("source", "names", "lines"), KNOWN)
def test_what_the_flavours_make_of_it(
    markdown: Callable[..., Document],
    shown: Callable[[Document], list[str]],
    source: str,
    names: str,
    lines: list[str],
) -> None:
    for name in names.split():
        path, flavour = ("a.mdx", "auto") if name == "mdx" else ("a.md", name)
        assert shown(markdown(source, path=path, flavour=flavour)) == lines, name


def test_every_flavour_is_asked_about_every_text() -> None:
    asked: dict[str, list[str]] = {}
    for source, names, _ in KNOWN:
        asked.setdefault(source, []).extend(names.split())
    assert all(sorted(names) == sorted([*FLAVOURS, "mdx"]) for names in asked.values())


def test_an_unknown_flavour_is_an_error(markdown: Callable[..., Document]) -> None:
    with pytest.raises(KeyError):
        markdown("a", flavour="textile")
