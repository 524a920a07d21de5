"""A table that only tells: of differences, of problems."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem, QTableWidget, QTableWidgetItem, QWidget

from desktop.ui.dialogs.tables import PAD, Cells, Index

MANY = 300
"""Rows from which on each has one line: all are measured whenever the table gets another width."""


class WholeCells(Cells):
    """Shows every text whole: a table that only tells has nothing else to tell it with."""

    WHOLE = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that a text needs at the width of its column."""
        room = QRect(0, 0, max(1, option.rect.width() - 2 * PAD - 4), 10_000)
        text = str(index.data() or "")
        needed = QFontMetrics(option.font).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QSize(super().sizeHint(option, index).width(), needed.height() + 12)


def told_table(rows: int, columns: int, parent: QWidget) -> QTableWidget:
    """Return a table to be read only."""
    table = QTableWidget(rows, columns, parent)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    if rows < MANY:
        table.setItemDelegate(WholeCells(table))
        table.setWordWrap(True)
        table.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        table.horizontalHeader().sectionResized.connect(lambda *_: table.resizeRowsToContents())
    else:
        table.setItemDelegate(Cells(table))
        table.setWordWrap(False)
    table.verticalHeader().hide()
    head = table.horizontalHeader()
    head.setStretchLastSection(True)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table


_WIDEST = 280  # pixels


def fill_table(table: QTableWidget, name: str, headings: list[str], rows: list[tuple[str, ...]]) -> None:
    """Write the words of a table, each cell whole in its tip as well."""
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(headings)
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, column, item)
    table.resizeColumnsToContents()
    for column in range(table.columnCount()):
        table.setColumnWidth(column, min(table.columnWidth(column) + 2 * PAD, _WIDEST))
    if len(rows) < MANY:
        table.resizeRowsToContents()
