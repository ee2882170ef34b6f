"""What becomes of a section that is there: written anew, kept, or in conflict."""

import pytest

from termlint.documents import read_text
from termlint.glossary_section.plans import Conflict, Plan, plan
from termlint.glossary_section.values import Entry, GlossaryStyle, Shape

QF = Entry("QF", "quick fox", "Runs.", "Animals", ("zone",))
RPO = Entry("RPO", "recovery point objective", "How far.", "Backup")
ZONE = Entry("zone", "", "A part.", "", ("QF",))
ALL = (QF, RPO, ZONE)
RST_SHAPES = (Shape.TABLE, Shape.SPHINX)
PATHS = ("a.md", "a.mdx", "a.rst")


def planned(
    source: str,
    entries: tuple[Entry, ...],
    path: str = "a.md",
    shape: Shape | None = None,
    **more: bool,
) -> Plan:
    kind = "rst" if path.endswith(".rst") else "markdown"
    by_category = more.pop("by_category", False)
    style = GlossaryStyle(shape, by_category=by_category)
    return plan(read_text(source, path, kind), entries, style, **more)


def applied(source: str, made: Plan) -> str:
    return source[: made.span.start] + made.text + source[made.span.end :]


def written(
    entries: tuple[Entry, ...], path: str = "a.md", shape: Shape | None = None, **more: bool
) -> str:
    """Return a document with a section in its middle."""
    text = applied("Text.\n", planned("Text.\n", entries, path, shape, **more))
    return f"{text}\nMore.\n"


EACH = [
    *[("a.md", shape, grouped) for shape in Shape for grouped in (False, True)],
    *[("a.mdx", shape, True) for shape in (Shape.TABLE, Shape.HEADINGS)],
    *[("a.rst", shape, grouped) for shape in RST_SHAPES for grouped in (False, True)],
]  # fmt: skip


@pytest.mark.parametrize(("path", "shape", "grouped"), EACH)
def test_a_section_is_as_it_was_or_as_it_would_be_new(
    path: str, shape: Shape, grouped: bool
) -> None:
    source = written(ALL, path, shape, by_category=grouped)
    same = planned(source, ALL, path, shape, by_category=grouped)
    assert (same.is_fresh, same.conflicts, applied(source, same)) == (True, (), source)
    for entries in ((QF,), (RPO, ZONE), ()):
        other = planned(source, entries, path, shape, by_category=grouped)
        assert (other.is_fresh, other.conflicts) == (False, ())
        assert applied(source, other) == written(entries, path, shape, by_category=grouped)


@pytest.mark.parametrize(("path", "shape", "grouped"), EACH)
def test_shapes_follow_one_another(path: str, shape: Shape, grouped: bool) -> None:
    source = written(ALL, path)
    other = planned(source, ALL, path, shape, by_category=grouped)
    assert other.conflicts == ()
    assert applied(source, other) == written(ALL, path, shape, by_category=grouped)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_stay(end: str) -> None:
    source = written((QF,)).replace("\n", end)
    assert planned(source, (QF,)).is_fresh
    assert applied(source, planned(source, ALL)) == written(ALL).replace("\n", end)


@pytest.mark.parametrize("body", ["", "\n", "\n\n \n"])
def test_marks_with_nothing_between_ask_for_a_section(body: str) -> None:
    start, end = "<!-- termlint-glossary start -->", "<!-- termlint-glossary end -->"
    made = planned(f"Text.\n\n{start}\n{body}{end}\n\nMore.\n", ALL)
    assert (made.is_fresh, made.conflicts) == (False, ())
    assert applied(f"Text.\n\n{start}\n{body}{end}\n\nMore.\n", made) == written(ALL)


def changed(source: str, old: str, new: str) -> str:
    assert source.count(old) == 1
    return source.replace(old, new)


# An entry that a person changed and keeps, in each shape: what stands there and what is put there.
KEPT = [
    ("a.md", Shape.TABLE, "Recovery point objective. How far. |", "Mine. <!-- keep --> |"),
    ("a.md", Shape.DEFINITION_LIST, ": Recovery point objective. How far.",
     ": Mine.\n\n    Two.\n\n<!-- keep -->"),
    ("a.md", Shape.HEADINGS, "Recovery point objective. How far.", "Mine.\n\n<!-- keep -->\n\n- a"),
    ("a.md", Shape.ABBREVIATIONS, "recovery point objective", "mine <!-- keep -->"),
    ("a.md", Shape.ABBREVIATIONS, "recovery point objective", "mine\n<!-- keep -->"),
    ("a.md", Shape.SPHINX, "  Recovery point objective. How far.", "  Mine.\n\n  <!--keep-->"),
    ("a.mdx", Shape.TABLE, "Recovery point objective. How far. |", "Mine. {/* keep */} |"),
    ("a.mdx", Shape.HEADINGS, "Recovery point objective. How far.", "Mine.\n\n{/* keep */}"),
    ("a.rst", Shape.TABLE, "    Recovery point objective. How far.", "    Mine.\n\n    .. keep"),
    ("a.rst", Shape.TABLE, "    Recovery point objective. How far.", "    Mine.\n\n.. keep"),
    ("a.rst", Shape.SPHINX, "      Recovery point objective. How far.",
     "      Mine.\n\n      * a\n\n      .. keep"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "shape", "old", "new"), KEPT)
