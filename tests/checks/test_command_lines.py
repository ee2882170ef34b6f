"""Names in small letters in command lines that nobody marked, and in sentences beside them."""

from collections.abc import Callable
from typing import Any

import pytest

Lint = Callable[..., list[Any]]
RULE = "inconsistent-casing"
TERMS = (
    {"term": "Docker", "kind": "name"},
    {"term": "Ceph", "kind": "name"},
    {"term": "Ansible", "kind": "name"},
    {"term": "Redis", "kind": "name"},
    {"term": "Samba", "kind": "name"},
    {"term": "OpenStack", "kind": "name"},
    {"term": "Docker Compose", "kind": "name"},
    {"term": "Active Directory", "kind": "name"},
    {"term": "XenServer", "kind": "name"},
)


def texts(found: list[Any]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    "source",
    [
        "Run systemctl enable docker and go on.",
        "Then sudo docker is enough.",
        "They docker pull redis first.",
        "Run ceph osd tree now.",
        "Check with ceph health.",
        "Use ceph map, or ceph ls.",
        "Then ceph send, and ceph receive.",
        "Run ansible all -m ping on it.",
        "Use docker clone, svn co and docker run.",
        "Edit the file; use docker compose up.",
        "Run Import-Module ActiveDirectory now.",
        # where a command stands alone
        "1. ceph health detail",
        "* ceph versions",
        "Check: ceph health",
        "The list of pools (ceph osd pool ls)",
        "As root: ceph orch upgrade start",
        "The output of ceph osd df, ceph df",
        "docker system prune -a",
        # packages, units, settings, prompts
        "Needed packages: docker, ansible, python3 and redis.",
        "The packages ansible and docker are in the repository.",
        "The schema redis and the realm docker exist.",
        "The systemd service redis is started.",
        "Set driver: docker in the file.",
        "Set the driver: docker in the file.",
        "driver: docker, type = redis are the values.",
        "The line type = docker is right.",
        "redis> GET x",
        "- samba, samba-client, samba-common (for shares)",
        "Install samba or samba-client.",
    ],
)
def test_command_lines(lint: Lint, source: str) -> None:
    assert lint(f"{source}\n", RULE, terms=TERMS) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("We run ceph on three hosts.", ["ceph"]),
        ("The ceph health is good.", ["ceph"]),
        ("With docker up and running, go on.", ["docker"]),
        ("Your local docker clone is old.", ["docker"]),
        ("They use docker and redis.", ["docker", "redis"]),
        ("It works with docker status pages.", ["docker"]),
        ("The service on docker is up.", ["docker"]),
        ("The roles of docker hosts.", ["docker"]),
        ("The services docker hosts give.", ["docker"]),
        ("If using docker add this to it.", ["docker"]),
        ("Use docker or redis-based hosts.", ["docker", "redis"]),
        ("One thing to know: docker is up.", ["docker"]),
        ("The ActiveDirectory is up.", ["ActiveDirectory"]),
        ("Use docker compose for it.", ["docker compose"]),
        ("- docker version 17.03", ["docker"]),
        ("- docker login access of all", ["docker"]),
        ("- ceph health is good", ["ceph"]),
        ("Note: ceph status is shown there.", ["ceph"]),
        ("It is pushed (ceph server) there.", ["ceph"]),
        # a server of Xen, and the product
        ("A Xen server hosts it.", []),
        ("They use Xen server for it.", ["Xen server"]),
        ("The Xen Server is up.", ["Xen Server"]),
    ],
)
def test_sentences(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found
