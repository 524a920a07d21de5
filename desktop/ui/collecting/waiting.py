"""Who has not answered: what was sent out and has not come back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.labels import Language
from desktop.core.store.sendings import Sending
from desktop.ui.dialogs.parts import colours, label
from desktop.ui.dialogs.tables import PlainTable, framed
from desktop.ui.theme import strong

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
RECIPIENT, SENT, DUE, ITEMS = range(4)
WIDTHS = {SENT: 130, DUE: 210, ITEMS: 90}


class WaitingModel(QAbstractTableModel):
    """One row for each sending: to whom, when, by when it is wanted, how many items."""

    def __init__(self, language: Language, today: dt.date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._today = today
        self._rows: Sequence[Sending] = ()

    def show_rows(self, rows: Sequence[Sending]) -> None:
        """Show these, the ones that are late first."""
        self.beginResetModel()
        self._rows = sorted(rows, key=lambda one: one.due or dt.date.max)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many sendings there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return four."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the names of the columns."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Sent to"), self.tr("Sent on"), self.tr("Back by"), self.tr("Items"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.recipient, self._day(row.sent), self._due(row), str(row.items))[column]
        if role == Qt.ItemDataRole.ForegroundRole and column == DUE and self._late(row):
            return colours().red
        return None

    def _late(self, row: Sending) -> int:
        """Return how many days it is late."""
        return max(0, (self._today - row.due).days) if row.due else 0

    def _due(self, row: Sending) -> str:
        if row.due is None:
            return self.tr("no date")
        day, late = self._day(row.due), self._late(row)
        return labels.counted(self.tr("{day}, {n} {n:day|days} late"), day=day, n=late) if late else day

    def _day(self, day: dt.date) -> str:
        return labels.date_text(day, self._language, self._today)


class WaitingList(QWidget):
    """The rows with their heading; not seen where everything has come back."""

    def __init__(self, language: Language, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = WaitingModel(language, today, self)
        self._title = label(self)
        self._title.setFont(strong(self._title.font()))
        self.table = PlainTable(self.model, self)
        for column, width in WIDTHS.items():
            self.table.setColumnWidth(column, width)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._title)
        whole.addWidget(framed(self.table, self), 1)
        self.retranslate()

    def show_rows(self, rows: Sequence[Sending]) -> None:
        """Show what has not come back."""
        self.model.show_rows(rows)
        self.setVisible(bool(rows))
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._title.setText(self.tr("Not back yet: {n}").format(n=self.model.rowCount()))
        self.table.setAccessibleName(self._title.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
