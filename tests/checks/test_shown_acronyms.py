"""Labels, messages, titles and names: no place for the words of an acronym, nor a first use."""

from collections.abc import Callable

import pytest

from termlint.acronyms import Showing
from termlint.diagnostics import Diagnostic
from termlint.documents import read_text

Lint = Callable[..., list[Diagnostic]]

TERMS = (
    {"term": "QRX", "expansion": "quorum relay exchange"},
    {"term": "ZLD", "expansion": "zonal ledger daemon"},
)
# Each text has the acronym where it is shown; what follows is where it is said.
SHOWN = [
    # ways through menus
    "It is in **Ceph > QRX** now.",
    "Datacenter > QRX > Groups",
    "Go to **Datacenter** > **QRX** > **VNets**.",
    "Open Datacenter → Options → Enable QRX.",
    "Open Datacenter -> QRX -> Groups.",
    "Open Datacenter » QRX » Groups.",
    "Navigate to Datacenter / QRX / Groups.",
    "Navigate to Datacenter | QRX | Groups.",
    "Go to Datacenter > QRX first.",
    "It is in *Ceph > QRX* now.",
    "It is in **Datacenter** → **QRX** now.",
    # beside the word for what it labels
    "The **QRX** panel shows it.",
    "The *QRX* entry is new.",
    "A _QRX status_ drop-down is there.",
    "The column **QRX** is empty.",
    "Tick the check box **Enable QRX** there.",
    "The button **Create: QRX** is grey.",
    "In the tab QRX, add a host.",
    "Under **QRX**, click **Add**.",
    "Set **QRX** off.",
    # messages and titles
    'It says "no QRX resources".',
    "The log says 'all QRX hosts failed'.",
    "The log says \u201call QRX hosts failed\u201d.",
    'Read the chapter "Planning the QRX site".',
    "The message *QRX not found* appears.",
    "The alert **QRX down** is raised.",
    "Error: QRX not found",
    "TASK ERROR: the QRX is off",
    # what somebody has called a thing
    "The pool **QRX** is full.",
    "The guest **QRX** is up.",
    "The VM named QRX is up.",
    "The host is called in, and a pool called QRX.",
    "The tag QRX is set.",
    "The folder QRX on the share.",
    "Create a VLAN called QRX.",
    "Two subnets are called QRX.",
    "Group QRX has two hosts.",
    "Add it to the group QRX.",
    "The branch QRX is merged.",
    "It is on. Subnet QRX is full.",
    "In the environment QRX, all is new.",
    "Ask Team QRX first.",
    "Team QRX meetings are short.",
    "Name it QRX.",
    "Rename the pool QRX.",
    # letters that are meant as such, and what is typed or chosen
    "The abbreviation QRX is used here.",
    "The acronyms ZLD and QRX are used here.",
    "Do not use the word QRX.",
    "The label QRX is on it.",
    "Write QRX in capitals.",
    "Write QRX in capital letters.",
    "Type QRX and press Enter.",
    "Enter QRX as the order.",
    "Select QRX from the list.",
    "Choose QRX in the drop-down list.",
    "Set *Type* to *QRX*.",
    "Set the link type to QRX.",
    "| Port | Name |\n|---|---|\n| 30 | QRX |",
    "| Pool | Guests |\n|---|---|\n| QRX | 2 |",
]
SAID = [
    "The **QRX** is up.",
    "Use the *QRX* cluster of the panel.",
    "The panel shows the QRX state.",
    "The QRX option costs more.",
    "Set the **QRX** daemon up.",
    "A QRX > 15 is bad.",
    "If the QRX > ZLD, ask.",
    "We move a disk -> QRX here.",
    "QRX / ZLD / VM are goals.",
    "For QRX go to Datacenter > Options > Add.",
    "Go to Datacenter > Options > Add and start the QRX.",
    'The "big" QRX and the "small" one.',
    "The host's QRX isn't the user's.",
    "A disk of 3' QRX and 4'.",
    "Warning: the QRX is full.",
    "Error: it failed. Then the QRX is full.",
    "The pool in the QRX is full.",
    "The pool QRX devices are full.",
    "The guest QRX is full.",
    "A technique called QRX is new.",
    "A snake_case QRX word_two panel.",
    "A group of QRX hosts has it.",
    "The label QRX goals is on it.",
    "In this group, QRX is on.",
    "The team of the QRX is new.",
    "Group the QRX hosts.",
    "The network QRX is full.",
    "The word is short. QRX is long.",
    "Write the QRX in one go.",
    "Enter the QRX by the door.",
    "Enter QRX mode.",
    "This type of QRX is new.",
    "Choose QRX for the hosts.",
    "Select QRX hosts from the list.",
    "Set the host to QRX mode.",
    "A set of disks is added to QRX.",
    "| Port | Use |\n|---|---|\n| 30 | QRX |",
    "| Name | Use |\n|---|---|\n| a | The QRX has it |",
    "| Name |\n|---|\n| It runs in a QRX of the site |",
]


def found_in(lint: Lint, source: str, path: str = "a.md") -> list[tuple[int, bool]]:
    """Return the places of the findings, with whether they have a fix."""
    found = lint(f"{source}\n", "undefined-acronym", terms=TERMS, path=path, well_known="VM")
    return [(one.span.start, bool(one.fixes)) for one in found if one.text == "QRX"]


