"""The day that a document gives for itself: what is one, and what only looks like one."""

from datetime import date

import pytest

from termlint.documents import read_text
from termlint.documents.dates import date_of, date_of_post, is_post

JUNE = date(2024, 6, 15)

MARKDOWN = {
    "date": ("---\ndate: 2024-06-15\n---\nText.\n", JUNE),
    "date in quotes": ('---\ntitle: A\ndate: "2024-06-15"\n---\nText.\n', JUNE),
    "date with a time": ("---\ndate: 2024-06-15T23:59:59+09:00\n---\nText.\n", JUNE),
    "date with a time and a space": ("---\ndate: 2024-06-15 23:59 +0900\n---\nText.\n", JUNE),
    "short numbers": ("---\ndate: 2024-6-15\n---\n", JUNE),
    "a month": ("---\ndate: 2024-06\n---\n", date(2024, 6, 1)),
    "CRLF": ("---\r\ndate: 2024-06-15\r\n---\r\nText.\r\n", JUNE),
    "TOML": ("+++\ndate = 2024-06-15\n+++\nText.\n", JUNE),
    "TOML in quotes": ("+++\ndate = '2024-06-15'\n+++\n", JUNE),
    "capitals": ("---\nDate: 2024-06-15\n---\n", JUNE),
    "keys without a fence": ("Title: A\nDate: 2024-06-15\n\nText.\n", JUNE),
    "the last change first": ("---\ndate: 2020-01-01\nlastmod: 2024-06-15\n---\n", JUNE),
    "its other names": ("---\nlast_updated: 2024-06-15\ndate: 2020-01-01\n---\n", JUNE),
    "updated": ("---\ndate: 2020-01-01\nupdated: 2024-06-15\n---\n", JUNE),
    "a date of several lines": ("---\ndate:\n  created: 2024-06-15\n---\n", JUNE),
    "the change of those": (
        "---\ndate:\n  created: 2020-01-01\n  updated: 2024-06-15\ntags: [a]\n---\n",
        JUNE,
    ),
    "created under another key": ("---\nfile:\n  created: 2024-06-15\n---\n", None),
    "a day that is none goes on": ("---\nlastmod: 2024-02-30\ndate: 2024-06-15\n---\n", JUNE),
    "no front matter": ("Text of 2024-06-15.\n", None),
    "a key in the text": ("Text.\n\ndate: 2024-06-15\n", None),
    "after a rule": ("Text.\n\n---\ndate: 2024-06-15\n---\n", None),
    "another key": ("---\nupdate-date: 2024-06-15\nbirthdate: 2024-06-15\n---\n", None),
    "a key of a mapping": ("---\nother:\n  date: 2024-06-15\n---\n", None),
    "the day first": ("---\ndate: 15-06-2024\n---\n", None),
    "American": ("---\ndate: 06/15/2024\n---\n", None),
    "a year alone": ("---\ndate: 2024\n---\n", date(2024, 1, 1)),
    "more digits": ("---\ndate: 20240\n---\n", None),
    "a number": ("---\ndate: 2024-06-15-7\n---\n", None),
    "no such month": ("---\ndate: 2024-13-01\n---\n", None),
    "words": ("---\ndate: soon\n---\n", None),
    "code": ("```yaml\n---\ndate: 2024-06-15\n---\n```\n", None),
}
RST = {
    "field": (":date: 2024-06-15\n\nText.\n", JUNE),
    "field with a title": ("Title\n=====\n\n:Author: A\n:Date: 2024-06-15\n\nText.\n", JUNE),
    "the last change first": (":date: 2020-01-01\n:lastmod: 2024-06-15\n\nText.\n", JUNE),
    "below text": ("Text.\n\n:date: 2024-06-15\n", None),
    "another field": (":dates: 2024-06-15\n", None),
    "in words": (":date: 15 June 2024\n", None),
    "none": ("Text.\n", None),
}


