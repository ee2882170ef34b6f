"""A document that uses every term of the reference glossary gets all of them, and is clean."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from written import holds, written

from termlint.glossary_section.entries_in import entries_in
from termlint.glossary_section.plans import form_for
from termlint.glossary_section.sections import section_of
from termlint.glossary_section.values import Entry, GlossaryStyle, Shape
from termlint.workspace import Overrides, Workspace

TERMS = {
    "Backup": ("PBS",),
    "Cluster": ("Corosync", "Pacemaker"),
    "Container": ("LXC",),
    "Hypervisor": ("ESXi", "KVM", "Proxmox VE"),
    "Migration": ("OVA", "OVF", "V2V"),
    "Network": ("SDN", "VXLAN"),
    "Operations": ("snapshot",),
    "Performance": ("IOPS",),
    "Resilience": ("DRP", "HA", "RPO", "RTO"),
    "Storage": ("Ceph", "Ceph RBD", "DRBD", "NFS", "SAN", "thin provisioning", "ZFS"),
    "Vendor": ("Broadcom",),
    "VMware": ("DRS", "NSX", "Storage vMotion", "vCenter", "vMotion", "vSAN", "vSphere"),
}
# A part of a name that is an acronym of its own, and so is explained as well.
PARTS = {"Storage": ("RBD",)}
PLAN = """\
The plan
========

The team leaves vSphere for Proxmox VE, since Broadcom raised the prices of vCenter, ESXi and NSX.
KVM and LXC run the guests. Corosync and Pacemaker keep the cluster's HA.

Storage
-------

Ceph takes the place of vSAN and the SAN, and Ceph RBD holds the disks; DRBD and NFS stay for some
guests, and ZFS for one host. Thin provisioning and snapshots work as before, with enough IOPS.

Moving
------

* An OVF or OVA is exported, or a V2V tool runs.
* vMotion and Storage vMotion have their match; DRS has none yet.
* The SDN has VXLAN zones.

PBS takes the backups, so that the DRP keeps to its RPO and RTO.
"""
EACH = [
    *[("plan.md", shape) for shape in Shape],
    *[("plan.mdx", shape) for shape in (Shape.TABLE, Shape.HEADINGS)],
    *[("plan.rst", shape) for shape in (Shape.DEFINITION_LIST, Shape.SPHINX)],
]
Put = Callable[[dict[str, str]], Path]


def by_category(entries: tuple[Entry, ...]) -> dict[str, tuple[str, ...]]:
    groups = {one.category: () for one in entries}
    return {
        name: tuple(one.name for one in entries if one.category == name) for name in sorted(groups)
    }


def test_there_are_33(put: Put) -> None:
    top = put({"plan.md": PLAN})
    found = Workspace().survey_text(PLAN, str(top / "plan.md"))
    expected = {
        name: tuple(sorted((*terms, *PARTS.get(name, ())), key=str.casefold))
        for name, terms in TERMS.items()
    }
    assert sum(map(len, TERMS.values())) == 33
    assert by_category(found.entries) == dict(sorted(expected.items()))
    assert found.unlisted == ()


@pytest.mark.parametrize(("path", "shape"), EACH)
@pytest.mark.parametrize("grouped", [False, True])
def test_in_each_shape(put: Put, path: str, shape: Shape, grouped: bool) -> None:
    top = put({path: PLAN})
    config = {"shape": shape, "by_category": grouped}
    workspace = Workspace(None, Overrides(glossary=config))
    holds(workspace, PLAN, top / path)
    new = written(workspace, PLAN, top / path)[1]
    assert workspace.diagnose(new, str(top / path)).diagnostics == ()
    document = workspace.survey_text(new, str(top / path)).document
    section = section_of(document)
    assert section is not None
    form = form_for(document, GlossaryStyle(shape, "", grouped), sphinx=False, section=section)
    standing = [one.name for one in entries_in(form, section.body.slice(new))]
    names = [name for every in (*TERMS.values(), *PARTS.values()) for name in every]
    assert sorted(standing) == sorted(names)
    if grouped and shape is not Shape.ABBREVIATIONS:
        marks = r"^### (.+)$" if document.dialect != "rst" else r"^(.+)\n~{4,}$"
        titles = re.findall(marks, section.body.slice(new), re.MULTILINE)
        assert titles == sorted(TERMS, key=str.casefold)
