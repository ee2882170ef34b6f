"""What several tests share: where the real documents are, and documents from short texts."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# A change is judged by the same examples each time; who works on it here gets new ones.
# No example has a deadline: a busy machine is no fault of the code.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("TERMLINT_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests, and the commands that they run, out of the cache of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TERMLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and measured cases; tests that need it skip without it."""
    if not SHARED.is_dir():
        pytest.skip(f"no folder of real documents at {SHARED} (set TERMLINT_SHARED)")
    return SHARED


@pytest.fixture(scope="session")
def corpus(shared: Path) -> Path:
    """Real documentation trees."""
    return shared / "corpus"
