"""The language of a document by its path and settings, and the rules that run in it."""

from datetime import date

import pytest

from termlint.checks import RULES, Lexicon, Settings
from termlint.documents import read_text
from termlint.linter import Linter
from termlint.linter.languages import language_of_path
from termlint.terminology import Glossary, Pack, parse_entries, parse_terms
from termlint.terminology.nodes import nodes_from_python

NAMES = """
a.de.md=de guide.fr.rst=fr a.b.ja.mdx=ja README.zh-CN.md=zh README.zh_TW.md=zh README.zh-cn.md=zh
README.zh-Hans.md=zh README.pt-br.md=pt README.ZH.md=zh README.DE.md=de README.cn.md=zh
readme.jp.md=ja README.ua.md=uk README.ml.md=ml README.ha.md=ha README.cs.md=cs README.pl.md=pl
index.ca.md=ca _index.eu.md=eu README.fil.md=fil CONTRIBUTING.id.md=id CHANGELOG.de.md=de
notes.it.md=it notes.no.md=no notes.tr.md=tr notes.ml-IN.md=ml notes.ca-ES.md=ca a.sr-Latn.md=sr
a.es-419.md=es docs/a.de.md=de a.en.md=en README.en-US.md=en docs/de/README.en.md=en
docs.old/x.uk.md=uk
""".split()
FOLDERS = """
docs/de/a.md=de docs/de/guide/x/a.md=de docs/pt-br/a.md=pt docs/zh_CN/a.md=zh Docs/fr/a.md=fr
docs/cn/a.md=zh docs/jp/a.md=ja docs/no/a.md=no docs/id/a.md=id docs/it/a.md=it docs/cs/a.md=cs
docs/uk/a.md=uk docs/ZH-CN/a.md=zh docs/ml-IN/a.md=ml content/es/a.md=es content/pt-BR/a.md=pt
i18n/ml/a.md=ml i18n/fil/docs/a.md=fil translations/ha/a.md=ha translations/de-DE/content/a.md=de
locale/fr/LC_MESSAGES/a.rst=fr locales/ca/a.rst=ca locale_dirs/io/a.rst=io sub/docs/ko/a.md=ko
docs/en/docs/de/a.md=de docs/de/docs/en/a.md=en docs/en/a.md=en docs/en-us/a.md=en
""".split()


@pytest.mark.parametrize("pair", [*NAMES, *FOLDERS])
def test_paths_of_a_language(pair: str) -> None:
    path, language = pair.split("=")
    assert language_of_path(path) == language


@pytest.mark.parametrize(
    "path",
    """
    a.md README.md de.md .de.md de a.min.md v1.io.md foo.rs.md notes.md.md setup.vm.md a.js.md
    index.ts.md Option.ts.md README.ps.md main.cs.md init.el.md run.pl.md user.id.md draw.io.md
    socket.io.md cluster.ha.md root.ca.md volume.sd.md what.is.md host.os.md a.ml.md rules.mk.md
    lib.so.md api.to.md load.lb.md asp.net.md a.xx.md a.IT.md a.De.md process.as-is.md
    process.to-be.md switch.no-op.md list.to-do.md plan.it-ot.md a.x-de.md a.de-x.md a.de-DEU.md
    guide_de.md guide-de.md guide.deu.md notes.est.md 1.2.md release.10.md README.vm.md README.xx.md
    README.lua.md home.ha.md a.de.tar.md a.d.e.md
    """.split(),
)
def test_names_of_no_language(path: str) -> None:
    assert language_of_path(path) == ""


