"""The indefinite article, by the sound of what follows; where nobody can be sure, none."""

import pytest

from termlint.wording import indefinite_article

# Spelled out, and the name of the first letter begins with a vowel.
AN_LETTERS = """
    HA SLA FC FCoE HBA HCI HDD HTTP HTTPS LDAP LV LXC MTU MTTR NFS NSX NTP NVMe NVMe-oF RBD RDM RDP
    RPO RTO RTOs SDN SDS SLO SMTP SR-IOV SSD SSH SSL SVM XML XFS X R&D S3 F5 L2 H.264 M.2 X.509
    mTLS nVidia
    """.split()
# Spelled out or not, it begins with a vowel.
AN_VOWELS = """
    API AD ESXi eBPF iSCSI iLO IP I/O IPv6 IDE IOPS ISO OSD OVF OS AZ ACL EVC EFI E.164 A
    """.split()
AN_WORDS = """
    hour hourly honest honour honor heir heirloom uninterruptible unidentified unimportant update
    upgrade usher Ubuntu appliance edge index OpenStack Online operator only uncommon umbrella
    """.split()
AN_NUMBERS = """
    8 80 800 8-core 8,000 8.5 8th 802.1Q 11 18 11th 18-bay 11.5 11,000 11000 18,500,000 18.5
    """.split()
A_LETTERS = """
    BMC CA CPU CIDR DRS DNS GPU JSON PG PDU PVC TCO TLS TTL VM VMs VLAN VPN URL URLs UEFI UI UID UPS
    USB UUID U.2 U KVM QoS WAN YAML ZFS vCPU vSphere vNIC vSAN VMware
    """.split()
# In capitals, and said as words.
A_SAID = """
    SAN SANs LUN LUNs LAN LANs LAG LAGs RAID RAM ROM NAS NAT NIC NICs MAC SCSI SATA SaaS RoCE SIEM
    SPICE NUMA REST SOC
    """.split()
A_WORDS = """
    user unit units unidirectional unified uniform union unique universal Unix ubiquitous useful
    usual utility utilisation European Euclidean ewe one one-time once-only host hot high
    unanimous unary unicast unicorn unilateral unipolar uranium utensil utopian
    MySQL hypervisor Ceph Proxmox virtual node snapshot yearly Redis MariaDB
    """.split()
A_NUMBERS = """
    0 1 10 10-node 1,100 1100 1800 1,800 110 118 180 1.8 1.18 2 64-bit 7 70 100 19 108
    """.split()
UNSURE = """
    NUC NUCs MON RESTful SEV HAL LIR SEL FUSE MUX RIO SUSE NOVA LED XAPI ROPE
    """.split()
NO_WORD = ["", " ", "…", "“”", "-", "日本語", "Über", "édition", "_"]

CASES = [
    *((word, "an") for word in (*AN_LETTERS, *AN_VOWELS, *AN_WORDS, *AN_NUMBERS)),
    *((word, "a") for word in (*A_LETTERS, *A_SAID, *A_WORDS, *A_NUMBERS)),
    *((word, None) for word in (*UNSURE, *NO_WORD)),
]


@pytest.mark.parametrize(("word", "article"), CASES)
def test_the_article_goes_by_the_sound(word: str, article: str | None) -> None:
    assert indefinite_article(word) == article


@pytest.mark.parametrize(
    ("words", "article"),
    [
        ("HA host", "an"),
        ("high availability (HA) host", "a"),
        ("recovery point objective", "a"),
        ("SLA of 8 hours", "an"),
        ("8 hour SLA", "an"),
        ("uninterruptible power supply", "an"),
        ("universal HA host", "a"),
        ("one HA host", "a"),
        ("virtual SLA", "a"),
        # what stands before the first word is not said
        ("**HA** host", "an"),
        ("“virtual machine”", "a"),
        ("[NSX](nsx.md) edge", "an"),
        ("(unit)", "a"),
        ("_one_", "a"),
        ("`LUN`", "a"),
        # a number ends where its digits do
        ("8x faster", "an"),
        ("18x faster", "an"),
        ("11 000 hosts", "an"),
        ("1. HA host", "a"),
        ("8, 9 or 10", "an"),
        ("11,5", "an"),
        ("1,1,8", "a"),
    ],
)
def test_the_first_word_decides(words: str, article: str) -> None:
    assert indefinite_article(words) == article


# Short forms in small letters that nobody can say but letter by letter.
@pytest.mark.parametrize(
    ("word", "article"),
    [
        *(("ssh", "an"), ("rpc", "an"), ("nfs", "an"), ("http", "an"), ("lxc", "an")),
        *(("vm", "a"), ("tcp", "a"), ("dns", "a"), ("kvm", "a")),
        *(("s", "an"), ("h", "an"), ("b", "a"), ("u", "a")),
        *(("rsync", "a"), ("sysctl", "a"), ("my", "a"), ("shell", "a")),
    ],
)
def test_small_letters_without_a_vowel_are_spelled_out(word: str, article: str) -> None:
    assert indefinite_article(word) == article


def test_the_table_is_long_and_in_balance() -> None:
    an = sum(article == "an" for _, article in CASES)
    a = sum(article == "a" for _, article in CASES)
    assert min(an, a) >= 60
    assert len({word for word, _ in CASES}) >= len(CASES) - 2
