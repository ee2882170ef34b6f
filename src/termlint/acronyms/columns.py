"""Whose initials, and names of what, the cells of a table have: their labels say so."""

import re

from termlint.documents import Block, Scope
from termlint.documents.model import Cell
from termlint.text import lazy

# The header of a column of people, whose initials are no acronyms, and the name of such a field:
# "Author", "Approved by".
PEOPLE = (
    r"(?:author|owner|editor|reviewer|approver|assignee|contact|initials|lead|who|by|responsible"
    r"|(?:approved|changed|checked|created|done|edited|prepared|released|reviewed|signed|tested"
    r"|updated|verified|written) by|approved|checked|reviewed|signed|verified)s?"
)
INITIALS = lazy(r"[A-Z]{2,4}(?:(?:, ?|/| & | and )[A-Z]{2,4})*")
_OF_PEOPLE = lazy(PEOPLE, re.IGNORECASE)
# The header of a column of names that people gave their things: "Pool", "VM name".
_OF_NAMES = lazy(
    r"(?:[a-z]+ )?names?|(?:bridge|datastore|folder|guest|pool|share|tag|template|vlan|vm|zone)s?",
    re.IGNORECASE,
)
_MOST_WORDS = 3  # of a name in a cell


class Columns:
    """The columns and rows of tables whose label says what is named there; asked in their order."""

    def __init__(self) -> None:
        self._people: set[tuple[int, int]] = set()
        self._names: set[tuple[int, int]] = set()
        self._row = (-1, -1)

    def have_initials(self, block: Block, cell: Cell) -> bool:
        """Tell whether a cell has the initials of people.

        A label such as "Author" stands above them, or at the beginning of their row.
        """
        is_header = block.scope is Scope.TABLE_HEADER
        if (is_header or cell.column == 0) and self._is_label(block, cell, is_header):
            return False
        is_of_people = (cell.table, cell.column) in self._people
        is_of_people = is_of_people or (cell.table, cell.row) == self._row
        return is_of_people and not is_header and INITIALS.fullmatch(block.text) is not None

    def _is_label(self, block: Block, cell: Cell, is_header: bool) -> bool:
        if _OF_PEOPLE.fullmatch(block.text):
            if is_header:
                self._people.add((cell.table, cell.column))
            else:
                self._row = (cell.table, cell.row)
            return True
        if is_header and _OF_NAMES.fullmatch(block.text):
            self._names.add((cell.table, cell.column))
        return False

    def have_name(self, block: Block) -> bool:
        """Tell whether a cell has the name of a thing: `DMZ` under "Pool"."""
        cell = block.cell
        if cell is None or (cell.table, cell.column) not in self._names:
            return False
        return block.text.count(" ") < _MOST_WORDS
