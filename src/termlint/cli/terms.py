"""`termlint terms`: the terms that a project knows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from termlint.cli.coverage import coverage
from termlint.cli.known import describe, glossary, nearest
from termlint.cli.output import as_json, format_option, write

if TYPE_CHECKING:
    from termlint.terminology import Term


@click.group(short_help="List and show the terms that are known here.")
def terms() -> None:
    """List and show the terms that are known here: the shipped ones and the config's own."""


terms.add_command(coverage)


@terms.command("list")
@format_option
def list_(format_: str) -> None:
    """List every term with its expansion."""
    from termlint.text import fold

    found = sorted(glossary().terms, key=lambda term: (fold(term.name), term.name))
    if format_ == "json":
        write(_json(found), is_json=True)
        return
    width = max((len(term.name) for term in found), default=0)
    write("".join(f"{_row(term, width)}\n" for term in found))


@terms.command()
@click.argument("name", metavar="TERM")
@format_option
def show(name: str, format_: str) -> None:
    """Show one term: what it stands for, what it means, and what belongs to it."""
    known = glossary()
    term = known.find(name)
    if term is None:
        see = nearest(name, (one.name for one in known.terms)) or "see `termlint terms list`"
        raise click.ClickException(f'unknown term "{name}"; {see}')
    if format_ == "json":
        write(_json([term]), is_json=True)
    else:
        write(f"{describe(term)}\n")


def _row(term: "Term", width: int) -> str:
    words = "; ".join(sense.expansion for sense in term.all_senses)
    return f"{term.name:{width}}  {words}".rstrip()


def _json(found: "Sequence[Term]") -> str:
    return as_json({"version": 1, "terms": [term_fields(term) for term in found]})


def term_fields(term: "Term") -> dict[str, Any]:
    """Return a term with all that is known of it, ready for JSON."""
    return {
        "term": term.name,
        "kind": str(term.kind),
        "expansion": term.expansion,
        "definition": term.definition,
        "category": term.category,
        "forms": list(term.forms),
        "typed": list(term.typed),
        "wrong": list(term.wrong),
        "unless_near": list(term.unless_near),
        "senses": [
            {
                "expansion": sense.expansion,
                "definition": sense.definition,
                "context": list(sense.context),
            }
            for sense in term.senses
        ],
        "see": list(term.see),
        "source": term.source,
    }
