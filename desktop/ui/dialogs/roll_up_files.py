"""The files of a roll-up and how each fared, as a model; and the table that takes them by dropping."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.core.labels import Language
from desktop.ui.dialogs.tables import PlainTable

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class FilesModel(QAbstractTableModel):
    """Files in the order of their names, each with what became of it: nothing yet, taken, or the reason why not."""

    def __init__(self, language: Callable[[], Language], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.paths: list[Path] = []
        self._heard: dict[Path, DuibiaoError | None] = {}

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return the number of files."""
        return 0 if parent.isValid() else len(self.paths)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Return 2: the file, what became of it."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        """Return a name or a state; whole as a tip."""
        if not index.isValid():
            return None
        path = self.paths[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return path.name if index.column() == 0 else self._state(path)
        if role == Qt.ItemDataRole.ToolTipRole:
            error = self._heard.get(path)
            return str(path) if error is None else self._reason(error)
        return None

    def _reason(self, error: DuibiaoError) -> str:
        """Return why a file was not taken, and what to ask for."""
        from desktop.core.reports.roll_up import refusals

        told = refusals.told(error, self._language())
        return labels.joined([told.happened, told.todo], self._language())

    def _state(self, path: Path) -> str:
        if path not in self._heard:
            return ""
        error = self._heard[path]
        return self.tr("Taken") if error is None else labels.error_text(error, self._language()).happened

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        """Return the names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("File"), self.tr("State"))[section]

    def add(self, paths: Iterable[Path]) -> None:
        """Add files, each once."""
        every = sorted({*self.paths, *paths}, key=lambda path: (path.name, str(path)))
        self.beginResetModel()
        self.paths = every
        self.endResetModel()

    def remove(self, rows: Iterable[int]) -> None:
        """Take files away."""
        gone = set(rows)
        self.beginResetModel()
        self.paths = [path for row, path in enumerate(self.paths) if row not in gone]
        self.endResetModel()

    def hear(self, path: Path, error: DuibiaoError | None) -> None:
        """Take what became of a file."""
        self._heard[path] = error
        if path in self.paths:
            row = self.paths.index(path)
            self.dataChanged.emit(self.index(row, 1), self.index(row, 1))

    def forget(self) -> None:
        """Forget what became of all files."""
        self._heard = {}
        self.retranslate()

    def retranslate(self) -> None:
        """Have the words read again."""
        if self.paths:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.paths) - 1, 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)


class FilesTable(PlainTable):
    """The files; Delete takes the chosen ones away."""

    def __init__(self, model: FilesModel, remove: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._remove = remove
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        head = self.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.resizeSection(0, 260)

    def rows(self) -> list[int]:
        """Return the chosen rows."""
        return [index.row() for index in self.selectionModel().selectedRows()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take away by Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)
