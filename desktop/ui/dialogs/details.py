"""Details that are folded until somebody wants them, and can be copied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.style_sheet import Role, set_role

LINES = 7


class Details(QWidget):
    """A link that unfolds a text.

    Signals:
        unfolded(): there is more to show now.
    """

    unfolded = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link, self._copy = QPushButton(self), QPushButton(self)
        for button, act in ((self._link, self._toggle), (self._copy, self._copy_text)):
            set_role(button, Role.LINK)
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setPlainText(text)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES)
        row = QHBoxLayout()
        row.addWidget(self._link)
        row.addStretch(1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignRight)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row)
        box.addWidget(self.text)
        self.text.hide()
        self._copy.hide()
        self.retranslate()

    def _toggle(self) -> None:
        shown = self.text.isHidden()
        self.text.setVisible(shown)
        self._copy.setVisible(shown)
        self.retranslate()
        self.unfolded.emit()

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._link.setText(self.tr("Details") if self.text.isHidden() else self.tr("Hide details"))
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy the details"))
        self.text.setAccessibleName(self.tr("Details"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
