"""The oracle of fixes sees each kind of damage, and is silent about words."""

from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def oracle(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    import prove_fixes

    return prove_fixes


BROKEN = [
    ("code", "a.md", "Run `Vm up`.\n", "Run `VM up`.\n"),
    ("a code block", "a.md", "Run\n\n```\nVm up\n```\n", "Run\n\n```\nVM up\n```\n"),
    ("a target", "a.md", "[the VM](vm.md)\n", "[the VM](VM.md)\n"),
    ("a reference", "a.md", "[the Vm]\n\n[the Vm]: a.md\n", "[the VPS]\n\n[the Vm]: a.md\n"),
    ("an image", "a.md", "![a VM](vm.png)\n", "![a VM](VM.png)\n"),
    ("an address", "a.md", "See https://vm.example/a.\n", "See https://VM.example/a.\n"),
    ("an id", "a.md", "# VM {#vm}\n", "# VM {#VM}\n"),
    ("an anchor", "a.md", "# The box\n", "# The host\n"),
    ("a template", "a.md", "The {{ box }}.\n", "The {{ host }}.\n"),
    ("front matter", "a.md", "---\nslug: box\n---\n\nx\n", "---\nslug: host\n---\n\nx\n"),
    ("emphasis", "a.md", "The *VM*.\n", "The *VM.\n"),
    ("a space before code", "a.md", "The `a` VM\n", "The `a`VM\n"),
    ("a list", "a.md", "The VM\n", "- The VM\n"),
    (
        "a cell",
        "a.md",
        "| a | b |\n|---|---|\n| c | d |\n",
        "| a | b |\n|---|---|\n| c | d | e |\n",
    ),
    ("a code block in a body", "a.md", "!!! note\n\n        vm\n", "!!! note\n\n        VM\n"),
    ("a literal", "a.rst", "Run ``Vm up``.\n", "Run ``VM up``.\n"),
    ("a block", "a.rst", "Run::\n\n  Vm up\n", "Run::\n\n  VM up\n"),
    ("a directive's code", "a.rst", ".. uml::\n\n   Vm\n", ".. uml::\n\n   VM\n"),
    ("an option", "a.rst", ".. figure:: a\n   :name: vm\n", ".. figure:: a\n   :name: VM\n"),
    ("an argument", "a.rst", ".. literalinclude:: vm\n", ".. literalinclude:: VM\n"),
    ("a role's target", "a.rst", "See :ref:`the VM <vm>`.\n", "See :ref:`the VM <VM>`.\n"),
    ("a bare role", "a.rst", "See :ref:`vm`.\n", "See :ref:`VM`.\n"),
    ("a reference", "a.rst", "See box_.\n\n.. _box: b\n", "See host_.\n\n.. _box: b\n"),
    ("a substitution", "a.rst", "The |vm|.\n", "The |VM|.\n"),
    ("an anchor", "a.rst", "x\n\nThe box\n-------\n", "x\n\nThe host\n--------\n"),
    ("a short underline", "a.rst", ".. _a:\n\nBoxes\n-----\n", ".. _a:\n\nLong boxes\n-----\n"),
    ("a field's name", "a.rst", ":box: x\n", ":host: x\n"),
    ("a comment", "a.rst", ".. a box\n\nx\n", ".. a host\n\nx\n"),
]
WHOLE = [
    ("words", "a.md", "The *box* [box](b.md).\n", "The *host* [host](b.md).\n"),
    ("an introduction", "a.md", "The RPO.\n", "The recovery point objective (RPO).\n"),
    ("markup of words", "a.md", "The RPO.\n", 'The <abbr title="a goal">RPO</abbr>.\n'),
    (
        "letter case in a heading",
        "a.md",
        "# The Vm\n\n[a](#the-vm)\n",
        "# The VM\n\n[a](#the-vm)\n",
    ),
    ("a heading with an id", "a.md", "# The box {#a}\n", "# The host {#a}\n"),
    ("a title of front matter", "a.md", "---\ntitle: box\n---\n", "---\ntitle: host\n---\n"),
    ("alternative text", "a.md", "![a box](b.png)\n", "![a host](b.png)\n"),
    ("a body", "a.md", "!!! note\n\n    A box.\n", "!!! note\n\n    A host.\n"),
    (
        "a code fence in a body",
        "a.md",
        "!!! a\n    ```\n    b\n    ```\nVm\n",
        "!!! a\n    ```\n    b\n    ```\nVM\n",
    ),
    ("a cell's padding", "a.md", "| ab | b |\n|----|---|\n", "| a  | b |\n|----|---|\n"),
    ("a suppression", "a.md", "<!-- termlint-disable x -->\n\nThe box.\n", "The box.\n"),
    ("a line wrapped anew", "a.md", "The old\nbox.\n", "The new host.\n"),
    ("words", "a.rst", "The *box* `a box <b>`__.\n", "The *host* `a host <b>`__.\n"),
    ("a role's title", "a.rst", "See :ref:`the box <b>`.\n", "See :ref:`the host <b>`.\n"),
    ("markup of words", "a.rst", "The RPO.\n", "The :abbr:`RPO (a goal)`.\n"),
    ("a labelled title", "a.rst", ".. _a:\n\nBox\n---\n\nx\n", ".. _a:\n\nHost\n----\n\nx\n"),
    ("a body", "a.rst", ".. versionadded:: 2\n   Box.\n", ".. versionadded:: 2\n   Host.\n"),
    ("an option", "a.rst", ".. image:: a\n   :alt: box\n", ".. image:: a\n   :alt: host\n"),
    ("a suppression", "a.rst", ".. termlint-disable x\n\nThe box.\n", "The box.\n"),
]


def faults(oracle: ModuleType, path: str, before: str, after: str) -> list[str]:
    changed = oracle.Changed(path, before, after)
    found: list[str] = oracle._faults(changed, oracle._render(path, before, False), False)
    return found


@pytest.mark.parametrize(
    ("path", "before", "after"), [pytest.param(*case, id=what) for what, *case in BROKEN]
)
def test_damage_is_seen(oracle: ModuleType, path: str, before: str, after: str) -> None:
    assert len(faults(oracle, path, before, after)) == 1


@pytest.mark.parametrize(
    ("path", "before", "after"), [pytest.param(*case, id=what) for what, *case in WHOLE]
)
def test_words_may_change(oracle: ModuleType, path: str, before: str, after: str) -> None:
    assert before != after
    assert faults(oracle, path, before, after) == []


def test_words_that_markup_swallows_are_seen(oracle: ModuleType) -> None:
    (found,) = faults(oracle, "a.md", "One box.\n", "One &lt; box.\n")
    assert found.startswith("words that differ as shown")


def test_links_into_other_files_are_followed(oracle: ModuleType) -> None:
    before = {"a.md": b"[b](c/b.md#the-box)\n", "c/b.md": b"# The box\n"}
    after = {**before, "c/b.md": b"# The host\n"}
    (fault,) = oracle._link_faults(list(before), before, after)
    assert str(fault) == "a.md:1: a link to c/b.md#the-box leads to nothing now"
    assert list(oracle._link_faults(list(before), before, before)) == []


def test_a_fault_is_blamed_on_its_lines(oracle: ModuleType) -> None:
    changed = oracle.Changed("a.md", "A box.\n\n`a`\n\nA box.\n", "A host.\n\n`b`\n\nA host.\n")
    (fault,) = oracle._blamed(changed, False)
    assert (fault.path, fault.line) == ("a.md", 3)


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        (b"a\r\nb", b"a\nb", "carriage returns came or went"),
        (b"\xef\xbb\xbfa", b"a", "the byte order mark came or went"),
        (b"a", b"a\n", "the last line's end came or went"),
    ],
)
def test_bytes_are_looked_at(oracle: ModuleType, before: bytes, after: bytes, what: str) -> None:
    assert [fault.what for fault in oracle._byte_faults("a.md", before, after)] == [what]


def test_a_folder_is_proved_and_stays_as_it_is(oracle: ModuleType, tmp_path: Path) -> None:
    source = tmp_path / "documents"
    source.mkdir()
    texts = {"a.md": "Vsphere and the RPO.\n", "b.rst": "Vsphere.\n", "c.md": "All is well.\n"}
    for name, text in texts.items():
        (source / name).write_text(text)
    assert oracle.prove(source, tmp_path / "copy", []) == ([], 3, 2)
    assert {path.name: path.read_text() for path in source.iterdir()} == texts
    assert (tmp_path / "copy" / "b.rst").read_text() == "vSphere.\n"
