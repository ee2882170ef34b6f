"""What is known in the working directory, and a term of it for people to read."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

import click

from termlint.cli.output import say

if TYPE_CHECKING:
    from termlint.terminology import DataError, Glossary, Term
    from termlint.workspace import Workspace

T = TypeVar("T")


def glossary() -> "Glossary":
    """Return the terms known here; a faulty config ends the run, each of its faults said."""
    return gathered(lambda workspace: workspace.glossary())


def gathered(ask: "Callable[[Workspace], T]") -> "T":
    """Return what a workspace answers; a faulty config ends the run, each of its faults said."""
    from termlint.terminology import DataError
    from termlint.workspace import Workspace

    try:
        return ask(Workspace())
    except DataError as error:
        say_faults(error)
        raise click.exceptions.Exit(2) from None


def say_faults(error: "DataError") -> None:
    """Say each fault of a file, with its place."""
    for one in (error, *error.others):
        say(str(one), placed=True)


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
        ("typed", ", ".join(term.typed)),
        ("never", ", ".join(term.wrong)),
        ("never near", ", ".join(term.unless_near)),
        ("see", ", ".join(term.see)),
        ("source", term.source),
    ):
        if words:
            lines.append(f"  {label}: {words}")
    return "\n".join(lines)
