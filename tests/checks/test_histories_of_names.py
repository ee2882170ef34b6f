"""What a sentence tells of a name's history, alone or with the name of today."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OUTDATED = ({"outdated": "Blue Rack", "current": "Sky Grid"},)


@pytest.mark.parametrize(
    "source",
    [
        "Its earlier names are Blue Rack and Shelf.",
        "Former names include Blue Rack.",
        "The vendor first sold it as Blue Rack.",
        "It was marketed worldwide as Blue Rack.",
        "It was shipped as Blue Rack.",
        "The format dates back to Blue Rack.",
        "The device (ex Blue Rack) is loud.",
        "It is known to many as Blue Rack.",
        "Search for Blue Rack as well: most pages have the old name.",
        "The grid (once Blue Rack) is up.",
        "It was once a Blue Rack.",
        "We once had a Blue Rack.",
        # with the name of today
        "Blue Rack is out of date; Sky Grid is the new name.",
        "Say Sky Grid, never Blue Rack.",
        "Sky Grid (not Blue Rack) is right.",
        "Blue Rack lives on as Sky Grid.",
        "Blue Rack is sold as Sky Grid today.",
        "Blue Rack was merged into Sky Grid.",
        "References to Blue Rack mean Sky Grid.",
        "Read Sky Grid wherever you see Blue Rack.",
        "Replace every Blue Rack with Sky Grid.",
        "Blue Rack, that is Sky Grid, is loud.",
        "Please write *Sky Grid* for *Blue Rack*.",
        "Blue Rack \u27f6 Sky Grid",
        "Blue Rack \u21d2 Sky Grid",
    ],
)
def test_told(lint: Lint, source: str) -> None:
    assert lint(f"{source}\n", "outdated-term", outdated=OUTDATED) == []


@pytest.mark.parametrize(
    "source",
    [
        "Its earlier users are Blue Rack owners.",
        "The vendor first sold it for the Blue Rack.",
        "It was shipped by train as Blue Rack needed it.",
        "It goes back to Blue Rack mode.",
        "Search for the Blue Rack: most pages have it.",
        "We once restarted the Blue Rack.",
        "Once the Blue Rack is up, log in.",
        "The lamp is green once Blue Rack is up.",
        # with the name of today, but not of it
        "Blue Rack is loud; Sky Grid has a new name server.",
        "Use Blue Rack for Sky Grid backups.",
        "We write drivers of Blue Rack for Sky Grid.",
        "A Blue Rack is sold with a Sky Grid.",
        "Replace the disk of the Blue Rack with one for Sky Grid.",
        "We saw Sky Grid where the Blue Rack is.",
        "References in Sky Grid and of Blue Rack mean little.",
    ],
)
def test_not_told(lint: Lint, source: str) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == ["Blue Rack"]
