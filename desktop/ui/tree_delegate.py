"""Paints the documents tree: a title, and below it the bar, the overdue items and the score.

The view has no indentation and no branches of its own: titles of frameworks and chapters stand under each
other, and the fold arrow is painted here.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.assessment import Light
from desktop.ui.glyphs import fill, paint_bar, paint_lamp, parts
from desktop.ui.row_painter import Cell, Face, RowPainter
from desktop.ui.row_values import TreeLine
from desktop.ui.theme import Fonts

MARK = 3
"""Width of the bar that marks the selected row."""
ARROW_LEFT, ARROW_SIZE = 9, 14
TEXT_LEFT, RIGHT = 30, 10
BAR_HEIGHT, BAR_RIGHT = 4, 88
"""Where the bar ends, counted from the right edge, unless the numbers need more."""
OVERDUE_RIGHT = 59
LAMP_SIZE = 10


class TreeDelegate(QStyledItemDelegate):
    """The delegate of the documents tree."""

    def __init__(self, fonts: Fonts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = RowPainter(fonts)

    def set_fonts(self, fonts: Fonts) -> None:
        """Take other fonts, after a change of the language."""
        self._rows.set_fonts(fonts)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of the row; the width is the view's affair."""
        line: TreeLine = index.data(Qt.ItemDataRole.UserRole)
        heights = self._rows.heights
        return QSize(0, heights.framework if line.bold else heights.tree_chapter)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        line: TreeLine = index.data(Qt.ItemDataRole.UserRole)
        cell = self._rows.cell(painter, option, index)
        painter.save()
        self._ground(cell, line)
        self._title(cell, line)
        self._numbers(cell, line)
        view = option.widget
        focused = isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index
        if focused and not cell.selected:
            painter.setPen(cell.colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _ground(self, cell: Cell, line: TreeLine) -> None:
        rect, colours = cell.rect, cell.colours
        fill(cell.painter, rect, colours.base)
        if cell.selected:
            fill(cell.painter, QRect(rect.x(), rect.y(), MARK, rect.height()), colours.accent)
        if line.all_documents:
            fill(cell.painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), colours.line)

    def _title(self, cell: Cell, line: TreeLine) -> None:
        rect, colours, rows = cell.rect, cell.colours, self._rows
        y = rect.y() + 3
        x, top = rect.x() + ARROW_LEFT, y + (rows.heights.line - ARROW_SIZE) / 2
        if line.all_documents:
            rows.icon(cell, "document-stack", colours.secondary, ARROW_SIZE, x, top)
        elif line.has_children:
            arrow = "chevron-down" if line.expanded else "chevron-right"
            rows.icon(cell, arrow, colours.field_edge, ARROW_SIZE, x, top)
        face = Face.BASE_STRONG if line.bold else Face.BASE
        left = rect.x() + TEXT_LEFT
        rows.text(cell, face, line.title, left, y, rect.right() + 1 - RIGHT - left, colours.text)

    def _numbers(self, cell: Cell, line: TreeLine) -> None:
        """Paint bar, red square and score; a long number moves what stands left of it."""
        rect, colours, rows = cell.rect, cell.colours, self._rows
        y = rect.y() + rows.heights.line + 1
        edge = rect.right() + 1
        text = line.count_text if line.counts.applicable else line.undecided_text
        left = rect.x() + TEXT_LEFT
        taken = rows.text(cell, Face.COUNTS, text, edge - RIGHT, y, edge - RIGHT - left, colours.secondary, right=True)
        end = min(edge - BAR_RIGHT, edge - RIGHT - taken - 8)
        if line.counts.overdue:
            right = min(edge - OVERDUE_RIGHT, edge - RIGHT - taken - 8)
            number = str(line.counts.overdue)
            width = rows.text(cell, Face.COUNTS_STRONG, number, right, y, right - left, colours.red, right=True)
            x = right - width - LAMP_SIZE - 3
            self._square(cell, x, y + (rows.heights.line - LAMP_SIZE) / 2)
            end = min(end, x - 6)
        if end > left:
            bar = QRectF(left, y + (rows.heights.line - BAR_HEIGHT) // 2, end - left, BAR_HEIGHT)
            paint_bar(cell.painter, bar, parts(line.counts), colours)

    def _square(self, cell: Cell, x: float, y: float) -> None:
        colours = cell.colours

        def paint(painter: QPainter, square: QRectF) -> None:
            paint_lamp(painter, square, Light.OVERDUE, colours)

        self._rows.picture(cell, Light.OVERDUE, LAMP_SIZE, x, y, paint)
