"""Where the charts of a sheet stand below its table: in two columns, each group of them on one page.

Lengths are points at 100 %.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import msgspec

from desktop.core.reports.values import Bars

TITLE_ROOM, LEGEND_ROOM = 16.0, 15.0
"""Points above and below the bars of a chart."""

_BAR, _GAP = 13.1, 6.0  # heights of a bar in a chart, and of the space around a chart
_ROW = 20.0  # the rows under a chart are no higher
_COLUMNS = 2


class Place(msgspec.Struct, frozen=True):
    """A chart in its band: ``top`` and ``bottom`` are rows (from 0), ``left`` and ``right`` shares of the page."""

    bars: Bars
    top: int
    bottom: int
    left: float
    right: float


class Band(msgspec.Struct, frozen=True):
    """Charts that stand on one page, and the heights of the rows under them."""

    heights: tuple[float, ...]
    places: tuple[Place, ...]


def bands(charts: Sequence[Bars], room: float) -> list[Band]:
    """Return the charts in bands.

    All stand together where they fit, each below the shorter column, so that no page holds a last one alone; else
    two by two.

    Args:
        charts: in order.
        room: the height that a page has for them beside what is on each page and what closes the table.
    """
    columns: list[list[Bars]] = [[] for _ in range(_COLUMNS)]
    for chart in charts:
        min(columns, key=_height).append(chart)
    if len(charts) > _COLUMNS and max(map(_height, columns)) + _GAP <= room:
        return [_band(columns)]
    rows = [charts[place : place + _COLUMNS] for place in range(0, len(charts), _COLUMNS)]
    return [_band([[chart] for chart in row]) for row in rows]


def _height(column: Sequence[Bars]) -> float:
    """Return the height of charts one below the other, with the space above each."""
    return sum(_GAP + _own_height(chart) for chart in column)


def _own_height(chart: Bars) -> float:
    """Return the height of a chart: a multiple of the space around it, so that few rows lie under two columns."""
    bars = chart.last - chart.first + 1
    return math.ceil((bars * _BAR + TITLE_ROOM + LEGEND_ROOM) / _GAP) * _GAP


def _band(columns: Sequence[Sequence[Bars]]) -> Band:
    found: list[tuple[Bars, int, float, float]] = []
    for number, column in enumerate(columns):
        top = 0.0
        for chart in column:
            top += _GAP
            found.append((chart, number, top, top + _own_height(chart)))
            top += _own_height(chart)
    found.sort(key=lambda each: each[0].first)  # in the order in which their figures stand
    end = max(bottom for *_, bottom in found)
    edges = sorted({0.0, end + _GAP} | {edge for *_, top, bottom in found for edge in (top, bottom)})
    heights: list[float] = []
    rows = {0.0: 0}  # how many rows lie above an edge
    for upper, lower in itertools.pairwise(edges):
        count = math.ceil((lower - upper) / _ROW)
        heights += [(lower - upper) / count] * count
        rows[lower] = len(heights)
    share = 1 / len(columns)
    places = tuple(
        Place(chart, rows[top], rows[bottom] - 1, number * share, (number + 1) * share)
        for chart, number, top, bottom in found
    )
    return Band(tuple(heights), places)
