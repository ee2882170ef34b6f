"""Sentences that tell of the end of a product, and commands of older versions."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OVER = ({"names": [{"name": "Acme Chat"}], "kind": "discontinued", "ended": "2019-02"},)


@pytest.mark.parametrize(
    "text",
    [
        "After the end of Acme Chat we moved.",
        "When Acme Chat ended, we moved.",
        "Acme Chat was switched off.",
        "Acme Chat rooms have been shut down.",
        "Acme Chat does not exist any more.",
        "There is no Acme Chat any more.",
        "The cluster has no Acme Chat.",
        "Version 9 came without Acme Chat.",
        "Acme Chat is legacy.",
        "Do not use Acme Chat, it is dead.",
        "Acme Chat is gone in version 9.",
        "Uninstall Acme Chat before you begin.",
        "Users of Acme Chat who move to mail read this.",
        "The last Acme Chat room is closed.",
        "We had Acme Chat before.",
        "```{deprecated} 2.4\nSupport for Acme Chat\n```",
    ],
)
def test_the_end_is_told(lint: Lint, text: str) -> None:
    assert lint(f"{text}\n", "outdated-term", outdated=OVER) == []


@pytest.mark.parametrize(
    "text",
    [
        "We write in Acme Chat.",
        "We write in Acme Chat. The door is closed.",
        "Acme Chat and the door are closed.",
        "Acme Chat has no rooms.",
        "Ask the users of Acme Chat.",
        "We had Acme Chat installed before we began.",
        "Install Acme Chat before you begin.",
        "Nobody left. Acme Chat is up. It is not needed any more.",
        "```{versionadded} 2.4\nSupport for Acme Chat\n```",
    ],
)
def test_it_is_offered(lint: Lint, text: str) -> None:
    found = lint(f"{text}\n", "outdated-term", outdated=OVER)
    assert [one.text for one in found] == ["Acme Chat"]


@pytest.mark.parametrize(
    ("text", "count", "fixes"),
    [
        ("Then run pveceph createpool.", 1, 1),
        ("On Proxmox VE, run pveceph createpool.", 1, 1),
        ("On Proxmox VE 5, run pveceph createpool.", 1, 0),
        ("Run pveceph createpool on Proxmox VE 5.4.", 1, 0),
        ("Proxmox VE 8 is out. Then run pveceph createpool.", 1, 1),
        ("With older versions, use pveceph createpool.", 0, 0),
        ("The old command pveceph createpool still works as an alias.", 0, 0),
        ("With older disks, use pveceph createpool.", 1, 1),
    ],
)
def test_commands_of_a_version_of_their_host(
    lint: Lint, text: str, count: int, fixes: int
) -> None:
    found = lint(f"{text}\n", "outdated-term", shipped=True)
    assert len(found) == count
    assert sum(len(one.fixes) for one in found) == fixes
