"""Names in small letters of single things, and as strings; and those of products beside them."""

from collections.abc import Callable
from typing import Any

import pytest

Lint = Callable[..., list[Any]]
RULE = "inconsistent-casing"
TERMS = (
    {"term": "Docker", "kind": "name"},
    {"term": "GitLab", "kind": "name"},
    {"term": "Zabbix", "kind": "name"},
    {"term": "URL", "kind": "acronym", "expansion": "Uniform Resource Locator"},
)
TWO = ["gitlab", "zabbix"]


def texts(found: list[Any]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The guests gitlab, dns1 and zabbix move first.", []),
        ("The storage gitlab is full, and the bridge docker is down.", []),
        ("Restart the server zabbix.", []),
        ("Delete the plug-in docker, then the profile gitlab.", []),
        ("Attach the volume gitlab to it.", []),
        ("Look at the dashboard named zabbix.", []),
        ("192.0.2.7 gitlab gitlab.example.org", []),
        ("The address is 192.0.2.7 gitlab.", ["gitlab"]),
        ("The hosts at 192.0.2.7 gitlab runs on.", ["gitlab"]),
        ("- gitlab - what is for it", []),
        ("1. zabbix \u2013 what is for it", []),
        # no name of one thing
        ("On the server docker is installed.", ["docker"]),
        ("The server docker runs on is old.", ["docker"]),
        ("The network docker creates is small.", ["docker"]),
        ("When you make a network docker will use it.", ["docker"]),
        ("On all servers gitlab and zabbix are up.", TWO),
        ("The servers zabbix has are up.", ["zabbix"]),
        ("We need more servers, gitlab is up.", ["gitlab"]),
        ("Set it to what the old server url of it was.", ["url"]),
        ("- [gitlab](https://x.org) - what is for it", ["gitlab"]),
        ("Guests: gitlab and zabbix are the first of them.", TWO),
        ("The hosts: gitlab nodes are among them.", ["gitlab"]),
        ("- our gitlab - what is for it", ["gitlab"]),
        ("- gitlab hosts - what is for it", ["gitlab"]),
    ],
)
def test_instances(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The search term docker, the string gitlab, the word zabbix.", []),
        ("Search for *docker upgrade* there.", []),
        ("If the output contains zabbix, stop.", []),
        ("The column says docker.", []),
        ("It prints docker on hosts of the first kind and zabbix on others.", []),
        ("Enter docker in the field **Filter**.", []),
        ("Select gitlab from the list.", []),
        ("Choose zabbix in the upper box.", []),
        ("The pages are tagged docker and gitlab.", []),
        # a product is there
        ("Search for docker images there.", ["docker"]),
        ("We *search for docker images* there.", ["docker"]),
        ("The host contains docker, too.", ["docker"]),
        ("The file contains docker images.", ["docker"]),
        ("The printer prints docker images.", ["docker"]),
        ("We enter docker hosts in it.", ["docker"]),
        ("They enter docker in the year of it.", ["docker"]),
        ("In the long term docker stays.", ["docker"]),
        ("Select gitlab from the start.", ["gitlab"]),
        ("Choose zabbix for the hosts.", ["zabbix"]),
        ("The pages are staged by docker.", ["docker"]),
        # the short name of an emoji
        ("Use :docker: for it, and all of :gitlab: there.", []),
        ("These are all: docker and more.", ["docker"]),
    ],
)
def test_strings(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("We bought a Windows server for it.", []),
        ("Install Windows server 2022 first.", ["Windows server"]),
        ("Each Windows server 2022-02 is a date.", []),
        ("We have a Windows server 12 years old.", []),
        ("Our Windows server 2019 R2 is up.", ["Windows server"]),
        ("Install ANSYS 2023.R1 or Ansys 2024.", []),
    ],
)
def test_a_year_makes_the_product(lint: Lint, source: str, found: list[str]) -> None:
    terms = (
        {"term": "Windows Server", "kind": "name", "forms": ["Windows server"]},
        {"term": "Ansys", "kind": "name", "forms": ["ANSYS"]},
    )
    assert texts(lint(f"{source}\n", RULE, terms=terms)) == found
