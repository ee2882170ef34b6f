"""Which paths hold documents that speak of their own time: changelogs, old versions, archives."""

import re
from collections.abc import Sequence
from functools import lru_cache
from posixpath import splitext

from termlint.text import lazy

_CHANGELOG = lazy(
    r"(?:changelog|changes|history|news|releases?|release[-_]?notes)"
    r"(?:[-_.](?:v?\d.*|next|unreleased))?"
    r"|v?\d+(?:\.\d+)+[-_. ](?:(?:release[-_]?)?notes|changelog)"
    r"|[a-z]+[-_]v?\d+(?:[.-]\d+)+[-_. ]release[-_]?notes"
    r"|what['\u2019]?s[-_]?new(?:[-_].*)?"
    r"|(?:doc(?:ument)?|revision|version)[-_]?history"
    r"|changelog[-_](?:old|archived?|history|legacy|.*\d.*)|release[-_](?:archives?|history)"
    r"|(?:archived?|historic(?:al)?|legacy|old|past)[-_](?:changelog|releases|release[-_]?notes)",
    re.IGNORECASE,
)
_CHANGELOG_FOLDERS = frozenset(
    ("releasenotes", "release-notes", "release_notes", "relnotes", "changelog.d")
)
# Folders of such files by version, beside those called as they are: `history/4_x/version-4.11.md`.
_BY_VERSION = frozenset(("changelogs", "_release", "_releases"))
# With a name before: `releases/aws-32.0.0.md`.
_VERSION_STEM = lazy(
    r"(?:pre|version|release|v)?[-_.]?\d+(?:[._-](?:\d+|x))*"
    r"|(?:[a-z][a-z\d]*[-_])+v?\d+(?:[._]\d+)+(?:[-_.]?(?:alpha|beta|rc)[-_.]?\d*)?"
    r"|announcing[-_].*[-_]release",
    re.IGNORECASE,
)
_OF_OTHERS = lazy(
    r"(?:third[-_]party[-_])?(?:licen[cs]es?|eula|copying|copyright|notices?)|cla(?:[-_].*)?"
    r"|.*licen[cs]e[-_]terms.*",
    re.IGNORECASE,
)
_ARCHIVES = lazy(
    r"(?:_|.*[-_])?archive[ds]?|attic|decommissioned|old|retired"
    r"|(?:archived?|deprecated|legacy|obsolete|old|retired)"
    r"[-_](?:articles?|content|docs?|documentation|guides?|pages?|posts?|systems?)"
)
_ORDER = lazy(r"^\d{1,3}[._-](?=[a-z]{3})")
_NUMBER = r"(?:0|[1-9]\d*)[.](?:\d+|x)(?:[._](?:\d+|x))*(?:-?(?:alpha|beta|rc|preview)[.-]?\d*)?"
# `v1` may be the version of an interface, and `7` a chapter: a version alone has two numbers.
_VERSION = lazy(
    rf"(?:docs?[-_])?[vr]?{_NUMBER}(?:-[vr]?{_NUMBER})?(?:[-_]docs?)?"  # v1.10-docs
)
_NAMED_VERSION = lazy(rf"(?:version|release|ver|rel)[-_]?v?(?:{_NUMBER}|\d+(?:_\d+)*)")
_DOCS = lazy(r"docs?\b|documentation|manual|guide|versions?\b|content|archived?")
_SHORT_NAME_WITH_VERSION = lazy(r"[a-z]{2,5}\d+_\d+")  # docs/cse2_6
_ANY_VERSION = lazy(r"v?\d+")
# Records of decisions, by number: `adr/0003-use-aws-sso.md` says what was decided then.
_RECORDS = lazy(
    r"adrs?|rfcs?|keps?|(?:architectur(?:e|al)[-_])?decisions?(?:[-_](?:log|records?))?"
    r"|accepted|rejected|(?:un)?implemented|superseded"
)
_PROPOSALS = frozenset("adr adrs kep keps rfc rfcs".split())
# What was said on one day: minutes, what was found after an incident, the call to a day of tests.
_OCCASIONS = lazy(
    r"meeting[-_]?(?:minutes|notes)|minutes|meetings|testdays?|test[-_]days?"
    r"|(?:incident[-_])?(?:post-?mortems?|retros?|retrospectives?)|press[-_]releases?"
    r"|(?:security[-_])?advisor(?:y|ies)"
)
# The same by the name of the file, with its day: `build-meeting-2024-06-26`, `2017-06-19-summit`.
_MINUTES = lazy(
    r"(?=.*(?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d)"
    r".*(?:meetings?|minutes|post-?mortem|retro(?:spective)?|stand-?up|summit)"
    r"(?:[-_. \d].*)?",
    re.IGNORECASE,
)
# `specs/approved/x.rst`, `specs/2023.1/implemented/x.rst`, `specs/juno-implemented/x.rst`
_DECIDED = lazy(r"(?:[a-z]+-)?(?:abandoned|approved|implemented|rejected)")
# The releases of OpenStack, whose specifications lie in folders of these names: `specs/juno/`.
_RELEASES = frozenset(
    "juno kilo liberty mitaka newton ocata pike queens rocky stein train ussuri victoria wallaby"
    " xena yoga zed".split()
)
# What somebody says of a project on one day, and pages of what is gone by their own name.
_OF_OCCASION = lazy(
    r"(?:.*[-_])?(?:(?:graduation|incubation|incubating|sandbox)[-_]proposal|due[-_]diligence)"
    r"(?:[-_].*)?"
    r"|(?:archived|deprecated|obsolete|retired)[-_].*"
    r"|(?:\d{4}-\d\d-\d\d-)?announcing[-_](?:.*[-_])?release[-_]v?\d[\w.-]*"
    r"|(?:19|20)\d\d",
    re.IGNORECASE,
)
# What was said on one day, which is quoted as it was.
_SAID = lazy(r"_?(?:episodes|interviews?|newsletters?|podcasts?|transcripts?|webinars?)")
_YEAR = lazy(r"(?:19|20)\d\d")
_SPECIFICATIONS = lazy(r".*proposals?|(?:.*[-_])?(?:specs?|enhancements?)")
# A standard with its number and version: `scs-0403-v1-observability.md`.
_STANDARD = lazy(r"[a-z]+-\d{2,5}-v\d+(?:[-_].*)?", re.IGNORECASE)
_NUMBERED = lazy(r"(?:adr|rfc)?[-_]?\d{2,8}(?:[-_].+)?", re.IGNORECASE)
# Folders with nothing but one folder for each version.
_VERSIONS = frozenset("versioned_docs versioned-docs versions".split())
_INTERFACE = lazy(r"(?:.*[-_.])?(?:apis?|rest|graphql|schemas?|specs?)(?:[-_.].*)?")


