"""The table of a returned workbook, wherever it stands and whatever was done to it: its head, its rows, its merges."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Collection, Iterable

import msgspec

from desktop.core import labels
from desktop.core.labels.table import TABLE
from desktop.core.reports.fill_in import answers
from desktop.core.reports.fill_in.answers import Cell
from desktop.core.reports.fill_in.fields import FILLED, Field
from desktop.core.reports.fill_in.returned import Place

KEY, PART, DUE = "key", "part", "due"
Rows = list[list[Cell]]
Areas = Iterable[tuple[tuple[int, int], tuple[int, int]]]

_SURE = 5  # codes or headings that make a row the head of the table
_FIELDS = {str(field): field for field in FILLED}
_NAMES = (*_FIELDS, KEY, PART)


class Head(msgspec.Struct):
    """The head of a table: its row (from 1), the columns of ids, parts and fields (from 0).

    Attributes:
        due: the column of the due dates as they were sent, where it is still there.
        coded: it was found by its codes; below them stands the row of the headings, whatever it says.
        moved: the columns do not stand as they were sent.
    """

    row: int
    key: int
    part: int | None
    columns: dict[Field, list[int]]
    coded: bool
    moved: bool
    due: int | None = None


class Row(msgspec.Struct):
    """A row of an item: its number (from 1), which part of a long text it is, its cells, and its table."""

    number: int
    part: int
    cells: list[Cell]
    table: Table


class Table:
    """A sheet with a head.

    Attributes:
        sheet: its name.
        head: where its columns are.
        plain: gives of a row the cell of each field in order; None where the workbook must be looked at more closely:
            a column is gone or there twice, cells are merged, or some hold errors.
        last: number of the last row of an item.
    """

    def __init__(self, sheet: str, rows: Rows, head: Head) -> None:
        self.sheet = sheet
        self.head = head
        self.last = head.row
        self._rows = rows
        self._covered: dict[tuple[int, int], int] = {}
        columns = [head.columns.get(field, []) for field in FILLED]
        self.plain: Callable[[list[Cell]], tuple[Cell, ...]] | None = None
        if all(len(places) == 1 for places in columns):
            self.plain = operator.itemgetter(*(places[0] for places in columns))

    def gather(self, known: Collection[str], found: dict[str, list[Row]]) -> list[tuple[int, str]]:
        """Add the rows of known items to those found, and return the others below the head: number and id."""
        head, others = self.head, []
        for number, cells in enumerate(self._rows, 1):
            cell = cells[head.key]
            key = cell if isinstance(cell, str) and cell in known else answers.plain(cell).strip()
            if key in known:
                before = found.setdefault(key, [])
                part = len(before) + 1 if head.part is None else _part(cells[head.part])
                before.append(Row(number, part, cells, self))
                self.last = number
            elif number > head.row + head.coded:
                others.append((number, key))
        return others

    def look_at(self, merges: Areas, errors: Collection[str]) -> None:
        """Take the merges among the rows of the items into account, and whether cells hold errors."""
        for (top, left), (bottom, right) in merges:
            for row in range(max(top, self.head.row), min(bottom, self.last - 1) + 1):
                for column in range(left, right + 1):
                    if (row, column) != (top, left):
                        self._covered[row + 1, column] = top + 1
        if self._covered or errors:
            self.plain = None

    def hidden_by(self, row: int, column: int) -> int | None:
        """Return the row whose cell a merge shows in place of an empty one: its own, or one that says something."""
        master = self._covered.get((row, column))
        if master is None or (master != row and self._rows[master - 1][column] in ("", None)):
            return None
        return master

    def added(self) -> bool:
        """Tell whether columns that are not ours say something beside the items.

        Without the row of codes one without a heading may be ours, of which the heading is gone.
        """
        head, known = self.head, _all_codes() if self.head.coded else {*_all_headings(), ""}
        names = (_bare(answers.plain(cell)) for cell in self._rows[head.row - 1])
        places = [place for place, name in enumerate(names) if name not in known and place != head.key]
        beside = self._rows[head.row + head.coded : self.last]
        return any(answers.plain(cells[place]).strip() for place in places for cells in beside)

    def cells(self, row: int) -> list[Cell]:
        """Return the cells of a row, counted from 1."""
        return self._rows[row - 1]

    def around(self) -> Rows:
        """Return the rows above and below the table."""
        return self._rows[: self.head.row] + self._rows[self.last :]

    def place(self, row: int, column: int) -> Place:
        """Return the place of a cell; the row is counted from 1, the column from 0."""
        return Place(self.sheet, row, letters(column))


def find(sheet: str, rows: Rows, known: Collection[str]) -> Table | None:
    """Return the table of a sheet, by its row of codes or else by its headings; None where it has neither."""
    for names, coded in ((_codes(), True), (_headings(), False)):
        for number, cells in enumerate(rows, 1):
            places: dict[str, list[int]] = {}
            for place, cell in enumerate(cells):
                if isinstance(cell, str) and cell and (name := names.get(cell if coded else _bare(cell))):
                    places.setdefault(name, []).append(place)
            columns = {field: places[name] for name, field in _FIELDS.items() if name in places}
            if len(columns) < _SURE:
                continue
            key = places[KEY][0] if KEY in places else _key_column(rows, known)
            if key is None:
                continue
            order = [places[name][0] for name in _NAMES if name in places]
            moved = order != sorted(order) or order[-1] - order[0] != len(order) - 1
            part = places[PART][0] if PART in places else None
            due = places[DUE][0] if DUE in places else None
            return Table(sheet, rows, Head(number, key, part, columns, coded, moved, due))
    return None


def _key_column(rows: Rows, known: Collection[str]) -> int | None:
    """Return the column that holds most ids of ours."""
    counts: dict[int, int] = {}
    for cells in rows:
        for place, cell in enumerate(cells):
            if isinstance(cell, str) and cell.strip() in known:
                counts[place] = counts.get(place, 0) + 1
    return max(counts, key=lambda place: counts[place], default=None)


_DIGITS = 7  # of the number of rows that a sheet can have


def _part(cell: Cell) -> int:
    if cell == 1:
        return 1
    text = answers.plain(cell).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _DIGITS else 1


def _bare(text: str) -> str:
    return "".join(text.split()).lower()


@functools.cache
def _codes() -> dict[str, str]:
    return {name: name for name in (*_NAMES, DUE)}


@functools.cache
def _headings() -> dict[str, str]:
    return {
        _bare(labels.text(f"fill.column.{name}", language)): name
        for name in (*_NAMES, DUE)
        for language in labels.LANGUAGES
    }


_SHOWN = ("number", "source", "item")  # columns that are only read by people


@functools.cache
def _all_codes() -> frozenset[str]:
    return frozenset((*_codes(), *_SHOWN))


@functools.cache
def _all_headings() -> frozenset[str]:
    shown = (labels.text(f"fill.column.{name}", language) for name in _SHOWN for language in labels.LANGUAGES)
    return frozenset((*_headings(), *map(_bare, shown)))


@functools.cache
def _ours() -> tuple[str, ...]:
    keys = ("fill.filler", "fill.telephone", "sign.reviewer", "sign.head")
    texts = [labels.text(key, language) for key in keys for language in labels.LANGUAGES]
    notes = [TABLE["fill.note"][side].partition("{")[0] for side in (0, 1)]
    return (*texts, *notes)


def is_ours(text: str) -> bool:
    """Tell whether a text stands around the table, or is one of its headings."""
    return text.startswith(_ours()) or _bare(text) in _headings()


def after(text: str, key: str) -> str | None:
    """Return what follows a label in its cell, or None where the cell has another."""
    return next((text[len(form) :] for form in _forms(key) if text.startswith(form)), None)


@functools.cache
def _forms(key: str) -> tuple[str, ...]:
    texts = [labels.text(key, language) for language in labels.LANGUAGES]
    return (*texts, *(text.replace("：", ":") for text in texts))


@functools.cache
def letters(column: int) -> str:
    """Return the letters of a column counted from 0."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
