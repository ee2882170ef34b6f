"""Short forms and words: which fit, where the long form begins or ends, and which do not fit."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from termlint.acronyms.pairing import (
    SMALL_WORDS,
    long_form_after,
    long_form_before,
    long_form_declared,
)

# Pairs that fit before "(SHORT)" and after "SHORT (" alike, with only initials or small words.
INITIALS = """
    VM|virtual machine
    HA|high availability
    FT|fault tolerance
    RPO|recovery point objective
    RTO|Recovery Time Objective
    LUN|logical unit number
    OSD|object storage daemon
    QoS|quality of service
    PoC|proof of concept
    POC|point of contact
    SR-IOV|single-root I/O virtualization
    TCP/IP|transmission control protocol/internet protocol
    CI/CD|continuous integration and continuous delivery
    R&D|research and development
    IaaS|infrastructure as a service
    V2V|virtual-to-virtual
    P2V|physical to virtual
    RAM|random-access memory
    DHCP|Dynamic Host Configuration Protocol
    LACP|link aggregation control protocol
    BGP|border gateway protocol
    iSCSI|Internet Small Computer Systems Interface
    FCoE|Fibre Channel over Ethernet
    MTTR|mean time to repair
    OOM|out of memory
    DRS|distributed resource scheduler
    WORM|write once read many
    SAN|storage area networks
    RAID|redundant array of independent disks
    SDS|software-defined storage
    HCI|hyper-converged infrastructure
    UPS|uninterruptible power supply
    TLS|transport-layer security
    API|application programming interface
    CSI|Container Storage Interface
    SPBM|storage policy-based management
    NIOC|network I/O control
    SRA|storage replication adapter
    TPM|Trusted Platform Module
    vTPM|virtual trusted platform module
    CBRC|content-based read cache
    DPM|distributed power management
    NUMA|non-uniform memory access
    PDL|permanent device loss
    APD|all paths down
    WWN|world wide name
    RDM|raw device mapping
    YAML|YAML ain't markup language
    L2ARC|level two adaptive replacement cache
    XSS|cross-site scripting
    SSO|single sign-on
    ВМ|виртуальная машина
    ÜBV|über betriebliche Vorgaben
    NVMe|non-volatile memory express
    PCIe|Peripheral Component Interconnect Express
    eBPF|extended Berkeley Packet Filter
    CRUSH|controlled replication under scalable hashing
    STONITH|shoot the other node in the head
    RADOS|reliable autonomic distributed object store
    DRBD|distributed replicated block device
    ESXi|Elastic Sky X integrated
    VMFS|virtual machine file system
    PVE|Proxmox Virtual Environment
    VAAI|vStorage APIs for Array Integration
    EVC|Enhanced vMotion Compatibility
    VDS|vSphere Distributed Switch
    VCF|VMware Cloud Foundation
"""
# Pairs whose letters stand inside words too.
INNER = """
    UTXO|unspent transaction output
    XML|extensible markup language
    GX|good exit
    VXLAN|virtual extensible LAN
    VXLAN|virtual extensible LANs
    VMDK|virtual machine disk
    MDS|metadata server
    DC|datacenter
    HCI|hyperconverged infrastructure
    CAPEX|capital expenditure
    OPEX|operational expenditure
    NFS|network filesystem
    MPIO|multipath I/O
    HTTPS|hypertext transfer protocol secure
"""
# Pairs that only the loosest alignment finds, so only before a parenthesis.
LOOSE = """
    KVM|kernel-based virtual machine
    PXE|preboot execution environment
    IOPS|input/output operations per second
    ISO|International Organization for Standardization
