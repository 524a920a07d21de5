"""The tables of a form as rows of cells, wherever they stand and whatever was done to their columns.

A table is found by the hidden row of codes, or else by its headings in either language; a merged cell says its text in
each of its rows; the further rows of a long text are joined to the first.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import msgspec

from desktop.core import labels
from desktop.core.errors import Fact
from desktop.core.labels.table import TABLE
from desktop.core.parsing.values import Fact as Told
from desktop.core.parsing.values import Notice
from desktop.core.reports.fill_in.answers import Cell, plain
from desktop.core.reports.fill_in.scan import Scanned
from desktop.core.reports.fill_in.table import letters
from desktop.core.reports.form import cells, hand
from desktop.core.reports.form.columns import ALIASES, ANSWERING, BESIDE, HIDDEN, IDS, NEEDED, PART, SPECS, TASKS, Table
from desktop.core.reports.form.values import Problem
from desktop.core.reports.received import Grid, Sheet

_LOOKED = 40
"""Rows at the top of a sheet among which its head is looked for."""
_TITLE = re.compile("(?!附[件表])[^。；：:]{4,80}")
"""What may be the title of a table: no sentence, no field of a form, no 附件."""
_WIDE = 3
"""Columns over which a cell must be merged to be the heading of what stands below it."""
_SURE = 2
"""Codes or headings that make a row the head of a table."""
_WITH_FOOT = (Table.ROW, Table.TARGET)
"""Tables below which people write who filled them in, or a sum."""


class Row(msgspec.Struct):
    """A row: its number (from 1) and its cells by the names of their columns."""

    sheet: Found
    number: int
    cells: dict[str, Cell]

    def text(self, name: str) -> str:
        """Return what a cell says, on one line."""
        return cells.line(self.cells.get(name))

    def optional(self, name: str) -> str | None:
        """Return the same, or None where it says nothing."""
        return self.text(name) or None

    def lines(self, name: str) -> tuple[str, ...]:
        """Return the lines of a cell."""
        return tuple(filter(None, map(str.strip, cells.text(self.cells.get(name)).split("\n"))))

    def problem(self, name: str, reason: str, **facts: Fact) -> Problem:
        """Return a problem with one of its cells, or with the row as a whole where there is no such column."""
        place = self.sheet.columns.get(name)
        column = "" if place is None else letters(place)
        return Problem(self.sheet.name, self.number, column, self.sheet.headings.get(name, ""), reason, facts)

    def notice(self, name: str, kind: str, line: int | None = None, **facts: Told) -> Notice:
        """Return a remark on one of its cells, with the place of that among its facts."""
        at = self.problem(name, kind)
        place: dict[str, Told] = {"sheet": at.sheet, "row": at.row, "column": at.column, "heading": at.heading}
        return Notice(kind, line, place | facts)


class Found(msgspec.Struct):
    """A table as it was found.

    Attributes:
        columns: place of each column that is known, from 0; ``headings`` what stands above it.
        strange: headings of columns that are not known.
        foot: what stands below it, by the number of its row, for instance who filled it in.
        caption: what stands above it alone on a line, the title of what was typed by hand; empty where nothing does.
    """

    table: Table
    name: str
    columns: dict[str, int]
    headings: dict[str, str]
    strange: tuple[str, ...]
    rows: list[Row]
    foot: dict[int, str] = {}
    caption: str = ""


def tables(sheets: Sequence[Sheet], scanned: Scanned) -> tuple[list[Found], list[Problem]]:
    """Return the tables of a workbook in the order of its sheets, and what is wrong with them.

    Args:
        sheets: of the workbook; hidden ones do not count.
        scanned: what the look at it found, of which the cells with errors and with formulas count.
    """
    found: list[Found] = []
    problems: list[Problem] = []
    for sheet in sheets:
        if not sheet.visible:
            continue
        made = _table(sheet, scanned, problems)
        if made is not None:
            found.append(made)
    return found, problems


def _table(sheet: Sheet, scanned: Scanned, problems: list[Problem]) -> Found | None:
    grid = sheet.grid()
    head = _head(grid)
    if head is None:
        return None
    table, places, first, headings = head
    columns: dict[str, int] = {}
    made = Found(table, sheet.name, columns, {}, (), [], caption=_caption(grid[: first - 1]))
    for place, name in places:
        if name in columns:
            problems.append(Problem(sheet.name, first, letters(place), headings[place], "column-twice"))
        columns.setdefault(name, place)
        made.headings.setdefault(name, headings[place])
    known = {place for place, _ in places}
    made.strange = tuple(text for place, text in enumerate(headings) if text and place not in known)
    for name in NEEDED[table]:
        if name not in columns:
            chinese, english = TABLE[f"form.{table}.{name}"]
            facts: dict[str, Fact] = {"heading": chinese, "heading_en": english}
            problems.append(Problem(sheet.name, 0, "", "", "column-missing", facts))
    titles = _titles(sheet, grid, columns, first) if table is Table.ROW else {}
    for number, line in enumerate(_merged(sheet, grid, first)[first:], first + 1):
        if table in _WITH_FOOT and hand.is_foot(said := next(filter(None, _shown(line)), "")):
            made.foot[number] = said
            continue
        filled = {name: line[place] for name, place in columns.items() if line[place] not in ("", None)}
        if number in titles and "chapter" not in filled:
            filled = {"chapter": titles[number]}
        if any(name not in HIDDEN for name in filled):
            row = Row(made, number, filled)
            empty = {name: f"{letters(columns[name])}{number}" for name in columns if name not in (*filled, *HIDDEN)}
            problems += [row.problem(name, "cell-formula") for name in empty if empty[name] in scanned.formulas]
            problems += [row.problem(name, "cell-error") for name in empty if empty[name] in scanned.errors]
            if not _add(made, row):
                problems.append(row.problem(PART, "part-lost"))
    return made


def _caption(above: Grid) -> str:
    """Return the first line above a table that stands alone; nothing where the program wrote the table (codes)."""
    lines = [[text for text in _shown(row) if text] for row in above]
    if any(cell in _codes(table) for table in Table for row in above for cell in row):
        return ""
    alone = (line[0].strip() for line in lines if len(line) == 1)
    return next((text for text in alone if _TITLE.fullmatch(text)), "")


def _head(grid: Grid) -> tuple[Table, list[tuple[int, str]], int, list[str]] | None:
    """Return which table a sheet holds, its columns, the number of the last row of its head, and its headings."""
    for number, row in enumerate(grid[:_LOOKED]):
        for table in Table:
            codes = [(place, _codes(table)[cell]) for place, cell in enumerate(row) if cell in _codes(table)]
            if len(codes) >= _SURE:
                below = grid[number + 1] if number + 1 < len(grid) else row
                return table, codes, number + 2, _shown(below)
    best: tuple[int, Table, list[tuple[int, str]], int, list[str]] | None = None
    for number, row in enumerate(grid[:_LOOKED]):
        headings = [cells.bare(text) for text in _shown(row)]
        if any(guide <= {*headings} for guide in _guides()):
            return None  # the instructions name every heading
        for table in Table:
            places = _places(table, headings)
            names = {name for _, name in places}
            sure = len(names) >= _SURE or (table is Table.ROW and _is_list_of_tasks(headings))
            if sure and names & {*NEEDED[table]} and (best is None or len(places) > best[0]):
                best = len(places), table, places, number + 1, _shown(row)
    return best[1:] if best else None


def _places(table: Table, headings: list[str]) -> list[tuple[int, str]]:
    """Return the columns by their headings; another name counts only where no column before or besides has that one."""
    known, others = _headings(table), _aliases(table)
    places = [(place, known[text]) for place, text in enumerate(headings) if text in known]
    for place, text in enumerate(headings):
        if text in others and text not in known and others[text] not in {name for _, name in places}:
            places.append((place, others[text]))
    return sorted(_with_tasks(places, headings) if table is Table.ROW else places)


def _with_tasks(places: list[tuple[int, str]], headings: list[str]) -> list[tuple[int, str]]:
    """Return the columns of measures and items where the items have none of their own: see ``columns.TASKS``."""
    names = {name for _, name in places}
    tasks = [place for place, text in enumerate(headings) if text in TASKS]
    if "text" not in names and tasks:
        places = [(place, name) for place, name in places if place != tasks[-1]]
        places.append((tasks[-1], "text"))
    answering = [place for place, text in enumerate(headings) if text in ANSWERING]
    if answering and "text" in {name for _, name in places} and not names & {"lead", "support"}:
        places.append((answering[0], "support"))
    return places


def _is_list_of_tasks(headings: list[str]) -> bool:
    return any(text in TASKS for text in headings) and any(text in BESIDE for text in headings)


def _titles(sheet: Sheet, grid: Grid, columns: dict[str, int], first: int) -> dict[int, str]:
    """Return the rows that are a heading over those below them, by their numbers.

    Such a row has one cell alone, merged over several columns, or with the ordinal of a chapter where neither a measure
    nor an item is to stand.
    """
    wide = {top for (top, left), (_, right) in sheet.merged() if right - left + 1 >= _WIDE}
    inside = {columns.get(name) for name in ("title", "text")}
    found = {}
    for number, line in enumerate(grid[first:], first + 1):
        filled = [(place, text) for place, text in enumerate(_shown(line)) if text]
        if len(filled) == 1:
            ((place, text),) = filled
            if number - 1 in wide or (place not in inside and all(cells.chapter(text))):
                found[number] = text
    return found


def _shown(row: list[Cell]) -> list[str]:
    return [cells.line(cell) for cell in row]


@functools.cache
def _codes(table: Table) -> dict[Cell, str]:
    return {f"{table}.{spec.name}": spec.name for spec in SPECS[table]}


@functools.cache
def _headings(table: Table) -> dict[str, str]:
    return {
        cells.bare(labels.text(f"form.{table}.{spec.name}", language)): spec.name
        for spec in SPECS[table]
        for language in labels.LANGUAGES
    }


@functools.cache
def _aliases(table: Table) -> dict[str, str]:
    return {cells.bare(text): name for name, texts in ALIASES.get(table, {}).items() for text in texts}


@functools.cache
def _guides() -> list[set[str]]:
    names = ("form.guide.column", "form.guide.example")
    return [{cells.bare(labels.text(name, language)) for name in names} for language in labels.LANGUAGES]


def _merged(sheet: Sheet, grid: Grid, first: int) -> Grid:
    """Return the grid with the text of a merged cell in each of its rows, but in its first column only."""
    for (top, left), (bottom, _right) in sheet.merged():
        for number in range(max(top + 1, first), min(bottom + 1, len(grid))):
            if top >= first and left < len(grid[number]):
                grid[number][left] = grid[top][left]
    return grid


def _add(made: Found, row: Row) -> bool:
    """Add a row, or join it to its first where it only carries on a long text; return whether that is there."""
    part = plain(row.cells.pop(PART, None)).strip()
    if not part.isdecimal() or int(part) <= 1:
        made.rows.append(row)
        return True
    ids = {name: row.text(name) for name in IDS}
    first = next((one for one in reversed(made.rows) if {name: one.text(name) for name in IDS} == ids), None)
    for name, cell in row.cells.items() if first else ():
        if name not in IDS:
            assert first is not None
            first.cells[name] = plain(first.cells.get(name)) + plain(cell)
    return first is not None