@pytest.mark.parametrize("source", SHOWN)
def test_what_is_shown_is_no_first_use(lint: Lint, source: str) -> None:
    assert found_in(lint, source) == [(source.index("QRX"), False)]
    more = f"{source}\n\nEach QRX is up."
    assert found_in(lint, more) == [(more.rindex("QRX"), True)]
    late = f"{source}\n\nA quorum relay exchange (QRX) is up.\n"
    assert lint(late, "late-definition", terms=TERMS) == []


@pytest.mark.parametrize("source", SAID)
def test_what_is_said_is_a_first_use(lint: Lint, source: str) -> None:
    assert found_in(lint, f"{source}\n\nEach QRX is up.") == [(source.index("QRX"), True)]
    late = f"{source}\n\nA quorum relay exchange (QRX) is up.\n"
    assert len(lint(late, "late-definition", terms=TERMS)) == 1


@pytest.mark.parametrize(
    ("source", "is_fixed"),
    [
        ("It is in **Datacenter** → **QRX** now.", False),
        ("The *QRX* panel is new.", False),
        ("Go to :menuselection:`A --> QRX` first.", False),
        ("The **QRX** is up.", True),
        ("The *QRX* is up.", True),
        ("Two of ``x`` > QRX are up.", True),
    ],
)
def test_the_same_in_restructuredtext(lint: Lint, source: str, is_fixed: bool) -> None:
    assert found_in(lint, source, "a.rst") == [(source.index("QRX"), is_fixed)]


FIRST = "A quorum relay exchange (QRX) is up."


@pytest.mark.parametrize(
    ("source", "count"),
    [
        # labels, titles and what others said repeat nothing
        ("See the **Quorum relay exchange (QRX)** tab.", 0),
        ("See the *Quorum relay exchange (QRX)* tab.", 0),
        ('See the chapter "Quorum relay exchange (QRX)".', 0),
        ('It reads "Quorum relay exchange (QRX) is off".', 0),
        ("See [Quorum relay exchange (QRX)](a.md).", 0),
        ("See [How a quorum relay exchange (QRX) works](https://x.org/a).", 0),
        ("**Quorum relay exchange (QRX)**\n\nText.", 0),
        ("<summary>Quorum relay exchange (QRX)</summary>", 0),
        ("See *Quorum relay exchange (QRX)* in the guide.", 0),
        ("It is described in **Quorum relay exchange (QRX)**.", 0),
        ("See section Quorum Relay Exchange (QRX) of the guide.", 0),
        ("The menu item Quorum Relay Exchange (QRX) is grey.", 0),
        ("Course: Quorum Relay Exchange (QRX) for all", 0),
        ("Miller, Quorum Relay Exchange (QRX) in practice, 2020.", 0),
        ("Miller, A. and Smith, Quorum Relay Exchange (QRX), Wien (May 2020).", 0),
        # what the text itself says does
        ("See the **quorum relay exchange (QRX)** of it.", 1),
        ("See the quorum relay exchange (QRX) tab.", 1),
        ("See *quorum relay exchange (QRX)* in it.", 1),
        ("See the section on the Quorum Relay Exchange (QRX).", 1),
        ("In this section quorum relay exchange (QRX) is on.", 1),
        ("The Quorum Relay Exchange (QRX) came in May, 2020.", 1),
        ("Miller has a Quorum Relay Exchange (QRX) of 2020.", 1),
        ("See the [quorum relay exchange (QRX)](a.md).", 1),
        ("See the open [Quorum Relay Exchange (QRX)](https://x.org/a).", 1),
        ('The "big" quorum relay exchange (QRX) and the "small" one.', 1),
        ("A `b` quorum relay exchange (QRX) <i>a</i>.", 1),
        ("**Note** the quorum relay exchange (QRX) of it.", 1),
        ("The quorum relay exchange (QRX) is up, <b>too</b>.", 1),
    ],
)
def test_definitions_that_are_shown_repeat_nothing(lint: Lint, source: str, count: int) -> None:
    found = lint(f"{FIRST}\n\n{source}\n", "repeated-definition", terms=TERMS)
    assert len(found) == count
    assert all(one.fixes for one in found)


def test_a_text_that_is_the_key_of_a_link_is_never_reduced(lint: Lint) -> None:
    other = ":doc:`Quorum relay exchange (QRX) </a>`"
    source = f"{FIRST}\n\nSee `quorum relay exchange (QRX)`_ and a\n{other}.\n"
    assert lint(source, "repeated-definition", terms=TERMS, path="a.rst") == []


def test_a_title_stays_when_words_move_before_it(lint: Lint) -> None:
    source = "The QRX is up.\n\nSee [Quorum relay exchange (QRX)](a.md).\n"
    (found,) = lint(source, "late-definition", terms=TERMS)
    (fix,) = found.fixes
    assert [edit.text for edit in fix.edits] == ["quorum relay exchange (QRX)"]


def test_an_arrow_within_what_is_asked_for_leads_nowhere() -> None:
    source = "Take **A -> B** of it\n"
    (block,) = read_text(source, "a.md", "markdown").blocks
    start = block.text.index("A")
    assert not Showing(block, source).shows(start, start + len("A -> B"))
