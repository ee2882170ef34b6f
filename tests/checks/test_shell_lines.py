"""Names in small letters behind pipes, prompts and cmdlets, and those that stand in sentences."""

from collections.abc import Callable
from typing import Any

import pytest

Lint = Callable[..., list[Any]]
RULE = "inconsistent-casing"
TERMS = (
    {"term": "Docker", "kind": "name"},
    {"term": "Ceph", "kind": "name"},
    {"term": "Redis", "kind": "name"},
    {"term": "OSD", "kind": "acronym", "expansion": "Object Storage Daemon"},
    {"term": "RBD", "kind": "acronym", "expansion": "RADOS Block Device"},
)


def texts(found: list[Any]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    "source",
    [
        # what a list says of commands
        "- ceph status: shows what it does\n- docker login \u2013 enters",
        # pipes and chains
        "1. rpm -qa | grep ceph",
        "- docker ps -a | grep redis",
        "Look with dpkg -l | grep docker at what is there.",
        "docker image ls | wc -l",
        # what runs a script, and what belongs to another language
        "docker launcher_cluster.py merge",
        "Mail it using the redis powershell module there.",
        "Then ceph osd df | sort | head shows it.",
        "Use ps ax | xargs docker rm for it.",
        "| a |\n| --- |\n| rpm -qa \\| grep docker |",
        "docker pull && ls -la",
        # what takes a name
        "Read man redis, and grep ceph in it.",
        "Go there: cd docker && git pull",
        "Grep for redis in the log.",
        "Or with net start docker on the host.",
        "Use Restart-Service docker there.",
        # prompts and complaints
        "PS> Get-Service docker",
        "C:\\> net stop redis",
        "root@pve1:~# start redis now",
        "sh: redis: command not found",
        "It says that docker: not found is no fault.",
        # a tool and what it does
        "A short ceph health detail tells it.",
        "The result of ceph df is empty.",
        "Without docker login it fails.",
        "Sample: ceph osd pool create rbd 64",
        "See all (ceph osd pool ls rbd).",
    ],
)
def test_lines(lint: Lint, source: str) -> None:
    assert lint(f"{source}\n", RULE, terms=TERMS) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("One can grep the logs of docker there.", ["docker"]),
        ("The net of docker is up | all of it.", ["docker"]),
        ("Use redis | docker for it.", ["redis", "docker"]),
        ("Read of docker in launcher.py there.", ["docker"]),
        ("Look at docker terminals run by the team.", ["docker"]),
        ("Use redis && docker for it.", ["redis", "docker"]),
        ("Get-Started docker pages are here.", ["docker"]),
        ("A Cloud-Native docker host is here.", ["docker"]),
        ("The cost is > docker hosts.", ["docker"]),
        ("One thing is found: docker is there.", ["docker"]),
        ("A host without docker hosts is in.", ["docker"]),
        ("It is found with docker: not here, but there.", ["docker"]),
        ("A result of docker hosts is there.", ["docker"]),
        ("The ceph health of it is good.", ["ceph"]),
        ("Note: docker container of an osd host", ["docker", "osd"]),
        ("They search for docker hosts there.", ["docker"]),
        ("- ceph hosts: what is on them", ["ceph"]),
        ("- ceph status pages: what is on them", ["ceph"]),
        ("The human redis hosts are up.", ["redis"]),
        ("The CD redis came on is lost.", ["redis"]),
    ],
)
def test_sentences(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("ceph osd pool ls", []),
        ("Move the osd host of ceph", ["osd", "ceph"]),
    ],
)
def test_titles_in_rst(lint: Lint, title: str, found: list[str]) -> None:
    source = f"{title}\n{'=' * len(title)}\n\nThis is what it is.\n"
    assert texts(lint(source, RULE, terms=TERMS, path="a.rst")) == found
