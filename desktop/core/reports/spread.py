"""The rows of a page become boxes on the paper, each with the lines of its text as the layout counted them."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import msgspec

from desktop.core.labels import Language
from desktop.core.reports.glyphs import face
from desktop.core.reports.layout import Laid
from desktop.core.reports.lines import PITCH, Row
from desktop.core.reports.looks import GREY, Look, colour_of, look, shown
from desktop.core.reports.values import Column, Kind, Report, Value
from desktop.core.reports.widths import PIXEL, heading_room, room
from desktop.core.reports.words import Words


class Box(msgspec.Struct, frozen=True):
    """A cell on the paper.

    Attributes:
        lines: of its text, from above; none of an empty cell.
        pitch: from one line to the next.
        look: with the colour that the value asks for; its ``size`` is at ``scale`` 1.
        scale: how much the type is shrunk with the page.
        spills: the text may run out of the cell to the right, as that of a band does.
    """

    left: float
    top: float
    width: float
    height: float
    look: Look
    lines: tuple[str, ...] = ()
    pitch: float = 0.0
    scale: float = 1.0
    spills: bool = False


class Spread:
    """Places rows one below another on a page.

    Attributes:
        left: where the columns begin; they stand in the middle of the paper.
        top: where the next row begins.
        scale: how much everything is shrunk.
    """

    def __init__(self, laid: Laid, report: Report) -> None:
        self._laid = laid
        self._language = report.language
        left, self.top, right, _ = report.paper.margins
        self.scale = laid.scale
        width = sum(laid.widths[: laid.printed]) * PIXEL * self.scale
        self.left = left + (report.paper.size[0] - left - right - width) / 2
        self._edges = [self.left]
        for one in laid.widths[: laid.printed]:
            self._edges.append(self._edges[-1] + one * PIXEL * self.scale)
        self._merged = {(area.top, area.left): area.right for area in laid.merged}
        words = Words(report.language)
        self._out = {words(f"applicability.{one}") for one in ("not_applicable", "undecided")}
        self._status = self._status_column()

    def _status_column(self) -> int | None:
        """Return the column whose word says that an item does not count; where it matters as much as others, none."""
        columns = self._laid.sheet.columns
        if any(column.key == "applicability" for column in columns):
            return None
        return next((place for place, column in enumerate(columns) if column.choices == "list_status"), None)

    def boxes(self, number: int, row: Row) -> Iterator[Box]:
        """Yield the boxes of a row of the sheet, and go on below it."""
        height = row.height * self.scale
        if height:
            yield from self._row(number, row, height)
        self.top += height

    def _row(self, number: int, row: Row, height: float) -> Iterator[Box]:
        laid = self._laid
        inside = laid.heading < number <= laid.last_line
        out = inside and self._status is not None and self._status < len(row.cells) and len(row.cells) > 1
        grey = out and shown(row.cells[self._status or 0], Kind.WORD) in self._out
        place = 0
        while place < laid.printed and place < len(row.styles):
            name = row.styles[place]
            end = self._merged.get((number, place + 1), place + 1)
            value = row.cells[place] if place < len(row.cells) else None
            column = laid.sheet.columns[place] if inside else None
            yield self._box(name, value, column, (self._edges[place], self._edges[end]), height, grey=grey)
            place = end

    def _box(
        self,
        name: str,
        value: Value,
        column: Column | None,
        sides: tuple[float, float],
        height: float,
        *,
        grey: bool,
    ) -> Box:
        shape, kind = look(name, self._language), _kind(name)
        special = colour_of(value, column) if column is not None else None
        if special:
            shape = msgspec.structs.replace(shape, colour=special[0], bold=shape.bold or special[1])
        elif grey:
            shape = msgspec.structs.replace(shape, colour=GREY)
        left, right = sides
        text = shown(value, kind)
        spills = name.endswith(".band")
        lines: tuple[str, ...] = ()
        if text:
            pixels = round((right - left) / PIXEL / self.scale)
            free = (heading_room if name == "heading" else _room)(pixels, text, shape.size)
            lines = _broken(self._language, text, free) if shape.wrap else (text,)
        pitch = min(shape.size * PITCH * self.scale, height / max(1, len(lines)))
        return Box(left, self.top, right - left, height, shape, lines, pitch, self.scale, spills)


@functools.lru_cache(4096)  # units, documents, bodies: much of a table stands in each of its rows
def _broken(language: Language, text: str, free: float) -> tuple[str, ...]:
    return tuple(face(language).broken(text, free))


def _room(pixels: int, _text: str, size: float) -> float:
    return room(pixels, size)


@functools.cache
def _kind(name: str) -> Kind:
    """Return how a style shows its value."""
    kind = name.split(".")[1] if "." in name else ""
    return Kind(kind) if kind in set(Kind) else Kind.TEXT
