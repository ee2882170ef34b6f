"""What a document cites: subjects, titles of pages, values, and names beside a part of today's."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
OUTDATED = (
    {"outdated": "Azure AD", "current": "Microsoft Entra ID"},
    {"outdated": "TFS", "current": "Azure DevOps Server"},
    {"outdated": "Widget Load Balancer", "current": "Gadget Load Balancer"},
    {"outdated": "CIFS", "current": "SMB"},
)
ENDED = ({"outdated": "ChefDK", "kind": "discontinued", "ended": "2020-12-31"},)
CITED = [
    "- Fix Azure AD groups ([pr#4512](https://x.org/4512), Ann Other)",
    "- [1914812](https://bugs.org/1914812): Azure AD fails",
    "- [How to set up Azure AD for all of your hosts](https://x.org)",
    "- [Set up hosts with Azure AD - Docs | Somebody](https://x.org) and more",
    "- [Azure AD Reports - azureadreports.com](https://azureadreports.com/)",
    "See [Set up your hosts with Azure AD for me | Somebody](https://x.org).",
    "The type of the farm. Can be Azure AD, TFS, or Store.",
    "Possible values: Local, Azure AD.",
    "The kind is one of: TFS, Git.",
    "A TFS/Azure DevOps pipeline, an Azure DevOps/TFS server.",
    "TFS (Azure DevOps) is here, and Entra ID / Azure AD.",
    "TFS, now Azure DevOps, is here.",
    "The share (cIFS) is a value.",
]
USED = [
    ("- Fix Azure AD groups (see above)", ["Azure AD"]),
    ("- [How to set up Azure AD for all of your hosts](b.md)", ["Azure AD"]),
    ("- [Azure AD for hosts](https://x.org)", ["Azure AD"]),
    ("- see [how we set up Azure AD for all of your hosts](https://x.org)", ["Azure AD"]),
    ("- Use [the rule of Azure AD for each and every host](https://x.org)", ["Azure AD"]),
    ("It must be installed, configured and run on the Azure AD host.", ["Azure AD"]),
    ("On one of the Azure AD hosts it is set.", ["Azure AD"]),
    ("Possible values are many. Azure AD is here.", ["Azure AD"]),
    ("The load balancer (Widget Load Balancer) is here.", ["Widget Load Balancer"]),
    ("TFS in Azure is here.", ["TFS"]),
    ("The CIFS share is here.", ["CIFS"]),
]


@pytest.mark.parametrize("source", CITED)
def test_cited(lint: Lint, source: str) -> None:
    assert lint(f"{source}\n", "outdated-term", outdated=OUTDATED) == []


@pytest.mark.parametrize(("source", "texts"), USED)
def test_used(lint: Lint, source: str, texts: list[str]) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == texts


@pytest.mark.parametrize(
    ("row", "texts"),
    [
        ("| ChefDK | All | EOL | 2020 |", []),
        ("| ChefDK | End of life | x | 2020 |", []),
        ("| ChefDK | All | GA | 2020 |", ["ChefDK"]),
        ("| ChefDK | not retired | GA | 2020 |", ["ChefDK"]),
    ],
)
def test_a_row_that_tells_of_an_end(lint: Lint, row: str, texts: list[str]) -> None:
    source = f"| a | b | c | d |\n| --- | --- | --- | --- |\n{row}\n"
    assert [one.text for one in lint(source, "outdated-term", outdated=ENDED)] == texts
