"""Names in the wrong case or spelling, and everything that only looks like a name."""

from collections.abc import Callable, Sequence

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
Fixes = Callable[[Diagnostic], list[tuple[str, str]]]
Shown = Callable[[str, Sequence[Diagnostic]], list[str]]

RULE = "inconsistent-casing"
TERMS = (
    {"term": "GitHub"},
    {"term": "vSphere"},
    {"term": "Proxmox VE"},
    {"term": "Proxmox"},
    {"term": "VMware", "wrong": ["VM Ware"]},
    {"term": "libvirt", "kind": "name"},
    {"term": "iSCSI", "kind": "name"},
    {"term": "nginx", "kind": "name", "forms": ["NGINX"]},
    {"term": "Open vSwitch"},
    {"term": "CASTLE", "kind": "name"},
    {"term": "REST"},
    {"term": "Ceph", "kind": "name"},
    {"term": "Kubernetes", "kind": "name"},
    {"term": "Wi-Fi", "kind": "name"},
    {"term": "Let's Encrypt", "kind": "name"},
    {"term": "IOPS", "expansion": "input/output operations per second"},
    {"term": "NVMe", "expansion": "non-volatile memory express"},
    {"term": "SAN", "expansion": "storage area network"},
    {"term": "CRS", "expansion": "cluster resource scheduling"},
    {"term": "hot spare", "kind": "noun"},
)
FOUND = [
    ("Use Github.", ["Github"]),
    ("- [fadedfacade] Use Github", ["Github"]),
    ("- [12345678] Use Github", ["Github"]),
    ("The Github, MEMORY_MB and DISK_GB classes", ["Github"]),
    ("Use github.", ["github"]),
    ("Use GITHUB.", ["GITHUB"]),
    ("Use gitHub.", ["gitHub"]),
    ("Github is up.", ["Github"]),
    ("VSphere runs.", ["VSphere"]),
    ("Use Github", ["Github"]),
    ("The Github's page.", ["Github"]),
    ("The Github\u2019s page.", ["Github"]),
    ("A Github-based flow.", ["Github"]),
    ("(Github)", ["Github"]),
    ('The "Github" page.', ["Github"]),
    ("**Github**", ["Github"]),
    ("**Github and more**", ["Github"]),
    ("The **github page**", ["github"]),
    ('We do not use "Vmware" and "Github".', ["Github"]),
    ("*Git*hub", ["Github"]),
    ("[Github](x.md)", ["Github"]),
    ("# Github", ["Github"]),
    ("- Github", ["Github"]),
    ("1. Github", ["Github"]),
    ("| Github |\n| --- |\n| Github |", ["Github", "Github"]),
    ("![Github](x.png)", ["Github"]),
    ('[x](y.md "Github")', ["Github"]),
    ("x[^1]\n\n[^1]: Github", ["Github"]),
    ("Github, Github and github", ["Github", "Github", "github"]),
    ("Vsphere and VSphere", ["Vsphere", "VSphere"]),
    ("We like Vsphere.", ["Vsphere"]),
    ("The vsphere client.", ["vsphere"]),
    ("Vmware and VMWare", ["Vmware", "VMWare"]),
    ("VM Ware", ["VM Ware"]),
    ("proxmox ve", ["proxmox ve"]),
    ("Proxmox Ve", ["Proxmox Ve"]),
    ("Proxmox\nve", ["Proxmox ve"]),
    ("Proxmox&nbsp;ve", ["Proxmox ve"]),
    ("ProxmoxVE", ["ProxmoxVE"]),
    ("Proxmox-VE", ["Proxmox-VE"]),
    ("PROXMOX-VE", ["PROXMOX-VE"]),
    ("ProxMox", ["ProxMox"]),
    ("We use Libvirt.", ["Libvirt"]),
    ("We use LibVirt.", ["LibVirt"]),
    ("LibVirt is up.", ["LibVirt"]),
    ("The ISCSI disks.", ["ISCSI"]),
    ("The Nginx server.", ["Nginx"]),
    ("OpenvSwitch", ["OpenvSwitch"]),
    ("Open VSwitch", ["Open VSwitch"]),
    ("Use castle.", ["castle"]),
    ("The ceph cluster.", ["ceph"]),
    ("CEPH is up.", ["CEPH"]),
    ("Wifi", ["Wifi"]),
    ("WI-FI", ["WI-FI"]),
    ("The wi\u2011fi", ["wi\u2011fi"]),
    ("The Iops are low.", ["Iops"]),
    ("NVME disks", ["NVME"]),
    ("KuberNetes", ["KuberNetes"]),
]
SILENT = [
    # right as it is
    "GitHub, vSphere, Proxmox VE, Proxmox, VMware, libvirt, iSCSI and Open vSwitch.",
    "nginx and NGINX",
    "The Wi\u2011Fi and Let\u2019s Encrypt",
    "GitHub's page and the GitHub-based flow.",
    "Proxmox\nVE",
    "**Proxmox** VE",
    # a sentence, heading, cell or item that begins with a name in small letters
    "Libvirt is up.",
    "It is up. Libvirt runs.",
    "Is it up? Libvirt runs.",
    'He says: "Libvirt runs."',
    "- Libvirt runs.",
    "1. Libvirt runs.",
    "# Libvirt and more",
    "# More of Libvirt",
    "| Libvirt |\n| --- |\n| Libvirt x |",
    "(Libvirt runs.)",
    # code and what is like code
    "`github` and `VMWARE`",
    "```text\ngithub\n```",
    "    github",
    "<!-- github -->x",
    "{{ github }}",
    "<Github x='github' />",
    # addresses and handles
    "https://github.com/x",
    "<https://github.com>",
    "www.github.com",
    "github.com",
    "api.github.com/x",
    "[x](https://github.com)",
    "[x]: https://github.com",
    "Mail ops@vmware.com.",
    "Mail vmware@example.org.",
    "Ask @github and #vmware.",
    # paths, files, packages, identifiers
    ".github/workflows and ~/.github",
    "docs/github/x.md",
    "/etc/ceph and /etc/ceph/x",
    "./vmware/x",
    "C:\\vmware\\x",
    "ceph.conf and nginx.conf.",
    "vmware-tools.service",
    "The ceph-mgr and vmware-tools packages.",
    "The python3-ceph package.",
    "The github_token field.",
    "GITHUB_TOKEN and $GITHUB",
    "%vmware%",
    "ceph:x and ceph::x",
    "ceph=1",
    "ceph(1)",
    "--vmware",
    "ghcr.io/vmware/x",
    "proxmox-ve",
    "Install proxmoxve.",
    "The github/workflows folder.",
    "kubernetes/x and x/kubernetes",
    # commits, and identifiers in capitals
    "- [2c57a8a3] Use Github Actions",
    "- 7ab111bdc4 Drop github",
    "The GITHUB, MEMORY_MB and DISK_GB classes",
    # shouted lines and headings
    "# MOVE FROM VMWARE TO PROXMOX",
    "READ THIS ABOUT GITHUB NOW",
    "**READ THIS ABOUT GITHUB NOW**",
    # quoted as it is typed
    'Type "github" there.',
    "Type 'ceph' there.",
    "Type \u201ckubernetes\u201d there.",
    'Never write "Github".',
    'The name is not "Github".',
    "The name is GitHub rather than 'Github'.",
    # labels, and what is typed
    "Click **Github** and then **VMWare**.",
    "Choose the **Use Github** box.",
    "Type **ceph** there.",
    # words
    "The rest of the team had a rest.",
    "Rest now.",
    "The san gave iops: 300.",
    "San Francisco",
    "The CRs are open, and the FTPs.",
    "Hot Spare and HOT SPARE and hot spare",
    "restful and githubber and cephalopod",
    "Proxmoxer, VMwareTools, vSpherex",
    "xGithub and Github4 and Github_x",
    # quoted speech, front matter, keyboard
    "> We use Github.",
    "---\ntitle: github\n---\n\nx",
    "<kbd>github</kbd>",
]


