"""A file replaced as a whole or not at all: what it keeps, and what is left when it fails."""

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from termlint.fixing import ChangedOnDiskError, clear_left_over, replace_file

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no modes, owners or sockets")
IS_ROOT = os.name != "nt" and os.geteuid() == 0
root_only = pytest.mark.skipif(not IS_ROOT, reason="root alone may give files away and mount")
NOBODY = 65534
OLD, NEW = b"old\n", b"new\xff\r\n"


@pytest.fixture(params=["nameless", "named"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The two ways to write a file: with a name at the last moment only, and with one at once."""
    if request.param == "named":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    elif not hasattr(os, "O_TMPFILE"):
        pytest.skip("this system writes no file without a name")
    return str(request.param)


@posix_only
def test_a_file_system_that_has_files_with_names_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, nameless = os.open, getattr(os, "O_TMPFILE", 0)

    def refuse(path: str, flags: int, mode: int = 0o777) -> int:
        if nameless and flags & nameless == nameless:
            raise OSError(95, "Operation not supported")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    replace_file(folder / "a.md", NEW, OLD)
    assert (folder / "a.md").read_bytes() == NEW
    assert os.listdir(folder) == ["a.md"]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with a file `a.md`; nothing else may be left in it but what a test puts there."""
    path = tmp_path / "möbel haus"
    path.mkdir()
    (path / "a.md").write_bytes(OLD)
    yield path
    assert not [name for name in os.listdir(path) if "termlint-tmp" in name]


@pytest.mark.usefixtures("way")
def test_a_file_is_replaced(folder: Path) -> None:
    replace_file(folder / "a.md", NEW, OLD)
    assert os.listdir(folder) == ["a.md"]
    assert (folder / "a.md").read_bytes() == NEW
    replace_file(str(folder / "a.md"), b"", NEW)
    assert (folder / "a.md").read_bytes() == b""


@pytest.mark.usefixtures("way")
def test_a_relative_path_is_one_from_here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    replace_file("a.md", NEW, OLD)
    assert (folder / "a.md").read_bytes() == NEW


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("letters", ["x", "日", "\U0001f5ce", ""])
def test_a_name_may_be_as_long_as_names_are(folder: Path, letters: str) -> None:
    name = f"{letters * (252 // len(letters.encode() or b'x'))}.md"
    path = folder / name
    try:
        path.write_bytes(OLD)
    except OSError:
        pytest.skip("this file system takes no such name")
    replace_file(path, NEW, OLD)
    assert path.read_bytes() == NEW
    assert sorted(os.listdir(folder)) == sorted(["a.md", name])


@posix_only
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("mode", [0o644, 0o600, 0o664, 0o755, 0o200, 0o666, 0o2644])
def test_the_mode_stays(folder: Path, mode: int) -> None:
    path = folder / "a.md"
    path.chmod(mode)
    if not IS_ROOT and not mode & 0o400:
        pytest.skip("only root reads what nobody may read")
    replace_file(path, NEW, OLD)
    assert stat.S_IMODE(path.stat().st_mode) == mode
    path.chmod(0o600)
    assert path.read_bytes() == NEW


@root_only
@pytest.mark.usefixtures("way")
def test_the_owner_and_special_bits_stay(folder: Path) -> None:
    path = folder / "a.md"
    os.chown(path, 1234, 5678)
    path.chmod(0o6755)
    replace_file(path, NEW, OLD)
    status = path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (1234, 5678, 0o6755)


def replaced_by_nobody(folder: Path) -> "subprocess.CompletedProcess[str]":
    """Replace `a.md` as a user who is neither its owner nor root, but of group 5678, too."""
    code = f"""
import os
from termlint.fixing import replace_file
os.setgroups([5678]), os.setresgid(*[{NOBODY}] * 3), os.setresuid(*[{NOBODY}] * 3)
replace_file("a.md", {NEW!r}, {OLD!r})
"""
    path = {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, cwd=folder, env=path, capture_output=True, text=True, check=False
    )


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may enter, which those of pytest are not."""
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        (Path(name) / "a.md").write_bytes(OLD)
        yield Path(name)


@root_only
def test_the_group_stays_where_the_owner_cannot(open_folder: Path) -> None:
    path = open_folder / "a.md"
    os.chown(path, 0, 5678)
    path.chmod(0o664)
    open_folder.chmod(0o777)
    assert replaced_by_nobody(open_folder).returncode == 0
    status = path.stat()
    assert path.read_bytes() == NEW
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (NOBODY, 5678, 0o664)


@root_only
@pytest.mark.parametrize(
    ("mode", "error"), [(0o644, "the file is read-only"), (0o646, "Permission denied")]
)
def test_what_a_user_may_not_write_stays(open_folder: Path, mode: int, error: str) -> None:
    """First the file is not theirs, then its folder is not."""
    (open_folder / "a.md").chmod(mode)
    done = replaced_by_nobody(open_folder)
    assert f"PermissionError: [Errno 13] {error}" in done.stderr
    assert (open_folder / "a.md").read_bytes() == OLD
    assert os.listdir(open_folder) == ["a.md"]


@posix_only
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
def test_a_read_only_file_stays_whoever_asks(folder: Path, mode: int) -> None:
    path = folder / "a.md"
    path.chmod(mode)
    with pytest.raises(PermissionError, match="the file is read-only"):
        replace_file(path, NEW, OLD)
    assert path.read_bytes() == OLD
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.name == "nt" or IS_ROOT, reason="root may write to any folder")
@pytest.mark.usefixtures("way")
def test_a_file_in_a_read_only_folder_stays(folder: Path) -> None:
    folder.chmod(0o555)
    try:
        with pytest.raises(PermissionError):
            replace_file(folder / "a.md", NEW, OLD)
        assert os.listdir(folder) == ["a.md"]
        assert (folder / "a.md").read_bytes() == OLD
    finally:
        folder.chmod(0o755)


@pytest.fixture
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of four pages."""
    disk = folder / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)]
    try:
        done = subprocess.run(mount, check=False, capture_output=True)
    except FileNotFoundError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip("no file system can be mounted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


@root_only
@pytest.mark.usefixtures("way")
def test_a_full_disk_leaves_the_file_as_it_was(small_disk: Path) -> None:
    path = small_disk / "a.md"
    path.write_bytes(OLD * 1000)
    with pytest.raises(OSError, match="No space left on device"):
        replace_file(path, NEW * 5000, OLD * 1000)
    assert os.listdir(small_disk) == ["a.md"]
    assert path.read_bytes() == OLD * 1000
    replace_file(path, NEW, OLD * 1000)
    assert path.read_bytes() == NEW


@root_only
@pytest.mark.usefixtures("way")
def test_a_disk_that_is_read_only_leaves_the_file_as_it_was(small_disk: Path) -> None:
    path = small_disk / "a.md"
    path.write_bytes(OLD)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(OSError, match=r"read-only|Read-only file system"):
        replace_file(path, NEW, OLD)
    assert os.listdir(small_disk) == ["a.md"]


@posix_only
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("target", ["a.md", "./a.md", "../möbel haus/a.md", "/"])
def test_a_link_stays_a_link(folder: Path, target: str) -> None:
    link = folder / "link.md"
    link.symlink_to(folder / "a.md" if target == "/" else target)
    before = os.readlink(link)
    replace_file(link, NEW, OLD)
    assert os.readlink(link) == before
    assert (folder / "a.md").read_bytes() == NEW
    assert sorted(os.listdir(folder)) == ["a.md", "link.md"]


@posix_only
@pytest.mark.usefixtures("way")
def test_a_link_to_a_link_in_another_folder(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "one.md").symlink_to("../möbel haus/a.md")
    (tmp_path / "two.md").symlink_to("other/one.md")
    (tmp_path / "way").symlink_to("möbel haus")
    replace_file(tmp_path / "two.md", NEW, OLD)
    replace_file(tmp_path / "way" / "a.md", OLD, NEW)
    assert (folder / "a.md").read_bytes() == OLD
    assert os.listdir(folder) == ["a.md"]
    assert os.listdir(other) == ["one.md"]
    assert (other / "one.md").is_symlink()
    assert (tmp_path / "two.md").is_symlink()


@posix_only
def test_what_is_not_there_is_an_error(folder: Path) -> None:
    (folder / "gone.md").symlink_to("nothing.md")
    (folder / "loop.md").symlink_to("loop.md")
    for name in ("gone.md", "loop.md", "missing.md"):
        with pytest.raises(OSError, match=r"No such file|Too many levels"):
            replace_file(folder / name, NEW, OLD)
    assert sorted(os.listdir(folder)) == ["a.md", "gone.md", "loop.md"]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("now", [b"", b"old", b"old\r\n", NEW, b"old\n" * 2])
def test_a_file_that_was_changed_meanwhile_stays(folder: Path, now: bytes) -> None:
    (folder / "a.md").write_bytes(now)
    with pytest.raises(ChangedOnDiskError):
        replace_file(folder / "a.md", NEW, OLD)
    assert (folder / "a.md").read_bytes() == now
    assert os.listdir(folder) == ["a.md"]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, MemoryError, OSError(5, "x")])
