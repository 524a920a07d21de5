"""How wide the columns of a sheet become: as wide as their words need, then where the text asks for it."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Sequence

from desktop.core.reports.glyphs import Face
from desktop.core.reports.values import Column, Formula, Kind, Line, Role, Value

BOLD = 1.08
"""How much wider bold type is than regular: headings in Arial; Chinese keeps its squares."""

WRAPPED = (Kind.TEXT, Kind.WORD, Kind.TYPED, Kind.LIGHT, Kind.LINK)
"""Kinds whose text wraps; numbers and dates never do."""

PIXEL = 0.75
"""Points of a pixel, of which there are 96 to an inch."""

_PADDING = 5  # pixels of a column that text cannot use
_SAFETY = 0.96  # printers lay out type a little wider than screens
_HAIR = 1e-9  # em: a word fits the column that was made for it
_SAMPLE = 120  # lines that decide
_STEPS = (0.5, 1.0, 1.5, 2.0)  # em
_WORD_LIMIT = 7.5  # em: standardization takes 6.7
_LOSS = 1.04  # what a line leaves empty at its end
_WORDS = re.compile(r"[!-~\u00a0-\u2fff]+")


def room(pixels: int, size: float) -> float:
    """Return how many em of type of a size a column of that many pixels holds on one line."""
    return (pixels - _PADDING) * PIXEL / size * _SAFETY


def heading_room(pixels: int, text: str, size: float) -> float:
    """Return the same for a heading, which is bold."""
    return room(pixels, size) / BOLD + _HAIR if text.isascii() else room(pixels, size)


def pixels(em: float, size: float) -> int:
    """Return the width of a column that holds so many em on one line."""
    return math.ceil(em * size / PIXEL / _SAFETY) + _PADDING


def text_of(value: Value) -> str:
    """Return what a cell of a wrapped column shows."""
    value = value.value if isinstance(value, Formula) else value
    return "" if value is None else str(value)


def column_widths(columns: Sequence[Column], lines: Sequence[Line], face: Face, budget: int) -> list[int]:
    """Return the widths of the columns in pixels; ``budget`` is what the printed ones may take together.

    Printed columns share one page; each begins at its least width, or what its longest word needs, and the
    rest goes step by step to the column that makes most rows tall.
    """
    sample = _sample(lines)
    widths = [_least(column, [cells[place] for cells in sample], face) for place, column in enumerate(columns)]
    flexible = [place for place, column in enumerate(columns) if column.kind in WRAPPED and not column.folded]
    shown = (width for width, column in zip(widths, columns, strict=True) if not column.folded)
    free = (budget - sum(pixels(width, face.body) + 1 for width in shown)) * PIXEL / face.body * _SAFETY
    if free > 0 and flexible:
        _share_out(widths, free, flexible, columns, sample, face)
    return [pixels(width, face.body) for width in widths]


def _sample(lines: Sequence[Line]) -> list[tuple[Value, ...]]:
    """Return the cells of the lines that decide, evenly spread over all."""
    step = max(1, len(lines) // (2 * _SAMPLE))
    items = [line.cells for line in itertools.islice(lines, 0, None, step) if line.role is Role.ITEM]
    return items[:: max(1, len(items) // _SAMPLE)]


def _least(column: Column, values: list[Value], face: Face) -> float:
    if column.folded:
        return column.least
    heading = _longest_word([column.heading], face) * BOLD
    texts = {text_of(value) for value in values} if column.kind in WRAPPED else set()
    whole = max((face.width(part) for text in texts for part in text.split("\n")), default=0.0)
    if column.kind is Kind.WORD and whole <= column.most:
        return max(column.least, whole, heading)
    most = min(column.most, _WORD_LIMIT)
    return max(column.least, heading, _longest_word(texts, face, most))


def _longest_word(texts: Iterable[str], face: Face, most: float = math.inf) -> float:
    """Return the width of the longest word; longer ones than ``most`` are addresses and names of files."""
    widths = (face.width(word) for text in texts for word in _WORDS.findall(text))
    return max((width for width in widths if width <= most), default=0.0)


def _share_out(
    widths: list[float],
    free: float,
    flexible: list[int],
    columns: Sequence[Column],
    sample: list[tuple[Value, ...]],
    face: Face,
) -> None:
    """Widen the columns in place until nothing is left to share.

    Each step goes where it lowers the sum of the cubes of all numbers of lines most: nearly the sum of the
    heights of the rows, which only their tallest cells make, but without its plateaus.
    """
    paragraphs = {
        place: [[face.width(part) for part in text_of(cells[place]).split("\n")] for cells in sample]
        for place in flexible
    }

    def cost(place: int, width: float) -> int:
        return sum(sum(max(1, math.ceil(part / width * _LOSS)) for part in parts) ** 3 for parts in paragraphs[place])

    while free >= _STEPS[0]:
        gains = []
        for place in flexible:
            now = cost(place, widths[place])
            for step in _STEPS:
                if step <= free and widths[place] + step <= columns[place].most:
                    gains.append(((now - cost(place, widths[place] + step)) / step, -widths[place], place, step))
        if not gains or max(gains)[0] <= 0:
            break
        _, _, place, step = max(gains)
        widths[place] += step
        free -= step
    texts = [place for place in flexible if columns[place].kind is Kind.TEXT]
    for place in texts:
        widths[place] += max(free, 0) / len(texts)
