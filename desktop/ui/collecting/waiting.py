"""The register of fill-in workbooks: what was sent to whom, what came back when, and what has not."""

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
RECIPIENT, SENT, ITEMS, DUE, BACK = range(5)
WIDTHS = {SENT: 130, ITEMS: 90, DUE: 130, BACK: 230}


class WaitingModel(QAbstractTableModel):
    """One row for each sending: to whom, when, how many items, by when it is wanted, when it came back."""

    def __init__(self, language: Language, today: dt.date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._today = today
        self._rows: Sequence[Sending] = ()

    def show_rows(self, rows: Sequence[Sending]) -> None:
        """Show these, those that are wanted soonest first; what has come back stands behind what has not."""
        self.beginResetModel()
        self._rows = sorted(rows, key=lambda one: (one.answered or dt.date.min, one.due or dt.date.max))
        self.endResetModel()

    def left(self) -> int:
        """Return how many have not come back."""
        return sum(one.answered is None for one in self._rows)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many sendings there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return five."""
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the names of the columns."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = self.tr("Sent to"), self.tr("Sent on"), self.tr("Items"), self.tr("Back by"), self.tr("Came back")
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            due = self.tr("no date") if row.due is None else self._day(row.due)
            return (row.recipient, self._day(row.sent), f"{row.items:,}", due, self._back(row))[column]
        if role == Qt.ItemDataRole.ForegroundRole and column == BACK and row.answered is None and self._late(row):
            return colours().red
        return None

    def _late(self, row: Sending) -> int:
        """Return how many days it is late, or was when it came back."""
        return max(0, ((row.answered or self._today) - row.due).days) if row.due else 0

    def _back(self, row: Sending) -> str:
        late = self._late(row)
        if row.answered is None:
            return labels.counted(self.tr("not yet, {n} {n:day|days} late"), n=late) if late else self.tr("not yet")
        day = self._day(row.answered)
        return labels.counted(self.tr("{day}, {n} {n:day|days} late"), day=day, n=late) if late else day

    def _day(self, day: dt.date) -> str:
        return labels.date_text(day, self._language, self._today)


class WaitingList(QWidget):
    """The rows with their heading; not seen where nothing was sent."""

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
        """Show what was sent."""
        self.model.show_rows(rows)
        self.setVisible(bool(rows))
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        left, sent = self.model.left(), self.model.rowCount()
        words = self.tr("Sent to {sent}, not back yet: {n}") if left < sent else self.tr("Not back yet: {n}")
        self._title.setText(words.format(sent=sent, n=left))
        self.table.setAccessibleName(self._title.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
