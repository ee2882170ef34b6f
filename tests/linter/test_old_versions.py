"""Which paths are those of one version of a documentation, and which rule is silent there."""

from datetime import date

import pytest

from termlint.checks import Lexicon, Settings
from termlint.documents import read_text
from termlint.linter import Linter
from termlint.linter.history import is_of_one_version
from termlint.terminology import Glossary, Pack, parse_entries
from termlint.terminology.nodes import nodes_from_python


@pytest.mark.parametrize(
    "path",
    """
    docs/v2.18/a.md docs/4.10/install/a.rst en/v1.2/a.md 1.4/index.rst docs/1.13.0/a.md
    versioned_docs/version-1.4/a.md versioned_docs/version-2/a.md versions/v2/a.md
    content/rancher/v2.0-v2.4/en/a.md docs/v5.x/a.md docs/1.x/a.md docs/release-1.4/a.md
    release-0.8/a.md docs/version_3/a.md archive/a.md docs/archives/1.8.0/a.md docs/Archive/x/a.md
    accepted/00036-hosts.md docs/adr/adr-003.md adr/0003.md
    adr/0003-use-sso.md docs/adrs/20241029-versions.md docs/architecture-decision-records/0001-x.md
    decisions/adr-0012-hosts.md rfcs/0042-pools.md docs/decision-log/07-x.md adr/team/0003-sso.md
    docs/old/a.md attic/a.md content/retired-articles/a.md old_docs/a.md docs/retired/a.md
    decommissioned/a.rst deprecated-docs/a.md hpc/legacy-systems/a.md
    docs/_archive/a.md docs/archived/a.md docs/V1.2/a.md docs/3.0.0-rc1/a.md docs/r3.1/a.md
    docs/v1.2-beta/a.md pe/2016.1/a.md docs/0.9/a.md manuals/1.12/5.2.md v2.5/api/a.md
    docs/10.0_2/a.md content/v1.10-docs/a.md docs-2.1/a.md 1.4_doc/a.md
    docs/rfcs/pools/_index.md adr/team/sso.md docs/keps/12-x/a.md
    _gsocproposals/2019/a.md proposals/b/2021/a.md toc/x-graduation-proposal.md
    docs/deprecated-tools.md docs/retired_hosts.md
    source/testday/queens/a.md meetings/a.md meeting-notes/2021.md docs/minutes/may.md
    docs/post-mortems/db.md postmortem/a.md incident_retros/a.md press-releases/a.md
    specs/juno/hosts.rst specs/juno-implemented/hosts.rst
    specs/approved/hosts.rst docs/specs/2023.1/implemented/a.rst
    security-advisories/x/README.md
    Standards/scs-0403-v1-hosts.md std-12-v2.rst
    docs/rel-4.2/a.md docs/release_2_1/a.md docs/cse2_6/a.md docs/4.10/README.md
    docs/podcasts/12.md _episodes/18.md wiki/Interviews/July2008/a.md newsletter/2014-july.md
    docs/transcripts/a.md soc/2011.md posts/2024-01-04-announcing-release-1.8.md
    docs/old-docs-archive/a.md
    """.split(),
)
def test_folders_of_one_version(path: str) -> None:
    assert is_of_one_version(path)


@pytest.mark.parametrize(
    "path",
    """
    docs/2019/a.md docs/my-proposal.md docs/old-tools.md docs/legacy-bios.md
    docs/podcast-tools/a.md docs/interviewing/a.md docs/2011-plan.md docs/announcing-hosts.md
    docs/episode.md newsletter.md
    docs/v2/a.md docs/v1/guide/a.md docs/7/a.md docs/2024/a.md 2022/Days/a.md docs/latest/a.md
    adr/README.md rfcs/a.md my-rfcs/a/b.md
    adr/template.md guide/0003-use-sso.md
    tutorial/0001-install.md decisions/a.md adr/3-x.md
    docs/a.md docs/current/a.md docs/next/a.md v1.2.md docs/4.10.md docs/archive.md docs/old.md
    old-hosts/a.md api/v1.0/a.md
    api-reference/v1.0/api/a.md rest-api/1.1/a.md docs/apis/v2.0/a.md spec/1.0/a.md
    versioned_docs/version-latest/a.md versioned_docs/a.md docs/archiver/a.md docs/archiving/a.md
    docs/python3.11/a.md docs/ubuntu-22.04/a.md docs/1.2-overview/a.md docs/01.02/a.md
    docs/2024-05/a.md v1-docs/a.md docs-2/a.md mydocs-1.2/a.md 1.2-docsite/a.md
    docs/x/a.md docs/v/a.md docs/release/a.md docs/versions/index.md .x/a.md
    stig/vsphere/7.0/README.md x/cse2_6/a.md docs/python3_11/a.md
    docs/notes/a.md docs/events/a.md docs/incidents/a.md testing/a.md standards/hosts.md
    docs/juno/a.md docs/approved/a.md specs/a.md specs/backlog/a.md
    a-v1-b.md api-v1.md ipv4-v6.md guide-2024-vsphere.md
    docs/releases/a.md docs/version-control/a.md ../a.md ./a.md .github/a.md docs/.1/a.md
    """.split(),
)
def test_other_folders(path: str) -> None:
    assert not is_of_one_version(path)


@pytest.mark.parametrize(
    ("path", "changelogs", "rules"),
    [
        ("docs/a.md", "skip", ["undefined-acronym", "outdated-term"]),
        ("docs/v2/a.md", "skip", ["undefined-acronym", "outdated-term"]),
        ("docs/v2.1/a.md", "check", ["undefined-acronym", "outdated-term"]),
        ("docs/v2.1/a.md", "skip", ["undefined-acronym"]),
        ("archive/a.md", "skip", ["undefined-acronym"]),
        ("docs/v2.1/changelog.md", "skip", []),
    ],
)
def test_what_is_checked_there(path: str, changelogs: str, rules: list[str]) -> None:
    entries = parse_entries(nodes_from_python([{"outdated": "NSX-T", "current": "NSX"}]), "t")
    lexicon = Lexicon(Glossary(()), (Pack("", "own", entries),), frozenset())
    linter = Linter(lexicon, Settings(date(2026, 11, 23), changelogs=changelogs))
    document = read_text("The ZTQ of NSX-T.\n", path, "markdown")
    assert [one.rule for one in linter.lint(document)] == rules
