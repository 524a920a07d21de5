"""The status bar: saved when, how many items are shown, the keys, and the date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QStatusBar, QWidget

from desktop.core.labels import Language
from desktop.ui.views.key_row import KeyRow, key_words

if TYPE_CHECKING:
    from desktop.ui.document import Document


class StatusLine(QStatusBar):
    """What is always said at the foot of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 12, 0)
        self._document: Document | None = None
        self._found, self._complete = 0, True
        self._hints = True
        self._saved, self._shown, self._date = QLabel(self), QLabel(self), QLabel(self)
        self._keys = KeyRow(self)
        self._lines = (self._line(), self._line())
        for part in (self._saved, self._lines[0], self._shown, self._lines[1], self._keys):
            self.addWidget(part)
        self.addPermanentWidget(self._date)
        self.messageChanged.connect(self._on_message)

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(QPalette.ColorRole.Mid)
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where they have no room."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Find what has room."""
        super().showEvent(event)
        self._fit()

    def _on_message(self, text: str) -> None:
        if not text:
            self._show_parts()
            self._fit()

    def _show_parts(self) -> None:
        if not self.currentMessage():  # which stands in their place
            for part in self._lines:
                part.setVisible(self._document is not None)
            self._keys.setVisible(self._document is not None and self._document.writable and self._hints)

    def _fit(self) -> None:
        if self._document is None or not self.isVisible() or self.currentMessage():  # it is asked again afterwards
            return
        others = sum(part.sizeHint().width() + 12 for part in (self._saved, self._shown, self._date, *self._lines))
        room = self.window().width() - others - 32
        self._keys.show_within(room)
        self._keys.setVisible(self._hints and self._document.writable and room > 200)
        self._lines[1].setVisible(self._keys.isVisibleTo(self))

    def show_document(self, document: Document | None) -> None:
        """Speak of another workspace, or of none."""
        self._document = document
        if document is not None:
            document.changed.connect(lambda _changes: self.refresh())
        self.retranslate()

    def show_found(self, found: int, complete: bool) -> None:
        """Show how many items the filter leaves."""
        self._found, self._complete = found, complete
        self.refresh()

    def set_hints(self, *, shown: bool) -> None:
        """Show or hide the keys."""
        self._hints = shown
        self.retranslate()

    def refresh(self) -> None:
        """Write when it was saved and what is shown."""
        texts = self._saved_words(), self._found_words()
        if texts != (self._saved.text(), self._shown.text()):  # most marks change neither
            self._saved.setText(texts[0])
            self._shown.setText(texts[1])
            self._fit()

    def _saved_words(self) -> str:
        document = self._document
        if document is None:
            return ""
        if not document.writable:
            return self.tr("Opened for reading only")
        if document.saved_at is None:
            return self.tr("✓ Saved at once")
        return self.tr("✓ Saved {time}").format(time=document.saved_at.strftime("%H:%M"))

    def _found_words(self) -> str:
        if self._document is None:
            return ""
        total = self._document.count().items
        found = f"{self._found}" if self._complete else f"{self._found}…"
        if self._found == total:
            text = self.tr("1 item") if total == 1 else self.tr("{n} items")
        else:
            text = self.tr("{n} of {total} items")
        return text.format(n=found, total=total)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        document = self._document
        self._show_parts()
        self._date.setVisible(document is not None)
        if document is not None:
            keys = key_words(document.language)
            keys.append(("Space", self.tr("done, or back")))
            keys.append(("J K", self.tr("next, previous")))
            self._keys.set_pairs(keys)
            self._date.setText(self.tr("As of {date}").format(date=long_date(document.today(), document.language)))
        self.refresh()
        self._fit()


def long_date(date: dt.date, language: Language) -> str:
    """Return a date with its weekday: ``2025年11月21日 星期五``, ``Fri 21 Nov 2025``."""
    if language == "zh":
        name = QLocale(QLocale.Language.Chinese, QLocale.Country.China).dayName(date.isoweekday())
        return f"{date.year}年{date.month}月{date.day}日 {name}"
    return str(QLocale(QLocale.Language.English).toString(QDate(date.year, date.month, date.day), "ddd d MMM yyyy"))
