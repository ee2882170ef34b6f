"""The part of a file that a MkDocs snippet means: some of its lines, or a named section."""

import re

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def part_of(source: str, part: str) -> str:
    """Return what `part` means of a text: all of it, lines `:3:5,9:9` from 1, or section `:name`.

    A section stands between `--8<-- [start:name]` and `--8<-- [end:name]`; one that is not
    there is empty.
    """
    if not part:
        return source
    if part[1:2].isalpha():
        return _section(source, re.escape(part[1:]))
    lines = _LINE.findall(source)
    return "".join(line for stretch in part[1:].split(",") for line in _stretch(lines, stretch))


def _section(source: str, name: str) -> str:
    found = re.search(
        rf"-+8<-+[ \t]+\[start:{name}\][^\n]*\n(.*?)(?:^[^\n]*-+8<-+[ \t]+\[end:{name}\]|\Z)",
        source,
        re.DOTALL | re.MULTILINE,
    )
    return found[1] if found else ""


def _stretch(lines: list[str], stretch: str) -> list[str]:
    first, _, last = stretch.partition(":")
    start = max(int(first[:9] or 1) - 1, 0)
    digits = last.partition(":")[0][:9]
    return lines[start : int(digits)] if digits else lines[start:]
