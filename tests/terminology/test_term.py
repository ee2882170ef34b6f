"""Terms, their default kinds, and what a glossary finds."""

import pytest

from termlint.terminology.term import Glossary, Sense, Term, TermKind, default_kind


def term(name: str, *forms: str, expansion: str = "") -> Term:
    return Term(name, default_kind(name, bool(expansion)), expansion, forms=forms)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Proxmox VE", TermKind.NAME),
        ("VMware", TermKind.NAME),
        ("iSCSI", TermKind.NAME),
        ("vSphere", TermKind.NAME),
        ("Storage vMotion", TermKind.NAME),
        ("Ceph", TermKind.NAME),
        ("Snapshot", TermKind.NAME),
        ("ext4", TermKind.NAME),
        ("x86 host", TermKind.NAME),
        ("Élan", TermKind.NAME),
        ("RPO", TermKind.NAME),
        ("thin provisioning", TermKind.NOUN),
        ("Thin provisioning", TermKind.NOUN),
        ("snapshot", TermKind.NOUN),
        ("pmxcfs", TermKind.NOUN),
        ("e-mail", TermKind.NOUN),
        ("Internet of Things", TermKind.NOUN),
        ("3par array", TermKind.NOUN),
        ("中", TermKind.NOUN),
    ],
)
def test_the_default_kind_without_an_expansion(name: str, kind: TermKind) -> None:
    assert default_kind(name, has_expansion=False) is kind
    assert default_kind(name, has_expansion=True) is TermKind.ACRONYM


def test_all_senses() -> None:
    senses = (Sense("storage area network"), Sense("subject alternative name"))
    assert Term("SAN", TermKind.ACRONYM, senses=senses).all_senses == senses
    one = Term("HA", TermKind.ACRONYM, "high availability", "It stays up.")
    assert one.all_senses == (Sense("high availability", "It stays up."),)
    assert Term("Ceph", TermKind.NAME, definition="A store.").all_senses == ()


def test_get_is_case_exact_and_find_is_not() -> None:
    san, rest = term("SAN", "SAN fabric"), term("rest")
    glossary = Glossary((san, rest, term("REST")))
    assert glossary.get("SAN") is san
    assert glossary.get("SAN fabric") is san
    assert glossary.get("San") is None
    assert glossary.find("san FABRIC") is san
    assert glossary.find("rest") is rest
    assert glossary.find("REST") is glossary.terms[2]
    assert glossary.find("Rest") is glossary.terms[2]
    assert glossary.find("none") is None
    assert len(glossary) == 3


def test_a_name_wins_over_a_form() -> None:
    machine, short = term("virtual machine", "VM"), term("VM")
    glossary = Glossary((machine, short))
    assert glossary.get("VM") is short
    assert glossary.find("vm") is short
    assert glossary.by_name == {"virtual machine": machine, "VM": short}


def test_of_two_terms_with_one_form_the_later_wins() -> None:
    first, second = term("virtual machine", "VM"), term("Virtual Machine", "VM")
    glossary = Glossary((first,)).merged(Glossary((second,)))
    assert glossary.get("VM") is second
    assert glossary.find("vm") is second
    assert glossary.find("VIRTUAL MACHINE") is second


def test_curly_apostrophes_and_hyphens_fold() -> None:
    assert Glossary((term("SR-IOV"),)).find("sr\u2011iov") is not None


def test_merged_lets_later_terms_replace_earlier_ones_in_place() -> None:
    old, new = term("PBS", expansion="Portable Batch System"), term("PBS", "P.B.S.")
    merged = Glossary((old, term("HA"))).merged(Glossary((term("ZFS"), new)), Glossary())
    assert [it.name for it in merged.terms] == ["PBS", "HA", "ZFS"]
    assert merged.get("PBS") is new
    assert merged.get("P.B.S.") is new
    assert merged.find("zfs") is not None


def test_an_empty_glossary_finds_nothing() -> None:
    assert (Glossary().get("a"), Glossary().find("a"), len(Glossary())) == (None, None, 0)


def test_values_are_frozen_and_compare_by_value() -> None:
    assert Glossary((term("HA"),)) == Glossary((term("HA"),))
    with pytest.raises(AttributeError):
        term("HA").name = "x"  # type: ignore[misc]
