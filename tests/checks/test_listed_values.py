"""Names in small letters in lists of values and objects, and those that a sentence joins."""

from collections.abc import Callable
from typing import Any

import pytest

Lint = Callable[..., list[Any]]
RULE = "inconsistent-casing"
TERMS = tuple(
    {"term": term, "kind": "name"} for term in ("MySQL", "HAProxy", "Ceph", "Redis", "JSON")
)


def texts(found: list[Any]) -> list[str]:
    return [one.text for one in found]


VALUES = [
    "Returns mysql or redis depending on the app.",
    # of a key
    "- `engine`: mysql or redis",
    "- `engine` (string): either mysql or redis.",
    "- `engine` – mysql, redis",
    "engine: mysql or redis",
    "- Zorb – mysql (default), redis",
    "Set `engine` to mysql or redis.",
    "Set `engine` to redis, haproxy or mysql; the default is redis.",
    "The engine can be mysql or redis.",
    "The driver must be mysql or redis",
    "The provider accepts mysql, redis",
    "If `engine` is redis, go on.",
    "When `engine` equals redis they go on.",
    "If the engine is mysql, go on.",
    "| a | b |\n| --- | --- |\n| `x` | Either mysql or redis. Default redis. |",
    "| a | b |\n| --- | --- |\n| `x` | Returns mysql or redis depending on it. |",
    # of a head
    "The groups mysql and redis hold the hosts.",
    "It has the groups mysql, redis and ceph.",
    "Change the tag from mysql to redis.",
    "Rename the folder mysql to redis.",
    "Become mysql and run it as redis.",
]
NAMED = [
    ("It runs on mysql or redis.", ["mysql", "redis"]),
    ("- engine: mysql and redis", ["mysql", "redis"]),
    ("- `zctl`: mysql client of the host", ["mysql"]),
    ("`zctl` is mysql code of the host.", ["mysql"]),
    ("We log in as root, and redis runs.", ["redis"]),
    ("If it is set to true, redis will start.", ["redis"]),
    ("The services mysql hosts give.", ["mysql"]),
    ("The host is mysql code.", ["mysql"]),
    ("Either mysql or redis is fine.", ["mysql", "redis"]),
    ("| a |\n| --- |\n| Either mysql or redis hosts it. |", ["mysql", "redis"]),
    ("Change the shop from mysql today.", ["mysql"]),
    ("Move it from mysql to redis.", ["mysql", "redis"]),
    ("In our mysql repository and the redis database.", ["mysql", "redis"]),
    ("They become mysql experts.", ["mysql"]),
    ("If the team is mysql savvy, go on.", ["mysql"]),
    ("The groups of mysql and redis.", ["mysql", "redis"]),
]


@pytest.mark.parametrize("source", VALUES)
def test_values(lint: Lint, source: str) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == []


@pytest.mark.parametrize(("source", "found"), NAMED)
def test_no_values(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("* ``engine``: mysql or redis", []),
        ("engine\n   Either mysql or redis.", []),
        ("engine\n   Either mysql or redis hosts it.", ["mysql", "redis"]),
        ("engine\n   We have mysql or redis.", ["mysql", "redis"]),
        ("All\n===\n\n:tags: mysql, redis\n\nOn.", []),
        ("All\n===\n\n:author: the mysql team\n\nOn.", ["mysql"]),
        (":keywords:\n   mysql, redis", []),
    ],
)
def test_rst(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS, path="a.rst")) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Keywords: mysql, redis", []),
        ("**Labels:** mysql, live zorb, redis.", []),
        ("Categories: mysql | redis", []),
        ("Keywords: what the hosts of mysql are", ["mysql"]),
        ("Hosts: all of mysql, some redis", ["mysql", "redis"]),
        ("Tags: mysql is what they are for, and redis", ["mysql", "redis"]),
        ("- name: install mysql", []),
        ("- what: we install mysql", ["mysql"]),
    ],
)
def test_data_about_a_page(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Supported types: Xml, String, Json, Binary", []),
        ("Supported types: Xml, Base64Encoded, GZip, Json", []),
        ("Supported content types: Json and more", []),
        ("Supported content types are Json and more", ["Json"]),
        ("All of the types: Xml, String, Json", ["Json"]),
    ],
)
def test_types_with_a_capital(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("| `DB` | Database type: sqlite, mysql, pgsql. It stops else |", []),
        ("| `DB` | Database engine: mysql, redis |", []),
        ("| `DB` | Type: mysql |", ["mysql"]),
        ("| `DB` | What it does: we start mysql, redis |", ["mysql", "redis"]),
    ],
)
def test_sorts_in_the_description_of_an_option(lint: Lint, source: str, found: list[str]) -> None:
    table = f"| Name | What |\n|---|---|\n{source}\n"
    assert texts(lint(table, RULE, terms=TERMS)) == found
