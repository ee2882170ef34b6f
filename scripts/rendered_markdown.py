"""Markdown as pyromark renders it, with what is not CommonMark made known to it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final
from urllib.parse import unquote

import pyromark
from rendered import ABBREVIATED, Gathered, Rendered

_OPTIONS = pyromark.Options(0)
for _name in (
    "TABLES TASKLISTS STRIKETHROUGH FOOTNOTES GFM HEADING_ATTRIBUTES DEFINITION_LIST MATH WIKILINKS"
).split():
    _OPTIONS |= getattr(pyromark.Options, f"ENABLE_{_name}")

# Attributes that people read.
_SAID: Final = frozenset(["title", "alt", "aria-label", "summary", "label"])
_FROZEN: Final = frozenset(["code", "pre", "script", "style", "kbd", "samp", "var", "tt"])
_EMPTY: Final = frozenset(["br", "hr", "img", "input", "meta", "link", "col", "source", "wbr"])
_SUPPRESSION = re.compile(r"\s*<!--\s*termlint-.*?-->(\s*)", re.DOTALL)

_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.*?\r?\n)?(?:\1|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([\w-]+)(\s*[:=]\s*)(.*)")
_FIELDS_SAID: Final = frozenset(
    "title subtitle description summary excerpt linktitle navtitle sidebar_label".split()
)
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_HEAD = re.compile(r"(?P<indent>[ \t]*)(?:!!!|\?\?\?\+?|===\+?)(?=[ \t]+[\"\w])(?P<title>.*)")
_COLONS = re.compile(r"[ \t]*:{3,}")
_ABBREVIATION = re.compile(r"[ \t]*\*\[[^\]]+\]:")


def rendered(source: str, *, anchors: bool) -> Rendered:
    """Return a Markdown source as it is shown; `anchors`: those of headings are in the frame."""
    gathered = Gathered()
    found = _FRONT.match(source)
    if found:
        _front_matter(gathered, found.group(2) or "")
        source = source[found.end() :]
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    html = pyromark.html("\n".join(_plain(lines)), options=_OPTIONS)
    reader = _Reader(gathered, anchors)
    html = _SUPPRESSION.sub(r"\1", ABBREVIATED.sub(r"\1 \2", html)).strip()
    reader.feed(html)
    reader.close()
    return gathered.done()


def _front_matter(gathered: Gathered, text: str) -> None:
    for line in text.split("\n"):
        found = _FIELD.match(line)
        if found and found.group(1).lower() in _FIELDS_SAID:
            gathered.fix(f"field {found.group(1)}{found.group(2)}")
            gathered.say(found.group(3))
        gathered.fix("front matter" if found else f"front matter {line}")


def _plain(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a source with the heads of admonitions as text, and their bodies dedented.

    pyromark would take a body that is indented for code.
    """
    inset: list[int] = []  # the columns at which the bodies around begin, in the source
    fence = ""
    for line in lines:
        width = len(line) - len(line.lstrip(" "))
        if line.strip() and not fence:
            while inset and width < inset[-1]:
                inset.pop()
        line = line[4 * len(inset) :] if line[: 4 * len(inset)].isspace() else line
        mark = _FENCE.match(line)
        if mark and (not fence or (mark[1].startswith(fence) and not line[mark.end() :].strip())):
            fence = "" if fence else mark[1]
        head = None if fence else _HEAD.match(line)
        if head:
            inset.append(width + 4)
            yield from ("", f"{head['indent']}<!-- a head -->", "")
            yield from (f"{head['indent']}{head['title'].strip()}", "")
        elif not fence and (_COLONS.match(line) or _ABBREVIATION.match(line)):
            yield from ("", line.strip(), "")
        else:
            yield line


class _Reader(HTMLParser):
    """HTML to a rendering."""

    def __init__(self, gathered: Gathered, anchors: bool) -> None:
        super().__init__()
        self._gathered = gathered
        self._anchors = anchors
        self._frozen: list[str] = []
        self._heading: list[str] | None = None
        self._id: str | None = None
        self._slugs: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._gathered.fix(f"<{tag} {[one for one in attrs if one[0] not in _SAID]}>")
        for name, value in attrs:
            if name in _SAID:
                self._gathered.fix(f"{name}=")
                self._gathered.say(value or "")
                self._gathered.fix("")
            elif name == "id" or (name == "name" and tag == "a"):
                self._gathered.anchors.add(value or "")
            elif name == "href" and value and "://" not in value and "#" in value:
                path, _, anchor = unquote(value).partition("#")
                self._gathered.links.add((path, anchor))
        if re.fullmatch("h[1-6]", tag):
            self._heading = []
            self._id = dict(attrs).get("id")
        elif tag in _FROZEN or ("class", "math math-inline") in attrs:
            self._frozen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._frozen and self._frozen[-1] == tag:
            self._frozen.pop()
        if self._heading is not None and re.fullmatch("h[1-6]", tag):
            self._take_heading("".join(self._heading))
            self._heading = None
        self._gathered.fix(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._heading is not None:
            self._heading.append(data)
        if self._frozen:
            self._gathered.fix(f"code: {data}")
        else:
            self._gathered.say(data)

    def handle_comment(self, data: str) -> None:
        self._gathered.fix(f"<!--{data}-->")

    def _take_heading(self, text: str) -> None:
        bare = re.sub(r"\s*\{[^{}]*\}\s*$", "", text).strip().lower()
        slug = re.sub(r"[^\w\- ]", "", bare).replace(" ", "-")
        number = 0
        while (f"{slug}-{number}" if number else slug) in self._slugs:
            number += 1
        slug = f"{slug}-{number}" if number else slug
        self._slugs.add(slug)
        # As GitHub makes them, and as MkDocs does.
        self._gathered.anchors.update((slug, re.sub("-+", "-", slug).strip("-")))
        if self._anchors and not self._id:
            self._gathered.fix(f"anchor {slug}")
