"""Plurals of acronyms that are written as no plural is: with an apostrophe, or a capital S."""

from collections.abc import Callable
from typing import Any

import pytest

from termlint.terminology import TermKind, shipped_glossary

Lint = Callable[..., list[Any]]
TERMS = (
    {"term": "API", "kind": "acronym", "expansion": "Application Programming Interface"},
    {"term": "VM", "kind": "acronym", "expansion": "virtual machine"},
    {"term": "URL", "kind": "acronym", "expansion": "Uniform Resource Locator"},
    {"term": "FTP", "kind": "acronym", "expansion": "File Transfer Protocol"},
    {"term": "HTTPS", "kind": "acronym", "expansion": "HTTP Secure"},
    {"term": "iPhone", "kind": "name"},
    {"term": "REST API", "kind": "name"},
    {"term": "DNS", "kind": "acronym", "expansion": "Domain Name System"},
    {"term": "vCPU", "kind": "acronym", "expansion": "virtual CPU"},
    {"term": "POC", "kind": "acronym", "expansion": "proof of concept", "forms": ["PoC"]},
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("These API's are public.", [("API's", 6)]),
        ("We move all of the VM\u2019s, one by one.", [("VM\u2019s", 19)]),
        ("There are many VM's on this host.", [("VM's", 15)]),
        ("The API's were closed in May.", [("API's", 4)]),
        ("## How to move VM's\n\nSlowly.", [("VM's", 15)]),
        ("Open the important URLS that are listed below.", [("URLS", 19)]),
        ("All URLS are kept.", [("URLS", 4)]),
        ("The VM's use addresses, and the VM's lack it.", [("VM's", 4), ("VM's", 32)]),
        ("The VM's use of it, the VM's need is.", []),
        ("The REST API's are now open.", [("REST API's", 4)]),
        ("All the DNS's are listed.", []),
        # an owner, or short for "is"
        ("The API's limit is low, and a VM's disk is full.", []),
        ("If the API's in a bad state, wait. The VM's been down.", []),
        ("The limit is lower than the API's.", []),
        ("This disk is the VM's. It is a VM's, so wait.", []),
        ("The host has an address and uses the VM's.", []),
        ("Reboot all the VM's, and count most of the VM's.", [("VM's", 15), ("VM's", 43)]),
        ("The calls are many REST API's.", []),
        ("This VM's of the new kind.", []),
        ("It is the iPhone's, and the iPhone's are fine.", []),
        ("Four vCPUs, Vcpus and PoCs.", [("Vcpus", 12)]),
        ("De API's zijn klaar, en alle VM's van de locatie zijn vol.", []),
        # right plurals, other acronyms, code
        ("These APIs are public, and the VMs' disks are full.", []),
        ("Several FTPS servers stay, and HTTPS does, too.", []),
        ("The core parts of APIS are public.", []),
        ("A virtual thing, the vMS, is no plural.", []),
        ("It has 4 vCPUS.", [("vCPUS", 9)]),
        ("The FTPS port is open.", []),
        ("Write `API's are` as `APIs are`.", []),
        ("They wrote \"the API's are public\" here.", [("API's", 16)]),
        ("ALL URLS ARE KEPT.", []),
        ("# ALL VM'S\n\nLes API's sont là, et les VM's de la zone sont pleines.", []),
    ],
)
def test_plurals(lint: Lint, source: str, found: list[tuple[str, int]]) -> None:
    got = lint(source + "\n", "inconsistent-casing", terms=TERMS)
    assert [(one.text, one.span.start) for one in got] == found


def test_the_fix_is_the_plural(lint: Lint) -> None:
    found = lint("These API's are public, all URLS are.\n", "inconsistent-casing", terms=TERMS)
    new = [edit.text for one in found for fix in one.fixes for edit in fix.edits]
    assert new == ["APIs", "URLs"]


def test_no_shipped_acronym_is_wrong_in_its_plural(lint: Lint) -> None:
    names = [term.name for term in shipped_glossary().terms if term.kind is TermKind.ACRONYM]
    source = "\n\n".join(f"Each {name} is one of the {name}s there." for name in names)
    assert len(names) > 80
    assert lint(f"{source}\n", "inconsistent-casing", shipped=True) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("All the VM's run; these VM's work in the lab.", ["VM's", "VM's"]),
        ("Most of our VM's fail.", ["VM's"]),
        ("All the VM's run time is short.", []),
        ("The VM's run time, the API's use case and the VM's work load.", []),
        ("The API's of the hosts are open.", ["API's"]),
        ("This API's of the old kind, and the VM's, of course.", []),
        ("It is the VM's of course.", []),
        # in small letters, where a sentence says that they are many
        ("The api's are used by all hosts.", ["api's"]),
        ("We see that all the api's of the hosts are open.", ["api's"]),
        ("The api's limit is what counts here.", []),
        ("Set `x` to api's or vm's there.", []),
        ("api's are good", []),
    ],
)
def test_verbs_and_small_letters(lint: Lint, source: str, found: list[str]) -> None:
    got = lint(source + "\n", "inconsistent-casing", terms=TERMS)
    assert [one.text for one in got] == found
