"""Asks how a document is saved that the assessment seems to have already: as its new edition, or as another one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import label
from desktop.ui.style_sheet import Role


class SavingDialog(Dialog):
    """A new edition, another document, or neither yet.

    Signals:
        edition(), another(): what the person wants.
    """

    edition = Signal()
    another = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = title
        column = self.add_head("document-stack", "accent")
        self._note = label(self, Role.SECONDARY, wrap=True)
        column.addWidget(self._note)
        self._stay = self.add_button(QPushButton(self), self.reject)
        self._other = self.add_button(QPushButton(self), lambda: self._end(another=True))
        self._same = self.add_button(QPushButton(self), lambda: self._end(another=False), primary=True)
        self.retranslate()
        self.resize(540, self.sizeHint().height())

    def _end(self, *, another: bool) -> None:
        self.accept()
        (self.another if another else self.edition).emit()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Save as a policy document"))
        self.set_head(self.tr("“{title}” is in this assessment already").format(title=self._name))
        self._note.setText(
            self.tr(
                "As its new edition, it is compared measure by measure; marks stay with their items, and you see what "
                "changes before anything is written. As another document, it stands beside the one that is there."
            )
        )
        self._stay.setText(self.tr("Cancel"))
        self._other.setText(self.tr("As another document"))
        self._same.setText(self.tr("As a new edition…"))
