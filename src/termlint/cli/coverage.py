"""`termlint terms coverage`: which terms documents use, and which acronyms have no entry."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from termlint.cli.known import glossary
from termlint.cli.output import as_json, format_option, say, write

if TYPE_CHECKING:
    from termlint.workspace.glossaries import Surveyed

Places = dict[str, list[dict[str, Any]]]


@click.command()
@click.argument("paths", nargs=-1)
@format_option
def coverage(paths: tuple[str, ...], format_: str) -> int:
    """Say which terms the documents of PATHS use, which they never use, and what has no entry."""
    from termlint.workspace import Fault, Workspace

    documents: list[Surveyed] = []
    code = 0
    for result in Workspace().survey(paths or (".",)):
        if isinstance(result, Fault):
            say(str(result), placed=result.path is not None)
            code = 2
        else:
            documents.append(result)
    used, unlisted = _places(documents)
    defined = {term.name for term in glossary().terms if term.definition or term.all_senses}
    unused = sorted(defined - set(used), key=str.casefold)
    report = _json if format_ == "json" else _text
    write(report(used, unused, unlisted), is_json=format_ == "json")
    return code


def _places(documents: "Sequence[Surveyed]") -> tuple[Places, Places]:
    """Return where terms and acronyms without an entry are first used, document by document."""
    used: Places = {}
    unlisted: Places = {}
    for found in documents:
        named = [(one.term.name, one.offset) for one in found.used]
        for places, names in ((used, named), (unlisted, found.unlisted)):
            for name, offset in names:
                line = found.document.lines.position(offset).line
                places.setdefault(name, []).append({"path": found.document.path, "line": line})
    return used, unlisted


def _sorted(places: Places) -> list[tuple[str, list[dict[str, Any]]]]:
    return sorted(places.items(), key=lambda named: (named[0].casefold(), named[0]))


def _json(used: Places, unused: Sequence[str], unlisted: Places) -> str:
    terms = [{"term": name, "documents": where} for name, where in _sorted(used)]
    others = [{"acronym": name, "documents": where} for name, where in _sorted(unlisted)]
    return as_json({"version": 1, "used": terms, "unused": list(unused), "unlisted": others})


def _text(used: Places, unused: Sequence[str], unlisted: Places) -> str:
    lines = [f"Used: {len(used)}", *_rows(used), f"Never used: {len(unused)}"]
    lines += [f"  {name}" for name in unused]
    lines += [f"Acronyms without an entry: {len(unlisted)}", *_rows(unlisted)]
    return "".join(f"{line}\n" for line in lines)


def _rows(places: Places) -> list[str]:
    width = max(map(len, places), default=0)
    return [
        f"  {name:{width}}  {where[0]['path']}:{where[0]['line']}{_more(len(where) - 1)}"
        for name, where in _sorted(places)
    ]


def _more(count: int) -> str:
    return f" and {count} more document{'' if count == 1 else 's'}" if count else ""
