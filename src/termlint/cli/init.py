"""`termlint init`: a config to begin with."""

from pathlib import Path

import click

TEMPLATE = """\
# How termlint checks the documents in this folder and below.
# Every key is optional; what is commented out shows the default, or an example.

# Files that are not checked (patterns as in .gitignore).
# exclude: [drafts/, "*.generated.md"]

# Acronyms that your readers know, beside the ones that termlint knows already.
# well-known:
#   add: [SKU]

# Terms of your own; a longer list can go into a file named under `glossaries`.
# terms:
#   - term: SOW
#     expansion: statement of work
#   - {term: Acme Cloud, kind: name}
# glossaries: [glossary.yaml]

# Names that have changed.
# outdated:
#   - {outdated: Acme Box, current: Acme Cloud}
# packs: {remove: [proxmox]}

# Rules: all that are on by default run; `termlint explain RULE` says what each does.
# ignore: [late-definition]
# severity: {outdated-term: error}
# fail-on: warning
"""


@click.command()
def init() -> None:
    """Write a commented config, .termlint.yaml, into this folder."""
    from termlint.terminology import DataError
    from termlint.workspace.discovery import NAMES, config_in

    try:
        there = config_in(Path.cwd())
    except DataError as error:
        raise click.ClickException(str(error)) from None
    if there is not None:
        raise click.ClickException(f"{there.name} is a config already; edit it, or remove it first")
    with open(NAMES[0], "x", encoding="utf-8", newline="\n") as file:
        file.write(TEMPLATE)
    click.echo(f"Wrote {NAMES[0]}.")
