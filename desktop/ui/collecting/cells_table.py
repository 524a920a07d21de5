"""The table of the preview: its keys and clicks decide on the cells that are selected."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.core.reports.fill_in.collection import Cell
from desktop.ui import theme
from desktop.ui.collecting.arrangement import Origin
from desktop.ui.collecting.cells_delegate import CellsDelegate
from desktop.ui.collecting.cells_model import FIELD, MINE, RESULT, RETURNED, TAKE, CellLine, CellsModel

Index = QModelIndex | QPersistentModelIndex
_SHARES = {FIELD: 0.11, MINE: 0.25, RETURNED: 0.27, RESULT: 0.25, TAKE: 0.12}
"""Of the width; the field and the switch are never narrower than their words."""
_LEAST = {FIELD: 104, TAKE: 150}


class CellsTable(QTableView):
    """Rows of one height over a flat model, so that any number of them stays fluent.

    Signals:
        decided(bool): theirs (else ours) is wanted for what is selected.
        settling(): an answer of one's own is wanted for the current cell.
        stood(): another row is current.
        marked(): other rows are selected.
    """

    decided = Signal(bool)
    settling = Signal()
    stood = Signal()
    marked = Signal()

    def __init__(self, model: CellsModel, language: str, origin: Origin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = CellsDelegate(theme.fonts(language), origin, self)
        self.empty_text = ""
        self.setModel(model)
        # The header would ask of every row whether its whole column is selected; it has nothing to show for it.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(8)
        self.set_language(language)

    def set_language(self, language: str) -> None:
        """Take the fonts and heights of a language."""
        fonts = theme.fonts(language)
        self._delegate.set_fonts(fonts)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())
        self.horizontalHeader().setFixedHeight(theme.heights(fonts).line + 8)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        width = self.viewport().width()
        fixed = {column: max(least, round(width * _SHARES[column])) for column, least in _LEAST.items()}
        rest = width - sum(fixed.values())
        shares = {column: share for column, share in _SHARES.items() if column not in fixed}
        for column in range(5):
            wide = fixed.get(column) or round(rest * shares[column] / sum(shares.values()))
            self.setColumnWidth(column, wide)

    # What is chosen

    def current_row(self) -> int:
        """Return the row on which the person stands, -1 for none."""
        return self.currentIndex().row()

    def _ranges(self) -> list[tuple[int, int]]:
        chosen = self.selectionModel().selection()
        return [(chosen.at(place).top(), chosen.at(place).bottom()) for place in range(chosen.count())]

    def selected_cells(self) -> int:
        """Return how many cells are selected, without looking at each."""
        return sum(self._model.count(top, bottom) for top, bottom in self._ranges())

    def chosen(self) -> list[Cell]:
        """Return the cells that are selected; a heading stands for those below it."""
        return self._model.cells(sorted(self._ranges()))

    def stand(self, row: int) -> None:
        """Stand on a row and show it."""
        index = self._model.index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell it."""
        super().currentChanged(current, previous)
        self.viewport().update()  # the frame runs across the row
        self.stood.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell it."""
        super().selectionChanged(selected, deselected)
        self.marked.emit()

    # Keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← ours, → theirs, Enter or F2 an answer of one's own."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Left:
            self.decided.emit(False)
        elif plain and event.key() == Qt.Key.Key_Right:
            self.decided.emit(True)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.settling.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click on the switch, or on what stands in its place."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = not event.modifiers() and event.button() == Qt.MouseButton.LeftButton
        if not plain or not index.isValid() or index.column() != TAKE or index.row() != self.current_row():
            return
        line = self._model.line(index.row())
        if not isinstance(line, CellLine) or not line.mendable:
            return
        if not line.able or line.taken == "value":
            self.settling.emit()
            return
        ours, theirs = self._delegate.segments(self.visualRect(index))
        x = event.position().x()
        if ours.left() <= x <= theirs.right():
            self.decided.emit(x >= theirs.left())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for an answer of one's own, except on the switch, on which two clicks are two clicks."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != TAKE:
            self.settling.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there is nothing to see."""
        super().paintEvent(event)
        if not self._model.rowCount() and self.empty_text:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            area = self.viewport().rect().adjusted(24, 16, -24, -16)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.empty_text)
