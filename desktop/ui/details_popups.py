"""Windows that open below a field: a calendar, and a list to tick."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat, QTransform
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QFrame,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.labels import Language
from desktop.ui.details_fields import colours
from desktop.ui.icons import tinted

HIGHEST = 320
"""Pixels of a list to tick, beyond which it scrolls."""
ARROW = 16


class Popup(QFrame):
    """A window that closes on Escape and on a click elsewhere."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self._field = field
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)

    def open(self, focus: QWidget) -> None:
        """Open below the field, or above where the screen ends, with the focus in a part of it."""
        self.resize(self.sizeHint())
        at = self._field.mapToGlobal(QPoint(0, self._field.height()))
        screen = self._field.screen().availableGeometry()
        if at.y() + self.height() > screen.bottom():
            at = self._field.mapToGlobal(QPoint(0, -self.height()))
        self.move(min(at.x(), screen.right() - self.width()), max(screen.top(), at.y()))
        self.show()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge."""
        painter, shown = QPainter(self), colours()
        painter.setPen(shown.field_edge)
        painter.setBrush(shown.base)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the focus back to the field."""
        super().hideEvent(event)
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)


class Calendar(Popup):
    """A calendar whose weeks begin on Monday."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.calendar = QCalendarWidget(self)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.column.addWidget(self.calendar)

    def open_at(self, day: dt.date, language: Language) -> None:
        """Open with a day chosen."""
        self.calendar.setLocale(QLocale("zh_CN" if language == "zh" else "en_GB"))
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._tint()
        self.open(self.calendar)

    def _tint(self) -> None:
        """Take the colours in force; Qt's own have red weekends, and arrows that are black in the dark theme."""
        weekend = QTextCharFormat()
        weekend.setForeground(colours().text)  # red belongs to the lights
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, weekend)
        right = tinted("chevron-right", colours().text, ARROW, self.devicePixelRatioF())
        left = right.transformed(QTransform.fromScale(-1, 1))
        for name, picture in (("qt_calendar_prevmonth", left), ("qt_calendar_nextmonth", right)):
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(QIcon(picture))


class Ticks(Popup):
    """Entries to tick.

    Signals:
        closed(): it was closed.
    """

    closed = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.boxes: list[QCheckBox] = []
        self._ground = QWidget()
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self._scroll)

    def set_entries(self, entries: Sequence[tuple[str, int]], nothing: str) -> None:
        """Make these the entries; ``nothing`` is said where there are none."""
        ground = self._ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        self.boxes = []
        for text, value in entries:
            box = QCheckBox(text, ground)
            box.setProperty("value", value)
            column.addWidget(box)
            self.boxes.append(box)
        if not entries:
            column.addWidget(QLabel(nothing, ground))
        self._scroll.setWidget(ground)
        ground.setAutoFillBackground(False)

    def ticked(self) -> list[QCheckBox]:
        """Return the entries that are ticked."""
        return [box for box in self.boxes if box.isChecked()]

    def open_list(self) -> None:
        """Open as wide as the field at least."""
        wanted = self._ground.sizeHint()
        self._scroll.setFixedHeight(min(wanted.height(), HIGHEST))
        self._scroll.setMinimumWidth(max(self._field.width() - 2, wanted.width() + 16))
        self.open(self.boxes[0] if self.boxes else self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is closed."""
        super().hideEvent(event)
        self.closed.emit()
