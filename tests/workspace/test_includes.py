"""Included files introduce acronyms for the document that includes them, and report nothing."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from projects import put as lay_out

import termlint
from termlint.workspace import Checked, Workspace
from termlint.workspace import includes as room

Put = Callable[[Mapping[str, str]], Path]
LINE = "*[QF]: quick fox\n"
WORDS = "A quick fox (QF) runs.\n"
USE = "The QF runs.\n"


def found(*paths: str) -> list[str]:
    """Return `path line:column rule text` of each diagnostic."""
    shown = []
    for one in Workspace().check(paths):
        assert isinstance(one, Checked), one
        for finding in one.diagnostics:
            at = one.document.lines.position(finding.span.start)
            place = f"{one.document.path} {at.line}:{at.column}"
            shown.append(f"{place} {finding.rule} {finding.text}")
    return shown


FOLLOWED = [
    ("a.md", f'--8<-- "inc/x.md"\n\n{USE}', {"inc/x.md": LINE}),
    ("a.md", f'--8<-- "inc/x.md"\n\n{USE}', {"inc/x.md": WORDS}),
    ("a.md", f'{USE}\n--8<-- "inc/x.md"\n', {"inc/x.md": LINE}),  # holds everywhere
    ("a.md", f'Fine.\n--8<-- "x.md"\n{USE}', {"x.md": WORDS}),
    ("b/c/a.md", f'--8<-- "inc/x.md"\n\n{USE}', {"inc/x.md": LINE}),  # from the root
    ("b/c/a.md", f'--8<-- "inc/x.md"\n\n{USE}', {"docs/inc/x.md": LINE}),
    ("b/c/a.md", f'--8<-- "../x.md"\n\n{USE}', {"b/x.md": LINE}),
    ("b/a.md", f'--8<-- "/x.md"\n\n{USE}', {"x.md": LINE}),
    ("b/a.md", f'--8<-- "x.md"\n\n{USE}', {"b/x.md": LINE, "x.md": "*[ZT]: zero trust\n"}),
    ("a.md", f"{{% include 'x.md' %}}\n\n{USE}", {"x.md": WORDS}),
    ("a.md", f"```{{include}} x.md\n```\n\n{USE}", {"x.md": WORDS}),
    ("a.md", f"```{{include}} x.rst\n```\n\n{USE}", {"x.rst": ".. |QF| replace:: quick fox\n"}),
    ("a.md", f'--8<-- "x.txt"\n\n{USE}', {"x.txt": "**quick fox** (*QF*)\n"}),
    ("a.md", f'--8<-- "x.md:2:2"\n\n{USE}', {"x.md": f"a\n{WORDS}b\n"}),
    ("a.md", f'--8<-- "x.md:one"\n\n{USE}',
     {"x.md": f"<!-- --8<-- [start:one] -->\n{WORDS}<!-- --8<-- [end:one] -->\n"}),
    ("a.rst", f".. include:: x.inc\n\n{USE}", {"x.inc": WORDS}),
    ("a.rst", f".. include:: x.inc\n\n{USE}", {"x.inc": ".. |QF| replace:: quick fox\n"}),
    ("b/a.rst", f".. include:: /x.txt\n\n{USE}", {"docs/x.txt": WORDS}),
    ("doc/source/b/a.rst", f".. include:: /c/x.txt\n\n{USE}",
     {"doc/source/conf.py": "", "doc/source/c/x.txt": WORDS, "c/x.txt": "A zero trust (ZT).\n"}),
    ("doc/b/a.rst", f".. include:: /x.txt\n\n{USE}", {"doc/conf.py": "", "x.txt": WORDS}),
    ("a.rst", f".. include:: README.md\n\n{USE}", {"README.md": LINE}),
    # within includes: beside the file that includes, or from the root
    ("a.md", f'--8<-- "inc/x.md"\n\n{USE}',
     {"inc/x.md": '--8<-- "y.md"\n', "inc/y.md": '--8<-- "z.md"\n', "z.md": WORDS}),
    ("a.rst", f".. include:: x.inc\n\n{USE}",
     {"x.inc": ".. include:: y.inc\n", "y.inc": ".. include:: x.inc\n\n" + WORDS}),
]  # fmt: skip
ERROR = "undefined-acronym QF"
NOT_FOLLOWED = [
    ("a.md", f'{USE}\n--8<-- "x.md"\n', {"x.md": WORDS}, ["1:5 late-definition QF"]),
    ("a.rst", f"{USE}\n.. include:: x.inc\n", {"x.inc": WORDS}, ["1:5 late-definition QF"]),
    ("a.md", f'--8<-- "gone.md"\n\n{USE}', {}, [f"3:5 {ERROR}"]),
    ("a.md", f'--8<-- "inc"\n\n{USE}', {"inc/x.md": LINE}, [f"3:5 {ERROR}"]),
    ("a.md", f'--8<-- "x.py"\n\n{USE}', {"x.py": LINE}, [f"3:5 {ERROR}"]),
    ("a.md", f'--8<-- "x.md"\n\n{USE}', {"x.md": b"*[QF]: quick f\xffx\n"}, [f"3:5 {ERROR}"]),
    ("a.md", f'--8<-- "x.md"\n\n{USE}', {"x.md": b"*[QF]: quick\0fox\n"}, [f"3:5 {ERROR}"]),
    ("a.md", f'--8<-- "x.md"\n\n{USE}',
     {"x.md": LINE + "x" * 500, ".termlint.yaml": "max-size: 400\n"}, [f"3:5 {ERROR}"]),
    ("a.md", f'--8<-- "../outside.md"\n\n{USE}', {"../outside.md": LINE}, [f"3:5 {ERROR}"]),
    ("a.md", f'--8<-- "../project2/x.md"\n\n{USE}', {"../project2/x.md": LINE}, [f"3:5 {ERROR}"]),
    ("a.md", f'```\n--8<-- "x.md"\n```\n\n{USE}', {"x.md": LINE}, [f"5:5 {ERROR}"]),
    ("a.md", f'--8<-- "x.md:1:1"\n\n{USE}', {"x.md": f"a\n{WORDS}"}, [f"3:5 {ERROR}"]),
    ("a.rst", f".. include:: x.inc\n   :literal:\n\n{USE}", {"x.inc": WORDS}, [f"4:5 {ERROR}"]),
    ("a.md", f'--8<-- "a.md"\n\n{USE}\n{WORDS}', {}, ["3:5 late-definition QF"]),  # itself
    # what an included file says of itself is its own affair
    ("a.md", '--8<-- "x.md"\n\nFine.\n', {"x.md": USE, ".termlint.yaml": "exclude: [x.md]\n"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("path", "source", "files"), FOLLOWED)
def test_followed(put: Put, path: str, source: str, files: dict[str, str]) -> None:
    put({})
    lay_out(Path(), {path: source, **files})
    assert found(path) == []


@pytest.mark.parametrize(("path", "source", "files", "expected"), NOT_FOLLOWED)
def test_not_followed(
    put: Put, path: str, source: str, files: dict[str, str | bytes], expected: list[str]
) -> None:
    put({})
    lay_out(Path(), {path: source, **files})
    assert found(path) == [f"{path} {line}" for line in expected]


def test_a_link_does_not_lead_out_of_the_project(put: Put) -> None:
    top = put({"a.md": f'--8<-- "link.md"\n\n{USE}', "b.md": f'--8<-- "in.md"\n\n{USE}'})
    lay_out(top.parent, {"outside.md": LINE})
    lay_out(top, {"inside.md": LINE})
    (top / "link.md").symlink_to("../outside.md")
    (top / "in.md").symlink_to("inside.md")
    assert found("a.md", "b.md") == ["a.md 3:5 undefined-acronym QF"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(put: Put) -> None:
    top = put({"a.md": f'--8<-- "x.md"\n\n{USE}'})
    os.mkfifo(top / "x.md")
    assert found("a.md") == ["a.md 3:5 undefined-acronym QF"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_what_may_not_be_read_introduces_nothing(put: Put) -> None:
    top = put({"a.md": f'--8<-- "x.md"\n\n{USE}', "x.md": LINE})
    (top / "x.md").chmod(0)
    assert found("a.md") == ["a.md 3:5 undefined-acronym QF"]


@pytest.mark.parametrize(("deep", "expected"), [(10, []), (11, ["a.md 3:5 undefined-acronym QF"])])
def test_how_deep_includes_are_followed(put: Put, deep: int, expected: list[str]) -> None:
    put({"a.md": f'--8<-- "1.md"\n\n{USE}', f"{deep}.md": LINE})
    put({f"{one}.md": f'--8<-- "{one + 1}.md"\n' for one in range(1, deep)})
    assert found("a.md") == expected


def test_many_ways_to_a_file_are_one(put: Put) -> None:
    """A smoke test: each way by itself would be 30 to the power of nine."""
    both = "".join(f'--8<-- "{{}}{one}.md"\n\n' for one in range(30))
    put({"a.md": both.format(*["1-"] * 30) + USE, "10-0.md": LINE})
    for level in range(1, 10):
        lines = both.format(*[f"{level + 1}-"] * 30)
        put({f"{level}-{one}.md": lines for one in range(30)})
    assert found("a.md") == []


def test_without_a_project_the_folder_of_the_document_is_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, {"x.md": LINE, "d/a.md": f'--8<-- "../x.md"\n\n{USE}'})
    lay_out(tmp_path, {"d/b.md": f'--8<-- "e/x.md"\n\n{USE}', "d/e/x.md": LINE})
    monkeypatch.chdir(tmp_path)
    assert found("d/a.md", "d/b.md") == ["d/a.md 3:5 undefined-acronym QF"]
    lay_out(tmp_path, {".termlint.yaml": "scope: file\n"})
    assert found("d/a.md", "d/b.md") == []


def test_the_config_says_what_a_document_is(put: Put) -> None:
    put({"a.md": f'--8<-- "x.foo"\n\n{USE}', "x.foo": ".. |QF| replace:: quick fox\n"})
    assert found("a.md") == ["a.md 3:5 undefined-acronym QF"]
    put({".termlint.yaml": "extensions: {foo: rst}\n"})
    assert found("a.md") == []


def test_the_known_expansions_are_those_of_the_document(put: Put) -> None:
    """`XQ` has no letter of its expansion, so only who knows it sees the introduction."""
    put({"x.md": "A quick fox (XQ) runs.\n", "a.md": '--8<-- "x.md"\n\nThe XQ.\n'})
    put({"b/.termlint.yaml": "terms: [{term: XQ, expansion: quick fox}]\n"})
    put({"b/a.md": '--8<-- "x.md"\n\nThe XQ.\n'})
    assert found("a.md", "b/a.md") == ["a.md 3:5 undefined-acronym XQ"]
    assert found("b/a.md", "a.md") == ["a.md 3:5 undefined-acronym XQ"]


def test_each_section_may_include_anew(put: Put) -> None:
    put({".termlint.yaml": "scope: h2\n", "x.md": WORDS})
    put({"a.md": f'## A\n\n--8<-- "x.md"\n\n{USE}\n## B\n\n--8<-- "x.md"\n\n{USE}\n## C\n\n{USE}'})
    assert found("a.md") == ["a.md 15:5 undefined-acronym QF"]


def test_each_file_is_read_once(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f'--8<-- "inc/x.md"\n\n--8<-- "inc/x.md"\n\n{USE}'
    put({"a.md": text, "b.md": text, "inc/x.md": LINE})
    read: list[str] = []
    read_text = room.read_text

    def counting(source: str, path: str, *rest: Any, **named: Any) -> Any:
        read.append(Path(path).name)
        return read_text(source, path, *rest, **named)

    monkeypatch.setattr(room, "read_text", counting)
    assert found("a.md", "b.md") == []
    assert read == ["x.md"]


def test_a_text_and_standard_input_include_as_the_file_would(put: Put) -> None:
    put({"docs/inc/x.md": LINE, "docs/a.md": "", "x.md": LINE})
    source = f'--8<-- "inc/x.md"\n\n{USE}'
    assert termlint.lint(source, path="docs/a.md") == []
    assert termlint.lint(f'--8<-- "x.md"\n\n{USE}') == []  # stands where we are
    missed = f'--8<-- "y.md"\n\n{USE}'
    assert [one.text for one in termlint.lint(missed, path="docs/a.md")] == ["QF"]
    for text, name, texts in (
        (source, "docs/a.md", []),
        (source, "docs/deeper/a.md", []),
        (missed, "docs/a.md", ["QF"]),
    ):
        (one,) = Workspace().check_bytes(text.encode(), name)
        assert isinstance(one, Checked)
        assert [finding.text for finding in one.diagnostics] == texts


PIECES = ("A quick fox (QF) runs.", "Zero trust (ZT) is slow.", "*[PQ]: plain quirk", "Fine words.")
USES = ("The QF.", "A ZT thing.", "The PQ.", "Nothing.", "# ZT and PQ")
RULES = ("undefined-acronym", "late-definition")


@settings(max_examples=60, deadline=None)
@given(
    before=st.lists(st.sampled_from(USES), max_size=3),
    inside=st.lists(st.sampled_from(PIECES), max_size=3),
    nested=st.lists(st.sampled_from(PIECES), max_size=2),
    after=st.lists(st.sampled_from(USES), max_size=3),
)
def test_an_include_is_as_good_as_its_text(
    tmp_path_factory: pytest.TempPathFactory,
    before: list[str],
    inside: list[str],
    nested: list[str],
    after: list[str],
) -> None:
    top = tmp_path_factory.mktemp("project")
    head, tail = ("".join(f"{one}\n\n" for one in uses) for uses in (before, after))
    text = "".join(f"{one}\n\n" for one in (*inside, *nested))
    within = "".join(f"{one}\n\n" for one in inside) + '--8<-- "y.md"\n'
    lay_out(top, {".git/HEAD": "", "x.md": within, "y.md": "".join(f"{n}\n\n" for n in nested)})
    lay_out(top, {"a.md": f'{head}--8<-- "x.md"\n\n{tail}', "b.md": f"{head}{text}{tail}"})
    results = []
    for name, border in (("a.md", '--8<-- "x.md"\n\n'), ("b.md", text)):
        (one,) = Workspace().check([str(top / name)])
        assert isinstance(one, Checked)
        places = [(finding.span.start, finding.rule) for finding in one.diagnostics]
        gone = len(head) + len(border)
        results.append(
            [
                (start - gone if start >= gone else start, start >= gone, rule)
                for start, rule in places
                if rule in RULES
            ]
        )
    assert results[0] == results[1]
