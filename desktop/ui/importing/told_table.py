"""A table that only tells: of differences, of problems."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QTableWidget, QTableWidgetItem, QWidget

from desktop.ui.dialogs.tables import MARGIN, PAD, Cells, Index

MANY = 300
"""Rows from which on each has one line: all are measured whenever the table gets another width."""


class WholeCells(Cells):
    """Shows every text whole: a table that only tells has nothing else to tell it with."""

    WHOLE = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that a text needs at the width of its column."""
        room = QRect(0, 0, max(1, option.rect.width() - 2 * PAD - 4 * (index.column() == 0)), 10_000)
        text = str(index.data() or "")
        needed = QFontMetrics(option.font).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QSize(super().sizeHint(option, index).width(), needed.height() + 2 * MARGIN)


class _Table(QTableWidget):
    """Measures its rows when a column got another width, and again once all have theirs.

    Before that, Qt passes over columns that are not seen yet.
    """

    def __init__(self, rows: int, columns: int, parent: QWidget) -> None:
        super().__init__(rows, columns, parent)
        self._measuring = QTimer(self, singleShot=True)
        self._measuring.timeout.connect(lambda: self.resizeRowsToContents())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    def measure(self) -> None:
        if self.rowCount() < MANY:
            self.resizeRowsToContents()
            self._measuring.start(0)


def told_table(rows: int, columns: int, parent: QWidget) -> QTableWidget:
    """Return a table to be read only, whose last column takes the room that the others leave."""
    table = _Table(rows, columns, parent)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    if rows < MANY:
        table.setItemDelegate(WholeCells(table))
        table.setWordWrap(True)
        table.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        table.horizontalHeader().sectionResized.connect(lambda *_: table.measure())
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    else:
        table.setItemDelegate(Cells(table))
        table.setWordWrap(False)
    table.verticalHeader().hide()
    head = table.horizontalHeader()
    head.setStretchLastSection(True)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table


_WIDEST = 15
"""Characters that a column has room for in one line, so that the last one keeps the most of any window and font."""


def fill_table(table: QTableWidget, name: str, headings: list[str], rows: list[tuple[str, ...]]) -> None:
    """Write the words of a table, each cell whole in its tip as well."""
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(headings)
    upright = Qt.AlignmentFlag.AlignTop if len(rows) < MANY else Qt.AlignmentFlag.AlignVCenter  # beside long texts
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | upright)
            table.setItem(row, column, item)
    table.resizeColumnsToContents()
    widest = _WIDEST * table.fontMetrics().horizontalAdvance("文") + 2 * PAD
    for column in range(table.columnCount() - 1):
        table.setColumnWidth(column, min(table.columnWidth(column) + 2 * PAD, widest))
    if len(rows) < MANY:
        table.resizeRowsToContents()
