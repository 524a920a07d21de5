"""Where a report goes: its format, the file, and what speaks against it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.core.reports.export import SUFFIXES
from desktop.ui.dialogs.file_names import clean, documents, free
from desktop.ui.dialogs.parts import Segments

NAMES = {".xlsx": "Excel", ".pdf": "PDF", ".csv": "CSV", ".json": "JSON"}
"""The formats by their endings; they are called so in every language."""


class TargetField(QWidget):
    """The format and the file.

    Signals:
        changed(): another format.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._proposed = Path()
        self._replaced: Path | None = None
        self.formats = Segments(list(SUFFIXES), self._choose_format, self)
        self.formats.choose(SUFFIXES[0])
        self.file = QLineEdit(self)
        self._change = QPushButton(self)
        self._change.setAutoDefault(False)
        self._change.clicked.connect(lambda _checked=False: self._ask())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.file, 1)
        row.addWidget(self._change)
        self.setFocusProxy(self.file)

    def propose(self, name: str) -> None:
        """Propose a file of this name, unless the person has named one."""
        self._name = clean(name)
        if self.file.text() in ("", str(self._proposed)):
            self._show(self._proposed.parent if self._proposed.name else documents())

    def start_in(self, folder: Path) -> None:
        """Propose files in a folder."""
        if folder.is_dir():
            self._proposed = folder / "-"

    def _show(self, folder: Path) -> None:
        self._proposed = free(folder / f"{self._name}{self.suffix()}")
        self.file.setText(str(self._proposed))

    def suffix(self) -> str:
        """Return the ending of the chosen format."""
        return self.formats.chosen()

    def choose_format(self, suffix: str) -> None:
        """Choose a format."""
        if suffix in SUFFIXES:
            self.formats.choose(suffix)
            self._choose_format(suffix)

    def _choose_format(self, _suffix: str) -> None:
        if self.file.text() == str(self._proposed):
            self._show(self._proposed.parent)
        elif self.file.text().strip():
            path = Path(self.file.text().strip())
            if path.suffix.lower() in SUFFIXES:
                self.file.setText(str(path.with_suffix(self.suffix())))
        self.changed.emit()

    def path(self) -> Path:
        """Return the file, with the ending of its format; without a folder it lies in that of documents."""
        text = self.file.text().strip()
        path = Path(text if text.lower().endswith(self.suffix()) else text + self.suffix())
        return path if path.is_absolute() else documents() / path

    def fault(self) -> str:
        """Return in words what must be put right before anything can be written; empty where nothing must.

        A file that exists is asked about once.
        """
        path = self.path()
        if not self.file.text().strip():
            return self.tr("Give the file a name.")
        if not path.parent.is_dir():
            return self.tr("There is no folder {folder}. Choose another one.").format(folder=path.parent)
        if not os.access(path.parent, os.W_OK):
            text = self.tr("Nothing can be written in the folder {folder}. Choose another one.")
            return text.format(folder=path.parent)
        if path.exists() and path != self._replaced:
            self._replaced = path
            return self.tr("There is a file of this name. Export once more to replace it, or give another name.")
        return ""

    def _ask(self) -> None:
        suffix = self.suffix()
        dialog = QFileDialog(self, self.tr("Export as"), str(self.path().parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{NAMES[suffix]} (*{suffix})")
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(self.path().name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, name: str) -> None:
        """Take a file from the system's dialog, which has asked about one that exists."""
        self._replaced = Path(name)
        self.file.setText(name)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.formats.set_words(self.tr("Format"), NAMES)
        self.file.setAccessibleName(self.tr("File"))
        self._change.setText(self.tr("Change…"))
