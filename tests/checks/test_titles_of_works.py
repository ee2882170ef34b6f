"""Names in the titles of works that others wrote."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OUTDATED = ({"outdated": "Acme Box", "current": "Orbit Cloud"},)


@pytest.mark.parametrize(
    "text",
    [
        "Smith, J.: *Mastering Acme Box*, Packt 2019",
        "Smith, J., & Roe, A. (2019). *Mastering Acme Box*. Packt.",
        "[^1]: J. Smith, _Sizing Acme Box clusters_, 2019",
        "The training *Administering Acme Box* is short.",
        "The certificate _Acme Box Administrator_ is old.",
        "See <cite>Acme Box at work</cite> today.",
        "The video [Getting started with Acme Box](https://example.org/v) shows it.",
        "It is in [Work on Acme Box now](https://youtu.be/x) as well.",
        "See [Acme Box: Design concepts and more](https://example.org/x).",
        '1. Acme Box, "Best Practices for Disks"',
    ],
)
def test_titles_stay(lint: Lint, text: str) -> None:
    assert lint(f"{text}\n\nx[^1]\n", "outdated-term", outdated=OUTDATED) == []


@pytest.mark.parametrize(
    "text",
    [
        "We run *all of Acme Box* here.",
        "A. Smith runs Acme Box, and *disks*.",
        "Smith, J.: we run Acme Box *at once*.",
        "The training is on *disks* of Acme Box.",
        "The video [Acme Box](https://example.org/v) shows it.",
        "See [Acme Box](https://youtu.be/x).",
        "See [the Acme Box](https://example.org/x): Design concepts.",
        "See the [list of films on the Acme Box](https://youtu.be/x).",
        "[Watch our film on the Acme Box.](https://youtu.be/x)",
        "<cite>Disks</cite> of Acme Box.",
        "1. Acme Box, our disks",
        'All disks of Acme Box, "Best Practices"',
    ],
)
def test_names_in_text(lint: Lint, text: str) -> None:
    found = lint(f"{text}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == ["Acme Box"]


def test_a_citation(lint: Lint) -> None:
    text = ".. [S19] J. Smith: *Sizing Acme Box clusters*, 2019\n.. [A] Acme Box is up.\n"
    found = lint(text, "outdated-term", outdated=OUTDATED, path="a.rst")
    assert [one.text for one in found] == ["Acme Box"]
    assert found[0].span.start > text.index("[A]")
