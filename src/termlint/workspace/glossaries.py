"""The glossary terms that the documents of a run use, and the sections that list them."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from termlint.checks import Context
from termlint.checks.missing_glossary import has_glossary
from termlint.checks.own_glossary import UsedTerm, entries_for
from termlint.checks.stale_glossary import conflict_message
from termlint.diagnostics import Edit
from termlint.documents import Document, decode, encode_like
from termlint.fixing import changed_frame
from termlint.glossary_section.plans import Plan, plan, remembered
from termlint.glossary_section.sections import BrokenMarksError, OpenEndError
from termlint.glossary_section.values import Entry, Place, sorted_entries
from termlint.workspace.outcomes import UncheckableError

if TYPE_CHECKING:
    from termlint.workspace.workspace import Workspace


class Surveyed(NamedTuple):
    """A document with the terms that it uses.

    `entries` are theirs; `plan` says how the document gets its section, None where it needs
    none; `unlisted` are the acronyms that it uses, and that no glossary has, with the offsets
    of their first uses. `has_own` tells of a glossary that is not termlint's.
    """

    document: Document
    file: str
    data: bytes
    used: tuple[UsedTerm, ...]
    entries: tuple[Entry, ...]
    plan: Plan | BrokenMarksError | None
    unlisted: tuple[tuple[str, int], ...]
    has_own: bool

    @property
    def has_marks(self) -> bool:
        """Tell whether the document asks for a section."""
        return bool(self.document.glossary_marks)


def surveyed(context: Context, document: Document, file: str, data: bytes) -> Surveyed:
    """Return what a document uses; `document` is called as people call it."""
    used = context.used_terms
    own = not document.glossary_marks and has_glossary(document)
    style = context.settings.glossary
    with suppress(BrokenMarksError):
        style = remembered(document, style)
    entries = entries_for(context, used, closure=style.closure)
    return Surveyed(
        document, file, data, used, entries, context.glossary_plan, _unlisted(context), own
    )


def _unlisted(context: Context) -> tuple[tuple[str, int], ...]:
    known = context.lexicon.knowledge
    found = []
    for base, uses in sorted(context.acronyms.uses.items()):
        if not known.is_acronym(base) and base not in known.well_known:
            block = context.document.blocks[uses[0].block]
            found.append((base, context.span(block, uses[0].start, uses[0].end).start))
    return tuple(found)


def with_section(found: Surveyed, again: Callable[[str], Surveyed]) -> bytes:
    """Return a document with its section as it should be, proved by reading it `again`.

    Raises:
        UncheckableError: what stands there cannot be written over, or would not be read.
    """
    made = found.plan
    if isinstance(made, BrokenMarksError):
        raise UncheckableError(f"{made}; the file is as it was", _line(found, made.offset))
    if made is None or made.is_fresh:
        return found.data
    document = found.document
    source = document.source
    new = source[: made.span.start] + made.text + source[made.span.end :]
    after = again(new)
    edit = Edit(made.span, made.text, markup=True)
    is_fresh = isinstance(after.plan, Plan) and after.plan.is_fresh and after.has_marks
    # In a script that nothing closes, the marks are read and the entries are not.
    end = made.span.start + len(made.text)
    is_read = any(made.span.start <= block.start < end for block in after.document.blocks)
    if not is_fresh or not is_read or changed_frame(document, after.document, [edit]):
        raise UncheckableError(OpenEndError.MESSAGE)
    return encode_like(found.data, new)


def conflicts_of(found: Surveyed) -> list[str]:
    """Return a sentence for each entry that somebody changed, with the line of the section."""
    if not isinstance(found.plan, Plan) or not found.plan.conflicts:
        return []
    line = _line(found, found.document.glossary_marks[0].comment.start)
    return [f"{line}: {conflict_message(conflict)}" for conflict in found.plan.conflicts]


def _line(found: Surveyed, offset: int) -> int:
    return found.document.lines.position(offset).line


def united(
    documents: Iterable[Surveyed], link: Callable[[Surveyed, int], Place]
) -> tuple[Entry, ...]:
    """Return the entries of all documents, each once, with the place of its first use in each."""
    entries: dict[str, Entry] = {}
    places: dict[str, list[Place]] = {}
    for found in documents:
        offsets = {one.term.name: one.offset for one in found.used}
        for entry in found.entries:
            entries.setdefault(entry.name, entry)
            if entry.name in offsets:
                places.setdefault(entry.name, []).append(link(found, offsets[entry.name]))
    return sorted_entries(
        entry._replace(places=tuple(places.get(name, ()))) for name, entry in entries.items()
    )


def page(
    workspace: "Workspace", output: Path, entries: Sequence[Entry]
) -> tuple[bytes | None, bytes]:
    """Return what a page holds, None where there is none, and what it is to hold.

    Raises:
        UncheckableError: the page is no document, cannot be read, or has no marks.
    """
    try:
        old = output.read_bytes() if output.exists() else None
        text = decode(old) if old is not None else ""
    except (OSError, ValueError) as error:
        advice = "give a document, such as glossary.md or glossary.rst"
        raise UncheckableError(f"this page cannot be written ({error}); {advice}") from None
    try:
        document, settings = workspace.page(str(output), text)
    except ValueError:
        message = "this page cannot be written, since its name says no format"
        raise UncheckableError(f"{message}; end it in .md or .rst") from None
    if old is not None and text.strip() and not document.glossary_marks:
        marks = "`termlint-glossary start` and `termlint-glossary end`"
        message = f"this file has no marks; put comments {marks} where the glossary is to stand"
        raise UncheckableError(message)
    try:
        made = plan(document, entries, settings.glossary, sphinx=settings.sphinx, page=True)
    except BrokenMarksError as error:
        raise UncheckableError(str(error)) from None
    if made.conflicts:
        raise UncheckableError("; ".join(map(conflict_message, made.conflicts)))
    new = text[: made.span.start] + made.text + text[made.span.end :]
    return old, encode_like(old or b"", new)
