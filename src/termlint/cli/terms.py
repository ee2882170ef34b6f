"""`termlint terms`: the terms that a project knows."""

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from termlint.terminology import Glossary, Term


@click.group()
def terms() -> None:
    """List and show the terms that are known here."""


@terms.command("list")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text",
              help="How to print.")  # fmt: skip
def list_(format_: str) -> None:
    """List every term with its expansion."""
    from termlint.text import fold

    found = sorted(_glossary().terms, key=lambda term: fold(term.name))
    if format_ == "json":
        click.echo(_json(found))
        return
    width = max((len(term.name) for term in found), default=0)
    for term in found:
        words = "; ".join(sense.expansion for sense in term.all_senses)
        click.echo(f"{term.name:{width}}  {words}".rstrip())


@terms.command()
@click.argument("name")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text",
              help="How to print.")  # fmt: skip
def show(name: str, format_: str) -> None:
    """Show one term: what it stands for, what it means, and what belongs to it."""
    from termlint.terminology.schema import unknown

    glossary = _glossary()
    term = glossary.find(name)
    if term is None:
        raise click.ClickException(unknown("term", name, _nearest(glossary)))
    click.echo(_json([term]) if format_ == "json" else describe(term))


def _nearest(glossary: "Glossary") -> list[str]:
    return [term.name for term in glossary.terms]


def _glossary() -> "Glossary":
    from termlint.terminology import DataError
    from termlint.workspace import Workspace

    try:
        return Workspace().glossary()
    except DataError as error:
        raise click.ClickException(str(error)) from None


def describe(term: "Term") -> str:
    """Return a term as a paragraph of lines for people."""
    lines = [term.name if not term.expansion else f"{term.name}: {term.expansion}"]
    if term.definition:
        lines.append(f"  {term.definition}")
    for sense in term.senses:
        lines.append(f"  - {sense.expansion}. {sense.definition}".rstrip())
    for label, words in (
        ("category", term.category),
        ("also", ", ".join(term.forms)),
        ("see", ", ".join(term.see)),
        ("source", term.source),
    ):
        if words:
            lines.append(f"  {label}: {words}")
    return "\n".join(lines)


def _json(found: "list[Term]") -> str:
    return json.dumps({"version": 1, "terms": [_term(term) for term in found]},
                      ensure_ascii=False, indent=1)  # fmt: skip


def _term(term: "Term") -> dict[str, Any]:
    return {
        "term": term.name,
        "kind": str(term.kind),
        "expansion": term.expansion,
        "definition": term.definition,
        "category": term.category,
        "forms": list(term.forms),
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
