"""The due date: typed as offices write it, or picked from a calendar; it can be empty."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.core import dates
from desktop.core.errors import UsageError
from desktop.core.labels import Language
from desktop.ui.details_fields import Line, colours
from desktop.ui.icons import tinted


class DueField(Line):
    """A date that can be empty; ``2025年底`` and ``6月底前`` are understood when the field is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = dt.date.today()
        self._language: Language = "zh"
        self._popup: _Calendar | None = None
        self.button = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.button.triggered.connect(self.open_calendar)
        self.retint()

    def retint(self) -> None:
        """Take the icon in the colours in force."""
        self.button.setIcon(QIcon(tinted("calendar", colours().secondary, 16, self.devicePixelRatioF())))

    def set_day(self, today: dt.date, language: Language) -> None:
        """Say what day it is, by which a missing year is filled in, and the language of the calendar."""
        self._today, self._language = today, language

    def show_value(self, value: dt.date | None, placeholder: str) -> None:
        """Show a saved date; None shows the placeholder."""
        super().show_value("" if value is None else value.isoformat(), placeholder)

    def read(self) -> dt.date | None:
        """Return the date that the text names, None where it is empty.

        Raises:
            UsageError: the text names no date (``date-malformed``).
        """
        return dates.read(self.text(), self._today) if self.text().strip() else None

    def open_calendar(self) -> None:
        """Open the calendar below the field."""
        if self._popup is None:
            self._popup = _Calendar(self)
            self._popup.calendar.activated.connect(self._pick)
            self._popup.calendar.clicked.connect(self._pick)
        self._popup.open(self._current(), self._language)

    def _current(self) -> dt.date:
        try:
            return dates.read(self.text() or self.placeholderText(), self._today)
        except UsageError:
            return self._today

    def _pick(self, day: QDate) -> None:
        if self._popup is not None:
            self._popup.hide()
        self.put_back(dt.date(day.year(), day.month(), day.day()).isoformat())
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar on Alt+Down and F4, as a list would."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        else:
            super().keyPressEvent(event)


class _Calendar(QFrame):
    """The calendar in a window of its own, as wide as it needs."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self._field = field
        self.setFrameShape(QFrame.Shape.Box)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        self.calendar = QCalendarWidget(self)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        column.addWidget(self.calendar)

    def open(self, day: dt.date, language: Language) -> None:
        """Open at a day, below the field or above where the screen ends."""
        self.calendar.setLocale(QLocale("zh_CN" if language == "zh" else "en_GB"))
        weekend = QTextCharFormat()
        weekend.setForeground(colours().text)  # red belongs to the lights
        for name in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(name, weekend)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        below = self._field.mapToGlobal(QPoint(0, self._field.height()))
        screen = self._field.screen().availableGeometry()
        if below.y() + self.height() > screen.bottom():
            below = self._field.mapToGlobal(QPoint(0, -self.height()))
        self.move(min(below.x(), screen.right() - self.width()), max(screen.top(), below.y()))
        self.show()
        self.calendar.setFocus()

    def event(self, event: QEvent) -> bool:
        """Close on Escape and give the field its focus back."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._field.setFocus()
            return True
        return super().event(event)
