"""From the lines of a sheet to its rows: one each, or several where a text is too long for one row.

Excel cuts a row at 409 pt and a cell at 32,767 characters without a word. A longer text runs on in further
rows, which repeat what tells the item and are marked 续.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.reports.glyphs import face
from desktop.core.reports.values import Column, Further, Line, Value
from desktop.core.reports.widths import WRAPPED, room, text_of
from desktop.core.reports.words import Words

PITCH = 1.45
"""Height of a line of Chinese in em: LibreOffice shaves strokes below 1.44 (Noto CJK); Excel needs less."""

_LATIN = 1.36  # of a line without any Chinese (Noto Sans; Arial needs less)
_CHINESE = re.compile("[\u2190-\uffff\U00010000-\U0010ffff]")  # and signs that come from a Chinese font

AIR = 6.0
"""Points above and below the text of a row, together."""

ROW_LIMIT = 310.0
"""The highest row in points: it should fit on a page below the head of the table."""

BAND = 10.0
"""Type size of a band in points."""

_CELL_LIMIT = 16_000  # characters, of one or two UTF-16 units
_FEED_LIMIT = 240  # Excel shows 253 line feeds
_REMEMBERED = 2_000  # texts of a column whose heights are remembered
_RUNNING = (Further.RUN_ON, Further.REST)


class Row(msgspec.Struct):
    """A row of the sheet: its height in points, its cells from the first column on, and a style for each.

    One that ``grows`` becomes higher when more is written into it; one that ``keep``s stays on a page with the next.
    """

    height: float
    cells: Sequence[Value] = ()
    styles: Sequence[str] = ()
    grows: bool = False
    keep: bool = False


class LineRows:
    """Makes the rows of lines under given columns."""

    def __init__(self, columns: Sequence[Column], widths: Sequence[int], words: Words) -> None:
        self._columns = columns
        self._grows = any(column.fill for column in columns)
        self._face = face(words.language)
        self._words = words
        self._pitch = self._face.body * PITCH
        self._most = int((ROW_LIMIT - AIR) / self._pitch)  # lines of text
        self._rooms = [room(width, self._face.body) for width in widths]
        printed = [place for place, column in enumerate(columns) if not column.folded]
        self._band_room = room(sum(widths[place] for place in printed), BAND)
        self._printed = len(printed)
        self._wrapped = [place for place in printed if columns[place].kind in WRAPPED]
        self._folded = [place for place, column in enumerate(columns) if column.folded and column.further in _RUNNING]
        self._known: list[dict[str, float]] = [{} for _ in columns]
        self._styles: dict[tuple[object, ...], tuple[str, ...]] = {}

    def rows(self, line: Line) -> Iterator[Row]:
        """Yield the rows of a line."""
        if len(line.cells) < len(self._columns):
            yield from self._band(line)
            return
        tallest = max(self._lines(place, text_of(line.cells[place])) for place in self._wrapped)
        if tallest <= self._most and not any(_too_long(text_of(line.cells[place])) for place in self._folded):
            yield Row(tallest * self._pitch + AIR, line.cells, self._style(line), self._grows)
        else:
            yield from self._further(line)

    def _band(self, line: Line) -> Iterator[Row]:
        styles = (f"{line.role}.band",) * self._printed
        for part in self._face.split(text_of(line.cells[0]), self._band_room, 1):
            yield Row(BAND * PITCH + AIR, (part.rstrip("\n"),), styles, keep=True)

    def _style(self, line: Line, *, first: bool = True) -> tuple[str, ...]:
        known = line.role, tuple(line.kinds.items()), line.closed, first
        if known not in self._styles:
            self._styles[known] = tuple(self._style_name(line, column, first) for column in self._columns)
        return self._styles[known]

    @staticmethod
    def _style_name(line: Line, column: Column, first: bool) -> str:
        name = f"{line.role}.{line.kinds.get(column.key, column.kind)}"
        if column.folded:
            return f"{name}.folded"
        open_here = column.fill and column.key not in line.closed and (first or column.further in _RUNNING)
        return f"{name}.fill" if open_here else name

    def _lines(self, place: int, text: str) -> float:
        """Return the height of a text in lines of Chinese."""
        known = self._known[place]
        count = known.get(text)
        if count is None:
            count = self._face.lines(text, self._rooms[place]) * (PITCH if _CHINESE.search(text) else _LATIN) / PITCH
            if len(known) >= _REMEMBERED:  # what comes again comes soon
                known.clear()
            known[text] = count = count if len(text) <= _CELL_LIMIT else self._most + 1.0
        return count

    def _further(self, line: Line) -> Iterator[Row]:
        """Yield a row for each part of the longest text."""
        parts = {
            place: self._parts(place, text_of(value))
            for place, value in enumerate(line.cells)
            if self._columns[place].further in _RUNNING and isinstance(value, str)
        }
        for number in range(max(len(each) for each in parts.values())):
            cells = list(line.cells)
            for place, column in enumerate(self._columns):
                if place in parts and (len(parts[place]) > 1 or column.further is Further.REST):
                    cells[place] = parts[place][number] if number < len(parts[place]) else None
                elif number and column.further is Further.MARK:
                    cells[place] = self._words("continued", number=cells[place])
                elif number and column.further is Further.ZERO:
                    cells[place] = 0
                elif column.further is Further.COUNT:
                    cells[place] = number + 1
                elif number and column.further is Further.NOTHING:
                    cells[place] = None
            tallest = max(self._lines(place, text_of(cells[place])) for place in self._wrapped)
            yield Row(tallest * self._pitch + AIR, cells, self._style(line, first=number == 0), self._grows)

    def _parts(self, place: int, text: str) -> list[str]:
        if place in self._folded:
            return _pieces(text)
        whole = self._face.split(text, self._rooms[place], self._most - 1)  # a line feed at the end makes one more
        return [piece for part in whole for piece in _pieces(part)]


def _too_long(text: str) -> bool:
    return len(text) > _FEED_LIMIT and (len(text) > _CELL_LIMIT or text.count("\n") > _FEED_LIMIT)


def _pieces(text: str) -> list[str]:
    """Return the text in pieces that a cell holds."""
    pieces = []
    while _too_long(text):
        cut = _CELL_LIMIT
        for place, letter in enumerate(text[:_CELL_LIMIT]):
            if letter == "\n" and text.count("\n", 0, place) >= _FEED_LIMIT:
                cut = place + 1
                break
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]
