"""What was written and what was not, line by line, and who has not answered; it can be copied and saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QStringListModel
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QListView, QVBoxLayout, QWidget

from desktop.core.store.sendings import Sending
from desktop.ui.collecting.waiting import WaitingList
from desktop.ui.dialogs.file_names import clean, documents, free
from desktop.ui.dialogs.parts import State, StateLine, label, title_font
from desktop.ui.dialogs.tables import framed
from desktop.ui.document import Document


class ReceiptPage(QWidget):
    """The receipt that the command gives as well, as a list, since it may be long."""

    def __init__(
        self, document: Document, lines: Sequence[str], waiting: Sequence[Sending], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._lines = list(lines)
        self.ask_save: Callable[..., tuple[str, str]] = QFileDialog.getSaveFileName
        self._title = label(self, wrap=True)
        self._title.setFont(title_font(self.font()))
        self._model = QStringListModel(self._lines, self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.state = StateLine(self)
        self.waiting = WaitingList(document.language, document.today(), self)
        self.waiting.show_rows(waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(framed(self.list, self), 3)
        column.addWidget(self.waiting, 2)
        column.addWidget(self.state)
        self.retranslate()

    def text(self) -> str:
        """Return the receipt."""
        return "\n".join(self._lines) + "\n"

    def copy(self) -> None:
        """Put the receipt on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())
        self.state.tell(State.FINE, self.tr("The receipt is on the clipboard."))

    def save(self) -> None:
        """Write the receipt to a place of the person's choice."""
        title = self.tr("Receipt of collecting")
        name = clean(f"{title} {self._document.today().isoformat()}")
        proposed = free(documents() / f"{name}.txt")
        chosen, _ = self.ask_save(self, self.tr("Save the receipt"), str(proposed), self.tr("Text (*.txt)"))
        if not chosen:
            return
        try:
            Path(chosen).write_text(self.text(), encoding="utf-8-sig")  # by which Notepad and Excel know it
        except OSError:
            text = self.tr("{name} could not be written. Choose another folder or name.").format(name=chosen)
            self.state.tell(State.ERROR, text)
        else:
            self.state.tell(State.FINE, self.tr("Written: {name}").format(name=chosen))

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._title.setText(self.tr("Collected. This is the receipt."))
        self.list.setAccessibleName(self.tr("Receipt"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