"""
UNFIT = """
    HA|the host
    HA|hot standby
    HA|reboot the host
    ESXQ|the host
    VM|machine
    VM|the pool
    VM|virtual disk
    VM|memory virtualization
    RPO|recovery objective
    RPO|recovery time objective
    RPO|recovery time
    RTO|the recovery point
    LUN|the disk array
    LUN|number
    LUN|logical disk
    QoS|service quality
    SAN|network
    SAN|the storage
    SAN|storage disks
    NAS|network storage device
    DRS|the scheduler
    DRS|balance the load
    CI/CD|pipeline
    SR-IOV|network cards
    NVMe|fast disks
    KVM|the hypervisor
    KVM|Linux
    PBS|backup
    PBS|the backup server
    PVE|the web interface
    iSCSI|storage over the network
    VLAN|the network
    VXLAN|overlay network
    MTU|frame size
    BMC|the controller of the board
    IPMI|remote control
    NTP|clock
    UPS|battery
    RAID|several disks
    ZFS|file system
    LVM|volumes on the disk
    OSD|one daemon for each disk
    OVA|one file
    OVF|an archive
    CBT|changed blocks
    SLA|the contract
    TCO|all costs
    OPEX|running costs
    SDN|networks in software
    RBAC|roles
    RBD|block device
    HCI|servers with disks
    SPOF|a weak point
    DRP|the plan
    EVC|CPU generations
    P2V|from physical machines
    V2V|conversion
    FT|two copies of a machine
    CSI|driver for volumes
    LACP|two links
    BGP|routing
    FC|the switch
    S3|buckets
    QCOW2|disk image
    VDI|desktops
    HBA|card
    GPU|two cards
    DNS|names of hosts
    TPM|chip on the board
    PDL|loss
    X|extensible
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [(line.split("|")[0].strip(), line.split("|")[1]) for line in table.strip().splitlines()]


def before(short: str, text: str) -> str | None:
    start = long_form_before(short, text)
    return None if start is None else text[start:]


def after(short: str, text: str, *, strict: bool = False) -> str | None:
    end = long_form_after(short, text, strict=strict)
    return None if end is None else text[:end]


@pytest.mark.parametrize(("short", "long"), pairs(INITIALS) + pairs(INNER) + pairs(LOOSE))
@pytest.mark.parametrize("lead", ["", "New: ", "Done. ", "It is the ", "(see) ", "x \u2014 "])
def test_the_long_form_before(short: str, long: str, lead: str) -> None:
    assert before(short, lead + long) == long


@pytest.mark.parametrize(("short", "long"), pairs(INITIALS) + pairs(INNER))
@pytest.mark.parametrize("rest", ["", " of it", ", and more", ". Next", " (see)", " \u2014 x"])
def test_the_long_form_after(short: str, long: str, rest: str) -> None:
    found = after(short, long + rest)
    assert found is not None
    assert found == long or (short in ("PXE", "MDS", "DC", "HCI") and long.startswith(found))


@pytest.mark.parametrize(("short", "long"), pairs(INITIALS))
def test_initials_alone_are_strict(short: str, long: str) -> None:
    if short not in ("L2ARC",):
        assert after(short, f"{long} and more", strict=True) == long


@pytest.mark.parametrize(("short", "long"), pairs(INNER) + pairs(LOOSE))
def test_inner_letters_are_not_strict(short: str, long: str) -> None:
    assert after(short, f"{long} and more", strict=True) is None


@pytest.mark.parametrize(("short", "text"), pairs(UNFIT))
def test_words_that_do_not_fit(short: str, text: str) -> None:
    assert before(short, text) is None
    assert before(short, f"We now use {text}") is None
    assert after(short, text) is None
    assert after(short, f"{text} is here", strict=True) is None


def test_the_tables_are_long_enough() -> None:
    assert len(pairs(INITIALS)) + len(pairs(INNER)) >= 60
    assert len(pairs(UNFIT)) >= 60


