"""The shapes that carry meaning: status circles, applicability squares, lights, and the one progress bar.

Pure functions over a QPainter; they leave it as they found it. Everything snaps to whole pixels of the device,
so that it is crisp at 100, 125, 150 and 200 % and on paper. Colours only repeat what the shapes say.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop.core.assessment import Applicability, Light, Status
from desktop.core.store.rows import Counts
from desktop.ui.tokens import Tokens

GLYPH = 16.0
"""Glyphs are drawn on a grid of 16."""
LAMP = 12.0
"""Lights are drawn on a grid of 12."""
BOX = 14.0
"""Check boxes are drawn on a grid of 14."""
STROKE = 1.5


class Parts(NamedTuple):
    """Numbers of items that a bar shows, from left to right; or per cents of one item."""

    done: int = 0
    ongoing: int = 0
    in_progress: int = 0
    stalled: int = 0
    rest: int = 0


def parts(counts: Counts) -> Parts:
    """Return what the bar shows of a place's applicable items."""
    return Parts(counts.done, counts.ongoing, counts.in_progress, counts.stalled, counts.not_started)


def quarters(progress: int) -> int:
    """Return how many quarters of the pie a progress of 1–99 % fills: 1–37, 38–62, 63–99."""
    return 1 if progress < 38 else 2 if progress < 63 else 3


