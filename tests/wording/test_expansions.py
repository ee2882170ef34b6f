"""Expansions that say the same, and expansions that only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.wording import same_expansion, share_words
from termlint.wording.expansions import normal_expansion

SAME = [
    # letter case, white space, hyphens, marks
    ("virtual port", "virtual port"),
    ("virtual port", "Virtual Port"),
    ("virtual port", "VIRTUAL PORT"),
    ("virtual  port", "virtual port"),
    ("single-root switching", "single root switching"),
    ("hot-spare plan", "hotspare plan"),
    ("data store map", "datastore map"),
    ("input/output path", "input output path"),
    ("hot plug (device)", "hot plug device"),
    ("highly available", "high availability"),
    ("Non\u2011Volatile Tier", "non-volatile tier"),
    ("ReadWriteMany volume", "read write many volume"),
    # plurals
    ("storage pools", "storage pool"),
    ("virtual switches", "virtual switch"),
    ("patch boxes", "patch box"),
    ("write classes", "write class"),
    ("change requests", "change request"),
    ("service level agreements", "service-level agreement"),
    ("flash caches", "flash cache"),
    ("storage policies", "storage policy"),
    ("hash meshes", "hash mesh"),
    # small words
    ("bill of materials", "bill materials"),
    ("the point in time", "point time"),
    ("quality of the service", "quality service"),
    ("mean time to repair", "mean time repair"),
    ("recovery as a service", "recovery as service"),
    ("storage over fabric", "storage fabric"),
    # British and American
    ("virtualisation layer", "virtualization layer"),
    ("synchronised copy", "synchronized copy"),
    ("organising unit", "organizing unit"),
    ("optimiser pass", "optimizer pass"),
    ("authorisations list", "authorization list"),
    ("flow analysers", "flow analyzer"),
    ("colour table", "color table"),
    ("behaviour model", "behavior model"),
    ("behavioural model", "behavioral model"),
    ("data centre", "data center"),
    ("data centres", "data centers"),
    ("fibre switch", "fiber switch"),
    ("service catalogue", "service catalog"),
    ("licence key", "license key"),
    ("defence in depth", "defense in depth"),
    ("labelled route", "labeled route"),
    ("tunnelling layer", "tunneling layer"),
    ("controller label", "controler label"),
    # both of two
    ("recovery point and time objectives", "recovery time objective"),
    # words that stand for each other
    ("local area network card", "LAN card"),
    ("identification number", "ID number"),
    ("virtual private network peer", "VPN peer"),
    ("virtual machine disk", "VM disk"),
    ("virtual LAN trunk", "VLAN trunk"),
    ("virtual local area network trunk", "virtual LAN trunk"),
    ("central processing unit share", "CPU share"),
    ("Internet Protocol pool", "IP pool"),
    ("guest operating system", "guest OS"),
    ("application programming interface server", "API server"),
    ("graphics processing unit slice", "GPU slice"),
    ("software wide area network", "software WAN"),
    ("input/output control", "I/O control"),
    ("world-wide identifier", "world wide ID"),
    ("subject alternate name", "subject alternative name"),
    # further words at either end
    ("cluster resource agent", "cluster resource agent daemon"),
    ("recovery point", "crash recovery point"),
    ("storage monitor", "distributed storage monitor"),
]
DIFFERENT = [
    ("virtual port", "virtual pool"),
    ("virtual port", "vital port"),
    ("recovery point objective", "recovery time objective"),
    ("recovery point objective", "recovery print objective"),
    ("storage area network", "subject alternative name"),
    ("storage area network", "system area network"),
    ("network attached storage", "network access server"),
    ("mean time to repair", "mean time to restore"),
    ("mean time between failures", "mean time before failure"),
    ("central processing unit", "core processing unit"),
    ("quality of service", "quantity of service"),
    ("service level agreement", "service level objective"),
    ("virtual machine", "volume manager"),
    ("virtual machine", "virtual memory"),
    ("container storage interface", "container runtime interface"),
    ("logical unit number", "logical unit name"),
    ("fault tolerance", "file transfer"),
    ("high availability", "host adapter"),
    ("placement group", "protection group"),
    ("object storage daemon", "object storage device"),
    ("cluster resource manager", "customer relationship manager"),
    ("local resource manager", "local registry mirror"),
    ("software-defined network", "software-defined storage"),
    ("distributed resource scheduler", "disaster recovery service"),
    ("disaster recovery plan", "data retention policy"),
    ("thin provisioning", "thick provisioning"),
    ("changed block tracking", "computer-based training"),
    ("point of contact", "proof of concept"),
    ("redundant array of disks", "redundant array of drives"),
    ("total cost of ownership", "total cost of operation"),
    ("hot plug", "hot plan"),
    ("fiber switch", "fibre bridge"),
    ("data center", "data censor"),
    ("backup window", "backup server"),
    ("maximum transfer unit", "minimum transfer unit"),
    ("domain name service", "directory name service"),
    ("recovery point and time objectives", "recovery plan objective"),
    ("fast link and slow switch", "slow"),
    ("network", "storage network"),
    ("network", "network storage"),
    ("write once read many", "write many read once"),
    ("input pool", "output pool"),
    ("live migration", "life migration"),
    ("public key server", "private key server"),
    ("hash tree", "hash trie"),
    ("primary node", "secondary node"),
    ("read cache", "write cache"),
    ("hyper-converged platform", "converged platform node"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_words(one: str, other: str) -> None:
    assert same_expansion(one, other)
    assert same_expansion(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_words(one: str, other: str) -> None:
    assert not same_expansion(one, other)
    assert not same_expansion(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("fail-over plan", "failover plan"), ("plug-in unit", "plugin unit")]
)
def test_small_words_inside_a_hyphenated_word(one: str, other: str) -> None:
    assert same_expansion(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("virtual port", "virtual portal"),
        ("raid volume", "braid volume"),
        ("user act", "user action"),
    ],
)
def test_a_word_that_begins_or_ends_another_is_another(one: str, other: str) -> None:
    assert not same_expansion(one, other)


def test_both_tables_are_long_enough() -> None:
    assert len(SAME) >= 40
    assert len(DIFFERENT) >= 40


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Recovery Point Objectives", "recoverypointobjective"),
        ("the quality of a service", "qualityservice"),
        ("non-volatile memory", "nonvolatilememory"),
        ("ReadOnly key", "readonlykey"),
        ("QualityOfService", "qualityservice"),
        ("virtualised centres", "virtualizedcenter"),
        ("access class", "accessclass"),
        ("", ""),
    ],
)
def test_normal_form(text: str, normal: str) -> None:
    assert normal_expansion(text) == normal


words = st.sampled_from(
    "storage virtual colour centre organised pools classes licence unit path".split()
)
expansions = st.lists(words, min_size=2, max_size=5).map(" ".join)


@given(expansions, expansions)
def test_the_order_of_the_two_does_not_matter(one: str, other: str) -> None:
    """Found: the first of the two always taken for the shorter."""
    assert same_expansion(one, other) == same_expansion(other, one)


@given(expansions, st.sampled_from([str.upper, str.lower, str.title]), st.sampled_from(" -/\n"))
def test_case_and_joints_do_not_matter(text: str, case: object, joint: str) -> None:
    """Found: no `lower()`; hyphens and slashes taken for letters."""
    assert callable(case)
    changed = str(case(text)).replace(" ", joint)
    assert same_expansion(text, changed)
    assert same_expansion(text, f"{changed} further")


@given(expansions, words)
def test_a_further_word_at_either_end_does_not_matter(text: str, word: str) -> None:
    """Found: equality instead of a common beginning or end; the beginning alone."""
    assert same_expansion(text, f"{text} {word}")
    assert same_expansion(f"{word} {text}", text)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("HTML strict security", "HTTP strict security", True),
        ("continous planning", "continuous planning", True),
        ("continous planning", "continuous integration", False),
        ("hot spares pool", "spare pool", True),
        ("hot spares", "spare pool", False),
        ("data rate", "disaster recovery", False),
        ("protein data bank", "pluggable database", False),
        ("the pool of a host", "the rate of a link", False),
        ("port", "ports authority", True),
    ],
)
def test_shared_words(one: str, other: str, shared: bool) -> None:
    assert share_words(one, other) is shared
    assert share_words(other, one) is shared
