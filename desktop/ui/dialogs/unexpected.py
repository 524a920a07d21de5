"""The box of the last resort: something happened that nobody expected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.dialogs.details import Details
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import label
from desktop.ui.style_sheet import Role


class UnexpectedDialog(Dialog):
    """Says that something unexpected happened, that the marks are saved, and how to pass the details on."""

    def __init__(self, details: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        column = self.add_head("warning", "amber")
        self._text, self._hint = label(self, wrap=True), label(self, Role.SECONDARY, wrap=True)
        self.details = Details(details, self)
        self.details.unfolded.connect(self.fit)
        for part in (self._text, self._hint, self.details):
            column.addWidget(part)
        column.addStretch(1)
        self._close = self.add_button(QPushButton(self), self.reject, primary=True)
        self.setModal(False)
        self.retranslate()
        self.resize(480, 200)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Duibiao"))
        self.set_head(self.tr("Something unexpected happened"))
        self._text.setText(
            self.tr("What you did last may not have worked. Everything that was shown as saved is saved.")
        )
        self._hint.setText(
            self.tr(
                "Try again. If it happens once more, restart the program and pass on the details, also kept in {log}."
            ).format(log=self._log)
        )
        self._close.setText(self.tr("Go on"))
