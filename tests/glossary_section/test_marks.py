"""Where a section stands: its marks, and what is said of marks that do not go together."""

import pytest

from termlint.documents import Document, read_text
from termlint.glossary_section.sections import BrokenMarksError, section_of

START, END = "<!-- termlint-glossary start -->", "<!-- termlint-glossary end -->"
RST_START, RST_END = ".. termlint-glossary start", ".. termlint-glossary end"
MDX_START, MDX_END = "{/* termlint-glossary start */}", "{/* termlint-glossary end */}"
WITHIN = "a glossary begins here within a glossary; remove one of the two starts"
NO_START = "no `termlint-glossary start` stands before this end; write one, or remove it"
NO_END = "no `termlint-glossary end` stands after this start; write it where it ends"
SECOND = "a second glossary begins here; a document has one, so remove one of the two"
OWN_LINE = "a mark of a glossary wants a line of its own"
INDENTED = "a mark of a glossary wants to begin its line, outside of lists and the like"


def read(source: str, path: str) -> Document:
    return read_text(source, path, "rst" if path.endswith(".rst") else "markdown")


# A source, and the lines between the marks; `None` where there is no section.
WHOLE: list[tuple[str, str, str | None]] = [
    ("a.md", "Text.\n", None),
    ("a.md", "", None),
    ("a.md", "<!-- termlint-glossary -->\n", None),
    ("a.md", f"`{START}`\n\n`{END}`\n", None),
    ("a.md", f"```html\n{START}\nx\n{END}\n```\n", None),
    ("a.md", f"    {START}\n    {END}\n", None),
    ("a.md", f"~~~~\n```\n{START}\n~~~\n{END}\n", None),
    ("a.md", f"{START}\n{END}", ""),
    ("a.md", f"Text.\n\n{START}\n\n## T\n\nx\n: y\n\n{END}\n\nMore.\n", "\n## T\n\nx\n: y\n\n"),
    ("a.md", f"{START}\r\nx\r\n{END}\r\n", "x\r\n"),
    ("a.md", f"{START}\rx\r{END}\r", "x\r"),
    ("a.md", f"{START}  \n\nx\n\n{END} \n", "\nx\n\n"),
    ("a.md", f"<div>\n{START}\n\nx\n\n{END}\n</div>\n", "\nx\n\n"),
    ("a.md", "<!--termlint-glossary start-->\nx\n<!--\ntermlint-glossary end\n-->\n", "x\n"),
    ("a.mdx", f"{MDX_START}\n\nx\n\n{MDX_END}\n", "\nx\n\n"),
    ("a.mdx", f"Text.\n\n{MDX_START}\n{MDX_END}\n", ""),
    ("a.mdx", f"```\n{MDX_START}\n```\n", None),
    ("a.rst", f"{RST_START}\n\nx\n   y\n\n{RST_END}\n", "\nx\n   y\n\n"),
    ("a.rst", f"Text.\n\n{RST_START}\n{RST_END}\n", ""),
    ("a.rst", f"::\n\n   {RST_START}\n   {RST_END}\n", None),
    ("a.rst", f".. code-block:: rst\n\n   {RST_START}\n\n   {RST_END}\n", None),
    ("a.rst", f"``{RST_START}`` x\n", None),
]  # fmt: skip
# A source, what is said of it, and of which line.
BROKEN = [
    ("a.md", f"{START}\n\nx\n", NO_END, 1),
    ("a.md", f"Text.\n\n{END}\n", NO_START, 3),
    ("a.md", f"{END}\n\n{START}\n", NO_START, 1),
    ("a.md", f"{START}\n\n{START}\n\n{END}\n", WITHIN, 3),
    ("a.md", f"{START}\n\n{START}\n\n{END}\n\n{END}\n", WITHIN, 3),
    ("a.md", f"{START}\n{END}\n\n{START}\n{END}\n", SECOND, 4),
    ("a.md", f"{START}\n{END}\n\n{START}\n", SECOND, 4),
    ("a.md", f"{START}\n{END}\n\n{END}\n", NO_START, 4),
    ("a.md", f"x\n\n{START} {END}\n", OWN_LINE, 3),
    ("a.md", f"{START}{END}\n", OWN_LINE, 1),
    ("a.md", f"Text {START}\n\nx\n\n{END}\n", OWN_LINE, 1),
    ("a.md", f"{START}\n\nx\n\ntext {END}\n", OWN_LINE, 5),
    ("a.md", f"{START}\n\nx\n\n{END} <!-- x -->\n", OWN_LINE, 5),
    ("a.md", f"- {START}\n  x\n  {END}\n", OWN_LINE, 1),
    ("a.md", f"- x\n\n  {START}\n\n  {END}\n\n- y\n", INDENTED, 3),
    ("a.md", f"1. x\n\n   {START}\n\n{END}\n", INDENTED, 3),
    ("a.md", f"{START}\n\n1. x\n\n   {END}\n", INDENTED, 5),
    ("a.md", f"!!! note\n\n    {START}\n    {END}\n", INDENTED, 3),
    ("a.md", f"> {START}\n> x\n> {END}\n", OWN_LINE, 1),
    ("a.md", f"| a |\n| - |\n| {START} |\n| {END} |\n", OWN_LINE, 3),
    ("a.md", f"{START}\n\n```text\n{END}\n```\n", NO_END, 1),
    ("a.mdx", f"{MDX_START}\n\nx\n", NO_END, 1),
    ("a.mdx", f"{MDX_START} {MDX_END}\n", OWN_LINE, 1),
    ("a.rst", f"{RST_START}\n\nx\n", NO_END, 1),
    ("a.rst", f"x\n\n{RST_END}\n\n{RST_START}\n", NO_START, 3),
    ("a.rst", f"{RST_START}\n\n{RST_START}\n\n{RST_END}\n", WITHIN, 3),
    ("a.rst", f"* x\n\n  {RST_START}\n\n  {RST_END}\n", INDENTED, 3),
    ("a.rst", f".. note::\n\n   {RST_START}\n   {RST_END}\n", INDENTED, 3),
    ("a.rst", f"* {RST_START}\n* {RST_END}\n", OWN_LINE, 1),
]  # fmt: skip


@pytest.mark.parametrize(("path", "source", "body"), WHOLE)
def test_what_stands_between_marks(path: str, source: str, body: str | None) -> None:
    found = section_of(read(source, path))
    assert (None if found is None else found.body.slice(source)) == body
    if found is not None:
        whole = found.whole.slice(source)
        assert "termlint-glossary start" in whole.splitlines()[0]
        assert whole.rstrip("->} */").endswith("termlint-glossary end") or "\n-->" in whole
        assert source[: found.whole.start].rpartition("\n")[2].strip() == ""


@pytest.mark.parametrize(("path", "source", "message", "line"), BROKEN)
def test_broken_marks(path: str, source: str, message: str, line: int) -> None:
    document = read(source, path)
    with pytest.raises(BrokenMarksError) as caught:
        section_of(document)
    assert (str(caught.value), document.lines.position(caught.value.offset).line) == (message, line)
