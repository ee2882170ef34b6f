"""What the other cells of a row, and the header, say of a product that stands in a cell."""

import re
from collections.abc import Iterable

from termlint.documents import Block, Scope
from termlint.text import lazy

_LONGEST = 80  # of a cell that names a product, in code points
_HEADER = lazy(r"\b(?:version|versions|release|releases|ver\.)(?!\w)", re.IGNORECASE)
_UNDER_HEADER = lazy(
    r"(?:(?:\u2265|\u2264|>=|<=|>|=) ?)?"
    r"(?:version |release |v\.? ?)?(?P<version>\d+(?:\.(?:\d+|x))*)(?![\w%]).*",
    re.IGNORECASE,
)
# Without a header, what stands there must be a version and no amount: "8.6", "6.7 U3 (build 1)".
_ALONE = lazy(
    r"(?:(?:\u2265|\u2264|>=|<=|>|=) ?)?(?=[vr]|\d+\.)"
    r"(?:version |release |v\.? ?)?(?P<version>\d+(?:\.(?:\d+|x))*)"
    r"(?: ?(?:U\d+\w?|Update \d+\w?|SP\d+|LTS|build \d+))*(?: \(.*\))?",
    re.IGNORECASE,
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
_OF_THE_PAST = lazy(
    r"\b(?:old|former|formerly|previous|previously|legacy|deprecated)\b", re.IGNORECASE
)


class Rows:
    """The cells of a document's tables: by table and row, each text under its column from 0."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._rows: dict[tuple[int, int], dict[int, str]] = {}
        self._version_columns: dict[int, int] = {}
        self._date_columns: dict[int, int] = {}
        self._histories: set[int] = set()
        self._past: set[tuple[int, int]] = set()
        self._definitions: dict[int, str] = {}
        term: Block | None = None
        for block in blocks:
            if block.cell is None:
                if term is not None and block.scope is Scope.DEFINITION:
                    self._definitions[term.start] = block.text
                term = block if block.scope is Scope.TERM else None
                continue
            table, row, column = block.cell.table, block.cell.row, block.cell.column
            self._rows.setdefault((table, row), {}).setdefault(column, block.text)
            if block.scope is Scope.TABLE_HEADER:
                self._read_header(table, column, block.text)

    def _read_header(self, table: int, column: int, text: str) -> None:
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
        """Return the year of a cell's row, which a cell under a header such as "Date" says."""
        cell = block.cell
        column = self._date_columns.get(cell.table) if cell else None
        if cell is None or column is None or column == cell.column:
            return None
        found = _DATED.fullmatch(self._rows[cell.table, cell.row].get(column, ""))
        return int(found["year"] or found["last"]) if found else None

    def has_beside(self, block: Block, names: Iterable[str]) -> bool:
        """Tell whether another cell of the row is one of some names, with a version perhaps.

        The definition of a term stands beside it as well.
        """
        wanted = "|".join(map(re.escape, names))
        said = r"(?:the |now:? |see |today:? |renamed (?:to )?)?"
        pattern = re.compile(rf"{said}(?:{wanted})(?: v?\d[\w.]*)?(?: \(.*\))?\.?", re.I)
        return any(map(pattern.fullmatch, self._beside(block)))

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
            return [self._definitions.get(block.start, "")]
        row = self._rows[cell.table, cell.row]
        return [text for column, text in row.items() if column != cell.column]

    def version(self, block: Block) -> str | None:
        """Return the version in the row of a cell, None where no other cell is clearly one.

        That is a cell under a header such as "Version", or the next cell if it is a version.
        """
        cell = block.cell
        if cell is None or len(block.text) > _LONGEST or cell.table in self._histories:
            return None
        column = self._version_columns.get(cell.table)
        if column == cell.column:
            return None
        texts = self._rows[cell.table, cell.row]
        if column is None:
            found = _ALONE.fullmatch(texts.get(cell.column + 1, ""))
        else:
            found = _UNDER_HEADER.fullmatch(texts.get(column, ""))
        return found["version"] if found else None
