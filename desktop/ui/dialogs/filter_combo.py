"""A drop-down list in which one types to find: regions, lines of work."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

_FIND = Qt.ItemDataRole.UserRole + 1


class Entry(NamedTuple):
    """One entry: what it stands for, what it is called, and what else one may type to find it."""

    key: str
    text: str
    also: str = ""


class _Completer(QCompleter):
    """Finds entries by any part of their text or other names, and fills in the text."""

    def __init__(self, model: QStandardItemModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self.setCompletionRole(_FIND)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the text of an entry, not what it was found by."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class FilterCombo(QComboBox):
    """A drop-down list in which typing finds; what is typed must be one of its entries.

    Signals:
        key_chosen(str): the person chose another entry.
    """

    key_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._key = ""
        self._rows = QStandardItemModel(self)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setModel(self._rows)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        completer = _Completer(self._rows, self)
        self.setCompleter(completer)
        completer.activated.connect(lambda _text: self._settle())
        self.activated.connect(lambda row: self._choose(self._entries[row].key))
        self.line.editingFinished.connect(self._settle)
        self.line.installEventFilter(self)

    @property
    def line(self) -> QLineEdit:
        """The field in which one types."""
        line = self.lineEdit()
        assert line is not None
        return line

    def set_entries(self, entries: list[Entry]) -> None:
        """Offer these entries; the chosen one stays chosen where it still is there."""
        key = self._key
        self._entries = entries
        with QSignalBlocker(self):
            self._rows.clear()
            for entry in entries:
                item = QStandardItem(entry.text)
                item.setData(entry.key, Qt.ItemDataRole.UserRole)
                item.setData(f"{entry.text} {entry.also}", _FIND)
                self._rows.appendRow(item)
        self.set_key(key)

    def key(self) -> str:
        """Return what is chosen, empty where nothing is."""
        return self._key

    def set_key(self, key: str) -> None:
        """Choose an entry without telling; nothing where there is none of this key."""
        row = next((i for i, entry in enumerate(self._entries) if entry.key == key), -1)
        self._key = key if row >= 0 else ""
        with QSignalBlocker(self):
            self.setCurrentIndex(row)
            self.setEditText(self._entries[row].text if row >= 0 and key else "")

    def _choose(self, key: str) -> None:
        changed = key != self._key
        self.set_key(key)
        if changed:
            self.key_chosen.emit(key)

    def _settle(self) -> None:
        """Take what was typed: an entry by its text, the only one that is found by it, or the one before."""
        typed = self.line.text().strip().lower()
        found = [e for e in self._entries if e.text.lower() == typed] or [
            e for e in self._entries if typed and typed in f"{e.text} {e.also}".lower()
        ]
        exact = found[:1] if found and found[0].text.lower() == typed else []
        chosen = exact or (found if len(found) == 1 else [])
        if chosen or not typed:
            self._choose(chosen[0].key if chosen else "")
        else:
            self.set_key(self._key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Select the text when the field is entered, so that typing replaces it."""
        if watched is self.line and isinstance(event, QFocusEvent) and event.gotFocus():
            self.line.selectAll()
        return super().eventFilter(watched, event)
