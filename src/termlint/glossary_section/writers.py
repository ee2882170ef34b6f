"""The entries of a glossary as text: groups with their headings, one entry after the other."""

from collections.abc import Iterator, Mapping, Sequence

from termlint.glossary_section import markdown, rst
from termlint.glossary_section.values import Entry, Form, Shape, by_category, in_order


def write_entries(
    form: Form, entries: Sequence[Entry], kept: Mapping[str, str] | None = None
) -> str:
    """Return a title with its entries, which are sorted, each line with its end.

    `kept` holds the texts of entries that are written as they are, by name.
    """
    parts = [] if form.shape is Shape.ABBREVIATIONS else [f"{_title(form)}\n"]
    parts += _groups(form, entries, dict(kept or {}))
    return "\n".join(parts)


def _title(form: Form) -> str:
    title = rst.title(form) if form.is_rst else markdown.title(form)
    return "\n\n".join((*form.frame.targets, title))


def _groups(form: Form, entries: Sequence[Entry], kept: dict[str, str]) -> Iterator[str]:
    targets = frozenset(name for entry in entries for name in entry.see)
    # What a person wrote of a term that is in no entry now stays, too.
    others = [Entry(name) for name in kept if name not in {entry.name for entry in entries}]
    every = in_order((*entries, *others))
    if not form.by_category or form.shape is Shape.ABBREVIATIONS:
        yield _group(form, every, targets, kept)
        return
    for category, group in by_category(every):
        if category:
            yield f"{_category(form, category)}\n"
        yield _group(form, group, targets, kept)


def _category(form: Form, category: str) -> str:
    if form.is_rst:
        return rst.heading(category, form.deeper)
    return markdown.heading(category, form.level + 1)


def _group(
    form: Form, entries: Sequence[Entry], targets: frozenset[str], kept: Mapping[str, str]
) -> str:
    if form.is_rst:
        texts = [kept.get(entry.name) or rst.entry(form, entry, targets) for entry in entries]
        return rst.opening(form) + "\n".join(texts)
    texts = [kept.get(entry.name) or markdown.entry(form, entry, targets) for entry in entries]
    return markdown.opening(form) + markdown.between(form).join(texts) + markdown.closing(form)
