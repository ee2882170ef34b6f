"""Nodes: every scalar a string, every fault with its place, and no input that hurts."""

import contextlib
import datetime as dt
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termlint.terminology.nodes import (
    MAX_ALIASES,
    MAX_DEPTH,
    DataError,
    MappingNode,
    Mark,
    ScalarNode,
    SequenceNode,
    nodes_from_python,
    nodes_from_yaml,
    plain,
    read_text,
    read_yaml,
)


def value(text: str) -> object:
    return plain(nodes_from_yaml(text, "f.yaml"))


def fault(text: str) -> str:
    with pytest.raises(DataError) as caught:
        nodes_from_yaml(text, "f.yaml")
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: NO", {"a": "NO"}),
        ("a: 8.10", {"a": "8.10"}),
        ("a: 2022-08", {"a": "2022-08"}),
        ("a: 2022-08-09", {"a": "2022-08-09"}),
        ("a: 1_000", {"a": "1_000"}),
        ("a: 0o17", {"a": "0o17"}),
        ("a: .inf", {"a": ".inf"}),
        ("a: true", {"a": "true"}),
        ("12: x", {"12": "x"}),
        ("a: 9-", {"a": "9-"}),
        ("a: -8", {"a": "-8"}),
        ("a: =", {"a": "="}),
        ("a:", {"a": None}),
        ("a: ~", {"a": None}),
        ("a: null", {"a": None}),
        ("a: NULL", {"a": None}),
        ("a: nUll", {"a": "nUll"}),
        ("a: '~'", {"a": "~"}),
        ('a: "null"', {"a": "null"}),
        ("a: ''", {"a": ""}),
        ("a: !  x", {"a": "x"}),
        ("a: |\n  two\n  lines\n", {"a": "two\nlines\n"}),
        ("a: >-\n  one\n  line\n", {"a": "one line"}),
        ("- a\n- [b, {c: d}]\n", ["a", ["b", {"c": "d"}]]),
        ("[]", []),
        ("{}", {}),
        ("", None),
        ("# only a comment\n", None),
        ("---\na: b\n...\n", {"a": "b"}),
        ("%YAML 1.1\n---\na: b\n", {"a": "b"}),
        ("a: &x b\nc: *x\n", {"a": "b", "c": "b"}),
        ("a: &x [b]\nc: [*x, *x]\n", {"a": ["b"], "c": [["b"], ["b"]]}),
        ("a: &x 1\nb: &x 2\nc: *x\n", {"a": "1", "b": "2", "c": "2"}),
        ("&x a: b\nc: *x\n", {"a": "b", "c": "a"}),
        ("<<: {a: b}\n", {"<<": {"a": "b"}}),
        ("a: é\u2028\nb: 中\n", {"a": "é", "b": "中"}),
        ("a: \U0001f600\n", {"a": "\U0001f600"}),
        ("{a: 1, A: 2}", {"a": "1", "A": "2"}),
        ("x: {a: 1}\ny: {a: 1}\n", {"x": {"a": "1"}, "y": {"a": "1"}}),
    ],
)
def test_reads_every_scalar_as_a_string(text: str, expected: object) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n",
            '3:1: duplicate key "a": the first is on line 1; remove one of the two'),
        ("x:\n  - {é: 1, é: 2}\n",
            '2:12: duplicate key "é": the first is on line 2; remove one of the two'),
        ("a: 1\n'a': 2\n", '2:1: duplicate key "a": the first is on line 1; remove one of the two'),
        ("a: b\n---\nc: d\n", "2:1: a second document begins here; keep one per file"),
        ("? [a]\n: b\n", "1:3: a key must be a text, not a list or a mapping"),
        ("? {a: b}\n: b\n", "1:3: a key must be a text, not a list or a mapping"),
        ("a: &x [b]\n*x : c\n", "2:1: a key must be a text, not a list or a mapping"),
        ("~: b\n", "1:1: a key is empty; give it a name or remove it"),
        (": b\n", "1:1: not valid YAML: did not find expected key"),
        ("a: *x\n", '1:4: the alias "*x" has no anchor before it; write the value out'),
        ("a: &x [*x]\n", '1:8: the alias "*x" has no anchor before it; write the value out'),
        ("a: !!int 3\n", '1:4: the tag "!!int" has no meaning here; remove it'),
        ("a: !!python/name:os.system ''\n",
            '1:4: the tag "!!python/name:os.system" has no meaning here; remove it'),
        ("a: !own [b]\n", '1:4: the tag "!own" has no meaning here; remove it'),
        ("a: [b\n", "2:1: not valid YAML: did not find expected ',' or ']'"),
        ("a: b: c\n", "1:5: not valid YAML: mapping values are not allowed in this context"),
        ("a: x\n\tb: y\n", "2:1: not valid YAML: found a tab character that violates indentation"),
        ("a: '\n", "2:1: not valid YAML: found unexpected end of stream"),
        ("a: é\nb: é\x01\n", "2:5: the character U+0001 is not allowed; remove it"),
    ],
)  # fmt: skip
def test_refuses_with_line_and_column(text: str, expected: str) -> None:
    assert fault(text) == f"f.yaml:{expected}"


def test_refuses_half_a_surrogate_pair() -> None:
    assert fault("a: \ud800") == "f.yaml: half of a surrogate pair is not a character; remove it"