@pytest.mark.parametrize(
    "path",
    """
    de/a.md src/de/a.md ml/a.md id/a.md ha/a.md docs/ml/a.md docs/ha/a.md docs/io/a.md docs/os/a.md
    docs/is/a.md docs/ca/a.md docs/lb/a.md docs/kv/a.md docs/cr/a.md docs/ms/a.md docs/sd/a.md
    docs/az/a.md docs/IT/a.md docs/DE/a.md docs/as-is/a.md docs/to-be/a.md docs/it-ot/a.md
    docs/ha-dr/a.md docs/api/a.md docs/ui/a.md docs/go/a.md docs/xx/a.md docs/de.md docs/dev/a.md
    docs/v1/de/a.md doc/de/a.md content/ast/a.md content/post/de/a.md local/de/a.md i18n/xx/a.md
    i18n/de.md locales/README.md locales/vm/a.md mydocs/de/a.md
    """.split(),
)
def test_folders_of_no_language(path: str) -> None:
    assert language_of_path(path) == ""


SOURCE = (
    "The ZTQ of NSX-T.\n\nA zone time quota (ZTQ) or a zoo tea quart (ZTQ). Use Githost.\n\n"
    "The ZTQ quota and a quick frame (QF).\n"
)
ENGLISH = [
    "late-definition",
    "outdated-term",
    "conflicting-expansion",
    "inconsistent-casing",
    "redundant-acronym",
    "single-use-acronym",
]
OTHER = ["outdated-term", "inconsistent-casing"]


def _linter(settings: Settings | None = None, rules: str = "") -> Linter:
    terms = parse_terms(nodes_from_python([{"term": "GitHost"}]), "t")
    entries = parse_entries(nodes_from_python([{"outdated": "NSX-T", "current": "NSX"}]), "t")
    lexicon = Lexicon(Glossary(terms), (Pack("", "own", entries),), frozenset())
    selected = frozenset(rules.split()) if rules else frozenset(RULES)
    return Linter(lexicon, settings or Settings(date(2026, 11, 23)), selected)


def _rules(source: str, path: str, **settings: str) -> list[str]:
    linter = _linter(Settings(date(2026, 11, 23), **settings))  # type: ignore[arg-type]
    format = "rst" if path.endswith(".rst") else "markdown"
    found = [one.rule for one in linter.lint(read_text(source, path, format))]
    return [rule for rule in found if rule != "repeated-definition"]


FRONT = "---\nlang: {}\n---\n\n" + SOURCE


@pytest.mark.parametrize(
    ("source", "path", "settings", "rules"),
    [
        (SOURCE, "a.md", {}, ENGLISH),
        (SOURCE, "a.de.md", {}, OTHER),
        (SOURCE, "docs/de/a.md", {}, OTHER),
        (FRONT.format("de"), "a.md", {}, OTHER),
        (":lang: de\n\n" + SOURCE, "a.rst", {}, OTHER),
        (SOURCE, "a.md", {"language": "de"}, OTHER),
        (SOURCE, "a.md", {"file_language": "de"}, OTHER),
        # the text goes before the config's word for the file, the name, the folder, the config
        (FRONT.format("en"), "docs/de/a.de.md", {"language": "de", "file_language": "de"}, ENGLISH),
        (SOURCE, "docs/de/a.de.md", {"language": "de", "file_language": "en"}, ENGLISH),
        (SOURCE, "docs/de/a.en.md", {"language": "de"}, ENGLISH),
        (SOURCE, "docs/en/a.md", {"language": "de"}, ENGLISH),
        (FRONT.format("de"), "docs/en/a.en.md", {"file_language": "en"}, OTHER),
        (SOURCE, "docs/en/a.de.md", {}, OTHER),
        # what says nothing leaves it at English
        (FRONT.format("python"), "docs/ha/a.io.md", {}, ENGLISH),
    ],
)
def test_the_rules_of_a_language(
    source: str, path: str, settings: dict[str, str], rules: list[str]
) -> None:
    assert _rules(source, path, **settings) == rules


def test_which_rules_know_english_only() -> None:
    assert sorted(rule.id for rule in RULES.values() if not rule.english_only) == [
        "inconsistent-casing",
        "missing-glossary",
        "outdated-term",
        "stale-glossary",
        "unused-suppression",
    ]


