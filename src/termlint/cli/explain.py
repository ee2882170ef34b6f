"""`termlint explain`: what a rule does, or what a term means."""

import click


@click.command()
@click.argument("name", metavar="RULE|TERM")
def explain(name: str) -> None:
    """Say what a rule reports and why, or what a term means."""
    from termlint.checks import RULES
    from termlint.checks.pages import rule_page
    from termlint.cli.terms import describe
    from termlint.terminology import DataError
    from termlint.terminology.schema import unknown
    from termlint.workspace import Workspace

    rule = RULES.get(name)
    if rule is not None:
        click.echo(rule_page(rule), nl=False)
        return
    try:
        glossary = Workspace().glossary()
    except DataError as error:
        raise click.ClickException(str(error)) from None
    term = glossary.find(name)
    if term is None:
        known = [*RULES, *(known.name for known in glossary.terms)]
        raise click.ClickException(unknown("rule or term", name, known))
    click.echo(describe(term))
