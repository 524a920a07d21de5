"""The field for pasted text, which also takes what people paste or drop there that is no plain text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDropEvent, QTextDocumentFragment
from PySide6.QtWidgets import QPlainTextEdit

from desktop.ui.local_files import local_files, take_copy


class PasteField(QPlainTextEdit):
    """A field of text. Files copied in a file manager would otherwise leave their addresses in it.

    Signals:
        files_given(list[Path]): files were pasted or dropped.
        image_given(): a picture was, of which nothing can be read.
    """

    files_given = Signal(object)
    image_given = Signal()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, files, and what brings no plain text along."""
        return source.hasHtml() or source.hasImage() or super().canInsertFromMimeData(source)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it as a copy, whatever Qt would do."""
        super().dropEvent(event)
        if event.isAccepted():
            take_copy(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Tell of files and pictures; write text, and of a page its text."""
        paths = local_files(source)
        if paths:
            self.files_given.emit(paths)
        elif source.hasText():
            super().insertFromMimeData(source)
        elif source.hasHtml():
            self.insertPlainText(QTextDocumentFragment.fromHtml(source.html()).toPlainText())
        elif source.hasImage():
            self.image_given.emit()
