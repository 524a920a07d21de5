"""The circles of the statuses as icons, for lists that Qt paints."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Status
from desktop.ui.details_fields import colours
from desktop.ui.glyphs import GLYPH, paint_status, quarters


class StatusIcons:
    """Paints each circle once per colours and scale."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._made: dict[tuple[Status, int, int, float], QIcon] = {}

    def icon(self, status: Status, progress: int) -> QIcon:
        """Return the circle of a status; the progress fills the pie of an item in progress."""
        ratio, shown = self._widget.devicePixelRatioF(), colours()
        quarter = quarters(progress) if status is Status.IN_PROGRESS else 0
        key = (status, quarter, shown.accent.rgb(), ratio)
        if key not in self._made:
            side = round(GLYPH * ratio)
            picture = QPixmap(side, side)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            paint_status(painter, QRectF(0, 0, GLYPH, GLYPH), status, progress, shown)
            painter.end()
            self._made[key] = QIcon(picture)
        return self._made[key]
