"""The codes of languages, and what front matter and RST's first fields say about a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.documents import read_text
from termlint.documents.languages import COUNTRIES, LANGUAGES, language_of_tag

TAGS = """
de=de en=en EN=en en-GB=en en_US=en eng=en deu=de ger=de pt-BR=pt pt_BR=pt zh-Hans=zh zh-Hant-TW=zh
sr_Latn=sr es-419=es de_DE.UTF-8=de de_DE.utf8=de fil=fil yue=yue zho=zh NO=no id=id ml=ml ha=ha
""".split()


@pytest.mark.parametrize("pair", TAGS)
def test_tags(pair: str) -> None:
    tag, language = pair.split("=")
    assert language_of_tag(tag) == language


@pytest.mark.parametrize(
    "tag",
    """
    xx d deutsch german english python go js md rst c cn jp uk-UKR de-DEU de- -de de-1 de--DE lua
    sql de/en de,en {{lang}} d3 e1 zxx mul und i18n aa-bb-cc-dd de.txt
    """.split(),
)
def test_no_tags(tag: str) -> None:
    assert language_of_tag(tag) == ""


def test_no_country_hides_a_language() -> None:
    assert COUNTRIES.keys().isdisjoint(LANGUAGES)
    assert set(COUNTRIES.values()) <= LANGUAGES
    assert len(LANGUAGES) == 183


FRONT_MATTER = [
    ("---\nlang: de\n---\n\nText.\n", "de"),
    ("---\nlang: de\n---\n", "de"),
    ("---\nlanguage: fr\n...\nText.\n", "fr"),
    ("---\ntitle: x\nLang: \"pt-BR\"\ntags: [a]\n---\n\nText.\n", "pt"),
    ("---\r\ntitle: x\r\nlang: 'zh-CN' # Chinese\r\n---\r\nText.\r\n", "zh"),
    ("---\rlang: de\r---\rText.\r", "de"),
    ("---\n\nlang: ja\n\n---\n\nText.\n", "ja"),
    ("---\nlanguage: python\nlang: de\n---\nText.\n", "de"),
    ("---\nlang: cn\n---\nText.\n", "zh"),
    ("---\nlang: no\n---\nText.\n", "no"),
    ("---\nlang: en-GB\n---\nText.\n", "en"),
    ("+++\ntitle = 'x'\nlang = \"de\"\n+++\n\nText.\n", "de"),
    ("+++\nlanguage='it' # Italian\n[extra]\nlang = 'fr'\n+++\nText.\n", "it"),
    # what says nothing
    ("Text.\n", ""),
    ("---\ntitle: x\n---\n\nText.\n", ""),
    ("---\nlang:\n---\n\nText.\n", ""),
    ("---\nlang: python\n---\n\nText.\n", ""),
    ("---\nlang: [de, fr]\n---\n\nText.\n", ""),
    ("---\nlang: de, fr\n---\n\nText.\n", ""),
    ("---\nlang: {{ page.lang }}\n---\n\nText.\n", ""),
    ("---\nlang:de\n---\n\nText.\n", ""),
    ("---\nlanguages: de\n---\n\nText.\n", ""),
    ("---\nlang-switch: de\nmy_lang: de\nx lang: de\n---\n\nText.\n", ""),
    ("---\nsite:\n  lang: de\ntext: |\n  lang: de\n---\n\nText.\n", ""),
    ("---\n# lang: de\n---\n\nText.\n", ""),
    ("+++\nlanguageCode = 'de'\n[extra]\nlang = 'de'\n+++\n\nText.\n", ""),
    ("+++\nlang: de\n+++\n\nText.\n", ""),
    ("---\nlang = 'de'\n---\n\nText.\n", ""),
    ("Text.\n\n---\nlang: de\n---\n", ""),
    ("lang: de\n\nText.\n", ""),
    ("\n---\nlang: de\n---\n", ""),
    ("---\n\nA rule.\n\nlang: de\n", ""),
    ("> ---\n> lang: de\n> ---\n", ""),
    ("```\n---\nlang: de\n---\n```\n", ""),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "language"), FRONT_MATTER)
def test_front_matter(source: str, language: str) -> None:
    assert read_text(source, "a.md", "markdown").language == language


@pytest.mark.parametrize(
    ("flavour", "language"),
    [("commonmark", ""), ("gfm", "de"), ("mkdocs", "de"), ("docusaurus", "de"), ("hugo", "de")],
)
def test_front_matter_of_a_flavour(flavour: str, language: str) -> None:
    document = read_text("---\nlang: de\n---\n\nText.\n", "a.md", "markdown", flavour=flavour)
    assert document.language == language


FIELDS = [
    (":lang: de\n\nText.\n", "de"),
    (":Language: pt-BR\n", "pt"),
    ("Title\n=====\n\n:Author: me\n:lang: de\n\nText.\n", "de"),
    ("=====\nTitle\n=====\n\nSubtitle\n--------\n\n:lang: fr\n", "fr"),
    (".. a comment\n   goes on\n\n.. _target:\n\nTitle\n#####\n\n:orphan:\n:lang: de\n", "de"),
    ("Title\r\n=====\r\n\r\n:abstract: A text\r\n   of two lines.\r\n:lang: ja\r\n", "ja"),
    ("A\n=\n\n:lang: en\n", "en"),
    # what says nothing
    ("Text.\n\n:lang: de\n", ""),
    ("Title\n=====\n\nText.\n\n:lang: de\n", ""),
    ("Title\n=====\n\n* a bullet\n\n:lang: de\n", ""),
    ("Title\n=====\n\n.. code-block:: rst\n\n   :lang: de\n", ""),
    ("Title\n=====\n\n.. figure:: x.png\n   :lang: de\n", ""),
    ("Title\n=====\n\nSee :lang: de\n", ""),
    (":lang: python\n", ""),
    (":lang:\n", ""),
    (":langs: de\n", ""),
    ("lang: de\n", ""),
    ("Title\n=====\n\n:Author: me\n", ""),
    ("Term\n  :lang: de\n", ""),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "language"), FIELDS)
def test_fields_of_rst(source: str, language: str) -> None:
    assert read_text(source, "a.rst", "rst").language == language


def test_a_suppression_leaves_the_language() -> None:
    source = ":lang: de\n\n.. termlint-disable-file\n\nText.\n"
    document = read_text(source, "a.rst", "rst")
    assert (document.language, len(document.suppressions)) == ("de", 1)
    source = "---\nlang: de\n---\n\n<!-- termlint-disable-file -->\n\nText.\n"
    document = read_text(source, "a.md", "markdown")
    assert (document.language, len(document.suppressions)) == ("de", 1)


KEYS = st.sampled_from(("title: a", "lang-x: fr", "tags: [fr]", "x:\n  lang: fr", "# lang: fr", ""))


@given(
    st.lists(KEYS), st.sampled_from(sorted(LANGUAGES)), st.lists(KEYS), st.sampled_from(("", "\r"))
)
def test_a_key_is_found_among_others(
    before: list[str], code: str, after: list[str], ending: str
) -> None:
    """Found: only the first line read; a key inside another one read."""
    lines = ["---", "title: b", *before, f"lang: {code}", *after, "---", "Text.", ""]
    source = f"{ending}\n".join("\n".join(lines).split("\n"))
    assert read_text(source, "a.md", "markdown").language == code
