"""Asks what becomes of a draft when the window is closed, or of a text that was not taken apart yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import label
from desktop.ui.dialogs.staying import StayingDialog
from desktop.ui.style_sheet import Role


class LeavingDialog(Dialog):
    """Keep, throw away, or stay.

    Signals:
        keep(), discard(): what the person wants.
    """

    keep = Signal()
    discard = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = title
        column = self.add_head("document", "accent")
        self._note = label(self, Role.SECONDARY, wrap=True)
        column.addWidget(self._note)
        self._stay = self.add_button(QPushButton(self), self.reject)
        self._throw = self.add_button(QPushButton(self), lambda: self._end(self.discard))
        self._keep = self.add_button(QPushButton(self), lambda: self._end(self.keep), primary=True)
        self.retranslate()
        self.resize(500, self.sizeHint().height())

    def _end(self, signal: object) -> None:
        self.accept()
        signal.emit()  # type: ignore[attr-defined] # one of the two signals above

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Leave the import"))
        self.set_head(self.tr("“{title}” is not saved as a policy document yet").format(title=self._name))
        self._note.setText(self.tr("A draft is offered again when this window is opened next."))
        self._stay.setText(self.tr("Stay"))
        self._throw.setText(self.tr("Throw it away"))
        self._keep.setText(self.tr("Keep the draft"))


class LeavingTextDialog(StayingDialog):
    """Throw a text away that stands in the field for pasted text, or stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("document", "accent", parent)
        self.retranslate()
        self.resize(460, self.sizeHint().height())

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.say(
            self.tr("Leave the import"),
            self.tr("The pasted text was not taken apart yet"),
            self.tr("It is kept nowhere: once this window is closed, it is gone."),
            self.tr("Throw it away"),
        )
