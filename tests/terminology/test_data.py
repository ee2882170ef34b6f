"""The shipped data: complete, sorted, unique, and at odds with itself on no day."""

from pathlib import Path

import pytest

from termlint.bundled import bundled
from termlint.terminology import (
    DataError,
    Glossary,
    Pack,
    default_packs,
    load_glossary,
    load_pack,
    shipped_glossary,
    shipped_initialisms,
    shipped_names,
    shipped_pack,
    shipped_packs,
    shipped_well_known,
)
from termlint.terminology.nodes import DataError as Fault
from termlint.terminology.soundness import (
    check_relations,
    check_replacements,
    check_spellings,
    repeated_names,
    require_sources,
)
from termlint.text import fold

SEED = """
PBS|Corosync|Pacemaker|LXC|ESXi|KVM|Proxmox VE|OVF|OVA|V2V|SDN|VXLAN|snapshot|IOPS|DRP|HA|RPO|RTO|
Ceph|Ceph RBD|DRBD|NFS|SAN|thin provisioning|ZFS|DRS|NSX|Storage vMotion|vCenter|vMotion|vSAN|
vSphere|Broadcom
""".replace("\n", "").strip().split("|")  # fmt: skip


def packs() -> list[Pack]:
    return [shipped_pack(name) for name in shipped_packs()]


@pytest.mark.parametrize("name", SEED)
def test_the_glossary_has_the_term(name: str) -> None:
    term = shipped_glossary().find(name)
    assert term is not None
    assert term.definition or all(sense.definition for sense in term.senses)
    assert term.source
    assert term.category


def test_the_seed_has_thirty_three_terms() -> None:
    assert len(set(SEED)) == 33


def test_there_is_enough_of_it() -> None:
    assert len(shipped_glossary()) >= 80
    assert len(shipped_names()) >= 200
    assert len(shipped_well_known()) >= 80
    assert sum(len(pack.entries) for pack in packs()) >= 40


@pytest.mark.parametrize("name", ["infrastructure", "initialisms", "names", "well-known"])
def test_terms_are_sorted_and_unique_after_folding(name: str) -> None:
    glossary = load_glossary(bundled("data") / f"{name}.yaml")
    folded = [fold(term.name) for term in glossary.terms]
    assert folded == sorted(folded)
    assert len(folded) == len(set(folded))
    assert check_spellings(glossary) == []


def test_relations_of_the_glossary_resolve() -> None:
    assert check_relations(shipped_glossary()) == []


def test_every_term_of_the_glossary_has_a_definition_and_a_source() -> None:
    for term in shipped_glossary().terms:
        assert term.definition or all(sense.definition for sense in term.senses), term.name
        assert term.source.startswith("https://"), term.name


def test_names_are_names() -> None:
    assert [term.name for term in shipped_names().terms if term.kind != "name"] == []


def test_glossary_and_names_do_not_contradict_each_other() -> None:
    both = Glossary().merged(shipped_glossary(), shipped_names())
    names = shipped_names()
    assert check_spellings(both) == []
    for term in shipped_glossary().terms:
        same = names.find(term.name)
        assert same is None or same.name == term.name or term.name in same.forms


def test_every_well_known_acronym_has_an_expansion() -> None:
    assert [name for name, expansion in shipped_well_known().items() if not expansion] == []


def test_an_initialism_is_in_no_other_list() -> None:
    elsewhere = {term.name for term in (*shipped_glossary().terms, *shipped_names().terms)}
    assert sorted(shipped_initialisms() & (elsewhere | shipped_well_known().keys())) == []
    assert [name for name in shipped_initialisms() if len(name) < 3 or not name.isupper()] == []


def test_every_pack_entry_has_sources_and_examples() -> None:
    assert [fault for pack in packs() for fault in require_sources(pack)] == []


def test_ids_are_unique_across_packs() -> None:
    ids = [entry.id for pack in packs() for entry in pack.entries]
    assert len(ids) == len(set(ids))


def test_no_two_entries_replace_the_same_name() -> None:
    entries = tuple(entry for pack in packs() for entry in pack.entries)
    assert list(repeated_names(Pack("", "all", entries))) == []


def test_all_packs_but_that_of_wording_are_on_by_default() -> None:
    assert {*shipped_packs()} - {*default_packs()} == {"inclusive-language"}


def test_on_no_day_is_a_replacement_outdated() -> None:
    assert check_replacements(packs()) == []


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.name)
def test_bad_examples_name_the_product_and_sources_are_addresses(pack: Pack) -> None:
    for entry in pack.entries:
        spellings = [fold(it) for name in entry.names for it in name.spellings]
        for text in entry.bad:
            assert any(it in fold(" ".join(text.split())) for it in spellings), (entry.id, text)
        for source in (entry.source, *(name.source for name in entry.names)):
            assert not source or source.startswith("https://"), entry.id


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("data/infrastructure.yaml", "  - term: BGP\n", "  - term: ARC\n", "duplicate term"),
        ("data/infrastructure.yaml", "    see: [ZFS]\n", "    se: [ZFS]\n", "unknown key"),
        ("data/infrastructure.yaml", "kind: acronym", "kind: acronyms", "unknown kind"),
        ("rules/vmware.yaml", "entries:", "entrys:", "unknown key"),
        ("rules/vmware.yaml", "    kind: renamed", "    kind: rename", "unknown kind"),
        ("rules/vmware.yaml", "since: 2", "since: x2", "is not a day"),
    ],
)
def test_a_planted_fault_is_found(
    tmp_path: Path, file: str, old: str, new: str, message: str
) -> None:
    text = (bundled("data").parent / file).read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / Path(file).name
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    load = load_glossary if file.startswith("data") else load_pack
    with pytest.raises(DataError) as caught:
        load(path)
    assert any(message in str(it) for it in (caught.value, *caught.value.others))


def test_the_error_is_one_class() -> None:
    assert DataError is Fault