@pytest.mark.parametrize("grouped", [False, True])
def test_what_is_to_be_kept_stays(
    path: str, shape: Shape, old: str, new: str, grouped: bool
) -> None:
    source = changed(written(ALL, path, shape, by_category=grouped), old, new)
    made = planned(source, ALL, path, shape, by_category=grouped)
    assert made.conflicts == ()
    after = applied(source, made)
    assert new in after
    for old_line in source.split("\n"):  # but for the checksum
        assert old_line in after or "checksum" in old_line
    assert planned(after, ALL, path, shape, by_category=grouped).is_fresh
    fewer = planned(after, (QF, ZONE), path, shape, by_category=grouped)
    assert new in fewer.text  # though the document uses it no more
    assert fewer.conflicts == ()
    again = planned(applied(after, fewer), (QF, ZONE), path, shape, by_category=grouped)
    assert again.is_fresh


# Changes of a person that nothing keeps: what is there, what is said of it.
HAND = [
    ("a.md", Shape.TABLE, "| RPO | Recovery point objective. How far. |", "| RPO | Mine. |",
     Conflict("RPO", "| RPO | Mine. |", "| RPO | Recovery point objective. How far. |")),
    ("a.md", Shape.TABLE, "| RPO | Recovery point objective. How far. |\n",
     "| RPO | Recovery point objective. How far. |\n| RTO | Mine. |\n",
     Conflict("RTO", "| RTO | Mine. |", "")),
    ("a.md", Shape.DEFINITION_LIST, "How far.", "How far.\n\n    Two.",
     Conflict("RPO", "RPO : Recovery point objective. How far. Two.",
              "RPO : Recovery point objective. How far.")),
    ("a.md", Shape.HEADINGS, "How far.", "Mine.",
     Conflict("RPO", "### RPO Recovery point objective. Mine.",
              "### RPO Recovery point objective. How far.")),
    ("a.md", Shape.SPHINX, "How far.", "Mine.",
     Conflict("RPO", "RPO Recovery point objective. Mine.",
              "RPO Recovery point objective. How far.")),
    ("a.md", Shape.ABBREVIATIONS, "recovery", "my",
     Conflict("RPO", "*[RPO]: my point objective", "*[RPO]: recovery point objective")),
    ("a.md", Shape.TABLE, "## Glossary\n", "## Glossary\n\nThis is mine.\n",
     Conflict("", "This is mine.", "")),
    ("a.rst", Shape.TABLE, "How far.", "Mine.",
     Conflict("RPO", "RPO Recovery point objective. Mine.",
              "RPO Recovery point objective. How far.")),
    ("a.rst", Shape.SPHINX, "How far.", "Mine.",
     Conflict("RPO", "RPO Recovery point objective. Mine.",
              "RPO Recovery point objective. How far.")),
    ("a.rst", Shape.SPHINX, ".. glossary::\n", "This is mine.\n\n.. glossary::\n",
     Conflict("", "This is mine.", "")),
]  # fmt: skip


@pytest.mark.parametrize(("path", "shape", "old", "new", "conflict"), HAND)
def test_what_a_person_wrote_is_not_written_over(
    path: str, shape: Shape, old: str, new: str, conflict: Conflict
) -> None:
    source = changed(written(ALL, path, shape), old, new)
    made = planned(source, ALL, path, shape)
    assert made.conflicts == (conflict,)
    after = applied(source, made)
    assert new in after  # until somebody decides
    if not conflict.name:
        assert after == source
    again = planned(after, ALL, path, shape)
    assert (again.is_fresh, again.conflicts) == (True, (conflict,))


def test_an_entry_that_was_taken_out_comes_back() -> None:
    for path, shape, _ in EACH:
        source = written(ALL, path, shape)
        body = written((QF, RPO), path, shape)
        lines = body.split("\n")
        seal = next(at for at, line in enumerate(lines) if "checksum" in line)
        old = next(line for line in source.split("\n") if "checksum" in line)
        without = "\n".join([*lines[:seal], old, *lines[seal + 1 :]])
        made = planned(without, ALL, path, shape)
        assert "A part" in applied(without, made)
        assert [one.name for one in made.conflicts if one.name != "QF"] == []


def test_without_a_checksum_all_is_a_persons() -> None:
    start, end = "<!-- termlint-glossary start -->", "<!-- termlint-glossary end -->"
    rows = "| A | B |\n|---|---|\n| RPO | Mine. |\n| X | Y. |\n"
    made = planned(f"{start}\n\n## Words\n\n{rows}\nAh.\n\n{end}\n", ALL)
    assert made.conflicts == (
        Conflict("", "Words", "Glossary", "title"),
        Conflict("", "| A | B |", "| Term | Meaning |", "head"),
        Conflict("RPO", "| RPO | Mine. |", "| RPO | Recovery point objective. How far. |"),
        Conflict("X", "| X | Y. |", ""),
        Conflict("", "Ah.", ""),
    )
    titled = planned(f"{start}\n\n## Words\n\n{end}\n", ALL)
    assert titled.conflicts == (Conflict("", "Words", "Glossary", "title"),)
    assert "# Words" in titled.text
    assert not titled.is_fresh


@pytest.mark.parametrize("path", PATHS)
def test_the_entries_of_a_page_are_fresh_for_its_own_document(path: str) -> None:
    page = written(ALL, path, page=True)
    assert "checksum " in page
    assert page.count(" page") == 1
    own = planned(page, (), path)
    assert (own.is_fresh, own.conflicts, applied(page, own)) == (True, (), page)
    again = planned(page, ALL, path, page=True)
    assert again.is_fresh
    fewer = planned(page, (QF,), path, page=True)
    assert (fewer.is_fresh, applied(page, fewer)) == (False, written((QF,), path, page=True))
    plain = written(ALL, path)
    assert planned(plain, (), path).is_fresh is False
    assert applied(plain, planned(plain, ALL, path, page=True)) == page
