"""`termlint explain`: what a rule does, or what a term means."""

import click

from termlint.cli.known import describe, glossary, nearest
from termlint.cli.output import write


@click.command()
@click.argument("name", metavar="RULE|TERM")
def explain(name: str) -> None:
    """Say what a rule reports and why, or what a term means."""
    from termlint.checks import RULES
    from termlint.checks.pages import rule_page

    if name in RULES:
        write(rule_page(RULES[name]))
        return
    known = glossary()
    term = known.find(name)
    if term is None:
        names = [*RULES, *(one.name for one in known.terms)]
        see = f"the rules are {', '.join(RULES)}, and `termlint terms list` has the terms"
        raise click.ClickException(f'unknown rule or term "{name}"; {nearest(name, names) or see}')
    write(f"{describe(term)}\n")
