"""Tables without rules: heads and cells that stand below one another in columns, in rows that are counted.

A head 序号 begins one. A row begins with the next number and holds what stands below it in the columns of the heads.
The table ends where a line runs across two columns or begins in the first one with no number. Rows must stand farther
apart than the lines within them: where numbers are set in the middle of tall cells nobody can tell the rows.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.reading import cell_breaks
from desktop.core.parsing.reading.layout import Cell, Paragraph
from desktop.core.parsing.reading.pdf.pages import Page
from desktop.core.parsing.reading.pdf.sheets import Sheet
from desktop.core.parsing.reading.pdf.text import Printed

_COUNT = re.compile(r"序\s*号|编\s*号")
_HEAD = re.compile("[\u4e00-\u9fff（）()/、\\s]{1,12}")
_NUMBER = re.compile(r"(\d{1,3})[.．、]?")
_FEWEST, _ROWS = 3, 2  # columns and rows that make a table
_LEVEL, _NEAR = 0.4, 1.0  # sizes within which lines stand at one height; points within which distances are the same
_MOST = 300  # lines of a cell
_FARTHEST = 5.0  # sizes between two rows
_USUAL, _MORE = 1.8, 1.3  # sizes between the lines of a row; times what is usual between them, at most

_Piece = tuple[float, float, str]
"""What stands between two wide gaps: where it begins and ends, and its text."""


class _Level(msgspec.Struct):
    """What stands at one height: its lines, by their places among the parts of the page, and their pieces."""

    base: float
    size: float
    lines: list[int]
    pieces: list[_Piece]


class _Table(msgspec.Struct):
    """A table as far as it was read.

    Attributes:
        page, place: where its heads stand: the page, and the place of their line among its parts.
        heads: of its columns.
        columns: where they begin and end.
        rows: the lines of each cell.
        within, between: how far the lines within the rows stand apart at most, and the rows at least; in points.
        taken: its lines, by page and place.
    """

    page: int
    place: int
    heads: list[str]
    columns: list[tuple[float, float]]
    taken: set[tuple[int, int]]
    rows: list[list[list[str]]] = []
    within: float = 0.0
    between: float = math.inf

    def is_sure(self) -> bool:
        """Return whether it has rows, and these can be told apart."""
        return len(self.rows) >= _ROWS and self.between > self.within - _NEAR

    def sheet(self) -> Sheet:
        """Return it as the tables with rules are returned."""
        meant = [cell_breaks.are_meant(cells) for cells in zip(*self.rows, strict=True)]
        rows = [
            [cell_breaks.whole(cell, ends) for cell, ends in zip(row, meant, strict=True)]
            for row in ([[head] for head in self.heads], *self.rows)
        ]
        edges = [*(left for left, _ in self.columns), self.columns[-1][1]]
        return Sheet(edges, [[Cell([Paragraph(text)] if text else []) for text in row] for row in rows])


def with_tables(pages: Sequence[Page]) -> list[Page]:
    """Return pages with such tables as sheets in the place of their heads; one may go on on the next page."""
    found: list[_Table] = []
    going: _Table | None = None
    for number, page in enumerate(pages):
        levels = _levels(page)
        at = 0
        if going is not None and levels:
            if [text for *_, text in levels[0].pieces] == going.heads:
                going.taken.update((number, place) for place in levels[0].lines)
                at = 1
            at = _read(going, levels, at, number)
        while at < len(levels):
            going = _begun(levels[at], number)
            at += 1
            if going is not None:
                found.append(going)
                at = _read(going, levels, at, number)
    sure = [table for table in found if table.is_sure()]
    begun = {(table.page, table.place): table.sheet() for table in sure}
    gone = {place for table in sure for place in table.taken}
    return [
        page._replace(
            parts=[
                begun.get((number, at), part)
                for at, part in enumerate(page.parts)
                if (number, at) in begun or (number, at) not in gone
            ]
        )
        for number, page in enumerate(pages)
    ]


def _levels(page: Page) -> list[_Level]:
    """Return what stands on a page outside of tables with rules, from the top."""
    lines = [(at, part) for at, part in enumerate(page.parts) if isinstance(part, Printed)]
    made: list[_Level] = []
    for at, line in sorted(lines, key=lambda one: (-one[1].base, one[1].left)):
        if not made or made[-1].base - line.base > _LEVEL * line.size:
            made.append(_Level(line.base, line.size, [], []))
        made[-1].lines.append(at)
        made[-1].pieces += _pieces(line)
    for level in made:
        level.pieces.sort()
    return made


def _pieces(line: Printed) -> Iterator[_Piece]:
    starts = [0, *(at for at, _, _ in line.gaps), len(line.text)]
    lefts = [line.left, *(end for _, _, end in line.gaps)]
    rights = [*(begin for _, begin, _ in line.gaps), line.right]
    for (start, end), left, right in zip(pairwise(starts), lefts, rights, strict=True):
        if text := line.text[start:end].strip():
            yield left, right, text


def _begun(level: _Level, number: int) -> _Table | None:
    """Return the table that heads begin at one height, or None."""
    heads = [text for *_, text in level.pieces]
    if len(heads) < _FEWEST or not _COUNT.fullmatch(heads[0]) or not all(map(_HEAD.fullmatch, heads)):
        return None
    columns = [(left, right) for left, right, _ in level.pieces]
    return _Table(number, level.lines[0], heads, columns, {(number, place) for place in level.lines})


def _read(table: _Table, levels: Sequence[_Level], at: int, number: int) -> int:
    """Read what stands on a page from a height on as rows; return where the table ends."""
    above: _Level | None = None
    while at < len(levels) and _takes(table, levels[at], above):
        above = levels[at]
        table.taken.update((number, place) for place in above.lines)
        at += 1
    return at


def _takes(table: _Table, level: _Level, above: _Level | None) -> bool:
    """Add what stands at one height to a table, below what stands ``above``; return whether it belongs there."""
    cells: dict[int, _Piece] = {}
    for left, right, text in level.pieces:
        met = [at for at, (begin, end) in enumerate(table.columns) if min(right, end) - max(left, begin) > _NEAR]
        if len(met) != 1 or met[0] in cells or (table.rows and len(table.rows[-1][met[0]]) >= _MOST):
            return False
        cells[met[0]] = left, right, text
    counted = _NUMBER.fullmatch(cells[0][2]) if 0 in cells else None
    if (0 in cells and counted is None) or (counted is None and not table.rows):
        return False
    if counted is not None and (int(counted[1]) != len(table.rows) + 1 or len(cells) == 1):
        return False
    down = above.base - level.base if above is not None else 0.0
    usual = table.within or _USUAL * level.size
    if down > (_FARTHEST * level.size if counted else _MORE * usual):
        return False
    if counted is not None:
        table.rows.append([[] for _ in table.columns])
    if above is not None and counted is not None:
        table.between = min(table.between, down)
    elif above is not None:
        table.within = max(table.within, down)
    for at, (left, right, text) in cells.items():
        begin, end = table.columns[at]
        table.columns[at] = min(left, begin), max(right, end)
        table.rows[-1][at].append(text)
    return True
