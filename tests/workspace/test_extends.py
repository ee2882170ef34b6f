"""A config over the one that it extends: key by key, lists replaced or amended, mappings merged."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from termlint.terminology import default_packs
from termlint.workspace import Workspace
from termlint.workspace.config import Amendment, AsOf, Config

Put = Callable[[Mapping[str, str]], Path]


def config(put: Put, mine: str, base: str, *more: str) -> Config:
    """Return the config of `mine` over `base`, which extends what comes after it."""
    texts = [mine, base, *more]
    names = [".termlint.yaml", *(f"base/{number}.yaml" for number in range(1, len(texts)))]
    links = [f"extends: base/{1}.yaml\n", *(f"extends: {n}.yaml\n" for n in range(2, len(texts)))]
    put({name: text + link for name, text, link in zip(names, texts, [*links, ""], strict=True)})
    return Workspace().config_of(Path.cwd())


NAMES = ("a", "b", "c")
# What a file says, what the one it extends says, and what both make of a, b, c.
LISTS = [
    ("", "[x]", ("x",)),
    ("[x]", "", ("x",)),
    ("[x]", "[y]", ("x",)),
    ("[]", "[y]", ()),
    ("{add: [x]}", "[y]", ("y", "x")),
    ("{remove: [y]}", "[y, z]", ("z",)),
    ("{add: [x], remove: [z]}", "[y, z]", ("y", "x")),
    ("{add: [x]}", "{add: [y]}", ("a", "b", "c", "y", "x")),
    ("{remove: [a]}", "{remove: [b]}", ("c",)),
    ("{add: [b]}", "{remove: [b]}", ("a", "b", "c")),
    ("{remove: [y]}", "{add: [y]}", ("a", "b", "c")),
    ("[x]", "{remove: [a]}", ("x",)),
    ("{}", "[y]", ("y",)),
]


@pytest.mark.parametrize("key", ["well-known", "exclude", "include"])
@pytest.mark.parametrize(("mine", "base", "result"), LISTS)
def test_lists(put: Put, key: str, mine: str, base: str, result: tuple[str, ...]) -> None:
    found = config(put, *(f"{key}: {text}\n" if text else "" for text in (mine, base)))
    assert getattr(found, key.replace("-", "_")).applied(NAMES) == result


def test_a_chain_of_three(put: Put) -> None:
    found = config(
        put,
        "well-known: {add: [x]}\nquotes: check\n",
        "well-known: {remove: [y]}\nquotes: skip\nheadings: use\n",
        "well-known: [y, z]\nchangelogs: check\nheadings: ignore\nmax-size: 7\n",
    )
    assert found.well_known.applied(NAMES) == ("z", "x")
    assert (found.quotes, found.headings, found.changelogs) == ("check", "use", "check")
    assert found.max_size == 7
    assert found.path == Path.cwd() / ".termlint.yaml"


def test_a_default_that_is_said_is_said(put: Put) -> None:
    found = config(
        put,
        "quotes: skip\nbuiltin: true\nas-of: today\nmax-size: 10000000\n",
        "quotes: check\nbuiltin: false\nas-of: 2020\nmax-size: 1\n",
    )
    assert (found.quotes, found.builtin, found.as_of) == ("skip", True, AsOf(said=True))
    assert found.max_size == 10_000_000


def test_mappings_are_merged(put: Put) -> None:
    found = config(
        put,
        "severity: {outdated-term: info, late-definition: off}\nextensions: {txt: rst}\n"
        "per-file: {a.md: {flavour: myst}}\n",
        "severity: {outdated-term: error, undefined-acronym: info}\nextensions: {log: md}\n"
        "per-file: {a.md: {flavour: hugo}, b.md: {flavour: gfm}}\n",
    )
    assert found.severity == {
        "outdated-term": "info",
        "undefined-acronym": "info",
        "late-definition": "off",
    }
    assert found.extensions == {"log": "markdown", "txt": "rst"}
    assert {glob: one.flavour for glob, one in found.per_file.items()} == {
        "a.md": "myst",
        "b.md": "gfm",
    }


def test_entries_and_terms_replace_the_inherited_ones(put: Put) -> None:
    base = "terms: [{term: A, expansion: b}]\noutdated: [{outdated: X Y, current: Z}]\n"
    assert [term.name for term in config(put, "", base).terms] == ["A"]
    mine = "terms: [{term: B, expansion: b}]\n"
    found = config(put, mine, base)
    assert [term.name for term in found.terms] == ["B"]
    assert [entry.id for entry in found.outdated] == ["x-y"]


def test_files_count_from_the_config_that_names_them(put: Put) -> None:
    put({"base/terms.yaml": "terms: []\n", "terms.yaml": "terms: []\n", "base/p.yaml": "x"})
    top = Path.cwd()
    found = config(put, "glossaries: {add: [terms.yaml]}\n", "glossaries: [terms.yaml]\n")
    assert found.glossaries.applied(()) == (
        str(top / "base" / "terms.yaml"),
        str(top / "terms.yaml"),
    )
    found = config(put, "glossaries: {remove: [base/*.yaml]}\n", "glossaries: [terms.yaml]\n")
    assert found.glossaries.applied(()) == ()
    found = config(put, "glossaries: [terms.yaml]\n", "glossaries: [terms.yaml]\n")
    assert found.glossaries.applied(()) == (str(top / "terms.yaml"),)


def test_packs_come_on_top_of_the_shipped_ones(put: Put) -> None:
    put({"base/p.yaml": "vendor: Acme\nentries: [{outdated: Acme Box, current: Acme Cloud}]\n"})
    own = str(Path.cwd() / "base" / "p.yaml")
    found = config(put, "packs: {remove: [vmware]}\n", "packs: [./p.yaml]\n")
    assert (found.packs.applied(()), found.packs.remove) == ((own,), ("vmware",))
    lexicon = Workspace().lexicon(Workspace().config_of(Path.cwd()))
    others = [name for name in default_packs() if name != "vmware"]
    assert [pack.name for pack in lexicon.packs] == [*others, "p"]
    found = config(put, "packs: {add: [vmware]}\n", "packs: {remove: [vmware, proxmox]}\n")
    assert (found.packs.applied(()), found.packs.remove) == (("vmware",), ("proxmox",))
    lexicon = Workspace().lexicon(Workspace().config_of(Path.cwd()))
    others = [name for name in default_packs() if name not in ("proxmox", "vmware")]
    assert [pack.name for pack in lexicon.packs] == [*others, "vmware"]


def test_a_pack_that_is_off_by_default_is_turned_on_by_its_name(put: Put) -> None:
    def names(mine: str, base: str) -> list[str]:
        config(put, mine, base)
        lexicon = Workspace().lexicon(Workspace().config_of(Path.cwd()))
        return [pack.name for pack in lexicon.packs]

    on = list(default_packs())
    assert names("", "") == on
    assert names("", "packs: [inclusive-language]\n") == [*on, "inclusive-language"]
    assert names("packs: [inclusive-language]\n", "") == [*on, "inclusive-language"]
    assert names("builtin: false\npacks: [inclusive-language]\n", "") == ["inclusive-language"]
    off = "packs: {remove: [inclusive-language]}\n"
    assert names(off, "packs: [inclusive-language]\n") == on
    assert names("", off) == on


def test_a_pack_of_ones_own_is_on_whatever_it_says(put: Put) -> None:
    entries = "entries: [{outdated: Acme Box, current: Acme Cloud}]\n"
    put({"p.yaml": f"vendor: Acme\ndefault: off\n{entries}", ".termlint.yaml": "packs: ./p.yaml"})
    lexicon = Workspace().lexicon(Workspace().config_of(Path.cwd()))
    (last,) = lexicon.packs[-1:]
    assert (last.name, [entry.id for entry in last.entries]) == ("p", ["acme-box"])


def test_a_toml_file_can_be_extended(put: Put) -> None:
    put({"base/pyproject.toml": "[tool.termlint]\nquotes = 'check'\n"})
    put({".termlint.yaml": "extends: base/pyproject.toml\n"})
    assert Workspace().config_of(Path.cwd()).quotes == "check"
    put({"base/other.toml": "headings = 'use'\n"})
    put({".termlint.yaml": "extends: base/other.toml\n"})
    assert Workspace().config_of(Path.cwd()).headings == "use"


@pytest.mark.parametrize(
    ("amendment", "result"),
    [
        (Amendment(), ("a", "b", "c")),
        (Amendment(("x", "x")), ("x",)),
        (Amendment(None, ("a", "x")), ("a", "b", "c", "x")),
        (Amendment(None, (), ("b", "x")), ("a", "c")),
        (Amendment(("x", "y"), ("z",), ("y",)), ("x", "z")),
    ],
)
def test_an_amendment_keeps_the_order_and_names_nothing_twice(
    amendment: Amendment, result: tuple[str, ...]
) -> None:
    assert amendment.applied(NAMES) == result
