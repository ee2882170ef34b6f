"""The folder of kept texts: found again, never half, never in the way."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.cache import Store, cache_folder

LONG_AGO = 1_000_000_000


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "deep" / "cache")


def test_what_is_kept_is_found_again(store: Store, tmp_path: Path) -> None:
    assert store.get("a") is None
    store.put("one é\n\r\n", "a")
    store.put("two", "a", "b")
    assert store.get("a") == "one é\n\r\n"
    assert Store(tmp_path / "deep" / "cache").get("a", "b") == "two"
    store.put("three", "a")
    assert store.get("a") == "three"


@pytest.mark.parametrize(
    ("first", "second"),
    [(("ab", "c"), ("a", "bc")), (("a",), ("a", "")), (("1:a",), ("a",)), (("",), ())],
)
def test_no_two_keys_are_one(store: Store, first: tuple[str, ...], second: tuple[str, ...]) -> None:
    store.put("first", *first)
    assert store.get(*second) is None


@given(st.lists(st.text(max_size=4), max_size=3), st.lists(st.text(max_size=4), max_size=3))
def test_equal_keys_only_give_equal_places(first: list[str], second: list[str]) -> None:
    store = Store(Path("x"))
    places = (store._path(tuple(first)), store._path(tuple(second)))
    assert (places[0] == places[1]) == (first == second)


def test_half_a_surrogate_pair_is_a_key_too(store: Store) -> None:
    store.put("kept", "\ud800")
    assert store.get("\ud800") == "kept"


def test_bytes_that_are_no_text_are_not_there(store: Store, tmp_path: Path) -> None:
    store.put("kept", "a")
    (file,) = (tmp_path / "deep" / "cache").iterdir()
    file.write_bytes(b"\xff\xfe\xff")
    assert store.get("a") is None


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "cache")
    store.put("kept", "a")
    assert store.get("a") is None


def test_a_full_disk_leaves_nothing_behind(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    store.put("kept", "a")
    assert list((tmp_path / "deep" / "cache").iterdir()) == []


def test_what_is_old_goes_and_what_is_not_ours_stays(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "cache"
    store.put("old", "a")
    (folder / "half.new").write_text("")
    (folder / "notes.txt").write_text("")
    for file in folder.iterdir():
        os.utime(file, (LONG_AGO, LONG_AGO))
    store.put("new", "b")
    assert store.get("a") is None
    assert store.get("b") == "new"
    assert sorted(file.suffix for file in folder.iterdir()) == [".json", ".txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_folder_is_the_user_s_own(store: Store, tmp_path: Path) -> None:
    store.put("kept", "a")
    assert (tmp_path / "deep" / "cache").stat().st_mode & 0o077 == 0


def test_the_variable_says_where(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TERMLINT_CACHE_DIR", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("TERMLINT_CACHE_DIR")
    assert cache_folder().name.lower() in ("termlint", "cache")
    assert cache_folder().is_absolute()