def fill(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """Fill a rectangle, and leave the painter without a pen and with this brush.

    ``QPainter.fillRect`` would do it by itself. But one of the things that it takes is a gradient by its name, and to
    look whether it was handed one PySide first makes all 169 names, which no start should wait for.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def paint_status(painter: QPainter, rect: QRectF, status: Status, progress: int, colours: Tokens) -> None:
    """Paint the circle of a status into the square ``rect``.

    Args:
        painter: where to; left as found.
        rect: a square of any size, 16 in rows.
        status: which circle.
        progress: whole per cent; chooses the pie of an item in progress.
        colours: of the row's palette.
    """
    with _grid(painter, rect, GLYPH) as unit:
        if status is Status.DONE:
            _disc(painter, 7, colours.accent)
            _stroke(painter, colours.on_accent, 1.7, _TICK)
        elif status is Status.ONGOING:
            _stroke(painter, colours.accent, 1.6, _INFINITY)
        elif status is Status.STALLED:
            _ring(painter, colours.text)
            _two_bars(painter, unit, colours.text)
        elif status is Status.IN_PROGRESS:
            _ring(painter, colours.accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent)
            painter.drawPie(QRectF(3.7, 3.7, 8.6, 8.6), 90 * 16, -90 * 16 * quarters(progress))
        else:
            _ring(painter, colours.secondary)


def paint_applicability(painter: QPainter, rect: QRectF, applicability: Applicability, colours: Tokens) -> None:
    """Paint the square of an applicability: a tick, a dash, or a dashed frame with a question mark."""
    with _grid(painter, rect, GLYPH) as unit:
        # The frame's outer edge lies on a whole pixel.
        inset = round(unit) / unit + STROKE / 2
        frame = QRectF(inset, inset, GLYPH - 2 * inset, GLYPH - 2 * inset)
        if applicability is Applicability.UNDECIDED:
            _stroke(painter, colours.secondary, STROKE, _dashes(frame), Qt.PenCapStyle.FlatCap)
            _stroke(painter, colours.secondary, 1.4, _QUESTION)
            _disc(painter, 0.9, colours.secondary, QPointF(8, 11.3))
            return
        colour = colours.accent if applicability is Applicability.APPLICABLE else colours.secondary
        painter.setPen(QPen(colour, STROKE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 1.8, 1.8)
        if applicability is Applicability.APPLICABLE:
            _stroke(painter, colour, 1.6, _TICK)
        else:
            height = max(1, round(STROKE * unit)) / unit
            top = round((8 - height / 2) * unit) / unit
            fill(painter, QRectF(5, top, 6, height), colour)


def paint_box(painter: QPainter, rect: QRectF, checked: bool, colours: Tokens) -> None:
    """Paint a check box into the square ``rect``, 14 in tables, as the style sheet draws those of Qt's own lists.

    Args:
        painter: where to; left as found.
        rect: a square.
        checked: whether the tick is in it.
        colours: of the palette in force.
    """
    with _grid(painter, rect, BOX) as unit:
        width = max(1, round(unit)) / unit
        painter.setPen(QPen(colours.accent if checked else colours.field_edge, width))
        painter.setBrush(colours.accent if checked else colours.base)
        painter.drawRoundedRect(QRectF(width / 2, width / 2, BOX - width, BOX - width), 2.5, 2.5)
        if checked:
            _stroke(painter, colours.on_accent, 1.8, _BOX_TICK)


def paint_lamp(painter: QPainter, rect: QRectF, light: Light, colours: Tokens) -> None:
    """Paint a light into the square ``rect``: red square, yellow triangle, green circle, dotted ring."""
    with _grid(painter, rect, LAMP) as unit:
        if light is Light.NO_DATE:
            for dot in range(8):
                turn = math.tau * (dot + 0.5) / 8
                _disc(painter, 0.75, colours.secondary, QPointF(6 + 4.5 * math.cos(turn), 6 + 4.5 * math.sin(turn)))
            return
        width = max(1, round(unit)) / unit
        inset = round(unit) / unit + width / 2
        box = QRectF(inset, inset, LAMP - 2 * inset, LAMP - 2 * inset)
        outline, fill = {
            Light.OVERDUE: (colours.red, colours.red_fill),
            Light.DUE_SOON: (colours.amber, colours.amber_fill),
            Light.BEHIND: (colours.amber, colours.amber_fill),
            Light.ON_TRACK: (colours.green, colours.green_fill),
        }[light]
        join = Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(outline, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, join))
        painter.setBrush(fill)
        if light is Light.OVERDUE:
            painter.drawRoundedRect(box, 1, 1)
        elif light is Light.ON_TRACK:
            painter.drawEllipse(box)
        else:
            painter.drawPolygon(_triangle(box))


def paint_bar(painter: QPainter, rect: QRectF, counts: Parts, colours: Tokens, selected: bool = False) -> None:
    """Paint the progress bar of a chapter, a framework, the whole work, or (in per cents) one item.

    Args:
        painter: where to; left as found.
        rect: the bar; 4 high in the tree, 8 in the strip, any size on paper.
        counts: what to show; nothing at all shows as an empty bar. A number above 0 always shows.
        colours: of the row's palette.
        selected: the bar lies on a selected row, on which its rest needs another colour.
    """
    rest = colours.bar_rest_selected if selected else colours.bar_rest
    colour = (colours.bar_done, colours.bar_ongoing, colours.bar_progress, colours.bar_stalled, rest)
    with _grid(painter, rect, 0) as unit:
        width, height = round(rect.width() * unit), max(1, round(rect.height() * unit))
        gap = max(round(unit), height // 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        shown = counts if sum(counts) else Parts(rest=1)
        left = 0
        for index, part in enumerate(widths(shown, width, 4 * gap)):
            if not part:
                continue
            box = QRectF(left, 0, part if left + part >= width else part - gap, height)
            if index == Parts._fields.index("stalled"):
                _hatch(painter, box, colour[index])
            else:
                fill(painter, box, colour[index])
            left += part
        if colours.system:
            painter.setPen(QPen(colours.text, max(1, round(unit))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(0, 0, width - 1, height - 1))


def widths(counts: Parts, width: int, least: int) -> list[int]:
    """Share a width in pixels among the numbers; what is above 0 gets at least ``least``, the sum is the width."""
    total = sum(counts)
    edges = [round(width * sum(counts[:index]) / total) for index in range(len(counts) + 1)]
    shares = [right - left for left, right in zip(edges, edges[1:], strict=False)]
    for index, count in enumerate(counts):
        while count and shares[index] < least < max(shares):
            largest = shares.index(max(shares))
            moved = min(least - shares[index], shares[largest] - least)
            shares[index] += moved
            shares[largest] -= moved
    return shares


@contextmanager
def _grid(painter: QPainter, rect: QRectF, side: float) -> Iterator[float]:
    """Move the painter to ``rect``, snapped to whole pixels, and scale it to a grid; give pixels per grid unit.

    With a ``side`` of 0 the grid is the pixels of the device, and pixels per unit of the painter are given.
    """
    transform = painter.deviceTransform()
    scale = transform.m11() or 1.0
    x, y = rect.x() * scale + transform.dx(), rect.y() * scale + transform.dy()
    painter.save()
    painter.translate(rect.x() + (round(x) - x) / scale, rect.y() + (round(y) - y) / scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = max(1, round(rect.width() * scale)) / side if side else scale
    painter.scale(unit / scale if side else 1 / scale, unit / scale if side else 1 / scale)
    try:
        yield unit
    finally:
        painter.restore()


def _ring(painter: QPainter, colour: QColor) -> None:
    painter.fillPath(_RING, colour)


def _disc(painter: QPainter, radius: float, colour: QColor, centre: QPointF | None = None) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre or QPointF(8, 8), radius, radius)


def _two_bars(painter: QPainter, unit: float, colour: QColor) -> None:
    width, height = max(1, round(1.6 * unit)), round(6 * unit)
    middle, top = round(8 * unit), round(5 * unit)
    for left in (middle - round(unit) - width, middle + round(unit)):
        fill(painter, QRectF(left / unit, top / unit, width / unit, height / unit), colour)


def _stroke(
    painter: QPainter,
    colour: QColor,
    width: float,
    path: QPainterPath,
    cap: Qt.PenCapStyle = Qt.PenCapStyle.RoundCap,
) -> None:
    painter.strokePath(path, QPen(colour, width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin))


def _hatch(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Fill a box with diagonal strokes, so that stalled differs from its neighbours without colour."""
    step = max(5.0, box.height() * 0.65)
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, step * 0.44))
    strokes, x, height, top, bottom = [], box.left(), box.height(), box.top() - 1, box.bottom() + 1
    while x < box.right() + height:
        strokes.append(QLineF(x - height - 1, bottom, x + 1, top))
        x += step
    painter.drawLines(strokes)  # at once: half the time, in which each row of the tree has such a bar
    painter.restore()


