"""Names that stand for themselves: to avoid, on a sign, in a message, as what a thing is called."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OUTDATED = ({"outdated": "Blue Rack", "current": "Sky Grid"},)

MENTIONED = [
    # names called names
    "Avoid the term Blue Rack.",
    "The old product name Blue Rack must go.",
    "These terms, the words Blue Rack and shelf, are out.",
    "In tickets the name Blue Rack is still frequent.",
    "Blue Rack is the wrong word.",
    "Blue Rack is a name that nobody uses.",
    "It came out under the name of Blue Rack.",
    "The grid (alias Blue Rack) is up.",
    # what one says
    "Never write Blue Rack here.",
    "Please don't say Blue Rack any more.",
    "Avoid saying Blue Rack.",
    "Do not write Blue Rack with a hyphen.",
    "Many colleagues call it Blue Rack.",
    "Older plans speak of a Blue Rack.",
    "The lease names it Blue Rack.",
    # signs, windows and papers
    "The sticker on the back says Blue Rack.",
    "The invoice still reads Blue Rack, though we asked.",
    "The window is titled Blue Rack.",
    "The icon labelled Blue Rack starts it.",
    "The console shows Blue Rack not found.",
    # messages and speech
    "The error is: Blue Rack not found",
    "The subject of the mail was: Problems with the Blue Rack",
    "Then you see: Blue Rack is off.",
    "Tom wrote: Blue Rack is too loud.",
    'Tom said that "the Blue Rack is loud".',
    'In the words of a customer, "our Blue Rack is loud".',
    # companies and things of somebody's
    "Blue Rack GmbH sold it.",
    "Blue Rack Germany, Inc. sold it.",
    "Come to Blue Rack Road 5.",
    "The folder Blue Rack on the share has it.",
    "The group Blue Rack Admins may enter.",
    "The SSID Blue Rack is for guests.",
    "The page Blue Rack opens.",
    "The site's name is Blue Rack.",
    "The common name of the certificate is Blue Rack.",
    # set apart
    "In the *Blue Rack* pane, tick it.",
    "On the tab *Blue Rack* there is more.",
    "The message *Blue Rack not found* appears.",
    "The message **Blue Rack not found** appears.",
    "Open the dashboard *Blue Rack overview*.",
    "Set **Provider** to **Blue Rack**.",
    "Choose Blue Rack from the list as the provider.",
]


@pytest.mark.parametrize("source", MENTIONED)
def test_mentioned(lint: Lint, source: str) -> None:
    assert lint(f"{source}\n", "outdated-term", outdated=OUTDATED) == []


MEANT = [
    "The name of the Blue Rack is rack1.",
    "The names Blue Rack gives its disks are long.",
    "In the long term Blue Rack will go.",
    "The admins can name Blue Rack volumes.",
    "Blue Rack is a name server.",
    "The alias file of the Blue Rack is long.",
    "Do not write Blue Rack drivers.",
    "Please write to the Blue Rack.",
    "We call it the Blue Rack.",
    "Let us speak about the Blue Rack.",
    "Avoid the Blue Rack during backups.",
    "The manual says Blue Rack is needed.",
    "The log shows Blue Rack events.",
    "The sticker is on the Blue Rack.",
    "The error occurs when the Blue Rack is off: restart it.",
    "He wrote a script: Blue Rack restarts at night.",
    "Tom said that the Blue Rack is loud.",
    'Tom said "yes" and bought a Blue Rack.',
    "Documents are labelled with Blue Rack.",
    "Blue Rack Limits are low.",
    "The group uses the Blue Rack.",
    "The share Blue Rack writes to is full.",
    "The folder Blue Rack is stored in is full.",
    "The site Blue Rack runs on is small.",
    "The product's name is Blue Rack.",
    "The name of our software is Blue Rack.",
    "The page is on the Blue Rack.",
    "Use *Blue Rack* for it.",
    "The server *Blue Rack* is loud.",
    "Set up **Blue Rack** first.",
    "Choose Blue Rack for the job.",
]


@pytest.mark.parametrize("source", MEANT)
def test_meant(lint: Lint, source: str) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == ["Blue Rack"]