def texts(found: Sequence[Diagnostic]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(("source", "found"), FOUND)
def test_found(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(source + "\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize("source", SILENT)
def test_silent(lint: Lint, source: str) -> None:
    assert texts(lint(source + "\n", RULE, terms=TERMS)) == []


def test_the_tables_are_long_enough() -> None:
    assert len([source for source, found in FOUND if found]) >= 40
    assert len(SILENT) >= 60


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("We use Libvirt.", ["Libvirt"]),
        ("Libvirt runs.", []),
        ("Libvirt\n=======\n\nx", []),
        ("``github`` and :foo:`github`", []),
        ("::\n\n   github", []),
        (".. code-block:: x\n\n   github", []),
        (".. note:: Use github.", ["github"]),
        (":guilabel:`Use github` and **Github**", ["Github"]),
        (".. _github: x\n\nSee github_.", ["github"]),
        ("See `github <https://github.com>`_", ["github"]),
        (".. image:: github.png\n   :alt: Use github", ["github"]),
        (".. github comment", []),
        ("MOVE TO THE GITHUB NOW\n======================", []),
    ],
)
def test_rst(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(source + "\n", RULE, terms=TERMS, path="a.rst")) == found


def test_a_whole_document(lint: Lint, shown: Shown, fixes: Fixes) -> None:
    source = (
        "# From Vmware\n\n"
        "The **proxmox\nve** host has Iops on\nGithub.\n\n"
        "## To ProxmoxVE\n\n"
        "## The ProxmoxVE {#ve}\n\n"
        "See [Github] and [Github](x.md).\n\n"
        "[Github]: x.md\n"
    )
    found = lint(source, RULE, terms=TERMS)
    assert shown(source, found) == [
        "1:8 inconsistent-casing Vmware",
        "3:7 inconsistent-casing proxmox ve",
        "4:15 inconsistent-casing Iops",
        "5:1 inconsistent-casing Github",
        "7:7 inconsistent-casing ProxmoxVE",
        "9:8 inconsistent-casing ProxmoxVE",
        "11:6 inconsistent-casing Github",
        "11:19 inconsistent-casing Github",
    ]
    assert [one.message for one in found[:3]] == [
        '"Vmware" is written "VMware"',
        '"proxmox ve" is written "Proxmox VE"',
        '"Iops" is written "IOPS"',
    ]
    assert [fixes(one) for one in found] == [
        [("safe", "VMware")],
        [("safe", "Proxmox | VE")],
        [("safe", "IOPS")],
        [("safe", "GitHub")],
        [("unsafe", "Proxmox VE")],
        [("safe", "Proxmox VE")],
        [],
        [("safe", "GitHub")],
    ]
    assert {one.severity.label for one in found} == {"warning"}
    assert [one.term for one in found[:2]] == ["VMware", "Proxmox VE"]


def test_the_form_with_the_same_letters_is_the_official_one(lint: Lint, fixes: Fixes) -> None:
    terms = ({"term": "CAPEX", "kind": "name", "forms": ["Cap-Ex", "Capital Ex"]},)
    found = lint("capex, cap-ex, CAPITAL ex\n", RULE, terms=terms)
    assert [fixes(one)[0][1] for one in found] == ["CAPEX", "Cap-Ex", "Capital Ex"]


def test_a_form_that_is_typed_is_no_official_one(lint: Lint, fixes: Fixes) -> None:
    terms = ({"term": "D-Bus", "kind": "name", "forms": ["dbus"], "wrong": ["DBus"]},)
    found = lint("A DBus and a Dbus of dbus.\n", RULE, terms=terms)
    assert [fixes(one)[0][1] for one in found] == ["D-Bus", "D-Bus"]


def test_a_word_of_a_pack_is_no_name(lint: Lint) -> None:
    outdated = ({"outdated": "Git Hub", "current": "GitHub"},)
    assert texts(lint("A git hub.\n", RULE, terms=TERMS, outdated=outdated)) == []


@pytest.mark.parametrize(
    ("term", "source", "found"),
    [
        ({"term": "REST"}, "Rest, rest", []),
        ({"term": "REST", "kind": "name"}, "Rest, rest", ["Rest", "rest"]),
        ({"term": "Castle"}, "CASTLE and castle", []),
        ({"term": "Castle", "kind": "name"}, "The CASTLE and castle", ["CASTLE", "castle"]),
        ({"term": "Castle", "kind": "noun"}, "CASTLE and castle", []),
        ({"term": "RPO", "expansion": "x y z"}, "Rpo, rpo, RPo", ["RPo"]),
        ({"term": "RAIDZ", "expansion": "x y z"}, "Raidz, raidz, RAIDz", ["Raidz", "RAIDz"]),
    ],
)  # fmt: skip
def test_kinds(lint: Lint, term: dict[str, str], source: str, found: list[str]) -> None:
    assert texts(lint(source + "\n", RULE, terms=(term,))) == found


SHIPPED_SILENT = [
    "The rest is history; the crush was great.",
    "Docker, Kubernetes, GitHub, vSphere, ESXi, Proxmox VE, Ceph and etcd run.",
    "Etcd runs. Kubectl, kubeadm and kubelet, too.",
    "apt install ceph-common",
    "The prism of the palo alto hills.",
    "Python pythons; a salt; a photon.",
    "A container, a bridge, a snapshot, a quorum, live migration.",
    "The SAN, san, Vm and vm",
    "an upstream linux-image package and openssh-server",
    "docker.io/library/nginx, quay.io/ceph/ceph",
    "Redis, MySQL, PostgreSQL and SQLite",
]


def test_a_wrong_form_with_a_space_is_no_package(lint: Lint) -> None:
    assert texts(lint("Use vm ware.\n", RULE, terms=TERMS)) == ["vm ware"]


def test_words_that_are_shipped_names(lint: Lint) -> None:
    assert lint("The azure sky.\n", RULE, shipped=True) == []


@pytest.mark.parametrize("source", SHIPPED_SILENT)
def test_silent_with_what_is_shipped(lint: Lint, source: str) -> None:
    assert texts(lint(source + "\n", RULE, shipped=True)) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("We run Vsphere on VMWare.", ["Vsphere", "VMWare"]),
        ("Install ProxmoxVE on Github.", ["ProxmoxVE", "Github"]),
        ("The CEPH cluster of kubernetes.", ["CEPH", "kubernetes"]),
        ("Postgresql and Mysql on debian", ["Postgresql", "Mysql", "debian"]),
    ],
)
def test_found_with_what_is_shipped(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(source + "\n", RULE, shipped=True)) == found


