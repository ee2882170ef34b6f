"""Entries as Markdown: each shape as a whole, and what would be markup in names and words."""

import pytest
from sections import DOG, ENTRIES, PLACED, QF, form

from termlint.glossary_section.values import Entry, Shape
from termlint.glossary_section.writers import write_entries

TEXTS: dict[tuple[str, Shape, bool], str] = {
    ("auto", Shape.DEFINITION_LIST, False): """\
## Terms

<a id="glossary-dog"></a>dog
: It sleeps. See also [QF](#glossary-qf).

<a id="glossary-qf"></a>QF
: Quick fox. See also [dog](#glossary-dog), [RPO](#glossary-rpo).

<a id="glossary-rpo"></a>RPO
: Recovery point objective. How far.

zone
: A part of a map.
""",
    ("auto", Shape.DEFINITION_LIST, True): """\
## Terms

zone
: A part of a map.

### Animals

<a id="glossary-dog"></a>dog
: It sleeps. See also [QF](#glossary-qf).

<a id="glossary-qf"></a>QF
: Quick fox. See also [dog](#glossary-dog), [RPO](#glossary-rpo).

### Backup

<a id="glossary-rpo"></a>RPO
: Recovery point objective. How far.
""",
    ("auto", Shape.TABLE, False): """\
## Terms

| Term | Meaning |
| --- | --- |
| <a id="glossary-dog"></a>dog | It sleeps. See also [QF](#glossary-qf). |
| <a id="glossary-qf"></a>QF | Quick fox. See also [dog](#glossary-dog), [RPO](#glossary-rpo). |
| <a id="glossary-rpo"></a>RPO | Recovery point objective. How far. |
| zone | A part of a map. |
""",
    ("auto", Shape.TABLE, True): """\
## Terms

| Term | Meaning |
| --- | --- |
| zone | A part of a map. |

### Animals

| Term | Meaning |
| --- | --- |
| <a id="glossary-dog"></a>dog | It sleeps. See also [QF](#glossary-qf). |
| <a id="glossary-qf"></a>QF | Quick fox. See also [dog](#glossary-dog), [RPO](#glossary-rpo). |

### Backup

| Term | Meaning |
| --- | --- |
| <a id="glossary-rpo"></a>RPO | Recovery point objective. How far. |
""",
    ("auto", Shape.HEADINGS, False): """\
## Terms

### <a id="glossary-dog"></a>dog

It sleeps. See also [QF](#glossary-qf).

### <a id="glossary-qf"></a>QF

Quick fox. See also [dog](#glossary-dog), [RPO](#glossary-rpo).

### <a id="glossary-rpo"></a>RPO

Recovery point objective. How far.

### zone

A part of a map.
""",
    ("auto", Shape.HEADINGS, True): """\
## Terms

#### zone

A part of a map.

### Animals

#### <a id="glossary-dog"></a>dog

It sleeps. See also [QF](#glossary-qf).

#### <a id="glossary-qf"></a>QF

Quick fox. See also [dog](#glossary-dog), [RPO](#glossary-rpo).

### Backup

#### <a id="glossary-rpo"></a>RPO

Recovery point objective. How far.
""",
    ("auto", Shape.ABBREVIATIONS, False): """\
*[dog]: It sleeps.
*[QF]: quick fox
*[RPO]: recovery point objective
*[zone]: A part of a map.
""",
    ("auto", Shape.SPHINX, False): """\
## Terms

```{glossary}
dog
  It sleeps. See also {term}`QF`.

QF
  Quick fox. See also {term}`dog`, {term}`RPO`.

RPO
  Recovery point objective. How far.

zone
  A part of a map.
```
""",
    ("auto", Shape.SPHINX, True): """\
## Terms

```{glossary}
zone
  A part of a map.
```

### Animals

```{glossary}
dog
  It sleeps. See also {term}`QF`.

QF
  Quick fox. See also {term}`dog`, {term}`RPO`.
```

### Backup

```{glossary}
RPO
  Recovery point objective. How far.
```
""",
}
# Words, and how they stand in a name or a definition; half of them as they are.
WORDS = {
    "plain words": "plain words",
    "größer 中文 😀": "größer 中文 😀",
    "snake_case": "snake_case",
    "R&D, AT&T I/O": "R&D, AT&T I/O",
    "C++ and C#": "C++ and C#",
    "C++ - a - b": "C++ - a - b",
    "a > b, -5, 1.5, $5 and ~5": "a > b, -5, 1.5, $5 and ~5",
    "(in brackets)": "(in brackets)",
    "it's 50% “done”!": "it's 50% “done”!",
    ".NET": ".NET",
    "#1": "#1",
    "a|b": "a|b",
    "a*b*": r"a\*b\*",
    "_x_": r"\_x\_",
    "x_ y": r"x\_ y",
    "a < b": "a &lt; b",
    "<b>": "&lt;b>",
    "[x](y)": r"\[x\](y)",
    "a\\b": r"a\\b",
    "{{ x }}": r"\{\{ x }}",
    "&copy; &#39;": "&amp;copy; &amp;#39;",
    "~~x~~": "&#126;~x&#126;~",
    "a ` b": r"a \` b",
    "- x": r"\- x",
    "+ x": r"\+ x",
    "> x": r"\> x",
    "# x": r"\# x",
    "12. x": r"12\. x",
    "3) x": r"3\) x",
}


