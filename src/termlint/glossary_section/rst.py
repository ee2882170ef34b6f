"""Entries as RST: the directive `glossary` of Sphinx, or a definition list."""

import re
from collections.abc import Iterator

from termlint.glossary_section.values import Entry, Form, Shape
from termlint.text import width

_CODE = re.compile(r"`([^`]*)`")
# What would be markup in the middle of a sentence, or at its start.
_SPECIAL = re.compile(r"[\\*|`]|_(?![^\W_])")
_START = re.compile(r"(?:[-+•]|\(?(?:\d+|[A-Za-z]|[IVXivx]+|#)[.)]|\.\.|>>>)(?:\s|$)|:\S")


def heading(words: str, adornment: str) -> str:
    """Return a title with its lines, without the last line end."""
    return _adorned(escaped(words), adornment)


def title(form: Form) -> str:
    """Return the title of a section, without the last line end."""
    return _adorned(form.frame.title or escaped(form.title), form.adornment)


def _adorned(text: str, adornment: str) -> str:
    line = adornment[0] * max(4, width(text))
    return f"{line}\n{text}\n{line}" if len(adornment) > 1 else f"{text}\n{line}"


def opening(form: Form) -> str:
    """Return what stands before the entries of a group."""
    return ".. glossary::\n\n" if form.shape is Shape.SPHINX else ""


def entry(form: Form, one: Entry, targets: frozenset[str]) -> str:
    """Return an entry with its line end; `targets` are the names that others link to."""
    text = " ".join(filter(None, (escaped(one.text), *_more(form, one))))
    name, target = _named(one.name), f".. _{one.anchor}:"
    if form.shape is Shape.SPHINX:
        return f"   {name}\n      {text}\n"
    inner = f"{target}\n\n    {text}" if one.name in targets else text
    return f"{name}\n    {inner}\n"


def escaped(text: str) -> str:
    """Return plain text as RST; what stands in backquotes is code."""
    parts: list[str] = []
    at = 0
    for code in _CODE.finditer(text):
        parts += (_escaped(text[at : code.start()]), f"``{code[1]}``")
        at = code.end()
    return _begun("".join((*parts, _escaped(text[at:]))))


def _named(name: str) -> str:
    """Return a name, in which nothing is code."""
    return _begun(_escaped(name))


def _begun(found: str) -> str:
    return f"\\{found}" if _START.match(found) else found


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"\\{found.group()}", text)


def _more(form: Form, one: Entry) -> Iterator[str]:
    if one.see:
        yield f"See also {', '.join(_link(form, name) for name in one.see)}."
    if one.places:
        yield f"Used in {', '.join(_page(form, place.path) for place in one.places)}."


def _link(form: Form, name: str) -> str:
    if form.shape is Shape.SPHINX:
        return f":term:`{name}`"
    return f"`{_named(name)} <{Entry(name).anchor}_>`__"


def _page(form: Form, path: str) -> str:
    if form.shape is Shape.SPHINX:
        return f":doc:`{path.rpartition('.')[0] or path}`"
    return f"`{_named(path)} <{path}>`__"

