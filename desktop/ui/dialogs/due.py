"""Another due date for the chosen items."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core import labels
from desktop.core.errors import UsageError
from desktop.ui.details_due import DueField
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.parts import State, StateLine
from desktop.ui.document import Document


class DueDialog(Dialog):
    """Asks for a date, typed as offices write it or picked from a calendar.

    Signals:
        chosen(object): the date.
    """

    chosen = Signal(object)

    def __init__(self, document: Document, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._count = document, count
        self.field = DueField(self)
        self.field.set_day(document.today(), document.language)
        self._state = StateLine(self)
        self._form = Form(self)
        self._form.add("due", self.field)
        self._form.add_below(self._state)
        self.body.addLayout(self._form)
        self.body.addStretch(1)
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._set = self.add_button(QPushButton(self), self._give, primary=True)
        self.retranslate()
        self.resize(380, self.sizeHint().height())

    def _give(self) -> None:
        try:
            day: dt.date | None = self.field.read()
        except UsageError as error:
            self._state.tell(State.ERROR, labels.failure_text(error, self._document.language))
            self.field.setFocus()
            return
        if day is None:
            self._state.tell(State.ERROR, self.tr("Give a date."))
            self.field.setFocus()
            return
        self.accept()
        self.chosen.emit(day)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(labels.counted(self.tr("Due date of {n} {n:item|items}"), n=self._count))
        self._form.set_words({"due": self.tr("&Due")})
        self.field.setPlaceholderText(self.tr("2025-12-31, 2025-06 or 2025"))
        self._cancel.setText(self.tr("Cancel"))
        self._set.setText(self.tr("Set"))
