"""What a document cites: subjects, titles of pages, values, and names beside a part of today's."""

from collections.abc import Callable
from datetime import date

import pytest

from termlint.checks import Lexicon, Settings
from termlint.diagnostics import Diagnostic
from termlint.documents import read_text
from termlint.linter import Linter
from termlint.terminology import Glossary, parse_terms
from termlint.terminology.nodes import nodes_from_python
from termlint.terminology.pack import parse_pack

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
    "[Hosts with old Azure AD](https://x.org/2019/06/hosts.html)",
    "See [Set up your hosts with Azure AD for me | Somebody](https://x.org).",
    "The type of the farm. Can be Azure AD, TFS, or Store.",
    "Possible values: Local, Azure AD.",
    "The kind is one of: TFS, Git.",
    "A TFS/Azure DevOps pipeline, an Azure DevOps/TFS server.",
    "TFS (Azure DevOps) is here, and Entra ID / Azure AD.",
    "TFS, now Azure DevOps, is here.",
    "The share (cIFS) is a value.",
]
MORE = [
    "The Azure AD for IT Pros ebook is new.",
    "The table has the commands from TFS CLI to Azure DevOps.",
    "- **[Teaming in Azure AD](https://x.org/blog/teaming-in-azure-ad/1070642)**",
    "Click the Azure AD menu and open the TFS tab.",
    "* **Azure AD Extension tab** - all is there.",
    "### ERROR: The TFS does not exist",
    "ValueError: no Azure AD",
    # titles in lists of references, and repositories of that name
    "- [1] [How to set up Azure AD for all of your hosts](https://x.org)",
    "- [Setting up hosts with TFS](https://x.org) (PDF)",
    "See the [TFS proof of concept](https://github.com/x/tfs-tools) for it.",
    "See the [Azure AD proof](https://gitlab.com/AzureAD/x).",
    "Give it a value of TFS.",
    "Run `TFSHostDataScript.ps1`, the TFS Host Data script.",
    "Say: [Setting up all of the hosts with TFS for you](https://x.org).",
    "- [Setting up hosts with TFS][15]\n\n[15]: https://x.org",
    "See the [TFS host](https://tfs.org/blog/introducing-hosts).",
    "The project was on TFS, and it ran in Azure AD.",
    # what others said
    "Linaro (fomerly TFS) and Linaro (formely Azure AD).",
    "- How to set up TFS #1644 (ann-other)",
    # what others have called something so
    "The ID of the app **Service Azure AD Server** is this.",
    "For **Limit type**, choose *Azure AD* and _go on_.",
    "It is there (select the **My Azure AD** link).",
    "See the TFS\u00ae Quick Guide.",
    '"With TFS, our developers can build whatever they like."',
    "\u201cWith TFS, our developers can build what they like\u201d.",
    '"With TFS, our developers can build \u201cit\u201d.\n\nAll else they buy."',
    # what lawyers wrote
    "Azure AD and TFS are trademarks of Microsoft Corporation.",
    "TFS is a registered trademark of Microsoft.",
    "Copyright (c) 2015 TFS makers.",
    "(C) Azure AD 2011",
    "\u00a9 2019 the Azure AD team",
]
USED = [
    ("The book on Azure AD is new.", ["Azure AD"]),
    ("It goes from TFS, and on to Azure DevOps.", ["TFS"]),
    ("From TFS it is far to here.", ["TFS"]),
    ("- **[Azure AD](https://x.org/azure-ad)**", ["Azure AD"]),
    ("The Azure AD tab is the Azure AD menu.", ["Azure AD", "Azure AD"]),
    ("Errors: no Azure AD", ["Azure AD"]),
    ("WARNING: the Azure AD is new.", ["Azure AD"]),
    ("Each **TFS** node is up.", ["TFS"]),
    ("* **all of the Azure AD tab** - it is there.", ["Azure AD"]),
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
    ("See the [TFS proof](https://github.com/x/y/blob/tfs.md).", ["TFS"]),
    ("See [TFS](https://tfs.org/blog/introducing-hosts).", ["TFS"]),
    ("- [Set up TFS][15]\n\n[15]: https://x.org", ["TFS"]),
    ("The project is on TFS.", ["TFS"]),
    ('"With others", they said, our hosts can build it with TFS.', ["TFS"]),
    ('"with TFS, our developers can build whatever they like."', ["TFS"]),
    ("Run `TFSHost`, the TFS Host Data script.", ["TFS"]),
    ("See the [TFS proof](https://tfs.org/github.com/tfs).", ["TFS"]),
    ("The TFS is now preferred, and Azure AD now used.", ["TFS", "Azure AD"]),
    ("The copyright of TFS users ends in years. It is 2019.", ["TFS"]),
    ("Azure AD protects your trademarks.", ["Azure AD"]),
    # no title, but names in bold and a list of them
    ("The app **Azure AD** is up.", ["Azure AD"]),
    ("**My Azure AD Server** is up.", ["Azure AD"]),
    ("The app **my Azure AD server** is up.", ["Azure AD"]),
    ("It is for **Linux or Azure AD**.", ["Azure AD"]),
    ("They use *Azure AD* there.", ["Azure AD"]),
]
KEPT = (
    {
        "id": "gpfs",
        "names": [{"name": "GPFS", "forms": ["GPFS Box"]}, {"name": "Storage Scale"}],
        "unless-beside": ["driver", "driver's", "Terraform provider"],
    },
)


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("The GPFS driver and the GPFS-driver, a GPFS Driver.", []),
        ("The driver GPFS, the Terraform provider GPFS, the **GPFS** driver.", []),
        ("The \u201cGPFS Box\u201d driver is the GPFS driver's own.", []),
        ("The GPFS `x` driver is up.", []),
        ("The GPFS `x` and driver are up.", ["GPFS"]),
        ("See [GPFS: set up many hosts](https://x.org/a) for it.", []),
        ("See [GPFS: hosts](https://x.org/a) for it.", ["GPFS"]),
        ("The driver of GPFS and the GPFS drivers.", ["GPFS", "GPFS"]),
        ("The GPFS, driver or GPFS; no screwdriver GPFS.", ["GPFS", "GPFS", "GPFS"]),
        ("# The driver\n\nThe GPFS provider is no driver.", ["GPFS"]),
    ],
)
def test_what_keeps_a_name(lint: Lint, source: str, texts: list[str]) -> None:
    assert [one.text for one in lint(f"{source}\n", "outdated-term", outdated=KEPT)] == texts


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("Storage Scale (GPFS) is new. GPFS is quick.", []),
        ("GPFS is quick.\n\n# Storage Scale (GPFS)", []),
        ("Storage Scale is new. GPFS is quick.", ["GPFS"]),
        ("Storage Scale (GPFS Box) is new. GPFS Box is quick.", ["GPFS Box"]),
    ],
)
def test_initials_that_stand_for_the_name_of_today(
    lint: Lint, source: str, texts: list[str]
) -> None:
    assert [one.text for one in lint(f"{source}\n", "outdated-term", outdated=KEPT)] == texts


