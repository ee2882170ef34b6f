"""`termlint packs`: the packs of former names that are known here, and whether they are sound."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from termlint.cli.known import gathered, nearest, say_faults
from termlint.cli.output import as_json, format_option, say, write

if TYPE_CHECKING:
    from datetime import date

    from termlint.workspace.pack_checks import PackChecks, PackReport
    from termlint.workspace.packs import KnownPack

_HEAD = ("PACK", "VENDOR", "ENTRIES", "FORMER NAMES", "BY DEFAULT", "HERE")


@click.group(short_help="List, show and check packs of former names.")
def packs() -> None:
    """List, show and check packs of former names: the shipped ones and the config's own."""


@packs.command("list")
@format_option
def list_(format_: str) -> None:
    """List every pack, and whether the config here uses it."""
    known, day = gathered(lambda here: (here.packs(), here.day()))
    if format_ == "json":
        write(as_json({"version": 1, "packs": [_fields(one, day) for one in known]}), is_json=True)
    else:
        write(_table([_HEAD, *(_row(one, day) for one in known)]))


@packs.command()
@click.argument("name", metavar="NAME")
@format_option
def show(name: str, format_: str) -> None:
    """Show a pack's entries, each with its whole history; NAME is a pack's name or file."""
    from termlint.cli.products import describe_entry, product
    from termlint.workspace.discovery import shown as shown_path

    known, day = gathered(lambda here: (here.packs(), here.day()))
    found = [one for one in known if name == one.pack.name or shown_path(name) == one.file]
    if not found:
        raise click.ClickException(_unknown(name, (one.pack.name for one in known)))
    one = found[-1]
    entries = one.pack.entries
    if format_ == "json":
        products = [product(one.pack, entry, day, is_used=one.is_used) for entry in entries]
        shown = {**_fields(one, day), "products": products}
        write(as_json({"version": 1, "packs": [shown]}), is_json=True)
    else:
        write("\n\n".join(describe_entry(one.pack, entry, day) for entry in entries) + "\n")


@packs.command()
@click.argument("names", metavar="[FILE|NAME]...", nargs=-1)
def check(names: tuple[str, ...]) -> int:
    """Say what packs lack, and run their examples.

    FILE is a pack of your own, NAME a shipped one. Without any, all shipped packs and those of
    the config are checked. The exit code is 1 where something is missing or an example fails,
    and 2 where a file cannot be read.
    """
    checks = gathered(lambda here: here.pack_checks())
    codes = [_check(checks, name) for name in dict.fromkeys(names or checks.names())]
    return max(codes, default=0)


def _check(checks: "PackChecks", name: str) -> int:
    """Check one pack, print what is wrong, and return the exit code that it calls for."""
    from pathlib import Path

    from termlint.terminology import DataError, shipped_packs

    is_bare = "/" not in name and not Path(name).suffix and not Path(name).exists()
    if is_bare and name not in shipped_packs():
        say(_unknown(name, shipped_packs()))
        return 2
    try:
        report = checks.check(name)
    except DataError as error:
        say_faults(error)
        return 2
    write("".join(f"{line}\n" for line in (*report.faults, _summary(report))))
    return 1 if report.faults else 0


def _summary(report: "PackReport") -> str:
    entries = report.pack.entries
    examples = sum(len(entry.bad) + len(entry.good) for entry in entries)
    counts = (
        _count(len(entries), "entry", "entries"),
        _count(examples, "example", "examples"),
        _count(len(report.faults), "fault", "faults") if report.faults else "no faults",
    )
    return f"{report.name}: {', '.join(counts)}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _unknown(name: str, known: Iterable[str]) -> str:
    """Return the sentence for a name that no pack has."""
    see = nearest(name, known) or "see `termlint packs list`"
    return f'unknown pack "{name}"; {see}'


def _fields(known: "KnownPack", day: "date") -> dict[str, Any]:
    return {
        "pack": known.pack.name,
        "vendor": known.pack.vendor,
        "file": known.file,
        "entries": len(known.pack.entries),
        "former_names": _former(known, day),
        "on_by_default": known.file is None and known.pack.on_by_default,
        "used": known.is_used,
    }


def _row(known: "KnownPack", day: "date") -> tuple[str, ...]:
    by_default = "own" if known.file else "on" if known.pack.on_by_default else "off"
    return (
        known.file or known.pack.name,
        known.pack.vendor,
        str(len(known.pack.entries)),
        str(_former(known, day)),
        by_default,
        "used" if known.is_used else "not used",
    )


def _former(known: "KnownPack", day: "date") -> int:
    from termlint.cli.products import former_names

    return sum(len(former_names(entry, day)) for entry in known.pack.entries)


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(f"{_line(row, widths)}\n" for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = zip(row, widths, strict=True)
    return "  ".join(
        f"{cell:>{width}}" if cell.isdigit() else f"{cell:{width}}" for cell, width in cells
    ).rstrip()
