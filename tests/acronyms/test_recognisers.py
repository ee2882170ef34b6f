"""The judges of single tokens: for each, tokens that it knows and tokens that it must leave."""

import pytest

from termlint.acronyms.recognisers import (
    RECOGNISERS,
    excuse,
    is_english_word,
    is_large_roman_numeral,
    is_ordinary_word,
)

# Name of the recogniser: what it recognises, and what it leaves to the others.
TABLES: dict[str, tuple[str, str]] = {
    "label": (
        "NOTE NOTICE TIP WARNING CAUTION DANGER ATTENTION IMPORTANT TODO FIXME HACK TBD TLDR WIP",
        "Note NOTES HA RPO TODO1 TBDX LUN",
    ),
    "keyword": (
        "GET POST DELETE PATCH PUT HEAD OPTIONS SELECT INSERT INTO WHERE JOIN NULL VARCHAR TABLE "
        "VACUUM",
        "Get GETS HA LUN SAN RPC SELECTS",
    ),
    "command": (
        "PING FSTRIM ETHTOOL CHMOD IOCTL TELNET UNAME",
        "SCP FTP LVM Ping PINGS ARP HA DIG NFS",
    ),
    "DNS record": (
        "AAAA CNAME PTR SRV TXT NAPTR CAA A/AAAA DNSKEY",
        "A MX NS SOA DNS CNAMES AAA A/MX cname",
    ),
    "instruction": (
        "CPUID RDMSR WRMSR MWAIT CMPXCHG EAX RAX POPCNT VMEXIT INVLPG",
        "EIP ESP RIP AVX SSE MSR VMCS TSC EAXX HA",
    ),
    "data type": (
        "HRESULT DWORD NTSTATUS VARCHAR BIGINT LPCWSTR JSONB",
        "BLOB HA GUID RESULT LOB SID TYPE",
    ),
    "licence": (
        "AGPL AGPLv3 GPLv2 MPL BY-SA CC-BY-SA CC0 CDDL",
        "EULA EPL SA CC HA SLA BY-HA",
    ),
    "level": (
        "DEBUG INFO WARN WARNING ERROR FATAL TRACE CRITICAL EMERG TRUE FALSE OK PASS",
        "Debug DEBUGS HA QOS LVM OKD",
    ),
    "key name": (
        "CTRL CTRL+ALT+DEL ALT+F4 ESC F1 F12 SHIFT+TAB CTRL-C CMD+S Ctrl+X PGUP 7 CTRL+5",
        "HA RPO CTRL+HA LUN NFS ESCX F123",
    ),
    "file name": (
        "README READMES LICENSE LICENCE CHANGELOG MAKEFILE CONTRIBUTING AUTHORS CODEOWNERS",
        "Readme LUN HA READ MIB CHANGE",
    ),
    "brand": (
        "IBM AMD SUSE NGINX NVIDIA POSIX IEEE RHEL XCP-NG XCP-ng GmbH GMBH HPE TÜV GRUB SPDK iPXE "
        "IPXE kURL zVM z/VM PCI-SIG GLPK XFS EXT4 NTFS MLX5 VMXNET3 ZSTD LLVM CUDA AT&T HP-UX "
        "uWSGI uWSGi TiKV ROCm IANA GPG APT IIS OVMF EPYC iOS LaTeX",
        "HA LUN IBMX PBS PVE VCF NFS ZFS DPDK DoS OVN OVS KVM DRBD CRUSH RADOS Ipxe XFSX CBC GPGs "
        "LXC COMPANIES Companies https://www.ibm.com/",
    ),
    "unit": (
        "GB GiB TiB MB/s GB/h GBps GHz kWh GbE MHz KiB/s dBm",
        "HA UTC AC VA GBX GB/day LUN RPM HZ",
    ),
    "amount": (
        "10G 4K 100GB 2x10G 10GbE 99.9% ~5TB >10Gbps 1,000 3x4TB 25GbE/s",
        "HA G10 10-GB L2 4KVIDEOCD RAID10 4KVIDEOCD",
    ),
    "date pattern": (
        "YYYY-MM-DD YYYYMMDD YYYY-MM-DDThh:mm HH:MM DD.MM.YYYY HH:MM:SS YYYY-MM-DDTHH:MM:SS "
        "MM/YY YYYYMMDDTHHMMSSZ",
        "HA MM-HA YY-XY LUN DD-RPO SSL-MM",
    ),
    "day or month": ("MON FRI JAN DEC SEPT MON-FRI JAN-MAR", "Mon HA MONDAY LUN-MON APRIL"),
    "currency": ("EUR USD GBP kEUR MUSD", "EURO eur HA EURX kHA"),
    "time zone": ("UTC GMT CET CEST PST EDT JST", "Utc UT HA LUN GMTX NST"),
    "numbered word": (
        "NODE1 NET2 HOST01 POOL3 SERVER12 CONFIG7",
        "NODE HA HA1 RAID5 L2 1NODE NODE1A QCOW2 V2V",
    ),
    "Roman numeral": ("I II III IV IX XIV XXXIX VIII XX", "IIII IC XXXX HA XL MC LXI VX iv"),
    "issue key": (
        "CVE-2024-3094 AAP-12345 VMSA-2024-0006 JIRA-1 GHSA-jfh8-c2jp-5v3q "
        "RHSA-2024:1234 SUSE-SU-2024:0123-1 DSA-5678-1",
        "HA SR-IOV CI-CD cve-2024-1 A-1 X-Y RHSA:1234 SR-IOV-X",
    ),
    "hexadecimal number": (
        "0xDEADBEEF0 0xFF00AA DEADBEEF1 00:1A:2B FF:00 A1B2C3D4 CC-BB-FF A6F7-9AE8076881B3 FFh "
        "DEAD-BEE1 3F2504E0-4F89-11D3-9A0C-0305E82C3301",
        "HA DEADBEEF FACADE A1B2C G1B2C3 0xFF FF:GG CD-DA CC-BB-GG AD-FS DEAD-BEEF DEAD-BEE Ah FHh",
    ),
    "model number": (
        "R740 MX7000 E5-2690 X710 CX6-DX2 DS5020 PM1733 SN2010 MPT2SAS AE4DMA SVC4EMC "
        "93180YC-FX 7X06CTO1WW 25GBASE-SR 100GBASE-SR4 2.5GBASE-T",
        "HA L2 S3 QCOW2 RAID5 V2V IPv6 8021X- L2ARC P2V H2O K8S B2B L2VPN IC4V VM2VM L7LB "
        "2FA 3D 10G 5G-HA",
    ),
    "placeholder": (
        "XXX AAA ABC XYZ FOO BAR BAZ FOOBAR NNNN ZZ X.Y X.Y.Z X/Y XX.YY N.N",
        "HA LUN ABD FOOB RPO AAB X.A XY.HA YZ X-Y XXX.Y",
    ),
    "object": (
        "FRA-ESX-PRD WEB-PRD-3 APP-TST-1 DE-HAM-PRD-DB2 FRA-PRD-ESX01 ARC-AGI-2 LON-CL2 SRV-DB01",
        "CI-CD SR-IOV WEB-PRD QR-IOZ HA N-VDS T-SQL-HA web-prd-3 HA-3 Web-PRD-3 RAID-Z2 LON2-CL",
    ),
    "size or class": (
        "XL XXL XXXL XXS OM4 OS2 CAT6A CAT7",
        "XLS LXL XS L OM CAT OM44 COM4 CATS HA",
    ),
    "single letters": (
        "C/C A/B R/W R/O B:D:F P/Q E-W X.Y I/O",
        "HA C A/BC I2C CI/CD AB/C c/c A/ R&D S/MIME C/C2",
    ),
    "daemon": (
        "BGPd OSPFd HTTPD DHCPD SSHD SNMPD IRCd",
        "BGPD VSAND HDD SSD CMD HA HAD Httpd d Ad HTTPDs",
    ),
    "marker": ("EOF EOL EOT NUL CRLF CR/LF STDIN STDOUT STDERR", "EOFS Eof HA EOM RPO LF CR"),
    "signal": (
        "SIGTERM SIGKILL SIGHUP ENOENT EPERM EAGAIN ECONNREFUSED ETIMEDOUT SIGUSR1 EMFILE ENOTDIR",
        "SIG HA ENO EIGRP SIGNALLING ENI sigterm",
    ),
    "release": (
        "RC1 RC-2 SP3 GA2 ALPHA1 BETA12 MS4 EL7 EL10 CU12 MU2",
        "RC SP HA RC123 LTS4 SPX rc1 EL ELX EL123 CU MUX",
    ),
    "clipped word": (
        "ADMIN APPS CONFIG REPO DOCS SPEC TMP AUTH ENV VARS PREREQ CFLAGS DEB DEDUP XATTR HW SW "
        "BIT MAP PASSWD META",
        "HA LUN CONFIGX Repo RPO FW RX TX RW LGTM",
    ),
    "shouted word": (
        "NOT MUST VERY ONLY BEFORE AND/OR ALWAYS NEVER REQUIRED STOP-NOW THE IS DEPLOYMENT ENCRYPT "
        "LATENCY HOTPLUG REGEX METADATA BOOLEAN HOWTO PASSTHRU",
        "HA LUN RPO RAID SAN NAS NOT/HA IOPS SCSI MTTR REST CRUSH DRY",
    ),
    "prefixed word": (
        "UNMAP REMAP UNPIN RERUN RETAG PRELOAD REBALANCE UNSHARED PREALLOCATE SUBSYSTEM NONSECURE",
        "HA MAP UNRAID RERO UNHA PRESTO DEX RELUN SUBNQN UNIX NONE unmap",
    ),
    "compound word": (
        "PASSTHROUGH KUBECONFIG SHUTOFF LOCKIN HOSTGROUP READONLY FAILOVER VMGROUP CPUSPEED "
        "RESTAPI JSONRPC MYSCRIPT KEYMAP",
        "HA LUN IOPS QCOW2 LACP STONITH DMARCX UNMAP CANOPEN VMFS VMDK VMRS SSHFP",
    ),
    "long word": (
        "SNMPCOMUNITY QZWXQZWXQZW LDAPUSERFILTER HOSTPINGCOMMAND QZQZQZQZQZQZQZ",
        "HA COBIT STONITH QZWXQZWXQZ QZWX-QZWXQZ QZWX/QZWXQZ QZWXQZWXQZ2",
    ),
}  # fmt: skip


