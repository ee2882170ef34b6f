"""Fix a copy of a folder, and prove by what renders documents that only words have changed.

    python scripts/prove_fixes.py FOLDER [--unsafe] [--config FILE]

Every changed document is rendered before and after, Markdown by pyromark, RST by docutils. Tags
with their attributes, code and links must be the same, internal links must lead to something as
before, and the words that come and go must be those of the source. A second run of `termlint fix`
must change nothing. Prints each fault with its place, and exits with 1 if there is one. Needs the
dependency group `test`.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path
from posixpath import join, normpath
from typing import NamedTuple

import rendered_markdown
import rendered_rst
from rendered import ABBREVIATED, Rendered, frame_faults, space_faults, tokens, told

_RST = (".rst", ".rest")
_MARKDOWN = (".md", ".markdown", ".mdown", ".mdx", ".qmd")
_ADORNMENT = re.compile(r"\s*([!-/:-@\[-`{-~])\1+\s*")
_ABBREVIATED = re.compile(r":abbr:`([^`]*)`")
_SUPPRESSION = re.compile(r"<!--\s*termlint-.*?-->|\.\.\s+termlint-.*|[\[({]/?\*?\s*termlint-.*")


class Fault(NamedTuple):
    """What a fix broke, and where: a line of the file before."""

    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


class Changed(NamedTuple):
    """A document whose source was changed."""

    path: str
    before: str
    after: str


def main() -> int:
    """Print the faults and a summary."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--unsafe", action="store_true", help="make unsafe fixes as well")
    parser.add_argument("--config", type=Path, help="a config that makes more to fix")
    arguments = parser.parse_args()
    options = ["--unsafe-fixes"] if arguments.unsafe else []
    options += ["--config", str(arguments.config.resolve())] if arguments.config else []
    with tempfile.TemporaryDirectory() as folder:
        faults, files, changed = prove(arguments.folder, Path(folder) / "copy", options)
    for fault in faults:
        print(fault)
    print(f"{files} documents, {changed} changed, {len(faults)} faults")
    return int(bool(faults))


def prove(folder: Path, copy: Path, options: list[str]) -> tuple[list[Fault], int, int]:
    """Return the faults of the fixes of a folder, its number of documents and of changed ones."""
    shutil.copytree(folder, copy, copy_function=shutil.copyfile, symlinks=True)
    for place in (copy, *copy.rglob("*")):
        place.chmod(0o755 if place.is_dir() else 0o644)
    before = _contents(copy)
    unsafe = "--unsafe-fixes" in options
    faults = _run(copy, options)
    after = _contents(copy)
    faults += _run(copy, options)
    for path in sorted(_different(after, _contents(copy))):
        faults.append(Fault(path, 1, "a second run changes it"))
    documents = [path for path in before if path.endswith(_RST + _MARKDOWN)]
    changed = []
    for path in sorted(_different(before, after)):
        if path in documents and path in after:
            faults += _byte_faults(path, before[path], after[path])
            changed.append(Changed(path, _text(before[path]), _text(after[path])))
        else:
            faults.append(Fault(path, 1, "no document, and yet it was changed"))
    for one in changed:
        faults += _blamed(one, unsafe)
    if not unsafe:
        faults += _link_faults(documents, before, after)
    return faults, len(documents), len(changed)


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    }