SHORT = (
    {
        "id": "gce",
        "names": [
            {"name": "Container Engine"},
            {"name": "Kubernetes Engine", "forms": ["GKE"]},
        ],
    },
)


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("The Container Engine (GKE) is here.", ["Container Engine"]),
        ("The Container Engine (Kubernetes Engine) is here.", []),
        ("The GKE (Container Engine) is here.", []),
    ],
)
def test_initials_that_names_share(lint: Lint, source: str, texts: list[str]) -> None:
    assert [one.text for one in lint(f"{source}\n", "outdated-term", outdated=SHORT)] == texts


TITLED = (
    {"outdated": "SSL support", "current": "TLS support", "case-sensitive": True},
    {
        "id": "pup",
        "names": [{"name": "Pup Lab", "forms": ["PupLab", "Puplab"]}, {"name": "Pup"}],
        "case-sensitive": True,
    },
    {"outdated": "Azure Active Directory", "current": "Microsoft Entra ID"},
    {"outdated": "Windows Virtual Desktop", "current": "Azure Virtual Desktop"},
)


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("## Enable SSL Support with Hosts", ["SSL Support"]),
        ("## Enable SSL Support with many hosts", []),
        ("Enable SSL Support with Hosts", []),
        ("Puplab, PupLab and Pup Lab; no PUPLAB, no pup lab.", ["Puplab", "PupLab", "Pup Lab"]),
        ("We add azure active directory to it.", ["azure active directory"]),
        ("We add a windows virtual desktop to it.", []),
    ],
)
def test_capitals_of_titles_and_of_azure(lint: Lint, source: str, texts: list[str]) -> None:
    assert [one.text for one in lint(f"{source}\n", "outdated-term", outdated=TITLED)] == texts