def test_nodes_know_their_place_and_their_quotes() -> None:
    assert nodes_from_yaml("a: [x, 'y']\né: ~\n", "f.yaml") == MappingNode(
        (
            (
                ScalarNode("a", Mark(1, 1)),
                SequenceNode(
                    (ScalarNode("x", Mark(1, 5)), ScalarNode("y", Mark(1, 8), quoted=True)),
                    Mark(1, 4),
                ),
            ),
            (ScalarNode("é", Mark(2, 1)), ScalarNode("", Mark(2, 4), null=True)),
        ),
        Mark(1, 1),
    )


@pytest.mark.parametrize("kind", ["[", "{a: ", "- ", "? "])
def test_depth_is_bounded_whatever_nests(kind: str) -> None:
    start = time.process_time()
    assert fault(kind * 100_000).startswith("f.yaml:1:")
    assert time.process_time() - start < 5


def test_depth_past_the_limit_of_the_parser_itself() -> None:
    # libyaml 0.2.6 has one, and says so at another column than ours.
    assert fault("[" * 100_000).endswith("nested deeper than 50 levels; flatten it")


def test_depth_fifty_is_read_and_one_more_is_not() -> None:
    assert value("[" * MAX_DEPTH + "]" * MAX_DEPTH) is not None
    assert fault("[" * 51 + "]" * 51) == "f.yaml:1:51: nested deeper than 50 levels; flatten it"
    assert fault("a:\n" + "".join(" " * n + "a:\n" for n in range(1, 60))) == (
        "f.yaml:51:51: nested deeper than 50 levels; flatten it"
    )


def test_depth_counts_what_an_alias_stands_for() -> None:
    half = "[" * 30 + "]" * 30
    assert value(f"a: &x {half}\nb: *x\n") is not None
    deep = "[" * 25 + "*x" + "]" * 25
    assert fault(f"a: &x {half}\nb: {deep}\n") == (
        "f.yaml:2:29: nested deeper than 50 levels; flatten it"
    )


def test_aliases_are_counted() -> None:
    fine = "a: &x 1\nb: [" + "*x, " * MAX_ALIASES + "]\n"
    assert value(fine) == {"a": "1", "b": ["1"] * MAX_ALIASES}
    assert fault(fine.replace("]", "*x]")) == (
        "f.yaml:2:405: more than 100 aliases; write the values out"
    )


def test_what_aliases_stand_for_is_counted() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    start = time.process_time()
    assert fault("\n".join(lines)).endswith(
        "the aliases stand for more than 100,000 values; write fewer"
    )
    assert time.process_time() - start < 5


def test_many_values_without_aliases_are_fine() -> None:
    assert value("- a\n" * 150_000) == ["a"] * 150_000


def test_reads_a_file_with_a_byte_order_mark_and_crlf(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\r\n")
    assert plain(read_yaml(path)) == {"a": "b", "c": "d"}
    assert read_text(path) == "a: b\r\nc: d\r\n"


def test_names_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        read_yaml(tmp_path / "none.yaml")
    assert str(caught.value) == f"{tmp_path}/none.yaml: cannot be read: No such file or directory"
    with pytest.raises(DataError, match="cannot be read: Is a directory"):
        read_yaml(tmp_path)


def test_names_the_byte_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("a: é".encode("latin-1"))
    with pytest.raises(DataError) as caught:
        read_yaml(path)
    assert str(caught.value) == f"{path}: byte 3 is not UTF-8; save the file as UTF-8"
    assert (caught.value.line, caught.value.column) == (None, None)


def test_python_values_become_the_same_nodes() -> None:
    given_value = {"a": True, "b": 3, "c": None, "d": ["x", False], "e": dt.date(2026, 1, 2)}
    node = nodes_from_python(given_value)
    assert plain(node) == {"a": "true", "b": "3", "c": None, "d": ["x", "false"], "e": "2026-01-02"}
    assert node.mark is None


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ({"a": 8.10}, "p.toml: 8.1 is neither a text nor a whole number; write it in quotes"),
        ({1: "a"}, "p.toml: the key 1 is not a text; write it in quotes"),
    ],
)
def test_python_values_that_lost_something_are_refused(broken: object, expected: str) -> None:
    with pytest.raises(DataError) as caught:
        nodes_from_python(broken, "p.toml")
    assert str(caught.value) == expected


def test_python_values_are_bounded_in_depth() -> None:
    deep: object = "x"
    for _ in range(MAX_DEPTH - 1):
        deep = [deep]
    assert plain(nodes_from_python(deep)) == deep
    with pytest.raises(DataError, match="deeper than 50 levels"):
        nodes_from_python([deep], "p.toml")


TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=8)
TREES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def written(tree: object) -> str:
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{quoted(k)}: {written(v)}" for k, v in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(written, tree)) + "]"
    return "null" if tree is None else quoted(str(tree))


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@given(TREES)
def test_round_trip_through_yaml_and_through_python(tree: object) -> None:
    assert value(written(tree)) == tree
    assert plain(nodes_from_python(tree)) == tree


@given(st.text(max_size=60) | st.text("[]{}:-,&*!|>'\"%#? \n\tab1", max_size=60))
def test_any_text_gives_nodes_or_a_data_error(text: str) -> None:
    with contextlib.suppress(DataError):
        nodes_from_yaml(text, "f.yaml")


def test_importing_the_room_does_not_import_yaml() -> None:
    code = "import sys, termlint.terminology; sys.exit('yaml' in sys.modules)"
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    run = subprocess.run([sys.executable, "-c", code], env=env, check=False)
    assert run.returncode == 0
