"""Where the files that termlint ships lie: inside an installed package, or in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def bundled(kind: str) -> Path:
    """Return the folder of shipped files of a kind, `data` or `rules`.

    A wheel carries them beside the code, the YAML files as JSON; a checkout has them at its top.
    """
    installed = _PACKAGE / "_bundled" / kind
    return installed if installed.is_dir() else _CHECKOUT / kind