PRODUCTS = (
    {
        "id": "hyp",
        "needs-version": True,
        "names": [
            {"name": "HypX", "versions": "-4", "forms": ["VMware HypX"]},
            {"name": "HypXi", "versions": "5-", "forms": ["VMware HypXi"]},
        ],
    },
    {"outdated": "vSphere Web Client", "current": "vSphere Client"},
    {"outdated": "Github Pro", "current": "GitHub Team"},
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Run VmWare HypXi.", [("VmWare HypXi", "VMware HypXi")]),
        ("Run vmware HypXi.", [("vmware HypXi", "VMware HypXi")]),
        ("Run VMWARE hypxi.", [("VMWARE hypxi", "VMware HypXi")]),
        ("Some VMWare HypXis.", [("VMWare HypXis", "VMware HypXis")]),
        ("The Vsphere Client and Vmware.", [
            ("Vsphere Client", "vSphere Client"), ("Vmware", "VMware"),
        ]),
        ("The Vsphere client.", [("Vsphere client", "vSphere Client")]),
        # as the pack has it, or wrong only where no name is
        ("Run VMware HypXi, VMware HypX and VMware HypXis.", []),
        ("Run VMware hypxi.", []),
        ("The vSphere client.", []),
        ("A Github Pro plan.", []),
        # commands, paths, domains, labels as they are typed
        ("Run vmware hypxi/x, `VmWare HypXi` and /opt/vmware hypxi.d.", []),
        ('Type "vmware hypxi" there.', []),
        ("MOVE TO VMWARE HYPXI NOW", []),
    ],
)  # fmt: skip
def test_a_name_in_the_name_of_a_product(
    lint: Lint, fixes: Fixes, source: str, found: list[tuple[str, str]]
) -> None:
    diagnostics = lint(source + "\n", RULE, terms=TERMS, outdated=PRODUCTS)
    assert [(one.text, fixes(one)[0][1]) for one in diagnostics] == found


def test_an_outdated_name_in_the_wrong_case_is_one_finding(lint: Lint, shown: Shown) -> None:
    source = "The Vsphere Web Client, a VmWare HypX 6 and a VmWare HypXi.\n"
    found = lint(source, f"{RULE} outdated-term", terms=TERMS, outdated=PRODUCTS)
    assert shown(source, found) == [
        "1:5 outdated-term Vsphere Web Client",
        "1:27 outdated-term VmWare HypX",
        "1:47 inconsistent-casing VmWare HypXi",
    ]
    assert found[2].message == '"VmWare HypXi" is written "VMware HypXi"'
    assert found[2].term == "VMware"
