"""A folder of texts, each under a key made of what it depends on."""

import os
import tempfile
import time
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

VARIABLE = "TERMLINT_CACHE_DIR"
_SUFFIX = ".json"
_KEPT = 90 * 24 * 3600  # seconds; what is older is written anew where it is still needed


def cache_folder() -> Path:
    """Return where a user's programs keep such things, or what TERMLINT_CACHE_DIR says."""
    stated = os.environ.get(VARIABLE)
    if stated:
        return Path(stated)
    from platformdirs import user_cache_path  # here, because few runs have anything to keep

    return user_cache_path("termlint", appauthor=False)


class Store:
    """Texts by their key, in a folder that may be missing, unwritable or shared by processes.

    Nothing here fails: a text that cannot be read is not there, one that cannot be written is not
    kept. Whoever asks can make it again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, *parts: str) -> str | None:
        """Return the text kept for what it depends on, None where there is none."""
        try:
            return self._path(parts).read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, text: str, *parts: str) -> None:
        """Keep a text, whole or not at all, and drop those of long ago."""
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._drop_old()
            self._write(text, self._path(parts))

    def _path(self, parts: tuple[str, ...]) -> Path:
        digest = blake2b(digest_size=20)
        for part in parts:
            content = part.encode("utf-8", "surrogatepass")
            # The length first, so that no two lists of parts run together alike.
            digest.update(b"%d:" % len(content))
            digest.update(content)
        return self._folder / f"{digest.hexdigest()}{_SUFFIX}"

    def _write(self, text: str, path: Path) -> None:
        number, name = tempfile.mkstemp(dir=self._folder, suffix=".new")
        try:
            with open(number, "wb") as file:
                file.write(text.encode())
            os.replace(name, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(name)
            raise

    def _drop_old(self) -> None:
        """Remove what is past its time, halves that an interrupt left behind among it."""
        oldest = time.time() - _KEPT
        with os.scandir(self._folder) as found:
            for file in found:
                if file.name.endswith((_SUFFIX, ".new")) and file.stat().st_mtime < oldest:
                    os.unlink(file.path)
