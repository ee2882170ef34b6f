"""Names in documents that are kept only, and in what others or a program say."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
NAMES, OLD = "inconsistent-casing", "outdated-term"
TERMS = (
    {"term": "GitHost", "kind": "name", "typed": ["githost"]},
    {"term": "Git", "kind": "name", "typed": ["git"]},
    {"term": "vSphere", "kind": "name"},
)
OUTDATED = ({"outdated": "NSX-T", "current": "NSX"},)


def texts(found: list[Diagnostic]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("top", "found"),
    [
        ("# Hosts (deprecated)", []),
        ("# Hosts\n\nThis page is no longer maintained.", []),
        ("# Hosts", ["Githost"]),
        ("# Deprecated hosts", ["Githost"]),
    ],
)
def test_nobody_edits_a_page_that_is_kept_only(lint: Lint, top: str, found: list[str]) -> None:
    assert texts(lint(f"{top}\n\nThe nodes pull from Githost.\n", NAMES, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("docs/meetings/2021-03-04.md", []),
        ("reports/2017-06-19-summit.md", []),
        ("notes/TeamMeeting20190603.md", []),
        ("docs/summit.md", ["GITHOST", "githost", "Githost"]),
        ("docs/2017-06-19-sites.md", ["GITHOST", "githost", "Githost"]),
        ("old-CHANGELOG/2021.md", ["Githost"]),
        ("docs/legacy_release_notes.md", ["Githost"]),
        ("_changelogs/changelog_acme_7x_36_0_0.md", ["Githost"]),
        ("docs/changelog_howto.md", ["GITHOST", "githost", "Githost"]),
        ("docs/archive/a.md", ["Githost"]),
        ("_releases/0.17.0.md", ["Githost"]),
        ("docs/a.md", ["GITHOST", "githost", "Githost"]),
        ("docs/1.2/a.md", ["GITHOST", "githost", "Githost"]),
    ],
)
def test_minutes_keep_what_was_written_fast(lint: Lint, path: str, found: list[str]) -> None:
    source = "We use GITHOST today.\n\nThe team pulls from githost now.\n\nThey like Githost.\n"
    assert texts(lint(source, NAMES, terms=TERMS, path=path)) == found


@pytest.mark.parametrize(
    ("link", "is_title"),
    [
        ("[New Pools for Vsphere: A Plan](https://a.example/new-pools-vsphere-plan)", True),
        ("[Pools for Vsphere: A Plan](https://a.example/x/pools-vsphere-a-plan/?b=1#c)", True),
        ("[Pools for Vsphere: A Plan](https://a.example/pools-of-plans)", False),
        ("[Pools for Vsphere: A Plan](https://a.example/plan-vsphere-for-pools)", False),
        ("[our Vsphere](https://a.example/our/vsphere)", False),
    ],
)
def test_the_words_of_an_address_show_a_title(lint: Lint, link: str, is_title: bool) -> None:
    found = lint(f"We read {link} today.\n", NAMES, terms=TERMS)
    assert texts(found) == ([] if is_title else ["Vsphere"])


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Tick the checkbox for **Send NSX-T events by mail**.", []),
        ("Under **Hosts** fill the field named **NSX-T address of the host**.", []),
        ("We like the **NSX-T edges of the site**.", ["NSX-T"]),
        ("| Type | Choose what is shown, such as NAS, NSX-T, Physical. |", []),
        ("| Type | Select the kinds: NAS, NSX-T, and so on. |", []),
        ("| Type | We select NAS, NSX-T and Physical. |", ["NSX-T"]),
        ("| Type | Choose an edge for NSX-T. |", ["NSX-T"]),
        ("Choose a platform, such as NAS, NSX-T or Ceph.", ["NSX-T"]),
        ("The bar has the following links: NAS, NSX-T, and Sites.", []),
        ("The site has the following hosts: NAS, NSX-T, and Ceph.", ["NSX-T"]),
        ("- **Allow NSX-T edges**: Allows an edge at the site.", []),
        ("- **Allow NSX-T edges:** Allows an edge at the site.", []),
        ("- **NSX-T edges**: Allow one at the site.", ["NSX-T"]),
        ("- **Use NSX-T edges**. They are at the site.", ["NSX-T"]),
        ("ACME was formed by a merger of NSX-T and VELO, with the host of NSX-T.", []),
        ("Since the merger, NSX-T has two edges.", ["NSX-T"]),
        ("**4-Aug-2023: New edges of NSX-T**", []),
        ("**4 edges: New ones of NSX-T**", ["NSX-T"]),
        ("**Contributor:** the NSX-T team", []),
        ("**Edge:** the NSX-T team", ["NSX-T"]),
        ("A screen titled **Create your NSX-T account** is shown.", []),
        ("Once the ACME NSX-T Starter page appears, sign in.", []),
        ("Once the ACME NSX-T Starter is up, sign in.", ["NSX-T"]),
        ("When ACME 2.0 was released, the NSX-T team helped.", []),
        ("At the time the site was founded, NSX-T had two edges.", []),
        ("- No references to **ACME** or **NSX-T**. We are one.", []),
        ("- Remove any mention of NSX-T.", []),
        ("- No references to the NSX-T hosts.", ["NSX-T"]),
        ("The lab for **A1 Setting up your host in NSX-T** is new.", []),
        ("The host for **A1 setting up your host in NSX-T** is new.", ["NSX-T"]),
        ('" NSX-T"', ["NSX-T"]),
        ("When the site is released, NSX-T has two edges.", ["NSX-T"]),
        ("When ACME 2.0 was released; NSX-T is up.", ["NSX-T"]),
    ],
)
def test_labels_choices_and_beginnings(lint: Lint, source: str, found: list[str]) -> None:
    head = "| A | B |\n| - | - |\n" if source.startswith("|") else ""
    assert texts(lint(f"{head}{source}\n", OLD, outdated=OUTDATED)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Look at the normal git log of the branch.", []),
        ("The nodes need a git clone of it.", []),
        ("The git commit ID is shown there.", ["git"]),
        ("Each git commit message is short.", ["git"]),
        ("Run git commit and wait.", []),
        ("# githost \u2014 the server of the team", []),
        ("Pull it from the githost server \u2014 it is up.", ["githost"]),
        ("| A |\n| - |\n| monitoring<br>githost<br>disks |", []),
        ("| A |\n| - |\n| - disks 2<br>- vsphere 2.1.1<br>- git |", []),
        ("| A |\n| - |\n| - disks 2<br>- the vsphere host<br>- git |", ["vsphere"]),
        ("| A |\n| - |\n| all of it<br>from githost now<br>and disks |", ["githost"]),
        ("See [Githost-pools#Create a pool](/Githost-pools).", []),
        ("Issue Githost #12 is open.", ["Githost"]),
        ("- [pools-1.2](https://a.example) The Githost pools.", []),
        ("- [Pools](https://a.example) The Githost pools.", ["Githost"]),
        ("- [CVE-2017-1](https://a.example) The Githost pools.", ["Githost"]),
        ("[pools-1.2](https://a.example) The Githost pools.", ["Githost"]),
        ("The non-vsphere servers of the team are up.", ["vsphere"]),
        ("The our-non-vsphere servers of the team are up.", []),
        ("![vsphere main](img/vsphere-main.png)", []),
        ("![vsphere main](img/a.png)", ["vsphere"]),
        ("Plugin: vsphere", []),
        ("Plugin: vsphere of the team", ["vsphere"]),
        ("![The githost server of our team](img/a.png)", ["githost"]),
        ("See the paper: [On fast Githost pools](a.pdf).", []),
        ("See the paper: [our Githost pools](a.pdf).", ["Githost"]),
        ("Read a great tutorial [on the Githost site](https://a.example).", ["Githost"]),
        ("- Githost \u203a Linter \u203a Path: Executable", []),
        ("- Githost \u203a Linter. It is there.", ["Githost"]),
        ("* [vsphere](/docs/cli/vsphere/) of the team", []),
        ("* [vsphere](/docs/cli/hosts/) of the team", ["vsphere"]),
        ("We use our own [githost](/docs/cli/githost/) server of the team.", ["githost"]),
        ("Load Githost/4.1 there.", []),
        ("The old name Githost should not be used.", []),
        ("Do not write Githost any more.", []),
        ("The sign says Githost, and we run Githost, Inc.", ["Githost", "Githost"]),
        ("Look at it, or ceph githost osd pool list, now.", []),
        ("Load Githost/GitLab there.", ["Githost"]),
        ("Start a new githost build, and the githost build stops.", ["githost", "githost"]),
        ("Start githost build there.", []),
        ("The [Githost Client](https://a.example/githost-client-guide) is there.", ["Githost"]),
        ("The [Githost Client Guide](https://a.example/githost-client-guide) is there.", []),
        ("Use GITHOST Pools, then set GIT_HOME_DIR to the folder in the list.", ["GITHOST"]),
        ("Set GIT_HOME, GITHOST or GIT_DIR there.", []),
        ("Read [our Githost tips](https://a.example/?q=our+githost+tips) today.", []),
        ("Read [our Githost tips](https://a.example/?q=tips) today.", ["Githost"]),
    ],
)
def test_commands_of_git_keys_and_lines(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", NAMES, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Uri to the root of the list.", ["Uri"]),
        ("`a`: Uri of the server", ["Uri"]),
        ("Uri Smith of the team is new.", []),
        ("Uri is of the team.", []),
    ],
)
def test_what_begins_a_description(lint: Lint, source: str, found: list[str]) -> None:
    terms = ({"term": "URI", "expansion": "uniform resource identifier"},)
    assert texts(lint(f"{source}\n", NAMES, terms=terms)) == found


@pytest.mark.parametrize(
    ("source", "path", "found"),
    [
        ("The {{ Githost }} and {{ Githost | lower }} of Githost.", "a.rst", ["Githost"]),
        ("The { Githost } of it.", "a.rst", ["Githost"]),
        ("The {{ Githost }} of Githost.", "a.md", ["Githost"]),
        ("<p>Run `Githost` and ``a ` Githost`` on Githost</p>", "a.md", ["Githost"]),
        ("<p>Run `Githost on Githost</p>", "a.md", ["Githost", "Githost"]),
    ],
)
def test_code_in_templates_and_in_html(
    lint: Lint, source: str, path: str, found: list[str]
) -> None:
    assert texts(lint(f"{source}\n", NAMES, terms=TERMS, path=path)) == found
