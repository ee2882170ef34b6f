"""What a project says of products goes before what is shipped."""

import json
from pathlib import Path
from typing import Any

from projects import put


def test_an_entry_of_ones_own_goes_before_each_shipped_spelling(
    termlint: Any, folder: Path
) -> None:
    config = "outdated: [{outdated: Azure AD, current: Okta}]\n"
    put(folder, {".termlint.yaml": config, "a.md": "Azure AD or Azure Active Directory is up.\n"})
    result = termlint("check", "a.md", "--format", "json", "--select", "outdated-term")
    found = [(one["text"], one["message"][-18:]) for one in json.loads(result.out)["diagnostics"]]
    assert [text for text, _ in found] == ["Azure AD", "Azure Active Directory"]
    assert found[0][1].endswith('called "Okta"')


def test_a_file_of_ones_own_with_a_shipped_name_goes_before_it_too(
    termlint: Any, folder: Path
) -> None:
    pack = "vendor: A\nentries:\n  - {outdated: Azure AD, current: Okta}\n"
    put(folder, {"microsoft.yaml": pack, "a.md": "Azure AD is up.\n"})
    put(folder, {".termlint.yaml": "packs: [./microsoft.yaml]\n"})
    result = termlint("check", "a.md", "--format", "json", "--select", "outdated-term")
    (found,) = json.loads(result.out)["diagnostics"]
    assert found["message"].endswith('called "Okta"')


def test_a_current_name_stays_what_is_written(termlint: Any, folder: Path) -> None:
    config = "outdated: [{outdated: Microsoft Entra ID, current: Okta}]\n"
    put(folder, {".termlint.yaml": config, "a.md": "Azure AD is up.\n"})
    result = termlint("check", "a.md", "--format", "json", "--select", "outdated-term")
    (found,) = json.loads(result.out)["diagnostics"]
    assert '"Azure AD" is now called "Microsoft Entra ID"' in found["message"]
