"""The charts of a report, drawn from the same figures and in the same shares of their place as the workbook's own."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.core.assessment import Status
from desktop.core.reports.looks import AXIS, RAMP
from desktop.core.reports.printed import Drawing
from desktop.ui.printing.type import Type

THICKNESS = 9.5
"""Points of a bar; less where the bars stand closer."""

_TITLE, _TYPE, _INK = 10.0, 9.0, "1B1F24"
_LEADING = 1.25  # from one line of a name to the next, in sizes of its type
_KEY, _GAP = 6.0, 4.0  # points: a square of the legend, the space beside it
_HATCH = 3.2  # points between two strokes


def draw_chart(painter: QPainter, writer: Type, drawing: Drawing) -> None:
    """Draw a chart: its title, a bar for each name, and what the colours mean."""
    scale = drawing.scale
    left, top, width, height = drawing.plot
    line = _TITLE * scale
    writer.draw(
        painter, drawing.title, (drawing.left + _GAP, drawing.top + line * 0.8), drawing.width - 2 * _GAP,
        face="body", size=line, bold=True, colour=_INK,
    )  # fmt: skip
    step = height / max(1, len(drawing.labels))
    bar = min(THICKNESS * scale, step * 0.72)
    longest = max((sum(one.values[row] for one in drawing.series) for row in range(len(drawing.labels))), default=0.0)
    for row, label in enumerate(drawing.labels):
        middle, lines = top + step * (row + 0.5), label.split("\n")
        pitch = min(_TYPE * _LEADING * scale, step / len(lines))
        for place, text in enumerate(lines):
            writer.draw(
                painter, text, (drawing.left, middle + (place - (len(lines) - 1) / 2) * pitch),
                left - drawing.left - _GAP, face="body", size=_TYPE * scale, colour=_INK, across="right",
            )  # fmt: skip
        start = left
        for one in drawing.series:
            wide = one.values[row] / longest * width if longest else 0.0
            if wide:
                _draw_bar(painter, QRectF(start, middle - bar / 2, wide, bar), one.status)
            start += wide
    painter.setPen(QPen(QColor(f"#{AXIS}"), 0.5))
    painter.drawLine(QLineF(left, top, left, top + height))
    _draw_legend(painter, writer, drawing)


def _draw_bar(painter: QPainter, rect: QRectF, status: Status) -> None:
    """Draw a part of a bar; what is stalled is hatched, so that it is told apart in grey."""
    colour = QColor(f"#{RAMP[status]}")
    hatched = status is Status.STALLED
    painter.fillRect(rect, QColor("white") if hatched else colour)
    if hatched:
        painter.save()
        painter.setClipRect(rect.adjusted(0.2, 0.3, -0.2, -0.3), Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.0))
        for number in range(int((rect.width() + rect.height()) / _HATCH) + 1):
            foot = rect.left() + number * _HATCH - rect.height()
            painter.drawLine(QLineF(foot, rect.bottom(), foot + rect.height(), rect.top()))
        painter.restore()
    painter.setPen(QPen(QColor(f"#{AXIS if status is Status.NOT_STARTED else 'FFFFFF'}"), 0.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)


def _draw_legend(painter: QPainter, writer: Type, drawing: Drawing) -> None:
    scale, size = drawing.scale, _TYPE * drawing.scale
    names = [writer.width(one.name, "body", size) for one in drawing.series]
    whole = sum(names) + len(names) * (_KEY + 3 * _GAP) * scale
    shrunk = min(1.0, drawing.width / whole) if whole else 1.0
    place = drawing.left + max(0.0, drawing.width - whole * shrunk) / 2
    middle = drawing.top + drawing.height - size * 0.8
    for one, name in zip(drawing.series, names, strict=True):
        _draw_bar(painter, QRectF(place, middle - _KEY * scale / 2, _KEY * scale, _KEY * scale), one.status)
        place += (_KEY + _GAP) * scale * shrunk
        writer.draw(painter, one.name, (place, middle), name * shrunk, face="body", size=size, colour=_INK)
        place += (name + 2 * _GAP * scale) * shrunk