@pytest.mark.parametrize("source", CITED + MORE)
def test_cited(lint: Lint, source: str) -> None:
    assert lint(f"{source}\n", "outdated-term", outdated=OUTDATED) == []


@pytest.mark.parametrize(("source", "texts"), USED)
def test_used(lint: Lint, source: str, texts: list[str]) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == texts


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("- `How to set up Azure AD for all of your hosts <https://x.org>`_", []),
        ("See the `TFS\nquick guide <https://x.org/tfs-quick-guide.7/>`__ here.", []),
        ("See the `TFS tools <https://github.com/x/tfs-tools>`_ here.", []),
        ("See `the hosts of TFS <https://x.org>`_ here.", ["TFS"]),
        ("See `TFS <https://tfs.org>`__ and the `TFS quick guide`_.", ["TFS", "TFS"]),
        ("- `How to set up Azure AD for all of your hosts <hosts.html>`_", ["Azure AD"]),
    ],
)
def test_titles_in_rst(lint: Lint, source: str, texts: list[str]) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED, path="a.rst")
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


NAMES = (
    {
        "id": "office-365",
        "names": [{"name": "Office 365"}, {"name": "Microsoft 365"}],
        "fix": "safe",
        "unless-near": ["museum"],
    },
    {"id": "meeting", "names": [{"name": "GoToMeeting"}, {"name": "GoTo Meeting"}]},
    {"id": "rhv", "names": [{"name": "RHV"}, {"name": "OpenShift Virtualization"}]},
    {
        "id": "xenserver",
        "names": [
            {"name": "XenServer"},
            {"name": "Citrix Hypervisor", "since": "2019-04", "versions": "8.0-8.2"},
            {"name": "XenServer", "since": "2023-01"},
        ],
    },
    {"outdated": "whitelist", "current": "allow list"},
)
JOINED = [
    ("Add it to Office365, OFFICE365, Office 365.", ["Office365", "OFFICE365", "Office 365"]),
    ("The office365 plugin and the Office365 module.", []),
    ("The Office365 of the museum.", []),
    ("| Name |\n| --- |\n| Office365 |", []),
    ("It is in GoToMeeting, not in GoTo Meeting.", ["GoToMeeting"]),
    ("It manages XenServer and Citrix Hypervisor environments.", []),
    ("It manages Citrix Hypervisor environments.", ["Citrix Hypervisor"]),
    ("It runs RHV(the old one) there.", []),
    ("It runs Office 365(O365) there.", ["Office 365"]),
    ("If it had Office 365 deployed in the past, it has labels.", []),
    ("See [Office 365 Identity and Access](https://x.org/8.0/a).", []),
    ("See [Office 365 4](https://x.org/8.0/a).", ["Office 365"]),
]


@pytest.mark.parametrize(("source", "texts"), JOINED)
def test_joined_names(lint: Lint, source: str, texts: list[str]) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=NAMES)
    assert [one.text for one in found] == texts