@pytest.mark.parametrize(
    ("short", "text", "long"),
    [
        # the shortest run of words that fits is taken
        ("VM", "a very virtual machine", "virtual machine"),
        ("HA", "high and higher availability", "higher availability"),
        ("RPO", "reach the recovery point objective", "recovery point objective"),
        # a small word may be a letter
        ("FOSS", "free and open source software", "free and open source software"),
        ("OTV", "the over the virtual", "over the virtual"),
        # a barrier ends the search
        ("VM", "virtual. machine", None),
        ("VM", "virtual (machine", None),
        ("VM", "virtual \u2013 machine", None),
        ("VM", "virtual \ufffc machine", None),
        ("VM", "virtual - machine", None),
        ("VM", "virtual, machine", "virtual, machine"),
        # the long form must reach the end
        ("VM", "virtual machine \ufffc", None),
        ("VM", 'the "virtual machine"', 'virtual machine"'),
        ("VM", "virtual machine 7", None),
        ("", "virtual machine", None),
        # one letter is the initial of one long word
        ("V", "virtual", "virtual"),
        ("V", "virtual disk", None),
        ("M", "virtual machine", "machine"),
        ("v", "virtual", None),
        ("V", "voice", None),
        ("VM", "", None),
        ("VM", "   ", None),
        ("QCOW2", "QEMU copy on write", "QEMU copy on write"),
        ("3D", "three dimensions", "three dimensions"),
        ("B2B", "business to business", "business to business"),
        # what a step costs decides: each of these is just below the limit, or just above it
        ("HP", "hot-spare pool", "hot-spare pool"),
        ("HP", "hot spare pool", None),
        ("VMH", "ventromedial hot nucleus", "ventromedial hot nucleus"),
        ("SS", "single sign-on", "single sign-on"),
        ("PPM", "the physical pipeline map", "physical pipeline map"),
        ("VA", "vitamin A", "vitamin A"),
        ("VA", "vita-min A", None),
        ("TM", "the machine", None),
        ("TKE", "the big kernel", None),
        ("TKM", "the big kernel machine", "the big kernel machine"),
        ("PCIe", "provides certain default devices", None),
        ("PAX6", "the paired box factor 6", "paired box factor 6"),
        ("SNP", "spare and pool", None),
        ("V", "a new voice", None),
        ("M", "a new module", "module"),
        ("V100", "the vessel", None),
        ("KVM", "kernel big unveiled machine", None),
        ("KVMD", "kernel big unveiled machine disk", "kernel big unveiled machine disk"),
        ("HSPD", "hot old spare big pool disk", "hot old spare big pool disk"),
        ("HTSP", "hot old spare big pool", None),
        ("XTM", "external machine", "external machine"),
        ("MDE", "the metadisk", None),
    ],
)
def test_where_the_long_form_begins(short: str, text: str, long: str | None) -> None:
    assert before(short, text) == long


def test_articles_may_stand_before_the_long_form() -> None:
    assert after("HSP", "the hot spare pool of it") == "the hot spare pool"
    assert after("XML", "the extensible markup language") == "the extensible markup language"
    assert after("HSP", "big hot spare pool") is None
    assert after("HSP", "| hot spare pool") is None


def test_inner_letters_count_where_nothing_is_said() -> None:
    assert long_form_after("XML", "extensible markup language") == 26
    assert long_form_before("XML", "the extensible markup language") == 4


@pytest.mark.parametrize(
    ("short", "text", "long"),
    [
        ("HP", "hot-spare pool", "hot-spare pool"),
        ("HP", "hot spare pool", None),
        ("HSP", "the hot spare pool of disks. It", "the hot spare pool"),
        ("KVM", "kernel-based virtual machine, new", "kernel-based virtual machine"),
        ("ISO", "International Organization for Standardization (new)",
         "International Organization for Standardization"),
        ("KVM", "it", None),
        ("KVM", "", None),
        ("KVM", "kernel big unveiled machine", None),
        ("HSP", "big spare disk", None),
    ],
)  # fmt: skip
def test_where_a_declared_long_form_ends(short: str, text: str, long: str | None) -> None:
    end = long_form_declared(short, text)
    assert (None if end is None else text[:end]) == long


LETTERS = "bcdghlmpqrvz"
WORDS = [letter + rest for letter in LETTERS for rest in ("uku", "okuuk")]
longs = st.lists(st.sampled_from(WORDS), min_size=3, max_size=6)


@given(longs, st.lists(st.sampled_from(["ukuk", "kuku", "ok"]), max_size=3), st.booleans())
def test_initials_are_always_found(words: list[str], lead: list[str], small: bool) -> None:
    """Found: the alignment begun at the second to last word."""
    short = "".join(word[0] for word in words).upper()
    long = (" of " if small else " ").join(words)
    text = " ".join([*lead, long])
    assert before(short, text) == long
    assert after(short, f"{long} ukuk", strict=True) == long


@given(longs, st.sampled_from(LETTERS))
def test_a_letter_that_no_word_has_fits_nothing(words: list[str], letter: str) -> None:
    """Found: `_schwartz_hearst` that gives up at a letter and returns what it has."""
    assume(not any(letter in word for word in words))
    short = ("".join(word[0] for word in words) + letter).upper()
    assert before(short, " ".join(words)) is None
    assert after(short, " ".join(words)) is None


@given(st.text(max_size=60), st.sampled_from(["VM", "RPO", "SR-IOV", "ВМ", "QCOW2", "K8S"]))
def test_offsets_lie_in_the_text(text: str, short: str) -> None:
    start, end = long_form_before(short, text), long_form_after(short, text)
    assert start is None or 0 <= start < len(text)
    assert end is None or 0 < end <= len(text)


def test_small_words_are_lower_case() -> None:
    assert {word.lower() for word in SMALL_WORDS} == SMALL_WORDS
