"""Asks before something is lost, or done that is hardly meant: the first choice is to stay."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import label
from desktop.ui.style_sheet import Role


class StayingDialog(Dialog):
    """Stay, which Enter and Esc do, or go on all the same.

    A subclass says its words through ``say`` in ``retranslate``, which it calls at the end of its ``__init__``.

    Attributes:
        confirm: the button that goes on.

    Signals:
        confirmed(): the person goes on.
    """

    confirmed = Signal()

    def __init__(self, icon: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = self.add_head(icon, colour)
        self._note = label(self, Role.SECONDARY, wrap=True)
        column.addWidget(self._note)
        self.confirm = self.add_button(QPushButton(self), self._confirm)
        self._stay = self.add_button(QPushButton(self), self.reject, primary=True)

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit()

    def say(self, title: str, head: str, note: str, confirm: str) -> None:
        """Write all words: of the window, its heading, what stands below that, and of the button that goes on."""
        self.setWindowTitle(title)
        self.set_head(head)
        self._note.setText(note)
        self.confirm.setText(confirm)
        self._stay.setText(self.tr("Stay"))
