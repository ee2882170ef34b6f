"""Rule `missing-glossary`: a document without a glossary section."""

import re
from collections.abc import Iterator

from termlint.checks.context import Context
from termlint.checks.rule import Check, Example, Rule
from termlint.checks.stale_glossary import glossary_fix
from termlint.diagnostics import Diagnostic, Severity
from termlint.documents import Block, Document, Scope
from termlint.text import lazy

RULE = Rule(
    id="missing-glossary",
    severity=Severity.WARNING,
    summary="a document without a glossary section",
    what=(
        "Reports, at its first words, a document that uses terms of the glossary and has no "
        "section that lists them. A document with a glossary of its own is left alone."
    ),
    why="A reader of a long document looks terms up at its end.",
    fix="Safe: the section is appended.",
    examples=(
        Example(
            bad="RPO is low.\n",
            found="RPO",
            good="All is well.\n",
            terms=({"term": "RPO", "expansion": "recovery point objective"},),
        ),
    ),
    on_by_default=False,
)
_GLOSSARY = lazy(
    r"(?:\d[\d.]* )?(?:(?:list of )?(?:terms|acronyms|abbreviations)(?: and \w+)?"
    r"|glossary(?: of \w+)?|terminology|glossar|glossaire|glosario|glossario|begrippenlijst)",
    re.IGNORECASE,
)

_NAMED = lazy(
    r"(?:\d[\d.]* )?(?:glossary|glossar|glossaire|glosario|glossario|begrippenlijst)\b",
    re.IGNORECASE,
)
_HEADER = lazy(r"acronym|abbreviation|short form", re.IGNORECASE)
_ENTRIES = frozenset((Scope.TERM, Scope.DEFINITION, Scope.LIST_ITEM))


def has_glossary(document: Document) -> bool:
    """Tell whether a document has a glossary of its own, which is not termlint's to change.

    It has a title that says so with a list, a table or definitions below, a table with such a
    header, a directive, or lines `*[RPO]: …`; substitutions of RST are none.
    """
    is_below = False
    for block in document.blocks:
        if block.scope is Scope.HEADING:
            if _NAMED.match(block.text):
                return True
            is_below = _GLOSSARY.fullmatch(block.text) is not None
        elif is_below and (block.cell is not None or block.scope in _ENTRIES):
            return True
        if (block.in_glossary and not document.glossary_marks) or _heads_glossary(block):
            return True
        if block.scope is Scope.ABBREVIATION and document.dialect != "rst":
            return True
    return False


def _heads_glossary(block: Block) -> bool:
    if block.cell is None or block.cell.row or block.cell.column:
        return False
    return _HEADER.fullmatch(block.text) is not None


def check(context: Context) -> Iterator[Diagnostic]:
    """Yield one diagnostic for a document without a section."""
    document = context.document
    if document.glossary_marks or not document.body or has_glossary(document):
        return
    from termlint.glossary_section.plans import Plan  # here: off by default

    found = context.glossary_plan
    if isinstance(found, Plan):
        block = document.body[0]
        end = (block.text.find(" ") + 1 or len(block.text) + 1) - 1
        message = "this document has no glossary; run `termlint glossary --write`"
        yield context.diagnostic(
            RULE.id,
            RULE.severity,
            block,
            0,
            end,
            term=RULE.id,
            message=message,
            fixes=glossary_fix(found),
        )


CHECK = Check(RULE, check)
