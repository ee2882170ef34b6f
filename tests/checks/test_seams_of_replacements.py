"""What a sentence says around an old name, and how the new one fits into it."""

from collections.abc import Callable

import pytest

from termlint.diagnostics import Diagnostic

Lint = Callable[..., list[Diagnostic]]
Fixes = Callable[[Diagnostic], list[tuple[str, str]]]
RULE = "outdated-term"
OUTDATED = (
    {"outdated": "Azure AD", "current": "Microsoft Entra ID"},
    {"outdated": "Ansible Tower", "current": "automation controller"},
    {"outdated": "vRops", "current": "VCF Operations"},
    {"outdated": "Old Box", "current": "vBox"},
)


@pytest.mark.parametrize(
    ("source", "fixed"),
    [
        ("Microsoft's Azure AD is up.", "Microsoft's Entra ID is up."),
        ("Our Azure AD is up.", "Our Microsoft Entra ID is up."),
        ("Ansible Tower runs them.", "Automation controller runs them."),
        ("We run Ansible Tower here.", "We run automation controller here."),
        ("## Ansible Tower", "## Automation controller"),
        ("Old Box runs them.", "vBox runs them."),
        # the same twice in one sentence
        ("Azure AD users and Microsoft Entra ID groups.", None),
        (
            "Azure AD users. Microsoft Entra ID groups.",
            "Microsoft Entra ID users. Microsoft Entra ID groups.",
        ),
    ],
)
def test_fixes(lint: Lint, fixes: Fixes, source: str, fixed: str | None) -> None:
    found = lint(f"{source}\n", RULE, outdated=OUTDATED)
    assert len(found) == 1
    made = [
        source[: found[0].span.start] + text + source[found[0].span.end :]
        for _, text in fixes(found[0])
    ]
    assert made == ([fixed] if fixed else [])


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("We call it Microsoft Entra ID, not Azure AD.", []),
        ("Microsoft Entra ID (you may know it as Azure AD) is up.", []),
        ("Where the page says Azure AD, read Microsoft Entra ID.", []),
        ("Microsoft Entra ID appears as Azure AD in older logs.", []),
        ("Microsoft Entra ID took the place of Azure AD.", []),
        ("Azure AD groups were migrated to Microsoft Entra ID.", []),
        ("Microsoft Entra ID, f/k/a Azure AD, is up.", []),
        ("Support for Azure AD has ended.", []),
        ("Azure AD support ends with this release.", []),
        ("Azure AD reached its end of support.", []),
        ("Azure AD supports it.", ["Azure AD"]),
        ("Support for Azure AD is there.", ["Azure AD"]),
        # works
        ("The book *Mastering vRops for All* is here.", []),
        ('The paper "vRops sizing" is here.', []),
        ("The *vRops* is here.", ["vRops"]),
        # interfaces
        ("Go to vRops > Administration > Licensing.", []),
        ("Under Azure AD, choose App registrations.", []),
        ("Under Azure AD, users sign in.", ["Azure AD"]),
        ("Go to vRops and see.", ["vRops"]),
        # words that tell of something else
        ("vRops is sold per core.", ["vRops"]),
        ("vRops was sold to Acme.", []),
        ("The certificate of vRops is replaced every year.", ["vRops"]),
        ("vRops was replaced by Acme.", []),
        ("Previous alarms can be seen in vRops.", ["vRops"]),
        ("Previous versions can be seen in vRops.", []),
    ],
)
def test_told(lint: Lint, source: str, found: list[str]) -> None:
    assert [one.text for one in lint(f"{source}\n", RULE, outdated=OUTDATED)] == found