def test_a_joined_name_is_no_plural(lint: Lint) -> None:
    (found,) = lint("Add a user to Office365.\n", "outdated-term", outdated=NAMES)
    assert found.message == '"Office 365" is now called "Microsoft 365"'
    assert found.fixes[0].edits[0].text == "Microsoft 365"


def test_a_vendor_before_the_name() -> None:
    """What begins another name, "Microsoft Azure", takes nothing out of the old name."""
    terms = ({"term": "Microsoft Azure", "kind": "name"},)
    entries = (
        {"outdated": "Azure Sentinel", "current": "Microsoft Sentinel", "fix": "safe"},
        {"outdated": "Azure Search", "current": "Azure AI Search", "fix": "safe"},
    )
    data = {"vendor": "Microsoft", "entries": [dict(one) for one in entries]}
    pack = parse_pack(nodes_from_python(data), "t", "t")
    glossary = Glossary(parse_terms(nodes_from_python(list(terms)), "t"))
    lexicon = Lexicon(glossary, (pack,), frozenset())
    source = "Microsoft Azure Sentinel, Azure Sentinels, Microsoft Azure, Microsoft Search.\n"
    linter = Linter(lexicon, Settings(date(2026, 11, 23)))
    found = linter.lint(read_text(source, "a.md", "markdown"))
    new = [edit.text for one in found for fix in one.fixes for edit in fix.edits]
    assert [one.text for one in found] == ["Microsoft Azure Sentinel", "Azure Sentinels"]
    assert new == ["Microsoft Sentinel", "Microsoft Sentinels"]
    assert found[0].message == '"Microsoft Azure Sentinel" is now called "Microsoft Sentinel"'


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('They say: "The latest TFS checks for the other host, and so it stops." So be it.', []),
        ('They ("The latest TFS checks for the other host, and so it stops") say so.', []),
        ('They "stop" the latest TFS for the other host, which is why it is "up".', ["TFS"]),
        ('Say "the latest TFS checks for the other host, and so it stops" to it.', ["TFS"]),
        ('A "Host" is the TFS of "Those" who are there, as they have said before.', ["TFS"]),
    ],
)
def test_quoted_sentences(lint: Lint, source: str, texts: list[str]) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == texts


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("[TFS](https://github.com/ms/TFS) is a service for teams.", ["TFS"]),
        ("[TFS](https://github.com/ms/TFS) offers work items.", ["TFS"]),
        ("[TFS](https://github.com/ms/TFS): work items.", []),
        ("Get [TFS](https://github.com/ms/TFS) from there.", []),
    ],
)
def test_links_to_repositories(lint: Lint, source: str, texts: list[str]) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == texts


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("See [the TFS article](https://en.wikipedia.org/wiki/TFS) for it.", []),
        ("See [the TFS article](https://en.wikipedia.org/wiki/Tfs) for it.", ["TFS"]),
        ("See [the TFS article](https://example.org/TFS/x) for it.", ["TFS"]),
    ],
)
def test_articles_that_are_called_so(lint: Lint, source: str, texts: list[str]) -> None:
    found = lint(f"{source}\n", "outdated-term", outdated=OUTDATED)
    assert [one.text for one in found] == texts


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("We run Zorb 7.9 here.", ["Zorb 7"]),
        ("We run Zorb 7.9.2009, and more.", ["Zorb 7"]),
        ("We run Zorb 7. And more.", ["Zorb 7"]),
        ("We run Zorb 7.9. And more of Zorb 7.4.", ["Zorb 7", "Zorb 7"]),
        ("We run Zorb 7.x here, Zorb 7.9-rc too, and Zorb 79.", []),
    ],
)
def test_a_version_that_goes_on(lint: Lint, source: str, texts: list[str]) -> None:
    entries = ({"outdated": "Zorb 7", "kind": "superseded", "successor": "Zorb 8"},)
    found = lint(f"{source}\n", "outdated-term", outdated=entries)
    assert [one.text for one in found] == texts
