"""The table from which policy documents are chosen: a box, the title, what is in it, how much may apply."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.core import labels
from desktop.ui.dialogs.choices import RowSwitch, switch
from desktop.ui.dialogs.parts import Box, colours, sized
from desktop.ui.glyphs import BOX, fill, paint_box

Index = QModelIndex | QPersistentModelIndex
CHECK = Qt.ItemDataRole.CheckStateRole
TITLE, ITEMS, APPLY = range(3)
BOX_LEFT, TEXT_LEFT = 12, 36


class DocumentRow(msgspec.Struct, frozen=True):
    """A document to choose.

    Attributes:
        key: permanent id of the framework.
        title: in the language of the window.
        short: the title that is shown where the whole one has no room.
        note: "10 章 38 条举措，量化指标 9 项".
        items: number of check items.
        applicable: how many of them the profile suggests as applicable; None while that is not known.
    """

    key: str
    title: str
    short: str
    note: str
    items: int
    applicable: int | None = None


class DocumentModel(QAbstractTableModel):
    """Documents with a box.

    Signals:
        switched(str, bool): the person checked or unchecked a document.
    """

    switched = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DocumentRow] = []
        self._checked: set[str] = set()

    def show_rows(self, rows: Sequence[DocumentRow], checked: set[str]) -> None:
        """Show these; where they are the same documents as before, nothing moves."""
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows, self._checked = list(rows), set(checked)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, APPLY))
            return
        self.beginResetModel()
        self._rows, self._checked = list(rows), set(checked)
        self.endResetModel()

    def checked(self) -> list[str]:
        """Return the keys that are checked, in order."""
        return [row.key for row in self._rows if row.key in self._checked]

    def row(self, index: Index) -> DocumentRow:
        """Return the document of a cell."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many documents there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return three: title, items, suggested."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, numbers and the check."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == CHECK:
            if column != TITLE:
                return None
            return Qt.CheckState.Checked if row.key in self._checked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and column == TITLE:
            return ", ".join([row.title, row.note, *self._numbers(row)])
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.title}\n{row.note}"
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.title, *self._numbers(row))[column]
        return None

    def _numbers(self, row: DocumentRow) -> tuple[str, str]:
        applicable = "" if row.applicable is None else labels.counted(self.tr("{n} {n:item|items}"), n=row.applicable)
        return str(row.items), applicable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check or uncheck a document."""
        if role != CHECK or not index.isValid():
            return False
        key = self._rows[index.row()].key
        checked = Qt.CheckState(value) is Qt.CheckState.Checked
        (self._checked.add if checked else self._checked.discard)(key)
        first = self.index(index.row(), TITLE)
        self.dataChanged.emit(first, first, [CHECK])
        self.switched.emit(key, checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the title be checked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TITLE else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Document"), self.tr("Check items"), self.tr("May apply"))[section]
        return None

    def rename(self) -> None:
        """Say the names of the columns again, in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, APPLY)


class _Header(QHeaderView):
    """Names of the columns without lines between them."""

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one name."""
        tints = colours()
        fill(painter, rect, tints.section)
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), tints.line)
        painter.setPen(tints.secondary)
        left = logicalIndex == TITLE
        place = rect.adjusted(TEXT_LEFT if left else 0, 0, 0 if left else -12, -1)
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.setFont(self.font())
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)


class _Rows(RowSwitch):
    """Paints box, title and note in the first column, numbers in the others."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model, view = index.model(), option.widget
        assert isinstance(model, DocumentModel)
        assert isinstance(view, QTableView)
        tints, rect = colours(), option.rect
        row = model.row(index)
        last = index.row() == model.rowCount() - 1
        painter.save()
        fill(painter, rect, tints.base)
        if not last:
            fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), tints.line)
        if index.column() == TITLE:
            self._box(painter, option, index)
            self._title(painter, option, row)
        else:
            painter.setPen(tints.text if index.column() == ITEMS else tints.secondary)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.setFont(option.font)
            painter.drawText(rect.adjusted(0, 0, -12, 0), flags, str(index.data()))
        if view.hasFocus() and view.currentIndex().row() == index.row():
            painter.setPen(QPen(tints.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRect(0, rect.y(), view.viewport().width() - 1, rect.height() - 1 - (not last)))
        painter.restore()

    def _box(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the box; the style would, too, but at the cost that ``row_painter.cell`` tells of."""
        checked = Qt.CheckState(index.data(CHECK)) is Qt.CheckState.Checked
        middle = option.rect.y() + (option.rect.height() - BOX) // 2
        paint_box(painter, QRectF(option.rect.x() + BOX_LEFT, middle, BOX, BOX), checked, colours())

    def _title(self, painter: QPainter, option: QStyleOptionViewItem, row: DocumentRow) -> None:
        tints = colours()
        room = option.rect.adjusted(TEXT_LEFT, 3, -4, -4)
        half = room.height() // 2
        upper, lower = QRect(room), QRect(room)
        upper.setHeight(half)
        lower.setTop(room.y() + half)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        larger = sized(option.font, 10 / 9)
        fits = QFontMetrics(larger).horizontalAdvance(row.title) <= room.width()
        for place, font, colour, text in (
            (upper, larger, tints.text, row.title if fits else row.short),
            (lower, option.font, tints.secondary, row.note),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, flags, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(0, 2 * QFontMetrics(option.font).height() + 10)


class DocumentTable(Box):
    """The table in its frame, as high as its rows."""

    MOST = 8
    """Rows beyond which it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DocumentModel(self)
        self.view = _View(self)
        self.view.setModel(self.model)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.retranslate()

    def show_rows(self, rows: Sequence[DocumentRow], checked: set[str]) -> None:
        """Show these documents and be as high as they need."""
        self.model.show_rows(rows, checked)
        self._fit()

    def _fit(self) -> None:
        line = QFontMetrics(self.view.font()).height()
        shown = max(1, min(self.model.rowCount(), self.MOST))
        self.view.verticalHeader().setDefaultSectionSize(2 * line + 10)
        self.view.horizontalHeader().setFixedHeight(line + 7)
        self.view.setFixedHeight(shown * (2 * line + 10) + line + 7)
        metrics = QFontMetrics(self.view.font())
        for column in (ITEMS, APPLY):
            name = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            widest = max(
                metrics.horizontalAdvance(text)
                for text in (name, labels.counted(self.model.tr("{n} {n:item|items}"), n=9999))
            )
            self.view.setColumnWidth(column, widest + 26)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.view.setAccessibleName(self.tr("Policy documents"))
        self.model.rename()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure with the font that is in force now."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and its font."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.retranslate()
        super().changeEvent(event)


class _View(QTableView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(_Header(Qt.Orientation.Horizontal, self))
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(40)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Let the title take what the numbers leave."""
        super().setModel(model)
        self.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setStretchLastSection(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first document."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, TITLE))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch the current row by the space bar, in whatever column the cursor stands."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            switch(self.model(), self.model().index(self.currentIndex().row(), TITLE))
            return
        super().keyPressEvent(event)
