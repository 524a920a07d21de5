"""The charts over lines of figures, and the names beside their bars: whole, on as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.assessment import Status
from desktop.core.reports.glyphs import Face, face
from desktop.core.reports.values import Bars
from desktop.core.reports.words import Words

STATUSES = (Status.DONE, Status.ONGOING, Status.IN_PROGRESS, Status.STALLED, Status.NOT_STARTED)
"""From left to right in the tables and in the bars."""

MOST_BARS = 20
"""Names that are shown, the first ones; their charts say so where there are more."""

_MOST_LINES = 20  # of names one below the other in a chart: it stands on a page with a title, or with signatures
_HALF, _WHOLE = 17.8, 36.0  # em for the names in half a page and in a whole one, the narrowest: A4 bound at the left
_LINES = 4  # of a name in half a page at most
_STEP = 0.5  # em by which lines are made shorter until a name takes one more
_APART = "  "  # between a name and its figures


class Named(msgspec.Struct, frozen=True):
    """Bars with their names.

    Attributes:
        labels: of the bars that are shown: each name with the line feeds that it is broken by, before its figures.
        charts: over lines of figures that follow one another, one for each label.
    """

    labels: tuple[str, ...]
    charts: tuple[Bars, ...]


def named(words: Words, title: str, names: Sequence[tuple[str, str]], first: int = 0) -> Named:
    """Return the names of bars as they fit beside them, and the charts that hold them.

    A chart takes half the page; where its names would be too high there, the whole; where they still are, there are
    several.

    Args:
        words: of the report.
        title: what the bars show.
        names: of each bar, and the figures behind it.
        first: the line of figures of the first bar, in the sheet ``sheet.charts``.
    """
    if len(names) > MOST_BARS:
        title = words("chart.first", title=title, count=MOST_BARS)
        names = names[:MOST_BARS]
    type_face = face(words.language)
    labels, wide = [_broken(type_face, *each, _HALF) for each in names], False
    if _highest(labels) > _LINES or _highest(labels) * len(labels) > _MOST_LINES:
        labels, wide = [_broken(type_face, *each, _WHOLE) for each in names], True
    lines = _highest(labels)
    charts = []
    for start, end in _parts(len(labels), max(1, _MOST_LINES // lines)):
        told = words("chart.part", title=title, first=start + 1, last=end) if end - start < len(labels) else title
        keys = tuple(status.value for status in STATUSES)
        charts.append(
            Bars(told, words("sheet.charts"), first + start, first + end - 1, "bar", keys, lines=lines, wide=wide)
        )
    return Named(tuple(labels), tuple(charts))


def _highest(labels: Sequence[str]) -> int:
    """Return how many lines the highest name takes."""
    return max(label.count("\n") + 1 for label in labels)


def _parts(count: int, most: int) -> Iterator[tuple[int, int]]:
    """Yield the first bar of each chart and the one behind its last; all have about as many."""
    charts = -(-count // most)
    for number in range(charts):
        yield number * count // charts, (number + 1) * count // charts


def _broken(type_face: Face, name: str, figures: str, room: float) -> str:
    """Return a name on as few lines as it needs with its figures behind, these as even as can be."""
    best = _lines(type_face, name, figures, room)
    while room > _STEP:
        room -= _STEP
        tried = _lines(type_face, name, figures, room)
        if len(tried) > len(best):
            break
        best = tried
    return "\n".join(best)


def _lines(type_face: Face, name: str, figures: str, room: float) -> list[str]:
    """Return the lines of a name; the last one is empty where its figures need one of their own."""
    lines = type_face.broken(name, room)
    fits = type_face.width(f"{lines[-1]}{_APART}{figures}") <= room
    return lines if fits else [*lines, ""]
