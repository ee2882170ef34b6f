"""Which name of a product is current, outdated, and what replaces it, by day and by version."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.terminology.entry import Entry, EntryKind, FixPolicy, ProductName
from termlint.terminology.nodes import nodes_from_yaml
from termlint.terminology.pack import parse_entries


def entry(text: str) -> Entry:
    return parse_entries(nodes_from_yaml(f"- {text}", "c.yaml"), "c.yaml")[0]


OPERATIONS = entry("""
  names:
    - {name: vRealize Operations, since: 2014-12, source: one}
    - {name: VMware Aria Operations, since: 2022-08}
    - {name: VCF Operations, since: 2025-06-17, versions: "9-", source: three}
  source: all""")
ESX = entry("""
  needs-version: true
  names:
    - {name: ESX, versions: "-4"}
    - {name: ESXi, since: 2010, versions: "4-8"}
    - {name: ESX, since: 2025-06, versions: "9-"}""")
XEN = entry("{outdated: XenServer, current: Citrix Hypervisor, since: 2018-08, until: 2023-01}")
ALLOW = entry("{outdated: whitelist, current: allowlist, kind: wording}")
MAIN = entry("{outdated: master, current: [primary, main], since: 2020-06}")
SKYPE = entry("""
  names: [{name: Lync}, {name: Skype for Business, since: 2015}]
  kind: discontinued
  ended: 2025-05-05
  successor: Microsoft Teams""")
CGROUP = entry("{outdated: cgroup v1, kind: superseded, fix: unsafe, successor: cgroup v2}")
GROUPS = entry("""
  kind: superseded
  names: [{name: HA groups}, {name: HA rules, since: 2025-08}]""")
BACKUP = entry("""
  kind: superseded
  fix: unsafe
  ended: 2020
  successor: C
  names: [{name: A}, {name: B, since: 2010}]""")
BOTH = entry("{outdated: HCI, kind: superseded, fix: safe, successor: [one, two]}")
NSX = entry("""
  kind: discontinued
  ended: 2022-01-16
  names: [{name: NSX-V, versions: "-6"}]""")
HORIZON = entry("""
  kind: divested
  names: [{name: VMware Horizon}, {name: Omnissa Horizon, since: 2024-07}]""")

TODAY = date(2026, 3, 1)


def judged(it: Entry, on: date, version: str | None) -> tuple[str, list[str], tuple[str, ...]]:
    outdated = [name.name for name in it.outdated(on, version)]
    return it.current(on, version).name, outdated, it.replacement(on, version)


@pytest.mark.parametrize(
    ("it", "on", "version", "current", "outdated", "replacement"),
    [
        # a product renamed twice, by day
        (OPERATIONS, date(2010, 1, 1), None, "vRealize Operations", [], ()),
        (OPERATIONS, date(2022, 7, 31), None, "vRealize Operations", [], ()),
        (OPERATIONS, date(2022, 8, 1), None, "VMware Aria Operations",
            ["vRealize Operations"], ("VMware Aria Operations",)),
        (OPERATIONS, date(2025, 6, 16), None, "VMware Aria Operations",
            ["vRealize Operations"], ("VMware Aria Operations",)),
        (OPERATIONS, date(2025, 6, 17), None, "VCF Operations",
            ["vRealize Operations", "VMware Aria Operations"], ("VCF Operations",)),
        # and by version: 9 is VCF Operations even before its day, 8 never is
        (OPERATIONS, TODAY, "8.18", "VMware Aria Operations",
            ["vRealize Operations"], ("VMware Aria Operations",)),
        (OPERATIONS, date(2015, 1, 1), "8.0 U3", "vRealize Operations", [], ()),
        (OPERATIONS, date(2020, 1, 1), "9.0", "VCF Operations",
            ["vRealize Operations", "VMware Aria Operations"], ("VCF Operations",)),
        (OPERATIONS, TODAY, "next", "VCF Operations",
            ["vRealize Operations", "VMware Aria Operations"], ("VCF Operations",)),
        # a name that came back, told apart by version only
        (ESX, TODAY, None, "ESX", [], ()),
        (ESX, TODAY, "latest", "ESX", [], ()),
        (ESX, TODAY, "8.0 U3", "ESXi", ["ESX"], ("ESXi",)),
        (ESX, TODAY, "9.0", "ESX", ["ESXi"], ("ESX",)),
        (ESX, TODAY, "3.5", "ESX", [], ()),
        (ESX, date(2020, 1, 1), "9", "ESX", ["ESXi"], ("ESX",)),
        # 4 is a version of both ESX and ESXi, so neither is wrong
        (ESX, TODAY, "4.1", "ESXi", [], ()),
        # a name that came back, by day
        (XEN, date(2018, 7, 31), None, "XenServer", [], ()),
        (XEN, date(2018, 8, 1), None, "Citrix Hypervisor", ["XenServer"], ("Citrix Hypervisor",)),
        (XEN, date(2023, 1, 1), None, "XenServer", ["Citrix Hypervisor"], ("XenServer",)),
        # wording has no day
        (ALLOW, date.min, None, "allowlist", ["whitelist"], ("allowlist",)),
        (ALLOW, TODAY, "9", "allowlist", ["whitelist"], ("allowlist",)),
        # a choice
        (MAIN, date(2020, 5, 31), None, "master", [], ()),
        (MAIN, date(2020, 6, 1), None, "master", ["master"], ("primary", "main")),
        # a product that ended
        (SKYPE, date(2014, 1, 1), None, "Lync", [], ()),
        (SKYPE, date(2020, 1, 1), None, "Skype for Business", ["Lync"], ("Skype for Business",)),
        (SKYPE, date(2025, 5, 5), None, "Skype for Business", ["Lync", "Skype for Business"], ()),
        (SKYPE, TODAY, "2019", "Skype for Business", ["Lync", "Skype for Business"], ()),
        (CGROUP, TODAY, None, "cgroup v1", ["cgroup v1"], ("cgroup v2",)),
        # one that others took over, with names for before and after
        (GROUPS, date(2025, 7, 31), None, "HA groups", [], ()),
        (GROUPS, TODAY, None, "HA rules", ["HA groups"], ("HA rules",)),
        (BACKUP, date(2015, 1, 1), None, "B", ["A"], ("B",)),
        (BACKUP, TODAY, None, "B", ["A", "B"], ()),
        (BOTH, TODAY, None, "HCI", ["HCI"], ()),
        # a version that is none of the product's own means another product
        (NSX, TODAY, "6.4", "NSX-V", ["NSX-V"], ()),
        (NSX, TODAY, "4.1", "NSX-V", ["NSX-V"], ()),
        (NSX, TODAY, "9", "NSX-V", [], ()),
        (NSX, date(2022, 1, 15), None, "NSX-V", [], ()),
        (HORIZON, date(2024, 6, 30), None, "VMware Horizon", [], ()),
        (HORIZON, TODAY, None, "Omnissa Horizon", ["VMware Horizon"], ("Omnissa Horizon",)),
    ],
)  # fmt: skip
def test_judges(
    it: Entry,
    on: date,
    version: str | None,
    current: str,
    outdated: list[str],
    replacement: tuple[str, ...],
) -> None:
    assert judged(it, on, version) == (current, outdated, replacement)


def test_a_superseded_product_without_a_fix_has_no_replacement() -> None:
    it = entry("{outdated: cgroup v1, kind: superseded, successor: cgroup v2}")
    assert (it.fix, it.replacement(TODAY)) == (FixPolicy.NONE, ())


def test_the_reference_is_that_of_the_current_name_else_of_the_entry() -> None:
    assert OPERATIONS.reference(date(2020, 1, 1)) == "one"
    assert OPERATIONS.reference(date(2023, 1, 1)) == "all"
    assert OPERATIONS.reference(date(2023, 1, 1), "9") == "three"


def test_a_product_is_over_from_the_day_on_which_it_ended() -> None:
    assert [SKYPE.is_over(on) for on in (date(2025, 5, 4), date(2025, 5, 5))] == [False, True]
    assert [it.is_over(date.max) for it in (OPERATIONS, HORIZON, ALLOW)] == [False] * 3
    assert CGROUP.is_over(date.min)


def test_spellings_are_the_name_and_its_forms() -> None:
    assert ProductName("NSX-T Data Center", forms=("NSX-T",)).spellings == (
        "NSX-T Data Center",
        "NSX-T",
    )


VERSIONS = st.none() | st.sampled_from(["3", "4.1", "6.5", "8.0 U3", "9", "9.1", "x", ""])
ENTRIES = [OPERATIONS, ESX, XEN, ALLOW, MAIN, SKYPE, CGROUP, GROUPS, BACKUP, BOTH, NSX, HORIZON]


@given(st.sampled_from(ENTRIES), st.dates(), VERSIONS)
def test_no_outdated_name_is_its_own_replacement(it: Entry, on: date, version: str | None) -> None:
    outdated = {name.name for name in it.outdated(on, version)}
    replacement = it.replacement(on, version)
    assert outdated.isdisjoint(replacement)
    assert outdated or not replacement
    assert it.current(on, version) in it.names
    if it.kind is EntryKind.DISCONTINUED and it.is_over(on):
        assert replacement == ()


@given(st.sampled_from(ENTRIES), st.dates(), st.dates())
def test_without_versions_a_later_day_never_brings_an_earlier_name(
    it: Entry, one: date, other: date
) -> None:
    first, second = sorted([one, other])
    places = [next(n for n, name in enumerate(it.names) if name is it.current(on))
              for on in (first, second)]  # fmt: skip
    assert places == sorted(places)
