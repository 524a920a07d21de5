"""Crossing lines make a grid, and a grid with several columns and rows is a table."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop.core.parsing.reading import limits
from desktop.core.parsing.reading.pdf.rulings import Ruling, Rulings

_NEAR = 3.0  # points within which lines touch or are the same
_ONE_ROW = 3  # columns of a row that is a table by itself
_MOST, _MOST_PIECES = 200, 5_000  # lines of a page in one direction, and pieces of them: more are a chart


class Region(NamedTuple):
    """A cell of a grid: the rows and columns that it covers, the ends excluded."""

    top: int
    bottom: int
    left: int
    right: int


class Grid(NamedTuple):
    """Where the rows and columns of a table begin and end, in points, and its cells.

    Attributes:
        columns: from the left.
        rows: heights from the top, so they fall; kept negative, so they rise.
        regions: the cell that covers each row and column.
    """

    columns: list[float]
    rows: list[float]
    regions: dict[tuple[int, int], Region]

    def region(self, x: float, y: float) -> Region | None:
        """Return the cell at a point, None outside."""
        column, row = bisect_right(self.columns, x) - 1, bisect_right(self.rows, -y) - 1
        return self.regions.get((row, column))


def grids(found: Rulings, above: Sequence[float] = ()) -> Iterator[Grid]:
    """Yield the tables that the lines of a page make; ``above`` are the columns of one that the page before ends with.

    What the end of that page left of its last row may be all that this page has of it.
    """
    if len(found.across) + len(found.down) > _MOST_PIECES:
        return
    across, down = _merged(found.across), _merged(found.down)
    if len(across) < 2 or len(down) < 2 or len(across) > _MOST or len(down) > _MOST:
        return
    for rows, columns in _together(across, down):
        made = _grid(rows, columns, above)
        if made is not None:
            yield made


def _merged(lines: Iterable[Ruling]) -> list[Ruling]:
    """Return lines with those that continue or double one another made one."""
    made: list[Ruling] = []
    for line in sorted(lines):
        same = next(
            (
                at
                for at in range(len(made) - 1, max(-1, len(made) - 60), -1)
                if abs(made[at].at - line.at) <= _NEAR / 2
                and line.start <= made[at].end + _NEAR
                and line.end >= made[at].start - _NEAR
            ),
            None,
        )
        if same is None:
            made.append(line)
        else:
            one = made[same]
            made[same] = Ruling(one.at, min(one.start, line.start), max(one.end, line.end))
    return made


def _together(across: list[Ruling], down: list[Ruling]) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """Yield the groups of lines that touch one another."""
    group = list(range(len(across) + len(down)))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for row, one in enumerate(across):
        for column, other in enumerate(down, len(across)):
            if one.start - _NEAR <= other.at <= one.end + _NEAR and other.start - _NEAR <= one.at <= other.end + _NEAR:
                group[root(row)] = root(column)
    made: dict[int, tuple[list[Ruling], list[Ruling]]] = defaultdict(lambda: ([], []))
    for at, line in enumerate((*across, *down)):
        made[root(at)][at >= len(across)].append(line)
    yield from made.values()


def _grid(across: list[Ruling], down: list[Ruling], above: Sequence[float]) -> Grid | None:
    """Return the grid of lines that touch, if it has two columns and two rows at least, or one of several columns.

    That may be the last row of a table, alone on its page; one with the columns ``above`` is.
    """
    if not across or not down:
        return None
    left, right = min(line.start for line in across), max(line.end for line in across)
    columns = _apart([*(line.at for line in down), left, right])  # a table may be open at its sides
    rows = _apart([-line.at for line in across])
    wide, high = len(columns) - 1, len(rows) - 1
    same = len(above) == len(columns) and all(abs(a - b) <= _NEAR for a, b in zip(above, columns, strict=True))
    if wide < 2 or high < (1 if same or wide >= _ONE_ROW else 2) or wide > limits.COLUMNS:
        return None
    walls = [[line for line in down if abs(line.at - at) <= _NEAR] for at in columns]
    floors = [[line for line in across if abs(line.at + at) <= _NEAR] for at in rows]
    regions: dict[tuple[int, int], Region] = {}
    for row in range(high):
        for column in range(wide):
            if (row, column) not in regions:
                region = _grown(row, column, columns, rows, floors, walls)
                for place in ((r, c) for r in range(row, region.bottom) for c in range(column, region.right)):
                    regions.setdefault(place, region)
    return Grid(columns, rows, regions)


def _grown(
    row: int,
    column: int,
    columns: list[float],
    rows: list[float],
    floors: list[list[Ruling]],
    walls: list[list[Ruling]],
) -> Region:
    """Return the cell that begins at a row and a column: it grows until a wall and a floor stop it."""
    right = column + 1
    middle = -(rows[row] + rows[row + 1]) / 2
    while right < len(columns) - 1 and not _covers(walls[right], middle):
        right += 1
    bottom = row + 1
    middle = (columns[column] + columns[column + 1]) / 2
    while bottom < len(rows) - 1 and not _covers(floors[bottom], middle):
        bottom += 1
    return Region(row, bottom, column, right)


def _covers(lines: Iterable[Ruling], point: float) -> bool:
    return any(line.start - _NEAR <= point <= line.end + _NEAR for line in lines)


def _apart(places: Iterable[float]) -> list[float]:
    """Return places without those that are the same."""
    made: list[float] = []
    for place in sorted(places):
        if not made or place - made[-1] > _NEAR:
            made.append(place)
    return made
