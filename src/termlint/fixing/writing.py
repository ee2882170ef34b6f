"""A file replaced as a whole or not at all, with its mode, owner and links as they were."""

import errno
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# What a temporary file is called; the number is that of the process that writes it.
_LEFT_OVER = re.compile(r"\..+\.(?P<writer>\d+)\.termlint-tmp")
_HOUR = 3600.0
_BINARY = getattr(os, "O_BINARY", 0)


class ChangedOnDiskError(Exception):
    """A file is no longer what was read of it."""


def replace_file(path: str | Path, data: bytes, expected: bytes) -> None:
    """Put `data` in the place of a file that holds `expected`; links lead to the same file.

    The data are written beside the file, flushed to the disk and renamed, so that the file is
    the old or the new one at every moment.

    Raises:
        ChangedOnDiskError: the file holds something else by now.
        OSError: the file, its folder or the disk takes nothing.
    """
    real = os.path.realpath(path)
    status = os.stat(real)
    if not (status.st_mode & 0o222 and os.access(real, os.W_OK)):
        # A rename would not ask; who makes a file read-only does not want it changed.
        raise PermissionError(errno.EACCES, "the file is read-only", real)
    folder, name = os.path.split(real)
    # A name has at most 255 bytes, and a character of it up to four.
    temporary = os.path.join(folder, f".{name[:50]}.{os.getpid()}.termlint-tmp")
    with _written(folder, temporary, data, status) as give_name:
        if Path(real).read_bytes() != expected:
            raise ChangedOnDiskError
        give_name()
        os.replace(temporary, real)


def clear_left_over(folder: str | Path) -> None:
    """Remove the temporary files in a folder whose writers were killed at the last moment.

    One with the number of this process is of an earlier one: call this before any is written.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            found = _LEFT_OVER.fullmatch(entry.name)
            if found and not _is_written_now(entry, int(found["writer"])):
                with suppress(OSError):
                    os.unlink(entry.path)


def _is_written_now(entry: "os.DirEntry[str]", writer: int) -> bool:
    if writer == os.getpid():  # in a container, every run may have the same number
        return False
    if os.name == "nt":  # there `os.kill` does what it says
        return time.time() - entry.stat().st_mtime < _HOUR
    try:
        os.kill(writer, 0)
    except ProcessLookupError:
        return False
    except OverflowError:
        return False
    except OSError:
        return True
    return True


@contextmanager
def _written(
    folder: str, temporary: str, data: bytes, status: os.stat_result
) -> Iterator[Callable[[], None]]:
    """Write a temporary file; yield what gives it its name, and leave nothing behind.

    Where the system can write a file without a name, it has one for the moment of the renaming
    only, so that a process killed before leaves nothing, either.
    """
    descriptor, is_named = _opened(folder, temporary)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            _like(status, file.fileno())
            os.fsync(file.fileno())
            if is_named:
                file.close()
            yield _nothing if is_named else lambda: _link(file.fileno(), temporary)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def _opened(folder: str, temporary: str) -> tuple[int, bool]:
    """Return a descriptor to write to, and whether the file has its name already."""
    nameless = getattr(os, "O_TMPFILE", 0)
    if nameless and os.path.isdir("/proc/self/fd"):
        with suppress(OSError):  # not every file system can
            return os.open(folder, nameless | os.O_WRONLY, 0o600), False
    return os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600), True


def _link(descriptor: int, path: str) -> None:
    folder = os.open(os.path.dirname(path), os.O_RDONLY)
    try:  # only with a folder's descriptor does Python follow the link of /proc
        source = f"/proc/self/fd/{descriptor}"
        os.link(source, os.path.basename(path), dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


def _nothing() -> None:
    """The file has its name."""


def _like(status: os.stat_result, descriptor: int) -> None:
    """Give an open file the owner and the mode of another, as far as the system lets us."""
    if hasattr(os, "fchown"):
        for owner in (-1, status.st_uid):  # who may not give a file away may still set its group
            with suppress(OSError):
                os.fchown(descriptor, owner, status.st_gid)
    if hasattr(os, "fchmod"):  # after the owner, whose change takes the special bits away
        os.fchmod(descriptor, stat.S_IMODE(status.st_mode))
