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
    from termlint.workspace.discovery import NAMES

    for name in NAMES:
        if Path(name).exists():
            raise click.ClickException(f"{name} is here already; edit it, or remove it first")
    Path(NAMES[0]).write_text(TEMPLATE, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {NAMES[0]}.")
