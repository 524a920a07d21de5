"""Asks before decisions on the cells are lost."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core import labels
from desktop.ui.dialogs.staying import StayingDialog


class LeavingDialog(StayingDialog):
    """Stay, or give up what was decided."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__("warning", "amber", parent)
        self._count = count
        self.retranslate()
        self.resize(460, self.sizeHint().height())

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.say(
            self.tr("Leave collecting"),
            labels.counted(self.tr("You decided on {n} {n:cell|cells}; nothing is written yet"), n=self._count),
            self.tr("The workbooks stay as they are and can be collected again at any time."),
            self.tr("Leave without writing"),
        )
