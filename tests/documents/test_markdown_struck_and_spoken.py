"""What Markdown strikes out, quotes with HTML, or shows as a label: no prose of the writer's."""

from collections.abc import Callable

import pytest

from termlint.documents import PLACEHOLDER, Document

Read = Callable[..., Document]


def texts_of(document: Document) -> list[str]:
    """Return the texts of a document's blocks, with `¤` for what is not read."""
    return [one.text.replace(PLACEHOLDER, "¤") for one in document.blocks]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("The ~~old box~~ new box is up.", ["The ¤ new box is up."]),
        ("The ~~old **box** and\nthe `rack`~~ are gone.", ["The ¤ are gone."]),
        ("**The ~~old~~ box** is up.", ["The ¤ box is up."]),
        ("- ~~old box~~\n- box", ["¤", "box"]),
        ("| A |\n| --- |\n| ~~old~~ box |", ["A", "¤ box"]),
        ("The <del>old</del><ins>new</ins> box is up.", ["The ¤new box is up."]),
        ("<p>The <s>old</s> box is <strike>up</strike>.</p>", ["The ¤ box is ¤."]),
        ("<del>\n\nThe old box.\n\n</del>\n\nThe box.", ["¤", "The box."]),
        # what is not struck
        ("It takes ~5 to ~6 days.", ["It takes ~5 to ~6 days."]),
        ("There is ~one box~ here.", ["There is one box here."]),
        ("The box ~~ is up.", ["The box ~~ is up."]),
        ("A <ins>new</ins> box is <b>up</b>.", ["A new box is up."]),
        ("<p>A <ins>new</ins> <small>box</small>.</p>", ["A new box."]),
    ],
)
def test_struck(markdown: Read, source: str, texts: list[str]) -> None:
    assert texts_of(markdown(f"{source}\n")) == texts


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("Press <button>Old Box</button> now.", ["Press ¤ now."]),
        ("<p>Press <button class='a'>Old Box</button> now.</p>", ["Press ¤ now."]),
        ("<select><option>Old</option></select>", ["¤"]),
        ('The <span translate="no">Old Box</span> is up.', ["The ¤ is up."]),
        ("<p>The <span translate=no>Old Box</span> is <i>up</i>.</p>", ["The ¤ is up."]),
        ('The <span translate="yes">box</span> is up.', ["The box is up."]),
        ("We translate <span>no box</span>.", ["We translate no box."]),
        ("<p>We translate = <span>no box</span>.</p>", ["We translate = no box."]),
    ],
)
def test_labels_and_names_to_keep(markdown: Read, source: str, texts: list[str]) -> None:
    assert texts_of(markdown(f"{source}\n")) == texts


SPOKEN = [
    ("<blockquote>The box.</blockquote>\n\nMore.", ["quoted The box.", "More."]),
    ("<blockquote>\n\nThe *box*.\n\n- one\n\n</blockquote>", ["quoted The box.", "quoted one"]),
    ("- a\n\n  <blockquote>\n  The box.\n  </blockquote>\n- b", ["a", "quoted The box.", "b"]),
    ("<BLOCKQUOTE><p>One.</p><p>Two.</p></BLOCKQUOTE>", ["quoted One.", "quoted Two."]),
    ("> [!quote] Anna\n> The box.", ["quoted [!quote] Anna The box."]),
    ("> [!CITE]\n> The box.", ["quoted [!CITE] The box."]),
    # notes, and what has no end
    ("<blockquote>\n\n**Note:** The box.\n\nMore.\n\n</blockquote>", ["Note: The box.", "More."]),
    ('<blockquote class="warning">The box.</blockquote>', ["The box."]),
    ("<blockquote>\n\nThe box.", ["The box."]),
    ("</blockquote>\n\nThe box.", ["The box."]),
    ("> [!NOTE]\n> The box.", ["The box."]),
    ("> [!tip] Quote\n> The box.", ["[!tip] Quote The box."]),
]


@pytest.mark.parametrize(("source", "texts"), SPOKEN)
def test_spoken(markdown: Read, source: str, texts: list[str]) -> None:
    blocks = markdown(f"{source}\n").blocks
    assert [f"{'quoted ' if one.quoted else ''}{one.text}" for one in blocks] == texts


@pytest.mark.parametrize(
    ("source", "skipped", "checked"),
    [
        ("She said <q>the box</q>.", f"She said {PLACEHOLDER}.", "She said the box."),
        ("<p>She said <q>the box</q>.</p>", f"She said {PLACEHOLDER}.", "She said the box."),
    ],
)
def test_quotations_in_a_line(markdown: Read, source: str, skipped: str, checked: str) -> None:
    assert [one.text for one in markdown(f"{source}\n").blocks] == [skipped]
    assert [one.text for one in markdown(f"{source}\n", quotes="check").blocks] == [checked]


def test_quotations_that_are_checked(markdown: Read) -> None:
    document = markdown("<blockquote>The box.</blockquote>\n", quotes="check")
    assert [one.quoted for one in document.blocks] == [False]
