"""Tables of dialogs: plain ones, and those whose rows are added, moved and removed by buttons below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.dialogs.parts import Box, access, colours
from desktop.ui.dialogs.units_models import RowsModel

Index = QModelIndex | QPersistentModelIndex


PAD = 8
"""Left and right of the text of a cell, as in the names of the columns; the first stands a little further in."""


MARGIN = 6
"""Above and below a text that has as many lines as it needs."""


class Cells(QStyledItemDelegate):
    """Paints the text of a cell with some air, without a frame around the current one."""

    WHOLE = False
    """A text has as many lines as it needs, and the row their height; else it has one line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        tints = colours()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, tints.selection if selected else tints.base)
        painter.fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, tints.line)
        first = index.column() == 0
        if selected and first and option.widget.hasFocus():
            painter.fillRect(option.rect.x(), option.rect.y(), 3, option.rect.height() - 1, tints.accent)
        own = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(tints.on_selection if selected else own or tints.text)
        painter.setFont(option.font)
        rect = option.rect.adjusted(PAD + 4 * first, MARGIN * self.WHOLE, -PAD, -1)
        asked = index.data(Qt.ItemDataRole.TextAlignmentRole)
        side = Qt.AlignmentFlag(asked) if asked else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        value = index.data(Qt.ItemDataRole.DisplayRole)
        text = "" if value is None else str(value)
        if self.WHOLE:
            painter.drawText(rect, side | Qt.TextFlag.TextWordWrap, text)
        else:
            metrics = QFontMetrics(option.font)
            painter.drawText(rect, side, metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))
        painter.restore()


class PlainTable(QTableView):
    """A table of rows without lines, names of columns above."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(Cells(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        line = QFontMetrics(self.font()).height()
        self.verticalHeader().setDefaultSectionSize(line + 12)
        head.setFixedHeight(line + 7)


def framed(table: QAbstractItemView, parent: QWidget) -> Box:
    """Return a table or list in a frame."""
    box = Box(parent)
    inside = QVBoxLayout(box)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(table)
    return box


class RowsTable(PlainTable):
    """A table whose cells Enter, F2 or typing edits; Enter never leaves it for the dialog's button."""

    def __init__(self, model: RowsModel[Any], remove: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._remove = remove
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )

    def place(self) -> int:
        """Return the current row, -1 for none."""
        return self.currentIndex().row()

    def go(self, place: int, *, edit: bool = False) -> None:
        """Stand in a row, to edit it if wanted."""
        index = self.model().index(max(0, min(place, self.model().rowCount() - 1)), 0)
        self.setCurrentIndex(index)
        self.setFocus()
        if edit:
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit by Enter, remove by Delete."""
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if not editing and self.currentIndex().isValid():
                self.edit(self.currentIndex())
            event.accept()
        elif event.key() == Qt.Key.Key_Delete and not editing:
            self._remove()
        else:
            super().keyPressEvent(event)


class UnitDelegate(Cells):
    """Offers the units for the unit of a person."""

    def __init__(self, units: Callable[[], list[tuple[int | None, str]]], parent: QWidget) -> None:
        super().__init__(parent)
        self._units = units

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a drop-down list of the units."""
        box = QComboBox(parent)
        for key, name in self._units():
            box.addItem(name, key)
        box.activated.connect(lambda: self._done(box))
        return box

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Choose the person's unit."""
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
        editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the chosen unit."""
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)


class TablePage(QWidget):
    """A table in its frame with its buttons below."""

    def __init__(self, table: RowsTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(framed(table, self), 1)
        column.addLayout(self._row)

    def add_button(self, act: Callable[[], object]) -> QPushButton:
        """Add a button and return it."""
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    @staticmethod
    def name(button: QPushButton, text: str) -> None:
        """Name a button; ``&`` stands before the access key."""
        button.setText(access(text))

    def sizeHint(self) -> QSize:
        """Return the room for ten rows."""
        return QSize(540, self.table.verticalHeader().defaultSectionSize() * 10)
