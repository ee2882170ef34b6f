"""Plurals of words and names, regular ones."""

import pytest

from termlint.wording.plurals import is_counted, is_many, plural, plural_of_noun, singular_of_noun

PLURALS = {
    "host": "hosts",
    "control plane node": "control plane nodes",
    "switch": "switches",
    "Hyper-V switch": "Hyper-V switches",
    "box": "boxes",
    "branch": "branches",
    "mesh": "meshes",
    "policy": "policies",
    "gateway": "gateways",
    "NSX": "NSXs",
    "VM": "VMs",
    "SKU": "SKUs",
    "vCPU": "vCPUs",
    "VCF Operations": "VCF Operations",
    "PolicY": "PolicYs",
    "Windows 365": "Windows 365s",
    "replica": "replicas",
}


@pytest.mark.parametrize("words", PLURALS)
def test_plurals(words: str) -> None:
    assert plural(words) == PLURALS[words]


NOUNS = {
    "virtual machine": "virtual machines",
    "recovery point objective": "recovery point objectives",
    "storage area network": "storage area networks",
    "service-level agreement": "service-level agreements",
    "policy": "policies",
    "gateway": "gateways",
    "virtual switch": "virtual switches",
    "host bus": "host buses",
    "Windows access": None,
    "business process": "business processes",
    "network class": "network classes",
    "hash": "hashes",
    "Policy": "Policies",
    "VM": "VMs",
    # of something: the word before it is counted
    "point of presence": "points of presence",
    "bill of materials": "bills of materials",
    "total cost of ownership": "total costs of ownership",
    "letter of the law of physics": "letters of the law of physics",
    # irregular ones
    "access matrix": "access matrices",
    "Basis": "Bases",
    "single person": "single people",
    "time axis": "time axes",
    "child": "children",
    "Datum": "Data",
    "repair man": "repair men",
    "business impact analysis": "business impact analyses",
    "success criterion": "success criteria",
    # what has none, or none that a rule tells
    "high availability": None,
    "software-defined storage": None,
    "Quality": None,
    "data loss prevention": None,
    "user acceptance testing": None,
    "just a bunch of disks": None,
    "out of memory": None,
    "raw device mapping": "raw device mappings",
    "letter of the law": "letters of the law",
    "quality of service": None,
    "infrastructure as code": None,
    "platform as a service": None,
    "copy on write": None,
    "man in the middle": None,
    "rack and stack of hosts": None,
    "of hosts": None,
    "operations": None,
    "chassis": None,
    "diagnosis": None,
    "status": "statuses",
    "virtual machines": None,
    "write once read many 2": None,
    "input/output": None,
    "x86": None,
    "": None,
}


@pytest.mark.parametrize("words", NOUNS)
def test_plurals_of_nouns(words: str) -> None:
    assert plural_of_noun(words) == NOUNS[words]


@pytest.mark.parametrize("words", [words for words in NOUNS if NOUNS[words]])
def test_a_plural_has_no_plural(words: str) -> None:
    once = plural_of_noun(words)
    assert once
    if " of " not in once and once.endswith("s"):
        assert plural_of_noun(once) is None


COUNTED = [
    "virtual machine", "mean time to repair", "point of presence", "array of disks", "host bus",
    "raw device mapping", "letter of the law", "single sign-on", "business process", "virtual GPU",
    "Storage DRS",
]  # fmt: skip
UNCOUNTED = [
    "high availability", "Data Loss Prevention", "security information and event management",
    "quality of service", "software-defined networking", "user acceptance testing",
    "power over copper", "platform as a service", "just a bunch of disks", "write once, read many",
    "pluggable modules", "extended page tables",
]  # fmt: skip


@pytest.mark.parametrize("words", COUNTED + UNCOUNTED)
def test_what_one_can_have_one_of(words: str) -> None:
    assert is_counted(words) == (words in COUNTED)


SINGULARS = {
    "network units": "network unit",
    "Network Policies": "Network Policy",
    "tape boxes": "tape box",
    "classes": "class",
    "hashes": "hash",
    "network switches": None,
    "network unit": None,
    "host bus": None,
    "network access": None,
    "points of presence": None,
    "": None,
}


@pytest.mark.parametrize("words", SINGULARS)
def test_singulars(words: str) -> None:
    assert singular_of_noun(words) == SINGULARS[words]
    assert is_many(words) == (words in ("network switches", "points of presence")) or (
        SINGULARS[words] is not None
    )
