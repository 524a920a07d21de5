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
_SQUARE = 0.8  # em of a letter on average, above which a text is Chinese
_STOPS = 0.3  # em that a line of squares leaves empty at its end, as none begins with a stop
_WORD_LOSS = 1.2  # and by how much lines of words are longer than what stands in them
_SMOOTH, _STRICT = 6, 24  # norms
_MOVES = (0.5, 1.0, 2.0, 3.0)  # em
_ROUNDS = 16
_NOTHING = 1e-6  # lines
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
    rest goes where it makes the rows lower: see ``_share_out``.
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
    heading, most = _longest_word([column.heading], face) * BOLD, min(column.most, _WORD_LIMIT)
    texts = {text_of(value) for value in values} if column.kind in WRAPPED else set()
    if column.kind is Kind.LIGHT:  # no sign stands on a line without its word
        texts = {text.replace(" ", "\u00a0", 1) for text in texts}
    whole = 0.0
    if column.kind is Kind.WORD:  # a line that can stand unbroken does, whatever others need
        parts = (face.width(part) for text in texts for part in text.split("\n"))
        whole = max((width for width in parts if width <= most), default=0.0)
    return max(column.least, heading, whole, _longest_word(texts, face, most))


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

    What counts is the sum of the heights of the rows, which only their tallest cells make: so a column with one long
    text among many short ones gets no room that all other rows would pay for. First each step goes where it lowers
    a smooth neighbour of that sum most; then room moves from one column to another while that still helps.
    """
    texts = {place: [text_of(cells[place]) for cells in sample] for place in flexible}
    least = list(widths)
    rows = _Rows(texts, widths, face, _SMOOTH)
    while free >= _STEPS[0]:
        gains = [
            (rows.gain({place: widths[place] + step}) / step, -widths[place], place, step)
            for place in flexible
            for step in _STEPS
            if step <= free and widths[place] + step <= columns[place].most
        ]
        if not gains or max(gains)[0] <= 0:
            break
        _, _, place, step = max(gains)
        widths[place] += step
        free -= step
        rows.set({place: widths[place]})
    _exchange(_Rows(texts, widths, face, _STRICT), widths, least, [columns[place].most for place in range(len(widths))])
    wide = [place for place in flexible if columns[place].kind is Kind.TEXT]
    for place in wide:
        widths[place] += max(free, 0) / len(wide)


def _exchange(rows: _Rows, widths: list[float], least: Sequence[float], most: Sequence[float]) -> None:
    """Move room between columns in place while the rows together become lower."""
    for _ in range(_ROUNDS):
        changes = [
            {giver: widths[giver] - step, taker: widths[taker] + step}
            for giver, taker in itertools.permutations(rows.places, 2)
            for step in _MOVES
            if widths[giver] - step >= least[giver] and widths[taker] + step <= most[taker]
        ]
        gain, number = max(((rows.gain(change), -number) for number, change in enumerate(changes)), default=(0.0, 0))
        if gain <= _NOTHING:
            break
        for place, width in changes[-number].items():
            widths[place] = width
        rows.set(changes[-number])


class _Rows:
    """The heights of sampled rows under the widths so far.

    The height of a row is taken as a norm of the lines of its cells: the higher the ``norm``, the closer to those of
    its tallest cell; the lower, the more it tells of the cells that are next.
    """

    def __init__(self, texts: dict[int, list[str]], widths: Sequence[float], face: Face, norm: int) -> None:
        self.places = tuple(texts)
        self._norm = norm
        self._parts = {
            place: [[_measured(part, face) for part in text.split("\n")] for text in column]
            for place, column in texts.items()
        }
        self._known: dict[tuple[int, float], list[int]] = {}
        self._now = {place: self._powers(place, widths[place]) for place in texts}
        self._sums = [sum(row) for row in zip(*self._now.values(), strict=True)]

    def gain(self, change: dict[int, float]) -> float:
        """Return by how many lines the rows together become lower with columns so wide."""
        root = 1 / self._norm
        sums = self._changed(change)
        return sum(
            math.pow(was, root) - math.pow(now, root) for was, now in zip(self._sums, sums, strict=True) if was != now
        )

    def set(self, change: dict[int, float]) -> None:
        """Take new widths as given."""
        self._sums = self._changed(change)
        for place, width in change.items():
            self._now[place] = self._powers(place, width)

    def _changed(self, change: dict[int, float]) -> list[int]:
        sums = self._sums
        for place, width in change.items():
            now, new = self._now[place], self._powers(place, width)
            if now != new:
                sums = [whole - was + one for whole, was, one in zip(sums, now, new, strict=True)]
        return sums

    def _powers(self, place: int, width: float) -> list[int]:
        known = self._known.get((place, width))
        if known is None:
            known = [sum(_lines(*part, width) for part in parts) ** self._norm for parts in self._parts[place]]
            self._known[place, width] = known
        return known


def _measured(text: str, face: Face) -> tuple[float, bool]:
    """Return the width of a text, and whether it is of squares (Chinese) rather than of words."""
    em = face.width(text)
    return em, em > _SQUARE * len(text)


def _lines(em: float, squares: bool, width: float) -> int:  # noqa: FBT001 # by the thousand
    """Return about how many lines a text takes: ``Face.lines`` tells exactly, but slowly."""
    if em <= width:
        return 1
    return math.ceil(em / (max(1.0, int(width + _HAIR) - _STOPS) if squares else width / _WORD_LOSS))
