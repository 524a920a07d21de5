"""The files that came back, those that were refused whole first."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.core import labels
from desktop.core.labels import Language
from desktop.core.reports.fill_in import receipt
from desktop.core.reports.fill_in.collection import File
from desktop.core.reports.fill_in.fields import FILLED
from desktop.ui.dialogs.parts import colours

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NAME, ABOUT, CHANGED, REFUSED = range(4)


class FilesModel(QAbstractTableModel):
    """One row for each file: its name, whose it is or why it was refused, how many of its cells differ."""

    def __init__(self, language: Language, today: dt.date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language, self._today = language, today
        self._files: tuple[File, ...] = ()
        self._order: list[int] = []

    def show_files(self, files: tuple[File, ...]) -> None:
        """Show other files."""
        self.beginResetModel()
        self._files = files
        self._order = sorted(range(len(files)), key=lambda place: files[place].error is None)
        self.endResetModel()

    def place(self, row: int) -> int:
        """Return the place of a row's file in the collection."""
        return self._order[row]

    def refused(self) -> int:
        """Return how many files were refused whole."""
        return sum(file.error is not None for file in self._files)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many files there are."""
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return four."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if not index.isValid():
            return None
        file, column = self._files[self._order[index.row()]], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (file.path.name, self._about(file), self._changed(file), self._refused(file))[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{file.path}\n{self._about(file)}"
        if role == Qt.ItemDataRole.ForegroundRole and column != NAME:
            return self._colour(file, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (CHANGED, REFUSED):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and column == NAME:
            return ", ".join(filter(None, (file.path.name, self._about(file), self._changed(file))))
        return None

    def _colour(self, file: File, column: int) -> QColor:
        return colours().red if file.error is not None or column == REFUSED else colours().secondary

    def _about(self, file: File) -> str:
        """Return whose it is, how large, who filled it in, what is worth knowing; or why it was refused."""
        if file.error is not None:
            told = labels.error_text(file.error, self._language)
            return labels.joined([told.happened, told.todo], self._language)
        parts = [
            file.recipient,
            self._extent(file),
            receipt.filled(file, self._language),
            *receipt.notes(file, self._language, self._today),
        ]
        return labels.text("list.joint", self._language).join(filter(None, parts))

    def _extent(self, file: File) -> str:
        return labels.counted(
            self.tr("{n} {n:item|items} × {fields} {fields:column|columns}"), n=file.items, fields=len(FILLED)
        )

    def _changed(self, file: File) -> str:
        if file.error is not None:
            return ""
        return labels.counted(self.tr("{n} {n:cell|cells} changed"), n=file.answers)

    def _refused(self, file: File) -> str:
        return self.tr("{n} refused").format(n=file.refused) if file.refused else ""
