"""Entries of a glossary, and the forms in which the tests write them."""

from termlint.glossary_section.values import Entry, Form, Place, Shape

QF = Entry("QF", "quick fox", "", "Animals", ("dog", "RPO"))
RPO = Entry("RPO", "recovery point objective", "How far.", "Backup")
DOG = Entry("dog", "", "It sleeps.", "Animals", ("QF",))
PLAIN = Entry("zone", "", "A part of a map.")
PLACED = Entry("RTO", "", "How long.", places=(Place("a.md", 1), Place("b c/d(e).md", 7)))
ENTRIES = (DOG, QF, RPO, PLAIN)


def form(dialect: str = "auto", shape: Shape = Shape.TABLE, **fields: object) -> Form:
    """Return a form with the title "Terms"."""
    return Form(dialect, shape, "Terms", **fields)  # type: ignore[arg-type]