def test_every_recogniser_has_a_table_and_every_table_a_recogniser() -> None:
    assert set(TABLES) == set(RECOGNISERS)
    for recognised, left in TABLES.values():
        assert len(recognised.split()) >= 5
        assert len(left.split()) >= 5


@pytest.mark.parametrize(
    ("name", "token"),
    [(name, token) for name, (recognised, _) in TABLES.items() for token in recognised.split()],
)
def test_recognised(name: str, token: str) -> None:
    assert RECOGNISERS[name](token)
    assert excuse(token)


@pytest.mark.parametrize(
    ("name", "token"),
    [(name, token) for name, (_, left) in TABLES.items() for token in left.split()],
)
def test_left_alone(name: str, token: str) -> None:
    assert not RECOGNISERS[name](token)


# Acronyms of the field: no recogniser may have an opinion on one of these.
ACRONYMS = """
    HA LUN RPO RTO PBS PVE VCF NFS SAN NAS DRS VDI VDS VXLAN VLAN NUMA IOPS LACP MTU QCOW2 SR-IOV
    NVMe iSCSI vCPU QoS RBAC RBD OSD MDS PG CRM CRS LRM LXC DPDK KVM QEMU OVS OVN OVF OVA CBT FT EVC
    SDN SLA SMB SRM TCO CAPEX OPEX PoC P2V V2V ZFS LVM IPMI BMC BGP EVPN DRBD DRP HBA FC MTBF
    MTTR SPOF VMDK VMFS VVF CSI RAIDZ RADOS STONITH WSFC SCSI SATA FCoE RoCE RDMA PXE TPM CNI CRD
    """.split()


