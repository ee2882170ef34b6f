"""Whether a former name stands beside today's, where the text itself tells of both."""

from collections.abc import Iterator, Sequence
from datetime import date

from termlint.checks.lexicon import Dated, Meaning
from termlint.checks.two_names import (
    are_both,
    is_listed,
    is_new_name,
    is_told_between,
    is_written_for,
    leads_to,
    stands_beside,
    stands_beside_one,
)
from termlint.matching import Match
from termlint.terminology import Entry
from termlint.terminology.entry import ENDING

_LONGEST_INITIALS = 6
_FAR = 4  # how many names away, on either side, another one of the product is looked for


def right_names(entry: Entry, on: date) -> tuple[str, ...]:
    """Return the names that may be written on a day, and those of successors."""
    return (*entry.current(on).spellings, *entry.alternatives, *entry.successor)


def _parts(entry: Entry, on: date) -> Iterator[str]:
    """Yield parts of today's names, of two words or more, that no former name has.

    "VMware Update Manager / Lifecycle Manager" has both names, and the vendor's once.
    """
    former = [one for name in entry.outdated(on) for one in name.spellings]
    for name in right_names(entry, on):
        words = name.split()
        for part in (words[at:] for at in range(1, len(words) - 1)):
            tail = " ".join(part)
            if not any(tail in one for one in former):
                yield tail
        head = " ".join(words[:2])
        if len(words) > 2 and not any(head in one for one in former):
            yield head


def is_beside_successor(
    text: str, matches: Sequence[Match[Meaning]], place: int, entry: Entry, on: date
) -> bool:
    """Tell whether a match has another name of its product beside it, or a part of today's."""
    match = matches[place]
    for other in (place - 1, place + 1):
        if 0 <= other < len(matches) and _is_other_name(matches[other], match, entry):
            if _is_abbreviated(text, match, matches[other], _today(entry, on)):
                continue
            first, second = sorted((matches[other], match), key=lambda found: found.start)
            if stands_beside(text, first.end, second.start):
                return True
            # "both filestore and BlueStore": two things, not two names of one, are told apart.
            is_apart = entry.kind in ENDING or _came_back(entry, on)
            is_apart = is_apart or are_both(text, first.start, second.end)
            is_other_thing = is_apart and _is_current(matches[other], entry, on)
            if is_other_thing and is_listed(text, first.end, second.start):
                return True
    if _is_told_with_other(text, matches, place, entry):
        return True
    # "Today's name | Former Name (FN)"
    if _is_same_before(text, matches, place, entry):
        return is_beside_successor(text, matches, place - 1, entry, on)
    parts = list(_parts(entry, on))
    if stands_beside_one(text, match.start, match.end, parts):
        return True
    return leads_to(text, match.start, match.end, (*right_names(entry, on), *parts))


def _is_told_with_other(
    text: str, matches: Sequence[Match[Meaning]], place: int, entry: Entry
) -> bool:
    """Tell whether the sentence tells how a later name of the product follows this one.

    Of "X (formerly Y)" X is today's name for the writer, whatever came after it.
    """
    match = matches[place]
    for at in range(max(0, place - _FAR), min(len(matches), place + _FAR + 1)):
        other = matches[at]
        if at != place and _is_later(other, match, entry):
            first, second = (other, match) if at < place else (match, other)
            if is_told_between(text, first.end, second.start):
                return True
            if at < place and is_written_for(text, first.end, second.start):
                return True
            if at > place and is_new_name(text, first.end, second.start, second.end):
                return True
    return False


def _is_same_before(
    text: str, matches: Sequence[Match[Meaning]], place: int, entry: Entry
) -> bool:
    """Tell whether a match is the short form, in brackets, of the same name before it."""
    if place == 0 or text[matches[place - 1].end : matches[place].start] != " (":
        return False
    names, ours = _names_of(matches[place - 1], entry), _names_of(matches[place], entry)
    return bool(names) and not set(names).isdisjoint(ours)


def _is_later(other: Match[Meaning], match: Match[Meaning], entry: Entry) -> bool:
    """Tell whether a match is a name that the product has had after that of another match."""
    # A name that came back has two places; words that replace a name have none, and are last.
    names = [name.name for name in entry.names]
    last = {name: at for at, name in enumerate(names)}
    ours = [names.index(it) for it in _names_of(match, entry) if it in last]
    theirs = [last.get(it, len(names)) for it in _names_of(other, entry)]
    return bool(ours and theirs) and max(theirs) > min(ours)


def _names_of(match: Match[Meaning], entry: Entry) -> list[str]:
    dated = (one for one in match.values if isinstance(one, Dated))
    return [one.name.name for one in dated if one.entry.id == entry.id]


def _is_abbreviated(
    text: str, match: Match[Meaning], other: Match[Meaning], today: tuple[str, ...]
) -> bool:
    """Tell whether initials in brackets follow, which an old name may share with one of today.

    "Google Container Engine (GKE)" says nothing of Google Kubernetes Engine.
    """
    initials = text[other.start : other.end]
    is_bracketed = text[match.end : other.start] == " (" and text.startswith(")", other.end)
    is_short = initials.isupper() and len(initials) < _LONGEST_INITIALS
    return is_bracketed and is_short and initials not in today


def _today(entry: Entry, on: date) -> tuple[str, ...]:
    return (entry.current(on).name, *entry.alternatives, *entry.successor)


def _came_back(entry: Entry, on: date) -> bool:
    """Tell whether today's name is an earlier one as well, so that two names mean two versions."""
    names = [name.name for name in entry.names]
    return names.count(entry.current(on).name) > 1


def _is_current(other: Match[Meaning], entry: Entry, on: date) -> bool:
    names = (meaning.name.name for meaning in other.values if isinstance(meaning, Dated))
    return any(name in _today(entry, on) for name in names)


def _is_other_name(other: Match[Meaning], match: Match[Meaning], entry: Entry) -> bool:
    names = {meaning.name.name for meaning in match.values if isinstance(meaning, Dated)}
    return any(
        isinstance(meaning, Dated)
        and meaning.entry.id == entry.id
        and meaning.name.name not in names
        for meaning in other.values
    )
