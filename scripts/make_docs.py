"""Write the pages that follow from the code and the data, or check that they are up to date."""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from termlint.checks import RULES
from termlint.checks.pages import rule_page
from termlint.terminology import Entry, Pack, shipped_pack, shipped_packs
from termlint.terminology.patterns import described

ROOT = Path(__file__).resolve().parent.parent
# Each folder holds generated pages alone, so that a page of a rule that is gone is found.
FOLDERS = ("docs/rules", "docs/packs")
NOTICE = "<!-- Written by scripts/make_docs.py; edit {source} and run `make docs`. -->\n\n"
DEMO_BEGINS = "<!-- demo begins: `make docs` writes this block -->\n"
DEMO_ENDS = "<!-- demo ends -->\n"
DEMO_INTRODUCTION = "$ make demo\nMaking .venv …\nInstalling termlint into .venv …\n"


def pages(root: Path) -> dict[str, str]:
    """Return every generated page: its path from the project's folder, and its text."""
    found = {"docs/rules/index.md": _rules_index(), "docs/packs/index.md": _packs_index()}
    for rule in RULES.values():
        source = f"src/termlint/checks/{rule.id.replace('-', '_')}.py"
        found[f"docs/rules/{rule.id}.md"] = NOTICE.format(source=source) + rule_page(rule)
    for name in shipped_packs():
        notice = NOTICE.format(source=f"rules/{name}.yaml")
        found[f"docs/packs/{name}.md"] = notice + pack_page(shipped_pack(name))
    found["README.md"] = with_demo((root / "README.md").read_text(encoding="utf-8"), demo(root))
    return found


def pack_page(pack: Pack) -> str:
    """Return a pack's page in Markdown: every entry with its names, days and sources."""
    entries = sorted(pack.entries, key=lambda entry: entry.id)
    head = (
        f"# `{pack.name}`\n\n"
        f"{pack.vendor}: {_count(len(entries))}, each with its names, oldest first.\n"
        f"The rule is [outdated-term](../rules/outdated-term.md); "
        f"{_switch(pack)}\n"
    )
    return "\n".join([head, *(_entry(entry) for entry in entries)])


def _switch(pack: Pack) -> str:
    if pack.on_by_default:
        return f"`packs: {{remove: [{pack.name}]}}` turns the pack off."
    return f"The pack is off by default; `packs: [{pack.name}]` turns it on."


def _entry(entry: Entry) -> str:
    rows = [
        (f"`{name.name}`", str(name.since or ""), name.versions.text if name.versions else "",
         _code(name.forms), _link(name.source))
        for name in entry.names
    ]  # fmt: skip
    table = _table(("Name", "Since", "Versions", "Also written", "Source"), rows)
    notes = "".join(f"* {note}\n" for note in _notes(entry))
    return f"## `{entry.id}`\n\n{table}\n{notes}"


def _count(entries: int) -> str:
    return f"{entries} {'entry' if entries == 1 else 'entries'}"


def _notes(entry: Entry) -> Iterator[str]:
    yield f"What happened: {entry.kind}" + (f", on {entry.ended}" if entry.ended else "")
    yield f"Fix: {entry.fix}"
    if entry.alternatives:
        yield f"Write instead: {_code(entry.alternatives)}"
    if entry.successor:
        yield f"Successor: {_code(entry.successor)}"
    yield from _guards(entry)
    if entry.note:
        yield f"Note: {entry.note}"
    if entry.source:
        yield f"Source: {_link(entry.source)}"


def _guards(entry: Entry) -> Iterator[str]:
    if entry.needs_version:
        yield "Reported only where a version stands beside the name"
    if entry.case_sensitive:
        yield "Reported only with its own capitals"
    if entry.near:
        yield f"Reported only near: {_code(entry.near)}"
    if entry.unless_near:
        yield f"Not reported near: {_code(entry.unless_near)}"
    if entry.unless_beside:
        yield f"Not reported directly beside: {_code(entry.unless_beside)}"
    if entry.only_if:
        yield f"Reported only in a sentence with: {_code(tuple(map(described, entry.only_if)))}"
    if entry.unless:
        yield f"Not reported in a sentence with: {_code(tuple(map(described, entry.unless)))}"


def _rules_index() -> str:
    rows = [
        (f"[`{rule.id}`]({rule.id}.md)", rule.summary, rule.severity.label,
         "on" if rule.on_by_default else "off")
        for rule in RULES.values()
    ]  # fmt: skip
    head = NOTICE.format(source="src/termlint/checks/") + "# Rules\n\n"
    return head + _table(("Rule", "Reports", "Severity", "Default"), rows)


def _packs_index() -> str:
    packs = [shipped_pack(name) for name in shipped_packs()]
    rows = [
        (f"[`{pack.name}`]({pack.name}.md)", pack.vendor, str(len(pack.entries)),
         "on" if pack.on_by_default else "off")
        for pack in packs
    ]  # fmt: skip
    head = NOTICE.format(source="rules/") + "# Packs\n\n"
    return head + _table(("Pack", "About", "Entries", "Default"), rows)


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def _code(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _link(url: str) -> str:
    return f"[{urlsplit(url).hostname}](<{url}>)" if url else ""


def demo(root: Path) -> str:
    """Return what `make demo` prints; raises `RuntimeError` where there are no findings."""
    command = [sys.executable, "-m", "termlint", "check", "--color", "never", "examples"]
    run = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    if run.returncode != 1 or run.stderr:
        raise RuntimeError(f"`termlint check examples` exits {run.returncode}: {run.stderr}")
    return run.stdout


def with_demo(readme: str, output: str) -> str:
    """Return the README with a run's output between its marks; `ValueError` without marks."""
    before, begins, rest = readme.partition(DEMO_BEGINS)
    _, ends, after = rest.partition(DEMO_ENDS)
    if not begins or not ends:
        raise ValueError(f"README.md lacks {DEMO_BEGINS.strip()} or {DEMO_ENDS.strip()}")
    block = f"```console\n{DEMO_INTRODUCTION}{output}```\n"
    return f"{before}{begins}\n{block}\n{ends}{after}"


def surplus(root: Path, wanted: Mapping[str, str]) -> list[str]:
    """Return the files in the folders of generated pages that nothing generates, sorted."""
    found = (path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file())
    names = (path.relative_to(root).as_posix() for path in found)
    return sorted(name for name in names if name not in wanted)


def stale(root: Path, wanted: Mapping[str, str]) -> list[str]:
    """Return the pages that are missing or say something else, sorted."""
    return sorted(name for name, text in wanted.items() if _text(root / name) != text)


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def write(root: Path, wanted: Mapping[str, str]) -> None:
    """Write the pages that are stale and remove the surplus ones."""
    for name in stale(root, wanted):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        print(f"wrote {name}")
    for name in surplus(root, wanted):
        (root / name).unlink()
        print(f"removed {name}")


def main(argv: Sequence[str] | None = None) -> int:
    """Write or check the pages; return 1 where a check finds one that is not right, else 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if stale")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    arguments = parser.parse_args(argv)
    wanted = pages(arguments.root)
    if not arguments.check:
        write(arguments.root, wanted)
        return 0
    faults = [f"{name} is stale" for name in stale(arguments.root, wanted)]
    faults += [f"{name} is surplus" for name in surplus(arguments.root, wanted)]
    for fault in faults:
        print(f"make_docs: {fault}; run `make docs`", file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
