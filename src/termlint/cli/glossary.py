"""`termlint glossary`: the terms that documents use, printed, or written into them."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termlint.cli.options import CLOSED, STDIN, file_options, split_paths, stdin_bytes
from termlint.cli.output import say, write, write_bytes

if TYPE_CHECKING:
    from termlint.glossary_section.values import Place
    from termlint.workspace import Fault, Workspace
    from termlint.workspace.glossaries import Surveyed

    Results = list[Surveyed | Fault]

SHAPES = ("definition-list", "table", "headings", "abbreviations", "sphinx")
FORMATS = ("markdown", "rst", "html", "csv", "json")


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--write", "appends", is_flag=True, help="Append it to each document, or refresh it.")
@click.option("--refresh", is_flag=True, help="Refresh it in the documents that have its marks.")
@click.option("--check", "only_check", is_flag=True, help="Exit 1 where one with marks is stale.")
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write one page for all documents, which leads back to them.",
)
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), help="How to print (by default as they are)."
)
@click.option("--shape", type=click.Choice(SHAPES), help="How entries stand on the page.")
@click.option("--title", metavar="TEXT", help="The title of the section.")
@click.option("--by-category", is_flag=True, help="Group the entries by category.")
@click.option("--closure", is_flag=True, help="Add the terms that definitions use.")
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Use this config for all files, and look for no other.",
)
@file_options
@click.option("-q", "--quiet", is_flag=True, help="Say nothing of what was done.")
def glossary(
    paths: tuple[str, ...],
    appends: bool,
    refresh: bool,
    only_check: bool,
    output: Path | None,
    format_: str | None,
    shape: str | None,
    title: str | None,
    by_category: bool,
    closure: bool,
    config: Path | None,
    force_exclude: bool,
    stdin_filename: str | None,
    quiet: bool,
) -> int:
    """List the terms that documents use.

    Print them, or write them into the documents as a glossary.

    PATHS are those of `check`. Without --write, --refresh, --output or --check it is printed.
    Exits with 0, with 1 where --check finds a stale one, and with 2 where something could not be
    read or written.
    """
    from termlint.workspace import Overrides, Workspace

    if sum((appends, refresh, output is not None)) > 1:
        raise click.UsageError("--write, --refresh and --output do not go together; take one")
    if format_ and (appends or refresh or only_check or output is not None):
        raise click.UsageError("--format is for printing; a document or page has its own format")
    if output is not None and output.name == STDIN:
        raise click.UsageError("--output wants a file, such as glossary.md")
    style = _style(shape, title, by_category, closure)
    workspace = Workspace(config, Overrides(glossary=style), force_exclude)
    keeps = (appends or refresh) and not only_check
    results = _survey(workspace, paths or (".",), stdin_filename, keeps=keeps)
    _say_faults(results)
    if not results and not force_exclude:
        say("there are no documents here")
    say_it = _silent if quiet else say
    if output is not None:
        return _write_page(workspace, results, output, only_check, say_it)
    if appends or refresh or only_check:
        return _write_each(workspace, results, appends, only_check, say_it)
    _print(results, format_, style)
    return _code(results)


def _silent(sentence: str, *, placed: bool = False) -> None:
    """Say nothing."""


def _style(
    shape: str | None, title: str | None, by_category: bool, closure: bool
) -> dict[str, Any]:
    """Return what the command line says of the section, over what configs say."""
    from termlint.glossary_section.values import Shape

    said = {
        "shape": Shape(shape) if shape else None,
        "title": title,
        "by_category": by_category or None,
        "closure": closure or None,
    }
    return {key: value for key, value in said.items() if value is not None}


def _survey(
    workspace: "Workspace", paths: Sequence[str], name: str | None, *, keeps: bool
) -> "Results":
    """Return what the documents use; with `keeps` one that is left out comes out as it went in."""
    from termlint.workspace import Fault

    files, has_stdin = split_paths(paths, name)
    results: Results = list(workspace.survey(files))
    if has_stdin:
        data = stdin_bytes()
        if data is None:
            results.append(Fault(CLOSED, STDIN))
        else:
            found = list(workspace.survey_bytes(data, name))
            if keeps and not found:
                write_bytes(data)
            results += found
    return results


def _say_faults(results: "Results") -> None:
    from termlint.workspace import Fault

    for result in results:
        if isinstance(result, Fault):
            say(str(result), placed=result.path is not None)


def _documents(results: "Results") -> "Iterator[Surveyed]":
    from termlint.workspace import Fault

    return (result for result in results if not isinstance(result, Fault))


def _code(results: "Results") -> int:
    from termlint.workspace import Fault

    return 2 if any(isinstance(result, Fault) for result in results) else 0


def _print(results: "Results", format_: str | None, style: dict[str, Any]) -> None:
    from termlint.cli.glossary_formats import rendered
    from termlint.workspace.glossaries import united

    documents = list(_documents(results))
    all_rst = bool(documents) and all(one.document.dialect == "rst" for one in documents)
    entries = united(documents, _place(Path.cwd()))
    if not entries and documents:
        say("these documents use no term of the glossary")
    if not entries and format_ not in ("csv", "json"):
        return
    printed = format_ or ("rst" if all_rst else "markdown")
    write(rendered(printed, entries, style), is_json=printed == "json")


def _place(folder: Path) -> "Callable[[Surveyed, int], Place]":
    """Return what gives a place in a document its path from a folder."""
    from termlint.glossary_section.values import Place

    def place(found: "Surveyed", offset: int) -> "Place":
        path = os.path.relpath(found.file, folder) if found.file != STDIN else STDIN
        line = found.document.lines.position(offset).line
        return Place(path.replace(os.sep, "/"), line)

    return place


def _write_each(
    workspace: "Workspace",
    results: "Results",
    appends: bool,
    only_check: bool,
    say_it: Callable[..., None],
) -> int:
    code, changed = _code(results), False
    for found in _documents(results):
        new, fault = _section_of(workspace, found, appends, say_it)
        if fault:
            say(fault, placed=True)
            code = 2
        if found.has_marks and _say_conflicts(found):
            changed, code = True, code if only_check else 2
        if found.file == STDIN and not only_check:
            write_bytes(new)
        elif new != found.data:
            changed = True
            fault = "" if only_check else _kept(found.file, found.document.path, new, found.data)
            say(fault, placed=True) if fault else say_it(_done(found, only_check), placed=True)
            code = 2 if fault else code
    return code or int(only_check and changed)


def _say_conflicts(found: "Surveyed") -> bool:
    """Say what somebody changed in a section and is held back; tell whether there is any."""
    from termlint.workspace.glossaries import conflicts_of

    sentences = conflicts_of(found)
    for sentence in sentences:
        say(f"{found.document.path}:{sentence}", placed=True)
    return bool(sentences)


def _section_of(
    workspace: "Workspace", found: "Surveyed", appends: bool, say_it: Callable[..., None]
) -> tuple[bytes, str]:
    """Return a document as it is to be, and the sentence that says why that cannot be had."""
    if not found.has_marks and (not appends or found.plan is None):
        return found.data, ""
    path = found.document.path
    if found.has_own:
        say_it(f"{path}: it has a glossary of its own, which was left alone", placed=True)
        return found.data, ""
    from termlint.documents.generated import is_generated

    if is_generated(found.document.source):
        say_it(f"{path}: it says that it is generated, so it was left alone", placed=True)
        return found.data, ""
    return _new_bytes(workspace, found)


def _done(found: "Surveyed", only_check: bool) -> str:
    if only_check:
        return f"{found.document.path}: its glossary does not match it"
    return f"{found.document.path}: {'refreshed' if found.has_marks else 'appended'} its glossary"


def _new_bytes(workspace: "Workspace", found: "Surveyed") -> tuple[bytes, str]:
    """Return a document with its section, and the sentence that says why it cannot be had."""
    from termlint.workspace.glossaries import with_section
    from termlint.workspace.outcomes import UncheckableError

    try:
        return with_section(found, lambda text: workspace.survey_text(text, found.file)), ""
    except UncheckableError as error:
        place = f"{found.document.path}:{error.line}" if error.line else found.document.path
        return found.data, f"{place}: {error}"


def _kept(file: str, path: str, new: bytes, old: bytes) -> str:
    from termlint.workspace.fixes import write_over
    from termlint.workspace.outcomes import UncheckableError

    try:
        write_over(file, new, old)
    except UncheckableError as error:
        return f"{path}: {error}"
    return ""


def _write_page(
    workspace: "Workspace",
    results: "Results",
    output: Path,
    only_check: bool,
    say_it: Callable[..., None],
) -> int:
    """Write one page for all documents but the page itself."""
    from termlint.workspace.glossaries import page, united
    from termlint.workspace.outcomes import UncheckableError

    real = os.path.realpath(output)
    others = [one for one in _documents(results) if os.path.realpath(one.file) != real]
    entries = united(others, _place(output.resolve().parent))
    try:
        old, new = page(workspace, output, entries)
        if old == new:
            return _code(results)
        if only_check:
            say_it(f"{output}: this glossary does not match the documents", placed=True)
            return _code(results) or 1
        if old is None:
            output.parent.mkdir(parents=True, exist_ok=True)
            output.write_bytes(new)
        else:
            from termlint.workspace.fixes import write_over

            write_over(str(output), new, old)
    except UncheckableError as error:
        say(f"{output}: {error}", placed=True)
        return 2
    say_it(f"{output}: {len(entries)} entr{'y' if len(entries) == 1 else 'ies'}", placed=True)
    return _code(results)
