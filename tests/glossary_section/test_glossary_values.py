"""Entries of terms and senses, their order, their groups, and the names of shapes."""

from sections import DOG, PLAIN, QF, RPO

from termlint.documents import read_text
from termlint.glossary_section.plans import plan
from termlint.glossary_section.values import (
    Entry,
    GlossaryStyle,
    Shape,
    by_category,
    in_order,
    slug,
    sorted_entries,
)
from termlint.terminology import Sense, Term, TermKind

SAN = Term(
    "SAN",
    TermKind.ACRONYM,
    definition="What both share.",
    category="Storage",
    see=("LUN",),
    senses=(
        Sense("storage area network", "A network."),
        Sense("subject alternative name", context=("TLS",)),
    ),
)
TITLES = {
    "de": "Glossar",
    "en": "Glossary",
    "es": "Glosario",
    "fr": "Glossaire",
    "it": "Glossario",
    "nl": "Begrippenlijst",
    "pl": "Słowniczek",
    "pt": "Glossário",
    "sv": "Ordlista",
    "ja": "Glossary",
}


def test_a_sense_goes_before_the_term() -> None:
    seen = ("Storage", ("LUN",))
    assert Entry.of(SAN) == Entry("SAN", "", "What both share.", *seen)
    first, second = SAN.senses
    assert Entry.of(SAN, first) == Entry("SAN", "storage area network", "A network.", *seen)
    assert Entry.of(SAN, second) == Entry(
        "SAN", "subject alternative name", "What both share.", *seen
    )


def test_order_is_without_case_and_only_what_is_there_is_seen() -> None:
    entries = (QF, DOG, Entry("Qf"), Entry("a", see=("a", "dog", "none")))
    assert [one.name for one in in_order(entries)] == ["a", "dog", "QF", "Qf"]
    assert in_order(entries)[2] == QF
    assert [(one.name, one.see) for one in sorted_entries(entries)] == [
        ("a", ("dog",)), ("dog", ("QF",)), ("QF", ("dog",)), ("Qf", ()),
    ]  # fmt: skip


def test_groups_are_in_order_and_what_has_none_comes_first() -> None:
    other = Entry("x", category="animals and more")
    assert by_category([QF, other, RPO, PLAIN, DOG]) == [
        ("", [PLAIN]), ("Animals", [QF, DOG]), ("animals and more", [other]), ("Backup", [RPO]),
    ]  # fmt: skip


def test_words_as_ids() -> None:
    words = ("RPO", "I/O", "Proxmox VE", " a--b_c ", "C++", "Größe 2", "!")
    assert [slug(one) for one in words] == [
        *("rpo", "i-o", "proxmox-ve", "a-b-c", "c-plus-plus", "größe-2", ""),
    ]  # fmt: skip


def test_shapes_are_called_as_in_a_config() -> None:
    names = ("definition-list", "table", "headings", "abbreviations", "sphinx")
    assert tuple(str(one) for one in Shape) == names


def test_the_title_is_in_the_language_of_the_document() -> None:
    for language, title in TITLES.items():
        document = read_text(f"---\nlang: {language}\n---\n\nText.\n", "a.md", "markdown")
        made = plan(document, [QF], GlossaryStyle())
        assert f"\n## {title}\n" in made.text
        assert made.is_fresh is False
        assert "\n## Mine\n" in plan(document, [QF], GlossaryStyle(title="Mine")).text
