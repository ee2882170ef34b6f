"""What an author puts around the entries of a section stays, or is told."""

import pytest

from termlint.documents import read_text
from termlint.glossary_section.plans import Plan, plan
from termlint.glossary_section.values import Entry, GlossaryStyle, Shape

QF = Entry("QF", "quick fox", "Runs.", "Animals")
RPO = Entry("RPO", "recovery point objective", "How far.", "Backup")
BOTH = (QF, RPO)
TITLE_RST = "Glossary\n========\n"


def planned(
    source: str, entries: tuple[Entry, ...], path: str, style: GlossaryStyle | None = None
) -> Plan:
    kind = "rst" if path.endswith(".rst") else "markdown"
    return plan(read_text(source, path, kind), entries, style or GlossaryStyle())


def applied(source: str, made: Plan) -> str:
    return source[: made.span.start] + made.text + source[made.span.end :]


def written(path: str, style: GlossaryStyle | None = None, start: str = "Text.\n") -> str:
    return applied(start, planned(start, BOTH, path, style))


# What is put in place of what, and what of it must still be there when the entries have changed.
KEPT = [
    ("a.md", "## Glossary\n", "## Glossary {#words}\n"),
    ("a.md", "## Glossary\n", "## Glossary {#words .unnumbered}\n"),
    ("a.md", "## Glossary\n", '<a id="words"></a>\n\n## Glossary\n'),
    ("a.md", "## Glossary\n", "(words)=\n\n## Glossary\n"),
    ("a.md", "| --- | --- |", "|---|---|"),
    ("a.md", "| --- | --- |", "| :--- | :--- |"),
    ("a.md", "| --- | --- |", "| :-- | ------: |"),
    ("a.rst", TITLE_RST, f".. _words:\n\n{TITLE_RST}"),
    ("a.rst", TITLE_RST, f".. _words:\n\n.. _terms:\n\n{TITLE_RST}"),
]


@pytest.mark.parametrize(("path", "old", "new"), KEPT)
def test_ids_labels_and_rules_stay(path: str, old: str, new: str) -> None:
    source = written(path)
    assert source.count(old) == 1
    source = source.replace(old, new)
    same = planned(source, BOTH, path)
    assert (same.is_fresh, same.conflicts, applied(source, same)) == (True, (), source)
    made = planned(source, (RPO,), path)
    assert (made.is_fresh, made.conflicts) == (False, ())
    after = applied(source, made)
    assert new in after
    assert "quick fox" not in after
    assert planned(after, (RPO,), path).is_fresh
    if "words" in new:  # who links to it still finds it when nothing is listed
        assert "words" in applied(after, planned(after, (), path))


# What is put in place of what, and what is said of it: the part, how it stands there, and ours.
CHANGED = [
    ("a.md", "## Glossary\n", "## Words\n", ("title", "Words", "Glossary")),
    ("a.md", "## Glossary\n", "## The *words* {#w}\n", ("title", "The *words*", "Glossary")),
    ("a.rst", TITLE_RST, "Words\n=====\n", ("title", "Words", "Glossary")),
    ("a.md", "| Term | Meaning |", "| Word | What it is |",
     ("head", "| Word | What it is |", "| Term | Meaning |")),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "told"), CHANGED)
def test_other_words_are_told_and_stay(
    path: str, old: str, new: str, told: tuple[str, str, str]
) -> None:
    source = written(path)
    assert source.count(old) == 1
    source = source.replace(old, new)
    same = planned(source, BOTH, path)
    assert [(one.part, one.there, one.new) for one in same.conflicts] == [told]
    assert same.is_fresh
    made = planned(source, (RPO,), path)  # the rest goes on
    after = applied(source, made)
    assert told[1] in after
    assert "quick fox" not in after
    again = planned(after, (RPO,), path)
    assert (again.is_fresh, [one.part for one in again.conflicts]) == (True, [told[0]])


def test_the_title_of_the_config_is_written_where_nobody_changed_the_old_one() -> None:
    source = written("a.md")
    made = planned(source, BOTH, "a.md", GlossaryStyle(title="Words"))
    assert (made.is_fresh, made.conflicts) == (False, ())
    assert "## Words\n" in applied(source, made)
    source = source.replace("## Glossary\n", "## Words\n")
    made = planned(source, BOTH, "a.md", GlossaryStyle(title="Words"))
    assert (made.is_fresh, made.conflicts) == (True, ())


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "## Glossar\n\n| Begriff | Bedeutung |"), ("en", "## Glossary\n\n| Term | Meaning |")],
)
def test_a_table_has_its_head_in_the_language_of_the_document(language: str, words: str) -> None:
    source = written("a.md", start=f"---\nlang: {language}\n---\n\nText.\n")
    assert words in source
    assert planned(source, BOTH, "a.md").is_fresh


@pytest.mark.parametrize("shape", list(Shape))
def test_a_section_that_lists_nothing_can_be_filled_again(shape: Shape) -> None:
    style = GlossaryStyle(shape)
    source = written("a.md", style)
    after = applied(source, planned(source, (), "a.md", style))
    assert planned(after, (), "a.md", style).is_fresh
    assert applied(after, planned(after, BOTH, "a.md", style)) == source
