"""Subjects of commits and issues, links of identifiers, modules: as their author wrote them."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
TERMS = (
    {"term": "GitHub", "kind": "name"},
    {"term": "Azure Storage", "kind": "name"},
    {"term": "Cosmos DB", "kind": "name"},
    {"term": "SQL Server", "kind": "name"},
)
SUBJECTS = [
    # as their authors wrote them
    ("- Fix links to github (#123)", []),
    ("- Fix links to Github ([#123](https://github.com/x/y/pull/123))", []),
    ("- Fix links to Github ([pr#4512](https://x.org/4512), Ann Other)", []),
    ("- Fix links to Github ([0a780d9](https://github.com/x/y/commit/0a780d9))", []),
    ("- [#1536913](https://bugs.org/1536913): tests fail on Github", []),
    ("- [2073731](https://bugs.org/2073731): tests fail on Github", []),
    ("- #12 tests fail on Github", []),
    ("- 0a780d9 tests fail on Github", []),
    ("- Fix links to Github, #9214", []),
    # as an editor writes
    ("- Fix links to Github", ["Github"]),
    ("- Github has 120000 users (see the report)", ["Github"]),
    ("- Github is one of #1 and more", ["Github"]),
    ("It is tracked in Github issue #9214.", ["Github"]),
    ("- Update links to Github by @x in #1698", []),
    ("- Fixed Github. Closes #1891", []),
    ("- Fixed Github [Issue #43](https://x.org/43).", []),
    ("The numbers (1234) of Github are old.", ["Github"]),
    ("- 12 of them are on Github", ["Github"]),
    # links of identifiers, and compounds of words
    ("Apply Deny-PublicEndpoint-CosmosDB to it.", []),
    ("Apply App-Github-Restapi-custom to it.", []),
    ("Apply Net-FW-CosmosDB to it.", []),
    ("A Github-to-Gitlab-like move, a Github-based one.", ["Github", "Github"]),
    ("A non-Github-based one.", ["Github"]),
    # values and modules
    ("The azureStorage key and | cosmosDB | are set.", []),
    ("Possible values: [ GITHUB, NONE ]", []),
    ("Possible values: [ Github, None ]", ["Github"]),
    ('One of "AzureStorage" and "CosmosDB".', []),
    ("The SqlServer module and **SqlServer** cmdlets.", []),
    ("The SqlServer database.", ["SqlServer"]),
    ('They say "Github" and "Azure storage".', ["Github", "Azure storage"]),
    # a label that leads nowhere
    ("It is [words][github] of [words][Github].", []),
    ("It is [words][github].\n\n[github]: https://x.org", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "found"), SUBJECTS)
def test_subjects_chains_and_modules(lint: Lint, source: str, found: list[str]) -> None:
    diagnostics = lint(f"{source}\n", "inconsistent-casing", terms=TERMS)
    assert [one.text for one in diagnostics] == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Run it in the github folder, on the github branch, as `-n`.", []),
        ("Call get -n github and x --host github first.", []),
        ("They ran github build and github inspect there.", []),
        ("It is on github, and github builds it.", ["github", "github"]),
        ("Do not use the terms Github or github.", []),
        ("Do not use the term, as Github says.", ["Github"]),
    ],
)
def test_names_in_commands(lint: Lint, source: str, found: list[str]) -> None:
    diagnostics = lint(f"{source}\n", "inconsistent-casing", terms=TERMS)
    assert [one.text for one in diagnostics] == found


PARTED = ({"term": "OpenVPN", "kind": "name"}, {"term": "kubectl", "kind": "name"})


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # a text that has the name is about it
        ("# Open VPN clients\n\nOpenVPN is here.\n", ["Open VPN"]),
        ("# Open VPN clients\n\nThe VPN is here.\n", []),
        # a name in small letters has a capital where a title has one
        ("# Install Kubectl\n", []),
        ("# Install Kubectl With All\n", []),
        ("# Step 6 - Kubectl on all of them\n", []),
        ("# Kubectl on all of them\n", []),
        ("# Use your Kubectl on hosts\n", ["Kubectl"]),
        ("* [bug 17](https://x.org): Kubectl is here\n", []),
        ("* \\[bug 17\\] Kubectl is here\n", []),
        ("* See \\[bug 17\\] Kubectl is here\n", ["Kubectl"]),
        ("Use Kubectl.\n", ["Kubectl"]),
        # what an interface shows
        ("Ensure **Open VPN Metrics** is set. OpenVPN is here.\n", []),
        ("Use **Open VPN Metrics**. OpenVPN is here.\n", ["Open VPN"]),
    ],
)
def test_parted_names_and_titles(lint: Lint, source: str, found: list[str]) -> None:
    diagnostics = lint(source, "inconsistent-casing", terms=PARTED)
    assert [one.text for one in diagnostics] == found


APART = (
    {"term": "OpenAPI", "kind": "name", "forms": ["Open API"]},
    {"term": "GitBook", "kind": "name"},
    {"term": "vCenter", "kind": "name", "forms": ["vCenter Server"]},
    {"term": "REST API", "kind": "name", "forms": ["REST APIs"]},
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The bank has an open API, and its Open API is new.", []),
        ("The Open Api is there, and the openapi.", ["Open Api", "openapi"]),
        ("A vCenter server, and a rest API.", ["vCenter server", "rest API"]),
        ("A Git Book of it.", ["Git Book"]),
    ],
)
def test_names_that_may_be_written_apart(lint: Lint, source: str, found: list[str]) -> None:
    diagnostics = lint(f"{source}\n", "inconsistent-casing", terms=APART)
    assert [one.text for one in diagnostics] == found


def test_the_form_that_is_most_alike_is_written(lint: Lint) -> None:
    terms = ({"term": "GitLab Runner", "kind": "name", "forms": ["GitLab runner"]},)
    found = lint("Gitlab runner, Gitlab Runner\n", "inconsistent-casing", terms=terms)
    written = [one.fixes[0].edits[0].text for one in found]
    assert written == ["GitLab runner", "GitLab Runner"]