# What is asked of a document is asked several times, and of a folder for each of its files.
@lru_cache(maxsize=8)
def is_changelog(path: str) -> bool:
    """Tell whether a path's name or folders say that the file is a changelog or release note.

    A licence is told like one, since it stays as it was written, too.
    """
    folder, stem = _taken_apart(path)
    folders = frozenset(_lowered(folder))
    if _CHANGELOG.fullmatch(stem) or folders & _CHANGELOG_FOLDERS:
        return True
    if _OF_OTHERS.fullmatch(stem):  # a licence is not for its readers to change
        return True
    is_by_version = folders & _BY_VERSION or any(map(_CHANGELOG.fullmatch, folders))
    return bool(is_by_version) and _VERSION_STEM.fullmatch(stem) is not None


@lru_cache(maxsize=8)
def is_of_one_version(path: str) -> bool:
    """Tell whether a path's folders say that the file is of one version of a documentation.

    So is one in an archive, and the record of a decision. Which version is today's, no path tells.
    """
    if is_minutes(path):
        return True
    folder, stem = _taken_apart(path)
    folders = _lowered(folder)
    if any(map(_SAID.fullmatch, folders)):
        return True
    if stem.lower() == "readme" and not any(map(_DOCS.search, folders)):
        return False  # of code for a version of something: `stig/vsphere/7.0/README.md`
    return _is_record(stem, folders) or _has_version(folder)


@lru_cache(maxsize=8)
def is_of_the_past(path: str) -> bool:
    """Tell whether a path says that what is there was said on one day, or is kept only.

    That of a changelog does, too; the documentation of a version may be today's.
    """
    folders = _lowered(_taken_apart(path)[0])
    return is_changelog(path) or is_minutes(path) or any(map(_ARCHIVES.fullmatch, folders))


@lru_cache(maxsize=8)
def is_minutes(path: str) -> bool:
    """Tell whether a path says that what is there was said on one day, which nobody edits."""
    folder, stem = _taken_apart(path)
    return any(map(_OCCASIONS.fullmatch, _lowered(folder))) or bool(_MINUTES.fullmatch(stem))


def _taken_apart(path: str) -> tuple[str, str]:
    """Return the folder of a path with `/`, and the name of its file without the extension."""
    folder, _, name = path.rpartition("/")
    return folder, splitext(name)[0]


@lru_cache(maxsize=64)
def _lowered(folder: str) -> tuple[str, ...]:
    """Return the folders in small letters, without the number that orders them: `14.notes`."""
    parts = (part for part in folder.lower().split("/") if part not in ("", "."))
    return tuple(_ORDER.sub("", part) for part in parts)


@lru_cache(maxsize=64)
def _has_version(folder: str) -> bool:
    folders = _lowered(folder)
    return any(
        _ARCHIVES.fullmatch(inner) or _is_version(inner, outer)
        for outer, inner in zip(("", *folders), folders, strict=False)
    )


def _is_record(stem: str, folders: Sequence[str]) -> bool:
    if _OF_OCCASION.fullmatch(stem):
        return True
    if any(map(_YEAR.fullmatch, folders)) and any(map(_SPECIFICATIONS.fullmatch, folders)):
        return True  # `proposals/2019/`
    if any(folder in _PROPOSALS for folder in folders[:-1]):  # with a folder for each
        return True
    if _STANDARD.fullmatch(stem):
        return True
    if not _RELEASES.isdisjoint(folders) or (folders and _DECIDED.fullmatch(folders[-1])):
        return any(map(_SPECIFICATIONS.fullmatch, folders[:-1]))
    return _NUMBERED.fullmatch(stem) is not None and any(map(_RECORDS.fullmatch, folders))


def _is_version(folder: str, parent: str) -> bool:
    if _NAMED_VERSION.fullmatch(folder) or (parent in _VERSIONS and _ANY_VERSION.fullmatch(folder)):
        return True
    # `api/v1.0` is the version of an interface, which may be today's.
    if _SHORT_NAME_WITH_VERSION.fullmatch(folder):
        return parent in ("docs", "doc")
    return _VERSION.fullmatch(folder) is not None and not _INTERFACE.fullmatch(parent)
