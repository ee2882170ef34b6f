"""What to write where, so that a document has its glossary: appended, or refreshed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from termlint.documents import Block, Document, Scope
from termlint.glossary_section.entries_in import Standing, entries_in
from termlint.glossary_section.frames import changes, frame_in
from termlint.glossary_section.markdown import row
from termlint.glossary_section.seals import Seal, digest, level, read_seal, seal
from termlint.glossary_section.sections import OpenEndError, Section, section_of
from termlint.glossary_section.values import Entry, Form, GlossaryStyle, Shape
from termlint.glossary_section.writers import write_entries
from termlint.text import LINE_END, Span

# Comments of a line that editors and other programs read at the end of a file.
_EDITOR_LINE = re.compile(
    r"(?:<!--|\.\.|%|\{/\*)\s*(?:vim?:|ex:|-\*-|(?!_)[\w-]+:\s).*", re.IGNORECASE
)
# What Emacs reads there: a comment of several lines.
_VARIABLES = re.compile(
    r"(?:<!--\s+Local Variables:(?:(?!-->).)*-->"
    r"|\.\.\s+Local Variables:[^\r\n]*(?:[\r\n]+(?:\.\.)?[ \t][^\r\n]*)*)\s*",
    re.IGNORECASE | re.DOTALL,
)
_TITLES: Mapping[str, str] = {
    "de": "Glossar",
    "en": "Glossary",
    "es": "Glosario",
    "fr": "Glossaire",
    "it": "Glossario",
    "nl": "Begrippenlijst",
    "pl": "Słowniczek",
    "pt": "Glossário",
    "sv": "Ordlista",
}
# What stands over the columns of a table in each of these languages.
_COLUMNS: Mapping[str, tuple[str, str]] = {
    "de": ("Begriff", "Bedeutung"),
    "en": ("Term", "Meaning"),
    "es": ("Término", "Significado"),
    "fr": ("Terme", "Signification"),
    "it": ("Termine", "Significato"),
    "nl": ("Begrip", "Betekenis"),
    "pl": ("Pojęcie", "Znaczenie"),
    "pt": ("Termo", "Significado"),
    "sv": ("Term", "Betydelse"),
}
_DEEPEST = 4
_LISTS = (Shape.DEFINITION_LIST, Shape.TABLE, Shape.HEADINGS)
# The shapes that the readers of each flavour of Markdown understand, that of choice first.
_SHAPES: Mapping[str, tuple[Shape, ...]] = {
    "auto": (Shape.TABLE, *Shape),
    "commonmark": (Shape.HEADINGS,),
    "docusaurus": (Shape.TABLE, Shape.HEADINGS),
    "gfm": (Shape.TABLE, Shape.HEADINGS),
    "hugo": _LISTS,
    "mkdocs": (*_LISTS, Shape.ABBREVIATIONS),
    "myst": (Shape.SPHINX, *_LISTS),
    "quarto": _LISTS,
}


_NONE: Mapping[str, str] = {}


class Conflict(NamedTuple):
    """An entry that somebody changed: its name, what stands there, and what would.

    `part` is "title" or "head" where that was changed and no entry.
    """

    name: str
    there: str
    new: str
    part: str = ""


class Plan(NamedTuple):
    """The text that a span of the source is to have; an empty span appends the section.

    What conflicts stays as it stands until somebody has decided; the rest is refreshed.
    """

    span: Span
    text: str
    is_fresh: bool
    conflicts: tuple[Conflict, ...] = ()


def plan(
    document: Document,
    entries: Sequence[Entry],
    style: GlossaryStyle,
    *,
    sphinx: bool = False,
    page: bool = False,
) -> Plan:
    """Return how a document gets a section with some entries, which are sorted.

    `sphinx` tells that the document belongs to a project of Sphinx, `page` that the entries are
    those of other documents; a section of such entries is fresh for its own document.

    Raises:
        BrokenMarksError: the marks that stand there do not go together, or nothing can follow
            what the document ends with.
    """
    section = section_of(document)
    if section is None:
        form = form_for(document, style, sphinx=sphinx)
        return _appended(document, form, entries, _Ask(style, page))
    old = _seal_of(document, section)
    whole = section.whole.slice(document.source)
    if old.is_page and not page:
        return Plan(section.whole, whole, is_fresh=True)
    style = old.style(style)
    form = form_for(document, style, sphinx=sphinx, section=section)
    standing = entries_in(form, old.body)
    kept = {one.name: one.text for one in standing if one.is_kept}
    form, framed = _framed(form, old)
    conflicts = () if old.is_whole else tuple(_conflicts(form, standing, old, kept, entries))
    conflicts = (*framed, *conflicts)
    # Words that have no place in a new body.
    if any(not (conflict.name or conflict.part) for conflict in conflicts):
        return Plan(section.whole, whole, is_fresh=True, conflicts=conflicts)
    # What somebody changed waits for a decision; the rest goes on.
    held = {one.name: one.text for one in standing if any(it.name == one.name for it in conflicts)}
    body = write_entries(form, entries, {**held, **kept})
    text = _with_line_ends(
        _section(form, body, _Ask(style, page), held, is_open=bool(conflicts)), document.source
    )
    # Only what an author put around the entries, and what waits for a decision, is not as sealed.
    is_ours = bool(conflicts) or all(digest(one.text)[:6] in old.entries for one in standing)
    is_same = is_ours and bool(standing) and not old.is_whole and level(body) == level(old.body)
    is_fresh = is_same or level(text) == level(whole)
    return Plan(section.whole, whole if is_fresh else text, is_fresh, conflicts)


def _framed(form: Form, old: Seal) -> tuple[Form, list[Conflict]]:
    """Return a form with what an author has put around the entries, and what is changed there.

    Ids, targets and the rule of a table stay whatever happens. Other words wait for a decision.
    """
    there = frame_in(form, old.body)
    ours = frame_in(form, write_entries(form, (Entry("a", "b"),)))
    changed = () if old.is_whole else changes(there, ours)
    conflicts = [
        Conflict("", was, new, part)
        for part, was, new in changed
        if not (part == "title" and was in _TITLES.values())
        and not (part == "head" and was in map(row, _COLUMNS.values()))
    ]
    held = {conflict.part: conflict.there for conflict in conflicts}
    kept = there._replace(title=held.get("title", ""), head=held.get("head", ""))
    return form._replace(frame=kept), conflicts


class _Ask(NamedTuple):
    """How a section was asked for: its style, and whether it is of other documents."""

    style: GlossaryStyle
    page: bool


def _seal_of(document: Document, section: Section) -> Seal:
    return read_seal("\n".join(LINE_END.split(section.body.slice(document.source))))


def remembered(document: Document, style: GlossaryStyle) -> GlossaryStyle:
    """Return a style with what the section of a document remembers where the style is silent.

    Raises:
        BrokenMarksError: as for `plan`.
    """
    section = section_of(document)
    return style if section is None else _seal_of(document, section).style(style)


def _conflicts(
    form: Form,
    standing: Sequence[Standing],
    old: Seal,
    kept: Mapping[str, str],
    entries: Sequence[Entry],
) -> Iterable[Conflict]:
    """Yield what somebody wrote into a section that a new body would take away."""
    body = write_entries(form, entries, kept)
    new = {one.name: one.text for one in entries_in(form, body)}
    for one in standing:
        is_ours = digest(one.text)[:6] in old.entries
        if not (one.is_kept or is_ours) and level(new.get(one.name, "")) != level(one.text):
            yield Conflict(one.name, level(one.text), level(new.get(one.name, "")))
    known = {line for text in (*(one.text for one in standing), body) for line in text.split("\n")}
    levelled = {level(line) for line in known}
    lines = old.body.split("\n")
    others = [line for line in lines if level(line) not in levelled and _is_text(line)]
    if others:
        yield Conflict("", level(" ".join(others)), "")


def _is_text(line: str) -> bool:
    """Tell whether a line is more than a title, or what holds entries together."""
    return line.strip(" \t=~^\"'`|:-") != "" and not line.startswith(("#", "|", "```", ".. "))


def _section(
    form: Form, body: str, ask: _Ask, held: Mapping[str, str] = _NONE, *, is_open: bool = False
) -> str:
    """Return a section with its marks and its seal, which knows nothing of what is held.

    An open section waits for somebody's decision, so that its seal does not fit.
    """
    ours = (one.text for one in entries_in(form, body) if one.name not in held)
    words = seal(form, "" if is_open else body, ours, page=ask.page, style=ask.style)
    start, end = (form.comment(f"termlint-glossary {word}") for word in ("start", "end"))
    return f"{start}\n\n{body}\n{form.comment(words)}\n{end}"


def _appended(document: Document, form: Form, entries: Sequence[Entry], ask: _Ask) -> Plan:
    """Plan the section at the end of a document, before what its editor reads there.

    One blank line before it and one line end after it are its own, so that a document is as it
    was when they go. A document whose last line has no end keeps none.
    """
    source = document.source
    at = _before_editor_lines(document)
    if _ends_open(document, at):
        raise OpenEndError(at)
    section = _section(form, write_entries(form, entries), ask)
    is_ended = not source[:at] or source[at - 1] in "\r\n"
    text = f"\n{section}\n" if is_ended else f"\n\n{section}"
    text = text if source else text.lstrip("\n")
    return Plan(Span(at, at), _with_line_ends(text, source), is_fresh=False)


def _before_editor_lines(document: Document) -> int:
    """Return where a document ends for people: before such comments and the blank line above."""
    starts, source = document.lines.starts, document.source
    lines = [source[start:end].strip() for start, end in pairwise((*starts, len(source)))]
    last = len(lines)  # the lines of the last run are `top <= at < last`
    while last and not lines[last - 1]:
        last -= 1
    first = top = next((at for at in range(last, 0, -1) if not lines[at - 1]), 0)
    if not _VARIABLES.fullmatch(source, starts[top] if last else 0):
        first = last
        while first > top and _EDITOR_LINE.match(lines[first - 1]):
            first -= 1
    if first == last or (first > top and document.dialect == "rst"):
        return len(source)
    return starts[first - 1 if first == top and top else first]


def _ends_open(document: Document, end: int) -> bool:
    if document.dialect == "rst":  # where an indentation ends all there is
        return False
    from termlint.documents.markdown.endings import ends_open  # here: the reader, with its parser

    return ends_open(document.source[:end], document.path, document.dialect)


def _with_line_ends(text: str, source: str) -> str:
    found = LINE_END.search(source)
    return text.replace("\n", found.group()) if found else text


def form_for(
    document: Document, style: GlossaryStyle, *, sphinx: bool, section: Section | None = None
) -> Form:
    """Return the form of a section that fits a document."""
    headings = [block for block in document.body if block.scope is Scope.HEADING]
    if section is not None:
        headings = [one for one in headings if not _is_within(one, section.whole)]
    others = [one for one in document.body if not document.in_own_glossary(one)]
    level = _level(headings) if others else 1
    adornment, deeper = _adornments(document, headings, level)
    dialect = _dialect(document, sphinx=sphinx)
    return Form(
        dialect,
        _shape(dialect, style, sphinx=sphinx),
        style.title or _TITLES.get(document.language, _TITLES["en"]),
        level,
        adornment,
        deeper,
        style.by_category,
        document.path.endswith(".mdx"),
        _COLUMNS.get(document.language, _COLUMNS["en"]),
    )


def _is_within(block: Block, span: Span) -> bool:
    return span.start <= block.start < span.end


def _level(headings: Sequence[Block]) -> int:
    """Return the level of a document's sections: below its title, if it has one.

    Categories and entries find room below it.
    """
    levels = [block.level for block in headings if block.level]
    if not levels:
        return 2
    has_title = levels[0] == 1 and levels.count(1) == 1
    return 2 if has_title else min(*levels, _DEEPEST)


def _dialect(document: Document, *, sphinx: bool) -> str:
    """Return what a document is written in: where it does not say so, what its place tells."""
    if document.dialect != "auto":
        return document.dialect
    if document.path.endswith(".mdx"):
        return "docusaurus"
    return "myst" if sphinx else "auto"


def _shape(dialect: str, style: GlossaryStyle, *, sphinx: bool) -> Shape:
    if dialect == "rst":
        return Shape.SPHINX if sphinx or style.shape is Shape.SPHINX else Shape.DEFINITION_LIST
    known = _SHAPES[dialect]
    return style.shape if style.shape in known else known[0]


def _adornments(document: Document, headings: Sequence[Block], level: int) -> tuple[str, str]:
    """Return the lines of RST titles at a level and below it: the document's own, else new ones."""
    if document.dialect != "rst":
        return "-", "~"
    used = {block.level: _adornment(document, block) for block in headings}
    free = [mark for mark in '=-~^"' if mark not in {line[0] for line in used.values()}]
    first = used.get(level) or free.pop(0)
    return first, used.get(level + 1) or next(mark for mark in free if mark != first[0])


def _adornment(document: Document, heading: Block) -> str:
    """Return the character under a title, doubled where it stands over it as well."""
    lines, source = document.lines, document.source
    number = lines.position(heading.start).line
    if number == len(lines.starts):
        return "="
    below = Span(*lines.line_span(number + 1)).slice(source).strip()
    above = Span(*lines.line_span(number - 1)).slice(source).strip() if number > 1 else ""
    mark = below[:1] or "="
    return mark * 2 if above and above == below else mark
