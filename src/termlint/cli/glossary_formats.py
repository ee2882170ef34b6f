"""A glossary as it is printed: Markdown, RST, HTML, CSV or JSON."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from termlint.cli.output import as_json
from termlint.glossary_section.values import Entry, Form, Shape
from termlint.glossary_section.writers import write_entries


def rendered(format_: str, entries: Sequence[Entry], style: Mapping[str, Any]) -> str:
    """Return a glossary in one of the formats; `style` are fields of a `GlossaryStyle`."""
    return _RENDERERS[format_](entries, style)


def _text(dialect: str, entries: Sequence[Entry], style: Mapping[str, Any]) -> str:
    shape = style.get("shape") or Shape.DEFINITION_LIST
    if dialect == "rst" and shape is not Shape.SPHINX:
        shape = Shape.DEFINITION_LIST
    title = style.get("title") or "Glossary"
    grouped = bool(style.get("by_category"))
    plain = [entry._replace(places=()) for entry in entries]
    return write_entries(Form(dialect, shape, title, by_category=grouped), plain)


def _markdown(entries: Sequence[Entry], style: Mapping[str, Any]) -> str:
    return _text("auto", entries, style)


def _rst(entries: Sequence[Entry], style: Mapping[str, Any]) -> str:
    return _text("rst", entries, style)


def _html(entries: Sequence[Entry], style: Mapping[str, Any]) -> str:
    title = escape(style.get("title") or "Glossary")
    rows = "".join(
        f'<dt id="{entry.anchor}">{escape(entry.name)}</dt>\n'
        f"<dd>{escape(entry.text)}{_see(entry)}</dd>\n"
        for entry in entries
    )
    return f'<section id="glossary">\n<h2>{title}</h2>\n<dl>\n{rows}</dl>\n</section>\n'


def _see(entry: Entry) -> str:
    links = (f'<a href="#{Entry(name).anchor}">{escape(name)}</a>' for name in entry.see)
    return f" See also {', '.join(links)}." if entry.see else ""


def _csv(entries: Sequence[Entry], style: Mapping[str, Any]) -> str:
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(("term", "expansion", "definition", "category", "see"))
    for one in entries:
        rows.writerow((one.name, one.expansion, one.definition, one.category, ", ".join(one.see)))
    return out.getvalue()


def _json(entries: Sequence[Entry], style: Mapping[str, Any]) -> str:
    found = [
        {
            "term": one.name,
            "expansion": one.expansion,
            "definition": one.definition,
            "category": one.category,
            "see": list(one.see),
            "used": [{"path": place.path, "line": place.line} for place in one.places],
        }
        for one in entries
    ]
    return as_json({"version": 1, "terms": found})


_RENDERERS: Mapping[str, Callable[[Sequence[Entry], Mapping[str, Any]], str]] = {
    "markdown": _markdown,
    "rst": _rst,
    "html": _html,
    "csv": _csv,
    "json": _json,
}
