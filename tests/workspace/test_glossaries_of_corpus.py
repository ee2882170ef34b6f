"""A glossary written into each real document: what is promised holds, in every shape."""

from itertools import cycle, product
from pathlib import Path

from written import holds

from termlint.documents import decode
from termlint.glossary_section.values import Shape
from termlint.workspace import Overrides, Workspace

ENDINGS = {".md", ".markdown", ".mdx", ".rst"}
STYLES = [
    Workspace(None, Overrides(glossary={"shape": shape, "by_category": grouped}))
    for shape, grouped in product(Shape, (False, True))
]


def test_every_file_of_the_corpus(corpus: Path) -> None:
    """Each is written once more and taken out again; none of them ends in something open."""
    files = sorted(path for path in corpus.rglob("*") if path.suffix in ENDINGS and path.is_file())
    found = [
        holds(workspace, decode(path.read_bytes()), path)
        for workspace, path in zip(cycle(STYLES), files, strict=False)
    ]
    with_terms = [one for one in found if one.entries and not one.has_own]
    assert len(with_terms) > len(files) // 2