@pytest.mark.parametrize(
    ("path", "rules", "unread"),
    [
        ("a.de.md", "", "de"),
        ("a.de.md", "late-definition outdated-term", "de"),
        ("a.de.md", "outdated-term inconsistent-casing unused-suppression", ""),
        ("a.md", "", ""),
        ("a.en.md", "", ""),
        ("docs/de/CHANGELOG.md", "", ""),
    ],
)
def test_the_language_that_keeps_rules_from_running(path: str, rules: str, unread: str) -> None:
    document = read_text(SOURCE, path, "markdown")
    assert _linter(rules=rules).unread_language(document) == unread


@pytest.mark.parametrize(
    ("comment", "path", "found"),
    [
        ("<!-- termlint-disable-next-line undefined-acronym -->", "a.md", True),
        ("<!-- termlint-disable-next-line undefined-acronym -->", "a.de.md", False),
        ("<!-- termlint-disable-next-line late-definition -->", "docs/fr/a.md", False),
        ("<!-- termlint-disable-next-line outdated-term -->", "a.de.md", True),
        ("<!-- termlint-disable-next-line -->", "a.md", True),
        ("<!-- termlint-disable-next-line -->", "a.de.md", False),
        ("<!-- termlint-disable-next-line no-such-rule -->", "a.de.md", True),
    ],
)
def test_suppressions_of_rules_that_did_not_run(comment: str, path: str, found: bool) -> None:
    document = read_text(f"{comment}\nAll is well.\n", path, "markdown")
    rules = [one.rule for one in _linter().lint(document)]
    assert rules == (["unused-suppression"] if found else [])


TEXTS = {
    "de": "Die Knoten sind in einem Verbund und werden von der Verwaltung neu gestartet, wenn das "
    "Netz nicht mehr da ist. Das ist für den Betrieb im Haus.",
    "fr": "Les nœuds sont dans une grappe et la console les relance, si le réseau ne répond plus. "
    "Cette règle est pour vous et pour les autres.",
    "es": "Los nodos son parte de una red y la consola los pone en marcha. Para el resto de las "
    "tareas se puede hacer con la misma orden.",
    "zh": "这些节点属于同一个集群，控制台会重新启动它们。VM 也一样。",
    "ja": "ノードはクラスタの一部です。コンソールが再起動します。",
    "ru": "Узлы входят в кластер, и консоль их перезапускает.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_words_tell_another_language(language: str) -> None:
    linter = Linter(Lexicon(Glossary(), (), frozenset()), Settings(date(2026, 1, 1)))
    document = read_text(f"# QZW\n\n{TEXTS[language] * 8}\n", "a.md", "markdown")
    assert linter.unread_language(document) == language
    said = read_text(f"---\nlang: en\n---\n{TEXTS[language] * 8}\n", "a.md", "markdown")
    assert linter.unread_language(said) == ""
    short = read_text(f"{TEXTS[language][:60]}\n", "a.md", "markdown")
    assert linter.unread_language(short) == ""


@pytest.mark.parametrize(
    "text",
    [
        "The nodes are in a cluster and the console starts them again. Knoten sind nicht da.",
        "Los Angeles, San José, El Paso, La Paz, Las Vegas, Santa Fe, Los Alamos",
        "The words der, die, das, ein, eine, und, ist, nicht, mit and von are German ones, and the"
        " console of the cluster has them in the list of words that are left out of the index.",
        "DE DE DE DE DE DE DE DE DE DE DE DE",
        "Set OS, com, no and de. " * 9,
        "集群 is a cluster, as the glossary of the translators says it.",
        "QZ QX QY QW",
        "",
    ],
)
def test_words_of_english_and_of_nothing(text: str) -> None:
    linter = Linter(Lexicon(Glossary(), (), frozenset()), Settings(date(2026, 1, 1)))
    assert linter.unread_language(read_text(f"{text}\n", "a.md", "markdown")) == ""
