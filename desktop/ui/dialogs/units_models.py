"""Units and people as tables that can be edited; nothing is written before the dialog says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Text, Edit = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole


class UnitRow(msgspec.Struct):
    """A unit being edited; ``key`` is its row id, or below 0 for a new one; ``marks`` are those that it leads."""

    key: int
    name: str
    marks: int = 0


class PersonRow(msgspec.Struct):
    """An owner being edited; ``unit`` is the key of a unit row."""

    key: int
    name: str
    post: str = ""
    telephone: str = ""
    unit: int | None = None


R = TypeVar("R", UnitRow, PersonRow)


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows that can be edited, added, moved and removed."""

    def __init__(self, rows: Sequence[R], columns: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[R] = list(rows)
        self._columns = tuple(columns)
        self._heads = tuple("" for _ in columns)

    def set_heads(self, heads: Sequence[str]) -> None:
        """Name the columns."""
        self._heads = tuple(heads)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(heads) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Text) -> object:
        """Return the name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Text:
            return self._heads[section]
        return None

    def field(self, index: Index) -> str:
        """Return the name of the field of a cell."""
        return self._columns[index.column()]

    def data(self, index: Index, role: int = Text) -> object:
        """Return the text of a cell."""
        if index.isValid() and role in (Text, Edit):
            return getattr(self.rows[index.row()], self.field(index))
        return None

    def setData(self, index: Index, value: object, role: int = Edit) -> bool:
        """Change a cell."""
        if not index.isValid() or role != Edit:
            return False
        setattr(self.rows[index.row()], self.field(index), value.strip() if isinstance(value, str) else value)
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def add(self, row: R) -> int:
        """Add a row at the end and return where it stands."""
        place = len(self.rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self.rows.append(row)
        self.endInsertRows()
        return place

    def remove(self, place: int) -> R:
        """Remove a row and return it."""
        self.beginRemoveRows(QModelIndex(), place, place)
        row = self.rows.pop(place)
        self.endRemoveRows()
        return row

    def move(self, place: int, by: int) -> bool:
        """Move a row up (-1) or down (1); False where it cannot."""
        target = place + by
        if not 0 <= target < len(self.rows):
            return False
        self.beginMoveRows(QModelIndex(), place, place, QModelIndex(), target + (by > 0))
        self.rows.insert(target, self.rows.pop(place))
        self.endMoveRows()
        return True


class UnitsModel(RowsModel[UnitRow]):
    """Units with the number of items that each leads."""

    def __init__(self, rows: Sequence[UnitRow], parent: QObject | None = None) -> None:
        super().__init__(rows, ("name", "marks"), parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the name be edited."""
        flags = super().flags(index)
        editable = not index.isValid() or self.field(index) == "name"
        return flags if editable else flags & ~Qt.ItemFlag.ItemIsEditable


class PeopleModel(RowsModel[PersonRow]):
    """Owners; the unit is shown by its name."""

    def __init__(
        self, rows: Sequence[PersonRow], unit_name: Callable[[int | None], str], parent: QObject | None = None
    ) -> None:
        super().__init__(rows, ("name", "post", "telephone", "unit"), parent)
        self._unit_name = unit_name

    def data(self, index: Index, role: int = Text) -> object:
        """Return the text of a cell."""
        value = super().data(index, role)
        if index.isValid() and role == Text and self.field(index) == "unit":
            return self._unit_name(self.rows[index.row()].unit)
        return value
