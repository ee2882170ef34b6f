"""The terms that are known in the working directory, and one of them for people to read."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from termlint.cli.output import say

if TYPE_CHECKING:
    from termlint.terminology import Glossary, Term


def glossary() -> "Glossary":
    """Return the terms known here; a faulty config ends the run, each of its faults said."""
    from termlint.terminology import DataError
    from termlint.workspace import Workspace

    try:
        return Workspace().glossary()
    except DataError as error:
        for one in (error, *error.others):
            say(str(one), placed=True)
        raise click.exceptions.Exit(2) from None


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a question that offers the nearest known name, empty where none is near."""
    from difflib import get_close_matches

    folded = {one.lower(): one for one in known}
    near = get_close_matches(name.lower(), folded, 1)
    return f'did you mean "{folded[near[0]]}"?' if near else ""


def describe(term: "Term") -> str:
    """Return a term as lines for people, without a line break at the end."""
    lines = [f"{term.name}: {term.expansion}" if term.expansion else term.name]
    if term.definition:
        lines.append(f"  {term.definition}")
    for sense in term.senses:
        lines.append(f"  - {sense.expansion}. {sense.definition}".rstrip())
    for label, words in (
        ("kind", str(term.kind)),
        ("category", term.category),
        ("also", ", ".join(term.forms)),
        ("never", ", ".join(term.wrong)),
        ("see", ", ".join(term.see)),
        ("source", term.source),
    ):
        if words:
            lines.append(f"  {label}: {words}")
    return "\n".join(lines)
