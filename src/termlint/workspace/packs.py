"""The packs that are known in a folder: the shipped ones, and those that its config names."""

from pathlib import Path
from typing import NamedTuple

from termlint.terminology import Pack, shipped_pack, shipped_packs
from termlint.workspace.config import Config
from termlint.workspace.discovery import shown
from termlint.workspace.knowledge import pack_names
from termlint.workspace.stored import stored_pack


class KnownPack(NamedTuple):
    """A pack, the file that it comes from (None: shipped), and whether the config uses it."""

    pack: Pack
    file: str | None
    is_used: bool


def known_packs(config: Config) -> tuple[KnownPack, ...]:
    """Return the shipped packs by name, then those of the config in its order.

    Raises:
        DataError: a pack of the config has faults.
    """
    used = pack_names(config)
    shipped = [KnownPack(shipped_pack(name), None, name in used) for name in shipped_packs()]
    files = [shown(name) for name in used if name not in shipped_packs()]
    return (*shipped, *(KnownPack(stored_pack(Path(file)), file, True) for file in files))
