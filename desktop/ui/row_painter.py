"""What the delegates share: colours of the row, laid-out texts, glyphs kept as pictures.

A text is laid out once and drawn many times; a glyph is painted once per colour and scale. Both stores are
bounded. Nothing here knows what a row means.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from desktop.ui.icons import STROKE, tinted
from desktop.ui.theme import Fonts, Heights, heights, selected, strong, tokens
from desktop.ui.tokens import Tokens

TEXTS = 1500
"""Texts kept: some five viewports."""
PICTURES = 300
UNLIMITED = 1 << 20


class Face(IntEnum):
    """The faces that rows use."""

    BASE = 0
    BASE_STRONG = 1
    ITEM = 2
    ITEM_STRONG = 3
    COUNTS = 4
    COUNTS_STRONG = 5


class Cell:
    """One cell in painting.

    Attributes:
        painter: of the view.
        rect: what to fill.
        colours: of a row that is selected or not, as this one is.
        plain: of a row that is not selected.
        selected: whether it is.
    """

    __slots__ = ("_origin", "_scale", "colours", "painter", "plain", "rect", "selected")

    def __init__(self, painter: QPainter, rect: QRect, colours: Tokens, plain: Tokens, selected: bool) -> None:
        self.painter = painter
        self.rect = rect
        self.colours = colours
        self.plain = plain
        self.selected = selected
        self._scale = 0.0
        self._origin = (0.0, 0.0)

    @property
    def scale(self) -> float:
        """Pixels of the device per logical pixel."""
        if not self._scale:  # most cells have no picture and never ask
            transform = self.painter.deviceTransform()
            self._scale = transform.m11() or 1.0
            self._origin = (transform.dx(), transform.dy())
        return self._scale

    def snap(self, x: float, y: float) -> QPointF:
        """Return the point at the nearest whole pixel of the device."""
        scale = self.scale
        dx, dy = self._origin
        return QPointF((round(x * scale + dx) - dx) / scale, (round(y * scale + dy) - dy) / scale)


class _Text(NamedTuple):
    layout: QTextLayout
    width: float
    ascent: float


class RowPainter:
    """Draws texts and pictures into cells, keeping what it has prepared.

    Attributes:
        heights: of the rows in these fonts.

    Args:
        fonts: of the rows.
        chosen: whether a row outside a list is painted as one that is selected.
    """

    def __init__(self, fonts: Fonts, *, chosen: bool = False) -> None:
        self._chosen = chosen
        self._texts: dict[Hashable, tuple[_Text, ...]] = {}
        self._pictures: dict[Hashable, QPixmap] = {}
        self._palette = -1
        self._colours: tuple[Tokens, Tokens]
        self.set_fonts(fonts)

    def set_fonts(self, fonts: Fonts) -> None:
        """Take other fonts (after a change of the language) and forget what was laid out."""
        base, item, counts = fonts.base, fonts.item, fonts.counts
        self._fonts = (base, strong(base), item, strong(item), counts, strong(counts))
        self._metrics = tuple(QFontMetricsF(font) for font in self._fonts)
        self.heights: Heights = heights(fonts)
        # From the top of a line's box to the base line, the text being centred in the box.
        line = self.heights.line
        self._base_lines = tuple(round((line + metric.ascent() - metric.descent()) / 2) for metric in self._metrics)
        self._texts.clear()

    def cell(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> Cell:
        """Return what is needed to paint the cell of an option.

        Its view is asked whether the cell is selected. The option's state would tell it, too; but to name a state
        PySide first makes the 566 members of all enumerations of ``QStyle``, which no start should wait for.
        """
        palette = option.palette
        if palette.cacheKey() != self._palette:
            self._palette = palette.cacheKey()
            colours = tokens(palette)
            self._colours = (colours, selected(colours))
            self._pictures.clear()
        plain, marked = self._colours
        view = option.widget
        chosen = view.selectionModel().isSelected(index) if isinstance(view, QAbstractItemView) else self._chosen
        return Cell(painter, option.rect, marked if chosen else plain, plain, chosen)

    def width(self, face: Face, text: str) -> float:
        """Return the width of a text on one line."""
        return self._one_line(face, text, UNLIMITED).width

    def text(
        self, cell: Cell, face: Face, text: str, x: float, y: float, width: float, colour: QColor, right: bool = False
    ) -> float:
        """Draw one line, elided where it does not fit.

        Args:
            cell: where.
            face: which of the fonts.
            text: what.
            x: left edge; right edge if ``right``.
            y: top of the line's box, which is ``heights.line`` high.
            width: that there is.
            colour: of the text.
            right: flush right.

        Returns:
            The width that was drawn.
        """
        if not text or width < 1:
            return 0.0
        line = self._one_line(face, text, int(width))
        cell.painter.setPen(colour)
        left = x - line.width if right else x
        line.layout.draw(cell.painter, QPointF(left, y + self._base_lines[face] - line.ascent))
        return line.width

    def paragraph(
        self, cell: Cell, face: Face, text: str, x: float, y: float, width: float, colour: QColor, lines: int
    ) -> int:
        """Draw a text on at most so many lines, the last one elided; return how many it took."""
        found = self._lines(face, text, max(1, int(width)), lines)
        cell.painter.setPen(colour)
        for number, line in enumerate(found):
            top = y + number * self.heights.line + self._base_lines[face]
            line.layout.draw(cell.painter, QPointF(x, top - line.ascent))
        return len(found)

    def picture(
        self, cell: Cell, key: Hashable, size: int, x: float, y: float, paint: Callable[[QPainter, QRectF], None]
    ) -> None:
        """Draw what ``paint`` draws into a square; it is called only once per key, colours and scale."""
        name = (key, size, cell.selected, cell.scale)
        picture = self._pictures.get(name)
        if picture is None:
            pixels = round(size * cell.scale)
            picture = QPixmap(QSize(pixels, pixels))
            picture.setDevicePixelRatio(cell.scale)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            paint(painter, QRectF(0, 0, size, size))
            painter.end()
            self._keep(name, picture)
        cell.painter.drawPixmap(cell.snap(x, y), picture)

    def icon(
        self, cell: Cell, name: str, colour: QColor, size: int, x: float, y: float, stroke: float = STROKE
    ) -> None:
        """Draw one of our icons in one colour."""
        key = (name, colour.rgb(), size, cell.scale)
        picture = self._pictures.get(key)
        if picture is None:
            picture = tinted(name, colour, size, cell.scale, stroke)
            self._keep(key, picture)
        cell.painter.drawPixmap(cell.snap(x, y), picture)

    def _keep(self, key: Hashable, picture: QPixmap) -> None:
        if len(self._pictures) >= PICTURES:
            self._pictures.clear()
        self._pictures[key] = picture

    def _one_line(self, face: Face, text: str, width: int) -> _Text:
        whole = self._lines(face, text, UNLIMITED, 1)[0]
        return whole if whole.width <= width else self._lines(face, text, width, 1)[0]

    def _lines(self, face: Face, text: str, width: int, most: int) -> tuple[_Text, ...]:
        key = (face, text, width, most)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) >= TEXTS:
                del self._texts[next(iter(self._texts))]
            found = self._texts[key] = tuple(self._break(face, text.replace("\n", " "), width, most))
        return found

    def _break(self, face: Face, text: str, width: int, most: int) -> list[_Text]:
        lines: list[_Text] = []
        while text and len(lines) < most - 1:
            line = self._lay_out(face, text, width)
            taken = line.layout.lineAt(0).textLength()
            # Qt counts in UTF-16 units, in which a rare sign is two.
            units = text.encode("utf-16-le")
            if 2 * taken >= len(units):
                return [*lines, line]
            lines.append(self._lay_out(face, units[: 2 * taken].decode("utf-16-le").rstrip(), UNLIMITED))
            text = units[2 * taken :].decode("utf-16-le").lstrip()
        last = self._lay_out(face, text, UNLIMITED)
        if last.width > width:
            elided = self._metrics[face].elidedText(text, Qt.TextElideMode.ElideRight, width)
            last = self._lay_out(face, elided, UNLIMITED)
        return [*lines, last]

    def _lay_out(self, face: Face, text: str, width: int) -> _Text:
        layout = QTextLayout(text, self._fonts[face])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        return _Text(layout, line.naturalTextWidth(), line.ascent())
