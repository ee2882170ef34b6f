"""Entries as Markdown: a definition list, a table, headings, abbreviations, a directive of MyST."""

import re
from collections.abc import Iterable, Iterator, Sequence

from termlint.glossary_section.values import Entry, Form, Shape

_CODE = re.compile(r"`[^`]*`")
# What would be markup in the middle of a sentence, or at its start.
_SPECIAL = re.compile(r"[\\*<\[\]{`]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|~(?=~)")
_START = re.compile(r"^(?P<digits>\d*)(?P<mark>[-+>#](?=\s)|(?<=\d)[.)](?=\s))")
_ENTITIES = {"<": "&lt;", "&": "&amp;", "~": "&#126;"}
# What MyST would read as an option of its directive.
_FIELD = re.compile(r"^:(?=[\w-]+:)")


def heading(words: str, level: int) -> str:
    """Return a heading, without the line end."""
    return f"{'#' * min(level, 6)} {escaped(words)}"


def title(form: Form) -> str:
    """Return the title with the ids that an author gave it, without the line end."""
    words = form.frame.title or escaped(form.title)
    return f"{'#' * form.level} {words} {form.frame.ids}".rstrip()


def row(cells: Iterable[str]) -> str:
    """Return the row of a table, whose cells are Markdown without `|`: `| Term | Meaning |`."""
    return f"| {' | '.join(cells)} |"


def opening(form: Form) -> str:
    """Return what stands before the entries of a group."""
    if form.shape is Shape.TABLE:
        return f"{form.frame.head or row(form.columns)}\n{form.frame.rule or '| --- | --- |'}\n"
    return "```{glossary}\n" if form.shape is Shape.SPHINX else ""


def closing(form: Form) -> str:
    """Return what stands after the entries of a group."""
    return "```\n" if form.shape is Shape.SPHINX else ""


def entry(form: Form, one: Entry, targets: frozenset[str]) -> str:
    """Return an entry with its line end; `targets` are the names that others link to."""
    if form.shape is Shape.ABBREVIATIONS:
        return f"*[{one.name}]: {one.expansion or one.definition}\n"
    text = _text(form, one)
    if form.shape is Shape.SPHINX:
        name = _FIELD.sub(r"\:", _named(one.name))
        return f"{name}\n  {text}\n"
    anchor = f'<a id="{one.anchor}"></a>' if one.name in targets else ""
    name = f"{anchor}{_named(one.name)}"
    if form.shape is Shape.HEADINGS:
        return f"{'#' * entry_level(form)} {name}\n\n{text}\n"
    if form.shape is Shape.TABLE:
        return f"| {_cell(name)} | {_cell(text)} |\n"
    return f"{name}\n: {text}\n"


def between(form: Form) -> str:
    """Return what parts two entries."""
    return "" if form.shape in (Shape.TABLE, Shape.ABBREVIATIONS) else "\n"


def entry_level(form: Form) -> int:
    """Return the level of the headings that are entries."""
    return min(form.level + (2 if form.by_category else 1), 6)


def escaped(text: str, *, in_row: bool = False) -> str:
    """Return plain text as Markdown; what stands in backquotes is code and stays.

    Readers do not agree on a `|` in code in the row of a table: there it is HTML.
    """
    parts: list[str] = []
    at = 0
    for code in _CODE.finditer(text):
        as_html = in_row and "|" in code.group()
        shown = _code_in_row(code.group()[1:-1]) if as_html else code.group()
        parts += (_escaped(text[at : code.start()]), shown)
        at = code.end()
    return _begun("".join((*parts, _escaped(text[at:]))))


def _code_in_row(code: str) -> str:
    return f"<code>{_escaped(code).replace('|', '&#124;')}</code>"


def _named(name: str) -> str:
    """Return a name, in which nothing is code."""
    return _begun(_escaped(name))


def _begun(found: str) -> str:
    return _START.sub(r"\g<digits>\\\g<mark>", found, count=1)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found.group(), f"\\{found.group()}"), text)


def _text(form: Form, one: Entry) -> str:
    words = escaped(one.text, in_row=form.shape is Shape.TABLE)
    return " ".join(filter(None, (words, *_more(form, one))))


def _more(form: Form, one: Entry) -> Iterator[str]:
    if one.see:
        yield f"See also {_listed([_link(form, name) for name in one.see])}."
    if one.places:
        links = [f"[{_named(place.path)}]({_address(place.path)})" for place in one.places]
        yield f"Used in {_listed(links)}."


def _link(form: Form, name: str) -> str:
    if form.shape is Shape.SPHINX:
        return f"{{term}}`{name}`"
    anchor = Entry(name).anchor
    if form.dialect == "myst":  # which knows no ids but those of its own, and warns of others
        return f'<a href="#{anchor}">{_named(name)}</a>'
    return f"[{_named(name)}](#{anchor})"


def _address(path: str) -> str:
    return path.replace(" ", "%20").replace("(", "%28").replace(")", "%29")


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