@pytest.mark.parametrize("key", TEXTS, ids=str)
def test_each_shape(key: tuple[str, Shape, bool]) -> None:
    dialect, shape, by_category = key
    assert write_entries(form(dialect, shape, by_category=by_category), ENTRIES) == TEXTS[key]


def test_myst_knows_no_ids_but_its_own() -> None:
    """Found: links of Markdown to an id of HTML, of which MyST warns."""
    text = write_entries(form("myst"), [DOG, QF._replace(see=("dog",))])
    assert text.split("\n")[4:] == [
        '| <a id="glossary-dog"></a>dog | It sleeps. See also <a href="#glossary-qf">QF</a>. |',
        '| <a id="glossary-qf"></a>QF | Quick fox. See also <a href="#glossary-dog">dog</a>. |',
        "",
    ]


def test_abbreviations_have_no_categories() -> None:
    one, other = (form(shape=Shape.ABBREVIATIONS, by_category=choice) for choice in (True, False))
    assert write_entries(one, ENTRIES) == write_entries(other, ENTRIES)


@pytest.mark.parametrize(("words", "written"), WORDS.items())
def test_what_would_be_markup(words: str, written: str) -> None:
    entry = Entry(words, "", f"{words}.")
    cell, meant = written.replace("|", r"\|"), f"{written}."
    assert [write_entries(form(shape=shape), [entry]) for shape in Shape] == [
        f"## Terms\n\n{written}\n: {meant}\n",
        f"## Terms\n\n| Term | Meaning |\n| --- | --- |\n| {cell} | {cell}. |\n",
        f"## Terms\n\n### {written}\n\n{meant}\n",
        f"*[{words}]: {words}.\n",
        f"## Terms\n\n```{{glossary}}\n{written}\n  {meant}\n```\n",
    ]


def test_code_in_a_definition_stays_code_and_a_name_has_none() -> None:
    """Found: `\\|` in the code of a row, whose backslash Python-Markdown shows."""
    entry = Entry("`a|b`", "", "Says `<x> *y* | z` or `*x*` *now*.")
    assert write_entries(form(), [entry]) == (
        "## Terms\n\n| Term | Meaning |\n| --- | --- |\n| \\`a\\|b\\` "
        "| Says <code>&lt;x> \\*y\\* &#124; z</code> or `*x*` \\*now\\*. |\n"
    )
    assert write_entries(form(shape=Shape.DEFINITION_LIST), [entry]) == (
        "## Terms\n\n\\`a|b\\`\n: Says `<x> *y* | z` or `*x*` \\*now\\*.\n"
    )


def test_words_of_titles_and_categories_are_no_markup() -> None:
    one = form(shape=Shape.HEADINGS, by_category=True)._replace(title="A *b*")
    assert write_entries(one, [Entry("X", "", "Y.", "C <d>")]) == (
        "## A \\*b\\*\n\n### C &lt;d>\n\n#### X\n\nY.\n"
    )


@pytest.mark.parametrize(
    ("level", "by_category", "marks"),
    [
        (1, False, ["#", "##"]), (2, False, ["##", "###"]), (6, False, ["######", "######"]),
        (1, True, ["#", "##", "###"]), (5, True, ["#####", "######", "######"]),
    ],
)  # fmt: skip
def test_headings_stand_below_each_other(level: int, by_category: bool, marks: list[str]) -> None:
    one = form(shape=Shape.HEADINGS, by_category=by_category, level=level)
    lines = write_entries(one, [Entry("X", "", "Y.", "C")]).split("\n")
    assert [line.split(" ")[0] for line in lines if line.startswith("#")] == marks


def test_words_end_as_sentences_do() -> None:
    texts = {"Runs": "Runs.", "Runs.": "Runs.", "Runs!": "Runs!", "Why?": "Why?", "x (y)": "x (y)."}
    assert {words: Entry("X", "", words).text for words in texts} == texts
    assert Entry("X", "quick fox", "Runs").text == "Quick fox. Runs."
    assert Entry("X", "quick fox").text == "Quick fox."


def test_links_to_where_a_term_is_used() -> None:
    links = "[a.md](a.md), [b c/d(e).md](b%20c/d%28e%29.md)"
    assert write_entries(form(shape=Shape.DEFINITION_LIST), [PLACED]) == (
        f"## Terms\n\nRTO\n: How long. Used in {links}.\n"
    )
    assert write_entries(form("auto", Shape.SPHINX), [PLACED]) == (
        f"## Terms\n\n```{{glossary}}\nRTO\n  How long. Used in {links}.\n```\n"
    )


def test_no_two_names_have_one_anchor() -> None:
    names = ("C", "C++", "C#", "I/O", "Größe", "Proxmox VE", "a_b")
    assert [Entry(name).anchor for name in names] == [
        *("glossary-c", "glossary-c-plus-plus", "glossary-c-sharp", "glossary-i-o"),
        *("glossary-größe", "glossary-proxmox-ve", "glossary-a-b"),
    ]
