"""Where the charts of a sheet stand: in two columns, wide ones below these, each group of them on one page.

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

_LINE, _FURTHER, _GAP = 13.1, 12.6, 6.0  # heights of the first and of each further line of a name, and around a chart
_APART = 1.0  # between names of several lines
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

    All stand together where they fit, each below the shorter column, the wide ones below both, so that no page holds a
    last one alone; else two by two, and each wide one by itself.

    Args:
        charts: in order.
        room: the height that a page has for them beside what is on each page and what closes the table.
    """
    narrow, wide = ([chart for chart in charts if chart.wide is kind] for kind in (False, True))
    columns: list[list[Bars]] = [[] for _ in range(min(_COLUMNS, len(narrow)))]
    for chart in narrow:
        min(columns, key=_height).append(chart)
    if max(map(_height, columns), default=0.0) + _height(wide) + _GAP <= room:
        return [_band(columns, wide)]
    rows = [narrow[place : place + _COLUMNS] for place in range(0, len(narrow), _COLUMNS)]
    made = [*(_band([[chart] for chart in row]) for row in rows), *(_band([], [chart]) for chart in wide)]
    return sorted(made, key=lambda band: band.places[0].bars.first)


def _height(column: Sequence[Bars]) -> float:
    """Return the height of charts one below the other, with the space above each."""
    return sum(_GAP + _own_height(chart) for chart in column)


def _own_height(chart: Bars) -> float:
    """Return the height of a chart: a multiple of the space around it, so that few rows lie under two columns."""
    pitch = _LINE + ((chart.lines - 1) * _FURTHER + _APART if chart.lines > 1 else 0)
    bars = (chart.last - chart.first + 1) * pitch
    return math.ceil((bars + TITLE_ROOM + LEGEND_ROOM) / _GAP) * _GAP


def _band(columns: Sequence[Sequence[Bars]], wide: Sequence[Bars] = ()) -> Band:
    """Return charts that stand together: columns side by side, and wide ones below them."""
    found: list[tuple[Bars, float, float, float]] = []  # each with the share of the page at which it begins, its edges

    def stack(charts: Sequence[Bars], left: float, top: float) -> None:
        for chart in charts:
            top += _GAP
            found.append((chart, left, top, top + _own_height(chart)))
            top += _own_height(chart)

    for number, column in enumerate(columns):
        stack(column, number / len(columns), 0.0)
    stack(wide, 0.0, max(map(_height, columns), default=0.0))
    found.sort(key=lambda each: each[0].first)  # in the order in which their figures stand
    end = max(bottom for *_, bottom in found)
    edges = sorted({0.0, end + _GAP} | {edge for *_, top, bottom in found for edge in (top, bottom)})
    heights: list[float] = []
    rows = {0.0: 0}  # how many rows lie above an edge
    for upper, lower in itertools.pairwise(edges):
        count = math.ceil((lower - upper) / _ROW)
        heights += [(lower - upper) / count] * count
        rows[lower] = len(heights)
    share = 1 / len(columns) if columns else 1.0
    places = tuple(
        Place(chart, rows[top], rows[bottom] - 1, left, 1.0 if chart.wide else left + share)
        for chart, left, top, bottom in found
    )
    return Band(tuple(heights), places)