def _different(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> set[str]:
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


def _run(folder: Path, options: list[str]) -> list[Fault]:
    command = [str(Path(sys.executable).parent / "termlint"), "fix", "--quiet", *options, "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return []
    return [Fault(".", 1, f"exit code {done.returncode}: {done.stderr.strip()[-300:]}")]


def _text(data: bytes) -> str:
    is_wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.decode("utf-16" if is_wide else "utf-8-sig")


def _byte_faults(path: str, before: bytes, after: bytes) -> Iterator[Fault]:
    """Yield what changed of the mark at the start, of line ends, and of the end of the file."""
    for what, mark in (("carriage returns", b"\r"), ("null bytes", b"\0")):
        if (before.count(mark) == 0) != (after.count(mark) == 0):
            yield Fault(path, 1, f"{what} came or went")
    if before[:3] != after[:3] and b"\xef\xbb\xbf" in (before[:3], after[:3]):
        yield Fault(path, 1, "the byte order mark came or went")
    if before[-1:].isspace() != after[-1:].isspace():
        yield Fault(path, before.count(b"\n") + 1, "the last line's end came or went")


def _render(path: str, source: str, unsafe: bool) -> Rendered:
    if path.endswith(_RST):
        return rendered_rst.rendered(source, anchors=not unsafe)
    return rendered_markdown.rendered(source, anchors=not unsafe)


def _blamed(one: Changed, unsafe: bool) -> list[Fault]:
    """Return the faults of a document, each at the stretch of lines that brings it by itself."""
    old = _render(one.path, one.before, unsafe)
    whats = _faults(one, old, unsafe)
    if not whats:
        return []
    lines, new = one.before.splitlines(keepends=True), one.after.splitlines(keepends=True)
    found = []
    for tag, start, end, first, last in SequenceMatcher(None, lines, new, False).get_opcodes():
        if tag == "equal":
            continue
        only = "".join((*lines[:start], *new[first:last], *lines[end:]))
        for what in _faults(Changed(one.path, one.before, only), old, unsafe):
            shown = f"{what}\n  - {_lines(lines[start:end])}\n  + {_lines(new[first:last])}"
            found.append(Fault(one.path, start + 1, shown))
    return found or [Fault(one.path, 1, f"{what} (by several edits together)") for what in whats]


def _lines(lines: list[str]) -> str:
    return "    ".join(lines).rstrip()[:600]


def _faults(one: Changed, before: Rendered, unsafe: bool) -> list[str]:
    after = _render(one.path, one.after, unsafe)
    faults = list(frame_faults(before, after))
    if faults:
        return faults
    faults = list(space_faults(before, after))
    shown, written = told(before, after), _written(one)
    if shown != written:
        faults.append(f"words that differ as shown, but not as written: {_apart(shown, written)}")
    return faults


def _written(one: Changed) -> Counter[str]:
    """Return how many of each word or sign more (or fewer) the source has, markup lines aside."""
    change = _said(one.path, one.after)
    change.subtract(_said(one.path, one.before))
    return Counter({word: count for word, count in change.items() if count})


def _said(path: str, source: str) -> Counter[str]:
    source = ABBREVIATED.sub(r"\1 \2", _SUPPRESSION.sub("", source))
    if path.endswith(_RST):
        source = _ABBREVIATED.sub(r"\1", source)
        source = "\n".join(line for line in source.split("\n") if not _ADORNMENT.fullmatch(line))
    return tokens(source)


def _apart(shown: Counter[str], written: Counter[str]) -> str:
    both = sorted(shown.keys() | written.keys())
    return ", ".join(
        f"{word!r} {shown[word]:+} / {written[word]:+}"
        for word in both
        if shown[word] != written[word]
    )


def _link_faults(
    documents: list[str], before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> Iterator[Fault]:
    """Yield the links into a document of the folder that led to an anchor, and no longer do."""
    rendered = {}
    for path in documents:
        is_same = before[path] == after[path]
        if path.endswith(_RST) and is_same:
            continue
        old = _render(path, _text(before[path]), unsafe=False)
        new = old if is_same else _render(path, _text(after[path]), unsafe=False)
        rendered[path] = old, new
    for path, (old, new) in rendered.items():
        for file, anchor in sorted(old.links):
            target = normpath(join(path, "..", file)) if file else path
            if target not in rendered or anchor not in rendered[target][0].anchors:
                continue
            if (file, anchor) not in new.links:
                yield Fault(path, 1, f"a link to {file}#{anchor} became another")
            elif anchor not in rendered[target][1].anchors:
                yield Fault(path, 1, f"a link to {file}#{anchor} leads to nothing now")


if __name__ == "__main__":
    sys.exit(main())
