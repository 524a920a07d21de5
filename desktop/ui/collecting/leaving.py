"""Asks before decisions on the cells are lost."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core import labels
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import label
from desktop.ui.style_sheet import Role


class LeavingDialog(Dialog):
    """Stay, or give up what was decided.

    Signals:
        discard(): the person gives it up.
    """

    discard = Signal()

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        column = self.add_head("warning", "amber")
        self._note = label(self, Role.SECONDARY, wrap=True)
        column.addWidget(self._note)
        self._throw = self.add_button(QPushButton(self), self._end)
        self._stay = self.add_button(QPushButton(self), self.reject, primary=True)
        self.retranslate()
        self.resize(460, self.sizeHint().height())

    def _end(self) -> None:
        self.accept()
        self.discard.emit()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Leave collecting"))
        self.set_head(
            labels.counted(self.tr("You decided on {n} {n:cell|cells}; nothing is written yet"), n=self._count)
        )
        self._note.setText(self.tr("The workbooks stay as they are and can be collected again at any time."))
        self._throw.setText(self.tr("Leave without writing"))
        self._stay.setText(self.tr("Stay"))
