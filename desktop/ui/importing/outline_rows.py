"""The tree of the found outline, and how its rows look."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.core.framework import CheckItem, Measure
from desktop.ui.dialogs.parts import colours
from desktop.ui.dialogs.tables import Index
from desktop.ui.importing.outline_model import PART, TARGETS, TITLE
from desktop.ui.theme import strong


class OutlineTree(QTreeView):
    """The tree of the outline, in which the row that the person stands on stays in sight."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bring the row back where it was seen before: remarks and bars above take room once they are there."""
        was_seen = QRect(QPoint(), event.oldSize()).intersects(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        if was_seen:
            self.scrollTo(self.currentIndex())


class OutlineRows(QStyledItemDelegate):
    """Paints the rows: chapters as bands, measures strong, items plain."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        tints = colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        depth = self._depth(index)
        painter.save()
        ground = (
            tints.selection
            if chosen
            else tints.section
            if depth == 0 and index.model().hasChildren(index.sibling(index.row(), 0))
            else tints.base
        )
        painter.fillRect(option.rect, ground)
        painter.fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, tints.line)
        painter.setFont(strong(option.font) if depth == 0 else option.font)
        painter.setPen(tints.on_selection if chosen else tints.text if depth < 2 else tints.secondary)
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        align = Qt.AlignmentFlag(side) if side else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        whole, shown = option.rect, index
        metrics = QFontMetrics(painter.font())
        if depth > 1 and isinstance(option.widget, QTreeView):  # an item counts nothing: its text takes the row
            shown = index.sibling(index.row(), TITLE)
            whole = option.widget.visualRect(shown).united(option.rect)
            whole.setRight(option.widget.viewport().width())
            painter.setClipRect(option.rect)
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            if due := str(index.sibling(index.row(), TARGETS).data() or ""):  # but for its date, which is never cut off
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(whole.adjusted(4, 0, -8, -1), right, due)
                whole.setRight(whole.right() - metrics.horizontalAdvance(due) - 8)
        rect = whole.adjusted(4, 0, -8, -1)
        said = " ".join(str(shown.data() or "").split("\n"))  # a row is one line
        text = metrics.elidedText(said, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, align, text)
        painter.restore()

    @staticmethod
    def _depth(index: Index) -> int:
        """Return how deep a row stands in a document of chapters: measures without one are measures all the same."""
        part = index.data(PART)
        return 2 if isinstance(part, CheckItem) else 1 if isinstance(part, Measure) else 0
