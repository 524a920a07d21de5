"""The table of measures and check items, and its keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.core.assessment import Applicability, Status
from desktop.core.store import ids
from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.item_delegate import ItemDelegate
from desktop.ui.known_files import are_known
from desktop.ui.local_files import local_files, take_copy
from desktop.ui.models.checklist import COLUMNS, ChecklistModel, Index
from desktop.ui.views.row_heights import RowHeights

WIDE = 900
"""Width of the table from which progress, target and evidence have columns of their own."""
_EXTRA = {1: 100, 2: 130, 3: 64}
_SIDE = {4: 104, 5: 118}
_SIDE_WIDE = {4: 104, 5: 126}

STATUS_KEYS = {
    Qt.Key.Key_1: Status.NOT_STARTED,
    Qt.Key.Key_2: Status.IN_PROGRESS,
    Qt.Key.Key_3: Status.DONE,
    Qt.Key.Key_4: Status.ONGOING,
    Qt.Key.Key_5: Status.STALLED,
}
APPLICABILITY_KEYS = {Qt.Key.Key_6: Applicability.NOT_APPLICABLE, Qt.Key.Key_0: Applicability.UNDECIDED}


class ChecklistTable(QTableView):
    """A flat table: rows of fixed height by kind, painted by one delegate, marked by single keys.

    Signals:
        current(int): the item that the person stands on; 0 for none.
        chosen(list): the selected items, in order.
        status_pressed(Status), applicability_pressed(Applicability), toggle_pressed(), adopt_pressed(),
        note_pressed(), left(): keys, for the window to act on.
        dropped(int, list): paths or addresses dropped on an item; 0 where files were dropped beside all items.
    """

    current = Signal(object)
    chosen = Signal(list)
    status_pressed = Signal(object)
    applicability_pressed = Signal(object)
    toggle_pressed = Signal()
    adopt_pressed = Signal()
    note_pressed = Signal()
    left = Signal()
    dropped = Signal(object, list)

    def __init__(self, document: Document, model: ChecklistModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._model = model
        fonts = theme.fonts(document.language)
        self._heights = RowHeights(self, document, model, fonts)
        self._delegate = ItemDelegate(fonts, self)
        self.columns_hidden: set[int] = set()
        self._current_node = 0
        self._set_up()
        self.setModel(model)
        head = self.horizontalHeader()
        # One of its own, in which nothing is ever selected: asked whether all of a column is, Qt asks every cell of it
        # for its flags at each painting of the header, a tenth of a second where all of 5,400 items are selected.
        head.setSelectionModel(QItemSelectionModel(model, head))
        self.setItemDelegate(self._delegate)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(self._on_inserted)
        self._keep_node = 0
        self.set_language()

    def _set_up(self) -> None:
        # One of ours: for one that Qt has made PySide looks through every kind of widget there is, some 15 ms.
        viewport = QWidget(self)
        viewport.setBackgroundRole(QPalette.ColorRole.Base)
        viewport.setAutoFillBackground(True)
        self.setViewport(viewport)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setStretchLastSection(False)

    # Language and sizes

    def set_language(self) -> None:
        """Take fonts, heights and words of the document's language."""
        fonts = theme.fonts(self._document.language)
        self._heights.set_fonts(fonts)
        self._delegate.set_fonts(fonts)
        self.setAccessibleName(self.tr("Checklist"))
        head = self.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, COLUMNS):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        head.setFixedHeight(self._heights.heights.header)
        self._place_columns()
        self._heights.size_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the extra columns where there is room, and the second line of what needs one."""
        super().resizeEvent(event)
        self._place_columns()
        self._heights.measure()
        if event.size().height() < event.oldSize().height() and self._current_node:
            self.scrollTo(self.currentIndex())  # a bar below the list may not cover where the person stands

    def showEvent(self, event: QShowEvent) -> None:
        """Find which sentences need a second line."""
        super().showEvent(event)
        self._heights.measure()

    def _place_columns(self) -> None:
        wide = self.viewport().width() >= WIDE
        for column, width in _EXTRA.items():
            self.setColumnHidden(column, not wide or column in self.columns_hidden)
            self.setColumnWidth(column, max(width, self.horizontalHeader().sectionSizeHint(column)))
        for column, width in (_SIDE_WIDE if wide else _SIDE).items():
            self.setColumnHidden(column, column in self.columns_hidden)
            self.setColumnWidth(column, width + (16 if self._document.language == "en" else 0))
        self._delegate.set_wide(wide and not {1, 2, 3} <= self.columns_hidden)

    def is_wide(self) -> bool:
        """Tell whether the extra columns have room."""
        return self.viewport().width() >= WIDE

    def can_hide(self, column: int) -> bool:
        """Tell whether a column may be shown or hidden at this width."""
        return column in _SIDE or (column in _EXTRA and self.is_wide())

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show or hide a column by the person's choice."""
        (self.columns_hidden.discard if shown else self.columns_hidden.add)(column)
        self._place_columns()

    # Where the person stands

    def node(self) -> int:
        """Return the current item, 0 for none."""
        return self._current_node

    def selected(self) -> list[int]:
        """Return the selected items in order; the current one where nothing is selected."""
        spans = sorted((span.top(), span.bottom()) for span in self.selectionModel().selection().toList())
        found: list[int] = []
        below = 0
        for top, bottom in spans:  # which may overlap
            found += ids.items_in(self._model.nodes(max(top, below), bottom + 1))
            below = max(below, bottom + 1)
        return found or ([self._current_node] if self._current_node else [])

    def go_to(self, node: int, *, select: bool = True) -> None:
        """Make an item current and bring it into view."""
        row = self._model.row_of(node)
        if row < 0:
            return
        index = self._model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        command = flags.ClearAndSelect | flags.Rows if select else flags.NoUpdate
        self.selectionModel().setCurrentIndex(index, command)
        self.scrollTo(index)

    def go_first(self) -> None:
        """Stand on the first item, with the headings above it in view."""
        self.scrollToTop()
        for row in range(min(self._model.rowCount(), 4)):
            if ids.is_item(self._model.node(row)):
                self.go_to(self._model.node(row))
                return

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) item; False at the end."""
        row = self.currentIndex().row() + by
        while 0 <= row < self._model.rowCount():
            if ids.is_item(self._model.node(row)):
                self.go_to(self._model.node(row))
                return True
            row += by
        return False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which item the person stands on, and paint its frame anew: Qt paints one cell only."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                top, height = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
                self.viewport().update(0, top, self.viewport().width(), height)
        node = self._model.node(current.row()) if current.isValid() else 0
        if node != self._current_node:
            self._current_node = node if ids.is_item(node) else 0
            self.current.emit(self._current_node)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which items are selected."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.selected())

    def _remember(self) -> None:
        self._keep_node = self._current_node or self._keep_node  # an empty list lies between: the place is kept

    def _on_reset(self) -> None:
        """Size the new rows and stand where the person stood, or on the first item."""
        self._heights.size(0, self._model.rowCount() - 1)
        self._current_node = 0
        if self._keep_node and self._model.row_of(self._keep_node) >= 0:
            self.go_to(self._keep_node)
        elif self._model.rowCount():
            self.go_first()
        else:
            self.current.emit(0)
            self.chosen.emit([])

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._heights.size(first, last, new=True)
        if self._keep_node and self._keep_node != self._current_node and self._model.row_of(self._keep_node) >= 0:
            self.go_to(self._keep_node)
            self._keep_node = 0

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark by single keys; leave everything else to the table."""
        if not self._own_key(event):
            super().keyPressEvent(event)

    def _own_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in STATUS_KEYS:
            self.status_pressed.emit(STATUS_KEYS[key])
        elif key in APPLICABILITY_KEYS:
            self.applicability_pressed.emit(APPLICABILITY_KEYS[key])
        elif key == Qt.Key.Key_Space:
            self.toggle_pressed.emit()
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.step(1 if key == Qt.Key.Key_J else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.adopt_pressed.emit()
        elif key == Qt.Key.Key_F2:
            self.note_pressed.emit()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold_current()
        elif key == Qt.Key.Key_End:
            self._model.finish()
            return False
        else:
            return False
        return True

    def _escape(self) -> None:
        """Leave a selection of several first, then the list."""
        if len(self.selected()) > 1:
            self.go_to(self._current_node)
        else:
            self.left.emit()

    def _fold_current(self) -> None:
        if self._current_node:
            self.toggle(ids.measure_of(self._current_node))

    def toggle(self, node: int) -> None:
        """Fold or unfold a heading, which stays where it is on the screen."""
        row = self._model.row_of(node)
        before = self.rowViewportPosition(row)
        self._model.toggle(node)
        row = self._model.row_of(node)
        if row >= 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(row) - before)

    def keyboardSearch(self, _text: str) -> None:
        """Letters are keys here, not a search by first letter."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold a heading that is clicked."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            node = self._model.node(index.row())
            if not ids.is_item(node):
                self.toggle(node)
                event.accept()
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go into the details."""
        if self._node_at(event.position().toPoint()):
            self.note_pressed.emit()

    def _node_at(self, point: QPoint) -> int:
        index = self.indexAt(point)
        node = self._model.node(index.row()) if index.isValid() else 0
        return node if ids.is_item(node) else 0

    # Evidence dropped on an item

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and addresses."""
        if event.mimeData().hasUrls() and self._document.writable:
            take_copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them on items; beside those what the window takes."""
        dropped = event.mimeData()
        if dropped.hasUrls() and (self._node_at(event.position().toPoint()) or are_known(local_files(dropped))):
            take_copy(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        node = self._node_at(event.position().toPoint())
        sources = [url.toLocalFile() or url.toString() for url in event.mimeData().urls()]
        if sources:
            take_copy(event)
            self.dropped.emit(node, sources)

    def event(self, event: QEvent) -> bool:
        """Keep single keys from becoming shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Escape, *STATUS_KEYS):
                event.accept()
                return True
        return super().event(event)
