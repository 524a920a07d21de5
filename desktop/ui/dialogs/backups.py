"""The dated copies of the open workspace: made now, looked at, restored."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QWidget

from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.core.store import backup, history
from desktop.core.store.backup import Backup
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import State, StateLine, access, label
from desktop.ui.dialogs.tables import PlainTable, framed
from desktop.ui.dialogs.words import moment, size_text
from desktop.ui.document import Document
from desktop.ui.style_sheet import Role
from desktop.ui.tasks import Progress

Index = QModelIndex | QPersistentModelIndex


class Copies(NamedTuple):
    """What the disk says: the copies, newest first, and the number of steps in the trail now."""

    backups: list[Backup]
    steps: int


class BackupsModel(QAbstractTableModel):
    """The copies: when, how far behind, how large."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._copies = Copies([], 0)

    def show_copies(self, copies: Copies) -> None:
        """Show these."""
        self.beginResetModel()
        self._copies = copies
        self.endResetModel()

    def backup(self, row: int) -> Backup | None:
        """Return the copy of a row."""
        return self._copies.backups[row] if 0 <= row < len(self._copies.backups) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many copies there are."""
        return 0 if parent.isValid() else len(self._copies.backups)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return three."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        one = self._copies.backups[index.row()]
        if index.column() == 0:
            when = moment(one.at, self._document.today(), self._document.language)
            return when[:1].upper() + when[1:]
        return self._behind(one) if index.column() == 1 else size_text(one.size)

    def _behind(self, one: Backup) -> str:
        behind = self._copies.steps - one.batches
        return self.tr("steps behind: {n}").format(n=behind) if behind else self.tr("as now")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Made"), self.tr("Content"), self.tr("Size"))[section]
        return None


class BackupsDialog(Dialog):
    """The list of copies.

    Signals:
        restore_wanted(Path): put this copy in the workspace's place.
    """

    restore_wanted = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._model = BackupsModel(document, self)
        self._table = PlainTable(self._model, self)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self._table.selectionModel().currentChanged.connect(self._show_buttons)
        self._note = label(self, Role.SECONDARY, wrap=True)
        self._state = StateLine(self)
        for part in (self._note, framed(self._table, self), self._state):
            self.body.addWidget(part, 0 if part is self._note or part is self._state else 1)
        self._now = self.add_at_left(QPushButton(self), self._make)
        self._folder = self.add_at_left(QPushButton(self), self._open_folder)
        self._restore = self.add_button(QPushButton(self), self._want_restore)
        self._close = self.add_button(QPushButton(self), self.reject, primary=True)
        self.retranslate()
        self.resize(600, 400)
        self._show_buttons()
        self._read()

    def _read(self) -> None:
        """Ask the disk in a worker."""
        workspace, path = self._document.workspace, self._document.path

        def work(_told: Progress) -> Copies:
            with workspace.reader() as reader, reader.reading() as db:
                newest = history.batches(db, "WHERE id = (SELECT max(id) FROM batch)")
                return Copies(backup.for_path(path), next((batch.id for batch in newest), 0))

        self._document.tasks.run(work, self._show, self._on_failed)

    def _show(self, copies: Copies) -> None:
        self._model.show_copies(copies)
        if copies.backups:
            self._table.setCurrentIndex(self._model.index(0, 0))
        self._show_buttons()

    def _show_buttons(self) -> None:
        self._restore.setEnabled(self._chosen() is not None)

    def _chosen(self) -> Backup | None:
        return self._model.backup(self._table.currentIndex().row())

    def _make(self) -> None:
        """Make a copy now, in a worker."""
        workspace, path = self._document.workspace, self._document.path
        self._now.setEnabled(False)

        def work(told: Progress) -> Backup | None:
            with workspace.reader() as reader:
                return backup.make(reader.db, path, progress=told)

        self._document.tasks.run(work, self._on_made, self._on_failed)

    def _on_made(self, _made: Backup | None) -> None:
        self._now.setEnabled(True)
        self._state.tell(State.FINE, self.tr("A copy was made and checked."))
        self._read()

    def _on_failed(self, error: Exception) -> None:
        self._now.setEnabled(True)
        if not isinstance(error, DuibiaoError):
            raise error
        self._state.tell(State.ERROR, labels.failure_text(error, self._document.language))

    def _open_folder(self) -> None:
        folder = backup.folder(self._document.workspace.uuid, self._document.path)
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _want_restore(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.accept()
            self.restore_wanted.emit(chosen.path)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Backups"))
        self._note.setText(
            self.tr("Checked copies of this file, the last ten. Restoring one keeps the present file beside it.")
        )
        self._table.setAccessibleName(self.tr("Backups"))
        self._table.setColumnWidth(0, 170)
        self._table.setColumnWidth(2, 100)
        self._now.setText(access(self.tr("&Back up now")))
        self._folder.setText(access(self.tr("Open &folder")))
        self._restore.setText(access(self.tr("&Restore this backup…")))
        self._close.setText(self.tr("Close"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
