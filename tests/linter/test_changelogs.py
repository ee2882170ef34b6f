"""Which paths are changelogs, and which rules are silent in them."""

from datetime import date

import pytest

from termlint.checks import Lexicon, Settings
from termlint.documents import read_text
from termlint.linter import Linter
from termlint.linter.history import is_changelog
from termlint.terminology import Glossary, Pack, parse_entries, parse_terms
from termlint.terminology.nodes import nodes_from_python


@pytest.mark.parametrize(
    "path",
    """
    CHANGELOG.md changelog.md ChangeLog.rst changes.md CHANGES.rst history.md HISTORY.rst NEWS.md
    news.rst release.md releases.md RELEASES.rst releasenotes.md release-notes.md
    release_notes.rst Release-Notes.md docs/changelog.md a/b/NEWS.rst CHANGELOG-1.2.md
    CHANGELOG_2.md changelog.1.2.md CHANGELOG-v1.md release-notes-4.1.md release_notes_v2.md
    releases-2024.md news-7.md history_1.0.0-rc1.md releasenotes/source/x.rst release-notes/9.0.md
    history/4_x/version-4.11.0.md docs/releases/v1.2.md changelogs/1.0.x.md releases/2024-05.md
    changelog/pre-4.0.rst changelog.d/123.md docs/releasenotes/notes/y.md docs/Release-Notes/x.md
    docs/release_notes/client.md releases/2.22.2-release-notes.md v4.1_release_notes.rst
    changelogs/1.34.0-changelog.md CHANGELOG-old.md changelog_archive.md HISTORIC_CHANGELOG.md
    CHANGES.next.md changelog-unreleased.rst docs/14.releasenotes/01.md docs/2_release-notes/a.md
    releases/aws-32.0.0.md changes/x/releases/my-app_v1.2.3-alpha1.md history/x-1.2.md
    blog/releases/announcing-x-v0-3-release.md
    CLA.md CLA_ARCHIVE.md
    docs/relnotes/1.rst doc_source/document_history.md DocumentHistory.md revision-history.rst
    docs/whats-new.md docs/whatsnew.rst what's-new-archive.md docs/releases/1.9-NOTES.md
    topics/acme-2023-11-release-notes.md acme_4.1_release_notes.rst
    1.20.0-notes.md LICENSE.md docs/license-terms-2017.md THIRD-PARTY-NOTICES.md COPYING.rst
    """.split(),
)
def test_changelogs(path: str) -> None:
    assert is_changelog(path)


@pytest.mark.parametrize(
    "path",
    """
    readme.md a.md changelogs.md my-changelog.md changelog-guide.md changelog-policy.md change.md
    newsletter.md news-flash.md releasing.md release-process.md release-engineering.md
    release-notes-guide.md historical.md unchanged.md prehistory.md releases/x.md changes/x.md
    history/x.md history/version.md docs/v1.2.md releases/1.2-upgrade.md 4.1.md
    aws-32.0.0.md releases/aws-32.md docs/announcing-x-release.md
    class.md clap.md news/index.md changelog/x.md docs/release/x.md releasenote.md release--notes.md
    2-release-notes.md docs/release_note/a.md xchangelog.d/1.md changelog.dx/1.md
    changelog2.md -.md index.rst
    acme-release-notes.md acme-2023-11-notes.md acme-9-release-notes.md
    notes.md 9-notes.md old-notes.md bold-changelog.md licensing.md notice-board/a.md
    """.split(),
)
def test_no_changelogs(path: str) -> None:
    assert not is_changelog(path)


SOURCE = (
    "The ZTQ of NSX-T.\n\nA zone time quota (ZTQ) or a zoo tea quart (ZTQ). Use Githost.\n\n"
    "<!-- termlint-disable-next-line undefined-acronym -->\nThe QF.\n"
)


def _linter(changelogs: str) -> Linter:
    terms = parse_terms(nodes_from_python([{"term": "GitHost"}]), "t")
    entries = parse_entries(nodes_from_python([{"outdated": "NSX-T", "current": "NSX"}]), "t")
    lexicon = Lexicon(Glossary(terms), (Pack("", "own", entries),), frozenset())
    return Linter(lexicon, Settings(date(2026, 11, 23), changelogs=changelogs))


ALL = ["late-definition", "outdated-term", "conflicting-expansion", "inconsistent-casing"]


@pytest.mark.parametrize(
    ("path", "changelogs", "rules"),
    [
        ("a.md", "skip", ALL),
        ("a.md", "check", ALL),
        ("CHANGELOG.md", "check", ALL),
        ("CHANGELOG.md", "skip", ["inconsistent-casing"]),
        ("release-notes/a.md", "skip", ["inconsistent-casing"]),
    ],
)
def test_what_is_checked_there(path: str, changelogs: str, rules: list[str]) -> None:
    document = read_text(SOURCE, path, "markdown")
    assert [one.rule for one in _linter(changelogs).lint(document)] == rules
