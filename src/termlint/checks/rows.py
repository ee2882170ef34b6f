"""What the other cells of a row, and the header, say of a product that stands in a cell."""

import re
from collections.abc import Iterable

from termlint.checks.surroundings import MONTH
from termlint.documents import Block, Scope
from termlint.text import lazy

_LONGEST = 80  # of a cell that names a product, in code points
_HEADER = lazy(r"\b(?:version|versions|release|releases|ver\.)(?!\w)", re.IGNORECASE)
_SIGNS = r"(?:(?:\u2265|\u2264|>=|<=|>|<|=|~|\u2248) ?)?"
_VERSION = r"(?:version |release |v\.? ?)?(?P<version>\d+(?:\.(?:\d+|x))*)"
_UNDER_HEADER = lazy(rf"{_SIGNS}{_VERSION}(?![\w%]).*", re.IGNORECASE)
# What makers write behind a version: "6.7 U3 (build 1)", "8.2 CU1", "1912 LTSR", "3.2+".
_SUFFIX = r"(?:\+| ?(?:(?-i:[A-Z]{1,3}\d+\w?)|LTS[RC]?|ESR|GA|(?:update|build|patch|hotfix) \d+))"
# Without a header, what stands there must be a version and no amount: "8.6", "4.3, two nodes".
_ALONE = lazy(
    rf"{_SIGNS}(?=[vr]|\d+\.){_VERSION}{_SUFFIX}*(?: \(.*\)|[,;] .*)?", re.IGNORECASE
)
# `mandrivaGuest`, the value of which a cell beside it says the meaning.
_VALUE = lazy(r"(?P<word>[a-z]{3,})(?:[A-Z_\d]\w*)")
_GUID = lazy(r"[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}", re.IGNORECASE)
_OVER = lazy(r"(?:EOL|end[- ]of[- ]life|deprecated|discontinued|retired)\b", re.IGNORECASE)
# Columns of a chronicle, and of a document's own history, whose versions are its own.
_DATES = lazy(r"(?:date|day|month|when|year)s?", re.IGNORECASE)
_AUTHORS = lazy(r"(?:author|changed by|changes?|edited by|editor|description of changes?)s?", re.I)
_DATED = lazy(
    r"(?:.* )?(?P<year>(?:19|20)\d\d)(?:[-/.]\d\d?){0,2}|\d\d?[./]\d\d?[./](?P<last>(?:19|20)\d\d)"
)
_SIGN_BETWEEN = lazy(r":| ?(?:[=-]?>|\u2192|=|-|\u2013|\u2014)(?= )")
_DAY = lazy(
    rf"(?:(?:\d\d?(?:\.|st|nd|rd|th)? )?{MONTH},? )?"
    r"(?P<year>(?:19|20)\d\d)(?:[-/.]\d\d?){0,2}|\d\d?[./]\d\d?[./](?P<last>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_OF_THE_PAST = lazy(
    r"\b(?:old|former|formerly|heritage|predecessors?|previous|previously|legacy|deprecated)\b",
    re.IGNORECASE,
)


def _alone(names: Iterable[str]) -> re.Pattern[str]:
    """Return what a text looks like that is one of some names: "now: Orbit Cloud 8 (Acme)"."""
    wanted = "|".join(map(re.escape, names))
    said = r"(?:the |now:? |see |today:? |renamed (?:to )?)?"
    return re.compile(rf"{said}(?:{wanted})(?: v?\d[\w.]*)?(?: \(.*\))?\.?", re.IGNORECASE)


def year_in(text: str) -> int | None:
    """Return the year of a text that is nothing but a day, a month or a year: "May 2021"."""
    found = _DAY.fullmatch(text)
    return int(found["year"] or found["last"]) if found else None


