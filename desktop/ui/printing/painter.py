"""Draws the pages of a report: the same for the preview on the screen and for PDF."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.core.labels import Language
from desktop.core.reports.looks import LINE
from desktop.core.reports.printed import Sheet
from desktop.core.reports.spread import Box
from desktop.ui.printing.charts import draw_chart
from desktop.ui.printing.type import Type

BORDER = 0.5
"""Points of a line around a cell; on a screen never less than a pixel."""

_PAD = 1.9  # points between the edge of a cell and its text: half of what the layout keeps free


class PagePainter:
    """Draws pages with a painter whose unit is the point and whose origin is the corner of the paper."""

    def __init__(self, language: Language) -> None:
        self.type = Type(language)

    def paint(self, painter: QPainter, page: Sheet) -> None:
        """Draw a page: grounds first, then lines, then texts, so that none covers another."""
        boxes = page.boxes
        painter.setPen(Qt.PenStyle.NoPen)
        for box in boxes:
            if box.look.fill:
                painter.fillRect(_rect(box), QColor(f"#{box.look.fill}"))
        painter.setPen(_pen(painter, LINE))
        for box in boxes:
            edges = _edges(box)
            painter.drawLines(edges if box.look.border == "box" else edges[:2] if box.look.border else [])
        right = max((box.left + box.width for box in boxes), default=0.0)
        for box in boxes:
            self._text(painter, box, right)
        for drawing in page.drawings:
            draw_chart(painter, self.type, drawing)

    def _text(self, painter: QPainter, box: Box, right: float) -> None:
        shape, count = box.look, len(box.lines)
        pad = _PAD * box.scale
        room = (right - box.left if box.spills else box.width) - 2 * pad
        block = box.pitch * count
        top = box.top + (box.height - block if shape.down == "bottom" else (box.height - block) / 2)
        for number, line in enumerate(box.lines):
            if not line:
                continue
            place = box.left + pad, top + box.pitch * (number + 0.5)
            width = self.type.width(line, shape.face, shape.size * box.scale, bold=shape.bold)
            if shape.underlined:
                end = place[0] + min(width, room)
                below = place[1] + 0.48 * shape.size * box.scale
                painter.setPen(_pen(painter, shape.colour))
                painter.drawLine(QLineF(place[0], below, end, below))
            self.type.draw(
                painter,
                line,
                place,
                room,
                face=shape.face,
                size=shape.size * box.scale,
                bold=shape.bold,
                colour=shape.colour,
                across=shape.across,
            )


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)


def _edges(box: Box) -> list[QLineF]:
    """Return the upper, lower, left and right edge."""
    rect = _rect(box)
    corners = rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()
    return [QLineF(corners[one], corners[other]) for one, other in ((0, 1), (2, 3), (0, 2), (1, 3))]


def _pen(painter: QPainter, colour: str) -> QPen:
    pixel = 1 / painter.deviceTransform().m11()
    pen = QPen(QColor(f"#{colour}"), max(BORDER, pixel))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
