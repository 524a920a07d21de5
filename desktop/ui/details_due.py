"""The due date: typed as offices write it, or picked from a calendar; it can be empty."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core import dates
from desktop.core.errors import UsageError
from desktop.core.labels import Language
from desktop.ui.details_fields import Line, colours
from desktop.ui.details_popups import Calendar
from desktop.ui.icons import tinted


class DueField(Line):
    """A date that can be empty; ``2025年底`` and ``6月底前`` are understood when the field is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = dt.date.today()
        self._language: Language = "zh"
        self._popup: Calendar | None = None
        self.button = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.button.triggered.connect(self.open_calendar)
        self.retint()

    def retint(self) -> None:
        """Take the icon in the colours in force."""
        self.button.setIcon(QIcon(tinted("calendar", colours().secondary, 16, self.devicePixelRatioF())))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours, in the details and in a dialog."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange) and hasattr(self, "button"):
            self.retint()

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
            self._popup = Calendar(self)
            self._popup.calendar.activated.connect(self._pick)
            self._popup.calendar.clicked.connect(self._pick)
        self._popup.open_at(self._current(), self._language)

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