@pytest.mark.parametrize("name", ["fsync", "replace", "fchmod", "link", "open"])
def test_an_interrupt_leaves_the_file_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException, way: str
) -> None:
    def interrupted(*arguments: object, **named: object) -> None:
        raise error

    if not hasattr(os, name) or (name == "link" and way == "named"):
        pytest.skip("this way does without it")
    with monkeypatch.context() as patch:
        patch.setattr(os, name, interrupted)
        kind = error if isinstance(error, type) else type(error)
        with pytest.raises(kind):
            replace_file(folder / "a.md", NEW, OLD)
    assert os.listdir(folder) == ["a.md"]
    assert (folder / "a.md").read_bytes() == OLD
    replace_file(folder / "a.md", NEW, OLD)
    assert (folder / "a.md").read_bytes() == NEW


def test_the_data_are_on_the_disk_before_the_file_has_its_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    calls: list[str] = []
    synced: list[int] = []

    def seen(name: str) -> Callable[..., object]:
        real: Callable[..., object] = getattr(os, name)

        def call(*arguments: int, **named: object) -> object:
            calls.append(name)
            if name == "fsync":
                synced.append(os.fstat(arguments[0]).st_size)
            return real(*arguments, **named)

        return call

    names = ("fsync", "link", "replace")
    for name in names:
        monkeypatch.setattr(os, name, seen(name))
    replace_file(folder / "a.md", NEW, OLD)
    assert calls == [name for name in names if way == "nameless" or name != "link"]
    assert synced == [len(NEW)]


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="counts descriptors in /proc")
@pytest.mark.usefixtures("way")
def test_no_descriptor_stays_open(folder: Path) -> None:
    before = len(os.listdir("/proc/self/fd"))
    replace_file(folder / "a.md", NEW, OLD)
    with pytest.raises(ChangedOnDiskError):
        replace_file(folder / "a.md", NEW, OLD)
    assert len(os.listdir("/proc/self/fd")) == before


