"""All keys in one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHeaderView, QLineEdit, QPushButton, QWidget

from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import without_access
from desktop.ui.dialogs.tables import PlainTable, framed

Index = QModelIndex | QPersistentModelIndex


class KeyRow(NamedTuple):
    """A command and its keys."""

    name: str
    keys: str


class KeysModel(QAbstractTableModel):
    """Commands with their keys, those that a search leaves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[KeyRow] = []
        self._shown: list[KeyRow] = []
        self._search = ""

    def show_rows(self, rows: Sequence[KeyRow]) -> None:
        """Show these."""
        self._rows = list(rows)
        self.search(self._search)

    def search(self, text: str) -> None:
        """Show only what contains a text."""
        self.beginResetModel()
        self._search = text
        wanted = text.strip().lower()
        self._shown = [row for row in self._rows if wanted in f"{row.name} {row.keys}".lower()]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return two."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name or keys."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._shown[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Command"), self.tr("Keys"))[section]
        return None


class ShortcutsDialog(Dialog):
    """The table with a search line."""

    def __init__(
        self,
        actions: Sequence[QAction],
        parent: QWidget | None = None,
        list_keys: Callable[[], Sequence[tuple[str, str]]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = list(actions)
        self._list_keys = list_keys or self._keys_of_list
        self._model = KeysModel(self)
        self._search = QLineEdit(self)
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._model.search)
        self._table = PlainTable(self._model, self)
        self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        self.body.addWidget(self._search)
        self.body.addWidget(framed(self._table, self), 1)
        self._close = self.add_button(QPushButton(self), self.reject, primary=True)
        self.retranslate()
        self.resize(520, 560)

    def _keys_of_list(self) -> list[tuple[str, str]]:
        """Return the keys that the checklist understands without a command of their own."""
        return [
            (self.tr("In the list: status, then the next item"), "1 2 3 4 5"),
            (self.tr("In the list: not applicable"), "6"),
            (self.tr("In the list: undecided"), "0"),
            (self.tr("In the list: done, or what was before"), self.tr("Space")),
            (self.tr("In the list: next item, previous item"), "J K"),
            (self.tr("In the list: adopt the suggestion, else enter the details"), "Enter"),
            (self.tr("In the list: fold or unfold the measure"), "← →"),
            (self.tr("In the list: clear the selection, then the search"), "Esc"),
        ]

    def rows(self) -> list[KeyRow]:
        """Return every command that has keys, then the keys of the list."""
        made = [KeyRow(without_access(action.text()).rstrip("…"), shortcut_text(action)) for action in self._actions]
        return [row for row in made if row.keys] + [KeyRow(*pair) for pair in self._list_keys()]

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._search.setPlaceholderText(self.tr("Type to find"))
        self._search.setAccessibleName(self.tr("Type to find"))
        self._table.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._model.show_rows(self.rows())
        self._table.setColumnWidth(1, 150)
        self._close.setText(self.tr("Close"))


def shortcut_text(action: QAction) -> str:
    """Return the keys of a command as this system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return "  ".join(keys.toString(native) for keys in action.shortcuts())