class Rows:
    """The cells of a document's tables: by table and row, each text under its column from 0."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._rows: dict[tuple[int, int], dict[int, str]] = {}
        self._version_columns: dict[int, int] = {}
        self._version_rows: dict[int, int] = {}
        self._date_columns: dict[int, int] = {}
        self._histories: set[int] = set()
        self._headed: set[int] = set()
        self._past: set[tuple[int, int]] = set()
        self._definitions: dict[int, list[str]] = {}
        self._terms: dict[int, str] = {}
        term: Block | None = None
        for block in blocks:
            if block.cell is None:
                if term is not None:
                    self._read_defined(term, block)
                term = block if block.scope is Scope.TERM else None
                continue
            table, row, column = block.cell.table, block.cell.row, block.cell.column
            self._rows.setdefault((table, row), {}).setdefault(column, block.text)
            if block.scope is Scope.TABLE_HEADER:
                self._read_header(table, column, block.text)
            elif column == 0 and _HEADER.fullmatch(block.text):
                self._version_rows.setdefault(table, row)

    def _read_defined(self, term: Block, block: Block) -> None:
        """Take a term in with its definition, or with the term that has the same definition."""
        if block.scope is Scope.DEFINITION:
            self._definitions.setdefault(term.start, []).append(block.text)
            self._terms[block.start] = term.text
        elif block.scope is Scope.TERM and len(block.text) <= _LONGEST:
            self._definitions.setdefault(term.start, []).append(block.text)
            self._definitions.setdefault(block.start, []).append(term.text)

    def _read_header(self, table: int, column: int, text: str) -> None:
        self._headed.add(table)
        if _HEADER.search(text):
            self._version_columns.setdefault(table, column)
        if _DATES.fullmatch(text):
            self._date_columns.setdefault(table, column)
        if _AUTHORS.fullmatch(text):
            self._histories.add(table)
        if _OF_THE_PAST.search(text):
            self._past.add((table, column))

    def is_past(self, block: Block) -> bool:
        """Tell whether a cell stands under a header such as "Old name"."""
        if block.cell is None or block.scope is Scope.TABLE_HEADER:
            return False
        return (block.cell.table, block.cell.column) in self._past

    def year(self, block: Block) -> int | None:
        """Return the year of a cell's row, which a cell under a header such as "Date" says.

        So does the first cell of a table without a header, and the term of a definition.
        """
        cell = block.cell
        if cell is None:
            return year_in(self._terms.get(block.start, ""))
        column = self._date_columns.get(cell.table)
        if column == cell.column:
            return None
        texts = self._rows[cell.table, cell.row]
        if column is None:  # "Installed" over a day says nothing of the name of today
            is_bare = cell.column > 0 and cell.table not in self._headed
            return year_in(texts.get(0, "")) if is_bare else None
        found = _DATED.fullmatch(texts.get(column, ""))
        return int(found["year"] or found["last"]) if found else None

    def has_beside(self, block: Block, names: Iterable[str]) -> bool:
        """Tell whether another cell of the row is one of some names, with a version perhaps.

        The definition of a term stands beside it as well.
        """
        return any(map(_alone(names).fullmatch, self._beside(block)))

    def is_before(self, block: Block, end: int, names: Iterable[str]) -> bool:
        """Tell whether one of some names is all that follows: an entry "Old name: new name"."""
        after = _SIGN_BETWEEN.match(block.text, end)
        return after is not None and bool(_alone(names).fullmatch(block.text, after.end() + 1))

    def explains_value(self, block: Block) -> bool:
        """Tell whether another cell of the row is a value that has the cell's first word."""
        joined = block.text.lower().replace(" ", "")
        values = map(_VALUE.fullmatch, self._beside(block))
        return any(value is not None and joined.startswith(value["word"]) for value in values)

    def is_identified(self, block: Block) -> bool:
        """Tell whether another cell of the row is an identifier, whose name this cell shows."""
        return any(map(_GUID.fullmatch, self._beside(block)))

    def tells_end(self, block: Block) -> bool:
        """Tell whether another cell of the row says that something is over: "EOL"."""
        return any(map(_OVER.match, self._beside(block)))

    def _beside(self, block: Block) -> list[str]:
        """Return the other cells of a cell's row, or the definition of a term."""
        cell = block.cell
        if cell is None:
            return self._definitions.get(block.start, [])
        row = self._rows[cell.table, cell.row]
        return [text for column, text in row.items() if column != cell.column]

    def version(self, block: Block) -> str | None:
        """Return the version of what a cell names, None where no other cell is clearly one.

        That is a cell under a header such as "Version", or the next cell if it is a version, or
        the one below in a table that lies on its side: a row "Product", and a row "Version".
        """
        cell = block.cell
        if cell is None:
            return self._defined_version(block)
        if len(block.text) > _LONGEST or cell.table in self._histories:
            return None
        column = self._version_columns.get(cell.table)
        if column == cell.column:
            return None
        texts = self._rows[cell.table, cell.row]
        row = self._version_rows.get(cell.table)
        if column is not None:
            found = _UNDER_HEADER.fullmatch(texts.get(column, ""))
        elif row is not None and row != cell.row:
            found = _UNDER_HEADER.fullmatch(self._rows[cell.table, row].get(cell.column, ""))
        else:
            found = _ALONE.fullmatch(texts.get(cell.column + 1, ""))
        return found["version"] if found else None

    def _defined_version(self, term: Block) -> str | None:
        """Return the version that is all of a term's definition."""
        said = self._definitions.get(term.start, [])
        found = _ALONE.fullmatch(said[-1]) if said else None
        return found["version"] if found else None
