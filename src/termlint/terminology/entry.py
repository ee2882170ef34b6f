"""Products with the names they have had, and which of these is current on a day or in a version."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from termlint.terminology.periods import Day, VersionRange, leading_numbers


class EntryKind(StrEnum):
    """What happened to a product, or that only the wording changed."""

    RENAMED = "renamed"
    DIVESTED = "divested"
    DISCONTINUED = "discontinued"
    SUPERSEDED = "superseded"
    WORDING = "wording"


class FixPolicy(StrEnum):
    """Whether the current name may be written in place of an outdated one."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    NONE = "none"


ENDING = frozenset([EntryKind.DISCONTINUED, EntryKind.SUPERSEDED])


class ProductName(NamedTuple):
    """One name of a product; `forms` are further spellings of it that documents use."""

    name: str
    since: Day | None = None
    versions: VersionRange | None = None
    forms: tuple[str, ...] = ()
    source: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and its forms."""
        return (self.name, *self.forms)

    def begun(self, on: date) -> bool:
        """Tell whether the name is in use on a day; a name of unknown beginning always is."""
        return self.since is None or self.since <= on

    def fits(self, version: str | None) -> bool:
        """Tell whether the name may stand beside a version; None fits every name."""
        return version is None or self.versions is None or self.versions.contains(version)


class Entry(NamedTuple):
    """One product of a pack: its names in order, and how documents that use old ones are judged.

    `alternatives` are the current words where there are several to choose from; `near` and
    `unless_near` hold words of the block that decide whether the entry applies, `unless_beside`
    words that do so directly beside a name, as do parts that keep it, `unless` and `only_if`
    patterns of tokens that decide it in the sentence, each as JSON; a `case_sensitive` entry knows
    its names with their own capitals alone; `ended` is the day from which the last
    name is outdated as well; `bad` and `good` are example texts.
    """

    id: str
    names: tuple[ProductName, ...]
    vendor: str = ""
    kind: EntryKind = EntryKind.RENAMED
    fix: FixPolicy = FixPolicy.NONE
    ended: Day | None = None
    near: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    unless_beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    only_if: tuple[str, ...] = ()
    case_sensitive: bool = False
    needs_version: bool = False
    successor: tuple[str, ...] = ()
    note: str = ""
    source: str = ""
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()

    @property
    def has_patterns(self) -> bool:
        """Tell whether patterns of tokens guard the entry."""
        return bool(self.unless or self.only_if)

    def current(self, on: date, version: str | None = None) -> ProductName:
        """Return the name that is right on a day, for a version if one stands beside it.

        The one name whose versions contain the version wins; else, among the names that fit the
        version, the last one begun. A version without a leading number decides nothing.
        """
        version = _known(version)
        stated = [it for it in self.names if it.versions is not None and it.fits(version)]
        if version is not None and len(stated) == 1:
            return stated[0]
        fitting = [it for it in self.names if it.fits(version)] or list(self.names)
        return _last_begun(fitting, on)

    @property
    def is_undated(self) -> bool:
        """Tell whether nobody has found out when the product got its name of today, or ended."""
        return self.ended is None and self.names[-1].since is None

    def outdated(self, on: date, version: str | None = None) -> tuple[ProductName, ...]:
        """Return the names that are not to be used on a day, for a version, oldest first.

        Silent for a `needs_version` entry without a version, for a version that no name fits, and
        for a name whose own versions contain the version. A version saves no name of a product
        that is over, unless it is none of the name's versions and so means another product.
        """
        version = _known(version)
        fitting = [name for name in self.names if name.fits(version)]
        if not fitting or (version is None and self.needs_version):
            return ()
        if self.is_over(on):
            return _distinct(fitting)
        current = self.current(on, version)
        earlier = self.names[: self._place(current)]
        replaced = [it for it in earlier if it.name != current.name and not _states(it, version)]
        return _distinct(replaced)

    def replacement(self, on: date, version: str | None = None) -> tuple[str, ...]:
        """Return what to write for an outdated name on a day, for a version.

        Several texts are a choice for a person. None where nothing is outdated, and for a product
        that is over, unless it is superseded, had one name only, has one successor and a `fix`.
        """
        if not self.outdated(on, version):
            return ()
        if not self.is_over(on):
            return (self.current(on, version).name,)
        if self.alternatives:
            return self.alternatives
        fixable = self.kind is EntryKind.SUPERSEDED and self.fix is not FixPolicy.NONE
        single = len(self.names) == len(self.successor) == 1
        return self.successor if fixable and single else ()

    def reference(self, on: date, version: str | None = None) -> str:
        """Return the URL that backs a finding: of the current name, else of the entry."""
        return self.current(on, version).source or self.source

    def is_over(self, on: date) -> bool:
        """Tell whether even the last name is outdated on a day.

        Where no day is known, an only name is outdated always, and the last of several never.
        """
        if self.kind not in ENDING and not self.alternatives:
            return False
        if self.ended is None:
            return len({name.name for name in self.names}) == 1
        return self.ended <= on

    def _place(self, current: ProductName) -> int:
        """Names can come back, so the place is that of the very name, not of an equal one."""
        return next(place for place, name in enumerate(self.names) if name is current)


def _known(version: str | None) -> str | None:
    return version if version is not None and leading_numbers(version) else None


def _states(name: ProductName, version: str | None) -> bool:
    return version is not None and name.versions is not None and name.versions.contains(version)


def _last_begun(names: list[ProductName], on: date) -> ProductName:
    return next((name for name in reversed(names) if name.begun(on)), names[0])


def _distinct(names: Iterable[ProductName]) -> tuple[ProductName, ...]:
    return tuple({name.name: name for name in names}.values())
