"""Names in small letters in the description of an option, and in texts that only have one."""

from collections.abc import Callable
from typing import Any

import pytest

Lint = Callable[..., list[Any]]
RULE = "inconsistent-casing"
TERMS = (
    {"term": "MySQL", "kind": "name"},
    {"term": "Redis", "kind": "name"},
    {"term": "Docker", "kind": "name"},
)
BOTH = ["mysql", "redis"]


def texts(found: list[Any]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (".. option:: --db <db>\n\n   Name of the store (mysql, redis).", []),
        (".. option:: --db <db>\n\n   The store, either mysql or redis", []),
        (".. option:: --db <db>\n\n   The store, mysql or redis.", []),
        (".. confval:: db\n\n   First.\n\n   Which store: mysql or redis", []),
        ("All:\n\n--db DB  Name of the store (mysql, redis)", []),
        (":param db: mysql or redis\n:returns: which one, redis or mysql", []),
        ("All.\n\n:db: mysql or redis", []),
        ("db\n   Which store (mysql, redis)", []),
        ("``db``:\n   mysql or redis", []),
        ("``db``: the store, default redis", []),
        (".. list-table::\n\n   * - ``db``\n     - text\n     - mysql or redis", []),
        # what is no option, and what is no list of values
        (".. note::\n\n   The store, either mysql or redis", BOTH),
        (".. option:: --db <db>\n\n   Runs with mysql or redis.", BOTH),
        (".. option:: --db <db>\n\n   What the mysql or redis hosts get.", BOTH),
        (".. option:: --db <db>\n\nThe store, either mysql or redis", BOTH),
        (":param db: runs on mysql and redis hosts", BOTH),
        ("Of stores\n   Which store (mysql, redis)", BOTH),
        (".. list-table::\n\n   * - A store\n     - Which, mysql or redis", BOTH),
    ],
)
def test_rst(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS, path="a.rst")) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("- `--db`: name of the store (mysql, redis)", []),
        ("| a | b |\n| --- | --- |\n| `--db` | which store, default redis |", []),
        ("| a | b |\n| --- | --- |\n| `--db` | which store: mysql or redis |", []),
        ("`db` (mysql | redis)", []),
        ("`db`, for example redis", []),
        ("- `db`: e.g. mysql, redis", []),
        ("**db** (string, default redis)", []),
        ("db\n: Which store is used: mysql or redis", []),
        # the same without an option, or in a sentence about one
        ("- The name of the store (mysql, redis)", BOTH),
        ("| a | b |\n| --- | --- |\n| A store | which one: mysql or redis |", BOTH),
        ("- `--db`: this starts mysql and redis.", BOTH),
        ("- `--db`: whether mysql or redis hosts are up", BOTH),
        ("Of stores\n: Which store is used: mysql or redis", BOTH),
        ("**Stores** for example redis", ["redis"]),
        ("With `db` we use mysql or redis.", BOTH),
    ],
)
def test_markdown(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Valid drivers are mysql and redis.", []),
        ("Possible types: mysql, redis", []),
        ("Change `db` from mysql to redis.", []),
        ("When `db` is not redis, it stops.", []),
        ("Pass redis as `db` there.", []),
        ("Valid reasons are mysql and redis.", BOTH),
        ("Supported engines: mysql and redis", BOTH),
        ("We move from mysql to redis there.", BOTH),
        ("When `podman` is not redis based, it stops.", ["redis"]),
        ("We run redis as `root` there.", ["redis"]),
        # lists of many things
        ("Containers: redis, mysql", []),
        ("All of the guests here: redis, mysql", []),
        ("Reasons: redis, mysql", ["redis", "mysql"]),
        # keys beside each other
        ("Hostname: mysql, user: redis, group: docker", []),
        ("Name: docker, namespace: redis", []),
        ("Name: docker", ["docker"]),
        ("Reason: docker, thing: redis", ["docker", "redis"]),
    ],
)
def test_prose(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found
