"""The day by which names are judged: the option, the config, and a document's own."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from projects import put

TEXT = "The NSX-T edges and ESX hosts of Citrix Hypervisor run.\n"
NAMES = """\
builtin: false
outdated:
  - {outdated: NSX-T, current: NSX, since: 2022-05}
  - id: xenserver
    names:
      - {name: XenServer}
      - {name: Citrix Hypervisor, since: 2018-08}
      - {name: XenServer, since: 2023-10}
"""
NSX, XENSERVER = "NSX-T", "Citrix Hypervisor"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, {".git/HEAD": "", ".termlint.yaml": NAMES, "a.md": TEXT})
    return tmp_path


def found(termlint: Any, *arguments: str) -> list[str]:
    result = termlint("check", "--format", "concise", *arguments)
    assert result.err == ""
    lines = result.out.splitlines()
    return [name for line in lines for name in (NSX, XENSERVER) if f'"{name}" is' in line]


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2022-04-30", []),
        ("2022-05-01", [NSX]),
        ("2023-09-30", [NSX]),
        ("2023-10", [NSX, XENSERVER]),
        ("2022", []),
        ("today", [NSX, XENSERVER]),
        ("document", [NSX, XENSERVER]),
    ],
)
def test_the_option(termlint: Any, folder: Path, day: str, names: list[str]) -> None:
    assert found(termlint, "--as-of", day, "a.md") == names


def test_each_document_by_its_own_day(termlint: Any, folder: Path) -> None:
    put(folder, {".termlint.yaml": f"{NAMES}as-of: document\n"})
    dated = {
        "a.md": f"---\ndate: 2022-04-30\n---\n\n{TEXT}",
        "b.md": f"---\ndate: 2022-04-30\nlastmod: 2023-01-01\n---\n\n{TEXT}",
        "c.rst": f":date: 2022-04-30\n\n{TEXT}",
    }
    put(folder, {**dated, "d.md": TEXT})
    assert [found(termlint, name) for name in ("a.md", "b.md", "c.rst", "d.md")] == [
        [],
        [NSX],
        [],
        [NSX, XENSERVER],
    ]
    # Not unless the config, or the option, asks for it.
    assert found(termlint, "--as-of", "today", "a.md") == [NSX, XENSERVER]
    put(folder, {".termlint.yaml": NAMES})
    assert found(termlint, "a.md") == [NSX, XENSERVER]
    assert found(termlint, "--as-of", "document", "a.md") == []


def test_a_post_is_judged_by_its_day(termlint: Any, folder: Path) -> None:
    put(folder, {"_posts/2022-04-30-a.md": TEXT, "_posts/2023-05-01-a.md": TEXT})
    posts = ("_posts/2022-04-30-a.md", "_posts/2023-05-01-a.md")
    assert [found(termlint, post) for post in posts] == [[], []]  # of years ago
    last_year = f"_posts/{date.today() - timedelta(days=365)}-a.md"
    put(folder, {last_year: TEXT})
    assert found(termlint, last_year) == [NSX, XENSERVER]
    assert [found(termlint, "--as-of", "2022-04-30", post) for post in posts] == [[], []]
    for day in ("2024", "today"):  # whoever says a day means it
        assert [found(termlint, "--as-of", day, one) for one in posts] == [[NSX, XENSERVER]] * 2
    assert [found(termlint, "--as-of", "document", post) for post in posts] == [[], [NSX]]


def test_a_post_in_a_folder_of_posts_is_judged_by_its_own_day(termlint: Any, folder: Path) -> None:
    dated = f"---\ndate: 2022-04-30\n---\n{TEXT}"
    put(folder, {"blog/a.md": dated, "blog/b.md": TEXT, "docs/a.md": dated})
    assert found(termlint, "blog/a.md") == []
    assert found(termlint, "blog/b.md") == [NSX, XENSERVER]
    assert found(termlint, "docs/a.md") == [NSX, XENSERVER]
    assert found(termlint, "--as-of", "today", "blog/a.md") == [NSX, XENSERVER]


def test_the_option_goes_before_the_config(termlint: Any, folder: Path) -> None:
    put(folder, {".termlint.yaml": f"{NAMES}as-of: 2022-04-30\n"})
    assert found(termlint, "a.md") == []
    assert found(termlint, "--as-of", "2023", "a.md") == [NSX]


@pytest.mark.parametrize("day", ["yesterday", "2024-02-30", "", "15.06.2024"])
def test_what_is_no_day(termlint: Any, folder: Path, day: str) -> None:
    result = termlint("check", "--as-of", day, "a.md")
    assert result.code == 2
    assert result.out == ""
    assert (
        f'"{day}" is not a day; write today, document, or a day such as 2022, 2022-08 or '
        "2022-08-09" in " ".join(result.err.split())
    )