@pytest.mark.parametrize(("source", "day"), MARKDOWN.values(), ids=MARKDOWN)
def test_markdown(source: str, day: date | None) -> None:
    assert date_of(read_text(source, "a.md", "markdown")) == day


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("Thu Dec 19 2019 11:49:24 GMT+0000", 2019),
        ("Wednesday, 16 Apr 2021 11:00:00 UTC", 2021),
        ("05-04-2021", 2021),
        ("15 June 2024", 2024),
        ("2024-06-15", 2024),
        ("soon", None),
        ("12019", None),
    ],
)
def test_years_of_other_dates(day: str, year: int | None) -> None:
    found = date_of(read_text(f"---\ndate: {day}\n---\nText.\n", "a.md", "markdown"), roughly=True)
    assert (found.year if found else None) == year


@pytest.mark.parametrize(("source", "day"), RST.values(), ids=RST)
def test_rst(source: str, day: date | None) -> None:
    assert date_of(read_text(source, "a.rst", "rst")) == day


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2024-06-15-release.md", JUNE),
        ("blog/_posts/2024-6-15_release.md", JUNE),
        ("2024-06-15.md", JUNE),
        ("a/2024-06-15-x/index.md", JUNE),
        ("2024-06-15/_index.md", JUNE),
        ("a/2024-06-15-x/other.md", None),
        ("2024-06-15", None),
        ("release-2024-06-15.md", None),
        ("2024-13-15-x.md", None),
        ("12024-06-15-x.md", None),
        ("2024-06-155-x.md", None),
        ("proposals/20240615-release.md", JUNE),
        ("20240615-x/index.md", JUNE),
        ("20241506-x.md", None),
        ("2024061-x.md", None),
        ("202406150-x.md", None),
        ("20240615x.md", None),
        ("2024-06-x.md", None),
    ],
)
def test_posts(path: str, day: date | None) -> None:
    assert date_of_post(path) == day


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("dockercon-us-2017/labs/a.md", date(2017, 12, 31)),
        ("talks/summit_2019/a.md", date(2019, 12, 31)),
        ("talks/meetup-de-2018/a.md", date(2018, 12, 31)),
        ("kubecon2019/a.md", date(2019, 12, 31)),
        ("windows-server-2019/a.md", None),
        ("room-2001/a.md", None),
        ("2017/a.md", None),
        ("docs/a-2017.md", None),
        ("docs/rfc-2616/a.md", None),
        ("proposals-20171/a.md", None),
        ("projects/keptn/2021-keptn-annual.md", date(2021, 12, 31)),
        ("2022_annual_report.md", date(2022, 12, 31)),
        ("docs/2023-roadmap.md", date(2023, 12, 31)),
        ("source/newsletter/2016/july.html.md", date(2016, 12, 31)),
        ("docs/2019-server.md", None),
        ("docs/2019-manual.md", None),
        ("docs/annual-2019.md", None),
        ("docs/20212-annual.md", None),
        ("docs/2021-annually.md", None),
        ("newsletter/july.md", None),
        ("WeeklyMinutes/05Mar2018.md", date(2018, 3, 5)),
        ("notes/Minutes_5-march-2018.rst", date(2018, 3, 5)),
        ("notes/31Feb2018.md", None),
        ("notes/5Marks2018.md", None),
        ("notes/05Mar.md", None),
        ("notes/5-maries-20181.md", None),
    ],
)
def test_days_of_events(path: str, day: date | None) -> None:
    assert date_of_post(path) == day


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("blog/a.md", True),
        ("content/en/Blog/news/a.md", True),
        ("_posts/a.md", True),
        ("docs/posts/2/index.md", True),
        ("news/a.rst", True),
        ("blog.md", False),
        ("docs/blogging/a.md", False),
        ("newsletter/a.md", False),
        ("docs/a.md", False),
        ("a.md", False),
    ],
)
def test_folders_of_posts(path: str, is_one: bool) -> None:
    assert is_post(path) == is_one


def test_comments_change_nothing() -> None:
    source = "---\ndate: 2024-06-15\n---\n<!-- termlint-disable-file -->\n"
    document = read_text(source, "a.md", "markdown")
    assert document.front_matter == "---\ndate: 2024-06-15\n---"
    assert len(document.suppressions) == 1
