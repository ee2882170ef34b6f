"""The page of a rule, from its documentation and examples."""

from collections.abc import Iterator, Mapping

from termlint.checks.rule import Example, Rule


def rule_page(rule: Rule) -> str:
    """Return a rule's page in Markdown, in sections that are the same for all rules."""
    return "\n".join(_lines(rule))


def _lines(rule: Rule) -> Iterator[str]:
    default = "on" if rule.on_by_default else "off"
    yield f"# {rule.id}\n"
    yield f"Reports {rule.summary}. Severity: {rule.severity.label}; {default} by default.\n"
    yield f"## What it does\n\n{rule.what}\n"
    if rule.english_only:
        yield "It knows English only: it does not run on documents in other languages.\n"
    if not rule.in_changelogs:
        versions = "" if rule.in_old_versions else ", or on documents in a folder of one version"
        yield (
            f"It does not run on changelogs{versions}, unless the config says "
            "`changelogs: check`.\n"
        )
    yield f"## Why\n\n{rule.why}\n"
    yield f"## How to fix it\n\n{rule.fix}\n"
    yield "## Examples\n"
    for example in rule.examples:
        yield from _example(example)
    if rule.silent:
        yield "Nothing is reported in:\n"
        yield _fenced("".join(rule.silent), "markdown")
    if rule.options:
        yield "## Options\n"
        yield from (f"* `{key}`: {what}." for key, what in rule.options)
        yield ""
    yield "## Silence it\n"
    yield _fenced(f"<!-- termlint-disable-next-line {rule.id}: why -->\n", "markdown")


def _example(example: Example) -> Iterator[str]:
    config = [
        f"{key}:\n" + "".join(f"  - {_entry(entry)}\n" for entry in entries)
        for key, entries in (("terms", example.terms), ("outdated", example.outdated))
        if entries
    ]
    if config:
        yield "With this in the config,\n"
        yield _fenced("".join(config), "yaml")
    yield "Reported:\n"
    yield _fenced(example.bad, example.format)
    yield "Use instead:\n"
    yield _fenced(example.good, example.format)


def _entry(entry: Mapping[str, object]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in entry.items()) + "}"


def _fenced(text: str, language: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```\n"