def _dead() -> int:
    """Return the number of a process that is over."""
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


@posix_only
def test_temporary_files_of_dead_processes_are_removed_and_others_stay(tmp_path: Path) -> None:
    gone = [f".a.md.{_dead()}.termlint-tmp", f".a.md.{'9' * 30}.termlint-tmp"]
    gone += [f".a.b.c.md.{os.getpid()}.termlint-tmp"]
    kept = [
        f".a.md.{os.getppid()}.termlint-tmp",
        ".a.md.1.termlint-tmp",
        f"a.md.{_dead()}.termlint-tmp",
        f".a.md.{_dead()}.termlint-tmp2",
        f".{_dead()}.termlint-tmp",
        ".a.md.x.termlint-tmp",
        ".a.md.termlint-tmp",
        "a.md",
    ]
    for name in (*gone, *kept):
        (tmp_path / name).write_bytes(OLD)
    (tmp_path / f".b.{_dead()}.termlint-tmp").mkdir()
    clear_left_over(tmp_path)
    assert sorted(os.listdir(tmp_path)) == sorted(
        [*kept, *(one for one in os.listdir(tmp_path) if one.startswith(".b."))]
    )


@posix_only
def test_temporary_files_of_other_users_processes_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(number: int, signal: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    name = f".a.md.{_dead()}.termlint-tmp"
    (tmp_path / name).write_bytes(OLD)
    with monkeypatch.context() as patch:
        patch.setattr(os, "kill", refuse)
        clear_left_over(tmp_path)
    assert os.listdir(tmp_path) == [name]
    clear_left_over(tmp_path)
    assert os.listdir(tmp_path) == []


def test_a_folder_that_is_not_there_has_nothing_left_over(tmp_path: Path) -> None:
    clear_left_over(tmp_path / "missing")
    clear_left_over(str(tmp_path))
    assert os.listdir(tmp_path) == []
