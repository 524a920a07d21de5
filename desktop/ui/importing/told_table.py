"""A table that only tells: of differences, of problems."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from desktop.ui.dialogs.tables import PAD, Cells


def told_table(rows: int, columns: int, parent: QWidget) -> QTableWidget:
    """Return a table to be read only."""
    table = QTableWidget(rows, columns, parent)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.setItemDelegate(Cells(table))
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)
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
