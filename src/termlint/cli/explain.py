"""`termlint explain`: what a rule does, what a term means, or what a product was called."""

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from termlint.cli.known import describe, gathered, nearest
from termlint.cli.output import as_json, format_option, write

if TYPE_CHECKING:
    from datetime import date

    from termlint.checks import Rule
    from termlint.terminology import Entry, Glossary, Pack, Term


@click.command(short_help="Say what a rule reports, or what a name means.")
@click.argument("name", metavar="RULE|TERM|NAME")
@format_option
def explain(name: str, format_: str) -> None:
    """Say what a rule reports, what a term means, or what a product has been called."""
    from termlint.checks import RULES
    from termlint.checks.pages import rule_page

    if name in RULES:
        rule = RULES[name]
        is_json = format_ == "json"
        write(_report(rules=[_rule(rule)]) if is_json else rule_page(rule), is_json=is_json)
        return
    found = _found(name)
    write(_as_json(found) if format_ == "json" else _as_text(found), is_json=format_ == "json")


class _Found(NamedTuple):
    """The term and the products of a name, the day of judging, and the packs that are off."""

    term: "Term | None"
    products: "list[tuple[Pack, Entry]]"
    day: "date"
    off: frozenset[str]


def _found(name: str) -> _Found:
    """Return what a name stands for; raises `ClickException` where nothing is known of it."""
    from termlint.cli.products import named

    known, packs, day, all_packs = gathered(
        lambda here: (here.glossary(), here.products(), here.day(), here.packs())
    )
    term = known.find(name)
    products = named(packs, name)
    if term is None and not products:
        term, products = _meant(name, known, packs)
    if term is None and not products:
        raise click.ClickException(_unknown(name, known, packs))
    off = frozenset(one.pack.name for one in all_packs if not one.is_used)
    return _Found(term, products, day, off)


def _meant(
    name: str, known: "Glossary", packs: "tuple[Pack, ...]"
) -> "tuple[Term | None, list[tuple[Pack, Entry]]]":
    """Return what a check takes a spelling for: `docker-compose`, `Microsoft Azure Sentinel`."""
    from termlint.checks import Lexicon
    from termlint.checks.lexicon import Dated, Named

    matches = Lexicon(known, packs, frozenset()).matcher.find(name)
    if not matches or (matches[0].start, matches[0].end) != (0, len(name)):
        return None, []
    meanings = matches[0].values
    term = next((one.term for one in meanings if isinstance(one, Named)), None)
    ids = {one.entry.id for one in meanings if isinstance(one, Dated)}
    return term, [(pack, one) for pack in packs for one in pack.entries if one.id in ids]


def _unknown(name: str, known: "Glossary", packs: "tuple[Pack, ...]") -> str:
    from termlint.checks import RULES
    from termlint.cli.products import spellings

    products = (text for pack in packs for entry in pack.entries for text in spellings(entry))
    names = [*RULES, *(one.name for one in known.terms), *products]
    lists = "`termlint terms list` and `termlint packs list` have the others"
    see = f"the rules are {', '.join(RULES)}; {lists}"
    return f'unknown rule, term or name "{name}"; {nearest(name, names) or see}'


def _as_text(found: _Found) -> str:
    from termlint.cli.products import describe_entry

    parts = [describe(found.term)] if found.term else []
    parts += [
        describe_entry(pack, entry, found.day, is_used=pack.name not in found.off)
        for pack, entry in found.products
    ]
    return "\n\n".join(parts) + "\n"


def _as_json(found: _Found) -> str:
    from termlint.cli.products import product
    from termlint.cli.terms import term_fields

    return _report(
        terms=[term_fields(found.term)] if found.term else [],
        products=[
            product(pack, entry, found.day, is_used=pack.name not in found.off)
            for pack, entry in found.products
        ],
    )


def _report(**found: list[dict[str, Any]]) -> str:
    return as_json({"version": 1, "rules": [], "terms": [], "products": [], **found})


def _rule(rule: "Rule") -> dict[str, Any]:
    return {
        "rule": rule.id,
        "severity": rule.severity.label,
        "on_by_default": rule.on_by_default,
        "summary": rule.summary,
        "what": rule.what,
        "why": rule.why,
        "fix": rule.fix,
    }