def _triangle(box: QRectF) -> QPolygonF:
    return QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()])


def _dashes(frame: QRectF) -> QPainterPath:
    """Return the dashed frame: four corners and a dash in the middle of each side, alike on all sides."""
    path = QPainterPath()
    radius, stub, dash = 1.8, 3.4, 1.3
    corners = (
        (frame.topLeft(), 1, 1),
        (frame.topRight(), -1, 1),
        (frame.bottomRight(), -1, -1),
        (frame.bottomLeft(), 1, -1),
    )
    for corner, across, down in corners:
        path.moveTo(corner + QPointF(0, down * stub))
        path.lineTo(corner + QPointF(0, down * radius))
        path.quadTo(corner, corner + QPointF(across * radius, 0))
        path.lineTo(corner + QPointF(across * stub, 0))
    middle, half = frame.center(), frame.width() / 2
    for x, y, dx, dy in ((0, -half, dash, 0), (0, half, dash, 0), (-half, 0, 0, dash), (half, 0, 0, dash)):
        path.moveTo(middle + QPointF(x - dx, y - dy))
        path.lineTo(middle + QPointF(x + dx, y + dy))
    return path


def _annulus() -> QPainterPath:
    # Filled between two circles: the raster engine strokes a small circle unevenly.
    path = QPainterPath()
    path.addEllipse(QPointF(8, 8), 7, 7)
    path.addEllipse(QPointF(8, 8), 7 - STROKE, 7 - STROKE)
    return path


def _tick() -> QPainterPath:
    path = QPainterPath(QPointF(4.8, 8.2))
    path.lineTo(7.1, 10.5)
    path.lineTo(11.3, 5.8)
    return path


def _box_tick() -> QPainterPath:
    path = QPainterPath(QPointF(3.4, 7.3))
    path.lineTo(5.9, 9.7)
    path.lineTo(10.6, 4.6)
    return path


def _infinity() -> QPainterPath:
    path = QPainterPath(QPointF(8, 8))
    for side in (-1, 1):
        for (ax, ay), (bx, by), (x, y) in (
            ((1.6, -2.4), (2.6, -3.1), (3.8, -3.1)),
            ((5.6, -3.1), (6.8, -1.7), (6.8, 0)),
            ((6.8, 1.7), (5.6, 3.1), (3.8, 3.1)),
            ((2.6, 3.1), (1.6, 2.4), (0, 0)),
        ):
            path.cubicTo(8 + side * ax, 8 + ay, 8 + side * bx, 8 + by, 8 + side * x, 8 + y)
    return path


def _question() -> QPainterPath:
    path = QPainterPath(QPointF(6.1, 6.5))
    path.cubicTo(6.1, 5.3, 6.9, 4.7, 8, 4.7)
    path.cubicTo(9.1, 4.7, 9.9, 5.4, 9.9, 6.4)
    path.cubicTo(9.9, 7.8, 8, 7.8, 8, 9.2)
    return path


_RING = _annulus()
_TICK = _tick()
_BOX_TICK = _box_tick()
_INFINITY = _infinity()
_QUESTION = _question()
