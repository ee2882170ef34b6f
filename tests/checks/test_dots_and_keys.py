"""Names with a dot in them, which are no addresses, and the keys of issues, which are no names."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
TERMS = (
    {"term": "GitHub", "kind": "name"},
    {"term": "Node.js", "kind": "name"},
    {"term": "Socket.IO", "kind": "name"},
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("It is loaded in node.js once, by Socket.io.", ["node.js", "Socket.io"]),
        ("SOCKET.IO's rooms and a node.js-based page", ["SOCKET.IO", "node.js"]),
            ("The node.js-page and my-node.js-based page", []),
        ("Use Github-123 and GITHUB-based", ["Github", "GITHUB"]),
        ("See socket.io, lib/node.js, https://node.js and node.js.map, and run `node.js`.", []),
        ("Node.js and Socket.IO are fine.", []),
        ('Possible values are "GITHUB" or "NODE.JS"; it is set to "GITHUB".', []),
        ('Values are many. They say "GITHUB", and the value is "Github".', ["GITHUB", "Github"]),
        ("It was fixed with GITHUB-123, see GITHUB-7.", []),
    ],
)
def test_dots_and_keys(lint: Lint, source: str, found: list[str]) -> None:
    diagnostics = lint(f"{source}\n", "inconsistent-casing", terms=TERMS)
    assert [one.text for one in diagnostics] == found