@pytest.mark.parametrize("token", ACRONYMS)
def test_acronyms_of_the_field_have_no_excuse(token: str) -> None:
    assert excuse(token) == ""


@pytest.mark.parametrize(
    ("token", "name"),
    [
        ("NOTE", "label"),
        ("INFO", "label"),
        ("GET", "keyword"),
        ("PING", "command"),
        ("CNAME", "DNS record"),
        ("CPUID", "instruction"),
        ("HRESULT", "data type"),
        ("BY-SA", "licence"),
        ("WARN", "level"),
        ("CTRL+ALT+DEL", "key name"),
        ("README", "file name"),
        ("SUSE", "brand"),
        ("TiB", "unit"),
        ("10GbE", "amount"),
        ("CEST", "time zone"),
        ("NODE1", "numbered word"),
        ("YYYY-MM-DD", "date pattern"),
        ("MON-FRI", "day or month"),
        ("XIV", "Roman numeral"),
        ("CVE-2024-3094", "issue key"),
        ("00:1A:2B", "hexadecimal number"),
        ("MX7000", "model number"),
        ("AAA", "placeholder"),
        ("C/C", "single letters"),
        ("BGPd", "daemon"),
        ("EOF", "marker"),
        ("SIGTERM", "signal"),
        ("RC1", "release"),
        ("CONFIG", "clipped word"),
        ("ALWAYS", "shouted word"),
        ("UNPIN", "prefixed word"),
        ("KUBECONFIG", "compound word"),
        ("HA", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_the_first_reason_is_given(token: str, name: str) -> None:
    if token:
        assert excuse(token) == name
    else:
        assert name == ""


@pytest.mark.parametrize("word", ["NOT", "must", "Rest", "the", "apply", "SELF", "free", "cluster"])
def test_english_words(word: str) -> None:
    assert is_english_word(word)


@pytest.mark.parametrize(
    "word", ["HA", "lun", "qcow2", "vsphere", "x", "", "café", "iops", "sr-iov"]
)
def test_no_english_words(word: str) -> None:
    assert not is_english_word(word)


@pytest.mark.parametrize("word", ["rest", "CRUSH", "RAID", "smart", "fuse"])
def test_a_word_that_is_also_an_acronym_is_english_but_not_ordinary(word: str) -> None:
    assert is_english_word(word)
    assert not is_ordinary_word(word)


@pytest.mark.parametrize("token", "XL MC LXI XLIV CD MMXXVI DCLXVI IV".split())
def test_large_roman_numerals(token: str) -> None:
    assert is_large_roman_numeral(token)


@pytest.mark.parametrize("token", ["", "IC", "XXXXX", "LL", "VV", "HA", "xl", "MCX1"])
def test_no_large_roman_numerals(token: str) -> None:
    assert not is_large_roman_numeral(token)
